//! Whose terms hold for an article.

use super::{
    article::{Article, Source},
    publisher::Publisher,
};

impl Publisher {
    /// The publisher whose terms hold for an article.
    ///
    /// Of a work of 西江日报, which it is by its source or by its publisher, the terms are those
    /// that ship: no document that a partner brings takes them off. Else it is the newspaper that
    /// the partner names, if it brings terms and is the one that the article names; else the
    /// one in the article's document, of which the name alone may be known. An article that
    /// names nobody is 西江日报's, unless the partner names another newspaper.
    #[must_use]
    pub fn of(article: &Article, named: Option<Self>) -> Self {
        let xijiang = Self::xijiang();
        let inline = article.publisher.as_ref();
        let is_source = |source: &Source| xijiang.is_own_source(&source.name);
        if article.source.as_ref().is_some_and(is_source)
            || inline.is_some_and(|own| xijiang.is_own_source(&own.name))
        {
            return xijiang;
        }
        let is_theirs = |paper: &Self| inline.is_none_or(|own| paper.is_own_source(&own.name));
        named
            .filter(|paper| is_theirs(paper) && !paper.clauses.is_empty())
            .or_else(|| inline.cloned())
            .unwrap_or(xijiang)
    }
}
