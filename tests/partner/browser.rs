//! The browser of a run: its engine, and one session that the stories use in turn.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// What keeps a browser from talking to its maker, for the unit tests and for these alike.
const QUIET: &str = include_str!("../../webdriver.json");

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What `cargo xtask test ENGINE` says of the run.
pub struct Run {
    /// The engine to test in.
    pub engine: Engine,
    /// The folder of the built card.
    pub dist: PathBuf,
    /// The nginx that serves it.
    pub nginx: PathBuf,
    driver: String,
}

impl Run {
    /// Reads it from the environment.
    pub fn from_env() -> Result<Self> {
        let variable = |name| {
            env::var(name).with_context(|| {
                format!("{name} is not set: `cargo xtask test ENGINE` runs the partner pages")
            })
        };
        let name = variable("PRESS_CARD_ENGINE")?;
        Ok(Self {
            engine: match name.as_str() {
                "chromium" => Engine::Chromium,
                "firefox" => Engine::Firefox,
                "webkit" => Engine::WebKit,
                _ => bail!("no engine is named `{name}`: chromium, firefox or webkit"),
            },
            dist: variable("PRESS_CARD_DIST")?.into(),
            nginx: variable("PRESS_CARD_NGINX")?.into(),
            driver: variable("PRESS_CARD_DRIVER")?,
        })
    }

    /// Opens a session of its own, which the caller closes.
    pub async fn open(&self) -> Result<Client> {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(self.engine.capabilities()?)
            .connect(&self.driver)
            .await
            .with_context(|| format!("{:?} gives no session", self.engine))
    }
}

impl Engine {
    fn capabilities(self) -> Result<Capabilities> {
        let mut capabilities: Capabilities = serde_json::from_str(QUIET)?;
        let own = match self {
            Self::Chromium => "goog:chromeOptions",
            Self::Firefox => "moz:firefoxOptions",
            Self::WebKit => "webkitgtk:browserOptions",
        };
        // A driver refuses the options of another one.
        capabilities.retain(|name, _| name == own);
        let options = capabilities.entry(own).or_insert_with(|| json!({}));
        match self {
            Self::Chromium => {
                add(
                    options,
                    "args",
                    &["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
                );
                // Not even a click leads out of this machine.
                add(
                    options,
                    "args",
                    &["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
                );
                // All that the console has, also of the browser's own.
                let all = json!({ "browser": "ALL" });
                capabilities.insert("goog:loggingPrefs".to_owned(), all);
            }
            Self::Firefox => add(options, "args", &["-headless"]),
            Self::WebKit => {
                options["binary"] = json!(mini_browser()?);
                add(options, "args", &["--automation"]);
            }
        }
        Ok(capabilities)
    }
}

fn add(options: &mut Value, list: &str, more: &[&str]) {
    let mut all = options[list].as_array().cloned().unwrap_or_default();
    all.extend(more.iter().map(|one| json!(one)));
    options[list] = all.into();
}

/// WebKit's own browser, which Debian puts into a folder for its architecture and version.
fn mini_browser() -> Result<PathBuf> {
    let mut found: Vec<PathBuf> = folders("/usr/lib")
        .into_iter()
        .flat_map(|folder| [folders(&folder), vec![folder]].concat())
        .chain(folders("/usr/libexec"))
        .filter(|folder| folder.contains("webkit2gtk-4"))
        .map(|folder| PathBuf::from(folder).join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found
        .pop()
        .context("MiniBrowser is not installed: it comes with webkit2gtk-driver")
}

fn folders(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.path().to_string_lossy().into_owned())
        .collect()
}
