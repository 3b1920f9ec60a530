//! What is asked of an article after it was published, or by those who make rules for news and for
//! artificial intelligence, without the words for it.

/// What is missing or does not fit, where somebody asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    /// A correction that says nothing.
    CorrectionText,
    /// A correction of which nobody knows when it was made.
    CorrectionDay,
    /// It may be shown until a day before that of its publication.
    ExpiresFirst,
    /// It was modified before it was published.
    ModifiedFirst,
    /// A status that means that the article is no longer published, in a word that is not read so.
    StatusWord,
    /// The article was withdrawn, and this is left of it.
    StillThere,
    /// It was withdrawn, and nobody says why.
    WithdrawnWhy,
    /// Nobody is named who could say so.
    WithdrawnBy,
    /// No term of IPTC's.
    SourceTerm,
    /// Something says of itself that a program has made it, and not in the field for that.
    SourceMissing,
    /// A reprint without its author.
    ReprintAuthor,
    /// A reprint without the name of its editor.
    ReprintEditor,
    /// A licence that has no address.
    LicenseAddress,
}

impl Demand {
    /// Each of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 13] = [
        Self::CorrectionText,
        Self::CorrectionDay,
        Self::ExpiresFirst,
        Self::ModifiedFirst,
        Self::StatusWord,
        Self::StillThere,
        Self::WithdrawnWhy,
        Self::WithdrawnBy,
        Self::SourceTerm,
        Self::SourceMissing,
        Self::ReprintAuthor,
        Self::ReprintEditor,
        Self::LicenseAddress,
    ];
}
