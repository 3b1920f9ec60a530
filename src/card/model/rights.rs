//! The statement: the clause that applies in sight, and the whole of it always reachable.

use super::typesetter;
use crate::article::plain::{concat, join};
use crate::{
    article::{Clause, Notice, Publisher, Rule, WebUrl},
    text::{self, Phrases, is_chinese},
};

/// The copyright statement and disclaimer of the newspaper, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RightsModel {
    /// The language of the statement, a BCP 47 tag.
    pub lang: String,
    /// The title of the whole.
    pub title: String,
    /// The clause that applies to this work, with the conditions that do.
    pub applies: Option<ClauseModel>,
    /// The whole.
    pub clauses: Vec<ClauseModel>,
    /// Whom to tell of an objection.
    pub contact: Option<ContactModel>,
}

/// A clause with its conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClauseModel {
    /// Its number as it is printed: `1.` or, for a condition that runs on in the text, `（1）`.
    pub number: String,
    /// Its text.
    pub text: String,
    /// What stands around a condition's number: a space in languages that separate words by spaces.
    pub gap: Option<&'static str>,
    /// The conditions under it.
    pub conditions: Vec<ClauseModel>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ContactModel {
    /// Label and names: 「联系人:罗小姐、陈先生」.
    pub people: String,
    /// The telephone numbers as they are printed, each with its address.
    pub telephones: Vec<(String, String)>,
}

/// The foot of the paper's own page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FootModel {
    /// What the links are, for who cannot see them.
    pub links_label: String,
    /// The links.
    pub links: Vec<LinkModel>,
    /// The registration number and the permits.
    pub licences: Vec<String>,
    /// The owner's statement.
    pub owner: Option<String>,
    /// 「Powered by …」.
    pub powered_by: Option<String>,
}

/// A link, or words where there is no address for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LinkModel {
    /// The words.
    pub text: String,
    /// The address.
    pub href: Option<WebUrl>,
}

pub(super) fn rights(
    notices: &[Notice],
    publisher: &Publisher,
    own_words: &Phrases,
) -> RightsModel {
    let lang = lang(publisher);
    let is_chinese = is_chinese(&lang);
    let set = typesetter(&lang);
    let applies = publisher.clause(main_rule(notices)).map(|clause| {
        let mut clause = clause.clone();
        clause
            .conditions
            .retain(|one| notices.iter().any(|notice| one.rule == Some(notice.rule())));
        // Where those that followed are not said, the last one ends the sentence.
        if let Some(last) = clause.conditions.last_mut() {
            let text = without_end(&last.text, &[" and", " or"]).unwrap_or(&last.text);
            if let Some(text) = without_end(text, &[";", "；", ",", "，"]) {
                last.text = concat(&[text, if is_chinese { "。" } else { "." }]);
            }
        }
        clause_model(&clause, is_chinese, &set)
    });
    RightsModel {
        title: publisher
            .terms_title
            .as_deref()
            .map_or_else(|| own_words.statement.to_owned(), &set),
        applies,
        clauses: publisher
            .clauses
            .iter()
            .map(|clause| clause_model(clause, is_chinese, &set))
            .collect(),
        contact: notices
            .contains(&Notice::Contact)
            .then(|| contact(publisher, own_words)),
        lang,
    }
}

/// A text without one of these at its end.
fn without_end<'a>(text: &'a str, ends: &[&str]) -> Option<&'a str> {
    ends.iter().find_map(|end| text.strip_suffix(end))
}

/// The foot, where the publisher has one.
pub(super) fn foot(publisher: &Publisher, own_words: &Phrases) -> Option<FootModel> {
    let set = typesetter(&lang(publisher));
    let foot = FootModel {
        links_label: text::insert_name(own_words.links, &publisher.name),
        links: publisher
            .links
            .iter()
            .map(|link| LinkModel {
                text: link.name.clone(),
                href: link.url.clone(),
            })
            .collect(),
        licences: publisher.licences.clone(),
        owner: publisher.owner.as_deref().map(&set),
        powered_by: publisher.powered_by.clone(),
    };
    let is_empty = foot.links.is_empty()
        && foot.licences.is_empty()
        && foot.owner.is_none()
        && foot.powered_by.is_none();
    (!is_empty).then_some(foot)
}

/// The rule whose clause stands in sight.
fn main_rule(notices: &[Notice]) -> Rule {
    let has = |wanted: fn(&Notice) -> bool| notices.iter().any(wanted);
    if has(|notice| matches!(notice, Notice::OwnSource(_))) {
        Rule::OwnWork
    } else if has(|notice| matches!(notice, Notice::UnknownSource)) {
        Rule::UnknownOrigin
    } else {
        Rule::Reprint
    }
}

fn clause_model(clause: &Clause, is_chinese: bool, set: &impl Fn(&str) -> String) -> ClauseModel {
    // A condition is numbered as 1(2): its own part is what stands in brackets.
    let number = match clause.id.split_once('(') {
        Some((_, rest)) if is_chinese => concat(&["（", rest.trim_end_matches(')'), "）"]),
        Some((_, rest)) => concat(&["(", rest]),
        None => concat(&[&clause.id, "."]),
    };
    ClauseModel {
        number,
        gap: (!is_chinese).then_some(" "),
        text: set(&clause.text),
        conditions: clause
            .conditions
            .iter()
            .map(|one| clause_model(one, is_chinese, set))
            .collect(),
    }
}

pub(in crate::card) fn contact(publisher: &Publisher, own_words: &Phrases) -> ContactModel {
    let names: Vec<&str> = publisher
        .contacts
        .iter()
        .filter_map(|one| one.name.as_deref())
        .collect();
    let mut telephones: Vec<(String, String)> = Vec::new();
    for number in publisher
        .contacts
        .iter()
        .filter_map(|one| one.telephone.as_ref())
    {
        if telephones.iter().all(|(known, _)| known != number) {
            let is_dialled = |c: &char| c.is_ascii_digit() || *c == '+';
            let digits: String = number.chars().filter(is_dialled).collect();
            telephones.push((number.clone(), concat(&["tel:", &digits])));
        }
    }
    let separator = if is_chinese(&lang(publisher)) {
        "、"
    } else {
        ", "
    };
    ContactModel {
        people: concat(&[own_words.contacts, &join(&names, separator)]),
        telephones,
    }
}

fn lang(publisher: &Publisher) -> String {
    publisher
        .language
        .clone()
        .unwrap_or_else(|| "zh-Hans".into())
}
