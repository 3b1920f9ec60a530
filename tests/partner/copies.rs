//! Cards that came as HTML, and what a page's scripts do with them: copied, brought, morphed.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::{card::Card, page::Page, published, story::story};

/// A page with a static card and the script.
const LIVE: &str = "static-live.html?script=%7B%7Bcdn%7D%7D/v1/press-card.js";

/// The ways by which a script brings a piece of HTML (arguments[0]) into a place (arguments[1]).
/// None of them makes a shadow root of a template.
const BROUGHT: [(&str, &str); 6] = [
    ("innerHTML", "place.innerHTML = html"),
    (
        "insertAdjacentHTML",
        "place.insertAdjacentHTML('beforeend', html)",
    ),
    (
        "DOMParser, as Turbo and htmx do",
        "const brought = new DOMParser().parseFromString(html, 'text/html');
        place.append(...brought.body.childNodes)",
    ),
    (
        "a template",
        "const template = document.createElement('template');
        template.innerHTML = html;
        place.append(document.importNode(template.content, true))",
    ),
    (
        "a range",
        "place.append(document.createRange().createContextualFragment(html))",
    ),
    (
        "piece by piece",
        "const outer = document.createElement('div');
        outer.innerHTML = html;
        const [from] = outer.children, card = document.createElement('press-card');
        place.append(card);
        while (from.firstChild) card.append(from.firstChild)",
    ),
];

/// What another article puts into the card (arguments[0]): its document (arguments[1]), or as a
/// whole (arguments[2]). The first of them is what was there before.
const MORPHED: [(&str, &str); 6] = [
    (
        "the text alone",
        "card.querySelector('script').textContent = json",
    ),
    (
        "the text node",
        "card.querySelector('script').firstChild.data = json",
    ),
    (
        "another script",
        "const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.textContent = json;
        card.querySelector('script').replaceWith(script)",
    ),
    (
        "a dead template and the text, as idiomorph does",
        "card.querySelector('script').textContent = json;
        card.prepend(new DOMParser().parseFromString(html, 'text/html').querySelector('template'))",
    ),
    (
        "a template that is empty",
        "card.querySelector('script').textContent = json;
        card.prepend(document.createElement('template'))",
    ),
    (
        "all that is in it",
        "card.innerHTML = new DOMParser().parseFromString(html, 'text/html')
            .querySelector('press-card').innerHTML",
    ),
];

/// A word of each of two articles.
const HEADLINES: [&str; 2] = ["张爱军到高要金利", "Ferry timetable to be extended"];

