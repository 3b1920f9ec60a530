//! The partner's pages: files of `tests/pages`, filled in, and sent under the policy that the
//! address asks for.

use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
    sync::Arc,
};

use anyhow::{Context as _, Result, ensure};
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use url::form_urlencoded;

use crate::{policies, published, server::root};

/// The head of a page that does not load `watch.js` by itself; `agent` is what the browser calls
/// itself there.
const WATCHED: &str = "<head><link rel=\"icon\" href=\"data:,\"><script>{{watch}}</script><script>
    // (It may run a second time, where a script brings another page.)
    {
        const agent = new URLSearchParams(location.search).get('agent');
        if (agent) Object.defineProperty(navigator, 'userAgent', { value: agent });
    }
    document.currentScript.remove();
</script>";

/// What stands in a page for what is known only when it is served: `{{paper}}` and its like.
pub type Word = (&'static str, String);

/// The pages, and what is to be filled in.
#[derive(Clone)]
pub struct Pages {
    /// Where they are, in `tests`.
    folder: &'static str,
    words: Arc<[Word]>,
    report: String,
}

/// A page as it goes out.
pub struct Sent {
    /// Its MIME type.
    pub kind: &'static str,
    /// Its text.
    pub text: String,
    policy: Option<String>,
    embedder: Option<String>,
    /// Whether every script has to have its hash.
    wants_hashes: bool,
}

impl Pages {
    /// Pages that know these origins; a request for any other one is reported.
    pub fn new(words: Vec<Word>, known: &str) -> Self {
        // It forbids nothing.
        let own = format!("'self' {known} data: blob:");
        let report = format!(
            "default-src {own} 'unsafe-inline' 'unsafe-eval'; form-action {own}; base-uri {own}"
        );
        Self {
            folder: "pages",
            words: words.into(),
            report,
        }
    }

    /// The pages of another folder, in which these words stand for something too, before all
    /// others.
    pub fn of(&self, folder: &'static str, words: Vec<Word>) -> Self {
        Self {
            folder,
            words: words.into_iter().chain(self.words.to_vec()).collect(),
            report: self.report.clone(),
        }
    }

    /// The page of this name and query, as it is sent. What the query says stands in the page
    /// for `{{its name}}`; `csp` names a policy, `embedder` is what the page says of those that it
    /// embeds, `cards` says how many, `static` is a card as HTML, `minified` names what makes the
    /// page smaller, and `integrity` has the page want a hash of every script.
    pub fn render(&self, name: &str, query: &str) -> Result<Sent> {
        let file = root().join(self.folder).join(name);
        let mut text =
            fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
        if self.folder != "pages" {
            // They are as somebody else has written them, and have to be watched as well.
            text = text.replacen("<head>", WATCHED, 1);
        }
        let (mut policy, mut embedder, mut wants_hashes) = (None, None, false);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "csp" => policy = policies::named(&value),
                "embedder" => embedder = Some(value.into_owned()),
                "integrity" => wants_hashes = true,
                "cards" => text = text.replace("{{cards}}", &cards(value.parse()?)),
                "static" => text = text.replace("{{static}}", &self.published(&value)?),
                _ => text = text.replace(&format!("{{{{{key}}}}}"), &value),
            }
        }
        if text.contains("{{static}}") {
            text = text.replace("{{static}}", &self.published("")?);
        }
        let minifier = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "minified");
        let text = match minifier {
            Some((_, tool)) => minified(&self.fill(text), &tool)?,
            None => text,
        };
        Ok(Sent {
            kind: if text.contains("charset=\"gbk\"") {
                "text/html; charset=gbk"
            } else {
                kind(name)
            },
            text: self.fill(text),
            policy: policy.map(|policy| self.fill(policy.to_owned())),
            embedder,
            wants_hashes,
        })
    }

    fn published(&self, words: &str) -> Result<String> {
        published::card(words, &self.fill("{{cdn}}".to_owned()))
    }

    fn fill(&self, mut text: String) -> String {
        for (word, meaning) in self.words.iter() {
            text = text.replace(word, meaning);
        }
        text
    }
}

/// Sends a page.
pub async fn send(
    State(pages): State<Pages>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    // The name is one segment of an address, but `..` and encoded slashes are segments too.
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(sent) = pages.render(&name, &query.unwrap_or_default()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = ([(header::CONTENT_TYPE, sent.kind)], sent.text).into_response();
    let policies = [
        (
            header::CONTENT_SECURITY_POLICY_REPORT_ONLY,
            Some(pages.report),
        ),
        (header::CONTENT_SECURITY_POLICY, sent.policy),
        (
            HeaderName::from_static("cross-origin-embedder-policy"),
            sent.embedder,
        ),
    ];
    if sent.wants_hashes {
        let wanted = HeaderValue::from_static("blocked-destinations=(script)");
        response.headers_mut().insert("integrity-policy", wanted);
    }
    for (name, policy) in policies {
        if let Some(policy) = policy.and_then(|policy| HeaderValue::try_from(policy).ok()) {
            response.headers_mut().insert(name, policy);
        }
    }
    response
}

/// The page as a build step of a partner's makes it smaller.
fn minified(page: &str, tool: &str) -> Result<String> {
    let mut node = Command::new("node")
        .arg(root().join("partner/tried/minify.mjs"))
        .arg(tool)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = node.stdin.take().context("node reads nothing")?;
    input.write_all(page.as_bytes())?;
    drop(input);
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "{tool} fails");
    Ok(String::from_utf8(output.stdout)?)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("xhtml") => "application/xhtml+xml",
        _ => "text/html; charset=utf-8",
    }
}

/// So many cards, which all load at once.
fn cards(count: usize) -> String {
    let card = |number| {
        format!(
            "<press-card id=\"card-{number}\" loading=\"eager\" \
             src=\"{{{{paper}}}}/documents/xijiang-article.json\">\
             <a href=\"https://paper.example/a/{number}.html\">西江日报：第 {number} 条</a></press-card>"
        )
    };
    (1..=count).map(card).collect::<Vec<_>>().join("\n")
}
