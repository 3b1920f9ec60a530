//! The parts of a share picture that are text.

use super::{
    card::Card,
    column::{Column, Place, setting, start},
    headline::balanced,
    lines::{Line, filled, placed},
};

/// The paper at one side, day and page at the other.
pub(super) fn masthead(top: &mut Column, card: &Card) {
    let (script, own) = (&card.script, card.own.ltr());
    let (room, margin) = (top.design.room(), top.design.margin);
    let day = top.design.style("day");
    let day_setting = setting(day, &own, room);
    let mut days: Vec<(Line, f32)> = Vec::new();
    for words in &card.day {
        if let Some(line) = top
            .lines(words, day, &day_setting, usize::MAX)
            .into_iter()
            .next()
        {
            let width = placed(&line, day.size).1;
            days.push((line, width));
        }
    }
    let widest = days
        .iter()
        .fold(0.0, |most: f32, (_, width)| most.max(*width));
    let most = room - if widest > 0.0 { widest + 40.0 } else { 0.0 };
    let mut style = top.design.style("paper");
    let lines = loop {
        let lines = top.lines(
            &card.paper,
            style,
            &setting(style, script, most),
            usize::MAX,
        );
        if lines.len() <= 1 || style.size <= style.least {
            break lines;
        }
        style = style.sized(style.size - 2.0);
    };
    let begun = top.y;
    for line in &lines {
        top.put(line, style, "accent", script, top.place());
    }
    let end = top.y;
    // Its last line stands beside the paper's.
    let up = days.len() as f32 * day.line(true) + if style.size > 50.0 { 6.0 } else { 0.0 };
    top.y = begun.max(end - up);
    for (line, width) in &days {
        let x = if script.is_rtl {
            margin
        } else {
            top.design.width - margin - width
        };
        top.put(line, day, "muted", &own, Place { x, ..top.place() });
    }
    top.y = top.y.max(end);
}

/// As large as it can be, and never cut.
pub(super) fn headline(top: &mut Column, card: &Card) {
    let script = &card.script;
    for (size, limit) in &top.design.headline_sizes {
        let style = top.design.style("headline").sized(*size);
        let anyhow = *limit > 9;
        let setting = setting(style, script, top.design.room());
        let mut measure = |text: &str| top.fonts.width(text, style, script);
        let lines = balanced(&card.headline, &setting, *limit, anyhow, &mut measure);
        let lines =
            lines.or_else(|| anyhow.then(|| filled(&card.headline, &setting, &mut measure)));
        let Some(lines) = lines else { continue };
        for line in &lines {
            top.put(line, style, "ink", script, top.place());
        }
        return;
    }
}

/// Cut at a sentence, where that leaves enough of it.
pub(super) fn abstract_text(top: &mut Column, card: &Card, text: &str) {
    let (script, own) = (&card.script, card.own.ltr());
    let (room, margin) = (top.design.room(), top.design.margin);
    let style = top.design.style("abstract");
    let bold = top.design.style("label");
    let label = top
        .lines(&card.label, bold, &setting(bold, &own, room), 1)
        .into_iter()
        .next();
    let label_width = label.as_ref().map_or(0.0, |line| placed(line, bold.size).1);
    let mut set = setting(style, script, room);
    set.indent = label_width + style.size;
    let limit = top.design.most_abstract_lines;
    let mut lines = top.lines(start(text, 600), style, &set, usize::MAX);
    if let Some(over) = lines.get(limit).and_then(|line| line.first()) {
        let end = sentences(text)
            .take_while(|end| *end <= over.at)
            .last()
            .unwrap_or(0);
        let kept = if end * 2 > over.at {
            &text[..end]
        } else {
            text
        };
        lines = top.lines(kept, style, &set, limit);
    }
    let y = top.y;
    if let Some(label) = label {
        let x = if script.is_rtl {
            margin + room - label_width
        } else {
            margin
        };
        top.put(&label, bold, "accent", &own, Place { x, ..top.place() });
        top.y = y;
    }
    let count = lines.len();
    for (at, line) in lines.iter().enumerate() {
        let indent = if at == 0 { set.indent } else { 0.0 };
        let place = Place {
            x: if script.is_rtl {
                margin
            } else {
                margin + indent
            },
            most: room - indent,
            justify: script.is_han && at + 1 < count,
            is_centred: false,
        };
        top.put(line, style, "text", script, place);
    }
}

/// Where the sentences of a text end.
fn sentences(text: &str) -> impl Iterator<Item = usize> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((at, c)) = rest.next() {
            let is_end = match c {
                '。' | '！' | '？' | '!' | '?' | '…' => true,
                '.' => rest.peek().is_none_or(|(_, c)| c.is_whitespace()),
                _ => false,
            };
            if is_end {
                let mut end = at + c.len_utf8();
                while let Some((at, c)) = rest.next_if(|(_, c)| "\"”’」』）)".contains(*c)) {
                    end = at + c.len_utf8();
                }
                return Some(end);
            }
        }
        None
    })
}

/// Each of them whole, as many in a line as there is room for.
pub(super) fn credits(foot: &mut Column, card: &Card) {
    let script = &card.script;
    let room = foot.design.room();
    let gap = foot.design.style("credit").size;
    let mut x = 0.0;
    for (at, words) in card.credits.iter().enumerate() {
        let (name, colour) = if at == 0 {
            ("source", "ink")
        } else {
            ("credit", "muted")
        };
        let style = foot.design.style(name);
        let lines = foot.lines(words, style, &setting(style, script, room), usize::MAX);
        let width = lines.first().map_or(0.0, |line| placed(line, style.size).1);
        if at > 0 && lines.len() == 1 && x + gap + width <= room {
            foot.y -= style.line(script.is_han);
            x += gap;
        } else {
            x = 0.0;
        }
        for line in &lines {
            let mut place = foot.place();
            if script.is_rtl {
                place.most -= x;
            } else {
                place.x += x;
            }
            foot.put(line, style, colour, script, place);
        }
        x = if lines.len() == 1 { x + width } else { room };
    }
    foot.skip(8.0);
}
