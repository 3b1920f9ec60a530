//! Which of the articles on a page is its own: by `import`, and by the loader's `page.js`, which
//! Node runs.

use super::{ADDRESS, place};
use anyhow::{Context as _, Result, ensure};
use encoding_rs::{BIG5, GBK};
use press_card::article::is_article_type;
use press_card_publish::{ImportError, Imported, Place, RemarkKind, SigningKey, import, sign};
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

const TABLE: &str = include_str!("../pages/which.json");

/// The headline of the article whose JSON-LD was taken, and what was told of the blocks.
fn taken(page: &str, at: &str) -> Result<(Option<String>, Vec<RemarkKind>)> {
    let kinds = |remarks: Vec<press_card_publish::Remark>| {
        remarks.into_iter().map(|remark| remark.kind).collect()
    };
    match import(page.as_bytes(), Some(&at.parse()?)) {
        Ok(imported) => {
            let document: Value = serde_json::from_str(&imported.document)?;
            let is_taken = place(&imported, "headline") == Some(Place::JsonLd);
            let headline = document["headline"].as_str().filter(|_| is_taken);
            Ok((headline.map(str::to_owned), kinds(imported.remarks)))
        }
        Err(ImportError::Missing { remarks, .. }) => Ok((None, kinds(remarks))),
        Err(error) => Err(error.into()),
    }
}

/// Runs one of the tests of `page.mjs` on these cases.
fn in_javascript(test: &str, cases: &Value) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let loader = root.join("crates/embed/loader");
    let folder = tempfile::tempdir()?;
    // By this Node takes them for what they are.
    fs::write(folder.path().join("package.json"), r#"{"type":"module"}"#)?;
    fs::create_dir(folder.path().join("page"))?;
    fs::copy(loader.join("page.js"), folder.path().join("page.js"))?;
    for file in fs::read_dir(loader.join("page"))? {
        let file = file?;
        fs::copy(
            file.path(),
            folder.path().join("page").join(file.file_name()),
        )?;
    }
    let data = folder.path().join("data.json");
    fs::write(&data, cases.to_string())?;
    let ran = Command::new("node")
        .arg(root.join("tests/publish/import/page.mjs"))
        .arg(test)
        .args([folder.path().join("page.js"), data])
        .output()
        .context("is node installed?")?;
    let said = String::from_utf8_lossy(&ran.stderr);
    ensure!(ran.status.success(), "{said}");
    Ok(())
}

#[test]
fn of_every_page_import_takes_the_article_that_is_the_pages() -> Result<()> {
    let table: Value = serde_json::from_str(TABLE)?;
    for row in table.as_array().context("no table")? {
        let text = |name: &str| row[name].as_str().unwrap_or_default();
        let (headline, remarks) = taken(text("page"), text("at"))?;
        assert_eq!(
            headline.as_deref(),
            row["headline"].as_str(),
            "{}",
            text("name")
        );
        let is_told = remarks
            .iter()
            .any(|kind| matches!(kind, RemarkKind::Broken(_) | RemarkKind::Mended(_)));
        assert!(
            is_told || row["broken"] != true,
            "{}: {remarks:?}",
            text("name")
        );
    }
    Ok(())
}

#[test]
fn of_every_page_a_card_takes_the_same_article() -> Result<()> {
    let table = serde_json::from_str(TABLE)?;
    in_javascript("which", &table)?;
    in_javascript("extended", &table)
}

/// Each has a list of the articles of schema.org, and neither can use the other's.
#[test]
fn to_a_card_an_article_is_what_it_is_to_the_library() -> Result<()> {
    let library = include_str!("../../../src/article/genre.rs");
    let library = list(library, "ARTICLES: &str = ", "\";").context("no list")?;
    let page = include_str!("../../../crates/embed/loader/page/article.js");
    let page = list(page, "ARTICLES = new RegExp(", "$").context("no list")?;
    let forms = |name: &&str| {
        [
            (*name).to_owned(),
            name.to_lowercase(),
            format!(" {name}\n"),
            format!("http://schema.org/{name}"),
            format!("schema:{name}"),
            format!("https://paper.example/terms#{name}"),
            format!("https://schema.org/{name}/"),
            format!("The{name}"),
            format!("{name}s"),
            name.replacen("Content", " Content", 1),
        ]
    };
    let mut names: Vec<String> = library.iter().flat_map(forms).collect();
    ensure!(library.iter().all(|name| is_article_type(name)));
    // And whatever the words of the other could be put together to.
    let mut ends = vec![String::new()];
    for _ in 0..3 {
        let longer = |end: &String| -> Vec<String> {
            page.iter().map(|word| format!("{word}{end}")).collect()
        };
        ends = ends.iter().flat_map(longer).collect();
        names.extend(ends.iter().cloned());
    }
    let case = |name: &String| {
        let said = json!({"@type": name, "headline": "早报"});
        let page = format!("<script type=application/ld+json>{said}</script>");
        let headline = is_article_type(name).then_some("早报");
        json!({"name": name, "at": "https://paper.example/a/1", "page": page, "headline": headline})
    };
    in_javascript("which", &names.iter().map(case).collect())
}

