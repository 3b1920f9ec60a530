//! What a CMS asks for that knows the address of an article and wants something to embed:
//! <https://oembed.com/>.

use super::{Frame, ascii::references};
use press_card::{
    article::{Article, Publisher, WebUrl, plain::join},
    card::html::open,
    text::is_chinese,
};
use serde_json::{Map, Value, json};

/// How long it may be kept, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The oEmbed response for one article, of the type `rich`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Oembed {
    /// `title`: the headline.
    pub title: String,
    /// `author_name`: all authors of the article.
    pub author_name: Option<String>,
    /// `provider_name`: the newspaper.
    pub provider_name: Option<String>,
    /// `provider_url`: the site that has the article.
    pub provider_url: String,
    /// `html`: a frame with the card.
    pub html: String,
    /// `width` in pixels; narrower columns have a narrower card.
    pub width: u32,
    /// `height` in pixels.
    pub height: u32,
    /// `thumbnail_url`, `thumbnail_width`, `thumbnail_height`: the article's picture, where its
    /// document says its size.
    pub thumbnail: Option<(String, u32, u32)>,
}

/// The response for an article in a frame.
///
/// ```
/// use press_card::article::{Article, Publisher};
/// use press_card_publish::{self as publish, Frame};
///
/// let article: Article = r#"{"@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1"}"#.parse()?;
/// let frame = Frame::new(
///     "https://cdn.paper.example/v1/".parse()?,
///     "https://paper.example/a/1.json".parse()?,
/// );
/// let response = publish::oembed(&article, &Publisher::of(&article, None), &frame);
/// assert_eq!(response.title, "早报");
/// assert_eq!(response.provider_url, "https://paper.example/");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn oembed(article: &Article, publisher: &Publisher, frame: &Frame) -> Oembed {
    let picture = article.pictures.first();
    Oembed {
        title: frame.title(article).to_owned(),
        author_name: authors(article),
        provider_name: Some(publisher.name.clone()).filter(|name| !name.is_empty()),
        provider_url: site(&article.url),
        html: frame.html(article),
        width: Frame::WIDTH,
        height: frame.height(),
        thumbnail: picture.and_then(|picture| {
            let (width, height) = picture.size?;
            Some((picture.url.to_string(), width, height))
        }),
    }
}

/// The response for an article that is not shown any more: a frame with the notice, and nothing of
/// what the article said. A CMS that asks again takes it for the one that it has kept.
pub(super) fn notice(url: &WebUrl, title: String, publisher: &Publisher, frame: &Frame) -> Oembed {
    Oembed {
        html: frame.html_of(url, &title),
        title,
        author_name: None,
        provider_name: Some(publisher.name.clone()).filter(|name| !name.is_empty()),
        provider_url: site(url),
        width: Frame::WIDTH,
        height: frame.height(),
        thumbnail: None,
    }
}

/// The link by which a CMS finds the response: it stands in the `<head>` of the article's page.
/// `response` is the address of the response.
///
/// ```
/// use press_card_publish as publish;
///
/// let response = "https://paper.example/oembed/1.oembed.json".parse().unwrap();
/// assert_eq!(
///     publish::discovery(&response, "早报"),
///     r#"<link rel="alternate" type="application/json+oembed" href="https://paper.example/oembed/1.oembed.json" title="&#26089;&#25253;">"#,
/// );
/// ```
#[must_use]
pub fn discovery(response: &WebUrl, title: &str) -> String {
    let attributes = [
        ("rel", "alternate"),
        ("type", "application/json+oembed"),
        ("href", response.as_str()),
        ("title", title),
    ];
    let mut link = String::new();
    open(&mut link, "link", attributes);
    references(&link)
}

impl Oembed {
    /// The response as JSON. The same response gives the same text to the byte.
    #[must_use]
    pub fn json(&self) -> String {
        let mut out = Map::new();
        let mut put = |name: &str, value: Value| {
            if !value.is_null() {
                out.insert(name.to_owned(), value);
            }
        };
        put("type", json!("rich"));
        put("version", json!("1.0"));
        put("title", json!(self.title));
        put("author_name", json!(self.author_name));
        put("provider_name", json!(self.provider_name));
        put("provider_url", json!(self.provider_url));
        put("cache_age", json!(CACHE_AGE));
        put("html", json!(self.html));
        put("width", json!(self.width));
        put("height", json!(self.height));
        if let Some((url, width, height)) = &self.thumbnail {
            put("thumbnail_url", json!(url));
            put("thumbnail_width", json!(width));
            put("thumbnail_height", json!(height));
        }
        format!("{:#}\n", Value::Object(out))
    }
}

fn authors(article: &Article) -> Option<String> {
    let names: Vec<&str> = article
        .authors
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let is_chinese = article.language.as_deref().is_none_or(is_chinese);
    let comma = if is_chinese { "、" } else { ", " };
    (!names.is_empty()).then(|| join(&names, comma))
}

/// The site that an address is on.
fn site(url: &WebUrl) -> String {
    let (scheme, _) = url.as_str().split_once(':').unwrap_or_default();
    format!("{scheme}://{}/", url.host())
}
