//! The share picture that a paper draws itself.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const ARTICLE: &str = include_str!("../documents/xijiang-article.json");

fn press_card(folder: &Path, arguments: &[&str]) -> Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    Ok(command.current_dir(folder).args(arguments).output()?)
}

/// The seed's article with these members in the place of its own.
fn article(folder: &Path, changes: Value) -> Result<()> {
    let mut article: Value = serde_json::from_str(ARTICLE)?;
    let members = article.as_object_mut().context("no object")?;
    for (name, value) in changes.as_object().context("no changes")? {
        members.insert(name.clone(), value.clone());
    }
    Ok(fs::write(folder.join("article.json"), article.to_string())?)
}

/// Width and height of a picture, and what its code says.
fn read(file: &Path) -> Result<(u32, u32, String)> {
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(file)?));
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("too large")?];
    let info = reader.next_frame(&mut pixels)?;
    let (width, height) = (info.width as usize, info.height as usize);
    // It takes letters for the corners of a code: so it is first shown the foot alone.
    let text = [480, 1100, height].into_iter().find_map(|foot| {
        let top = height - foot.min(height);
        let grey = |x: usize, y: usize| pixels[((top + y) * width + x) * 3 + 1];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height - top, grey);
        let mut codes = image.detect_grids().into_iter();
        codes.find_map(|code| Some(code.decode().ok()?.1))
    });
    Ok((info.width, info.height, text.context("no code")?))
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_code_of_every_picture_leads_to_its_article() -> Result<()> {
    let home = tempfile::tempdir()?;
    let folder = home.path();
    let chinese = "https://paper.example/%E8%A6%81%E9%97%BB/1.html";
    let long = format!("https://paper.example/{}", "a/".repeat(140));
    for (changes, options) in [
        (json!({}), vec![]),
        (
            json!({"datePublished": "2025-10-17", "printPage": "A01"}),
            vec!["--lang", "en"],
        ),
        (
            json!({"headline": "短"}),
            vec!["--headline", "一地一域，添彩全局", "--via", "端江新闻"],
        ),
        (
            json!({"headline": "“双11”来了！GDP同比增长5.2%，".repeat(12)}),
            vec![],
        ),
        (
            json!({"sourceOrganization": "江海通讯社", "abstract": "短。".repeat(400)}),
            vec![],
        ),
        (
            json!({"inLanguage": "zh-Hant", "headline": "渡輪碼頭翻新工程下月動工"}),
            vec![],
        ),
        (
            json!({"inLanguage": "en", "headline": "Ferry timetable to be extended"}),
            vec![],
        ),
        (json!({"url": chinese}), vec![]),
        (json!({"url": long}), vec![]),
    ] {
        article(folder, changes.clone())?;
        let mut arguments = vec!["poster", "article.json", "article.png"];
        arguments.extend(options);
        let output = press_card(folder, &arguments)?;
        ensure!(output.status.success(), "{changes}: {}", complaint(&output));
        let (width, height, text) =
            read(&folder.join("article.png")).with_context(|| changes.to_string())?;
        assert_eq!(width, 1080, "{changes}");
        ensure!(height >= 1440, "{changes}: {height}");
        let url = changes["url"].as_str();
        assert_eq!(text, url.unwrap_or("https://paper.example/a/1017.html"));
    }
    Ok(())
}

#[test]
fn the_same_document_gives_the_same_picture() -> Result<()> {
    let home = tempfile::tempdir()?;
    article(home.path(), json!({}))?;
    for name in ["one.png", "other.png"] {
        press_card(home.path(), &["poster", "article.json", name])?;
    }
    let one = fs::read(home.path().join("one.png"))?;
    ensure!(one == fs::read(home.path().join("other.png"))?);
    Ok(())
}

#[test]
fn a_letter_that_no_typeface_has_is_named() -> Result<()> {
    let home = tempfile::tempdir()?;
    article(home.path(), json!({"abstract": "私\u{f0001}用。"}))?;
    let output = press_card(home.path(), &["poster", "article.json", "article.png"])?;
    ensure!(output.status.success(), "{}", complaint(&output));
    ensure!(
        complaint(&output).contains("U+F0001"),
        "{}",
        complaint(&output)
    );
    read(&home.path().join("article.png"))?;
    Ok(())
}

#[test]
fn what_cannot_be_drawn_is_said_and_nothing_is_written() -> Result<()> {
    let home = tempfile::tempdir()?;
    let folder = home.path();
    fs::write(folder.join("no-font.ttf"), "no font")?;
    let far = format!("https://paper.example/{}", "x".repeat(3000));
    for (changes, font, words) in [
        (json!({"url": far}), None, "longer than a QR code"),
        (
            json!({"headline": "\u{f0001}\u{f0002}"}),
            None,
            "fonts-noto-cjk",
        ),
        (json!({"headline": ""}), None, "headline"),
        (json!({"expires": "2020-01-01"}), None, "not shown any more"),
        (json!({}), Some("no-font.ttf"), "no file of a typeface"),
        (json!({}), Some("missing.ttf"), "cannot be read"),
    ] {
        article(folder, changes.clone())?;
        let mut arguments = vec!["poster", "article.json", "article.png"];
        arguments.extend(font.iter().flat_map(|font| ["--font", font]));
        let output = press_card(folder, &arguments)?;
        let said = complaint(&output);
        assert_eq!(output.status.code(), Some(1), "{changes}: {said}");
        ensure!(said.contains(words), "{changes}: {said}");
        ensure!(!folder.join("article.png").exists(), "{changes}");
    }
    Ok(())
}
