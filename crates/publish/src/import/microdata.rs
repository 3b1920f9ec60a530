//! The microdata of a page (HTML, section 5): `itemscope`, `itemtype`, `itemprop`.

use super::{
    page::Page,
    pieces::{pieces, texts},
    tree::unmarked,
    values::Values,
};
use scraper::ElementRef;
use serde_json::{Map, Value};

/// How deep items may stand in each other.
const MAX_DEPTH: usize = 6;

/// How many values are read in all; a page has some dozens.
const MAX_VALUES: usize = 1000;

/// What the page's article says, as the document has it.
pub(super) fn read(page: &Page) -> Map<String, Value> {
    let items = page.select("[itemscope][itemtype*=Article], [itemscope][itemtype*=BlogPosting]");
    let Some(article) = items.first() else {
        return Map::new();
    };
    let mut left = MAX_VALUES;
    let item = item(*article, MAX_DEPTH, &mut left);
    Values::new(page, &[]).document(&item)
}

fn item(scope: ElementRef<'_>, depth: usize, left: &mut usize) -> Map<String, Value> {
    let mut properties: Map<String, Value> = Map::new();
    if let Some(kind) = scope.attr("itemtype") {
        properties.insert("@type".into(), kind.trim().into());
    }
    let own = scope.descendent_elements().filter(|one| {
        one.id() != scope.id()
            && one.attr("itemprop").is_some()
            && scope_of(*one) == Some(scope.id())
    });
    for one in own {
        let Some(rest) = left.checked_sub(1) else {
            break;
        };
        *left = rest;
        let Some(names) = one.attr("itemprop") else {
            continue;
        };
        let value = if one.attr("itemscope").is_none() {
            plain(one)
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

/// The item that an element speaks of: the nearest one around it.
fn scope_of(element: ElementRef<'_>) -> Option<ego_tree::NodeId> {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .find(|one| one.attr("itemscope").is_some())
        .map(|one| one.id())
}

/// The value of a property, by its element.
fn plain(element: ElementRef<'_>) -> Value {
    let attribute = match element.value().name() {
        "a" | "area" | "link" => element.attr("href"),
        "img" | "audio" | "embed" | "iframe" | "source" | "track" | "video" => element.attr("src"),
        "object" => element.attr("data"),
        "data" | "meter" => element.attr("value"),
        "time" => element.attr("datetime"),
        _ => None,
    };
    match element.attr("content").or(attribute) {
        Some(value) => unmarked(value).trim().into(),
        None => texts(&pieces(*element)).join("\n\n").into(),
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
