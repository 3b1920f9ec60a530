//! An article is corrected: a few members of its document are edited, and it says which day and why.

use super::{
    error::AmendError,
    members::{Members, changed, items},
    now::when,
    signed,
    withdraw::has_proof,
};
use crate::{canonical, sign::SigningKey};
use press_card::article::{Article, Publication, Publisher, is_article_type};
use serde_json::{Value, json};

/// What is corrected, and how that is told.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What was wrong, and what is right: the words that readers see.
    pub text: String,
    /// The day; without it, the time that it is where the paper is.
    pub date: Option<String>,
    /// The members that have another text now, by their names, each of [`Correction::MEMBERS`].
    pub members: Vec<(&'static str, String)>,
}

impl Correction {
    /// The members that can be edited: those that are texts.
    pub const MEMBERS: [&'static str; 8] = [
        "headline",
        "alternativeHeadline",
        "abstract",
        "articleSection",
        "dateline",
        "articleBody",
        "printEdition",
        "printPage",
    ];
}

/// The document of an article that is corrected. Its text is edited where it has to be: the members
/// that are named, `dateModified`, and `correction`, in which the new one comes first. All else stays
/// as it is, byte for byte.
///
/// ```
/// use press_card_publish::{Correction, correct};
///
/// let document = r#"{ "@type": "NewsArticle", "url": "https://paper.example/a/1", "headline": "一", "x": 1.50 }"#;
/// let correction = Correction {
///     text: "标题有误".into(),
///     date: Some("2026-10-26".into()),
///     members: vec![("headline", "二".into())],
/// };
/// assert_eq!(
///     correct(document, &correction, None)?,
///     r#"{ "@type": "NewsArticle", "url": "https://paper.example/a/1", "dateModified": "2026-10-26", "correction": [{"@type": "CorrectionComment", "text": "标题有误", "datePublished": "2026-10-26"}], "headline": "二", "x": 1.50 }"#,
/// );
/// # Ok::<(), press_card_publish::AmendError>(())
/// ```
///
/// # Errors
/// There is no article in the document, or it was withdrawn; it could be read in two ways; a member
/// is no plain text, or a card would not read what was meant; the date is none; the document is
/// signed and no key was given.
pub fn correct(
    document: &str,
    correction: &Correction,
    key: Option<&SigningKey>,
) -> Result<String, AmendError> {
    if correction.text.trim().is_empty() {
        return Err(AmendError::Empty { of: "correction" });
    }
    let bare = document.trim_start_matches('\u{feff}');
    canonical(bare)?;
    let article = match bare.parse()? {
        Publication::Article(article) => article,
        Publication::Withdrawn(_) => return Err(AmendError::Withdrawn),
    };
    let when = when(correction.date.as_deref(), &Publisher::of(&article, None))?;
    let is_ours = |members: &Members<'_>| is_article(members);
    let members = Members::find(bare, is_ours).ok_or(AmendError::NotOutermost)?;

    // As the file is: in ASCII, or not.
    let written = |value: &Value| in_json(value, bare.is_ascii(), members.is_tight());
    let mut changes = Vec::new();
    for (name, text) in &correction.members {
        if text.trim().is_empty() {
            return Err(AmendError::Empty { of: name });
        }
        if members.get(name).is_some_and(|value| !value.is_string()) {
            return Err(AmendError::NotPlain { name });
        }
        let behind = ["headline", "url", "@type"];
        changes.push(members.set(name, &written(&json!(text)), &behind));
    }
    let behind = ["datePublished", "url", "@type"];
    let time = written(&json!(when.time));
    changes.push(members.set("dateModified", &time, &behind));
    let comment = written(&json!({
        "@type": "CorrectionComment",
        "text": correction.text.trim(),
        "datePublished": when.day,
    }));
    let behind = ["dateModified", "datePublished", "url", "@type"];
    let new = match members.value("correction") {
        Some(place) => match (members.get("correction"), items(bare, place.start)) {
            (_, Some(items)) => match items.first() {
                Some(first) => (*first..*first, format!("{comment}, ")),
                None => (place, format!("[{comment}]")),
            },
            (None | Some(Value::Null), _) => (place, format!("[{comment}]")),
            _ => {
                let old = bare.get(place.clone()).unwrap_or_default();
                (place, format!("[{comment}, {old}]"))
            }
        },
        None => members.set("correction", &format!("[{comment}]"), &behind),
    };
    changes.push(new);
    let edited = changed(bare, changes).ok_or(AmendError::NotOutermost)?;
    check(&edited, &article, correction, &when.day)?;
    let mark = if key.is_none() && bare.len() < document.len() {
        "\u{feff}"
    } else {
        ""
    };
    let edited = signed(edited, has_proof(bare), key)?;
    Ok(format!("{mark}{edited}"))
}

