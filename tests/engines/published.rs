//! A static card, and no script of the card's, in browsers that know less of HTML than today's.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use press_card_publish::{self as publish, Stylesheet, Tag};
use serde_json::Value;
use tokio::time::timeout;

use crate::browser::{Browser, PATIENCE, own_folder, partner};

#[test]
fn where_no_popover_is_known_the_code_stands_below() -> Result<()> {
    let seen = seen_in("chromium-112")?;
    assert_eq!(seen["fallback"], false, "{seen:#}");
    for fact in ["headline", "statement", "weibo", "code_to_scan", "below"] {
        assert_eq!(seen[fact], true, "{fact}: {seen:#}");
    }
    // Buttons that would do nothing.
    for fact in ["wechat", "close", "copy"] {
        assert_eq!(seen[fact], false, "{fact}: {seen:#}");
    }
    Ok(())
}

#[test]
fn where_no_declarative_shadow_root_is_known_a_reader_has_the_link() -> Result<()> {
    for name in ["chromium-64", "chromium-86"] {
        let seen = seen_in(name)?;
        assert_eq!(seen["fallback"], true, "{seen:#}");
        assert_eq!(
            seen["text"],
            "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩"
        );
    }
    Ok(())
}

/// What a page with a static card tells of it in a browser.
fn seen_in(name: &str) -> Result<Value> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let article = Path::new("../documents/xijiang-article.json");
        let article = fs::read_to_string(own_folder().join(article))?;
        let card = publish::card(&article, &Tag::default(), None, &Stylesheet::Inline)?;
        let page = fs::read_to_string(own_folder().join("static.html"))?;
        let (address, mut told) = partner(page.replace("{{static}}", &card)).await?;
        let _browser = Browser::open(name, &format!("{address}/page.html"))?;
        let Ok(seen) = timeout(PATIENCE, told.recv()).await else {
            bail!("{name} tells nothing");
        };
        let seen = seen.context("the server has ended")?;
        ensure!(seen["errors"] == serde_json::json!([]), "{seen:#}");
        Ok(seen)
    })
}
