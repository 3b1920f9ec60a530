//! `press-card stylesheet`: the file that `render --csp` links.

use crate::say;
use anyhow::Context as _;
use clap::Args;
use press_card::card::STYLE;
use press_card_publish::{self as publish, Stylesheet, shown};
use std::{path::PathBuf, process::ExitCode};

/// Write the stylesheet that the cards of `render --csp` link, into the folder of the card's host
#[derive(Args)]
pub struct Arguments {
    /// The folder; its name in there changes with its content
    folder: PathBuf,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let file = self.folder.join(Stylesheet::file());
        publish::write(&file, STYLE).with_context(|| shown(&file))?;
        say::out(&format!("{}\n", shown(&file)))?;
        Ok(ExitCode::SUCCESS)
    }
}
