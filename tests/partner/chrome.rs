//! What only Chromium can be asked for, by its DevTools protocol: paper, dark rooms, long pictures.

use anyhow::{Context as _, Result};
use axum::http::Method;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::page::Page;

/// A command of the protocol, as chromedriver takes it.
#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// What chromedriver has kept of the console since it was asked last.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/se/log"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

impl Page {
    /// What stands on the console since this was asked last, also what the browser itself says.
    pub async fn console(&self) -> Result<Vec<String>> {
        let entries = self.client.issue_cmd(Log).await.context("no log")?;
        let entries = entries.as_array().context("no list")?;
        let message = |one: &Value| one["message"].as_str().map(str::to_owned);
        Ok(entries.iter().filter_map(message).collect())
    }

    /// Shows the page as on paper, until it is emulated otherwise.
    pub async fn is_printed(&self) -> Result<()> {
        self.emulate(json!({ "media": "print" })).await
    }

    /// Shows the page to a reader whose system is dark, or light.
    pub async fn is_read_in(&self, scheme: &str) -> Result<()> {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.emulate(json!({ "media": "", "features": [feature] }))
            .await
    }

    /// Shows the page to a reader whose system asks for these; none of them is its own.
    pub async fn prefers(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.emulate(json!({ "media": "", "features": features }))
            .await
    }

    /// Pages that are opened from now on see this user agent string; an empty one is its own.
    pub async fn is_read_by(&self, user_agent: &str) -> Result<()> {
        let name = json!({ "userAgent": user_agent });
        self.ask("Emulation.setUserAgentOverride", name).await?;
        Ok(())
    }

    /// Makes the window so wide, in CSS pixels.
    pub async fn is_wide(&self, width: u32) -> Result<()> {
        self.is_sized(width, 800).await
    }

    /// Makes the window so wide and so high, in CSS pixels.
    pub async fn is_sized(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Pages that are opened from now on are on a phone so wide, whose browser can enlarge text.
    pub async fn is_a_phone(&self, width: u32) -> Result<()> {
        let size = json!({ "width": width, "height": 640, "deviceScaleFactor": 2, "mobile": true });
        self.ask("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// It is the window that it was.
    pub async fn is_no_phone(&self) -> Result<()> {
        self.ask("Emulation.clearDeviceMetricsOverride", json!({}))
            .await?;
        Ok(())
    }

    /// Makes the machine so many times slower for this page.
    pub async fn is_slower(&self, times: u32) -> Result<()> {
        let rate = json!({ "rate": times });
        self.ask("Emulation.setCPUThrottlingRate", rate).await?;
        Ok(())
    }

    /// A picture of the whole page, also of what is below the view.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        let whole = json!({ "captureBeyondViewport": true });
        let answer = self.ask("Page.captureScreenshot", whole).await?;
        let data = answer["data"].as_str().context("no picture")?;
        Ok(BASE64_STANDARD.decode(data)?)
    }

    /// What the page holds once all that nobody needs is thrown away, by the names that the
    /// protocol has for it.
    pub async fn metrics(&self) -> Result<Value> {
        self.ask("Performance.enable", json!({})).await?;
        self.ask("HeapProfiler.collectGarbage", json!({})).await?;
        let answer = self.ask("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array().context("no metrics")?;
        let pair = |one: &Value| Some((one["name"].as_str()?.to_owned(), one["value"].clone()));
        Ok(Value::Object(metrics.iter().filter_map(pair).collect()))
    }

    async fn emulate(&self, media: Value) -> Result<()> {
        self.ask("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    async fn ask(&self, name: &'static str, parameters: Value) -> Result<Value> {
        let command = Command { name, parameters };
        self.client.issue_cmd(command).await.context(name)
    }
}
