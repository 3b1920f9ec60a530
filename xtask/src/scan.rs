//! `cargo xtask scan`: whether readers of QR codes read the code as browsers show it.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::drivers::Prepared;
use crate::engine::Engine;
use crate::process;
use crate::project::Project;
use crate::setup::{self, python, system};

/// Scans in these engines, or only a small part that takes no minute; fails where a reader reads
/// less than docs/scanning.md asks for.
pub fn run(project: &Project, engines: &[Engine], quick: bool) -> Result<()> {
    system::browsers(engines);
    let python = python::scan(project)?;
    setup::npm(project)?;
    if !quick {
        setup::scan(project)?;
        // The live card is shown as it ships.
        ensure!(
            project.root.join("dist/press-card.js").is_file(),
            "there is no dist/: run `cargo xtask dist` first"
        );
    }
    process::run(&mut project.cargo(["build", "--package=press-card-cli"]))?;
    let found = engines
        .iter()
        .map(|engine| Ok((*engine, Prepared::find(*engine, project)?)))
        .collect::<Result<Vec<_>>>()?;
    let found: Vec<_> = found
        .iter()
        .map(|(engine, prepared)| (*engine, prepared))
        .collect();
    let scanned = with(project, &python, &found, quick);
    // A browser outlives the driver that has started it.
    process::end_leftovers();
    scanned
}

/// The small part, with the program that `cargo test` has left, in a Chromium that is there.
pub fn quick(project: &Project, python: &Path, chromium: &Prepared) -> Result<()> {
    with(project, python, &[(Engine::Chromium, chromium)], true)
}

fn with(
    project: &Project,
    python: &Path,
    engines: &[(Engine, &Prepared)],
    quick: bool,
) -> Result<()> {
    let work = project.target.join("scan");
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    let mut command = project.command(python);
    command
        // It would write what it compiles beside its sources.
        .arg("-B")
        .arg("xtask/scan/scan.py")
        .arg(project.target.join("debug/press-card"))
        .arg(&work);
    if quick {
        command.arg("--quick");
    }
    let mut drivers = Vec::new();
    for (engine, prepared) in engines {
        let path = work.join(format!("driver-{engine}.log"));
        let log =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let driver = prepared.drive(&log)?;
        command.arg(format!("{engine}={}", driver.address));
        drivers.push(driver);
    }
    process::run(&mut command)
        .context("a reader reads less than is asked for, or could not be asked")
}
