//! Our reader of JSON, held against `serde_json`.

use super::{super::value::Value, *};

/// Whether both readers make the same of it.
#[track_caller]
fn reads_as_serde_json_does(text: &str) {
    let ours: core::result::Result<Value, Stop> = read(text);
    let theirs: core::result::Result<Value, _> = serde_json::from_str(text);
    assert_eq!(ours.ok(), theirs.ok(), "{text}");
}

#[test]
fn it_reads_what_serde_json_reads_and_refuses_what_that_refuses() {
    for text in [
        r#"{"a": [1, -1, 0, 18446744073709551615, 18446744073709551616, 1.5, 1e3, 1E+3]}"#,
        r#"[true, false, null, "", {}, [], {"a": {}}, [[]]]"#,
        r#""\u9ad8\u8981 \ud83d\ude00 \"\\\/\b\f\n\r\t""#,
        r#""\u12""#,
        r#""\x""#,
        "\"a\nb\"",
        "\"\u{7f}\"",
        r#"{"a": 1, "a": 2}"#,
        "01",
        "-",
        "-0",
        "1.",
        ".5",
        "1e",
        "+1",
        "tru",
        "nullnull",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{1:2}",
        "{\"a\":1",
        "[",
        "]",
        "\"",
        "",
        " \t\r\n 1 \t\r\n ",
        "\u{a0}1",
        "1\u{a0}",
        "'a'",
        "// a\n1",
    ] {
        reads_as_serde_json_does(text);
    }
}

#[test]
fn half_a_surrogate_pair_is_one_character_that_says_so() {
    for (text, read_as) in [
        (r#""新闻\ud83d""#, "新闻\u{fffd}"),
        (r#""\uDE00""#, "\u{fffd}"),
        (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
        (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
        (r#""\ud83dx""#, "\u{fffd}x"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
        (r#""\ud83d\n\"""#, "\u{fffd}\n\""),
        (r#""\ud83d\\ude00""#, "\u{fffd}\\ude00"),
    ] {
        let value: core::result::Result<Value, Stop> = read(text);
        assert_eq!(value, Ok(Value::Text(read_as.into())), "{text}");
    }
    let member: core::result::Result<Value, Stop> = read(r#"{"a\udfff":[{"\ud800":0}]}"#);
    assert!(member.is_ok());
    // What is no JSON beside it stays none.
    for text in [r#""\ud83d\u12""#, r#""\ud83"#, r#""\ud83d\x""#] {
        reads_as_serde_json_does(text);
    }
}

#[test]
fn it_goes_as_deep_as_serde_json() {
    for depth in [126, 127, 128, 100_000] {
        reads_as_serde_json_does(&("[".repeat(depth) + &"]".repeat(depth)));
        reads_as_serde_json_does(&(r#"{"a":"#.repeat(depth) + "1" + &"}".repeat(depth)));
    }
}

#[test]
fn it_reads_a_document_that_was_broken_anywhere_as_serde_json_does() {
    let whole = include_str!("../xijiang.json");
    reads_as_serde_json_does(whole);
    let noise = [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "1", "-", "\0", "e", "報", " ",
    ];
    let places: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
    for (turn, at) in places.into_iter().enumerate() {
        let (before, after) = whole.split_at(at);
        reads_as_serde_json_does(before);
        let rest: String = after.chars().skip(1).collect();
        reads_as_serde_json_does(&[before, noise[turn % noise.len()], &rest].concat());
    }
}
