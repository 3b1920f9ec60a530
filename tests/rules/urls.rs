//! Addresses: which can be held, and as what.

use crate::support::article;
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
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
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
        "///paper.example/a",
        "//",
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

#[test]
fn an_address_out_of_html_is_decoded() {
    let both = "https://paper.example/a?id=1&p=2";
    for address in [
        "https://paper.example/a?id=1&amp;p=2",
        "https://paper.example/a?id=1&amp;amp;p=2",
        "https://paper.example/a?id=1&#38;p=2",
        "https://paper.example/a?id=1&#038;p=2",
        "https://paper.example/a?id=1&#x26;p=2",
        "https://paper.example/a?id=1&#X26;p=2",
        "https:&#47;&#47;paper.example&#x2F;a?id=1&p=2",
        "&#10;https://paper.example/a?id=1&p=2",
    ] {
        assert_becomes(address, both);
    }
    assert_eq!(article(good!("url-with-entity")).url.as_str(), both);
    // What is no reference stays as it came.
    for address in [
        "https://paper.example/?a&#b",
        "https://paper.example/?a&#12",
        "https://paper.example/?a&#;b",
        "https://paper.example/?a&#xfffffff;",
        "https://paper.example/?a&#99999999999;",
        "https://paper.example/?a&copy=1&lt;",
        "https://paper.example/?amp;&",
        "https://paper.example/?%26amp;",
    ] {
        assert_becomes(address, address);
    }
}

#[test]
fn what_is_decoded_is_looked_at_as_if_it_had_stood_there() {
    for address in [
        "https://paper.example/&#34;onclick=",
        "https://paper.example/&#x3c;script&#x3e;",
        "https://paper.example/a&#0;",
        "https://paper.example&#92;a",
    ] {
        assert_refused(address, UrlError::Character);
    }
    assert_refused(
        "https://paper.example&#64;evil.example/",
        UrlError::UserInfo,
    );
    assert_becomes(
        "https://paper.example/&#x202e;a",
        "https://paper.example/%E2%80%AEa",
    );
}

#[test]
fn an_address_without_a_scheme_before_its_host_is_one_of_https() {
    assert_becomes("//paper.example/a", "https://paper.example/a");
    assert_becomes(" //paper.example:8080 ", "https://paper.example:8080");
    assert_refused("//me@paper.example/", UrlError::UserInfo);
    assert_refused("//paper.example\\a", UrlError::Character);
}

#[test]
fn a_host_in_chinese_goes_out_in_punycode_and_is_shown_in_chinese() {
    for (address, ascii) in [
        (
            "https://西江日报.中国/a",
            "https://xn--4ru45edxhd17a.xn--fiqs8s/a",
        ),
        (
            "https://西江日报。中国/a",
            "https://xn--4ru45edxhd17a.xn--fiqs8s/a",
        ),
        (
            "https://www.例子.测试:8080?a#b",
            "https://www.xn--fsqu00a.xn--0zwm56d:8080?a#b",
        ),
        (
            "HTTP://新闻ABC-1.example",
            "http://xn--abc-1-y40ku50z.example",
        ),
        ("//ｗｗｗ．新聞．公司", "https://www.xn--efvv70d.xn--55qx5d"),
        (
            "https://ｐaper．example/报",
            "https://paper.example/%E6%8A%A5",
        ),
    ] {
        assert_becomes(address, ascii);
        let url: WebUrl = address.parse().unwrap();
        assert!(!url.shown_host().contains("xn--"), "{}", url.shown());
        assert_eq!(url.shown().parse::<WebUrl>().as_ref(), Ok(&url));
    }
    let url: WebUrl = "https://西江日报.中国:81/报?a".parse().unwrap();
    assert_eq!(url.host(), "xn--4ru45edxhd17a.xn--fiqs8s:81");
    assert_eq!(url.shown(), "https://西江日报.中国:81/报?a");
}

/// There are letters in many scripts that look like those of another host.
#[test]
fn a_host_in_other_letters_is_never_shown_in_them() {
    for address in [
        "https://раураӏ.example/",
        "https://аpple.example/",
        "https://ノ.example/",
    ] {
        let url: WebUrl = address.parse().unwrap();
        assert!(url.shown().is_ascii(), "{}", url.shown());
    }
    let plain: WebUrl = "https://Paper.example/A".parse().unwrap();
    assert_eq!(plain.shown(), "https://Paper.example/A");
}

/// What is not ours to map goes out as before: percent-encoded, for the browser to map.
#[test]
fn a_host_that_is_not_left_as_it_is_stays_for_the_browser() {
    assert_becomes("https://Ünlü.example/", "https://%C3%9Cnl%C3%BC.example/");
    assert_becomes(
        "https://中\u{200d}国.example/",
        "https://%E4%B8%AD%E2%80%8D%E5%9B%BD.example/",
    );
    assert_becomes(
        "https://中／国.example/",
        "https://%E4%B8%AD%EF%BC%8F%E5%9B%BD.example/",
    );
    assert_becomes(
        "https://中＠国.example/",
        "https://%E4%B8%AD%EF%BC%A0%E5%9B%BD.example/",
    );
    let long = "中".repeat(64);
    assert!(
        !format!("https://{long}.example/")
            .parse::<WebUrl>()
            .unwrap()
            .as_str()
            .contains("xn--")
    );
}

/// Natively the addresses go through the `idna` crate, in a browser through the browser.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_letter_that_we_write_in_punycode_is_written_alike_by_everybody() {
    let mut seed = 1_u32;
    let mut random = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    let letters: Vec<char> = ('\u{80}'..='\u{2ffff}').collect();
    let ours = |name: &str| {
        let url: WebUrl = format!("https://{name}/").parse().ok()?;
        let host = url.host().to_owned();
        (!host.contains('%')).then_some(host)
    };
    let mut count = 0;
    for letter in &letters {
        for name in [format!("{letter}"), format!("a{letter}-1.example")] {
            if let Some(host) = ours(&name) {
                count += 1;
                assert_eq!(idna::domain_to_ascii(&name).ok(), Some(host), "{name}");
            }
        }
    }
    assert!(count > 120_000, "{count}");
    let stable: Vec<char> = letters
        .into_iter()
        .filter(|c| ours(&c.to_string()).is_some())
        .collect();
    for _ in 0..20_000 {
        let name: String = (0..1 + random(12))
            .map(|_| match random(4) {
                0 => char::from(b'a' + random(26) as u8),
                1 => char::from_u32(0x4e00 + random(0x5000) as u32).unwrap(),
                _ => stable[random(stable.len())],
            })
            .collect();
        if let Some(host) = ours(&name) {
            assert_eq!(idna::domain_to_ascii(&name).ok(), Some(host), "{name}");
        }
    }
}
