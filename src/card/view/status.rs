//! Where the reader is told what was done: a live region.

use super::element::{Element, part};

/// The card has two, one in the share bar and one in the dialog: that alone is heard while it is
/// open.
pub(super) fn status(tag: &'static str) -> Element {
    part(tag, "status").attr("role", "status")
}
