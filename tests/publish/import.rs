//! `press-card import`: the document of an article out of a page, whatever the page is like.

mod after;
mod limits;
mod shapes;
mod which;

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_16LE};
use press_card::{
    article::{Article, Publisher, WebUrl, fields::ARTICLE},
    card::{CardModel, CardOptions},
    share::Context,
};
use press_card_publish::{
    self as publish, ImportError, Imported, MAX_PAGE_BYTES, Place, check, import,
};
use serde_json::{Value, json};
use std::{
    fs,
    process::{Command, Output},
    time::{Duration, Instant},
};

const XIJIANG: &str = include_str!("pages/xijiang.html");
const GRAPH: &str = include_str!("pages/graph.html");
const OPEN_GRAPH: &str = include_str!("pages/opengraph.html");
const MICRODATA: &str = include_str!("pages/microdata.html");
const PLAIN: &str = include_str!("pages/plain.html");

const ADDRESS: &str = "https://paper.example/a/1017.html";

/// The document of a page that stands at [`ADDRESS`], and what was said of it.
fn imported(page: &[u8]) -> anyhow::Result<(Value, Imported)> {
    let imported = import(page, Some(&ADDRESS.parse()?))?;
    imported.document.parse::<Article>()?;
    Ok((serde_json::from_str(&imported.document)?, imported))
}

/// The document of a page with this body.
fn of_body(body: &str) -> anyhow::Result<Value> {
    let page = format!("<!DOCTYPE html><meta charset=utf-8><title>早报</title><h1>早报</h1>{body}");
    Ok(imported(page.as_bytes())?.0)
}

/// The document of a page with this JSON-LD.
fn of_json_ld(json_ld: &str) -> anyhow::Result<Value> {
    of_body(&format!(
        "<script type=\"application/ld+json\">{json_ld}</script>"
    ))
}

fn place(imported: &Imported, field: &str) -> Option<Place> {
    let mut found = imported.found.iter();
    found
        .find(|(own, _)| *own == field)
        .map(|(_, place)| *place)
}

fn program(arguments: &[&str]) -> anyhow::Result<Output> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_press-card"));
    Ok(program.arg("import").args(arguments).output()?)
}

