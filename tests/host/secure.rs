//! The host over TLS.

use std::{
    fs,
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};

use crate::client::Host;

#[tokio::test]
async fn over_tls_browsers_hear_that_there_is_nothing_else_from_now_on() -> Result<()> {
    let folder = tempfile::tempdir()?;
    make_certificate(folder.path())?;
    let address = TcpListener::bind(("127.0.0.1", 0))?
        .local_addr()?
        .to_string();
    let files = folder.path().display();
    let host = Host::start_with(&format!(
        "listen {address} ssl; ssl_certificate {files}/cert; ssl_certificate_key {files}/key;"
    ))?;
    for path in ["/v1/press-card.js", "/v1/embed.html", "/v1/missing"] {
        let answer = ask_by_tls(&address, path)?.to_lowercase();
        let said = answer.matches("strict-transport-security: max-age=31536000\r\n");
        assert_eq!(said.count(), 1, "{answer}");
        // It speaks for no other host of the paper.
        assert!(!answer.contains("includesubdomains"), "{answer}");
    }
    // Who says it without TLS says it in vain.
    let answer = host.get("press-card.js", &[]).await?;
    assert_eq!(answer.header("strict-transport-security")?, "");
    Ok(())
}

fn make_certificate(folder: &Path) -> Result<()> {
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt"])
        .args(["ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"])
        .args(["-subj", "/CN=127.0.0.1", "-keyout"])
        .arg(folder.join("key"))
        .arg("-out")
        .arg(folder.join("cert"))
        .output()
        .context("openssl is not installed: `cargo xtask setup` does that")?;
    ensure!(made.status.success(), "{made:?}");
    ensure!(
        fs::metadata(folder.join("cert"))?.len() > 0,
        "no certificate"
    );
    Ok(())
}

/// The head of an answer, and what else there is.
fn ask_by_tls(address: &str, path: &str) -> Result<String> {
    let mut client = Command::new("openssl")
        .args(["s_client", "-quiet", "-connect", address])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut question = client.stdin.take().context("no input")?;
    let request = format!("HEAD {path} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");
    question.write_all(request.as_bytes())?;
    let answer = client.wait_with_output()?;
    drop(question);
    Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
}
