//! Where on a page a script stands that is told of: its tree does not know.

use super::limits::MAX_BLOCKS;
use ego_tree::NodeId;
use scraper::{ElementRef, Html};

/// A place on a page, as editors count: from one on, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The scripts of a page, each with the part of its text in which the tag ends.
#[derive(Default)]
pub(super) struct Scripts(Vec<(NodeId, usize, usize)>);

impl Scripts {
    /// Notes one whose tag ended between these bytes.
    pub(super) fn note(&mut self, script: NodeId, from: usize, to: usize) {
        if self.0.len() < MAX_BLOCKS {
            self.0.push((script, from, to));
        }
    }

    /// Where the text of each begins.
    pub(super) fn places(self, text: &str, html: &Html) -> Vec<(NodeId, At)> {
        let place = |(script, from, to)| {
            let element = ElementRef::wrap(html.tree.get(script)?)?;
            let content: String = element.text().collect();
            // A line is as long here as it is there; its end may be another one.
            let is_written = |c: char| !matches!(c, '\r' | '\n' | '\0' | '\u{fdd0}');
            let end = content.find(|c| !is_written(c)).unwrap_or(content.len());
            let head = &content[..content.floor_char_boundary(end.min(64))];
            let ends = text[from..to]
                .match_indices('>')
                .map(|(at, _)| from + at + 1);
            let mut ends = ends.rev();
            let start = ends.find(|at| text[*at..].starts_with(head))?;
            Some((script, at(text, start)))
        };
        self.0.into_iter().filter_map(place).collect()
    }
}

/// The place of a byte.
pub(super) fn at(text: &str, byte: usize) -> At {
    let before = &text[..text.floor_char_boundary(byte)];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    At {
        line: 1 + before.matches('\n').count(),
        column: 1 + before[start..].chars().count(),
    }
}

impl At {
    /// A place that is told from here on.
    pub(super) const fn and(self, inner: Self) -> Self {
        Self {
            line: self.line + inner.line - 1,
            column: if inner.line == 1 {
                self.column + inner.column - 1
            } else {
                inner.column
            },
        }
    }
}
