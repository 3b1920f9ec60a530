//! What pages write of what came after, in the forms that papers have.

use super::*;

#[test]
fn the_title_that_an_article_came_with_is_read_as_papers_write_it() {
    for (line, title) in [
        ("原标题：江滨绿道新添三处驿站", Some("江滨绿道新添三处驿站")),
        ("（原标题：江滨绿道(二期)开放）", Some("江滨绿道(二期)开放")),
        ("【原标题】江滨绿道", Some("江滨绿道")),
        ("【原标题：江滨绿道】", Some("江滨绿道】")),
        ("原标题:《江滨绿道》", Some("江滨绿道")),
        ("原标题：《一》与《二》", Some("《一》与《二》")),
        ("原標題：江濱綠道", Some("江濱綠道")),
        ("原标题党被罚", None),
        ("记者注意到，原标题：某某", None),
        ("原标题：", None),
    ] {
        assert_eq!(original_title(line), title, "{line}");
    }
}

#[test]
fn a_correction_is_read_with_its_day() {
    let said = |line: &str| {
        let comment = correction(line)?;
        let text = |name: &str| comment[name].as_str().unwrap_or_default().to_owned();
        Some((text("text"), text("datePublished")))
    };
    let is = |text: &str, day: &str| Some((text.to_owned(), day.to_owned()));
    for (line, what) in [
        ("更正：“三处”应为“五处”。", is("“三处”应为“五处”。", "")),
        (
            "【更正】10月17日见报稿中的人数有误",
            is("10月17日见报稿中的人数有误", ""),
        ),
        (
            "更正（2025年10月27日）：“三处”应为“五处”",
            is("“三处”应为“五处”", "2025-10-27"),
        ),
        (
            "（更正启事：“三处”应为“五处”。2025-10-27）",
            is("“三处”应为“五处”。2025-10-27", ""),
        ),
        (
            "勘误：“三处”应为“五处”。（2025年10月27日）",
            is("“三处”应为“五处”。", "2025-10-27"),
        ),
        (
            "Correction: The name was misstated.",
            is("The name was misstated.", ""),
        ),
        ("更正及致歉：“三处”应为“五处”", is("“三处”应为“五处”", "")),
        ("更正：西江日报新闻", None),
        ("更正后的数据显示，人数应为五。", None),
        ("关于更正：应为五。", None),
    ] {
        assert_eq!(said(line), what, "{line}");
    }
}

#[test]
fn editors_are_people() {
    let names = |line: &str| -> Vec<String> {
        let name = |person: Value| person["name"].as_str().unwrap_or_default().to_owned();
        editors(line).into_iter().map(name).collect()
    };
    for (line, who) in [
        ("责任编辑：周沐言", &["周沐言"][..]),
        (
            "来源：西江日报　编辑：周沐言 校对：李明　审核：王芳",
            &["周沐言"],
        ),
        ("[责任编辑:周沐言、李明]", &["周沐言", "李明"]),
        ("（责编：周沐言_NN1234）", &["周沐言"]),
        ("责任编辑：周沐言 PN045", &["周沐言"]),
        ("編輯：周沐言", &["周沐言"]),
        ("编辑丨周沐言", &["周沐言"]),
        ("责编 周沐言 校对 李明", &["周沐言"]),
        ("网络编辑：周沐言", &["周沐言"]),
        ("Editor: Zhou Muyan", &["Zhou Muyan"]),
        (
            "(Edited by Zhou Muyan and Li Ming.)",
            &["Zhou Muyan", "Li Ming"],
        ),
        ("Edited by a team of 12 people in three cities", &[]),
        ("编辑 部门设在二楼", &[]),
        ("编辑：admin", &[]),
        ("编辑：2025-10-17", &[]),
        ("本报编辑：记者谈了三个问题，一是采访。", &[]),
        ("编辑部地址：西江路", &[]),
    ] {
        assert_eq!(names(line), who, "{line}");
    }
}

#[test]
fn a_line_says_when_it_was_updated() {
    for (line, day) in [
        ("更新时间：2025-10-18 09:30", Some("2025-10-18 09:30")),
        ("2025-10-17 发布　更新于 2025年10月18日", Some("2025-10-18")),
        ("更新于昨天", None),
        ("正在更新时间：2025-10-18", None),
    ] {
        assert_eq!(updated(line).as_deref(), day, "{line}");
    }
}
