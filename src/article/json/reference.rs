//! References of one object of a document to another (`@id`).

use super::{Node, top_level};
use crate::article::forms;

impl Node<'_> {
    /// What a reference of nothing but an `@id` refers to; itself where that is not here, or leads
    /// too far.
    pub(super) fn resolved(self) -> Self {
        if !forms::are_read() {
            return self;
        }
        let is_reference = |node: &Self| node.names().all(|name| name.starts_with('@'));
        let Some(id) = self.object.get("@id").filter(|_| is_reference(&self)) else {
            return self;
        };
        let document = self.document;
        if document.may_lead_on(self.depth) {
            let all = top_level(document);
            if document.pay(all.len()) {
                let is_meant =
                    |node: &&Self| node.object.get("@id") == Some(id) && !is_reference(node);
                let Some(node) = all.iter().find(is_meant) else {
                    return self;
                };
                if document.pay(node.object.size()) {
                    return Self {
                        depth: self.depth + 1,
                        ..*node
                    };
                }
            }
        }
        document.cut_off();
        self
    }
}
