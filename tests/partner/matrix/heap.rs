//! What a page holds in memory.

use anyhow::Result;
use serde_json::json;

use crate::{browser::Engine, page::Page};

/// What a page holds, as far as its engine tells: elsewhere all but the WebAssembly is 0.
pub struct Heap {
    pub wasm: u64,
    pub script: f64,
    pub nodes: f64,
    pub listeners: f64,
}

impl Heap {
    pub async fn of(page: &Page) -> Result<Self> {
        let wasm = page
            .js("return seen.memory ? seen.memory.buffer.byteLength : 0")
            .await?;
        let wasm = wasm.as_u64().unwrap_or_default();
        let metrics = if page.engine == Engine::Chromium {
            page.metrics().await?
        } else {
            json!({})
        };
        let metric = |name: &str| metrics[name].as_f64().unwrap_or_default();
        Ok(Self {
            wasm,
            script: metric("JSHeapUsedSize"),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
        })
    }
}
