//! How much of a document a card takes: each bound is a number here, and nowhere else.
//!
//! No document that a newspaper publishes comes near them. They are there so that a document made
//! to stop a page costs that page no more than any other: `docs/limits.md` says what a reader sees
//! of one that is over them, and `press-card check` names the field.

/// The most bytes that a document may have: 256 KiB. A larger one is refused.
pub const MAX_DOCUMENT_BYTES: usize = 256 * 1024;

/// The most bytes that a web page may have which a card is given in the place of a document: 2 MiB.
/// The document that is found in it may be as large as any other, and no larger.
pub const MAX_WEB_PAGE_BYTES: usize = 2 * 1024 * 1024;

/// The most characters of a headline, a name, a kicker, or another text that is one line by its
/// nature. A longer one ends in `…` after as many.
pub const MAX_LINE_CHARS: usize = 300;

/// The most characters of a text that is a paragraph: an abstract, a clause, a caption, a paragraph
/// of the article. A longer one ends in `…` after as many.
pub const MAX_PARAGRAPH_CHARS: usize = 20_000;

/// The most paragraphs of an article. What comes after them is left out.
pub const MAX_PARAGRAPHS: usize = 2_000;

/// The most values of a property that may have several: authors, pictures, clauses, links. Those
/// that come after them are left out.
pub const MAX_VALUES: usize = 100;

/// The most clauses and conditions of a newspaper's terms, all together.
pub const MAX_CLAUSES: usize = 500;

/// The most combining marks on one character. No language writes more; a tower of them covers the
/// lines above and below.
pub const MAX_MARKS: usize = 4;

/// The most bytes of an address as it goes over the wire, where what is not ASCII is percent-encoded.
/// Web servers refuse a request whose first line is longer (nginx and Apache as they come), so nobody
/// could open it. A longer one is refused.
pub const MAX_URL_BYTES: usize = 8_192;

/// The most characters of a part of a host's name that is not in ASCII: in Punycode it has as many
/// at the least, and no name server knows more. A longer one is left as it is.
pub const MAX_LABEL_CHARS: usize = 63;

/// How many references may lead on to each other. Nobody's terms are deeper, and a circle ends
/// here.
pub const MAX_REFERENCE_DEPTH: u8 = 8;

/// What the references of a document may cost in all, in objects that are looked at and bytes of
/// text that they lead to: as much again as the document itself may have.
pub const MAX_REFERENCE_COST: usize = MAX_DOCUMENT_BYTES;
