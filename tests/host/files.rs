//! What a file is, and the smallest form that a browser reads.

use std::{env, io::Read};

use anyhow::{Result, bail};
use axum::http::{Method, StatusCode};

use crate::client::{ENCODINGS, Host};

#[tokio::test]
async fn every_file_comes_as_it_lies_in_dist() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        let answer = host.get(&name, &[]).await?;
        assert_eq!(answer.status(), StatusCode::OK, "{name}");
        assert_eq!(answer.header("content-encoding")?, "", "{name}");
        assert_eq!(answer.body(), host.read(&name)?, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn every_file_has_its_type_and_scripts_their_charset() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        let answer = host.get(&name, &[ENCODINGS]).await?;
        let wanted = match name.rsplit('.').next() {
            Some("js") => "text/javascript; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            _ => bail!("what is {name}?"),
        };
        assert_eq!(answer.header("content-type")?, wanted, "{name}");
    }
    let answer = host.get("press-card.js.br", &[]).await?;
    assert_eq!(answer.header("content-type")?, "application/octet-stream");
    Ok(())
}

#[tokio::test]
async fn who_asks_for_the_folder_gets_the_paper_s_page() -> Result<()> {
    let host = Host::start()?;
    let answer = host.get("", &[]).await?;
    assert_eq!(answer.header("content-type")?, "text/html; charset=utf-8");
    assert_eq!(answer.body(), host.read("index.html")?);
    Ok(())
}

#[tokio::test]
async fn the_frame_names_a_script_that_is_there() -> Result<()> {
    let host = Host::start()?;
    let page = String::from_utf8(host.read("embed.html")?)?;
    let scripts = page.split("src=\"").skip(1);
    let names: Vec<&str> = scripts.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(names, ["press-card.js"], "its own script stands in it");
    for name in names {
        let answer = host.get(name, &[]).await?;
        assert_eq!(answer.status(), StatusCode::OK, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn who_reads_brotli_gets_brotli_also_where_gzip_is_named_first() -> Result<()> {
    let host = Host::start()?;
    for name in host.packed_files()? {
        let answer = host.get(&name, &[ENCODINGS]).await?;
        assert_eq!(answer.header("content-encoding")?, "br", "{name}");
        let mut decoder = brotli_decompressor::Decompressor::new(answer.body(), 4096);
        assert_eq!(decoded(&mut decoder)?, host.read(&name)?, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn who_reads_only_gzip_gets_gzip() -> Result<()> {
    let host = Host::start()?;
    for name in host.packed_files()? {
        let answer = host.get(&name, &[("accept-encoding", "gzip")]).await?;
        assert_eq!(answer.header("content-encoding")?, "gzip", "{name}");
        let mut decoder = flate2::read::GzDecoder::new(answer.body());
        assert_eq!(decoded(&mut decoder)?, host.read(&name)?, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn who_asks_for_the_head_gets_the_head() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        let whole = host.get(&name, &[ENCODINGS]).await?;
        let path = format!("/v1/{name}");
        let head = host.ask(Method::HEAD, &path, &[ENCODINGS]).await?;
        assert_eq!(head.status(), StatusCode::OK, "{name}");
        assert!(head.body().is_empty(), "{name}");
        for header in ["content-length", "etag", "cache-control"] {
            let said = head.header(header)?;
            assert_eq!(said, whole.header(header)?, "{name} {header}");
            assert!(!said.is_empty(), "{name} {header}");
        }
        let encoding = "content-encoding";
        assert_eq!(head.header(encoding)?, whole.header(encoding)?, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn who_asks_for_a_part_gets_a_whole_that_may_be_read() -> Result<()> {
    let host = Host::start()?;
    for name in host.files()? {
        for part in ["bytes=0-9", "bytes=-1", "bytes=999999999-"] {
            let answer = host.get(&name, &[("range", part)]).await?;
            assert_eq!(answer.status(), StatusCode::OK, "{name} {part}");
            assert_eq!(answer.body(), host.read(&name)?, "{name} {part}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_way_into_the_folder_names_no_host_and_no_port() -> Result<()> {
    let host = Host::start()?;
    let answer = host.ask(Method::GET, "/v1", &[]).await?;
    assert_eq!(answer.status(), StatusCode::MOVED_PERMANENTLY);
    assert_eq!(answer.header("location")?, "/v1/");
    Ok(())
}

#[tokio::test]
async fn no_file_names_a_folder_of_the_machine_that_built_it() -> Result<()> {
    let host = Host::start()?;
    let home = env::var("HOME").unwrap_or_default();
    // A home that is the root of all says nothing.
    let home = if home.len() > 3 { &home } else { "/home/" };
    let root = env!("CARGO_MANIFEST_DIR").trim_end_matches("/tests");
    for name in host.files()? {
        let answer = host.get(&name, &[]).await?;
        for folder in [root, home, ".cargo/", "/rustc/"] {
            let mut places = answer.body().windows(folder.len());
            let is_named = places.any(|place| place == folder.as_bytes());
            assert!(!is_named, "{name} names {folder}");
        }
    }
    Ok(())
}

fn decoded(decoder: &mut dyn Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    decoder.read_to_end(&mut bytes)?;
    Ok(bytes)
}
