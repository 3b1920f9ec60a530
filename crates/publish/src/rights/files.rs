//! The files: RSL 1.0, TDMRep, and the lines for a web server and for robots.txt.

use super::uses::Uses;
use html_escape::encode_quoted_attribute;
use press_card::article::{Link, Publisher, WebUrl};
use serde_json::{Map, Value, json};
use url::Url;

/// The name of the first file, which the others point to.
const LICENSE: &str = "license.xml";

/// A publisher's terms for machines.
///
/// ```
/// use press_card::article::Publisher;
/// use press_card_publish::Rights;
///
/// let rights = Rights::of(&Publisher::xijiang());
/// let files = rights.files().expect("its links name its host");
/// assert_eq!(files[0].0, "license.xml");
/// assert!(files[0].1.contains(r#"<prohibits type="usage">ai-all</prohibits>"#));
/// assert!(files[3].1.contains("Content-Usage: / train-ai=n, ai-use=n, search=y\n"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rights {
    /// The name of the newspaper.
    pub paper: String,
    /// Any address on the host that the files are for.
    pub host: Option<WebUrl>,
    /// The page of its terms.
    pub terms: Option<WebUrl>,
    /// The page that says whom to ask.
    pub contact: Option<WebUrl>,
    /// A licence server of RSL, where every machine has to get a licence first, also a free one.
    pub server: Option<WebUrl>,
    /// What is allowed.
    pub uses: Uses,
}

impl Rights {
    /// What a publisher's document says: its host, its terms and its contact by the links at the
    /// foot of its pages.
    #[must_use]
    pub fn of(paper: &Publisher) -> Self {
        let link = |words: &[&str]| {
            let is_it = |link: &&Link| {
                let name = link.name.to_lowercase();
                words.iter().any(|word| name.contains(word))
            };
            let mut links = paper.links.iter();
            links.find(is_it).and_then(|link| link.url.clone())
        };
        let terms = link(&["版权", "版權", "copyright", "terms"]);
        let any = || paper.links.iter().find_map(|link| link.url.clone());
        Self {
            paper: paper.name.clone(),
            host: terms.clone().or_else(any),
            terms,
            contact: link(&["联系", "聯繫", "聯絡", "contact"]),
            server: None,
            uses: Uses::default(),
        }
    }

    /// The files, each with its place in the folder that the host serves; none where the host is not
    /// known. The last two are lines that belong into other files.
    #[must_use]
    pub fn files(&self) -> Option<[(&'static str, String); 4]> {
        let host = Url::parse(self.host.as_ref()?.as_str()).ok()?;
        let license = address(&host.join(&format!("/{LICENSE}")).ok()?);
        Some([
            (LICENSE, self.rsl()),
            (".well-known/tdmrep.json", self.tdmrep()),
            ("rights.nginx.conf", self.nginx(&license)),
            ("rights.robots.txt", self.robots(&license)),
        ])
    }

    /// RSL-SPEC-1.0: one licence for all that is on the host.
    fn rsl(&self) -> String {
        let [permits, prohibits] = self.uses.in_rsl();
        let attribute = |name: &str, url: &Option<WebUrl>| {
            let value = url.as_ref().map(|url| in_xml(url.as_str()));
            value.map_or_else(String::new, |value| format!(" {name}=\"{value}\""))
        };
        let usage = |name: &str, words: String| {
            if words.is_empty() {
                return words;
            }
            format!("      <{name} type=\"usage\">{words}</{name}>\n")
        };
        let terms = self.terms.as_ref().map_or_else(String::new, |terms| {
            format!("    <terms>{}</terms>\n", in_xml(terms.as_str()))
        });
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<rsl xmlns="https://rslstandard.org/rsl">
  <content url="/"{server}>
    <license>
{permits}{prohibits}    </license>
    <copyright type="organization"{contact}>{paper}</copyright>
{terms}  </content>
</rsl>
"#,
            server = attribute("server", &self.server),
            permits = usage("permits", permits),
            prohibits = usage("prohibits", prohibits),
            contact = attribute("contactUrl", &self.contact),
            paper = in_xml(&self.paper),
        )
    }

    /// TDM Reservation Protocol, the Community Group's final report of 10 May 2024.
    fn tdmrep(&self) -> String {
        let mut rule = Map::new();
        rule.insert("location".into(), json!("/"));
        rule.insert("tdm-reservation".into(), json!(self.uses.in_tdm()));
        // By the protocol a policy is of what is reserved.
        if let (1, Some(terms)) = (self.uses.in_tdm(), &self.terms) {
            rule.insert("tdm-policy".into(), json!(terms.as_str()));
        }
        format!("{:#}\n", Value::from(vec![rule]))
    }

    /// The same as header fields. A `$` would be a variable of nginx's.
    fn nginx(&self, license: &str) -> String {
        let policy = match (self.uses.in_tdm(), &self.terms) {
            (1, Some(terms)) => {
                let terms = terms.as_str().replace('$', "%24");
                format!("add_header tdm-policy \"{terms}\" always;\n")
            }
            _ => String::new(),
        };
        format!(
            r#"# What machines may do with what this host serves. Include it in the paper's own `server`; a
# `location` with an `add_header` of its own has to include it again, for it inherits none.
add_header Link '<{license}>; rel="license"; type="application/rsl+xml"' always;
add_header tdm-reservation {tdm} always;
{policy}add_header Content-Usage "{usage}" always;

location = /{LICENSE} {{
    types {{}}
    default_type "application/rsl+xml; charset=utf-8";
}}
location = /.well-known/tdmrep.json {{
    types {{}}
    default_type application/json;
}}
"#,
            tdm = self.uses.in_tdm(),
            usage = self.uses.in_aipref(),
        )
    }

    /// RSL 1.0, section 4.4, and draft-ietf-aipref-attach-05.
    fn robots(&self, license: &str) -> String {
        format!(
            "# Into robots.txt, before the first User-agent. A group that has a License of its own \
             takes no other.\n\
             License: {license}\n\
             \n\
             # Where robots.txt names a crawler, that has to be said in its group too: a crawler \
             reads the\n\
             # one group that is its own.\n\
             User-agent: *\n\
             Content-Usage: / {}\n",
            self.uses.in_aipref()
        )
    }
}

/// An address in a header field of nginx's, and in a line of robots.txt.
fn address(url: &Url) -> String {
    url.as_str().replace('$', "%24").replace('#', "%23")
}

/// Text in XML 1.0, without the characters that it may not have.
fn in_xml(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(is_allowed).collect();
    encode_quoted_attribute(&text)
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
