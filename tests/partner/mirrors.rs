//! Hosts whose copy of the card is not what was built, or not the newest.

use std::{
    fs,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::{self, Body},
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    documents::Gate,
    half::{End, Half},
};

/// The hosts, each in a folder of its own.
pub fn routes(dist: PathBuf, gate: Gate) -> Router {
    let away = get(move |dist, path| away(gate.clone(), dist, path));
    let asked = Arc::<AtomicUsize>::default();
    let turning = get(move |dist, path| turning(asked.clone(), dist, path));
    Router::new()
        .route("/lonely/{file}", get(lonely))
        .route("/loaderless/{file}", get(loaderless))
        .route("/half/{file}", get(half))
        .route("/changed/{ending}/{file}", get(changed))
        .route("/silent/{ending}/{file}", get(silent))
        .route("/cut/{ending}/{file}", get(cut))
        .route("/typed/{kind}/{file}", get(typed))
        .route("/away/{ending}/{file}", away)
        .route("/turning/{ending}/{file}", turning)
        .route("/version/{version}/{file}", get(version))
        .with_state(dist)
}

/// A host whose files no page of another origin may read.
pub fn closed(dist: PathBuf) -> Router {
    let whole =
        async |dist: State<PathBuf>, Path(file): Path<String>| answer(&dist, &file, |bytes| bytes);
    Router::new()
        .route("/closed/v1/{file}", get(whole))
        .with_state(dist)
}

/// It has the loader alone.
async fn lonely(dist: State<PathBuf>, Path(file): Path<String>) -> Response {
    if file == "press-card.js" {
        answer(&dist, &file, |bytes| bytes)
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// It has all but the loader.
async fn loaderless(dist: State<PathBuf>, Path(file): Path<String>) -> Response {
    if file == "press-card.js" {
        StatusCode::NOT_FOUND.into_response()
    } else {
        answer(&dist, &file, |bytes| bytes)
    }
}

/// It has the scripts, and not the program.
async fn half(dist: State<PathBuf>, Path(file): Path<String>) -> Response {
    if file.ends_with(".js") {
        answer(&dist, &file, |bytes| bytes)
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// One byte is another in the file with this ending.
async fn changed(dist: State<PathBuf>, Path((ending, file)): Path<(String, String)>) -> Response {
    let is_it = kind(&file) == ending;
    answer(&dist, &file, |mut bytes| {
        // The end of the last line, or a letter of some text: it would run as before.
        let at = bytes.iter().rposition(|byte| matches!(byte, b'\n' | b'e'));
        if let Some(at) = at.filter(|_| is_it) {
            bytes[at] = b' ';
        }
        bytes
    })
}

/// It never answers for the file with this ending.
async fn silent(dist: State<PathBuf>, Path((ending, file)): Path<(String, String)>) -> Response {
    if kind(&file) == ending {
        std::future::pending::<()>().await;
    }
    answer(&dist, &file, |bytes| bytes)
}

/// It sends the half of the file with this ending, and cuts the connection.
async fn cut(dist: State<PathBuf>, Path((ending, file)): Path<(String, String)>) -> Response {
    let whole = answer(&dist, &file, |bytes| bytes);
    if kind(&file) != ending {
        return whole;
    }
    let (mut head, body) = whole.into_parts();
    let bytes = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let length = bytes.len();
    head.headers.insert(header::CONTENT_LENGTH, length.into());
    let half = Half::new(bytes.slice(..length / 2), End::Cut);
    Response::from_parts(head, Body::new(half))
}

/// It takes the program for something else.
async fn typed(dist: State<PathBuf>, Path((kind, file)): Path<(String, String)>) -> Response {
    let mut response = answer(&dist, &file, |bytes| bytes);
    if file.ends_with(".wasm") {
        let kind = match &*kind {
            "html" => "text/html",
            _ => "application/octet-stream",
        };
        let kind = HeaderValue::from_static(kind);
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

/// It has no file with this ending until the story opens the gate.
async fn away(
    gate: Gate,
    dist: State<PathBuf>,
    Path((ending, file)): Path<(String, String)>,
) -> Response {
    if kind(&file) == ending && !gate.is_open() {
        return StatusCode::NOT_FOUND.into_response();
    }
    answer(&dist, &file, |bytes| bytes)
}

/// It gives the file with this ending as it was built to who asks first, and later one with code
/// of its own. (Nobody keeps any file: all of them are sent with `no-store`.)
async fn turning(
    asked: Arc<AtomicUsize>,
    dist: State<PathBuf>,
    Path((ending, file)): Path<(String, String)>,
) -> Response {
    let is_turned = kind(&file) == ending && asked.fetch_add(1, Ordering::Relaxed) > 0;
    answer(&dist, &file, |mut bytes| {
        if is_turned {
            bytes.extend(b"\nwindow.turned = true;");
        }
        bytes
    })
}

/// The same card as if it were of another version.
async fn version(dist: State<PathBuf>, Path((version, file)): Path<(String, String)>) -> Response {
    answer(&dist, &file, |bytes| {
        if file != "press-card.js" {
            return bytes;
        }
        let text = String::from_utf8_lossy(&bytes);
        text.replace(env!("CARGO_PKG_VERSION"), &version).into()
    })
}

/// What follows the hash in a file's name: `js`, `wasm`, `fallback.js`.
fn kind(file: &str) -> &str {
    file.split_once('.').map_or(
        "",
        |(name, kind)| {
            if name == "press-card" { "loader" } else { kind }
        },
    )
}

fn answer(dist: &std::path::Path, file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Response {
    // The name is one segment of an address, but `..` and encoded slashes are segments too.
    if file.contains(['/', '\\']) || file.starts_with('.') {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kind = match file.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("html") => "text/html; charset=utf-8",
        _ => "application/wasm",
    };
    match fs::read(dist.join(file)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], change(bytes)).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
