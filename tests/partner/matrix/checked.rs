//! Hosts that give the file that was built to who asks first, and later one with other code: what
//! was checked is what runs. And pages that want to see a hash of every script.

use anyhow::{Result, ensure};

use crate::page::Page;

use super::{
    cell, csp::only_the_probe_was_refused, our_policy_was_refused, works, works_as_a_script,
};

#[test]
fn of_a_host_that_turns_nothing_else_runs() -> Result<()> {
    runs_what_was_checked("turning.html?ending=js")
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_where_it_is_named() -> Result<()> {
    runs_what_was_checked("turning.html?ending=js&csp=mirror")
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_without_web_assembly() -> Result<()> {
    cell(
        "turning.html?ending=fallback.js&csp=mirror-no-wasm",
        async |page| {
            works_as_a_script(page, "#card").await?;
            only_the_probe_was_refused(page).await?;
            has_not_turned(page).await
        },
    )
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_where_scripts_have_nonces() -> Result<()> {
    runs_what_was_checked("turning.html?ending=js&csp=nonce")
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_under_trusted_types() -> Result<()> {
    runs_what_was_checked("turning.html?ending=js&csp=trusted-types")
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_under_a_list_with_our_policy() -> Result<()> {
    runs_what_was_checked("turning.html?ending=js&csp=trusted-types-named")
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_where_no_policy_can_be_made() -> Result<()> {
    cell(
        "turning.html?ending=js&csp=trusted-types-none",
        async |page| {
            works(page, "#card").await?;
            our_policy_was_refused(page, &[]).await?;
            has_not_turned(page).await
        },
    )
}

#[test]
fn of_a_host_that_turns_nothing_else_runs_with_nonces_and_no_policy() -> Result<()> {
    cell(
        "turning.html?ending=js&csp=trusted-types-nonce",
        async |page| {
            works(page, "#card").await?;
            our_policy_was_refused(page, &[]).await?;
            has_not_turned(page).await
        },
    )
}

/// Here WebKit is left with checking a copy: docs/works-under.md says so.
#[test]
fn where_neither_our_policy_nor_a_blob_is_allowed_the_card_is_there() -> Result<()> {
    cell("policy.html?csp=trusted-types-hosts", async |page| {
        works(page, "#card").await?;
        our_policy_was_refused(page, &["script-src-elem"]).await
    })
}

#[test]
fn where_every_script_has_to_have_its_hash_the_card_is_there() -> Result<()> {
    cell("integrity.html?integrity=scripts", async |page| {
        works(page, "#card").await
    })
}

#[track_caller]
fn runs_what_was_checked(name: &str) -> Result<()> {
    cell(name, async |page| {
        works(page, "#card").await?;
        has_not_turned(page).await
    })
}

async fn has_not_turned(page: &Page) -> Result<()> {
    let has_turned = page.js("return 'turned' in window").await?;
    ensure!(
        has_turned == false,
        "other code than what was checked has run"
    );
    Ok(())
}
