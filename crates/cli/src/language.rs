//! The language in which the program speaks.

use press_card::text::Locale;
use std::env;

/// The language of who runs the program, by POSIX: the first of these variables that says
/// anything. Who has named a character set that is not UTF-8 could not read Chinese from us.
pub fn of_environment() -> Locale {
    let says = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(says);
    said.map_or(Locale::En, |value| of_locale(&value))
}

/// The language of a locale such as `zh_CN.UTF-8`.
fn of_locale(name: &str) -> Locale {
    let name = name.split('@').next().unwrap_or_default();
    let (language, charset) = name.split_once('.').unwrap_or((name, "UTF-8"));
    let is_utf_8 = charset.replace('-', "").eq_ignore_ascii_case("utf8");
    if is_utf_8 {
        Locale::from_tag(language)
    } else {
        Locale::En
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_says_its_language() {
        for (name, locale) in [
            ("zh_CN.UTF-8", Locale::ZhHans),
            ("zh_CN.utf8", Locale::ZhHans),
            ("zh_CN", Locale::ZhHans),
            ("zh", Locale::ZhHans),
            ("zh_SG.UTF-8", Locale::ZhHans),
            ("zh_TW.UTF-8", Locale::ZhHant),
            ("zh_HK.UTF-8@stroke", Locale::ZhHant),
            ("zh-Hant", Locale::ZhHant),
            ("zh_CN.GB18030", Locale::En),
            ("en_GB.UTF-8", Locale::En),
            ("C.UTF-8", Locale::En),
            ("POSIX", Locale::En),
            ("de_DE", Locale::En),
        ] {
            assert_eq!(of_locale(name), locale, "{name}");
        }
    }
}
