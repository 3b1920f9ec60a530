//! The share bar as HTML.

use crate::support::{card, card_in, document, one, part, seed, select, text};
use press_card::share::Context;

#[test]
fn wechat_is_a_button_and_is_dropped_in_no_context() {
    for context in Context::ALL {
        for layout in ["layout=card", "layout=full"] {
            let card = card_in(&seed(), layout, context);
            let button = one(&card, "[data-network=wechat]");
            assert_eq!(button.value().name(), "button", "{context:?}");
            assert_eq!(button.attr("part"), Some("button"));
            assert_eq!(
                button.attr("type"),
                Some("button"),
                "must not submit a form of the page"
            );
            assert_eq!(text(button), "微信");
        }
    }
}

#[test]
fn only_a_button_that_opens_the_dialog_says_so() {
    for context in Context::ALL {
        let card = card_in(&seed(), "networks=wechat,copy", context);
        let is_sheet = context.has_share_sheet() && context != Context::DesktopWithSheet;
        let expected = if is_sheet { None } else { Some("dialog") };
        assert_eq!(
            one(&card, "[data-network=wechat]").attr("aria-haspopup"),
            expected,
            "{context:?}"
        );
        assert_eq!(
            one(&card, "[data-network=copy]").attr("aria-haspopup"),
            None
        );
    }
}

#[test]
fn weibo_is_a_real_link_that_works_without_script_wherever_the_reader_is() {
    for context in Context::ALL {
        let card = card_in(&seed(), "layout=card", context);
        let link = one(&card, "[data-network=weibo]");
        assert_eq!(link.value().name(), "a");
        assert_eq!(link.attr("part"), Some("button"));
        assert_eq!(link.attr("target"), Some("_blank"));
        assert_eq!(link.attr("rel"), Some("noopener"));
        let href = link.attr("href").unwrap();
        assert!(href.starts_with("https://service.weibo.com/share/share.php?url=https%3A%2F%2Fpaper.example%2Fa%2F1017.html&title="), "{href}");
        assert!(href.ends_with("&searchPic=false"), "{href}");
    }
}

#[test]
fn a_link_that_opens_a_window_says_so_in_its_name_and_in_the_readers_language() {
    let name = |lang: &str| text(one(&card(&seed(), lang), "[data-network=weibo]"));
    assert_eq!(name("lang=zh-Hans"), "微博（在新窗口打开）");
    let english = name("lang=en");
    assert_eq!(
        english.replace(' ', ""),
        "Weibo(opensinanewwindow)",
        "{english}"
    );
}

#[test]
fn the_networks_stand_in_the_partners_order() {
    let card = card(&seed(), "networks=qq,copy,system,qzone,weibo,wechat");
    let networks: Vec<_> = select(&card, "[data-network]")
        .iter()
        .map(|one| one.attr("data-network").unwrap())
        .collect();
    assert_eq!(
        networks,
        ["qq", "copy", "system", "qzone", "weibo", "wechat"]
    );
}

#[test]
fn the_count_is_told_with_what_it_counts() {
    assert_eq!(
        text(part(&card(&seed(), "layout=card"), "count")[0]),
        "0次分享"
    );
    let shared = document("good/share-count");
    assert_eq!(
        text(part(&card(&shared, "lang=zh-Hans"), "count")[0]),
        "1.2万次分享"
    );
    assert_eq!(
        text(part(&card(&shared, "lang=en"), "count")[0]),
        "12.3K shares"
    );
    assert!(part(&card(&document("good/no-abstract"), "layout=card"), "count").is_empty());
}

#[test]
fn nothing_is_asked_of_a_third_party_before_a_click() {
    let card = card(&seed(), "layout=full networks=wechat,weibo,qq,qzone");
    // The code is a picture that is there already.
    let fetched =
        "[src]:not([src^='data:image/png;base64,']), link, object, use, image, [background]";
    let fetched = select(&card, fetched);
    assert!(fetched.is_empty(), "{}", fetched[0].html());
}
