//! What a card shows: by layout, by language, by what the document has.

use crate::support::{SEED, article, article_with, full, model, read_in};
use press_card::{
    card::{CardModel, CardOptions, Layout, PictureModel, Theme},
    text::Locale,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn card() -> CardOptions {
    CardOptions::default()
}

fn pictures(model: &CardModel) -> Vec<&PictureModel> {
    model.picture.iter().chain(&model.more_pictures).collect()
}

#[test]
fn the_small_layout_shows_the_story_without_its_text() {
    let model = model(&article(SEED), &card());
    assert_eq!(model.kicker.as_deref(), Some("数字报"));
    assert_eq!(
        model.headline,
        "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩"
    );
    assert!(
        model
            .abstract_text
            .unwrap()
            .starts_with("10月16日，市委书记")
    );
    assert_eq!(model.paragraphs, Vec::<String>::new());
    assert_eq!(model.byline, None);
    assert_eq!(model.foot, None);
}

#[test]
fn the_full_layout_adds_byline_paragraphs_and_foot() {
    let model = model(&article(SEED), &full());
    assert_eq!(
        model.byline.as_deref(),
        Some("西江日报讯（记者 谢江涛 特约记者 梁爱玲 通讯员 廖通）")
    );
    assert_eq!(model.paragraphs.len(), 5);
    assert_eq!(model.paragraphs[4], "市领导谢桂坤参加活动。");
    let foot = model.foot.unwrap();
    let links: Vec<&str> = foot.links.iter().map(|link| link.text.as_str()).collect();
    assert_eq!(
        links,
        [
            "关于我们",
            "广告服务",
            "版权声明",
            "联系我们",
            "友情链接",
            "事业单位"
        ]
    );
    assert_eq!(foot.licences.len(), 5);
    assert_eq!(foot.licences[0], "粤ICP备09102757号");
    assert_eq!(
        foot.owner.as_deref(),
        Some("本网站由肇庆市融媒集团有限公司（西江网版权所有），未经授权禁止复制或者建立镜像"),
    );
    assert_eq!(foot.powered_by.as_deref(), Some("Powered by CmsTop"));
}

#[test]
fn the_small_layout_shows_the_first_picture_and_the_full_one_all() {
    let article = article(good!("image-list"));
    assert_eq!(pictures(&model(&article, &card())).len(), 1);
    assert_eq!(pictures(&model(&article, &full())).len(), 2);
}

#[test]
fn a_picture_has_a_text_for_who_cannot_see_it() {
    let model = model(&article(good!("image-list")), &full());
    let pictures = pictures(&model);
    assert_eq!(pictures[0].alt, "新闻图片");
    // What the caption says is not said twice.
    assert_eq!(pictures[1].alt, "");
    assert_eq!(
        pictures[1].caption.as_deref(),
        Some("队员们在江面上试划新船。")
    );
    assert_eq!(
        pictures[1].credit.as_deref(),
        Some("图：西江日报记者 何静川 摄")
    );
    assert_eq!(pictures[0].credit, None);
}

#[test]
fn what_the_document_does_not_have_the_card_does_not_show() {
    let model = model(&article_with(""), &full());
    assert!(pictures(&model).is_empty() && model.paragraphs.is_empty());
    assert_eq!(
        (model.kicker, model.abstract_text, model.byline),
        (None, None, None)
    );
    assert_eq!(
        (model.published, model.printed, model.subheadline),
        (None, None, None)
    );
    assert_eq!(model.share.count, None);
}

/// 「如修改标题,必须注明原标题。」
#[test]
fn a_changed_headline_shows_the_original_one_in_every_layout_and_language() {
    let article = article(SEED);
    for layout in Layout::ALL {
        for locale in Locale::ALL {
            let mut options = read_in(locale);
            options.layout = layout;
            options.reuse.headline = Some("张爱军到金利,督导项目".into());
            let model = model(&article, &options);
            assert_eq!(model.headline, "张爱军到金利，督导项目");
            assert_eq!(
                model.original_title.as_deref(),
                Some(
                    "原标题：张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩"
                ),
            );
            let clause = model.rights.applies.unwrap();
            assert!(clause.conditions.iter().any(|one| one.number == "（2）"));
        }
    }
}

#[test]
fn an_unchanged_headline_shows_no_original_one() {
    assert_eq!(model(&article(SEED), &full()).original_title, None);
}

#[test]
fn day_and_page_are_told_in_the_readers_language() {
    let article = article(good!("dated"));
    let shown = |locale| {
        let model = model(&article, &read_in(locale));
        (model.published.unwrap(), model.printed.unwrap())
    };
    assert_eq!(
        shown(Locale::ZhHans),
        (("2025-03-08".into(), "2025年3月8日".into()), "A03版".into())
    );
    assert_eq!(
        shown(Locale::En),
        (
            ("2025-03-08".into(), "8 March 2025".into()),
            "Page A03".into()
        )
    );
}

#[test]
fn a_masthead_says_no_name_and_no_day_twice() {
    let printed = |edition: &str, page: &str| {
        let text = format!(
            r#","datePublished": "2025-10-17", "sourceOrganization": "西江日报", "printEdition": "{edition}", "printPage": "{page}""#
        );
        let model = model(&article_with(&text), &full());
        assert_eq!(model.paper, "西江日报");
        model.printed.unwrap_or_default()
    };
    assert_eq!(printed("《西江日报》", "A01"), "A01版");
    assert_eq!(printed("西江日报2025年10月17日", "A01版"), "A01版");
    assert_eq!(printed("周末版", "3"), "周末版 3版");
    assert_eq!(printed("西江日报", ""), "");
}

/// The paper that ships has none, and a document of somebody else gives it none.
#[test]
fn a_logo_is_of_the_paper_that_the_document_describes() {
    let logo = |name: &str| {
        let text = format!(
            r#","publisher": {{"@type": "NewsMediaOrganization", "name": "{name}",
                "logo": {{"@type": "ImageObject", "url": "https://paper.example/logo.png", "width": 600, "height": 60}}}}"#
        );
        model(&article_with(&text), &full())
    };
    let own = logo("江城晚报");
    assert_eq!(own.paper, "江城晚报");
    assert_eq!(own.logo.unwrap().as_str(), "https://paper.example/logo.png");
    assert_eq!(logo("西江日报").logo, None);
}

#[test]
fn an_unknown_attribute_value_is_the_default() {
    let options = CardOptions::from_attributes(|_| Some("¿qué?".into()));
    assert_eq!((options.layout, options.theme), (Layout::Card, Theme::Auto));
    assert_eq!(options.locale, None);
    let none = CardOptions::from_attributes(|_| None);
    assert_eq!(none, CardOptions::default());
    let shouted = CardOptions::from_attributes(|name| match name {
        "layout" => Some(" FULL ".into()),
        "theme" => Some("Dark\n".into()),
        _ => None,
    });
    assert_eq!((shouted.layout, shouted.theme), (Layout::Full, Theme::Dark));
}
