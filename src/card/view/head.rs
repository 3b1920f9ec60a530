//! The story itself: headline, 核心提示 and text.

use super::{
    super::model::CardModel,
    element::{Element, html, part},
};

pub(super) fn head(model: &CardModel) -> Element {
    let line = |text: &Option<String>, name| text.as_deref().map(|text| part("p", name).text(text));
    let headline = html("a")
        .with_owned("href", &model.url)
        .text(&model.headline);
    let published = model
        .published
        .as_ref()
        .map(|(iso, day)| html("time").with_owned("datetime", iso).text(day));
    let printed = model.printed.as_deref().map(|text| html("span").text(text));
    html("header")
        .has_all(line(&model.kicker, "kicker"))
        .has(part("h2", "headline").with("id", "headline").has(headline))
        .has_all(line(&model.subheadline, "subheadline"))
        .has_all(line(&model.original_title, "original-title"))
        .has_all(
            part("p", "dates")
                .with("lang", model.locale.tag())
                .has_all(published)
                .has_all(printed)
                .unless_empty(),
        )
}

pub(super) fn summary(model: &CardModel) -> Option<Element> {
    let label = html("strong")
        .with("lang", model.locale.tag())
        .says(model.phrases().summary);
    let summary = html("span").text(model.summary.as_deref()?);
    Some(part("p", "abstract").has(label).has(summary))
}

pub(super) fn body(model: &CardModel) -> Option<Element> {
    let mut lead = model.lead.as_deref();
    let paragraphs = model.paragraphs.iter().map(|paragraph| {
        let lead = lead.take().map(|lead| part("span", "byline").text(lead));
        html("p").has_all(lead).text(paragraph)
    });
    part("div", "body").has_all(paragraphs).unless_empty()
}
