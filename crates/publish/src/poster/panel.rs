//! The code of a share picture, and what to do with it.

use super::{
    card::Card,
    column::{Bar, Column, Place},
};

/// A size of a module that a poor copy of the picture still has, and one of a code that is comfortable.
const MODULE: u32 = 10;
const CODE: u32 = 400;

/// Where a code is drawn, and how large a module is.
#[derive(Debug, Clone, Copy)]
pub(super) struct CodePlace {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) px: u32,
}

/// They stand beside each other or, where the code is large, below.
pub(super) fn panel(foot: &mut Column, card: &Card, modules: u32) -> CodePlace {
    let design = foot.design;
    let (room, margin) = (design.room(), design.margin);
    let px = (CODE / modules).max(MODULE.min(design.width as u32 / modules));
    let size = (px * modules) as f32;
    let is_beside = size <= design.width / 2.0;
    let top = foot.y;
    // The quiet zone is a part of the code, and as white as the panel.
    let quiet = (4 * px) as f32;
    let pad = (44.0 - quiet).max(0.0);
    let place = Place {
        x: margin + 48.0,
        most: if is_beside {
            room - size - pad - 48.0
        } else {
            room - 96.0
        },
        justify: false,
        is_centred: !is_beside,
    };
    let own = &card.own;
    let say = |foot: &mut Column| {
        for line in design.scan(&own.lang) {
            foot.set(line, "scan", "ink", own, 2, place);
        }
        foot.skip(18.0);
        foot.set(
            &card.address,
            "address",
            "muted",
            &own.ltr(),
            design.most_address_lines,
            place,
        );
    };
    let frame = |height: f32| Bar {
        x: margin,
        y: top,
        width: room,
        height,
        colour: "panel",
        line: Some("line"),
    };
    if is_beside {
        let from = foot.marks.len();
        say(foot);
        let said = foot.y - top;
        let height = (size + 2.0 * pad).max(said + 88.0);
        for mark in &mut foot.marks[from..] {
            mark.y += (height - said) / 2.0;
        }
        foot.y = top + height;
        foot.bars.push(frame(height));
        return CodePlace {
            x: margin + room - size - pad,
            y: top + (height - size) / 2.0,
            px,
        };
    }
    foot.skip(48.0);
    say(foot);
    foot.skip(48.0);
    let y = (foot.y - quiet.min(24.0)).round();
    let height = if size > room { foot.y } else { y + size + pad } - top;
    foot.bars.push(frame(height));
    foot.y = y + size + pad;
    CodePlace {
        x: ((design.width - size) / 2.0).round(),
        y,
        px,
    }
}