fn page(name: &str) -> String {
    format!(
        "{}/../../tests/publish/pages/{name}.html",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// What a good page says in its text, so that the reader view takes it for an article.
fn text() -> String {
    let sentence =
        "工程历时两个月，共更换路灯三百二十盏，拆除旧线杆四十根，沿线的电缆全部改从地下走。";
    format!("<p>{sentence}</p><p>{sentence}{sentence}</p><p>{sentence}</p>")
}

#[test]
fn the_real_page_gives_every_part_of_its_document() -> anyhow::Result<()> {
    let (mut document, imported) = imported(XIJIANG.as_bytes())?;
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/documents/xijiang-article.json"
    );
    let mut expected: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    // The page says `zh-CN`, and names no address.
    assert_eq!(document["inLanguage"].take(), "zh-CN");
    expected["inLanguage"].take();
    expected["publisher"] = json!({"@type": "NewsMediaOrganization", "name": "西江日报"});
    if let Some(members) = expected.as_object_mut() {
        members.shift_remove("@id");
    }
    assert_eq!(document, expected);
    assert!(
        check(&imported.document).is_empty(),
        "{:?}",
        check(&imported.document)
    );
    Ok(())
}

#[test]
fn it_says_where_each_field_was_found_and_which_were_not() -> anyhow::Result<()> {
    let (_, imported) = imported(XIJIANG.as_bytes())?;
    assert_eq!(
        imported.found,
        [
            ("url", Place::Given),
            ("headline", Place::Heading),
            ("articleSection", Place::Title),
            ("abstract", Place::Label),
            ("dateline", Place::Byline),
            ("author", Place::Byline),
            ("contributor", Place::Byline),
            ("articleBody", Place::Text),
            ("inLanguage", Place::Language),
            ("sourceOrganization", Place::Byline),
            ("publisher", Place::Title),
            ("interactionStatistic", Place::Label),
        ]
    );
    assert_eq!(
        imported.missing,
        [
            "alternativeHeadline",
            "editor",
            "datePublished",
            "printEdition",
            "printPage",
            "image",
            "isBasedOn"
        ]
    );
    Ok(())
}

#[test]
fn pages_are_read_in_the_encodings_of_the_web() -> anyhow::Result<()> {
    let (expected, _) = imported(XIJIANG.as_bytes())?;
    let labelled =
        |label: &str| XIJIANG.replace("charset=\"utf-8\"", &format!("charset=\"{label}\""));
    let unlabelled = XIJIANG.replace("<meta charset=\"utf-8\">", "");
    let as_http = XIJIANG.replace(
        "charset=\"utf-8\"",
        "http-equiv='Content-Type' content='text/html; charset=gb2312'",
    );
    for (page, encoding) in [
        (labelled("gb2312"), GBK),
        (labelled("GBK"), GBK),
        (labelled("gb18030"), GB18030),
        (as_http, GBK),
        (unlabelled.clone(), GBK),
        // It declares what it is not.
        (XIJIANG.to_owned(), GBK),
    ] {
        let (bytes, _, had_errors) = encoding.encode(&page);
        assert!(!had_errors && str::from_utf8(&bytes).is_err());
        assert_eq!(imported(&bytes)?.0, expected);
    }
    assert_eq!(imported(unlabelled.as_bytes())?.0, expected);
    assert_eq!(imported(labelled("utf-16").as_bytes())?.0, expected);
    let marked = [b"\xef\xbb\xbf", labelled("gbk").as_bytes()].concat();
    assert_eq!(imported(&marked)?.0, expected);
    let wide: Vec<u8> = format!("\u{feff}{XIJIANG}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        Encoding::for_bom(&wide).map(|(encoding, _)| encoding),
        Some(UTF_16LE)
    );
    assert_eq!(imported(&wide)?.0, expected);
    Ok(())
}

/// Systems cut descriptions off by bytes, and so inside a character.
#[test]
fn a_broken_character_does_not_make_another_encoding_of_the_page() -> anyhow::Result<()> {
    let body = text();
    for charset in ["<meta charset=utf-8>", "<meta charset=gbk>", ""] {
        let head = format!("<title>早报</title>{charset}<meta name=description content='江滨绿");
        let page = [
            head.as_bytes(),
            b"\xe9\x81'><h1>",
            "早报</h1>".as_bytes(),
            body.as_bytes(),
        ];
        let (document, _) = imported(&page.concat())?;
        assert_eq!(document["headline"], "早报", "{charset}");
        assert_eq!(document["abstract"], "江滨绿\u{fffd}", "{charset}");
    }
    Ok(())
}

#[test]
fn a_title_without_its_end_is_no_headline() -> anyhow::Result<()> {
    let page = format!("<title>早报<h1>早报</h1>{}", text());
    let error = import(page.as_bytes(), Some(&ADDRESS.parse()?));
    assert!(
        matches!(error, Err(ImportError::Missing { .. })),
        "{error:?}"
    );
    let page = format!("<h1>早报</h1>{}<title>早报<a href=x>", text());
    assert_eq!(imported(page.as_bytes())?.0["headline"], "早报");
    Ok(())
}

#[test]
fn big5_is_read_and_tells_the_language() -> anyhow::Result<()> {
    let (expected, _) = imported(MICRODATA.as_bytes())?;
    let page = MICRODATA
        .replace("\"utf-8\"", "\"big5\"")
        .replace(" lang=\"zh-Hant\"", "");
    let (document, imported) = imported(&BIG5.encode(&page).0)?;
    assert_eq!(document, expected);
    assert_eq!(place(&imported, "inLanguage"), Some(Place::Language));
    Ok(())
}

#[test]
fn json_ld_wins_and_is_read_as_it_is_found_in_the_wild() -> anyhow::Result<()> {
    let imported = import(GRAPH.as_bytes(), None)?;
    let document: Value = serde_json::from_str(&imported.document)?;
    assert_eq!(
        document,
        json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": "https://paper.example/a/2009.html",
            "headline": "公交夜班线试运行首周客流平稳",
            "alternativeHeadline": "日均载客四百余人次",
            "articleSection": "民生",
            "abstract": "新开的两条公交夜班线试运行满一周。",
            "dateline": "西江日报讯",
            "author": [{"@type": "Person", "name": "林晓帆", "jobTitle": "记者"}],
            "contributor": [{"@type": "Person", "name": "梁知秋", "jobTitle": "通讯员"}],
            "datePublished": "2025-03-08T09:30:00+08:00",
            "printEdition": "西江日报",
            "printPage": "3",
            "image": [{
                "@type": "ImageObject", "url": "https://paper.example/i/2009.jpg",
                "caption": "夜班车驶出总站。", "creditText": "西江日报记者 何静川 摄",
                "width": 800, "height": 600
            }],
            "articleBody": "新开的两条公交夜班线试运行满一周， 日均载客四百余人次。\n\n市民说，\"晚归方便多了\"。",
            "inLanguage": "zh-CN",
            "sourceOrganization": {
                "@type": "NewsMediaOrganization", "name": "西江日报", "url": "https://paper.example/"
            },
            "isBasedOn": "https://partner.example/news/7.html",
            "publisher": {
                "@type": "NewsMediaOrganization", "name": "西江日报", "url": "https://paper.example/"
            },
            "interactionStatistic": {
                "@type": "InteractionCounter", "interactionType": "https://schema.org/ShareAction",
                "userInteractionCount": 860
            }
        })
    );
    assert_eq!(place(&imported, "headline"), Some(Place::JsonLd));
    assert_eq!(place(&imported, "contributor"), Some(Place::Byline));
    Ok(())
}

