//! Programs run side by side to their end: how long they took, and how much memory.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::process::Background;

/// What a run took. What the system does not tell is NaN.
#[derive(Clone, Copy)]
pub struct Run {
    /// From the start to the end of the last one.
    pub seconds: f64,
    /// The time on all cores.
    pub cpu: f64,
    /// The most that they had in memory, together.
    pub peak: f64,
}

/// Runs these, which must succeed.
pub fn run(commands: Vec<Command>) -> Result<Run> {
    let begun = Instant::now();
    let mut running = Vec::new();
    for mut command in commands {
        command.stdout(Stdio::null()).stderr(Stdio::null());
        running.push(Background::start(&mut command)?);
    }
    let mut taken = vec![(f64::NAN, f64::NAN); running.len()];
    loop {
        let mut is_over = true;
        for (program, taken) in running.iter_mut().zip(&mut taken) {
            let child = program.child();
            match child.try_wait()? {
                Some(status) => anyhow::ensure!(status.success(), "a measured run: {status}"),
                None => is_over = false,
            }
            // Both only grow, so the last look before the end is as good as the end.
            *taken = look(child.id()).unwrap_or(*taken);
        }
        if is_over {
            break;
        }
        thread::sleep(Duration::from_millis(2));
    }
    Ok(Run {
        seconds: begun.elapsed().as_secs_f64(),
        cpu: taken.iter().map(|one| one.0).sum(),
        peak: taken.iter().map(|one| one.1).sum(),
    })
}

impl Run {
    /// The fastest time of both, and the most memory.
    pub fn min(self, other: Self) -> Self {
        Self {
            seconds: self.seconds.min(other.seconds),
            cpu: self.cpu.min(other.cpu),
            peak: self.peak.max(other.peak),
        }
    }

    /// As it stands in the table, for so many cards.
    pub fn row(&self, cards: usize) -> String {
        let cards = cards as f64;
        format!(
            "{:>9.0}{:>13.3}{:>11.1}",
            cards / self.seconds,
            self.cpu * 1000.0 / cards,
            self.peak
        )
    }
}

/// Seconds of processor and MiB of memory, from Linux's /proc.
fn look(id: u32) -> Option<(f64, f64)> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // Behind the name, which is in brackets: fields 14 and 15, in hundredths.
    let fields = stat.rsplit(')').next()?.split_whitespace();
    let ticks = fields.skip(11).take(2).map(str::parse::<f64>);
    let cpu = ticks.sum::<Result<f64, _>>().ok()? / 100.0;
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let peak: f64 = peak.trim().strip_suffix(" kB")?.parse().ok()?;
    Some((cpu, peak / 1024.0))
}
