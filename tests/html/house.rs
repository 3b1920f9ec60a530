//! The rules of the house that the compiler does not keep: inside the core a module uses only those
//! before it, and only `card/browser` knows the browser; and no file is too long to be read.

use crate::imports::{code, tokens, used_modules};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// `article <- share <- text <- card`, and what stands on them is of other packages.
const ORDER: [(&str, usize); 4] = [("article", 0), ("share", 1), ("text", 2), ("card", 3)];

/// What only `card/browser` may name.
const BROWSER: [&str; 5] = [
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

const MAX_LINES: usize = 250;

fn place(module: &str) -> Option<usize> {
    ORDER
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, place)| *place)
}

/// The modules that a file below `src/` uses and may not.
fn backward_uses(path: &str, source: &str) -> Vec<String> {
    let folder = path.split(['/', '.']).next().unwrap();
    let Some(own) = place(folder) else {
        return Vec::new(); // lib.rs is the map
    };
    let depth = path.trim_end_matches("/mod.rs").split('/').count();
    let is_backward =
        |used: &String| used != folder && place(used).is_some_and(|place| place >= own);
    used_modules(source, depth)
        .into_iter()
        .filter(is_backward)
        .collect()
}

fn browser_names(path: &str, source: &str) -> Vec<String> {
    if path.starts_with("card/browser/") {
        return Vec::new();
    }
    let code = code(source);
    tokens(&code)
        .into_iter()
        .filter(|token| BROWSER.contains(token))
        .map(Into::into)
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "js")
        {
            files.push(path);
        }
    }
    files
}

/// Each source file of the core, by its path below `src/`.
fn core() -> Vec<(String, String)> {
    sources("src")
}

/// Each source file below a folder of the project, by its path there.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let sources: Vec<_> = files(&root)
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    assert!(
        sources.len() > 10,
        "only {} files were found",
        sources.len()
    );
    sources
}

#[test]
fn no_module_uses_one_that_comes_after_it() {
    for (path, source) in core().iter().filter(|(path, _)| path.ends_with(".rs")) {
        let backward = backward_uses(path, source);
        assert!(backward.is_empty(), "src/{path} uses {backward:?}");
    }
}

#[test]
fn every_folder_has_its_place_in_the_order() {
    for (path, _) in core() {
        let folder = path.split(['/', '.']).next().unwrap();
        assert!(place(folder).is_some() || folder == "lib", "src/{path}");
    }
}

#[test]
fn only_the_browser_s_folder_knows_the_browser() {
    for (path, source) in core().iter().filter(|(path, _)| path.ends_with(".rs")) {
        let names = browser_names(path, source);
        assert!(names.is_empty(), "src/{path} names {names:?}");
    }
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    for folder in ["src", "crates", "page", "xtask/src"] {
        for (path, source) in sources(folder) {
            let lines = source.lines().count();
            assert!(lines <= MAX_LINES, "{folder}/{path} has {lines} lines");
        }
    }
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    for folder in ["src", "crates", "xtask/src"] {
        for (path, source) in sources(folder) {
            let is_told = !path.ends_with(".rs") || source.starts_with("//! ");
            assert!(is_told, "{folder}/{path}");
        }
    }
}

#[test]
fn the_check_finds_a_backward_use_however_it_is_written() {
    for (path, source) in [
        ("share/qr.rs", "use crate::card::CardModel;"),
        (
            "share/qr.rs",
            "use crate::{article::Article, text::{self, Locale}};",
        ),
        ("share/qr.rs", "fn f() -> crate :: card :: X { todo() }"),
        ("share/qr.rs", "use super::super::text::count;"),
        ("share/qr.rs", "use super::super::{article, card};"),
        ("share/mod.rs", "use super::text;"),
        ("share.rs", "pub use super::card::CardModel;"),
        (
            "text/phrases/en.rs",
            "use super::super::super::card::Layout;",
        ),
        (
            "text/date.rs",
            "/* crate::article */ use crate::card::CardModel; // why",
        ),
        ("text/date.rs", "use press_card::card::CardModel;"),
        (
            "article/url.rs",
            "const A: char = '\"'; use crate::share::Network; const B: char = '\"';",
        ),
        (
            "article/url.rs",
            r##"const A: &str = r#"" "#; use crate::share::Network;"##,
        ),
    ] {
        assert_eq!(backward_uses(path, source).len(), 1, "{path}: {source}");
    }
}

#[test]
fn the_check_lets_forward_uses_comments_and_texts_pass() {
    for (path, source) in [
        (
            "card/model.rs",
            "use crate::{article::Article, share::{self, Context}, text::{Locale, card}};",
        ),
        (
            "card/model/rights.rs",
            "use super::super::options::CardOptions; use super::text;",
        ),
        (
            "share/qr.rs",
            "//! See [`crate::card`].\n/// crate::card\n// super::super::card",
        ),
        (
            "share/qr.rs",
            "const S: &str = \"crate::card \\\" crate::card\"; pub(crate) use super::card;",
        ),
        (
            "share/qr.rs",
            "use crate::share::network; use crate::percent_encode;",
        ),
        ("lib.rs", "pub mod card; pub use crate::card::CardModel;"),
    ] {
        assert_eq!(
            backward_uses(path, source),
            Vec::<String>::new(),
            "{path}: {source}"
        );
    }
}

#[test]
fn the_check_finds_the_browser_by_its_whole_name() {
    assert_eq!(
        browser_names("card/view.rs", "use web_sys::Element; use gloo::events;"),
        ["web_sys", "gloo"]
    );
    assert_eq!(
        browser_names("card/view.rs", "// web_sys\nlet gloomy = \"gloo\";"),
        Vec::<String>::new()
    );
    assert_eq!(
        browser_names("card/browser/dialog.rs", "use web_sys::Element;"),
        Vec::<String>::new()
    );
}
