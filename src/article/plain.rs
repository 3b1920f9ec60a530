//! Text put together and looked into, with a fraction of the code that the standard library has
//! for the general case: together these take 2 KB off the program (docs/size.md).

/// Appends a character: the code that does so stands once here, and not wherever it is called.
#[inline(never)]
pub fn put(text: &mut String, c: char) {
    text.push(c);
}

/// The same with a text.
#[inline(never)]
pub fn put_str(text: &mut String, more: &str) {
    text.push_str(more);
}

/// The parts, one behind the other.
pub fn concat(parts: &[&str]) -> String {
    join(parts, "")
}

/// The parts, with `between` between them.
pub fn join(parts: &[impl AsRef<str>], between: &str) -> String {
    let mut text = String::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            put_str(&mut text, between);
        }
        put_str(&mut text, part.as_ref());
    }
    text
}

/// A number in decimal digits.
pub fn decimal(mut number: u64) -> String {
    let mut places = 1;
    while let Some(10..) = number.checked_div(places) {
        places *= 10;
    }
    let mut text = String::new();
    while places > 0 {
        // One digit, so it is one byte.
        put(&mut text, char::from(b'0' + (number / places) as u8));
        number %= places;
        places /= 10;
    }
    text
}

/// Whether a word stands somewhere in a text. An empty one stands in none.
pub fn contains(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text
            .as_bytes()
            .windows(word.len())
            .any(|place| place == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_joined() {
        assert_eq!(join(&["a", "", "b"], ", "), "a, , b");
        assert_eq!(join(&[] as &[&str], ", "), "");
        assert_eq!(concat(&["西", "江"]), "西江");
    }

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [
            0,
            1,
            9,
            10,
            11,
            99,
            100,
            65_535,
            1_000_000,
            u64::MAX / 10,
            u64::MAX,
        ] {
            assert_eq!(decimal(number), number.to_string());
        }
    }

    #[test]
    fn a_word_is_found_wherever_it_stands() {
        assert!(contains("西江日报", "西江"));
        assert!(contains("西江日报", "日报"));
        assert!(!contains("西江", "西江日报"));
        assert!(!contains("西江", ""));
    }
}
