//! What stands in a log was sent by anybody.

use super::{combined, places, row, rows};
use anyhow::{Result, ensure};

#[test]
fn hosts_that_are_numbers_or_single_names_are_one_entry_each() -> Result<()> {
    let visit = |referer: &str| combined("11:12:13", "/a/1.json", 200, referer);
    let of = |kind: &str, referers: &[&str]| -> Result<()> {
        let log: String = referers.iter().map(|referer| visit(referer)).collect();
        let found = rows(&log, &[])?;
        ensure!(
            found == [row("/a/1.json", kind, referers.len() as u64)],
            "{found:?}"
        );
        Ok(())
    };
    of(
        "ip-numbers",
        &[
            "http://192.0.2.1/",
            "http://192.0.2.2:8080/cms/edit?id=1",
            "http://[2001:db8::1]/",
            "http://[::1]:3000",
            "https://0x7f.1/",
            "http://2130706433/",
            "http://017700000001/",
            "http://192.0.2.1./",
            "http://%31.1/",
        ],
    )?;
    of(
        "single-names",
        &[
            "http://localhost/",
            "http://localhost:4200/x",
            "http://intranet/",
            "https://wiki./",
            "http://LOCALHOST",
            "http://cms?x",
        ],
    )?;
    of("unsaid", &["", "-"])?;
    of(
        "no-page",
        &[
            "android-app://com.tencent.mm/",
            "about:blank",
            "null",
            "=cmd|' /C calc'!A0",
            "@SUM(1)",
            "//partner.example/",
            "file:///etc/passwd",
            "data:text/html,x",
            "https://",
            "https:///",
            "https://partner.example:99999/",
            "https://pa rtner.example/",
            "https://=cmd.example/",
            "https://a,b.example/",
            "https://a%22b.example/",
            "javascript:alert(1)",
            "https://xn--a.example/",
        ],
    )
}

#[test]
fn an_origin_is_told_in_one_form_and_in_ascii() -> Result<()> {
    for referer in [
        "https://partner.example",
        "https://partner.example/a/b?c#d",
        "https://PARTNER.example./",
        "https://user:secret@partner.example/",
        "https:\\\\partner.example\\x",
        "https:\\x5C\\x5Cpartner.example\\x5Cx",
        "https://partner.example?https://evil.example/",
        "HTTPS://partner.example:443/",
    ] {
        let log = combined("11:12:13", "/a/1.json", 200, referer);
        let found = rows(&log, &[])?;
        ensure!(
            found == [row("/a/1.json", "https://partner.example", 1)],
            "{referer}: {found:?}"
        );
    }
    for (referer, origin) in [
        (
            "http://partner.example:8080/",
            "http://partner.example:8080",
        ),
        (
            "https://xn--qfru02j.example/",
            "https://xn--qfru02j.example",
        ),
        // Browsers send letters in Punycode: none of these is a browser's.
        ("https://西江.example/", "no-page"),
        ("https://\\xE8\\xA5\\xBF.example/", "no-page"),
        ("https://p\u{430}rtner.example/", "no-page"),
    ] {
        let found = rows(&combined("11:12:13", "/a/1.json", 200, referer), &[])?;
        ensure!(
            found == [row("/a/1.json", origin, 1)],
            "{referer}: {found:?}"
        );
    }
    Ok(())
}

