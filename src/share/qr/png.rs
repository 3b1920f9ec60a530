//! A symbol as a PNG (ISO/IEC 15948) of black and white.
//!
//! Made here, as the symbol is: a library for pictures, with its compression, is larger than the
//! whole card. A module is eight pixels wide, which of one bit each are one byte: so it can be
//! shown at any size in whole pixels, and is large enough for who saves it and sends it on.

use super::{Symbol, bits::Bits};

/// How many pixels of the picture a module is wide and high.
const PIXELS: u32 = 8;

/// The most bytes that one reference to those before repeats, in the form that all lengths have
/// (RFC 1951, section 3.2.5: 258 has a code of its own).
const LONGEST: usize = 257;

impl Symbol {
    /// The symbol as a PNG of eight pixels a module.
    #[must_use]
    pub fn to_png(&self) -> Vec<u8> {
        let side = (self.modules * PIXELS).to_be_bytes();
        // One bit of grey a pixel, and nothing out of the usual.
        let header = [&side[..], &side, &[1, 0, 0, 0, 0]].concat();
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        push_chunk(&mut png, b"IHDR", &header);
        push_chunk(&mut png, b"IDAT", &self.compressed());
        push_chunk(&mut png, b"IEND", &[]);
        png
    }

    /// The same as a `data:` address.
    #[must_use]
    pub fn to_data_address(&self) -> String {
        let mut address = String::from("data:image/png;base64,");
        for bytes in self.to_png().chunks(3) {
            let number = (0..3).fold(0, |number, at| {
                number << 8 | u32::from(bytes.get(at).copied().unwrap_or(0))
            });
            for at in 0..4 {
                let digit = (number >> (18 - at * 6) & 63) as u8;
                address.push(char::from(match digit {
                    _ if at > bytes.len() => b'=',
                    0..26 => b'A' + digit,
                    26..52 => b'a' - 26 + digit,
                    // `0` is 48.
                    52..62 => digit - 4,
                    62 => b'+',
                    _ => b'/',
                }));
            }
        }
        address
    }

    /// The rows of pixels in the zlib format (RFC 1950): one block with the codes that need no table
    /// (RFC 1951, section 3.2.6). What repeats is the byte before, or the row above.
    fn compressed(&self) -> Vec<u8> {
        // Each row begins with its filter, which is none.
        let row = self.modules as usize + 1;
        let mut rows = Vec::new();
        for y in 0..self.modules * PIXELS {
            rows.push(0);
            rows.extend(
                (0..self.modules).map(|x| match self.is_dark(x, y / PIXELS) {
                    true => 0,
                    false => 255,
                }),
            );
        }
        let mut bits = Bits::default();
        bits.push(0b110, 3);
        let mut at = 0;
        while at < rows.len() {
            let [before, above] = [1, row].map(|distance| repeated(&rows, at, distance));
            let (length, distance) = if before > above {
                (before, 1)
            } else {
                (above, row)
            };
            if length < 3 {
                let byte = usize::from(rows[at]);
                match byte {
                    0 => bits.push(0x30, 8),
                    _ => bits.push(0x100 + byte, 9),
                }
                at += 1;
            } else {
                push_repeat(&mut bits, length - 3, distance - 1);
                at += length;
            }
        }
        // The end of the block.
        bits.push(0, 7);
        // In this format a byte's first bit is the lowest one.
        let packed = bits.bytes().into_iter().map(u8::reverse_bits);
        let (low, high) = rows.iter().fold((1, 0), |(low, high): (u32, u32), byte| {
            let low = (low + u32::from(*byte)) % 65521;
            (low, (high + low) % 65521)
        });
        let mut zlib = vec![0x78, 0x01];
        zlib.extend(packed);
        zlib.extend((high << 16 | low).to_be_bytes());
        zlib
    }
}

/// How many bytes from here on are those that stand so far before them.
fn repeated(bytes: &[u8], at: usize, distance: usize) -> usize {
    if at < distance {
        return 0;
    }
    let pairs = bytes[at..].iter().zip(&bytes[at - distance..]);
    pairs
        .take(LONGEST)
        .take_while(|(one, other)| one == other)
        .count()
}

/// RFC 1951, section 3.2.5: numbers in classes, with the lower bits behind the code of the class.
fn push_repeat(bits: &mut Bits, length: usize, distance: usize) {
    let more = (length | 4).ilog2() as usize - 2;
    let code = 1 + more * 4 + (length >> more);
    match code {
        0..24 => bits.push(code, 7),
        _ => bits.push(0xc0 + code - 24, 8),
    }
    push_low(bits, length, more);
    let more = (distance | 2).ilog2() as usize - 1;
    bits.push(more * 2 + (distance >> more), 5);
    push_low(bits, distance, more);
}

/// So many bits of a number, the lowest one first.
fn push_low(bits: &mut Bits, number: usize, count: usize) {
    for at in 0..count {
        bits.push(number >> at, 1);
    }
}

fn push_chunk(png: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    png.extend((data.len() as u32).to_be_bytes());
    let start = png.len();
    png.extend(name);
    png.extend(data);
    let mut rest = u32::MAX;
    for byte in &png[start..] {
        rest ^= u32::from(*byte);
        for _ in 0..8 {
            rest = (rest >> 1) ^ ((rest & 1) * 0xedb8_8320);
        }
    }
    png.extend((!rest).to_be_bytes());
}
