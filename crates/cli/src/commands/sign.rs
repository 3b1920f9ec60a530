//! `press-card sign`: documents that a card can tell from changed ones.

use crate::say::{self, note};
use anyhow::{Context as _, Result, bail};
use clap::Args;
use press_card_publish::{self as publish, Document, Outputs, SigningKey, shown};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Sign documents, so that a card tells when they were changed
///
/// The signature is written into each document, as its member `proof`; the rest of its text stays
/// as it is. A document that is no article is named and left alone, and the others are signed.
#[derive(Args)]
pub struct Arguments {
    /// The private key, as `press-card key new` has made it
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
        let mut outputs = Outputs::default();
        let (mut signed, mut failed) = (0_usize, 0_usize);
        for named in &self.files {
            for document in publish::documents(named) {
                let (path, done) = match document {
                    Ok(document) => {
                        let done = self.sign(named, &document, &key, &mut outputs);
                        (document.path, done)
                    }
                    Err(error) => (error.path, Err(error.why.into())),
                };
                match done {
                    Ok(()) => signed += 1,
                    Err(error) => {
                        note(format_args!("{}: {error:#}", shown(&path)));
                        failed += 1;
                    }
                }
            }
        }
        if failed == 0 {
            say::out(&format!("{signed} signed\n"))?;
            return Ok(ExitCode::SUCCESS);
        }
        say::out(&format!("{signed} signed, {failed} not\n"))?;
        Ok(ExitCode::FAILURE)
    }

    /// Signs one document, in its place or in that of the folder to write to.
    fn sign(
        &self,
        named: &Path,
        document: &Document,
        key: &SigningKey,
        outputs: &mut Outputs,
    ) -> Result<()> {
        // Of a link, what it leads to; and what is not in the folder is not signed at all.
        let folder = named.is_dir().then_some(named);
        let file = publish::target(&document.path, folder)?;
        let signed = || anyhow::Ok(publish::sign(&document.read()?, key)?);
        let Some(folder) = &self.output else {
            publish::write(&file, &signed()?).context("cannot be written")?;
            return Ok(());
        };
        if let Err(first) = outputs.take(folder, &document.place, &document.path) {
            let target = folder.join(&document.place);
            bail!(
                "another document was written to {}: {}",
                shown(&target),
                shown(&first)
            );
        }
        publish::write_in(folder, &document.place, &signed()?).context("cannot be written")?;
        Ok(())
    }
}
