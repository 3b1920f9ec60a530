//! The JSON-LD of a page, as pages have it: in several blocks, in comments, broken, and of other
//! articles than the page's.

use super::{
    at::At,
    embeds::{is_embedded, is_for_later},
    json,
    limits::{MAX_ARTICLES, MAX_BLOCKS, MAX_JSON_BYTES, MAX_THINGS},
    page::{Page, text_of},
    remarks::{Fault, Remark, RemarkKind},
    tree::unmarked,
    values::Values,
    which::{Candidate, Own},
};
use crate::text::surrogates;
use press_card::article::is_article_type;
use serde_json::{Map, Value};

/// One block that was read.
struct Block {
    number: usize,
    at: At,
    is_embedded: bool,
    values: Vec<Value>,
}

/// What the page's article says, as the document has it; and what is to be told of the blocks.
pub(super) fn read(page: &Page, own: &Own) -> (Map<String, Value>, Vec<Remark>) {
    let (blocks, mut remarks) = blocks(page);
    let objects: Vec<(&Map<String, Value>, &Block)> = blocks
        .iter()
        .flat_map(|block| {
            objects(&block.values)
                .into_iter()
                .map(move |one| (one, block))
        })
        .collect();
    let of_page: Vec<_> = objects
        .iter()
        .filter(|(_, block)| !block.is_embedded)
        .map(|(object, _)| *object)
        .collect();
    let articles = objects.iter().filter(|(object, _)| is_article(object));
    let articles: Vec<_> = articles.take(MAX_ARTICLES).collect();
    let candidates: Vec<Candidate> = articles
        .iter()
        .map(|(object, block)| Candidate {
            addresses: addresses(object),
            headline: text(object.get("headline").or_else(|| object.get("name"))),
            is_embedded: block.is_embedded,
        })
        .collect();
    let found = own.article(page, &candidates).map(|at| articles[at].0);
    if found.is_none() {
        let mut last = 0;
        for (_, block) in articles {
            if block.number != last {
                last = block.number;
                remarks.push(Remark::new(last, block.at, RemarkKind::Elsewhere));
            }
        }
        remarks.sort_by_key(|remark| remark.block);
    }
    let said = found.map(|article| Values::new(page, &of_page).document(article));
    (said.unwrap_or_default(), remarks)
}

fn blocks(page: &Page) -> (Vec<Block>, Vec<Remark>) {
    let mut left = MAX_JSON_BYTES;
    let (mut blocks, mut remarks) = (Vec::new(), Vec::new());
    let all = page.blocks().into_iter();
    let all = all.filter(|(script, _)| !is_for_later(**script));
    for (at, (script, place)) in all.enumerate().take(MAX_BLOCKS) {
        let number = at + 1;
        // (One without a place stands behind more than a page has.)
        let at = place.unwrap_or(At { line: 1, column: 1 });
        let Some(text) = text_of(script, left) else {
            remarks.push(Remark::new(number, at, RemarkKind::TooLarge));
            continue;
        };
        left -= text.len();
        let (values, fault) = json::read(&surrogates::whole(&unmarked(&text)));
        if let Some(Fault {
            at: inner,
            what,
            is_read,
        }) = fault
        {
            let kind = if is_read {
                RemarkKind::Mended(what)
            } else {
                RemarkKind::Broken(what)
            };
            remarks.push(Remark::new(number, at.and(inner), kind));
        }
        blocks.push(Block {
            number,
            at,
            is_embedded: is_embedded(*script),
            values,
        });
    }
    (blocks, remarks)
}

/// The objects of a block that are not a property of another.
fn objects(values: &[Value]) -> Vec<&Map<String, Value>> {
    fn collect<'a>(value: &'a Value, depth: usize, objects: &mut Vec<&'a Map<String, Value>>) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        match value {
            Value::Array(list) => {
                for one in list {
                    collect(one, depth, objects);
                }
            }
            Value::Object(object) => {
                objects.push(object);
                for name in ["@graph", "mainEntity"] {
                    if let Some(value) = object.get(name) {
                        collect(value, depth, objects);
                    }
                }
            }
            _ => {}
        }
    }
    let mut objects = Vec::new();
    for value in values {
        collect(value, MAX_DEPTH, &mut objects);
    }
    objects
}

/// How deep objects may stand in lists, graphs and pages.
const MAX_DEPTH: usize = 8;

fn is_article(object: &Map<String, Value>) -> bool {
    let is_type = |kind: &Value| kind.as_str().is_some_and(is_article_type);
    match object.get("@type") {
        None => object.contains_key("headline"),
        Some(kinds) => each(kinds).any(is_type),
    }
}

/// Where an article says that it stands.
fn addresses(article: &Map<String, Value>) -> Vec<String> {
    let is_whole = |address: &&str| {
        let address = address.trim_start().to_ascii_lowercase();
        let starts = ["http:/", "https:/", "/", "./", "../"];
        starts.iter().any(|start| address.starts_with(start))
    };
    let is_relative = |address: &&str| is_whole(address) || !address.contains([':', '#']);
    let of = |name: &str| {
        article
            .get(name)
            .into_iter()
            .flat_map(each)
            .take(MAX_THINGS)
    };
    let urls = of("url").filter_map(address).filter(is_relative);
    let others = of("mainEntityOfPage").chain(of("@id"));
    let others = others.filter_map(address).filter(is_whole);
    urls.chain(others).map(str::to_owned).collect()
}

fn address(value: &Value) -> Option<&str> {
    let names = ["url", "@id", "@value"].iter();
    let inner = names.filter_map(|name| value.get(*name)).next();
    inner.unwrap_or(value).as_str().filter(|it| !it.is_empty())
}

/// The text of a value: it may be the first of a list, or have a language.
fn text(value: Option<&Value>) -> Option<String> {
    let first = each(value?).next()?;
    let text = first.get("@value").unwrap_or(first);
    text.as_str().map(str::to_owned)
}

/// The members of a list, or the value alone.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    let list = value.as_array();
    list.map_or(core::slice::from_ref(value), Vec::as_slice)
        .iter()
}
