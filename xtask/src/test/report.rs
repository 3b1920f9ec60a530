//! The steps of `cargo xtask test`: each is named, timed and printed as it ends, and all of them
//! once more at the end.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

/// The steps so far, and how each ended.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    said: Vec<String>,
}

struct Row {
    name: String,
    outcome: Outcome,
    time: Duration,
}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

impl Report {
    /// Runs one step and tells whether it passed.
    pub fn step(&mut self, name: &str, check: impl FnOnce() -> Result<()>) -> bool {
        if process::interrupted() {
            return false;
        }
        println!("\n== {name}");
        let begun = Instant::now();
        let outcome = match check() {
            Ok(()) => Outcome::Passed,
            Err(error) => Outcome::Failed(format!("{error:#}")),
        };
        let passed = matches!(outcome, Outcome::Passed);
        self.add(name, outcome, begun.elapsed());
        passed
    }

    /// A step that is one cargo command.
    pub fn cargo(&mut self, project: &Project, name: &str, arguments: &[&str]) {
        let mut command = project.cargo(arguments.iter().copied());
        self.step(name, || process::run(&mut command));
    }

    /// A step that is one `cargo doc`, with its warnings as errors.
    pub fn docs(&mut self, project: &Project, name: &str, arguments: &[&str]) {
        let mut command: Command = project.cargo(arguments.iter().copied());
        command.env("RUSTDOCFLAGS", "--deny=warnings");
        self.step(name, || process::run(&mut command));
    }

    /// A step that this machine cannot take, which is a failure where it must be.
    pub fn missing(&mut self, name: &str, error: anyhow::Error, strict: bool) {
        let why = format!("{error:#}");
        println!("\n== {name}");
        let outcome = if strict {
            Outcome::Failed(why)
        } else {
            Outcome::Skipped(why)
        };
        self.add(name, outcome, Duration::ZERO);
    }

    /// Something that a step has found, which is printed again at the end.
    pub fn say(&mut self, words: String) {
        println!("   {words}");
        self.said.push(words);
    }

    fn add(&mut self, name: &str, outcome: Outcome, time: Duration) {
        let row = Row {
            name: name.to_owned(),
            outcome,
            time,
        };
        println!("-- {}", row.line());
        self.rows.push(row);
    }

    /// Prints what was found and all steps again, and fails if one of them has, with their names:
    /// of a long log, the last line is what is kept everywhere.
    pub fn close(self) -> Result<()> {
        println!("\n== what the steps have found");
        for words in &self.said {
            println!("   {words}");
        }
        println!("\n== all steps");
        for row in &self.rows {
            println!("   {}", row.line());
        }
        let failed = |row: &&Row| matches!(row.outcome, Outcome::Failed(_));
        let names: Vec<_> = self
            .rows
            .iter()
            .filter(failed)
            .map(|row| row.name.as_str())
            .collect();
        match names.len() {
            0 => Ok(()),
            1 => bail!("1 step failed: {}", names[0]),
            several => bail!("{several} steps failed: {}", names.join("; ")),
        }
    }
}

impl Row {
    fn line(&self) -> String {
        let (word, why) = match &self.outcome {
            Outcome::Passed => ("passed", ""),
            Outcome::Failed(why) => ("FAILED", why.as_str()),
            Outcome::Skipped(why) => ("skipped", why.as_str()),
        };
        let seconds = self.time.as_secs_f64();
        let line = format!("{:<26}{word:<8}{seconds:>7.1} s  {why}", self.name);
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_fails_the_whole_and_not_the_next() {
        let mut report = Report::default();
        assert!(!report.step("one", || bail!("no")));
        assert!(report.step("two", || Ok(())));
        let error = report.close().err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("1 step failed: one"));
    }

    #[test]
    fn a_missing_engine_fails_only_where_it_must_be_there() {
        let mut report = Report::default();
        report.missing("webkit", anyhow::anyhow!("gone"), false);
        assert!(report.close().is_ok());
        let mut report = Report::default();
        report.missing("webkit", anyhow::anyhow!("gone"), true);
        assert!(report.close().is_err());
    }
}
