//! `press-card places`: what the logs of the paper's own hosts tell of its articles.

mod hostile;
mod large;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

/// A line in nginx's format `combined`.
fn combined(time: &str, target: &str, status: u16, referer: &str) -> String {
    format!(
        "192.0.2.7 - li [26/Oct/2026:{time} +0800] \"GET {target} HTTP/2.0\" {status} 8196 \"{referer}\" \"Mozilla/5.0 (Linux; 小米)\"\n"
    )
}

/// What the command says of a log on its standard input, and on its standard error.
fn places(log: &[u8], options: &[&str]) -> Result<(String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
    command.arg("places").args(options).arg("-");
    let pipes = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = pipes.spawn()?;
    let mut input = child.stdin.take().context("no input")?;
    let log = log.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&log));
    let output = child.wait_with_output()?;
    writer
        .join()
        .map_err(|_| anyhow::anyhow!("the log was not written"))??;
    let err = String::from_utf8(output.stderr)?;
    ensure!(output.status.success(), "{err}");
    Ok((String::from_utf8(output.stdout)?, err))
}

/// Article, partner (or its kind) and number of requests of each row, in their order.
fn rows(log: &str, options: &[&str]) -> Result<Vec<(String, String, u64)>> {
    let (out, _) = places(log.as_bytes(), &[&["--format", "json"], options].concat())?;
    let list: Vec<Value> = serde_json::from_str(&out)?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    list.iter()
        .map(|row| {
            let article = text(&row["article"]).unwrap_or_default();
            let partner = text(&row["partner"]).or_else(|| text(&row["kind"]));
            let partner = partner.context("no kind")?;
            Ok((
                article,
                partner,
                row["requests"].as_u64().context("no number")?,
            ))
        })
        .collect()
}

fn row(article: &str, partner: &str, requests: u64) -> (String, String, u64) {
    (article.into(), partner.into(), requests)
}

#[test]
fn a_log_tells_article_partner_how_often_and_when() -> Result<()> {
    let log = [
        combined("11:12:13", "/a/1017.json", 200, "https://partner.example/"),
        combined(
            "09:00:00",
            "/a/1017.json?v=2",
            304,
            "https://PARTNER.example:443/news?id=1",
        ),
        combined("12:00:00", "/a/1017.json", 404, "https://partner.example/"),
        combined(
            "12:00:00",
            "/a/1017.oembed.json",
            200,
            "https://partner.example/",
        ),
        combined("12:00:00", "/a/1017.html", 200, "https://partner.example/"),
        combined(
            "12:00:00",
            "/v1/press-card.js",
            200,
            "https://partner.example/",
        ),
        combined(
            "12:00:00",
            "/v1/integrity.json",
            200,
            "https://partner.example/",
        ),
        combined("12:00:00", "/changes.json", 200, "https://partner.example/"),
        combined(
            "12:00:00",
            "/changes-12.json",
            200,
            "https://partner.example/",
        ),
        combined(
            "12:00:00",
            "/.well-known/press-card-keys.json",
            200,
            "https://partner.example/",
        ),
        combined("13:00:00", "/a/1018.json", 410, "https://other.example/"),
        combined("13:00:00", "/a/1018.json", 200, "-"),
        combined("13:00:00", "/a/1018.json", 200, "").replace("GET", "HEAD"),
    ]
    .concat();
    let (out, err) = places(log.as_bytes(), &["--format", "csv"])?;
    assert_eq!(
        out,
        "article,partner,requests,first,last\r\n\
         /a/1017.json,https://partner.example,2,2026-10-26T09:00:00+08:00,2026-10-26T11:12:13+08:00\r\n\
         /a/1018.json,https://other.example,1,2026-10-26T13:00:00+08:00,2026-10-26T13:00:00+08:00\r\n\
         /a/1018.json,(not said),1,2026-10-26T13:00:00+08:00,2026-10-26T13:00:00+08:00\r\n"
    );
    assert_eq!(err, "-: 13 lines, 4 counted\n");
    let (out, _) = places(log.as_bytes(), &[])?;
    let lines: Vec<&str> = out.lines().collect();
    let columns: Vec<&str> = lines[1].split_whitespace().collect();
    let time = ["2026-10-26T09:00:00+08:00", "2026-10-26T11:12:13+08:00"];
    assert_eq!(
        columns,
        [
            "/a/1017.json",
            "https://partner.example",
            "2",
            time[0],
            time[1]
        ]
    );
    // The columns stand below their heads.
    assert_eq!(lines[0].find("first"), lines[1].find(time[0]));
    Ok(())
}

#[test]
fn a_card_in_a_frame_is_found_by_its_address() -> Result<()> {
    let document = "https%3A%2F%2Fpaper.example%2Fa%2F1017.json";
    let frame = |query: &str| {
        combined(
            "11:12:13",
            &format!("/v1/embed.html{query}"),
            200,
            "https://partner.example/",
        )
    };
    let log = [
        frame(&format!(
            "?src={document}&url=https%3A%2F%2Fpaper.example%2Fa%2F1017.html"
        )),
        frame(&format!("?layout=full&src=%20{document}%20#?secret=1")),
        frame(&format!(
            "?src={document}&src=https%3A%2F%2Fevil.example%2F2.json"
        )),
        frame("?src=https://paper.example:443/a/1017.json%23x"),
        // What the frame shows nothing of is no card.
        frame(""),
        frame("?src="),
        frame("?src=javascript:alert(1)"),
        frame("?src=https%3A%2F%2Fu%40paper.example%2Fa%2F1017.json"),
    ]
    .concat();
    assert_eq!(
        rows(&log, &[])?,
        [row(
            "https://paper.example/a/1017.json",
            "https://partner.example",
            4
        )]
    );
    Ok(())
}

