//! Whose terms hold for an article.

use super::{
    article::Article,
    error::{ArticleError, ErrorKind},
    forms, name,
    publisher::Publisher,
};

impl Publisher {
    /// The publisher whose terms hold for an article.
    ///
    /// Of a work of 西江日报, which it is by its source, its publisher or its e-paper, the terms are
    /// those that ship: no document that a partner brings takes them off. Else they are those that
    /// the article's own document brings; else those of the newspaper that the partner names, if
    /// it is the one that the article names, or the article names none.
    ///
    /// Else nobody's terms are known: what is here has no clauses, and no name either where the
    /// article names no publisher.
    #[must_use]
    pub fn of(article: &Article, named: Option<Self>) -> Self {
        Self::beside(Self::xijiang(), article, named)
    }

    /// The publisher of an article, where this is the paper that ships.
    fn beside(xijiang: Self, article: &Article, named: Option<Self>) -> Self {
        if xijiang.is_behind(article) {
            return xijiang;
        }
        let Some(own) = &article.publisher else {
            return match named {
                Some(paper) if xijiang.is_own_source(&paper.name) => xijiang,
                Some(paper) if paper.has_terms() => paper,
                _ => Self::default(),
            };
        };
        let is_theirs = |paper: &Self| {
            paper.has_terms()
                && paper.is_own_source(&own.name)
                && !xijiang.is_own_source(&paper.name)
        };
        match named {
            Some(paper) if !own.has_terms() && is_theirs(&paper) => paper,
            _ => own.clone(),
        }
    }

    /// The same in a program that reads the plain form alone.
    ///
    /// # Errors
    /// [`ErrorKind::Form`], where a name may be that of a newspaper in another form.
    pub fn of_plain(article: &Article, named: Option<Self>) -> Result<Self, ArticleError> {
        let xijiang = Self::xijiang();
        if !forms::are_read() && !has_plain_names(&xijiang, article, named.as_ref()) {
            return Err(ArticleError::new("document", ErrorKind::Form));
        }
        Ok(Self::beside(xijiang, article, named))
    }

    /// Whether it has terms: without any it is but a name, and nothing is said for it.
    #[must_use]
    pub const fn has_terms(&self) -> bool {
        !self.clauses.is_empty()
    }

    /// Whether the article says that it is this paper's: by its source, or as its
    /// [publisher](Self::is_publisher_of).
    fn is_behind(&self, article: &Article) -> bool {
        let source = article.source.as_ref();
        source.is_some_and(|source| self.is_among(&source.name)) || self.is_publisher_of(article)
    }

    /// Whether the article names it as its publisher, or names none and has it in its print edition
    /// or dateline.
    pub(super) fn is_publisher_of(&self, article: &Article) -> bool {
        match &article.publisher {
            Some(own) => self.is_own_source(&own.name),
            None => [&article.print_edition, &article.dateline]
                .iter()
                .any(|text| self.begins(text.as_deref().unwrap_or_default())),
        }
    }
}

/// Whether each name in an article is that of a newspaper as it stands, or none.
fn has_plain_names(xijiang: &Publisher, article: &Article, named: Option<&Publisher>) -> bool {
    let source = article.source.as_ref().map_or("", |source| &source.name);
    let own = article.publisher.as_ref();
    let edition = article.print_edition.as_deref().unwrap_or_default();
    let dateline = article.dateline.as_deref().unwrap_or_default();
    let mut is_plain = name::is_plain(source);
    for paper in [Some(xijiang), own, named] {
        let Some(paper) = paper else { continue };
        for other in [own, named] {
            is_plain &= other.is_none_or(|other| {
                name::is_plain(&other.name) && paper.is_named_plainly(&other.name, true)
            });
        }
        is_plain &= paper.is_named_plainly(source, true)
            && paper.is_named_plainly(edition, false)
            && paper.is_named_plainly(dateline, false);
    }
    is_plain
}
