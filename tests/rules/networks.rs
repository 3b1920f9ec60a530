//! The networks: their addresses to the letter, and what a click does in each context.

use crate::support::{SEED, article, article_with, publisher};
use press_card::{
    article::{Article, Publisher},
    share::{self, Context, DialogKind, Network, ShareAction, Shared},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn address(network: Network, article: &Article, paper: &Publisher) -> String {
    match share::action(network, &Shared::new(article, paper), Context::Desktop) {
        ShareAction::Open(address) => address.into(),
        other => panic!("{other:?}"),
    }
}

fn weibo(article: &Article) -> String {
    address(Network::Weibo, article, &Publisher::xijiang())
}

#[test]
fn weibo_gets_the_address_and_the_headline_of_the_seed() {
    assert_eq!(
        weibo(&article(SEED)),
        "https://service.weibo.com/share/share.php?url=https%3A%2F%2Fpaper.example%2Fa%2F1017.html\
         &title=%E5%BC%A0%E7%88%B1%E5%86%9B%E5%88%B0%E9%AB%98%E8%A6%81%E9%87%91%E5%88%A9%E7%9D%A3\
         %E5%AF%BC%E9%87%8D%E7%82%B9%E9%A1%B9%E7%9B%AE%E5%BB%BA%E8%AE%BE%E6%97%B6%E5%BC%BA%E8%B0%83\
         %2C%E4%BB%A5%E6%8A%93%E5%A5%BD%E4%B8%80%E5%9C%B0%E4%B8%80%E5%9F%9F%E5%8F%91%E5%B1%95%E4%B8\
         %BA%E5%85%A8%E5%B1%80%E5%85%A8%E5%9F%9F%E8%B5%8B%E8%83%BD%E6%B7%BB%E5%BD%A9&searchPic=false",
    );
}

#[test]
fn weibo_gets_picture_and_account_in_its_order_where_there_are_some() {
    let paper = publisher(
        r#"{"@type":"Organization","name":"报","identifier":[{"propertyID":"weibo-appkey","value":"1234&5"},{"propertyID":"weibo-uid","value":"67"}]}"#,
    );
    assert_eq!(
        address(
            Network::Weibo,
            &article_with(r#","image":"https://paper.example/i.jpg?w=1""#),
            &paper
        ),
        "https://service.weibo.com/share/share.php?url=https%3A%2F%2Fpaper.example%2Fa%2F1\
         &title=%E6%97%A7%E6%A1%A5%E9%80%9A%E8%BD%A6&pic=https%3A%2F%2Fpaper.example%2Fi.jpg%3Fw%3D1\
         &appkey=1234%265&ralateUid=67&searchPic=false",
    );
}

#[test]
fn no_parameter_is_ever_empty() {
    for network in [Network::Weibo, Network::Qq, Network::Qzone] {
        for article in [
            article(SEED),
            article(good!("no-abstract")),
            article(good!("image-string")),
        ] {
            let address = address(network, &article, &Publisher::xijiang());
            let (_, query) = address.split_once('?').unwrap();
            for parameter in query.split('&') {
                let (name, value) = parameter.split_once('=').unwrap();
                assert!(!name.is_empty() && !value.is_empty(), "{address}");
            }
        }
    }
}

#[test]
fn characters_that_mean_something_in_an_address_are_encoded_as_utf_8() {
    let article = article(
        r#"{"@type":"NewsArticle","url":"https://paper.example/?a=1&b=2#c","headline":"a&b=c#d%e+f g/中文🌊?~-._"}"#,
    );
    let address = weibo(&article);
    assert!(
        address.contains("?url=https%3A%2F%2Fpaper.example%2F%3Fa%3D1%26b%3D2%23c&"),
        "{address}"
    );
    assert!(
        address
            .contains("&title=a%26b%3Dc%23d%25e%2Bf%20g%2F%E4%B8%AD%E6%96%87%F0%9F%8C%8A%3F~-._&"),
        "{address}"
    );
}

#[test]
fn an_address_that_is_encoded_already_is_encoded_again_so_that_it_arrives_as_it_is() {
    let article = article(good!("chinese-url"));
    assert!(weibo(&article).contains("?url=https%3A%2F%2Fpaper.example%2F%25E5%2589%25AF"));
}

#[test]
fn weibo_is_the_same_link_wherever_the_reader_is() {
    let shared = Shared::new(&article(SEED), &Publisher::xijiang());
    for context in Context::ALL {
        assert_eq!(
            share::action(Network::Weibo, &shared, context),
            share::action(Network::Weibo, &shared, Context::Desktop),
        );
    }
}

#[test]
fn qq_and_qzone_get_the_abstract_too() {
    let article = article_with(r#","abstract":"提要 一","image":"https://paper.example/i.jpg""#);
    let query = "?url=https%3A%2F%2Fpaper.example%2Fa%2F1&title=%E6%97%A7%E6%A1%A5%E9%80%9A%E8%BD%A6\
                 &summary=%E6%8F%90%E8%A6%81%20%E4%B8%80&pics=https%3A%2F%2Fpaper.example%2Fi.jpg";
    let paper = Publisher::xijiang();
    assert_eq!(
        address(Network::Qq, &article, &paper),
        format!("https://connect.qq.com/widget/shareqq/index.html{query}"),
    );
    assert_eq!(
        address(Network::Qzone, &article, &paper),
        format!("https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey{query}"),
    );
}

#[test]
fn a_partners_headline_is_not_what_is_shared() {
    let shared = Shared::new(&article(SEED), &Publisher::xijiang());
    assert_eq!(shared.title, article(SEED).headline);
}

#[test]
fn wechat_has_a_way_wherever_the_reader_is() {
    let shared = Shared::new(&article(SEED), &Publisher::xijiang());
    let ways = Context::ALL.map(|context| share::action(Network::Wechat, &shared, context));
    assert_eq!(
        ways,
        [
            ShareAction::Dialog(DialogKind::Scan),
            ShareAction::Dialog(DialogKind::Scan),
            ShareAction::Sheet,
            ShareAction::Dialog(DialogKind::Paste),
            ShareAction::Dialog(DialogKind::WechatMenu),
            ShareAction::Dialog(DialogKind::WecomMenu),
            ShareAction::Dialog(DialogKind::QqMenu),
        ],
    );
}

#[test]
fn the_system_sheet_is_opened_where_there_is_one_and_the_address_copied_elsewhere() {
    let shared = Shared::new(&article(SEED), &Publisher::xijiang());
    for context in Context::ALL {
        let expected = match context {
            Context::DesktopWithSheet
            | Context::Phone {
                has_share_sheet: true,
            } => ShareAction::Sheet,
            _ => ShareAction::Copy,
        };
        assert_eq!(share::action(Network::System, &shared, context), expected);
        assert_eq!(
            share::action(Network::Copy, &shared, context),
            ShareAction::Copy
        );
    }
}

#[test]
fn a_list_of_networks_keeps_the_partners_order() {
    for (attribute, expected) in [
        ("weibo wechat", vec![Network::Weibo, Network::Wechat]),
        ("weibo,wechat", vec![Network::Weibo, Network::Wechat]),
        (
            " copy ,\n qzone\t,,qq ",
            vec![Network::Copy, Network::Qzone, Network::Qq],
        ),
        ("WeChat SYSTEM", vec![Network::Wechat, Network::System]),
        ("weibo weibo,weibo", vec![Network::Weibo]),
        ("orkut weibo", vec![Network::Weibo]),
    ] {
        assert_eq!(Network::list(attribute), expected, "{attribute:?}");
    }
}

#[test]
fn a_list_without_a_known_network_is_the_default() {
    for attribute in ["", " , ", "orkut", "we chat", "微信"] {
        assert_eq!(
            Network::list(attribute),
            [Network::Wechat, Network::Weibo],
            "{attribute:?}"
        );
    }
}

#[test]
fn each_network_is_listed_by_the_name_that_events_call_it() {
    for network in Network::ALL {
        assert_eq!(Network::list(network.id()), [network]);
    }
    assert_eq!(
        Network::ALL.map(Network::id),
        ["wechat", "weibo", "qq", "qzone", "copy", "system", "poster"]
    );
}
