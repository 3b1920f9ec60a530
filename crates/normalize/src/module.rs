//! What crates/embed/loader/normalize.js asks for.

use super::{Circumstances, Normalized, normalized};
use press_card::{
    card::{Layout, Tombstone},
    text::Locale,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// As small as that of the element's program.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The first text says what the others are.
///
/// - `documents`: the article's in the plain form, the publisher's, which is empty where there is none,
///   and what is to be added to the card.
/// - `error`: what is wrong as a sentence, the field, and the reason.
/// - `withdrawn` and `expired`: the day of it, the reason, and then as [`gone`].
#[wasm_bindgen]
#[must_use]
pub fn normalize(
    article: &str,
    publisher: Option<String>,
    lang: Option<String>,
    layout: &str,
    host: Option<String>,
    now: f64,
) -> Vec<String> {
    let known = Circumstances {
        locale: lang.and_then(|tag| Locale::spoken(&tag)),
        layout: Layout::named(layout),
        host,
        // It is after 1970.
        now: now as u64,
    };
    match normalized(article, publisher.as_deref(), &known) {
        Ok(Normalized::Documents {
            article,
            publisher,
            remarks,
        }) => {
            let publisher = publisher.unwrap_or_default();
            let mut texts = vec!["documents".to_owned(), article, publisher];
            texts.extend(remarks);
            texts
        }
        Ok(Normalized::Tombstone {
            is_withdrawn,
            date,
            reason,
            tombstone,
        }) => {
            let word = if is_withdrawn { "withdrawn" } else { "expired" };
            let mut texts = vec![
                word.to_owned(),
                date.unwrap_or_default(),
                reason.unwrap_or_default(),
            ];
            texts.extend(lines(tombstone));
            texts
        }
        Err(error) => vec![
            "error".to_owned(),
            error.sentence(),
            error.field().to_owned(),
            error.reason().to_owned(),
        ],
    }
}

/// What stands in the place of an article of which nothing is known but that it is gone: the language
/// tag, the sentence, the reason, the words of a link and its address, the people to ask and the label
/// of their telephones, and these, each with its address. What is empty is not there.
#[wasm_bindgen]
#[must_use]
pub fn gone(lang: &str) -> Vec<String> {
    lines(Tombstone::gone(Locale::spoken(lang).unwrap_or_default()))
}

fn lines(tombstone: Tombstone) -> Vec<String> {
    let Tombstone {
        locale,
        text,
        reason,
        link,
        contact,
        ..
    } = tombstone;
    let (link, href) = link.map_or(("", String::new()), |(text, url)| {
        (text, url.as_str().to_owned())
    });
    let mut lines = vec![
        locale.tag().to_owned(),
        text,
        reason.unwrap_or_default(),
        link.to_owned(),
        href,
    ];
    if let Some(contact) = contact {
        lines.push(contact.people);
        lines.push(locale.phrases().telephone.to_owned());
        for (number, address) in contact.telephones {
            lines.push(number);
            lines.push(address);
        }
    }
    lines
}
