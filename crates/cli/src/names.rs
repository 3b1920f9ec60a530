//! The names of files, as they stand in what the program says.

use std::path::Path;

/// The name of a file on a terminal, which it cannot steer.
pub fn shown(file: &Path) -> String {
    let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    file.to_string_lossy().chars().map(shown).collect()
}
