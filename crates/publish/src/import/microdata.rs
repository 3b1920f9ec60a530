//! The microdata of a page (HTML, section 5): `itemscope`, `itemtype`, `itemprop`.

use super::{
    embeds::{is_embedded, is_for_later},
    limits::{MAX_ITEM_DEPTH, MAX_THINGS, MAX_VALUE_BYTES, MAX_VALUES},
    page::Page,
    pieces::{pieces, texts},
    tree::unmarked,
    values::Values,
    which::{Candidate, Own},
};
use ego_tree::iter::Edge;
use scraper::ElementRef;
use serde_json::{Map, Value};

/// What the page's article says, as the document has it.
pub(super) fn read(page: &Page, own: &Own) -> Map<String, Value> {
    let mut left = Left {
        values: MAX_VALUES,
        bytes: MAX_VALUE_BYTES,
    };
    let items: Vec<(Map<String, Value>, bool)> = page
        .select("[itemscope][itemtype*=Article], [itemscope][itemtype*=BlogPosting]")
        .into_iter()
        .take(MAX_THINGS)
        .map(|scope| {
            let embedded = is_embedded(*scope) || is_for_later(*scope);
            (item(scope, MAX_ITEM_DEPTH, &mut left), embedded)
        })
        .collect();
    let candidates: Vec<Candidate> = items
        .iter()
        .map(|(item, is_embedded)| {
            let texts = |name: &str| texts_of(item.get(name));
            Candidate {
                addresses: [texts("url"), texts("mainEntityOfPage")].concat(),
                headline: texts("headline").into_iter().next(),
                is_embedded: *is_embedded,
            }
        })
        .collect();
    match own.article(page, &candidates) {
        Some(at) => Values::new(page, &[]).document(&items[at].0),
        None => Map::new(),
    }
}

/// The texts of a property.
fn texts_of(value: Option<&Value>) -> Vec<String> {
    let list = value.map_or(&[][..], |value| {
        value
            .as_array()
            .map_or(core::slice::from_ref(value), Vec::as_slice)
    });
    let texts = list.iter().filter_map(Value::as_str);
    texts
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How much may still be read.
struct Left {
    values: usize,
    bytes: usize,
}

fn item(scope: ElementRef<'_>, depth: usize, left: &mut Left) -> Map<String, Value> {
    let mut properties: Map<String, Value> = Map::new();
    if let Some(kind) = scope.attr("itemtype") {
        properties.insert("@type".into(), kind.trim().into());
    }
    // What stands in an item inside speaks of that one.
    let mut inside = None;
    for edge in scope.traverse() {
        let one = match edge {
            Edge::Close(node) if inside == Some(node.id()) => {
                inside = None;
                continue;
            }
            Edge::Open(node) if inside.is_none() && node.id() != scope.id() => node,
            _ => continue,
        };
        let Some(one) = ElementRef::wrap(one) else {
            continue;
        };
        let is_item = one.attr("itemscope").is_some();
        if is_item {
            inside = Some(one.id());
        }
        let Some(names) = one.attr("itemprop") else {
            continue;
        };
        let Some(rest) = left.values.checked_sub(1) else {
            break;
        };
        left.values = rest;
        let value = if !is_item {
            plain(one, left)
        } else if depth > 0 {
            Value::Object(item(one, depth - 1, left))
        } else {
            continue;
        };
        for name in names.split_ascii_whitespace().take(4) {
            add(&mut properties, name, value.clone());
        }
    }
    properties
}

/// The value of a property, by its element.
fn plain(element: ElementRef<'_>, left: &mut Left) -> Value {
    let attribute = match element.value().name() {
        "a" | "area" | "link" => element.attr("href"),
        "img" | "audio" | "embed" | "iframe" | "source" | "track" | "video" => element.attr("src"),
        "object" => element.attr("data"),
        "data" | "meter" => element.attr("value"),
        "time" => element.attr("datetime"),
        _ => None,
    };
    match element.attr("content").or(attribute) {
        Some(value) => match left.bytes.checked_sub(value.len()) {
            Some(rest) => {
                left.bytes = rest;
                unmarked(value).trim().into()
            }
            None => Value::Null,
        },
        None => texts(&pieces(*element, &mut left.bytes))
            .join("\n\n")
            .into(),
    }
}

/// Beside a value that is there, in a list.
fn add(properties: &mut Map<String, Value>, name: &str, value: Value) {
    match properties.get_mut(name) {
        None => {
            properties.insert(name.into(), value);
        }
        Some(Value::Array(list)) => list.push(value),
        Some(one) => {
            let first = one.take();
            *one = Value::Array(vec![first, value]);
        }
    }
}
