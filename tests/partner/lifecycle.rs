//! Articles that were corrected, withdrawn, or are over: what a reader sees of that, and how a copy
//! learns of it.

use anyhow::{Context as _, Result, ensure};
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::get,
};
use press_card_publish::{self as publish, Stylesheet, Tag};
use serde_json::{Value, json};
use std::{fs, time::Instant};

use crate::{
    card::Card,
    page::{PATIENCE, POLL, Page},
    server::root,
    sight::{has_words, lacks_words},
    story::story,
};

/// The documents of an article whose own host is the paper's.
pub fn routes(paper: &str) -> Router {
    let paper = paper.to_owned();
    let document = async move |Path(kind): Path<String>| -> Response {
        match document(&kind, &paper) {
            Ok(document) => document.into_response(),
            Err(error) => (StatusCode::NOT_FOUND, error.to_string()).into_response(),
        }
    };
    Router::new().route("/lifecycle/{kind}", get(document))
}

fn document(kind: &str, paper: &str) -> Result<String> {
    let text = fs::read_to_string(root().join("documents/good/corrected.json"))?;
    let mut document: Value = serde_json::from_str(&text)?;
    document["url"] = json!(format!("{paper}/a/1102.html"));
    document["image"]["url"] = json!(format!("{paper}/image.png"));
    match kind {
        "corrected" => {}
        "uncorrected" => {
            for later in ["correction", "dateModified"] {
                document.as_object_mut().context("no object")?.remove(later);
            }
        }
        "withdrawn" => {
            document["creativeWorkStatus"] = json!("Withdrawn");
            document["correction"] = json!({
                "@type": "CorrectionComment", "text": "消息不实。", "datePublished": "2026-10-28",
            });
        }
        "over" => document["expires"] = json!("2026-10-31"),
        _ => anyhow::bail!("no such document"),
    }
    Ok(document.to_string())
}

#[test]
fn what_was_corrected_is_said_where_a_static_card_says_it() -> Result<()> {
    story("plain.html", async |page| {
        let source = format!("{}/lifecycle/corrected", page.server.paper);
        for layout in ["layout=card", "layout=full;lang=en;headline=绿道"] {
            let attributes: Vec<_> = layout
                .split(';')
                .filter_map(|one| one.split_once('='))
                .collect();
            let document = document("corrected", &page.server.paper)?;
            let html = publish::card(
                &document,
                &Tag::new(attributes.clone()),
                None,
                &Stylesheet::Inline,
            )?;
            let card = added(page, "static", &html).await?;
            let live = live(page, &source, &attributes).await?;
            live.is_complete().await?;
            let said: Value = page.js_with(SAME, vec![]).await?;
            assert_eq!(said, json!([]), "{layout}");
            let remarks = "return arguments[0].shadowRoot.querySelectorAll('[data-remark]').length";
            ensure!(card.js(remarks, ()).await?.as_u64() > Some(8), "{layout}");
        }
        let card = live(page, &source, &[]).await?;
        card.is_complete().await?;
        has_words(
            &card.words().await?,
            &[
                "本文含人工智能生成的内容",
                "更正（10月27日）：图片说明的地点应为江滨公园东门。",
                "更正（10月26日）：第二段的驿站数量应为三处。",
                "更新于2026年10月27日",
                "图片由人工智能生成",
                "责任编辑：罗明远",
                "版权声明",
                "© 2026 西江日报社",
                "申请转载授权",
            ],
        )?;
        // It is said in the language that is asked for from then on.
        card.js("arguments[0].setAttribute('lang', 'en'); return true", ())
            .await?;
        card.shows("due", "Parts of this article were generated")
            .await?;
        let license = "const link = arguments[0].shadowRoot.querySelector('[rel=license]');
            return [link.href, link.getClientRects().length]";
        let license = card.js(license, ()).await?;
        assert_eq!(license, json!(["https://paper.example/license.html", 1]));
        Ok(())
    })
}

