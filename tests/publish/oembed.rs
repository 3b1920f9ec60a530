//! oEmbed: what a CMS is answered, and how a paper writes the answers.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use anyhow::{Context as _, Result, anyhow, ensure};
use press_card::article::{Article, Publisher};
use press_card_publish::{self as publish, Frame, Oembed, Tag};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use url::Url;

const HOST: &str = "https://cdn.paper.example/v1/";
const DOCUMENTS: &str = "https://paper.example/a/";

#[test]
fn a_response_has_what_the_specification_demands() -> Result<()> {
    let response = response("xijiang-article.json", &[])?;
    let json: Value = serde_json::from_str(&response.json())?;
    assert_eq!(json["type"], "rich");
    assert_eq!(json["version"], "1.0");
    assert_eq!(json["width"], 720);
    assert_eq!(json["height"], 640);
    assert_eq!(json["author_name"], "谢江涛");
    assert_eq!(json["provider_name"], "西江日报");
    assert_eq!(json["provider_url"], "https://paper.example/");
    let html = json["html"].as_str().context("no html")?;
    ensure!(html.starts_with("<iframe "), "{html}");
    // What is not known is not there.
    let names: Vec<&String> = json.as_object().context("no object")?.keys().collect();
    ensure!(
        !names.iter().any(|name| name.starts_with("thumbnail")),
        "{names:?}"
    );
    Ok(())
}

#[test]
fn a_picture_is_a_thumbnail_where_its_size_is_known() -> Result<()> {
    let text = document("good/picture-credited.json")?;
    let mut document: Value = serde_json::from_str(&text)?;
    document["image"]["width"] = json!(1200);
    document["image"]["height"] = json!(800);
    let sized: Article = document.to_string().parse()?;
    let sized = of(&sized, &[])?;
    let wanted = ("https://paper.example/i/2007.jpg".to_owned(), 1200, 800);
    assert_eq!(sized.thumbnail, Some(wanted));
    let json: Value = serde_json::from_str(&sized.json())?;
    assert_eq!(json["thumbnail_width"], 1200);
    assert_eq!(json["thumbnail_height"], 800);

    document["image"]["height"] = Value::Null;
    let unsized_: Article = document.to_string().parse()?;
    assert_eq!(of(&unsized_, &[])?.thumbnail, None);
    Ok(())
}

#[test]
fn the_frame_is_told_what_the_tag_is_told() -> Result<()> {
    let attributes = [
        ("layout", "full"),
        ("theme", "dark"),
        ("headline", "“A & B” + 100 %"),
        ("key", "a=b&c d"),
    ];
    let response = response("xijiang-article.json", &attributes)?;
    let src = attribute(&response.html, "src")?;
    ensure!(
        src.starts_with("https://cdn.paper.example/v1/embed.html?"),
        "{src}"
    );
    let told: Vec<(String, String)> = Url::parse(&src)?.query_pairs().into_owned().collect();
    let mut wanted = vec![
        ("src", "https://paper.example/a/1017.json"),
        ("url", "https://paper.example/a/1017.html"),
    ];
    wanted.extend(attributes);
    let wanted = wanted
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(told, wanted.collect::<Vec<_>>());
    assert_eq!(response.title, "“A & B” + 100 %");
    assert_eq!(response.height, 960);
    assert_eq!(
        attribute(&response.html, "style")?,
        "border:0;color-scheme:dark"
    );
    Ok(())
}

#[test]
fn nothing_in_a_document_breaks_out_of_the_frame_or_the_link() -> Result<()> {
    let evil = "\"><script>alert(1)</script><b title='x' onload=\"";
    let document = json!({
        "@type": "NewsArticle",
        "headline": evil,
        "inLanguage": "zh-Hans",
        "url": "https://paper.example/a/1?a=1&quot;b=2",
        "author": [evil, "李"],
    });
    let article: Article = document.to_string().parse()?;
    let response = of(&article, &[("via", evil), ("networks", evil)])?;
    for html in [
        &response.html,
        &publish::discovery(&DOCUMENTS.parse()?, evil),
    ] {
        let page = Html::parse_fragment(html);
        let all = selector("html > *, html > * *")?;
        let names: Vec<&str> = page.select(&all).map(|one| one.value().name()).collect();
        assert_eq!(names.len(), 1, "{html}");
        assert_eq!(attribute(html, "title")?, article.headline);
    }
    assert_eq!(
        attribute(&response.html, "src")?,
        frame(&[("via", evil), ("networks", evil)])?.address(&article)
    );
    assert_eq!(
        response.author_name.as_deref(),
        Some(format!("{evil}、李").as_str())
    );
    Ok(())
}

