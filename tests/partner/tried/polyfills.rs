//! Scripts that put something else in the place of a browser's own functions.

use anyhow::Result;

use super::{has_cards, is_quiet, page};
use crate::story::story;

/// What is in the head, and what at the end of the body.
const PAGES: [(&str, &str, &str); 3] = [
    (
        "zone.js, core-js, whatwg-fetch, @ungap/custom-elements, lazysizes, instant.page, quicklink, jQuery",
        r#"<script src="/npm/zone.js/bundles/zone.umd.js"></script>
        <script src="/npm/core-js-bundle/minified.js"></script>
        <script>delete window.fetch; delete window.AbortController</script>
        <script src="/npm/whatwg-fetch/dist/fetch.umd.js"></script>
        <script src="/npm/@ungap/custom-elements/index.js"></script>
        <script async src="/npm/lazysizes/lazysizes.min.js"></script>
        <script src="/npm/quicklink/dist/quicklink.umd.js"></script>
        <script src="/npm/jquery/dist/jquery.min.js"></script>
        <script>addEventListener("load", () => quicklink.listen())</script>"#,
        r#"<script type="module" src="/npm/instant.page/instantpage.js"></script>"#,
    ),
    (
        // Every function that takes a callback or gives a promise is another one.
        "webcomponentsjs, its elements by force",
        r#"<script>window.customElements.forcePolyfill = true</script>
        <script src="/npm/@webcomponents/webcomponentsjs/bundles/webcomponents-ce.js"></script>"#,
        "",
    ),
    (
        // Some of the names and functions that Prototype 1.6 and MooTools 1.2 give to all, from what
        // is known of them.
        "like Prototype and MooTools",
        "<script>
        Array.prototype.toJSON = function () { return '[' + this.map(Object.toJSON).join(', ') + ']' };
        String.prototype.toJSON = function () { return JSON.stringify(String(this)) };
        Object.toJSON = (it) => JSON.stringify(it);
        Array.prototype.include = Array.prototype.includes;
        Array.prototype.reduce = function () { return this.length > 1 ? this : this[0] };
        Array.prototype.each = Array.prototype.forEach;
        Element.prototype.remove = function () { this.parentNode.removeChild(this); return this };
        Document.prototype.getElementsByClassName = (name) => Array.from(document.querySelectorAll('.' + name));
        Function.prototype.bind = function (it, ...most) { const run = this; return (...more) => run.apply(it, [...most, ...more]) };
        String.prototype.contains = String.prototype.includes;
        Number.prototype.times = function (run) { for (let i = 0; i < this; i++) run(i) };
        window.$ = (id) => document.getElementById(id);
        </script>",
        "",
    ),
];

#[test]
fn where_a_page_replaces_the_browser_s_functions_the_cards_are_there() -> Result<()> {
    let mut failed = Vec::new();
    for (name, first, last) in PAGES {
        let address = page(
            "polyfills.html",
            &[("static", ""), ("first", first), ("last", last)],
        );
        let told = story(&address, async |page| {
            has_cards(page, 3, "张爱军").await?;
            // No driver sends a list while that is there.
            page.runs("for (const { prototype } of [Array, String]) delete prototype.toJSON")
                .await?;
            let card = page.card("#inline").await?;
            card.is_scrolled_to().await?;
            card.shows("credit", "谢江涛").await?;
            card.is_usable().await?;
            is_quiet(page).await
        });
        if let Err(error) = told {
            failed.push(format!("{name}: {error:#}"));
        }
    }
    anyhow::ensure!(failed.is_empty(), "{}", failed.join("\n"));
    Ok(())
}

/// It makes shadow roots of its own, which are none: the card is there with all that it says, and
/// without its looks, for no stylesheet belongs to such a root alone.
#[test]
fn under_a_forced_shadydom_the_card_has_its_words_and_not_its_looks() -> Result<()> {
    let first = "<script>window.ShadyDOM = { force: true }</script>
        <script src=\"/npm/@webcomponents/webcomponentsjs/bundles/webcomponents-sd.js\"></script>";
    let words = [("static", ""), ("first", first), ("last", "")];
    story(&page("polyfills.html", &words), async |page| {
        let told = "return seen.events.filter((one) => one.type === 'press-card-ready').length > 1";
        page.until("the cards", told).await?;
        let card = page.host("press-card").await?;
        for words in ["张爱军到高要金利督导", "来源：西江日报", "名誉权"] {
            let says = "return arguments[0].shadowRoot.querySelector('.card').textContent
                .includes(arguments[1])";
            card.until(words, says, words).await?;
        }
        let link = "const link = arguments[0].shadowRoot.querySelector('a[data-network=weibo]');
            return link.href.startsWith('https://service.weibo.com/')";
        assert_eq!(card.js(link, ()).await?, true);
        is_quiet(page).await
    })
}
