//! A QR code by the standard ISO/IEC 18004, as a picture.

mod bits;
mod code;
mod correction;
mod mask;
mod png;
mod segments;
mod svg;

use code::Code;

/// The quiet zone that ISO/IEC 18004 asks for around a symbol, in modules.
pub const QUIET_ZONE: u32 = 4;

/// The least size of a module on the screen, in CSS pixels: at 4 cameras read it at 100 % zoom and
/// lose it at 80 %, at 5 they read it at both (docs/scanning.md).
pub const MIN_MODULE_PX: u32 = 5;

/// The size that a picture grows to before its modules stop growing, in CSS pixels.
const COMFORTABLE_PX: u32 = 320;

/// A QR code symbol with its quiet zone, ready to be drawn in black on white.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Symbol {
    /// Width and height in modules, both quiet zones included.
    pub modules: u32,
    /// Width and height in CSS pixels: a whole number of pixels a module, and at least
    /// [`MIN_MODULE_PX`]. A long address grows the picture.
    pub px: u32,
    code: Code,
}

/// The symbol of a text in UTF-8 with error correction level M, or better where that takes no larger
/// one. `None` where the text is longer than the largest symbol holds (2,331 bytes in the byte mode;
/// runs of digits, capitals and `%` take less).
///
/// ```
/// use press_card::share::qr;
///
/// let symbol = qr::encode("https://paper.example/a/1017.html").unwrap();
/// assert_eq!(symbol.modules, 29 + 2 * qr::QUIET_ZONE);
/// assert_eq!(symbol.px % symbol.modules, 0);
/// assert!(qr::encode(&"x".repeat(2332)).is_none());
/// ```
#[must_use]
pub fn encode(text: &str) -> Option<Symbol> {
    let code = Code::new(text.as_bytes())?;
    // A symbol has 177 modules at the most.
    let modules = code.size as u32 + 2 * QUIET_ZONE;
    Some(Symbol {
        modules,
        px: modules * (COMFORTABLE_PX / modules).max(MIN_MODULE_PX),
        code,
    })
}

impl Symbol {
    /// Whether the module in this column and row is dark; the quiet zone is counted and is not.
    #[must_use]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        // Before the symbol it wraps around to behind it.
        let [x, y] = [x, y].map(|at| at.wrapping_sub(QUIET_ZONE) as usize);
        x < self.code.size && y < self.code.size && self.code.is_dark(x, y)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
