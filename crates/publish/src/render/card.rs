//! The static card: an article's card as HTML that needs no script.

use super::{
    Stylesheet, Tag,
    ascii::{push_escaped, references},
    html,
    phrases::phrases,
};
use crate::sign::digest;
use leptos::prelude::{IntoView as _, RenderHtml as _};
use press_card::{
    article::{ArticleError, Publication, Publisher, minified},
    card::{
        CardModel, CardOptions, Rendering, Tombstone,
        html::{close, open, text},
        is_expired, tombstone_view,
    },
    share::Context,
};
use std::time::SystemTime;

/// The static card of an article: a `press-card` element with a declarative shadow root, which a
/// browser shows before any script runs, or without one. It holds the article's document, so
/// that a program can take the card over and ask for nothing; and a link, which is what
/// browsers show that know no declarative shadow root.
///
/// With the address of the document on the tag (`src`), and the document's [digest] beside it, the
/// card's script asks once whether there is a newer one.
///
/// Of an article that was withdrawn, or may not be shown any more, the card says so and no more; it
/// holds no document then.
///
/// `publisher` is the document of the newspaper that the tag's `publisher` names. The same input
/// gives the same text to the byte. It is ASCII, so that it says the same in a page of any encoding.
///
/// ```
/// use press_card_publish::{self as publish, Stylesheet, Tag};
///
/// let document = r#"{"@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1"}"#;
/// let card = publish::card(document, &Tag::default(), None, &Stylesheet::Inline)?;
/// assert!(card.starts_with("<press-card>\n<template shadowrootmode=\"open\" "));
/// assert!(card.contains(">&#26089;&#25253;</a>"));
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
///
/// # Errors
/// The article's document, or the publisher's, cannot become a card.
pub fn card(
    document: &str,
    tag: &Tag,
    publisher: Option<&str>,
    stylesheet: &Stylesheet,
) -> Result<String, ArticleError> {
    let options = tag.options();
    let of_tag: Option<Publisher> = publisher.map(str::parse).transpose()?;
    let article = match document.parse()? {
        Publication::Article(article) => article,
        Publication::Withdrawn(withdrawal) => {
            // Who publishes it says so in the paper's name.
            let tombstone = Tombstone::withdrawn(&withdrawal, options.locale, true);
            return Ok(buried(&tombstone, tag, stylesheet));
        }
    };
    let publisher = Publisher::of(&article, of_tag);
    if is_expired(&article, &publisher, now()) {
        let tombstone = Tombstone::expired(&article, options.locale);
        return Ok(buried(&tombstone, tag, stylesheet));
    }
    let mut model = CardModel::new(&article, &publisher, &options, Context::default());
    model.rendering = Rendering::Static {
        wants_program: wants_program(tag, &options),
    };
    model.phrases = phrases(&model.headline);
    let card = element(&html(&model), tag, stylesheet, |card| {
        // By it the script on the page tells whether the document at `src` is another by now.
        let digest = tag.source().and_then(|_| digest(document).ok());
        let digest = digest.iter().map(|digest| ("data-digest", digest.as_str()));
        // No type that search engines and reader views take for the page's own.
        let kind = [("type", "application/json")];
        open(card, "script", kind.into_iter().chain(digest));
        push_json(document, card);
        close(card, "script");
        card.push('\n');
        open(card, "a", [("href", model.url.as_str())]);
        text(card, &model.headline);
        close(card, "a");
    });
    Ok(card)
}

/// What stands in the place of a card whose article is not shown any more.
fn buried(tombstone: &Tombstone, tag: &Tag, stylesheet: &Stylesheet) -> String {
    let html = tombstone_view(tombstone).into_view().to_html();
    // That would go on saying what is withdrawn; and of what is not there nothing can be checked.
    let tag = tag.without("headline").without("signer").without("key");
    element(&html, &tag, stylesheet, |card| {
        open(card, "p", []);
        text(card, &tombstone.text);
        close(card, "p");
    })
}

/// The element, with this in its shadow root, and what stands inside it for who knows none.
fn element(
    shadow: &str,
    tag: &Tag,
    stylesheet: &Stylesheet,
    push_fallback: impl FnOnce(&mut String),
) -> String {
    let mut card = String::new();
    let source = tag.source().map(|source| ("src", source.as_str()));
    open(
        &mut card,
        "press-card",
        source.into_iter().chain(tag.iter()),
    );
    card.push('\n');
    // What copies the element, as sliders and Turbo's history do, copies the card with it.
    let template = [("shadowrootmode", "open"), ("shadowrootclonable", "")];
    open(&mut card, "template", template);
    stylesheet.write(&mut card);
    card.push_str(shadow);
    close(&mut card, "template");
    card.push('\n');
    push_fallback(&mut card);
    card.push('\n');
    close(&mut card, "press-card");
    card.push('\n');
    references(&card)
}

/// Seconds since the beginning of 1970.
pub(crate) fn now() -> u64 {
    let time = SystemTime::UNIX_EPOCH.elapsed();
    time.unwrap_or_default().as_secs()
}

/// Whether there is something on the card that HTML cannot do, and that is to be seen at once.
fn wants_program(tag: &Tag, options: &CardOptions) -> bool {
    tag.get("count").is_some()
        || tag.get("signer").or(tag.get("key")).is_some()
        || options.networks.iter().any(|one| one.needs_script())
}

/// Appends a document in ASCII, without whitespace between its tokens, and without what could end
/// the script that it stands in: <https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements>.
fn push_json(document: &str, html: &mut String) {
    for c in minified(document.trim_start_matches('\u{feff}')) {
        match c {
            // JSON has it in strings alone.
            '<' => html.push_str("\\u003c"),
            c => push_escaped(c, html),
        }
    }
}
