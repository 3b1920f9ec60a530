//! What an editor has of an article, and what the paper's page makes of it: an address, a page's
//! source or a part of it, a document, a tag that was copied once.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::{
    desk::at_desk,
    sight::{has_words, lacks_words},
};

/// A block of JSON-LD up to its text.
const BLOCK: &str = "<script type=\"application/ld+json\">";

#[test]
fn an_editor_pastes_a_page_or_any_part_of_it_and_has_its_article() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=article][value=document]").await?;
        for (at, pasted) in parts_of_pages().into_iter().enumerate() {
            // Each is an article of its own.
            let url = format!("https://paper.example/p/{at}.html");
            desk.fill("#document", &pasted.replace("{{url}}", &url))
                .await?;
            let code = desk
                .code_with(&format!("href=\"{url}\""))
                .await
                .with_context(|| pasted.clone())?;
            ensure!(
                code.starts_with("<press-card style=\"") && !code.contains("meta"),
                "{code}"
            );
        }
        // A picture's address is whole on the partner's page too.
        desk.fill(
            "#document",
            &format!(
                "<link rel=canonical href=https://paper.example/a/b.html>{BLOCK}{}</script>",
                article("\"image\":\"../i/1.jpg\"")
            ),
        )
        .await?;
        desk.code_with("\"https://paper.example/i/1.jpg\"").await?;
        Ok(())
    })
}

#[test]
fn an_address_is_found_in_whatever_it_was_shared_with() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let paper = desk.0.server.paper.clone();
        for (field, article) in [("#address", "address"), ("#document", "document")] {
            desk.click(&format!("[name=article][value={article}]"))
                .await?;
            for (at, form) in ADDRESSES.iter().enumerate() {
                let address = format!("{paper}/documents/good/english.json?{article}{at}");
                let escaped = address.replace(':', "%3A").replace('/', "%2F");
                let pasted = form
                    .replace("{{address}}", &address)
                    .replace("{{escaped}}", &escaped);
                desk.fill(field, &pasted).await?;
                desk.code_with(&format!("<press-card src=\"{address}\" style="))
                    .await
                    .context(pasted)?;
            }
            desk.fill(field, "").await?;
        }
        Ok(())
    })
}

#[test]
fn what_is_no_article_is_said_with_the_next_step() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        desk.click("[name=article][value=document]").await?;
        let large = format!("<p>{}", "字".repeat(2 * 1024 * 1024));
        for (pasted, words) in [
            ("市委书记到高要\n\n核心提示：10月16日", "不是网页的源代码"),
            ("<p>字</p>", "没有文章的 JSON-LD"),
            ("hello", "不是完整的地址"),
            ("javascript:alert(1)", "不是完整的地址"),
            ("ftp://paper.example/a", "不是完整的地址"),
            (
                "<img src=x onerror='document.title=1'>",
                "没有文章的 JSON-LD",
            ),
            // What is embedded on a page is somebody else's.
            (
                "<title>x</title><press-card src=\"https://paper.example/1.json\"></press-card>",
                "没有文章的 JSON-LD",
            ),
            (
                "{\"@type\":\"NewsArticle\" \"headline\":\"x\"}",
                "不是完整的 JSON",
            ),
            (&large, "超过 2 MB"),
        ] {
            desk.fill("#document", "").await?;
            desk.fill("#document", pasted).await?;
            let at = || pasted.chars().take(80).collect::<String>();
            desk.says("#problem", words).await.with_context(at)?;
            assert_eq!(desk.js(NOTHING_TO_TAKE).await?, json!([true, "true"]));
        }
        assert_eq!(
            desk.js("return document.title").await?,
            "西江日报 · 文章卡片"
        );
        // An article without an address is asked for it, and it alone.
        let bare = article("\"name\":\"x\"").replace("\"url\":\"{{url}}\",", "");
        for pasted in [&bare, &format!("{BLOCK}{bare}</script>")] {
            desk.fill("#address", "").await?;
            desk.fill("#document", "").await?;
            desk.fill("#document", pasted).await?;
            desk.says("#problem", "没有文章的网址").await?;
            desk.says("#address-field", "文章的网址").await?;
            desk.fill("#address", "https://paper.example/p/last.html")
                .await?;
            desk.code_with("href=\"https://paper.example/p/last.html\"")
                .await?;
        }
        Ok(())
    })
}

/// A page that its host keeps from other sites: the editor can open it, and so has its source.
#[test]
fn from_an_address_that_browsers_may_not_read_there_is_a_way_to_the_card() -> Result<()> {
    at_desk("en", async |desk| {
        let address = format!("{}/private-page", desk.0.server.paper);
        desk.click("[name=article][value=address]").await?;
        desk.fill("#address", &address).await?;
        desk.says("#problem", "Access-Control-Allow-Origin").await?;
        desk.says("#next", "copy its source").await?;
        let open = "const { href, target, rel } = document.getElementById('open');
            return [href, target, rel]";
        let wanted = json!([address, "_blank", "noopener noreferrer"]);
        assert_eq!(desk.js(open).await?, wanted);
        desk.press_at("#paste", &[fantoccini::key::Key::Enter])
            .await?;
        let state = "return [document.activeElement.id, document.getElementById('next').hidden,
            document.getElementById('address').value]";
        assert_eq!(desk.js(state).await?, json!(["document", true, address]));
        // Its own address is that of a page that says none.
        let bare = article("\"name\":\"x\"").replace("\"url\":\"{{url}}\",", "");
        desk.fill(
            "#document",
            &format!("<title>x</title>{BLOCK}{bare}</script>"),
        )
        .await?;
        desk.code_with(&format!("href=\"{address}\"")).await?;
        desk.click("[name=form][value=static]").await?;
        let code = desk.code_with("shadowrootmode").await?;
        has_words(&code, &[&format!("<a href=\"{address}\">")])?;
        // What was read is forgotten with the choice.
        desk.click("[name=article][value=english]").await?;
        desk.code_with("Ferry").await?;
        desk.says("#problem", "").await
    })
}

