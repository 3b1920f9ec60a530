//! The modules of a QR code symbol, by ISO/IEC 18004:2015.
//!
//! What a card needs of it, and no more: a library that knows all modes and levels takes 2 KB
//! more of the program (docs/size.md). A test holds it against one, module by module.

use super::{
    correction::{self, LEVELS},
    segments,
};

/// More characters than these the largest symbol holds in no mode (table 7, level M). It keeps a
/// text that is none of an address from being tried in 40 versions.
const MOST: usize = 3391;

/// A symbol, without its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// Its width and height in modules.
    pub(super) size: usize,
    /// How the symbol itself names its level of error correction.
    level: usize,
    pub(super) modules: Vec<u8>,
}

/// A dark module.
pub(super) const DARK: u8 = 1;
/// One that belongs to a pattern, and is neither data nor masked.
pub(super) const FIXED: u8 = 2;

impl Code {
    /// The smallest symbol that holds these bytes, if there is one, with the best correction of
    /// errors that it has room for.
    pub(super) fn new(text: &[u8]) -> Option<Self> {
        if text.len() > MOST {
            return None;
        }
        let (version, level, mut bits) = (1..=40).find_map(|version| {
            let bits = segments::bits(text, version);
            let fits =
                |level: &usize| bits.0.len() <= correction::data_codewords(version, *level) * 8;
            let level = (0..LEVELS.len()).rev().find(fits)?;
            Some((version, level, bits))
        })?;
        let room = correction::data_codewords(version, level);
        // The terminator, as far as there is room for it.
        bits.push(0, 4.min(room * 8 - bits.0.len()));
        let mut data = bits.bytes();
        for byte in &mut data {
            *byte = byte.reverse_bits();
        }
        let mut padding = 0xec;
        while data.len() < room {
            data.push(padding);
            padding ^= 0xec ^ 0x11;
        }
        let mut code = Self {
            size: version * 4 + 17,
            level: LEVELS[level],
            modules: Vec::new(),
        };
        code.modules.resize(code.size * code.size, 0);
        code.draw_patterns(version);
        code.draw_codewords(&correction::codewords(version, level, &data));
        code.mask_best();
        Some(code)
    }

    /// Whether the module in this column and row is dark.
    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        self.modules[y * self.size + x] & DARK != 0
    }

    fn fix(&mut self, x: usize, y: usize, is_dark: bool) {
        self.modules[y * self.size + x] = FIXED | u8::from(is_dark);
    }

    /// Section 6.3: finder, timing and alignment patterns, and the version's information.
    fn draw_patterns(&mut self, version: usize) {
        let size = self.size;
        for at in 0..size {
            self.fix(6, at, at % 2 == 0);
            self.fix(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            // With its separator it is nine modules wide, of which the symbol cuts off a part.
            self.draw_square(x, y, 4, 0b10100);
        }
        if version > 1 {
            // Annex E: so many in a row, the first at 6, the others from the far end on.
            let count = version / 7 + 2;
            let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
            let place = |nth| match nth {
                0 => 6,
                _ => size - 7 - (count - 1 - nth) * step,
            };
            for row in 0..count {
                for column in 0..count {
                    let last = count - 1;
                    // Three corners have finder patterns.
                    if ![(0, 0), (0, last), (last, 0)].contains(&(row, column)) {
                        self.draw_square(place(column), place(row), 2, 0b10);
                    }
                }
            }
        }
        if version > 6 {
            let bits = with_remainder(version, 12, 0x1f25);
            for at in 0..18 {
                let (far, near) = (size - 11 + at % 3, at / 3);
                self.fix(far, near, bits >> at & 1 != 0);
                self.fix(near, far, bits >> at & 1 != 0);
            }
        }
        self.draw_format(0);
    }

    /// Squares within each other around a centre; those whose distance is in `light` are light.
    fn draw_square(&mut self, x: usize, y: usize, radius: usize, light: usize) {
        for row in 0..=radius * 2 {
            for column in 0..=radius * 2 {
                let distance = row.abs_diff(radius).max(column.abs_diff(radius));
                // Wraps around where the symbol ends, and is no place of it then.
                let x = (x + column).wrapping_sub(radius);
                let y = (y + row).wrapping_sub(radius);
                if x < self.size && y < self.size {
                    self.fix(x, y, light >> distance & 1 == 0);
                }
            }
        }
    }

    /// Section 7.9: level and mask, twice, and the module that is always dark.
    pub(super) fn draw_format(&mut self, mask: usize) {
        let size = self.size;
        let bits = with_remainder(self.level << 3 | mask, 10, 0x537) ^ 0x5412;
        for at in 0..15 {
            let is_dark = bits >> at & 1 != 0;
            // The timing patterns at 6 are left out.
            match at {
                0..6 => self.fix(8, at, is_dark),
                6..8 => self.fix(8, at + 1, is_dark),
                8 => self.fix(7, 8, is_dark),
                _ => self.fix(14 - at, 8, is_dark),
            }
            match at {
                0..8 => self.fix(size - 1 - at, 8, is_dark),
                _ => self.fix(8, size - 15 + at, is_dark),
            }
        }
        self.fix(8, size - 8, true);
    }

    /// Section 7.7.3: from the lower right, two columns at a time, up and down in turns.
    fn draw_codewords(&mut self, codewords: &[u8]) {
        let mut bit = 0;
        let mut right = self.size - 1;
        loop {
            for step in 0..self.size {
                let y = match (right + 1) & 2 {
                    0 => self.size - 1 - step,
                    _ => step,
                };
                for x in [right, right - 1] {
                    let module = &mut self.modules[y * self.size + x];
                    // What is left at the end is light.
                    if let Some(byte) = codewords.get(bit / 8)
                        && *module & FIXED == 0
                    {
                        *module = byte >> (7 - bit % 8) & 1;
                        bit += 1;
                    }
                }
            }
            // The column at 6 is a timing pattern.
            right = match right {
                8 => 5,
                1 => return,
                _ => right - 2,
            };
        }
    }
}

/// Annexes C and D: a number, and behind it the remainder of a division in GF(2).
const fn with_remainder(number: usize, bits: usize, divisor: usize) -> usize {
    let mut rest = number;
    let mut step = 0;
    while step < bits {
        rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
        step += 1;
    }
    number << bits | rest
}