#[test]
fn every_field_of_the_table_is_imported_in_its_order() -> anyhow::Result<()> {
    let json_ld = json!({
        "@type": "NewsArticle",
        "interactionStatistic": {
            "interactionType": "https://schema.org/ShareAction",
            "userInteractionCount": 3,
        },
        "copyrightNotice": "© 西江日报社",
        "acquireLicensePage": "https://paper.example/reprint",
        "license": "https://paper.example/license",
        "digitalSourceType": "digitalCapture",
        "expires": "2099-12-31",
        "creativeWorkStatus": "Published",
        "correction": "“三处”应为“五处”。",
        "dateModified": "2025-03-09",
        "editor": "周沐言",
        "publisher": "西江日报",
        "isBasedOn": "https://agency.example/1",
        "sourceOrganization": "江海通讯社",
        "inLanguage": "zh-Hans",
        "articleBody": "驿站近日投入使用。",
        "image": "https://paper.example/1.jpg",
        "printPage": "A01",
        "printEdition": "2025年3月8日",
        "datePublished": "2025-03-08",
        "contributor": "廖通",
        "author": "何静川",
        "dateline": "西江日报讯",
        "abstract": "驿站近日投入使用。",
        "articleSection": "民生",
        "alternativeHeadline": "步道全线贯通",
        "headline": "江滨绿道新添三处驿站",
        "url": "https://paper.example/a/1",
    });
    let page = format!("<script type=application/ld+json>{json_ld}</script>");
    let (document, imported) = imported(page.as_bytes())?;
    assert_eq!(imported.missing, [""; 0]);
    let Value::Object(members) = document else {
        anyhow::bail!("{document}");
    };
    let fields: Vec<&str> = ARTICLE.iter().map(|field| field.name).collect();
    let written: Vec<_> = members.keys().skip(2).collect();
    assert_eq!(written, fields);
    // And the help names them.
    for command in ["check", "import"] {
        let help = Command::new(env!("CARGO_BIN_EXE_press-card"))
            .args([command, "--help"])
            .output()?;
        let help = String::from_utf8(help.stdout)?;
        for field in &fields {
            assert!(help.contains(field), "{command}: {field}: {help}");
        }
    }
    Ok(())
}

#[test]
fn a_page_of_opengraph_alone_gives_what_it_says() -> anyhow::Result<()> {
    let imported = import(OPEN_GRAPH.as_bytes(), None)?;
    let document: Value = serde_json::from_str(&imported.document)?;
    assert_eq!(
        document,
        json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": "https://paper.example/a/2005.html",
            "headline": "荷花塘迎来今夏第一茬花",
            "articleSection": "图片",
            "abstract": "连日晴好，城郊荷花塘里的第一茬荷花已经开放。",
            "author": [{"@type": "Person", "name": "何静川"}],
            "datePublished": "2025-06-01T08:00:00+08:00",
            "image": [
                {
                    "@type": "ImageObject", "url": "https://paper.example/i/2005.jpg",
                    "caption": "荷花塘。", "creditText": "何静川 摄", "width": 800, "height": 600
                },
                {"@type": "ImageObject", "url": "https://paper.example/i/2005-2.jpg"}
            ],
            "inLanguage": "zh-CN",
            "publisher": {"@type": "NewsMediaOrganization", "name": "西江网"}
        })
    );
    assert_eq!(place(&imported, "image"), Some(Place::OpenGraph));
    assert!(imported.missing.contains(&"articleBody"));
    Ok(())
}

