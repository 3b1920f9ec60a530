//! Valid HTML, by the Nu HTML Checker: static cards, and the pages of dist/.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};
use press_card::article::WebUrl;
use press_card_publish::{self as publish, Stylesheet, Tag};
use serde_json::Value;

#[test]
fn a_static_card_is_valid_html() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents");
    let host: WebUrl = "https://cdn.paper.example/v1/".parse()?;
    let mut pages = Vec::new();
    for (name, attributes) in [
        ("xijiang-article", &[][..]),
        ("xijiang-article", &[("layout", "full"), ("theme", "dark")]),
        (
            "xijiang-article",
            &[
                ("lang", "en"),
                ("networks", "wechat weibo qq qzone copy system"),
            ],
        ),
        (
            "xijiang-article",
            &[
                ("headline", "另一个“标题”"),
                ("via", "<南江>"),
                ("count", "/count"),
            ],
        ),
        ("good/english", &[("layout", "full")]),
        ("good/reprint", &[("lang", "zh-Hant")]),
        ("good/picture-credited", &[]),
        ("good/hostile-text", &[("layout", "full")]),
        ("good/long-url", &[]),
    ] {
        let document = fs::read_to_string(root.join(name).with_extension("json"))?;
        let tag = Tag::new(attributes.iter().copied());
        for stylesheet in [Stylesheet::Inline, Stylesheet::Linked(host.clone())] {
            let card = publish::card(&document, &tag, None, &stylesheet)?;
            pages.push(page(&inside(&card)?));
            pages.push(page(&card));
        }
    }
    assert_eq!(errors(&pages)?, [""; 0]);
    Ok(())
}

#[test]
fn the_checker_sees_what_is_wrong_in_a_card() -> Result<()> {
    let document = r#"{"headline": "早报", "url": "https://paper.example/a/1"}"#;
    let card = publish::card(document, &Tag::default(), None, &Stylesheet::Inline)?;
    let broken = inside(&card)?.replace("<header>", "<header onceuponatime>");
    assert_eq!(errors(&[page(&broken)])?.len(), 1);
    Ok(())
}

#[test]
fn the_pages_of_dist_are_valid_html() -> Result<()> {
    let dist = env::var("PRESS_CARD_DIST").context("`cargo xtask test dist` runs these tests")?;
    let read = |name| fs::read_to_string(Path::new(&dist).join(name));
    assert_eq!(
        errors(&[read("index.html")?, read("embed.html")?])?,
        [""; 0]
    );
    Ok(())
}

/// What stands in a card's template, for the checker does not look into one. Of `part` it does not
/// know: that attribute is from <https://drafts.csswg.org/css-shadow-parts/#part-attr>.
fn inside(card: &str) -> Result<String> {
    let (_, inside) = card
        .split_once("<template shadowrootmode=\"open\" shadowrootclonable=\"\">")
        .context("no template")?;
    let (inside, _) = inside.split_once("</template>").context("no end of it")?;
    let card = &inside[inside.find("<div class=\"root\"").context("no card")?..];
    Ok(card.replace(" part=\"", " data-part=\""))
}

/// A page around a card.
fn page(card: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><title>静态</title>\
         </head><body>{card}</body></html>"
    )
}

/// What the checker finds wrong with these pages.
fn errors(pages: &[String]) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    for (nth, page) in pages.iter().enumerate() {
        fs::write(folder.path().join(format!("{nth}.html")), page)?;
    }
    let checker =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/vnu-jar/build/dist/vnu.jar");
    let run = Command::new("java")
        // Java says on standard error what it has taken from these.
        .env_remove("JAVA_TOOL_OPTIONS")
        .env_remove("_JAVA_OPTIONS")
        .env_remove("JDK_JAVA_OPTIONS")
        .arg("-jar")
        .arg(checker)
        .args(["--format", "json", "--exit-zero-always"])
        .arg(folder.path())
        .output()
        .context("java is not installed: `cargo xtask setup` does that")?;
    // It says on standard error what it has found.
    let said: Value = serde_json::from_slice(&run.stderr)
        .with_context(|| format!("the checker says {}", String::from_utf8_lossy(&run.stderr)))?;
    let messages = said["messages"].as_array().context("no messages")?;
    ensure!(
        run.status.success(),
        "the checker ended with {}",
        run.status
    );
    let is_error = |message: &&Value| message["type"] == "error";
    let text = |message: &Value| format!("{}: {}", message["message"], message["extract"]);
    Ok(messages.iter().filter(is_error).map(text).collect())
}
