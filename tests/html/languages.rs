//! Which language each text of a card is marked to be in.

use crate::contract::source;
use crate::support::{card, document, elements, lang, one, part, seed};
use press_card::{article::Article, text::Locale};
use scraper::{ElementRef, Html, Node};

fn lang_of(html: &Html, selector: &str) -> Option<String> {
    lang(one(html, selector)).map(Into::into)
}

#[test]
fn the_card_speaks_the_readers_language_the_story_its_own_and_the_statement_the_papers() {
    let card = card(&seed(), "layout=full lang=en");
    for (selector, expected) in [
        (".root", "en"),
        ("[part=share]", "en"),
        ("[part=dialog]", "en"),
        (".statement summary", "en"),
        ("[part=abstract] strong", "en"),
        (".story", "zh-Hans"),
        ("[part=headline]", "zh-Hans"),
        ("[part=abstract] span", "zh-Hans"),
        ("[part=body]", "zh-Hans"),
        (".credit", "zh-Hans"),
        (".rights > .clause", "zh-Hans"),
        (".statement h3", "zh-Hans"),
        ("[part=links]", "zh-Hans"),
        ("[part=licences]", "zh-Hans"),
        ("[part=address]", "zxx"),
    ] {
        assert_eq!(
            lang_of(&card, selector).as_deref(),
            Some(expected),
            "{selector}"
        );
    }
}

#[test]
fn an_english_article_is_english_for_a_chinese_reader() {
    let card = card(&document("good/english"), "layout=full lang=zh-Hant");
    for (selector, expected) in [
        (".root", "zh-Hant"),
        (".story", "en"),
        (".credit", "en"),
        (".rights > .clause", "en"),
        ("[part=share]", "zh-Hant"),
    ] {
        assert_eq!(
            lang_of(&card, selector).as_deref(),
            Some(expected),
            "{selector}"
        );
    }
}

#[test]
fn notices_are_marked_as_the_readers() {
    let card = card(&document("good/reprint-unknown"), "lang=en");
    let notices = part(&card, "notice");
    assert_eq!(notices.len(), 2);
    assert!(notices.into_iter().all(|notice| lang(notice) == Some("en")));
}

/// Chinese if it has ideographs and no letters, English if the other way round; what has both,
/// such as a name in a sentence, is neither, and so is a mere X.
fn language_of_text(text: &str) -> Option<&'static str> {
    let has_han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let has_latin = text.chars().filter(char::is_ascii_alphabetic).count() > 1;
    match (has_han, has_latin) {
        (true, false) => Some("zh"),
        (false, true) => Some("en"),
        _ => None,
    }
}

/// Every text of an element that a person hears: its own text, and the words of its
/// attributes.
fn heard<'a>(element: ElementRef<'a>) -> Vec<&'a str> {
    let own = element.children().filter_map(|child| match child.value() {
        Node::Text(text) => Some(&**text),
        _ => None,
    });
    own.chain(
        ["aria-label", "alt", "title"]
            .iter()
            .filter_map(|name| element.attr(name)),
    )
    .collect()
}

/// WCAG 2.2, 3.1.2: a screen reader says each text with the voice of its language.
#[track_caller]
fn assert_marked(article: &Article, reader: &str) {
    let card = card(article, reader);
    for element in elements(&card) {
        for text in heard(element) {
            let (Some(language), Some(marked)) = (language_of_text(text), lang(element)) else {
                continue;
            };
            assert!(
                marked.starts_with(language) || marked == "zxx",
                "{reader}: {text:?} is marked as {marked}"
            );
        }
    }
}

#[test]
fn the_seed_is_marked_right_for_an_english_reader() {
    assert_marked(&seed(), "layout=card lang=en");
    assert_marked(&seed(), "layout=full lang=en");
}

#[test]
fn an_english_article_is_marked_right_for_a_chinese_reader() {
    assert_marked(&document("good/english"), "layout=full lang=zh-Hans");
}

#[test]
fn a_day_and_a_page_are_marked_right_for_an_english_reader() {
    assert_marked(&document("good/dated"), "layout=full lang=en");
}

#[test]
fn the_words_of_a_picture_are_marked_right_for_an_english_reader() {
    let article = |picture: &str| -> Article {
        format!(r#"{{"@type":"NewsArticle","headline":"题","url":"https://paper.example/","inLanguage":"zh-Hans","image":{picture}}}"#)
            .parse()
            .unwrap()
    };
    let url = r#""url":"https://paper.example/i.jpg""#;
    assert_marked(&article(&format!(r#"{{{url},"caption":"桥"}}"#)), "lang=en");
    assert_marked(&article(&format!("{{{url}}}")), "lang=en");
}

/// What the program does not draw is told by modules of the loader, which know the languages by their
/// tags.
#[test]
fn the_loader_s_modules_speak_every_language_of_the_card() {
    let loader = |file: &str| source(&format!("crates/embed/loader/{file}.js"));
    let tags = Locale::ALL.map(|locale| format!("\"{}\"", locale.tag()));
    let list = format!("const LANGUAGES = [{}];", tags.join(", "));
    assert!(loader("remarks").contains(&list), "{list}");
    for file in ["seal", "refused"] {
        for tag in &tags {
            let bare = tag.trim_matches('"');
            let is_there = [tag.as_str(), bare]
                .iter()
                .any(|key| loader(file).contains(&format!("\n  {key}: ")));
            assert!(is_there, "{file}.js has no words in {tag}");
        }
    }
}
