//! The tree of a page, of which no more is read than a page may have: what nests too deep or has
//! no end is left out, so that nobody's page stops the paper's CMS.

use html5ever::{
    ParseOpts, driver,
    tendril::{StrTendril, TendrilSink as _},
};
use scraper::{Html, HtmlTreeSink};
use std::borrow::Cow;

/// How deep elements may stand in each other, as far as they are read. Browsers stop at 512 too.
const MAX_DEPTH: usize = 512;

/// How many elements and texts are read.
const MAX_NODES: usize = 200_000;

/// How much is read before looking at what it has become.
const CHUNK_BYTES: usize = 4096;

/// How many words may stand in one tag. `html5ever` compares each attribute with all before it.
const MAX_WORDS: usize = 256;

/// What ends a tag of more words. It begins with a character that no text has (U+FDD0 is none),
/// and is taken out again by [`unmarked`].
const MARK: &str = "\u{fdd0}>";

/// The tree of a text in HTML.
pub(super) fn read(text: &str) -> Html {
    let text = marked(text);
    let sink = HtmlTreeSink::new(Html::new_document());
    let mut parser = driver::parse_document(sink, ParseOpts::default());
    let mut rest = &*text;
    while !rest.is_empty() {
        let (chunk, more) = rest.split_at(rest.floor_char_boundary(CHUNK_BYTES));
        parser.process(StrTendril::from(chunk));
        rest = more;
        let html = parser.tokenizer.sink.sink.0.borrow();
        let newest = html.tree.nodes().next_back();
        let depth = newest.map_or(0, |node| node.ancestors().take(MAX_DEPTH + 1).count());
        if depth > MAX_DEPTH || html.tree.nodes().len() > MAX_NODES {
            break;
        }
    }
    parser.finish()
}

/// A text of the tree as it stood on the page.
pub(super) fn unmarked(text: &str) -> Cow<'_, str> {
    if text.contains('\u{fdd0}') {
        Cow::Owned(text.replace(MARK, "").replace('\u{fdd0}', ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// The page with a mark wherever too many words stand without the end of a tag. In a text it
/// does nothing; in a tag it ends the tag.
fn marked(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut words = 0;
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'>' => words = 0,
            b'/' | b'"' | b'\'' => words += 1,
            _ if byte.is_ascii_whitespace() => words += 1,
            _ => {}
        }
        if words > MAX_WORDS {
            words = 0;
            out.push_str(&text[copied..at]);
            out.push_str(MARK);
            copied = at;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}
