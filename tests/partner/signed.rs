//! Articles that their newspaper has signed, on cards that are told its public key.

use anyhow::{Context as _, Result};
use press_card_publish::{self as publish, SigningKey};
use serde_json::{Value, json};
use std::fs;

use crate::{card::Card, page::Page, server::root, sight::lacks_words, story::story};

/// The key pair of RFC 7515, appendix A.3, which is nobody's.
pub const PRIVATE: &str = r#"{"kty":"EC","crv":"P-256",
    "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}"#;
pub const PUBLIC: &str = "BH_Nzidw9sRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF\
                          x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

#[test]
fn an_article_as_it_was_signed_is_said_to_be_so() -> Result<()> {
    story("plain.html", async |page| {
        let card = shown(page, &signed()?).await?;
        card.shows("verified", "经核对，与西江日报发布的一致")
            .await?;
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

#[test]
fn an_article_that_was_changed_is_refused_in_words_and_the_link_stays() -> Result<()> {
    let signed = signed()?;
    for forged in [
        signed.replace("谢江涛", "谢江滔"),
        // Without its proof it is anybody's.
        document()?,
    ] {
        story("plain.html", async |page| {
            let card = page.card("press-card").await?;
            set(&card, &forged).await?;
            card.shows("changed", "与报社发布的不一致").await?;
            card.fallback_is_in_sight().await?;
            let errors = page.events("press-card-error").await?;
            assert_eq!(errors.len(), 1);
            let told = ["code", "field", "reason"].map(|word| errors[0]["detail"][word].clone());
            // Of a file of the card that was changed it names no field.
            assert_eq!(told, ["integrity", "document", "changed"]);
            // The right one may still come.
            set(&card, &signed).await?;
            card.is_complete().await?;
            card.shows("verified", "与西江日报发布的一致").await?;
            assert!(!card.has("changed").await?);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn where_a_browser_cannot_tell_the_card_says_nothing() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        let old = "SubtleCrypto.prototype.importKey = async () => {
                throw new DOMException('', 'NotSupportedError');
            };
            return true";
        page.js(old).await?;
        let forged = signed()?.replace("谢江涛", "谢江滔");
        let card = shown(page, &forged).await?;
        card.shows("credit", "谢江滔").await?;
        assert!(!card.has("verified").await?);
        lacks_words(&card.words().await?, &["经核对", "不一致"])
    })
}

#[test]
fn a_card_that_came_as_html_is_verified_too() -> Result<()> {
    let signed = signed()?;
    for (document, part) in [
        (signed.clone(), "verified"),
        (signed.replace("谢江涛", "谢江滔"), "changed"),
    ] {
        let tag = publish::Tag::new([("key", PUBLIC)]);
        let html = publish::card(&document, &tag, None, &publish::Stylesheet::Inline)?;
        story("plain.html", async |page| {
            page.card("press-card").await?;
            // As a parser would do it.
            let add = "const place = document.createElement('div');
                place.id = 'place';
                place.setHTMLUnsafe(arguments[0]);
                document.querySelector('main').append(place);
                return true";
            page.js_with(add, vec![json!(html)]).await?;
            let card = page.host("#place press-card").await?;
            card.is_scrolled_to().await?;
            card.shows(part, "报").await?;
            Ok(())
        })?;
    }
    Ok(())
}

/// A card of this document, on a tag with the key.
async fn shown(page: &Page, document: &str) -> Result<Card> {
    let card = page.card("press-card").await?;
    set(&card, document).await?;
    let ready = "return seen.events.filter((one) => one.type === 'press-card-ready').length === 2";
    page.until("the card of the other document", ready).await?;
    Ok(card)
}

async fn set(card: &Card, document: &str) -> Result<Value> {
    let set = "const [element, [key, article]] = arguments;
        element.setAttribute('key', key);
        element.article = article;
        return true";
    card.js(set, json!([PUBLIC, document])).await
}

fn document() -> Result<String> {
    fs::read_to_string(root().join("documents/xijiang-article.json")).context("no document")
}

fn signed() -> Result<String> {
    Ok(publish::sign(
        &document()?,
        &SigningKey::from_jwk(PRIVATE)?,
    )?)
}
