//! The words between backticks in the project's own pages, by which tests hold them to the code.

use std::{collections::BTreeSet, fs, path::Path};

pub type Words = BTreeSet<String>;

/// The README, and behind it each page of docs/: those in English.
pub fn pages() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut docs: Vec<_> = fs::read_dir(root.join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            name.ends_with(".md") && !name.ends_with(".zh-CN.md")
        })
        .collect();
    docs.sort();
    docs.insert(0, root.join("README.md"));
    docs.iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// What the pages name of a kind of which `known` are some: the words of the table (in its first
/// column) or the paragraph that has most of them.
pub fn named(known: &Words) -> Words {
    let pages = pages();
    let mut best = (0, Words::new());
    for block in pages.iter().flat_map(|page| blocks(page)) {
        let words = words(&block);
        let count = words.intersection(known).count();
        // The README comes first, and what is as good elsewhere is only said again there.
        if count > best.0 {
            best = (count, words);
        }
    }
    best.1
}

/// The words of a row's second cell, where the first one names this.
pub fn second_cell(name: &str) -> Words {
    let first = format!("`{name}`");
    pages()
        .iter()
        .flat_map(|page| page.lines())
        .map(cells)
        .find(|cells| cells.get(1).is_some_and(|cell| *cell == first))
        .map(|cells| list(cells[2]))
        .unwrap_or_default()
}

/// The words of a list such as `{network, url}`.
pub fn list(text: &str) -> Words {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.split(|c| !is_word(c))
        .filter(|word| !word.is_empty())
        .map(Into::into)
        .collect()
}

/// Paragraphs and tables, without blocks of code.
fn blocks(page: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    let mut is_code = false;
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if line.trim().is_empty() || is_code {
            blocks.push(String::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks
}

fn words(block: &str) -> Words {
    let texts = block.lines().map(|line| {
        let cells = cells(line);
        cells.get(1).copied().unwrap_or(line)
    });
    texts
        .flat_map(|text| text.split('`').skip(1).step_by(2))
        .filter(|word| {
            word.chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
        })
        .map(Into::into)
        .collect()
}

/// The cells of a table's row, behind the nothing that stands before the first.
fn cells(line: &str) -> Vec<&str> {
    if line.starts_with('|') {
        line.split('|').map(str::trim).collect()
    } else {
        Vec::new()
    }
}

#[test]
fn a_table_is_read_by_its_first_column_and_a_paragraph_whole() {
    let page = "Text with `one` and `a(b)`,\nand `two`.\n\n| a | b |\n|---|---|\n| `c`, `d` | `e` |\n\n```\n`f`\n```\n";
    let found: Vec<Vec<String>> = blocks(page)
        .iter()
        .map(|block| words(block).into_iter().collect())
        .filter(|words: &Vec<String>| !words.is_empty())
        .collect();
    assert_eq!(found, [["one", "two"], ["c", "d"]]);
}
