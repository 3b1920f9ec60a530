//! `press-card key`: the keys by which a paper's articles are known.

use crate::say::{self, note};
use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use press_card::article::WebUrl;
use press_card_publish::{self as publish, KeySet, PublicKey, SigningKey, shown};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Make the keys that sign documents, and keep the set of them that your host publishes
///
/// The set is what stands at https://HOST/.well-known/press-card-keys.json: a card asks there by
/// which keys your articles are signed. It is written whole or not at all; one that is damaged is
/// named and left as it is.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(New),
    Add(Add),
    Retire(Mark),
    Revoke(Mark),
}

/// Make a pair of keys
///
/// Writes the private key to FILE, which nobody but you may read, and the public key beside it, to
/// the same name with .pub.json at the end. Prints the public key as one word, for a tag of a page
/// that cannot name your host.
#[derive(Args)]
struct New {
    /// Its name in signatures and in the set: 1 to 64 letters, digits and `.`, `_`, `-`. Without
    /// one it is called by its thumbprint (RFC 7638)
    #[arg(long, value_name = "NAME")]
    kid: Option<String>,
    /// Where the private key goes: a file that is not there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Add a public key to the set, which is made where there is none yet
#[derive(Args)]
struct Add {
    /// Where your host says what was corrected and withdrawn: the address of its changes.json
    #[arg(long, value_name = "ADDRESS")]
    changes: Option<WebUrl>,
    /// The set of keys, press-card-keys.json
    #[arg(value_name = "SET")]
    set: PathBuf,
    /// The public key, as `press-card key new` has made it
    #[arg(value_name = "KEY")]
    key: PathBuf,
}

/// Mark a key of the set
#[derive(Args)]
struct Mark {
    /// The day, as 2026-11-01; today unless it is given
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// The set of keys, press-card-keys.json
    #[arg(value_name = "SET")]
    set: PathBuf,
    /// The name of the key, its `kid`
    #[arg(value_name = "KID", allow_hyphen_values = true)]
    kid: String,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        match self.command {
            Command::New(new) => new.run(),
            Command::Add(add) => add.run(),
            Command::Retire(mark) => mark.run(KeySet::retire, "what it has signed stays good"),
            Command::Revoke(mark) => mark.run(
                KeySet::revoke,
                "what it has signed is refused: sign it again with another",
            ),
        }
    }
}

impl New {
    fn run(self) -> Result<ExitCode> {
        let mut key = SigningKey::new()?;
        if let Some(kid) = &self.kid {
            match key.named(kid) {
                Ok(named) => key = named,
                Err(_) => {
                    bail!("a key takes the name of 1 to 64 letters, digits and `.`, `_`, `-`")
                }
            }
        }
        let public = key.create_files(&self.file)?;
        let (private, public) = (shown(&self.file), shown(&public));
        note(format_args!(
            "{private} is the private key: it signs, and no one else should have it."
        ));
        note(format_args!(
            "{public} is the public key, {}: add it to the set on your host, and partners name the \
             host. Where they cannot, they put the key itself into <press-card>:",
            key.kid()
        ));
        say::out(&format!("signer=\"{}\"\n", key.public()))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Add {
    fn run(self) -> Result<ExitCode> {
        let (key, kid) = PublicKey::read_named(&self.key).with_context(|| shown(&self.key))?;
        change(&self.set, |set| {
            set.add(&key, &kid)?;
            if let Some(changes) = &self.changes {
                set.set_changes(changes);
            }
            Ok(())
        })?;
        say::out(&format!("{kid} added to {}\n", shown(&self.set)))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Mark {
    fn run(
        self,
        mark: impl FnOnce(&mut KeySet, &str, &str) -> Result<(), publish::KeySetError>,
        follows: &str,
    ) -> Result<ExitCode> {
        // Of a name that was mistyped no set is made.
        KeySet::read(&self.set).with_context(|| shown(&self.set))?;
        let day = self.on.unwrap_or_else(publish::today);
        change(&self.set, |set| mark(set, &self.kid, &day))?;
        say::out(&format!("{}: {follows}\n", self.kid))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn change(
    set: &Path,
    change: impl FnOnce(&mut KeySet) -> Result<(), publish::KeySetError>,
) -> Result<()> {
    KeySet::change(set, change).with_context(|| shown(set))
}
