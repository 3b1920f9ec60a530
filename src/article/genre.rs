//! The articles that schema.org knows, and of which the reader has to be told what they are.

/// `Article` and all that stands under it at <https://schema.org/Article>.
const ARTICLES: &str = "Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle \
    AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle \
    ReviewNewsArticle Report SatiricalArticle ScholarlyArticle MedicalScholarlyArticle \
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

/// Whether a type of schema.org is one of an article: its bare name, in whatever case.
///
/// ```
/// use press_card::article::is_article_type;
///
/// assert!(is_article_type("LiveBlogPosting") && !is_article_type("WebPage"));
/// ```
#[must_use]
pub fn is_article_type(name: &str) -> bool {
    ARTICLES
        .split(' ')
        .any(|known| known.eq_ignore_ascii_case(name))
}

impl Genre {
    /// What a type of article says of it.
    pub(super) fn of(name: &str) -> Option<Self> {
        [
            ("AdvertiserContentArticle", Self::Advertisement),
            ("SatiricalArticle", Self::Satire),
        ]
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, genre)| genre)
    }
}
