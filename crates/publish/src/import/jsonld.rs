//! The JSON-LD of a page, as pages have it: in several blocks, in comments, with line ends in
//! its strings, and broken.

use super::{
    heading,
    limits::{MAX_ARTICLES, MAX_BLOCKS, MAX_HEADING_BYTES, MAX_JSON_BYTES},
    page::{Page, text_of},
    tree::unmarked,
    values::Values,
};
use crate::text::surrogates;
use serde_json::{Map, Value};

/// What the page's article says, as the document has it.
pub(super) fn read(page: &Page) -> Map<String, Value> {
    let mut left = MAX_JSON_BYTES;
    let blocks: Vec<Value> = page
        .select("script[type]")
        .into_iter()
        .filter(|script| {
            let kind = script.attr("type").unwrap_or_default();
            kind.to_ascii_lowercase().contains("ld+json")
        })
        .take(MAX_BLOCKS)
        .filter_map(|script| {
            let text = text_of(script, left)?;
            left -= text.len();
            block(&text)
        })
        .collect();
    let objects = objects(&blocks);
    let titles: Vec<String> = page
        .meta(&["og:title"])
        .into_iter()
        .chain(page.title())
        .chain(heading::headings(page))
        .filter(|title| title.len() <= MAX_HEADING_BYTES)
        .collect();
    let articles = || {
        let all = objects.iter().copied();
        all.filter(|object| is_article(object)).take(MAX_ARTICLES)
    };
    // Beside the article stand others, in lists of what else there is to read.
    let is_of_page = |object: &&Map<String, Value>| {
        let headline = object.get("headline").and_then(Value::as_str);
        headline.is_some_and(|headline| {
            let headline = headline.trim();
            !headline.is_empty() && titles.iter().any(|title| title.contains(headline))
        })
    };
    match articles().find(is_of_page).or_else(|| articles().next()) {
        Some(article) => Values::new(page, &objects).document(article),
        None => Map::new(),
    }
}

/// A block, if it can be read at all.
fn block(text: &str) -> Option<Value> {
    let text = unmarked(text);
    let text = surrogates::whole(bare(&text));
    serde_json::from_str(&text)
        .or_else(|_| serde_json::from_str(&with_escapes(&text)))
        .ok()
}

/// Without the comments and sections that keep old browsers and XML parsers from it.
fn bare(text: &str) -> &str {
    let starts = [
        "<!--",
        "//<![CDATA[",
        "// <![CDATA[",
        "/*<![CDATA[*/",
        "<![CDATA[",
        "\u{feff}",
        "//",
    ];
    let ends = ["-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";", "//"];
    let mut text = text.trim();
    while let Some(rest) = starts.iter().find_map(|start| text.strip_prefix(start)) {
        text = rest.trim_start();
    }
    while let Some(rest) = ends.iter().find_map(|end| text.strip_suffix(end)) {
        text = rest.trim_end();
    }
    text
}

/// With the control characters in its strings escaped, which many a template forgets.
fn with_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut is_string, mut is_escaped) = (false, false);
    for c in text.chars() {
        match c {
            '"' if !is_escaped => is_string = !is_string,
            '\n' if is_string => {
                out.push_str("\\n");
                is_escaped = false;
                continue;
            }
            _ if is_string && c.is_control() => {
                out.push(' ');
                is_escaped = false;
                continue;
            }
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// The objects at the top of all blocks, in their lists and their graphs.
fn objects(blocks: &[Value]) -> Vec<&Map<String, Value>> {
    let mut objects = Vec::new();
    for object in blocks.iter().flat_map(each) {
        objects.push(object);
        for name in ["@graph", "mainEntity"] {
            objects.extend(object.get(name).into_iter().flat_map(each));
        }
    }
    objects
}

/// The objects of a list, or the object alone.
fn each(value: &Value) -> impl Iterator<Item = &Map<String, Value>> {
    let list = value
        .as_array()
        .map_or(core::slice::from_ref(value), Vec::as_slice);
    list.iter().filter_map(Value::as_object)
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_type = |kind: &str| kind.ends_with("Article") || kind.ends_with("BlogPosting");
    match object.get("@type") {
        Some(Value::String(kind)) => is_type(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_type),
        _ => false,
    }
}
