//! The rules of attribution, each against the clause of the statement that it follows.

use crate::support::{SEED, article, article_with};
use press_card::article::{Article, Notice, Person, Publisher, Reuse, attribution};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn notices(article: &Article) -> Vec<Notice> {
    attribution(article, &Publisher::of(article, None), &Reuse::default())
}

fn own(name: &str) -> Notice {
    Notice::OwnSource(name.into())
}

fn byline(title: &str, name: &str, outlet: Option<&str>) -> Notice {
    Notice::Byline {
        person: Person::new(name, Some(title).filter(|title| !title.is_empty())),
        outlet: outlet.map(Into::into),
    }
}

/// 「凡本网“西江日报”电子报,以及注明来源“西江日报”、“西江网”的所有文字、图片、视频及多媒体形式的新闻、
/// 信息版权均属西江网所有。」
#[test]
fn work_that_names_the_paper_or_its_site_as_source_is_its_own() {
    for name in ["西江日报", "西江网"] {
        let article = article_with(&format!(r#","sourceOrganization":"{name}""#));
        assert_eq!(notices(&article)[0], own(name));
    }
}

/// 「凡本网“西江日报”电子报……版权均属西江网所有。」
#[test]
fn work_of_the_e_paper_is_its_own_without_naming_a_source() {
    assert_eq!(notices(&article(good!("e-paper")))[0], own("西江日报"));
    for print in [
        r#","articleSection":"数字报","publisher":"西江日报""#,
        r#","articleSection":"电子报","publisher":"西江网""#,
        r#","articleSection":"電子報","dateline":"西江日报讯""#,
        r#","printPage":"A03","publisher":"西江日报""#,
        r#","printEdition":"西江日报""#,
    ] {
        assert_eq!(notices(&article_with(print))[0], own("西江日报"), "{print}");
    }
}

#[test]
fn a_page_number_alone_makes_nobodys_work_ours() {
    for print in [
        r#","printPage":"1""#,
        r#","articleSection":"数字报""#,
        r#","printEdition":"江海晚报""#,
    ] {
        let article = article_with(print);
        assert_eq!(notices(&article)[0], Notice::UnknownSource, "{print}");
    }
}

/// 「凡**本网**“西江日报”电子报」: the e-paper of another newspaper is not this one's.
#[test]
fn the_e_paper_of_another_newspaper_is_not_our_own_work() {
    let article = article_with(
        r#","articleSection":"数字报","publisher":{"@type":"Organization","name":"江海晚报"}"#,
    );
    let notices = attribution(&article, &Publisher::xijiang(), &Reuse::default());
    assert_eq!(notices[0], Notice::UnknownSource);
}

/// 「必须保留本网注明的“稿件来源”」, also on a page of the e-paper.
#[test]
fn a_page_of_the_e_paper_that_names_another_source_stays_that_sources() {
    let article = article_with(
        r#","articleSection":"数字报","sourceOrganization":"江海通讯社","publisher":"西江日报""#,
    );
    let notices = notices(&article);
    assert!(matches!(&notices[0], Notice::ReprintSource(source) if source.name == "江海通讯社"));
}

/// 「注明来源“来源:西江日报”、作者信息“西江日报记者***”」
#[test]
fn own_work_is_credited_to_the_paper_and_its_reporter_under_its_name() {
    assert_eq!(
        notices(&article(SEED)),
        [
            own("西江日报"),
            byline("记者", "谢江涛", Some("西江日报")),
            byline("特约记者", "梁爱玲", None),
            byline("通讯员", "廖通", None),
            Notice::Contact,
        ],
    );
}

/// 「西江日报记者***」 holds for 記者 as well; a 特约记者 and a 通讯员 are not the paper's reporters.
#[test]
fn only_a_reporter_stands_under_the_papers_name() {
    let outlet = |title: &str| {
        let person = format!(
            r#","sourceOrganization":"西江日报","author":{{"name":"甲","jobTitle":"{title}"}}"#
        );
        match &notices(&article_with(&person))[1] {
            Notice::Byline { outlet, .. } => outlet.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(outlet("记者").as_deref(), Some("西江日报"));
    assert_eq!(outlet("記者").as_deref(), Some("西江日报"));
    for title in ["特约记者", "通讯员", "实习生", "編輯"] {
        assert_eq!(outlet(title), None, "{title}");
    }
}

/// 「作者信息“西江日报记者***”」: never for somebody else's reporter.
#[test]
fn the_reporter_of_a_reprint_does_not_stand_under_the_papers_name() {
    let article = article_with(
        r#","sourceOrganization":"江海通讯社","author":{"name":"甲","jobTitle":"记者"}"#,
    );
    assert_eq!(notices(&article)[1], byline("记者", "甲", None));
}

/// 「如修改标题,必须注明原标题。」
#[test]
fn a_changed_title_brings_the_original_one_first_of_all() {
    let article = article(SEED);
    let reuse = Reuse::new(Some("张爱军到金利镇督导"), None);
    let notices = attribution(&article, &Publisher::xijiang(), &reuse);
    assert_eq!(notices[0], Notice::OriginalTitle(article.headline));
}

/// 「如修改标题」: a title set to what it was, or to nothing, is not changed.
#[test]
fn a_title_that_was_not_changed_brings_no_original_title() {
    let article = article(SEED);
    for headline in [article.headline.as_str(), "  ", "\u{202e}"] {
        let notices = attribution(
            &article,
            &Publisher::xijiang(),
            &Reuse::new(Some(headline), None),
        );
        assert_eq!(notices[0], own("西江日报"), "{headline:?}");
    }
}

/// 「如果从其他平台间接转载本作品,仍须注明来源“来源:西江日报”。」
#[test]
fn who_takes_the_work_from_another_platform_still_names_the_paper() {
    let reuse = Reuse::new(None, Some("江海客户端"));
    let notices = attribution(&article(SEED), &Publisher::xijiang(), &reuse);
    assert_eq!(notices[0], own("西江日报"));
    assert!(notices.contains(&Notice::Via("江海客户端".into())));
}

/// 「本网未注明“来源:西江网”或“来源:西江日报”的作品信息均为转载稿,本网转载并不意味着认同其观点或真实性,
/// 如其它媒体、网站或个人使用,必须保留本网注明的“稿件来源”」
#[test]
fn a_reprint_keeps_its_source_and_endorses_nothing() {
    let article = article(good!("reprint"));
    let source = article.source.clone().unwrap();
    assert_eq!(
        notices(&article),
        [
            Notice::ReprintSource(source),
            Notice::NoEndorsement,
            Notice::Contact
        ]
    );
}

/// 「未注明……均为转载稿」: a name that only resembles the paper's is not the paper's.
#[test]
fn a_source_with_a_similar_name_is_a_reprint() {
    for name in ["西江日报网", "新西江日报", "西江", "西江都市报"] {
        let article = article_with(&format!(
            r#","sourceOrganization":"{name}","publisher":"西江日报""#
        ));
        let notices = notices(&article);
        assert!(matches!(notices[0], Notice::ReprintSource(_)), "{name}");
        assert!(notices.contains(&Notice::NoEndorsement), "{name}");
    }
}

/// 「均为暂时无法找到版权来源,请作者或版权权利人联系我们」
#[test]
fn a_reprint_of_unknown_source_asks_for_its_owner() {
    assert_eq!(
        notices(&article(good!("reprint-unknown"))),
        [
            Notice::UnknownSource,
            Notice::NoEndorsement,
            Notice::OwnerWanted,
            Notice::Contact
        ],
    );
}

/// 「本网转载的部分文字、图片、表情包、GIF动图等作品素材来源于网络」
#[test]
fn a_picture_of_unknown_origin_asks_for_its_owner_and_one_with_a_credit_does_not() {
    let asks = |text: &str| notices(&article(text)).contains(&Notice::OwnerWanted);
    assert!(asks(good!("picture-uncredited")));
    assert!(asks(good!("image-list")), "one of two pictures is enough");
    assert!(!asks(good!("picture-credited")));
    assert!(!asks(SEED));
}

/// 「本网转载并不意味着认同其观点或真实性」 is said of reprints only.
#[test]
fn own_work_is_not_disclaimed() {
    for text in [
        SEED,
        good!("e-paper"),
        good!("picture-uncredited"),
        good!("english"),
    ] {
        assert!(!notices(&article(text)).contains(&Notice::NoEndorsement));
    }
}

/// 「如本网发布或转载内容涉及名誉权等问题,请尽快与本网联系。」
#[test]
fn own_work_and_reprints_alike_say_whom_to_tell_of_an_objection() {
    for text in [
        SEED,
        good!("reprint"),
        good!("reprint-unknown"),
        good!("e-paper"),
        good!("english"),
    ] {
        assert_eq!(notices(&article(text)).last(), Some(&Notice::Contact));
    }
}

#[test]
fn each_notice_points_at_the_clause_that_asks_for_it() {
    let paper = Publisher::xijiang();
    let clause = |notice: &Notice| paper.clause(notice.rule()).unwrap().id.clone();
    let source = article(good!("reprint")).source.unwrap();
    for (notice, id) in [
        (own("西江日报"), "1(1)"),
        (byline("记者", "甲", None), "1(1)"),
        (Notice::OriginalTitle("题".into()), "1(2)"),
        (Notice::Via("台".into()), "1(3)"),
        (Notice::ReprintSource(source), "2"),
        (Notice::NoEndorsement, "2"),
        (Notice::UnknownSource, "3"),
        (Notice::OwnerWanted, "3"),
        (Notice::Contact, "4"),
    ] {
        assert_eq!(clause(&notice), id, "{notice:?}");
    }
}
