//! Calls of the browser that an app has replaced: nothing crashes, and the next best thing is done.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::{card::Card, page::Page, story::story};

/// What stands for `navigator.share`, as an expression; `true` where the reader has shared then.
const SHEETS: [(&str, bool); 12] = [
    ("() => Promise.resolve()", true),
    (
        "() => Promise.reject(new DOMException('', 'AbortError'))",
        true,
    ),
    ("() => {}", false),
    ("() => null", false),
    ("() => true", false),
    ("() => { throw new TypeError('no') }", false),
    ("() => { throw null }", false),
    ("() => Promise.reject()", false),
    ("() => Promise.reject('AbortError')", false),
    (
        "() => Promise.reject(new DOMException('', 'NotAllowedError'))",
        false,
    ),
    ("() => ({ then(yes, no) { no(0) } })", false),
    ("() => ({ then() { throw this } })", false),
];

/// What is no share sheet at all.
const NO_SHEETS: [&str; 4] = ["undefined", "null", "'share'", "{ bind() {} }"];

/// What stands for `navigator.clipboard`, where `document.execCommand` copies nothing.
const CLIPBOARDS: [(&str, bool); 9] = [
    ("{ writeText: () => Promise.resolve() }", true),
    ("{ writeText: () => {} }", false),
    ("{ writeText() { throw 1 } }", false),
    ("{ writeText: () => Promise.reject() }", false),
    ("{ writeText: () => new Promise(() => {}) }", false),
    ("{ writeText: 1 }", false),
    ("{}", false),
    ("null", false),
    ("undefined", false),
];

#[test]
fn a_share_sheet_of_an_app_s_own_shares_or_leaves_the_dialog() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        is_phone(page).await?;
        for (sheet, shares) in SHEETS {
            // As a function of the browser's. (In Firefox `asked++` would count beside the window.)
            let set = format!(
                "window.asked = 0; const sheet = {sheet};
                own(navigator, 'share', function () {{ window.asked++; return sheet() }})"
            );
            let card = with(page, &set).await.context(sheet)?;
            card.click_wechat().await?;
            page.until("the sheet", "return window.asked === 1")
                .await
                .context(sheet)?;
            if shares {
                settle(page).await?;
                card.dialog_is_closed().await.context(sheet)?;
            } else {
                card.dialog_is_open().await.context(sheet)?;
                card.click("[part~=close]").await?;
                card.dialog_is_closed().await?;
            }
        }
        for sheet in NO_SHEETS {
            let card = with(page, &format!("own(navigator, 'share', {sheet})")).await?;
            card.click_wechat().await?;
            card.dialog_is_open().await.context(sheet)?;
            card.click("[part~=close]").await?;
        }
        // One that is never done: it may be open, and whoever clicks again after a while has seen none.
        let never = "own(navigator, 'share', () => new Promise(() => {}))";
        let card = with(page, never).await?;
        // However long a driver takes for it, this is at once.
        page.runs("{ const now = Date.now(); Date.now = () => now }")
            .await?;
        card.click_wechat().await?;
        card.click_wechat().await?;
        settle(page).await?;
        card.dialog_is_closed().await?;
        page.runs("{ const later = Date.now() + 60000; Date.now = () => later }")
            .await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        is_quiet(page).await
    })
}

#[test]
fn a_clipboard_of_an_app_s_own_copies_or_the_address_is_selected() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        is_phone(page).await?;
        for command in ["() => false", "undefined"] {
            for (clipboard, copies) in CLIPBOARDS {
                let set = format!(
                    "own(Document.prototype, 'execCommand', {command});
                    own(navigator, 'clipboard', {clipboard})"
                );
                let card = with(page, &set).await?;
                card.click_wechat().await?;
                card.dialog_is_open().await?;
                card.click("[part~=copy]").await?;
                let words = if copies { "链接已复制" } else { "复制" };
                let said = "const said = arguments[0].shadowRoot
                        .querySelector('dialog [role=status]').innerText;
                    return said && said.includes(arguments[1])";
                card.until(clipboard, said, words).await?;
                let copied = card.text("dialog [role=status]").await?;
                assert_eq!(copied.contains("已复制"), copies, "{clipboard}: {copied}");
                card.shows("address", "https://paper.example/a/1017.html")
                    .await?;
                card.click("[part~=close]").await?;
                card.dialog_is_closed().await?;
            }
        }
        is_quiet(page).await
    })
}

#[test]
fn without_dialogs_popovers_and_selections_the_dialog_opens_in_place() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        is_phone(page).await?;
        for set in [
            "own(window, 'getSelection', () => null)",
            "own(window, 'getSelection', () => { throw 1 })",
            "own(HTMLDialogElement.prototype, 'showModal', undefined)",
            "own(HTMLElement.prototype, 'showPopover', undefined);
                own(HTMLElement.prototype, 'hidePopover', undefined)",
            "own(HTMLDialogElement.prototype, 'close', undefined)",
        ] {
            let card = with(page, set).await?;
            // The share sheet is still none.
            card.click_wechat().await?;
            let open = "const dialog = arguments[0].shadowRoot.querySelector('dialog');
                return dialog.hasAttribute('open') && dialog.getClientRects().length > 0";
            card.until("the dialog", open, ()).await.context(set)?;
            // What is selected is copied, or not, and nothing breaks.
            let copy = "const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
                return arguments[0].shadowRoot.querySelector('[part=address]').dispatchEvent(event)";
            card.js(copy, ()).await?;
            let close =
                "arguments[0].shadowRoot.querySelector('[part=close]').click(); return true";
            card.js(close, ()).await?;
            card.dialog_is_closed().await.context(set)?;
        }
        is_quiet(page).await
    })
}

/// A phone has a share sheet; `own` puts something in the place of what a browser has.
async fn is_phone(page: &Page) -> Result<()> {
    page.js("window.own = (thing, name, value) =>
            Object.defineProperty(thing, name, { configurable: true, writable: true, value });
        const value = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/140.0 Mobile Safari/537.36';
        Object.defineProperty(navigator, 'userAgent', { value });
        own(navigator, 'share', undefined);
        return true")
        .await?;
    Ok(())
}

/// A new card, alone, that is drawn when this has been done.
async fn with(page: &Page, set: &str) -> Result<Card> {
    let script = format!(
        "{set};
        const old = document.querySelector('press-card');
        const card = document.createElement('press-card');
        card.setAttribute('loading', 'eager');
        card.setAttribute('src', arguments[0]);
        card.innerHTML = '<a href=\"https://paper.example/a/1017.html\">标题</a>';
        old.replaceWith(card);
        return true"
    );
    let src = format!("{}/documents/xijiang-article.json", page.server.paper);
    page.js_with(&script, vec![json!(src)]).await?;
    page.card("press-card").await
}

/// By then whatever was promised has been heard of.
async fn settle(page: &Page) -> Result<()> {
    let settled = "return new Promise((done) => setTimeout(() => setTimeout(() => done(true))))";
    page.js(settled).await?;
    Ok(())
}

/// Nothing was said on the console, and no card has failed.
async fn is_quiet(page: &Page) -> Result<()> {
    let warnings = page.seen("warnings").await?;
    ensure!(warnings.is_empty(), "on the console: {warnings:?}");
    let errors = page.events("press-card-error").await?;
    ensure!(errors.is_empty(), "failures: {errors:?}");
    Ok(())
}
