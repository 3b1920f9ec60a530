//! The codewords of a symbol with those that correct errors: ISO/IEC 18004:2015, sections 7.5 and
//! 7.6, for the levels M, Q and H.

/// Table 12: how a symbol names the levels M, Q and H.
pub(super) const LEVELS: [usize; 3] = [0b00, 0b11, 0b10];

/// Table 9: how many codewords correct errors in each block, by level and version.
#[rustfmt::skip] // a row is a level
const CORRECTING: &[[u8; 40]; 3] = &[
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
];

/// Table 9: how many blocks there are.
#[rustfmt::skip]
const BLOCKS: &[[u8; 40]; 3] = &[
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
];

/// How many codewords of data a version holds at a level.
pub(super) fn data_codewords(version: usize, level: usize) -> usize {
    let (correcting, blocks) = of(version, level);
    all_codewords(version) - correcting * blocks
}

/// All codewords of a symbol in their order: the blocks are told in turns.
pub(super) fn codewords(version: usize, level: usize, data: &[u8]) -> Vec<u8> {
    let (correcting, blocks) = of(version, level);
    let short = data.len() / blocks;
    // The last ones have one more.
    let long = data.len() % blocks;
    let divisor = divisor(correcting);
    let mut all = vec![0; all_codewords(version)];
    let mut start = 0;
    for block in 0..blocks {
        let length = short + usize::from(block >= blocks - long);
        let own = &data[start..start + length];
        start += length;
        for (nth, byte) in own.iter().enumerate() {
            let before = if nth < short {
                block
            } else {
                block + long - blocks
            };
            all[nth * blocks + before] = *byte;
        }
        for (nth, byte) in remainder(own, &divisor).iter().enumerate() {
            all[data.len() + nth * blocks + block] = *byte;
        }
    }
    all
}

fn of(version: usize, level: usize) -> (usize, usize) {
    let at = version - 1;
    (CORRECTING[level][at].into(), BLOCKS[level][at].into())
}

/// Table 1, worked out: what the patterns leave of the square.
fn all_codewords(version: usize) -> usize {
    let mut bits = (16 * version + 128) * version + 64;
    if version > 1 {
        let aligned = version / 7 + 2;
        bits -= (25 * aligned - 10) * aligned - 55;
    }
    if version > 6 {
        bits -= 36;
    }
    bits / 8
}

/// Annex A: the generator polynomial, without its first coefficient, which is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    divisor[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            let next = divisor.get(at + 1).copied().unwrap_or(0);
            divisor[at] = product(divisor[at], root) ^ next;
        }
        root = product(root, 2);
    }
    divisor
}

/// Section 7.5.2: what is left of the data when it is divided.
fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ rest[0];
        rest.rotate_left(1);
        let last = rest.len() - 1;
        rest[last] = 0;
        for (one, by) in rest.iter_mut().zip(divisor) {
            *one ^= product(*by, factor);
        }
    }
    rest
}

/// The product of two elements of GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1.
fn product(a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in (0..8).rev() {
        product = (product << 1) ^ ((product >> 7) * 0x1d);
        product ^= (b >> bit & 1) * a;
    }
    product
}
