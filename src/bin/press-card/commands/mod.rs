//! The commands, a file each: what it is told, and what it does.

mod completions;
mod man;
mod progress;
mod render;
mod stylesheet;
mod tag;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Article cards for newspapers: the static card, and what else a paper publishes with it.
#[derive(Parser)]
#[command(name = "press-card", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Render(render::Arguments),
    Stylesheet(stylesheet::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Runs what the command line says. Exit status: 0 all is well, 1 something is not, 2 the command
/// line itself is wrong.
pub fn run() -> ExitCode {
    let done = match CommandLine::parse().command {
        Command::Render(arguments) => arguments.run(),
        Command::Stylesheet(arguments) => arguments.run(),
        Command::Completions(arguments) => arguments.run(),
        Command::Man(arguments) => arguments.run(),
    };
    match done {
        Ok(status) => status,
        Err(error) => {
            eprintln!("press-card: {error:#}");
            ExitCode::FAILURE
        }
    }
}
