//! Days of publication: which texts are one, and how they read.

use press_card::{
    article::Date,
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
fn the_day_is_the_one_that_the_newspaper_wrote_whatever_the_time_zone() {
    for text in [
        "2025-03-08",
        "2025-03-08T00:10:00+08:00",
        "2025-03-08T23:59:59.999Z",
        "2025-03-08 09:30",
    ] {
        assert_eq!(
            text.parse::<Date>().unwrap().to_string(),
            "2025-03-08",
            "{text}"
        );
    }
}

#[test]
fn what_is_not_a_day_of_the_iso_calendar_is_none() {
    for text in [
        "",
        "2025",
        "2025-03",
        "2025-3-8",
        "20250308",
        "2025/03/08",
        "2025-13-01",
        "2025-00-01",
        "2025-01-00",
        "2025-01-32",
        "0025-01-01",
        "-2025-01-01",
        "+02025-01-01",
        "2025-01-01-01",
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
