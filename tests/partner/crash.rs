//! A crash of the card's program: in a draw, a click, a promise; and one of the page's making.
//!
//! The stories spoil the memory of the program that ships (`spoil` in crash.html): whatever it
//! does next is a trap, as a panic is.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{page::Page, story::story};

/// Beside it the loader has the same number: `MAX_CRASHES` in live.js.
const MOST_PROGRAMS: usize = 8;

#[test]
fn a_crash_in_a_draw_takes_the_card_of_its_document_to_its_link() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        crash_in_a_draw_of(page, "first").await?;
        have_crashed(page, &["first"]).await?;
        stays(page, "second").await?;
        is_used_again(page, "second").await
    })
}

#[test]
fn a_crash_in_a_click_takes_no_card_away() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js("spoil(); return true").await?;
        page.host("#second").await?.click_wechat().await?;
        crash_is_told_once(page).await?;
        for id in ["first", "second"] {
            stays(page, id).await?;
        }
        is_used_again(page, "second").await?;
        is_used_again(page, "first").await?;
        assert!(page.events("press-card-error").await?.is_empty());
        assert_eq!(programs(page).await?, 2);
        Ok(())
    })
}

#[test]
fn a_crash_in_a_promise_takes_no_card_away() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js("const own = fetch;
            window.fetch = (address, ...more) => address === '/count'
                ? new Promise((go) => { window.go = () => go(new Response('12')) })
                : own(address, ...more);
            first.setAttribute('count', '/count');
            return true")
            .await?;
        page.until("the counting", "return Boolean(window.go)")
            .await?;
        page.js("spoil(); go(); return true").await?;
        crash_is_told_once(page).await?;
        for id in ["first", "second"] {
            stays(page, id).await?;
            is_used_again(page, id).await?;
        }
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

#[test]
fn what_needs_a_program_is_not_offered_until_there_is_one_again() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        let first = page.host("#first").await?;
        ensure!(
            first
                .find("[data-network=copy]")
                .await?
                .is_displayed()
                .await?
        );
        crash_in_a_draw_of(page, "second").await?;
        have_crashed(page, &["second"]).await?;
        ensure!(
            !first
                .find("[data-network=copy]")
                .await?
                .is_displayed()
                .await?
        );
        let link = first.find("[part~=headline] a").await?.attr("href").await?;
        assert_eq!(link.as_deref(), Some("https://paper.example/a/1017.html"));
        is_used_again(page, "first").await?;
        ensure!(
            first
                .find("[data-network=copy]")
                .await?
                .is_displayed()
                .await?
        );
        Ok(())
    })
}

#[test]
fn a_document_that_has_crashed_the_program_is_not_given_to_another_one() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        crash_in_a_draw_of(page, "first").await?;
        have_crashed(page, &["first"]).await?;

        // The same document, and another one.
        clone(page, "first", "third").await?;
        have_crashed(page, &["first", "third"]).await?;
        clone(page, "second", "fourth").await?;
        is_used_again(page, "fourth").await?;
        clone(page, "first", "fifth").await?;
        have_crashed(page, &["first", "third", "fifth"]).await?;
        // Nothing of the first program comes back to life.
        page.host("#first").await?.fallback_is_in_sight().await?;
        assert_eq!(programs(page).await?, 2);
        Ok(())
    })
}

#[test]
fn of_many_cards_none_is_lost_but_that_of_the_document_that_crashes() -> Result<()> {
    let cards = "for (let i = 1; i <= 6; i++) put(`early-${i}`, `第 ${i} 则`);
        put('poison', '☠');
        for (let i = 1; i <= 6; i++) put(`late-${i}`, `又第 ${i} 则`);
        return true";
    one_by_one("early", 6, cards, &["poison"], 2)
}

