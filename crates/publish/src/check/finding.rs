//! What can be wrong with a document, without the words for it.

use super::demand::Demand;
use crate::documents::ReadError;
use press_card::article::{ArticleError, Genre, UrlError};

/// What is wrong with a field. The words of each, and what to do about it, are in `words`, in every
/// language that `check` speaks.
#[derive(Debug)]
pub(super) enum Finding<'a> {
    /// The file cannot be read.
    Unreadable(&'a ReadError),
    /// There can be no card.
    Refused(&'a ArticleError),
    /// The file is a web page.
    WebPage(&'a ArticleError),
    /// It is no JSON, for what `serde_json` says.
    NotJson(&'a ArticleError, String),
    /// Two ways to say one thing, of which only this one is read.
    Misnamed {
        /// The way to the object that it stands in, with a dot at its end.
        before: String,
        name: String,
        meant: &'static str,
    },
    NotText,
    ListOfTexts,
    NothingToSee,
    ControlCharacter(char),
    Markup(String),
    NoDate,
    /// A date in another form than ISO 8601, and the day that it is taken for.
    DateForm(String),
    /// A time in UTC whose day is another one where the paper is, and that day.
    DayInUtc(String),
    NoOffset,
    /// What is given is no language tag, and the language that the text shows.
    NoLanguage(String),
    /// None is given, and the language that the text shows.
    LanguageMissing(String),
    /// The text is in another language than what is given.
    OtherLanguage(&'static str),
    TooLongForCode,
    /// A reference to what is not in the document.
    Dangling(String),
    NoName,
    NoPersonsName,
    OriginalIsNoAddress,
    NoCounter,
    NoCount,
    AddressLeftOut(UrlError),
    AddressRefused(url::ParseError),
    HostReadAs(String),
    /// With references of HTML, without a scheme, or with a host that is not in ASCII; and how it
    /// goes out.
    AddressForm(String),
    NotFollowed,
    TooMany {
        values: usize,
        most: usize,
    },
    TooManyClauses(usize),
    TooLong {
        chars: usize,
        most: usize,
    },
    TooManyParagraphs {
        paragraphs: usize,
        most: usize,
    },
    LongParagraph {
        chars: usize,
        most: usize,
    },
    NoPicture,
    AddressAlone,
    PictureLeftOut(UrlError),
    PictureMissing,
    NoCaption,
    NoPictureCredit,
    /// The same, where no newspaper's terms ask for its owner.
    NoPictureCreditOfNobody,
    NoSize,
    /// No source, and what the card says of it.
    NoSource(String),
    /// A source or publisher that stands in another form, and the name that the card gives.
    NameForm(String),
    /// The paper is named as the source together with somebody else.
    SourceShared(String),
    NoAuthor,
    NoPublisher,
    /// A publisher of whom the name alone is known.
    NameAlone,
    NoBody,
    DatelineTwice,
    /// No usable `url`, and the address that is read in its place.
    AddressElsewhere(String),
    /// No headline, and the `name` that is read in its place.
    NameForHeadline(String),
    OtherLineEnds,
    /// A count in words or with signs, and what it is read as.
    CountAsText(u64),
    /// A type that the card tells readers of.
    NoNews(Genre),
    PeopleInOneText,
    FilesOfOnePicture,
    ByteOrderMark,
    /// What a rule asks for, or what comes after publication.
    Demand(Demand),
    HalfCharacter {
        line: usize,
    },
}
