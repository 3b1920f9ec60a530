//! In which forms a source is the paper's own, and what is left of a source that is somebody else's.

use crate::support::{article_with, full, model};
use press_card::article::{Notice, Publisher, Reuse, attribution};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Each with the name in the credit. 「注明来源“西江日报”、“西江网”的……版权均属西江网所有」: it is the
/// name that counts, and not the marks, the words and the channels that stand with it.
const OWN: &[(&str, &str)] = &[
    ("西江日报", "西江日报"),
    ("西江网", "西江网"),
    // Marks in which papers set a title, in each width and country.
    ("《西江日报》", "西江日报"),
    ("〈西江日报〉", "西江日报"),
    ("「西江日报」", "西江日报"),
    ("『西江网』", "西江网"),
    ("“西江日报”", "西江日报"),
    ("\\\"西江日报\\\"", "西江日报"),
    ("【西江日报】", "西江日报"),
    ("[西江日报]", "西江日报"),
    ("（西江日报）", "西江日报"),
    ("(西江日报)", "西江日报"),
    ("«西江日报»", "西江日报"),
    ("<西江日报>", "西江日报"),
    ("﹝西江日报﹞", "西江日报"),
    ("西江日报。", "西江日报"),
    ("·西江日报·", "西江日报"),
    // Spaces, and what nobody sees.
    ("西江 日报", "西江日报"),
    ("　西　江　日　报　", "西江日报"),
    ("西\u{200b}江日报\u{feff}", "西江日报"),
    ("西\u{2060}江\u{ad}日报", "西江日报"),
    // Traditional characters, of the names of papers.
    ("西江日報", "西江日报"),
    ("《西江日報》", "西江日报"),
    ("西江網", "西江网"),
    // Both names, however they are joined: the paper's name stands in the credit.
    ("西江日报、西江网", "西江日报"),
    ("西江网、西江日报", "西江日报"),
    ("《西江日报》、《西江网》", "西江日报"),
    ("西江日报,西江网", "西江日报"),
    ("西江日报/西江网", "西江日报"),
    ("西江日报 西江网", "西江日报"),
    ("西江日报|西江网", "西江日报"),
    ("西江日报＆西江网", "西江日报"),
    ("西江日报和西江网", "西江日报"),
    ("西江日报與西江網", "西江日报"),
    ("西江日报・西江网", "西江日报"),
    ("西江日报西江网", "西江日报"),
    ("西江日报社、西江网客户端", "西江日报"),
    // What says that it is a source.
    ("来源：西江日报", "西江日报"),
    ("「来源：西江日报」", "西江日报"),
    ("（来源：西江日报）", "西江日报"),
    ("来源:西江网", "西江网"),
    ("来源 ： 西江日报", "西江日报"),
    ("来源|西江日报", "西江日报"),
    ("来源丨西江日报", "西江日报"),
    ("来源 西江日报", "西江日报"),
    ("来源《西江日报》", "西江日报"),
    ("來源：西江日報", "西江日报"),
    ("稿件来源：西江日报", "西江日报"),
    ("文章来源：西江日报", "西江日报"),
    ("本文来源：《西江日报》", "西江日报"),
    ("稿源：西江日报", "西江日报"),
    ("转自：西江日报", "西江日报"),
    ("转自西江日报", "西江日报"),
    ("来自：西江日报客户端", "西江日报"),
    ("出处：西江日报", "西江日报"),
    ("Source: 西江日报", "西江日报"),
    ("SOURCE: 西江网", "西江网"),
    ("来源：来源：西江日报", "西江日报"),
    ("据西江日报", "西江日报"),
    ("据《西江日报》报道", "西江日报"),
    ("据西江日报消息", "西江日报"),
    // The house that publishes the paper, its dateline, its e-paper.
    ("西江日报社", "西江日报"),
    ("西江日报讯", "西江日报"),
    ("西江日報訊", "西江日报"),
    ("西江日报电", "西江日报"),
    ("西江日报电子报", "西江日报"),
    ("西江日报数字报", "西江日报"),
    ("西江日報數字報", "西江日报"),
    // The paper's own channels: through which of its doors it came.
    ("西江日报客户端", "西江日报"),
    ("西江日报APP", "西江日报"),
    ("西江日报ＡＰＰ", "西江日报"),
    ("西江日报·客户端", "西江日报"),
];

/// What only resembles the paper's name, or names others beside it.
const OTHERS: &[&str] = &[
    "西江日报网",
    "新西江日报",
    "西江",
    "西江都市报",
    "西江日",
    "江日报",
    "西江日报读者来信",
    "西江日报记者协会",
    "西江日报、新华社",
    "新华社、西江日报",
    "西江日报/新华社",
    "西江日报 新华社",
    "西江日报和新华社",
    "西江日报网、西江网",
    "西江日报社区",
    "西江日报电视台",
    "西江日报讯息网",
    "西江日报客户端下载站",
    "西江晚报",
    "西江网络",
    "东西江网",
    "来源：新西江日报",
    "据新西江日报报道",
    "Xijiang Daily",
    "社",
    "《》",
    "客户端",
];

fn first(name: &str, publisher: &str) -> Notice {
    let article = article_with(&format!(
        r#","sourceOrganization":"{name}","publisher":"{publisher}""#
    ));
    let publisher = Publisher::of(&article, None);
    attribution(&article, &publisher, &Reuse::default()).remove(0)
}