#[test]
fn two_documents_that_crash_cost_a_program_each() -> Result<()> {
    let cards = "put('poison', '☠');
        for (let i = 1; i <= 6; i++) put(`early-${i}`, `第 ${i} 则`);
        put('venom', '☠ ☠');
        put('poison-again', '☠');
        for (let i = 1; i <= 6; i++) put(`late-${i}`, `又第 ${i} 则`);
        return true";
    // The one that is there again has another address, and is another document.
    one_by_one("early", 6, cards, &["poison", "poison-again", "venom"], 4)
}

#[test]
fn a_page_full_of_documents_that_crash_starts_a_few_programs_and_no_more() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        let put = "for (let i = 1; i <= arguments[0]; i++) put(`poison-${i}`, '☠');
            return true";
        let cards = MOST_PROGRAMS + 4;
        page.js_with(put, vec![json!(cards)]).await?;
        let ids: Vec<_> = (1..=cards).map(|one| format!("poison-{one}")).collect();
        have_crashed(page, &ids.iter().map(String::as_str).collect::<Vec<_>>()).await?;
        assert_eq!(programs(page).await?, MOST_PROGRAMS);
        // What was there before is there still, and its links lead where they did.
        for id in ["first", "second"] {
            stays(page, id).await?;
        }
        Ok(())
    })
}

#[test]
fn a_card_that_has_crashed_may_show_another_article() -> Result<()> {
    shows_another_article("crash.html")
}

#[test]
fn a_card_that_has_crashed_in_an_old_browser_has_its_style_again() -> Result<()> {
    shows_another_article("crash.html?old")
}

/// A polyfill gone wrong: its exception runs through the program, which is in the midst of a draw.
#[test]
fn an_exception_of_the_page_s_own_is_a_crash() -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        throws_while_drawing(page).await?;
        have_crashed(page, &["first"]).await?;
        stays(page, "second").await?;
        is_used_again(page, "second").await
    })
}

#[test]
fn the_script_without_web_assembly_crashes_likewise() -> Result<()> {
    story("no-wasm.html", async |page| {
        page.card("#first").await?;
        throws_while_drawing(page).await?;
        have_crashed(page, &["first"]).await?;
        clone(page, "first", "second").await?;
        have_crashed(page, &["first", "second"]).await?;
        let other = "const card = document.getElementById('first').cloneNode(true);
            card.id = 'third';
            card.setAttribute('src', card.getAttribute('src').replace(/[^/]*$/, 'good/dated.json'));
            document.querySelector('main').append(card);
            return true";
        page.js(other).await?;
        page.card("#third").await?;
        Ok(())
    })
}

/// Cards come, all at once, of which these crash; so many programs are started for them.
#[track_caller]
fn one_by_one(early: &str, each: usize, cards: &str, poison: &[&str], most: usize) -> Result<()> {
    story("crash.html", async |page| {
        are_complete(page).await?;
        page.js(cards).await?;
        have_crashed(page, poison).await?;
        for number in 1..=each {
            for name in [early, "late"] {
                stays(page, &format!("{name}-{number}")).await?;
            }
        }
        for id in ["first", "second"] {
            stays(page, id).await?;
        }
        // And one that comes later.
        page.js("put('later', '后来的一则'); return true").await?;
        is_used_again(page, "later").await?;
        assert_eq!(programs(page).await?, most);
        have_crashed(page, poison).await
    })
}

#[track_caller]
fn shows_another_article(name: &str) -> Result<()> {
    story(name, async |page| {
        are_complete(page).await?;
        let style = "const style = getComputedStyle(
                document.getElementById('first').shadowRoot.querySelector('.card'));
            return [style.display, style.fontFamily, style.lineHeight, style.borderTopWidth]";
        let before = page.js(style).await?;
        crash_in_a_draw_of(page, "first").await?;
        have_crashed(page, &["first"]).await?;
        page.js(
            "const [first, second] = document.querySelectorAll('press-card');
            first.removeAttribute('lang');
            first.setAttribute('src', second.getAttribute('src'));
            return true",
        )
        .await?;
        page.card("#first")
            .await?
            .fallback_is_out_of_sight()
            .await?;
        assert_eq!(page.js(style).await?, before);
        Ok(())
    })
}