#[test]
fn the_frame_may_do_what_a_card_needs_and_no_more() -> Result<()> {
    let html = response("xijiang-article.json", &[])?.html;
    let sandbox = attribute(&html, "sandbox")?;
    let mut words: Vec<&str> = sandbox.split(' ').collect();
    words.sort_unstable();
    assert_eq!(attribute(&html, "style")?, "border:0");
    assert_eq!(
        words,
        [
            "allow-popups",
            "allow-popups-to-escape-sandbox",
            "allow-same-origin",
            "allow-scripts"
        ]
    );
    assert_eq!(attribute(&html, "allow")?, "clipboard-write; web-share");
    assert_eq!(attribute(&html, "loading")?, "lazy");
    Ok(())
}

/// The paper's page and the README have the frame too, and are read by other programs.
#[test]
fn the_frame_may_do_the_same_wherever_it_is_written() -> Result<()> {
    let sandbox = attribute(&response("xijiang-article.json", &[])?.html, "sandbox")?;
    let project = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let snippets = fs::read_to_string(project.join("page/snippets.js"))?;
    ensure!(snippets.contains(&format!("[\"sandbox\", \"{sandbox}\"]")));

    let mut manuals = vec![project.join("README.md"), project.join("README.zh-CN.md")];
    for entry in fs::read_dir(project.join("docs"))? {
        manuals.push(entry?.path());
    }
    let mut frames = 0;
    for manual in manuals.iter().filter(|path| path.is_file()) {
        let text = fs::read_to_string(manual)?;
        for (at, _) in text.match_indices("<iframe src=") {
            let end = text[at..].find('>').context("no end")?;
            let frame = &text[at..=at + end];
            // One that is spoken of, and not to be pasted.
            if frame.contains('…') {
                continue;
            }
            assert_eq!(
                attribute(frame, "sandbox")?,
                sandbox,
                "{}",
                manual.display()
            );
            frames += 1;
        }
    }
    ensure!(frames > 0, "no manual has the frame");
    Ok(())
}

#[test]
fn one_document_is_answered_on_the_terminal() -> Result<()> {
    let file = documents().join("xijiang-article.json");
    let run = |more: &[&str]| oembed(&file, more);
    let response = said(&run(&[])?)?;
    let json: Value = serde_json::from_str(&response)?;
    assert_eq!(
        json["title"],
        "张爱军到高要金利督导重点项目建设时强调,以抓好一地一域发展为全局全域赋能添彩"
    );
    assert_eq!(response, said(&run(&[])?)?, "the same to the byte");

    let link = said(&run(&[
        "--discovery",
        "--endpoint=https://paper.example/oembed",
    ])?)?;
    assert_eq!(
        attribute(&link, "href")?,
        "https://paper.example/oembed/xijiang-article.oembed.json"
    );
    assert_eq!(attribute(&link, "type")?, "application/json+oembed");
    Ok(())
}

#[test]
fn of_a_folder_all_that_are_right_are_written_and_the_others_named() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let from = folder.path().join("a");
    fs::create_dir_all(from.join("版 1"))?;
    fs::copy(
        documents().join("xijiang-article.json"),
        from.join("版 1/十#7?.json"),
    )?;
    fs::copy(
        documents().join("good/english.json"),
        from.join("english.json"),
    )?;
    fs::write(from.join("bad.json"), "{\"@type\": \"NewsArticle\"}")?;
    fs::write(from.join("notes.txt"), "none of ours")?;

    // Beside the documents, where they are no documents the next time.
    for (written, unchanged) in [(4, 0), (0, 4)] {
        let done = oembed(&from, &[])?;
        assert_eq!(done.status.code(), Some(1));
        let words = String::from_utf8(done.stderr)?;
        ensure!(words.contains("bad.json: `headline` is missing"), "{words}");
        let count = format!("{written} written, {unchanged} unchanged, 1 failed");
        ensure!(words.contains(&count), "{words}");
    }
    let response = fs::read_to_string(from.join("版 1/十#7?.oembed.json"))?;
    let response: Value = serde_json::from_str(&response)?;
    let src = attribute(response["html"].as_str().unwrap_or_default(), "src")?;
    let src = Url::parse(&src)?;
    let (_, document) = src.query_pairs().next().context("no document")?;
    assert_eq!(
        document,
        "https://paper.example/a/%E7%89%88%201/%E5%8D%81%237%3F.json"
    );
    let link = fs::read_to_string(from.join("版 1/十#7?.oembed.html"))?;
    assert_eq!(
        attribute(&link, "href")?,
        "https://paper.example/a/%E7%89%88%201/%E5%8D%81%237%3F.oembed.json"
    );

    let to = folder.path().join("out");
    let to_text = to.to_str().context("no UTF-8")?;
    fs::remove_file(from.join("bad.json"))?;
    let done = oembed(&from, &["--output", to_text])?;
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    ensure!(to.join("版 1/十#7?.oembed.html").is_file());
    ensure!(to.join("english.oembed.json").is_file());
    Ok(())
}

