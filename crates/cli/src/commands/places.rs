//! `press-card places`: on whose pages the paper's articles stand, by the logs of its own hosts.

use crate::{
    names::json,
    say::{self, note},
};
use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use press_card::article::WebUrl;
use press_card_publish::{self as publish, Lines, MAX_PAIRS, Partner, Places, Sighting, shown};
use serde_json::json as object;
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Tell which partners show which articles, from the logs of the paper's hosts
///
/// Counted are the requests that cards make: for documents (`*.json`), for static cards (`*.html`
/// in a folder `cards/`) and for `embed.html`, of which each is told with the article, the origin
/// of the page, how often, and when first and last. Nothing is told of readers. A log is in nginx's
/// format `combined`, or has a JSON object in each line; packed ones (.gz) are read too.
#[derive(Args)]
pub struct Arguments {
    /// The logs; `-` for the standard input
    #[arg(required = true, value_name = "LOG")]
    logs: Vec<PathBuf>,
    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// The folder of the documents, as https://paper.example/a/: only those are counted, and each is
    /// told by its address
    #[arg(long, value_name = "ADDRESS")]
    documents: Option<WebUrl>,
    /// The folder of the static cards, as https://paper.example/cards/: only those are counted, and
    /// as their documents, which --documents says
    #[arg(long, value_name = "ADDRESS")]
    cards: Option<WebUrl>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For spreadsheets
    Csv,
    /// For programs: a list of objects with article, partner, kind, requests, first and last
    Json,
}

impl Arguments {
    pub fn run(self) -> Result<ExitCode> {
        let mut places = Places::new(self.documents.as_ref(), self.cards.as_ref());
        let mut is_whole = true;
        for log in &self.logs {
            let read = if log.as_os_str() == "-" {
                places.read(io::stdin().lock()).map_err(anyhow::Error::from)
            } else {
                let opened = publish::open(log).map_err(anyhow::Error::from);
                opened.and_then(|file| Ok(places.read(file)?))
            };
            match read {
                Ok(lines) => tell(log, lines),
                // Of the others something can be told.
                Err(error) => {
                    note(format_args!("{}: {error:#}", shown(log)));
                    is_whole = false;
                }
            }
        }
        let sightings = places.sightings();
        let mut out = BufWriter::new(io::stdout().lock());
        let written = match self.format {
            Format::Table => table(&mut out, &sightings),
            Format::Csv => csv(&mut out, &sightings),
            Format::Json => list(&mut out, &sightings),
        };
        written
            .and_then(|()| out.flush())
            .context("the list cannot be written")?;
        if sightings
            .last()
            .is_some_and(|last| last.partner == Partner::Others)
        {
            say::note(format_args!(
                "press-card: {MAX_PAIRS} pairs of an article and a partner are told apart; those \
                 that came later are counted together, as others"
            ));
        }
        Ok(if is_whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Says what was in a log. None of its text: a line that is not understood may hold anything, and
/// holds a reader's address.
fn tell(log: &Path, lines: Lines) {
    let Lines {
        all,
        counted,
        malformed,
        ..
    } = lines;
    let mut told = format!("{}: {all} lines, {counted} counted", shown(log));
    if let Some(first) = lines.first_malformed {
        told.push_str(&format!(
            ", {malformed} malformed, the first of them line {first}"
        ));
    }
    note(told);
}

const HEAD: [&str; 5] = ["article", "partner", "requests", "first", "last"];

fn cells(one: &Sighting<'_>) -> [String; 5] {
    [
        one.article.unwrap_or("(others)").to_owned(),
        one.partner.to_string(),
        one.requests.to_string(),
        one.first.to_string(),
        one.last.to_string(),
    ]
}

/// Columns as wide as what is in them, within reason.
fn table(out: &mut impl Write, sightings: &[Sighting<'_>]) -> io::Result<()> {
    const MOST: usize = 72;
    let mut widths = HEAD.map(str::len);
    for one in sightings {
        let partner = one.partner.to_string();
        let lengths = [one.article.map_or(8, str::len), partner.len()];
        for (width, length) in widths.iter_mut().zip(lengths) {
            *width = length.min(MOST).max(*width);
        }
    }
    let [article, partner, requests, first, _] = widths;
    let (requests, first) = (requests.max(8), first.max(25));
    let mut line = |[a, p, r, f, l]: [String; 5]| {
        let row = format!("{a:article$}  {p:partner$}  {r:>requests$}  {f:first$}  {l}");
        writeln!(out, "{}", row.trim_end())
    };
    line(HEAD.map(str::to_owned))?;
    sightings.iter().try_for_each(|one| line(cells(one)))
}

/// By RFC 4180, with a comma and line ends of `\r\n`.
fn csv(out: &mut impl Write, sightings: &[Sighting<'_>]) -> io::Result<()> {
    write!(out, "{}\r\n", HEAD.join(","))?;
    for one in sightings {
        write!(
            out,
            "{}\r\n",
            cells(one).map(|cell| in_csv(&cell)).join(",")
        )?;
    }
    Ok(())
}

/// A cell that no spreadsheet takes for a formula: with an apostrophe before it, where it begins as
/// one. (An origin begins with `http`, and the path of an article with `/`; this holds whatever will
/// be told here.)
fn in_csv(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if is_formula { "'" } else { "" };
    if is_formula || cell.contains([',', '"', '\r', '\n', '\'', ';', '\t']) {
        format!("\"{mark}{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn list(out: &mut impl Write, sightings: &[Sighting<'_>]) -> io::Result<()> {
    for (at, one) in sightings.iter().enumerate() {
        let object = object!({
            "article": one.article,
            "partner": one.partner.origin(),
            "kind": one.partner.kind(),
            "requests": one.requests,
            "first": one.first.to_string(),
            "last": one.last.to_string(),
        });
        let before = if at == 0 { "[\n" } else { ",\n" };
        write!(out, "{before}  {}", json(&object, false))?;
    }
    out.write_all(if sightings.is_empty() {
        b"[]\n"
    } else {
        b"\n]\n"
    })
}

#[cfg(test)]
mod tests {
    use super::in_csv;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(1)", "\"'@SUM(1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("a\"b", "\"a\"\"b\""),
            ("a,b", "\"a,b\""),
            ("https://partner.example", "https://partner.example"),
        ] {
            assert_eq!(in_csv(cell), written);
        }
    }
}
