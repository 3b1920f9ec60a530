//! What the packages may depend on, by what `cargo tree` says.

use anyhow::{Result, bail, ensure};

use crate::process;
use crate::project::{Project, WASM};

/// Crates that speak to a browser. Leptos brings some of them wherever it is, which is its own
/// matter; ours are for the element and for the core's features `csr` and `hydrate`.
const FOR_BROWSERS: [&str; 7] = [
    "console_error_panic_hook",
    "gloo",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
    "press-card-embed",
];

/// Command lines have no place in the element.
const FOR_TERMINALS: [&str; 2] = ["clap", "indicatif"];

/// Leptos's `delegation` feature puts one listener on the window for every event, which a
/// partner's page can silence, and any dependency could turn it on.
pub fn no_delegation(project: &Project) -> Result<()> {
    let arguments = [
        "--target",
        WASM,
        "--edges=normal,build,dev",
        "--format={p} {f}",
    ];
    delegation_is_off(&tree(project, "press-card-embed", &arguments)?)
}

/// What a newspaper runs names no crate for browsers, and what a browser runs none for terminals.
pub fn each_in_its_place(project: &Project) -> Result<()> {
    for package in ["press-card-cli", "press-card-publish"] {
        let declared = tree(project, package, &["--depth=1", "--edges=normal,build"])?;
        has_none_of(&declared, package, &FOR_BROWSERS)?;
    }
    let package = "press-card-embed";
    let all = tree(project, package, &["--target", WASM, "--edges=normal"])?;
    has_none_of(&all, package, &FOR_TERMINALS)
}

fn tree(project: &Project, package: &str, more: &[&str]) -> Result<String> {
    let mut command = project.cargo(["tree", "--prefix=none", "--package", package]);
    process::output(command.args(more))
}

fn has_none_of(tree: &str, package: &str, crates: &[&str]) -> Result<()> {
    let names: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    ensure!(
        names.first() == Some(&package) && names.len() > 1,
        "the dependencies of {package} are not in: {tree}"
    );
    for name in crates {
        ensure!(!names.contains(name), "{package} depends on {name}");
    }
    Ok(())
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
            bail!("the feature `delegation` is on, and must be off (docs/design.md): {line}");
        }
    }
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

    #[test]
    fn a_crate_out_of_place_is_found() {
        let tree = "press-card-cli v0.1.0\nclap v4.6.9\nweb-sys v0.3.1 (*)";
        assert!(has_none_of(tree, "press-card-cli", &FOR_TERMINALS).is_err());
        assert!(has_none_of(tree, "press-card-cli", &FOR_BROWSERS).is_err());
        assert!(has_none_of(tree, "press-card-cli", &["gloo", "web"]).is_ok());
    }

    #[test]
    fn a_package_without_dependencies_proves_nothing() {
        assert!(has_none_of("", "press-card-cli", &FOR_BROWSERS).is_err());
        assert!(has_none_of("press-card-cli v0.1.0", "press-card-cli", &FOR_BROWSERS).is_err());
    }
}
