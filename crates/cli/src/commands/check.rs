//! `press-card check`: every fault of the documents that it is given.

use crate::documents;
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use press_card::article::MAX_DOCUMENT_BYTES;
use press_card_publish::{Fault, Severity, check_bytes};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Find every fault of article documents
///
/// Errors keep a card from being made; warnings tell what the card leaves out or what the
/// paper's terms ask for. Exit status: 0 without errors, 1 with errors, 2 where the command line
/// is wrong.
#[derive(Args)]
pub struct Arguments {
    /// The documents; of a folder, every .json in it; `-` for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How the faults are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: a list of objects with file, severity, field, message and advice
    Json,
}

impl Arguments {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let out = BufWriter::new(io::stdout().lock());
        let mut notes = Notes::new(self.format, out);
        for path in &self.files {
            if path.as_os_str() == "-" {
                notes.take("-", faults_in(io::stdin().lock(), None))?;
            } else if path.is_dir() {
                check_folder(path, &mut notes)?;
            } else {
                notes.take(&path.display().to_string(), faults_of(path))?;
            }
        }
        notes.finish().context("the faults cannot be written")
    }
}

/// Every `.json` in a folder and below, in the order of their names.
fn check_folder<W: Write>(folder: &Path, notes: &mut Notes<W>) -> io::Result<()> {
    let mut is_empty = true;
    for document in documents::walk(folder) {
        is_empty = false;
        match document {
            Ok(path) => notes.take(&path.display().to_string(), faults_of(&path))?,
            Err(error) => {
                let path = error.path().unwrap_or(folder).display().to_string();
                notes.take(&path, vec![unreadable(&error)])?;
            }
        }
    }
    if is_empty {
        let fault = Fault::of_document("is a folder without a .json in it", "Look at its name.");
        notes.take(&folder.display().to_string(), vec![fault])?;
    }
    Ok(())
}

fn faults_of(path: &Path) -> Vec<Fault> {
    match File::open(path) {
        Ok(file) => {
            let bytes = file.metadata().map(|it| it.len()).ok();
            faults_in(file, bytes)
        }
        Err(error) => vec![unreadable(&error)],
    }
}

/// The faults of what is read; of a file of gigabytes, no more is read than a document may have.
fn faults_in(input: impl Read, bytes: Option<u64>) -> Vec<Fault> {
    let most = MAX_DOCUMENT_BYTES as u64;
    let mut document = Vec::new();
    match input.take(most + 1).read_to_end(&mut document) {
        Err(error) => vec![unreadable(&error)],
        Ok(read) if read as u64 > most => {
            let size = bytes.filter(|bytes| *bytes > most).map_or_else(
                || "is too long".into(),
                |bytes| format!("is {bytes} bytes long"),
            );
            vec![Fault::of_document(
                &format!("{size}, and {most} is the most"),
                "A picture is given by its address, and what the card does not show can go.",
            )]
        }
        Ok(_) => check_bytes(&document),
    }
}

fn unreadable(error: &dyn std::fmt::Display) -> Fault {
    Fault::of_document(
        &format!("cannot be read: {error}"),
        "Look at the name and the rights of the file.",
    )
}

/// What is written, fault by fault, so that it does not matter how many there are.
struct Notes<W: Write> {
    format: Format,
    out: W,
    documents: usize,
    errors: usize,
    warnings: usize,
}

impl<W: Write> Notes<W> {
    const fn new(format: Format, out: W) -> Self {
        Self {
            format,
            out,
            documents: 0,
            errors: 0,
            warnings: 0,
        }
    }

    fn take(&mut self, file: &str, faults: Vec<Fault>) -> io::Result<()> {
        self.documents += 1;
        for fault in faults {
            match self.format {
                Format::Text => {
                    let Fault {
                        severity,
                        message,
                        advice,
                        ..
                    } = &fault;
                    writeln!(
                        self.out,
                        "{}: {severity}: {message}.\n    {advice}",
                        shown(file)
                    )?;
                }
                Format::Json => {
                    let between = if self.errors + self.warnings == 0 {
                        "[\n"
                    } else {
                        ",\n"
                    };
                    write!(self.out, "{between}  {}", object(file, &fault))?;
                }
            }
            match fault.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<ExitCode> {
        let is_clean = self.errors + self.warnings == 0;
        match self.format {
            Format::Json if is_clean => writeln!(self.out, "[]")?,
            Format::Json => writeln!(self.out, "\n]")?,
            Format::Text => {}
        }
        self.out.flush()?;
        eprintln!(
            "press-card: {}, {}, {}",
            counted(self.documents, "document"),
            counted(self.errors, "error"),
            counted(self.warnings, "warning")
        );
        Ok(if self.errors == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn object(file: &str, fault: &Fault) -> Value {
    json!({
        "file": file,
        "severity": fault.severity,
        "field": fault.field,
        "message": fault.message,
        "advice": fault.advice,
    })
}

/// The name of a file on a terminal, which it cannot steer.
fn shown(file: &str) -> String {
    let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    file.chars().map(shown).collect()
}

fn counted(number: usize, what: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {what}{ending}")
}
