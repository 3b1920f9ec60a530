//! Documents of references, long texts and deep lists, made of others.

use crate::random::Random;

/// The members that a card reads, and that may be references, lists or texts.
const MEMBERS: [&str; 14] = [
    "headline",
    "articleBody",
    "articleSection",
    "author",
    "contributor",
    "image",
    "sourceOrganization",
    "isBasedOn",
    "publisher",
    "interactionStatistic",
    "name",
    "alternateName",
    "publishingPrinciples",
    "hasPart",
];

/// How many objects of a graph refer to each other.
const OBJECTS: usize = 12;

/// A graph of a document, which is an object, with other members at its head or its end, and of
/// objects that refer to each other.
pub fn tangled(document: &str, random: &mut Random) -> Option<String> {
    let inside = document.trim().strip_prefix('{')?.strip_suffix('}')?;
    let members = members(random);
    let article = match random.below(2) {
        0 => format!("{{{members},{inside}}}"),
        _ => format!("{{{inside},{members}}}"),
    };
    let objects: Vec<String> = (0..OBJECTS)
        .map(|at| format!(r##"{{"@id":"#{at}",{}}}"##, self::members(random)))
        .collect();
    Some(format!(r#"{{"@graph":[{article},{}]}}"#, objects.join(",")))
}

fn members(random: &mut Random) -> String {
    let members: Vec<String> = (0..1 + random.below(5))
        .map(|_| format!("\"{}\":{}", random.one_of(&MEMBERS), value(random)))
        .collect();
    members.join(",")
}

fn value(random: &mut Random) -> String {
    match random.below(6) {
        0 => reference(random),
        1 => {
            let references: Vec<_> = (0..random.below(60)).map(|_| reference(random)).collect();
            format!("[{}]", references.join(","))
        }
        2 => {
            let text = random.one_of(&[
                "甲",
                "一 ",
                "a\u{301}",
                "\u{301}\u{302}",
                "\u{2800}",
                "<b>",
                "&lt;",
            ]);
            format!("\"{}\"", text.repeat(random.below(4_000)))
        }
        3 => {
            let depth = random.below(140);
            format!(
                "{}{}{}",
                "[".repeat(depth),
                reference(random),
                "]".repeat(depth)
            )
        }
        4 => {
            let depth = random.below(60);
            let open = r#"{"hasPart":[{"name":"甲","text":"一"},"#.repeat(depth);
            format!("{open}0{}", "]}".repeat(depth))
        }
        _ => format!("{{{}}}", r#""name":"甲","url":"https://paper.example/""#),
    }
}

fn reference(random: &mut Random) -> String {
    format!(r##"{{"@id":"#{}"}}"##, random.below(OBJECTS + 2))
}
