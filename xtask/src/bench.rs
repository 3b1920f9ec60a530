//! `cargo xtask bench`: how many cards a second `press-card render` writes, in how much memory,
//! and beside Node.js, which renders the same cards with Preact.

mod documents;
mod sizes;
mod timed;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;
use timed::Run;

const FEW: usize = 1_000;
const MANY: usize = 10_000;

/// Each is run so many times, in turns with the others; the fastest counts, for whatever else
/// the machine does makes a run slower and never faster.
const ROUNDS: usize = 2;

/// Measures, and prints what it has found.
pub fn run(project: &Project) -> Result<()> {
    let bench = Bench::prepare(project)?;
    bench.check()?;
    for layout in ["card", "full"] {
        bench.measure(layout)?;
        println!();
    }
    for layout in ["card", "full"] {
        println!("{}", sizes::table(&bench, layout)?);
    }
    fs::remove_dir_all(&bench.folder).context("cannot remove what was measured")
}

/// Where everything is that takes part.
struct Bench<'a> {
    project: &'a Project,
    folder: PathBuf,
    program: PathBuf,
    style: PathBuf,
    threads: usize,
}

impl<'a> Bench<'a> {
    fn prepare(project: &'a Project) -> Result<Self> {
        process::run(&mut project.cargo(["build", "--profile=native", "--bin=press-card"]))?;
        setup::bench(project)?;
        let folder = project.target.join("bench");
        if folder.exists() {
            fs::remove_dir_all(&folder).context("cannot remove what was measured before")?;
        }
        for number in [FEW, MANY] {
            documents::write(project, &folder.join(number.to_string()), number)?;
        }
        let program = project.target.join("native/press-card");
        let style = process::output(project.command(&program).arg("stylesheet").arg(&folder))?;
        Ok(Self {
            project,
            folder,
            program,
            style: PathBuf::from(style.trim_end()),
            threads: thread::available_parallelism()?.get(),
        })
    }

    /// Node's cards are press-card's, or there is nothing to compare.
    fn check(&self) -> Result<()> {
        for layout in ["card", "full"] {
            let cards = self.folder.join("check").join(layout);
            process::output(&mut self.press_card(FEW, &cards, layout))?;
            process::run(&mut self.node("check.mjs", FEW, &cards, layout))?;
        }
        println!();
        Ok(())
    }

    fn measure(&self, layout: &str) -> Result<()> {
        let cards = self.folder.join("cards");
        let fresh = || match fs::remove_dir_all(&cards) {
            Err(error) if cards.exists() => Err(error).context("cannot remove the cards"),
            _ => Ok(()),
        };
        let press_card = |number| self.press_card(number, &cards, layout);
        let one_thread = || {
            let mut command = press_card(MANY);
            command.env("RAYON_NUM_THREADS", "1");
            vec![command]
        };
        let nodes = |of: usize| {
            let one = |nth: usize| {
                let mut command = self.node("render.mjs", MANY, &cards, layout);
                command.args([nth.to_string(), of.to_string()]);
                command
            };
            (0..of).map(one).collect::<Vec<_>>()
        };

        let mut rows: Vec<(String, usize, Run)> = Vec::new();
        let mut add =
            |name: String, number, run: Run| match rows.iter_mut().find(|row| row.0 == name) {
                Some(row) => row.2 = row.2.min(run),
                None => rows.push((name, number, run)),
            };
        let threads = self.threads;
        for _ in 0..ROUNDS {
            fresh()?;
            let few = timed::run(vec![press_card(FEW)])?;
            add(format!("press-card, {FEW}, {threads} threads"), FEW, few);
            fresh()?;
            let many = timed::run(vec![press_card(MANY)])?;
            add(format!("press-card, {threads} threads"), MANY, many);
            let again = timed::run(vec![press_card(MANY)])?;
            add(format!("the same again, {threads} threads"), MANY, again);
            fresh()?;
            add(
                "press-card, 1 thread".into(),
                MANY,
                timed::run(one_thread())?,
            );
            fresh()?;
            add("Node, 1 process".into(), MANY, timed::run(nodes(1))?);
            fresh()?;
            add(
                format!("Node, {threads} processes"),
                MANY,
                timed::run(nodes(threads))?,
            );
        }
        fresh()?;

        println!("layout {layout}");
        println!(
            "{:<34}{:>9}{:>13}{:>11}",
            "", "cards/s", "CPU ms/card", "peak MiB"
        );
        for (name, number, run) in &rows {
            println!("{name:<34}{}", run.row(*number));
        }
        let seconds = |name: &str| {
            let row = rows.iter().find(|row| row.0.starts_with(name));
            row.map_or(f64::NAN, |row| row.2.seconds)
        };
        println!(
            "press-card is {:.1} times as fast as Node on one thread, {:.1} times on {threads}",
            seconds("Node, 1 process") / seconds("press-card, 1 thread"),
            seconds(&format!("Node, {threads} processes"))
                / seconds(&format!("press-card, {threads} threads")),
        );
        Ok(())
    }

    fn press_card(&self, number: usize, cards: &Path, layout: &str) -> Command {
        let mut command = self.project.command(&self.program);
        command
            .arg("render")
            .arg(self.folder.join(number.to_string()));
        command.arg("--output").arg(cards);
        // What is not set is not on the tag.
        if layout != "card" {
            command.args(["--layout", layout]);
        }
        command
    }

    fn node(&self, script: &str, number: usize, cards: &Path, layout: &str) -> Command {
        let mut command = self.project.command("node");
        command.arg(self.project.root.join("xtask/bench").join(script));
        command.arg(self.folder.join(number.to_string())).arg(cards);
        command.arg(layout).arg(&self.style);
        command.arg(self.project.root.join("src/article/xijiang.json"));
        command
    }
}
