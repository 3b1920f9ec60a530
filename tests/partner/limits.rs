//! What a document costs the page: a document made to be heavy no more than any other.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{browser::Engine, heavy::heavy_documents, story::story};

/// Milliseconds of the main thread for one document: parsed, modelled and drawn, or refused.
const MAX_MS: f64 = 50.0;

/// Bytes of the program's memory.
const MAX_MEMORY: f64 = 16.0 * 1024.0 * 1024.0;

/// Draws a document by a program of its own, as the loader does, beside the page: the browser's own
/// layout is not counted. Other work on the machine can only make it slower, so it is drawn until
/// it was quick enough once, and a few times at most. Gives the shortest time, and the program's
/// memory.
const DRAW: &str = r##"
    const [cdn, text, most, done] = arguments;
    const run = async () => {
        const { files } = await (await fetch(`${cdn}/sizes.json`)).json();
        window.programs = (window.programs || 0) + 1;
        const { default: start, Card } = await import(`${cdn}/${files.glue.file}#${programs}`);
        let memory;
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...more) => {
            const made = await instantiate.apply(WebAssembly, more);
            memory = Object.values(made.instance.exports)
                .find((one) => one instanceof WebAssembly.Memory);
            return made;
        };
        window.bytes = window.bytes || await (await fetch(`${cdn}/${files.wasm.file}`)).arrayBuffer();
        await start({ module_or_path: bytes });
        WebAssembly.instantiate = instantiate;
        let best = Infinity;
        for (let time = 0; time < 12 && best > most; time++) {
            const card = new Card(document.createElement("div"), () => {});
            const begun = performance.now();
            try {
                card.draw(text);
            } catch (refused) {}
            best = Math.min(best, performance.now() - begun);
            card.free();
        }
        return [best, memory.buffer.byteLength];
    };
    run().then(done, () => done([]))"##;

#[test]
fn a_heavy_document_costs_the_page_no_more_than_any_other() -> Result<()> {
    story("plain.html", async |page| {
        if page.engine != Engine::Chromium {
            return Ok(());
        }
        let cdn = format!("{}/v1", page.server.cdn);
        let mut over = Vec::new();
        for document in heavy_documents() {
            // The one picture that a card shows is asked for, and of nobody outside.
            let picture = format!("{}/", page.server.paper);
            let text = document.text.replacen("https://a.b/", &picture, 1);
            let arguments = vec![json!(cdn), json!(text), json!(MAX_MS)];
            let drawn = page.client.execute_async(DRAW, arguments).await?;
            let [ms, memory]: [f64; 2] = serde_json::from_value(drawn)?;
            if ms > MAX_MS || memory > MAX_MEMORY {
                over.push(format!("{}: {ms} ms, {memory} bytes", document.name));
            }
        }
        ensure!(over.is_empty(), "{over:?}");
        Ok(())
    })
}