#[test]
fn a_static_card_that_a_script_brings_is_opened_at_once() -> Result<()> {
    let card = published::card("layout=full", "")?;
    for page in [LIVE.to_owned(), format!("{LIVE}&csp=trusted-types")] {
        story(&page, async |page| {
            page.card("press-card").await?;
            for (nth, (way, script)) in BROUGHT.iter().enumerate() {
                let script = format!(
                    "const place = document.createElement('div');
                    place.id = `place-${{arguments[1]}}`;
                    document.querySelector('main').append(place);
                    // What a page with a policy about it has: one that says yes to all.
                    const yes = (it) => it;
                    window.policy ??= window.trustedTypes?.createPolicy('page', {{ createHTML: yes }});
                    const html = (window.policy ?? {{ createHTML: yes }}).createHTML(arguments[0]);
                    {script};
                    return true"
                );
                page.js_with(&script, vec![json!(card), json!(nth)]).await?;
                let card = page.card(&format!("#place-{nth} press-card")).await;
                let card = card.context(*way)?;
                card.is_scrolled_to().await?;
                card.shows("headline", HEADLINES[0]).await?;
                card.fallback_is_out_of_sight().await.context(*way)?;
            }
            assert_eq!(page.server.count(".wasm"), 0, "a program that nobody needs");
            // It is a card like any other.
            let card = page.card("#place-0 press-card").await?;
            card.is_scrolled_to().await?;
            card.click_wechat().await?;
            let ready = "return seen.events.some((one) => one.type === 'press-card-ready')";
            page.until("the program", ready).await?;
            card.has("qr").await?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_copy_of_a_static_card_is_one_with_and_without_a_script() -> Result<()> {
    for name in ["static.html?csp=no-script", LIVE] {
        story(name, async |page| {
            page.card("press-card").await?;
            for (nth, copy) in ["card.cloneNode(true)", "document.importNode(card, true)"]
                .iter()
                .enumerate()
            {
                let add = format!(
                    "const card = document.querySelector('press-card');
                    const copy = {copy};
                    copy.id = 'copy-{nth}';
                    document.querySelector('main').append(copy);
                    return true"
                );
                page.js(&add).await?;
                let copy = page.card(&format!("#copy-{nth}")).await?;
                copy.is_scrolled_to().await?;
                copy.shows("headline", HEADLINES[0]).await?;
                copy.fallback_is_out_of_sight().await?;
                let looks = "return getComputedStyle(arguments[0].shadowRoot.querySelector(
                    '.card')).borderTopWidth";
                assert_eq!(copy.js(looks, ()).await?, "3px", "its style");
            }
            // As a history does that keeps a copy of the page.
            page.js("document.body.replaceWith(document.body.cloneNode(true)); return true")
                .await?;
            for card in ["press-card", "#copy-0", "#copy-1"] {
                let card = page.card(card).await?;
                card.is_scrolled_to().await?;
                card.shows("headline", HEADLINES[0]).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn another_document_in_a_static_card_is_the_one_that_is_shown() -> Result<()> {
    let [first, second] = [
        published::card("", "")?,
        published::card("document=english", "")?,
    ];
    story(LIVE, async |page| {
        page.card("press-card").await?;
        for (nth, (way, script)) in MORPHED.iter().enumerate() {
            let add =
                "document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0]);
                document.querySelector('press-card').id = arguments[1];
                return true";
            let id = format!("card-{nth}");
            page.js_with(add, vec![json!(first), json!(id)]).await?;
            let card = page.card(&format!("#{id}")).await?;
            // There and back, and there again.
            for (html, headline) in [
                (&second, HEADLINES[1]),
                (&first, HEADLINES[0]),
                (&second, HEADLINES[1]),
            ] {
                let script = format!(
                    "const [card, [json, html]] = arguments;
                    {script};
                    return true"
                );
                let (_, json) = html
                    .split_once("application/json\">")
                    .context("no document")?;
                let (json, _) = json.split_once("</script>").context("no end of it")?;
                card.js(&script, json!([json, html])).await?;
                card.shows("headline", headline).await.context(*way)?;
                card.fallback_is_out_of_sight().await.context(*way)?;
            }
            page.js("document.querySelector('press-card').remove(); return true")
                .await?;
        }
        Ok(())
    })
}

#[test]
fn a_static_card_that_is_given_an_address_shows_what_is_there() -> Result<()> {
    story(LIVE, async |page| {
        let card = page.card("press-card").await?;
        let src = format!("{}/documents/good/english.json", page.server.paper);
        let set = "arguments[0].setAttribute('src', arguments[1]); return true";
        card.js(set, src).await?;
        card.shows("headline", HEADLINES[1]).await
    })
}

#[test]
fn what_is_morphed_into_itself_stays_as_it_is() -> Result<()> {
    let same = published::card("", "")?;
    story(LIVE, async |page| {
        let card = page.card("press-card").await?;
        let defined = "return customElements.get('press-card') !== undefined";
        page.until("the element", defined).await?;
        let open = "window.headline = arguments[0].shadowRoot.querySelector('[part=headline]');
            arguments[0].shadowRoot.querySelector('details').open = true;
            return true";
        card.js(open, ()).await?;
        let again = "const card = arguments[0], html = arguments[1];
            const brought = new DOMParser().parseFromString(html, 'text/html');
            const script = card.querySelector('script');
            script.textContent = brought.querySelector('script').textContent;
            card.prepend(brought.querySelector('template'));
            return true";
        for _ in 0..3 {
            card.js(again, same.clone()).await?;
            is_kept(page, &card).await?;
        }
        assert_eq!(page.server.count(".wasm"), 0, "a program that nobody needs");
        Ok(())
    })
}

async fn is_kept(page: &Page, card: &Card) -> Result<()> {
    // A microtask later all is done.
    let kept = "return window.headline.isConnected";
    ensure!(page.js(kept).await? == true, "it was drawn anew");
    card.shows("statement", "名誉权").await
}
