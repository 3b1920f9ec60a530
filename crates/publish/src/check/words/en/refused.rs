//! English: why there can be no card.

use crate::documents::ReadError;
use press_card::article::{ArticleError, ErrorKind, MAX_DOCUMENT_BYTES};

/// The sentence without its subject.
pub(super) fn predicate(error: &ArticleError) -> String {
    let sentence = error.to_string();
    let subject = format!("`{}` ", error.field());
    sentence
        .strip_prefix(&subject)
        .unwrap_or(&sentence)
        .to_owned()
}

pub(super) fn advice(error: &ArticleError) -> String {
    match (error.kind(), error.field()) {
        (ErrorKind::TooLarge { .. }, _) => format!(
            "Make it smaller than {} KiB: a picture is given by its address, and what the card \
            does not show can go.",
            MAX_DOCUMENT_BYTES / 1024
        ),
        (ErrorKind::NoSuchType { .. }, _) => {
            "Give the article's object the line \"@type\": \"NewsArticle\".".into()
        }
        (_, "headline") => "Write the title of the article into `headline`, as text.".into(),
        (_, "url") => "Write the article's own address into `url`, the whole of it, as in \
            https://paper.example/a/1017.html."
            .into(),
        _ => "Write the article's document into it, or take the file away.".into(),
    }
}

pub(super) fn advice_on_json(what: &str) -> String {
    match what {
        "recursion limit exceeded" => {
            "Lists and objects stand in each other too deep there, 127 levels are the most.".into()
        }
        "" => "Mend it there.".into(),
        what => format!("Mend it there: {what}."),
    }
}

pub(super) fn advice_on_file(error: &ReadError) -> String {
    match error {
        ReadError::Io(_) => "Look at the name and the rights of the file.",
        ReadError::NotAFile => "Give the file that has the document in it.",
        ReadError::TooLarge { .. } => {
            "A picture is given by its address, and what the card does not show can go."
        }
        ReadError::NotUtf8 {
            encoding: Some(name),
            ..
        } => return format!("It looks like {name}: save it as UTF-8."),
        ReadError::NotUtf8 { encoding: None, .. } => "Save it as UTF-8.",
        ReadError::OutsideFolder => {
            "Give what it leads to by its own name, or copy it into the folder."
        }
        ReadError::Circle => "Take the link away.",
        ReadError::TooManyLinks => "Name the folder that it leads to by itself.",
        ReadError::NoDocument => "Look at its name.",
    }
    .into()
}