#[test]
fn a_page_of_microdata_alone_gives_what_it_says() -> anyhow::Result<()> {
    let imported = import(MICRODATA.as_bytes(), None)?;
    let document: Value = serde_json::from_str(&imported.document)?;
    assert_eq!(
        document,
        json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": "https://paper.example/a/2019.html",
            "headline": "渡輪碼頭翻新工程下月動工",
            "author": [{"@type": "Person", "name": "何靜川", "jobTitle": "記者"}],
            "datePublished": "2025-05-04",
            "image": [{
                "@type": "ImageObject", "url": "https://paper.example/i/2019.jpg",
                "caption": "臨時碼頭。", "creditText": "何靜川攝"
            }],
            "articleBody": "渡輪碼頭翻新工程將於下月動工，為期半年。\n\n工程期間，渡輪改泊東側臨時碼頭，班次不變。",
            "inLanguage": "zh-Hant",
            "publisher": {
                "@type": "NewsMediaOrganization", "name": "西江日報", "url": "https://paper.example/"
            }
        })
    );
    assert_eq!(place(&imported, "author"), Some(Place::Microdata));
    assert_eq!(place(&imported, "url"), Some(Place::Link));
    Ok(())
}

#[test]
fn a_page_of_words_alone_gives_what_it_says() -> anyhow::Result<()> {
    let (document, imported) = imported(PLAIN.as_bytes())?;
    assert_eq!(document["headline"], "老城区二十条小巷换上新路灯");
    assert_eq!(document["articleSection"], "民生");
    assert_eq!(document["abstract"], "老城区二十条小巷的路灯更换完毕。");
    assert_eq!(document["datePublished"], "2025-03-08");
    assert_eq!(document["sourceOrganization"]["name"], "西江日报");
    assert_eq!(document["publisher"]["name"], "西江网");
    assert_eq!(
        document["author"],
        json!([{"@type": "Person", "name": "林晓帆", "jobTitle": "记者"}])
    );
    assert_eq!(
        document["contributor"],
        json!([{"@type": "Person", "name": "梁知秋", "jobTitle": "通讯员"}])
    );
    assert_eq!(
        document["image"],
        json!([{
            "@type": "ImageObject", "url": "https://paper.example/i/2004-large.jpg",
            "caption": "新路灯照亮小巷。", "creditText": "西江日报记者 何静川 摄",
            "width": 600, "height": 400
        }])
    );
    let body = document["articleBody"].as_str().unwrap_or_default();
    assert!(
        body.starts_with("老城区二十条小巷的路灯日前更换完毕"),
        "{body}"
    );
    assert!(body.ends_with("会更亮堂一些。"), "{body}");
    assert_eq!(body.matches("\n\n").count(), 2, "{body}");
    assert_eq!(document["dateline"], "本报讯");
    assert_eq!(place(&imported, "sourceOrganization"), Some(Place::Label));
    Ok(())
}

#[test]
fn bylines_become_people_with_their_titles() -> anyhow::Result<()> {
    let person =
        |name: &str, title: &str| json!({"@type": "Person", "name": name, "jobTitle": title});
    for (byline, dateline, authors, contributors) in [
        (
            "西江日报讯（记者谢江涛、李 明）",
            json!("西江日报讯"),
            json!([person("谢江涛", "记者"), person("李明", "记者")]),
            Value::Null,
        ),
        (
            "西江日报讯（全媒体记者 谢江涛 通讯员 廖通 文/图）",
            json!("西江日报讯"),
            json!([person("谢江涛", "全媒体记者")]),
            json!([person("廖通", "通讯员")]),
        ),
        (
            "新华社北京10月16日电（记者谢江涛）",
            json!("新华社北京10月16日电"),
            json!([person("谢江涛", "记者")]),
            Value::Null,
        ),
        // Nobody of the paper wrote it: whoever sent it in did.
        (
            "（通讯员 廖通）",
            Value::Null,
            json!([person("廖通", "通讯员")]),
            Value::Null,
        ),
        (
            "（西江日报记者 谢江涛 特约记者 梁爱玲）",
            Value::Null,
            json!([person("谢江涛", "记者")]),
            json!([person("梁爱玲", "特约记者")]),
        ),
        // What is no list of names stays where it is.
        (
            "（本文为第三次报道，共五次）",
            Value::Null,
            Value::Null,
            Value::Null,
        ),
        (
            "昨日，记者来电（电话）",
            Value::Null,
            Value::Null,
            Value::Null,
        ),
    ] {
        let body = text().replacen("<p>", &format!("<p>　　{byline}"), 1);
        let document = of_body(&format!("<div class=article>{body}</div>"))?;
        assert_eq!(document["dateline"], dateline, "{byline}");
        assert_eq!(document["author"], authors, "{byline}");
        assert_eq!(document["contributor"], contributors, "{byline}");
        let is_kept = document["articleBody"]
            .as_str()
            .is_some_and(|text| text.starts_with(byline));
        assert_eq!(is_kept, authors.is_null(), "{byline}");
    }
    Ok(())
}

