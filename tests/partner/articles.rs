//! What the paper serves where an article stands: web pages, in every state that pages are in.

use std::fs;

use anyhow::Result;
use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use encoding_rs::GBK;
use press_card_publish::{SigningKey, sign};

use crate::{server::root, signatures::PRIVATE};

/// The pages, by name.
pub fn routes(paper: &str) -> Router {
    Router::new()
        .route(
            "/article/moved",
            get(async || Redirect::to("/article/plain")),
        )
        .route("/article/{name}", get(send))
        .with_state(format!("{paper}/article"))
}

/// A page that no other origin may read.
pub fn private() -> Router {
    let page = page("", "", "");
    Router::new().route("/private-page", get(async || html(page.into())))
}

fn html(bytes: Bytes) -> Response {
    ([(header::CONTENT_TYPE, "text/html")], bytes).into_response()
}

async fn send(Path(name): Path<String>, State(own): State<String>) -> Response {
    match answer(&name, &own) {
        Ok(response) => response,
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(name: &str, own: &str) -> Result<Response> {
    let article = fs::read_to_string(root().join("documents/xijiang-article.json"))?;
    let other = fs::read_to_string(root().join("documents/good/reprint.json"))?;
    let block = block(&article);
    let typed = |kind: &'static str, bytes: Vec<u8>| {
        ([(header::CONTENT_TYPE, kind)], bytes).into_response()
    };
    let signed = sign(&article, &SigningKey::from_jwk(PRIVATE)?)?;
    let text = match name {
        "plain" => page("", &block, ""),
        "as-json" => return Ok(typed("application/json", page("", &block, "").into())),
        "gbk" => {
            let page = page("<meta charset=gb2312>", &block, "");
            return Ok(typed("text/html", GBK.encode(&page).0.into()));
        }
        "utf-16" => {
            let page = format!("\u{feff}{}", page("", &block, ""));
            let wide = page.encode_utf16().flat_map(u16::to_le_bytes);
            return Ok(typed("text/html", wide.collect()));
        }
        "beside-a-card" => {
            let card = format!("<press-card>{}</press-card>", self::block(&other));
            page("", &card, &block)
        }
        "broken-before" => page("", &self::block("{{ article.json }}"), &block),
        "without-an-address" => {
            let bare = article
                .replace("\"url\"", "\"_url\"")
                .replace("\"@id\"", "\"_id\"");
            page(
                &format!("<link rel=canonical href=\"{own}/canonical\">"),
                &self::block(&bare),
                "",
            )
        }
        "with-oembed" => {
            let link = "<link rel=alternate type=application/json+oembed href=/oembed/1017.json>";
            page(link, &block, "")
        }
        "of-2-mib" => padded(&page("", &block, ""), 2 * 1024 * 1024),
        "signed" => page("", &self::block(&signed), ""),
        "signed-in-a-graph" => {
            let graph = format!("{{\"@graph\": [{{\"@type\": \"WebPage\"}}, {signed}]}}");
            page("", &self::block(&graph), "")
        }
        "changed" => page("", &self::block(&signed.replace("谢江涛", "谢江滔")), ""),
        "too-large" => padded(&page("", &block, ""), 2 * 1024 * 1024 + 1),
        "with-a-large-block" => {
            let keywords = format!("{{\"keywords\": \"{}\",", "x".repeat(256 * 1024));
            page("", &self::block(&article.replacen('{', &keywords, 1)), "")
        }
        "broken" => page("", &self::block(&article.replacen(':', "", 1)), ""),
        "none" => page("", "", ""),
        "a-card-alone" => page(
            "",
            &format!("<press-card>{}</press-card>", self::block(&other)),
            "",
        ),
        "without-end" => "<script".repeat(290_000),
        _ => anyhow::bail!("no page {name}"),
    };
    Ok(html(text.into()))
}

/// The page of the seed's article, with more in its head and at its end.
fn page(head: &str, start: &str, end: &str) -> String {
    let page = include_str!("../publish/pages/xijiang.html");
    page.replace("<meta charset=\"utf-8\">", head)
        .replacen("</head>", &format!("{start}</head>"), 1)
        .replacen("</body>", &format!("{end}</body>"), 1)
}

fn block(json: &str) -> String {
    let json = json.replace("</", "<\\/");
    format!("<script type=\"application/ld+json\">{json}</script>")
}

fn padded(page: &str, bytes: usize) -> String {
    let padding = bytes - page.len() - "<!---->".len();
    format!("{page}<!--{}-->", "x".repeat(padding))
}
