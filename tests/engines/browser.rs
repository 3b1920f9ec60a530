//! Whole browsers of 2018 and 2020: what a reader sees of the card there.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, Result, bail, ensure};
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::Html,
    routing::{get, post},
};
use serde_json::Value;
use tokio::{net::TcpListener, sync::mpsc, time::timeout};

use crate::{cdn::Cdn, signatures};

/// By their names in package.json, with the beginning of their versions.
const BROWSERS: [(&str, &str); 2] = [("chromium-64", "/64."), ("chromium-86", "/86.")];

/// How long a browser may take from its start until the page has told what it sees.
pub const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn a_reader_has_the_whole_card() -> Result<()> {
    on_the_page("", is_whole)
}

#[test]
fn without_webassembly_a_reader_has_the_whole_card() -> Result<()> {
    on_the_page("?without=webassembly", is_whole)
}

#[test]
fn where_the_document_is_missing_a_reader_has_the_link() -> Result<()> {
    on_the_page("?document=missing.json", |seen| {
        assert_eq!(seen["event"], "press-card-error", "{seen:#}");
        assert_eq!(seen["code"], "http", "{seen:#}");
        assert_eq!(seen["fallback"], true, "{seen:#}");
        assert_eq!(seen["card"], "", "{seen:#}");
        Ok(())
    })
}

#[test]
fn a_frame_is_as_high_as_its_card() -> Result<()> {
    on_the_page("?frame", |seen| {
        assert_eq!(seen["event"], "message", "{seen:#}");
        let high = seen["high"].as_u64().unwrap_or_default();
        // Its own height would be 150, and a link or a sentence is lower than a card.
        ensure!(high > 300, "{seen:#}");
        assert_eq!(seen["told"]["height"], high, "{seen:#}");
        Ok(())
    })
}

#[test]
fn a_signed_article_is_verified_and_a_changed_one_refused() -> Result<()> {
    for signer in ["host", signatures::PUBLIC] {
        let query = |name: &str| format!("?document=signed/{name}&signer={signer}");
        on_the_page(&query("good"), |seen| {
            is_whole(seen)?;
            let words = seen["card"].as_str().unwrap_or_default();
            let proved = if signer == "host" {
                "发布的一致"
            } else {
                "自签名以来未被改动"
            };
            ensure!(words.contains(proved), "{words}");
            Ok(())
        })?;
        on_the_page(&query("changed"), |seen| {
            assert_eq!(seen["event"], "press-card-error", "{seen:#}");
            assert_eq!(seen["code"], "integrity", "{seen:#}");
            assert_eq!(seen["fallback"], true, "{seen:#}");
            Ok(())
        })?;
    }
    on_the_page("?document=signed/revoked&signer=host", |seen| {
        assert_eq!(seen["code"], "integrity", "{seen:#}");
        Ok(())
    })
}

fn is_whole(seen: &Value) -> Result<()> {
    assert_eq!(seen["event"], "press-card-ready", "{seen:#}");
    let words = seen["card"].as_str().unwrap_or_default();
    for word in [
        "张爱军到高要金利督导",
        "核心提示",
        "来源：西江日报",
        "凡本网",
    ] {
        ensure!(words.contains(word), "“{word}” is not in: {words}");
    }
    for fact in ["small", "dialog", "code_to_scan"] {
        assert_eq!(seen[fact], true, "{fact}: {seen:#}");
    }
    assert_eq!(seen["fallback"], false, "{seen:#}");
    assert_eq!(seen["warnings"], serde_json::json!([]), "{seen:#}");
    Ok(())
}

/// Opens the page in each browser and judges what it has told.
fn on_the_page(query: &str, judge: impl Fn(&Value) -> Result<()>) -> Result<()> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let variable = |name| env::var(name).with_context(|| format!("{name} is not set"));
        let dist = variable("PRESS_CARD_DIST")?;
        let nginx = variable("PRESS_CARD_NGINX")?;
        let cdn = Cdn::start(Path::new(&nginx), Path::new(&dist), None, "")?;
        for (name, version) in BROWSERS {
            let page = fs::read_to_string(own_folder().join("page.html"))?;
            let (address, mut told) = partner(page.replace("{{cdn}}", &cdn.origin)).await?;
            let _browser = Browser::open(name, &format!("{address}/page.html{query}"))?;
            let Ok(seen) = timeout(PATIENCE, told.recv()).await else {
                bail!("{name} tells nothing; it asked for {:?}", cdn.requests()?);
            };
            let seen = seen.context("the partner's server has ended")?;
            let agent = seen["agent"].as_str().unwrap_or_default();
            ensure!(agent.contains(&format!("Chrome{version}")), "{agent}");
            assert_eq!(seen["errors"], serde_json::json!([]), "{seen:#}");
            judge(&seen)?;
        }
        Ok(())
    })
}

/// A browser that ends on drop.
pub struct Browser(Child);

impl Browser {
    /// Opens an address in the browser of this name.
    pub fn open(name: &str, address: &str) -> Result<Self> {
        let program = own_folder()
            .join("node_modules")
            .join(name)
            .join("bin/chromium");
        let process = Command::new(&program)
            .args([
                "--headless",
                "--disable-gpu",
                "--no-sandbox",
                "--no-proxy-server",
            ])
            // Without a port for a debugger it would close the page when that has loaded.
            .arg("--remote-debugging-port=0")
            .arg("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
            .arg(address)
            .env("FONTCONFIG_FILE", fonts()?)
            .envs(SURROUNDINGS)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        Ok(Self(process))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Its other processes end with it.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What else a browser of this folder would take from the machine.
const SURROUNDINGS: [(&str, &str); 3] = [("LC_ALL", "C.UTF-8"), ("LANGUAGE", "en"), ("TZ", "UTC")];

/// The one family of fonts that they may use. Each has a font cache of its own and does not start
/// before that is filled: with all the fonts of a desktop it takes longer than a test waits.
fn fonts() -> Result<PathBuf> {
    let settings = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let fonts = own_folder().join("node_modules/dejavu-fonts-ttf/ttf");
    ensure!(fonts.is_dir(), "{} is not there", fonts.display());
    let path = |path: &Path| path.display().to_string().replace('&', "&amp;");
    let text = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n\
         <fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>\n",
        path(&fonts),
        path(&settings.join("fonts-cache")),
    );
    // Another test may be starting its browser with it just now, so it is put there whole.
    let (file, new) = (
        settings.join("fonts.conf"),
        tempfile::NamedTempFile::new_in(settings)?,
    );
    fs::write(&new, text)?;
    new.persist(&file)?;
    Ok(file)
}

/// Serves the page and the article; returns its origin, and what the page tells.
pub async fn partner(page: String) -> Result<(String, mpsc::Receiver<Value>)> {
    let article = own_folder().join("../documents/xijiang-article.json");
    let article = fs::read_to_string(article)?;
    let (teller, told) = mpsc::channel(1);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/page.html", get(async move || Html(page)))
        .route(
            "/article.json",
            // The frame is of another origin.
            get(async move || ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], article)),
        )
        .route("/seen", post(seen))
        .with_state(teller)
        .merge(signatures::routes(&address));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok((address, told))
}

async fn seen(State(teller): State<mpsc::Sender<Value>>, body: String) -> StatusCode {
    let Ok(seen) = serde_json::from_str(&body) else {
        return StatusCode::BAD_REQUEST;
    };
    // It fails only when the test has ended.
    let _ = teller.send(seen).await;
    StatusCode::NO_CONTENT
}

/// The folder of these tests.
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("engines")
}
