//! How many bytes a reader loads, by the `sizes.json` of this very build
//! (docs/design.md#what-is-the-budget).

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;

/// Brotli 11, in bytes.
const LOADER: u64 = 3_600;
const LIVE: u64 = 54_000;
const SCRIPT: u64 = 70_000;
/// Around a frame, and in it beside the card.
const OUTSIDE: u64 = 600;
const INSIDE: u64 = 2_000;

#[test]
fn the_loader_is_within_its_budget() -> Result<()> {
    let loader = brotli("loader")?;
    assert!(loader <= LOADER, "{loader} of {LOADER} bytes");
    Ok(())
}

#[test]
fn the_live_card_is_within_its_budget() -> Result<()> {
    let live = brotli("loader")? + brotli("glue")? + brotli("wasm")?;
    assert!(live <= LIVE, "{live} of {LIVE} bytes");
    Ok(())
}

#[test]
fn the_script_card_is_within_its_budget() -> Result<()> {
    let script = brotli("script")?;
    assert!(script <= SCRIPT, "{script} of {SCRIPT} bytes");
    Ok(())
}

#[test]
fn a_page_with_frames_loads_next_to_nothing_of_its_own() -> Result<()> {
    let outside = brotli("frame outside")?;
    assert!(outside <= OUTSIDE, "{outside} of {OUTSIDE} bytes");
    // Its own script stands in it.
    let inside = brotli("frame page")?;
    assert!(inside <= INSIDE, "{inside} of {INSIDE} bytes");
    Ok(())
}

#[test]
fn the_sizes_are_those_of_the_files() -> Result<()> {
    let all = sizes()?;
    let roles = all["files"].as_object().context("no sizes")?;
    assert!(roles.len() >= 7, "the card's and the frame's: {roles:?}");
    for role in roles.keys() {
        let file = &roles[role];
        let name = file["file"].as_str().context("a file has no name")?;
        for (kind, ending) in [("raw", ""), ("gzip", ".gz"), ("brotli", ".br")] {
            let bytes = fs::metadata(dist()?.join(format!("{name}{ending}")))?.len();
            assert_eq!(file[kind], Value::from(bytes), "{name}{ending}");
        }
    }
    Ok(())
}

fn brotli(role: &str) -> Result<u64> {
    let bytes = &sizes()?["files"][role]["brotli"];
    bytes
        .as_u64()
        .with_context(|| format!("no size of the {role}"))
}

fn dist() -> Result<PathBuf> {
    let dist = env::var("PRESS_CARD_DIST").context("`cargo xtask test dist` runs these tests")?;
    Ok(dist.into())
}

fn sizes() -> Result<Value> {
    let text = fs::read_to_string(dist()?.join("sizes.json"))?;
    Ok(serde_json::from_str(&text)?)
}
