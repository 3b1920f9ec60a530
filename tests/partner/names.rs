//! Pages that have names of the browser for things of their own, and calls of the browser that a
//! page has replaced.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

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
    story(&names(SPARED, "text"), async |page| {
        for way in WAYS {
            page.open(&names(SPARED, way)).await?;
            page.until("both cards", "return seen.isOver").await?;
            let opened = page.js("return seen.opened").await?;
            assert_eq!(opened, json!([true, true]), "{way}");
            for card in ["#card", "#near"] {
                let card = page.card(card).await.with_context(|| way.to_owned())?;
                card.fallback_is_out_of_sight().await?;
            }
            assert!(page.seen("warnings").await?.is_empty(), "{way}");
            assert_eq!(page.events("press-card-ready").await?.len(), 2, "{way}");
            assert_eq!(page.events("press-card-share").await?.len(), 2, "{way}");
        }
        Ok(())
    })
}

#[test]
fn without_a_name_that_it_needs_a_card_is_there_or_says_that_it_is_not() -> Result<()> {
    story("names.html?as=text&names=URL Set Window", async |page| {
        page.card("#card").await?;
        for name in NEEDED {
            for way in ["text", "throws"] {
                page.open(&names(name, way)).await?;
                there_or_told(page, "#card")
                    .await
                    .with_context(|| format!("{name} is {way}"))?;
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

async fn there_or_told(page: &Page, card: &str) -> Result<()> {
    page.until("both cards", "return seen.isOver").await?;
    let over = "const host = document.querySelector(arguments[0]);
        const isThere = Boolean(host.shadowRoot && host.shadowRoot.querySelector('.card'));
        const told = seen.events.filter((one) => one.type === 'press-card-error'
            && one.id === host.id).length;
        return { isThere, told }";
    let over = page.js_with(over, vec![json!(card)]).await?;
    if over["isThere"] != true {
        ensure!(over["told"] == 1, "{over}");
        let warnings = page.seen("warnings").await?;
        ensure!(!warnings.is_empty(), "nothing on the console");
        page.host(card).await?.fallback_is_in_sight().await?;
    }
    Ok(())
}
