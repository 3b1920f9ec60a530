//! The articles that schema.org knows, and of which the reader has to be told what they are.

#[cfg(feature = "forms")]
use super::json::Node;

/// `Article` and all that stands under it at <https://schema.org/Article>; the first two are no news.
const ARTICLES: &str = "AdvertiserContentArticle SatiricalArticle Article NewsArticle \
    AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle \
    ReportageNewsArticle ReviewNewsArticle Report ScholarlyArticle MedicalScholarlyArticle \
    SocialMediaPosting BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle APIReference";

/// What an article is that looks like news and is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Genre {
    /// `AdvertiserContentArticle`: somebody has paid for it.
    Advertisement,
    /// `SatiricalArticle`: it is invented.
    Satire,
}

#[cfg(feature = "forms")]
impl Genre {
    /// What the types of an article say of it.
    pub(super) fn of(node: Node<'_>) -> Option<Self> {
        let types = node.types();
        types.iter().find_map(|name| match place(name)? {
            0 => Some(Self::Advertisement),
            1 => Some(Self::Satire),
            _ => None,
        })
    }
}

/// Whether a type is one of schema.org's articles, in whatever case, with or without
/// `https://schema.org/` or `schema:` before it.
///
/// ```
/// use press_card::article::is_article_type;
///
/// assert!(is_article_type("https://schema.org/LiveBlogPosting") && !is_article_type("WebPage"));
/// ```
#[must_use]
pub fn is_article_type(name: &str) -> bool {
    place(name).is_some()
}

/// Which of [`ARTICLES`] it is.
fn place(name: &str) -> Option<usize> {
    let name = name.trim().as_bytes();
    ARTICLES.split(' ').position(|known| {
        let before = name.len().wrapping_sub(known.len());
        name.get(before..)
            .is_some_and(|own| own.eq_ignore_ascii_case(known.as_bytes()))
            && matches!(name[..before].last(), None | Some(b'/' | b':' | b'#'))
    })
}
