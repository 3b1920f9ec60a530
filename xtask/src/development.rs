//! What stands beside the card while it is developed: its loader and its frame, under names that
//! stay and without hashes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bundler::{self, Size};
use crate::frame;
use crate::loader::{self, Build, File};
use crate::project::Project;

/// What Trunk calls the card, and so do we: the package's name.
pub const NAME: &str = "press-card-embed";

/// The files of its JavaScript and its WebAssembly.
pub const GLUE: &str = "press-card-embed.js";
pub const WASM: &str = "press-card-embed_bg.wasm";

/// What a release has in one file with the glue (xtask/program.mjs).
const LIVE: &str = "crates/embed/loader/live.js";
const LIVE_FILE: &str = "press-card.live.js";

/// Both, for the loader.
pub const GLUE_AND_LIVE: &str = "press-card.glue.js";

/// `cargo xtask loader`: Trunk's hook, which adds the loader to the page it has just built.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this, with TRUNK_STAGING_DIR set; see Trunk.toml")?;
    write(project, &folder)
}

/// Writes the loader and the frame into the folder of the card.
pub fn write(project: &Project, folder: &Path) -> Result<()> {
    let script = File::unchecked("no-script-in-development.js");
    let normalizer = File::unchecked("no-normalizer-in-development.js");
    let keep = |_: &Path, name: &str| Ok(File::unchecked(&loader::on_demand_file(name)));
    bundler::module(project, LIVE, &folder.join(LIVE_FILE), Size::Readable, &[])?;
    fs::write(folder.join(GLUE_AND_LIVE), glue_and_live()).context("cannot write the glue")?;
    let build = Build {
        version: &project.version,
        glue: File::unchecked(GLUE_AND_LIVE),
        wasm: File::unchecked(WASM),
        on_demand: loader::bundle_on_demand(
            project,
            [&script, &normalizer],
            folder,
            Size::Readable,
            keep,
        )?,
        script,
        normalizer,
    };
    loader::bundle(project, &build, &folder.join(loader::FILE), Size::Readable)?;
    frame::develop(project, folder)
}

/// A mark at its address makes another program, so the glue has it too.
fn glue_and_live() -> String {
    format!(
        "import {{ startWith }} from \"./{LIVE_FILE}\";\n\
         const glue = await import(\"./{GLUE}\" + new URL(import.meta.url).hash);\n\
         export const start = (...what) => startWith(glue, ...what);\n"
    )
}