#[test]
fn documents_frames_and_static_cards_are_one_article_where_their_folders_are_said() -> Result<()> {
    let partner = "https://partner.example/";
    let log = [
        combined("11:00:00", "/a/2026/1017.json", 200, partner),
        combined("11:00:00", "/a//2026/./%31017.json", 200, partner),
        combined("11:00:00", "/cards/2026/1017.html", 200, partner),
        combined(
            "11:00:00",
            "/v1/embed.html?src=https://paper.example/a/2026/1017.json",
            200,
            partner,
        ),
        // Of other folders and other hosts.
        combined("11:00:00", "/aa/1.json", 200, partner),
        combined(
            "11:00:00",
            "/v1/embed.html?src=https://other.example/a/2026/1017.json",
            200,
            partner,
        ),
        combined(
            "11:00:00",
            "/v1/embed.html?src=https://paper.example/b/1017.json",
            200,
            partner,
        ),
    ]
    .concat();
    let folders = [
        "--documents",
        "https://paper.example/a",
        "--cards",
        "https://cdn.paper.example/cards/",
    ];
    assert_eq!(
        rows(&log, &folders)?,
        [row(
            "https://paper.example/a/2026/1017.json",
            "https://partner.example",
            4
        )]
    );
    assert_eq!(
        rows(&combined("11:00:00", "/x/cards/1.html", 200, partner), &[])?.len(),
        1
    );
    Ok(())
}

#[test]
fn json_is_read_with_the_names_that_nginx_formats_have() -> Result<()> {
    let document = r#""request_uri":"/a/1.json","request_method":"GET","status":200"#;
    let (referer, time) = (
        r#""http_referer":"https://partner.example/""#,
        r#""time_iso8601":"2026-10-26T11:12:13+08:00""#,
    );
    let log = [
        format!("{{{time},{document},{referer},\"host\":\"paper.example\"}}"),
        format!("  {{ {time} , {document}, \"referer\" : \"https:\\/\\/partner.example\\/\" , \"http_host\":\"paper.example\" }}\r"),
        format!(r#"{{"msec":1792984333.123,"request":"GET /a/1.json HTTP/2.0","status":"304",{referer},"host":"paper.example"}}"#),
        format!(r#"{{"time_local":"26/Oct/2026:11:12:13 +0800","method":"GET","uri":"/v1/embed.html","args":"src=https://paper.example/a/1.json","status":200,{referer},"host":"cdn.paper.example"}}"#),
        format!(r#"{{"@timestamp":"2026-10-26T03:12:13.5Z",{document},{referer},"host":"paper.example","http_user_agent":"a\"}}\\","upstream":[{{"a":"]"}},null,-1.5e3,true]}}"#),
        // Without escape=json nginx writes \x22.
        format!(r#"{{{time},{document},{referer},"host":"paper.example","http_user_agent":"\x22\xE5"}}"#),
    ]
    .join("\n");
    assert_eq!(
        rows(&log, &[])?,
        [row(
            "https://paper.example/a/1.json",
            "https://partner.example",
            6
        )]
    );
    let mut bytes = log.into_bytes();
    bytes.extend_from_slice(b"\n{\"http_user_agent\":\"\xff\",\"time_iso8601\":\"2026-10-26T11:12:13Z\",\"status\":200}\n");
    let (_, err) = places(&bytes, &[])?;
    assert_eq!(err, "-: 7 lines, 6 counted\n");
    Ok(())
}

#[test]
fn a_packed_log_is_read_and_several_logs_are_one() -> Result<()> {
    let home = tempfile::tempdir()?;
    let line = combined("11:12:13", "/a/1017.json", 200, "https://partner.example/");
    let packed = |text: &str| -> Result<Vec<u8>> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(text.as_bytes())?;
        Ok(packer.finish()?)
    };
    fs::write(home.path().join("access.log"), &line)?;
    // What logrotate appends to is two streams in one file.
    fs::write(
        home.path().join("2.gz"),
        [packed(&line)?, packed(&line)?].concat(),
    )?;
    let mut cut = packed(&line.repeat(9_999))?;
    cut.truncate(cut.len() - 20);
    fs::write(home.path().join("cut.gz"), cut)?;
    let run = |logs: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press-card"));
        command.args(["places", "--format", "csv"]).args(logs);
        command.current_dir(home.path()).output()
    };
    let output = run(&["access.log", "2.gz"])?;
    let text = String::from_utf8(output.stdout)?;
    ensure!(
        output.status.success() && text.contains(",https://partner.example,3,"),
        "{text}"
    );
    // What can be told of the others is told, and that it is not all.
    let output = run(&["none.log", "cut.gz", "access.log"])?;
    let (text, err) = (
        String::from_utf8(output.stdout)?,
        String::from_utf8(output.stderr)?,
    );
    ensure!(
        output.status.code() == Some(1) && text.lines().count() == 2,
        "{text}"
    );
    ensure!(
        err.contains("none.log: cannot be read") && err.contains("cut.gz: "),
        "{err}"
    );
    Ok(())
}
