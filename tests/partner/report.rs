//! The report of a run: a file of lines, of which `cargo xtask test` makes some words.

use std::{env, fs::OpenOptions, io::Write as _};

/// Adds a line to the report of the run, where one is kept.
pub fn note(line: &str) {
    println!("{line}");
    let Some(report) = env::var_os("PRESS_CARD_REPORT") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(report);
    // A run without its report is noticed by who reads it.
    let _ = file.and_then(|mut file| writeln!(file, "{line}"));
}
