//! `press-card correct`: an article is corrected, and says so.

use crate::say;
use anyhow::{Context as _, Result};
use clap::Args;
use press_card_publish::{self as publish, Correction, SigningKey, shown};
use std::{path::PathBuf, process::ExitCode};

/// Correct an article (更正): its document says what was wrong, and on which day
///
/// The members that are named get their new text, `dateModified` the day, and `correction` the
/// words of --text, before those that are there. All else in the file stays as it is, to the byte.
#[derive(Args)]
pub struct Arguments {
    /// The document of the article
    #[arg(value_name = "DOCUMENT")]
    document: PathBuf,
    /// What was wrong, and what is right, in words for readers
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// The day, as 2026-10-26, or the time; without it, now
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The private key, where the document is signed
    #[arg(long, value_name = "KEY")]
    key: Option<PathBuf>,
    #[command(flatten)]
    members: Members,
}

#[derive(Args)]
#[command(next_help_heading = "What is corrected")]
struct Members {
    /// The headline (标题)
    #[arg(long, value_name = "TEXT")]
    headline: Option<String>,
    /// The second line of the headline (副标题)
    #[arg(long, value_name = "TEXT")]
    alternative_headline: Option<String>,
    /// The summary (核心提示)
    #[arg(long = "abstract", value_name = "TEXT")]
    summary: Option<String>,
    /// The section (栏目)
    #[arg(long, value_name = "TEXT")]
    section: Option<String>,
    /// The dateline (电头)
    #[arg(long, value_name = "TEXT")]
    dateline: Option<String>,
    /// A file with the whole text (正文), its paragraphs parted by blank lines
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// The edition of the paper (版次)
    #[arg(long, value_name = "TEXT")]
    print_edition: Option<String>,
    /// The page of the paper (版面)
    #[arg(long, value_name = "TEXT")]
    print_page: Option<String>,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let key = self.key.as_ref();
        let key = key.map(|file| SigningKey::read(file).with_context(|| shown(file)));
        let key = key.transpose()?;
        let correction = Correction {
            text: self.text,
            date: self.date,
            members: self.members.texts()?,
        };
        let name = || shown(&self.document);
        let text = publish::read(&self.document).with_context(name)?;
        let file = publish::target(&self.document, None).with_context(name)?;
        let corrected = publish::correct(&text, &correction, key.as_ref()).with_context(name)?;
        let written = publish::write(&file, &corrected).context("cannot be written");
        written.with_context(name)?;
        say::out("1 corrected\n")?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Members {
    /// Those that were named, by the names of their properties.
    fn texts(self) -> Result<Vec<(&'static str, String)>> {
        let body = self.body.map(|file| {
            let text = publish::read(&file).with_context(|| shown(&file))?;
            // As the file ends is no part of the text.
            anyhow::Ok(text.replace("\r\n", "\n").trim().to_owned())
        });
        let members = [
            ("headline", self.headline),
            ("alternativeHeadline", self.alternative_headline),
            ("abstract", self.summary),
            ("articleSection", self.section),
            ("dateline", self.dateline),
            ("articleBody", body.transpose()?),
            ("printEdition", self.print_edition),
            ("printPage", self.print_page),
        ];
        let named = members.into_iter();
        Ok(named
            .filter_map(|(name, text)| Some((name, text?)))
            .collect())
    }
}
