//! Where everything stands on a share picture: crates/embed/loader/poster/layout.js has the same.

use super::{
    blocks::{abstract_text, credits, headline, masthead},
    card::Card,
    column::{Bar, Column, Mark},
    design::Design,
    fonts::Fonts,
    panel::{CodePlace, panel},
};

/// What is drawn.
pub(super) struct Layout {
    pub(super) height: u32,
    pub(super) marks: Vec<Mark>,
    pub(super) bars: Vec<Bar>,
    pub(super) code: CodePlace,
}

pub(super) fn layout(card: &Card, modules: u32, design: &Design, fonts: &mut Fonts) -> Layout {
    let (room, margin, notes) = (design.room(), design.margin, design.most_note_lines);
    let (script, own) = (&card.script, &card.own);
    let mut top = Column::new(design, fonts);
    let all = top.place();
    top.bar([0.0, 0.0, design.width, design.band], "accent");
    top.skip(design.band + 56.0);
    masthead(&mut top, card);
    top.skip(22.0);
    top.bar([margin, top.y, room, 5.0], "ink");
    top.bar([margin, top.y + 10.0, room, 1.5], "ink");
    top.skip(12.0);
    let (rest, rest_bars) = (top.marks.len(), top.bars.len());
    top.skip(60.0);
    for label in &card.labels {
        top.set(label, "note", "muted", own, notes, all);
    }
    if !card.labels.is_empty() {
        top.skip(14.0);
    }
    if let Some(kicker) = &card.kicker {
        top.set(kicker, "kicker", "accent", script, 1, all);
        top.skip(10.0);
    }
    headline(&mut top, card);
    if let Some(words) = &card.subheadline {
        top.skip(14.0);
        top.set(words, "subheadline", "text", script, notes, all);
    }
    if card.original_title.is_some() || !card.notes.is_empty() {
        top.skip(16.0);
    }
    // As the terms have it, it is there whole.
    if let Some(title) = &card.original_title {
        top.set(title, "note", "muted", script, usize::MAX, all);
    }
    for note in &card.notes {
        top.set(note, "note", "muted", script, notes, all);
    }
    top.skip(38.0);
    let x = if script.is_rtl {
        margin + room - 72.0
    } else {
        margin
    };
    top.bar([x, top.y, 72.0, 6.0], "accent");
    top.skip(6.0);
    if let Some(text) = &card.abstract_text {
        top.skip(30.0);
        abstract_text(&mut top, card, text);
    }
    let Column {
        y: top_y,
        mut marks,
        mut bars,
        fonts,
        ..
    } = top;

    let mut foot = Column::new(design, fonts);
    credits(&mut foot, card);
    for notice in &card.notices {
        foot.set(notice, "notice", "muted", own, usize::MAX, all);
    }
    foot.skip(34.0);
    let mut code = panel(&mut foot, card, modules);
    foot.skip(margin - 8.0);

    let needed = top_y + 54.0 + foot.y;
    let height = needed.max(design.least_height).ceil();
    // What is over stands over the headline and under the text, as on a title page.
    let share = if card.abstract_text.is_some() {
        0.3
    } else {
        0.36
    };
    let lower = ((height - needed) * share).round();
    marks[rest..].iter_mut().for_each(|mark| mark.y += lower);
    bars[rest_bars..].iter_mut().for_each(|bar| bar.y += lower);
    let down = height - foot.y;
    foot.marks.iter_mut().for_each(|mark| mark.y += down);
    foot.bars.iter_mut().for_each(|bar| bar.y += down);
    code.y = (code.y + down).round();
    marks.append(&mut foot.marks);
    bars.append(&mut foot.bars);
    Layout {
        height: height as u32,
        marks,
        bars,
        code,
    }
}
