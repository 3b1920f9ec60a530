//! What happens to a card while it is loading, and afterwards.

use anyhow::{Context as _, Result, ensure};
use fantoccini::{Locator, wd::WindowHandle};
use serde_json::json;

use crate::{browser::Engine, page::Page};

use super::{cell, heap::Heap, works};

#[test]
fn a_thousand_cards_come_and_go_and_leave_nothing() -> Result<()> {
    cell("life.html", async |page| {
        works(page, "#card").await?;
        // The first ones fill caches, and let the engine compile what it finds to be used.
        come_and_go(page).await?;
        let before = Heap::of(page).await?;
        come_and_go(page).await?;
        let after = Heap::of(page).await?;
        assert_eq!(
            after.wasm, before.wasm,
            "the WebAssembly's memory has grown"
        );
        let grown = after.script - before.script;
        ensure!(
            grown < 50_000.0,
            "the page's heap has grown by {grown} bytes"
        );
        // A card has more than a hundred.
        let nodes = after.nodes - before.nodes;
        ensure!(nodes < 50.0, "{nodes} nodes are left");
        let listeners = after.listeners - before.listeners;
        ensure!(listeners < 10.0, "{listeners} listeners are left");
        works(page, "#card").await
    })
}

#[test]
fn a_card_that_is_taken_out_while_it_is_loading_says_nothing() -> Result<()> {
    cell("slow.html", async |page| {
        let card = page.host("press-card").await?;
        let asked = "return performance.getEntriesByType('resource')
            .some((one) => one.name.endsWith('.wasm') && one.responseEnd > 0)";
        page.until("the program of the card", asked).await?;
        // A clone of it, from the same slow source, is the clock.
        let replace = "arguments[0].replaceWith(arguments[0].cloneNode(true)); return true";
        card.js(replace, ()).await?;
        page.server.let_the_slow_document_come();
        page.card("press-card").await?;
        assert_eq!(page.seen("events").await?.len(), 1);
        works(page, "press-card").await
    })
}

#[test]
fn attributes_that_change_a_thousand_times_at_once_draw_the_card_once() -> Result<()> {
    cell("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        let change = "const [host] = arguments;
            window.seen.drawn = 0;
            new MutationObserver((all) => seen.drawn += all.length)
                .observe(host.shadowRoot.querySelector('.root'), { attributeFilter: ['data-theme'] });
            // In a task of the page's: a microtask does not run before its end.
            setTimeout(() => {
                for (let i = 1; i <= 1001; i++) {
                    host.setAttribute('headline', `第 ${i} 个标题`);
                    host.setAttribute('theme', i % 2 ? 'dark' : 'light');
                }
            });
            return true";
        card.js(change, ()).await?;
        card.shows("headline", "第 1001 个标题").await?;
        card.shows("original-title", "原标题：张爱军").await?;
        assert_eq!(page.js("return seen.drawn").await?, 1);
        put_back(page).await?;
        works(page, "press-card").await
    })
}

#[test]
fn attributes_that_change_a_thousand_times_in_a_row_leave_nothing() -> Result<()> {
    cell("attributes.html", async |page| {
        let card = page.card("press-card").await?;
        change_in_a_row(page, 100).await?;
        let before = Heap::of(page).await?;
        change_in_a_row(page, 1000).await?;
        card.shows("headline", "第 1000 个标题").await?;
        let after = Heap::of(page).await?;
        let nodes = after.nodes - before.nodes;
        ensure!(nodes < 50.0, "{nodes} nodes are left");
        put_back(page).await?;
        works(page, "press-card").await
    })
}

