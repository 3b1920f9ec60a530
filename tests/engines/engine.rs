//! The engines, and a folder in which each runs something.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// An engine of tests/engines/package.json.
pub struct Engine {
    /// Its name there.
    pub name: &'static str,
    /// The Chrome with the same V8.
    pub chrome: &'static str,
    flags: &'static [&'static str],
}

pub const ENGINES: &[Engine] = &[
    Engine {
        name: "node-8",
        chrome: "62",
        // The one thing that Chrome 63 reads and 62 does not yet; 6.2 has it behind this flag.
        flags: &["--harmony-dynamic-import", "--experimental-modules"],
    },
    Engine {
        name: "node-10",
        chrome: "66",
        flags: &["--experimental-modules"],
    },
];

const READ: &str = "
    const { readFileSync } = require('fs'), { Script } = require('vm');
    try {
        new Script(readFileSync('given', 'utf8'));
        console.log('read');
    } catch (error) {
        console.log(error.name);
    }";

const TAKE: &str = "console.log(WebAssembly.validate(require('fs').readFileSync('given')))";

/// A folder of one test, with the scripts that lie beside this file. It is gone on drop.
pub struct Stage(PathBuf);

impl Stage {
    pub fn new() -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("engines-{}-{count}", std::process::id());
        let stage = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        fs::create_dir_all(&stage.0)?;
        for script in ["globals.mjs", "live.mjs", "script.mjs"] {
            fs::copy(own_folder().join(script), stage.0.join(script))?;
        }
        Ok(stage)
    }

    /// Puts a file of dist/ here under another name.
    pub fn put(&self, role: &str, name: &str) -> Result<()> {
        fs::write(self.0.join(name), dist(role)?)?;
        Ok(())
    }

    /// Runs one of the scripts, which say one line.
    pub fn runs(&self, engine: &Engine, script: &str) -> Result<String> {
        self.run(engine, &[script])
    }

    /// What V8 it is.
    pub fn v8(&self, engine: &Engine) -> Result<String> {
        self.run(engine, &["-p", "process.versions.v8"])
    }

    /// `read`, or the name of the error.
    pub fn reads(&self, engine: &Engine, script: &[u8]) -> Result<String> {
        fs::write(self.0.join("given"), script)?;
        self.run(engine, &["-e", READ])
    }

    /// Whether it takes a module, in its own word.
    pub fn takes(&self, engine: &Engine, module: &[u8]) -> Result<String> {
        fs::write(self.0.join("given"), module)?;
        self.run(engine, &["-e", TAKE])
    }

    fn run(&self, engine: &Engine, words: &[&str]) -> Result<String> {
        let program = own_folder()
            .join("node_modules")
            .join(engine.name)
            .join("bin/node");
        let output = Command::new(&program)
            .args(engine.flags)
            .args(words)
            .current_dir(&self.0)
            .output()
            .with_context(|| format!("{} does not start", program.display()))?;
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}: {errors}", engine.name);
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // The next build's folder has another name.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A file of dist/, by what it is in sizes.json.
pub fn dist(role: &str) -> Result<Vec<u8>> {
    let folder = env::var("PRESS_CARD_DIST")
        .context("PRESS_CARD_DIST is not set: `cargo xtask test dist` runs these tests")?;
    let folder = Path::new(&folder);
    let sizes: Value = serde_json::from_slice(&fs::read(folder.join("sizes.json"))?)?;
    let name = sizes["files"][role]["file"].as_str();
    let name = name.with_context(|| format!("dist/ has no {role}"))?;
    Ok(fs::read(folder.join(name))?)
}

fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("engines")
}
