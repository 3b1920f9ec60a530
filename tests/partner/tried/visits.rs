//! Scripts that bring another page without loading one.

use anyhow::{Context as _, Result};

use super::{has_cards, is_quiet, page};
use crate::story::story;

/// Each with what is to be in the head of a page, and how many of the three cards of a page are
/// there after a visit, and after the way back: one of them stands where its script does, and some
/// run no scripts, or only with their `src`.
const LIBRARIES: [(&str, &str, [usize; 2]); 9] = [
    (
        "turbo",
        r#"<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>"#,
        [3, 3],
    ),
    (
        "htmx 1",
        r#"<script src="/npm/htmx-1/dist/htmx.min.js"></script>"#,
        [3, 3],
    ),
    (
        "htmx 2",
        r#"<script src="/npm/htmx-2/dist/htmx.min.js"></script>"#,
        [3, 3],
    ),
    (
        "htmx 4",
        r#"<script src="/npm/htmx-4/dist/htmx.min.js"></script>"#,
        [3, 3],
    ),
    (
        "pjax",
        r##"<script src="/npm/pjax/pjax.min.js"></script><script>addEventListener("DOMContentLoaded", () =>
            new Pjax({ elements: "a.next", selectors: ["title", "#main"] }))</script>"##,
        [2, 2],
    ),
    (
        "jquery-pjax",
        r##"<script src="/npm/jquery/dist/jquery.min.js"></script><script src="/npm/jquery-pjax/jquery.pjax.js"></script>
            <script>$(document).pjax("a.next", "#main", { fragment: "#main", timeout: 9000 })</script>"##,
        [2, 3],
    ),
    (
        "swup",
        r##"<script src="/npm/swup/dist/Swup.umd.js"></script><script>addEventListener("DOMContentLoaded", () =>
            new Swup({ containers: ["#main"], animationSelector: false }))</script>"##,
        [2, 2],
    ),
    (
        "barba",
        r##"<script src="/npm/@barba/core/dist/barba.umd.js"></script><script>addEventListener("DOMContentLoaded", () =>
            barba.init())</script>"##,
        [2, 2],
    ),
    (
        "unpoly",
        r##"<script src="/npm/unpoly/unpoly.min.js"></script>"##,
        [3, 3],
    ),
];

/// To another page, back, and to it again: what the page says is what stands there, once.
#[test]
fn pages_that_are_changed_in_place_have_their_cards_there_back_and_there_again() -> Result<()> {
    let mut failed = Vec::new();
    for (name, library, [there, back]) in LIBRARIES {
        let first = page(
            "visit.html",
            &[
                ("page", "1"),
                ("doc", "xijiang-article"),
                ("static", ""),
                ("library", library),
            ],
        );
        let told = story(&first, async |page| {
            has_cards(page, 3, "张爱军").await.context("first")?;
            page.js("document.querySelector('.next').click(); return true")
                .await?;
            page.until(
                "the other page",
                "return document.querySelector('h1').innerText === '2'",
            )
            .await?;
            has_cards(page, there, "Ferry").await.context("there")?;
            page.js("history.back(); return true").await?;
            page.until(
                "the page before",
                "return document.querySelector('h1').innerText === '1'",
            )
            .await?;
            has_cards(page, back, "张爱军").await.context("back")?;
            page.js("history.forward(); return true").await?;
            page.until(
                "the other page",
                "return document.querySelector('h1').innerText === '2'",
            )
            .await?;
            has_cards(page, there, "Ferry").await.context("again")?;
            assert_eq!(page.js("return isTheSame").await?, true, "it was loaded");
            is_quiet(page).await
        });
        if let Err(error) = told {
            failed.push(format!("{name}: {error:#}"));
        }
    }
    anyhow::ensure!(failed.is_empty(), "{}", failed.join("\n"));
    Ok(())
}
