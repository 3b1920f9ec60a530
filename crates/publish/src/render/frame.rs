//! The card in a frame, for a CMS that takes an `<iframe>` and strips scripts.

use super::{Tag, ascii::references};
use press_card::{
    article::{Article, WebUrl},
    card::{
        Layout, Theme,
        html::{close, open},
    },
};
use url::form_urlencoded::Serializer;

/// What the frame is allowed on the partner's page, which is of another origin than the frame.
///
/// Scripts, or there is no card. Its own origin, for without one a browser keeps none of the
/// card's files; it is no way onto the partner's page, whose origin is another. Windows, for
/// the links to Weibo and to the article, and out of the sandbox, or those would open crippled. Not
/// allowed: to send the partner's page elsewhere, forms, downloads, message boxes.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// The reader copies the address, and shares it by the phone's sheet: a frame has to be allowed.
const ALLOW: &str = "clipboard-write; web-share";

/// A frame with the card of one article in it. It shows `embed.html` of the card's host.
///
/// ```
/// use press_card::article::Article;
/// use press_card_publish::Frame;
///
/// let article: Article = r#"{"@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1"}"#.parse()?;
/// let frame = Frame::new(
///     "https://cdn.paper.example/v1/".parse()?,
///     "https://paper.example/a/1.json".parse()?,
/// );
/// assert_eq!(
///     frame.address(&article),
///     "https://cdn.paper.example/v1/embed.html\
///      ?src=https%3A%2F%2Fpaper.example%2Fa%2F1.json&url=https%3A%2F%2Fpaper.example%2Fa%2F1",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Frame {
    /// The address of the folder that has the files of `dist/`.
    pub host: WebUrl,
    /// The address of the article's document, where readers' browsers find it.
    pub document: WebUrl,
    /// What the card is told.
    pub tag: Tag,
    /// How high the frame is in pixels, until `frame.js` makes it as high as its card, if it is
    /// on the page. Without it, what suits the layout.
    pub height: Option<u32>,
}

impl Frame {
    /// The width in pixels from which on a card grows no wider: 45 em (style/card.css).
    pub const WIDTH: u32 = 720;

    /// A frame with nothing set on its tag. `host` is the address of the folder that has the files
    /// of `dist/`, `document` that of the article's document.
    #[must_use]
    pub fn new(host: WebUrl, document: WebUrl) -> Self {
        Self {
            host,
            document,
            tag: Tag::default(),
            height: None,
        }
    }

    /// How high it is in pixels, before anybody knows how high the card is.
    ///
    /// A card of the layout `card` stands whole in 640 on a desktop, and of `row` in 240 in a sidebar;
    /// the text of a whole article is to be scrolled, and is given most of a screen.
    #[must_use]
    pub fn height(&self) -> u32 {
        let default = match self.tag.options().layout {
            Layout::Full => 960,
            Layout::Row => 240,
            _ => 640,
        };
        self.height.unwrap_or(default)
    }

    /// The address of what is in the frame.
    #[must_use]
    pub fn address(&self, article: &Article) -> String {
        self.address_of(&article.url)
    }

    fn address_of(&self, url: &WebUrl) -> String {
        let mut query = Serializer::new(String::new());
        query
            .append_pair("src", self.document.as_str())
            .append_pair("url", url.as_str())
            .extend_pairs(self.tag.iter());
        let host = self.host.as_str().trim_end_matches('/');
        format!("{host}/embed.html?{}", query.finish())
    }

    /// Its element, as a partner's editor pastes it. The same input gives the same text to the
    /// byte, in ASCII.
    ///
    /// `width="100%"` is what an HTML checker minds. It is there because a CMS that strips scripts
    /// often strips `style` too, and every browser reads it so.
    #[must_use]
    pub fn html(&self, article: &Article) -> String {
        self.html_of(&article.url, self.title(article))
    }

    /// The same for whatever stands at this address.
    pub(super) fn html_of(&self, url: &WebUrl, title: &str) -> String {
        // As dark as what is in it: else the page would not be seen through it, beside the card.
        let theme = self.tag.options().theme;
        let scheme = if theme == Theme::Auto {
            String::new()
        } else {
            format!(";color-scheme:{}", theme.as_str())
        };
        let attributes = [
            ("src", &*self.address_of(url)),
            ("title", title),
            ("width", "100%"),
            ("height", &self.height().to_string()),
            ("loading", "lazy"),
            ("allow", ALLOW),
            ("sandbox", SANDBOX),
            ("style", &format!("border:0{scheme}")),
        ];
        let mut html = String::new();
        open(&mut html, "iframe", attributes);
        close(&mut html, "iframe");
        references(&html)
    }

    /// The headline that the card has.
    pub(super) fn title<'a>(&'a self, article: &'a Article) -> &'a str {
        self.tag.get("headline").unwrap_or(&article.headline)
    }
}
