//! The tests of dist/ as nginx serves it.

use std::process::Command;

use anyhow::{Result, anyhow, ensure};

use super::parts::Parts;
use super::report::Report;
use crate::process;
use crate::project::Project;
use crate::setup::{self, nginx};

/// A cargo command for tests of dist/ as nginx serves it.
pub fn served(project: &Project, built: bool, test: &str) -> Result<Command> {
    ensure!(built, "there is no dist/ to test");
    let mut command = project.cargo(["test", "--package=press-card-tests", test]);
    command
        .env("PRESS_CARD_DIST", project.root.join("dist"))
        .env("PRESS_CARD_NGINX", nginx::program(project)?);
    Ok(command)
}

/// dist/ in the engines of tests/engines. Their packages hold programs for this kind of machine only.
pub fn in_old_engines(project: &Project, parts: &Parts, built: bool, report: &mut Report) {
    let name = "dist in old engines";
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        report.missing(name, anyhow!("for Linux on x86-64 only"), parts.strict);
        return;
    }
    report.step(name, || {
        setup::old_engines(project)?;
        process::run(&mut served(project, built, "--test=engines")?)
    });
}

/// What the host says of dist/: types, caching, compression, refusals, sizes.
pub fn on_host(project: &Project, built: bool) -> Result<()> {
    process::run(&mut served(project, built, "--test=host")?)
}
