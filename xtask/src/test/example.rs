//! The Leptos app in examples/leptos, built as its users build it: a server with what it sends
//! taken over in the browser, and the same in the browser alone.

use std::path::PathBuf;

use anyhow::Result;

use crate::bindgen::{self, Target};
use crate::process;
use crate::project::{Project, WASM};

const PACKAGE: &str = "--package=press-card-leptos-example";

/// The folder of what the browser loads: `hydrate/pkg` and `csr/pkg`.
pub fn folder(project: &Project) -> PathBuf {
    project.target.join("example")
}

/// The program of its server.
pub fn server(project: &Project) -> PathBuf {
    project.target.join("debug/press-card-leptos-example")
}

/// Builds it all.
pub fn build(project: &Project) -> Result<()> {
    process::run(&mut project.cargo(["build", PACKAGE, "--bins", "--features=ssr"]))?;
    for feature in ["hydrate", "csr"] {
        let feature_flag = format!("--features={feature}");
        let arguments = ["build", PACKAGE, "--lib", "--target", WASM, &feature_flag];
        process::run(&mut project.cargo(arguments))?;
        let compiled = project
            .target
            .join(WASM)
            .join("debug/press_card_leptos_example.wasm");
        let folder = folder(project).join(feature).join("pkg");
        bindgen::write(&compiled, &Target::Web, "app", &folder)?;
    }
    Ok(())
}
