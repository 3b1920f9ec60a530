//! `press-card poster`: the share picture of a document.

use crate::say::note;
use anyhow::Context as _;
use clap::Args;
use press_card_publish::{self as publish, Fonts, Tag, shown};
use std::{path::PathBuf, process::ExitCode};

/// Draw the share picture (海报) of a document, as a PNG
///
/// It has the paper's name and the day, the headline, 核心提示, the credit and a QR code of the
/// article's address, for where links are not taken: Moments, Douyin, Xiaohongshu, Bilibili. A card's
/// reader gets the same from the browser. It is set in the typefaces of the files that --font names,
/// or in Noto's and others' of this machine. A picture that is the same already is left alone.
#[derive(Args)]
pub struct Arguments {
    /// An article's document
    document: PathBuf,
    /// The file to write
    picture: PathBuf,
    /// A typeface (TTF, OTF, TTC or OTC), which comes before those of the machine; may be repeated
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// The newspaper's own document, if it is not in the article's
    #[arg(long, value_name = "FILE")]
    publisher: Option<PathBuf>,
    /// The language of the picture's own words: zh-Hans, zh-Hant or en
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Another headline; the original one stands under it
    #[arg(long)]
    headline: Option<String>,
    /// The platform that the work was taken from
    #[arg(long)]
    via: Option<String>,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let name = || shown(&self.document);
        let text = publish::read(&self.document).with_context(name)?;
        let read = |path: &PathBuf| publish::read(path).with_context(|| shown(path));
        let publisher = self.publisher.as_ref().map(read).transpose()?;
        let attributes = [
            ("lang", &self.lang),
            ("headline", &self.headline),
            ("via", &self.via),
        ];
        let set = attributes.into_iter();
        let tag = Tag::new(set.filter_map(|(name, value)| Some((name, value.as_deref()?))));
        let mut fonts = Fonts::of_files(&self.font)?;
        let poster = publish::poster(&text, &tag, publisher.as_deref(), &mut fonts);
        let poster = poster.with_context(name)?;
        publish::write_bytes(&self.picture, &poster.png).with_context(|| shown(&self.picture))?;
        if !poster.missing.is_empty() {
            let codes = poster.missing.iter();
            let codes: Vec<String> = codes
                .map(|&c| format!("{} (U+{:04X})", c.escape_debug(), u32::from(c)))
                .collect();
            note(format_args!(
                "press-card: {}: no typeface has {}: name one with --font",
                name(),
                codes.join(", ")
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}
