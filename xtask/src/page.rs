//! The paper's own page in dist/: index.html without Trunk, beside the card, with its files and
//! the documents that it shows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;

/// The documents that the page names.
const DOCUMENTS: [&str; 4] = [
    "xijiang-article.json",
    "good/reprint.json",
    "good/share-count.json",
    "good/english.json",
];

/// What the page may do, which is a good example for partners: no script and no style but its
/// own files. Documents and their pictures come from wherever an editor says.
/// (Not in development: Trunk puts a script into the page that loads it again after a change.)
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self' https: http:; img-src 'self' https: http: data:; \
    base-uri 'none'; form-action 'none'";

/// Writes the page into a release.
pub fn write(project: &Project, release: &Path) -> Result<()> {
    let page =
        fs::read_to_string(project.root.join("index.html")).context("cannot read index.html")?;
    fs::write(release.join("index.html"), standalone(&page)).context("cannot write index.html")?;

    let (from, to) = (project.root.join("page"), release.join("page"));
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from).context("there is no page/")? {
        let name = entry?.file_name();
        copy(&from.join(&name), &to.join(&name))?;
    }
    fs::create_dir_all(release.join("documents/good"))?;
    for name in DOCUMENTS {
        let from = project.root.join("tests/documents").join(name);
        copy(&from, &release.join("documents").join(name))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// The page with its policy in the place of what Trunk reads. All of its addresses hold in
/// whatever folder it lies.
fn standalone(page: &str) -> String {
    let mut out = String::new();
    for line in page.lines() {
        if line.contains("<!-- Trunk:") {
            let indent = line.len() - line.trim_start().len();
            out.push_str(&line[..indent]);
            out.push_str(&format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"
            ));
        } else if !line.contains("data-trunk") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const PAGE: &str = include_str!("../../index.html");

    /// Every file of ours that the page, or a script of it, names.
    fn named(text: &str) -> Vec<&str> {
        let quoted = text.split('"').skip(1).step_by(2);
        quoted
            .filter(|word| word.starts_with("page/") || word.starts_with("documents/"))
            .collect()
    }

    #[test]
    fn the_page_needs_neither_trunk_nor_a_host_of_its_own() {
        let page = standalone(PAGE);
        assert!(!page.contains("data-trunk"), "{page}");
        for address in ["src=\"/", "href=\"/", "src=\"http", "url("] {
            assert!(!page.contains(address), "{address} leads out of the folder");
        }
    }

    #[test]
    fn the_page_s_policy_comes_before_whatever_it_loads() {
        let page = standalone(PAGE);
        let policy = page.find("Content-Security-Policy");
        assert!(policy.is_some_and(|at| Some(at) < page.find("page/page.css")));
        assert!(policy < page.find("<script"));
    }

    #[test]
    fn the_page_has_nothing_that_its_policy_refuses() {
        let page = standalone(PAGE);
        for refused in ["<style", " style=", " onclick=", "javascript:", "<script>"] {
            assert!(!page.contains(refused), "{refused}");
        }
    }

    #[test]
    fn whatever_the_page_names_is_in_the_release() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut texts = vec![PAGE.to_owned()];
        for entry in fs::read_dir(root.join("page"))? {
            texts.push(fs::read_to_string(entry?.path())?);
        }
        let mut count = 0;
        for name in texts.iter().flat_map(|text| named(text)) {
            count += 1;
            let is_there = match name.strip_prefix("documents/") {
                Some(document) => DOCUMENTS.contains(&document),
                // A picture in another language is a part of its file.
                None => root.join(name.split('#').next().unwrap_or(name)).is_file(),
            };
            assert!(is_there, "{name}");
        }
        assert!(count > 7, "only {count} names were found");
        Ok(())
    }

    /// The words of one language in words.js.
    fn words(script: &str, language: &str) -> BTreeSet<String> {
        let begin = format!("\n  {language}: {{\n");
        let part = script.split_once(&begin).map_or("", |(_, part)| part);
        part.lines()
            .take_while(|line| *line != "  },")
            .filter_map(|line| Some(line.trim().split_once(": \"")?.0.to_owned()))
            .collect()
    }

    #[test]
    fn whatever_the_page_says_it_says_in_both_languages() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let script = fs::read_to_string(root.join("page/words.js"))?;
        let mut chinese = words(&script, "\"zh-Hans\"");
        // What stands in the page is Chinese.
        let standing = PAGE.split("data-word=\"").skip(1);
        chinese.extend(standing.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        assert_eq!(chinese, words(&script, "en"));
        for failure in [
            "Document",
            "Http",
            "Network",
            "Timeout",
            "Integrity",
            "Unsupported",
            "Crash",
        ] {
            assert!(chinese.contains(&format!("failed{failure}")), "{failure}");
        }
        Ok(())
    }
}
