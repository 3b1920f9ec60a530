//! The commands, a file each: what it is told, and what it does.

mod changes;
mod check;
mod completions;
mod correct;
mod fields;
mod import;
mod key;
mod man;
mod oembed;
mod places;
mod poster;
mod progress;
mod render;
mod rights;
mod sign;
mod stylesheet;
mod tag;
mod verify;
mod withdraw;

use crate::say::{is_unheard, note};
use clap::{Parser, Subcommand};
use press_card::article::WebUrl;
use press_card_publish::shown;
use std::{env, path::Path, process::ExitCode};

/// Article cards for newspapers: the static card, and what else a paper publishes with it.
#[derive(Parser)]
#[command(name = "press-card", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Import(import::Arguments),
    Sign(sign::Arguments),
    Verify(verify::Arguments),
    Key(key::Arguments),
    Render(render::Arguments),
    Oembed(oembed::Arguments),
    Poster(poster::Arguments),
    Changes(changes::Arguments),
    Places(places::Arguments),
    Rights(rights::Arguments),
    Correct(correct::Arguments),
    Withdraw(withdraw::Arguments),
    Stylesheet(stylesheet::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Runs what the command line says. Exit status: 0 all is well, 1 something is not, 2 the command
/// line itself is wrong.
pub fn run() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        // A shell may have put the names of files there, and they would stand in what is wrong.
        Err(error) if error.use_stderr() && env::args_os().any(|word| is_odd(word.as_ref())) => {
            note(format_args!(
                "press-card: {}: see press-card --help",
                error.kind()
            ));
            return ExitCode::from(2);
        }
        Err(error) => error.exit(),
    };
    let done = match line.command {
        Command::Check(arguments) => arguments.run(),
        Command::Import(arguments) => arguments.run(),
        Command::Sign(arguments) => arguments.run(),
        Command::Verify(arguments) => arguments.run(),
        Command::Key(arguments) => arguments.run(),
        Command::Render(arguments) => arguments.run(),
        Command::Oembed(arguments) => arguments.run(),
        Command::Poster(arguments) => arguments.run(),
        Command::Changes(arguments) => arguments.run(),
        Command::Places(arguments) => arguments.run(),
        Command::Rights(arguments) => arguments.run(),
        Command::Correct(arguments) => arguments.run(),
        Command::Withdraw(arguments) => arguments.run(),
        Command::Stylesheet(arguments) => arguments.run(),
        Command::Completions(arguments) => arguments.run(),
        Command::Man(arguments) => arguments.run(),
    };
    match done {
        Ok(status) => status,
        // Not a success: who reads no further does not know what became of the rest.
        Err(error) if is_unheard(&error) => ExitCode::FAILURE,
        Err(error) => {
            note(format_args!("press-card: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Whether a word of the command line is not what it looks like.
fn is_odd(word: &Path) -> bool {
    Some(shown(word).trim_matches('"')) != word.to_str()
}

/// The address of a folder.
fn folder(text: &str) -> Result<WebUrl, String> {
    let url: WebUrl = text.parse().map_err(|error| format!("it {error}"))?;
    if url.as_str().contains(['?', '#']) {
        return Err("it is not the address of a folder, for it has `?` or `#`".to_owned());
    }
    Ok(url)
}
