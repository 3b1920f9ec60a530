//! What a screen reader is told of an element, as the browser works it out.

use anyhow::{Context as _, Result};
use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use url::{ParseError, Url};

use crate::page::Page;

/// <https://www.w3.org/TR/webdriver2/#get-computed-role> and the one after it.
#[derive(Debug)]
struct Ask {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Ask {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!(
            "session/{session}/element/{}/{}",
            self.element, self.what
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

impl Page {
    /// The role and the name of an element.
    pub async fn spoken(&self, element: &Value) -> Result<[Value; 2]> {
        let element = self.to_element(element).context("no element")?;
        let ask = |what| Ask {
            element: element.element_id().to_string(),
            what,
        };
        Ok([
            self.client.issue_cmd(ask("computedrole")).await?,
            self.client.issue_cmd(ask("computedlabel")).await?,
        ])
    }
}
