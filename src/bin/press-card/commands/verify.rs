//! `press-card verify`: whether documents are as the paper signed them.

use crate::documents;
use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use press_card::publish::{self, PublicKey, Verdict};
use serde_json::json;
use std::{fs, path::PathBuf, process::ExitCode};

/// Tell whether documents are as they were signed
///
/// Exit status: 0 all are, 1 some are not.
#[derive(Args)]
pub struct Arguments {
    /// The public key: its file, or what stands in a tag's `key`; may be given again for another
    #[arg(long = "key", value_name = "KEY", required = true)]
    keys: Vec<String>,
    /// A sentence for each document, or one JSON list
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Documents, and folders with documents: every .json in them
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let keys: Vec<PublicKey> = self
            .keys
            .iter()
            .map(|key| read_key(key))
            .collect::<Result<_>>()?;
        let mut all_are = true;
        let mut list = Vec::new();
        for found in documents::find(&self.files) {
            let (file, verdict) = match found {
                Ok(document) => {
                    let verdict = verify(&document.path, &keys);
                    (Some(document.path.display().to_string()), verdict)
                }
                Err(error) => (None, Err(error)),
            };
            all_are &= matches!(verdict, Ok(Verdict::AsPublished));
            let sentence = match &verdict {
                Ok(verdict) => verdict.to_string(),
                Err(error) => format!("{error:#}"),
            };
            if self.format == Format::Json {
                list.push(json!({ "file": file, "verdict": word(&verdict), "message": sentence }));
            } else {
                println!(
                    "{}{sentence}",
                    file.map_or_else(String::new, |file| file + ": ")
                );
            }
        }
        if self.format == Format::Json {
            println!("{:#}", serde_json::Value::Array(list));
        }
        Ok(if all_are {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// By the first key that has signed it, if one has.
fn verify(path: &std::path::Path, keys: &[PublicKey]) -> Result<Verdict> {
    let document = documents::read(path)?;
    let mut verdict = Verdict::NotSigned;
    for key in keys {
        verdict = publish::verify(&document, key)?;
        if verdict == Verdict::AsPublished {
            break;
        }
    }
    Ok(verdict)
}

fn word(verdict: &Result<Verdict>) -> &'static str {
    match verdict {
        Ok(Verdict::AsPublished) => "as-published",
        Ok(Verdict::Changed) => "changed",
        Ok(Verdict::NotSigned) => "not-signed",
        Err(_) => "unreadable",
    }
}

fn read_key(key: &str) -> Result<PublicKey> {
    if let Ok(key) = key.parse() {
        return Ok(key);
    }
    let jwk = fs::read_to_string(key)
        .with_context(|| format!("{key} is no public key, and no file that can be read"))?;
    PublicKey::from_jwk(&jwk).with_context(|| key.to_owned())
}