#[test]
fn sources_are_read_where_they_are_named_and_not_where_they_are_spoken_of() -> anyhow::Result<()> {
    for (line, source) in [
        ("来源：西江日报", json!("西江日报")),
        ("稿件来源: 江海通讯社 编辑：周沐言", json!("江海通讯社")),
        ("2025-03-08 来源：西江网 浏览：12", json!("西江网")),
        ("（来源：人民网）", json!("人民网")),
        ("使用时必须注明来源“来源:西江日报”、作者信息", Value::Null),
        ("本网未注明“来源:西江网”的作品信息均为转载稿", Value::Null),
        ("财政收入的主要来源是税收", Value::Null),
        ("财政收入的主要来源：税收", Value::Null),
    ] {
        let document = of_body(&format!("<p>{line}</p>"))?;
        assert_eq!(document["sourceOrganization"]["name"], source, "{line}");
    }
    for (dateline, source) in [
        ("新华社北京3月8日电", json!("新华社")),
        ("西江日报讯", json!("西江日报")),
        ("本报讯", Value::Null),
        ("肇庆讯", Value::Null),
    ] {
        let body = text().replacen("<p>", &format!("<p>{dateline}（记者 谢江涛）"), 1);
        let document = of_body(&body)?;
        assert_eq!(document["sourceOrganization"]["name"], source, "{dateline}");
    }
    Ok(())
}

#[test]
fn dates_are_read_as_papers_write_them() -> anyhow::Result<()> {
    for (line, date) in [
        ("发布时间：2025-03-08 09:30", json!("2025-03-08 09:30")),
        ("2025年3月8日 来源：西江网", json!("2025-03-08")),
        ("时间：2025/3/8", json!("2025-03-08")),
        ("2025-03-08 09:30:15", json!("2025-03-08 09:30:15")),
        ("今天是2025年3月8日 来源：西江网", Value::Null),
        ("日期：2025-02-30", Value::Null),
    ] {
        let document = of_body(&format!("<p>{line}</p>"))?;
        assert_eq!(document["datePublished"], date, "{line}");
    }
    Ok(())
}

/// The day that the card of a document shows to programs, as `<time datetime>` has it too.
fn day_of(document: &Value) -> anyhow::Result<Option<String>> {
    let article: Article = document.to_string().parse()?;
    let paper = Publisher::of(&article, None);
    let (options, context) = (CardOptions::default(), Context::default());
    let model = CardModel::new(&article, &paper, &options, context);
    let day = model.published.as_ref().map(|(day, _)| day.clone());
    let html = publish::html(&model);
    let is_there = |day: &String| html.contains(&format!("datetime=\"{day}\""));
    anyhow::ensure!(day.as_ref().is_none_or(is_there), "{html}");
    Ok(day)
}

