//! The text, and what it says about itself: byline, source, pictures with their captions.

use super::{
    Place,
    byline::{self, Byline},
    draft::Draft,
    readable::Readable,
};
use serde_json::{Value, json};

/// Fills in the text and the pictures, and takes the byline out of the text.
pub(super) fn text(draft: &mut Draft, readable: Readable) {
    pictures(draft, readable.pictures);
    if !readable.paragraphs.is_empty() {
        let body = readable.paragraphs.join("\n\n");
        draft.put("articleBody", Place::Text, body.into());
    }
    let Some(body) = draft.text("articleBody").map(str::to_owned) else {
        return;
    };
    let mut paragraphs: Vec<&str> = body.split("\n\n").collect();
    while let Some(first) = paragraphs.first() {
        if let Some(names) = byline::of_names(first) {
            people(draft, names);
            paragraphs.remove(0);
            continue;
        }
        if let Some((byline, rest)) = byline::split(first) {
            paragraphs[0] = rest;
            people(draft, byline);
            if rest.is_empty() {
                paragraphs.remove(0);
            }
        }
        break;
    }
    // The last line may name them instead: 「（西江日报记者 谢江涛）」.
    if draft.get("author").is_none()
        && let Some(names) = paragraphs.last().and_then(|last| byline::of_names(last))
    {
        people(draft, names);
        paragraphs.pop();
    }
    if paragraphs.is_empty() {
        draft.remove("articleBody");
    } else {
        draft.amend("articleBody", paragraphs.join("\n\n").into());
    }
}

/// Pictures of the text, behind those that the page names; captions go to both.
fn pictures(draft: &mut Draft, pictures: Vec<Value>) {
    if pictures.is_empty() {
        return;
    }
    let is_of_jsonld = draft.found().contains(&("image", Place::JsonLd));
    let Some(Value::Array(named)) = draft.get("image") else {
        draft.put("image", Place::Text, pictures.into());
        return;
    };
    let mut all = named.clone();
    for picture in pictures {
        match all.iter_mut().find(|one| one["url"] == picture["url"]) {
            Some(one) => {
                for name in ["caption", "creditText", "width", "height"] {
                    if one.get(name).is_none() && picture.get(name).is_some() {
                        one[name] = picture[name].clone();
                    }
                }
            }
            None if !is_of_jsonld => all.push(picture),
            None => {}
        }
    }
    draft.amend("image", all.into());
}

/// What a byline says goes where nothing was said yet; titles go to the names that have none.
fn people(draft: &mut Draft, byline: Byline) {
    if let Some(dateline) = byline.dateline {
        if let Some(name) = source(&dateline) {
            let source = json!({"@type": "NewsMediaOrganization", "name": name});
            draft.put("sourceOrganization", Place::Byline, source);
        }
        draft.put("dateline", Place::Byline, dateline.into());
    }
    let everyone = || byline.authors.iter().chain(&byline.contributors);
    for field in ["author", "contributor"] {
        let Some(Value::Array(named)) = draft.get(field) else {
            continue;
        };
        let mut named = named.clone();
        for person in &mut named {
            let same = everyone().find(|one| one["name"] == person["name"]);
            if let Some(title) = same.and_then(|one| one.get("jobTitle")) {
                person["jobTitle"] = title.clone();
            }
        }
        draft.amend(field, named.into());
    }
    // Who stands in one of the lists is not put into the other one.
    for (field, people, other) in [
        ("author", &byline.authors, "contributor"),
        ("contributor", &byline.contributors, "author"),
    ] {
        let is_new = |person: &&Value| {
            let named = draft.get(other).and_then(Value::as_array);
            !named.is_some_and(|named| named.iter().any(|one| one["name"] == person["name"]))
        };
        let people: Vec<Value> = people.iter().filter(is_new).cloned().collect();
        if !people.is_empty() {
            draft.put(field, Place::Byline, people.into());
        }
    }
}

/// Whose report it is: 「西江日报讯」 is one of 西江日报, 「新华社北京10月16日电」 one of 新华社.
fn source(dateline: &str) -> Option<&str> {
    let (at, end) = dateline
        .char_indices()
        .find(|(_, c)| matches!(c, '报' | '社' | '网' | '台' | '報' | '網' | '臺'))?;
    let name = &dateline[..at + end.len_utf8()];
    // 「本报讯」 is that of whoever prints it.
    let is_name = name.chars().count() >= 3 && !name.starts_with('本');
    is_name.then_some(name)
}
