//! What has become of each cell, in a file of which `cargo xtask test` makes one line an engine.

use std::{env, fs::OpenOptions, io::Write as _, thread};

/// A cell that is being told. It counts as failed unless it is closed.
pub struct Entry {
    /// Its name: that of its test, under `matrix::`.
    pub cell: String,
    outcome: String,
}

impl Entry {
    pub fn new() -> Self {
        let thread = thread::current();
        let name = thread.name().unwrap_or_default();
        Self {
            cell: name.trim_start_matches("matrix::").to_owned(),
            outcome: "failed".to_owned(),
        }
    }

    /// It is not for this engine.
    pub fn is_not_supported(&mut self, reason: &str) {
        self.outcome = format!("not supported: {reason}");
    }

    /// It was told to its end.
    pub fn close(mut self) {
        if self.outcome == "failed" {
            self.outcome = "passed".to_owned();
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        note("cell", &format!("{}: {}", self.cell, self.outcome));
    }
}

/// Adds a line to the report of the run, where one is kept.
pub fn note(kind: &str, words: &str) {
    println!("{kind} {words}");
    let Some(report) = env::var_os("PRESS_CARD_REPORT") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(report);
    // A run without its report is noticed by who reads it.
    let _ = file.and_then(|mut file| writeln!(file, "{kind} {words}"));
}
