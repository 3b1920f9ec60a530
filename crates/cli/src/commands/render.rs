//! `press-card render`: static cards, of one document or of a folder of them.

use super::{folder, progress::Progress, tag::TagArguments};
use crate::say;
use anyhow::{Context as _, bail, ensure};
use clap::Args;
use press_card::article::WebUrl;
use press_card_publish::{self as publish, Document, Stylesheet, shown};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write the static card of a document, or of every document in a folder
///
/// A static card is HTML that shows the article, its rights, sharing and the QR code before any
/// script runs, or without one. Of a folder, each NAME.json becomes a NAME.html at the same
/// place in the folder that --output names; what fails is named at the end, and the rest is
/// written. A file that is the same already is left alone. A card whose document is gone is named,
/// and taken away with --delete.
#[derive(Args)]
pub struct Arguments {
    /// An article's document, or a folder of them
    document: PathBuf,
    /// The file, or the folder, to write; a single card is else written to the terminal
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
    /// For pages whose policy (Content-Security-Policy, style-src) allows no inline style: link
    /// the stylesheet on the card's host, such as https://cdn.paper.example/v1/
    #[arg(long, value_name = "HOST")]
    csp: Option<WebUrl>,
    /// The address of the folder with the documents, such as https://paper.example/a/: with the
    /// card's script on the page, a card then asks there whether it is still the newest
    #[arg(long, value_name = "ADDRESS", value_parser = folder)]
    documents: Option<WebUrl>,
    /// Of a folder, take away the cards whose documents are gone
    #[arg(long)]
    delete: bool,
    #[command(flatten)]
    tag: TagArguments,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let tag = self.tag.tag();
        let publisher = self.tag.publisher()?;
        let stylesheet = self.csp.map_or(Stylesheet::Inline, Stylesheet::Linked);
        let card = |text: &str, place: &Path| {
            let tag = match &self.documents {
                Some(folder) => &tag.clone().with_source(publish::address(folder, place)?),
                None => &tag,
            };
            anyhow::Ok(publish::card(text, tag, publisher.as_deref(), &stylesheet)?)
        };
        if self.document.is_dir() {
            let Some(to) = self.output else {
                bail!("where to? Name a folder with --output");
            };
            let progress = Progress::over(&self.document);
            let made = |document: &Document, text: &str| {
                card(text, &document.place).map(|card| [("html", card)])
            };
            let mut published = publish::folder(&self.document, &to, made, || progress.step());
            let gone = publish::gone(&self.document, &to, "html");
            published.tidy_up(&to, gone, self.delete, publish::is_card);
            return Ok(progress.end(&published));
        }
        ensure!(!self.delete, "--delete is for a folder");
        let name = || shown(&self.document);
        let text = publish::read(&self.document).with_context(name)?;
        let place = Path::new(self.document.file_name().unwrap_or_default());
        let card = card(&text, place).with_context(name)?;
        match self.output {
            None => say::out(&card)?,
            Some(mut file) => {
                if file.is_dir() {
                    let name = self.document.with_extension("html");
                    file.push(name.file_name().unwrap_or_default());
                }
                publish::write(&file, &card).with_context(|| shown(&file))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
