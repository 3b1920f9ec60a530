//! A text as the bits of a symbol: ISO/IEC 18004:2015, section 7.4.
//!
//! In two of the standard's modes: bytes, and the alphanumeric one, in which two characters take 11
//! bits. A Chinese path is made of those, as `%E8%A5%BF`.

use super::bits::Bits;

/// Table 5: the characters of the alphanumeric mode in the order of their values.
const ALPHANUMERIC: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The segments of a text in a symbol of this version: the fewest bits that the two modes take.
pub(super) fn bits(text: &[u8], version: usize) -> Bits {
    let mut bits = Bits::default();
    // Table 3: how many bits say how many characters follow.
    let wide = usize::from(version > 9);
    let in_alphanumeric = 9 + wide * 2 + usize::from(version > 26) * 2;
    let in_bytes = 8 + wide * 8;
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let end = at + text[at..].iter().map_while(|byte| value(*byte)).count();
        let run = end - at;
        // What it saves against what its own beginning takes, and the bytes' ones beside it: there
        // would be one without it.
        let others = usize::from(at > 0) + usize::from(end < text.len());
        if run * 8 + (4 + in_bytes) > length(run) + 4 + in_alphanumeric + (4 + in_bytes) * others {
            push_bytes(&mut bits, &text[start..at], in_bytes);
            bits.push(0b0010, 4);
            bits.push(run, in_alphanumeric);
            for pair in text[at..end].chunks(2) {
                let number = pair
                    .iter()
                    .filter_map(|byte| value(*byte))
                    .fold(0, |number, value| number * 45 + value);
                bits.push(number, length(pair.len()));
            }
            start = end;
        }
        // Behind a run is a character that is none of it.
        at = end + 1;
    }
    push_bytes(&mut bits, &text[start..], in_bytes);
    bits
}

fn push_bytes(bits: &mut Bits, text: &[u8], counted_in: usize) {
    if !text.is_empty() {
        bits.push(0b0100, 4);
        bits.push(text.len(), counted_in);
        for byte in text {
            bits.push(usize::from(*byte), 8);
        }
    }
}

/// How many bits so many characters of the alphanumeric mode take.
const fn length(characters: usize) -> usize {
    (characters * 11).div_ceil(2)
}

fn value(byte: u8) -> Option<usize> {
    ALPHANUMERIC.iter().position(|one| *one == byte)
}
