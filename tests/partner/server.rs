//! The origins of a story: the partner's page, the paper with its documents, the card's host.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use anyhow::{Context as _, Result};
use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    routing::get,
};
use tokio::{net::TcpListener, task::AbortHandle};
use tower_http::{cors::CorsLayer, services::ServeDir};

use crate::{
    articles,
    browser::Run,
    cases,
    cdn::Cdn,
    documents, lifecycle, mirrors,
    pages::{self, Pages},
    policies, published, signatures,
};

/// Servers on free ports, which are as many origins to a browser. They stop on drop.
pub struct Server {
    /// The partner's origin, `http://127.0.0.1:PORT`.
    pub partner: String,
    /// The paper's origin.
    pub paper: String,
    /// The origin of somebody else, who has whatever the paper has.
    pub elsewhere: String,
    /// The origin that serves the card.
    pub cdn: String,
    /// The partner's pages.
    pub pages: Pages,
    host: Cdn,
    log: Log,
    gate: documents::Gate,
    tasks: Vec<AbortHandle>,
}

/// What the first two were asked, as `partner /plain.html`, each with its time in milliseconds.
type Log = Arc<Mutex<Vec<(u128, String)>>>;

impl Server {
    /// Starts them, with the built card of this run.
    pub async fn start(run: &Run) -> Result<Self> {
        let dist = &run.dist;
        let (partner_port, partner) = listen().await?;
        let (paper_port, paper) = listen().await?;
        let (elsewhere_port, elsewhere) = listen().await?;
        let host = Cdn::start(&run.nginx, dist, Some(&paper), "")?;
        // Bound and let go: an address at which nobody answers.
        let (_, nobody) = listen().await?;

        let log = Log::default();
        let gate = documents::Gate::default();
        let known = format!("{partner} {paper} {elsewhere} {nobody} {}", host.origin);
        let pages = Pages::new(
            vec![
                ("{{bad}}", bad_documents()?),
                ("{{frame}}", published::frame(&host.origin, &paper)?),
                ("{{cdn}}", host.origin.clone()),
                ("{{paper}}", paper.clone()),
                ("{{elsewhere}}", elsewhere.clone()),
                ("{{nobody}}", nobody),
                ("{{signer}}", signatures::PUBLIC.to_owned()),
                ("{{nonce}}", policies::NONCE.to_owned()),
                ("{{hash}}", hash(dist)?),
                (
                    "{{loader}}",
                    fs::read_to_string(dist.join("press-card.js"))?,
                ),
                (
                    "{{watch}}",
                    fs::read_to_string(root().join("pages/watch.js"))?,
                ),
            ],
            &known,
        );
        let page = |pages| {
            Router::new()
                .route("/{page}", get(pages::send))
                .with_state(pages)
        };
        let cases = pages.of("cases", cases::words(dist, &host.origin, &paper)?);
        let tried = pages.of("partner/tried", cases::words(dist, &host.origin, &paper)?);
        let partners = page(pages.clone())
            .nest("/cases", page(cases))
            .nest("/tried", page(tried))
            .nest_service("/npm", ServeDir::new(root().join("../node_modules")));
        let papers = documents::routes(gate.clone(), &paper, &elsewhere)
            .merge(articles::routes(&paper))
            .merge(lifecycle::routes(&paper))
            .merge(signatures::routes(&paper))
            .merge(mirrors::routes(dist.clone(), gate.clone()))
            .nest_service("/documents", ServeDir::new(root().join("documents")))
            .layer(CorsLayer::permissive())
            .merge(documents::private())
            .merge(mirrors::closed(dist.clone()))
            .merge(articles::private());
        let tasks = vec![
            serve(partner_port, recorded(partners, "partner", &log)),
            serve(paper_port, recorded(papers.clone(), "paper", &log)),
            serve(elsewhere_port, recorded(papers, "elsewhere", &log)),
        ];
        Ok(Self {
            partner,
            paper,
            elsewhere,
            cdn: host.origin.clone(),
            pages,
            host,
            log,
            gate,
            tasks,
        })
    }

    /// Every request so far, as `partner /plain.html` or `cdn /v1/press-card.js`, in the order in
    /// which they came.
    pub fn requests(&self) -> Vec<String> {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let mut requests = log.clone();
        drop(log);
        match self.host.requests() {
            Ok(more) => {
                let named = |(time, path)| (time, format!("cdn {path}"));
                requests.extend(more.into_iter().map(named));
            }
            Err(error) => requests.push((u128::MAX, format!("cdn: {error:#}"))),
        }
        requests.sort_by_key(|(time, _)| *time);
        requests.into_iter().map(|(_, request)| request).collect()
    }

    /// What else the card's host was asked for by the connection that a file of its has come by.
    pub fn beside(&self, file: &str) -> Result<Vec<String>> {
        let log = self.host.noted("connections.log")?;
        let all: Vec<_> = log
            .lines()
            .filter_map(|line| line.split_once(' '))
            .collect();
        let (own, _) = all
            .iter()
            .find(|(_, path)| path.ends_with(file))
            .with_context(|| format!("nobody has asked for {file}"))?;
        let others = all
            .iter()
            .filter(|(one, path)| one == own && !path.ends_with(file));
        Ok(others.map(|(_, path)| (*path).to_owned()).collect())
    }

    /// How many requests so far end so.
    pub fn count(&self, ending: &str) -> usize {
        let requests = self.requests();
        requests.iter().filter(|one| one.ends_with(ending)).count()
    }

    /// Lets `/slow` answer, which waits until then.
    pub fn let_the_slow_document_come(&self) {
        self.gate.open();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// The folder `tests`.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A card for each document that must be refused, with its name as `id`.
fn bad_documents() -> Result<String> {
    let folder = root().join("documents/bad");
    let entries = fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))?;
    let mut cards = Vec::new();
    for entry in entries {
        let file = entry?.file_name().into_string().unwrap_or_default();
        let id = file.trim_end_matches(".json");
        cards.push(format!(
            "<li><press-card id=\"{id}\" data-code=\"document\" loading=\"eager\" \
             src=\"{{{{paper}}}}/documents/bad/{file}\">\
             <a href=\"https://paper.example/a/{id}.html\">西江日报：{id}</a></press-card></li>"
        ));
    }
    cards.sort();
    Ok(cards.join("\n"))
}

/// The hash of the loader, as the build has written it for partners.
fn hash(dist: &Path) -> Result<String> {
    let integrity = fs::read_to_string(dist.join("integrity.json"))?;
    let integrity: serde_json::Value = serde_json::from_str(&integrity)?;
    let hash = integrity["files"]["press-card.js"].as_str();
    Ok(hash.context("the loader has no hash")?.to_owned())
}

async fn listen() -> Result<(TcpListener, String)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    Ok((listener, address))
}

fn serve(listener: TcpListener, router: Router) -> AbortHandle {
    tokio::spawn(async move {
        // It ends only when it is aborted.
        let _ = axum::serve(listener, router).await;
    })
    .abort_handle()
}

fn recorded(router: Router, origin: &'static str, log: &Log) -> Router {
    let log = Arc::clone(log);
    router.layer(middleware::from_fn(move |request: Request, next: Next| {
        let log = Arc::clone(&log);
        async move {
            log.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push((now(), format!("{origin} {}", request.uri().path())));
            let mut response = next.run(request).await;
            let headers = response.headers_mut();
            // Stories share a browser, and must not share what it keeps.
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
    }))
}

fn now() -> u128 {
    let time = SystemTime::UNIX_EPOCH.elapsed();
    time.unwrap_or_default().as_millis()
}
