//! `press-card withdraw`: an article is taken back, and its document says nothing else any more.

use crate::say::{self, note};
use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use press_card_publish::{self as publish, SigningKey, shown};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Withdraw articles (撤回): their documents say so, and hold nothing of them any more
///
/// Each document is written anew with the address, the publisher, the day of publication, the
/// reason and its day. Cards that ask for it show that in the place of the article. What else was
/// made of the article (static cards, oEmbed answers) is made anew from its document:
/// `press-card render`, `press-card oembed`.
#[derive(Args)]
pub struct Arguments {
    /// The documents of the articles
    #[arg(required = true, value_name = "DOCUMENT")]
    documents: Vec<PathBuf>,
    /// Why, in words for readers
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The day, as 2026-10-26; without it, today
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Put the whole document aside first: a new file, not on the paper's host
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
    /// The private key, where documents are signed
    #[arg(long, value_name = "KEY")]
    key: Option<PathBuf>,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        ensure!(
            self.keep.is_none() || self.documents.len() == 1,
            "--keep is a file for one document: withdraw them one after another"
        );
        let key = self.key.as_ref();
        let key = key.map(|file| SigningKey::read(file).with_context(|| shown(file)));
        let key = key.transpose()?;
        let (mut withdrawn, mut failed) = (0_usize, 0_usize);
        for document in &self.documents {
            match self.withdraw(document, key.as_ref()) {
                Ok(()) => withdrawn += 1,
                Err(error) => {
                    note(format_args!("{}: {error:#}", shown(document)));
                    failed += 1;
                }
            }
        }
        if failed == 0 {
            say::out(&format!("{withdrawn} withdrawn\n"))?;
            return Ok(ExitCode::SUCCESS);
        }
        say::out(&format!("{withdrawn} withdrawn, {failed} not\n"))?;
        Ok(ExitCode::FAILURE)
    }

    fn withdraw(&self, document: &Path, key: Option<&SigningKey>) -> Result<()> {
        let text = publish::read(document)?;
        let file = publish::target(document, None)?;
        let withdrawn = publish::withdraw(&text, &self.reason, self.date.as_deref(), key)?;
        if let Some(keep) = &self.keep {
            ensure!(
                !would_be_published(keep, &file),
                "{} would be published with the documents beside it: keep it in another folder",
                shown(keep)
            );
            keep_aside(keep, &text)
                .with_context(|| format!("{} cannot be written", shown(keep)))?;
        }
        publish::write(&file, &withdrawn).context("cannot be written")?;
        Ok(())
    }
}

/// Whether who publishes the folder of a document would publish what is kept with it.
fn would_be_published(keep: &Path, document: &Path) -> bool {
    let folder = |file: &Path| {
        // It may be still to be made; what is around it is there.
        let mut around = file
            .ancestors()
            .skip(1)
            .map(|one| match one.as_os_str().is_empty() {
                true => Path::new("."),
                false => one,
            });
        around.find_map(|one| fs::canonicalize(one).ok())
    };
    let is_below = folder(keep)
        .zip(folder(document))
        .is_some_and(|(keep, document)| keep.starts_with(document));
    is_below && publish::is_document(keep)
}

/// Writes what is to be kept, where nothing else stands.
fn keep_aside(keep: &Path, text: &str) -> Result<()> {
    // A run that was ended half-way may have kept it already.
    if fs::symlink_metadata(keep).is_ok() && publish::read(keep).ok().as_deref() != Some(text) {
        bail!("another file is there");
    }
    publish::write(keep, text)?;
    Ok(())
}
