//! The readable text of a page: what stands on it that is neither navigation nor advertising,
//! as Firefox's reader view finds it.

use super::{
    credit,
    page::Page,
    pieces::{Image, Piece, is_hidden, pieces},
    tree::{self, unmarked},
    words,
};
use crate::article::MAX_DOCUMENT_BYTES;
use dom_smoothie::{Config, Readability};
use ego_tree::iter::Edge;
use scraper::{Node, node::Element};
use serde_json::{Value, json};

/// More elements no article's page has; and what finds the text looks at each of them often.
const MAX_ELEMENTS: usize = 20_000;

/// How deep its elements are handed on; the texts of deeper ones are.
const MAX_DEPTH: usize = 100;

/// More text no document holds, and what finds the text has to hold it several times.
const MAX_TEXT: usize = 2 * MAX_DOCUMENT_BYTES;

/// What stands for `&` and `<` while the text is searched: characters that no text has. As
/// character references, 100,000 of them took the search minutes.
const AND: &str = "\u{fdd1}";
const LESS: &str = "\u{fdd2}";

/// What shorter a text is for the reader view no article. A Chinese character says as much as
/// four letters.
const MIN_CHARS: usize = 140;

/// More pictures no article has.
const MAX_PICTURES: usize = 50;

/// The text of the page.
#[derive(Debug, Default)]
pub(super) struct Readable {
    pub(super) paragraphs: Vec<String>,
    pub(super) pictures: Vec<Value>,
}

/// Finds the text; nothing where there is none.
pub(super) fn read(page: &Page, headline: Option<&str>) -> Readable {
    let config = Config {
        char_threshold: MIN_CHARS,
        disable_json_ld: true,
        max_elements_to_parse: 0,
        ..Config::default()
    };
    let Ok(mut reader) = Readability::new(plain(page), None, Some(config)) else {
        return Readable::default();
    };
    let Ok(article) = reader.parse() else {
        return Readable::default();
    };
    let html = tree::read(&article.content);
    let mut pieces = pieces(html.tree.root());
    for piece in &mut pieces {
        if let Piece::Text(text) | Piece::Caption(text) = piece {
            *text = text.replace(AND, "&").replace(LESS, "<");
        }
    }
    sorted(pieces, page, headline)
}

/// Paragraphs without the lines that are no part of the text, and pictures with the captions
/// that stand under them.
fn sorted(pieces: Vec<Piece>, page: &Page, headline: Option<&str>) -> Readable {
    let mut readable = Readable::default();
    let mut picture: Option<Image> = None;
    for piece in pieces {
        match piece {
            Piece::Picture(image) => {
                readable.put(page, picture.replace(image), None);
            }
            Piece::Caption(text) => match picture.take() {
                Some(image) => readable.put(page, Some(image), Some(&text)),
                None => readable.paragraphs.push(text),
            },
            Piece::Text(text) => {
                let is_caption = credit::is_caption(&text);
                let image = picture.take();
                if image.is_some() && is_caption {
                    readable.put(page, image, Some(&text));
                    continue;
                }
                readable.put(page, image, None);
                if is_end(&text) {
                    break;
                }
                let is_said = Some(text.as_str()) == headline
                    || words::summary_of(&text).is_some()
                    || words::is_label_line(&text);
                if !is_said {
                    readable.paragraphs.push(text);
                }
            }
        }
    }
    readable.put(page, picture, None);
    readable
}

impl Readable {
    fn put(&mut self, page: &Page, image: Option<Image>, caption: Option<&str>) {
        let Some(image) = image else { return };
        // A picture of one pixel counts readers.
        let is_seen = |side: Option<u64>| side.is_none_or(|pixels| pixels > 16);
        let Some(url) = page.absolute(&image.src) else {
            return;
        };
        if !is_seen(image.width) || !is_seen(image.height) || self.pictures.len() >= MAX_PICTURES {
            return;
        }
        let mut picture = json!({"@type": "ImageObject", "url": url.as_str()});
        let alt = image
            .alt
            .as_deref()
            .filter(|alt| alt.chars().count() > 3 && !alt.is_ascii());
        let (caption, credit) = caption.or(alt).map_or((None, None), credit::split);
        for (name, value) in [("caption", caption), ("creditText", credit)] {
            if let Some(value) = value {
                picture[name] = value.into();
            }
        }
        if let (Some(width @ 1..=65_535), Some(height @ 1..=65_535)) = (image.width, image.height) {
            picture["width"] = width.into();
            picture["height"] = height.into();
        }
        if !self.pictures.iter().any(|one| one["url"] == picture["url"]) {
            self.pictures.push(picture);
        }
    }
}

