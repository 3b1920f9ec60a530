//! The card as HTML, made natively by the component that the browser runs; and what else a
//! newspaper does with its documents before it publishes them.

mod amend;
mod changes;
mod check;
mod content_name;
mod documents;
mod import;
mod places;
mod poster;
mod render;
mod rights;
mod sign;
mod text;

pub use amend::{AmendError, Correction, correct, withdraw};
pub use changes::{Changes, ChangesError, DAYS_GOOD, Feed, MAX_BYTES, MAX_DAYS, MAX_ENTRIES};
pub use check::{Fault, Severity, check, check_bytes, check_in};
pub use documents::{
    AddressError, Document, Documents, Outputs, Published, ReadError, Unreadable, address,
    documents, folder, gone, is_document, open, read, read_from, remove_in, shown, target, write,
    write_bytes, write_in,
};
pub use import::{ImportError, Imported, MAX_PAGE_BYTES, Place, Remark, RemarkKind, import};
pub use places::{Lines, MAX_PAIRS, Partner, Places, Sighting, Time};
pub use poster::{Fonts, Poster, PosterError, poster};
pub use render::{
    Answer, Endpoint, EndpointError, Frame, Oembed, Stylesheet, Tag, card, discovery, html,
    is_answer, is_card, oembed,
};
pub use rights::{Rights, Uses, write_new_folder};
pub use sign::{
    DocumentError, KeyError, KeyFileError, KeySet, KeySetError, PublicKey, SignError, SigningKey,
    Verdict, canonical, day_of, digest, sign, sign_at, sign_object, today, verify,
};
