//! What a share picture says: words of the card.

use super::script::Script;
use press_card::{
    article::Publisher,
    card::{CardModel, Place},
};

/// The words of a picture.
pub(super) struct Card {
    pub(super) script: Script,
    /// The language of the card's own words.
    pub(super) own: Script,
    pub(super) paper: String,
    pub(super) day: Vec<String>,
    pub(super) kicker: Option<String>,
    pub(super) headline: String,
    pub(super) subheadline: Option<String>,
    pub(super) labels: Vec<String>,
    pub(super) original_title: Option<String>,
    pub(super) notes: Vec<String>,
    pub(super) label: String,
    pub(super) abstract_text: Option<String>,
    pub(super) credits: Vec<String>,
    pub(super) notices: Vec<String>,
    pub(super) address: String,
}

impl Card {
    pub(super) fn new(model: &CardModel, publisher: &Publisher) -> Self {
        let remarks = |place: Place| {
            let remarks = model
                .remarks
                .iter()
                .filter(move |remark| remark.place == place);
            remarks.map(|remark| spaced(&remark.text))
        };
        let line = |text: &Option<String>| text.as_deref().map(spaced);
        let credits: Vec<String> = model.credits.iter().map(|one| spaced(&one.text)).collect();
        let beside = line(&model.printed).or_else(|| remarks(Place::DATES).next());
        let published = model.published.as_ref().map(|(_, day)| spaced(day));
        Self {
            script: Script::of(&model.article_lang),
            own: Script::of(model.locale.tag()),
            paper: match publisher.name.as_str() {
                // Where no newspaper is known the source stands there.
                "" => credits.first().cloned().unwrap_or_default(),
                name => spaced(name),
            },
            // The day, and the page or when it was updated.
            day: published.into_iter().chain(beside).collect(),
            kicker: line(&model.kicker),
            headline: spaced(&model.headline),
            subheadline: line(&model.subheadline),
            labels: remarks(Place::LABEL).collect(),
            original_title: line(&model.original_title),
            notes: remarks(Place::CORRECTION).collect(),
            label: model.phrases().abstract_label.to_owned(),
            abstract_text: line(&model.abstract_text),
            credits,
            notices: model.notices.iter().map(|one| spaced(one)).collect(),
            address: model.dialog.address.shown(),
        }
    }
}

/// As HTML shows it: any space is one.
fn spaced(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
