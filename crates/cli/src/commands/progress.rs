//! How far a long command is, on a terminal; and what became of it.

use crate::say::note;
use indicatif::{ProgressBar, ProgressStyle};
use press_card_publish::{self as publish, Published, shown};
use std::{path::Path, process::ExitCode};

/// A bar on a terminal; elsewhere nothing.
pub struct Progress(ProgressBar);

impl Progress {
    /// For the documents of a folder.
    pub fn over(folder: &Path) -> Self {
        let bar = ProgressBar::new(0);
        if !bar.is_hidden() {
            bar.set_length(publish::documents(folder).count() as u64);
        }
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len}, {eta} left");
        Self(style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style)))
    }

    /// One more is done.
    pub fn step(&self) {
        self.0.inc(1);
    }

    /// Says what has become of them all.
    pub fn end(self, published: &Published) -> ExitCode {
        self.0.finish_and_clear();
        for (document, why) in &published.failed {
            note(format_args!("{}: {why}", shown(document)));
        }
        for file in &published.gone {
            let file = shown(file);
            note(format_args!(
                "{file}: its document is gone; --delete takes it away"
            ));
        }
        for file in &published.deleted {
            let file = shown(file);
            note(format_args!("{file}: deleted, for its document is gone"));
        }
        let mut sum = format!(
            "{} written, {} unchanged, {} failed",
            published.written,
            published.unchanged,
            published.failed.len()
        );
        for (files, what) in [(&published.gone, "gone"), (&published.deleted, "deleted")] {
            if !files.is_empty() {
                sum += &format!(", {} {what}", files.len());
            }
        }
        note(sum);
        if published.failed.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
