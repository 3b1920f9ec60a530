//! What was measured, a row each.

use super::timed::Run;

/// The rows, in the order in which they were first measured.
#[derive(Default)]
pub struct Table(Vec<Row>);

struct Row {
    name: String,
    cards: usize,
    best: Run,
}

impl Table {
    /// A run of so many cards; of the runs of one name the best is kept.
    pub fn add(&mut self, name: String, cards: usize, run: Run) {
        match self.0.iter_mut().find(|row| row.name == name) {
            Some(row) => row.best = row.best.best(run),
            None => self.0.push(Row {
                name,
                cards,
                best: run,
            }),
        }
    }

    /// How many times as much one took as the other.
    pub fn times(&self, one: &str, other: &str, take: fn(&Run) -> f64) -> f64 {
        let of = |name: &str| self.0.iter().find(|row| row.name == name);
        let of = |name| of(name).map_or(f64::NAN, |row| take(&row.best));
        of(one) / of(other)
    }

    /// Prints it.
    pub fn print(&self) {
        let head = ["cards/s", "ms/card", "+ kernel", "peak MiB"];
        let [rate, own, kernel, peak] = head;
        println!("{:<42}{rate:>9}{own:>9}{kernel:>10}{peak:>10}", "");
        for Row { name, cards, best } in &self.0 {
            let cards = *cards as f64;
            let rate = cards / best.seconds;
            let [own, kernel] = [best.own, best.kernel].map(|seconds| seconds * 1000.0 / cards);
            println!(
                "{name:<42}{rate:>9.0}{own:>9.3}{kernel:>10.3}{:>10.1}",
                best.peak
            );
        }
    }
}
