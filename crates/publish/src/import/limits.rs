//! How much of a page is read. What is over a limit is left out, so that nobody's page stops the
//! paper's CMS: any page is imported or refused within 5 seconds and 200 MiB.
//!
//! docs/command-line.md names those that a page may meet.

use press_card::article::{MAX_DOCUMENT_BYTES, limits::MAX_URL_BYTES};

/// The most bytes that a page may have: 8 MiB.
pub const MAX_PAGE_BYTES: usize = 8 * 1024 * 1024;

/// How deep elements may stand in each other, as far as they are read. Browsers stop at 512 too.
pub(super) const MAX_DEPTH: usize = 512;

/// How many elements and texts are read: some 300 bytes of memory each.
pub(super) const MAX_NODES: usize = 200_000;

/// How many attributes are read in all: some 60 bytes of memory each.
pub(super) const MAX_ATTRIBUTES: usize = 400_000;

/// How many attributes the root and the body may have, which take those of each later `<html>`
/// and `<body>` too.
pub(super) const MAX_ATTRIBUTES_OF_ROOT: usize = 1000;

/// How many words may stand in one tag. `html5ever` compares each attribute with all before it.
pub(super) const MAX_WORDS: usize = 256;

/// How much is read before looking at what it has become.
pub(super) const CHUNK_BYTES: usize = 256;

/// How often less than that is read, to see where a block of JSON-LD begins.
pub(super) const MAX_SPLITS: usize = 10_000;

/// How many steps the parser may take, at most, for each byte. One is an open element that a tag
/// is held against, or an attribute of one.
pub(super) const STEPS_PER_BYTE: usize = 10;

/// What each `<` and each `&` counts in steps, whatever comes behind it.
pub(super) const STEPS_PER_MARK: usize = 40;

/// And for any text, however short.
pub(super) const MIN_STEPS: usize = 50_000;

/// How much of a page's text is read, and of its elements: a document holds a quarter of it.
pub(super) const MAX_TEXT_BYTES: usize = 4 * MAX_DOCUMENT_BYTES;

/// How much of one heading or of the title is read.
pub(super) const MAX_HEADING_BYTES: usize = 4096;

/// How long an address may be, as the page writes it: a document takes no longer one.
pub(super) const MAX_ADDRESS_BYTES: usize = MAX_URL_BYTES;

/// How many `<meta>`s are read; a page has some dozens.
pub(super) const MAX_METAS: usize = 1000;

/// How many blocks of JSON-LD are read; a page has a few.
pub(super) const MAX_BLOCKS: usize = 64;

/// How long they may be in all. In memory they are 30 times as much.
pub(super) const MAX_JSON_BYTES: usize = 1024 * 1024;

/// How many values in a row a block may have, and how many ends may be missing in it.
pub(super) const MAX_VALUES_IN_A_BLOCK: usize = 64;
pub(super) const MAX_CLOSERS: usize = 16;

/// How many articles of the JSON-LD are held against the page's headings.
pub(super) const MAX_ARTICLES: usize = 200;

/// How many values of microdata are read; a page has some dozens.
pub(super) const MAX_VALUES: usize = 1000;

/// How deep items of microdata may stand in each other.
pub(super) const MAX_ITEM_DEPTH: usize = 6;

/// How much text the values of one source may have in all. A value that others refer to counts
/// each time.
pub(super) const MAX_VALUE_BYTES: usize = 4 * MAX_DOCUMENT_BYTES;

/// What each value counts besides its text.
pub(super) const VALUE_BYTES: usize = 32;

/// How many people or pictures, and how many members of a list or an object, are taken over.
pub(super) const MAX_THINGS: usize = 50;

/// How many lines of names may stand before the text.
pub(super) const MAX_BYLINES: usize = 8;

/// How many elements the search for the text is given: it looks at each of them often.
pub(super) const MAX_SEARCHED_ELEMENTS: usize = 20_000;

/// How deep they are handed on; the texts of deeper ones are.
pub(super) const MAX_SEARCHED_DEPTH: usize = 100;

/// How much text it is given, and how much HTML around it: it holds both several times.
pub(super) const MAX_SEARCHED_BYTES: usize = 2 * MAX_DOCUMENT_BYTES;
