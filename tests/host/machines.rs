//! What the host tells machines: who has made the script, and what the paper's terms are.

use anyhow::{Result, ensure};
use axum::http::Method;
use press_card::article::Publisher;
use press_card_publish::Rights;

use crate::client::{ENCODINGS, Host};

#[tokio::test]
async fn a_signed_script_says_so_in_every_encoding_and_nothing_else_does() -> Result<()> {
    let host = Host::start()?;
    let names = ["unencoded-digest", "signature-input", "signature"];
    let mut said = Vec::new();
    for encoding in [
        ENCODINGS,
        ("accept-encoding", "gzip"),
        ("accept-encoding", "identity"),
    ] {
        let answer = host
            .ask(Method::GET, "/signed/press-card.js", &[encoding])
            .await?;
        let fields = names.map(|name| answer.header(name).map(str::to_owned));
        let [digest, input, signature] = fields;
        let (digest, input, signature) = (digest?, input?, signature?);
        ensure!(digest.starts_with("sha-256=:") && signature.starts_with("press-card=:"));
        ensure!(
            input.starts_with(r#"press-card=("unencoded-digest";sf);keyid=""#),
            "{input}"
        );
        ensure!(input.ends_with(r#";tag="ed25519-integrity""#), "{input}");
        said.push((digest, input, signature));
    }
    ensure!(said[0] == said[1] && said[1] == said[2]);
    // What is for nginx is for nobody else.
    let settings = host.ask(Method::GET, "/signature.nginx.conf", &[]).await?;
    ensure!(settings.status().as_u16() == 404);
    for path in [
        "/v1/press-card.js",
        "/signed/frame.js",
        "/signed/press-card.js/",
    ] {
        let answer = host.ask(Method::GET, path, &[]).await?;
        for name in names {
            assert_eq!(answer.header(name)?, "", "{path}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn nginx_takes_the_lines_of_the_terms_and_says_them_with_errors_too() -> Result<()> {
    let files = Rights::of(&Publisher::xijiang()).files();
    let files = files.ok_or_else(|| anyhow::anyhow!("no host"))?;
    let host = Host::start_with(&files[2].1)?;
    for (path, status) in [("/v1/press-card.js", 200), ("/license.xml", 404)] {
        let answer = host.ask(Method::GET, path, &[]).await?;
        ensure!(answer.status().as_u16() == status, "{path}");
        for (name, value) in [
            ("content-usage", "train-ai=n, ai-use=n, search=y"),
            ("tdm-reservation", "1"),
            ("tdm-policy", "https://paper.example/copyright.html"),
            (
                "link",
                r#"<https://paper.example/license.xml>; rel="license"; type="application/rsl+xml""#,
            ),
        ] {
            assert_eq!(answer.header(name)?, value, "{path}");
        }
    }
    Ok(())
}
