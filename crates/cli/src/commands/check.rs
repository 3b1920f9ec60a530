//! `press-card check`: every fault of the documents that it is given.

use super::fields;
use crate::{
    language,
    names::{in_json, json},
    say::note,
};
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use press_card::text::Locale;
use press_card_publish::{Fault, ReadError, Severity, check_in, documents, read_from, shown};
use serde_json::json as object;
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Find every fault of article documents
///
/// Errors keep a card from being made; warnings tell what the card leaves out or what the
/// paper's terms ask for. Exit status: 0 without errors, 1 with errors, 2 where the command line
/// is wrong.
#[derive(Args)]
#[command(after_long_help = fields::help())]
pub struct Arguments {
    /// The documents; of a folder, every .json in it; `-` for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How the faults are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the faults; without it, that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum, value_name = "LANGUAGE", ignore_case = true)]
    lang: Option<Language>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    /// 简体中文
    #[value(name = "zh-Hans", aliases = ["zh", "zh-CN"])]
    ZhHans,
    /// 繁體中文
    #[value(name = "zh-Hant", aliases = ["zh-TW", "zh-HK"])]
    ZhHant,
    /// English
    En,
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
        let locale = match self.lang {
            Some(Language::ZhHans) => Locale::ZhHans,
            Some(Language::ZhHant) => Locale::ZhHant,
            Some(Language::En) => Locale::En,
            None => language::of_environment(),
        };
        let faults = |text: Result<String, ReadError>| match text {
            Ok(text) => check_in(&text, locale),
            Err(error) => vec![Fault::unreadable(&error, locale)],
        };
        let mut notes = Notes::new(self.format, locale, out);
        for path in &self.files {
            if path.as_os_str() == "-" {
                notes.take(path, &faults(read_from(io::stdin().lock())))?;
                continue;
            }
            for document in documents(path) {
                match document {
                    Ok(document) => notes.take(&document.path, &faults(document.read()))?,
                    Err(error) => notes.take(&error.path, &faults(Err(error.why)))?,
                }
            }
        }
        notes.finish().context("the faults cannot be written")
    }
}

/// What is written, fault by fault, so that it does not matter how many there are.
struct Notes<W: Write> {
    format: Format,
    locale: Locale,
    out: W,
    documents: usize,
    errors: usize,
    warnings: usize,
}

impl<W: Write> Notes<W> {
    const fn new(format: Format, locale: Locale, out: W) -> Self {
        Self {
            format,
            locale,
            out,
            documents: 0,
            errors: 0,
            warnings: 0,
        }
    }

    fn take(&mut self, file: &Path, faults: &[Fault]) -> io::Result<()> {
        self.documents += 1;
        for fault in faults {
            match self.format {
                Format::Text => {
                    let Fault {
                        severity,
                        message,
                        advice,
                        ..
                    } = fault;
                    let file = shown(file);
                    let line = match (self.locale, severity) {
                        (Locale::ZhHans, Severity::Error) => format!("{file}：错误：{message}。"),
                        (Locale::ZhHans, _) => format!("{file}：警告：{message}。"),
                        (Locale::ZhHant, Severity::Error) => format!("{file}：錯誤：{message}。"),
                        (Locale::ZhHant, _) => format!("{file}：警告：{message}。"),
                        _ => format!("{file}: {severity}: {message}."),
                    };
                    writeln!(self.out, "{line}\n    {advice}")?;
                }
                Format::Json => {
                    let between = if self.errors + self.warnings == 0 {
                        "[\n"
                    } else {
                        ",\n"
                    };
                    write!(self.out, "{between}  {}", json_of(file, fault))?;
                }
            }
            if fault.severity == Severity::Error {
                self.errors += 1;
            } else {
                self.warnings += 1;
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
        let (documents, errors, warnings) = (self.documents, self.errors, self.warnings);
        note(match self.locale {
            Locale::ZhHans => {
                format!("press-card：{documents} 个文件，{errors} 个错误，{warnings} 个警告")
            }
            Locale::ZhHant => {
                format!("press-card：{documents} 個檔案，{errors} 個錯誤，{warnings} 個警告")
            }
            _ => format!(
                "press-card: {}, {}, {}",
                counted(documents, "document"),
                counted(errors, "error"),
                counted(warnings, "warning")
            ),
        });
        Ok(if self.errors == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn json_of(file: &Path, fault: &Fault) -> String {
    let object = object!({
        "file": in_json(file),
        "severity": fault.severity,
        "field": fault.field,
        "message": fault.message,
        "advice": fault.advice,
    });
    json(&object, false)
}

fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
