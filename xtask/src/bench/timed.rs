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
    /// The time of all cores in the programs themselves.
    pub own: f64,
    /// The time of all cores in the kernel: files.
    pub kernel: f64,
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
    let mut taken = vec![[f64::NAN; 3]; running.len()];
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
        own: taken.iter().map(|[own, _, _]| own).sum(),
        kernel: taken.iter().map(|[_, kernel, _]| kernel).sum(),
        peak: taken.iter().map(|[_, _, peak]| peak).sum(),
    })
}

impl Run {
    /// The shortest times of both, and the most memory.
    pub fn best(self, other: Self) -> Self {
        Self {
            seconds: self.seconds.min(other.seconds),
            own: self.own.min(other.own),
            kernel: self.kernel.min(other.kernel),
            peak: self.peak.max(other.peak),
        }
    }
}

/// Seconds in the program and in the kernel, and MiB of memory, from Linux's /proc.
fn look(id: u32) -> Option<[f64; 3]> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // Behind the name, which is in brackets: fields 14 and 15, in hundredths.
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let mut seconds = || Some(fields.next()?.parse::<f64>().ok()? / 100.0);
    let (own, kernel) = (seconds()?, seconds()?);
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let peak: f64 = peak.trim().strip_suffix(" kB")?.parse().ok()?;
    Some([own, kernel, peak / 1024.0])
}