#[test]
fn of_two_sources_the_last_one_is_shown_whichever_comes_first() -> Result<()> {
    cell("slow.html", async |page| {
        let card = page.host("press-card").await?;
        // The same slow source in another card is the clock.
        let change = "const [host, good] = arguments;
            const clock = host.cloneNode(true);
            clock.id = 'clock';
            clock.className = 'by-the-page';
            host.after(clock);
            host.slow = host.getAttribute('src');
            host.setAttribute('src', good);
            return true";
        page.until(
            "the loader",
            "return Boolean(customElements.get('press-card'))",
        )
        .await?;
        let good = format!("{}/documents/good/reprint.json", page.server.paper);
        card.js(change, good).await?;
        card.shows("headline", "沿海三港开通新的集装箱班轮航线")
            .await?;
        ensure!(page.server.count("/slow") > 0, "it has not been asked for");
        page.server.let_the_slow_document_come();
        works(page, "#clock").await?;
        card.shows("headline", "沿海三港开通新的集装箱班轮航线")
            .await?;
        let back = "arguments[0].setAttribute('src', arguments[0].slow); return true";
        card.js(back, ()).await?;
        card.shows("headline", "张爱军").await?;
        works(page, "press-card").await
    })
}

#[test]
fn a_card_in_a_tab_that_nobody_sees_is_there_when_the_tab_is_shown() -> Result<()> {
    cell("background.html", async |page| {
        page.until(
            "the loader",
            "return Boolean(customElements.get('press-card'))",
        )
        .await?;
        let window = leave(page).await?;
        let hidden = "return document.visibilityState === 'hidden'";
        page.until("the tab in the background", hidden).await?;
        page.server.let_the_slow_document_come();
        let ready = "return seen.events.some((one) => one.id === 'eager')";
        page.until("the card that does not wait", ready).await?;
        page.js(
            "const card = document.getElementById('eager').cloneNode(true);
            card.id = 'late';
            card.className = 'by-the-page';
            card.removeAttribute('loading');
            document.querySelector('main').prepend(card);
            return true",
        )
        .await?;
        ensure!(page.js(hidden).await? == true, "the tab was not hidden");

        come_back(page, window).await?;
        page.until("the tab", "return document.visibilityState === 'visible'")
            .await?;
        works(page, "#late").await?;
        works(page, "#eager").await
    })
}

/// The reader goes to another tab. In WebKit's own browser a link opens no tab that hides this
/// one, and the reader puts the window away.
async fn leave(page: &Page) -> Result<WindowHandle> {
    let window = page.client.window().await?;
    if page.engine == Engine::WebKit {
        page.client.minimize_window().await?;
    } else {
        page.client
            .find(Locator::Id("other"))
            .await?
            .click()
            .await?;
    }
    Ok(window)
}

/// The reader closes what stands before the page.
async fn come_back(page: &Page, window: WindowHandle) -> Result<()> {
    if page.engine == Engine::WebKit {
        return Ok(page.client.set_window_rect(0, 0, 1024, 768).await?);
    }
    let windows = page.client.windows().await?;
    let other = windows.into_iter().find(|one| *one != window);
    page.client
        .switch_to_window(other.context("no other tab")?)
        .await?;
    page.client.close_window().await?;
    Ok(page.client.switch_to_window(window).await?)
}

/// A thousand cards come and go, one after the other.
async fn come_and_go(page: &Page) -> Result<()> {
    page.until("the document", "return Boolean(seen.article)")
        .await?;
    let script = "const [count, done] = arguments;
        const stage = document.getElementById('stage');
        (async () => {
            for (let i = 0; i < count; i++) {
                const card = document.createElement('press-card');
                card.setAttribute('loading', 'eager');
                card.article = seen.article;
                const ready = new Promise((go) => card.addEventListener('press-card-ready', go));
                stage.append(card);
                await ready;
                card.remove();
                await null;
            }
            seen.events.length = 1;
            done(true);
        })()";
    // By parts: a script of WebDriver's has half a minute.
    for _ in 0..5 {
        page.client.execute_async(script, vec![json!(200)]).await?;
    }
    Ok(())
}

async fn change_in_a_row(page: &Page, count: usize) -> Result<()> {
    let script = "const [count, done] = arguments;
        const host = document.querySelector('press-card');
        (async () => {
            for (let i = 1; i <= count; i++) {
                host.setAttribute('headline', `第 ${i} 个标题`);
                await null;
                await null;
            }
            done(true);
        })()";
    page.client
        .execute_async(script, vec![json!(count)])
        .await?;
    Ok(())
}

async fn put_back(page: &Page) -> Result<()> {
    let script = "const host = document.querySelector('press-card');
        for (const name of ['headline', 'theme']) host.removeAttribute(name);
        return true";
    page.js(script).await?;
    Ok(())
}
