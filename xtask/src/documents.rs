//! The hosts whose documents the frame shows: `cargo xtask dist --documents HOST...`.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use url::{Host, Url};

/// Where the newspapers stand that ship with the card, each a JSON file.
const PAPERS: &str = "src/article";

/// Origins, in the form that browsers give them: `https://paper.example`.
#[derive(Debug, PartialEq)]
pub struct Documents(Vec<String>);

impl Documents {
    /// The hosts that are named on the command line, and no others.
    pub fn named(hosts: &[&str]) -> Result<Self> {
        ensure!(!hosts.is_empty(), "--documents is to be followed by hosts");
        let origins = hosts.iter().map(|host| {
            origin(host).with_context(|| format!("`{host}`, which stands behind --documents"))
        });
        Ok(Self(origins.collect::<Result<_>>()?))
    }

    /// The hosts of the newspapers that ship with the project in this folder.
    pub fn shipped(root: &Path) -> Result<Self> {
        let folder = root.join(PAPERS);
        let mut origins = Vec::new();
        for entry in fs::read_dir(&folder).with_context(|| format!("no {PAPERS}"))? {
            let path = entry?.path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let read = || -> Result<String> {
                let paper: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
                let url = Url::parse(paper["url"].as_str().context("it has no `url`")?)?;
                origin(&url.origin().ascii_serialization())
            };
            origins.push(read().with_context(|| format!("in {}", path.display()))?);
        }
        ensure!(!origins.is_empty(), "no newspaper ships in {PAPERS}");
        // Folders are read in any order, and the same source is to give the same bytes.
        origins.sort();
        Ok(Self(origins))
    }
}

/// As `data-documents` in embed.html.
impl fmt::Display for Documents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join(" "))
    }
}

/// A host alone is one with TLS; `http://` says that it has none, as in a test.
fn origin(host: &str) -> Result<String> {
    let whole = if host.contains("://") {
        host.to_owned()
    } else {
        format!("https://{host}")
    };
    let url = Url::parse(&whole).context("is no host")?;
    ensure!(
        matches!(url.scheme(), "http" | "https"),
        "is neither http nor https"
    );
    let origin = url.origin().ascii_serialization();
    ensure!(
        url.as_str() == format!("{origin}/"),
        "has more than a host and its port"
    );
    match url.host() {
        // A policy's list of hosts, which the frame makes of it, knows names of these letters.
        Some(Host::Domain(name)) if name.bytes().all(is_of_a_name) && !name.ends_with('.') => {}
        Some(Host::Ipv4(_)) => {}
        _ => bail!("is no name of one host; each is named by itself, without `*`"),
    }
    Ok(origin)
}

const fn is_of_a_name(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_written_as_browsers_write_them() -> Result<()> {
        let hosts = [
            "paper.example",
            "PAPER.example:443",
            "西江.example",
            "paper.example:8443",
            "http://127.0.0.1:8080/",
        ];
        assert_eq!(
            Documents::named(&hosts)?.to_string(),
            "https://paper.example https://paper.example https://xn--9sw543d.example \
             https://paper.example:8443 http://127.0.0.1:8080"
        );
        Ok(())
    }

    #[test]
    fn the_papers_that_ship_are_listed() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let documents = Documents::shipped(&root)?;
        assert_eq!(documents.to_string(), "https://paper.example");
        Ok(())
    }

    #[test]
    fn what_is_no_host_is_refused_by_its_name() {
        for host in [
            "",
            "paper.example/a/",
            "https://paper.example/?a",
            "https://user@paper.example",
            "paper.example:99999",
            "*.paper.example",
            "*",
            "paper.example.",
            "paper_one.example",
            "a\"b.example",
            "[::1]",
            "ftp://paper.example",
            "javascript:alert(1)",
            "paper.example other.example",
        ] {
            let error = Documents::named(&["paper.example", host]).err();
            let error = error.map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(&format!("`{host}`")), "{host}: {error}");
        }
        assert!(Documents::named(&[]).is_err());
    }
}
