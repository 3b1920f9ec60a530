//! `press-card`, the command line over `publish/`: what a paper's CMS and its rights desk run.

#[cfg(not(target_arch = "wasm32"))]
mod commands;
#[cfg(not(target_arch = "wasm32"))]
mod documents;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    commands::run()
}

/// It runs where newspapers are made, and not in a browser; cargo builds it for both.
#[cfg(target_arch = "wasm32")]
fn main() {}
