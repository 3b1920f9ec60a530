//! Tells when a file changes that the page is made of.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::project::Project;

/// The folders whose files the page is made of, and the files of the root; as in Trunk.toml.
const FOLDERS: [&str; 5] = ["crates/embed", "page", "src", "style", "tests/documents"];
const FILES: [&str; 2] = ["Cargo.toml", "index.html"];

/// An editor writes a file in several steps, and a change of branch many files: so long nothing
/// more may happen before it is a change.
const QUIET: Duration = Duration::from_millis(100);

/// The changes since it was made.
pub struct Changes {
    changed: Receiver<PathBuf>,
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Begins to watch.
    pub fn of(project: &Project) -> Result<Self> {
        let (tell, changed) = mpsc::channel();
        let root = project.root.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            for path in event.iter().flat_map(|event| changed_by(event, &root)) {
                // It fails only when nobody waits any more.
                let _ = tell.send(path);
            }
        })?;
        let mut watch = |path: &Path, mode| {
            let failed = || format!("cannot watch {}", path.display());
            watcher.watch(path, mode).with_context(failed)
        };
        for folder in FOLDERS {
            watch(&project.root.join(folder), RecursiveMode::Recursive)?;
        }
        // The folder and not the files: many editors put another file in the place of one.
        watch(&project.root, RecursiveMode::NonRecursive)?;
        Ok(Self {
            changed,
            _watcher: watcher,
        })
    }

    /// Waits for a change, and for the end of all that come with it.
    pub fn wait(&self) -> Result<PathBuf> {
        let first = self.changed.recv().context("nothing is watched any more")?;
        loop {
            match self.changed.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Ok(first),
                Err(error) => return Err(error).context("nothing is watched any more"),
            }
        }
    }
}

/// The files that the page is made of and an event has changed, below the root.
fn changed_by(event: &Event, root: &Path) -> Vec<PathBuf> {
    // The build itself reads them all.
    if matches!(event.kind, EventKind::Access(_)) {
        return Vec::new();
    }
    let below = event
        .paths
        .iter()
        .filter_map(|path| path.strip_prefix(root).ok());
    below
        .filter(|path| {
            FOLDERS.iter().any(|folder| path.starts_with(folder))
                || FILES.iter().any(|file| *path == Path::new(file))
        })
        .map(Path::to_path_buf)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, ModifyKind};

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(Path::new("/root").join(path))
    }

    #[test]
    fn what_the_page_is_made_of_is_watched_and_nothing_else() {
        let changed = |path| {
            changed_by(
                &event(EventKind::Modify(ModifyKind::Any), path),
                Path::new("/root"),
            )
        };
        assert_eq!(changed("src/lib.rs"), [Path::new("src/lib.rs")]);
        assert_eq!(changed("index.html"), [Path::new("index.html")]);
        for other in ["target/x", "README.md", "srcs/lib.rs", ".index.html.swp"] {
            assert!(changed(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_file_that_is_read_has_not_changed() {
        let read = event(EventKind::Access(AccessKind::Any), "src/lib.rs");
        assert!(changed_by(&read, Path::new("/root")).is_empty());
        let new = event(EventKind::Create(CreateKind::File), "src/new.rs");
        assert_eq!(changed_by(&new, Path::new("/root")).len(), 1);
    }

    #[test]
    fn trunk_watches_the_same() {
        let trunk = include_str!("../../../Trunk.toml");
        let mut watched = [&FOLDERS[..], &FILES].concat();
        watched.sort_unstable();
        let line = trunk.lines().find(|line| line.starts_with("watch = "));
        assert_eq!(line, Some(format!("watch = {watched:?}").as_str()));
    }
}
