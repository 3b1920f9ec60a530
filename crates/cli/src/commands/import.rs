//! `press-card import`: the document of an article, out of the page that it stands on.

use super::fields;
use crate::say::{self, note};
use anyhow::{Context as _, anyhow};
use clap::Args;
use press_card::article::{UrlError, WebUrl};
use press_card_publish::{
    self as publish, ImportError, Imported, MAX_PAGE_BYTES, Place, ReadError, Remark, RemarkKind,
    import, open, shown,
};
use std::{
    io::{self, Read},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Make an article's document out of a page
///
/// Takes what the page says in JSON-LD, OpenGraph, microdata, words and its readable text, and
/// tells on the standard error which fields it found where, and which it did not find. Look
/// through what it wrote, and give it to `press-card check`.
#[derive(Args)]
#[command(after_long_help = fields::help())]
pub struct Arguments {
    /// The page; `-` for the standard input
    #[arg(value_name = "PAGE.html")]
    page: PathBuf,
    /// Where the page stands, if it does not say so itself
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    url: Option<WebUrl>,
    /// Where the document is written; else to the standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let name = shown(&self.page);
        let page = read(&self.page).map_err(|error| anyhow!("{name} {error}"))?;
        match import(&page, self.url.as_ref()) {
            Ok(Imported {
                document,
                found,
                missing,
                is_whole,
                remarks,
                ..
            }) => {
                tell(&found, &missing, is_whole, &remarks);
                write(&document, self.output.as_deref())?;
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                if let ImportError::Missing {
                    fields,
                    found,
                    is_whole,
                    remarks,
                } = &error
                {
                    tell(found, fields, *is_whole, remarks);
                }
                note(format_args!(
                    "press-card: {name}: {error}.{}",
                    advice(&error)
                ));
                Ok(ExitCode::FAILURE)
            }
        }
    }
}

fn address(text: &str) -> Result<WebUrl, String> {
    text.parse()
        .map_err(|error: UrlError| format!("it {error}"))
}

/// The page, and of a larger one as much as shows that it is too large.
fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let most = MAX_PAGE_BYTES as u64 + 1;
    let mut page = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut page)?;
    } else {
        open(path)?.take(most).read_to_end(&mut page)?;
    }
    Ok(page)
}

fn tell(found: &[(&str, Place)], missing: &[&str], is_whole: bool, remarks: &[Remark]) {
    let width = fields::width();
    for (field, place) in found {
        note(format_args!("found      {field:<width$}  in {place}"));
    }
    for field in missing {
        note(format_args!("not found  {field}"));
    }
    for remark in remarks {
        let word = match remark.kind {
            RemarkKind::Elsewhere => "passed by",
            RemarkKind::TooLarge => "not read",
            _ => "broken",
        };
        note(format_args!("{word:<9}  {remark}"));
    }
    if !is_whole {
        note("not read   what stands behind more elements, or in more, than a page has");
    }
}

fn advice(error: &ImportError) -> &'static str {
    match error {
        ImportError::Missing { fields, .. } if *fields == ["url"] => {
            " Give its address with --url."
        }
        ImportError::Missing { .. } => {
            " Look whether this is the page of an article; its address can be given with --url."
        }
        ImportError::TooLarge { .. } => " Look whether this is the page of an article.",
        _ => "",
    }
}

fn write(document: &str, output: Option<&Path>) -> anyhow::Result<()> {
    let Some(path) = output else {
        return say::out(document).context("the document cannot be written");
    };
    let written = publish::target(path, None).and_then(|file| publish::write(&file, document));
    written
        .map(drop)
        .with_context(|| format!("{} cannot be written", shown(path)))
}
