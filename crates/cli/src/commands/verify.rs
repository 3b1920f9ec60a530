//! `press-card verify`: whether documents are as the paper signed them.

use crate::names::{in_json, json};
use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use press_card::article::Publication;
use press_card_publish::{
    self as publish, Document, KeyFileError, KeySet, KeySetError, PublicKey, Verdict, shown,
};
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
    /// The public key: its file, a set of keys, or what stands in a tag's `signer`; may be given
    /// again for another
    #[arg(
        long = "key",
        value_name = "KEY",
        required = true,
        allow_hyphen_values = true
    )]
    keys: Vec<String>,
    /// The host whose keys these are, as a tag's `signer` names it: articles of another host are
    /// refused, as a card refuses them
    #[arg(long, value_name = "HOST")]
    host: Option<String>,
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

/// By what documents are checked.
enum Keys {
    One(PublicKey),
    Set(KeySet),
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let keys = self.keys.iter().map(|key| read_key(key));
        let keys: Vec<Keys> = keys.collect::<Result<_>>()?;
        let mut out = io::stdout().lock();
        let mut all_are = true;
        let mut list = Vec::new();
        for document in self.files.iter().flat_map(|path| publish::documents(path)) {
            let (path, verdict) = match document {
                Ok(document) => {
                    let verdict = verify(&document, &keys, self.host.as_deref());
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

/// By the first key that has signed it, if one has. What is revoked stays so: one set that says it is
/// enough.
fn verify(document: &Document, keys: &[Keys], host: Option<&str>) -> Result<Verdict> {
    let text = document.read()?;
    let mut found = Verdict::NotSigned;
    for key in keys {
        let verdict = match key {
            Keys::One(key) => publish::verify(&text, key)?,
            Keys::Set(set) => set.verify(&text)?,
        };
        if found != Verdict::AsPublished || verdict == Verdict::Revoked {
            found = verdict;
        }
        if found == Verdict::Revoked {
            return Ok(found);
        }
    }
    if let (Verdict::AsPublished, Some(host)) = (found, host) {
        let own = match text.parse()? {
            Publication::Article(article) => article.url,
            Publication::Withdrawn(withdrawal) => withdrawal.url,
        };
        if !own.host().eq_ignore_ascii_case(host) {
            bail!(
                "is an article of {}, for which the keys of {host} do not speak",
                own.host()
            );
        }
    }
    Ok(found)
}

fn read_key(key: &str) -> Result<Keys> {
    if let Ok(key) = key.parse() {
        return Ok(Keys::One(key));
    }
    // What is pasted instead of a file's name.
    if key.trim_start().starts_with('{') {
        return if let Ok(set) = key.parse() {
            Ok(Keys::Set(set))
        } else {
            Ok(Keys::One(
                PublicKey::from_jwk(key).context("what is given as a key")?,
            ))
        };
    }
    let path = Path::new(key);
    let name = shown(path);
    match KeySet::read(path) {
        Ok(set) => Ok(Keys::Set(set)),
        Err(KeyFileError::Read(error)) => {
            bail!("{name} is no public key, and no file that can be read: it {error}")
        }
        Err(KeyFileError::Set(KeySetError::NoKeys)) => {
            PublicKey::read(path).map(Keys::One).with_context(|| name)
        }
        Err(error) => Err(error).with_context(|| name),
    }
}
