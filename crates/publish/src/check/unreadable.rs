//! A document of which the text cannot be had, as a fault.

use super::{Fault, Severity};
use crate::documents::ReadError;

impl From<&ReadError> for Fault {
    fn from(error: &ReadError) -> Self {
        Self {
            severity: Severity::Error,
            field: "document".into(),
            message: format!("`document` {}", error.predicate()),
            advice: advice(error),
        }
    }
}

fn advice(error: &ReadError) -> String {
    match error {
        ReadError::Io(_) => "Look at the name and the rights of the file.",
        ReadError::NotAFile => "Give the file that has the document in it.",
        ReadError::TooLarge { .. } => {
            "A picture is given by its address, and what the card does not show can go."
        }
        ReadError::NotUtf8 { encoding, .. } => {
            return match encoding {
                Some(name) => format!("It looks like {name}: save it as UTF-8."),
                None => "Save it as UTF-8.".into(),
            };
        }
        ReadError::OutsideFolder => {
            "Give what it leads to by its own name, or copy it into the folder."
        }
        ReadError::Circle => "Take the link away.",
        ReadError::TooManyLinks => "Name the folder that it leads to by itself.",
        ReadError::NoDocument => "Look at its name.",
    }
    .into()
}
