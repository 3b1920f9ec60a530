//! What a screen reader needs of a card.

use crate::support::{all_cards, card, elements, one, seed, select, text};
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

/// The name of a control: its label, what labels it, or its text.
fn name(html: &Html, control: ElementRef<'_>) -> String {
    if let Some(label) = control.attr("aria-label") {
        return label.trim().to_owned();
    }
    match control.attr("aria-labelledby") {
        Some(id) => text(one(html, &format!("#{id}"))),
        None => text(control),
    }
}

#[test]
fn every_control_and_landmark_has_a_name() {
    for (what, html) in all_cards() {
        for control in select(
            &html,
            "a:not([aria-hidden]), button, summary, dialog, nav, section, [role=group], article, svg[role=img]",
        ) {
            assert!(
                !name(&html, control).is_empty(),
                "{what}: {}",
                control.html()
            );
        }
    }
}

#[test]
fn every_picture_has_its_text_and_every_sign_is_passed_over() {
    for (what, html) in all_cards() {
        for image in select(&html, "img") {
            assert!(image.attr("alt").is_some(), "{what}: {}", image.html());
        }
        // What a caption says is not said twice.
        let captioned = "figure:has(figcaption > span:not(.picture-credit)) img[alt='']";
        let nameless = select(&html, "img[alt='']").len();
        assert_eq!(nameless, select(&html, captioned).len(), "{what}");
        for svg in select(&html, "svg:not([role=img])") {
            assert_eq!(svg.attr("aria-hidden"), Some("true"), "{what}");
        }
    }
}

/// Who tabs through a card comes to the article by its headline, and not once more by its picture.
#[test]
fn what_is_hidden_from_who_hears_is_passed_over_by_who_tabs() {
    for (what, html) in all_cards() {
        for link in select(&html, "a[aria-hidden]") {
            assert_eq!(link.attr("tabindex"), Some("-1"), "{what}");
        }
    }
}

#[test]
fn whatever_is_referred_to_by_id_is_there_once() {
    for (what, html) in all_cards() {
        let mut ids = BTreeSet::new();
        for element in select(&html, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(ids.insert(id), "{what}: #{id} twice");
        }
        for element in elements(&html) {
            for attribute in [
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
                "for",
            ] {
                for id in element
                    .attr(attribute)
                    .unwrap_or_default()
                    .split_whitespace()
                {
                    assert!(ids.contains(id), "{what}: {attribute}={id}");
                }
            }
        }
    }
}

#[test]
fn no_list_or_landmark_is_empty() {
    for (what, html) in all_cards() {
        for element in select(
            &html,
            "ul, nav, footer, section, p:not([role=status]), h2, h3, figcaption",
        ) {
            assert!(!text(element).is_empty(), "{what}: {}", element.html());
        }
    }
}

#[test]
fn a_paper_whose_foot_has_one_thing_only_has_nothing_empty_beside_it() {
    for (thing, words) in [
        (
            r#""publishingPrinciples":{"copyrightNotice":"All rights reserved."}"#,
            "All rights reserved.",
        ),
        (
            r#""publishingPrinciples":{"creditText":"Powered by us"}"#,
            "Powered by us",
        ),
        (r#""subjectOf":{"name":"About"}"#, "About"),
        (r#""hasCertification":{"name":"No. 1"}"#, "No. 1"),
    ] {
        let article = format!(
            r#"{{"@type":"NewsArticle","headline":"x","url":"https://paper.example/","publisher":{{"@type":"Organization","name":"P",{thing}}}}}"#
        );
        let card = card(&article.parse().unwrap(), "layout=full");
        assert_eq!(text(one(&card, "footer")), words);
        for element in select(&card, "footer *") {
            assert!(!text(element).is_empty(), "{}", one(&card, "footer").html());
        }
    }
}

#[test]
fn what_was_done_is_said_in_a_live_region_in_the_card_and_in_the_dialog() {
    let card = card(&seed(), "layout=card");
    for place in ["[part=share]", "dialog"] {
        let status = one(&card, &format!("{place} [part=status]"));
        assert_eq!(
            (status.attr("role"), text(status).as_str()),
            (Some("status"), "")
        );
    }
}

#[test]
fn a_day_can_be_read_by_machines() {
    let card = card(&crate::support::document("good/dated"), "lang=en");
    let time = one(&card, "time");
    assert_eq!(
        (time.attr("datetime"), text(time).as_str()),
        (Some("2025-03-08"), "8 March 2025")
    );
}
