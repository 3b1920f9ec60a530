//! `press-card`, the command line over `press-card-publish`: what a paper's CMS and its rights desk
//! run.

mod commands;
mod names;

fn main() -> std::process::ExitCode {
    commands::run()
}
