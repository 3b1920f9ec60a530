//! Starting other programs, and ending them with all that they have started.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a condition is looked at again while we wait for it.
pub const POLL: Duration = Duration::from_millis(50);

/// How long a program may take to end after it was asked to.
const PATIENCE: Duration = Duration::from_secs(5);

const MARK: &str = "PRESS_CARD_XTASK";

/// Runs a command to its end, with its output in sight.
pub fn run(command: &mut Command) -> Result<()> {
    run_undisturbed(mark(command))
}

/// Runs a command that is not to be killed half-way: a package manager.
pub fn run_undisturbed(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", line(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command to its end and returns what it printed; its errors stay in sight.
pub fn output(command: &mut Command) -> Result<String> {
    let output = mark(command)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", line(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", line(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("{} printed something that is not text", line(command)))
}

/// Whether a command can be started and succeeds; what it prints is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Looks for a program as a shell does, and in the folders for administrators,
/// which an ordinary user's PATH leaves out.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// PATH with more folders in front.
pub fn path_with(folders: &[&Path]) -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf());
    env::join_paths(all.chain(env::split_paths(&path))).context("a folder cannot stand in PATH")
}

/// A program in the background, which ends when this is dropped.
#[must_use]
pub struct Background(Child);

impl Background {
    /// Starts a command without waiting for it.
    pub fn start(command: &mut Command) -> Result<Self> {
        let child = mark(command)
            .stdin(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", line(command)))?;
        Ok(Self(child))
    }

    /// The process itself.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Asked first: an X server then removes its lock file.
        signal("TERM", &[self.0.id()]);
        let asked = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) && asked.elapsed() < PATIENCE {
            thread::sleep(POLL);
        }
        // Both fail where the program has ended already, which is what we want.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Ends what the commands of this run have left behind, whoever its parent is by now: a browser
/// outlives a driver that was killed. They are known by a variable that every one inherits.
/// Where there is no /proc, this does nothing.
pub fn end_leftovers() {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let left = marked_processes();
        if left.is_empty() {
            return;
        }
        signal("KILL", &left);
        thread::sleep(POLL);
    }
}

/// Ctrl-C, or an order to end, ends everything that this run has started.
pub fn end_children_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        end_leftovers();
        std::process::exit(130);
    })
    .context("cannot listen for Ctrl-C")
}

/// Whether this run is being ended: what fails from now on is no news.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

fn mark(command: &mut Command) -> &mut Command {
    command.env(MARK, this_run())
}

fn this_run() -> &'static str {
    static RUN: OnceLock<String> = OnceLock::new();
    RUN.get_or_init(|| {
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed();
        let now = now.unwrap_or_default().as_nanos();
        format!("{}-{now}", std::process::id())
    })
}

fn marked_processes() -> Vec<u32> {
    let mark = format!("{MARK}={}", this_run());
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let variables = fs::read(entry.path().join("environ")).ok()?;
            let ours = variables
                .split(|byte| *byte == 0)
                .any(|variable| variable == mark.as_bytes());
            ours.then_some(id)
        })
        .collect()
}

/// Through the shell, whose `kill` is there even where the program of that name is not.
fn signal(name: &str, processes: &[u32]) {
    let ids: Vec<String> = processes.iter().map(u32::to_string).collect();
    let order = format!("kill -{name} {} 2>/dev/null", ids.join(" "));
    succeeds(Command::new("sh").arg("-c").arg(order));
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).err();
        let text = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(text.starts_with("`sh -c exit 3` failed"), "{text}");
    }

    #[test]
    fn a_background_program_ends_with_its_owner() -> Result<()> {
        let mut sleeper = Background::start(Command::new("sleep").arg("600"))?;
        let id = sleeper.child().id();
        // It is started before the kernel shows the variables that it was started with.
        let begun = Instant::now();
        while !marked_processes().contains(&id) && begun.elapsed() < PATIENCE {
            thread::sleep(POLL);
        }
        assert!(marked_processes().contains(&id));
        drop(sleeper);
        assert!(!marked_processes().contains(&id));
        Ok(())
    }
}
