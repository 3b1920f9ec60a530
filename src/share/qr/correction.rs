//! The codewords of a symbol with those that correct errors: ISO/IEC 18004:2015, sections 7.5 and
//! 7.6, for level M.

/// Table 9: how many codewords correct errors in each block, by version.
const CORRECTING: &[u8; 40] = &[
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];

/// Table 9: how many blocks there are.
const BLOCKS: &[u8; 40] = &[
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25,
    26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

/// How many codewords of data a version holds.
pub(super) fn data_codewords(version: usize) -> usize {
    let (correcting, blocks) = of(version);
    all_codewords(version) - correcting * blocks
}

/// All codewords of a symbol in their order: the blocks are told in turns.
pub(super) fn codewords(version: usize, data: &[u8]) -> Vec<u8> {
    let (correcting, blocks) = of(version);
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

fn of(version: usize) -> (usize, usize) {
    let at = version - 1;
    (CORRECTING[at].into(), BLOCKS[at].into())
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
