//! The checks that need neither dist/ nor a browser.

use anyhow::Result;

use super::dependencies;
use super::report::Report;
use crate::bench;
use crate::process;
use crate::project::{Project, WASM};

const STRICT: [&str; 2] = ["--", "--deny=warnings"];

/// What goes to a registry, each with the one before it.
const PUBLISHED: [&str; 3] = [
    "--package=press-card",
    "--package=press-card-publish",
    "--package=press-card-cli",
];

/// Formatting, lints, dependencies, native tests, the bench's card, docs and packages.
pub fn run(project: &Project, report: &mut Report) {
    report.cargo(project, "formatting", &["fmt", "--all", "--check"]);
    lints(project, report);
    report.step("no event delegation", || {
        dependencies::no_delegation(project)
    });
    report.step("dependencies in place", || {
        dependencies::each_in_its_place(project)
    });
    tests(project, report);
    report.step("the bench's card", || bench::check(project));
    docs(project, report);
    report.step("packages", || packages(project));
}

/// The workspace; what runs in browsers; and the core as an app has it, with each feature alone,
/// which the features of the other packages would hide.
fn lints(project: &Project, report: &mut Report) {
    let mut clippy = |name: &str, arguments: &[&str]| {
        let command = [&["clippy"], arguments, &STRICT].concat();
        report.cargo(project, name, &command);
    };
    clippy("clippy, native", &["--workspace", "--all-targets"]);
    let (core, wasm) = ("--package=press-card", ["--target", WASM]);
    let embed = [core, "--package=press-card-embed"];
    let targets = ["--lib", "--test=rules", "--test=browser"];
    clippy("clippy, wasm32", &[&wasm[..], &embed, &targets].concat());
    // As partners load them.
    let loaded = ["--package=press-card-embed", "--no-default-features"];
    clippy("clippy, the program", &[&wasm[..], &loaded].concat());
    let normalizer = ["--package=press-card-normalize"];
    clippy("clippy, the normalizer", &[&wasm[..], &normalizer].concat());
    clippy("clippy, core alone", &[core, "--no-default-features"]);
    clippy("clippy, core, ssr", &[core, "--features=ssr"]);
    for (name, feature) in [
        ("clippy, core, csr", "--features=csr"),
        ("clippy, core, hydrate", "--features=hydrate"),
    ] {
        clippy(name, &[&wasm[..], &[core, feature]].concat());
    }
}

/// Packs what goes to a registry. The core, whose files are chosen by hand, is also built from what
/// was packed. (Not the others: they would be built with the packed core, and cargo takes one that
/// it has built under this version for the same, whatever has changed in it.) Without the network
/// where the registry's index is here as far as it is needed.
fn packages(project: &Project) -> Result<()> {
    package(project, &[PUBLISHED[0]])?;
    package(project, &[&PUBLISHED[..], &["--no-verify"]].concat())
}

fn package(project: &Project, arguments: &[&str]) -> Result<()> {
    let run = |more: &[&str]| {
        let package = [&["package", "--allow-dirty"], arguments, more].concat();
        let mut command = project.cargo(package);
        // Else it would be built with all that it depends on from the beginning.
        process::run(command.env("CARGO_TARGET_DIR", &project.target))
    };
    run(&["--offline"]).or_else(|_| run(&[]))
}

fn tests(project: &Project, report: &mut Report) {
    let tests = ["test", "--no-fail-fast", "--workspace", "--bins", "--lib"];
    let tests = [
        &tests[..],
        &[
            "--test=rules",
            "--test=html",
            "--test=publish",
            "--test=normalize",
        ],
    ]
    .concat();
    report.cargo(project, "tests, native", &tests);
    let examples = ["test", "--workspace", "--doc"];
    report.cargo(project, "examples in the docs", &examples);
}

fn docs(project: &Project, report: &mut Report) {
    let docs = ["doc", "--no-deps"];
    // First, for the library's docs have the same name, and are what stays.
    let cli = ["--package=press-card-cli", "--bin=press-card"];
    report.docs(project, "docs, cli", &[&docs[..], &cli].concat());
    let native = [
        "--lib",
        "--package=press-card",
        "--package=press-card-publish",
    ];
    report.docs(project, "docs, native", &[&docs[..], &native].concat());
    let wasm = [
        "--lib",
        "--package=press-card-embed",
        "--package=press-card",
        "--target",
        WASM,
    ];
    report.docs(project, "docs, wasm32", &[&docs[..], &wasm].concat());
}
