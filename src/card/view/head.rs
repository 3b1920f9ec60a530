//! The story itself: masthead, headline, 核心提示 and text.

use super::{
    super::model::{CardModel, Place},
    element::{Element, classed, html, link, pane, part},
    picture::with_source,
    remark::remarks,
};

/// The newspaper, and when and where it has printed the article.
pub(super) fn masthead(model: &CardModel) -> Option<Element> {
    let paper = classed("div", "paper").attr("lang", &model.rights.lang);
    let paper = match &model.logo {
        Some(logo) => Some(paper.child(with_source(html("img"), logo, &model.paper))),
        None => (!model.paper.is_empty()).then(|| paper.text(&model.paper)),
    };
    let published = model
        .published
        .as_ref()
        .map(|(iso, day)| html("time").attr("datetime", iso).text(day));
    let printed = model.printed.as_deref().map(|text| html("span").text(text));
    let dates = part("p", "dates")
        .attr("lang", model.locale.tag())
        .children(published)
        .children(printed)
        .children(remarks(model, Place::DATES, "span"))
        .unless_empty();
    classed("div", "masthead")
        .children(paper)
        .children(dates.map(|dates| pane().child(dates)))
        .unless_empty()
}

pub(super) fn head(model: &CardModel) -> Element {
    let line = |text: &Option<String>, name| text.as_deref().map(|text| part("p", name).text(text));
    let headline = headline(model);
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
    html("header")
        .children(remarks(model, Place::LABEL, "p"))
        .child(title)
        .children(original)
        .children(remarks(model, Place::CORRECTION, "p"))
}

pub(super) fn abstract_text(model: &CardModel) -> Option<Element> {
    let label = html("strong")
        .attr("lang", model.locale.tag())
        .text(model.phrases().abstract_label);
    let text = html("span").text(model.abstract_text.as_deref()?);
    Some(part("p", "abstract").child(label).child(text))
}

fn headline(model: &CardModel) -> Element {
    let headline = link(model.url.as_str());
    #[cfg(feature = "ssr")]
    if let Some((first, more)) = model.phrases.split_first() {
        let headline = headline.attr_if("class", (!more.is_empty()).then_some("phrased"));
        return more.iter().fold(headline.text(first), |headline, phrase| {
            headline.child(html("wbr")).text(phrase)
        });
    }
    headline.text(&model.headline)
}

/// The way to the whole article, where the card does not have it.
pub(super) fn read_more(model: &CardModel) -> Option<Element> {
    model
        .abstract_text
        .as_ref()
        .filter(|_| model.paragraphs.is_empty())?;
    let words = model.phrases().read_more;
    let more = link(model.url.as_str()).attr("lang", model.locale.tag());
    Some(more.attr("class", "more").text(words))
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
