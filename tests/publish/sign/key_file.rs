//! `press-card key`, and the files that it writes.

use super::run::{ARTICLE, Said, paper, press_card, said, secret};
#[cfg(unix)]
use super::run::{mode, set_mode};
use anyhow::{Result, ensure};
use press_card_publish::PublicKey;
use serde_json::Value;
use std::{fs, process::Command};

#[test]
fn the_line_for_the_tag_is_the_public_key() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let Said { out, err, .. } = press_card(folder.path(), &["key", "new", "paper.json"])?;
    let public: Value =
        serde_json::from_str(&fs::read_to_string(folder.path().join("paper.pub.json"))?)?;
    let key = PublicKey::from_jwk(&public.to_string())?;
    ensure!(out == format!("signer=\"{key}\"\n"), "{out}");
    ensure!(public["kid"] == key.kid() && err.contains(&key.kid()));
    let secret = secret(folder.path())?;
    ensure!(!out.contains(&secret) && !err.contains(&secret));
    ensure!(public.get("d").is_none());
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_private_key_is_for_its_owner_alone_whatever_the_umask() -> Result<()> {
    for umask in ["000", "022", "077"] {
        let folder = tempfile::tempdir()?;
        let script = format!("umask {umask}; exec \"$0\" key new paper.json");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_press-card")]);
        let run = said(shell.current_dir(folder.path()).output()?)?;
        ensure!(run.status == Some(0), "{}", run.err);
        ensure!(
            mode(folder.path().join("paper.json"))? == 0o600,
            "umask {umask}"
        );
        // Nothing else is left there.
        ensure!(fs::read_dir(folder.path())?.count() == 2);
    }
    Ok(())
}

#[test]
fn a_key_is_never_written_over() -> Result<()> {
    for there in ["paper.json", "paper.pub.json"] {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join(there), "mine")?;
        let run = press_card(folder.path(), &["key", "new", "paper.json"])?;
        ensure!(run.status == Some(1) && run.out.is_empty());
        ensure!(
            run.err.contains(there) && run.err.contains("is there already"),
            "{}",
            run.err
        );
        ensure!(fs::read_to_string(folder.path().join(there))? == "mine");
        ensure!(fs::read_dir(folder.path())?.count() == 1);
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_key_is_not_written_through_a_link() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let link = folder.path().join("paper.json");
    std::os::unix::fs::symlink(folder.path().join("elsewhere"), &link)?;
    ensure!(press_card(folder.path(), &["key", "new", "paper.json"])?.status == Some(1));
    ensure!(fs::symlink_metadata(&link)?.is_symlink());
    ensure!(fs::read_dir(folder.path())?.count() == 1);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_private_key_that_others_may_read_is_not_used() -> Result<()> {
    let folder = paper()?;
    let document = folder.path().join("a.json");
    fs::write(&document, ARTICLE)?;
    let key = folder.path().join("paper.json");
    for open in [0o640, 0o604, 0o620, 0o644] {
        set_mode(&key, open)?;
        let run = press_card(folder.path(), &["sign", "--key", "paper.json", "a.json"])?;
        ensure!(
            run.status == Some(1) && run.err.contains("run `chmod 600 paper.json`"),
            "{}",
            run.err
        );
        ensure!(!run.err.contains(&secret(folder.path())?));
        ensure!(fs::read_to_string(&document)? == ARTICLE);
    }
    set_mode(&key, 0o400)?;
    ensure!(
        press_card(folder.path(), &["sign", "--key", "paper.json", "a.json"])?.status == Some(0)
    );
    Ok(())
}

#[test]
fn a_broken_key_file_is_refused_and_not_repeated() -> Result<()> {
    let folder = paper()?;
    let secret = secret(folder.path())?;
    fs::write(folder.path().join("a.json"), ARTICLE)?;
    let key = fs::read_to_string(folder.path().join("paper.json"))?;
    for broken in [
        key.replace(&secret, &format!("\\u0041{secret}")),
        key.replace(&format!("\"{secret}\""), &format!("[\"{secret}\"]")),
        key.replace("P-256", "P-521"),
        key.replace(&secret, &secret[..42]),
        secret.clone(),
    ] {
        fs::write(folder.path().join("paper.json"), broken)?;
        let run = press_card(folder.path(), &["sign", "--key", "paper.json", "a.json"])?;
        ensure!(
            run.status == Some(1) && run.err.contains("paper.json: is not a key"),
            "{}",
            run.err
        );
        ensure!(!run.err.contains(&secret[..42]) && !run.out.contains(&secret[..42]));
    }
    Ok(())
}

#[test]
fn verify_wants_the_public_key_and_sign_the_private_one() -> Result<()> {
    let folder = paper()?;
    fs::write(folder.path().join("a.json"), ARTICLE)?;
    let run = press_card(folder.path(), &["verify", "--key", "paper.json", "a.json"])?;
    ensure!(
        run.status == Some(1) && run.err.contains("is the private key"),
        "{}",
        run.err
    );
    ensure!(!run.err.contains(&secret(folder.path())?));
    let run = press_card(
        folder.path(),
        &["sign", "--key", "paper.pub.json", "a.json"],
    )?;
    ensure!(
        run.status == Some(1) && run.err.contains("is the public key"),
        "{}",
        run.err
    );
    let run = press_card(folder.path(), &["verify", "--key", "nothing", "a.json"])?;
    ensure!(
        run.status == Some(1) && run.err.contains("nothing is no public key"),
        "{}",
        run.err
    );
    Ok(())
}
