//! `press-card rights`: each file against its specification.

use crate::sign::run::{Said, press_card};
use anyhow::{Context as _, Result, bail, ensure};
use roxmltree::{Document, Node};
use serde_json::Value;
use sfv::{BareItem, Dictionary, ListEntry, Parser};
use std::{collections::BTreeMap, fs, path::Path};

const RSL: &str = "https://rslstandard.org/rsl";

const NAMES: [&str; 4] = [
    "license.xml",
    ".well-known/tdmrep.json",
    "rights.nginx.conf",
    "rights.robots.txt",
];

/// The files of a run, by their names.
fn written(home: &Path, options: &[&str]) -> Result<BTreeMap<&'static str, String>> {
    let arguments = [&["rights", "--output", "rights"], options].concat();
    let Said { status, err, .. } = press_card(home, &arguments)?;
    ensure!(status == Some(0), "{err}");
    let files = NAMES.map(|name| (name, fs::read_to_string(home.join("rights").join(name))));
    fs::remove_dir_all(home.join("rights"))?;
    files
        .into_iter()
        .map(|(name, text)| Ok((name, text?)))
        .collect()
}

#[test]
fn a_paper_reserves_training_and_mining_and_is_found_by_search() -> Result<()> {
    let home = tempfile::tempdir()?;
    let files = written(home.path(), &[])?;
    assert_eq!(
        files["license.xml"],
        r#"<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl">
  <content url="/">
    <license>
      <permits type="usage">search</permits>
      <prohibits type="usage">ai-all</prohibits>
    </license>
    <copyright type="organization" contactUrl="https://paper.example/contact.html">西江日报</copyright>
    <terms>https://paper.example/copyright.html</terms>
  </content>
</rsl>
"#
    );
    let nginx = &files["rights.nginx.conf"];
    for line in [
        r#"add_header Link '<https://paper.example/license.xml>; rel="license"; type="application/rsl+xml"' always;"#,
        "add_header tdm-reservation 1 always;",
        r#"add_header tdm-policy "https://paper.example/copyright.html" always;"#,
        r#"add_header Content-Usage "train-ai=n, ai-use=n, search=y" always;"#,
    ] {
        ensure!(nginx.lines().any(|one| one == line), "{nginx}");
    }
    let said = press_card(home.path(), &["rights"])?;
    for name in NAMES {
        ensure!(
            said.out
                .contains(&format!("==> {name} <==\n{}", files[name])),
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn every_choice_is_valid_by_each_specification_and_the_same_in_all() -> Result<()> {
    let home = tempfile::tempdir()?;
    let odd = r#"{"@type":"NewsMediaOrganization","name":"A & B <报> \"x\" ']]>",
        "subjectOf":[{"@type":"WebPage","name":"Copyright","url":"http://例子.example:8080/a$b?c=1&d='#e"}]}"#;
    fs::write(home.path().join("odd.json"), odd)?;
    for choice in 0..16_u8 {
        let is = |bit: u8| choice >> bit & 1 == 1;
        let may = |bit| if is(bit) { "allow" } else { "deny" };
        let options = [
            "--train",
            may(0),
            "--input",
            may(1),
            "--search",
            may(2),
            "--mining",
            may(3),
            "--license-server",
            "https://license.example/a?b=1&c=2",
        ];
        for more in [
            &[][..],
            &["--publisher", "odd.json"],
            &["--host", "例子.example"],
        ] {
            let files = written(home.path(), &[&options[..], more].concat())?;
            let allowed = |usage: &str| is_licensed(&files["license.xml"], usage);
            let usages = [("ai-train", is(0)), ("ai-input", is(1)), ("search", is(2))];
            for (usage, is_allowed) in usages {
                ensure!(allowed(usage)? == is_allowed, "{options:?} {usage}");
            }
            ensure!(!allowed("ai-index")? || is(0) && is(1));
            check_tdmrep(&files[".well-known/tdmrep.json"], !is(3))?;
            let header = check_nginx(&files["rights.nginx.conf"], !is(3))?;
            let robots = check_robots(&files["rights.robots.txt"])?;
            for usage in [header, robots] {
                ensure!(check_usage(&usage)? == [is(0), is(1), is(2)], "{usage}");
            }
        }
    }
    Ok(())
}

/// Whether a use is licensed by a document of RSL 1.0; an error where it is none.
///
/// Held against it is the table of its elements (RSL-SPEC-1.0, sections 3.1 to 3.17): which stand
/// where, how often, with which attributes, and which words a usage may have.
fn is_licensed(xml: &str, usage: &str) -> Result<bool> {
    let document = Document::parse(xml)?;
    let rsl = document.root_element();
    ensure!(rsl.tag_name().namespace() == Some(RSL) && rsl.tag_name().name() == "rsl");
    let children = |node: Node<'_, '_>| -> Vec<String> {
        let elements = node.children().filter(Node::is_element);
        elements
            .map(|one| one.tag_name().name().to_owned())
            .collect()
    };
    for node in rsl.descendants().filter(Node::is_element) {
        ensure!(node.tag_name().namespace() == Some(RSL));
        let parent = node
            .parent_element()
            .map(|parent| parent.tag_name().name().to_owned());
        let (within, attributes): (&str, &[&str]) = match node.tag_name().name() {
            "rsl" => ("", &["max-age"]),
            "content" => ("rsl", &["url", "server", "encrypted", "lastmod"]),
            "license" => ("content", &[]),
            "permits" | "prohibits" => ("license", &["type"]),
            "copyright" => ("content", &["type", "contactEmail", "contactUrl"]),
            "terms" => ("content", &[]),
            other => bail!("`{other}` is no element of RSL that is written here"),
        };
        ensure!(parent.unwrap_or_default() == within);
        for attribute in node.attributes() {
            ensure!(
                attributes.contains(&attribute.name()),
                "{}",
                attribute.name()
            );
        }
        let name = node.tag_name().name();
        let is_empty = node.text().unwrap_or_default().trim().is_empty();
        ensure!(
            is_empty == matches!(name, "rsl" | "content" | "license"),
            "{name}"
        );
    }
    let content = rsl.first_element_child().context("no content")?;
    ensure!(children(rsl) == ["content"] && content.attribute("url") == Some("/"));
    let counted = |name: &str| children(content).iter().filter(|one| *one == name).count();
    ensure!(counted("license") == 1 && counted("copyright") == 1 && counted("terms") <= 1);
    url::Url::parse(content.attribute("server").context("no server")?)?;
    let license = content.first_element_child().context("no license")?;
    let mut words = BTreeMap::new();
    for node in license.children().filter(Node::is_element) {
        ensure!(node.attribute("type") == Some("usage"));
        let list: Vec<_> = node.text().context("no words")?.split(' ').collect();
        let known = [
            "all", "ai-all", "ai-train", "ai-input", "ai-index", "search",
        ];
        ensure!(list.iter().all(|word| known.contains(word)), "{list:?}");
        // At most one of each type.
        ensure!(
            words
                .insert(node.tag_name().name().to_owned(), list)
                .is_none()
        );
    }
    let has = |name: &str| {
        let list = words.get(name)?;
        let is_ai = usage.starts_with("ai-");
        Some(
            list.iter()
                .any(|word| *word == usage || *word == "all" || is_ai && *word == "ai-all"),
        )
    };
    // What is prohibited is not licensed; where something is permitted, nothing else is.
    Ok(!has("prohibits").unwrap_or(false) && has("permits").unwrap_or(true))
}

/// The file of the TDM Reservation Protocol: a list of rules.
fn check_tdmrep(json: &str, is_reserved: bool) -> Result<()> {
    let rules: Vec<BTreeMap<String, Value>> = serde_json::from_str(json)?;
    ensure!(rules.len() == 1);
    for (name, value) in &rules[0] {
        match (name.as_str(), value) {
            ("location", Value::String(path)) => ensure!(path == "/"),
            ("tdm-reservation", Value::Number(number)) => {
                ensure!(number.as_u64() == Some(u64::from(is_reserved)));
            }
            ("tdm-policy", Value::String(policy)) => {
                url::Url::parse(policy)?;
                ensure!(is_reserved);
            }
            other => bail!("{other:?}"),
        }
    }
    ensure!(rules[0].contains_key("location") && rules[0].contains_key("tdm-reservation"));
    Ok(())
}

/// The lines for nginx: what `Content-Usage` says.
fn check_nginx(lines: &str, is_reserved: bool) -> Result<String> {
    let mut fields = BTreeMap::new();
    for line in lines
        .lines()
        .filter_map(|line| line.strip_prefix("add_header "))
    {
        let line = line
            .strip_suffix(" always;")
            .context("not for errors too")?;
        let (name, value) = line.split_once(' ').context("no value")?;
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = quote.map_or(value, |quote| value.trim_matches(quote));
        // Else nginx would end it, or look for a variable.
        ensure!(
            !value.contains(['$', '\\']) && !value.contains(quote.unwrap_or(' ')),
            "{value}"
        );
        ensure!(value.is_ascii(), "{value}");
        ensure!(
            fields.insert(name.to_owned(), value.to_owned()).is_none(),
            "{name}"
        );
    }
    // RFC 8288.
    let link = &fields["Link"];
    let (target, parameters) = link
        .strip_prefix('<')
        .and_then(|link| link.split_once('>'))
        .context("no target")?;
    ensure!(url::Url::parse(target)?.path() == "/license.xml");
    ensure!(
        parameters == r#"; rel="license"; type="application/rsl+xml""#,
        "{parameters}"
    );
    ensure!(fields["tdm-reservation"] == if is_reserved { "1" } else { "0" });
    match fields.get("tdm-policy") {
        Some(policy) => ensure!(is_reserved && url::Url::parse(policy).is_ok()),
        None => ensure!(!is_reserved),
    }
    Ok(fields["Content-Usage"].clone())
}

/// The lines for robots.txt: what `Content-Usage` says of all that is on the host.
fn check_robots(lines: &str) -> Result<String> {
    let (mut agent, mut usage) = (None, None);
    for line in lines.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        let Some((name, value)) = line.split_once(": ") else {
            ensure!(line.is_empty(), "{line}");
            continue;
        };
        match name {
            // `License` of RSL holds for all crawlers where it stands before the groups.
            "License" => {
                ensure!(agent.is_none() && value.is_ascii() && url::Url::parse(value).is_ok());
            }
            "User-agent" => agent = Some(value),
            "Content-Usage" => usage = value.strip_prefix("/ "),
            other => bail!("{other}"),
        }
    }
    ensure!(agent == Some("*"));
    Ok(usage.context("no usage")?.to_owned())
}

/// Training, input and search by `Content-Usage`, which is a dictionary (RFC 9651).
fn check_usage(usage: &str) -> Result<[bool; 3]> {
    let dictionary: Dictionary = Parser::new(usage)
        .parse()
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    ensure!(dictionary.len() == 3);
    let is_allowed = |name: &str| match dictionary.get(name) {
        Some(ListEntry::Item(item)) => match &item.bare_item {
            BareItem::Token(token) if token.as_str() == "y" => Ok(true),
            BareItem::Token(token) if token.as_str() == "n" => Ok(false),
            other => bail!("{other:?}"),
        },
        other => bail!("{name}: {other:?}"),
    };
    Ok([
        is_allowed("train-ai")?,
        is_allowed("ai-use")?,
        is_allowed("search")?,
    ])
}

#[test]
fn a_folder_is_written_whole_or_not_at_all() -> Result<()> {
    let home = tempfile::tempdir()?;
    let run = |folder: &str| press_card(home.path(), &["rights", "-o", folder]);
    fs::create_dir(home.path().join("www"))?;
    fs::write(home.path().join("www/robots.txt"), "User-agent: *\n")?;
    fs::write(home.path().join("file"), "")?;
    for folder in ["www", "file", "file/rights"] {
        let said = run(folder)?;
        ensure!(
            said.status == Some(1) && said.err.contains("cannot be written"),
            "{}",
            said.err
        );
    }
    ensure!(fs::read_to_string(home.path().join("www/robots.txt"))? == "User-agent: *\n");
    ensure!(fs::read_dir(home.path().join("www"))?.count() == 1);
    // An empty folder is as good as none, and its parents are made.
    fs::create_dir(home.path().join("empty"))?;
    for folder in ["empty", "a/b/c"] {
        let said = run(folder)?;
        ensure!(said.status == Some(0), "{}", said.err);
        ensure!(
            home.path()
                .join(folder)
                .join(".well-known/tdmrep.json")
                .is_file()
        );
        #[cfg(unix)]
        ensure!(crate::sign::run::mode(home.path().join(folder))? & 0o700 == 0o700);
    }
    // Nothing is left beside them.
    let mut names: Vec<_> = fs::read_dir(home.path())?
        .map(|entry| Ok(entry?.file_name().into_string().unwrap_or_default()))
        .collect::<Result<_>>()?;
    names.sort();
    assert_eq!(names, ["a", "empty", "file", "www"]);
    Ok(())
}

#[test]
fn what_is_no_host_or_no_newspaper_is_named() -> Result<()> {
    let home = tempfile::tempdir()?;
    fs::write(
        home.path().join("bare.json"),
        r#"{"@type":"NewsMediaOrganization","name":"报"}"#,
    )?;
    for (options, status, says) in [
        (&["--host", "paper.example/a"][..], 2, "more than a host"),
        (&["--host", "a b"], 2, "--host"),
        (&["--host", "user@paper.example"], 2, "--host"),
        (&["--train", "maybe"], 2, "--train"),
        (&["--publisher", "bare.json"], 1, "name --host"),
        (&["--publisher", "none.json"], 1, "none.json"),
        (
            &[
                "--publisher",
                "bare.json",
                "--host",
                "https://paper.example:8443",
            ],
            0,
            "",
        ),
    ] {
        let said = press_card(home.path(), &[&["rights"], options].concat())?;
        ensure!(
            said.status == Some(status) && said.err.contains(says),
            "{options:?} {}",
            said.err
        );
    }
    Ok(())
}
