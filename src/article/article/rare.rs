//! What few articles have, and what is therefore no part of the plain form.

use super::{
    super::{
        correction::Correction,
        digital_source::DigitalSource,
        json::Node,
        person::Person,
        plain::{concat, decimal, join},
    },
    Article,
};

impl Article {
    /// Reads it.
    pub(super) fn read_rare(&mut self, node: Node<'_>) {
        self.corrections = Correction::read(node);
        self.expires = node.text("expires");
        self.digital_source = DigitalSource::of(node);
        self.license = node.url("license").or_else(|| node.url("usageInfo"));
        self.acquire_license_page = node.url("acquireLicensePage");
        self.copyright_notice = node
            .paragraph("copyrightNotice")
            .or_else(|| copyright(node));
    }

    /// Takes away all that it says.
    pub(in crate::article) fn forget(&mut self) {
        let said = [
            &mut self.alternative_headline,
            &mut self.abstract_text,
            &mut self.section,
        ];
        for text in said {
            *text = None;
        }
        self.headline.clear();
        self.paragraphs.clear();
        self.pictures.clear();
        self.authors.clear();
        self.contributors.clear();
        self.editors.clear();
        self.corrections.clear();
    }
}

/// 「© 2026 西江日报」.
fn copyright(node: Node<'_>) -> Option<String> {
    let holder = Person::read(node, "copyrightHolder");
    let year = node.text("copyrightYear");
    let year = year.or_else(|| node.count("copyrightYear").map(decimal));
    let parts: Vec<String> = year
        .into_iter()
        .chain(holder.into_iter().map(|one| one.name))
        .collect();
    (!parts.is_empty()).then(|| concat(&["© ", &join(&parts, " ")]))
}
