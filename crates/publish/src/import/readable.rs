//! The readable text of a page: what stands on it that is neither navigation nor advertising,
//! as Firefox's reader view finds it.

mod plain;

use super::{
    credit,
    limits::{MAX_TEXT_BYTES, MAX_THINGS},
    page::Page,
    pieces::{Image, Piece, pieces},
    tree, words,
};
use dom_smoothie::{Config, Readability};
use serde_json::{Value, json};

/// What shorter a text is for the reader view no article. A Chinese character says as much as
/// four letters.
const MIN_CHARS: usize = 140;

/// The text of the page.
#[derive(Debug, Default)]
pub(super) struct Readable {
    pub(super) paragraphs: Vec<String>,
    pub(super) pictures: Vec<Value>,
}

/// Finds the text; nothing where there is none.
pub(super) fn read(page: &Page, headline: Option<&str>) -> Readable {
    let config = Config {
        char_threshold: MIN_CHARS,
        disable_json_ld: true,
        max_elements_to_parse: 0,
        ..Config::default()
    };
    let Ok(mut reader) = Readability::new(plain::html(page), None, Some(config)) else {
        return Readable::default();
    };
    let Ok(article) = reader.parse() else {
        return Readable::default();
    };
    let html = tree::read(&article.content).html;
    let mut pieces = pieces(html.tree.root(), &mut { MAX_TEXT_BYTES });
    for piece in &mut pieces {
        if let Piece::Text(text) | Piece::Caption(text) = piece {
            *text = text.replace(plain::AND, "&").replace(plain::LESS, "<");
        }
    }
    sorted(pieces, page, headline)
}

/// Paragraphs without the lines that are no part of the text, and pictures with the captions
/// that stand under them.
fn sorted(pieces: Vec<Piece>, page: &Page, headline: Option<&str>) -> Readable {
    let mut readable = Readable::default();
    let mut picture: Option<Image> = None;
    for piece in pieces {
        match piece {
            Piece::Picture(image) => {
                readable.put(page, picture.replace(image), None);
            }
            Piece::Caption(text) => match picture.take() {
                Some(image) => readable.put(page, Some(image), Some(&text)),
                None => readable.paragraphs.push(text),
            },
            Piece::Text(text) => {
                let is_caption = credit::is_caption(&text);
                let image = picture.take();
                if image.is_some() && is_caption {
                    readable.put(page, image, Some(&text));
                    continue;
                }
                readable.put(page, image, None);
                if is_end(&text) {
                    break;
                }
                let is_said = Some(text.as_str()) == headline
                    || words::summary_of(&text).is_some()
                    || words::is_label_line(&text);
                if !is_said {
                    readable.paragraphs.push(text);
                }
            }
        }
    }
    readable.put(page, picture, None);
    readable
}

impl Readable {
    fn put(&mut self, page: &Page, image: Option<Image>, caption: Option<&str>) {
        let Some(image) = image.filter(|_| self.pictures.len() < MAX_THINGS) else {
            return;
        };
        // A picture of one pixel counts readers.
        let is_seen = |side: Option<u64>| side.is_none_or(|pixels| pixels > 16);
        let Some(url) = page.absolute(&image.src) else {
            return;
        };
        if !is_seen(image.width) || !is_seen(image.height) {
            return;
        }
        let mut picture = json!({"@type": "ImageObject", "url": url.as_str()});
        let alt = image
            .alt
            .as_deref()
            .filter(|alt| alt.chars().count() > 3 && !alt.is_ascii());
        let (caption, credit) = caption.or(alt).map_or((None, None), credit::split);
        for (name, value) in [("caption", caption), ("creditText", credit)] {
            if let Some(value) = value {
                picture[name] = value.into();
            }
        }
        if let (Some(width @ 1..=65_535), Some(height @ 1..=65_535)) = (image.width, image.height) {
            picture["width"] = width.into();
            picture["height"] = height.into();
        }
        if !self.pictures.iter().any(|one| one["url"] == picture["url"]) {
            self.pictures.push(picture);
        }
    }
}

/// Whether the page's own matters begin here: its terms, and what else there is to read.
fn is_end(line: &str) -> bool {
    let marks = [
        "免责声明",
        "版权声明",
        "版权与",
        "相关阅读",
        "相关新闻",
        "上一篇",
        "下一篇",
        "延伸阅读",
        "编辑推荐",
        "免責聲明",
    ];
    line.chars().count() <= 40 && marks.iter().any(|mark| line.contains(mark))
}
