//! Pages that have names of the browser for things of their own, and calls of the browser that a
//! page has replaced.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::{page::Page, story::story};

/// What a card does without, or takes from where no page can put something else.
const SPARED: &str = "URL Window Set Map WeakMap WeakSet Symbol Promise Reflect Proxy Intl Blob \
    IntersectionObserver MutationObserver ResizeObserver AbortController AbortSignal CustomEvent \
    Event EventTarget HTMLElement HTMLScriptElement HTMLDocument Document Element Node ShadowRoot \
    CSSStyleSheet Response Request Headers ReadableStream URLSearchParams FinalizationRegistry \
    queueMicrotask requestIdleCallback escape unescape globalThis self global process module exports define require";

/// What nothing goes without, each by itself: then the link stays, and it is said.
const NEEDED: [&str; 5] = [
    "Uint8Array",
    "TextDecoder",
    "DataView",
    "JSON",
    "WebAssembly",
];

const WAYS: [&str; 5] = ["text", "object", "nothing", "throws", "gone"];

#[test]
fn whatever_a_page_has_under_a_name_of_the_browser_the_cards_are_there() -> Result<()> {
    story("empty.html", async |page| {
        for way in WAYS {
            let seen = seen_in_frame(page, &names(SPARED, way)).await?;
            assert_eq!(seen["warnings"], json!([]), "{way}: {seen}");
            assert_eq!(seen["opened"], json!([true, true]), "{way}: {seen}");
            assert_eq!(seen["cards"], json!(["card", "card"]), "{way}: {seen}");
            let types = seen["types"].to_string();
            assert_eq!(types.matches("ready").count(), 2, "{way}: {seen}");
            assert_eq!(types.matches("share").count(), 2, "{way}: {seen}");
        }
        Ok(())
    })
}

#[test]
fn without_a_name_that_it_needs_a_card_is_there_or_says_that_it_is_not() -> Result<()> {
    story("empty.html", async |page| {
        let seen = seen_in_frame(page, "names.html?as=text&names=URL Set Window").await?;
        assert_eq!(seen["cards"], json!(["card", "card"]), "{seen}");
        for name in NEEDED {
            for way in ["text", "throws"] {
                let seen = seen_in_frame(page, &names(name, way)).await?;
                let errors = seen["types"].to_string().matches("error").count();
                let links = seen["cards"].to_string().matches("link").count();
                ensure!(errors == links, "{name} is {way}: {seen}");
                let warnings = seen["warnings"].as_array().map_or(0, Vec::len);
                ensure!(warnings >= errors.min(1), "{name} is {way}: {seen}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_page_s_own_console_is_asked_and_no_card_is_lost() -> Result<()> {
    story(&names("URL", "gone"), async |page| {
        page.card("#card").await?;
        let take = "Object.defineProperty(window, 'console', { value: undefined });
            document.getElementById('card').setAttribute('src', '/nothing');
            return true";
        page.js(take).await?;
        let told = "return seen.events.some((one) => one.type === 'press-card-error')";
        page.until("the failure", told).await?;
        page.host("#card").await?.fallback_is_in_sight().await
    })
}

#[test]
fn whatever_fetch_a_page_has_the_documents_come() -> Result<()> {
    story("own-fetch.html?as=streamless", async |page| {
        for way in [
            "streamless",
            "bodyless",
            "bodied",
            "nothing",
            "throws",
            "nonsense",
            "data",
            "text",
            "gone",
        ] {
            page.open(&format!("own-fetch.html?as={way}")).await?;
            page.card("#card")
                .await
                .with_context(|| way.to_owned())?
                .is_usable()
                .await?;
            let told =
                "return seen.events.filter((one) => one.type === 'press-card-error').length > 2";
            page.until("the failures", told).await?;
            for (id, code) in [
                ("missing", "http"),
                ("large", "document"),
                ("gbk", "document"),
            ] {
                let events = page.events("press-card-error").await?;
                let event = events.iter().find(|one| one["id"] == id);
                let event = event.with_context(|| format!("{way}: nothing of {id}"))?;
                assert_eq!(event["detail"]["code"], code, "{way}: {event}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_page_that_can_ask_for_nothing_is_no_fault_of_the_network() -> Result<()> {
    story("broken-fetch.html", async |page| {
        let told = "return seen.events[0]";
        let event = page.until("the failure", told).await?;
        assert_eq!(event["detail"]["code"], "unsupported");
        assert_eq!(page.seen("warnings").await?.len(), 1);
        page.host("#card").await?.fallback_is_in_sight().await
    })
}

fn names(names: &str, way: &str) -> String {
    let names: Vec<&str> = names.split_whitespace().collect();
    format!("names.html?as={way}&names={}", names.join("+"))
}

/// What such a page has seen, and what a reader sees of its cards. It stands in a frame: no driver
/// gets an answer of a page that has these names.
async fn seen_in_frame(page: &Page, name: &str) -> Result<Value> {
    let open = "const frame = document.createElement('iframe');
        frame.width = frame.height = 900;
        frame.src = arguments[0];
        document.body.replaceChildren(frame);
        return true";
    page.js_with(open, vec![json!(name)]).await?;
    let over = "const { seen, document: inner } = frames[0];
        if (!seen || !seen.isOver) return false;
        const cards = [...inner.querySelectorAll('press-card')].map((one) => {
            const isThere = one.shadowRoot && one.shadowRoot.querySelector('.card');
            const hasLink = one.firstElementChild.getClientRects().length > 0;
            return isThere ? (hasLink ? 'both' : 'card') : hasLink ? 'link' : 'nothing';
        });
        const types = seen.events.map((one) => one.type);
        return JSON.stringify({ cards, types, warnings: seen.warnings, opened: seen.opened })";
    let seen = page.until(name, over).await?;
    Ok(serde_json::from_str(seen.as_str().unwrap_or_default())?)
}
