//! What these engines must refuse: else it would say nothing that they take dist/.

use anyhow::Result;

use crate::engine::{ENGINES, Stage};

/// `\0asm`, version 1.
const START: [u8; 8] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/// A function from i32 to i32, without its code.
const FUNCTION: [u8; 12] = [1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0];

/// The same from f32 to i32.
const FROM_FLOAT: [u8; 12] = [1, 6, 1, 0x60, 1, 0x7d, 1, 0x7f, 3, 2, 1, 0];

/// A function of nothing, and a page of memory.
const MEMORY: [u8; 15] = [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1];

#[test]
fn they_take_the_webassembly_of_2017() -> Result<()> {
    takes(&[&FUNCTION, &[10, 6, 1, 4, 0, 0x20, 0, 0x0b]], "true")
}

#[test]
fn they_refuse_bulk_memory() -> Result<()> {
    let fill = [
        10, 13, 1, 11, 0, 0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 11, 0, 0x0b,
    ];
    takes(&[&MEMORY, &fill], "false")
}

#[test]
fn they_refuse_reference_types() -> Result<()> {
    takes(&[&[1, 5, 1, 0x60, 1, 0x6f, 0]], "false")
}

#[test]
fn they_refuse_sign_extension() -> Result<()> {
    takes(
        &[&FUNCTION, &[10, 7, 1, 5, 0, 0x20, 0, 0xc0, 0x0b]],
        "false",
    )
}

#[test]
fn they_refuse_saturating_conversions() -> Result<()> {
    let convert = [10, 8, 1, 6, 0, 0x20, 0, 0xfc, 0, 0x0b];
    takes(&[&FROM_FLOAT, &convert], "false")
}

#[test]
fn they_refuse_several_results() -> Result<()> {
    takes(&[&[1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f]], "false")
}

#[test]
fn they_read_the_javascript_of_2018() -> Result<()> {
    reads(
        "const all = async (...more) => ({ ...(await import('x')), more })",
        "read",
    )
}

#[test]
fn they_refuse_newer_javascript() -> Result<()> {
    for script in [
        "a?.b",
        "a ?? b",
        "1n",
        "class A { #b }",
        "class A { b = 1 }",
        "a ||= b",
    ] {
        reads(script, "SyntaxError")?;
    }
    Ok(())
}

fn takes(sections: &[&[u8]], answer: &str) -> Result<()> {
    let stage = Stage::new()?;
    let module = [&[&START[..]], sections].concat().concat();
    for engine in ENGINES {
        assert_eq!(stage.takes(engine, &module)?, answer, "{}", engine.name);
    }
    Ok(())
}

fn reads(script: &str, answer: &str) -> Result<()> {
    let stage = Stage::new()?;
    for engine in ENGINES {
        assert_eq!(
            stage.reads(engine, script.as_bytes())?,
            answer,
            "{} {script}",
            engine.name
        );
    }
    Ok(())
}
