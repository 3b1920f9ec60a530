//! The options that stand for the attributes of a tag.

use anyhow::{Context as _, Result, ensure};
use press_card_publish::Tag;
use std::{fs, process::Command};

#[test]
fn every_attribute_of_a_tag_is_an_option_and_stands_on_the_tag() -> Result<()> {
    let home = tempfile::tempdir()?;
    let article = include_str!("../documents/xijiang-article.json");
    fs::write(home.path().join("article.json"), article)?;
    let publisher = r#"{"@type": "NewsMediaOrganization", "name": "江海通讯社"}"#;
    fs::write(home.path().join("publisher.json"), publisher)?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    command
        .current_dir(home.path())
        .args(["render", "article.json"]);
    for name in Tag::NAMES {
        let value = match name {
            "layout" => "full",
            "theme" => "dark",
            "lang" => "en",
            "networks" => "weibo copy",
            // A file, and beside it the address under which it is published.
            "publisher" => "publisher.json",
            "count" => "https://paper.example/count",
            "revalidate" => "off",
            _ => "x",
        };
        command.args([format!("--{name}"), value.into()]);
    }
    command.args(["--publisher-url", "https://paper.example/publisher.json"]);
    let output = command.output()?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );

    let card = String::from_utf8(output.stdout)?;
    let tag = card.split('>').next().context("no tag")?;
    let set: Vec<&str> = tag
        .split("=\"")
        .filter_map(|part| part.rsplit(' ').next())
        .take(Tag::NAMES.len())
        .collect();
    assert_eq!(set, Tag::NAMES, "{tag}");
    Ok(())
}
