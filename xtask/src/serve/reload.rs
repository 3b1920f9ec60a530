//! A page in a browser loads itself again after a build.

use std::io::Cursor;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use tiny_http::Response;

use super::files::{self, Answer};

/// What a page asks for to learn of the next build.
pub const NEXT: &str = "next-build";

/// The script in the page, and its name: the page's policy takes no script without a file.
pub const FILE: &str = "reload.js";
pub const SCRIPT: &str = "new EventSource(\"next-build\").onmessage = () => location.reload();\n";

/// How long a page is kept waiting; it then asks again.
const PATIENCE: Duration = Duration::from_secs(30);

/// The builds so far.
#[derive(Default)]
pub struct Builds {
    count: Mutex<u64>,
    added: Condvar,
}

impl Builds {
    /// One more has succeeded.
    pub fn add(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.added.notify_all();
    }

    /// Waits for the next one and says that it is there, or that there is none yet:
    /// <https://html.spec.whatwg.org/multipage/server-sent-events.html>.
    pub fn next(&self) -> Answer {
        let is_there = self.is_added_within(PATIENCE);
        let message = if is_there { "data: built\n\n" } else { "" };
        let text = format!("retry: 50\n\n{message}").into_bytes();
        let length = text.len();
        files::with_headers(
            Response::new(
                200.into(),
                Vec::new(),
                Cursor::new(text),
                Some(length),
                None,
            ),
            "text/event-stream",
        )
    }

    fn is_added_within(&self, patience: Duration) -> bool {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *count;
        let waited = self
            .added
            .wait_timeout_while(count, patience, |count| *count == before);
        let (count, _) = waited.unwrap_or_else(PoisonError::into_inner);
        *count > before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn whoever_waits_learns_of_a_build() {
        let builds = Builds::default();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| builds.is_added_within(PATIENCE));
            while !waiting.is_finished() {
                builds.add();
                thread::yield_now();
            }
            assert!(waiting.join().unwrap_or_default());
        });
    }

    #[test]
    fn a_build_of_before_is_no_news() {
        let builds = Builds::default();
        builds.add();
        assert!(!builds.is_added_within(Duration::ZERO));
    }

    #[test]
    fn the_script_asks_for_what_the_server_answers() {
        assert!(SCRIPT.contains(&format!("(\"{NEXT}\")")));
    }
}
