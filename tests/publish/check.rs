//! `press-card check`: every fault of a document, each with its field and what to do.

use press_card::article::{
    Article,
    fields::{ARTICLE, Kind},
};
use press_card_publish::{Fault, Severity, check, check_bytes};
use serde_json::Value;
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const DOCUMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/documents");

/// A document of own work without a fault, with more members behind it.
fn document(more: &str) -> String {
    format!(
        r#"{{"@type": "NewsArticle", "headline": "江滨绿道新添三处驿站",
        "url": "https://paper.example/a/1", "sourceOrganization": "西江日报",
        "author": {{"name": "何静川", "jobTitle": "记者"}}, "articleBody": "驿站近日投入使用。"{more}}}"#
    )
}

fn fields(faults: &[Fault]) -> Vec<&str> {
    faults.iter().map(|fault| fault.field.as_str()).collect()
}

/// The one fault of a good document with these members more.
#[track_caller]
fn assert_warns(more: &str, field: &str, words: &str) {
    let faults = check(&document(more));
    assert_eq!(fields(&faults), [field], "{more}: {faults:?}");
    let fault = &faults[0];
    assert_eq!(fault.severity, Severity::Warning, "{more}");
    assert!(fault.message.starts_with(&format!("`{field}` ")), "{fault}");
    assert!(fault.message.contains(words), "{fault}");
    assert!(fault.advice.ends_with('.'), "{fault}");
}

#[track_caller]
fn assert_silent(more: &str) {
    let faults = check(&document(more));
    assert!(faults.is_empty(), "{more}: {faults:?}");
}

fn documents(kind: &str) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(format!("{DOCUMENTS}/{kind}"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn program(arguments: &[&str], input: &[u8]) -> anyhow::Result<Output> {
    program_in(&[], arguments, input)
}

/// The program, where these variables alone say which language is spoken.
fn program_in(
    variables: &[(&str, &str)],
    arguments: &[&str],
    input: &[u8],
) -> anyhow::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let mut child = command
        .envs(variables.iter().copied())
        .arg("check")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that reads no standard input may be gone already.
        let _ = stdin.write_all(input);
    }
    Ok(child.wait_with_output()?)
}

fn listed(output: &Output) -> anyhow::Result<Vec<Value>> {
    Ok(serde_json::from_slice(&output.stdout)?)
}

#[test]
fn the_document_of_the_real_page_has_no_fault() -> anyhow::Result<()> {
    let faults = check(&fs::read_to_string(format!(
        "{DOCUMENTS}/xijiang-article.json"
    ))?);
    assert!(faults.is_empty(), "{faults:?}");
    Ok(())
}

#[test]
fn a_document_errs_where_the_card_cannot_be_made_and_nowhere_else() -> anyhow::Result<()> {
    for (kind, is_good) in [("good", true), ("bad", false)] {
        for path in documents(kind)? {
            let faults = check_bytes(&fs::read(&path)?);
            let has_error = faults.iter().any(|one| one.severity == Severity::Error);
            assert_eq!(has_error, !is_good, "{}: {faults:?}", path.display());
        }
    }
    Ok(())
}

#[test]
fn each_good_document_has_the_warnings_that_it_deserves_and_no_other() -> anyhow::Result<()> {
    let others: [(&str, &[&str]); 12] = [
        ("author-with-two-names", &["author"]),
        ("body-with-lone-returns", &["articleBody"]),
        (
            "images-three-crops-of-one",
            &["image[0]", "image[1]", "image[2]", "image"],
        ),
        ("url-only-in-main-entity", &["url"]),
        ("url-with-entity", &["url"]),
        (
            "hostile-addresses",
            &["isBasedOn", "image[0]", "image[2].url", "author"],
        ),
        (
            "hostile-text",
            &[
                "articleBody",
                "headline",
                "headline",
                "articleSection",
                "articleSection",
                "abstract",
                "abstract",
                "articleBody",
                "articleBody",
                "author.name",
            ],
        ),
        ("image-list", &["image[0]", "author"]),
        ("image-string", &["image", "author"]),
        ("picture-uncredited", &["image.creditText", "author"]),
        // What a reprint names by 互联网新闻信息服务管理规定, 第十五条.
        ("reprint", &["author", "editor"]),
        (
            "reprint-unknown",
            &["sourceOrganization", "author", "editor"],
        ),
    ];
    for path in documents("good")? {
        let text = fs::read_to_string(&path)?;
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        // Own work names its author.
        let is_anonymous = text.parse::<Article>()?.authors.is_empty();
        let expected: &[&str] = match others.iter().find(|(other, _)| *other == name) {
            Some((_, fields)) => fields,
            None if is_anonymous && !name.starts_with("reprint") && name != "english" => {
                &["author"]
            }
            None => &[],
        };
        assert_eq!(fields(&check(&text)), expected, "{name}");
    }
    Ok(())
}

