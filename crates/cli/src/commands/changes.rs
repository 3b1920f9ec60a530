//! `press-card changes`: what was published, corrected and withdrawn, for whoever has copies.

use super::folder;
use crate::say::note;
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use press_card::article::WebUrl;
use press_card_publish::{DAYS_GOOD, Feed, SigningKey, shown};
use std::{path::PathBuf, process::ExitCode, time::SystemTime};

/// Write what was published, corrected and withdrawn: changes.json and changes.atom
///
/// Run it after each `press-card render`, over the same folder: it compares the documents with the
/// list that it wrote the last time, and writes the new one in its place. Programs that have copies
/// read it, and learn which of them are no longer true. Older entries are moved to changes-1.json,
/// changes-2.json and so on, which are never written again.
#[derive(Args)]
pub struct Arguments {
    /// The folder with the documents
    folder: PathBuf,
    /// The address of the folder with the documents, such as https://paper.example/a/
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    documents: WebUrl,
    /// The address of the folder with the static cards, where the list will be too; else it is with
    /// the documents
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    cards: Option<WebUrl>,
    /// The private key that signs the list, as `press-card key` has made it
    #[arg(long, value_name = "KEY")]
    key: Option<PathBuf>,
    /// The folder to write to: that with the static cards; else it is that with the documents
    #[arg(long, short, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// For how many days the list is good; write it anew before they are over
    #[arg(long, value_name = "DAYS", default_value_t = DAYS_GOOD, value_parser = clap::value_parser!(u64).range(1..=366))]
    days: u64,
    /// Tell of articles whose documents are gone as withdrawn
    #[arg(long)]
    delete: bool,
    /// Carry the former list on although it is not signed with this key: once, when the key is new
    #[arg(long)]
    adopt: bool,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let name = || shown(&self.folder);
        ensure!(self.folder.is_dir(), "{} is not a folder", name());
        let key = self.key.as_ref();
        let key = key.map(|file| SigningKey::read(file).with_context(|| shown(file)));
        let key = key.transpose()?;
        let mut feed = Feed::new(self.documents);
        feed.cards = self.cards;
        feed.days = self.days;
        feed.is_deleting = self.delete;
        feed.is_adopting = self.adopt;
        let now = SystemTime::UNIX_EPOCH.elapsed()?.as_secs();
        let output = self.output.as_ref().unwrap_or(&self.folder);
        let changes = feed.write(&self.folder, output, key.as_ref(), now)?;
        for (document, why) in &changes.failed {
            note(format_args!("{}: {why}", shown(document)));
        }
        for document in &changes.gone {
            note(format_args!(
                "{document}: is gone; --delete tells of it as withdrawn"
            ));
        }
        let mut sum = format!(
            "{} published, {} corrected, {} withdrawn, {} unchanged, {} failed",
            changes.published,
            changes.corrected,
            changes.withdrawn,
            changes.unchanged,
            changes.failed.len()
        );
        if !changes.gone.is_empty() {
            sum += &format!(", {} gone", changes.gone.len());
        }
        note(format_args!("{sum}; list {}", changes.serial));
        Ok(if changes.failed.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
