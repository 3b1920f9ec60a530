//! `crossorigin` on the script's tag: what it spares, and what it demands of the host.

use anyhow::{Result, ensure};
use url::form_urlencoded;

use crate::{browser::Engine, report, story::story};

#[test]
fn a_tag_with_crossorigin_shares_its_connection_with_what_it_asks_for() -> Result<()> {
    for attribute in ["", "crossorigin"] {
        story(&page_with(attribute, "{{cdn}}/v1"), async |page| {
            page.card("press-card").await?.is_usable().await?;
            let beside = page.server.beside("/press-card.js")?;
            report::note(&format!(
                "by the connection of a tag with “{attribute}” came besides: {beside:?}"
            ));
            // (Elsewhere a connection is not kept apart by what it may be told.)
            if page.engine == Engine::Chromium {
                ensure!(beside.is_empty() == attribute.is_empty(), "{beside:?}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn at_a_host_that_permits_nobody_no_tag_brings_a_card_and_the_link_stays() -> Result<()> {
    let closed = "{{paper}}/closed/v1";
    // It runs, and what it asks for is refused.
    story(&page_with("", closed), async |page| {
        page.until("the failure", "return seen.events.length > 0")
            .await?;
        let errors = page.events("press-card-error").await?;
        assert_eq!(errors[0]["detail"]["code"], "network");
        page.host("press-card").await?.fallback_is_in_sight().await
    })?;
    // It does not run, and the browser says why.
    let watched = "crossorigin onerror=\"window.isRefused = true\"";
    story(&page_with(watched, closed), async |page| {
        page.until("the browser's refusal", "return window.isRefused")
            .await?;
        let defined = "return Boolean(customElements.get('press-card'))";
        assert_eq!(page.js(defined).await?, false);
        page.host("press-card").await?.fallback_is_in_sight().await
    })
}

/// A page with a card and its script.
fn page_with(attribute: &str, folder: &str) -> String {
    let snippet = format!(
        "<press-card src=\"{{{{paper}}}}/documents/xijiang-article.json\">\
         <a href=\"https://paper.example/a/1017.html\">标题</a></press-card>\
         <script async {attribute} src=\"{folder}/press-card.js\"></script>"
    );
    let query: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("snippet", &snippet)
        .finish();
    format!("pasted.html?{query}")
}