#[test]
fn all_errors_are_told_and_not_only_the_first() {
    let faults = check(r#"{"@type": "NewsArticle", "headline": 7, "url": "/a/1", "printPage": 3}"#);
    let errors: Vec<_> = faults
        .iter()
        .filter(|fault| fault.severity == Severity::Error)
        .map(|fault| fault.message.as_str())
        .collect();
    assert_eq!(
        errors,
        [
            "`headline` is not text",
            "`url` is not an address that begins with http:// or https://"
        ]
    );
    assert!(
        faults.len() > 2,
        "and the warnings stand behind them: {faults:?}"
    );
    assert!(faults.is_sorted_by_key(|fault| fault.severity));
}

#[test]
fn broken_json_is_told_by_its_place_and_by_what_is_wrong_there() {
    let faults = check("{\n  \"headline\": \"早报\",\n}");
    assert_eq!(
        faults[0].message,
        "`document` is not readable JSON: see line 3, column 1"
    );
    assert!(faults[0].advice.contains("trailing comma"), "{}", faults[0]);
    let deep = check(&"[".repeat(500));
    assert!(deep[0].advice.contains("127 levels"), "{}", deep[0]);
    let page = check("<!DOCTYPE html><title>早报</title>");
    assert!(page[0].advice.contains("press-card import"), "{}", page[0]);
}

#[test]
fn a_file_in_an_old_encoding_is_told_by_the_name_of_it() -> anyhow::Result<()> {
    let faults = check_bytes(&fs::read(format!("{DOCUMENTS}/bad/gbk.json"))?);
    assert_eq!(
        faults[0].message,
        "`document` is not UTF-8 from byte 126 on, in line 5"
    );
    assert_eq!(faults[0].advice, "It looks like GBK: save it as UTF-8.");
    Ok(())
}

#[test]
fn what_the_card_would_silently_leave_out_is_told() {
    for (more, field, words) in [
        (r#","datePublished":"8 March""#, "datePublished", "no date"),
        (
            r#","datePublished":"2025-02-30""#,
            "datePublished",
            "no date",
        ),
        (r#","datePublished":20250308"#, "datePublished", "no date"),
        (
            r#","inLanguage":"Chinese""#,
            "inLanguage",
            "no language tag",
        ),
        (
            r#","inLanguage":"zh Hans""#,
            "inLanguage",
            "no language tag",
        ),
        (r#","printPage":3"#, "printPage", "not text"),
        (r#","abstract":{"text":"提要"}"#, "abstract", "not text"),
        (r#","dateline":"\u200b""#, "dateline", "nobody can see"),
        (
            r#","contributor":[{"jobTitle":"通讯员"}]"#,
            "contributor[0]",
            "no name",
        ),
        (r#","contributor":[7]"#, "contributor[0]", "no name"),
        (
            r#","publisher":{"url":"https://paper.example/"}"#,
            "publisher",
            "no name",
        ),
        (
            r##","publisher":{"@id":"#paper"}"##,
            "publisher",
            "refers to #paper",
        ),
        (r#","isBasedOn":"/original""#, "isBasedOn", "not an address"),
        (r#","image":[7]"#, "image[0]", "no picture"),
        (
            r#","image":"paper.example/1.jpg""#,
            "image",
            "not an address",
        ),
        (
            r#","image":{"url":"https://me@paper.example/1.jpg"}"#,
            "image.url",
            "a user name",
        ),
        (
            r#","image":{"caption":"驿站。","creditText":"何静川 摄"}"#,
            "image.url",
            "missing",
        ),
        (
            r#","image":{"url":"https://paper.example/1.jpg","caption":"驿站。","creditText":"何静川 摄","width":640}"#,
            "image.height",
            "no number of pixels",
        ),
        (
            r#","interactionStatistic":[{"interactionType":"ShareAction","userInteractionCount":"many"}]"#,
            "interactionStatistic[0].userInteractionCount",
            "no count",
        ),
        (
            r#","interactionStatistic":3"#,
            "interactionStatistic",
            "InteractionCounter",
        ),
    ] {
        assert_warns(more, field, words);
    }
}

#[test]
fn what_says_nothing_is_no_fault() {
    for more in [
        r#","abstract":"","dateline":" ","datePublished":"","inLanguage":"""#,
        r#","abstract":null,"image":null,"author":"何静川","publisher":null"#,
        r#","image":[],"contributor":[],"interactionStatistic":[]"#,
        r#","inLanguage":"zh_CN","datePublished":"2025-03-08 09:30""#,
        r#","wordCount":31,"editor":"周沐言","dateModified":"2025-03-08","isPartOf":{},"x:y":1"#,
    ] {
        assert_silent(more);
    }
}

#[test]
fn a_misspelt_property_is_told_with_the_one_that_was_meant() {
    let text = document("");
    for (right, wrong) in [
        ("headline", "title"),
        ("headline", "Headline"),
        ("url", "link"),
        ("articleBody", "articlebody"),
        ("articleBody", "article_body"),
        ("articleBody", "body"),
        ("sourceOrganization", "sourceOrganisation"),
        ("sourceOrganization", "来源"),
        ("author", "authors"),
    ] {
        let changed = text.replace(&format!("\"{right}\":"), &format!("\"{wrong}\":"));
        assert_ne!(changed, text);
        let faults = check(&changed);
        let said = faults.iter().find(|fault| fault.field == wrong);
        let advice = said.map(|fault| fault.advice.as_str());
        assert_eq!(
            advice,
            Some(format!("Write `{right}` instead of `{wrong}`.").as_str())
        );
    }
    assert_warns(
        r#","datepublished":"2025-03-08""#,
        "datepublished",
        "is not read",
    );
    assert_warns(
        r#","contributor":{"name":"廖通","jobtitle":"通讯员"}"#,
        "contributor.jobtitle",
        "",
    );
    assert_silent(r#","title":"另一个标题","body":"另一篇""#);
    // `description` is what the card reads where there is no abstract.
    assert_silent(r#","description":"提要""#);
}

#[test]
fn what_cannot_be_shown_as_it_stands_is_told() {
    assert_warns(r#","dateline":"西江\u0007日报讯""#, "dateline", "U+0007");
    assert_warns(r#","abstract":"提\u202e要""#, "abstract", "U+202E");
    assert_warns(r#","abstract":"第一段<br/>第二段""#, "abstract", "<br>");
    assert_warns(r#","abstract":"甲&nbsp;乙""#, "abstract", "&nbsp;");
    assert_silent(r#","abstract":"1 < 2 & 3 > 2，A<X>C，AT&T；\t\n👨‍👩‍👧""#);
    let list = document("").replace(r#""驿站近日投入使用。""#, r#"["第一段", "第二段"]"#);
    assert!(check(&list)[0].message.contains("only the first text"));
}

#[test]
fn every_text_of_the_table_is_looked_at() -> anyhow::Result<()> {
    let texts = ARTICLE
        .iter()
        .filter(|field| matches!(field.kind, Kind::Text | Kind::Paragraphs));
    let mut seen = 0;
    for name in texts.map(|field| field.name) {
        let mut document: Value = serde_json::from_str(&document(""))?;
        document[name] = "甲&nbsp;乙".into();
        let faults = check(&document.to_string());
        let has_markup = |fault: &Fault| fault.field == name && fault.message.contains("&nbsp;");
        assert!(faults.iter().any(has_markup), "{name}: {faults:?}");
        seen += 1;
    }
    assert!(seen > 5, "only {seen} texts");
    Ok(())
}

#[test]
fn what_the_papers_terms_ask_for_is_told() {
    let text = document("");
    let without = |part: &str| check(&text.replace(part, ""));
    let unknown = without(r#""sourceOrganization": "西江日报","#);
    assert!(
        unknown[0].message.contains("稿件来源：未注明"),
        "{unknown:?}"
    );
    assert_eq!(fields(&unknown), ["sourceOrganization", "publisher"]);
    assert!(
        unknown[1].message.contains("no newspaper's terms"),
        "{unknown:?}"
    );
    let anonymous = without(r#""author": {"name": "何静川", "jobTitle": "记者"},"#);
    assert_eq!(fields(&anonymous), ["author"]);
    let empty = without(r#", "articleBody": "驿站近日投入使用。""#);
    assert_eq!(fields(&empty), ["articleBody"]);
    // A reprint may be anybody's, and its terms are somebody's.
    let reprint = text
        .replace("西江日报", "江海通讯社")
        .replace(r#""author": {"name": "何静川", "jobTitle": "记者"},"#, "");
    assert_eq!(fields(&check(&reprint)), ["publisher"]);
    assert_warns(
        r#","image":{"url":"https://paper.example/1.jpg","caption":"驿站。"}"#,
        "image.creditText",
        "asks the owner",
    );
    let doubled = text
        .replace("驿站近日", "西江日报讯(记者 何静川)驿站近日")
        .replace(r#""url":"#, r#""dateline": "西江日报讯", "url":"#);
    assert_eq!(fields(&check(&doubled)), ["articleBody"]);
    let english = text
        .replace("江滨绿道新添三处驿站", "Three stations on the river path")
        .replace("驿站近日投入使用。", "They were opened on Monday.");
    assert_eq!(fields(&check(&english)), ["inLanguage"]);
}

#[test]
fn an_address_that_no_qr_code_holds_is_told() {
    let long = format!("https://paper.example/{}", "a".repeat(2400));
    let faults = check(&document("").replace("https://paper.example/a/1", &long));
    assert_eq!(fields(&faults), ["url"]);
    assert_eq!(faults[0].severity, Severity::Warning);
}

#[test]
fn the_program_goes_on_behind_a_file_that_cannot_be_read() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    fs::write(path("b.json"), document(""))?;
    fs::write(path("c.json"), format!("[{}]", " ".repeat(300_000)))?;
    fs::write(path("notes.txt"), "no document")?;
    fs::create_dir(path("a"))?;
    fs::write(path("a/gbk.json"), [b'"', 0xce, 0xf7, b'"'])?;
    fs::write(
        path("d.JSON"),
        document(r#","title":"x","datePublished":"x""#),
    )?;
    let missing = path("none.json");
    let output = program(
        &[
            missing.to_str().unwrap_or_default(),
            folder.path().to_str().unwrap_or_default(),
            "--format",
            "json",
        ],
        b"",
    )?;
    assert_eq!(output.status.code(), Some(1));
    let faults = listed(&output)?;
    let name = |fault: &Value| {
        let file = Path::new(fault["file"].as_str().unwrap_or_default());
        file.file_name()
            .and_then(|name| name.to_str())
            .map(str::to_owned)
    };
    let files: Vec<_> = faults.iter().filter_map(name).collect();
    assert_eq!(files, ["none.json", "gbk.json", "c.json", "d.JSON"]);
    assert_eq!(
        faults[2]["message"],
        "`document` is 300002 bytes long, and 262144 is the most"
    );
    for fault in &faults {
        let Value::Object(members) = fault else {
            anyhow::bail!("{fault}");
        };
        let names: Vec<_> = members.keys().collect();
        assert_eq!(names, ["file", "severity", "field", "message", "advice"]);
    }
    let said = String::from_utf8(output.stderr)?;
    assert_eq!(said.trim(), "press-card: 5 documents, 3 errors, 1 warning");
    Ok(())
}

#[test]
fn the_exit_status_is_for_scripts() -> anyhow::Result<()> {
    let status = |arguments: &[&str], input: &str| {
        program(arguments, input.as_bytes()).map(|output| output.status.code())
    };
    assert_eq!(status(&["-"], &document(""))?, Some(0));
    assert_eq!(
        status(&["-"], &document(r#","printPage":3"#))?,
        Some(0),
        "warnings alone"
    );
    assert_eq!(status(&["-"], "{}")?, Some(1));
    assert_eq!(status(&["-"], &" ".repeat(300_000))?, Some(1));
    assert_eq!(status(&[], "")?, Some(2));
    assert_eq!(status(&["-", "--format", "xml"], "{}")?, Some(2));
    let empty = tempfile::tempdir()?;
    assert_eq!(
        status(&[empty.path().to_str().unwrap_or_default()], "")?,
        Some(1)
    );
    Ok(())
}

#[test]
fn the_program_names_file_field_and_what_to_do() -> anyhow::Result<()> {
    let path = format!("{DOCUMENTS}/bad/no-url.json");
    let output = program(&[&path], b"")?;
    let said = String::from_utf8(output.stdout)?;
    assert_eq!(
        said.lines().take(2).collect::<Vec<_>>(),
        [
            &format!("{path}: error: `url` is missing."),
            "    Write the article's own address into `url`, the whole of it, as in \
            https://paper.example/a/1017.html."
        ]
    );
    let clean = program(&["-", "--format", "json"], document("").as_bytes())?;
    assert_eq!(clean.stdout, b"[]\n");
    Ok(())
}

/// What is read in another way than it stands there, or left to be seen.
#[test]
fn what_the_card_takes_otherwise_than_it_stands_there_is_told() {
    for (more, field, words) in [
        (
            r#","datePublished":"2026-11-24T16:00:00Z""#,
            "datePublished",
            "2026-11-25",
        ),
        (
            r#","datePublished":"2026-11-24T16:00:00+00:00""#,
            "datePublished",
            "in UTC",
        ),
        (
            r#","datePublished":"20201123T11:02:35Z""#,
            "datePublished",
            "2020-11-23",
        ),
        (
            r#","datePublished":"2026年11月25日 08:00""#,
            "datePublished",
            "2026-11-25",
        ),
        (
            r#","datePublished":"2026/11/25 08:00""#,
            "datePublished",
            "not every program",
        ),
        (
            r#","datePublished":"1764000000""#,
            "datePublished",
            "no date",
        ),
        (
            r#","inLanguage":"cn""#,
            "inLanguage",
            "takes the article for zh-Hans",
        ),
        (r#","inLanguage":"GB2312""#, "inLanguage", "no language tag"),
        (r#","inLanguage":"utf-8""#, "inLanguage", "no language tag"),
        (
            r#","inLanguage":"tw""#,
            "inLanguage",
            "takes the article for zh-Hans",
        ),
        (
            r#","inLanguage":"english""#,
            "inLanguage",
            "takes the article for zh-Hans",
        ),
        (
            r#","inLanguage":"en-US""#,
            "inLanguage",
            "looks like zh-Hans",
        ),
        (
            r#","publisher":"《西江日报》""#,
            "publisher",
            "takes it for 西江日报",
        ),
        (
            r#","publisher":{"name":"西江日报","identifier":{"propertyID":"timezone","value":"Asia/Shanghai"}}"#,
            "publisher.identifier.value",
            "no offset",
        ),
    ] {
        assert_warns(more, field, words);
    }
    for more in [
        r#","datePublished":"2026-11-24T08:00:00Z""#,
        r#","datePublished":"2026-11-24T16:00:00-05:00""#,
        r#","inLanguage":{"@type":"Language","name":"Chinese","alternateName":"zh"}"#,
        r#","inLanguage":"ja""#,
        r#","publisher":{"name":"西江网","identifier":{"propertyID":"timezone","value":"+08:00"}}"#,
    ] {
        assert_silent(more);
    }
    for (source, found) in [
        ("《西江日报》", &["sourceOrganization"] as &[&str]),
        ("西江日报、西江网", &["sourceOrganization"]),
        ("来源：西江日报", &["sourceOrganization"]),
        ("西江日报、新华社", &["sourceOrganization", "editor"]),
        ("来源：新华社", &["sourceOrganization", "publisher"]),
        ("新华社", &["publisher"]),
    ] {
        let faults = check(&document("").replace("西江日报", source));
        assert_eq!(fields(&faults), found, "{source}: {faults:?}");
    }
    let named = check(&document(r#","publisher":"江海晚报""#).replace("西江日报", "新华社"));
    assert_eq!(fields(&named), ["publisher"]);
    assert!(named[0].message.contains("without terms"), "{named:?}");
    let picture = r#","image":{"url":"https://paper.example/1.jpg","caption":"驿站。"}"#;
    let nobodys = check(&document(picture).replace("西江日报", "新华社"));
    assert!(
        nobodys[0].message.contains("cannot say whom"),
        "{nobodys:?}"
    );
}

/// The Latin letters of a report in Chinese, but for those of names and values.
fn english(report: &str) -> String {
    let quoted = report.split('`').step_by(2).collect::<String>();
    let known = ["press-card", "JSON", "UTF-8", "KiB", ".json"];
    let bare = known.iter().fold(quoted, |text, one| text.replace(one, ""));
    bare.chars().filter(char::is_ascii_alphabetic).collect()
}

#[test]
fn check_speaks_the_language_of_who_runs_it() -> anyhow::Result<()> {
    let input = document(r#","printPage":3,"datePublished":"x""#);
    let said = |variables: &[(&str, &str)], arguments: &[&str]| {
        let arguments = [&["-"], arguments].concat();
        let output = program_in(variables, &arguments, input.as_bytes())?;
        let text = [output.stdout, output.stderr].concat();
        anyhow::Ok(String::from_utf8(text)?)
    };
    let hans = "-：警告：`printPage` 不是文字，已略去。\n    请写成一段文字，放在引号里。\n";
    for (variables, arguments, words) in [
        (&[("LANG", "zh_CN.UTF-8")] as &[_], &[] as &[&str], hans),
        (&[("LANG", "zh_CN")], &[], hans),
        (
            &[("LC_MESSAGES", "zh_SG.UTF-8"), ("LANG", "en_GB.UTF-8")],
            &[],
            hans,
        ),
        (&[("LC_ALL", "zh_CN.utf8"), ("LC_MESSAGES", "C")], &[], hans),
        (&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], &[], hans),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "zh-Hans"], hans),
        (&[], &["--lang", "zh-hans"], hans),
        (
            &[("LANG", "zh_TW.UTF-8")],
            &[],
            "1 個檔案，0 個錯誤，2 個警告",
        ),
        (
            &[],
            &["--lang", "zh-Hant"],
            "`datePublished` 不是能讀懂的日期",
        ),
        (
            &[("LANG", "zh_CN.UTF-8")],
            &["--lang", "en"],
            "-: warning: `printPage` is not text",
        ),
        (
            &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")],
            &[],
            "1 document, 0 errors, 2 warnings",
        ),
        (&[("LANG", "zh_CN.GB18030")], &[], "is not text"),
        (&[], &[], "is not text"),
    ] {
        let said = said(variables, arguments)?;
        assert!(said.contains(words), "{variables:?} {arguments:?}: {said}");
    }
    // What a program reads stays as it is but for the words.
    let listed = said(&[("LANG", "zh_CN.UTF-8")], &["--format", "json"])?;
    assert!(
        listed.contains(
            r#""severity":"warning","field":"printPage","message":"`printPage` 不是文字"#
        )
    );
    Ok(())
}

#[test]
fn a_report_in_chinese_has_no_english_in_it() -> anyhow::Result<()> {
    for folder in ["good", "bad"] {
        let path = format!("{DOCUMENTS}/{folder}");
        for language in ["zh-Hans", "zh-Hant"] {
            let output = program(&[&path, "--lang", language], b"")?;
            let report = String::from_utf8([output.stdout, output.stderr].concat())?;
            assert!(report.lines().count() > 10, "{report}");
            for line in report.lines() {
                let line = line.replace(&path, "");
                // The name of a file stands before the first colon.
                let said = match line.split_once("：") {
                    Some((file, said)) if file.starts_with('/') => said,
                    _ => &line,
                };
                assert_eq!(english(said), "", "{line}");
            }
        }
    }
    let none = program(&["/nowhere/none.json", "--lang", "zh-Hans"], b"")?;
    let said = String::from_utf8(none.stdout)?;
    assert!(said.contains("错误：`document` 不存在。"), "{said}");
    Ok(())
}

#[test]
fn references_that_lead_in_a_circle_are_told_and_the_rest_is_checked() {
    let faults = check(
        r##"{"@graph":[
            {"@type":"NewsArticle","headline":"旧桥通车","url":"https://paper.example/a/1",
             "sourceOrganization":"江海晚报","author":"周","publisher":{"@id":"#p"}},
            {"@id":"#p","@type":"NewsMediaOrganization","name":"江海晚报","publishingPrinciples":
             {"@id":"#t"}},
            {"@id":"#t","name":"条款","hasPart":{"@id":"#c"}},
            {"@id":"#c","identifier":"1","text":"甲","hasPart":{"@id":"#c"}}
        ]}"##,
    );
    let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    assert!(
        told.contains(
            &"`document` has references that lead in a circle or too far, and are not followed"
        ),
        "{told:?}"
    );
    assert!(faults.iter().all(|one| one.severity == Severity::Warning));
}
