//! `press-card import`: the document of an article, out of the page that it stands on.

use super::fields;
use crate::names::shown;
use anyhow::Context as _;
use clap::Args;
use press_card::article::{UrlError, WebUrl};
use press_card_publish::{self as publish, ImportError, Imported, MAX_PAGE_BYTES, Place, import};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
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
        let page = read(&self.page).with_context(|| format!("{name} cannot be read"))?;
        match import(&page, self.url.as_ref()) {
            Ok(Imported {
                document,
                found,
                missing,
                ..
            }) => {
                tell(&found, &missing);
                write(&document, self.output.as_deref())?;
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                if let ImportError::Missing { fields, found } = &error {
                    tell(found, fields);
                }
                eprintln!("press-card: {name}: {error}.{}", advice(&error));
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
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let most = MAX_PAGE_BYTES as u64 + 1;
    let mut page = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut page)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut page)?;
    }
    Ok(page)
}

fn tell(found: &[(&str, Place)], missing: &[&str]) {
    let width = fields::width();
    for (field, place) in found {
        eprintln!("found      {field:<width$}  in {place}");
    }
    for field in missing {
        eprintln!("not found  {field}");
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
    match output {
        Some(path) => {
            let written = match fs::metadata(path) {
                // A pipe or a device is not replaced by a file.
                Ok(there) if !there.is_file() => fs::write(path, document),
                // Of a link, what it leads to.
                Ok(_) => fs::canonicalize(path)
                    .and_then(|file| publish::write(&file, document))
                    .map(drop),
                Err(_) => publish::write(path, document).map(drop),
            };
            written.with_context(|| format!("{} cannot be written", shown(path)))
        }
        None => {
            let mut out = io::stdout().lock();
            let written = out
                .write_all(document.as_bytes())
                .and_then(|()| out.flush());
            written.context("the document cannot be written")
        }
    }
}
