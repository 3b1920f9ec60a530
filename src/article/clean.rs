//! Text from outside, made safe to show: it can neither reorder nor hide what stands beside it.

/// One line of text: whitespace collapsed and trimmed, control characters and bidirectional
/// overrides gone. `None` where nothing is left.
pub fn line(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut is_space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_space = true;
        } else if !is_unsafe(c) {
            if is_space && !out.is_empty() {
                out.push(' ');
            }
            is_space = false;
            out.push(c);
        }
    }
    (!out.chars().all(is_invisible)).then_some(out)
}

/// The paragraphs of an `articleBody`, each cleaned like a [`line`].
///
/// They are separated by blank lines. A body without a blank line has one paragraph a line,
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

/// Characters that have their use between others, and show nothing alone: soft hyphens, breaks
/// and joiners of no width, direction marks, fillers.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Control characters, marks of byte order, and the overrides, embeddings and isolates of UAX #9. The marks U+200E
/// and U+200F stay: honest Arabic and Hebrew need them, and they reorder nothing by themselves.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
}
