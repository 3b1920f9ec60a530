//! Whose documents the frame shows: those of hosts that the paper has listed. It is on the paper's
//! own host, so of its address it says no word.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use url::form_urlencoded::Serializer;

use super::says;
use crate::{
    page::Page,
    sight::{has_words, lacks_words},
    story::story,
};

/// What nobody is to read under the paper's host.
const FORGED: &str = "市政府宣布停水三十天";

/// What is said instead of a card.
const NOT_LISTED: [&str; 2] = ["报社所列主机", "hosts that the paper has listed"];
const CANNOT_SHOW: [&str; 2] = ["文章暂时无法显示", "cannot be shown"];

#[test]
fn a_document_of_another_host_is_a_sentence_also_alone_in_a_window() -> Result<()> {
    story("plain.html", async |page| {
        let (paper, elsewhere) = (&page.server.paper, &page.server.elsewhere);
        let document = "documents/xijiang-article.json";
        let (_, port) = elsewhere.rsplit_once(':').context("no port")?;
        let host = paper.trim_start_matches("http://");
        for src in [
            &format!("{elsewhere}/{document}"),
            &format!("{paper}@127.0.0.1:{port}/{document}"),
            &format!("http://reader@{host}/{document}"),
            &format!("http:\\\\127.0.0.1:{port}\\{host}\\{document}"),
            &format!("http:127.0.0.1:{port}/{document}"),
            &format!("\thttp://127.0.0.1\n:{port}/{document} "),
            &format!("https://{host}/{document}"),
            "http://paper.example/a/1.json",
            "https://paper.example:8443/a/1.json",
            "https://paper.example./a/1.json",
            "https://sub.paper.example/a/1.json",
            "https://paper.example.press.example/a/1.json",
            "https://press.example/https://paper.example/a/1.json",
            "https://p\u{430}per.example/a/1.json",
        ] {
            alone(page, &[("src", src), ("url", src)])
                .await
                .and(says(page, &NOT_LISTED).await)
                .with_context(|| src.to_owned())?;
            has_no_word_of_the_address(page)
                .await
                .context(src.to_owned())?;
        }
        has_asked_for_nothing(page)
    })
}

#[test]
fn a_document_of_a_listed_host_is_shown_however_its_address_is_written() -> Result<()> {
    story("plain.html", async |page| {
        let document = "documents/xijiang-article.json";
        let host = page.server.paper.trim_start_matches("http://");
        for src in [
            format!("http://{host}/{document}"),
            format!(" HTTP://{host}\\{document}\n"),
            format!("http:\\{host}/documents/../{document}#here"),
            format!("http:{host}/{document}"),
            // The host that the frame itself is on.
            format!("{}/v1/{document}", page.server.cdn),
        ] {
            alone(page, &[("src", &src)]).await?;
            let card = page.card("press-card").await.context(src)?;
            card.shows("headline", FORGED).await?;
            card.shows("original-title", "张爱军到高要金利").await?;
        }
        Ok(())
    })
}

#[test]
fn a_listed_host_that_sends_on_to_another_shows_nothing_of_it() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let away = &format!("{paper}/away");
        alone(page, &[("src", away)]).await?;
        says(page, &CANNOT_SHOW).await?;
        has_no_word_of_the_address(page).await?;

        let other = &format!("{paper}/other-article");
        alone(page, &[("src", other), ("publisher", away)]).await?;
        says(page, &CANNOT_SHOW).await?;

        let article = &format!("{paper}/moved");
        alone(page, &[("src", article), ("count", away)]).await?;
        page.card("press-card").await?.is_usable().await?;
        has_asked_for_nothing(page)
    })
}

#[test]
fn a_publisher_and_a_count_are_of_listed_hosts() -> Result<()> {
    story("plain.html", async |page| {
        let (paper, elsewhere) = (&page.server.paper, &page.server.elsewhere);
        let article = &format!("{paper}/other-article");
        let publisher = &format!("{elsewhere}/publisher");
        for publisher in [publisher, "publisher", "https://paper.example./"] {
            alone(page, &[("src", article), ("publisher", publisher)]).await?;
            says(page, &NOT_LISTED).await?;
            has_no_word_of_the_address(page).await?;
        }
        let publisher = &format!("{paper}/publisher");
        alone(page, &[("src", article), ("publisher", publisher)]).await?;
        let card = page.card("press-card").await?;
        card.shows("clause", "江海通讯社稿件").await?;

        let count = &format!("{elsewhere}/count");
        alone(page, &[("src", article), ("count", count)]).await?;
        page.card("press-card").await?.is_usable().await?;
        let count = &format!("{paper}/count");
        alone(page, &[("src", article), ("count", count)]).await?;
        page.card("press-card")
            .await?
            .shows("count", "2.3万")
            .await?;
        has_asked_for_nothing(page)
    })
}

#[test]
fn without_a_card_there_are_our_own_words_alone() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let missing = &format!("{paper}/status/404");
        for url in [
            "https://press.example/a/1.html",
            "https://paper.example@press.example/",
            "https://press.example@paper.example/",
            "javascript:alert(1)",
        ] {
            alone(page, &[("src", missing), ("url", url)]).await?;
            says(page, &CANNOT_SHOW).await?;
            has_no_word_of_the_address(page).await.context(url)?;
        }
        let url = "https://paper.example/a/1017.html";
        for (lang, words) in [("", "阅读原文"), ("en", "Read the article")] {
            alone(page, &[("src", missing), ("url", url), ("lang", lang)]).await?;
            says(page, &[words]).await?;
            assert_eq!(
                page.js("return document.body.innerText.trim()").await?,
                words
            );
            let link = "const [link] = document.links;
                const { target } = document.querySelector('base');
                return [document.links.length, link.href, link.rel, target]";
            let wanted = json!([1, url, "noopener", "_blank"]);
            assert_eq!(page.js(link).await?, wanted);
        }

        // Also while the document is on its way.
        let slow = &format!("{paper}/slow");
        alone(page, &[("src", slow), ("url", url)]).await?;
        says(page, &["阅读原文"]).await?;
        assert_eq!(
            page.js("return document.body.innerText.trim()").await?,
            "阅读原文"
        );
        page.server.let_the_slow_document_come();
        let card = page.card("press-card").await?;
        card.shows("headline", FORGED).await?;
        card.shows("original-title", "张爱军到高要金利").await
    })
}

/// Opens the frame's page alone in the window, with words of somebody else in its address.
async fn alone(page: &Page, parameters: &[(&str, &str)]) -> Result<()> {
    let query = Serializer::new(String::new())
        .extend_pairs(parameters)
        .extend_pairs([("headline", FORGED), ("via", FORGED)])
        .finish();
    let address = format!("{}/v1/embed.html?{query}", page.server.cdn);
    page.client.goto(&address).await?;
    Ok(())
}

async fn has_no_word_of_the_address(page: &Page) -> Result<()> {
    let all = "const { body, title, links } = document;
        return [body.innerText, title, ...[...links].map(String)].join(' ')";
    let all = page.js(all).await?;
    let all = all.as_str().context("no words")?;
    has_words(all, &["文章"])?;
    lacks_words(all, &[FORGED, "example", "127.0.0.1", "alert"])
}

/// Of the host that is not listed.
fn has_asked_for_nothing(page: &Page) -> Result<()> {
    let requests = page.server.requests();
    let asked = |one: &&String| one.starts_with("elsewhere ");
    let found = requests.iter().find(asked);
    ensure!(found.is_none(), "{found:?}");
    Ok(())
}
