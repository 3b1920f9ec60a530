//! `press-card correct` and `withdraw`: what becomes of an article after it was published.

#[cfg(unix)]
mod ended;

use crate::sign::run::{Said, paper, press_card};
use anyhow::{Result, ensure};
use press_card::article::{Article, Publication};
use serde_json::Value;
use std::{fs, path::Path};

/// A document as people write them: blanks, an order, a number and escapes of its own, and members
/// that no card reads.
const ARTICLE: &str = "{\n\t\"@context\" : \"https://schema.org\",\n\t\"@type\": \"NewsArticle\",\n\t\"url\": \"https:\\/\\/paper.example/a/1\",\n\t\"headline\": \"\\u65e9报头条\",\n\t\"articleBody\": \"机密一。\\n\\n机密二。\",\n\t\"abstract\": \"机密三\",\n\t\"x-internal\": { \"b\": 1.50, \"a\": [ \"机密四\", 1e3 ] },\n\t\"image\": {\"url\": \"https://paper.example/secret.jpg\", \"caption\": \"机密五\"},\n\t\"datePublished\": \"2026-10-25T09:30:00+08:00\",\n\t\"inLanguage\": \"zh-Hans\",\n\t\"author\": \"机密六\",\n\t\"publisher\": {\"@type\": \"NewsMediaOrganization\", \"name\": \"西江日报\", \"description\": \"机密七\", \"subjectOf\": {\"@type\": \"NewsArticle\", \"headline\": \"机密八\", \"name\": \"版权声明\", \"url\": \"https://paper.example/copyright.html\"}}\n}\n\n";

fn withdraw(home: &Path, more: &[&str]) -> Result<Said> {
    let arguments = [
        &["withdraw", "--reason", "消息不实", "--date", "2026-10-26"],
        more,
    ]
    .concat();
    press_card(home, &arguments)
}

fn correct(home: &Path, more: &[&str]) -> Result<Said> {
    let arguments = [
        &["correct", "--text", "标题有误", "--date", "2026-10-26"],
        more,
    ]
    .concat();
    press_card(home, &arguments)
}

#[test]
fn nothing_of_a_withdrawn_article_is_left_but_where_it_was_and_why() -> Result<()> {
    let home = tempfile::tempdir()?;
    let file = home.path().join("1.json");
    fs::write(&file, ARTICLE)?;
    let said = withdraw(home.path(), &["1.json", "--keep", "aside.bak"])?;
    ensure!(
        said.status == Some(0) && said.out == "1 withdrawn\n",
        "{}",
        said.err
    );
    assert_eq!(
        fs::read_to_string(&file)?,
        r#"{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "url": "https://paper.example/a/1",
  "publisher": {
    "@type": "NewsMediaOrganization",
    "name": "西江日报",
    "subjectOf": {
      "@type": "NewsArticle",
      "name": "版权声明",
      "url": "https://paper.example/copyright.html"
    }
  },
  "datePublished": "2026-10-25T09:30:00+08:00",
  "inLanguage": "zh-Hans",
  "creativeWorkStatus": "Withdrawn",
  "correction": [
    {
      "@type": "CorrectionComment",
      "text": "消息不实",
      "datePublished": "2026-10-26"
    }
  ]
}
"#
    );
    ensure!(fs::read_to_string(home.path().join("aside.bak"))? == ARTICLE);
    // Another reason later is the one that stands.
    let again = press_card(home.path(), &["withdraw", "1.json", "--reason", "侵权"])?;
    ensure!(again.status == Some(0), "{}", again.err);
    let Publication::Withdrawn(withdrawn) = fs::read_to_string(&file)?.parse()? else {
        anyhow::bail!("it is an article again");
    };
    ensure!(withdrawn.reason.as_deref() == Some("侵权") && withdrawn.date.is_some());
    Ok(())
}

#[test]
fn an_article_is_withdrawn_from_whatever_form_its_document_has() -> Result<()> {
    let home = tempfile::tempdir()?;
    for document in [
        r#"[{"@type":"WebPage","name":"机密"},{"@type":["Article","NewsArticle"],"headline":"机密","url":"https://paper.example/a/1","publisher":"西江日报"}]"#,
        r##"{"@context":{"机密":"x"},"@graph":[{"@id":"#p","@type":"Organization","name":"西江日报","slogan":"机密"},{"@type":"schema:ReportageNewsArticle","headline":"机密","mainEntityOfPage":"https://paper.example/a/1","publisher":{"@id":"#p"},"correction":[{"text":"机密"}],"datePublished":"机密","inLanguage":"机密机密机密机密机密机密机密机密机密"}]}"##,
        "\u{feff}{\"headline\":\"机密\",\"@id\":\"https://paper.example/a/1\",\"sourceOrganization\":\"西江日报\",\"creativeWorkStatus\":\"Published\"}",
        // Nobody could sign these two; that is no reason to leave them where they are.
        r#"{"@type":"NewsArticle","headline":"机密","headline":"机密","url":"https://paper.example/a/1","publisher":"西江日报"}"#,
        r#"{"@type":"NewsArticle","headline":"机密\ud83d","url":"https://paper.example/a/1","publisher":"西江日报"}"#,
        r#"{"@type":"NewsArticle","headline":"机密","url":"https://paper.example/a/1","keywords":"机密","publisher":{"@type":"Organization","name":"西江日报","publishingPrinciples":{"name":"声明","text":"机密","hasPart":[{"identifier":"1","text":"条款","hasPart":[{"identifier":"1(1)","text":"款","机密":"机密"}]}]}}}"#,
    ] {
        fs::write(home.path().join("1.json"), document)?;
        let said = withdraw(home.path(), &["1.json"])?;
        ensure!(said.status == Some(0), "{document}: {}", said.err);
        let text = fs::read_to_string(home.path().join("1.json"))?;
        ensure!(!text.contains("机密") && !text.contains("\\u"), "{text}");
        let Publication::Withdrawn(withdrawn) = text.parse()? else {
            anyhow::bail!("{text}");
        };
        ensure!(withdrawn.url == "https://paper.example/a/1");
        ensure!(
            withdrawn.publisher(None).is_own_source("西江日报"),
            "{text}"
        );
        ensure!(!text.contains("条款") || text.contains("1(1)"), "{text}");
    }
    Ok(())
}

