//! Bits in a row, as a symbol and a picture are made of them.

/// Bits that are to become bytes.
#[derive(Default)]
pub(super) struct Bits(pub(super) Vec<bool>);

impl Bits {
    /// Appends so many bits of a number, the highest one first.
    #[inline(never)]
    pub(super) fn push(&mut self, number: usize, count: usize) {
        for at in (0..count).rev() {
            self.0.push(number >> at & 1 != 0);
        }
    }

    /// Bytes of which the first bit is the lowest one; what the last one lacks is zero.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (at, bit) in self.0.iter().enumerate() {
            if at % 8 == 0 {
                bytes.push(0);
            }
            bytes[at / 8] |= u8::from(*bit) << (at % 8);
        }
        bytes
    }
}
