//! JSON without the whitespace that only people read. build.rs packs our own documents with it.

/// The characters of a JSON text, without the whitespace between its tokens.
pub fn minified(json: &str) -> impl Iterator<Item = char> {
    let mut is_string = false;
    let mut is_escaped = false;
    json.chars().filter(move |c| {
        if *c == '"' && !is_escaped {
            is_string = !is_string;
        }
        is_escaped = is_string && *c == '\\' && !is_escaped;
        is_string || !c.is_ascii_whitespace()
    })
}
