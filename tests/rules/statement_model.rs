//! The statement as a card shows it: whole, with the clause that applies and whom to ask.

use crate::support::{SEED, article, model};
use press_card::card::{CardModel, CardOptions, ClauseModel};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn card() -> CardOptions {
    CardOptions::default()
}

fn number_of_clauses(model: &CardModel) -> (usize, usize) {
    let clauses = &model.rights.clauses;
    (clauses.len(), clauses[0].conditions.len())
}

#[test]
fn the_statement_is_whole_whatever_a_partner_sets() {
    let attributes = [
        ("layout", ["card", "full"]),
        ("theme", ["dark", "none"]),
        ("lang", ["en", "zh-Hant"]),
        ("networks", ["copy", "none"]),
        ("headline", ["无", "x"]),
        ("via", ["无", "x"]),
        ("publisher", ["", "none"]),
    ];
    for choice in 0..1 << attributes.len() {
        let options = CardOptions::from_attributes(|name| {
            let at = attributes.iter().position(|(known, _)| *known == name)?;
            Some(attributes[at].1[choice >> at & 1].into())
        });
        let model = model(&article(SEED), &options);
        assert_eq!(number_of_clauses(&model), (4, 3), "{options:?}");
        assert_eq!(model.rights.title, "西江日报、西江网版权与免责声明");
        assert!(model.rights.contact.is_some() && model.rights.applies.is_some());
        assert_eq!(model.credits[0].text, "来源：西江日报");
    }
}

#[test]
fn the_clause_that_applies_stands_in_sight_with_the_conditions_that_do() {
    let shown = |text: &str, options: &CardOptions| {
        let ClauseModel {
            number, conditions, ..
        } = model(&article(text), options).rights.applies.unwrap();
        (
            number,
            conditions
                .into_iter()
                .map(|one| one.number)
                .collect::<Vec<_>>(),
        )
    };
    let via = CardOptions::from_attributes(|name| (name == "via").then(|| "江海客户端".into()));
    assert_eq!(shown(SEED, &card()), ("1.".into(), vec!["（1）".into()]));
    assert_eq!(
        shown(SEED, &via),
        ("1.".into(), vec!["（1）".into(), "（3）".into()])
    );
    assert_eq!(shown(good!("reprint"), &card()), ("2.".into(), vec![]));
    assert_eq!(
        shown(good!("reprint-unknown"), &card()),
        ("3.".into(), vec![])
    );
    assert_eq!(
        shown(good!("english"), &card()),
        ("1.".into(), vec!["(1)".into()])
    );
}

/// 「; and」 leads to a condition that does not apply, and is not said.
#[test]
fn a_clause_that_is_cut_short_ends_as_a_sentence_does() {
    for (language, written, shown) in [
        ("en", "name the source;", "name the source."),
        ("en", "name the source; and", "name the source."),
        ("en", "name the source, or", "name the source."),
        ("en", "name the source.", "name the source."),
        ("zh-Hans", "注明来源；", "注明来源。"),
        ("zh-Hans", "注明来源;", "注明来源。"),
        ("zh-Hans", "注明来源。", "注明来源。"),
    ] {
        let text = format!(
            r#"{{"@type": "NewsArticle", "headline": "Bridge", "url": "https://paper.example/a/1", "sourceOrganization": "Courier",
                "publisher": {{"@type": "NewsMediaOrganization", "name": "Courier", "alternateName": "Courier",
                "knowsLanguage": "{language}", "publishingPrinciples": {{"name": "Terms", "hasPart": [
                    {{"identifier": "1", "about": "own-work", "text": "You must:", "hasPart": [
                        {{"identifier": "1(1)", "about": "credit", "text": "{written}"}},
                        {{"identifier": "1(2)", "about": "changed-title", "text": "name the title."}}]}}]}}}}}}"#
        );
        let rights = model(&article(&text), &card()).rights;
        let applies = rights.applies.unwrap();
        assert_eq!(applies.conditions[0].text, shown, "{written}");
        assert_eq!(applies.conditions.len(), 1);
        // The whole statement stays as it was written.
        assert_eq!(rights.clauses[0].conditions.len(), 2);
    }
}

#[test]
fn whom_to_ask_is_named_with_the_number_as_printed_once_and_a_link_to_dial() {
    let contact = model(&article(SEED), &card()).rights.contact.unwrap();
    assert_eq!(contact.people, "联系人：罗小姐、陈先生");
    assert_eq!(
        contact.telephones,
        [("0758—2722284".into(), "tel:07582722284".into())]
    );
    let contact = model(&article(good!("english")), &card())
        .rights
        .contact
        .unwrap();
    assert_eq!(contact.people, "Contact: Rights desk");
    assert_eq!(
        contact.telephones,
        [("+44 1632 960123".into(), "tel:+441632960123".into())]
    );
}
