//! How many bytes a card has, and what they are for.

use anyhow::Result;

use super::{Bench, FEW};
use crate::process;

/// The table of a layout, as xtask/bench/sizes.mjs prints it.
pub fn table(bench: &Bench, layout: &str) -> Result<String> {
    let cards = bench.folder.join("check").join(layout);
    process::output(&mut bench.node("sizes.mjs", FEW, &cards, layout))
}
