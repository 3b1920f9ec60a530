//! What stands beside the card while it is developed: its loader and its frame, under names that
//! stay and without hashes.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bundler::Size;
use crate::frame;
use crate::loader::{self, Build, File};
use crate::project::Project;

/// What Trunk calls the card, and so do we: the package's name.
pub const NAME: &str = "press-card-embed";

/// The files of its JavaScript and its WebAssembly.
pub const GLUE: &str = "press-card-embed.js";
pub const WASM: &str = "press-card-embed_bg.wasm";

/// `cargo xtask loader`: Trunk's hook, which adds the loader to the page it has just built.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this, with TRUNK_STAGING_DIR set; see Trunk.toml")?;
    write(project, &folder)
}

/// Writes the loader and the frame into the folder of the card.
pub fn write(project: &Project, folder: &Path) -> Result<()> {
    let on_demand = loader::bundle_on_demand(project, folder, Size::Readable, |_, name| {
        Ok(File::unchecked(&loader::on_demand_file(name)))
    })?;
    let build = Build {
        version: &project.version,
        glue: File::unchecked(GLUE),
        wasm: File::unchecked(WASM),
        script: File::unchecked("no-script-in-development.js"),
        on_demand,
    };
    loader::bundle(project, &build, &folder.join(loader::FILE), Size::Readable)?;
    frame::develop(project, folder)
}
