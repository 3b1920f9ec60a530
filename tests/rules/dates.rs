//! Days of publication: which texts are one, and how they read.

use crate::support::{article_with, model, read_in};
use press_card::{
    article::{Date, Publisher},
    card::CardModel,
    share::Context,
    text::{Locale, date},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_day_reads_as_its_language_writes_it() {
    for (iso, hans, hant, en) in [
        ("2025-03-08", "2025年3月8日", "2025年3月8日", "8 March 2025"),
        (
            "1999-12-31",
            "1999年12月31日",
            "1999年12月31日",
            "31 December 1999",
        ),
        (
            "2024-02-29",
            "2024年2月29日",
            "2024年2月29日",
            "29 February 2024",
        ),
    ] {
        let day: Date = iso.parse().unwrap();
        assert_eq!(date(day, Locale::ZhHans), hans);
        assert_eq!(date(day, Locale::ZhHant), hant);
        assert_eq!(date(day, Locale::En), en);
    }
}

#[test]
fn every_month_has_its_english_name() {
    let names: Vec<String> = (1..=12)
        .map(|month| date(format!("2025-{month:02}-01").parse().unwrap(), Locale::En))
        .collect();
    let expected =
        "January February March April May June July August September October November December";
    assert_eq!(
        names,
        expected
            .split(' ')
            .map(|name| format!("1 {name} 2025"))
            .collect::<Vec<_>>()
    );
}

#[test]
fn the_day_is_the_one_that_the_newspaper_wrote_in_its_own_zone() {
    for text in [
        "2025-03-08",
        "2025-03-08T00:10:00+08:00",
        "2025-03-08T23:59:59.999-0500",
        "2025-03-08T23:59:59+05:30",
        "2025-03-08 09:30",
        "2025-03-08 00:00:00",
        "2025-03-08T24:00:00+08:00",
        "2025-03-08T24:00",
        "2025-03-08+08:00",
        "2025-03-08t09:30:00+08",
        " 2025-03-08 ",
        // As content systems write it.
        "20250308",
        "20250308T110235+0800",
        "2025/03/08",
        "2025/3/8 08:00",
        "2025-3-8",
        "2025.03.08",
        "2025.3.8 8:00",
        "2025年3月8日",
        "2025年03月08日 08:00",
        "2025年3月8日08时30分",
        "2025年3月8号",
    ] {
        let day: Date = text.parse().unwrap_or_else(|_| panic!("{text}"));
        assert_eq!(day.to_string(), "2025-03-08", "{text}");
        for zone in [-12 * 60, 0, 8 * 60, 14 * 60] {
            assert_eq!(day.in_zone(zone).to_string(), "2025-03-08", "{text}");
        }
    }
}

/// A time in UTC with the day that it is in 肇庆, in London and in New York.
#[test]
fn a_time_in_utc_is_brought_to_the_papers_own_zone() {
    for (text, east, here, west) in [
        (
            "2026-11-24T16:00:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T15:59:59Z",
            "2026-11-24",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00:00.000Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00:00,123456z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        ("2026-11-24T16Z", "2026-11-25", "2026-11-24", "2026-11-24"),
        (
            "2026-11-24T16:00:00+00:00",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00:00-00:00",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00:00+0000",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T16:00:00+00",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24 16:00:00 UTC",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24 16:00 GMT",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24 16:00:00 +0000",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        ("20261124T160000Z", "2026-11-25", "2026-11-24", "2026-11-24"),
        (
            "20261124T16:00:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "20201123T11:02:35Z",
            "2020-11-23",
            "2020-11-23",
            "2020-11-23",
        ),
        (
            "2026/11/24 16:00:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026年11月24日 16:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026年11月24日\u{3000}16时00分 UTC",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026年11月24号16:00:00Z",
            "2026-11-25",
            "2026-11-24",
            "2026-11-24",
        ),
        (
            "2026-11-24T24:00:00Z",
            "2026-11-25",
            "2026-11-25",
            "2026-11-24",
        ),
        (
            "2026-11-25T00:00:00Z",
            "2026-11-25",
            "2026-11-25",
            "2026-11-24",
        ),
        (
            "2026-11-30T20:00:00Z",
            "2026-12-01",
            "2026-11-30",
            "2026-11-30",
        ),
        (
            "2026-12-31T16:00:00Z",
            "2027-01-01",
            "2026-12-31",
            "2026-12-31",
        ),
        (
            "2026-01-01T04:00:00Z",
            "2026-01-01",
            "2026-01-01",
            "2025-12-31",
        ),
        (
            "2024-02-28T16:00:00Z",
            "2024-02-29",
            "2024-02-28",
            "2024-02-28",
        ),
        (
            "2024-02-29T16:00:00Z",
            "2024-03-01",
            "2024-02-29",
            "2024-02-29",
        ),
        (
            "2025-02-28T16:00:00Z",
            "2025-03-01",
            "2025-02-28",
            "2025-02-28",
        ),
        (
            "2024-03-01T00:00:00Z",
            "2024-03-01",
            "2024-03-01",
            "2024-02-29",
        ),
        (
            "2025-03-01T00:00:00Z",
            "2025-03-01",
            "2025-03-01",
            "2025-02-28",
        ),
        // No time that a clock shows, and none at all.
        (
            "2026-11-24T99:00:00Z",
            "2026-11-24",
            "2026-11-24",
            "2026-11-24",
        ),
        ("2026-11-24TZ", "2026-11-24", "2026-11-24", "2026-11-24"),
        ("2026-11-24Z", "2026-11-24", "2026-11-24", "2026-11-24"),
        ("2026年11月24日Z", "2026-11-24", "2026-11-24", "2026-11-24"),
    ] {
        let day: Date = text.parse().unwrap_or_else(|_| panic!("{text}"));
        for (zone, expected) in [(8 * 60, east), (0, here), (-5 * 60, west)] {
            assert_eq!(day.in_zone(zone).to_string(), expected, "{text} {zone}");
        }
    }
}

/// The day on the card, for who reads it and for programs.
#[track_caller]
fn assert_day(properties: &str, iso: &str) {
    let article = article_with(properties);
    let (datetime, words) = model(&article, &read_in(Locale::ZhHans)).published.unwrap();
    assert_eq!(datetime, iso, "{properties}");
    let day: Date = iso.parse().unwrap();
    assert_eq!(words, date(day, Locale::ZhHans), "{properties}");
}

#[test]
fn the_zone_is_the_publishers_and_of_chinese_without_one_that_of_china() {
    let published = r#","datePublished":"2026-11-24T16:00:00Z""#;
    let with = |more: &str| format!("{published}{more}");
    let zone = |zone: &str, more: &str| {
        with(&format!(
            r#","publisher":{{"name":"报","identifier":[{{"propertyID":"weibo-uid","value":"1"}},{{"@type":"PropertyValue","propertyID":"timezone","value":"{zone}"}}]{more}}}"#
        ))
    };
    assert_day(&with(""), "2026-11-25");
    assert_day(&with(r#","inLanguage":"zh-TW""#), "2026-11-25");
    assert_day(
        &with(r#","publisher":"西江日报","inLanguage":"en""#),
        "2026-11-25",
    );
    assert_day(&with(r#","inLanguage":"en""#), "2026-11-24");
    assert_day(&zone("+08:00", r#","knowsLanguage":"en""#), "2026-11-25");
    assert_day(&zone("+09:00", ""), "2026-11-25");
    assert_day(&zone("+0730", ""), "2026-11-24");
    assert_day(&zone("+00:00", ""), "2026-11-24");
    assert_day(&zone("-05:00", ""), "2026-11-24");
    assert_day(&zone("-05", ""), "2026-11-24");
    // What is no offset says nothing.
    for zone_ in ["Asia/Shanghai", "08:00", "+8", "+15:00", "+08:00:00", ""] {
        assert_day(&zone(zone_, ""), "2026-11-25");
    }
    // A publisher that the tag names, for an article of the same newspaper.
    let paper: Publisher = r#"{"@type":"Organization","name":"报","publishingPrinciples":{"hasPart":{"identifier":"1","text":"甲"}},"identifier":{"propertyID":"timezone","value":"-05:00"}}"#.parse().unwrap();
    let article = article_with(r#","publisher":"报","datePublished":"2026-11-25T04:00:00Z""#);
    let paper = Publisher::of(&article, Some(paper));
    let model = CardModel::new(&article, &paper, &read_in(Locale::En), Context::default());
    assert_eq!(model.published.unwrap().0, "2026-11-24");
}

#[test]
fn what_is_not_a_day_of_the_iso_calendar_is_none() {
    for text in [
        "",
        "2025",
        "2025-03",
        "2025-13-01",
        "2025-00-01",
        "2025-01-00",
        "2025-01-32",
        "0025-01-01",
        "-2025-01-01",
        "+02025-01-01",
        "2025-01-01-01",
        "2025-03 08:00",
        "2025-03T08:00",
        "2025年3月",
        "-2025年3月8日",
        "2025-003-08",
        "2025308",
        "202503081",
        "20250308093000",
        "2025-03-081",
        "2025-03-08x",
        "2025年13月8日",
        "20250229",
        "99999-01-01",
        "12025-01-01",
        // Seconds and milliseconds since 1970, which do not say which of them they are.
        "1764000000",
        "1764000000000",
        "March 8, 2025",
        "08/03/2025",
        "2025-０3-08",
        "3月8日",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text:?}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_no_date() {
    for day in ["2025-02-29", "2025-04-31", "1900-02-29"] {
        assert!(day.parse::<press_card::article::Date>().is_err(), "{day}");
    }
    assert!("2024-02-29".parse::<press_card::article::Date>().is_ok());
    assert!("2000-02-29".parse::<press_card::article::Date>().is_ok());
}
