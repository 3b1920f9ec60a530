//! The story itself: headline, 核心提示 and text.

use super::{
    super::model::CardModel,
    element::{Element, classed, html, link, pane, part},
};

pub(super) fn head(model: &CardModel) -> Element {
    let line = |text: &Option<String>, name| text.as_deref().map(|text| part("p", name).text(text));
    let headline = link(model.url.as_str()).text(&model.headline);
    let published = model
        .published
        .as_ref()
        .map(|(iso, day)| html("time").attr("datetime", iso).text(day));
    let printed = model.printed.as_deref().map(|text| html("span").text(text));
    let title = pane()
        .children(line(&model.kicker, "kicker"))
        .child(
            part("h2", "headline")
                .attr("id", "headline")
                .child(headline),
        )
        .children(line(&model.subheadline, "subheadline"));
    let original = model
        .original_title
        .as_deref()
        .map(|text| classed("p", "due original-title").text(text));
    let dates = part("p", "dates")
        .attr("lang", model.locale.tag())
        .children(published)
        .children(printed)
        .unless_empty();
    let genre = model.genre.map(|word| {
        classed("p", "due")
            .attr("lang", model.locale.tag())
            .text(word)
    });
    html("header")
        .children(genre)
        .child(title)
        .children(original)
        .children(dates.map(|dates| pane().child(dates)))
}

pub(super) fn abstract_text(model: &CardModel) -> Option<Element> {
    let label = html("strong")
        .attr("lang", model.locale.tag())
        .text(model.phrases().abstract_label);
    let text = html("span").text(model.abstract_text.as_deref()?);
    Some(part("p", "abstract").child(label).child(text))
}

pub(super) fn body(model: &CardModel) -> Option<Element> {
    let mut byline = model.byline.as_deref();
    let paragraphs = model.paragraphs.iter().map(|paragraph| {
        let byline = byline
            .take()
            .map(|byline| part("span", "byline").text(byline));
        html("p").children(byline).text(paragraph)
    });
    part("div", "body").children(paragraphs).unless_empty()
}