/// What a live card of the document says, and the static one beside it does not, or otherwise.
const SAME: &str = "
    const lines = (id) => {
        const root = document.getElementById(id).shadowRoot.querySelector('.root').cloneNode(true);
        // A static card has more of these, lines that ICU4X ends, and words for every place.
        for (const other of root.querySelectorAll('[commandfor], .code svg, wbr')) other.remove();
        root.querySelector('h2 a').removeAttribute('class');
        root.querySelector('.steps').textContent = '';
        root.normalize();
        root.removeAttribute('data-static');
        root.querySelector('[part~=picture]')?.removeAttribute('loading');
        return root.outerHTML.replace(/></g, '>\\n<').split('\\n');
    };
    const [one, two] = [lines('static'), lines('live')];
    return one.flatMap((line, at) => line === two[at] ? [] : [[line, two[at]]]).slice(0, 3)";

#[test]
fn of_a_withdrawn_article_nothing_is_left_and_nobody_is_named_by_others() -> Result<()> {
    story("plain.html", async |page| {
        let host = page.server.paper.trim_start_matches("http://").to_owned();
        let said = |words: &str| words.replace("HOST", &host);
        let paper = &page.server.paper;
        let inline = document("withdrawn", paper)?;
        for (source, says, date) in [
            (
                format!("{paper}/lifecycle/withdrawn"),
                "本文已由HOST于2026年10月28日撤回。\n原因：消息不实。",
                json!("2026-10-28"),
            ),
            // It may be anybody's word.
            (
                format!("{}/lifecycle/withdrawn", page.server.elsewhere),
                "本文已撤回。",
                Value::Null,
            ),
            (inline, "本文已撤回。", Value::Null),
            (
                format!("{paper}/status/410"),
                "本文已不再提供。",
                Value::Null,
            ),
            (
                format!("{paper}/lifecycle/over"),
                "授权展示期已满。\n阅读原文",
                Value::Null,
            ),
        ] {
            let before = page.events("press-card-withdrawn").await?.len();
            let card = live(page, &source, &[]).await?;
            let words = said(says);
            card.shows("tombstone", words.split('\n').next().unwrap_or_default())
                .await?;
            card.fallback_is_out_of_sight().await?;
            let words_of_card = card.text(".tombstone").await?;
            let lines: Vec<_> = words_of_card
                .lines()
                .filter(|line| !line.is_empty())
                .collect();
            let wanted: Vec<_> = words.lines().collect();
            assert_eq!(lines[..wanted.len()], wanted, "{source}");
            lacks_words(&words_of_card, &["驿站", "绿道", "何静川"])?;
            ensure!(!card.has("share").await? && !card.has("headline").await?);
            let told = page.events("press-card-withdrawn").await?;
            assert_eq!(told.len(), before + 1);
            assert_eq!(told[before]["detail"]["date"], date, "{source}");
        }
        assert!(page.events("press-card-error").await?.is_empty());
        // Another article may come, and then it is shown.
        let card = page.host("#live").await?;
        set(&card, "src", &format!("{paper}/lifecycle/corrected")).await?;
        card.shows("headline", "江滨绿道").await
    })
}

