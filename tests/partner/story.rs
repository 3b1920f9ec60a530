//! Telling a story: a server of its own and a fresh page, in the browser that all stories share.

use std::{
    any::Any,
    env, fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use anyhow::{Context as _, Result};
use fantoccini::Client;
use tokio::runtime::{Builder, Runtime};

use crate::{browser::Run, page::Page, server::Server};

static STAGE: Mutex<Option<Stage>> = Mutex::new(None);

thread_local! {
    /// Goes with the thread of a test, of which each has its own: when all its stories are told.
    static TEST: End = const { End };
}

/// Opens a page of `tests/pages` and tells what happens there.
///
/// At the end of every story nothing has been asked of a third party, and no error has reached
/// the window.
pub fn story(name: &str, tell: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let mut stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut open = match stage.take() {
        Some(open) => open,
        None => Stage::open()?,
    };
    open.count(thread::current().name());
    TEST.with(|_| ());
    let told = open.tell(name, tell);
    // What a story that ended badly leaves behind is no start for the next one.
    if !matches!(told, Ok(Ok(()))) {
        open.close();
    }
    *stage = Some(open);
    drop(stage);
    told.unwrap_or_else(|panic| panic::resume_unwind(panic))
}

struct End;

impl Drop for End {
    fn drop(&mut self) {
        // (A thread that ends has no place for a runtime any more.)
        let close = thread::spawn(|| {
            let mut stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(open) = stage.as_mut().filter(|open| open.tests_left == 0) {
                open.close();
            }
        });
        // What it has to say it has said.
        let _ = close.join();
    }
}

/// The browser, and how many tests are still to come after the one that is running.
struct Stage {
    run: Run,
    runtime: Runtime,
    client: Option<Client>,
    tests_left: usize,
    test: Option<String>,
}

/// How a story ended; an assertion that failed is the outer error.
type Told = Result<Result<()>, Box<dyn Any + Send>>;

impl Stage {
    fn open() -> Result<Self> {
        Ok(Self {
            run: Run::from_env()?,
            runtime: Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()?,
            client: None,
            tests_left: count_tests()?,
            test: None,
        })
    }

    /// A test may tell several stories, and is counted once: each test has a thread of its name.
    fn count(&mut self, test: Option<&str>) {
        if self.test.as_deref() != test || test.is_none() {
            self.tests_left = self.tests_left.saturating_sub(1);
            self.test = test.map(str::to_owned);
        }
    }

    fn tell(&mut self, name: &str, tell: impl AsyncFnOnce(&Page) -> Result<()>) -> Told {
        let page = match self.page() {
            Ok(page) => page,
            Err(error) => return Ok(Err(error)),
        };
        let told = panic::catch_unwind(AssertUnwindSafe(|| {
            self.runtime.block_on(async {
                page.open(name).await?;
                tell(&page).await?;
                page.nothing_went_astray().await
            })
        }));
        if !matches!(told, Ok(Ok(()))) {
            self.runtime.block_on(describe(&page, name));
        }
        told
    }

    fn page(&mut self) -> Result<Page> {
        self.runtime.block_on(async {
            let server = Arc::new(Server::start(&self.run).await?);
            let client = match &self.client {
                Some(client) => client.clone(),
                None => self.client.insert(self.run.open().await?).clone(),
            };
            Ok(Page::new(self.run.engine, client, server))
        })
    }

    fn close(&mut self) {
        if let Some(client) = self.client.take()
            && let Err(error) = self.runtime.block_on(client.close())
        {
            eprintln!("the browser did not close: {error}");
        }
    }
}

/// How many tests this run has. The harness says nothing of its end, and the browser is to
/// be closed after the last.
fn count_tests() -> Result<usize> {
    let is_ignored = |word: &String| word.ends_with("ignored");
    let words: Vec<String> = env::args().skip(1).collect();
    let with_ignored = words.iter().any(is_ignored);
    let count = |more: &[&str]| -> Result<usize> {
        let listed = Command::new(env::current_exe()?)
            .args(&words)
            .args(["--list", "--format=terse"])
            .args(more)
            .output()
            .context("cannot list the tests")?;
        let text = String::from_utf8_lossy(&listed.stdout).into_owned();
        Ok(text.lines().filter(|line| line.ends_with(": test")).count())
    };
    // Unless they are asked for, those that are ignored are listed and not told.
    let ignored = if with_ignored {
        0
    } else {
        count(&["--ignored"])?
    };
    Ok(count(&[])?.saturating_sub(ignored))
}

/// Says what the page looked like when the story ended badly.
async fn describe(page: &Page, name: &str) {
    let file = name.split('?').next().unwrap_or(name).replace('/', "-");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("{:?}-{file}.png", page.engine).to_lowercase());
    let picture = match page.client.screenshot().await {
        Ok(bytes) => fs::write(&file, bytes).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let picture = picture.map_or_else(|error| error, |()| file.display().to_string());
    let seen = page.js("return JSON.stringify(window.seen)").await;
    let seen = seen.map_or_else(|error| error.to_string(), |seen| seen.to_string());
    eprintln!("{name}, its picture: {picture}");
    eprintln!("  what it has seen: {seen}");
    eprintln!("  requests: {}", page.server.requests().join(", "));
}