#[test]
fn what_is_imported_is_shown_under_the_day_of_the_page() -> anyhow::Result<()> {
    for (written, here, there) in [
        ("2026/11/24 16:00Z", "2026-11-25", "2026-11-24"),
        ("2026/11/24 02:00 UTC", "2026-11-24", "2026-11-23"),
        ("2026-11-24 16:00:30 UTC", "2026-11-25", "2026-11-24"),
        ("2026-12-31T16:00:00 GMT", "2027-01-01", "2026-12-31"),
        ("2026.11.24 16:00 GMT", "2026-11-25", "2026-11-24"),
        ("2026/11/24 15:59 +00:00", "2026-11-24", "2026-11-24"),
        ("2026-11-24T16:00:00.000Z", "2026-11-25", "2026-11-24"),
        ("20261124T160000Z", "2026-11-25", "2026-11-24"),
        // Its own time, or none.
        ("2026/11/24 23:30 +08:00", "2026-11-24", "2026-11-24"),
        ("2026/11/24 01:30", "2026-11-24", "2026-11-24"),
        ("2026/11/24", "2026-11-24", "2026-11-24"),
        ("2026/11/24 Z", "2026-11-24", "2026-11-24"),
    ] {
        for (zone, day) in [(None, here), (Some("-05:00"), there)] {
            let mut said = json!({"@type": "NewsArticle", "headline": "早报", "url": ADDRESS,
                "inLanguage": "zh-Hans", "datePublished": written});
            if let Some(zone) = zone {
                said["publisher"] = json!({"name": "晚报", "identifier":
                    {"@type": "PropertyValue", "propertyID": "timezone", "value": zone}});
            }
            let read = of_json_ld(&said.to_string())?;
            assert_eq!(day_of(&said)?.as_deref(), Some(day), "{written}");
            assert_eq!(day_of(&read)?.as_deref(), Some(day), "{written}: {read}");
        }
        // And in the page's words.
        let read = of_body(&format!("<p>发布时间：{written} 来源：西江网</p>"))?;
        assert_eq!(day_of(&read)?.as_deref(), Some(here), "{written}: {read}");
    }
    Ok(())
}

#[test]
fn broken_json_ld_is_passed_over() -> anyhow::Result<()> {
    let blocks = [
        "{\"@type\": \"NewsArticle\", ",
        "null",
        "[[[[",
        "{}",
        "\u{0}",
        "[7, \"x\"]",
    ];
    for block in blocks {
        let scripts = format!(
            "{block}</script><script type='application/ld+json'>{}",
            r#"
            /*<![CDATA[*/ {"@type": "NewsArticle", "headline": "晚报"}; /*]]>*/"#
        );
        assert_eq!(of_json_ld(&scripts)?["headline"], "晚报", "{block}");
        assert_eq!(of_json_ld(block)?["headline"], "早报", "{block}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(of_json_ld(&deep)?["headline"], "早报");
    Ok(())
}

#[test]
fn what_json_ld_says_wrongly_is_filled_from_elsewhere() -> anyhow::Result<()> {
    let json_ld = r##"{"@type": "NewsArticle", "headline": 7, "url": "javascript:alert(1)",
        "author": [{"@type": "Person"}, {"@id": "#nobody"}], "datePublished": "soon",
        "inLanguage": "Chinese", "publisher": {"logo": {}}, "image": [{}, "data:image/png,x"],
        "interactionStatistic": {"interactionType": "ShareAction", "userInteractionCount": -1},
        "articleBody": {"@id": "x"}, "articleSection": "\u202e\u0000"}"##;
    let document = of_json_ld(json_ld)?;
    let expected = json!({
        "@context": "https://schema.org", "@type": "NewsArticle", "url": ADDRESS, "headline": "7"
    });
    assert_eq!(document, expected);
    Ok(())
}

#[test]
fn the_terms_of_a_publisher_come_along() -> anyhow::Result<()> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/documents/good/english.json"
    );
    let text = fs::read_to_string(path)?;
    let expected = text.parse::<Article>()?;
    let document = of_json_ld(&text)?.to_string().parse::<Article>()?;
    assert_eq!(document, expected);
    Ok(())
}

#[test]
fn neither_scripts_nor_markup_end_up_in_the_text() -> anyhow::Result<()> {
    let hostile = r#"<script>alert("一")</script><style>p{}</style><noscript>无脚本</noscript>
        <template>模板</template><iframe>框</iframe><textarea>表单</textarea><svg><text>图</text></svg>
        <p style="display: none">看不见</p><p hidden>看不见</p><xmp><b>源码</b></xmp><noframes>框</noframes><!-- 注释 --><img src=x onerror=alert(1)>"#;
    let body = text().replacen("<p>", &format!("{hostile}<p>"), 2);
    let document = of_body(&format!("<div class=article>{body}</div>"))?;
    assert_eq!(document["articleBody"], of_body(&text())?["articleBody"]);
    let escaped = of_json_ld(
        r#"{"@type": "NewsArticle", "headline": "&lt;b&gt;早&amp;nbsp;报&lt;/b&gt;<img src=x onerror=alert(1)>",
        "articleBody": "<p>一段<script>alert(1)<\/script></p><p>二段</p>"}"#,
    )?;
    assert_eq!(escaped["headline"], "早 报");
    assert_eq!(escaped["articleBody"], "一段\n\n二段");
    Ok(())
}

