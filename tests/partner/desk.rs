//! The paper's page as its host serves it, and what an editor does there with keys.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::{page::Page, sharing::pasted, story::story};

/// The card of the preview.
pub const PREVIEW: &str = "#page press-card";

/// No key is pressed more often than this on the way to a control.
const MOST_TABS: usize = 60;

/// The paper's page, open in a browser.
pub struct Desk<'a>(pub &'a Page);

/// Opens the paper's page, in a language of its own, and tells what happens there.
pub fn at_desk(language: &str, tell: impl AsyncFnOnce(&Desk<'_>) -> Result<()>) -> Result<()> {
    story("plain.html", async |page| {
        let desk = Desk(page);
        desk.open().await?;
        desk.speaks(language).await?;
        tell(&desk).await
    })
}

impl Desk<'_> {
    /// The address of the page.
    pub fn address(&self) -> String {
        format!("{}/v1/index.html", self.0.server.cdn)
    }

    /// Opens it, as it is when nobody has touched anything.
    pub async fn open(&self) -> Result<()> {
        self.0.client.goto(&self.address()).await?;
        self.has_code().await
    }

    /// Clicks on a language in the head of the page.
    pub async fn speaks(&self, language: &str) -> Result<()> {
        self.click(&format!("[data-language={language}]")).await
    }

    /// Clicks at a control, on its label where that is what is to be seen.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let click = "const one = document.querySelector(arguments[0]);
            one.click();
            return true";
        self.0.js_with(click, vec![json!(selector)]).await?;
        Ok(())
    }

    /// Clicks at every control that matches.
    pub async fn click_all(&self, selector: &str) -> Result<()> {
        let click = "const found = arguments[0] ? document.querySelectorAll(arguments[0]) : [];
            for (const one of found) one.click();
            return true";
        self.0.js_with(click, vec![json!(selector)]).await?;
        Ok(())
    }

    /// Fills in a field, in the place of what is there, and leaves it.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        let fill = "const one = document.querySelector(arguments[0]);
            one.value = arguments[1];
            one.dispatchEvent(new Event('input', { bubbles: true }));
            one.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        self.0
            .js_with(fill, vec![json!(selector), json!(text)])
            .await?;
        Ok(())
    }

    /// Presses Tab until such a control has the focus, which is then to be seen.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        let is_there = "return document.activeElement.matches(arguments[0])";
        let is_seen = "const one = document.activeElement;
            const face = getComputedStyle(one).opacity === '0' ? one.nextElementSibling : one;
            return getComputedStyle(face).outlineStyle !== 'none'";
        for _ in 0..MOST_TABS {
            if self.0.js_with(is_there, vec![json!(selector)]).await? == true {
                let seen = self.0.js(is_seen).await?;
                ensure!(seen == true, "nobody sees that `{selector}` has the focus");
                return Ok(());
            }
            self.0.press(&[Key::Tab]).await?;
        }
        bail!("no Tab leads to `{selector}`")
    }

    /// Goes to a control and presses keys there.
    pub async fn press_at(&self, selector: &str, keys: &[Key]) -> Result<()> {
        self.tab_to(selector).await?;
        self.0.press(keys).await
    }

    /// Goes to a field and types.
    pub async fn type_at(&self, selector: &str, text: &str) -> Result<()> {
        self.tab_to(selector).await?;
        let mut keys = KeyActions::new("keyboard".into());
        for value in text.chars() {
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.0.client.perform_actions(keys).await?)
    }

    /// Waits until there is code to be copied.
    pub async fn has_code(&self) -> Result<()> {
        let script = "return !document.getElementById('copy').disabled";
        self.0.until("the code", script).await?;
        Ok(())
    }

    /// Waits until the code has these words, and returns it.
    pub async fn code_with(&self, words: &str) -> Result<String> {
        let script = "const { value } = document.getElementById('code');
            return value.includes(arguments[0]) && value";
        let what = format!("“{words}” in the code");
        let code = self.0.until_with(&what, script, vec![json!(words)]).await?;
        Ok(code.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an element says these words.
    pub async fn says(&self, selector: &str, words: &str) -> Result<()> {
        let script = "return document.querySelector(arguments[0]).innerText.includes(arguments[1])";
        let what = format!("“{words}” at {selector}");
        self.0
            .until_with(&what, script, vec![json!(selector), json!(words)])
            .await?;
        Ok(())
    }

    /// Waits until the card of the preview shows these words in a part.
    pub async fn shows(&self, part: &str, words: &str) -> Result<()> {
        self.0.card(PREVIEW).await?.shows(part, words).await
    }

    /// Waits until the card of the preview has something in its shadow root.
    pub async fn draws(&self, selector: &str) -> Result<()> {
        let script = "return Boolean(arguments[0].shadowRoot?.querySelector(arguments[1]))";
        let card = self.0.card(PREVIEW).await?;
        card.until(selector, script, selector).await
    }

    /// Presses the button, and takes what is in the clipboard to a page of a partner's.
    pub async fn copy_and_paste(&self) -> Result<()> {
        self.press_at("#copy", &[Key::Enter]).await?;
        self.0
            .until(
                "that it was copied",
                "const said = document.getElementById('copied').innerText;
                return /copied|已复制/.test(said)",
            )
            .await?;
        self.0.open("plain.html").await?;
        let snippet = pasted(self.0).await?;
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("snippet", &snippet)
            .finish();
        self.0.open(&format!("pasted.html?{query}")).await
    }

    /// What a script says of the page.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.0.js(script).await
    }
}

/// The room that a piece of code keeps for its card, as CSS has it.
pub fn room_of(code: &str) -> Result<String> {
    let (_, rest) = code.split_once("height:").context("no room")?;
    let room = rest.split([';', '"']).next().unwrap_or_default();
    Ok(room.to_owned())
}
