//! Articles to measure with: the one of the tests, with other addresses, headlines and lengths.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::Project;

/// Writes so many documents into a folder, a hundred into each folder inside; always the same.
pub fn write(project: &Project, folder: &Path, number: usize) -> Result<()> {
    let original = project.root.join("tests/documents/xijiang-article.json");
    let original = fs::read_to_string(original).context("cannot read the article of the tests")?;
    let mut article: Value = serde_json::from_str(&original)?;
    let text = |field: &str| article[field].as_str().unwrap_or_default().to_owned();
    let (headline, body) = (text("headline"), text("articleBody"));
    let paragraphs: Vec<&str> = body.split("\n\n").collect();

    for nth in 0..number {
        let url = format!("https://paper.example/a/{nth}.html");
        // From one paragraph to nine, and from 400 bytes to 8 KB.
        let body: Vec<&str> = (0..=nth % 9)
            .map(|at| paragraphs[(nth + at) % paragraphs.len()])
            .collect();
        article["@id"] = url.clone().into();
        article["url"] = url.into();
        article["headline"] = format!("第{nth}期:{headline}").into();
        article["articleBody"] = body.join("\n\n").into();
        let folder = folder.join((nth / 100).to_string());
        if nth % 100 == 0 {
            fs::create_dir_all(&folder)?;
        }
        let file = folder.join(format!("{nth}.json"));
        let text = serde_json::to_string_pretty(&article)?;
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
