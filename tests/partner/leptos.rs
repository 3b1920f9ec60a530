//! A Leptos app with the card in it: `examples/leptos`, sent by its server and taken over, or drawn
//! by the browser alone.

use std::{
    env,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use axum::{Router, response::Html, routing::get};
use fantoccini::key::Key;
use serde_json::json;
use tokio::{net::TcpListener, task::AbortHandle};
use tower_http::services::ServeDir;

use crate::{page::Page, story::story};

/// Notes what the console says, from the first moment.
const LISTEN: &str = "<script>
    window.said = [];
    for (const level of ['warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => { said.push(words.join(' ')); say.apply(console, words); };
    }
    addEventListener('error', ({ message }) => said.push(message));
    addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
</script>";

/// Notes every element of the page and of the card before any module runs, with what it is in. Of
/// two buttons for one thing the one is noted that is shown.
const REMEMBER: &str = "<script>
    const root = document.getElementById('story').shadowRoot;
    const twins = '[commandfor], [commandfor] + [popovertarget]';
    const isShown = (button) => !button?.matches(twins) || button.getClientRects().length > 0;
    window.before = [document.body, root]
        .flatMap((place) => [...place.querySelectorAll('*')])
        .filter(({ localName }) => localName !== 'script' && localName !== 'style')
        .filter((element) => isShown(element.closest('button')))
        .map((element) => [element, element.parentNode]);
</script>";

/// The page of an app without a server.
const EMPTY: &str = "<!doctype html><html lang='zh-Hans'><meta charset='utf-8'><body>
    <script type='module'>
        import start from '/csr/pkg/app.js';
        start({ module_or_path: '/csr/pkg/app_bg.wasm' });
    </script>";

/// The hosts of a story; both end with it.
struct App {
    _server: Server,
    address: String,
    host: AbortHandle,
}

/// The app's own server, which ends with its owner.
struct Server(Child);

impl App {
    /// Starts the app's server, and a host that adds what notes things to its page.
    async fn start() -> Result<Self> {
        let variable = |name| {
            env::var(name).with_context(|| format!("{name} is not set: `cargo xtask test` sets it"))
        };
        let folder = PathBuf::from(variable("PRESS_CARD_EXAMPLE")?);
        let server = Command::new(variable("PRESS_CARD_EXAMPLE_SERVER")?)
            .env("LEPTOS_OUTPUT_NAME", "app")
            .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
            .env("LEPTOS_SITE_ROOT", folder.join("hydrate"))
            .stdout(Stdio::piped())
            .spawn()
            .context("the example's server does not start")?;
        let mut server = Server(server);
        let mut line = String::new();
        let output = server.0.stdout.take().context("it has no output")?;
        BufReader::new(output).read_line(&mut line)?;
        let sent = get_page(line.trim())?;
        ensure!(
            sent.contains("<template shadowrootmode=\"open\" shadowrootclonable=\"\">"),
            "{sent}"
        );
        let sent = sent
            .replacen("<head>", &format!("<head>{LISTEN}"), 1)
            .replacen("</body>", &format!("{REMEMBER}</body>"), 1);
        let (address, host) = serve(&folder, sent).await?;
        Ok(Self {
            _server: server,
            address,
            host,
        })
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.host.abort();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail where it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn get_page(address: &str) -> Result<String> {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).with_context(|| format!("{host} is not there"))?;
    write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (_, page) = answer.split_once("\r\n\r\n").context("no page came")?;
    Ok(page.to_owned())
}

async fn serve(folder: &Path, sent: String) -> Result<(String, AbortHandle)> {
    let drawn = format!("{LISTEN}{EMPTY}");
    let router = Router::new()
        .route("/", get(move || async move { Html(sent) }))
        .route("/drawn", get(move || async move { Html(drawn) }))
        .nest_service("/csr", ServeDir::new(folder.join("csr")))
        .fallback_service(ServeDir::new(folder.join("hydrate")));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    let host = tokio::spawn(async { axum::serve(listener, router).await });
    Ok((address, host.abort_handle()))
}

/// Opens one of the app's pages, waits until it is alive, and tells what happens there.
fn in_app(path: &str, tell: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    story("plain.html", async |page| {
        let app = App::start().await?;
        page.client.goto(&format!("{}{path}", app.address)).await?;
        // A click before the page is taken over is lost, so it is tried until it counts.
        page.until(
            "that the button behind the card is alive",
            "const like = document.getElementById('like');
            like?.click();
            return Boolean(like) && !like.textContent.endsWith(' 0')",
        )
        .await?;
        tell(page).await?;
        let said = page.js("return said").await?;
        ensure!(said == json!([]), "the console says {said}");
        Ok(())
    })
}

/// What a reader does with the card, wherever it comes from.
async fn is_used(page: &Page) -> Result<()> {
    let card = page.host("#story").await?;
    card.click("[data-network=wechat]").await?;
    card.dialog_is_open().await?;
    let shared = "return document.getElementById('shared').textContent === 'wechat'";
    page.until("that the app is told of the share", shared)
        .await?;
    // What the element's loader brings is in the program, but for the share picture.
    let extras =
        "const [save, copy, ...others] = arguments[0].shadowRoot.querySelector('.extras').children;
        return [save.download, copy.textContent, others.length]";
    let extras = card.js(extras, "").await?;
    let name = extras[0].as_str().unwrap_or_default();
    ensure!(
        name.starts_with("张爱军到高要") && name.ends_with(".png"),
        "{extras}"
    );
    ensure!(extras[1] == "复制文字和出处" && extras[2] == 0, "{extras}");
    card.click("[part=copy]").await?;
    let is_told = "return [...arguments[0].shadowRoot.querySelectorAll('[part=status]')]
        .some((one) => one.textContent)";
    card.until("what became of the copying", is_told, "")
        .await?;
    page.press(&[Key::Escape]).await?;
    card.dialog_is_closed().await?;
    card.has_focus_at("[data-network=wechat]").await
}

/// A signal of the app changes the card's layout, and leaves its nodes.
async fn is_redrawn(page: &Page) -> Result<()> {
    let card = page.host("#story").await?;
    let keep = "window.kept = arguments[0].shadowRoot.querySelector('[data-network=wechat]');
        return !arguments[0].shadowRoot.querySelector('[part=body]')";
    ensure!(card.js(keep, "").await? == true, "it is unfolded already");
    page.js("document.getElementById('unfold').click()").await?;
    card.shows("body", "金利镇素有“中国小五金之乡”之称").await?;
    let is_kept = "return kept === arguments[0].shadowRoot.querySelector('[data-network=wechat]')";
    ensure!(card.js(is_kept, "").await? == true, "the button is another");
    Ok(())
}

#[test]
fn a_leptos_app_takes_over_node_for_node_what_its_server_has_sent() -> Result<()> {
    in_app("/", async |page| {
        // What lies below the image of the code, out of sight, is a static card's alone.
        let gone = "return before
            .filter(([element]) => !element.closest('svg:not(.icon)'))
            .filter(([element, parent]) => !element.isConnected || element.parentNode !== parent)
            .map(([element]) => element.outerHTML.slice(0, 200))";
        let gone = page.js(gone).await?;
        ensure!(gone == json!([]), "these were replaced: {gone}");
        let count = page.js("return before.length > 40").await?;
        ensure!(count == true, "hardly a node was there before the app");
        is_used(page).await?;
        is_redrawn(page).await
    })
}

#[test]
fn a_leptos_app_without_a_server_draws_the_same_card() -> Result<()> {
    in_app("/drawn", async |page| {
        is_used(page).await?;
        is_redrawn(page).await
    })
}

#[test]
fn attributes_from_a_leptos_app_go_to_the_root_of_its_card() -> Result<()> {
    for path in ["/", "/drawn"] {
        in_app(path, async |page| {
            let is_there = "const root = document.querySelector('main > div.story');
                return root.id === 'story' && Boolean(root.shadowRoot)";
            ensure!(page.js(is_there).await? == true, "{path}");
            Ok(())
        })?;
    }
    Ok(())
}
