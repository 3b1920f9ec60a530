//! The static card: an article's card as HTML that needs no script.

use crate::{Stylesheet, Tag, html};
use html_escape::encode_double_quoted_attribute;
use press_card::{
    article::{Article, ArticleError, Publisher},
    card::{CardModel, CardOptions, Drawn},
    share::{Context, Network},
};

/// The static card of an article: a `press-card` element with a declarative shadow root, which a
/// browser shows before any script runs, or without one. It holds the article's document, so
/// that a program can take the card over and ask for nothing; and a link, which is what
/// browsers show that know no declarative shadow root.
///
/// `publisher` is the document of the newspaper that the tag's `publisher` names. The same input
/// gives the same text to the byte.
///
/// ```
/// use press_card_publish::{self as publish, Stylesheet, Tag};
///
/// let document = r#"{"@type": "NewsArticle", "headline": "早报", "url": "https://paper.example/a/1"}"#;
/// let card = publish::card(document, &Tag::default(), None, &Stylesheet::Inline)?;
/// assert!(card.starts_with("<press-card>\n<template shadowrootmode=\"open\">"));
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
    let article: Article = document.parse()?;
    let named = publisher.map(str::parse).transpose()?;
    let publisher = Publisher::of(&article, named);
    let options = tag.options();
    let mut model = CardModel::new(&article, &publisher, &options, Context::default());
    model.drawn = Drawn::Static {
        wants_program: wants_program(tag, &options),
    };
    let (url, headline) = (model.url.clone(), model.headline.clone());

    let mut card = String::from("<press-card");
    for (name, value) in tag.iter() {
        let value = encode_double_quoted_attribute(value);
        card.extend([" ", name, "=\"", &value, "\""]);
    }
    card.push_str(">\n<template shadowrootmode=\"open\">");
    card.push_str(&stylesheet.html());
    card.push_str(&html(&model));
    card.push_str("</template>\n<script type=\"application/ld+json\">");
    push_json(document, &mut card);
    card.push_str("</script>\n<a href=\"");
    card.push_str(&encode_double_quoted_attribute(&url));
    card.push_str("\">");
    html_escape::encode_text_to_string(&headline, &mut card);
    card.push_str("</a>\n</press-card>\n");
    Ok(card)
}

/// Whether there is something on the card that HTML cannot do, and that is to be seen at once.
fn wants_program(tag: &Tag, options: &CardOptions) -> bool {
    let needs_script = |network: &Network| matches!(network, Network::Copy | Network::System);
    tag.get("count").is_some()
        || tag.get("key").is_some()
        || options.networks.iter().any(needs_script)
}

/// Appends a document without the blanks between its tokens, and without what could end the
/// script that it stands in: <https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements>.
fn push_json(document: &str, html: &mut String) {
    let mut is_string = false;
    let mut is_escaped = false;
    for c in document.trim_start_matches('\u{feff}').chars() {
        if c == '"' && !is_escaped {
            is_string = !is_string;
        }
        is_escaped = is_string && c == '\\' && !is_escaped;
        match c {
            // JSON has it in strings alone.
            '<' => html.push_str("\\u003c"),
            c if is_string || !c.is_ascii_whitespace() => html.push(c),
            _ => {}
        }
    }
}