/// Whether an object in the text is an article by its type, as a card takes it for one.
fn is_article(members: &Members<'_>) -> bool {
    match members.get("@type") {
        Some(Value::String(name)) => is_article_type(&name),
        Some(Value::Array(names)) => names
            .iter()
            .any(|name| name.as_str().is_some_and(is_article_type)),
        _ => members.value("headline").is_some(),
    }
}

/// Holds what a card reads of the edited document against what was meant: nothing but what was named
/// is another.
fn check(
    edited: &str,
    before: &Article,
    correction: &Correction,
    day: &str,
) -> Result<(), AmendError> {
    canonical(edited)?;
    let mut now: Article = edited.parse()?;
    let not = |name| Err(AmendError::NotAsMeant { name });
    let told = now.corrections.iter().any(|one| {
        let is_of_day = one.date.is_some_and(|date| date.to_string() == day);
        is_of_day && is_same(&one.text, &correction.text)
    });
    if !told || now.corrections.len() <= before.corrections.len() && before.corrections.len() < 100
    {
        return not("correction");
    }
    if now.modified.is_none_or(|date| date.to_string() != day) {
        return not("dateModified");
    }
    // A date that was is no part of what is held together.
    now.corrections.clone_from(&before.corrections);
    now.modified = before.modified;
    for (name, text) in &correction.members {
        let read = match *name {
            "headline" => is_same(&now.headline, text),
            "articleBody" => is_same(&now.paragraphs.concat(), text),
            "abstract" => now
                .abstract_text
                .as_deref()
                .is_some_and(|own| is_same(own, text)),
            "alternativeHeadline" => now
                .alternative_headline
                .as_deref()
                .is_some_and(|own| is_same(own, text)),
            "articleSection" => now.section.as_deref().is_some_and(|own| is_same(own, text)),
            "dateline" => now
                .dateline
                .as_deref()
                .is_some_and(|own| is_same(own, text)),
            // What is read of these two has other forms.
            _ => true,
        };
        if !read {
            return not(name);
        }
    }
    now.headline.clone_from(&before.headline);
    now.paragraphs.clone_from(&before.paragraphs);
    now.abstract_text.clone_from(&before.abstract_text);
    now.alternative_headline
        .clone_from(&before.alternative_headline);
    now.section.clone_from(&before.section);
    now.dateline.clone_from(&before.dateline);
    now.print_edition.clone_from(&before.print_edition);
    now.print_page.clone_from(&before.print_page);
    if now == *before {
        Ok(())
    } else {
        not("document")
    }
}

/// Whether two texts are the same to a reader, blanks apart.
fn is_same(read: &str, meant: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    letters(read) == letters(meant)
}

/// A value on one line, with a blank behind each mark where the document has them.
fn in_json(value: &Value, is_ascii: bool, is_tight: bool) -> String {
    let text = match value {
        Value::Object(members) if !is_tight => {
            let members = members
                .iter()
                .map(|(name, value)| format!("\"{name}\": {value}"));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        _ => value.to_string(),
    };
    if !is_ascii {
        return text;
    }
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}
