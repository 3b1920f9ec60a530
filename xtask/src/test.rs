//! `cargo xtask test`: every check, each as a step that is timed; one that fails does not keep
//! the later ones from running.

mod browsers;
mod deny;
mod dependencies;
mod example;
mod matrix;
mod native;
mod parts;
mod report;
mod served;
mod trunk;
mod unit;

use std::thread;

use anyhow::{Result, anyhow};

use crate::dist;
use crate::documents::Documents;
use crate::project::Project;
use crate::setup::{self, nginx, system, tools};
use parts::Parts;
use report::Report;

/// Runs the parts that are named, or all where none is.
pub fn run(project: &Project, parts: &[&str]) -> Result<()> {
    let parts = Parts::parse(parts)?;
    let mut report = Report::default();

    report.step("setup", || prepare(project, &parts));
    let built = thread::scope(|scope| {
        // Only its own step needs each: it is built in the time that the others leave. Not beside
        // the browsers, which are not to be slowed down, and whose end ends all that still runs.
        let trunk = parts.dist.then(|| scope.spawn(|| tools::trunk(project)));
        let deny = parts.native.then(|| scope.spawn(|| tools::deny(project)));
        let built = without_browsers(project, &parts, &mut report);
        if let Some(deny) = deny {
            match deny.join() {
                Ok(Ok(folder)) => deny::run(project, &folder, &mut report),
                Ok(Err(error)) => report.missing("licences, duplicates", error, true),
                Err(_) => report.missing(
                    "licences, duplicates",
                    anyhow!("its thread has ended"),
                    true,
                ),
            }
        }
        if let Some(trunk) = trunk {
            report.step("page, by Trunk", || {
                let trunk = trunk.join();
                let trunk = trunk.map_err(|_| anyhow!("Trunk's thread has ended"))??;
                trunk::run(project, &trunk)
            });
        }
        built
    });
    browsers::run(project, &parts, built, &mut report);
    report.close()
}

/// Tells whether there is a dist/ to test.
fn without_browsers(project: &Project, parts: &Parts, report: &mut Report) -> bool {
    if parts.native {
        native::run(project, report);
    }
    if !parts.dist && parts.engines.is_empty() {
        return false;
    }
    let built = report.step("dist", || {
        dist::run(project, &Documents::shipped(&project.root)?, None)
    });
    if parts.dist {
        report.step("dist on its host", || served::on_host(project, built));
        served::in_old_engines(project, parts, built, report);
    }
    built
}

fn prepare(project: &Project, parts: &Parts) -> Result<()> {
    setup::rust(project)?;
    if parts.dist || !parts.engines.is_empty() {
        system::browsers(&parts.engines);
        if parts.dist {
            system::host();
        }
        nginx::program(project)?;
        tools::wasm_bindgen(project)?;
        setup::npm(project)?;
    }
    Ok(())
}
