//! What a page says of an article beside its text: editor, corrections, the day of the last change,
//! the title that it came with, and its licence.

use super::{imported, place};
use anyhow::{Result, ensure};
use press_card_publish::{Place, check};
use serde_json::json;

/// A page as the systems of papers write it: what matters stands in one line under the headline, and
/// below the text.
const REPRINT: &str = r#"<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>江滨绿道，又多了三处歇脚点_江海网</title>
<link rel="canonical" href="https://jianghai.example/n/2025/1018/c1-88.html">
<meta property="article:modified_time" content="2025-10-19T10:20:00+08:00">
<meta name="PubDate" content="2025-10-18 08:12"></head><body>
<div class="nav"><a href="/">首页</a> <a href="/n/">新闻</a></div>
<h1>江滨绿道，又多了三处歇脚点</h1>
<div class="info">2025-10-18 08:12　来源：西江日报　作者：何静川　责任编辑：周沐言 校对：李明　字号：大 中 小</div>
<div id="content">
<p>（原标题：江滨绿道新添三处驿站）</p>
<p>江滨绿道近日新添三处驿站，供市民歇脚。驿站备有饮水、急救箱和充电插座，全天开放，由志愿者轮流值守，周末还有讲解。</p>
<p>市城管局介绍，明年将在二期工程中再添五处，并在每处设置直饮水点，方便市民和游客使用，预计年底前全部完工并投入使用。</p>
<p>“走累了有地方坐，真好。”家住江滨社区的市民说，她每天傍晚都会沿着绿道散步，一走就是一个小时。</p>
<p>更正（2025年10月19日）：第二段“五处”应为“六处”。</p>
<p>[责任编辑：周沐言]</p>
</div>
<div class="more"><h3>更多</h3><a href="/n/2.html">更正启事登报</a></div>
<a rel="license" href="https://jianghai.example/copyright.html">版权声明</a>
</body></html>"#;

#[test]
fn a_reprint_says_who_edited_it_what_was_corrected_and_under_which_title_it_came() -> Result<()> {
    let (document, found) = imported(REPRINT.as_bytes())?;
    assert_eq!(document["headline"], "江滨绿道新添三处驿站");
    assert_eq!(place(&found, "headline"), Some(Place::Label));
    assert_eq!(
        document["editor"],
        json!([{"@type": "Person", "name": "周沐言"}])
    );
    assert_eq!(document["dateModified"], "2025-10-19T10:20:00+08:00");
    assert_eq!(
        document["correction"],
        json!([{
            "@type": "CorrectionComment",
            "text": "第二段“五处”应为“六处”。",
            "datePublished": "2025-10-19"
        }])
    );
    assert_eq!(
        document["license"],
        "https://jianghai.example/copyright.html"
    );
    assert_eq!(place(&found, "license"), Some(Place::Link));
    // None of it is told twice, and the text is all there.
    let body = document["articleBody"].as_str().unwrap_or_default();
    for word in ["原标题", "更正", "责任编辑"] {
        ensure!(!body.contains(word), "{body}");
    }
    ensure!(
        body.starts_with("江滨绿道近日") && body.ends_with("一个小时。"),
        "{body}"
    );
    ensure!(!found.missing.contains(&"editor") && !found.missing.contains(&"correction"));
    let faults = check(&found.document);
    ensure!(
        faults.iter().all(|fault| fault.field == "publisher"),
        "{faults:?}"
    );
    Ok(())
}

