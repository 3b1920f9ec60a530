//! How long what comes may be kept.

use anyhow::Result;
use axum::http::{Method, StatusCode};

use crate::client::{ENCODINGS, Host};

/// What pages name, and will name after the next release.
const STABLE: [&str; 3] = ["press-card.js", "embed.html", "frame.js"];

#[tokio::test]
async fn files_whose_names_change_with_their_content_are_kept_for_a_year() -> Result<()> {
    let host = Host::start()?;
    let names = host.immutable_files()?;
    assert!(
        names.len() >= 3,
        "the glue, the program, the frame's: {names:?}"
    );
    for name in names {
        for headers in [&[][..], &[ENCODINGS]] {
            let answer = host.get(&name, headers).await?;
            let kept = answer.header("cache-control")?;
            assert_eq!(kept, "public, max-age=31536000, immutable", "{name}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_files_of_a_release_by_its_number_are_kept_for_a_year() -> Result<()> {
    let host = Host::start()?;
    for name in STABLE {
        let path = format!("/v1.2.3/{name}");
        let answer = host.ask(Method::GET, &path, &[ENCODINGS]).await?;
        let kept = answer.header("cache-control")?;
        assert_eq!(kept, "public, max-age=31536000, immutable", "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn the_files_whose_names_stay_are_kept_for_minutes() -> Result<()> {
    let host = Host::start()?;
    for name in STABLE {
        for query in [
            "",
            "?v=20251016",
            "?src=https://paper.example/a/press-card-00000000.js",
        ] {
            let answer = host.get(&format!("{name}{query}"), &[ENCODINGS]).await?;
            let kept = answer.header("cache-control")?;
            assert_eq!(kept, "public, max-age=300", "{name}{query}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_people_read_is_kept_for_a_minute() -> Result<()> {
    let host = Host::start()?;
    let mut names = host.files()?;
    names.retain(|name| !name.starts_with("press-card") && !STABLE.contains(&name.as_str()));
    for name in names {
        let answer = host.get(&name, &[ENCODINGS]).await?;
        assert_eq!(
            answer.header("cache-control")?,
            "public, max-age=60",
            "{name}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn who_has_a_file_hears_that_it_is_still_the_same() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        for headers in [&[][..], &[ENCODINGS]] {
            let first = host.get(&name, headers).await?;
            let etag = first.header("etag")?;
            let again = [headers, &[("if-none-match", etag)]].concat();
            let answer = host.get(&name, &again).await?;
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{name}");
            assert!(answer.body().is_empty(), "{name}");
            for header in ["etag", "cache-control"] {
                assert_eq!(answer.header(header)?, first.header(header)?, "{name}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn each_form_of_a_file_has_a_tag_of_its_own() -> Result<()> {
    let host = Host::start()?;
    for name in host.packed_files()? {
        let plain = host.get(&name, &[]).await?;
        let packed = host.get(&name, &[ENCODINGS]).await?;
        assert_ne!(plain.header("etag")?, packed.header("etag")?, "{name}");
    }
    Ok(())
}