#[test]
fn addresses_are_made_whole_against_the_page() -> anyhow::Result<()> {
    let at = |head: &str| -> anyhow::Result<Value> {
        let page =
            format!(r#"<title>早报</title>{head}<meta property="og:image" content="i/1.jpg">"#);
        Ok(imported(page.as_bytes())?.0["image"][0]["url"].clone())
    };
    assert_eq!(at("")?, "https://paper.example/a/i/1.jpg");
    assert_eq!(at("<base href='/b/'>")?, "https://paper.example/b/i/1.jpg");
    assert_eq!(
        at("<base href='https://cdn.paper.example/'>")?,
        "https://cdn.paper.example/i/1.jpg"
    );
    let canonical = r#"<title>早报</title><link rel="amphtml canonical" href="https://paper.example/c/1">
        <meta property="og:image" content="//cdn.paper.example/1.jpg">"#;
    let imported = import(canonical.as_bytes(), None)?;
    let document: Value = serde_json::from_str(&imported.document)?;
    assert_eq!(document["url"], "https://paper.example/c/1");
    assert_eq!(
        document["image"][0]["url"],
        "https://cdn.paper.example/1.jpg"
    );
    Ok(())
}

#[test]
fn a_page_without_headline_or_address_is_refused_with_what_it_does_say() -> anyhow::Result<()> {
    let missing = |page: &str, url: Option<&WebUrl>| match import(page.as_bytes(), url) {
        Err(ImportError::Missing { fields, .. }) => Some(fields),
        _ => None,
    };
    assert_eq!(missing(XIJIANG, None), Some(vec!["url"]));
    assert_eq!(
        missing("<p>文字</p>", Some(&ADDRESS.parse()?)),
        Some(vec!["headline"])
    );
    assert_eq!(missing("", None), Some(vec!["url", "headline"]));
    let Err(ImportError::Missing { found, .. }) = import(XIJIANG.as_bytes(), None) else {
        anyhow::bail!("a page without an address was imported");
    };
    assert!(found.contains(&("headline", Place::Heading)));
    let error = import(b"", None)
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert_eq!(
        error,
        Err("the page does not say what `url` or `headline` is".into())
    );
    Ok(())
}

#[test]
fn a_page_or_a_text_of_megabytes_is_refused() -> anyhow::Result<()> {
    let page = vec![b' '; MAX_PAGE_BYTES + 1];
    let error = ImportError::TooLarge {
        bytes: MAX_PAGE_BYTES + 1,
    };
    assert_eq!(import(&page, None), Err(error));
    let long = format!(
        r#"{{"@type": "NewsArticle", "articleBody": "{}"}}"#,
        "长".repeat(90_000)
    );
    let error = of_json_ld(&long)
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.contains("262144 is the most")));
    Ok(())
}

#[test]
fn nobody_whom_page_or_byline_names_is_lost_or_named_twice() -> anyhow::Result<()> {
    let json_ld = |author: &str| {
        let body = "西江日报讯（记者 谢江涛 周沐言 通讯员 廖通）驿站启用。";
        of_json_ld(&format!(
            r#"{{"@type": "NewsArticle", "author": {author}, "articleBody": "{body}"}}"#
        ))
    };
    let names = |people: &Value| -> Vec<String> {
        let name = |one: &Value| format!("{}/{}", one["name"], one["jobTitle"]).replace('"', "");
        people.as_array().into_iter().flatten().map(name).collect()
    };
    for (author, authors, contributors) in [
        (
            r#""谢江涛""#,
            vec!["谢江涛/记者"],
            vec!["周沐言/记者", "廖通/通讯员"],
        ),
        (
            r#""西江日报记者 谢江涛 周沐言""#,
            vec!["西江日报记者 谢江涛 周沐言/null"],
            vec!["廖通/通讯员"],
        ),
        (
            r#"{"name": "谢江涛", "jobTitle": "编辑"}"#,
            vec!["谢江涛/编辑"],
            vec!["周沐言/记者", "廖通/通讯员"],
        ),
        (
            r#"{"@type": "Organization", "name": "西江网"}"#,
            vec!["谢江涛/记者", "周沐言/记者"],
            vec!["廖通/通讯员"],
        ),
    ] {
        let document = json_ld(author)?;
        assert_eq!(names(&document["author"]), authors, "{author}");
        assert_eq!(names(&document["contributor"]), contributors, "{author}");
        assert_eq!(document["articleBody"], "驿站启用。");
    }
    Ok(())
}

