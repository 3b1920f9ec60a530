//! The parts of `cargo xtask test` that can be run by themselves.

use std::env;

use anyhow::{Result, bail};

use crate::engine::Engine;

/// What `cargo xtask test` was asked for.
#[derive(Debug, PartialEq)]
pub struct Parts {
    /// What needs neither dist/ nor a browser.
    pub native: bool,
    /// What is tested of dist/ beside the partner pages: its host, and old engines.
    pub dist: bool,
    /// The browsers to test in.
    pub engines: Vec<Engine>,
    /// Whether an engine that is not on this machine is a failure.
    pub strict: bool,
}

impl Parts {
    /// Reads the words of the command line; none of them means all parts.
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut parts = Self {
            native: words.is_empty(),
            dist: words.is_empty(),
            engines: Vec::new(),
            // Who names an engine wants to see it run.
            strict: !words.is_empty() || env::var("CI").is_ok_and(|ci| ci == "true"),
        };
        if words.is_empty() {
            parts.engines.extend(Engine::ALL);
        }
        for word in words {
            match Engine::named(word) {
                Some(engine) if parts.engines.contains(&engine) => {}
                Some(engine) => parts.engines.push(engine),
                None if *word == "native" => parts.native = true,
                None if *word == "dist" => parts.dist = true,
                None => {
                    bail!("no part is named `{word}`: native, dist, chromium, firefox or webkit")
                }
            }
        }
        Ok(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_are_every_part() -> Result<()> {
        let parts = Parts::parse(&[])?;
        assert!(parts.native && parts.dist);
        assert_eq!(parts.engines, Engine::ALL);
        Ok(())
    }

    #[test]
    fn an_engine_that_is_named_must_be_there() -> Result<()> {
        let parts = Parts::parse(&["webkit"])?;
        assert!(!parts.native && !parts.dist && parts.strict);
        assert_eq!(parts.engines, [Engine::WebKit]);
        Ok(())
    }

    #[test]
    fn an_unknown_part_is_an_error() {
        assert!(Parts::parse(&["native", "opera"]).is_err());
    }
}