#[test]
fn an_address_that_is_none_is_refused_before_anything_is_written() -> Result<()> {
    let file = documents().join("xijiang-article.json");
    for wrong in [
        "--host=javascript:alert(1)",
        "--host=/v1/",
        "--host=https://cdn.paper.example/?v=1",
    ] {
        let done = press_card([
            "oembed",
            wrong,
            "--documents",
            DOCUMENTS,
            &file.to_string_lossy(),
        ])?;
        assert_eq!(done.status.code(), Some(2), "{wrong}: {done:?}");
        ensure!(done.stdout.is_empty());
    }
    Ok(())
}

fn response(name: &str, attributes: &[(&str, &str)]) -> Result<Oembed> {
    of(&document(name)?.parse()?, attributes)
}

fn of(article: &Article, attributes: &[(&str, &str)]) -> Result<Oembed> {
    Ok(publish::oembed(
        article,
        &Publisher::of(article, None),
        &frame(attributes)?,
    ))
}

fn frame(attributes: &[(&str, &str)]) -> Result<Frame> {
    let mut frame = Frame::new(HOST.parse()?, format!("{DOCUMENTS}1017.json").parse()?);
    frame.tag = Tag::new(attributes.iter().copied());
    Ok(frame)
}

fn documents() -> &'static Path {
    Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/documents"
    ))
}

fn document(name: &str) -> Result<String> {
    fs::read_to_string(documents().join(name)).with_context(|| name.to_owned())
}

fn oembed(from: &Path, more: &[&str]) -> Result<Output> {
    let from = from.to_string_lossy();
    let words = ["oembed", "--host", HOST, "--documents", DOCUMENTS, &from];
    press_card(words.into_iter().chain(more.iter().copied()))
}

fn press_card<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    command.args(words).output().context("it does not run")
}

fn said(done: &Output) -> Result<String> {
    ensure!(done.status.success(), "{done:?}");
    Ok(String::from_utf8(done.stdout.clone())?)
}

/// An attribute of the first element that has it, as a browser reads it.
fn attribute(html: &str, name: &str) -> Result<String> {
    let page = Html::parse_fragment(html);
    let found = page.select(&selector(&format!("[{name}]"))?).next();
    let value = found.and_then(|one| one.attr(name));
    Ok(value
        .with_context(|| format!("no {name} in {html}"))?
        .to_owned())
}

fn selector(text: &str) -> Result<Selector> {
    Selector::parse(text).map_err(|error| anyhow!("{error}"))
}

#[test]
fn of_an_article_that_is_not_shown_any_more_nothing_is_answered_but_that() -> Result<()> {
    let mut endpoint = publish::Endpoint::new(HOST.parse()?, DOCUMENTS.parse()?);
    endpoint.tag = Tag::new([("headline", "secret"), ("theme", "dark")]);
    let withdrawn = r#"{"headline": "secret", "author": "secret", "url": "https://paper.example/1",
        "publisher": "西江日报", "creativeWorkStatus": "Withdrawn", "inLanguage": "zh-Hans"}"#;
    let over = r#"{"headline": "secret", "author": "secret", "url": "https://paper.example/1",
        "publisher": "西江日报", "expires": "2020-01-01", "inLanguage": "zh-Hans"}"#;
    for (document, words) in [(withdrawn, "撤回"), (over, "展示期")] {
        let answer = endpoint.answer(document, "1.json".as_ref())?;
        for text in [&answer.response, &answer.link] {
            ensure!(!text.contains("secret"), "{text}");
        }
        let json: Value = serde_json::from_str(&answer.response)?;
        ensure!(
            json["title"]
                .as_str()
                .is_some_and(|title| title.contains(words)),
            "{json}"
        );
        assert_eq!(json["provider_name"], "西江日报");
        let html = json["html"].as_str().context("no html")?;
        ensure!(
            html.contains("1.json") && html.contains("theme=dark"),
            "{html}"
        );
    }
    Ok(())
}
