//! A QR code as one SVG path, by the standard ISO/IEC 18004.

mod code;
mod correction;
mod mask;

use crate::article::plain::{concat, decimal};
use code::Code;

/// The quiet zone that ISO/IEC 18004 asks for around a symbol, in modules.
pub const QUIET_ZONE: u32 = 4;

/// The least size of a module on the screen, in CSS pixels: what readers were seen to read from
/// a blurred screenshot in every case (12 of 12, addresses of 60 to 300 bytes).
pub const MIN_MODULE_PX: u32 = 4;

/// The size that a picture grows to before its modules stop growing, in CSS pixels.
const COMFORTABLE_PX: u32 = 220;

/// A QR code symbol with its quiet zone, ready to be drawn in black on white.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Symbol {
    /// Width and height in modules, both quiet zones included.
    pub modules: u32,
    /// Width and height in CSS pixels: a whole number of pixels a module, and at least
    /// [`MIN_MODULE_PX`]. A long address grows the picture.
    pub px: u32,
    /// The dark modules, as the `d` of an SVG `path` whose unit is the module.
    pub path: String,
}

/// The symbol of a text in UTF-8 with error correction level M, or `None` where the text is
/// longer than the largest symbol holds (2,331 bytes in the byte mode).
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
        path: path(&code),
    })
}

/// Each run of dark modules in a row is a bar one module high.
fn path(code: &Code) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let start = x;
            while x < code.size && code.is_dark(x, y) {
                x += 1;
            }
            if x > start {
                bar(&mut path, start, y, x - start);
            }
            x += 1;
        }
    }
    path
}

fn bar(path: &mut String, x: usize, y: usize, length: usize) {
    let place = |at| decimal((at + QUIET_ZONE as usize) as u64);
    let length = decimal(length as u64);
    path.push_str(&concat(&[
        "M",
        &place(x),
        " ",
        &place(y),
        "h",
        &length,
        "v1h-",
        &length,
        "z",
    ]));
}

impl Symbol {
    /// The symbol as an SVG document of its own, for an `<img>`.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let (modules, px) = (&decimal(self.modules.into()), &decimal(self.px.into()));
        #[rustfmt::skip] // as it is read
        let svg = [
            "<svg xmlns='http://www.w3.org/2000/svg' width='", px, "' height='", px,
            "' viewBox='0 0 ", modules, " ", modules, "' shape-rendering='crispEdges'>",
            "<path fill='#fff' d='M0 0h", modules, "v", modules, "H0z'/>",
            "<path d='", &self.path, "'/></svg>",
        ];
        concat(&svg)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
