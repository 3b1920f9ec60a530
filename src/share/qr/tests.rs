//! Our symbols are those that a library makes.

use super::{
    code::{Code, count_bytes},
    correction,
};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// What the library makes of the same bytes.
fn of_library(text: &[u8]) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text)];
    QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::MAX,
        None,
        false,
    )
    .ok()
}

#[track_caller]
fn is_the_same(text: &[u8]) {
    match (Code::new(text), of_library(text)) {
        (Some(ours), Some(theirs)) => {
            assert_eq!(ours.size, theirs.size().unsigned_abs() as usize);
            for (x, y) in (0..ours.size).flat_map(|x| (0..ours.size).map(move |y| (x, y))) {
                let expected = theirs.get_module(x as i32, y as i32);
                assert_eq!(
                    ours.is_dark(x, y),
                    expected,
                    "{} bytes, {x} {y}",
                    text.len()
                );
            }
        }
        (ours, theirs) => assert_eq!(ours.is_some(), theirs.is_some()),
    }
}

/// Bytes without an order, the same in each run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = length as u64 + 1;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn every_version_is_what_a_library_makes_of_it() {
    for version in 1..=40 {
        let most = correction::data_codewords(version) - count_bytes(version) - 1;
        for length in [most, most + 1] {
            is_the_same(&noise(length));
            is_the_same(&b"https://paper.example/a/1017.html".repeat(80)[..length]);
        }
    }
}

#[test]
fn short_texts_are_what_a_library_makes_of_them() {
    for length in 0..300 {
        is_the_same(&noise(length));
    }
}

#[test]
fn more_than_the_largest_symbol_holds_is_none() {
    assert!(Code::new(&noise(2331)).is_some());
    assert!(Code::new(&noise(2332)).is_none());
}
