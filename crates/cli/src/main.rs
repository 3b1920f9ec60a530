//! `press-card`, the command line over `press-card-publish`: what a paper's CMS and its rights desk
//! run.

// What clap prints as help are these comments, and a terminal has no use for angle brackets.
#![allow(rustdoc::bare_urls)]

mod commands;
mod language;
mod names;
mod say;

fn main() -> std::process::ExitCode {
    commands::run()
}
