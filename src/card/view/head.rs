//! The story itself: headline, 核心提示 and text.

use super::{
    super::model::{CardModel, Place},
    element::{Element, classed, html, link, pane, part},
    remark::remarks,
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
        .children(remarks(model, Place::DATES, "span"))
        .unless_empty();
    html("header")
        .children(remarks(model, Place::LABEL, "p"))
        .child(title)
        .children(original)
        .children(remarks(model, Place::CORRECTION, "p"))
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
