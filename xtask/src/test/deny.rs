//! What the packages stand on, held to deny.toml by cargo-deny.

use std::path::Path;

use anyhow::Result;

use super::report::Report;
use crate::process;
use crate::project::Project;

/// Licences, sources and duplicates; and known faults, where their database can be had.
pub fn run(project: &Project, folder: &Path, report: &mut Report) {
    let deny = |offline: bool, words: &[&str]| {
        let mut command = project.command(folder.join("cargo-deny"));
        command.args(["--workspace", "--locked"]);
        if offline {
            command.arg("--offline");
        }
        process::run(command.args(words))
    };
    report.step("licences, duplicates", || {
        let check = ["check", "bans", "licenses", "sources"];
        // Without the network where all packages are here.
        deny(true, &check).or_else(|_| deny(false, &check))
    });
    let mut fetched: Result<()> = Ok(());
    report.step("known faults", || {
        fetched = deny(false, &["fetch", "db"]);
        match fetched {
            Ok(()) => deny(true, &["check", "advisories"]),
            Err(_) => Ok(()),
        }
    });
    if fetched.is_err() {
        let what = "the database of RustSec cannot be had here";
        report.say(format!(
            "known faults of packages were NOT looked for: {what}"
        ));
    }
}
