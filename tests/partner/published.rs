//! Cards that came as HTML, as `press-card render` writes them, and in a frame, as
//! `press-card oembed` does.

use anyhow::{Context as _, Result};
use press_card::article::{Article, WebUrl};
use press_card_publish::{self as publish, Frame, Stylesheet, Tag};
use std::fs;

use crate::server::root;

/// The static card of the paper's article, with attributes such as `layout=full;lang=en`. Some
/// words are no attributes: `linked` has its stylesheet on the card's host, `older` is a card of
/// a version that there never was, and `document=NAME` is another one of the good documents.
pub fn card(words: &str, cdn: &str) -> Result<String> {
    let mut attributes = Vec::new();
    let mut document = "xijiang-article".to_owned();
    let (mut stylesheet, mut is_older) = (Stylesheet::Inline, false);
    for word in words.split(';') {
        match word.split_once('=') {
            Some(("document", name)) => document = format!("good/{name}"),
            Some(attribute) => attributes.push(attribute),
            None if word == "linked" => {
                let host: WebUrl = format!("{cdn}/v1").parse()?;
                stylesheet = Stylesheet::Linked(host);
            }
            None => is_older = word == "older",
        }
    }
    let path = root().join(format!("documents/{document}.json"));
    let mut document = fs::read_to_string(&path).context("no such document")?;
    if !cdn.is_empty() {
        // A picture that is there.
        let picture = format!("{cdn}/v1/page/picture.svg");
        document = document.replace("https://paper.example/i/2007.jpg", &picture);
    }
    let card = publish::card(&document, &Tag::new(attributes), None, &stylesheet)?;
    Ok(if is_older { older(&card)? } else { card })
}

/// The paper's article in a frame that is 300 pixels high.
pub fn frame(cdn: &str, paper: &str) -> Result<String> {
    let document = "documents/xijiang-article.json";
    let article: Article = fs::read_to_string(root().join(document))?.parse()?;
    let mut frame = Frame::new(
        format!("{cdn}/v1/").parse()?,
        format!("{paper}/{document}").parse()?,
    );
    frame.height = Some(300);
    Ok(frame.html(&article))
}

/// A card as another version may have written it: other looks, other elements, others missing.
fn older(card: &str) -> Result<String> {
    let (before, rest) = card.split_once("<style>").context("no style")?;
    let (_, after) = rest.split_once("</style>").context("no end of it")?;
    let card = format!("{before}<style>.root {{ font: 20px serif; color: green }}</style>{after}");
    Ok(card
        .replace(" popover ", " ")
        .replace(" commandfor=\"dialog\"", "")
        .replace(" popovertarget=\"dialog\"", " onceuponatime")
        .replace("<div class=\"bar\">", "<div class=\"bar\"><em>旧</em>")
        .replace("<header>", "<header><p part=\"slogan\">旧版的一行</p>")
        .replace("<p part=\"kicker\">&#25968;&#23383;&#25253;</p>", ""))
}
