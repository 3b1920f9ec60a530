//! The page of the seed as a card: every part of it is there.

use crate::support::{card, document, documents, html_in, one, options, part, seed, select, text};
use press_card::{
    article::{Article, Publisher},
    card::{CardModel, Rendering},
    share::Context,
};
use press_card_publish as publish;
use scraper::Html;

/// The page as it came to us.
const PAGE: &str = include_str!("../documents/seed-page.txt");

/// Text without blanks and with its punctuation in half width, so that the page's words can be
/// found whatever they are set like.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap(),
            other => other,
        })
        .collect()
}

/// The words of a line that the card shows in one piece each.
fn pieces(line: &str) -> Vec<&str> {
    let separator = if line.contains("| ") {
        "| "
    } else if line.starts_with("联系人") {
        "(" // the card says the telephone apart from the names
    } else if line.contains("Powered by") {
        " Powered "
    } else if line.starts_with("核心提示") {
        ": "
    } else {
        "\0"
    };
    line.split(separator)
        .map(|piece| piece.trim_end_matches(')'))
        .collect()
}

#[test]
fn the_full_card_shows_every_line_of_the_page() {
    let card = card(&seed(), "layout=full");
    let shown = folded(&text(card.root_element()));
    for line in PAGE.lines().filter(|line| !line.trim().is_empty()) {
        for piece in pieces(line) {
            // The page's × is the letter.
            let piece = if piece == "X" { "×" } else { piece };
            assert!(shown.contains(&folded(piece)), "{piece:?} is not shown");
        }
    }
}

#[test]
fn the_full_card_says_things_in_the_order_of_the_page() {
    let card = card(&seed(), "layout=full");
    let shown = folded(&text(one(&card, "article")));
    let order = [
        "数字报",
        "张爱军到高要金利",
        "核心提示",
        "西江日报讯",
        "市领导谢桂坤参加活动",
        "来源:西江日报",
        "分享到",
        "如本网发布或转载内容",
        "联系人",
        "关于我们",
        "粤ICP备",
        "本网站由",
        "PoweredbyCmsTop",
    ];
    let places: Vec<_> = order
        .map(|words| shown.find(words).unwrap_or_else(|| panic!("{words}")))
        .to_vec();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_small_card_has_the_whole_statement_too() {
    let card = card(&seed(), "layout=card");
    let statement = folded(&text(part(&card, "statement")[0]));
    let clauses = PAGE
        .lines()
        .skip_while(|line| !line.contains("版权与免责声明"))
        .take_while(|line| !line.starts_with("联系人"));
    for line in clauses.filter(|line| !line.trim().is_empty()) {
        assert!(statement.contains(&folded(line)), "{line}");
    }
}

#[test]
fn the_small_card_leaves_the_text_of_the_article_to_its_page() {
    let card = card(&seed(), "layout=card");
    for name in ["body", "byline", "links", "licences", "owner"] {
        assert!(part(&card, name).is_empty(), "{name}");
    }
    assert_eq!(
        one(&card, "[part=headline] a").attr("href"),
        Some("https://paper.example/a/1017.html")
    );
}

/// (Every part that any card can have: contract.rs.)
#[test]
fn the_seed_s_page_and_a_picture_fill_these_parts() {
    let picture = document("good/picture-credited");
    let seed = seed();
    let pictured = card(&picture, "layout=full headline=新标题");
    let full = card(&seed, "layout=full");
    for name in [
        "card",
        "kicker",
        "headline",
        "original-title",
        "picture",
        "abstract",
        "byline",
        "body",
        "credit",
        "share",
        "button",
        "count",
        "dialog",
        "qr",
        "address",
        "copy",
        "close",
        "status",
        "statement",
        "clause",
        "contact",
        "links",
        "licences",
        "owner",
    ] {
        assert!(
            !part(&full, name).is_empty() || !part(&pictured, name).is_empty(),
            "no part {name}"
        );
    }
}

#[test]
fn one_clause_stands_in_sight_and_the_whole_statement_folded() {
    let card = card(&seed(), "layout=card");
    let clauses = select(&card, ".rights > .clause");
    let clause = text(clauses[0]);
    assert!(
        clause.starts_with("1.凡本网“西江日报”电子报，") && clause.contains("（1）注明来源"),
        "{clause}"
    );
    assert_eq!(clauses.len(), 1);
    let statement = part(&card, "statement")[0];
    assert_eq!(statement.value().name(), "details");
    assert_eq!(statement.attr("open"), None);
}

#[test]
fn the_contact_can_be_dialled_in_every_layout() {
    for layout in ["layout=card", "layout=full"] {
        let card = card(&seed(), layout);
        assert_eq!(
            one(&card, ".contact a").attr("href"),
            Some("tel:07582722284")
        );
        assert_eq!(text(one(&card, ".contact a")), "0758—2722284");
    }
}

#[test]
fn the_original_title_stands_right_under_the_changed_one() {
    let card = card(&seed(), "layout=card headline=新标题");
    assert_eq!(text(one(&card, "[part=headline]")), "新标题");
    let original = one(&card, ".pane:has([part=headline]) + .original-title");
    assert!(text(original).starts_with("原标题：张爱军到高要金利"));
}

/// The first one of a live card is there with the card, which itself comes late.
#[test]
fn pictures_keep_their_room_and_load_late() {
    let article = r#"{"@type":"NewsArticle","headline":"题","url":"https://paper.example/","image":[
        {"url":"https://paper.example/i.jpg","caption":"桥","creditText":"甲 摄","width":1200,"height":800},
        {"url":"https://paper.example/j.jpg","caption":"塔","creditText":"乙 摄","width":800,"height":1200}]}"#;
    let article: Article = article.parse().unwrap();
    let (options, paper) = (options("layout=full"), Publisher::of(&article, None));
    let mut model = CardModel::new(&article, &paper, &options, Context::Desktop);
    for (rendering, first_loads) in [
        (Rendering::Live, None),
        (
            Rendering::Static {
                wants_program: false,
            },
            Some("lazy"),
        ),
    ] {
        model.rendering = rendering;
        let card = Html::parse_fragment(&publish::html(&model));
        let attributes: Vec<_> = select(&card, "img[part=picture]")
            .iter()
            .map(|image| ["src", "alt", "width", "height", "loading"].map(|name| image.attr(name)))
            .collect();
        let mut expected = [
            ["https://paper.example/i.jpg", "", "1200", "800", "lazy"],
            ["https://paper.example/j.jpg", "", "800", "1200", "lazy"],
        ]
        .map(|values| values.map(Some));
        expected[0][4] = first_loads;
        assert_eq!(attributes, expected, "{rendering:?}");
        let captions: Vec<String> = select(&card, "figcaption").into_iter().map(text).collect();
        assert_eq!(captions, ["桥图：甲 摄", "塔图：乙 摄"]);
    }
}

#[test]
fn the_same_card_is_the_same_text_to_the_byte() {
    for (name, article) in documents() {
        for attributes in ["layout=card", "layout=full lang=en"] {
            let write = || html_in(&article, &options(attributes), Context::Desktop);
            assert_eq!(write(), write(), "{name}");
        }
    }
}
