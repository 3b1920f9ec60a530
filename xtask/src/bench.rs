//! `cargo xtask bench`: how many cards a second `press-card render` writes, in how much memory,
//! and beside Node.js, which renders the same cards with Preact.

mod documents;
mod sizes;
mod table;
mod timed;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;
use table::Table;
use timed::Run;

/// In how much memory these are rendered is compared.
const FEW: usize = 1_000;
const MANY: usize = 10_000;

/// How fast these are is compared, so many times in turns: the fastest counts, for whatever else
/// the machine does makes a run slower and never faster.
const SOME: usize = 2_000;
const ROUNDS: usize = 3;

/// As many as one folder of the documents has, which are compared with Node's.
const COMPARED: usize = 100;

/// Measures, and prints what it has found.
pub fn run(project: &Project) -> Result<()> {
    let bench = Bench::prepare(project, Some("native"), &[FEW, SOME, MANY])?;
    bench.check(FEW)?;
    for layout in ["card", "full"] {
        bench.measure(layout)?;
        println!();
    }
    for layout in ["card", "full"] {
        println!("{}", sizes::table(&bench, layout)?);
    }
    bench.clear()
}

/// Whether Node draws what press-card draws, so that there is something to compare when somebody
/// measures: with the program of the tests, and without a clock.
pub fn check(project: &Project) -> Result<()> {
    let bench = Bench::prepare(project, None, &[COMPARED])?;
    bench.check(COMPARED)?;
    bench.clear()
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
    /// With the program of this profile, or of the one that cargo has for itself.
    fn prepare(project: &'a Project, profile: Option<&str>, numbers: &[usize]) -> Result<Self> {
        let named = profile.map(|name| format!("--profile={name}"));
        let arguments = ["build", "--package=press-card-cli"].into_iter();
        process::run(&mut project.cargo(arguments.chain(named.as_deref())))?;
        setup::bench(project)?;
        let profile = profile.unwrap_or("debug");
        let folder = project.target.join("bench").join(profile);
        if folder.exists() {
            fs::remove_dir_all(&folder).context("cannot remove what was measured before")?;
        }
        for number in numbers {
            documents::write(project, &folder.join(number.to_string()), *number)?;
        }
        let program = project.target.join(profile).join("press-card");
        let style = process::output(project.command(&program).arg("stylesheet").arg(&folder))?;
        Ok(Self {
            project,
            folder,
            program,
            style: PathBuf::from(style.trim_end()),
            threads: thread::available_parallelism()?.get(),
        })
    }

    fn clear(&self) -> Result<()> {
        fs::remove_dir_all(&self.folder).context("cannot remove what was measured")
    }

    /// Node's cards are press-card's, or there is nothing to compare.
    fn check(&self, number: usize) -> Result<()> {
        for layout in ["card", "full"] {
            let cards = self.folder.join("check").join(layout);
            process::output(&mut self.press_card(number, &cards, layout))?;
            process::run(&mut self.node("check.mjs", number, &cards, layout))?;
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
        let mut table = Table::default();
        let threads = self.threads;
        for number in [FEW, MANY] {
            let mut add = |name: &str| {
                let run = timed::run(vec![self.press_card(number, &cards, layout)])?;
                table.add(
                    format!("{name}, {number} cards, {threads} threads"),
                    number,
                    run,
                );
                anyhow::Ok(())
            };
            fresh()?;
            add("press-card")?;
            add("the same again")?;
        }
        let press_card = |threads: usize| {
            let mut command = self.press_card(SOME, &cards, layout);
            command.env("RAYON_NUM_THREADS", threads.to_string());
            vec![command]
        };
        let nodes = |of: usize| {
            let one = |nth: usize| {
                let mut command = self.node("render.mjs", SOME, &cards, layout);
                command.args([nth.to_string(), of.to_string()]);
                command
            };
            (0..of).map(one).collect::<Vec<_>>()
        };
        for _ in 0..ROUNDS {
            for number in [1, threads] {
                fresh()?;
                table.add(ours(number), SOME, timed::run(press_card(number))?);
                fresh()?;
                table.add(theirs(number), SOME, timed::run(nodes(number))?);
            }
        }
        fresh()?;

        println!("layout {layout}");
        table.print();
        for number in [1, threads] {
            let times = |take: fn(&Run) -> f64| table.times(&theirs(number), &ours(number), take);
            println!(
                "on {number} of {threads} cores Node takes {:.1} times as long; without the files, {:.1} times",
                times(|run| run.seconds),
                times(|run| run.own),
            );
        }
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

fn ours(number: usize) -> String {
    format!("press-card, {SOME} cards, {number} threads")
}

fn theirs(number: usize) -> String {
    format!("Node, {SOME} cards, {number} processes")
}
