//! What is not here, or not to be had. (That other origins may read every answer, errors too,
//! is asserted of each: see `client.rs`.)

use anyhow::Result;
use axum::http::{Method, StatusCode};

use crate::client::{Answer, ENCODINGS, Host};

#[tokio::test]
async fn what_is_missing_is_missing_for_now_only() -> Result<()> {
    let host = Host::start()?;
    for name in [
        "press-card-00000000.js",
        "press-card-00000000.wasm",
        "press-card-00000000.fallback.js",
        "nothing.json",
        "nothing/press-card.js",
    ] {
        let answer = host.get(name, &[ENCODINGS]).await?;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{name}");
        is_a_word_that_nobody_keeps(&answer)?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_listed_and_nothing_hidden_is_shown() -> Result<()> {
    let host = Host::start()?;
    let root = host.ask(Method::GET, "/", &[]).await?;
    assert_eq!(root.status(), StatusCode::FORBIDDEN);
    is_a_word_that_nobody_keeps(&root)?;
    let hidden = host.ask(Method::GET, "/.git/config", &[]).await?;
    assert_eq!(hidden.status(), StatusCode::NOT_FOUND);
    is_a_word_that_nobody_keeps(&hidden)?;
    let shown = host.ask(Method::GET, "/.well-known/config", &[]).await?;
    assert_eq!(shown.status(), StatusCode::OK);
    Ok(())
}

#[tokio::test]
async fn neither_what_is_hidden_nor_the_settings_nor_what_a_link_leads_to_is_read() -> Result<()> {
    let host = Host::start()?;
    for path in [
        "/.git/config",
        "/%2egit/config",
        "/v1/../.git/config",
        "/v1/.env.js",
        "/.well-known/.htpasswd",
        "/nginx.conf",
        "/nginx%2econf",
        "/nginx.conf.bak",
        "/v1/nginx.conf",
        "/linked/secret.js",
        "/linked/",
        "/v1/linked.js",
        "/v1/half-linked.js.br",
    ] {
        for headers in [&[][..], &[ENCODINGS], &[("accept-encoding", "gzip")]] {
            let answer = host.ask(Method::GET, path, headers).await?;
            let refused = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
            assert!(refused.contains(&answer.status()), "{path}");
            is_a_word_that_nobody_keeps(&answer)?;
        }
    }
    // A file of ours, beside which packed forms were put that lead away.
    for headers in [&[][..], &[ENCODINGS], &[("accept-encoding", "gzip")]] {
        let answer = host.get("half-linked.js", headers).await?;
        assert_eq!(answer.header("content-encoding")?, "");
        assert_eq!(answer.body(), b"ours");
    }
    Ok(())
}

#[tokio::test]
async fn a_preflight_is_answered_for_any_file_and_any_header() -> Result<()> {
    let host = Host::start()?;
    let asked = [
        ("origin", "https://partner.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "x-of-a-service-worker"),
    ];
    for name in host.files()? {
        let path = format!("/v1/{name}");
        let answer = host.ask(Method::OPTIONS, &path, &asked).await?;
        assert_eq!(answer.status(), StatusCode::NO_CONTENT, "{name}");
        for header in [
            "access-control-allow-methods",
            "access-control-allow-headers",
        ] {
            assert_eq!(answer.header(header)?, "*", "{name}");
            let read = host.get(&name, &[]).await?;
            assert_eq!(read.header(header)?, "", "{name}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn nothing_can_be_done_but_read() -> Result<()> {
    let host = Host::start()?;
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        for name in host.files()? {
            let answer = host
                .ask(method.clone(), &format!("/v1/{name}"), &[])
                .await?;
            assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method}");
            is_a_word_that_nobody_keeps(&answer)?;
        }
    }
    Ok(())
}

fn is_a_word_that_nobody_keeps(answer: &Answer) -> Result<()> {
    assert_eq!(answer.header("cache-control")?, "no-store");
    assert_eq!(answer.header("content-type")?, "text/plain; charset=utf-8");
    assert!(answer.body().starts_with(b"press-card: "));
    Ok(())
}
