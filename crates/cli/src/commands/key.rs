//! `press-card key`: the pair of keys by which a paper's articles are known.

use crate::say::{self, note};
use anyhow::Result;
use clap::Args;
use press_card_publish::{SigningKey, shown};
use std::{path::PathBuf, process::ExitCode};

/// Make the keys that sign documents and check them
///
/// Writes the private key to FILE, which nobody but you may read, and the public key beside it, to
/// the same name with .pub.json at the end. Prints what a partner puts into the tag.
#[derive(Args)]
pub struct Arguments {
    /// Where the private key goes: a file that is not there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let key = SigningKey::new()?;
        let public = key.create_files(&self.file)?;
        let (private, public) = (shown(&self.file), shown(&public));
        note(format_args!(
            "{private} is the private key: it signs, and no one else should have it."
        ));
        note(format_args!(
            "{public} is the public key. Partners put it into <press-card>:"
        ));
        say::out(&format!("key=\"{}\"\n", key.public()))?;
        Ok(ExitCode::SUCCESS)
    }
}
