//! The QR code: for every length of address, read back by another implementation.

use press_card::share::qr::{self, MIN_MODULE_PX, QUIET_ZONE};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The most bytes that a symbol of version 40 with error correction M holds (ISO/IEC 18004,
/// table 7).
const CAPACITY: usize = 2331;

#[test]
fn one_byte_over_the_capacity_gives_no_code_and_no_panic() {
    assert!(qr::encode(&"x".repeat(CAPACITY)).is_some());
    assert_eq!(qr::encode(&"x".repeat(CAPACITY + 1)), None);
    assert!(qr::encode(&"报".repeat(CAPACITY / 3)).is_some());
    assert_eq!(qr::encode(&"报".repeat(CAPACITY / 3 + 1)), None);
    assert_eq!(qr::encode(&"x".repeat(262_144)), None);
}

#[test]
fn a_long_address_grows_the_picture_and_never_shrinks_its_modules() {
    let mut last = 0;
    for bytes in [20, 60, 120, 300, 400, 1000, CAPACITY] {
        let symbol = qr::encode(&"x".repeat(bytes)).unwrap();
        assert!(symbol.modules > last, "{bytes} bytes");
        assert_eq!(symbol.px % symbol.modules, 0, "{bytes} bytes");
        assert!(symbol.px / symbol.modules >= 5, "{bytes} bytes");
        last = symbol.modules;
    }
    assert_eq!((MIN_MODULE_PX, QUIET_ZONE), (5, 4));
    assert_eq!(last, 177 + 8);
}

#[test]
fn the_picture_of_an_address_of_usual_length_is_neither_tiny_nor_huge() {
    for bytes in [1, 20, 40, 80, 120, 200] {
        let px = qr::encode(&"x".repeat(bytes)).unwrap().px;
        assert!((280..=325).contains(&px), "{bytes} bytes: {px} px");
    }
    // A large one has five pixels a module, whatever that comes to.
    let symbol = qr::encode(&"x".repeat(340)).unwrap();
    assert_eq!((symbol.modules, symbol.px), (81, 405));
}

#[test]
fn a_chinese_path_takes_a_smaller_symbol_than_its_bytes() {
    let path = "https://paper.example/%E8%A5%BF%E6%B1%9F%E6%97%A5%E6%8A%A5/".to_owned()
        + &"%E6%95%B0%E5%AD%97%E6%8A%A5".repeat(9)
        + "/2024-10-17/1017.html";
    let same = "x".repeat(path.len());
    let [ours, bytes] = [&path, &same].map(|text| qr::encode(text).unwrap().modules);
    assert!(ours <= bytes - 8, "two versions: {ours} and {bytes}");
}

#[test]
fn the_code_as_a_picture_is_black_on_white_and_needs_nothing_from_outside() {
    let symbol = qr::encode("https://paper.example/a/1017.html").unwrap();
    let svg = symbol.to_svg();
    assert!(
        svg.starts_with(
            "<svg xmlns='http://www.w3.org/2000/svg' width='296' height='296' viewBox='0 0 37 37'"
        ),
        "{svg}"
    );
    assert!(svg.contains(&format!("d='{}'", symbol.path())));
    assert!(svg.contains("<path fill='#fff' d='M0 0h37v37H0z'/>"));
    assert!(!svg.contains("href") && !svg.contains("url("));
}

#[cfg(not(target_arch = "wasm32"))]
mod read_back {
    use super::{CAPACITY, MIN_MODULE_PX, QUIET_ZONE, qr};
    use crate::bitmap::Bitmap;

    /// A text of exactly so many bytes: the characters in turn while they fit, then `x`.
    fn text(bytes: usize, characters: &str) -> String {
        let mut text = String::new();
        for c in characters.chars().cycle() {
            if text.len() + c.len_utf8() > bytes {
                break;
            }
            text.push(c);
        }
        while text.len() < bytes {
            text.push('x');
        }
        text
    }

    /// Reads the symbol of a text from its modules, and from its picture where `is_picture_read`
    /// says so of the number of its modules.
    #[track_caller]
    fn assert_reads_back(text: &str, is_picture_read: impl FnOnce(u32) -> bool) {
        let symbol = qr::encode(text).unwrap_or_else(|| panic!("no code for {} bytes", text.len()));
        assert_eq!(symbol.px % symbol.modules, 0, "whole pixels");
        let scale = symbol.px / symbol.modules;
        assert!(scale >= MIN_MODULE_PX);
        let bitmap = Bitmap::draw(&symbol.path(), symbol.modules as usize);
        assert_quiet_zone(&bitmap);
        assert_eq!(
            Bitmap::of_png(&symbol.to_png()),
            bitmap,
            "{} bytes",
            text.len()
        );
        assert_eq!(
            bitmap.read_modules(QUIET_ZONE as usize),
            text,
            "{} bytes",
            text.len()
        );
        if is_picture_read(symbol.modules) {
            assert_eq!(
                bitmap.read(scale as usize),
                text,
                "picture of {} bytes",
                text.len()
            );
        }
    }

    /// The outermost modules of the symbol itself begin right behind the quiet zone.
    #[track_caller]
    fn assert_quiet_zone(bitmap: &Bitmap) {
        let (quiet, side) = (QUIET_ZONE as usize, bitmap.side);
        let is_inside = |at: usize| (quiet..side - quiet).contains(&at);
        for y in 0..side {
            for x in 0..side {
                assert!(
                    !bitmap.is_dark(x, y) || (is_inside(x) && is_inside(y)),
                    "{x} {y} is dark"
                );
            }
        }
        assert!(bitmap.is_dark(quiet, quiet) && bitmap.is_dark(side - quiet - 1, quiet));
    }

    /// Every length up to 400 bytes, then steps up to the capacity; the whole picture once for
    /// each size of the symbol.
    #[track_caller]
    fn assert_all_lengths_read_back(characters: &str) {
        let mut last = 0;
        for bytes in (1..=400)
            .chain((450..CAPACITY).step_by(190))
            .chain([CAPACITY - 1, CAPACITY])
        {
            assert_reads_back(&text(bytes, characters), |modules| {
                core::mem::replace(&mut last, modules) != modules
            });
        }
        assert_eq!(qr::encode(&text(CAPACITY + 1, characters)), None);
    }

    #[test]
    fn an_address_in_ascii_of_every_length_reads_back() {
        assert_all_lengths_read_back(
            "https://paper.example/a/1017.html?from=partner&id=0123456789#",
        );
    }

    #[test]
    fn chinese_of_every_length_reads_back() {
        assert_all_lengths_read_back("数字报/西江日报讯记者谢江涛，以抓好一地一域发展");
    }

    #[test]
    fn emoji_of_every_length_read_back() {
        assert_all_lengths_read_back("🌊👨\u{200d}👩\u{200d}👧🚢🤝");
    }

    #[test]
    fn the_shorter_modes_of_digits_and_capitals_read_back() {
        for characters in ["0123456789", "HTTPS://PAPER.EXAMPLE/A"] {
            for bytes in [1, 2, 3, 30, 400] {
                assert_reads_back(&text(bytes, characters), |_| true);
            }
        }
    }
}
