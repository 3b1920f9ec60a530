//! The clauses of a newspaper's terms, and the rules that they lay down.

use super::json::Node;

/// A clause of the terms, or one condition of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clause {
    /// `identifier`: how the paper numbers it.
    pub id: String,
    /// `about`: the rule that it lays down, where it is one that the card knows.
    pub rule: Option<Rule>,
    /// Its text.
    pub text: String,
    /// The conditions under it.
    pub conditions: Vec<Clause>,
}

/// The rules that a newspaper's terms lay down, each with the clause of 西江日报 that it was
/// taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// Clause 1: the paper's own work is its own.
    OwnWork,
    /// Clause 1(1): name the source, the author, and where pictures come from.
    Credit,
    /// Clause 1(2): a changed title shows the original one.
    ChangedTitle,
    /// Clause 1(3): who takes it from another platform still names the source.
    IndirectReprint,
    /// Clause 2: a reprint keeps its source and endorses nothing.
    Reprint,
    /// Clause 3: the owner of material of unknown origin is asked to get in touch.
    UnknownOrigin,
    /// Clause 4: whom to tell of an objection.
    Objection,
}

impl Rule {
    /// The words in a clause's `about`.
    pub(super) const NAMES: [(&'static str, Self); 7] = [
        ("own-work", Self::OwnWork),
        ("credit", Self::Credit),
        ("changed-title", Self::ChangedTitle),
        ("indirect-reprint", Self::IndirectReprint),
        ("reprint", Self::Reprint),
        ("unknown-origin", Self::UnknownOrigin),
        ("objection", Self::Objection),
    ];

    /// The word in a clause's `about`.
    #[must_use]
    pub fn about(self) -> &'static str {
        let mut names = Self::NAMES.iter();
        names
            .find(|(_, rule)| *rule == self)
            .map_or("", |(name, _)| name)
    }
}

impl Clause {
    /// The clauses in the `hasPart` of the terms, or the conditions in that of a clause.
    pub(super) fn read_all(node: Node<'_>) -> Vec<Self> {
        node.nodes("hasPart")
            .iter()
            .take_while(|part| part.take_clause())
            .filter_map(|part| {
                let about = part.text("about");
                Some(Self {
                    id: part.text("identifier")?,
                    rule: Rule::NAMES
                        .iter()
                        .find(|(name, _)| about.as_deref() == Some(name))
                        .map(|(_, rule)| *rule),
                    text: part.paragraph("text")?,
                    conditions: Self::read_all(*part),
                })
            })
            .collect()
    }
}
