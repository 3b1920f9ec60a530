//! Addresses: which can be held, and as what.

use press_card::article::{UrlError, WebUrl};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn assert_becomes(text: &str, expected: &str) {
    match text.parse::<WebUrl>() {
        Ok(url) => assert_eq!(url.as_str(), expected),
        Err(error) => panic!("{text:?} {error}"),
    }
}

#[track_caller]
fn assert_refused(text: &str, expected: UrlError) {
    assert_eq!(text.parse::<WebUrl>(), Err(expected), "{text:?}");
}

#[test]
fn an_address_in_ascii_stays_as_it_is() {
    for address in [
        "https://paper.example",
        "http://paper.example/",
        "https://paper.example:8080/a/1017.html?b=1&c=2;d#e!f",
        "https://paper.example/%E6%95%B0?q=a%20b+c",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]:443/a",
        "https://paper.example/?next=https://other.example/@name",
        "https://paper.example/a,(b)*~-._$",
    ] {
        assert_becomes(address, address);
    }
}

#[test]
fn the_scheme_is_written_small_and_the_path_as_it_came() {
    assert_becomes("HTTPS://paper.example/A/B", "https://paper.example/A/B");
    assert_becomes("Http://paper.example", "http://paper.example");
}

#[test]
fn blanks_around_an_address_go() {
    assert_becomes(
        " \n\thttps://paper.example/a \u{3000}",
        "https://paper.example/a",
    );
}

#[test]
fn characters_beyond_ascii_are_percent_encoded_once() {
    assert_becomes(
        "https://paper.example/数字报?看=🌊#尾",
        "https://paper.example/%E6%95%B0%E5%AD%97%E6%8A%A5?%E7%9C%8B=%F0%9F%8C%8A#%E5%B0%BE",
    );
    let once: WebUrl = "https://paper.example/数 字"
        .replace(' ', "%20")
        .parse()
        .unwrap();
    assert_becomes(once.as_str(), once.as_str());
}

#[test]
fn a_bidi_override_in_an_address_cannot_show() {
    assert_becomes(
        "https://paper.example/\u{202e}gpj.exe",
        "https://paper.example/%E2%80%AEgpj.exe",
    );
}

#[test]
fn only_http_and_https_are_schemes() {
    for text in [
        "",
        "javascript:alert(1)",
        "javascript://paper.example/%0aalert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "blob:https://paper.example/1",
        "file:///etc/passwd",
        "ftp://paper.example/",
        "httpss://paper.example/",
        "\u{0}https://paper.example/",
        "//paper.example/a",
        "/a/1.html",
        "paper.example/a",
        "https:paper.example",
        "https:/paper.example",
        "://paper.example",
    ] {
        assert_refused(text, UrlError::Scheme);
    }
}

#[test]
fn an_address_needs_a_host() {
    for text in [
        "https://",
        "https:///a",
        "https://?a",
        "https://#a",
        "https://:80/",
    ] {
        assert_refused(text, UrlError::Host);
    }
}

#[test]
fn a_user_name_before_the_host_is_refused_as_deceit() {
    for text in [
        "https://paper.example@evil.example/",
        "https://paper.example:443@evil.example/",
        "https://@evil.example/",
        "https://user:pass@paper.example/",
    ] {
        assert_refused(text, UrlError::UserInfo);
    }
}

#[test]
fn characters_that_leave_an_attribute_or_a_host_are_refused() {
    for character in [
        ' ', '\t', '\n', '\0', '\u{7f}', '\u{3000}', '\u{2028}', '"', '<', '>', '\\', '`',
    ] {
        assert_refused(
            &format!("https://paper.example/a{character}b"),
            UrlError::Character,
        );
        assert_refused(
            &format!("https://paper{character}.example/"),
            UrlError::Character,
        );
    }
}

#[test]
fn a_web_address_ends_at_the_first_mark_after_its_host() {
    for (address, host) in [
        ("https://paper.example", "paper.example"),
        ("https://paper.example:8080/a/b", "paper.example:8080"),
        ("https://paper.example?a=/b", "paper.example"),
        ("https://paper.example#a/b", "paper.example"),
        ("http://[2001:db8::1]/", "[2001:db8::1]"),
    ] {
        assert_eq!(address.parse::<WebUrl>().unwrap().host(), host);
    }
}

#[test]
fn json_cannot_bring_in_an_address_that_parsing_refuses() {
    assert!(serde_json::from_str::<WebUrl>(r#""javascript:alert(1)""#).is_err());
    let url: WebUrl = serde_json::from_str(r#""https://paper.example/报""#).unwrap();
    assert_eq!(
        serde_json::to_string(&url).unwrap(),
        r#""https://paper.example/%E6%8A%A5""#
    );
}

#[test]
fn an_apostrophe_is_kept_and_cannot_end_an_attribute() {
    let url: press_card::article::WebUrl = "https://paper.example/it's".parse().unwrap();
    assert_eq!(url.as_str(), "https://paper.example/it%27s");
}
