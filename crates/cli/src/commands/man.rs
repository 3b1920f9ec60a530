//! `press-card man`: its manual, for man(1).

use super::CommandLine;
use anyhow::Context as _;
use clap::{Args, CommandFactory as _};
use std::{fs, path::PathBuf, process::ExitCode};

/// Write the manual pages, one a command, into a folder
#[derive(Args)]
pub struct Arguments {
    /// The folder, such as /usr/local/share/man/man1
    folder: PathBuf,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let name = || self.folder.display().to_string();
        fs::create_dir_all(&self.folder).with_context(name)?;
        clap_mangen::generate_to(CommandLine::command(), &self.folder).with_context(name)?;
        Ok(ExitCode::SUCCESS)
    }
}
