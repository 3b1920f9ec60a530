//! The text, and what it says about itself: byline, source, pictures with their captions.

use super::{
    Place,
    byline::{self, Byline},
    draft::Draft,
    limits::MAX_BYLINES,
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
    for _ in 0..MAX_BYLINES {
        let Some(first) = paragraphs.first() else {
            break;
        };
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
    // The last line may name them too: 「（西江日报记者 谢江涛）」.
    if let Some(names) = paragraphs.last().and_then(|last| byline::of_names(last)) {
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
    let Some(Value::Array(known)) = draft.get("image") else {
        draft.put("image", Place::Text, pictures.into());
        return;
    };
    let mut all = known.clone();
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
    // A house that signs for its people gives way to them.
    let is_house = |person: &Value| person["@type"] == "Organization";
    let signed = draft.get("author").and_then(Value::as_array);
    if !byline.authors.is_empty() && signed.is_some_and(|list| list.iter().all(is_house)) {
        draft.remove("author");
    }
    // Where the page names the authors, whoever else wrote contributed.
    let field = if draft.get("author").is_none() {
        "author"
    } else {
        "contributor"
    };
    for person in byline.authors {
        add(draft, field, person);
    }
    for person in byline.contributors {
        add(draft, "contributor", person);
    }
}

/// Adds somebody who is not named yet; who is may get a title.
fn add(draft: &mut Draft, field: &'static str, person: Value) {
    let name = person["name"].as_str().unwrap_or_default();
    for known in ["author", "contributor"] {
        let Some(Value::Array(list)) = draft.get(known) else {
            continue;
        };
        // A name may be a whole credit, 「西江日报记者 谢江涛」.
        let is_same = |one: &Value| one["name"].as_str().is_some_and(|own| own.contains(name));
        let Some(at) = list.iter().position(is_same) else {
            continue;
        };
        let mut list = list.clone();
        if list[at]["name"] == person["name"] && list[at].get("jobTitle").is_none() {
            list[at] = person;
        }
        return draft.amend(known, list.into());
    }
    match draft.get(field) {
        Some(Value::Array(list)) => {
            let list = list.iter().cloned().chain([person]).collect();
            draft.amend(field, Value::Array(list));
        }
        _ => draft.put(field, Place::Byline, vec![person].into()),
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