/// The cells of a line, as a spreadsheet reads them (RFC 4180).
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(core::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

/// Each is put where the sender of a request has a say: in the target, the Referer, the agent and the
/// user's name.
#[test]
fn nothing_that_was_sent_steers_a_terminal_a_spreadsheet_or_the_list() -> Result<()> {
    let reader = "203.0.113.77";
    for sent in [
        "=HYPERLINK(\"x\")",
        "=1+1",
        "+1",
        "-1+1",
        "@x",
        "\t=1",
        "\\x09=1",
        "\\x1B[2J",
        "\u{1b}[2J",
        "\u{202e}cod.exe",
        "\u{2066}",
        "\\xE2\\x80\\xAE",
        "%E2%80%AE",
        "%0d%0a=1,1",
        "\r=1",
        "\u{85}",
        "a\",=1,\"b",
        "a\\x22,=1,\\x22b",
        "x] \\x22GET /a/9.json HTTP/1.1\\x22 200 1",
        "\\u001b",
        "\u{feff}",
        "\\xFF\\xFE",
    ] {
        let bare = sent.replace('"', "%22");
        let log = [
            combined(
                "11:12:13",
                &format!("/a/{bare}.json"),
                200,
                "https://partner.example/",
            ),
            combined(
                "11:12:13",
                "/a/1.json",
                200,
                &format!("https://{bare}.example/{bare}"),
            ),
            combined("11:12:13", "/a/1.json", 200, &bare),
            combined(
                "11:12:13",
                &format!("/v1/embed.html?src=https://paper.example/{bare}"),
                200,
                "-",
            ),
            combined("11:12:13", &format!("{bare}.json"), 200, "-"),
            combined("11:12:13", "/a/1.json", 200, "-").replace("li", &bare),
            combined("11:12:13", "/a/1.json", 200, "-").replace("小米", &bare),
        ]
        .concat()
        .replace("192.0.2.7", reader);
        for format in ["table", "csv", "json"] {
            let (out, err) = places(log.as_bytes(), &["--format", format])?;
            let is_plain = |c: char| (' '..='~').contains(&c) || c == '\n';
            ensure!(
                out.replace("\r\n", "\n").chars().all(is_plain),
                "{sent:?}: {out:?}"
            );
            ensure!(
                !out.contains(reader) && !err.contains(reader),
                "{sent:?}: {out}{err}"
            );
            ensure!(
                !out.contains("Linux") && !out.contains("\n/a/9.json"),
                "{sent:?}: {out}"
            );
            if format == "csv" {
                for line in out.replace('\r', "").lines() {
                    let cells = cells(line);
                    ensure!(cells.len() == 5, "{sent:?}: {line}");
                    let is_formula = |cell: &String| cell.starts_with(['=', '+', '-', '@']);
                    ensure!(!cells.iter().any(is_formula), "{sent:?}: {line}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn a_line_that_is_not_understood_is_counted_and_not_repeated() -> Result<()> {
    let good = combined("11:12:13", "/a/1.json", 200, "https://partner.example/");
    let json = r#"{"time_iso8601":"2026-10-26T11:12:13Z","request":"GET /a/1.json HTTP/1.1","status":200}"#;
    let mut log = good.clone().into_bytes();
    let bad: Vec<Vec<u8>> = vec![
        b"203.0.113.77 secret".to_vec(),
        good.trim_end().trim_end_matches('"').as_bytes().to_vec(),
        good.replace("26/Oct", "32/Oct").trim_end().into(),
        good.replace(" 200 ", " two ").trim_end().into(),
        good.replace(" +0800", "").trim_end().into(),
        b"{".to_vec(),
        b"{}".to_vec(),
        json.replace("200}", "200").into(),
        json.replace("200}", "200}}").into(),
        json.replace("\"status\":200", "\"status\":\"x\"").into(),
        json.replace("2026-10", "2026-99").into(),
        json.replace(':', "=").into(),
        vec![b'['; 100_000],
        vec![b'"'; 1_000_000],
        [&b"{\"a\":"[..], &vec![b'['; 100_000]].concat(),
        b"\0\0\0\0".to_vec(),
        b"\xff\xfe".to_vec(),
        vec![b'x'; 5 << 20],
    ];
    for line in &bad {
        log.extend_from_slice(line);
        log.push(b'\n');
    }
    log.extend_from_slice(b"\n \r\n");
    log.extend_from_slice(json.as_bytes());
    let (out, err) = places(&log, &["--format", "csv"])?;
    ensure!(out.lines().count() == 3, "{out}");
    let said = format!(
        "-: {} lines, 2 counted, {} malformed, the first of them line 2\n",
        bad.len() + 2,
        bad.len()
    );
    ensure!(err == said, "{err}");
    Ok(())
}
