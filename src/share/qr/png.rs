//! A symbol as a PNG (ISO/IEC 15948) of black and white.
//!
//! Made here, as the symbol is: a library for pictures, with its compression, is larger than the
//! whole card. A module is eight pixels wide, which of one bit each are one byte: so it can be
//! shown at any size in whole pixels, and is large enough for who saves it and sends it on.

use super::{Symbol, bits::Bits};

/// How many pixels of the picture a module is wide and high.
const PIXELS: u32 = 8;

impl Symbol {
    /// The symbol as a PNG of eight pixels a module.
    #[must_use]
    pub fn to_png(&self) -> Vec<u8> {
        let side = (self.modules * PIXELS).to_be_bytes();
        // One bit of grey a pixel, and nothing out of the usual.
        let mut header = side.to_vec();
        header.extend(side);
        header.extend([1, 0, 0, 0, 0]);
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
    /// (RFC 1951, section 3.2.6), of bytes as they are, and of rows that are the one above.
    fn compressed(&self) -> Vec<u8> {
        let mut bits = Bits::default();
        bits.push(0b110, 3);
        let (mut low, mut high) = (1u32, 0);
        for y in 0..self.modules * PIXELS {
            let is_new = y % PIXELS == 0;
            // Each row begins with its filter, which is none.
            for x in 0..=self.modules {
                let is_zero = x == 0 || self.is_dark(x - 1, y / PIXELS);
                low = (low + if is_zero { 0 } else { 255 }) % 65521;
                high = (high + low) % 65521;
                match is_zero {
                    _ if !is_new => {}
                    true => bits.push(0x30, 8),
                    false => bits.push(0x1ff, 9),
                }
            }
            if !is_new {
                push_row(&mut bits, self.modules as usize + 1);
            }
        }
        // The end of the block.
        bits.push(0, 7);
        let mut zlib = vec![0x78, 0x01];
        zlib.extend(bits.bytes());
        zlib.extend((high << 16 | low).to_be_bytes());
        zlib
    }
}

/// As many bytes as a row has, from as far before. RFC 1951, section 3.2.5: of a length and of a
/// distance, the class has a code, and behind it stand the lower bits.
fn push_row(bits: &mut Bits, row: usize) {
    let (length, distance) = (row - 3, row - 1);
    let more = length.ilog2() as usize - 2;
    let code = 1 + more * 4 + (length >> more);
    match code {
        0..24 => bits.push(code, 7),
        _ => bits.push(0xc0 + code - 24, 8),
    }
    push_low(bits, length, more);
    let more = distance.ilog2() as usize - 1;
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
