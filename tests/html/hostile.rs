//! What no document and no partner can put into a card.

use crate::support::{
    all_cards, card, document, elements, html_in, one, options, part, seed, select, text,
};
use press_card::share::Context;
use std::collections::BTreeSet;

/// The elements that the views write.
const ELEMENTS: &str = "a article button details dialog div figcaption figure footer form h2 h3 header html \
    img li nav p path section span strong summary svg time ul";

#[test]
fn every_card_is_well_formed_of_the_elements_that_the_views_write() {
    let known: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    for (what, html) in all_cards() {
        for element in elements(&html) {
            let name = element.value().name();
            assert!(known.contains(name), "{what}: <{name}>");
        }
        // The empty comments by which Leptos finds its texts again are all that a parser minds.
        let minded = html
            .errors
            .iter()
            .find(|error| *error != "Saw ! in state MarkupDeclarationOpen");
        assert_eq!(minded, None, "{what}");
    }
}

/// A strict policy refuses inline script and style
/// (docs/design.md#why-is-nothing-written-by-innerhtml-or-styled-inline).
#[test]
fn no_card_has_script_or_style_of_its_own() {
    for (what, html) in all_cards() {
        for element in elements(&html) {
            for (name, _) in element.value().attrs() {
                assert!(
                    name != "style" && name != "srcdoc" && !name.starts_with("on"),
                    "{what}: {name}"
                );
            }
        }
        let written = html.html();
        assert!(
            !written.contains("<script") && !written.contains("<style"),
            "{what}"
        );
    }
}

#[test]
fn every_link_and_picture_leads_where_a_reader_may_be_sent() {
    for (what, html) in all_cards() {
        for link in select(&html, "[href]") {
            let href = link.attr("href").unwrap();
            let is_safe = ["https://", "http://", "tel:"]
                .iter()
                .any(|scheme| href.starts_with(scheme));
            assert!(is_safe, "{what}: {href}");
        }
        for image in select(&html, "img") {
            let src = image.attr("src").unwrap();
            let is_own_code =
                image.attr("part") == Some("qr") && src.starts_with("data:image/png;base64,");
            assert!(
                src.starts_with("https://paper.example/") || is_own_code,
                "{what}: {src}"
            );
        }
        for name in [
            "action",
            "formaction",
            "srcset",
            "poster",
            "data",
            "xlink:href",
        ] {
            assert!(
                select(&html, "*")
                    .iter()
                    .all(|one| one.attr(name).is_none()),
                "{what}: {name}"
            );
        }
    }
}

/// The address of a page may say something of who reads it.
#[test]
fn whoever_is_asked_or_visited_learns_the_site_of_a_card_and_not_its_page() {
    for (what, html) in all_cards() {
        for to in select(&html, "a[href^=http], img[src^=http]") {
            let policy = to.attr("referrerpolicy");
            assert_eq!(policy, Some("strict-origin"), "{what}: {}", to.html());
        }
    }
}

#[test]
fn markup_in_a_document_is_shown_as_the_text_that_it_is() {
    let card = card(&document("good/hostile-text"), "layout=full");
    assert_eq!(
        text(one(&card, "[part=headline]")),
        "<img src=x onerror=alert(1)>旧桥修桥通车</script><script>alert(2)</script>",
    );
    assert_eq!(text(part(&card, "kicker")[0]), "民生<b>");
    let body = text(part(&card, "body")[0]);
    assert!(
        body.replace('；', ";")
            .contains("&lt;b&gt;限高四米&amp;nbsp;。{{7*7}} ${7*7} ]]>"),
        "{body}"
    );
    let abstract_ = text(part(&card, "abstract")[0]);
    assert!(
        abstract_.contains("</textarea></style><svg onload=alert(3)>"),
        "{abstract_}"
    );
    assert!(text(part(&card, "credit")[0]).contains("林晓帆<!--"));
}

#[test]
fn what_a_partner_writes_into_the_tag_is_text_as_well() {
    let mut options = options("layout=full");
    options.reuse.headline = Some("\"><script>alert(1)</script>".into());
    options.reuse.via = Some("'><img src=x onerror=alert(2)>".into());
    let written = html_in(&seed(), &options, Context::Desktop);
    // The picture of the code is ours.
    assert!(!written.contains("<script") && written.matches("<img").count() == 1);
    let card = scraper::Html::parse_fragment(&written);
    assert_eq!(
        text(one(&card, "[part=headline]")),
        "\"><script>alert(1)</script>"
    );
    assert!(text(part(&card, "credit")[0]).contains("转自：'><img src=x onerror=alert(2)>"));
}

#[test]
fn no_control_character_and_no_bidi_override_reaches_the_html() {
    for (what, html) in all_cards() {
        for text in html.root_element().text() {
            let is_hostile = |c: char| {
                c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!text.chars().any(is_hostile), "{what}: {text:?}");
        }
    }
}
