//! The words of what can be wrong, in the languages that `check` speaks; one that is missing in a
//! language does not compile.

mod en;
mod zh_hans;
mod zh_hant;

use super::finding::Finding;
use press_card::text::Locale;

/// What is wrong, as the end of a sentence that begins with the name of the field, and what to do.
pub(super) fn words(finding: &Finding<'_>, locale: Locale) -> [String; 2] {
    match locale {
        Locale::ZhHans => zh_hans::words(finding),
        Locale::ZhHant => zh_hant::words(finding),
        _ => en::words(finding),
    }
}

/// Words in which nothing is put.
fn say(what: &str, advice: &str) -> [String; 2] {
    [what.into(), advice.into()]
}

#[cfg(test)]
mod tests;
