//! What set-up prints: a line for each thing that is missing.

/// One line about a thing that is missing, and what it is for.
pub fn say(what: &str, why: &str) {
    println!("setup: {what}: {why}");
}
