//! Credit and notices in words: the credit in the article's language, the notices in the
//! reader's.

use crate::support::{SEED, article, article_with, full, model, read_in};
use press_card::{article::WebUrl, card::CardModel, text::Locale};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn credits(model: &CardModel) -> Vec<&str> {
    model
        .credits
        .iter()
        .map(|credit| credit.text.as_str())
        .collect()
}

/// 「注明来源“来源:西江日报”、作者信息“西江日报记者***”」
#[test]
fn the_credit_of_own_work_is_what_the_terms_prescribe() {
    let expected = [
        "来源：西江日报",
        "西江日报记者 谢江涛",
        "特约记者 梁爱玲",
        "通讯员 廖通",
    ];
    for locale in [Locale::ZhHans, Locale::ZhHant, Locale::En] {
        let model = model(&article(SEED), &read_in(locale));
        assert_eq!(credits(&model), expected, "{locale:?}");
        assert_eq!(model.notices, Vec::<String>::new());
    }
}

/// 「如果从其他平台间接转载本作品,仍须注明来源“来源:西江日报”。」
#[test]
fn a_platform_between_does_not_stand_before_the_paper() {
    let mut options = full();
    options.reuse.via = Some("江海客户端".into());
    let model = model(&article(SEED), &options);
    assert_eq!(credits(&model)[0], "来源：西江日报");
    assert!(credits(&model).contains(&"转自：江海客户端"));
}

/// 「必须保留本网注明的“稿件来源”」
#[test]
fn the_credit_of_a_reprint_keeps_its_source_and_links_the_original() {
    let model = model(&article(good!("reprint")), &full());
    assert_eq!(model.credits[0].text, "稿件来源：江海通讯社");
    assert_eq!(
        model.credits[0].href.as_ref().map(WebUrl::as_str),
        Some("https://partner.example/news/2012.html")
    );
    assert!(!credits(&model).iter().any(|text| text.contains("西江日报")));
}

#[test]
fn a_reprint_of_unknown_source_says_so_and_claims_nothing() {
    let model = model(&article(good!("reprint-unknown")), &full());
    assert_eq!(credits(&model), ["稿件来源：未注明"]);
}

#[test]
fn notices_are_in_the_readers_language_and_name_the_paper() {
    let notices = |locale| model(&article(good!("reprint-unknown")), &read_in(locale)).notices;
    assert_eq!(
        notices(Locale::ZhHans),
        [
            "本文为转载稿，西江日报转载并不意味着认同其观点或真实性。",
            "部分素材来源于网络，暂时无法找到版权来源，请作者或版权权利人与西江日报联系。",
        ],
    );
    assert_eq!(
        notices(Locale::ZhHant)[0],
        "本文為轉載稿，西江日报轉載並不意味著認同其觀點或真實性。"
    );
    assert_eq!(
        notices(Locale::En)[0],
        "This is a reprint. 西江日报 does not thereby endorse its views or vouch for its accuracy.",
    );
}

#[test]
fn a_picture_of_unknown_origin_asks_for_its_owner_on_own_work_too() {
    let model = model(&article(good!("picture-uncredited")), &full());
    assert_eq!(model.notices.len(), 1);
    assert!(model.notices[0].contains("请作者或版权权利人与西江日报联系"));
    assert_eq!(model.credits[0].text, "来源：西江日报");
}

#[test]
fn an_english_article_is_credited_in_english_to_a_chinese_reader() {
    let model = model(&article(good!("english")), &read_in(Locale::ZhHans));
    assert_eq!(model.credits[0].text, "Source: The Harbour Post");
    assert_eq!(model.article_lang, "en");
    assert_eq!(model.locale, Locale::ZhHans);
    assert_eq!(model.phrases().copy, "复制链接");
}

#[test]
fn an_english_article_is_set_as_english() {
    let article = article(good!("english"));
    let model = model(&article, &full());
    assert_eq!(
        model.locale,
        Locale::En,
        "without a lang attribute the card speaks as the article does"
    );
    assert_eq!(model.headline, article.headline);
    assert_eq!(model.paragraphs, article.paragraphs);
    assert!(
        model.rights.clauses[0]
            .text
            .starts_with("Text and pictures credited to The Harbour Post")
    );
    assert_eq!(model.rights.lang, "en");
}

#[test]
fn an_english_author_comes_before_the_title() {
    let model = model(
        &article_with(
            r#","inLanguage":"en","dateline":"HARBOUR CITY","articleBody":"x","author":{"name":"Jane Doe","jobTitle":"Harbour Reporter"}"#,
        ),
        &full(),
    );
    assert!(credits(&model).contains(&"Jane Doe, Harbour Reporter"));
    assert_eq!(model.byline.as_deref(), Some("HARBOUR CITY — "));
}

#[test]
fn a_traditional_article_is_credited_in_traditional_characters() {
    let model = model(&article(good!("traditional")), &read_in(Locale::En));
    assert_eq!(credits(&model), ["來源：西江日报", "西江日报記者 何靜川"]);
    assert_eq!(model.article_lang, "zh-Hant");
}

#[test]
fn a_whole_credit_in_one_string_is_not_doubled() {
    let model = model(&article(good!("author-string")), &full());
    assert_eq!(credits(&model), ["来源：西江日报", "西江日报记者 林晓帆"]);
}

#[test]
fn copied_text_ends_in_credit_and_address() {
    assert_eq!(
        model(&article(SEED), &full()).copy_suffix,
        "来源：西江日报 西江日报记者 谢江涛 特约记者 梁爱玲 通讯员 廖通\nhttps://paper.example/a/1017.html",
    );
    assert_eq!(
        model(&article(good!("reprint")), &full()).copy_suffix,
        "稿件来源：江海通讯社\nhttps://paper.example/a/2012.html",
    );
}
