//! `press-card man`: its manual, for man(1).

use super::CommandLine;
use anyhow::{Context as _, Result};
use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man;
use press_card_publish::{self as publish, shown};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write the manual pages, one a command, into a folder
#[derive(Args)]
pub struct Arguments {
    /// The folder, such as /usr/local/share/man/man1
    folder: PathBuf,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let mut command = CommandLine::command().disable_help_subcommand(true);
        command.build();
        write(command, &self.folder)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes the page of a command, and of each below it.
fn write(command: Command, folder: &Path) -> Result<()> {
    for one in command.get_subcommands().filter(|one| !one.is_hide_set()) {
        write(one.clone(), folder)?;
    }
    let page = Man::new(command);
    let file = folder.join(page.get_filename());
    let mut text = Vec::new();
    page.render(&mut text)?;
    publish::write(&file, &String::from_utf8_lossy(&text)).with_context(|| shown(&file))?;
    Ok(())
}
