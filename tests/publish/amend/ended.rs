//! A run that is ended at any moment leaves the old file or the new one.

use super::ARTICLE;
use anyhow::{Context as _, Result, ensure};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Whether something is written: a file that has no name yet, or the document.
fn is_writing(home: &Path, old: &str) -> Result<bool> {
    let is_new = |entry: std::io::Result<fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.file_name().as_encoded_bytes().starts_with(b"."))
    };
    let is_changed = fs::metadata(home.join("1.json"))?.len() != old.len() as u64;
    Ok(is_changed || fs::read_dir(home)?.any(is_new))
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_file_or_the_new_one() -> Result<()> {
    let home = tempfile::tempdir()?;
    let file = home.path().join("1.json");
    // Large, so that a write takes its time.
    let old = ARTICLE.replacen("机密一", &"机密一".repeat(20_000), 1);
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
        command.args(words).current_dir(home.path());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn()
    };
    let corrected = [
        "correct",
        "1.json",
        "--text",
        "错",
        "--date",
        "2026-10-26",
        "--headline",
        "新",
    ];
    let withdrawn = [
        "withdraw",
        "1.json",
        "--reason",
        "错",
        "--date",
        "2026-10-26",
        "--keep",
        "kept.bak",
    ];
    for words in [&corrected[..], &withdrawn] {
        fs::write(&file, &old)?;
        let start = Instant::now();
        ensure!(run(words)?.wait()?.success());
        let (whole, new) = (start.elapsed(), fs::read_to_string(&file)?);
        ensure!(new != old);
        let (mut olds, mut news) = (0, 0);
        // Moments of a run, a little past its end; more of them near it, where the file is written.
        for moment in 0..60_u32 {
            let _ = fs::remove_file(home.path().join("kept.bak"));
            fs::write(&file, &old)?;
            let mut child = run(words)?;
            // Each second one is ended while it writes, a little later each.
            let start = Instant::now();
            let mut wait = whole * moment / 50;
            if moment % 2 == 1 {
                while !is_writing(home.path(), &old)? && start.elapsed() < whole * 2 {}
                wait = start.elapsed() + Duration::from_micros(u64::from(moment) * 20);
            }
            while start.elapsed() < wait {
                std::hint::spin_loop();
            }
            child.kill().context("it cannot be killed")?;
            child.wait()?;
            let now = fs::read_to_string(&file)?;
            if now == old {
                olds += 1;
            } else {
                ensure!(now == new, "after {wait:?}: {} bytes", now.len());
                news += 1;
                // What was to be kept was kept before.
                let kept = fs::read_to_string(home.path().join("kept.bak"));
                ensure!(words[0] == "correct" || kept? == old, "after {wait:?}");
            }
        }
        ensure!(olds > 0, "every run was over: {news}");
        // What was left half-way the next run takes away.
        fs::write(&file, &old)?;
        let _ = fs::remove_file(home.path().join("kept.bak"));
        ensure!(run(words)?.wait()?.success());
        let left = fs::read_dir(home.path())?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let left: Vec<String> = left.filter(|name| name.starts_with('.')).collect();
        ensure!(left.is_empty(), "{left:?}");
        ensure!(whole < Duration::from_secs(60));
    }
    Ok(())
}
