//! English, for articles that are no news.

use press_card::article::Genre;

pub(super) fn no_news(genre: Genre) -> [String; 2] {
    let word = match genre {
        Genre::Satire => "satire",
        _ => "an advertisement",
    };
    [
        format!("says that this is {word}, and the card says so"),
        "Give it another type, such as NewsArticle, if it is none.".into(),
    ]
}
