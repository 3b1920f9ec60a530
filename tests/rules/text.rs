//! Counts and languages.

use press_card::text::{Locale, count, is_chinese};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A count in simplified Chinese, traditional Chinese and English.
const COUNTS: [(u64, &str, &str, &str); 17] = [
    (0, "0", "0", "0"),
    (1, "1", "1", "1"),
    (999, "999", "999", "999"),
    (1_000, "1000", "1000", "1K"),
    (1_099, "1099", "1099", "1K"),
    (1_100, "1100", "1100", "1.1K"),
    (9_999, "9999", "9999", "9.9K"),
    (10_000, "1万", "1萬", "10K"),
    (10_999, "1万", "1萬", "10.9K"),
    (12_345, "1.2万", "1.2萬", "12.3K"),
    (19_999, "1.9万", "1.9萬", "19.9K"),
    (999_999, "99.9万", "99.9萬", "999.9K"),
    (1_000_000, "100万", "100萬", "1M"),
    (99_999_999, "9999.9万", "9999.9萬", "99.9M"),
    (100_000_000, "1亿", "1億", "100M"),
    (1_250_000_000, "12.5亿", "12.5億", "1250M"),
    (
        u64::MAX,
        "184467440737亿",
        "184467440737億",
        "18446744073709.5M",
    ),
];

#[test]
fn a_count_reads_as_its_language_writes_it_and_never_more_than_is_so() {
    for (value, hans, hant, en) in COUNTS {
        assert_eq!(count(value, Locale::ZhHans), hans);
        assert_eq!(count(value, Locale::ZhHant), hant);
        assert_eq!(count(value, Locale::En), en);
    }
}

#[test]
fn a_language_tag_chooses_the_words_its_readers_read() {
    for (tag, locale) in [
        ("zh", Locale::ZhHans),
        ("zh-CN", Locale::ZhHans),
        ("zh-SG", Locale::ZhHans),
        ("ZH-hans-hk", Locale::ZhHans),
        ("zh-Hans-TW", Locale::ZhHans),
        ("zh_CN", Locale::ZhHans),
        ("cmn-Hans", Locale::ZhHans),
        ("zh-TW", Locale::ZhHant),
        ("zh-HK", Locale::ZhHant),
        ("zh-MO", Locale::ZhHant),
        ("zh_TW", Locale::ZhHant),
        ("zh-Hant", Locale::ZhHant),
        ("zh-Hant-CN", Locale::ZhHant),
        ("yue-Hant", Locale::ZhHant),
        ("yue-HK", Locale::ZhHant),
        ("en", Locale::En),
        ("EN-gb", Locale::En),
        ("en-HK", Locale::En),
        ("fr", Locale::En),
        ("ja-JP", Locale::En),
        ("", Locale::En),
    ] {
        assert_eq!(Locale::from_tag(tag), locale, "{tag:?}");
    }
}

/// `zha` is Zhuang (ISO 639-2), which only begins like Chinese.
#[test]
fn a_language_that_only_begins_like_chinese_is_not_chinese() {
    assert!(!is_chinese("zha"));
    assert_eq!(Locale::from_tag("zha"), Locale::En);
}

#[test]
fn chinese_is_known_by_its_primary_tag() {
    for tag in ["zh", "ZH-Hant", "zh_CN", "yue", "cmn-Hans-CN"] {
        assert!(is_chinese(tag), "{tag}");
    }
    for tag in ["en", "en-CN", "ja", "ko", "", "x-zh"] {
        assert!(!is_chinese(tag), "{tag}");
    }
}

#[test]
fn each_language_is_chosen_by_its_own_tag() {
    for locale in [Locale::ZhHans, Locale::ZhHant, Locale::En] {
        assert_eq!(Locale::from_tag(locale.tag()), locale);
    }
}

#[test]
fn the_words_of_wechats_dialog_are_those_of_the_page() {
    let words = Locale::ZhHans.phrases();
    assert_eq!(words.dialog_title, "分享到-微信");
    assert_eq!(
        words.steps_scan,
        "打开微信，点击“发现”，使用“扫一扫”，即可将网页分享至朋友圈。"
    );
}

/// Where a notice has a place for the paper in one language, it has one in each.
#[test]
fn a_notice_names_the_paper_in_every_language() {
    for locale in [Locale::ZhHans, Locale::ZhHant, Locale::En] {
        let words = locale.phrases();
        for phrase in [words.no_endorsement, words.owner_wanted, words.links] {
            assert_eq!(phrase.matches("{}").count(), 1, "{phrase}");
        }
    }
}

#[test]
fn english_has_no_chinese_in_it_and_chinese_no_half_width_marks() {
    let phrases = |locale: Locale| {
        let text = format!("{:?}", locale.phrases());
        let values: Vec<String> = text.split('"').skip(1).step_by(2).map(Into::into).collect();
        assert!(values.len() > 30);
        values
    };
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    assert!(!phrases(Locale::En).concat().contains(is_han));
    for locale in [Locale::ZhHans, Locale::ZhHant] {
        for phrase in phrases(locale) {
            assert!(
                !phrase.contains([',', ':', ';', '?', '!', '(', ')']),
                "{phrase}"
            );
        }
    }
}
