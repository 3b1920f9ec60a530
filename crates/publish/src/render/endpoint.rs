//! The oEmbed responses of a newspaper: for each of its documents one, and the link to it.

use super::{
    Frame, Tag,
    oembed::{discovery, oembed},
};
use crate::documents::{AddressError, address};
use core::{error::Error, fmt};
use press_card::article::{Article, ArticleError, Publisher, WebUrl};
use std::path::Path;

/// The extensions of a response and of the link to it.
const RESPONSE: &str = "oembed.json";
const LINK: &str = "oembed.html";

/// Where a newspaper's files are on the web, and what its cards in frames are like.
///
/// ```
/// use press_card_publish::Endpoint;
///
/// let endpoint = Endpoint::new(
///     "https://cdn.paper.example/v1/".parse()?,
///     "https://paper.example/a/".parse()?,
/// );
/// let document = r#"{"@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1"}"#;
/// let answer = endpoint.answer(document, "2025/1.json".as_ref())?;
/// assert!(answer.link.contains("href=\"https://paper.example/a/2025/1.oembed.json\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Endpoint {
    /// The address of the folder that has the files of `dist/`.
    pub host: WebUrl,
    /// The address of the folder with the documents.
    pub documents: WebUrl,
    /// The address of the folder with the responses.
    pub responses: WebUrl,
    /// What the cards are told.
    pub tag: Tag,
    /// How high the frames are in pixels: see [`Frame::height()`].
    pub height: Option<u32>,
    /// The newspaper that the tag's `publisher` names.
    pub publisher: Option<Publisher>,
}

/// What is published of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The response, as JSON.
    pub response: String,
    /// The link by which it is found: see [`discovery`].
    pub link: String,
}

/// Why a document has no response.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointError {
    /// It is no article.
    Article(ArticleError),
    /// It has no address.
    Address(AddressError),
}

impl Endpoint {
    /// The responses beside the documents, nothing set on the tag.
    #[must_use]
    pub fn new(host: WebUrl, documents: WebUrl) -> Self {
        Self {
            responses: documents.clone(),
            host,
            documents,
            tag: Tag::default(),
            height: None,
            publisher: None,
        }
    }

    /// The response for the document that is at this place in the folder.
    ///
    /// # Errors
    /// The document is no article, or the folder and the name give no address.
    pub fn answer(&self, document: &str, place: &Path) -> Result<Answer, EndpointError> {
        let article: Article = document.parse().map_err(EndpointError::Article)?;
        let publisher = Publisher::of(&article, self.publisher.clone());
        let mut frame = Frame::new(self.host.clone(), address(&self.documents, place)?);
        frame.tag = self.tag.clone();
        frame.height = self.height;
        let response = oembed(&article, &publisher, &frame);
        let response_address = address(&self.responses, &place.with_extension(RESPONSE))?;
        Ok(Answer {
            link: discovery(&response_address, &response.title),
            response: response.json(),
        })
    }
}

impl Answer {
    /// The extension and the text of each file.
    #[must_use]
    pub fn files(self) -> [(&'static str, String); 2] {
        [(RESPONSE, self.response), (LINK, self.link + "\n")]
    }
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(error) => error.fmt(f),
            Self::Address(error) => error.fmt(f),
        }
    }
}

impl Error for EndpointError {}

impl From<AddressError> for EndpointError {
    fn from(error: AddressError) -> Self {
        Self::Address(error)
    }
}
