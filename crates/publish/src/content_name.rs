//! Names that change with a file's content, so that browsers may keep the file for ever. The build
//! of `dist/` includes this file, and so gives its files names of the same form.

/// `press-card-HASH.ENDING`, of the SHA-256 of the content.
pub fn content_name(sha256: &[u8], ending: &str) -> String {
    let start = sha256.iter().take(4);
    let hash: String = start.map(|byte| format!("{byte:02x}")).collect();
    format!("press-card-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::content_name;

    #[test]
    fn a_name_has_the_first_eight_digits_of_the_hash() {
        let sha256 = [0xe3, 0xb0, 0x0c, 0x42, 0x98];
        assert_eq!(content_name(&sha256, "css"), "press-card-e3b00c42.css");
    }
}
