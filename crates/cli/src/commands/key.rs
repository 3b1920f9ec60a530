//! `press-card key`: the pair of keys by which a paper's articles are known.

use anyhow::{Context as _, Result, bail};
use clap::Args;
use press_card_publish::SigningKey;
use std::{
    fs,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};
use tempfile::NamedTempFile;

/// Make the keys that sign documents and check them
///
/// Writes the private key to FILE, which nobody but you may read, and the public key beside it, to
/// the same name with .pub.json at the end. Prints what a partner puts into the tag.
#[derive(Args)]
pub struct Arguments {
    /// Where the private key goes: a file that is not there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let private = self.file;
        let public = private.with_extension("pub.json");
        let key = SigningKey::new()?;
        create(&public, &key.public().to_jwk(), true)?;
        if let Err(error) = create(&private, &key.to_jwk(), false) {
            // That one is ours, and of no use alone.
            fs::remove_file(&public).with_context(|| public.display().to_string())?;
            return Err(error);
        }
        let (private, kept) = (private.display(), public.display());
        eprintln!("{private} is the private key: it signs, and no one else should have it.");
        eprintln!("{kept} is the public key. Partners put it into <press-card>:");
        println!("key=\"{}\"", key.public());
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a file that is not there yet, at once or not at all.
fn create(path: &Path, text: &str, is_public: bool) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let name = || format!("{} cannot be written", path.display());
    let mut file = new_file(folder, is_public).with_context(name)?;
    file.write_all(text.as_bytes()).with_context(name)?;
    file.write_all(b"\n").with_context(name)?;
    file.as_file().sync_all().with_context(name)?;
    match file.persist_noclobber(path) {
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => bail!(
            "{} is there already, and a key is never written over: name another file",
            path.display()
        ),
        done => done.map(drop).with_context(name),
    }
}

/// A file without its name yet; from its beginning nobody but its owner may read a private one.
fn new_file(folder: &Path, is_public: bool) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        let mode = if is_public { 0o644 } else { 0o600 };
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = is_public;
    builder.tempfile_in(folder)
}
