//! Text out of what may be text, HTML, or HTML that was escaped once too often.

use crate::{
    import::{
        limits::MAX_TEXT_BYTES,
        pieces::{pieces, texts},
        tree,
    },
    text::markup,
};
use press_card::article::clean::line;
use std::borrow::Cow;

/// How often a text may have been escaped before it was put on the page.
const MAX_ROUNDS: usize = 3;

/// The paragraphs of a text, without any markup.
pub(in crate::import) fn prose(text: &str) -> Vec<String> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MAX_ROUNDS {
        if markup::tag(&text).is_some() {
            // A blank line separates paragraphs as well as an element does.
            let text_with_breaks = text.replace("\r\n", "\n").replace("\n\n", "<br>");
            let html = tree::read(&text_with_breaks).html;
            text =
                Cow::Owned(texts(&pieces(html.tree.root(), &mut { MAX_TEXT_BYTES })).join("\n\n"));
        } else if markup::entity(&text).is_some() {
            text = Cow::Owned(html_escape::decode_html_entities(&text).into_owned());
        } else {
            break;
        }
    }
    paragraphs(&text)
}

/// Split at blank lines, or else at line ends, as the card does it.
fn paragraphs(text: &str) -> Vec<String> {
    let has_blank_line = text.trim().lines().any(|one| one.trim().is_empty());
    if !has_blank_line {
        return text.lines().filter_map(line).collect();
    }
    let mut paragraphs = vec![String::new()];
    for one in text.lines() {
        match line(one) {
            Some(one) => {
                let last = paragraphs.last_mut();
                if let Some(last) = last {
                    if !last.is_empty() {
                        last.push(' ');
                    }
                    last.push_str(&one);
                }
            }
            None => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|one| !one.is_empty());
    paragraphs
}
