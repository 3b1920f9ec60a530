//! What stands beside the card while it is developed: its loader and its frame, under names that
//! stay and without hashes.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::frame;
use crate::loader::{self, Build, File};
use crate::project::Project;

/// `cargo xtask loader`: Trunk's hook, which adds the loader to the page it has just built.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this, with TRUNK_STAGING_DIR set; see Trunk.toml")?;
    let build = Build {
        version: &project.version,
        glue: File::unchecked("press-card-embed.js"),
        wasm: File::unchecked("press-card-embed_bg.wasm"),
        script: File::unchecked("no-script-in-development.js"),
    };
    loader::bundle(project, &build, &folder.join(loader::FILE), &[])?;
    frame::develop(project, &folder)
}
