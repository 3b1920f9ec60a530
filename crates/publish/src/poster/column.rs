//! A column of a share picture, which is filled from above.

use super::{
    design::{Design, Style},
    fonts::Fonts,
    lines::{Line, Setting, filled, placed},
    script::Script,
};

/// How far below the top of its line a letter stands, where the line is as high as the letter.
const ASCENT: f32 = 0.86;

/// No text of a share picture is longer, in letters.
const LONGEST: usize = 3000;

/// A text that is drawn: `x` is its left end, or the right one where it is written from there.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) style: Style,
    pub(super) colour: &'static str,
    pub(super) script: Script,
}

/// A bar of one colour, maybe with a line around it.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) colour: &'static str,
    pub(super) line: Option<&'static str>,
}

/// Where a line stands in its column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) most: f32,
    pub(super) justify: bool,
    pub(super) is_centred: bool,
}

pub(super) struct Column<'a> {
    pub(super) design: &'a Design,
    pub(super) fonts: &'a mut Fonts,
    pub(super) y: f32,
    pub(super) marks: Vec<Mark>,
    pub(super) bars: Vec<Bar>,
}

impl<'a> Column<'a> {
    pub(super) const fn new(design: &'a Design, fonts: &'a mut Fonts) -> Self {
        Self {
            design,
            fonts,
            y: 0.0,
            marks: Vec::new(),
            bars: Vec::new(),
        }
    }

    /// All of the room between the margins.
    pub(super) fn place(&self) -> Place {
        Place {
            x: self.design.margin,
            most: self.design.room(),
            justify: false,
            is_centred: false,
        }
    }

    pub(super) fn skip(&mut self, height: f32) {
        self.y += height;
    }

    pub(super) fn bar(&mut self, [x, y, width, height]: [f32; 4], colour: &'static str) {
        let line = None;
        self.bars.push(Bar {
            x,
            y,
            width,
            height,
            colour,
            line,
        });
    }

    /// One line of tokens at the column's height.
    pub(super) fn put(
        &mut self,
        line: &Line,
        style: Style,
        colour: &'static str,
        script: &Script,
        place: Place,
    ) {
        let high = style.line(script.is_han);
        let y = self.y + (high - style.size) / 2.0 + ASCENT * style.size;
        let mut mark = |text: String, x: f32| {
            let script = script.clone();
            self.marks.push(Mark {
                text,
                x,
                y,
                style,
                colour,
                script,
            });
        };
        let (places, width) = placed(line, style.size);
        if script.is_rtl {
            let mut text = String::new();
            for one in line {
                if one.space > 0.0 && !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&one.text);
            }
            mark(text, place.x + place.most);
        } else {
            let spare = place.most - width;
            let is_full = place.justify && spare < style.size * 2.2 && line.len() > 6;
            let gap = if is_full {
                spare / (line.len() - 1) as f32
            } else {
                0.0
            };
            let mut x = place.x;
            if place.is_centred {
                x += spare / 2.0;
            }
            for (at, (one, left)) in line.iter().zip(places).enumerate() {
                mark(one.text.clone(), x + left + gap * at as f32);
            }
        }
        self.y += high;
    }

    /// The lines of a text, of which those after `limit` are gone, and the last one ends with an
    /// ellipsis.
    pub(super) fn lines(
        &mut self,
        text: &str,
        style: Style,
        setting: &Setting,
        limit: usize,
    ) -> Vec<Line> {
        let mut set = |text: &str| {
            let mut measure = |text: &str| self.fonts.width(text, style, setting.script);
            filled(text, setting, &mut measure)
        };
        let lines = set(start(text, LONGEST));
        if lines.len() <= limit {
            return lines;
        }
        let last = limit.checked_sub(1).and_then(|at| lines[at].last());
        let mut end = last.map_or(0, |last| last.at + last.text.len());
        loop {
            let kept = text[..end]
                .trim_end_matches(|c: char| c.is_whitespace() || "，、；：,;:—".contains(c));
            let shorter = set(&format!("{kept}…"));
            if shorter.len() <= limit || end == 0 {
                return shorter;
            }
            end = text[..end]
                .char_indices()
                .next_back()
                .map_or(0, |(at, _)| at);
        }
    }

    /// A text in lines; what are more than `limit` end with an ellipsis.
    pub(super) fn set(
        &mut self,
        text: &str,
        name: &str,
        colour: &'static str,
        script: &Script,
        limit: usize,
        place: Place,
    ) {
        let style = self.design.style(name);
        let setting = setting(style, script, place.most);
        for line in self.lines(text, style, &setting, limit) {
            self.put(&line, style, colour, script, place);
        }
    }
}

pub(super) const fn setting(style: Style, script: &Script, most: f32) -> Setting<'_> {
    Setting {
        script,
        size: style.size,
        most,
        indent: 0.0,
    }
}

/// At most so many letters of a text.
pub(super) fn start(text: &str, most: usize) -> &str {
    let end = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}
