//! What is pasted into pages of any encoding is ASCII, and says the same.

use crate::support::{documents, one, select, text};
use press_card::{
    article::{Article, Publisher},
    card::STYLE,
};
use press_card_publish::{self as publish, Frame, Stylesheet, Tag};
use scraper::Html;
use std::fs;

/// What has no place in some encoding, or another one in each; a control that references do not
/// have.
const ODD: &str = "“金利”—〇𠮷😀 é ﷽ \u{a0}&nbsp;\u{85}\u{2028}\u{fffd}<&\"";

#[test]
fn a_static_card_is_ascii_and_says_the_same() {
    assert!(STYLE.is_ascii(), "no reference is read in a stylesheet");
    for (name, _) in documents() {
        let path = format!("{}/documents/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let document = fs::read_to_string(path).unwrap();
        for attributes in [
            vec![("layout", "full")],
            vec![("headline", ODD), ("via", ODD), ("lang", "en")],
        ] {
            let tag = Tag::new(attributes);
            let card = publish::card(&document, &tag, None, &Stylesheet::Inline).unwrap();
            assert!(card.is_ascii(), "{name}");
            let parsed = Html::parse_fragment(&card);
            let host = one(&parsed, "press-card");
            for (attribute, value) in tag.iter() {
                let value = value.replace('\u{85}', "");
                assert_eq!(host.attr(attribute), Some(&*value), "{name}");
            }
            // The document, which may be signed.
            let script = one(&parsed, "press-card > script");
            let json: String = script.text().collect();
            let read = |json: &str| -> serde_json::Value {
                serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap()
            };
            assert_eq!(read(&json), read(&document), "{name}");
            assert_eq!(
                json.parse::<Article>().unwrap(),
                document.parse::<Article>().unwrap(),
                "{name}"
            );
        }
    }
}

#[test]
fn its_words_are_those_of_the_card_that_is_drawn() {
    for (name, article) in documents() {
        let path = format!("{}/documents/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let document = fs::read_to_string(path).unwrap();
        let tag = Tag::new([("layout", "full")]);
        let card = publish::card(&document, &tag, None, &Stylesheet::Inline).unwrap();
        let (_, template) = card.split_once("</style>").unwrap();
        let (template, _) = template.split_once("</template>").unwrap();
        let written = Html::parse_fragment(template);
        let drawn = crate::support::card(&article, "layout=full");
        let words = |html: &Html| -> Vec<String> {
            // Of two buttons that say the same the style shows one. What to do is said otherwise
            // where nobody knows where it is read.
            let shown = ":not([commandfor]):not([commandfor] *):not(.steps)";
            // A headline's lines end between its words where it is written.
            let texts = select(html, &format!(".root {shown}:not([part=headline] a)"))
                .into_iter()
                .flat_map(|one| one.children())
                .filter_map(|node| Some(node.value().as_text()?.to_string()))
                .chain([text(one(html, "[part=headline]"))]);
            let labels = select(html, &format!("{shown}:is([aria-label],[alt],[title])"))
                .into_iter()
                .flat_map(|one| one.value().attrs().map(|(_, value)| value.to_owned()));
            texts.chain(labels.filter(|one| !one.is_ascii())).collect()
        };
        assert_eq!(words(&written), words(&drawn), "{name}");
    }
}

#[test]
fn frames_and_links_to_responses_are_ascii() {
    for (name, article) in documents() {
        let frame = Frame::new(
            "https://cdn.paper.example/v1/".parse().unwrap(),
            "https://paper.example/a/早报.json".parse().unwrap(),
        );
        let html = frame.html(&article);
        assert!(html.is_ascii(), "{html}");
        let parsed = Html::parse_fragment(&html);
        let title = one(&parsed, "iframe").attr("title");
        assert_eq!(title, Some(&*article.headline), "{name}");
        let response = publish::oembed(&article, &Publisher::of(&article, None), &frame);
        assert!(response.html.is_ascii());
        let address = "https://paper.example/1.oembed.json".parse().unwrap();
        let link = publish::discovery(&address, ODD);
        assert!(link.is_ascii(), "{link}");
    }
}
