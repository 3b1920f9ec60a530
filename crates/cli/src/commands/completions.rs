//! `press-card completions`: for the shell that it is used in.

use super::CommandLine;
use crate::say;
use clap::{Args, CommandFactory as _};
use clap_complete::Shell;
use std::process::ExitCode;

/// Write the completions of a shell
#[derive(Args)]
pub struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let mut command = CommandLine::command();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "press-card", &mut script);
        say::out(&String::from_utf8_lossy(&script))?;
        Ok(ExitCode::SUCCESS)
    }
}
