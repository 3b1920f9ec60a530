//! An article is withdrawn: its document says so, and nothing else any more.

use super::{error::AmendError, now::when, signed};
use crate::sign::SigningKey;
use press_card::article::{
    Date, Publication, Publisher,
    fields::{Field, Kind, PUBLISHER},
    is_article, is_article_type,
    json::{Item, Node, find, parse},
};
use serde_json::{Map, Value, json};

/// How deep the clauses of a publisher's terms may stand in each other.
const MAX_DEPTH: u8 = 4;

/// The document of an article that is withdrawn for this reason.
///
/// It is written anew, with `@context`, `@type`, `url`, `publisher`, `datePublished` and
/// `inLanguage` of the one that it takes the place of, with `creativeWorkStatus` and one `correction`.
/// Nothing else of that stays, whatever its name; of the publisher, what a card reads.
///
/// ```
/// use press_card_publish::withdraw;
///
/// let document = r#"{"@type": "NewsArticle", "headline": "一", "url": "https://paper.example/a/1",
///     "articleBody": "二", "publisher": "西江日报"}"#;
/// let withdrawn = withdraw(document, "消息不实", Some("2026-10-26"), None)?;
/// assert!(withdrawn.contains(r#""creativeWorkStatus": "Withdrawn""#));
/// assert!(!withdrawn.contains('一') && !withdrawn.contains('二'));
/// # Ok::<(), press_card_publish::AmendError>(())
/// ```
///
/// # Errors
/// There is no article in the document; the date is none; the document is signed and no key was
/// given. One that could be read in two ways is no reason to leave an article where it is.
pub fn withdraw(
    document: &str,
    reason: &str,
    date: Option<&str>,
    key: Option<&SigningKey>,
) -> Result<String, AmendError> {
    let text = document.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AmendError::Empty { of: "reason" });
    }
    let published: Publication = text.parse()?;
    let (url, paper) = match &published {
        Publication::Article(article) => (&article.url, Publisher::of(article, None)),
        Publication::Withdrawn(withdrawal) => (&withdrawal.url, withdrawal.publisher(None)),
    };
    let read = parse(text)?;
    let node = find(&read, "NewsArticle", is_article)?;
    let day = when(date, &paper)?.day;

    let mut out = Map::new();
    let context = node.raw_text("@context").filter(|text| is_address(text));
    let context = context.unwrap_or("https://schema.org");
    out.insert("@context".into(), json!(context));
    let types = node.types().into_iter().find(|name| is_article_type(name));
    out.insert("@type".into(), json!(types.unwrap_or("NewsArticle")));
    out.insert("url".into(), json!(url.as_str()));
    if let Some(publisher) = publisher(node, &paper) {
        out.insert("publisher".into(), publisher);
    }
    let date = node.raw_text("datePublished").map(str::trim);
    if let Some(date) = date.filter(|date| date.parse::<Date>().is_ok() && is_short(date)) {
        out.insert("datePublished".into(), json!(date));
    }
    let language = node.raw_text("inLanguage").map(str::trim);
    if let Some(language) = language.filter(|language| is_short(language)) {
        out.insert("inLanguage".into(), json!(language));
    }
    out.insert("creativeWorkStatus".into(), json!("Withdrawn"));
    out.insert(
        "correction".into(),
        json!([{"@type": "CorrectionComment", "text": reason, "datePublished": day}]),
    );
    let withdrawn = format!("{:#}\n", Value::Object(out));
    let is_withdrawn = |text: &str| match text.parse::<Publication>() {
        Ok(Publication::Withdrawn(now)) => Ok(now.url == *url && now.reason.is_some()),
        Ok(Publication::Article(_)) => Ok(false),
        Err(error) => Err(error),
    };
    if !is_withdrawn(&withdrawn)? {
        return Err(AmendError::NotAsMeant { name: "correction" });
    }
    signed(withdrawn, has_proof(text), key)
}

/// Whether a document has a signature, of whatever kind.
pub(super) fn has_proof(text: &str) -> bool {
    let members = serde_json::from_str::<Map<String, Value>>(text);
    // What not everybody can read (half a surrogate pair) may have one.
    members.map_or_else(
        |_| text.contains("\"proof\""),
        |members| members.contains_key("proof"),
    )
}

/// The publisher as the document has it; or, where that has none, the paper that the article is by
/// its source.
fn publisher(node: Node<'_>, paper: &Publisher) -> Option<Value> {
    match node.values("publisher").first() {
        Some(Item::Text(name)) => Some(json!(name)),
        Some(Item::Node(publisher)) => Some(kept(*publisher, PUBLISHER, MAX_DEPTH)),
        None if paper.name.is_empty() => None,
        None => Some(json!({"@type": "NewsMediaOrganization", "name": paper.name})),
    }
}

/// An object with what a card reads of it.
fn kept(node: Node<'_>, fields: &[Field], depth: u8) -> Value {
    let mut out = Map::new();
    if let Some(name) = node.types().first() {
        out.insert("@type".into(), json!(name));
    }
    let id = node.raw_text("@id");
    if let Some(id) = id.filter(|id| is_address(id)) {
        out.insert("@id".into(), json!(id));
    }
    for field in fields {
        // The conditions of a clause are clauses again.
        let is_more = field.members.is_empty() && field.kind == Kind::Objects;
        let members = if is_more { fields } else { field.members };
        let values = node.values(field.name);
        let values: Vec<Value> = values
            .into_iter()
            .filter_map(|item| match item {
                Item::Text(text) => Some(json!(text)),
                Item::Node(node) => {
                    (depth > 0).then(|| kept(node, members, depth.saturating_sub(1)))
                }
            })
            .collect();
        match <[Value; 1]>::try_from(values) {
            Ok([value]) => drop(out.insert(field.name.into(), value)),
            Err(values) if values.is_empty() => {}
            Err(values) => drop(out.insert(field.name.into(), values.into())),
        }
    }
    Value::Object(out)
}

fn is_address(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && text.len() <= 256 && !text.contains(char::is_whitespace)
}

/// Whether it is as long as a date or a language tag may be, and not a text under their names.
fn is_short(text: &str) -> bool {
    text.len() <= 40
}