#[test]
fn a_static_card_asks_once_whether_its_article_is_another_by_now() -> Result<()> {
    story("plain.html", async |page| {
        let paper = page.server.paper.clone();
        let program = page.server.count(".wasm");
        // The card on the page has its own.
        page.card("press-card").await?;
        let followed = |kind: &str, now: &str| -> Result<String> {
            let tag = Tag::new([("layout", "card")]).with_source(now.parse()?);
            let text = document(kind, &paper)?;
            Ok(publish::card(&text, &tag, None, &Stylesheet::Inline)?)
        };
        let source = |kind: &str| format!("{paper}/lifecycle/{kind}");

        // Nothing is new, and two of them ask once.
        for id in ["one", "two"] {
            added(page, id, &followed("uncorrected", &source("uncorrected"))?).await?;
        }
        is_asked(page, "/lifecycle/uncorrected", 1).await?;
        // Something is.
        let card = added(
            page,
            "corrected",
            &followed("uncorrected", &source("corrected"))?,
        )
        .await?;
        card.shows("card", "更正（10月27日）").await?;
        let card = added(
            page,
            "withdrawn",
            &followed("uncorrected", &source("withdrawn"))?,
        )
        .await?;
        card.shows("tombstone", "撤回").await?;
        let card = added(
            page,
            "gone",
            &followed("uncorrected", &format!("{paper}/status/410"))?,
        )
        .await?;
        card.shows("tombstone", "本文已不再提供").await?;

        // Nobody answers, or nothing that could be read: it stays.
        for (id, address) in [
            ("missing", "status/404"),
            ("page", "html"),
            ("large", "large"),
        ] {
            let html = followed("uncorrected", &format!("{paper}/{address}"))?;
            let card = added(page, id, &html).await?;
            is_asked(page, &format!("/{address}"), 1).await?;
            card.shows("headline", "江滨绿道").await?;
        }
        let off = followed("uncorrected", &source("off"))?.replacen(
            "<press-card ",
            "<press-card revalidate=\"off\" ",
            1,
        );
        added(page, "off", &off).await?;
        let still = "return ['one', 'two', 'missing', 'page', 'off'].filter((id) => !document
            .getElementById(id).shadowRoot.querySelector(\"[data-static='']\"))";
        assert_eq!(
            page.js(still).await?,
            json!([]),
            "what has no news is as it was"
        );
        assert_eq!(page.server.count("/lifecycle/uncorrected"), 1);
        assert_eq!(page.server.count("/lifecycle/off"), 0);
        ensure!(page.server.count(".wasm") <= program + 1);
        Ok(())
    })
}

#[test]
fn a_page_of_followed_cards_asks_for_four_documents_at_once() -> Result<()> {
    story("plain.html", async |page| {
        let paper = page.server.paper.clone();
        page.card("press-card").await?;
        let text = document("uncorrected", &paper)?;
        for number in 1..=6 {
            let tag = Tag::default().with_source(format!("{paper}/slow?{number}").parse()?);
            let html = publish::card(&text, &tag, None, &Stylesheet::Inline)?;
            let card = added(page, &format!("slow-{number}"), &html).await?;
            card.is_scrolled_to().await?;
            // It is seen, and whoever waits for that is told in the next frame.
            let frames = "const done = arguments[0];
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
            page.client.execute_async(frames, vec![]).await?;
        }
        is_asked(page, "/slow", 4).await?;
        assert_eq!(page.server.count("/slow"), 4);
        page.server.let_the_slow_document_come();
        is_asked(page, "/slow", 6).await
    })
}

/// Waits until the paper was asked for something so many times.
async fn is_asked(page: &Page, ending: &str, times: usize) -> Result<()> {
    let started = Instant::now();
    while page.server.count(ending) < times {
        let is_early = started.elapsed() < PATIENCE;
        ensure!(is_early, "{ending} is not asked for {times} times");
        tokio::time::sleep(POLL).await;
    }
    Ok(())
}

/// A card of this source, or of this document, with these attributes.
async fn live(page: &Page, source: &str, attributes: &[(&str, &str)]) -> Result<Card> {
    let add = "document.getElementById('live')?.remove();
        const card = document.createElement('press-card');
        card.id = 'live';
        card.innerHTML = '<a href=\"https://paper.example/a/1102.html\">江滨绿道新添三处驿站</a>';
        card.setAttribute('loading', 'eager');
        const [source, attributes] = arguments;
        if (source.startsWith('{')) card.article = source;
        else card.setAttribute('src', source);
        for (const [name, value] of attributes) card.setAttribute(name, value);
        document.querySelector('main').prepend(card);
        return true";
    page.js_with(add, vec![json!(source), json!(attributes)])
        .await?;
    page.host("#live").await
}

/// A static card, as a parser would put it there, in the view.
async fn added(page: &Page, id: &str, html: &str) -> Result<Card> {
    let add = "const [id, html] = arguments;
        document.getElementById(id)?.remove();
        const place = document.createElement('div');
        place.setHTMLUnsafe(html);
        const card = place.firstElementChild;
        card.id = id;
        document.querySelector('main').prepend(card);
        card.scrollIntoView();
        return true";
    page.js_with(add, vec![json!(id), json!(html)]).await?;
    page.host(&format!("#{id}")).await
}

async fn set(card: &Card, name: &str, value: &str) -> Result<Value> {
    let set = "const [element, [name, value]] = arguments;
        element.setAttribute(name, value);
        return true";
    card.js(set, json!([name, value])).await
}
