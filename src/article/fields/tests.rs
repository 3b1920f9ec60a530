//! The table and the types that the card reads documents into name the same fields.

use super::{ARTICLE, Field, PERSON, PICTURE, PUBLISHER};
use crate::article::{Article, Person, Picture, Publisher};
use serde_json::{Value, json};

/// The properties that the fields of a type are read from. A field that is not named here does not
/// compile, for the pattern has no `..`.
macro_rules! properties {
    ($type:ident { $($field:ident: $names:expr),+ $(,)? }) => {{
        let _ = |one: $type| { let $type { $($field: _),+ } = one; };
        let names: Vec<&str> = [$(&$names[..]),+].concat();
        names
    }};
}

fn assert_same(table: &[Field], mut names: Vec<&str>) {
    let mut rows: Vec<&str> = table.iter().map(|field| field.name).collect();
    rows.sort_unstable();
    names.sort_unstable();
    names.dedup();
    assert_eq!(rows, names);
}

#[test]
fn every_field_of_an_article_is_in_the_table() {
    let names = properties!(Article {
        headline: ["headline"],
        url: ["url"],
        genre: ["url"],
        alternative_headline: ["alternativeHeadline"],
        abstract_text: ["abstract"],
        section: ["articleSection"],
        dateline: ["dateline"],
        authors: ["author"],
        contributors: ["contributor"],
        editors: ["editor"],
        paragraphs: ["articleBody"],
        published: ["datePublished"],
        modified: ["dateModified"],
        corrections: ["correction"],
        expires: ["expires"],
        digital_source: ["digitalSourceType"],
        license: ["license"],
        acquire_license_page: ["acquireLicensePage"],
        copyright_notice: ["copyrightNotice"],
        print_edition: ["printEdition"],
        print_page: ["printPage"],
        pictures: ["image"],
        source: ["sourceOrganization", "isBasedOn"],
        publisher: ["publisher", "sourceOrganization"],
        shares: ["interactionStatistic"],
        language: ["inLanguage"],
    });
    // It is no field of an article, for one that was withdrawn is none.
    let names = [names, vec!["creativeWorkStatus"]].concat();
    assert_same(ARTICLE, names);
}

#[test]
fn every_field_of_a_person_and_of_a_picture_is_in_the_table() {
    let person = properties!(Person {
        name: ["name"],
        job_title: ["jobTitle"],
    });
    assert_same(PERSON, person);
    let picture = properties!(Picture {
        url: ["url"],
        caption: ["caption"],
        credit: ["creditText"],
        size: ["width", "height"],
        digital_source: ["digitalSourceType"],
        license: ["license"],
        acquire_license_page: ["acquireLicensePage"],
        srcset: ["url"],
        thumbnail: ["url"],
    });
    assert_same(PICTURE, picture);
}

#[test]
fn every_field_of_a_publisher_is_in_the_table() {
    let names = properties!(Publisher {
        name: ["name"],
        url: ["url"],
        logo: ["logo"],
        own_sources: ["alternateName"],
        contacts: ["contactPoint"],
        links: ["subjectOf"],
        licences: ["hasCertification"],
        terms_title: ["publishingPrinciples"],
        clauses: ["publishingPrinciples"],
        owner: ["publishingPrinciples"],
        powered_by: ["publishingPrinciples"],
        weibo: ["identifier"],
        minutes_ahead: ["identifier"],
        language: ["knowsLanguage"],
    });
    assert_same(PUBLISHER, names);
}

/// A document that says something in each property of the table.
fn full() -> Value {
    json!({
        "@type": "NewsArticle",
        "url": "https://paper.example/a/1",
        "headline": "江滨绿道新添三处驿站",
        "alternativeHeadline": "步道全线贯通",
        "articleSection": "民生",
        "abstract": "驿站近日投入使用。",
        "dateline": "西江日报讯",
        "author": {"name": "何静川", "jobTitle": "记者"},
        "contributor": "廖通",
        "datePublished": "2025-03-08",
        "editor": "廖晓明",
        "dateModified": "2025-03-09",
        "correction": "人数应为三人。",
        "creativeWorkStatus": "Published",
        "expires": "2026-03-08",
        "digitalSourceType": "trainedAlgorithmicMedia",
        "license": "https://paper.example/license",
        "acquireLicensePage": "https://paper.example/ask",
        "copyrightNotice": "保留权利。",
        "printEdition": "2025年3月8日",
        "printPage": "A01",
        "image": "https://paper.example/1.jpg",
        "articleBody": "驿站近日投入使用。",
        // Not what its text shows.
        "inLanguage": "zh-Hant",
        "sourceOrganization": "江海通讯社",
        "isBasedOn": "https://agency.example/1",
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "西江日报",
            "url": "https://paper.example/",
            "logo": {"@type": "ImageObject", "url": "https://paper.example/logo.png"},
            "alternateName": ["西江网"],
            "contactPoint": {"telephone": "0758-1234567"},
            "subjectOf": {"name": "版权声明"},
            "hasCertification": {"name": "粤ICP备1号"},
            "publishingPrinciples": {"name": "版权声明"},
            "identifier": {"propertyID": "weibo-uid", "value": "1"},
            "knowsLanguage": "zh-Hans",
        },
        "interactionStatistic": {
            "interactionType": "https://schema.org/ShareAction",
            "userInteractionCount": 3,
        },
    })
}

/// Each property of the table makes a difference: one that the card does not read has no row.
fn assert_read<T: core::str::FromStr + PartialEq>(table: &[Field], document: &Value) {
    let whole = document.to_string().parse::<T>().ok();
    assert!(whole.is_some(), "{document}");
    for field in table {
        let mut less = document.clone();
        let taken = less[field.name].take();
        assert!(!taken.is_null(), "{} is not in the document", field.name);
        if field.name == "creativeWorkStatus" {
            // It is read, and says nothing of an article that is published.
            continue;
        }
        let less = less.to_string().parse::<T>().ok();
        assert!(less != whole, "nobody reads {}", field.name);
        assert_eq!(less.is_none(), field.is_required, "{}", field.name);
    }
}

#[test]
fn every_row_of_the_table_is_read() {
    let document = full();
    assert_read::<Article>(ARTICLE, &document);
    assert_read::<Publisher>(PUBLISHER, &document["publisher"]);
}
