//! Pages of `tests/cases`, each of which went wrong once: what a reader has there now.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::{page::Page, pages::Word, server::root, story::story};

/// What the card's words say of a phone.
const PHONE: &str = "Mozilla/5.0%20(Linux;%20Android%2014;%20Mobile)%20Chrome/120.0%20Mobile";

/// What stands in the cases for what is known only when they are served.
pub fn words(dist: &Path, cdn: &str, paper: &str) -> Result<Vec<Word>> {
    let read =
        |file: &Path| fs::read_to_string(file).with_context(|| format!("no {}", file.display()));
    Ok(vec![
        ("{{loader}}", read(&dist.join("press-card.js"))?),
        (
            "{{json}}",
            read(&root().join("documents/xijiang-article.json"))?,
        ),
        ("{{doc}}", format!("{paper}/documents/xijiang-article.json")),
        ("{{nm}}", "/npm".to_owned()),
        // The host has a folder for each release.
        ("{{cdn}}/press-card.js", format!("{cdn}/v1/press-card.js")),
    ])
}

#[test]
fn names_of_the_page_s_own_take_no_card() -> Result<()> {
    for name in ["global-url", "global-set", "fetch-without-streams"] {
        case(name, async |page| {
            page.host("press-card").await?.is_usable().await?;
            is_quiet(page).await
        })?;
    }
    Ok(())
}

#[test]
fn a_share_sheet_that_promises_nothing_leaves_the_dialog() -> Result<()> {
    case(
        &format!("share-returns-nothing.html?agent={PHONE}"),
        async |page| {
            for selector in ["press-card", "press-card:last-of-type"] {
                let card = page.card(selector).await?;
                card.click_wechat().await?;
                card.dialog_is_open().await?;
                card.click("[part~=close]").await?;
                card.dialog_is_closed().await?;
            }
            is_quiet(page).await
        },
    )
}

#[test]
fn one_tag_that_goes_back_and_forth_in_history_is_one_card() -> Result<()> {
    case("one-tag-history-restore", async |page| {
        page.card("press-card").await?;
        // Its own way back first: a timer that was set later fires later.
        page.js("setTimeout(() => (window.isBack = true), 1500); return true")
            .await?;
        page.until("the page's way back", "return window.isBack")
            .await?;
        for _ in 0..3 {
            one_card(page).await?;
            let back = "const [done] = [...arguments].slice(-1);
                const kept = document.body.cloneNode(true);
                document.body.replaceWith(kept);
                for (const old of kept.querySelectorAll('script[src]')) {
                    const script = document.createElement('script');
                    for (const { name, value } of old.attributes) script.setAttribute(name, value);
                    script.onload = () => done();
                    old.replaceWith(script);
                }";
            page.client.execute_async(back, vec![]).await?;
        }
        one_card(page).await?;
        is_quiet(page).await
    })
}

#[test]
fn one_tag_in_the_head_is_told_and_shows_nothing_unseen() -> Result<()> {
    case("one-tag-in-head", async |page| {
        warns(page, "head").await?;
        assert!(page.events("press-card-ready").await?.is_empty());
        Ok(())
    })
}

#[test]
fn one_tag_whose_src_was_renamed_has_its_card_under_a_name_of_its_own() -> Result<()> {
    case("one-tag-src-renamed-own-name", async |page| {
        page.host("press-card").await?.is_usable().await?;
        is_quiet(page).await
    })?;
    // A parser keeps the first of two `data-src`: nobody can tell that there was a document, and
    // nothing is made up.
    case("one-tag-src-renamed", async |page| {
        let defined = "return Boolean(customElements.get('press-card'))";
        page.until("the script", defined).await?;
        assert_eq!(
            page.js("return Boolean(document.querySelector('press-card'))")
                .await?,
            false
        );
        is_quiet(page).await
    })
}

#[test]
fn a_script_that_was_pasted_as_text_says_that_it_needs_its_src() -> Result<()> {
    case("loader-inlined", async |page| {
        warns(page, "src").await?;
        page.host("press-card").await?.fallback_is_in_sight().await
    })
}

#[test]
fn a_copy_of_a_static_card_is_a_card() -> Result<()> {
    case("static-card-cloned", async |page| {
        for selector in ["#slide press-card", "#copy press-card"] {
            let card = page.card(selector).await?;
            card.shows("headline", "张爱军到高要金利").await?;
            card.fallback_is_out_of_sight().await?;
        }
        Ok(())
    })
}

#[test]
fn a_static_card_into_which_another_article_is_morphed_shows_that() -> Result<()> {
    case("static-card-morphed", async |page| {
        let card = page.card("press-card").await?;
        card.shows("headline", "另一篇文章").await?;
        let words = card.words().await?;
        ensure!(!words.contains("以抓好一地一域"), "the old one: {words}");
        is_quiet(page).await
    })
}

