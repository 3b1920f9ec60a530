//! A card on a page, as a reader sees and uses it.

use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::{
    browser::Engine,
    page::{PATIENCE, POLL, Page},
};

/// Of the buttons of a card that came as HTML some are there twice, and one of them is shown.
const FIND: &str = "const find = (root, selector) => {
        const all = root ? [...root.querySelectorAll(selector)] : [];
        return all.find((one) => one.getClientRects().length > 0) ?? all[0];
    }";

/// A card on a page.
#[derive(Clone)]
pub struct Card {
    page: Page,
    /// The `<press-card>`, as WebDriver names it to scripts.
    host: Value,
}

impl Card {
    pub const fn new(page: Page, host: Value) -> Self {
        Self { page, host }
    }

    /// Runs a script whose `arguments[0]` is the `<press-card>`, and `arguments[1]` this.
    pub async fn js(&self, script: &str, argument: impl Into<Value>) -> Result<Value> {
        let arguments = vec![self.host.clone(), argument.into()];
        self.page.js_with(script, arguments).await
    }

    /// Waits until such a script returns something true.
    pub async fn until(&self, what: &str, script: &str, argument: impl Into<Value>) -> Result<()> {
        let arguments = vec![self.host.clone(), argument.into()];
        self.page.until_with(what, script, arguments).await?;
        Ok(())
    }

    /// Waits until the whole card is to be seen.
    pub async fn is_complete(&self) -> Result<()> {
        let script = "const card = arguments[0].shadowRoot?.querySelector('.card');
            return Boolean(card) && card.getBoundingClientRect().height > 0";
        self.until("the complete card", script, ()).await
    }

    /// A reader sees the card in the place of the fallback, and can use it.
    pub async fn is_usable(&self) -> Result<()> {
        self.is_scrolled_to().await?;
        self.is_complete().await?;
        self.fallback_is_out_of_sight().await?;
        let headline = "const root = arguments[0].shadowRoot;
            const words = root.querySelector('[part~=headline] a');
            words.scrollIntoView({ block: 'center', behavior: 'instant' });
            const line = words.getClientRects()[0];
            if (!line || !line.width || !line.height) return 'without a place';
            const at = root.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
            return words.contains(at) ? 'in sight' : `behind ${at && at.outerHTML}`";
        let place = self.js(headline, ()).await?;
        ensure!(place == "in sight", "the headline is {place}");
        self.press("[data-network=wechat]").await?;
        self.dialog_is_open().await?;
        ensure!(self.has("qr").await?, "the dialog has no QR code");
        self.press("[part~=close]").await?;
        self.dialog_is_closed().await
    }

    /// Clicks there, or has a script click where a driver cannot: Chromium's misses what is in a
    /// frame and knows no element from another document, and WebKit's is lost where objects have
    /// more than they had.
    async fn press(&self, selector: &str) -> Result<()> {
        let can_click = "for (const name in {}) return false;
            return window === top || !arguments[1]";
        let is_chromium = self.page.engine == Engine::Chromium;
        let can_click = self.js(can_click, is_chromium).await? == true;
        if can_click && self.find(selector).await.is_ok() {
            return self.click(selector).await;
        }
        let click =
            format!("{FIND}; find(arguments[0].shadowRoot, arguments[1]).click(); return true");
        self.js(&click, selector).await?;
        Ok(())
    }

    /// The text that is to be seen at the first match in the shadow root.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let script = "return arguments[0].shadowRoot?.querySelector(arguments[1])?.innerText";
        let text = self.js(script, selector).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The text of the whole card.
    pub async fn words(&self) -> Result<String> {
        self.text(".card").await
    }

    /// Waits until these words are to be seen in a part, or in what is demanded and is none.
    pub async fn shows(&self, part: &str, words: &str) -> Result<()> {
        let script = "const [part, words] = arguments[1];
            const found = arguments[0].shadowRoot?.querySelectorAll(`[part~=${part}],.${part}`) ?? [];
            return [...found].some((one) =>
                one.getClientRects().length > 0 && one.innerText.includes(words))";
        self.until(
            &format!("“{words}” in {part}"),
            script,
            json!([part, words]),
        )
        .await
    }

