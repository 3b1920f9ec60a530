//! Several copies of the script on one page, and names that are taken.

use anyhow::{Context as _, Result, ensure};

use crate::{page::Page, story::story};

#[test]
fn of_two_versions_the_newer_serves_that_comes_last() -> Result<()> {
    is_served_by("versions.html?v=0.9.0&v=0.10.0", "0.10.0")
}

#[test]
fn of_two_versions_the_newer_serves_that_comes_first() -> Result<()> {
    is_served_by("versions.html?v=0.10.0&v=0.9.0", "0.10.0")
}

#[test]
fn a_release_is_newer_than_what_came_before_it() -> Result<()> {
    is_served_by("versions.html?v=1.0.0&v=1.0.0-rc.1&v=1.0.0-alpha", "1.0.0")
}

#[test]
fn what_comes_before_a_release_is_in_order_too() -> Result<()> {
    is_served_by(
        "versions.html?v=1.0.0-rc.9&v=1.0.0-rc.10&v=1.0.0-rc.x.1&v=1.0.0-rc.x",
        "1.0.0-rc.x.1",
    )
}

#[test]
fn a_card_that_waits_to_be_seen_is_served_by_the_newest() -> Result<()> {
    story("versions.html?v=0.9.0", async |page| {
        let new = page.card("#new").await?;
        served_by(page, &["0.9.0"]).await?;
        page.js("return include('0.10.0')").await?;
        let far = page.host("#far").await?;
        far.is_scrolled_to().await?;
        far.is_complete().await?;
        served_by(page, &["0.9.0", "0.10.0"]).await?;

        // The one that stood there lives on, and both see what changes.
        for card in [&new, &far] {
            let set = "arguments[0].setAttribute('layout', 'full'); return true";
            card.js(set, ()).await?;
            card.shows("body", "市领导谢桂坤参加活动。").await?;
        }
        served_by(page, &["0.9.0", "0.10.0"]).await
    })
}

#[test]
fn nothing_on_the_page_can_stand_before_the_script_s_own_tag() -> Result<()> {
    story("clobbered.html", async |page| {
        let is_hidden = "return document.currentScript instanceof HTMLImageElement";
        assert_eq!(page.js(is_hidden).await?, true, "the name is not taken");
        page.card("press-card").await?;
        Ok(())
    })
}

#[test]
fn an_element_of_the_same_name_is_left_alone() -> Result<()> {
    story("taken.html", async |page| {
        page.host("#first").await?.fallback_is_in_sight().await?;
        let warnings = page.seen("warnings").await?;
        ensure!(warnings.len() == 1, "{warnings:?}");
        let warning = warnings[0].as_str().unwrap_or_default();
        ensure!(
            warning.starts_with("[press-card] unsupported: "),
            "{warning}"
        );
        Ok(())
    })
}

#[test]
fn whatever_stands_where_the_copies_find_each_other_the_card_is_there() -> Result<()> {
    story("registry.html?is=number", async |page| {
        for what in [
            "number",
            "text",
            "nothing",
            "empty",
            "list",
            "call",
            "frozen",
            "half",
            "map",
            "numbered",
            "traps",
            "proxy",
            "fixed",
            "getter",
            "setter",
            "inherited",
        ] {
            page.open(&format!("registry.html?is={what}")).await?;
            let card = page.card("#card").await.with_context(|| what.to_owned())?;
            card.is_usable().await?;
            assert!(page.seen("warnings").await?.is_empty(), "{what}");
            page.nothing_went_astray().await?;
        }
        Ok(())
    })
}

#[test]
fn where_something_else_serves_the_cards_one_word_is_said() -> Result<()> {
    story("registry.html?is=liar", async |page| {
        page.says_that_it_cannot_be("#card").await
    })
}

#[test]
fn a_newer_copy_leaves_alone_what_the_page_has_frozen() -> Result<()> {
    story("versions.html?v=0.9.0", async |page| {
        page.card("#new").await?;
        page.js("Object.freeze(window[Symbol.for('press-card')]); return include('0.10.0')")
            .await?;
        page.js("add('newest'); return true").await?;
        page.card("#newest").await?;
        served_by(page, &["0.9.0"]).await?;
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[track_caller]
fn is_served_by(name: &str, version: &str) -> Result<()> {
    story(name, async |page| {
        page.card("#new").await?;
        served_by(page, &[version]).await?;
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

/// The programs of these versions have been asked for, in this order, and of no other.
async fn served_by(page: &Page, versions: &[&str]) -> Result<()> {
    let mut programs = page.server.requests();
    programs.retain(|one| one.ends_with(".wasm"));
    ensure!(programs.len() == versions.len(), "{programs:?}");
    for (program, version) in programs.iter().zip(versions) {
        let folder = format!("/version/{version}/");
        ensure!(program.contains(&folder), "{programs:?}");
    }
    Ok(())
}
