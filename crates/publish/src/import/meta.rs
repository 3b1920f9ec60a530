//! What the head of a page says in its `<meta>` elements: OpenGraph, and the names that papers
//! and public bodies in China give.

use super::{limits::MAX_THINGS, page::Page, values::Values};
use serde_json::{Map, Value, json};

/// The OpenGraph properties of an article (<https://ogp.me>).
pub(super) fn open_graph(page: &Page) -> Map<String, Value> {
    let mut said = Map::new();
    let mut say = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            said.insert(name.into(), value.into());
        }
    };
    say(
        "headline",
        page.meta(&["og:title"])
            .map(|title| without_site(page, title)),
    );
    say("abstract", page.meta(&["og:description"]));
    say("url", page.meta(&["og:url"]));
    say("publisher", page.meta(&["og:site_name"]));
    say(
        "datePublished",
        page.meta(&["article:published_time", "og:release_date"]),
    );
    say(
        "dateModified",
        page.meta(&["article:modified_time", "og:updated_time"]),
    );
    say("expires", page.meta(&["article:expiration_time"]));
    say("articleSection", page.meta(&["article:section"]));
    say(
        "author",
        page.meta(&["article:author", "og:article:author"]),
    );
    say("inLanguage", page.meta(&["og:locale"]));
    said.insert("image".into(), images(page));
    Values::new(page, &[]).document(&said)
}

/// The other names: those of the general ones, and those of the rules for public web sites in
/// China (GB/T 38328 has `PubDate`, `ContentSource` and so on).
pub(super) fn names(page: &Page) -> Map<String, Value> {
    let mut said = Map::new();
    for (name, metas) in [
        ("headline", &["articletitle", "twitter:title"][..]),
        ("abstract", &["description", "twitter:description"]),
        ("url", &["url", "twitter:url"]),
        (
            "datePublished",
            &[
                "pubdate",
                "publishdate",
                "publish_date",
                "publishtime",
                "date",
                "dc.date",
            ],
        ),
        (
            "dateModified",
            &[
                "last-modified",
                "lastmodified",
                "modified",
                "revised",
                "updatetime",
                "dc.date.modified",
                "dcterms.modified",
            ],
        ),
        ("editor", &["editor", "dc.contributor.editor"]),
        ("license", &["dcterms.license", "dc.rights.license"]),
        ("articleSection", &["columnname", "section"]),
        ("author", &["author", "dc.creator"]),
        ("sourceOrganization", &["contentsource", "source"]),
        (
            "publisher",
            &["sitename", "application-name", "dc.publisher"],
        ),
        ("image", &["image", "twitter:image"]),
        ("inLanguage", &["content-language", "language"]),
    ] {
        if let Some(value) = page.meta(metas) {
            said.insert(name.into(), value.into());
        }
    }
    Values::new(page, &[]).document(&said)
}

/// A title without the name of the site behind it.
fn without_site(page: &Page, title: String) -> String {
    let Some(site) = page.meta(&["og:site_name"]) else {
        return title;
    };
    let Some(rest) = title.strip_suffix(&site) else {
        return title;
    };
    let bare = rest.trim_end_matches(['-', '_', '|', '–', '—', '·', ' ', '｜']);
    let is_separated = bare.len() < rest.len() && !bare.is_empty();
    if is_separated { bare.to_owned() } else { title }
}

/// Each `og:image` with what stands behind it: `og:image:alt` and so on belong to the one before.
fn images(page: &Page) -> Value {
    let mut images: Vec<Value> = Vec::new();
    let of_images = page
        .metas()
        .iter()
        .filter(|(name, _)| name.starts_with("og:image"));
    for (name, content) in of_images.take(MAX_THINGS * 4) {
        let property = match name.as_str() {
            "og:image" => {
                images.push(json!({"url": content}));
                continue;
            }
            "og:image:url" | "og:image:secure_url" if images.is_empty() => {
                images.push(json!({"url": content}));
                continue;
            }
            "og:image:alt" => "caption",
            "og:image:width" => "width",
            "og:image:height" => "height",
            _ => continue,
        };
        if let Some(image) = images.last_mut() {
            image[property] = content.as_str().into();
        }
    }
    Value::Array(images)
}
