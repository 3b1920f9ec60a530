//! A partner's page in a browser: looking at it, and what a reader's hands can do there.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{
    Client,
    actions::{Actions, InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::Element,
    key::Key,
};
use serde_json::{Value, json};

use crate::{browser::Engine, card::Card, server::Server};

/// How long anything may take until it is to be seen.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How often it is looked for.
pub const POLL: Duration = Duration::from_millis(25);

/// The property by which WebDriver tells an element from an object.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A page that is open.
#[derive(Clone)]
pub struct Page {
    /// The engine that shows it.
    pub engine: Engine,
    /// The browser.
    pub client: Client,
    /// What serves it.
    pub server: Arc<Server>,
}

impl Page {
    pub const fn new(engine: Engine, client: Client, server: Arc<Server>) -> Self {
        Self {
            engine,
            client,
            server,
        }
    }

    /// Opens a page of `tests/pages`.
    pub async fn open(&self, name: &str) -> Result<()> {
        let address = format!("{}/{name}", self.server.partner);
        self.client
            .goto(&address)
            .await
            .with_context(|| format!("{name} does not open"))
    }

    /// Runs a script, which returns something.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.js_with(script, vec![]).await
    }

    /// Runs a script with `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client
            .execute(script, arguments)
            .await
            .with_context(|| format!("in the script: {script}"))
    }

    /// Has the page run a script of its own. (In Firefox a driver's script has an `Array`, an
    /// `Object`, and a `Date` that are not the page's, and sees no `const` of it.)
    pub async fn runs(&self, script: &str) -> Result<()> {
        let run = "const own = document.createElement('script');
            own.textContent = arguments[0];
            document.head.append(own);
            return true";
        self.js_with(run, vec![json!(script)]).await?;
        Ok(())
    }

    /// Waits until a script returns something that is true, and returns it.
    pub async fn until(&self, what: &str, script: &str) -> Result<Value> {
        self.until_with(what, script, vec![]).await
    }

    /// Waits, with `arguments` for the script.
    pub async fn until_with(
        &self,
        what: &str,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value> {
        let begun = Instant::now();
        loop {
            let value = self.js_with(script, arguments.clone()).await?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            if begun.elapsed() > PATIENCE {
                bail!("never seen: {what}");
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// The element that WebDriver means by this value.
    pub fn to_element(&self, value: &Value) -> Option<Element> {
        let id = value.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }

    /// The first card that matches, as it stands now, complete or not.
    pub async fn host(&self, selector: &str) -> Result<Card> {
        let find = "return document.querySelector(arguments[0])";
        let host = self
            .until_with(selector, find, vec![json!(selector)])
            .await?;
        Ok(Card::new(self.clone(), host))
    }

    /// The first card that matches, once it is complete.
    pub async fn card(&self, selector: &str) -> Result<Card> {
        let card = self.host(selector).await?;
        card.is_complete()
            .await
            .with_context(|| format!("the card `{selector}`"))?;
        Ok(card)
    }

    /// The script has said once, on the console, that there can be no card here; the link is there.
    pub async fn says_that_it_cannot_be(&self, card: &str) -> Result<()> {
        let said = self
            .until("a word on the console", "return seen.warnings[0]")
            .await?;
        let said = said.as_str().unwrap_or_default();
        ensure!(said.starts_with("[press-card] unsupported: "), "{said}");
        assert_eq!(self.seen("warnings").await?.len(), 1);
        self.host(card).await?.fallback_is_in_sight().await
    }

    /// Presses keys one after the other.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".into());
        for key in keys {
            let value = char::from(*key);
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses a letter while Ctrl is held.
    pub async fn press_with_control(&self, letter: char) -> Result<()> {
        let control = char::from(Key::Control);
        let actions = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: letter })
            .then(KeyAction::Up { value: letter })
            .then(KeyAction::Up { value: control });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Clicks at a place of the window, whatever stands there, so many times in a row.
    pub async fn click_at(&self, x: f64, y: f64, times: usize) -> Result<()> {
        let mut mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        });
        for _ in 0..times {
            mouse = mouse
                .then(PointerAction::Down { button: 0 })
                .then(PointerAction::Up { button: 0 });
        }
        Ok(self.client.perform_actions(Actions::from(mouse)).await?)
    }

    /// What the page itself has noticed since it opened: see `watch.js`.
    pub async fn seen(&self, what: &str) -> Result<Vec<Value>> {
        // As a text: a page may have given every object more than WebDriver can take.
        let list = "return JSON.stringify(window.seen?.[arguments[0]] ?? [])";
        let seen = self.js_with(list, vec![json!(what)]).await?;
        Ok(serde_json::from_str(seen.as_str().unwrap_or("[]"))?)
    }

    /// The events of this name that came to the window, as `{target, detail, …}`.
    pub async fn events(&self, name: &str) -> Result<Vec<Value>> {
        let events = self.seen("events").await?;
        Ok(events
            .into_iter()
            .filter(|event| event["type"] == name)
            .collect())
    }

    /// The page's policy has refused something of this kind, which is expected, and nothing else.
    pub async fn has_refused(&self, directive: &str) -> Result<()> {
        let refused = "const refused = seen.refused.splice(0);
            return refused.length > 0 && refused.map((one) => one.split(' ')[0])";
        let refused = self
            .until("a violation of the page's policy", refused)
            .await?;
        let all = refused.as_array().cloned().unwrap_or_default();
        ensure!(all.iter().all(|one| one == directive), "{refused}");
        Ok(())
    }

    /// No request has left the origins, and no error has reached the window.
    pub async fn nothing_went_astray(&self) -> Result<()> {
        let violations = self.seen("violations").await?;
        ensure!(
            violations.is_empty(),
            "a request to a third party: {violations:?}"
        );
        let refused = self.seen("refused").await?;
        ensure!(refused.is_empty(), "the page's policy refused {refused:?}");
        let errors = self.seen("errors").await?;
        ensure!(errors.is_empty(), "errors on the window: {errors:?}");
        Ok(())
    }
}