#[test]
fn json_ld_says_it_in_the_terms_of_schema_org_and_in_others_forms() -> Result<()> {
    let json_ld = json!({
        "@type": "NewsArticle",
        "@id": "https://paper.example/a/1",
        "headline": "江滨绿道新添三处驿站",
        "editor": [{"@type": "Person", "name": "周沐言"}, "李明"],
        "dateModified": "2025/10/19 10:20",
        "correction": [
            {"@type": "CorrectionComment", "text": "“五处”应为“六处”。", "datePublished": "2025-10-19"},
            {"@type": "CorrectionComment", "description": "“三处”应为“四处”。", "dateCreated": "2025年10月18日"},
            "地点有误。",
            {"@type": "CorrectionComment"}
        ],
        "expires": "2026-10-19",
        "creativeWorkStatus": {"@type": "DefinedTerm", "name": "Published"},
        "digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        "license": {"@type": "CreativeWork", "url": "/license.html"},
        "acquireLicensePage": "https://paper.example/reprint",
        "copyrightYear": 2025,
        "copyrightHolder": {"@type": "Organization", "name": "西江日报社"},
        "image": {
            "@type": "ImageObject", "url": "https://paper.example/1.jpg", "caption": "驿站。",
            "creditText": "西江日报", "license": "https://paper.example/p.html",
            "acquireLicensePage": "https://paper.example/q.html",
            "digitalSourceType": {"@id": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt"}
        }
    });
    let page = format!(
        "<base href=https://paper.example/a/><script type=application/ld+json>{json_ld}</script>"
    );
    let (document, _) = imported(page.as_bytes())?;
    let day = |text: &str, day: &str| json!({"@type": "CorrectionComment", "text": text, "datePublished": day});
    for (field, value) in [
        (
            "editor",
            json!([{"@type": "Person", "name": "周沐言"}, {"@type": "Person", "name": "李明"}]),
        ),
        ("dateModified", json!("2025-10-19")),
        (
            "correction",
            json!([
                day("“五处”应为“六处”。", "2025-10-19"),
                day("“三处”应为“四处”。", "2025-10-18"),
                {"@type": "CorrectionComment", "text": "地点有误。"}
            ]),
        ),
        ("expires", json!("2026-10-19")),
        ("creativeWorkStatus", json!("Published")),
        (
            "digitalSourceType",
            json!("https://schema.org/TrainedAlgorithmicMediaDigitalSource"),
        ),
        ("license", json!("https://paper.example/license.html")),
        ("acquireLicensePage", json!("https://paper.example/reprint")),
        ("copyrightNotice", json!("© 2025 西江日报社")),
        (
            "image",
            json!([{
                "@type": "ImageObject", "url": "https://paper.example/1.jpg", "caption": "驿站。",
                "creditText": "西江日报",
                "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt",
                "license": "https://paper.example/p.html",
                "acquireLicensePage": "https://paper.example/q.html"
            }]),
        ),
    ] {
        assert_eq!(document[field], value, "{field}");
    }
    Ok(())
}

#[test]
fn what_is_no_such_thing_is_not_taken_for_one() -> Result<()> {
    let page = |more: &str| {
        format!(
            "<title>早报</title><link rel=canonical href=https://paper.example/a/1>
            <h1>早报</h1><p>2025-10-18　来源：西江日报</p>{more}"
        )
    };
    for more in [
        "<p>更新时间：2025-10-18</p>",
        "<p>更正后的数据显示，人数应为五人。</p>",
        "<p>他说，编辑：这个词很重。</p>",
        "<p>编辑：admin</p>",
        "<p>“原标题党”被罚。</p>",
        "<aside><a rel=license href=https://other.example/>CC</a></aside>",
        "<press-card><p>原标题：晚报</p><p>责任编辑：周沐言</p></press-card>",
        "<meta name=last-modified content=yesterday>",
    ] {
        let (document, _) = imported(page(more).as_bytes())?;
        assert_eq!(document["headline"], "早报", "{more}");
        for field in ["editor", "correction", "dateModified", "license"] {
            assert_eq!(document.get(field), None, "{more}");
        }
    }
    // A JSON-LD without a licence does not have its own address for one.
    let own = r#"<script type=application/ld+json>{"@type": "NewsArticle", "headline": "早报",
        "@id": "https://paper.example/a/1"}</script>"#;
    let (document, _) = imported(own.as_bytes())?;
    assert_eq!(document["url"], "https://paper.example/a/1");
    assert_eq!(document.get("license"), None);
    Ok(())
}
