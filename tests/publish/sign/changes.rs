//! A value with one thing in it changed, and each such.

use serde_json::{Value, json};

/// Each value with one thing in it changed.
pub fn changes(value: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for at in 0.. {
        let mut copy = value.clone();
        let Some(part) = part(&mut copy, &mut { at }) else {
            break;
        };
        for (what, other) in others(part) {
            let mut copy = value.clone();
            if let Some(part) = self::part(&mut copy, &mut { at }) {
                *part = other;
            }
            all.push((format!("value {at}, {what}"), copy));
        }
    }
    all
}

/// The value that is so many values after this one.
fn part<'a>(value: &'a mut Value, after: &mut usize) -> Option<&'a mut Value> {
    if *after == 0 {
        return Some(value);
    }
    *after -= 1;
    match value {
        Value::Array(values) => values.iter_mut().find_map(|value| part(value, after)),
        Value::Object(members) => members.values_mut().find_map(|value| part(value, after)),
        _ => None,
    }
}

/// What could be in the place of this value.
fn others(value: &Value) -> Vec<(String, Value)> {
    let mut all: Vec<(String, Value)> = Vec::new();
    let mut add = |what: &str, other: Value| all.push((what.to_owned(), other));
    match value {
        Value::Null => add("false for null", json!(false)),
        Value::Bool(is) => add("the other truth", json!(!is)),
        Value::Number(number) => {
            add(
                "another number",
                json!(number.as_f64().unwrap_or(0.0) + 1.5),
            );
            add("a number as text", json!(number.to_string()));
        }
        Value::String(text) => {
            add("something invisible", json!(format!("{text}\u{200b}")));
            add(
                "half the text",
                json!(text.chars().skip(1).step_by(2).collect::<String>()),
            );
            add("null for text", Value::Null);
            if text.is_empty() {
                all.retain(|(what, _)| what != "half the text");
            }
        }
        Value::Array(values) => {
            add("one more", [&values[..], &[Value::Null]].concat().into());
            add("a list in a list", json!([values]));
            for at in 0..values.len() {
                let mut fewer = values.clone();
                fewer.remove(at);
                add("one less", fewer.into());
            }
        }
        Value::Object(members) => {
            for name in ["new", "__proto__ ", "toJSON"] {
                let mut more = members.clone();
                more.insert(name.into(), Value::Null);
                add("one more", more.into());
            }
            for (name, value) in members {
                let mut fewer = members.clone();
                fewer.shift_remove(name);
                add(&format!("no {name}"), fewer.clone().into());
                fewer.insert(format!("{name} "), value.clone());
                add(&format!("{name} by another name"), fewer.into());
            }
        }
    }
    all
}