#[test]
fn a_correction_edits_what_it_names_and_no_other_byte() -> Result<()> {
    let home = tempfile::tempdir()?;
    let file = home.path().join("1.json");
    fs::write(&file, ARTICLE)?;
    let said = correct(home.path(), &["1.json", "--headline", "新“标题”\\"])?;
    ensure!(
        said.status == Some(0) && said.out == "1 corrected\n",
        "{}",
        said.err
    );
    let first = fs::read_to_string(&file)?;
    let comment =
        r#"{"@type": "CorrectionComment", "text": "标题有误", "datePublished": "2026-10-26"}"#;
    let published = "\"datePublished\": \"2026-10-25T09:30:00+08:00\"";
    let wanted = ARTICLE.replace("\\u65e9报头条", "新“标题”\\\\").replace(
        published,
        &format!(
            "{published},\n\t\"dateModified\": \"2026-10-26\",\n\t\"correction\": [{comment}]"
        ),
    );
    assert_eq!(first, wanted);
    // The next one stands before it.
    let more = [
        "correct",
        "1.json",
        "--text",
        "又错",
        "--date",
        "2026-10-27T08:00:00+08:00",
    ];
    ensure!(press_card(home.path(), &more)?.status == Some(0));
    let newer = comment
        .replace("标题有误", "又错")
        .replace("26", "27")
        .replace("2027", "2026");
    let wanted = wanted
        .replace(
            "\"dateModified\": \"2026-10-26\"",
            "\"dateModified\": \"2026-10-27T08:00:00+08:00\"",
        )
        .replace(
            "[{\"@type\": \"CorrectionComment\"",
            &format!("[{newer}, {{\"@type\": \"CorrectionComment\""),
        );
    assert_eq!(fs::read_to_string(&file)?, wanted);
    let article: Article = fs::read_to_string(&file)?.parse()?;
    let texts: Vec<&str> = article
        .corrections
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(texts, ["又错", "标题有误"]);
    Ok(())
}