/// The words in a part of a file.
fn list<'a>(file: &'a str, from: &str, to: &str) -> Option<Vec<&'a str>> {
    let (_, list) = file.split_once(from)?;
    let words = list
        .split_once(to)?
        .0
        .split(|c: char| !c.is_ascii_alphabetic());
    Some(words.filter(|word| !word.is_empty()).collect())
}

/// `import` has the page's own words; a card that is given the page has nothing else.
#[test]
fn where_all_articles_have_another_address_and_headline_a_card_takes_the_first() -> Result<()> {
    let page = r#"<title>西江网</title><link rel=canonical href=https://paper.example/a/1>
        <script type=application/ld+json>{"@type": "NewsArticle", "headline": "山顶观景台重新开放",
        "url": "https://paper.example/a/2"}</script><h1>江滨绿道新添三处驿站</h1>"#;
    let (headline, remarks) = taken(page, "https://paper.example/a/1")?;
    assert_eq!(headline, None);
    assert_eq!(remarks, [RemarkKind::Elsewhere]);
    let is = json!({"headline": "山顶观景台重新开放", "url": "https://paper.example/a/2"});
    in_javascript(
        "answers",
        &json!([{"name": "", "at": "https://paper.example/a/1",
        "asked": "https://paper.example/a/1", "page": page, "is": is}]),
    )
}

#[test]
fn pages_of_any_encoding_are_read_by_a_card() -> Result<()> {
    let headline = "端江边的五家小館重新開放";
    let block = format!(
        r#"<script type="application/ld+json">{{"@type":"Article","headline":"{headline}"}}</script>"#
    );
    let page = |head: &str| format!("<!doctype html>{head}<title>{headline}</title>{block}");
    let gbk = |head: &str| GBK.encode(&page(head)).0.into_owned();
    let traditional = page("<?xml version='1.0' encoding='big5'?>").replace("端江边", "端江邊");
    let big5 = BIG5.encode(&traditional).0.into_owned();
    let wide = |text: String, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    };
    let long = "<!-- x -->".repeat(1000);
    let mut broken = page("<meta charset=utf-8>").into_bytes();
    broken.extend(b"<p>\xe9\x81</p>");
    let case = |name: &str, bytes: Vec<u8>, kind: &str| {
        let headline = if name.starts_with("Big5") {
            headline.replace("端江边", "端江邊")
        } else {
            headline.to_owned()
        };
        json!({"name": name, "bytes": bytes, "type": kind, "headline": headline})
    };
    let html = "text/html";
    in_javascript(
        "encodings",
        &json!([
            case("UTF-8", page("").into_bytes(), html),
            case(
                "UTF-8 with a mark",
                format!("\u{feff}{}", page("<meta charset=gbk>")).into_bytes(),
                html
            ),
            case(
                "UTF-8, said to be GBK",
                page("<meta charset=gbk>").into_bytes(),
                "text/html; charset=gbk"
            ),
            case(
                "UTF-8 with a broken character",
                broken,
                "text/html; charset=utf-8"
            ),
            case("GBK by the host", gbk(""), "text/html; charset=GB2312"),
            case("GBK by the page", gbk("<meta charset='gb2312'>"), html),
            case(
                "GBK by an older page",
                gbk("<meta http-equiv=Content-Type content='text/html; charset=gbk'>"),
                html
            ),
            case(
                "GBK behind a long comment",
                gbk(&format!("{long}<meta charset=gbk>")),
                html
            ),
            case("GBK, said to be UTF-8", gbk("<meta charset=utf-8>"), html),
            case(
                "GBK, said to be what is none",
                gbk("<meta charset=chinese-of-a-kind>"),
                html
            ),
            case("GBK and not a word of it", gbk(""), ""),
            case("Big5", big5, html),
            case(
                "UTF-16 with a mark",
                wide(format!("\u{feff}{}", page("")), u16::to_le_bytes),
                html
            ),
            case(
                "UTF-16, the other way round",
                wide(format!("\u{feff}{}", page("")), u16::to_be_bytes),
                html
            ),
            case(
                "UTF-16 by the host",
                wide(page(""), u16::to_le_bytes),
                "text/html; charset=utf-16le"
            ),
        ]),
    )
}