async fn crash_in_a_draw_of(page: &Page, id: &str) -> Result<()> {
    let crash = "spoil(); document.getElementById(arguments[0]).setAttribute('lang', 'en');
        return true";
    page.js_with(crash, vec![json!(id)]).await?;
    Ok(())
}

async fn throws_while_drawing(page: &Page) -> Result<()> {
    page.js("const make = Document.prototype.createElement;
        Document.prototype.createElement = function (name, ...more) {
            if (name === 'article') throw new TypeError('out of order');
            return make.call(this, name, ...more);
        };
        addEventListener('press-card-error', () => { Document.prototype.createElement = make });
        document.getElementById('first').setAttribute('lang', 'en');
        return true")
        .await?;
    Ok(())
}

async fn are_complete(page: &Page) -> Result<()> {
    page.card("#first").await?;
    page.card("#second").await?;
    Ok(())
}

async fn clone(page: &Page, id: &str, name: &str) -> Result<()> {
    let clone = "const card = document.getElementById(arguments[0]).cloneNode(true);
        card.id = arguments[1];
        document.querySelector('main').append(card);
        return true";
    page.js_with(clone, vec![json!(id), json!(name)]).await?;
    Ok(())
}

/// The card is to be seen, and its link is not.
async fn stays(page: &Page, id: &str) -> Result<()> {
    let card = page.card(&format!("#{id}")).await?;
    card.fallback_is_out_of_sight().await
}

/// A reader turns to a card, and it does all that it does.
async fn is_used_again(page: &Page, id: &str) -> Result<()> {
    let card = page.card(&format!("#{id}")).await?;
    card.is_scrolled_to().await?;
    // Where it has survived a crash, the first touch has the program come back.
    let (x, y) = card.place_of(".credit").await?;
    page.click_at(x, y, 1).await?;
    let is_live = "return !arguments[0].shadowRoot.querySelector('[data-static]')";
    card.until("the card with a program", is_live, ()).await?;
    // What a click has opened while there was none.
    page.press(&[Key::Escape]).await?;
    card.is_usable().await
}

/// The page was told of no failure, and the console once.
async fn crash_is_told_once(page: &Page) -> Result<()> {
    let told = "return seen.warnings.length > 0";
    page.until("a word on the console", told).await?;
    let warnings = page.seen("warnings").await?;
    let is_told = |one: &Value| {
        one.as_str()
            .is_some_and(|one| one.starts_with("[press-card] crash: "))
    };
    ensure!(
        warnings.len() == 1 && warnings.iter().all(is_told),
        "{warnings:?}"
    );
    Ok(())
}

/// How many programs have been started.
async fn programs(page: &Page) -> Result<usize> {
    let count = page.js("return programs.length").await?.as_u64();
    Ok(usize::try_from(count.unwrap_or_default())?)
}

/// These cards show their links, and each has said so once.
async fn have_crashed(page: &Page, ids: &[&str]) -> Result<()> {
    let told = "return seen.events.filter((one) => one.type === 'press-card-error').length
        >= arguments[0]";
    page.until_with("the errors", told, vec![json!(ids.len())])
        .await?;
    let errors = page.events("press-card-error").await?;
    let mut who: Vec<_> = errors.iter().filter_map(|one| one["id"].as_str()).collect();
    who.sort_unstable();
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    assert_eq!(who, wanted);
    for (error, id) in errors.iter().zip(ids) {
        assert_eq!(error["detail"]["code"], "crash");
        let card = page.host(&format!("#{id}")).await?;
        card.fallback_is_in_sight().await?;
    }
    assert_eq!(page.seen("warnings").await?.len(), ids.len());
    Ok(())
}
