//! What the card's host, or a browser, can make of its WebAssembly.

use anyhow::Result;

use super::{cell, fails, works, works_as_a_script};

#[test]
fn a_program_that_is_served_well_runs() -> Result<()> {
    cell("plain.html", async |page| {
        works(page, "press-card").await?;
        assert_eq!(page.server.count(".wasm"), 1);
        assert_eq!(page.server.count(".fallback.js"), 0);
        Ok(())
    })
}

#[test]
fn a_program_that_is_served_as_bytes_runs() -> Result<()> {
    cell("program.html?from=typed/octet-stream", async |page| {
        works(page, "press-card").await
    })
}

#[test]
fn a_program_that_is_served_as_a_web_page_runs() -> Result<()> {
    cell("program.html?from=typed/html", async |page| {
        works(page, "press-card").await
    })
}

#[test]
fn a_program_that_is_not_found_leaves_the_link() -> Result<()> {
    fails_from("program.html?from=half", "http")
}

#[test]
fn a_program_that_is_cut_off_leaves_the_link() -> Result<()> {
    fails_from("program.html?from=cut/wasm", "network")
}

#[test]
fn a_program_that_was_changed_by_one_byte_leaves_the_link() -> Result<()> {
    fails_from("program.html?from=changed/wasm", "integrity")
}

#[test]
fn a_program_that_never_comes_leaves_the_link() -> Result<()> {
    fails_from("program.html?from=silent/wasm", "timeout")
}

#[test]
fn where_there_is_no_web_assembly_the_card_comes_as_a_script() -> Result<()> {
    cell("no-wasm.html", async |page| {
        works_as_a_script(page, "press-card").await
    })
}

#[track_caller]
fn fails_from(name: &str, code: &str) -> Result<()> {
    cell(name, async |page| {
        fails(page, "press-card", code).await?;
        assert_eq!(page.server.count(".fallback.js"), 0);
        Ok(())
    })
}
