//! What has become of each cell.

use std::thread;

use crate::report;

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
        report::note(&format!("cell {}: {}", self.cell, self.outcome));
    }
}
