//! Every phrase that the card itself says; one that is missing in a language does not compile.

use crate::article::plain::concat;
mod en;
mod zh_hans;
mod zh_hant;

pub(super) use {en::EN, zh_hans::ZH_HANS, zh_hant::ZH_HANT};

/// A phrase that names the paper, with its name in the place of `{}`.
///
/// ```
/// use press_card::text::{Locale, insert_name};
///
/// assert_eq!(insert_name(Locale::En.phrases().links, "西江日报"), "Links of 西江日报");
/// ```
#[must_use]
pub fn insert_name(phrase: &str, name: &str) -> String {
    match phrase.split_once('{') {
        Some((before, after)) => concat(&[before, name, after.trim_start_matches('}')]),
        None => phrase.to_owned(),
    }
}

/// The card's own words in one language. In those that name the paper, `{}` stands for it.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the name of each is what it is for; the words are its docs"
)]
#[non_exhaustive]
pub struct Phrases {
    pub share_to: &'static str,
    pub wechat: &'static str,
    pub weibo: &'static str,
    pub qq: &'static str,
    pub qzone: &'static str,
    pub copy: &'static str,
    pub system: &'static str,
    pub opens_new_window: &'static str,
    pub share_count: &'static str,
    pub dialog_title: &'static str,
    pub close: &'static str,
    pub steps_scan: &'static str,
    pub steps_paste: &'static str,
    pub steps_wechat_menu: &'static str,
    pub steps_wecom_menu: &'static str,
    pub qr_label: &'static str,
    pub qr_too_long: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub abstract_label: &'static str,
    pub read_more: &'static str,
    pub page: &'static str,
    pub original_title: &'static str,
    pub source: &'static str,
    pub reprint_source: &'static str,
    pub unknown_source: &'static str,
    pub editor: &'static str,
    pub via: &'static str,
    pub no_endorsement: &'static str,
    pub owner_wanted: &'static str,
    pub contacts: &'static str,
    pub telephone: &'static str,
    pub statement: &'static str,
    pub statement_all: &'static str,
    pub picture: &'static str,
    pub picture_credit: &'static str,
    pub links: &'static str,
    pub licences: &'static str,
}
