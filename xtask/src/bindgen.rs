//! wasm-bindgen as a library, which writes the JavaScript beside the WebAssembly. Its version must
//! be that of the card's own crate, and Cargo.lock has no two of them.

use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

/// What loads the JavaScript.
pub enum Target {
    /// A bundler: xtask/program.mjs makes one file of it and its parts.
    Bundler,
    /// A browser, as it is.
    Web,
}

/// Writes NAME.js, NAME_bg.wasm and what else belongs to them into a folder, as the program
/// `wasm-bindgen --no-typescript` does.
pub fn write(compiled: &Path, target: &Target, name: &str, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    match target {
        Target::Bundler => bindgen.bundler(true)?,
        Target::Web => bindgen.web(true)?,
    };
    bindgen
        .input_path(compiled)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false)
        .generate(folder)
}
