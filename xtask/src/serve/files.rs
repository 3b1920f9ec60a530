//! The files of a folder over HTTP, for a developer's own browser.

use std::fs;
use std::io::Cursor;
use std::path::{Component, Path, PathBuf};

use tiny_http::{Header, Response};

/// What is sent.
pub type Answer = Response<Cursor<Vec<u8>>>;

/// Until the first build is there.
const SOON: &str = "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content=1>\
    <title>press-card</title><p>The page is being built. It comes by itself.";

/// The file that an address names, or that there is none.
pub fn answer(folder: &Path, address: &str) -> Answer {
    if !folder.exists() {
        return with_headers(Response::from_data(SOON).with_status_code(503), "text/html");
    }
    let found = path(address).and_then(|path| Some((fs::read(folder.join(&path)).ok()?, path)));
    match found {
        Some((bytes, path)) => with_headers(Response::from_data(bytes), media_type(&path)),
        // A missing file is a 404, as on a real host, and not the page again.
        None => with_headers(
            Response::from_data("no such file\n").with_status_code(404),
            "text/plain",
        ),
    }
}

/// An answer that is not kept, and that a frame of another origin may read, as in deploy/nginx.conf.
pub fn with_headers(answer: Answer, media_type: &str) -> Answer {
    let headers = [
        ("Content-Type", media_type),
        ("Cache-Control", "no-store"),
        ("Access-Control-Allow-Origin", "*"),
    ];
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    headers.fold(answer, Response::with_header)
}

/// The path of a file below the folder; no address leads out of it. No name of ours is one that
/// browsers write in another way, so `%` is not read.
fn path(address: &str) -> Option<PathBuf> {
    let address = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let file = match address {
        "" => "index.html",
        file => file,
    };
    let path = PathBuf::from(file);
    let is_inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    is_inside.then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_itself_is_the_page() {
        assert_eq!(path("/"), Some("index.html".into()));
        assert_eq!(path("/?lang=en"), Some("index.html".into()));
        assert_eq!(path("/page/main.js?1"), Some("page/main.js".into()));
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for address in ["/../Cargo.toml", "//etc/passwd", "/page/../../x", "page"] {
            assert_eq!(path(address), None, "{address}");
        }
    }

    #[test]
    fn before_the_first_build_the_page_is_on_its_way() {
        assert_eq!(answer(Path::new("not-built-yet"), "/").status_code(), 503);
    }

    #[test]
    fn a_missing_file_is_no_page() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(answer(&source, "/main.rs").status_code(), 200);
        assert_eq!(answer(&source, "/index.html").status_code(), 404);
    }

    #[test]
    fn browsers_take_webassembly_under_its_own_type_alone() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
    }
}
