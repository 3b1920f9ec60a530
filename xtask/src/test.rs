//! `cargo xtask test`: every check, each as a step that is timed; one that fails does not keep
//! the later ones from running.

mod matrix;
mod parts;
mod report;

use std::fs::{self, File};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail, ensure};

use crate::dist;
use crate::drivers::Prepared;
use crate::engine::Engine;
use crate::process;
use crate::project::{Project, WASM};
use crate::setup::{self, nginx, system, tools};
use matrix::Tally;
use parts::Parts;
use report::Report;

/// Runs the parts that are named, or all where none is.
pub fn run(project: &Project, parts: &[&str]) -> Result<()> {
    let parts = Parts::parse(parts)?;
    let mut report = Report::default();

    report.step("setup", || prepare(project, &parts));
    if parts.native {
        native(project, &mut report);
    }
    if parts.dist || !parts.engines.is_empty() {
        let built = report.step("dist", || dist::run(project));
        if parts.dist {
            report.step("dist on its host", || on_host(project, built));
            old_engines(project, &parts, built, &mut report);
        }
        browsers(project, &parts, built, &mut report);
    }
    report.close()
}

fn prepare(project: &Project, parts: &Parts) -> Result<()> {
    setup::rust(project)?;
    if parts.dist || !parts.engines.is_empty() {
        system::browsers(&parts.engines);
        if parts.dist {
            system::checker();
        }
        nginx::program(project)?;
        tools::wasm_bindgen(project)?;
        setup::npm(project)?;
    }
    Ok(())
}

fn native(project: &Project, report: &mut Report) {
    report.cargo(project, "formatting", &["fmt", "--all", "--check"]);
    let strictly = ["--", "--deny=warnings"];
    let all = ["clippy", "--workspace", "--all-targets"];
    report.cargo(project, "clippy, native", &[&all[..], &strictly].concat());
    let wasm = [
        &["clippy", "--target", WASM, "--package=press-card"][..],
        &[
            "--package=press-card-embed",
            "--lib",
            "--test=rules",
            "--test=browser",
        ],
        &strictly,
    ]
    .concat();
    report.cargo(project, "clippy, wasm32", &wasm);
    report.step("no event delegation", || no_delegation(project));

    let tests = ["test", "--no-fail-fast", "--workspace", "--bins", "--lib"];
    let tests = [
        &tests[..],
        &["--test=rules", "--test=html", "--test=publish"],
    ]
    .concat();
    report.cargo(project, "tests, native", &tests);
    let examples = ["test", "--workspace", "--doc"];
    report.cargo(project, "examples in the docs", &examples);

    let docs = ["doc", "--lib", "--no-deps"];
    let native = [
        &docs[..],
        &["--package=press-card", "--package=press-card-publish"],
    ]
    .concat();
    report.docs(project, "docs, native", &native);
    let wasm = [
        &docs[..],
        &[
            "--package=press-card-embed",
            "--package=press-card",
            "--target",
            WASM,
        ],
    ]
    .concat();
    report.docs(project, "docs, wasm32", &wasm);
}

fn browsers(project: &Project, parts: &Parts, built: bool, report: &mut Report) {
    for engine in &parts.engines {
        let prepared = match Prepared::find(*engine, project) {
            Ok(prepared) => prepared,
            Err(error) => {
                report.missing(engine.name(), error, parts.strict);
                continue;
            }
        };
        let name = format!("{engine}, unit tests");
        report.step(&name, || unit_tests(project, &prepared));
        let name = format!("{engine}, partner pages");
        let mut tally = None;
        report.step(&name, || {
            partner_pages(project, *engine, &prepared, built, &mut tally)
        });
        if let Some(tally) = tally {
            report.say(tally.to_string());
        }
        process::end_leftovers();
    }
}

/// Leptos's `delegation` feature puts one listener on the window for every event, which a
/// partner's page can silence, and any dependency could turn it on.
fn no_delegation(project: &Project) -> Result<()> {
    let tree = process::output(&mut project.cargo([
        "tree",
        "--package=press-card-embed",
        "--target",
        WASM,
        "--edges=normal,build,dev",
        "--prefix=none",
        "--format={p} {f}",
    ]))?;
    delegation_is_off(&tree)
}

fn delegation_is_off(tree: &str) -> Result<()> {
    let renderers: Vec<&str> = tree
        .lines()
        .filter(|line| line.starts_with("leptos v") || line.starts_with("tachys v"))
        .collect();
    if renderers.is_empty() {
        bail!(
            "neither leptos nor tachys is among the dependencies for {WASM}: look where they went"
        );
    }
    for line in renderers {
        if line.split([' ', ',']).any(|word| word == "delegation") {
            bail!("the feature `delegation` is on, and must be off (DESIGN.md, traps): {line}");
        }
    }
    Ok(())
}

fn unit_tests(project: &Project, engine: &Prepared) -> Result<()> {
    let runner = tools::wasm_bindgen(project)?.join("wasm-bindgen-test-runner");
    let mut command = project.cargo([
        "test",
        "--package=press-card",
        "--package=press-card-embed",
        "--target",
        WASM,
    ]);
    command
        .args(["--test=rules", "--test=browser", "--no-fail-fast"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            project.root.join("webdriver.json"),
        )
        // Tests that do not say where they run would run in Node.js.
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    engine.for_runner(&mut command);
    process::run(&mut command)
}

/// A cargo command for tests of dist/ as nginx serves it.
fn served(project: &Project, built: bool, test: &str) -> Result<Command> {
    ensure!(built, "there is no dist/ to test");
    let mut command = project.cargo(["test", "--package=press-card-tests", test]);
    command
        .env("PRESS_CARD_DIST", project.root.join("dist"))
        .env("PRESS_CARD_NGINX", nginx::program(project)?);
    Ok(command)
}

/// Their packages hold programs for this kind of machine only.
fn old_engines(project: &Project, parts: &Parts, built: bool, report: &mut Report) {
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

fn on_host(project: &Project, built: bool) -> Result<()> {
    process::run(&mut served(project, built, "--test=host")?)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delegation_is_found_wherever_it_is_on() {
        let off = "press-card v0.1.0\nleptos v0.8.23 csr\ntachys v0.2.11 oco,testing";
        assert!(delegation_is_off(off).is_ok());
        let on = "leptos v0.8.23 csr\ntachys v0.2.11 delegation,oco (*)";
        let error = delegation_is_off(on).err();
        let text = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(text.contains("must be off"), "{text}");
    }

    #[test]
    fn a_tree_without_leptos_proves_nothing() {
        assert!(delegation_is_off("press-card v0.1.0").is_err());
    }
}
