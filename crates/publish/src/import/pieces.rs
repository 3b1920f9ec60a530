//! What a reader sees of a tree: paragraphs, captions and pictures, one behind the other.

use super::{embeds::is_card, limits::MAX_ADDRESS_BYTES, tree::unmarked};
use ego_tree::{NodeRef, iter::Edge};
use press_card::article::clean::line;
use scraper::{Node, node::Element};

/// One thing that a reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A paragraph, a heading or another line of text.
    Text(String),
    /// What stands under a picture.
    Caption(String),
    /// A picture.
    Picture(Image),
}

/// A picture as the page has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Image {
    pub(super) src: String,
    pub(super) alt: Option<String>,
    pub(super) width: Option<u64>,
    pub(super) height: Option<u64>,
}

/// The pieces below a node, as far as what is left pays for: each byte, and each beginning and end
/// of an element.
pub(super) fn pieces(root: NodeRef<'_, Node>, left: &mut usize) -> Vec<Piece> {
    let mut writer = Writer::default();
    let mut hidden_in = None;
    for edge in root.traverse() {
        let Some(rest) = left.checked_sub(1) else {
            break;
        };
        *left = rest;
        match edge {
            Edge::Open(node) if hidden_in.is_none() => match node.value() {
                Node::Text(text) => {
                    let end = text.floor_char_boundary(*left);
                    writer.line.push_str(&text[..end]);
                    *left -= end;
                }
                Node::Element(element) if node.id() != root.id() && is_hidden(element) => {
                    hidden_in = Some(node.id());
                }
                Node::Element(element) => writer.open(element),
                _ => {}
            },
            Edge::Open(_) => {}
            Edge::Close(node) if hidden_in.is_some() => {
                if hidden_in == Some(node.id()) {
                    hidden_in = None;
                }
            }
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    writer.close(element);
                }
            }
        }
    }
    writer.end_line();
    writer.pieces
}

/// The texts of pieces, captions among them.
pub(super) fn texts(pieces: &[Piece]) -> Vec<String> {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) | Piece::Caption(text) => Some(text.clone()),
        Piece::Picture(_) => None,
    };
    pieces.iter().filter_map(text).collect()
}

/// Whether an element says nothing to a reader.
pub(super) fn is_hidden(element: &Element) -> bool {
    let style = || element.attr("style").unwrap_or_default();
    let is_unseen = || style().len() < 1000 && style().replace(' ', "").contains("display:none");
    matches!(
        element.name(),
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "object"
            | "svg"
            | "math"
            | "select"
            | "textarea"
            | "button"
            | "audio"
            | "video"
            | "canvas"
            | "rp"
            | "title"
            | "plaintext"
            | "xmp"
            | "noembed"
            | "noframes"
    ) || is_card(element)
        || element.attr("hidden").is_some()
        || is_unseen()
}

/// Whether an element stands in a line of text.
fn is_inline(element: &Element) -> bool {
    matches!(
        element.name(),
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "rb"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

#[derive(Default)]
struct Writer {
    pieces: Vec<Piece>,
    line: String,
    is_caption: bool,
}

impl Writer {
    fn open(&mut self, element: &Element) {
        if element.name() == "img" {
            self.picture(element);
        } else if !is_inline(element) {
            self.end_line();
            self.is_caption |= element.name() == "figcaption";
        }
    }

    fn close(&mut self, element: &Element) {
        if !is_inline(element) {
            self.end_line();
            self.is_caption &= element.name() != "figcaption";
        }
    }

    fn end_line(&mut self) {
        let raw = core::mem::take(&mut self.line);
        if let Some(text) = line(&unmarked(&raw)) {
            self.pieces.push(if self.is_caption {
                Piece::Caption(text)
            } else {
                Piece::Text(text)
            });
        }
    }

    fn picture(&mut self, element: &Element) {
        // A picture that is loaded late has a placeholder in `src` until then.
        let sources = ["data-original", "data-src", "original", "src"];
        let src = sources.iter().find_map(|name| {
            element
                .attr(name)
                .filter(|src| src.len() <= MAX_ADDRESS_BYTES)
                .filter(|src| !src.trim().is_empty() && !src.starts_with("data:"))
        });
        let Some(src) = src else { return };
        self.end_line();
        let number = |name| {
            element
                .attr(name)?
                .trim()
                .trim_end_matches("px")
                .parse()
                .ok()
        };
        self.pieces.push(Piece::Picture(Image {
            src: unmarked(src).into_owned(),
            alt: element.attr("alt").and_then(|alt| line(&unmarked(alt))),
            width: number("width"),
            height: number("height"),
        }));
    }
}
