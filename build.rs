//! Packs the card's stylesheet and the publisher that ships with it: what only people read,
//! comments and indentation, is not for every reader to load.

#[path = "src/article/minify.rs"]
mod minify;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for (file, pack) in [
        ("style/card.css", css as fn(&str) -> String),
        ("src/article/xijiang.json", |json| {
            minify::minified(json).collect()
        }),
    ] {
        println!("cargo::rerun-if-changed={file}");
        let name = Path::new(file).file_name().unwrap_or_default();
        fs::write(Path::new(&out).join(name), pack(&fs::read_to_string(file)?))?;
    }
    Ok(())
}

/// Without comments, and with no more whitespace than separates words.
fn css(text: &str) -> String {
    let mut packed = String::new();
    for part in text.split("/*").enumerate().map(|(nth, part)| match nth {
        0 => part,
        _ => part.split_once("*/").map_or("", |(_, after)| after),
    }) {
        for word in part.split_whitespace() {
            let is_of_word = |c: char| !"{};,!>".contains(c);
            let joins =
                packed.ends_with(|c| is_of_word(c) && c != ':') && word.starts_with(is_of_word);
            if joins {
                packed.push(' ');
            }
            packed.push_str(word);
        }
    }
    packed.replace(";}", "}")
}
