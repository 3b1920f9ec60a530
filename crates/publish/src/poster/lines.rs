//! Lines of type, as a newspaper sets them: punctuation where it may stand, and no letter alone.

use super::{
    script::Script,
    tokens::{Token, tokens},
};

/// How a text is set into lines.
pub(super) struct Setting<'a> {
    pub(super) script: &'a Script,
    pub(super) size: f32,
    /// The width of a line.
    pub(super) most: f32,
    /// How much shorter the first one is.
    pub(super) indent: f32,
}

/// What tells how wide a text is, in the setting's size.
pub(super) type Measure<'a> = &'a mut dyn FnMut(&str) -> f32;

pub(super) type Line = Vec<Token>;

/// Where each token of a line stands, and how wide the line is. Marks that stand together share their
/// room, one at an end needs none of it there, and a Latin word stands a little apart.
pub(super) fn placed(line: &[Token], size: f32) -> (Vec<f32>, f32) {
    let mut places = Vec::with_capacity(line.len());
    let mut x = 0.0;
    let mut before: Option<&Token> = None;
    for one in line {
        if let Some(before) = before {
            x += one.space;
            if before.is_closing && (one.is_closing || one.is_opening) {
                x -= before.half;
            }
            if one.space == 0.0
                && before.is_han != one.is_han
                && (one.is_letter() || before.is_letter())
            {
                let other = if one.is_letter() {
                    before.last()
                } else {
                    one.first()
                };
                if is_latin(other) {
                    x += size / 8.0;
                }
            }
        }
        if one.is_opening && before.is_none_or(|before| before.is_opening) {
            x -= one.half;
        }
        places.push(x);
        x += one.width;
        before = Some(one);
    }
    let hangs = before
        .filter(|last| last.is_closing)
        .map_or(0.0, |last| last.half);
    (places, x - hangs)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || matches!(c, '\u{c0}'..='\u{24f}')
}

pub(super) fn width(line: &[Token], size: f32) -> f32 {
    placed(line, size).1
}

/// Whether a line may end between two tokens.
pub(super) const fn may_part(before: &Token, one: &Token) -> bool {
    !one.no_start && !before.no_end
}

/// The tokens of a text, of which those that are wider than a line are in pieces.
pub(super) fn pieces(text: &str, setting: &Setting, measure: Measure) -> Vec<Token> {
    let mut parts = Vec::new();
    for one in tokens(text, setting.script, setting.size, &mut *measure) {
        if one.width <= setting.most {
            parts.push(one);
            continue;
        }
        let mut rest = one.text.as_str();
        let mut piece = one.clone();
        while !rest.is_empty() {
            let mut ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            let mut end = ends.next().unwrap_or(rest.len());
            for more in ends {
                if measure(&rest[..more]) > setting.most {
                    break;
                }
                end = more;
            }
            piece.text = rest[..end].to_owned();
            piece.width = measure(&piece.text);
            (piece.no_start, piece.no_end) = (false, false);
            parts.push(piece.clone());
            piece.at += end;
            piece.space = 0.0;
            rest = &rest[end..];
        }
    }
    parts
}

/// Lines, each as full as it can be.
pub(super) fn filled(text: &str, setting: &Setting, measure: Measure) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = Line::new();
    for one in pieces(text, setting, measure) {
        line.push(one);
        let indent = if lines.is_empty() {
            setting.indent
        } else {
            0.0
        };
        if line.len() < 2 || width(&line, setting.size) <= setting.most - indent {
            continue;
        }
        let end = line.len() - 1;
        let part = (1..=end)
            .rev()
            .find(|at| may_part(&line[at - 1], &line[*at]));
        let rest = line.split_off(part.unwrap_or(end));
        lines.push(std::mem::replace(&mut line, rest));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    without_widow(lines, setting.size)
}

/// The last line is no letter alone with its full stop.
fn without_widow(mut lines: Vec<Line>, size: f32) -> Vec<Line> {
    let Some([.., before, end]) = (lines.len() > 1).then_some(&mut *lines) else {
        return lines;
    };
    let is_alone =
        |end: &Line| end.first().is_some_and(|one| one.is_han) && width(end, size) < size * 2.2;
    while before.len() > 4 && is_alone(end) {
        while let Some(moved) = before.pop() {
            end.insert(0, moved);
            let parts = before.last().is_none_or(|last| may_part(last, &end[0]));
            if parts || before.len() <= 4 {
                break;
            }
        }
    }
    lines
}
