//! What the partner pages report of a run: a line for each cell of the matrix, of which one line
//! is made, and whatever else they have measured.

use std::fmt;

use crate::engine::Engine;

/// What an engine's run has reported.
pub struct Tally {
    engine: Engine,
    /// How many cells there were.
    pub cells: usize,
    passed: usize,
    lacking: Vec<String>,
    measured: Vec<String>,
}

impl Tally {
    /// Reads it out of the report, of which each line is `cell NAME: OUTCOME`, or a measure.
    pub fn of(engine: Engine, report: &str) -> Self {
        let mut tally = Self {
            engine,
            cells: 0,
            passed: 0,
            lacking: Vec::new(),
            measured: Vec::new(),
        };
        for line in report.lines() {
            let Some(cell) = line.strip_prefix("cell ") else {
                tally.measured.push(line.to_owned());
                continue;
            };
            tally.cells += 1;
            match cell.split_once(": ") {
                Some((_, "passed")) => tally.passed += 1,
                Some((name, outcome)) if outcome.starts_with("not supported") => {
                    tally.lacking.push(format!("{name}: {outcome}"));
                }
                _ => {}
            }
        }
        tally
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            engine,
            cells,
            passed,
            lacking,
            measured,
        } = self;
        let failed = cells - passed - lacking.len();
        write!(
            formatter,
            "{engine}: {cells} cells of the matrix, {passed} passed, {failed} failed; {} not supported",
            lacking.len()
        )?;
        for line in lacking.iter().chain(measured) {
            write!(formatter, "\n   {engine}: {line}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_is_counted_once() {
        let report = "cell csp::a: passed\nlongest task: 1 in 9 ms\n\
            cell csp::b: not supported: too old\ncell wasm::c: failed\n";
        let tally = Tally::of(Engine::WebKit, report);
        assert_eq!(
            tally.to_string(),
            "webkit: 3 cells of the matrix, 1 passed, 1 failed; 1 not supported\n   \
             webkit: csp::b: not supported: too old\n   webkit: longest task: 1 in 9 ms"
        );
    }
}