#[test]
fn corrections_of_every_form_are_kept_behind_the_new_one() -> Result<()> {
    let home = tempfile::tempdir()?;
    let new = r#"{"@type":"CorrectionComment","text":"标题有误","datePublished":"2026-10-26"}"#;
    for (old, now) in [
        (r#""旧""#, format!(r#"[{new}, "旧"]"#)),
        (
            r#"{"text":  "旧"}"#,
            format!(r#"[{new}, {{"text":  "旧"}}]"#),
        ),
        ("[ ]", format!("[{new}]")),
        ("null", format!("[{new}]")),
        (
            r#"[ "旧" , {"text":"更旧"}]"#,
            format!(r#"[ {new}, "旧" , {{"text":"更旧"}}]"#),
        ),
    ] {
        let document = |correction: &str, modified: &str| {
            format!(
                r#"{{"correction":{correction},"@type":"NewsArticle",{modified}"url":"https://paper.example/a/1","headline":"一"}}"#
            )
        };
        fs::write(
            home.path().join("1.json"),
            document(old, "\"dateModified\":\"2026-10-25\","),
        )?;
        let said = correct(home.path(), &["1.json"])?;
        ensure!(said.status == Some(0), "{old}: {}", said.err);
        let text = fs::read_to_string(home.path().join("1.json"))?;
        assert_eq!(text, document(&now, "\"dateModified\":\"2026-10-26\","));
    }
    Ok(())
}

#[test]
fn an_article_in_a_graph_is_edited_where_it_stands_and_ascii_stays_ascii() -> Result<()> {
    let home = tempfile::tempdir()?;
    let document = r#"{"@graph": [{"@type":"Person","headline":"x"}, {"@type": "NewsArticle", "headline":"\u4e00", "url":"https://paper.example/a/1", "hasPart": {"headline": "y"}}]}"#;
    fs::write(home.path().join("1.json"), document)?;
    fs::write(home.path().join("body.txt"), "第一段😀\r\n\r\n第二段\n")?;
    let said = correct(
        home.path(),
        &["1.json", "--headline", "二", "--body", "body.txt"],
    )?;
    ensure!(said.status == Some(0), "{}", said.err);
    let text = fs::read_to_string(home.path().join("1.json"))?;
    ensure!(
        text.is_ascii() && text.contains(r#"{"@type":"Person","headline":"x"}"#),
        "{text}"
    );
    let article: Article = text.parse()?;
    ensure!(
        article.headline == "二" && article.paragraphs == ["第一段😀", "第二段"],
        "{text}"
    );
    Ok(())
}

#[test]
fn what_cannot_be_amended_is_named_and_stays_as_it_is() -> Result<()> {
    let home = tempfile::tempdir()?;
    let file = home.path().join("1.json");
    let simple = r#"{"@type":"NewsArticle","headline":"一","url":"https://paper.example/a/1"}"#;
    let two = format!("[{simple},{simple}]");
    let withdrawn = simple.replace('}', r#","creativeWorkStatus":"Withdrawn"}"#);
    let double = simple.replace('{', r#"{"headline":"二","#);
    let listed = simple.replace("\"一\"", "[\"一\"]");
    let prefixed = simple.replace("\"headline\"", "\"schema:headline\"");
    for (document, more, says) in [
        (simple, &["--headline", " "][..], "`headline` has no text"),
        (simple, &["--text", " "], "`correction` has no text"),
        (simple, &["--date", "gestern"], "write it as 2026-10-26"),
        (&two, &[], "outermost object"),
        (&withdrawn, &["--headline", "二"], "nothing to correct"),
        (&double, &[], "stands twice"),
        (
            &listed,
            &["--headline", "二"],
            "`headline` is there and is no plain text",
        ),
        (&prefixed, &["--headline", "二"], "`headline`"),
        ("{}", &[], "document"),
        ("{", &[], "JSON"),
    ] {
        fs::write(&file, document)?;
        // The last one of an option counts.
        let words: Vec<&str> = [&["correct", "1.json"], more].concat();
        let words = if more.contains(&"--text") {
            words
        } else {
            [&words[..], &["--text", "错"]].concat()
        };
        let said = press_card(home.path(), &words)?;
        ensure!(
            said.status == Some(1) && said.err.contains(says),
            "{document}: {}",
            said.err
        );
        ensure!(said.err.starts_with("press-card: 1.json: "), "{}", said.err);
        ensure!(fs::read_to_string(&file)? == document, "{document}");
    }
    fs::create_dir(home.path().join("folder"))?;
    fs::write(home.path().join("kept.bak"), "{}")?;
    fs::write(&file, simple)?;
    for (more, says) in [
        (&["none.json"][..], "none.json: cannot be read"),
        (&["folder"], "folder: is not a regular file"),
        (&["1.json", "--keep", "kept.bak"], "another file is there"),
        (&["1.json", "--keep", "1.json/x"], "cannot be written"),
        // `render` of the folder would publish it again.
        (&["1.json", "--keep", "1-old.json"], "would be published"),
        (
            &["1.json", "--keep", "a/b/1-old.json"],
            "would be published",
        ),
        (
            &["1.json", "folder", "--keep", "x.bak"],
            "--keep is a file for one document",
        ),
    ] {
        let said = withdraw(home.path(), more)?;
        ensure!(
            said.status == Some(1) && said.err.contains(says),
            "{more:?}: {}",
            said.err
        );
        ensure!(fs::read_to_string(&file)? == simple, "{more:?}");
    }
    Ok(())
}

#[test]
fn a_signed_document_is_signed_again_or_left_alone() -> Result<()> {
    let home = paper()?;
    let file = home.path().join("1.json");
    fs::write(&file, ARTICLE)?;
    let sign = ["sign", "--key", "paper.json", "1.json"];
    ensure!(press_card(home.path(), &sign)?.status == Some(0));
    let signed = fs::read_to_string(&file)?;
    for run in [
        correct(home.path(), &["1.json"])?,
        withdraw(home.path(), &["1.json"])?,
    ] {
        ensure!(
            run.status == Some(1) && run.err.contains("the document is signed"),
            "{}",
            run.err
        );
        ensure!(fs::read_to_string(&file)? == signed);
    }
    let verify = || {
        press_card(
            home.path(),
            &["verify", "--key", "paper.pub.json", "1.json"],
        )
    };
    for run in [
        correct(home.path(), &["1.json", "--key", "paper.json"])?,
        withdraw(home.path(), &["1.json", "--key", "paper.json"])?,
    ] {
        ensure!(run.status == Some(0), "{}", run.err);
        let verified = verify()?;
        ensure!(
            verified.status == Some(0),
            "{}{}",
            verified.out,
            verified.err
        );
    }
    let text = fs::read_to_string(&file)?;
    let members: Value = serde_json::from_str(&text)?;
    ensure!(
        members["proof"]["jws"].is_string() && !text.contains("机密"),
        "{text}"
    );
    Ok(())
}