#[test]
fn what_a_card_is_told_of_a_page() -> Result<()> {
    let at = "https://paper.example/b/1.html?utm_source=x#top";
    let script = |json: &str| {
        format!("<h1>西江日报</h1>\n<script type='application/ld+json'>{json}</script>")
    };
    let article = |more: &str| {
        script(&format!(
            r#"{{"@type":"NewsArticle","headline":"早报"{more}}}"#
        ))
    };
    let case = |name: &str, page: String, is: Value, tells: &str| json!({"name": name, "at": at, "asked": "https://paper.example/go", "page": page, "is": is, "tells": tells});
    let large = format!(r#","keywords":"{}""#, "西".repeat(100_000));
    in_javascript(
        "answers",
        &json!([
            case(
                "an article without an address stands where its page does",
                article(""),
                json!({"url": "https://paper.example/b/1.html"}),
                ""
            ),
            case(
                "or where the page says that it stands",
                "<link rel=canonical href=/c>".to_owned() + &article(""),
                json!({"url": "https://paper.example/c"}),
                ""
            ),
            case(
                "but not where it says that another host's page stands",
                "<link rel=canonical href=https://other.example/c>".to_owned() + &article(""),
                json!({"url": "https://paper.example/b/1.html"}),
                ""
            ),
            case(
                "addresses are made whole",
                article(r#","url":"2.html","image":["//i.example/1.jpg"]"#),
                json!({"url": "https://paper.example/b/2.html", "image": ["https://i.example/1.jpg"]}),
                ""
            ),
            case(
                "and as the page says",
                "<base href=https://www.paper.example/c/>".to_owned()
                    + &article(r#","url":"2.html""#),
                json!({"url": "https://www.paper.example/c/2.html"}),
                ""
            ),
            case(
                "the page's address stands where search engines ask for it",
                article(r#","mainEntityOfPage":{"@id":"/a/7"}"#),
                json!({"url": "https://paper.example/a/7"}),
                ""
            ),
            case(
                "a broken block is told of",
                script("{{json}}") + &article(""),
                json!({"headline": "早报"}),
                "its JSON-LD in line 2, column 36, is no JSON"
            ),
            case(
                "also where there is no other",
                script("{{json}}"),
                json!({"code": "document", "field": "document", "reason": "not-json"}),
                "line 2, column 36"
            ),
            case(
                "one that is too large is",
                article(&large),
                json!({"reason": "too-large"}),
                "over 262144 bytes"
            ),
            case(
                "one that is too large hides no other",
                article(&large) + &article(""),
                json!({"headline": "早报"}),
                "over 262144"
            ),
            case(
                "a page without any says what to do",
                "<!doctype html><p>页面不存在".to_owned(),
                json!({"code": "document", "field": "document", "reason": "no-article"}),
                "press-card import"
            ),
            case(
                "and names what was asked for",
                "<p>页面不存在".to_owned(),
                json!({}),
                "https://paper.example/go"
            ),
        ]),
    )
}

#[test]
fn what_has_no_tag_is_left_to_who_reads_documents() -> Result<()> {
    in_javascript("others", &json!(["not found", "", "a < b", "callback({})"]))
}

#[test]
fn a_signed_article_is_as_it_was_signed_wherever_it_stands_in_a_page() -> Result<()> {
    let key = SigningKey::new()?;
    let document = r#"{"@type":"NewsArticle","headline":"早报","url":"https://paper.example/a/1",
        "image":"/1.jpg","numbers":[1.50,1e3]}"#;
    let signed = sign(document, &key)?;
    let mut cases = Vec::new();
    for block in [
        signed.clone(),
        format!("[{{\"@type\":\"WebPage\",\"@id\":\"#page\"}},{signed}]"),
        format!("{{\"@graph\":[{signed},{{\"@id\":\"#paper\",\"name\":\"西江日报\"}}]}}"),
    ] {
        let page = format!(
            "<script type=application/ld+json>{}</script>",
            block.replace("</", "<\\/")
        );
        let whole: Value = serde_json::from_str(&signed)?;
        cases.push(
            json!({"name": block, "at": ADDRESS, "asked": ADDRESS, "page": page, "is": whole}),
        );
    }
    in_javascript("answers", &json!(cases))
}

/// Each of these is the beginning of something that may be looked for to the end of the page.
#[test]
fn a_page_takes_a_card_no_longer_than_its_length() -> Result<()> {
    in_javascript(
        "times",
        &json!([
            "<script",
            "<script ",
            "<script>",
            "<script type=ld+json>",
            "<script type=ld+json>{</script>",
            "<!--",
            "<",
            "</",
            "<!",
            "<a b",
            "<a b='",
            "<a b=\"",
            "a=b ",
            "=\"'",
            "<title>",
            "<title></title>",
            "<h1>",
            "<h1><",
            "</h1><h1>",
            "<svg><style/>",
            "<press-card>",
            "<template>",
            "<meta ",
            "<meta charset",
            "<link rel=canonical href=/a>",
            "&",
            "&#",
            "<script type=ld+json>\"\\",
            "<script type=ld+json>{\"@type\":\"Article\",\"headline\":\"a\"}</script>",
        ]),
    )?;
    let block = |piece: &str| {
        format!(
            "<script type=ld+json>{{{}</script>",
            piece.repeat(15_000 / piece.len())
        )
    };
    let pieces = [
        "[",
        "\"\\\"",
        "{\"a\":",
        "/*",
        "//",
        "}",
        "} ",
        "},{",
        "&quot;",
        ",",
        "]]>",
        "-->",
        "\"a\" \"b\"",
    ];
    in_javascript("times", &json!(pieces.map(block)))
}

#[test]
fn a_page_that_embeds_the_card_of_another_article_keeps_its_own_name_and_author() -> Result<()> {
    let page = r#"<!doctype html><html lang=zh-Hans><title>周末去哪儿：五家小馆</title>
        <link rel=canonical href=https://partner.example/x>
        <h1>周末去哪儿：五家小馆</h1><p class=byline>文/赵小满 图/何静川</p>
        <press-card><script type="application/ld+json">{"@type": "NewsArticle", "headline": "早报",
        "url": "https://paper.example/a/1.html", "author": "李四", "publisher": "西江日报"}</script>
        <h2>早报</h2><p>来源：西江日报</p></press-card>
        <blockquote class="wp-embedded-content" data-secret=x><p>来源：江海晚报　作者：王五</p></blockquote>
        <aside><div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop=headline>晚报</h3>
        <span itemprop=author>王五</span></div></aside>"#;
    let imported: Imported = import(page.as_bytes(), None)?;
    let document: Value = serde_json::from_str(&imported.document)?;
    assert_eq!(
        document,
        json!({
            "@context": "https://schema.org", "@type": "NewsArticle",
            "url": "https://partner.example/x",
            "headline": "周末去哪儿：五家小馆",
            "author": [{"@type": "Person", "name": "赵小满"}],
            "inLanguage": "zh-Hans"
        })
    );
    assert_eq!(imported.remarks[0].kind, RemarkKind::Elsewhere);
    Ok(())
}

/// The place is that of the page, and not of the block.
#[test]
fn a_broken_block_is_told_of_with_its_place() -> Result<()> {
    let head = "<!doctype html>\r\n<title>早报</title>\r\n<!-- <script type=application/ld+json>{\"author\": 李四}</script> -->\r\n\
        <script type=application/ld+json>{\"@type\": \"WebPage\"}</script>\r\n";
    for (block, line, column, is_read) in [
        ("{\"author\": 李四}", 5, 45, false),
        ("{\"author\":\r\n\"早报\" 李四}", 6, 6, false),
        (
            "{\"@type\": \"NewsArticle\",\r\n \"author\": \"李四\",}",
            6,
            17,
            true,
        ),
        (
            "\r\n<!--\r\n{\"@type\": \"NewsArticle\",\r\n \"author\": \"李\r\n四\"}\r\n-->",
            8,
            14,
            true,
        ),
    ] {
        let page = format!("{head}<script type=application/ld+json>{block}</script><h1>早报</h1>");
        let imported = import(page.as_bytes(), Some(&ADDRESS.parse()?))?;
        let [remark] = &imported.remarks[..] else {
            anyhow::bail!("{block}: {:?}", imported.remarks);
        };
        assert_eq!((remark.block, remark.line), (2, line), "{remark}");
        assert_eq!(remark.column, column, "{remark}");
        let is_mended = matches!(remark.kind, RemarkKind::Mended(_));
        assert_eq!(is_mended, is_read, "{remark}");
        assert_eq!(place(&imported, "author").is_some(), is_read, "{remark}");
    }
    Ok(())
}

/// Where more than one thing could be meant, nothing is.
#[test]
fn what_could_be_meant_in_two_ways_is_not_read() -> Result<()> {
    for block in [
        r#"{"headline": "早"报"", "author": "李四"}"#,
        r#"{"headline": "早报", "author": "李四"#,
        r#"{"headline": , "author": "李四"}"#,
        r#"{"headline": <?php title() ?>, "author": "李四"}"#,
        "&lt;h1&gt;早报&lt;/h1&gt;",
    ] {
        let page = format!("<script type=application/ld+json>{block}</script><h1>早报</h1>");
        let imported = import(page.as_bytes(), Some(&ADDRESS.parse()?))?;
        let kinds: Vec<_> = imported.remarks.iter().map(|one| &one.kind).collect();
        assert!(
            matches!(kinds[..], [RemarkKind::Broken(_)]),
            "{block}: {kinds:?}"
        );
    }
    Ok(())
}
