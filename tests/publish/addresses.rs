//! Addresses that browsers do not take, or take for another's, are faults that `check` names.

use crate::random::{Random, inputs};
use anyhow::{Result, ensure};
use press_card::article::WebUrl;
use press_card_publish::{Severity, check};
use serde_json::{Value, json};
use url::Url;

/// What `check` says of addresses: the field, and what is wrong with it.
fn faults(document: &Value) -> Vec<(String, String)> {
    let faults = check(&document.to_string());
    let of_addresses = faults.iter().filter(|fault| {
        let is_one = ["no browser takes", "a browser reads as", "and is left out"];
        fault.severity == Severity::Warning && is_one.iter().any(|one| fault.message.contains(one))
    });
    of_addresses
        .map(|fault| (fault.field.clone(), fault.message.clone()))
        .collect()
}

fn document(url: &str) -> Value {
    json!({"@type": "NewsArticle", "headline": "早报", "url": url})
}

#[test]
fn an_address_that_no_browser_takes_is_named() {
    for (url, why) in [
        ("https://paper.example:99999/a", "invalid port number"),
        ("https://paper.example:8o/a", "invalid port number"),
        ("https://[::1/a", "invalid IPv6 address"),
        ("https://[paper]/a", "invalid IPv6 address"),
        ("https://%zz/a", "invalid international domain name"),
        (
            "https://paper%2fexample/a",
            "invalid international domain name",
        ),
        (
            "https://paper.example%00/a",
            "invalid international domain name",
        ),
        (
            "https://pa|per.example/a",
            "invalid international domain name",
        ),
        ("https://1.2.3.4.5/a", "invalid IPv4 address"),
        ("https://256.1.1.1/a", "invalid IPv4 address"),
        ("https://xn--/a", "invalid international domain name"),
        ("https://\u{ad}/a", "empty host"),
    ] {
        let said = faults(&document(url));
        let expected = format!("`url` is an address that no browser takes ({why})");
        assert_eq!(said, [("url".to_owned(), expected)], "{url}");
    }
}

#[test]
fn an_address_of_another_host_than_it_shows_is_named() {
    for (url, host) in [
        ("https://2130706433/a", "127.0.0.1"),
        ("https://0x7f.1/a", "127.0.0.1"),
        ("https://１２７.1/a", "127.0.0.1"),
        ("https://pa\u{ad}per.example/a", "paper.example"),
        ("https://pa\u{200b}per.example/a", "paper.example"),
    ] {
        let said = faults(&document(url));
        let expected = format!("`url` is an address whose host a browser reads as {host}");
        assert_eq!(said, [("url".to_owned(), expected)], "{url}");
    }
}

/// The card maps these as a browser does, so that it shows the host that it leads to.
#[test]
fn an_address_that_a_chinese_keyboard_has_written_is_named_as_it_goes_out() {
    for url in ["https://ｐaper.example/a", "https://paper。example/a"] {
        assert_eq!(faults(&document(url)), [], "{url}");
        let expected = "is not written as browsers write it, and goes out as \
            https://paper.example/a";
        let said = check(&document(url).to_string());
        let is_said = said
            .iter()
            .any(|fault| fault.field == "url" && fault.message.contains(expected));
        assert!(is_said, "{url}: {said:?}");
    }
}

#[test]
fn an_honest_address_is_none() {
    for url in [
        "https://paper.example/a/1017.html?x=1#y",
        "http://paper.example:80/a",
        "https://paper.example:/a",
        "https://paper.example:0443/a",
        "https://paper.example:8443/%zz",
        "HTTPS://PAPER.EXAMPLE/A",
        "https://西江日报.example/a",
        "https://xn--gmqt38bf4vn0k.example/a",
        "https://%E8%A5%BF%E6%B1%9F.example/a",
        "https://paper.example./a",
        "https://127.0.0.1/a",
        "https://[::1]:8080/a",
        "https://[2001:DB8:0::1]/a",
        "https://paper_1.example/a",
    ] {
        assert_eq!(faults(&document(url)), [], "{url}");
    }
}

#[test]
fn each_field_that_holds_an_address_is_looked_at() {
    let bad = "https://paper.example:99999/";
    let mut document = document("https://paper.example/a");
    for (name, value, field) in [
        ("url", json!(bad), "url"),
        ("url", json!({"@id": bad}), "url"),
        ("image", json!(bad), "image"),
        (
            "image",
            json!(["https://paper.example/1.jpg", {"url": bad}]),
            "image[1].url",
        ),
        ("image", json!({"contentUrl": bad}), "image.contentUrl"),
        (
            "sourceOrganization",
            json!({"name": "某报", "url": bad}),
            "sourceOrganization.url",
        ),
        ("isBasedOn", json!(bad), "isBasedOn"),
        ("isBasedOn", json!({"url": bad}), "isBasedOn.url"),
        (
            "publisher",
            json!({"name": "某报", "subjectOf": [{"name": "关于", "url": bad}]}),
            "publisher.subjectOf[0].url",
        ),
    ] {
        let before = document.clone();
        document[name] = value;
        let fields: Vec<String> = faults(&document)
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        assert_eq!(fields, [field]);
        document = before;
    }
    // What is none at all is left out, and was left out without a word.
    document["sourceOrganization"] = json!({"name": "某报", "url": "/about"});
    let said = faults(&document);
    assert!(
        said[0].1.contains("begins with http:// or https://"),
        "{said:?}"
    );
}

/// Whatever a card takes for an address, either a browser takes too, or `check` names it.
#[test]
fn no_address_that_only_the_card_takes_is_passed_over() -> Result<()> {
    const PARTS: [&str; 34] = [
        "paper",
        ".example",
        ".",
        ":",
        "99999",
        "80",
        "0x7f",
        "1",
        "256",
        "[",
        "]",
        "::1",
        "%zz",
        "%2f",
        "%41",
        "%E6",
        "|",
        "^",
        "{",
        "}",
        "/",
        "?",
        "#",
        "西",
        "。",
        "ｐ",
        "xn--",
        "-",
        "_",
        "\u{ad}",
        "\u{200d}",
        "\u{301}",
        "!",
        "$&'()*+,;=",
    ];
    let mut random = Random::new(5);
    let (mut refused, mut taken) = (0, 0);
    for _ in 0..inputs() / 4 {
        let parts = 1 + random.below(6);
        let host: String = (0..parts).map(|_| random.one_of(&PARTS)).collect();
        let text = format!("{}://{host}", random.one_of(&["https", "http"]));
        let Ok(url) = text.parse::<WebUrl>() else {
            continue;
        };
        let said = faults(&document(&text));
        match Url::parse(url.as_str()) {
            Err(error) => {
                refused += 1;
                let is_named = said
                    .iter()
                    .any(|(field, what)| field == "url" && what.contains(&error.to_string()));
                ensure!(is_named, "{text}: {error}: {said:?}");
            }
            Ok(read) => {
                taken += 1;
                let is_plain = read.as_str().trim_end_matches('/') == text.trim_end_matches('/');
                ensure!(!is_plain || said.is_empty(), "{text}: {said:?}");
            }
        }
    }
    ensure!(
        refused > 100 && taken > 100,
        "{refused} refused, {taken} taken"
    );
    Ok(())
}
