//! The same list as an Atom feed (RFC 4287), which feed readers and many a CMS take: withdrawn
//! articles are deleted entries (RFC 6721), older entries are in archives (RFC 5005, section 4).

use super::{
    entry::{Entry, Status},
    list::{List, beside, name},
    time::utc,
    version::Version,
};
use press_card::card::html::{close, open, text};
use std::collections::HashMap;

const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns", "http://www.w3.org/2005/Atom"),
    ("xmlns:at", "http://purl.org/atompub/tombstones/1.0"),
    ("xmlns:fh", "http://purl.org/syndication/history/1.0"),
];

const SCHEME: &str = "https://schema.org/creativeWorkStatus";

/// The feed of a list. `number` is that of an older one, which says of articles no more than their
/// addresses: it is never written again, and what it said would outlive what is withdrawn.
///
/// An older list is an archive, and not the next page of a paged feed (section 3): what it says never
/// changes, and who has read it once need not read it again.
pub(super) fn atom(
    list: &List,
    number: Option<u32>,
    updated: u64,
    versions: &HashMap<String, &Version>,
) -> String {
    let newest = beside(&list.url, &name(None, "atom"));
    let own = beside(&list.url, &name(number, "atom"));
    let host = list.url.shown_host();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    open(&mut xml, "feed", NAMESPACES);
    xml.push('\n');
    element(&mut xml, "id", &newest);
    element(&mut xml, "title", host);
    element(&mut xml, "updated", &utc(updated));
    xml.push_str("<author>");
    element(&mut xml, "name", host);
    xml.push_str("</author>\n");
    link(&mut xml, "self", "application/atom+xml", &own);
    link(&mut xml, "alternate", "application/json", list.url.as_str());
    if number.is_some() {
        open(&mut xml, "fh:archive", []);
        close(&mut xml, "fh:archive");
        xml.push('\n');
        link(&mut xml, "current", "application/atom+xml", &newest);
    }
    if let Some(next) = &list.next {
        let archive = beside(&list.url, &name(Some(next.number), "atom"));
        link(&mut xml, "prev-archive", "application/atom+xml", &archive);
    }
    let version = |one: &Entry| {
        let version = versions.get(&one.document).copied();
        version.filter(|_| number.is_none())
    };
    // The schema of RFC 4287 (appendix B) has what is not Atom's own before all entries.
    let is_deleted = |one: &&Entry| one.status == Status::Withdrawn;
    for one in list.entries.iter().filter(is_deleted) {
        deleted(&mut xml, one, version(one));
    }
    for one in list.entries.iter().filter(|one| !is_deleted(one)) {
        entry(&mut xml, one, version(one), list.iat);
    }
    close(&mut xml, "feed");
    xml.push('\n');
    xml
}

fn entry(xml: &mut String, one: &Entry, version: Option<&Version>, now: u64) {
    open(xml, "entry", []);
    xml.push('\n');
    element(xml, "id", &one.document);
    let headline = version.and_then(|version| version.headline(now));
    element(xml, "title", headline.unwrap_or(one.url.as_str()));
    element(xml, "updated", &utc(one.at));
    link(xml, "alternate", "text/html", one.url.as_str());
    link(xml, "related", "application/ld+json", &one.document);
    if let Some(card) = &one.card {
        link(xml, "related", "text/html", card);
    }
    let category = [("term", one.status.name()), ("scheme", SCHEME)];
    open(xml, "category", category);
    close(xml, "category");
    xml.push('\n');
    if let Some(note) = version.and_then(|version| version.note.as_deref()) {
        element(xml, "summary", note);
    }
    close(xml, "entry");
    xml.push('\n');
}

fn deleted(xml: &mut String, one: &Entry, version: Option<&Version>) {
    let at = utc(one.at);
    let attributes = [("ref", one.document.as_str()), ("when", &at)];
    open(xml, "at:deleted-entry", attributes);
    xml.push('\n');
    if let Some(why) = version.and_then(|version| version.note.as_deref()) {
        element(xml, "at:comment", why);
    }
    link(xml, "alternate", "text/html", one.url.as_str());
    close(xml, "at:deleted-entry");
    xml.push('\n');
}

fn link(xml: &mut String, rel: &str, kind: &str, href: &str) {
    open(xml, "link", [("rel", rel), ("type", kind), ("href", href)]);
    close(xml, "link");
    xml.push('\n');
}

/// An element with a text. What XML has no place for is left out (XML 1.0, section 2.2).
fn element(xml: &mut String, name: &str, content: &str) {
    let is_char = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let content: String = content.chars().filter(is_char).collect();
    open(xml, name, []);
    text(xml, &content);
    close(xml, name);
    xml.push('\n');
}
