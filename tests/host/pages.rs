//! What the two pages may do, and beside whom they may stand, by header as well as by their own
//! words.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use axum::http::Method;

use crate::client::{Answer, ENCODINGS, Host};

#[tokio::test]
async fn any_page_may_frame_the_frame() -> Result<()> {
    let host = Host::start()?;
    for path in ["/v1/embed.html", "/v1.2.3/embed.html?src=a"] {
        let answer = host.ask(Method::GET, path, &[ENCODINGS]).await?;
        assert_eq!(answer.header("x-frame-options")?, "");
        assert!(!policy(&answer)?.contains_key("frame-ancestors"));
        assert_eq!(answer.header("cross-origin-opener-policy")?, "");
        // Those that isolate themselves take a frame that says this; CORP is asserted of all.
        let embedder = answer.header("cross-origin-embedder-policy")?;
        assert_eq!(embedder, "credentialless", "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn a_page_s_policy_is_a_header_too() -> Result<()> {
    let host = Host::start()?;
    for (name, file) in [
        ("", "index.html"),
        ("index.html", "index.html"),
        ("embed.html", "embed.html"),
    ] {
        let mut own = own_policy(&String::from_utf8(host.read(file)?)?)?;
        let answer = host.get(name, &[ENCODINGS]).await?;
        let mut said = policy(&answer)?;
        if file == "embed.html" {
            // Of those that stand in it, its own takes the one of that hash.
            let hash = own.remove("script-src").context("no script-src")?;
            let (hash, others) = hash.split_once(' ').context("no others")?;
            assert!(hash.starts_with("'sha256-"), "{hash}");
            let scripts = said.remove("script-src").context("no script-src")?;
            assert_eq!(scripts, format!("'unsafe-inline' {others}"));
        }
        assert_eq!(said, own, "{name}");
        assert_eq!(own.get("default-src").map(String::as_str), Some("'none'"));
    }
    Ok(())
}

#[tokio::test]
async fn what_is_no_page_has_no_policy() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        let answer = host.get(&name, &[ENCODINGS]).await?;
        let is_page = name.ends_with(".html");
        assert_eq!(!policy(&answer)?.is_empty(), is_page, "{name}");
        let embedder = answer.header("cross-origin-embedder-policy")?;
        assert_eq!(!embedder.is_empty(), name == "embed.html", "{name}");
    }
    Ok(())
}

/// The directives of a header, each with what it allows.
fn policy(answer: &Answer) -> Result<BTreeMap<String, String>> {
    Ok(directives(answer.header("content-security-policy")?))
}

/// Those of the page's own words.
fn own_policy(page: &str) -> Result<BTreeMap<String, String>> {
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .context("no policy")?;
    let (policy, _) = rest.split_once('"').context("no end of it")?;
    Ok(directives(policy))
}

fn directives(policy: &str) -> BTreeMap<String, String> {
    let all = policy.split(';').filter_map(|one| {
        let (name, allowed) = one.trim().split_once(' ')?;
        Some((name.to_owned(), allowed.to_owned()))
    });
    all.collect()
}