#[test]
fn of_a_web_page_that_may_be_read_all_forms_hold_the_article_and_not_the_page() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let address = format!("{}/article/gbk", desk.0.server.paper);
        desk.click("[name=article][value=address]").await?;
        desk.fill("#address", &address).await?;
        desk.shows("headline", "以抓好一地一域发展").await?;
        desk.code_with(&format!("src=\"{address}\"")).await?;
        desk.click("[name=form][value=frame]").await?;
        desk.code_with("%2Farticle%2Fgbk").await?;
        desk.click("[name=form][value=static]").await?;
        let code = desk.code_with("shadowrootmode").await?;
        lacks_words(&code, &["\\u003chtml", "\\u003c!doctype", "ld+json"])?;
        has_words(&code, &["\\u4ee5\\u6293\\u597d\\u4e00\\u5730"])
    })
}

/// There is no code, and the field is marked.
const NOTHING_TO_TAKE: &str = "return [document.getElementById('copy').disabled,
    document.getElementById('document').getAttribute('aria-invalid')]";

/// An address, as editors find one.
const ADDRESSES: [&str; 13] = [
    " {{address}}\n",
    "<{{address}}>",
    "view-source:{{address}}",
    "[Ferry timetable]({{address}})",
    "Ferry timetable {{address}} （分享自江海新闻）",
    "【渡轮时刻】{{address}}。快来看",
    "{{address}}，",
    "\"{{address}}\"",
    "渡轮时刻\n{{address}}\n",
    "<a href=\"{{address}}\">Ferry timetable</a>",
    "<press-card layout=\"full\" src=\"{{address}}\"><a href=\"https://paper.example/\">x</a></press-card>",
    "<script async src=\"https://cdn.example/press-card.js\" data-src=\"{{address}}\"></script>",
    "<iframe src=\"https://cdn.example/embed.html?src={{escaped}}&amp;lang=en\"></iframe>",
];

/// An article at `{{url}}`, with another property.
fn article(property: &str) -> String {
    format!(
        "{{\"@type\":\"NewsArticle\",\"headline\":\"渡口老街\",\"url\":\"{{{{url}}}}\",{property}}}"
    )
}

/// Pages, parts of them, and what is nearly a document.
fn parts_of_pages() -> Vec<String> {
    let own = article("\"articleBody\":\"字\"");
    let bare: Value =
        json!({ "@type": "Article", "headline": "渡口", "mainEntityOfPage": "{{url}}" });
    let graph = json!({ "@graph": [
        { "@type": "WebSite", "name": "江海新闻" },
        { "@type": "NewsArticle", "headline": "渡口", "mainEntityOfPage": { "@id": "{{url}}" } },
    ] });
    let head = "<!doctype html><html><head><meta charset=gbk><title>渡口老街</title>";
    let nameless = own.replace("\"url\":\"{{url}}\",", "");
    vec![
        own.clone(),
        format!("\u{feff}  [{own}]\n"),
        article("\"articleBody\":\"<p>字</p><script>1</script>\""),
        format!("{BLOCK}{own}</script>"),
        format!("{BLOCK}{own}"),
        format!("application/ld+json\">{own}</script><style>a{{b:c}}</style></head><body>"),
        format!("<script>{own}</script>"),
        format!("<script type='application/json'>{own}</script>"),
        format!("{BLOCK}{{\"@type\":\"BreadcrumbList\"}}</script>\n{BLOCK}{own}</script>"),
        format!("<!-- SEO -->{BLOCK}\n/*<![CDATA[*/{own}/*]]>*/</script>"),
        format!("{BLOCK}{bare}</script>"),
        format!("{BLOCK}{graph}</script>"),
        format!("{head}{BLOCK}{own}</script></head><body><p>字</p></body></html>"),
        format!("{head}<link rel=canonical href='{{{{url}}}}'>{BLOCK}{nameless}</script></head>"),
        format!("{head}<meta property=og:url content='{{{{url}}}}'>{BLOCK}{nameless}</script>"),
        format!("{head}{BLOCK}{own}</script><press-card src='https://x.example/1'></press-card>"),
        format!("{BLOCK}{own}</script>")
            .replace('<', "&lt;")
            .replace('>', "&gt;"),
        own.replace("\"}", "\",}"),
        own.replace("字", "字\n字"),
        own.replace(',', ",\u{a0}"),
        own.replace('"', "”"),
        format!("{own}\n{own}"),
        format!("<press-card><script type='application/json'>{own}</script></press-card>"),
        format!("<press-card>{BLOCK}{own}</script></press-card>"),
    ]
}