/// Each of these took minutes, or all of the stack, of one reader of HTML or another.
#[test]
fn hostile_pages_are_read_in_their_time() -> anyhow::Result<()> {
    let numbered =
        |count: usize, part: fn(usize) -> String| (0..count).map(part).collect::<String>();
    for (name, hostile) in [
        ("nested", "<div>".repeat(100_000)),
        (
            "attributes",
            format!("<p {}>", numbered(80_000, |at| format!("a{at} "))),
        ),
        (
            "one attribute",
            format!("<p title=\"{}\">", "一 ".repeat(100_000)),
        ),
        (
            "formatting",
            numbered(2_000, |at| format!("<p><b id={at}></p>")),
        ),
        ("links", numbered(5_000, |at| format!("<a href={at}>"))),
        ("tables", "<table><tr><td>".repeat(5_000)),
        ("entities", "&amp;".repeat(200_000)),
        ("brackets", "<".repeat(100_000)),
        ("comments", "<!--".repeat(50_000)),
        ("labels", "<br>来源：".repeat(5_000)),
        ("metas", "<meta name=author content=何静川>".repeat(5_000)),
        (
            "items",
            format!(
                "<div itemscope itemtype=NewsArticle>{}{}",
                "<div itemscope itemprop=author>".repeat(200),
                "<b itemprop=name>甲</b>".repeat(10_000)
            ),
        ),
        (
            "blocks",
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>"
                .repeat(2_000),
        ),
    ] {
        let start = Instant::now();
        let page = format!("<title>早报</title><h1>早报</h1>{hostile}");
        let imported = import(page.as_bytes(), Some(&ADDRESS.parse()?));
        let is_told = matches!(imported, Ok(_) | Err(ImportError::Unusable(_)));
        assert!(is_told, "{name}: {imported:?}");
        // Far more than any of them takes, and far less than one that grows with its square.
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "{name}: {:?}",
            start.elapsed()
        );
    }
    Ok(())
}

#[test]
fn what_stands_before_a_pages_depths_is_read() -> anyhow::Result<()> {
    let document = of_body(&format!("<div>{}</div>{}", text(), "<div>".repeat(100_000)))?;
    assert_eq!(document["articleBody"], of_body(&text())?["articleBody"]);
    // A long tag changes nothing of what stands in texts.
    let words = "one two ".repeat(200);
    let document = of_json_ld(&format!(
        r#"{{"@type": "NewsArticle", "abstract": "{words}"}}"#
    ))?;
    assert_eq!(document["abstract"], words.trim());
    Ok(())
}

#[test]
fn the_program_writes_the_document_and_tells_what_it_found() -> anyhow::Result<()> {
    let output = program(&[&page("xijiang"), "--url", ADDRESS])?;
    assert_eq!(output.status.code(), Some(0));
    let (document, imported) = imported(XIJIANG.as_bytes())?;
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout)?, document);
    let said = String::from_utf8(output.stderr)?;
    assert!(
        said.contains("found      author                in the byline\n"),
        "{said}"
    );
    for field in imported.missing {
        assert!(said.contains(&format!("not found  {field}\n")), "{said}");
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("1017.json");
    let path_text = path.to_str().unwrap_or_default();
    let output = program(&[&page("xijiang"), "--url", ADDRESS, "--output", path_text])?;
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    assert_eq!(fs::read_to_string(path)?, imported.document);
    Ok(())
}

#[test]
fn the_program_says_what_to_do_where_it_cannot_write() -> anyhow::Result<()> {
    let said = |arguments: &[&str]| -> anyhow::Result<(Option<i32>, String)> {
        let output = program(arguments)?;
        assert!(output.stdout.is_empty());
        Ok((output.status.code(), String::from_utf8(output.stderr)?))
    };
    let (status, words) = said(&[&page("xijiang")])?;
    assert_eq!(status, Some(1));
    assert!(
        words.ends_with("does not say what `url` is. Give its address with --url.\n"),
        "{words}"
    );
    assert!(words.contains("found      headline"), "{words}");
    let (status, words) = said(&[&page("none"), "--url", ADDRESS])?;
    assert_eq!(status, Some(1));
    assert!(words.contains("none.html cannot be read"), "{words}");
    let (status, words) = said(&[&page("xijiang"), "--url", "/a/1017.html"])?;
    assert_eq!(status, Some(2));
    assert!(words.contains("begins with http:// or https://"), "{words}");
    assert_eq!(said(&[])?.0, Some(2));
    Ok(())
}
