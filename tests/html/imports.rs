//! Finds what a source file uses of the house's modules.

/// The source without comments and texts, so that only code is left.
pub fn code(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            end_of_text(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\") {
            rest[2..].find('\'').map_or(rest.len(), |end| end + 3)
        } else if let Some(hashes) = raw_text(rest, &out) {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            rest[start..]
                .find(&end)
                .map_or(rest.len(), |at| start + at + end.len())
        } else {
            0
        };
        if skipped == 0 {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            out.push(' ');
            rest = &rest[skipped..];
        }
    }
    out
}

/// The length of the text that begins here.
fn end_of_text(rest: &str) -> usize {
    let mut is_escaped = true; // the opening quote itself
    for (at, c) in rest.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The number of `#` of a raw text that begins here.
fn raw_text(rest: &str, before: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let is_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    (after[hashes..].starts_with('"') && !is_word).then_some(hashes)
}

/// The words and marks of code; `::` is one mark.
pub fn tokens(code: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = if is_word(c) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            c.len_utf8()
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The modules of the crate's root that a file names, by `crate::`, by `press_card::`, or by
/// so many `super::` that they lead there. `depth` is how many modules the file is below the
/// root. An inline `mod` counts for no depth: the house has none.
pub fn used_modules(source: &str, depth: usize) -> Vec<String> {
    let code = code(source);
    let tokens = tokens(&code);
    let mut used = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = at;
        let mut supers = 0;
        while tokens.get(at) == Some(&"super") && tokens.get(at + 1) == Some(&"::") {
            supers += 1;
            at += 2;
        }
        let is_root =
            matches!(tokens[start], "crate" | "press_card") && tokens.get(start + 1) == Some(&"::");
        if is_root {
            at += 2;
        }
        if is_root || (supers > 0 && supers >= depth) {
            used.extend(first_names(&tokens[at..]));
        }
        at = at.max(start + 1);
    }
    used
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(tokens: &[&str]) -> Vec<String> {
    if tokens.first() != Some(&"{") {
        return tokens
            .first()
            .map(|name| (*name).to_owned())
            .into_iter()
            .collect();
    }
    let mut names = Vec::new();
    let mut depth = 0_usize;
    for pair in tokens.windows(2) {
        match pair[0] {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && matches!(pair[0], "{" | ",") && pair[1] != "}" {
            names.push(pair[1].to_owned());
        }
    }
    names
}
