//! `press-card sign`: documents that a card can tell from changed ones.

use crate::names::shown;
use anyhow::{Context as _, Result, bail};
use clap::Args;
use press_card_publish::{self as publish, Document, SigningKey};
use std::{collections::HashSet, fs, path::PathBuf, process::ExitCode};

/// Sign documents, so that a card tells when they were changed
///
/// The signature is written into each document, as its member `proof`; the rest of its text stays
/// as it is. A document that is no article is named and left alone, and the others are signed.
#[derive(Args)]
pub struct Arguments {
    /// The private key, as `press-card key` has made it
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    /// Write the signed documents to this folder, and leave the named ones as they are
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Documents, and folders with documents: every .json in them
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let key = SigningKey::read(&self.key).with_context(|| shown(&self.key))?;
        let mut written = HashSet::new();
        let mut failed = 0_usize;
        for document in self.files.iter().flat_map(|path| publish::documents(path)) {
            let (path, done) = match document {
                Ok(document) => {
                    let done = self.sign(&document, &key, &mut written);
                    (document.path, done)
                }
                Err(error) => (error.path, Err(error.why.into())),
            };
            if let Err(error) = done {
                eprintln!("{}: {error:#}", shown(&path));
                failed += 1;
            }
        }
        let signed = written.len();
        if failed == 0 {
            println!("{signed} signed");
            return Ok(ExitCode::SUCCESS);
        }
        println!("{signed} signed, {failed} not");
        Ok(ExitCode::FAILURE)
    }

    /// Signs one document, in its place or in that of the folder to write to.
    fn sign(
        &self,
        document: &Document,
        key: &SigningKey,
        written: &mut HashSet<PathBuf>,
    ) -> Result<()> {
        let target = match &self.output {
            Some(folder) => folder.join(&document.place),
            None => document.path.clone(),
        };
        let is_elsewhere = target != document.path;
        if is_elsewhere && written.contains(&target) {
            bail!("another document was written to {}", shown(&target));
        }
        let text = document.read()?;
        let signed = publish::sign(&text, key)?;
        if is_elsewhere {
            publish::write(&target, &signed).context("cannot be written")?;
        } else {
            // Of a link, what it leads to.
            let file = fs::canonicalize(&target).context("cannot be written")?;
            publish::write(&file, &signed).context("cannot be written")?;
        }
        written.insert(target);
        Ok(())
    }
}
