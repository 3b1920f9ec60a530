//! Text from outside, made safe to show: it can neither reorder nor hide what stands beside it.

/// One line of text: blanks run together, ends trimmed, control characters and bidirectional
/// overrides gone. `None` where nothing is left.
pub(super) fn line(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
        } else if !is_unsafe(c) {
            if blank && !out.is_empty() {
                out.push(' ');
            }
            blank = false;
            out.push(c);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// The paragraphs of an `articleBody`, each cleaned like a [`line`].
///
/// They are parted by blank lines. A body without any blank line is parted at its line ends,
/// for that is how many a CMS writes it.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines = || text.lines().map(line);
    let body = text.trim();
    if !body.lines().any(|one| one.trim().is_empty()) {
        return lines().flatten().collect();
    }
    let mut paragraphs = Vec::new();
    let mut current = String::new();
    for one in lines().chain([None]) {
        match one {
            Some(one) => {
                if !current.is_empty() {
                    current.push(' ');
                }
                current.push_str(&one);
            }
            None if !current.is_empty() => paragraphs.push(core::mem::take(&mut current)),
            None => {}
        }
    }
    paragraphs
}

/// Control characters, marks of byte order, and the overrides, embeddings and isolates of UAX #9. The marks U+200E
/// and U+200F stay: honest Arabic and Hebrew need them, and they reorder nothing by themselves.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
}
