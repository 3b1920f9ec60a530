//! What the paper serves beside its documents: answers that a partner hopes never to meet.

use std::{fs, future, io::Cursor};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use tokio::sync::watch;

use crate::{
    half::{End, Half},
    server,
};

/// A gate that a story opens once.
#[derive(Clone)]
pub struct Gate(watch::Sender<bool>);

impl Default for Gate {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Gate {
    /// Lets all pass from now on.
    pub fn open(&self) {
        self.0.send_replace(true);
    }

    /// Whether it has been opened.
    pub fn is_open(&self) -> bool {
        *self.0.borrow()
    }

    async fn pass(&self) {
        // It fails only when the server has gone.
        let _ = self.0.subscribe().wait_for(|is_open| *is_open).await;
    }
}

/// The special documents.
pub fn routes(gate: Gate, paper: &str, elsewhere: &str) -> Router {
    let paper = paper.to_owned();
    let slow_picture = {
        let pictured = pictured(&paper);
        async move |State(gate): State<Gate>| {
            gate.pass().await;
            json(pictured)
        }
    };
    let away = format!("{elsewhere}/documents/xijiang-article.json");
    Router::new()
        .route("/status/{code}", get(status))
        .route(
            "/html",
            get(async || Html("<!doctype html><title>西江日报</title><p>页面不存在")),
        )
        .route("/large", get(async || json(large())))
        .route("/hang", get(future::pending::<Response>))
        .route("/stall", get(async || half(End::Never)))
        .route("/cut", get(async || half(End::Cut)))
        .route(
            "/moved",
            get(async || Redirect::permanent("/documents/xijiang-article.json")),
        )
        .route("/away", get(async move || Redirect::to(&away)))
        .route("/circle", get(async || Redirect::to("/circle")))
        .route("/slow", get(slow))
        .route("/slow-picture", get(slow_picture))
        .route("/pictured", get(async move || json(pictured(&paper))))
        .route("/image.png", get(image))
        .route("/other-article", get(async || json(other_article())))
        .route("/publisher", get(async || json(publisher())))
        .route(
            "/nameless",
            get(async || json(publisher().replacen("\"name\"", "\"title\"", 9))),
        )
        .route("/count", get(async || json("{\"count\":23456}".into())))
        .with_state(gate)
}

/// An article that no other origin may read.
pub fn private() -> Router {
    Router::new().route("/private", get(async || json(article())))
}

fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/ld+json")], text).into_response()
}

/// A whole article, with any status: what counts is what the server says of it.
async fn status(Path(code): Path<u16>) -> Response {
    let code = StatusCode::from_u16(code).unwrap_or(StatusCode::NOT_FOUND);
    (code, json(article())).into_response()
}

/// A good article, and beside it more than a document may have: 300 KiB in all.
fn large() -> String {
    let padding = "x".repeat(300 * 1024);
    article().replacen('{', &format!("{{\"keywords\":\"{padding}\","), 1)
}

async fn slow(State(gate): State<Gate>) -> Response {
    gate.pass().await;
    json(article())
}

/// The first half of a document, and then its end.
fn half(end: End) -> Response {
    let text = article();
    let half = text.len() / 2;
    let mut response = json(String::new());
    *response.body_mut() = Body::new(Half::new(Bytes::from(text).slice(..half), end));
    response
}

/// The article of `good/picture-credited.json`, its picture served here.
fn pictured(paper: &str) -> String {
    document("good/picture-credited.json").replace(
        "https://paper.example/i/2007.jpg",
        &format!("{paper}/image.png"),
    )
}

/// An article of another paper, which it only names.
fn other_article() -> String {
    document("good/reprint.json").replace("西江日报", "江海通讯社")
}

/// That other paper, with a statement of one clause.
fn publisher() -> String {
    serde_json::json!({
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "name": "江海通讯社",
        "alternateName": ["江海通讯社"],
        "knowsLanguage": "zh-Hans",
        "contactPoint": { "@type": "ContactPoint", "name": "版权组", "telephone": "0000—1234" },
        "publishingPrinciples": {
            "@type": "CreativeWork",
            "name": "江海通讯社版权声明",
            "hasPart": {
                "@type": "CreativeWork",
                "identifier": "1",
                "about": "own-work",
                "text": "江海通讯社稿件,转载须经许可。",
            },
        },
    })
    .to_string()
}

fn article() -> String {
    document("xijiang-article.json")
}

fn document(name: &str) -> String {
    fs::read_to_string(server::root().join("documents").join(name)).unwrap_or_default()
}

/// A river at dusk, as far as two colours can show one.
async fn image() -> Response {
    let picture = image::RgbImage::from_fn(640, 360, |x, y| {
        let light = u8::try_from((x + 2 * y) / 8).unwrap_or(u8::MAX);
        image::Rgb([120, 90 + light / 3, 60 + light / 2])
    });
    let mut bytes = Cursor::new(Vec::new());
    match picture.write_to(&mut bytes, image::ImageFormat::Png) {
        Ok(()) => ([(header::CONTENT_TYPE, "image/png")], bytes.into_inner()).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
