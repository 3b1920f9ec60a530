//! A log of any size is read in the same memory.

use super::combined;
use anyhow::{Context as _, Result, ensure};
use std::{
    io::{BufWriter, Write as _},
    process::{Command, Stdio},
};

/// In which a log has to be read: the heap and all else that is the program's own, in KiB.
#[cfg(target_os = "linux")]
const MOST: &str = "65536";

/// Each line of this log is of another article and another partner, with names as long as they may
/// be and longer, and in forms that are not told from their bytes.
#[cfg(target_os = "linux")]
#[test]
fn more_pairs_than_are_told_apart_are_others_and_no_more_memory() -> Result<()> {
    for (lines, long) in [(120_000, 1), (16_000, 900), (2_000, 30_000)] {
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -d $1 && exec \"$0\" places --format csv -"]);
        command.args([env!("CARGO_BIN_EXE_press-card"), MOST]);
        let pipes = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = pipes.spawn()?;
        let mut input = BufWriter::new(child.stdin.take().context("no input")?);
        let writer = std::thread::spawn(move || {
            let name = "a".repeat(long);
            (0..lines).try_for_each(|number| {
                let line = combined(
                    "11:12:13",
                    &format!("/a/{name}/{number}.json?{name}"),
                    200,
                    &format!("https://p{number}.example/{name}"),
                );
                input.write_all(line.as_bytes())
            })
        });
        let output = child.wait_with_output()?;
        let err = String::from_utf8(output.stderr)?;
        ensure!(output.status.success(), "{err}");
        writer
            .join()
            .map_err(|_| anyhow::anyhow!("the log was not written"))??;
        let text = String::from_utf8(output.stdout)?;
        let rows: Vec<&str> = text.lines().skip(1).collect();
        let requests = rows
            .iter()
            .map(|row| row.split(',').nth(2).unwrap_or_default().parse::<u64>());
        let sum: u64 = requests.collect::<Result<Vec<_>, _>>()?.iter().sum();
        if long < 1_024 {
            ensure!(sum == lines, "{sum} of {lines}: {err}");
            let last = rows.last().context("no rows")?;
            ensure!(last.starts_with("(others),(others),"), "{last}");
            ensure!(err.contains("as others"), "{err}");
            ensure!(rows.len() <= 100_001, "{}", rows.len());
        }
    }
    Ok(())
}

/// Half a million lines in a second are read by the program that is built to be fast; this holds that
/// nothing is done for each line that grows with the log.
#[test]
fn a_longer_log_takes_as_long_for_each_line() -> Result<()> {
    use press_card_publish::Places;
    use std::time::{Duration, Instant};
    let log = |lines: usize| {
        let line = |number: usize| {
            let target = format!("/a/{}.json", number % 5_000);
            combined(
                "11:12:13",
                &target,
                200,
                &format!("https://p{number}.example/"),
            )
        };
        (0..lines).map(line).collect::<String>()
    };
    let time = |log: &str| -> Result<Duration> {
        let start = Instant::now();
        let lines = Places::new(None, None).read(log.as_bytes())?;
        ensure!(lines.malformed == 0);
        Ok(start.elapsed())
    };
    let (short, long) = (log(20_000), log(200_000));
    // The best of three, on a machine with other work.
    let mut best = f64::MAX;
    for _ in 0..3 {
        let times = (time(&short)?, time(&long)?);
        best = best.min(times.1.as_secs_f64() / times.0.as_secs_f64());
        if best < 20.0 {
            return Ok(());
        }
    }
    anyhow::bail!("ten times the lines took {best:.0} times as long")
}
