//! The fields of a document, as the help of the commands tells them.

use press_card::article::fields::{ARTICLE, Field};

/// Each field, in the order in which a document is written.
pub fn help() -> String {
    let name = |field: &Field| match field.is_required {
        true => format!("{} (required)", field.name),
        false => field.name.to_owned(),
    };
    let names: Vec<_> = ARTICLE.iter().map(name).collect();
    format!("Fields of a document: {}", names.join(", "))
}

/// How many letters the longest name has.
pub fn width() -> usize {
    ARTICLE
        .iter()
        .map(|field| field.name.len())
        .max()
        .unwrap_or(0)
}
