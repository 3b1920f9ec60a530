//! A page in plain HTML, of a size that a search for its text comes to an end with.

use crate::import::{
    limits::{MAX_SEARCHED_BYTES, MAX_SEARCHED_DEPTH, MAX_SEARCHED_ELEMENTS},
    page::Page,
    pieces::is_hidden,
    tree::unmarked,
};
use ego_tree::iter::Edge;
use scraper::{Node, node::Element};

/// What stands for `&` and `<` while the text is searched: characters that no text has. As
/// character references, 100,000 of them took the search minutes.
pub(super) const AND: &str = "\u{fdd1}";
pub(super) const LESS: &str = "\u{fdd2}";

/// The page in plain HTML: elements, texts, and the attributes that the search goes by. No
/// more of it than a page has, so that the search ends soon.
pub(super) fn html(page: &Page) -> String {
    let mut out = String::from("<!DOCTYPE html><html><head><title>");
    let title = page.title().unwrap_or_default();
    out.push_str(&html_escape::encode_text(&title));
    out.push_str("</title></head>");
    let mut hidden_in = None;
    let (mut depth, mut elements) = (0, 0);
    for edge in page.html().tree.root().traverse() {
        if out.len() > MAX_SEARCHED_BYTES {
            break;
        }
        match edge {
            Edge::Open(node) if hidden_in.is_none() => match node.value() {
                Node::Text(text) => {
                    let text = unmarked(text);
                    let end = text.floor_char_boundary(MAX_SEARCHED_BYTES);
                    out.push_str(&text[..end].replace('&', AND).replace('<', LESS));
                }
                Node::Element(element) if is_hidden(element) => hidden_in = Some(node.id()),
                Node::Element(element) => {
                    depth += 1;
                    elements += 1;
                    if elements > MAX_SEARCHED_ELEMENTS {
                        break;
                    }
                    if depth <= MAX_SEARCHED_DEPTH {
                        open(element, &mut out);
                    }
                }
                _ => {}
            },
            Edge::Close(node) if hidden_in == Some(node.id()) => hidden_in = None,
            Edge::Close(node) if hidden_in.is_none() => {
                if let Node::Element(element) = node.value() {
                    if depth <= MAX_SEARCHED_DEPTH && !is_bare(element) {
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
