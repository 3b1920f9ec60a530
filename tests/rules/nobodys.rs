//! A work that names no newspaper is under nobody's terms, and nobody's reprint.

use crate::support::{SEED, article, article_with, full, model, publisher, read_in};
use press_card::{
    article::{Article, Notice, Publisher, Reuse, attribution},
    card::CardModel,
    share::Shared,
    text::Locale,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Documents that are of no paper that ships, and describe none, with what the credit says.
const NOBODYS: &[(&str, &str)] = &[
    ("", "稿件来源：未注明"),
    (r#","sourceOrganization":"新华社""#, "来源：新华社"),
    (r#","sourceOrganization":"来源：新华社""#, "来源：新华社"),
    (
        r#","sourceOrganization":{"name":"新西江日报"}"#,
        "来源：新西江日报",
    ),
    (
        r#","isBasedOn":"https://agency.example/1""#,
        "来源：agency.example",
    ),
    (r#","publisher":"江海晚报""#, "来源：江海晚报"),
    (
        r#","publisher":{"@type":"Organization","name":"江海晚报","logo":"x"}"#,
        "来源：江海晚报",
    ),
    (
        r#","publisher":"江海晚报","sourceOrganization":"新华社""#,
        "来源：新华社",
    ),
    (
        r#","publisher":"江海晚报","sourceOrganization":"江海晚报""#,
        "来源：江海晚报",
    ),
    (
        r#","publisher":"江海晚报","sourceOrganization":"《江海晚報》""#,
        "来源：江海晚报",
    ),
    (
        r#","publisher":{"name":" "},"sourceOrganization":"新华社""#,
        "来源：新华社",
    ),
    (
        r#","articleSection":"数字报","printPage":"A01""#,
        "稿件来源：未注明",
    ),
    (r#","dateline":"新西江日报讯""#, "稿件来源：未注明"),
    (
        r#","image":"https://agency.example/1.jpg","sourceOrganization":"新华社""#,
        "来源：新华社",
    ),
    (
        r#","author":{"name":"甲","jobTitle":"记者"},"sourceOrganization":"新华社""#,
        "来源：新华社",
    ),
];

/// All that a card says, as far as the model has it in words.
fn said(model: &CardModel) -> String {
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?}",
        model.credits, model.notices, model.rights, model.foot, model.copy_suffix, model.byline
    )
}

#[test]
fn a_work_that_names_no_newspaper_has_nobodys_terms_and_names_its_source_alone() {
    for (properties, credit) in NOBODYS {
        let article = article_with(properties);
        for locale in Locale::ALL {
            let model = model(&article, &read_in(locale));
            assert_eq!(model.credits[0].text, *credit, "{properties}");
            assert_eq!(model.notices, Vec::<String>::new(), "{properties}");
            assert!(model.rights.clauses.is_empty() && model.rights.applies.is_none());
            assert_eq!(model.rights.contact, None, "{properties}");
            assert_eq!(model.foot, None, "{properties}");
            assert!(model.copy_suffix.starts_with(credit), "{properties}");
            let said = said(&model).replace("新西江日报", "");
            for word in [
                "西江日报",
                "西江网",
                "0758",
                "转载",
                "轉載",
                "reprint",
                "认同",
            ] {
                assert!(!said.contains(word), "{properties}: {word} in {said}");
            }
        }
        let paper = Publisher::of(&article, None);
        assert!(
            !paper.has_terms() && paper.contacts.is_empty(),
            "{properties}"
        );
        assert_eq!(Shared::new(&article, &paper).weibo, Default::default());
    }
}

#[test]
fn the_source_of_nobodys_work_leads_to_its_original() {
    let article =
        article_with(r#","sourceOrganization":"新华社","isBasedOn":"https://agency.example/1""#);
    let href = model(&article, &full()).credits[0].href.clone();
    assert_eq!(href.unwrap().as_str(), "https://agency.example/1");
}

#[test]
fn a_partners_headline_and_platform_are_told_of_nobodys_work_too() {
    let article = article_with(r#","sourceOrganization":"新华社""#);
    let reuse = Reuse::new(Some("新题"), Some("江海客户端"));
    assert_eq!(
        attribution(&article, &Publisher::of(&article, None), &reuse),
        [
            Notice::OriginalTitle("旧桥通车".into()),
            Notice::Source(article.source.clone().unwrap()),
            Notice::Via("江海客户端".into()),
        ],
    );
}

/// A document that says whose it is by its print edition or its dateline is that paper's.
#[test]
fn the_papers_name_in_its_print_edition_or_dateline_keeps_its_terms() {
    for properties in [
        r#","printEdition":"西江日报""#,
        r#","printEdition":"《西江日報》 2025年3月8日""#,
        r#","dateline":"西江日报讯""#,
        r#","dateline":"本报讯","sourceOrganization":"西江日报、合作网""#,
        r#","sourceOrganization":"合作网/《西江日报》""#,
    ] {
        let paper = Publisher::of(&article_with(properties), None);
        assert_eq!(paper, Publisher::xijiang(), "{properties}");
    }
}

fn harbour_post() -> Publisher {
    article(good!("english")).publisher.unwrap()
}

#[test]
fn a_newspaper_that_the_partner_names_speaks_for_work_that_names_none() {
    let article = article_with(r#","sourceOrganization":"新华社""#);
    assert_eq!(
        Publisher::of(&article, Some(harbour_post())),
        harbour_post()
    );
    // A mere name brings no terms.
    let name = publisher(r#"{"@type":"Organization","name":"江海晚报"}"#);
    assert_eq!(Publisher::of(&article, Some(name)), Publisher::default());
}

#[test]
fn a_source_that_the_document_describes_brings_its_terms() {
    let english: serde_json::Value = serde_json::from_str(good!("english")).unwrap();
    let source = &english["publisher"];
    let described = article_with(&format!(
        r#","inLanguage":"en","sourceOrganization":{source}"#
    ));
    assert_eq!(Publisher::of(&described, None), harbour_post());
    assert_eq!(
        model(&described, &full()).credits[0].text,
        "Source: The Harbour Post"
    );
}

/// A document of somebody else, all of whose terms are other than the paper's.
fn forged(name: &str) -> String {
    include_str!("../../src/article/xijiang.json")
        .replace("必须注明原标题", "随意")
        .replace("0758—2722284", "000")
        .replace(r#""name": "西江日报""#, &format!(r#""name": "{name}""#))
}

#[track_caller]
fn assert_of_xijiang(article: &Article, named: Option<Publisher>) {
    assert_eq!(Publisher::of(article, named), Publisher::xijiang());
}

#[test]
fn nothing_that_goes_by_the_papers_name_replaces_its_terms() {
    for name in [
        "西江日报",
        "《西江日报》",
        "西江日报社",
        "西江 日报",
        "西\u{200b}江日报",
        "西江日報",
    ] {
        let forged = forged(name);
        assert_of_xijiang(&article_with(&format!(r#","publisher":{forged}"#)), None);
        assert_of_xijiang(
            &article_with(&format!(r#","sourceOrganization":{forged}"#)),
            None,
        );
        let named = publisher(&forged);
        assert_of_xijiang(&article(SEED), Some(named.clone()));
        assert_of_xijiang(&article_with(""), Some(named.clone()));
        // And it takes nobody else's work.
        let theirs = article_with(r#","publisher":"江海晚报""#);
        assert_eq!(Publisher::of(&theirs, Some(named)).name, "江海晚报");
    }
    let other = forged("新西江日报").replace(r#""西江网""#, r#""江海晚报""#);
    assert_of_xijiang(&article(SEED), Some(publisher(&other)));
}

#[test]
fn what_a_partner_brings_does_not_replace_the_terms_that_the_article_brings() {
    let forged = r#"{"@type":"Organization","name":"The Harbour Post","publishingPrinciples":{"hasPart":{"identifier":"1","text":"Take it."}}}"#;
    assert_eq!(
        Publisher::of(&article(good!("english")), Some(publisher(forged))),
        harbour_post()
    );
}

/// Large papers describe themselves in another block of the page.
#[test]
fn a_publisher_that_is_described_elsewhere_is_known_by_its_host() {
    for publisher in [
        r#"{"@id":"https://www.harbour.example/#publisher"}"#,
        r#"{"@type":"NewsMediaOrganization","@id":"https://www.harbour.example/#publisher","name":""}"#,
    ] {
        let article = article_with(&format!(r#","publisher":{publisher},"inLanguage":"en""#));
        let paper = Publisher::of(&article, None);
        assert_eq!(paper.name, "www.harbour.example");
        assert!(!paper.has_terms());
        let credits = model(&article, &full()).credits;
        assert_eq!(credits[0].text, "Source: www.harbour.example");
    }
    let named = article_with(
        r#","publisher":{"@type":"Organization","@id":"https://www.harbour.example/#publisher","name":"The Harbour Post"}"#,
    );
    assert_eq!(Publisher::of(&named, None).name, "The Harbour Post");
    for nothing in [
        r##"{"@id":"#publisher"}"##,
        r#"{"@id":"urn:uuid:7"}"#,
        r#"{"url":"https://www.harbour.example/"}"#,
    ] {
        let article = article_with(&format!(r#","publisher":{nothing}"#));
        assert_eq!(article.publisher, None, "{nothing}");
    }
}
