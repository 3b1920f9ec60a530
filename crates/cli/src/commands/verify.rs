//! `press-card verify`: whether documents are as the paper signed them.

use crate::names::{in_json, json};
use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use press_card_publish::{self as publish, Document, KeyFileError, PublicKey, Verdict, shown};
use serde_json::{Value, json as object};
use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Tell whether documents are as they were signed
///
/// Exit status: 0 all are, 1 some are not.
#[derive(Args)]
pub struct Arguments {
    /// The public key: its file, or what stands in a tag's `key`; may be given again for another
    #[arg(
        long = "key",
        value_name = "KEY",
        required = true,
        allow_hyphen_values = true
    )]
    keys: Vec<String>,
    /// A sentence for each document, or one JSON list
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Documents, and folders with documents: every .json in them
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let keys = self.keys.iter().map(|key| read_key(key));
        let keys: Vec<PublicKey> = keys.collect::<Result<_>>()?;
        let mut out = io::stdout().lock();
        let mut all_are = true;
        let mut list = Vec::new();
        for document in self.files.iter().flat_map(|path| publish::documents(path)) {
            let (path, verdict) = match document {
                Ok(document) => {
                    let verdict = verify(&document, &keys);
                    (document.path, verdict)
                }
                Err(error) => (error.path, Err(error.why.into())),
            };
            let (name, message) = match verdict {
                Ok(verdict) => {
                    all_are &= verdict == Verdict::AsPublished;
                    (verdict.name(), verdict.to_string())
                }
                Err(error) => {
                    all_are = false;
                    ("unreadable", format!("{error:#}"))
                }
            };
            match self.format {
                Format::Text => writeln!(out, "{}: {message}", shown(&path))?,
                Format::Json => list.push(object!({
                    "file": in_json(&path),
                    "verdict": name,
                    "message": message,
                })),
            }
        }
        if let Format::Json = self.format {
            writeln!(out, "{}", json(&Value::Array(list), true))?;
        }
        Ok(if all_are {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// By the first key that has signed it, if one has.
fn verify(document: &Document, keys: &[PublicKey]) -> Result<Verdict> {
    let text = document.read()?;
    let mut verdict = Verdict::NotSigned;
    for key in keys {
        verdict = publish::verify(&text, key)?;
        if verdict == Verdict::AsPublished {
            break;
        }
    }
    Ok(verdict)
}

fn read_key(key: &str) -> Result<PublicKey> {
    if let Ok(key) = key.parse() {
        return Ok(key);
    }
    let name = shown(Path::new(key));
    match PublicKey::read(Path::new(key)) {
        Err(KeyFileError::Read(error)) => {
            bail!("{name} is no public key, and no file that can be read: it {error}")
        }
        key => key.with_context(|| name),
    }
}