#[test]
fn a_static_card_is_read_right_in_a_page_of_any_encoding() -> Result<()> {
    case("static-card-in-gbk-page", async |page| {
        assert_eq!(page.js("return document.characterSet").await?, "GBK");
        let card = page.card("press-card").await?;
        card.shows("headline", "张爱军到高要金利督导").await?;
        card.shows("credit", "来源：西江日报").await?;
        // What the stylesheet writes, the link, and the document.
        let rest = "const card = arguments[0], root = card.shadowRoot;
            const written = [...root.querySelectorAll('*')].flatMap((one) =>
                ['::before', '::after'].map((side) => getComputedStyle(one, side).content));
            const { headline } = JSON.parse(card.querySelector('script').textContent);
            const { textContent } = card.querySelector('a');
            return [root.textContent + written.join() + card.textContent,
                [headline, textContent].every((one) => one.startsWith('张爱军到高要金利督导'))]";
        let rest = card.js(rest, ()).await?;
        let text = rest[0].as_str().unwrap_or_default();
        for wrong in ['\u{fffd}', '锟', '閺', '绔', '鈥', '銆'] {
            ensure!(!text.contains(wrong), "{wrong} in {text}");
        }
        assert_eq!(rest[1], true);
        Ok(())
    })
}

#[test]
fn an_object_that_a_framework_wrote_into_an_attribute_is_told() -> Result<()> {
    case("vue-article-before-upgrade", async |page| {
        warns(page, "article").await
    })
}

#[test]
fn a_document_of_a_page_with_an_old_tojson_has_its_names() -> Result<()> {
    case("old-tojson-on-arrays", async |page| {
        let card = page.card("press-card").await?;
        // No driver sends a list while that is there.
        page.runs("delete Array.prototype.toJSON").await?;
        let words = card.words().await?;
        ensure!(words.contains("谢江涛"), "{words}");
        ensure!(!words.contains(['{', '[', '"']), "{words}");
        Ok(())
    })
}

#[test]
fn a_tag_that_closes_itself_hides_nothing_of_the_page() -> Result<()> {
    case("self-closing-tag", async |page| {
        warns(page, "press-card").await?;
        let rest = "const rest = document.getElementById('rest');
            const { width, height } = rest.getBoundingClientRect();
            return width > 0 && height > 0";
        assert_eq!(page.js(rest).await?, true);
        let told = "return seen.events.length > 0";
        page.until("the card, or its failure", told).await?;
        assert_eq!(
            page.js(rest).await?,
            true,
            "the rest has gone with the card"
        );
        Ok(())
    })
}

#[test]
fn inside_a_link_the_card_s_buttons_do_what_they_say() -> Result<()> {
    case("card-inside-link", async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        card.click("[part~=copy]").await?;
        let said = "return arguments[0].shadowRoot.querySelector('dialog [role=status]')
            .innerText.includes('链接已复制')";
        card.until("the word that the link is copied", said, ())
            .await?;
        card.click("[part~=close]").await?;
        card.dialog_is_closed().await?;
        card.click(".statement summary").await?;
        card.shows("statement", "名誉权").await?;
        assert_eq!(page.js("return location.hash").await?, "");
        Ok(())
    })
}

#[test]
fn a_card_without_a_box_of_its_own_loads() -> Result<()> {
    case("display-contents", async |page| {
        page.host("press-card").await?.is_usable().await
    })
}

#[test]
fn the_text_is_as_large_as_the_reader_has_asked_the_page_to_be() -> Result<()> {
    case("text-size-of-the-reader", async |page| {
        let card = page.card("press-card").await?;
        let sizes = "const text = arguments[0].shadowRoot.querySelector('[part~=abstract]');
            const names = ['text-size-adjust', '-webkit-text-size-adjust', '-moz-text-size-adjust'];
            const sizes = (one) => names.map((name) => getComputedStyle(one).getPropertyValue(name));
            return [sizes(document.body), sizes(text)]";
        let sizes = card.js(sizes, ()).await?;
        assert_eq!(sizes[0], sizes[1], "the page's and the card's");
        Ok(())
    })
}

/// Opens a case, by its name or with a query.
fn case(name: &str, tell: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let file = if name.contains('?') {
        format!("cases/{name}")
    } else {
        format!("cases/{name}.html")
    };
    story(&file, tell).with_context(|| file)
}

/// Nothing was said on the console, and no card has failed.
async fn is_quiet(page: &Page) -> Result<()> {
    let warnings = page.seen("warnings").await?;
    ensure!(warnings.is_empty(), "on the console: {warnings:?}");
    let errors = page.events("press-card-error").await?;
    ensure!(errors.is_empty(), "failures: {errors:?}");
    Ok(())
}

/// One line on the console, ours, has this word.
async fn warns(page: &Page, word: &str) -> Result<()> {
    page.until("a word on the console", "return seen.warnings.length > 0")
        .await?;
    let warnings = page.seen("warnings").await?;
    ensure!(warnings.len() == 1, "more than a line: {warnings:?}");
    let said = warnings[0].as_str().unwrap_or_default();
    ensure!(said.starts_with("[press-card] "), "{said}");
    ensure!(said.contains(word), "{said}");
    Ok(())
}

async fn one_card(page: &Page) -> Result<()> {
    page.card("press-card").await?;
    let cards = "return document.querySelectorAll('press-card').length";
    assert_eq!(page.js(cards).await?, json!(1));
    Ok(())
}
