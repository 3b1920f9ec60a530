//! Where the reader is in a card, so that a redrawn one is found as the old one was left.

use super::{
    dialog::{self, Dialog},
    shadow::find,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

/// What the reader has opened, and where the focus is.
pub(super) struct Moment {
    has_open_dialog: bool,
    has_open_statement: bool,
    focused: Option<Place>,
}

impl Moment {
    pub(super) fn of(root: &ShadowRoot) -> Self {
        Self {
            has_open_dialog: find(root, "dialog[open]").is_some(),
            has_open_statement: find(root, "details[open]").is_some(),
            focused: root.active_element().map(|one| Place::of(&one)),
        }
    }

    /// Opens what was open and puts the focus back.
    pub(super) fn restore(self, root: &ShadowRoot, open: &Dialog) {
        if self.has_open_statement
            && let Some(statement) = find(root, "details")
        {
            // An attribute without a value cannot be refused.
            let _ = statement.set_attribute("open", "");
        }
        if self.has_open_dialog {
            open.show();
        }
        if let Some(focused) = self.focused.and_then(|place| place.find(root)) {
            dialog::focus(&focused.unchecked_into());
        }
    }
}

/// What tells a control from the others, also in another drawing.
struct Place {
    tag: String,
    attributes: [Option<String>; 3],
}

impl Place {
    const ATTRIBUTES: [&'static str; 3] = ["part", "data-network", "href"];

    fn of(element: &Element) -> Self {
        Self {
            tag: element.tag_name(),
            attributes: Self::ATTRIBUTES.map(|name| element.get_attribute(name)),
        }
    }

    fn find(&self, root: &ShadowRoot) -> Option<Element> {
        let all = root.query_selector_all(&self.tag).ok()?;
        (0..all.length())
            .filter_map(|at| Some(all.get(at)?.unchecked_into()))
            .find(|one| Self::of(one).attributes == self.attributes)
    }
}
