//! The linker of a release, with less to export.
//!
//! Three classes that Leptos brings along export their methods to JavaScript, which nobody calls;
//! what is exported, with all that it needs, is kept. So rustc is given this very program as its
//! linker, and it leaves them out of what it passes on: 4 KB, compressed (docs/size.md).

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// The flag with which rustc speaks to this linker as to the one behind it.
pub const FLAVOR: &str = "-Clinker-flavor=wasm-ld";

/// The variable that names the linker behind; where it is set, this program is one.
const BEHIND: &str = "PRESS_CARD_LINKER";

/// The part of the names that is left out, of the crate wasm-streams.
const UNUSED: &str = "intounderlying";

/// Sets this program up as the linker of a build. Not by a flag, for flags go into the names of
/// symbols, and the path of this program is another one on each machine.
pub fn prepare(project: &Project, build: &mut Command) -> Result<()> {
    let libraries = process::output(project.command("rustc").args(["--print", "target-libdir"]))?;
    let behind = PathBuf::from(libraries.trim())
        .with_file_name("bin")
        .join("rust-lld");
    build
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            env::current_exe()?,
        )
        .env(BEHIND, behind);
    Ok(())
}

/// Links, if that is what this program was started for.
pub fn run() -> Option<Result<()>> {
    let behind = env::var_os(BEHIND)?;
    let arguments = without_unused(env::args_os().skip(1));
    let link = Command::new(&behind)
        .args(arguments)
        .status()
        .with_context(|| format!("cannot start {}", behind.display()));
    Some(link.and_then(|status| {
        anyhow::ensure!(status.success(), "the linker ended with {status}");
        Ok(())
    }))
}

/// The arguments but for each `--export NAME` of an unused name.
fn without_unused(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut kept: Vec<OsString> = Vec::new();
    for argument in arguments {
        let is_export = kept.last().is_some_and(|last| last == "--export");
        if is_export && argument.to_string_lossy().contains(UNUSED) {
            kept.pop();
        } else {
            kept.push(argument);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_that_nobody_calls_are_left_out() {
        let arguments = "--export card_new --export intounderlyingsink_close -o intounderlying";
        let kept = without_unused(arguments.split(' ').map(OsString::from));
        assert_eq!(kept, ["--export", "card_new", "-o", "intounderlying"]);
    }
}
