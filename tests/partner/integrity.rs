//! A tag that names the paper's key, and takes every release that is signed with it and no other
//! script.

use anyhow::{Result, ensure};
use url::form_urlencoded;

use crate::{browser::Engine, report, story::story};

/// The key that the host's script is signed with: that of RFC 8032's first test.
const OWN: &str = "ed25519-11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

/// The key of RFC 8032's second test: another than the script is signed with.
const OTHER: &str = "ed25519-PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";

#[test]
fn a_script_of_the_key_that_the_tag_names_runs_everywhere() -> Result<()> {
    story(&page_with("signed", OWN), async |page| {
        page.card("press-card").await?.is_usable().await
    })
}

/// Browsers that do not know signatures pass over the word; only then does the other script run.
#[test]
fn another_key_and_changed_bytes_are_refused_where_signatures_are_known() -> Result<()> {
    for (folder, integrity) in [
        ("signed", OTHER),
        // Nobody has signed it.
        ("v1", OWN),
        ("changed", OWN),
        // What the host says of its own script is held against that also where no tag asks.
        ("changed", ""),
    ] {
        story(&page_with(folder, integrity), async |page| {
            page.until(
                "an answer",
                "return window.isRefused || customElements.get('press-card')",
            )
            .await?;
            let is_refused = page.js("return Boolean(window.isRefused)").await? == true;
            report::note(&format!(
                "{folder} with “{integrity}”: refused: {is_refused}"
            ));
            ensure!(is_refused == (page.engine == Engine::Chromium));
            if is_refused {
                let ran = "return Boolean(window.isChanged || customElements.get('press-card'))";
                assert_eq!(page.js(ran).await?, false);
                page.host("press-card")
                    .await?
                    .fallback_is_in_sight()
                    .await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A page with a card and its script.
fn page_with(folder: &str, integrity: &str) -> String {
    let snippet = format!(
        "<press-card src=\"{{{{paper}}}}/documents/xijiang-article.json\">\
         <a href=\"https://paper.example/a/1017.html\">标题</a></press-card>\
         <script async crossorigin onerror=\"window.isRefused = true\" integrity=\"{integrity}\" \
         src=\"{{{{cdn}}}}/{folder}/press-card.js\"></script>"
    );
    let query: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("snippet", &snippet)
        .finish();
    format!("pasted.html?{query}")
}
