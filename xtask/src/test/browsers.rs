//! The tests that run in browsers: each package's own, and whole pages of partners.

use std::fs::{self, File};

use anyhow::{Context, Result, ensure};

use super::example;
use super::matrix::Tally;
use super::parts::Parts;
use super::report::Report;
use super::served::served;
use super::unit;
use crate::drivers::Prepared;
use crate::engine::Engine;
use crate::process;
use crate::project::Project;
use crate::scan;
use crate::setup::python;

/// Both, in each of the engines; one that is not here is left out, or a failure.
pub fn run(project: &Project, parts: &Parts, built: bool, report: &mut Report) {
    if !parts.engines.is_empty() {
        report.step("Leptos example", || example::build(project));
    }
    for engine in &parts.engines {
        let prepared = match Prepared::find(*engine, project) {
            Ok(prepared) => prepared,
            Err(error) => {
                report.missing(engine.name(), error, parts.strict);
                continue;
            }
        };
        let name = format!("{engine}, unit tests");
        report.step(&name, || unit::run(project, *engine, &prepared));
        let name = format!("{engine}, partner pages");
        let mut tally = None;
        report.step(&name, || {
            partner_pages(project, *engine, &prepared, built, &mut tally)
        });
        if let Some(tally) = tally {
            report.say(tally.to_string());
        }
        if *engine == Engine::Chromium && parts.native {
            code_is_read(project, &prepared, parts, report);
        }
        process::end_leftovers();
    }
}

/// With the native part, which has built the program that renders the cards.
fn code_is_read(project: &Project, chromium: &Prepared, parts: &Parts, report: &mut Report) {
    let name = "the code is read";
    match python::scan(project) {
        Ok(python) => {
            report.step(name, || scan::quick(project, &python, chromium));
        }
        Err(error) => report.missing(name, error, parts.strict),
    }
}

fn partner_pages(
    project: &Project,
    engine: Engine,
    prepared: &Prepared,
    built: bool,
    tally: &mut Option<Tally>,
) -> Result<()> {
    let mut command = served(project, built, "--test=partner")?;
    let path = project.target.join(format!("driver-{engine}.log"));
    let log = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    let driver = prepared.drive(&log)?;
    let told = project.target.join(format!("matrix-{engine}.txt"));
    fs::write(&told, "").with_context(|| format!("cannot write {}", told.display()))?;
    command
        // Firefox's driver and WebKit's hold one session at a time.
        .args(["--", "--test-threads=1"])
        .env("PRESS_CARD_EXAMPLE", example::folder(project))
        .env("PRESS_CARD_EXAMPLE_SERVER", example::server(project))
        .env("PRESS_CARD_ENGINE", engine.name())
        .env("PRESS_CARD_DRIVER", &driver.address)
        .env("PRESS_CARD_REPORT", &told);
    let run = process::run(&mut command)
        .with_context(|| format!("what the driver said is in {}", path.display()));
    let cells = tally
        .insert(Tally::of(engine, &fs::read_to_string(&told)?))
        .cells;
    run?;
    ensure!(cells > 0, "not a cell of the matrix was told");
    Ok(())
}