#[test]
fn the_papers_own_name_is_known_in_the_forms_in_which_it_is_written() {
    for (form, name) in OWN {
        assert_eq!(
            first(form, "西江日报"),
            Notice::OwnSource((*name).into()),
            "{form}"
        );
        // The source alone says whose it is, also where a partner's system names the partner.
        assert_eq!(
            first(form, "合作网"),
            Notice::OwnSource((*name).into()),
            "{form}"
        );
    }
}

#[test]
fn a_name_that_resembles_the_papers_is_not_the_papers() {
    for name in OTHERS {
        let is_own = matches!(first(name, "西江日报"), Notice::OwnSource(_));
        assert!(!is_own, "{name}");
        assert!(!Publisher::xijiang().is_own_source(name), "{name}");
    }
    assert!(!Publisher::default().is_own_source(""));
    assert!(!Publisher::default().is_own_source("西江日报"));
}

#[test]
fn the_publisher_is_known_in_the_same_forms() {
    for (form, _) in OWN {
        let article = article_with(&format!(r#","publisher":"{form}""#));
        assert_eq!(
            Publisher::of(&article, None),
            Publisher::xijiang(),
            "{form}"
        );
    }
}

#[test]
fn the_credit_of_own_work_is_to_the_letter_whatever_form_the_source_has() {
    for source in [
        "《西江日报》",
        "西江日报、西江网",
        "来源：西江日报",
        "西江日报客户端",
    ] {
        let article = article_with(&format!(
            r#","sourceOrganization":"{source}","publisher":"西江日报","author":{{"name":"李四","jobTitle":"记者"}}"#
        ));
        let model = model(&article, &full());
        assert_eq!(model.credits[0].text, "来源：西江日报", "{source}");
        assert_eq!(model.credits[1].text, "西江日报记者 李四", "{source}");
        assert_eq!(model.notices, Vec::<String>::new(), "{source}");
    }
}

#[test]
fn a_source_of_somebody_else_has_its_label_once() {
    for (source, name) in [
        ("来源：新华社", "新华社"),
        ("来源:新华社", "新华社"),
        ("来源：来源：新华社", "新华社"),
        ("「来源：新华社」", "新华社"),
        ("（来源：新华社）", "新华社"),
        ("稿件来源：新华社", "新华社"),
        ("稿件来源: 新华社", "新华社"),
        ("來源：新華社", "新華社"),
        ("文章来源：《人民日报》", "《人民日报》"),
        ("来源 | 新华社", "新华社"),
        ("来源｜新华社", "新华社"),
        ("来源丨新华社", "新华社"),
        ("来源 - 新华社", "新华社"),
        ("来源 新华社", "新华社"),
        ("来源《人民日报》", "《人民日报》"),
        ("转自：新华社", "新华社"),
        ("转载自新华社", "新华社"),
        ("摘自《人民日报》", "《人民日报》"),
        ("稿源：新华社（北京）", "新华社（北京）"),
        ("据新华社电", "据新华社电"),
        ("来源：据新华社报道", "据新华社报道"),
        ("Source: Harbour Post", "Harbour Post"),
        ("Original source: Harbour Post", "Harbour Post"),
        // A name as it is.
        ("新华社", "新华社"),
        ("《人民日报》", "《人民日报》"),
        ("新华社电", "新华社电"),
        ("据新华社北京11月25日电", "据新华社北京11月25日电"),
        ("据点网", "据点网"),
        ("据报道", "据报道"),
        ("SourceForge", "SourceForge"),
        ("Source News", "Source News"),
        ("Viatel", "Viatel"),
        ("Reuters: Business", "Reuters: Business"),
    ] {
        match first(source, "西江日报") {
            Notice::ReprintSource(source) => assert_eq!(source.name, name),
            other => panic!("{source}: {other:?}"),
        }
        match first(source, "江海晚报") {
            Notice::Source(source) => assert_eq!(source.name, name),
            other => panic!("{source}: {other:?}"),
        }
    }
}

/// Who names others beside the paper does not take its terms off.
#[test]
fn a_source_that_the_paper_is_among_is_a_reprint_under_the_papers_terms() {
    for name in [
        "西江日报、新华社",
        "来源：新华社/《西江日報》",
        "新华社|西江网",
    ] {
        for publisher in ["西江日报", "合作网"] {
            let is_reprint = matches!(first(name, publisher), Notice::ReprintSource(_));
            assert!(is_reprint, "{name}");
        }
    }
}

/// 「未注明」: a label with nothing behind it names nobody.
#[test]
fn a_label_alone_is_no_source() {
    for source in ["来源：", "来源", "稿件来源: ——", "Source:", "《》"] {
        assert_eq!(first(source, "西江日报"), Notice::UnknownSource, "{source}");
    }
}

#[test]
fn another_newspaper_is_known_in_the_same_forms() {
    let paper: Publisher = r#"{"@type":"Organization","name":"The Harbour Post","alternateName":["江海晚报","Harbour Post Online"]}"#.parse().unwrap();
    for own in [
        "the harbour post",
        "“The Harbour Post”",
        "Source: The Harbour Post",
        "The Harbour Post, Harbour Post Online",
        "The Harbour Post / 江海晚報",
        "The Harbour Post app",
        "Ｔｈｅ Ｈａｒｂｏｕｒ Ｐｏｓｔ",
    ] {
        assert!(paper.is_own_source(own), "{own}");
    }
    for other in [
        "Harbour Post",
        "The Harbour Post Online",
        "The Harbour Poster",
        "New The Harbour Post",
    ] {
        assert!(!paper.is_own_source(other), "{other}");
    }
}