    /// Whether anything of a part, or of what is demanded, is to be seen.
    pub async fn has(&self, part: &str) -> Result<bool> {
        let script = "const found = arguments[0].shadowRoot?.querySelectorAll(
                `[part~=${arguments[1]}],.${arguments[1]}`) ?? [];
            return [...found].some((one) => one.getClientRects().length > 0)";
        Ok(self.js(script, part).await? == json!(true))
    }

    /// The first match in the shadow root that is to be seen, else the first.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        let script = format!("{FIND}; return find(arguments[0].shadowRoot, arguments[1])");
        let value = self.js(&script, selector).await?;
        self.page
            .to_element(&value)
            .with_context(|| format!("the card has no `{selector}`"))
    }

    /// Clicks there, as a reader does.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        self.is_still(selector).await?;
        element
            .click()
            .await
            .with_context(|| format!("`{selector}` takes no click"))
    }

    /// Waits until the first match stays where it is: a driver clicks where an element was when
    /// it looked, and a picture that comes meanwhile moves what is below it.
    async fn is_still(&self, selector: &str) -> Result<()> {
        let script = format!(
            "{FIND};
            const part = find(arguments[0].shadowRoot, arguments[1]);
            part.scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
            const {{ left, top }} = part.getBoundingClientRect();
            return [left, top]"
        );
        let begun = Instant::now();
        let mut last = Value::Null;
        loop {
            let place = self.js(&script, selector).await?;
            if place == last {
                return Ok(());
            }
            ensure!(begun.elapsed() < PATIENCE, "`{selector}` never stays");
            last = place;
            tokio::time::sleep(POLL).await;
        }
    }

    /// Opens the dialog 「分享到-微信」 by its button.
    pub async fn click_wechat(&self) -> Result<()> {
        self.click("[data-network=wechat]").await
    }

    /// Waits until the dialog is open: above all else, with the rest of the page out of reach.
    pub async fn dialog_is_open(&self) -> Result<()> {
        let script = "const dialog = arguments[0].shadowRoot?.querySelector('[part~=dialog]');
            return Boolean(dialog) && dialog.open && dialog.matches(':modal')
                && dialog.getBoundingClientRect().height > 0";
        self.until("the open dialog", script, ()).await
    }

    /// Waits until the dialog is closed and no part of it is to be seen.
    pub async fn dialog_is_closed(&self) -> Result<()> {
        let script = "const dialog = arguments[0].shadowRoot?.querySelector('[part~=dialog]');
            return Boolean(dialog) && !dialog.open && dialog.getClientRects().length === 0";
        self.until("the closed dialog", script, ()).await
    }

    /// Waits until the focus is at the first match in the shadow root.
    pub async fn has_focus_at(&self, selector: &str) -> Result<()> {
        let script = "const root = arguments[0].shadowRoot;
            return Boolean(root.activeElement) && root.activeElement.matches(arguments[1])";
        self.until(&format!("the focus at `{selector}`"), script, selector)
            .await
    }

    /// The fallback can be read: it has a place on the page, and nothing stands before it.
    pub async fn fallback_is_in_sight(&self) -> Result<()> {
        let script = "const host = arguments[0];
            const words = host.firstElementChild;
            words.scrollIntoView({ block: 'center', behavior: 'instant' });
            const line = words.getClientRects()[0];
            if (!line || !line.width || !line.height) return 'has no place on the page';
            const x = line.left + line.width / 2, y = line.top + line.height / 2;
            if (!words.contains(document.elementFromPoint(x, y))) return 'stands behind something';
            const card = host.shadowRoot?.querySelector('.card');
            return card ? 'stands beside a card' : 'in sight'";
        let place = self.js(script, ()).await?;
        ensure!(place == "in sight", "the fallback {place}");
        Ok(())
    }

    /// The fallback takes no place on the page.
    pub async fn fallback_is_out_of_sight(&self) -> Result<()> {
        let script = "return [...arguments[0].children].every(
            (one) => one.getClientRects().length === 0)";
        let gone = self.js(script, ()).await?;
        ensure!(gone == true, "the fallback stands beside the card");
        Ok(())
    }

    /// Brings the card into the view.
    pub async fn is_scrolled_to(&self) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            return true";
        self.js(script, ()).await?;
        Ok(())
    }

    /// The middle of the first line of the first match, brought into the view.
    pub async fn place_of(&self, selector: &str) -> Result<(f64, f64)> {
        let script = "const part = arguments[0].shadowRoot.querySelector(arguments[1]);
            part.scrollIntoView({ block: 'center', behavior: 'instant' });
            const line = part.getClientRects()[0];
            return [Math.round(line.left + line.width / 2), Math.round(line.top + line.height / 2)]";
        let place = self.js(script, selector).await?;
        let at = |index: usize| place[index].as_f64();
        at(0)
            .zip(at(1))
            .with_context(|| format!("`{selector}` has no place"))
    }
}
