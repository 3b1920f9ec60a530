//! The forms that pages have their articles in, for search engines and out of their systems.

use crate::support::{article, article_with, model, read_in};
use press_card::{
    article::{Article, Genre},
    text::Locale,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const ADDRESS: &str = "https://paper.example/a/1.html";

#[track_caller]
fn assert_address(members: &str, expected: &str) {
    let document = format!(r#"{{"@type":"NewsArticle","headline":"旧桥通车"{members}}}"#);
    assert_eq!(article(&document).url.as_str(), expected, "{members}");
}

#[track_caller]
fn assert_error(document: &str, sentence: &str) {
    let error = document.parse::<Article>().unwrap_err();
    assert_eq!(error.to_string(), sentence, "{document}");
}

#[test]
fn the_address_may_be_that_of_the_page_which_the_article_is_the_main_part_of() {
    let page = article(good!("url-only-in-main-entity"));
    assert_eq!(page.url.as_str(), ADDRESS);
    for page in [
        r#""https://paper.example/a/1.html""#,
        r#"" https://paper.example/a/1.html\n""#,
        r#""//paper.example/a/1.html""#,
        r#"{"@type":"WebPage","@id":"https://paper.example/a/1.html"}"#,
        r#"{"@type":"WebPage","url":"https://paper.example/a/1.html"}"#,
        r#"{"@type":"WebPage","@id":"/a/1.html","url":"https://paper.example/a/1.html"}"#,
        r##"{"@type":"WebPage","@id":"#page","url":"https://paper.example/a/1.html"}"##,
        r#"{"@type":"WebPage","url":{"@id":"https://paper.example/a/1.html"}}"#,
        r##"{"@id":"https://paper.example/a/1.html#webpage"}"##,
        r#"{"@value":"https://paper.example/a/1.html"}"#,
        r#"[true,{"@type":"WebPage"},"",{"@id":"https://paper.example/a/1.html"}]"#,
        r#"{"@list":["https://paper.example/a/1.html","https://paper.example/b"]}"#,
    ] {
        assert_address(&format!(r#","mainEntityOfPage":{page}"#), ADDRESS);
        // What cannot be used of `url` does not stand in its way.
        for url in [r#""""#, "null", "true", "[]", r#""/a/1.html""#, r#""www""#] {
            assert_address(
                &format!(r#","url":{url},"mainEntityOfPage":{page}"#),
                ADDRESS,
            );
        }
    }
}

#[test]
fn the_articles_own_address_comes_first_and_its_name_last() {
    let all = r#","@id":"https://paper.example/id","mainEntityOfPage":"https://paper.example/page","url":"https://paper.example/own#p=2""#;
    assert_address(all, "https://paper.example/own#p=2");
    let page =
        r#","@id":"https://paper.example/id","mainEntityOfPage":"https://paper.example/page""#;
    assert_address(page, "https://paper.example/page");
    let name = r#","@id":"https://paper.example/id","mainEntityOfPage":true"#;
    assert_address(name, "https://paper.example/id");
    let named = r#","@id":"https://paper.example/a/1.html#article""#;
    assert_address(named, ADDRESS);
}

#[test]
fn a_page_that_is_described_beside_the_article_has_its_address() {
    for document in [
        r#"{"@type":"WebPage","url":"https://paper.example/a/1.html","mainEntity":{"@type":"NewsArticle","headline":"旧桥通车"}}"#,
        r##"{"@graph":[{"@type":"NewsArticle","@id":"#a","headline":"旧桥通车"},{"@type":["WebPage","ItemPage"],"@id":"https://paper.example/a/1.html#webpage"}]}"##,
        r##"{"@graph":[{"@type":"Article","headline":"旧桥通车","mainEntityOfPage":{"@id":"#p"}},{"@type":"WebPage","@id":"#p","url":"https://paper.example/a/1.html"}]}"##,
        r##"{"@graph":[{"@type":"Article","headline":"旧桥通车","mainEntityOfPage":{"@type":"WebPage","@id":"#p"}},{"@id":"#p","url":"https://paper.example/a/1.html"}]}"##,
    ] {
        assert_eq!(article(document).url.as_str(), ADDRESS, "{document}");
    }
}

#[test]
fn what_is_no_address_on_the_web_is_none_anywhere() {
    for members in [
        "",
        r#","mainEntityOfPage":true"#,
        r#","mainEntityOfPage":{"@type":"WebPage"}"#,
        r#","mainEntityOfPage":"/a/1.html""#,
        r##","mainEntityOfPage":{"@id":"#page"},"@id":"#article""##,
        r#","mainEntityOfPage":"javascript:alert(1)","@id":"urn:uuid:1""#,
        r#","mainEntityOfPage":"https://me@paper.example/","@id":"a/1.html""#,
        r##","@id":"#a","mainEntityOfPage":{"@id":"#a"}"##,
    ] {
        let document = format!(r#"{{"@type":"NewsArticle","headline":"旧桥通车"{members}}}"#);
        assert_error(&document, "`url` is missing");
    }
    let relative = r#"{"@type":"NewsArticle","headline":"旧桥通车","url":"/a","@id":"/a"}"#;
    let sentence = "`url` is not an address that begins with http:// or https://";
    assert_error(relative, sentence);
}

#[test]
fn every_article_of_schema_org_is_one_however_its_type_is_written() {
    assert_eq!(article(good!("type-liveblogposting")).genre, None);
    for name in [
        "Article",
        "AdvertiserContentArticle",
        "NewsArticle",
        "AnalysisNewsArticle",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "Report",
        "SatiricalArticle",
        "ScholarlyArticle",
        "MedicalScholarlyArticle",
        "SocialMediaPosting",
        "BlogPosting",
        "LiveBlogPosting",
        "DiscussionForumPosting",
        "TechArticle",
        "APIReference",
    ] {
        for kind in [
            format!(r#""{name}""#),
            format!(r#""https://schema.org/{name}""#),
            format!(r#""http://schema.org/{name} ""#),
            format!(r#""schema:{name}""#),
            format!(r#"["Thing","{name}"]"#),
            format!(r#""{}""#, name.to_lowercase()),
            format!(r#""{}""#, name.to_uppercase()),
        ] {
            let text = format!(r#"{{"@type":{kind},"headline":"早报","url":"{ADDRESS}"}}"#);
            let genre = match name {
                "AdvertiserContentArticle" => Some(Genre::Advertisement),
                "SatiricalArticle" => Some(Genre::Satire),
                _ => None,
            };
            assert_eq!(article(&text).genre, genre, "{kind}");
        }
    }
}

#[test]
fn the_list_of_articles_is_closed() {
    for kind in [
        r#""WebPage""#,
        r#""Product""#,
        r#""NotAnArticle""#,
        r#""MyArticle""#,
        r#""Article2""#,
        r#""Article NewsArticle""#,
        r#""Posting""#,
        r#""ReportedComment""#,
        r#"["WebPage","VideoObject"]"#,
    ] {
        let text = format!(r#"{{"@type":{kind},"headline":"早报","url":"{ADDRESS}"}}"#);
        assert_error(&text, "`document` has no object of @type NewsArticle");
    }
    for kind in ["null", "[]", "7"] {
        let text = format!(r#"{{"@type":{kind},"headline":"早报","url":"{ADDRESS}"}}"#);
        assert_eq!(article(&text).headline, "早报", "no type at all: {kind}");
    }
}

#[test]
fn the_article_is_found_where_pages_have_it() {
    let own = format!(r#"{{"@type":"NewsArticle","headline":"早报","url":"{ADDRESS}"}}"#);
    for document in [
        format!(r#"[[{own}]]"#),
        format!(r#"[{{"@type":"Organization"}},[[],[{own}]]]"#),
        format!(r#"{{"@graph":{own}}}"#),
        format!(r#"{{"@graph":[[{own}]]}}"#),
        format!(r#"[{{"@graph":[{{"@type":"WebSite"}}]}},{{"@graph":[{own}]}}]"#),
        format!(r#"{{"@type":"WebPage","mainEntity":{own}}}"#),
        format!(r#"{{"@type":"WebPage","mainEntity":[{{"@type":"Person"}},{own}]}}"#),
        format!(r#"{{"@graph":[{{"@type":"WebPage","mainEntity":{own}}}]}}"#),
        format!(r#"{{"@type":"WebPage","mainEntity":{{"@type":"Thing","mainEntity":{own}}}}}"#),
        format!(r#"{{"@graph":{{"@list":[{own}]}}}}"#),
    ] {
        assert_eq!(article(&document).headline, "早报", "{document}");
    }
}

#[test]
fn of_articles_that_are_only_listed_the_only_one_is_read() {
    let one = |id: u8| {
        format!(
            r#"{{"@type":"NewsArticle","headline":"早报{id}","url":"https://paper.example/{id}"}}"#
        )
    };
    let (first, second) = (one(1), one(2));
    for (before, behind) in [
        (
            r#"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":"#,
            "}]}",
        ),
        (r#"{"@type":"ItemList","itemListElement":["#, "]}"),
        (
            r#"{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":["#,
            "]}}",
        ),
        (r#"{"@graph":[{"@type":"Blog","blogPost":["#, "]}]}"),
        (r#"{"@type":"WebPage","hasPart":["#, "]}"),
    ] {
        let only = format!("{before}{first}{behind}");
        assert_eq!(article(&only).headline, "早报1", "{only}");
        // Beside the article of the page they are others.
        let beside = format!("[{only},{second}]");
        assert_eq!(article(&beside).headline, "早报2", "{beside}");
        let several = format!("[{only},{before}{second}{behind}]");
        assert_error(&several, "`document` has no object of @type NewsArticle");
    }
}

#[test]
fn a_page_may_name_its_article_and_have_it_elsewhere() {
    let own =
        format!(r##"{{"@type":"NewsArticle","@id":"#a","headline":"早报","url":"{ADDRESS}"}}"##);
    for document in [
        format!(
            r##"{{"@graph":[{{"@type":"WebPage","mainEntity":{{"@type":"NewsArticle","@id":"#a"}}}},{own}]}}"##
        ),
        format!(r##"[{{"@type":"WebPage","mainEntity":{{"@id":"#a"}}}},{own}]"##),
        format!(r##"[{{"@type":"NewsArticle","@id":"#a"}},{own}]"##),
    ] {
        assert_eq!(article(&document).headline, "早报", "{document}");
    }
    let named = r##"{"@type":"NewsArticle","@id":"#a"}"##;
    assert_error(named, "`headline` is missing");
}

#[test]
fn a_name_serves_where_there_is_no_headline() {
    for headline in [
        "",
        r#","headline":"""#,
        r#","headline":null"#,
        r#","headline":[]"#,
    ] {
        let text = format!(r#"{{"@type":"Article","name":"早报","url":"{ADDRESS}"{headline}}}"#);
        assert_eq!(article(&text).headline, "早报");
    }
    for headline in [
        r#"["早报","晚报"]"#,
        r#"{"@value":"早报","@language":"zh"}"#,
        r#"[{"@value":"早报"}]"#,
        r#"{"@list":["早报"]}"#,
        r#""\n 早报\t""#,
    ] {
        let text = format!(r#"{{"@type":"Article","headline":{headline},"url":"{ADDRESS}"}}"#);
        assert_eq!(article(&text).headline, "早报", "{headline}");
    }
}

#[test]
fn a_reference_may_say_its_type() {
    let article = article(&format!(
        r##"{{"@graph":[
            {{"@type":"NewsArticle","headline":"旧桥通车","url":"{ADDRESS}",
              "author":{{"@type":"Person","@id":"#z"}},
              "image":{{"@type":"ImageObject","@id":"#i"}}}},
            {{"@type":"Person","@id":"#z","name":"张三"}},
            {{"@type":"ImageObject","@id":"#i","url":"https://paper.example/1.jpg"}}
        ]}}"##
    ));
    assert_eq!(article.authors[0].name, "张三");
    assert_eq!(article.pictures.len(), 1);
}

#[test]
fn half_a_character_does_not_cost_the_card() {
    let unread = article_with(r#","keywords":"新闻\ud83d""#);
    assert_eq!(unread.headline, "旧桥通车");
    let text = r#"{"@type":"NewsArticle","\udead":{"\ud800":["\udc00\ud800"]},"headline":"旧桥\ud83d","url":"https://paper.example/\ud83d/1"}"#;
    let article = crate::support::article(text);
    assert_eq!(article.headline, "旧桥\u{fffd}");
    assert_eq!(article.url.as_str(), "https://paper.example/%EF%BF%BD/1");
}

#[test]
fn a_document_may_begin_with_marks_and_blanks() {
    let own = format!(r#"{{"@type":"NewsArticle","headline":"早报","url":"{ADDRESS}"}}"#);
    for (before, behind) in [
        ("\u{feff}", ""),
        ("\n\u{feff}", "\n"),
        ("\u{feff}\u{feff} \r\n", "\r\n"),
        ("\u{a0}\u{3000}", " "),
    ] {
        assert_eq!(article(&format!("{before}{own}{behind}")).headline, "早报");
    }
    let broken = "\n\u{feff}\n{\"@type\" 7}";
    assert_error(
        broken,
        "`document` is not readable JSON: see line 3, column 10",
    );
}

#[test]
fn paragraphs_are_parted_however_a_system_ends_its_lines() {
    assert_eq!(
        article(good!("body-with-lone-returns")).paragraphs,
        ["第一段。", "第二段。"]
    );
    for end in ["\\r", "\\n", "\\r\\n", "\\u0085", "\\u2028", "\\u2029"] {
        let blank = article_with(&format!(r#","articleBody":"甲{end}乙{end}{end}丙{end}""#));
        assert_eq!(blank.paragraphs, ["甲 乙", "丙"], "{end}");
        let lines = article_with(&format!(r#","articleBody":"甲{end}乙{end}""#));
        assert_eq!(lines.paragraphs, ["甲", "乙"], "{end}");
    }
}

#[test]
fn a_count_is_read_as_pages_write_it() {
    let counted = |value: &str| {
        article_with(&format!(
            r#","interactionStatistic":{{"interactionType":"https://schema.org/ShareAction","userInteractionCount":{value}}}"#
        ))
        .shares
    };
    for (text, count) in [
        ("\"1,234\"", 1_234),
        ("\"1.2万\"", 12_000),
        ("\"1.2 萬\"", 12_000),
        ("\"3w+\"", 30_000),
        ("\"3k\"", 3_000),
        ("\"2.5K shares\"", 2_500),
        ("\"1.25M\"", 1_250_000),
        ("\"1.3亿\"", 130_000_000),
        ("\"5千\"", 5_000),
        ("\"860次\"", 860),
        ("\" 12 shares\"", 12),
        ("\"12 mentions\"", 12),
        ("{\"@value\":\"7\"}", 7),
        ("[\"\",7]", 7),
        ("\"1.23456万\"", 12_345),
    ] {
        assert_eq!(counted(text), Some(count), "{text}");
    }
    for text in [
        "\"\"",
        "\"-5\"",
        "\"1.5\"",
        "\"3/4\"",
        "\"2025-03-08\"",
        "\"万\"",
        "\".5万\"",
        "\"many\"",
        "\"99999999999999999999\"",
        "\"999999999999999999亿\"",
    ] {
        assert_eq!(counted(text), None, "{text}");
    }
}

#[test]
fn the_shares_of_several_services_are_added() {
    let shares =
        |counters: &str| article_with(&format!(r#","interactionStatistic":[{counters}]"#)).shares;
    let weibo = r#"{"interactionService":{"name":"微博"},"interactionType":"http://schema.org/ShareAction","userInteractionCount":"1.2万"}"#;
    let wechat = r#"{"interactionType":{"@type":"https://schema.org/ShareAction"},"userInteractionCount":300}"#;
    let likes = r#"{"interactionType":"LikeAction","userInteractionCount":9}"#;
    let named = r#"{"interactionType":{"@id":"schema:ShareAction"},"userInteractionCount":4}"#;
    assert_eq!(shares(&format!("{weibo},{likes},{wechat}")), Some(12_300));
    assert_eq!(shares(&format!("{wechat},{named}")), Some(304));
    let most = r#"{"interactionType":"ShareAction","userInteractionCount":18446744073709551615}"#;
    assert_eq!(shares(&format!("{most},{most}")), Some(u64::MAX));
    assert_eq!(shares(likes), None);
}

#[test]
fn the_card_says_of_an_advertisement_and_of_satire_what_they_are() {
    for (kind, locale, word) in [
        ("AdvertiserContentArticle", Locale::ZhHans, Some("广告")),
        ("AdvertiserContentArticle", Locale::ZhHant, Some("廣告")),
        (
            "AdvertiserContentArticle",
            Locale::En,
            Some("Advertisement"),
        ),
        ("SatiricalArticle", Locale::ZhHans, Some("讽刺")),
        ("OpinionNewsArticle", Locale::ZhHans, None),
    ] {
        let text = format!(r#"{{"@type":"{kind}","headline":"早报","url":"{ADDRESS}"}}"#);
        let remarks = model(&article(&text), &read_in(locale)).remarks;
        let said: Vec<&str> = remarks.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(said, Vec::from_iter(word), "{kind}");
    }
}

#[test]
fn the_references_that_systems_write_for_marks_are_read_as_the_marks() {
    let headline = |text: &str| {
        let document = format!(
            r#"{{"@type":"NewsArticle","headline":"{text}","url":"https://paper.example/a/1"}}"#
        );
        article(&document).headline
    };
    for (text, shown) in [
        (
            "The bridge&#8217;s &#8220;last&#8221; day",
            "The bridge’s “last” day",
        ),
        ("Ferry &#038; bridge", "Ferry & bridge"),
        ("Ferry &amp; bridge", "Ferry & bridge"),
        ("R&amp;D", "R&D"),
        ("&quot;旧桥&quot;通车", "\"旧桥\"通车"),
        ("O&#x27;Neill&apos;s", "O'Neill's"),
        ("旧桥&nbsp;&#160;通车", "旧桥 通车"),
        // What is decoded is cleaned as if it had stood there.
        ("旧&#x202e;桥&#0;", "旧桥"),
        // A text of markup, and what is no reference, stay.
        ("&lt;b&gt; and &#60;b&#62;", "&lt;b&gt; and &#60;b&#62;"),
        ("how to write &amp;nbsp;", "how to write &amp;nbsp;"),
        (
            "a &; b &# c &#x; d & e &copy",
            "a &; b &# c &#x; d & e &copy",
        ),
    ] {
        assert_eq!(headline(text), shown);
    }
    let article = article(
        r#"{"@type":"NewsArticle","headline":"早报","url":"https://paper.example/a/1",
            "articleBody":"甲&#8212;乙\n\n丙 &amp; 丁","author":"O&#039;Neill","image":
            {"url":"https://paper.example/1.jpg","caption":"桥 &amp; 船"},
            "publisher":{"name":"Post &amp; Mail"}}"#,
    );
    assert_eq!(article.paragraphs, ["甲—乙", "丙 & 丁"]);
    assert_eq!(article.authors[0].name, "O'Neill");
    assert_eq!(article.pictures[0].caption.as_deref(), Some("桥 & 船"));
    assert_eq!(article.publisher.unwrap().name, "Post & Mail");
}

/// It is no address that a card can lead to; what has it stays.
#[test]
fn an_address_of_mail_costs_nothing_but_itself() {
    let mail = "mailto:desk@paper.example";
    let article = article(&format!(
        r#"{{"@type":"NewsArticle","headline":"早报","url":"{mail}","mainEntityOfPage":"{ADDRESS}",
            "author":{{"@id":"{mail}","name":"张三","url":"{mail}"}},
            "image":["{mail}",{{"url":"https://paper.example/1.jpg","creator":{{"name":"李四","url":"{mail}"}}}}],
            "sourceOrganization":{{"name":"新华社","url":"{mail}"}},
            "isBasedOn":"{mail}",
            "publisher":{{"name":"晚报","url":"{mail}","contactPoint":{{"name":"王五","telephone":"1","url":"{mail}"}},
                "subjectOf":{{"name":"投稿","url":"{mail}"}}}}}}"#
    ));
    assert_eq!(article.url.as_str(), ADDRESS);
    assert_eq!(article.authors[0].name, "张三");
    assert_eq!(article.pictures.len(), 1);
    assert_eq!(article.pictures[0].credit.as_deref(), Some("李四"));
    let source = article.source.unwrap();
    assert_eq!((&*source.name, source.url), ("新华社", None));
    let paper = article.publisher.unwrap();
    assert_eq!(paper.contacts[0].name.as_deref(), Some("王五"));
    assert_eq!(
        (&*paper.links[0].name, &paper.links[0].url),
        ("投稿", &None)
    );
}
