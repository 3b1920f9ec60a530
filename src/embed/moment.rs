//! Where the reader is in a card, so that a redrawn one is found as the old one was left.

use super::dialog::{self, Dialog};
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

/// What the reader has opened, and where the focus is.
pub(super) struct Moment {
    has_open_dialog: bool,
    has_open_statement: bool,
    focused: Option<String>,
    status: Option<String>,
}

impl Moment {
    pub(super) fn of(root: &ShadowRoot) -> Self {
        Self {
            has_open_dialog: find(root, "dialog[open]").is_some(),
            has_open_statement: find(root, "details[open]").is_some(),
            focused: root.active_element().and_then(|one| selector(&one)),
            status: find(root, "[part=status]").and_then(|one| one.text_content()),
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
        if let Some(status) = self.status {
            super::perform::say(root, &status);
        }
        if self.has_open_dialog {
            open.show();
        }
        if let Some(focused) = self.focused.and_then(|selector| find(root, &selector)) {
            dialog::focus(&focused.unchecked_into());
        }
    }
}

/// The selector by which the same element of another drawing is found.
fn selector(element: &Element) -> Option<String> {
    let part = element.get_attribute("part")?;
    Some(match element.get_attribute("data-network") {
        Some(network) => format!("[data-network={network}]"),
        None => format!("[part={part}]"),
    })
}

fn find(root: &ShadowRoot, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}
