//! The names of files, as programs read them.

use press_card_publish::shown;
use serde_json::Value;
use std::path::Path;

/// The name of a file in JSON: itself, or as it is shown where it is no text.
pub fn in_json(file: &Path) -> String {
    file.to_str().map_or_else(|| shown(file), str::to_owned)
}

/// JSON in which what could steer a terminal is escaped, as JSON may have it.
pub fn json(value: &Value, is_pretty: bool) -> String {
    let text = if is_pretty {
        format!("{value:#}")
    } else {
        value.to_string()
    };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let is_seen = c == '\n' || (' '..='~').contains(&c);
        if is_seen || !c.is_ascii() && c.escape_debug().len() == 1 {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}
