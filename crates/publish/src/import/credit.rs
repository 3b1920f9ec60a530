//! Whom a picture is from, as papers write it behind the caption: 「…。西江日报记者 何静川 摄」.

/// What a credit ends with.
const ENDS: [&str; 9] = [
    "摄影报道",
    "摄影",
    "供图",
    "制图",
    "摄",
    "攝",
    "供圖",
    "图",
    "圖",
];

/// What a caption ends with, before a credit.
const STOPS: [char; 10] = ['。', '！', '？', '」', '”', '（', '(', ' ', '　', '；'];

/// More characters no credit has.
const MAX_CREDIT: usize = 30;

/// A caption, and the credit that stood at its end.
pub(super) fn split(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim();
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let bare = text.trim_end_matches(['。', '）', ')', '.']);
    if !ends_like_credit(bare) {
        return (given(text), None);
    }
    // Names have spaces between them, so that the sentence's end is looked for first.
    let marks = STOPS.iter().filter(|mark| !mark.is_whitespace());
    let start = marks
        .filter_map(|mark| bare.rfind(*mark).map(|at| at + mark.len_utf8()))
        .max()
        .unwrap_or(0);
    let credit = bare[start..].trim();
    if credit.chars().count() > MAX_CREDIT || credit.is_empty() {
        return (given(text), None);
    }
    let caption = bare[..start].trim_end_matches(['（', '(', ' ', '　']);
    (given(caption), given(credit))
}

/// Whether a line under a picture is its caption: short, and with a credit at its end.
pub(super) fn is_caption(text: &str) -> bool {
    text.chars().count() <= 100 && split(text).1.is_some()
}

fn ends_like_credit(text: &str) -> bool {
    ENDS.iter().any(|end| text.ends_with(end))
}
