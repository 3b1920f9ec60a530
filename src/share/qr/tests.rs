//! Our symbols are those that a library makes of the segments that take the fewest bits.

// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used)]

use super::{
    code::Code,
    correction::{LEVELS, data_codewords},
    segments,
};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The versions of which the numbers of characters take the same number of bits: from, to, and how
/// many bits in bytes and in the alphanumeric mode.
const CLASSES: [(u8, u8, [usize; 2]); 3] = [(1, 9, [8, 9]), (10, 26, [16, 11]), (27, 40, [16, 13])];

/// A way to say the characters so far: halves of a bit, and which are in the alphanumeric mode.
type Way = (usize, Vec<bool>);

/// The way of the fewest bits, found by trying both modes for each character. A way is known by its
/// last mode, and by whether a character of a pair is open, which takes half a bit more.
fn fewest(text: &[u8], counted_in: [usize; 2]) -> Way {
    let mut ways: Vec<(Way, bool)> = vec![((0, Vec::new()), false)];
    for byte in text {
        let mut next: Vec<(Way, bool)> = Vec::new();
        for ((cost, modes), is_open) in &ways {
            for mode in [false, true] {
                if mode && !QrSegment::is_alphanumeric(&char::from(*byte).to_string()) {
                    continue;
                }
                let is_new = modes.last() != Some(&mode);
                let mut cost = cost + if mode { 11 } else { 16 };
                if is_new {
                    cost += 2 * (4 + counted_in[usize::from(mode)]) + usize::from(*is_open);
                }
                let is_open = mode && (is_new || !is_open);
                let way = ((cost, [&modes[..], &[mode]].concat()), is_open);
                let like = |other: &&mut (Way, bool)| {
                    other.1 == is_open && other.0.1.last() == Some(&mode)
                };
                match next.iter_mut().find(like) {
                    None => next.push(way),
                    Some(other) if cost < other.0.0 => *other = way,
                    Some(_) => {}
                }
            }
        }
        ways = next;
    }
    let whole = ways
        .into_iter()
        .map(|((cost, modes), is_open)| (cost + usize::from(is_open), modes));
    whole.min_by_key(|way| way.0).unwrap()
}

/// What the library makes of the same bytes.
fn of_library(text: &[u8]) -> Option<QrCode> {
    // More than it holds at any level and in any mode.
    if text.len() > 4296 {
        return None;
    }
    CLASSES.iter().find_map(|(from, to, counted_in)| {
        let (halves, modes) = fewest(text, *counted_in);
        let ours = segments::bits(text, usize::from(*from)).0.len();
        assert_eq!(ours * 2, halves, "{:?}", String::from_utf8_lossy(text));
        let mut start = 0;
        let segments: Vec<_> = modes
            .chunk_by(|one, other| one == other)
            .map(|run| {
                let part = &text[start..start + run.len()];
                start += run.len();
                match run[0] {
                    true => QrSegment::make_alphanumeric(core::str::from_utf8(part).unwrap()),
                    false => QrSegment::make_bytes(part),
                }
            })
            .collect();
        let [from, to] = [*from, *to].map(Version::new);
        let level = QrCodeEcc::Medium;
        QrCode::encode_segments_advanced(&segments, level, from, to, None, true).ok()
    })
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

/// Runs of both modes, of any length up to 40.
fn runs(length: usize) -> Vec<u8> {
    let mut text = Vec::new();
    for (nth, number) in noise(length).into_iter().enumerate() {
        let run: &[u8] = if nth % 2 == 0 {
            b"%E8%A5%BF%E6"
        } else {
            b"paper/a?b="
        };
        text.extend(run.iter().cycle().take(usize::from(number) % 40));
        if text.len() >= length {
            break;
        }
    }
    text.truncate(length);
    text
}

#[test]
fn every_version_at_every_level_is_what_a_library_makes_of_it() {
    for version in 1..=40 {
        let header = segments::bits(b"x", version).0.len() - 8;
        for level in 0..LEVELS.len() {
            let most = (data_codewords(version, level) * 8 - header) / 8;
            is_the_same(&noise(most));
            is_the_same(&noise(most + 1));
        }
    }
}

#[test]
fn short_texts_are_what_a_library_makes_of_them() {
    for length in 1..150 {
        is_the_same(&noise(length));
    }
}

#[test]
fn runs_of_capitals_and_digits_are_what_a_library_makes_of_them() {
    for length in (1..300).chain((300..3400).step_by(211)) {
        is_the_same(&runs(length));
        is_the_same(&b"%E8%A5%BF%E6%B1%9F".repeat(190)[..length]);
        is_the_same(
            &[
                b"https://paper.example/",
                &b"%E8%A5%BF".repeat(380)[..length],
            ]
            .concat(),
        );
        is_the_same(&[&b"%E8%A5%BF".repeat(380)[..length], b".html"].concat());
    }
}

#[test]
fn more_than_the_largest_symbol_holds_is_none() {
    assert!(Code::new(&noise(2331)).is_some());
    assert!(Code::new(&noise(2332)).is_none());
    assert!(Code::new(&b"A".repeat(3391)).is_some());
    assert!(Code::new(&b"A".repeat(3392)).is_none());
}
