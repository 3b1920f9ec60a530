//! SECURITY.md names tests that are there.

use std::{fs, path::Path};

const SECURITY: &str = include_str!("../../SECURITY.md");

/// The tests of the table, as `partner frame::lies::a_height_that_is_none_is_passed_over`: a suite,
/// which is a folder here, and the way to the test in it. `*` is all of a file.
fn named() -> Vec<(&'static str, &'static str)> {
    let rows = SECURITY.lines().filter(|line| line.starts_with("| "));
    let last = rows.filter_map(|row| row.trim_end_matches(" |").rsplit(" | ").next());
    last.flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(|test| test.split_once(' ').unwrap_or((test, "")))
        .collect()
}

#[test]
fn every_test_that_it_names_is_there() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = named();
    assert!(named.len() > 20, "{} tests are named", named.len());
    for (suite, way) in named {
        let (file, test) = way.rsplit_once("::").unwrap_or((way, "*"));
        let path = tests.join(suite).join(file.replace("::", "/"));
        let source = [path.with_extension("rs"), path.join("mod.rs")]
            .iter()
            .find_map(|path| fs::read_to_string(path).ok())
            .unwrap_or_else(|| panic!("`{suite} {way}`: no such file"));
        let is_there = test == "*" || source.contains(&format!("fn {test}("));
        assert!(is_there, "`{suite} {way}`: no such test");
    }
}

#[test]
fn every_row_names_a_test() {
    let rows = SECURITY.lines().filter(|line| line.starts_with("| "));
    for row in rows.skip(1) {
        assert_eq!(row.matches(" | ").count(), 3, "{row}");
        assert!(
            row.trim_end_matches(" |")
                .rsplit(" | ")
                .next()
                .unwrap()
                .contains('`'),
            "{row}"
        );
    }
}