/// Whether the page's own matters begin here: its terms, and what else there is to read.
fn is_end(line: &str) -> bool {
    let marks = [
        "免责声明",
        "版权声明",
        "版权与",
        "相关阅读",
        "相关新闻",
        "上一篇",
        "下一篇",
        "延伸阅读",
        "编辑推荐",
        "免責聲明",
    ];
    line.chars().count() <= 40 && marks.iter().any(|mark| line.contains(mark))
}

/// The page in plain HTML: elements, texts, and the attributes that the search goes by. No
/// more of it than a page has, so that the search ends soon.
fn plain(page: &Page) -> String {
    let mut out = String::from("<!DOCTYPE html><html><head><title>");
    let title = page.title().unwrap_or_default();
    out.push_str(&html_escape::encode_text(&title));
    out.push_str("</title></head>");
    let mut hidden_in = None;
    let (mut depth, mut elements) = (0, 0);
    for edge in page.html().tree.root().traverse() {
        match edge {
            Edge::Open(node) if hidden_in.is_none() => match node.value() {
                Node::Text(_) if out.len() > MAX_TEXT => break,
                Node::Text(text) => {
                    let text = unmarked(text);
                    let end = text.floor_char_boundary(MAX_TEXT);
                    out.push_str(&text[..end].replace('&', AND).replace('<', LESS));
                }
                Node::Element(element) if is_hidden(element) => hidden_in = Some(node.id()),
                Node::Element(element) => {
                    depth += 1;
                    elements += 1;
                    if elements > MAX_ELEMENTS {
                        break;
                    }
                    if depth <= MAX_DEPTH {
                        open(element, &mut out);
                    }
                }
                _ => {}
            },
            Edge::Close(node) if hidden_in == Some(node.id()) => hidden_in = None,
            Edge::Close(node) if hidden_in.is_none() => {
                if let Node::Element(element) = node.value() {
                    if depth <= MAX_DEPTH && !is_bare(element) {
                        out.push_str("</");
                        out.push_str(name(element));
                        out.push('>');
                    }
                    depth -= 1;
                }
            }
            _ => {}
        }
    }
    out
}

fn open(element: &Element, out: &mut String) {
    if is_bare(element) && element.name() == "html" {
        return;
    }
    out.push('<');
    out.push_str(name(element));
    let names = [
        "class",
        "id",
        "src",
        "data-src",
        "data-original",
        "original",
        "alt",
        "width",
        "height",
    ];
    for attribute in names {
        let Some(value) = element.attr(attribute).map(unmarked) else {
            continue;
        };
        let is_address = matches!(attribute, "src" | "data-src" | "data-original" | "original");
        let is_wanted = value.len() <= 2000 && (is_address || value.chars().count() <= 200);
        if is_wanted && !(is_address && element.name() != "img") {
            out.push_str(&format!(
                " {attribute}=\"{}\"",
                html_escape::encode_double_quoted_attribute(&value)
            ));
        }
    }
    if element.name() == "a" {
        out.push_str(" href=\"#\"");
    }
    out.push('>');
}

/// The name of an element; those that nobody knows, and could be anything, are `span`s.
fn name(element: &Element) -> &str {
    let name = element.name();
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        name
    } else {
        "span"
    }
}

/// Whether an element has no end: the void ones, and the root, which stands there already.
fn is_bare(element: &Element) -> bool {
    matches!(
        element.name(),
        "html"
            | "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}
