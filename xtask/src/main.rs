//! The chores of press-card: `cargo xtask setup`, `serve`, `dist`, `reproduce`, `bench`, `scan`,
//! `test`.

mod bench;
mod bindgen;
mod bundler;
#[path = "../../crates/publish/src/content_name.rs"]
mod content_name;
mod development;
mod dist;
mod documents;
mod drivers;
mod engine;
mod frame;
mod linker;
mod loader;
mod lock;
mod page;
mod process;
mod project;
mod release;
mod reproduce;
mod scan;
mod serve;
mod setup;
mod signature;
mod test;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use documents::Documents;
use engine::Engine;
use project::Project;

const HELP: &str = "\
cargo xtask COMMAND

  setup          install what is missing on this machine: wasm target, tools, browsers
  serve          build the paper's own page, serve it, and build again after each change
  dist [--sign KEY.pem] [--documents HOST...]
                 build what partners load, into dist/; the frame shows documents of the
                 host that it is on, and of these, else of the papers that ship. With a key
                 of Ed25519, nginx tells browsers who has made press-card.js
  reproduce      build dist/ twice from what is committed, and compare; takes minutes
  bench          how many cards a second are written, beside Node.js; takes minutes
  bench --check  only whether Node.js draws the same card
  scan [ENGINE...]
                 whether three readers read the code as browsers show it; takes many minutes
  scan --quick   a small part of it, in Chromium; takes less than one
  test           run every check
  test PART...   run some: native, dist, chromium, firefox, webkit

Downloads and built tools are kept in $PRESS_CARD_CACHE, else in press-card/ in the
user's cache folder. With CI=true, `test` fails where a browser is missing.";

fn main() -> ExitCode {
    if let Some(linked) = linker::run() {
        return match linked {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("xtask, as linker: {error:#}");
                ExitCode::FAILURE
            }
        };
    }
    match process::end_children_on_signals().and_then(|()| command()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) if process::interrupted() => ExitCode::from(130),
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] | ["help" | "-h" | "--help", ..] => {
            println!("{HELP}");
            Ok(())
        }
        ["setup"] => setup::run(&Project::find()?),
        ["serve"] => serve::run(&Project::find()?),
        ["dist", rest @ ..] => {
            let project = Project::find()?;
            let (key, rest) = match rest {
                ["--sign", key, rest @ ..] => (Some(Path::new(key)), rest),
                rest => (None, rest),
            };
            let documents = match rest {
                [] => Documents::shipped(&project.root)?,
                ["--documents", hosts @ ..] => Documents::named(hosts)?,
                other => bail!("dist takes no `{}`\n\n{HELP}", other.join(" ")),
            };
            dist::run(&project, &documents, key)
        }
        ["reproduce"] => reproduce::run(&Project::find()?),
        ["bench"] => bench::run(&Project::find()?),
        ["bench", "--check"] => bench::check(&Project::find()?),
        ["scan", "--quick"] => scan::run(&Project::find()?, &[Engine::Chromium], true),
        ["scan", words @ ..] => {
            let engines = words
                .iter()
                .map(|word| {
                    Engine::named(word).with_context(|| format!("no engine is named `{word}`"))
                })
                .collect::<Result<Vec<_>>>()?;
            let engines = if engines.is_empty() {
                &Engine::ALL
            } else {
                &engines[..]
            };
            scan::run(&Project::find()?, engines, false)
        }
        ["test", parts @ ..] => test::run(&Project::find()?, parts),
        // Trunk calls this one when it has built the page; see Trunk.toml.
        ["loader"] => development::run(&Project::find()?),
        other => bail!("there is no `{}`\n\n{HELP}", other.join(" ")),
    }
}
