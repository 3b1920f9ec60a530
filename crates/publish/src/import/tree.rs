//! The tree of a page, of which no more is read than a page may have.

use super::{
    at::{At, Scripts},
    limits::{
        CHUNK_BYTES, MAX_ATTRIBUTES, MAX_ATTRIBUTES_OF_ROOT, MAX_DEPTH, MAX_NODES, MAX_SPLITS,
        MAX_WORDS, MIN_STEPS, STEPS_PER_BYTE, STEPS_PER_MARK,
    },
};
use ego_tree::NodeId;
use html5ever::{
    ParseOpts, driver,
    tendril::{StrTendril, TendrilSink as _},
};
use scraper::{Html, HtmlTreeSink, Node};
use std::borrow::Cow;

/// What ends a tag of more words. It begins with a character that no text has (U+FDD0 is none),
/// and is taken out again by [`unmarked`].
const MARK: &str = "\u{fdd0}>";

/// What an attribute of a formatting element counts in steps: the parser sorts all that it has
/// open, by each tag of the same name, to see whether they are the same.
const ATTRIBUTE_STEPS: usize = 8;

/// The elements that are opened again in the next paragraph (HTML, section 13.2.4.3).
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// A tree, and whether it is that of the whole text.
pub(super) struct Tree {
    pub(super) html: Html,
    pub(super) is_whole: bool,
    /// Where the text of each block of JSON-LD begins.
    pub(super) blocks: Vec<(NodeId, At)>,
}

/// Whether an element is a block of JSON-LD, however its type is written.
pub(super) fn is_block(node: &Node) -> bool {
    node.as_element().is_some_and(|element| {
        let kind = element.attr("type").unwrap_or_default();
        element.name() == "script" && kind.to_ascii_lowercase().contains("ld+json")
    })
}

/// The tree of a text in HTML.
pub(super) fn read(text: &str) -> Tree {
    let sink = HtmlTreeSink::new(Html::new_document());
    let mut parser = driver::parse_document(sink, ParseOpts::default());
    let mut words = Words::default();
    let mut budget = Budget::new(text);
    let mut rest = text;
    let mut is_whole = true;
    let mut scripts = Scripts::default();
    let mut splits = 0;
    while !rest.is_empty() && is_whole {
        let mut end = rest.floor_char_boundary(CHUNK_BYTES);
        // A block of JSON-LD may begin here: then its tag is the last of what is read at once.
        if splits < MAX_SPLITS && rest[..end].contains("json") {
            splits += 1;
            end = rest[..end].find('>').map_or(end, |at| at + 1);
        }
        let (chunk, more) = rest.split_at(end);
        parser.process(StrTendril::from(&*words.marked(chunk)));
        let read = text.len() - rest.len();
        rest = more;
        let mut html = parser.tokenizer.sink.sink.0.borrow_mut();
        // A page may have an error a byte, and nobody asks for them.
        html.errors.clear();
        for node in html
            .tree
            .nodes()
            .rev()
            .take(html.tree.nodes().len() - budget.nodes)
        {
            if is_block(node.value()) {
                scripts.note(node.id(), read, read + chunk.len());
            }
        }
        is_whole = budget.pays(&html, chunk);
    }
    let html = parser.finish();
    Tree {
        blocks: scripts.places(text, &html),
        html,
        is_whole,
    }
}

/// A text of the tree as it stood on the page.
pub(super) fn unmarked(text: &str) -> Cow<'_, str> {
    if text.contains('\u{fdd0}') {
        Cow::Owned(text.replace(MARK, "").replace('\u{fdd0}', ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// How many words stand in a row without the end of a tag.
#[derive(Default)]
struct Words(usize);

impl Words {
    /// The next part of a page, with a mark wherever there are too many of them. In a text it
    /// does nothing; in a tag it ends the tag. NULs are taken out, as browsers do it.
    fn marked<'a>(&mut self, chunk: &'a str) -> Cow<'a, str> {
        let mut out = String::new();
        let mut copied = 0;
        for (at, byte) in chunk.bytes().enumerate() {
            match byte {
                b'>' => self.0 = 0,
                b'/' | b'"' | b'\'' => self.0 += 1,
                0 => {
                    out.push_str(&chunk[copied..at]);
                    copied = at + 1;
                }
                _ if byte.is_ascii_whitespace() => self.0 += 1,
                _ => {}
            }
            if self.0 > MAX_WORDS {
                self.0 = 0;
                out.push_str(&chunk[copied..at]);
                out.push_str(MARK);
                copied = at;
            }
        }
        if copied == 0 && out.is_empty() {
            return Cow::Borrowed(chunk);
        }
        out.push_str(&chunk[copied..]);
        Cow::Owned(out)
    }
}

/// What reading a text may still cost.
struct Budget {
    steps: usize,
    attributes: usize,
    /// How many nodes there were when it was last looked at.
    nodes: usize,
    /// What a tag costs where most elements are open.
    weight: usize,
}

impl Budget {
    const fn new(text: &str) -> Self {
        Self {
            steps: MIN_STEPS + text.len() * STEPS_PER_BYTE,
            attributes: MAX_ATTRIBUTES,
            nodes: 0,
            weight: 1,
        }
    }

    /// Pays for what has become of a part of the text; whether there is something left.
    fn pays(&mut self, html: &Html, chunk: &str) -> bool {
        let nodes = html.tree.nodes().len();
        for node in html.tree.nodes().rev().take(nodes - self.nodes) {
            if let Node::Element(element) = node.value() {
                self.attributes = self.attributes.saturating_sub(element.attrs.len());
            }
            let (mut depth, mut weight) = (0, 0);
            for around in node.ancestors() {
                depth += 1;
                weight += weight_of(around.value());
                if depth > MAX_DEPTH {
                    return false;
                }
            }
            self.steps = self.steps.saturating_sub(depth);
            self.weight = self.weight.max(weight);
        }
        self.nodes = nodes;
        let count = |mark: u8| chunk.bytes().filter(|byte| *byte == mark).count();
        let (tags, references) = (count(b'<'), count(b'&'));
        let steps = tags * self.weight + (tags + references) * STEPS_PER_MARK;
        self.steps = self.steps.saturating_sub(steps);
        self.steps > 0 && self.attributes > 0 && nodes <= MAX_NODES && has_small_root(html)
    }
}

/// What an open element costs each tag.
fn weight_of(node: &Node) -> usize {
    match node {
        Node::Element(element) if FORMATTING.contains(&element.name()) => {
            1 + element.attrs.len() * ATTRIBUTE_STEPS
        }
        _ => 1,
    }
}

fn has_small_root(html: &Html) -> bool {
    let is_small = |node: ego_tree::NodeRef<'_, Node>| {
        let element = node.value().as_element();
        element.is_none_or(|element| element.attrs.len() <= MAX_ATTRIBUTES_OF_ROOT)
    };
    let root = html
        .tree
        .root()
        .children()
        .take(8)
        .find(|node| node.value().is_element());
    root.is_none_or(|root| is_small(root) && root.children().take(8).all(is_small))
}
