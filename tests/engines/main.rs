//! What is in dist/, in JavaScript engines of 2017 and 2018: Node.js of the time has Chrome's V8.
//!
//! `cargo xtask test dist` installs them and runs this. There it parses, compiles, links and
//! starts. What it asks of a browser beyond that is seen in browsers of 2018 and 2020.

mod browser;
#[path = "../partner/cdn.rs"]
mod cdn;
mod engine;
mod published;
mod refused;
#[path = "../partner/signatures.rs"]
mod signatures;

use anyhow::Result;

use engine::{ENGINES, Stage, dist};

#[test]
fn the_engines_are_as_old_as_the_readme_says() -> Result<()> {
    let stage = Stage::new()?;
    for engine in ENGINES {
        // V8's numbers are Chrome's: 6.2 is in Chrome 62.
        let v8 = stage.v8(engine)?;
        let numbers: Vec<&str> = v8.split('.').take(2).collect();
        assert_eq!(numbers.concat(), engine.chrome, "{v8}");
    }
    Ok(())
}

#[test]
fn the_loader_is_a_script_that_they_read() -> Result<()> {
    let stage = Stage::new()?;
    for engine in ENGINES {
        assert_eq!(stage.reads(engine, &dist("loader")?)?, "read");
    }
    Ok(())
}

#[test]
fn the_program_is_webassembly_that_they_take() -> Result<()> {
    let stage = Stage::new()?;
    for engine in ENGINES {
        assert_eq!(stage.takes(engine, &dist("wasm")?)?, "true");
    }
    Ok(())
}

#[test]
fn the_glue_is_a_module_that_starts_the_program() -> Result<()> {
    let stage = Stage::new()?;
    stage.put("glue", "glue.mjs")?;
    stage.put("wasm", "program.wasm")?;
    for engine in ENGINES {
        assert_eq!(stage.runs(engine, "live.mjs")?, "function, started");
    }
    Ok(())
}

#[test]
fn the_script_card_is_a_module_that_starts_without_webassembly() -> Result<()> {
    let stage = Stage::new()?;
    stage.put("script", "fallback.mjs")?;
    for engine in ENGINES {
        assert_eq!(stage.runs(engine, "script.mjs")?, "function, started");
    }
    Ok(())
}
