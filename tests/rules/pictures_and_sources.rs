//! Pictures and sources in the shapes that JSON-LD has in the wild.

use crate::support::{article, article_with};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_picture_may_be_a_string() {
    let article = article(good!("image-string"));
    assert_eq!(article.pictures.len(), 1);
    assert_eq!(
        article.pictures[0].url.as_str(),
        "https://paper.example/i/2005.jpg"
    );
    assert_eq!(article.pictures[0].credit, None);
}

#[test]
fn pictures_may_be_strings_and_objects_in_one_list() {
    let article = article(good!("image-list"));
    let seen: Vec<_> = article
        .pictures
        .iter()
        .map(|one| {
            (
                one.url.as_str(),
                one.caption.as_deref(),
                one.credit.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("https://paper.example/i/2006-1.jpg", None, None),
            (
                "https://paper.example/i/2006-2.jpg",
                Some("队员们在江面上试划新船。"),
                Some("西江日报记者 何静川 摄")
            ),
        ],
    );
}

#[test]
fn the_credit_of_a_picture_is_kept_and_never_invented() {
    let credited = article(good!("picture-credited"));
    assert_eq!(
        credited.pictures[0].credit.as_deref(),
        Some("西江日报记者 周沐言 摄")
    );
    let uncredited = article(good!("picture-uncredited"));
    assert_eq!(
        uncredited.pictures[0].caption.as_deref(),
        Some("湿地里觅食的白鹭。")
    );
    assert_eq!(uncredited.pictures[0].credit, None);
}

#[test]
fn a_picture_without_credit_text_is_credited_to_its_creator() {
    let article = article_with(
        r#","image":{"contentUrl":"https://paper.example/i.jpg","name":"桥","creator":{"name":"何静川"},"width":1200,"height":{"@type":"QuantitativeValue","value":"800"}}"#,
    );
    assert_eq!(article.pictures[0].credit.as_deref(), Some("何静川"));
    assert_eq!(article.pictures[0].caption.as_deref(), Some("桥"));
    assert_eq!(article.pictures[0].size, Some((1200, 800)));
}

#[test]
fn half_a_picture_size_is_none() {
    let article = article_with(
        r#","image":[{"url":"https://paper.example/i.jpg","width":1200},{"url":"https://paper.example/j.jpg","width":0,"height":800}]"#,
    );
    assert!(article.pictures.iter().all(|one| one.size.is_none()));
}

#[test]
fn a_reprint_names_its_source_and_where_the_original_stands() {
    let source = article(good!("reprint")).source.unwrap();
    assert_eq!(source.name, "江海通讯社");
    assert_eq!(
        source.url.unwrap().as_str(),
        "https://partner.example/news/2012.html"
    );
    assert_eq!(article(good!("reprint-unknown")).source, None);
}

#[test]
fn a_source_that_is_only_an_original_is_named_by_it() {
    let named = article_with(
        r#","isBasedOn":{"url":"https://partner.example/1","publisher":{"name":"江海通讯社"}}"#,
    );
    assert_eq!(named.source.unwrap().name, "江海通讯社");
    let bare = article_with(r#","isBasedOn":"https://partner.example/1""#);
    assert_eq!(bare.source.unwrap().name, "partner.example");
}

#[test]
fn a_source_may_be_a_string() {
    let article = article(good!("organisations-as-strings"));
    assert_eq!(article.source.unwrap().name, "西江网");
}
