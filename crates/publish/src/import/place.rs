//! Where on a page a field was found.

use core::fmt;

/// Where on a page a field was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// In a block of JSON-LD.
    JsonLd,
    /// In the OpenGraph properties.
    OpenGraph,
    /// In the microdata.
    Microdata,
    /// In another `<meta>`.
    Meta,
    /// In the headings.
    Heading,
    /// In the `<title>`.
    Title,
    /// In a link that says what it is: `rel="canonical"`, `rel="license"`.
    Link,
    /// In the `lang` of the page, or in its encoding, which is Chinese of one kind.
    Language,
    /// In a line that names what it says, such as 「来源：西江日报」.
    Label,
    /// Before the first sentence: 「西江日报讯(记者 谢江涛)」.
    Byline,
    /// In the text that a reader view shows.
    Text,
    /// It was given beside the page.
    Given,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JsonLd => "JSON-LD",
            Self::OpenGraph => "OpenGraph",
            Self::Microdata => "microdata",
            Self::Meta => "a <meta>",
            Self::Heading => "the heading",
            Self::Title => "the <title>",
            Self::Link => "a link with a rel",
            Self::Language => "the language of the page",
            Self::Label => "the words of the page",
            Self::Byline => "the byline",
            Self::Text => "the readable text",
            Self::Given => "the address that was given",
        })
    }
}
