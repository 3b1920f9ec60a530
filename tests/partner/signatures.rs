//! What the paper signs, with which keys, and what its host says of them.

use anyhow::Result;
use axum::{
    Router,
    extract::{self, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use press_card_publish::{SigningKey, digest, sign_object};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The key pair of RFC 7515, appendix A.3, which is nobody's.
pub const PRIVATE: &str = r#"{"kty":"EC","crv":"P-256","kid":"2026",
    "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}"#;
pub const PUBLIC: &str = "BH_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF\
                          x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

/// Those of RFC 6979, appendices A.2.5, which the paper has revoked.
pub const REVOKED: &str = r#"{"kty":"EC","crv":"P-256","kid":"stolen",
    "x":"YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y",
    "y":"eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk",
    "d":"ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE"}"#;

/// Those of RFC 7517, appendix A.2, which the paper has retired.
pub const RETIRED: &str = r#"{"kty":"EC","crv":"P-256","kid":"2025",
    "x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
    "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
    "d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}"#;

/// 14 November 2023.
pub const IAT: u64 = 1_700_000_000;

/// The article of the real page, at an address of this host, which stands in its path.
pub fn article(host: &str, path: &str) -> Result<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents");
    let text = fs::read_to_string(folder.join("xijiang-article.json"))?;
    let mut article: Value = serde_json::from_str(&text)?;
    article["url"] = json!(format!("{host}{path}"));
    Ok(article)
}

/// A document as one of these keys has signed it.
pub fn signed(key: &str, document: &Value, iat: u64) -> Result<String> {
    let key = SigningKey::from_jwk(key)?;
    Ok(sign_object(&document.to_string(), &key, iat)?)
}

/// The routes of a host that has keys.
pub fn routes(paper: &str) -> Router {
    Router::new()
        .route("/.well-known/press-card-keys.json", get(keys))
        .route("/signed/{name}", get(send))
        .with_state(paper.to_owned())
}

/// The paper's set; every other host leads there.
async fn keys(State(paper): State<String>, headers: HeaderMap) -> Response {
    let asked = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let own = asked.map(|host| format!("http://{host}"));
    if own.as_deref() != Some(&paper) {
        return Redirect::to(&format!("{paper}/.well-known/press-card-keys.json")).into_response();
    }
    match set(&paper) {
        Ok(set) => set.to_string().into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn send(State(paper): State<String>, extract::Path(name): extract::Path<String>) -> Response {
    match document(&paper, &name) {
        Ok(text) => ([(header::CONTENT_TYPE, "application/ld+json")], text).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn set(paper: &str) -> Result<Value> {
    let jwk = |private: &str, more: &Value| {
        let key = SigningKey::from_jwk(private)?;
        let mut jwk: Value = serde_json::from_str(&key.public().to_jwk(Some(key.kid())))?;
        for (name, value) in more.as_object().into_iter().flatten() {
            jwk[name] = value.clone();
        }
        anyhow::Ok(jwk)
    };
    Ok(json!({
        "keys": [
            jwk(PRIVATE, &json!({}))?,
            jwk(RETIRED, &json!({ "retired": "2026-01-01" }))?,
            jwk(REVOKED, &json!({ "revoked": "2026-11-01" }))?,
        ],
        "changes": format!("{paper}/signed/changes"),
    }))
}

/// What stands at `/signed/NAME`.
pub fn document(paper: &str, name: &str) -> Result<String> {
    let at = |path: &str| article(paper, path);
    let later = IAT + 10_000_000;
    match name {
        "good" => signed(PRIVATE, &at("/a/1017.html")?, IAT),
        "changed" => Ok(document(paper, "good")?.replace("谢江涛", "谢江滔")),
        "unsigned" => Ok(at("/a/1017.html")?.to_string()),
        "retired" => signed(RETIRED, &at("/a/1017.html")?, IAT),
        "revoked" => signed(REVOKED, &at("/a/1017.html")?, IAT),
        // By the name of the key that is in use.
        "stolen" => signed(
            &REVOKED.replace("stolen", "2026"),
            &at("/a/1017.html")?,
            IAT,
        ),
        "old" => signed(PRIVATE, &at("/a/old.html")?, IAT),
        "newer" => {
            let mut article = at("/a/old.html")?;
            article["headline"] = json!("更正后的标题");
            article["dateModified"] = json!("2024-03-01");
            signed(PRIVATE, &article, later)
        }
        "taken-back" => signed(PRIVATE, &at("/a/taken-back.html")?, IAT),
        "withdrawn" => {
            let withdrawn = json!({
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "url": format!("{paper}/a/taken-back.html"),
                "creativeWorkStatus": "Withdrawn",
                "correction": { "@type": "CorrectionComment", "text": "消息不实", "datePublished": "2024-03-01" },
            });
            signed(PRIVATE, &withdrawn, later)
        }
        "changes" => changes(paper, later),
        _ => anyhow::bail!("no document {name}"),
    }
}

fn changes(paper: &str, iat: u64) -> Result<String> {
    let item = |path: &str, status: &str, name: &str| {
        anyhow::Ok(json!({
            "@type": "DataFeedItem",
            "url": format!("{paper}{path}"),
            "document": format!("{paper}/signed/{name}"),
            "status": status,
            "dateModified": "2024-03-01T00:00:00Z",
            "digest": digest(&document(paper, name)?)?,
        }))
    };
    let list = json!({
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "url": format!("{paper}/signed/changes"),
        "iat": iat, "serial": 1, "expires": "9999-12-31",
        "dataFeedElement": [
            item("/a/old.html", "corrected", "newer")?,
            item("/a/taken-back.html", "withdrawn", "withdrawn")?,
            item("/a/1017.html", "published", "good")?,
        ],
    });
    signed(PRIVATE, &list, iat)
}
