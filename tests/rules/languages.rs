//! The language of an article: what its document says, where that can be known, else what its text
//! shows.

use crate::support::{article, article_with, full, model};
use press_card::{article::language_tag, text::Locale};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SIMPLIFIED: &str = "金利工业园项目昨日开工，记者从市发改局获悉，项目总投资十亿元。";
const TRADITIONAL: &str = "金利工業園項目昨日開工，記者從市發改局獲悉，這個項目總投資十億元。";
const ENGLISH: &str = "The new industrial park was opened on Monday, and the first plants are to start in the spring.";

fn read(language: &str, text: &str) -> (String, Locale) {
    let article = article(&format!(
        r#"{{"@type":"NewsArticle","headline":"{text}","url":"https://paper.example/a/1"{language}}}"#
    ));
    let model = model(&article, &full());
    (model.article_lang, model.locale)
}

#[test]
fn what_is_no_language_tag_leaves_the_language_to_be_seen_from_the_text() {
    for said in [
        "",
        "cn",
        "CN",
        "chi",
        "zho",
        "Chinese",
        "chinese",
        "CHINESE",
        "Chinese (Simplified)",
        "Simplified Chinese",
        "Mandarin",
        "中文",
        "简体中文",
        "汉语",
        "GB2312",
        "gb2312",
        "GBK",
        "gb18030",
        "utf-8",
        "UTF-8",
        "UTF8",
        "utf_8",
        "iso-8859-1",
        "ISO8859-1",
        "und",
        "chs",
        "x",
        "?",
        "text/html; charset=utf-8",
        "普通话",
        "C",
        "POSIX",
        "unknown",
        "English",
        "english",
        "Big5",
        "繁體中文",
        "tw",
        "TW",
        "hk",
        "mo",
        "cht",
        "undefined",
        "null",
    ] {
        let language = format!(r#","inLanguage":"{said}""#);
        assert_eq!(
            read(&language, SIMPLIFIED),
            ("zh-Hans".into(), Locale::ZhHans),
            "{said}"
        );
        assert_eq!(
            read(&language, TRADITIONAL),
            ("zh-Hant".into(), Locale::ZhHant),
            "{said}"
        );
        assert_eq!(
            read(&language, ENGLISH),
            ("en".into(), Locale::En),
            "{said}"
        );
    }
    for absent in [
        "",
        r#","inLanguage":null"#,
        r#","inLanguage":7"#,
        r#","inLanguage":{}"#,
        r#","inLanguage":[]"#,
    ] {
        assert_eq!(read(absent, SIMPLIFIED).0, "zh-Hans", "{absent}");
        assert_eq!(read(absent, ENGLISH).0, "en", "{absent}");
    }
}

#[test]
fn a_language_that_can_be_known_is_that_of_the_document() {
    for (said, tag, locale) in [
        ("zh", "zh", Locale::ZhHans),
        ("zh-CN", "zh-CN", Locale::ZhHans),
        ("zh_CN", "zh-CN", Locale::ZhHans),
        (" zh-cn ", "zh-cn", Locale::ZhHans),
        ("zh-Hant", "zh-Hant", Locale::ZhHant),
        ("zh_TW", "zh-TW", Locale::ZhHant),
        ("zh-cht", "zh-cht", Locale::ZhHant),
        ("yue-HK", "yue-HK", Locale::ZhHant),
        ("en", "en", Locale::En),
        ("en_US", "en-US", Locale::En),
        ("fr", "fr", Locale::En),
        ("ja-JP", "ja-JP", Locale::En),
    ] {
        let language = format!(r#","inLanguage":"{said}""#);
        assert_eq!(read(&language, SIMPLIFIED), (tag.into(), locale), "{said}");
    }
}

#[test]
fn a_language_may_be_an_object_or_stand_in_a_list() {
    for language in [
        r#"{"@type":"Language","name":"Chinese","alternateName":"zh-TW"}"#,
        r#"["zh-TW"]"#,
        r#"[{"@type":"Language","name":"Chinese","alternateName":"zh-TW"}]"#,
        r#"["zh-TW","en"]"#,
        r#"[7,null,"zh-TW"]"#,
    ] {
        let said = format!(r#","inLanguage":{language}"#);
        let (tag, locale) = read(&said, SIMPLIFIED);
        let is_known = tag == "zh-TW" && locale == Locale::ZhHant;
        assert!(is_known, "{language}: {tag}");
    }
    let named = r#","inLanguage":{"@type":"Language","name":"Chinese"}"#;
    assert_eq!(read(named, SIMPLIFIED).0, "zh-Hans");
}

#[test]
fn a_text_shows_what_it_is_written_in() {
    for (text, tag) in [
        ("OpenAI发布新模型GPT-5，称其更安全", "zh-Hans"),
        ("iPhone 17 Pro Max 开售", "zh-Hans"),
        ("這個冬天不太冷", "zh-Hant"),
        ("長洲島上看飛魚，遊客為之驚嘆", "zh-Hant"),
        ("2026：又是一年", "zh-Hans"),
        (
            "Xijiang (西江) rises above the mark of alarm in Zhaoqing",
            "en",
        ),
        ("Ferry timetable extended", "und"),
        ("新しい橋が開通した、と市は発表した", "und"),
        ("새 다리가 개통되었다", "und"),
        ("Новый мост открыт", "und"),
        ("Le nouveau pont est ouvert", "und"),
    ] {
        assert_eq!(read("", text).0, tag, "{text}");
    }
    // Nothing to see: the card is made for Chinese newspapers.
    assert_eq!(read("", "——！").1, Locale::ZhHans);
}

#[test]
fn the_text_counts_and_not_the_headline_alone() {
    let body = TRADITIONAL.repeat(4);
    let article = article(&format!(
        r#"{{"@type":"NewsArticle","headline":"GPT-5 by OpenAI","url":"https://paper.example/a/1","articleBody":"{body}"}}"#
    ));
    assert_eq!(article.language.as_deref(), Some("zh-Hant"));
    assert_eq!(article_with("").language.as_deref(), Some("zh-Hans"));
}

#[test]
fn a_tag_has_the_shape_of_one() {
    for tag in [
        "zh",
        "zh-Hans",
        "cmn-Hans-CN",
        "en-GB-oxendict",
        "de-1996",
        "es-419",
        "zha",
        "gsw",
    ] {
        assert_eq!(language_tag(tag).as_deref(), Some(tag));
    }
    for other in [
        "",
        "-",
        "z",
        "zhcn",
        "zh--CN",
        "zh CN",
        "en-abcdefghi",
        "中文",
        "<b>",
    ] {
        assert_eq!(language_tag(other), None, "{other}");
    }
}
