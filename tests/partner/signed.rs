//! Articles that their newspaper has signed, on tags that name its host or its key; and what others
//! have tried to pass for such.

use anyhow::{Context as _, Result, ensure};
use press_card_publish::{self as publish, SigningKey, Stylesheet, Tag};
use serde_json::{Value, json};

use crate::{
    card::Card,
    page::Page,
    sight::lacks_words,
    signatures::{self, IAT, PRIVATE, PUBLIC, article, document, signed},
    story::story,
};

/// What becomes of a card.
enum Fate {
    /// It has a seal, with these words.
    Sealed(String),
    /// It says that nobody could tell.
    Unknown,
    /// The reader is told that it is not shown.
    Refused,
}

use Fate::{Refused, Sealed, Unknown};

/// A card of its own: what it is, what stands on its tag, its document, and what becomes of it.
struct Case(&'static str, Value, String, Fate);

#[test]
fn a_seal_names_the_host_whose_keys_have_signed_and_whatever_is_forged_is_refused() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let elsewhere = &page.server.elsewhere;
        let own = host(paper)?;
        let of = |name: &str| document(paper, name);
        let by_host = || Sealed(format!("经核对，与 {own} 发布的一致"));
        let by_key = || Sealed("自签名以来未被改动".to_owned());
        let fresh = SigningKey::new()?.to_jwk();
        let forged = |key: &str, origin: &str| {
            let mut article = article(origin, "/a/1017.html")?;
            article["headline"] = json!("另一个标题");
            signed(key, &article, IAT)
        };
        let zeros = "A".repeat(43);
        let jwk = PUBLIC.parse::<publish::PublicKey>()?.to_jwk(None);
        let signer = |words: &str| json!({ "signer": words });
        let cases = [
            Case("good", signer(own), of("good")?, by_host()),
            Case("good-by-key", signer(PUBLIC), of("good")?, by_key()),
            Case(
                "by-the-old-name",
                json!({ "key": own }),
                of("good")?,
                by_host(),
            ),
            Case("retired", signer(own), of("retired")?, by_host()),
            // A key that only the tag names proves nothing of who that is.
            Case(
                "fresh-key",
                signer(&word(&fresh)?),
                forged(&fresh, "https://paper.example")?,
                by_key(),
            ),
            Case(
                "fresh-key-of-no-host",
                signer(own),
                forged(&fresh, paper)?,
                Refused,
            ),
            Case(
                "fresh-key-by-its-name",
                signer(own),
                forged(
                    &fresh.replacen("\"kid\":\"", "\"kid\":\"2026\",\"was\":\"", 1),
                    paper,
                )?,
                Refused,
            ),
            Case("changed", signer(own), of("changed")?, Refused),
            Case("changed-by-key", signer(PUBLIC), of("changed")?, Refused),
            Case("unsigned", signer(own), of("unsigned")?, Refused),
            Case("revoked", signer(own), of("revoked")?, Refused),
            Case("stolen", signer(own), of("stolen")?, Refused),
            Case(
                "revoked-on-the-tag",
                signer(&format!("{} {own}", word(signatures::REVOKED)?)),
                of("revoked")?,
                Refused,
            ),
            // A host speaks for its own articles.
            Case(
                "another-host",
                signer(host(elsewhere)?),
                of("good")?,
                Refused,
            ),
            Case(
                "its-key-elsewhere",
                signer(own),
                forged(PRIVATE, elsewhere)?,
                Refused,
            ),
            Case(
                "a-set-that-leads-elsewhere",
                signer(host(elsewhere)?),
                forged(PRIVATE, elsewhere)?,
                Unknown,
            ),
            // A key that is none switches nothing off.
            Case("zeros", signer(&zeros), forged(&fresh, paper)?, Unknown),
            Case(
                "good-and-zeros",
                signer(&format!("{PUBLIC} AAAA")),
                of("changed")?,
                Refused,
            ),
            Case(
                "zeros-and-host",
                signer(&format!("{zeros} {own}")),
                of("changed")?,
                Refused,
            ),
            Case(
                "good-among-others",
                signer(&format!("{zeros} {PUBLIC}")),
                of("good")?,
                by_key(),
            ),
            Case("cut-off", signer(&PUBLIC[..60]), of("changed")?, Unknown),
            Case(
                "a-comma",
                signer(&format!("{PUBLIC},{zeros}")),
                of("changed")?,
                Unknown,
            ),
            Case("a-jwk", signer(&jwk), of("changed")?, Unknown),
            Case(
                "off-the-curve",
                signer(&PUBLIC.replace("a0", "aw")),
                of("changed")?,
                Unknown,
            ),
        ];
        page.card("press-card").await?;
        for Case(id, attributes, document, _) in &cases {
            add(page, id, attributes, document).await?;
        }
        let mut refused = 0;
        for Case(id, _, _, fate) in &cases {
            let card = page.host(&format!("#{id}")).await?;
            let seen = match fate {
                Sealed(words) => card.shows("verified", words).await,
                Unknown => card.shows("unverified", "未能核对").await,
                Refused => {
                    refused += 1;
                    card.shows("changed", "与报社发布的不一致").await
                }
            };
            seen.with_context(|| id.to_string())?;
            match fate {
                Refused => {
                    card.fallback_is_in_sight().await?;
                    // A notice that is framed on all sides.
                    let framed = "const notice = arguments[0].shadowRoot.querySelector('.changed');
                        return [notice.getAttribute('role'), getComputedStyle(notice).borderStyle]";
                    let framed = card.js(framed, ()).await?;
                    ensure!(framed == json!(["note", "solid"]), "{framed}");
                }
                // Whoever has signed, no name of a paper is beside a host that is none of its own.
                _ => lacks_words(
                    &card.text(".verified,.unverified").await?,
                    &["西江日报", "江海通讯社"],
                )?,
            }
        }
        let errors = page.events("press-card-error").await?;
        ensure!(errors.len() == refused, "{errors:?}");
        for error in errors {
            let told = ["code", "field", "reason"].map(|word| error["detail"][word].clone());
            // Of a file of the card that was changed it names no field.
            assert_eq!(told, ["integrity", "document", "changed"]);
        }
        // Each of the two hosts was asked once, and only for its set.
        assert_eq!(page.server.count(" /.well-known/press-card-keys.json"), 2);
        // Each key that is none is named, once.
        let warnings = page.seen("warnings").await?;
        let named = |key: &str| {
            let is_it = |one: &&Value| one.as_str().is_some_and(|one| one.contains(key));
            warnings.iter().filter(is_it).count()
        };
        for key in [&zeros[..24], "“AAAA”", &PUBLIC[..24], &jwk[..24]] {
            ensure!(named(key) >= 1, "{key} is not named: {warnings:?}");
        }
        Ok(())
    })
}

#[test]
fn the_right_document_may_still_come() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let own = json!({ "signer": host(paper)? });
        page.card("press-card").await?;
        let card = add(page, "own", &own, &document(paper, "changed")?).await?;
        card.shows("changed", "与报社发布的不一致").await?;
        let set = "arguments[0].article = arguments[1]; return true";
        card.js(set, json!(document(paper, "good")?)).await?;
        card.is_complete().await?;
        card.shows("verified", "发布的一致").await?;
        assert!(!card.has("changed").await?);
        // A seal is of one document.
        let other = "arguments[0].removeAttribute('signer');
            arguments[0].article = arguments[1];
            return true";
        card.js(other, json!(document(paper, "changed")?)).await?;
        card.shows("credit", "谢江滔").await?;
        assert!(!card.has("verified").await?);
        Ok(())
    })
}

#[test]
fn a_tap_on_the_seal_tells_who_signed_when_and_which_version() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let own = host(paper)?;
        page.card("press-card").await?;
        let tag = json!({ "signer": own, "headline": "自拟的标题", "publisher": format!("{paper}/publisher") });
        let card = add(page, "own", &tag, &document(paper, "good")?).await?;
        card.shows("verified", &format!("经核对，与 {own} 发布的一致"))
            .await?;
        card.click(".verified summary").await?;
        for words in [
            format!("签名者：{own}（密钥 2026）"),
            "签名日期：2023年11月1".to_owned(),
            "核对的是文字，不包括图片".to_owned(),
            "标题为转载方所拟".to_owned(),
        ] {
            card.shows("verified", &words).await?;
        }
        // Neither the name nor the terms are the partner's.
        lacks_words(&card.words().await?, &["江海通讯社"])
    })
}

/// A switch between 简 and 繁 goes through every text of a page, and knows no script to leave out.
#[test]
fn what_was_verified_stays_as_it_was_whatever_a_page_does_to_its_texts() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        page.card("press-card").await?;
        let add = "const [signer, json] = arguments;
            const card = document.createElement('press-card');
            card.id = 'inside';
            card.setAttribute('signer', signer);
            card.setAttribute('loading', 'eager');
            const script = document.createElement('script');
            script.type = 'application/ld+json';
            script.textContent = json;
            card.append(script);
            document.querySelector('main').prepend(card);
            return true";
        let document = document(paper, "good")?;
        page.js_with(add, vec![json!(host(paper)?), json!(document)])
            .await?;
        let card = page.host("#inside").await?;
        card.shows("verified", "发布的一致").await?;
        let before = card.words().await?;
        let ready = page.events("press-card-ready").await?.len();
        let convert = "const text = arguments[0].querySelector('script').firstChild;
            text.data = text.data.replace(/谢/g, '謝').replace(/记/g, '記');
            return true";
        card.js(convert, ()).await?;
        let again = format!(
            "return seen.events.filter((one) => one.type === 'press-card-ready').length > {ready}"
        );
        page.until("the card drawn anew", &again).await?;
        assert_eq!(card.words().await?, before);
        assert!(page.events("press-card-error").await?.is_empty());
        Ok(())
    })
}

#[test]
fn an_old_version_gives_way_to_what_the_paper_says_now() -> Result<()> {
    story("plain.html", async |page| {
        let paper = &page.server.paper;
        let own = json!({ "signer": host(paper)? });
        page.card("press-card").await?;
        let old = add(page, "old", &own, &document(paper, "old")?).await?;
        let taken_back = add(page, "taken-back", &own, &document(paper, "taken-back")?).await?;
        old.shows("headline", "更正后的标题").await?;
        old.shows("verified", "发布的一致").await?;
        let notice = "const root = arguments[0].shadowRoot;
            return root && root.textContent.includes('撤回')";
        taken_back
            .until("that it was withdrawn", notice, ())
            .await?;
        lacks_words(&taken_back.words().await?, &["高要", "谢江涛"])?;
        // One list for both.
        assert_eq!(page.server.count("paper /signed/changes"), 1);
        Ok(())
    })
}

#[test]
fn where_a_browser_cannot_tell_the_card_says_so() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        // As on a page without TLS.
        let insecure = "Object.defineProperty(crypto, 'subtle', { value: undefined });
            return crypto.subtle === undefined";
        ensure!(page.js(insecure).await? == true);
        let paper = &page.server.paper;
        for (id, words) in [("host", host(paper)?), ("key", PUBLIC)] {
            let tag = json!({ "signer": words });
            let card = add(page, id, &tag, &document(paper, "changed")?).await?;
            card.shows("unverified", "未能核对").await?;
            card.shows("credit", "谢江滔").await?;
            lacks_words(&card.words().await?, &["经核对", "不一致"])?;
        }
        // What is not signed at all is as plain there.
        let tag = json!({ "signer": PUBLIC });
        let card = add(page, "unsigned", &tag, &document(paper, "unsigned")?).await?;
        card.shows("changed", "与报社发布的不一致").await
    })
}

#[test]
fn a_card_that_came_as_html_is_verified_too_whatever_its_marks_say() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        let paper = &page.server.paper;
        let own = host(paper)?;
        let good = document(paper, "good")?;
        let html = |document: &str| {
            let tag = Tag::new([("signer", own)]);
            anyhow::Ok(publish::card(document, &tag, None, &Stylesheet::Inline)?)
        };
        let whole = html(&good)?;
        let script = |html: &str| {
            let start = html.find("<script type=").context("no document")?;
            let end = html[start..].find("</script>").context("no end")? + start;
            anyhow::Ok((start, end + "</script>".len()))
        };
        let (start, end) = script(&whole)?;
        let without = format!("{}{}", &whole[..start], &whole[end..]);
        let other_words = |html: &str| html.replacen("谢江涛", "谢江滔", 1);
        for (id, html, part) in [
            ("good", whole.clone(), "verified"),
            ("changed", html(&document(paper, "changed")?)?, "changed"),
            ("no-document", without.clone(), "changed"),
            (
                "no-mark",
                without.replace("data-static=\"\"", ""),
                "changed",
            ),
            (
                "emptied-mark",
                without.replace("data-static=\"\"", "data-static=\"no\""),
                "changed",
            ),
            (
                "no-mark-and-a-slot",
                without
                    .replace("data-static=\"\"", "")
                    .replace("</template>", "<slot hidden></slot></template>"),
                "changed",
            ),
            ("words-of-the-card", other_words(&without), "changed"),
            (
                "an-empty-document",
                format!(
                    "{}<script type=\"application/json\"></script>{}",
                    &whole[..start],
                    &whole[end..]
                ),
                "changed",
            ),
        ] {
            let place = format!("place-{id}");
            // As a parser would do it.
            let add = "const place = document.createElement('div');
                place.id = arguments[0];
                place.setHTMLUnsafe(arguments[1]);
                document.querySelector('main').append(place);
                return true";
            page.js_with(add, vec![json!(place), json!(html)]).await?;
            let card = page.host(&format!("#{place} press-card")).await?;
            card.is_scrolled_to().await?;
            card.shows(part, "一致").await.context(id)?;
        }
        Ok(())
    })
}

/// Another card on the page, with these attributes and this document.
async fn add(page: &Page, id: &str, attributes: &Value, document: &str) -> Result<Card> {
    let add = "const [id, attributes, article] = arguments;
        const card = document.createElement('press-card');
        card.id = id;
        card.setAttribute('loading', 'eager');
        for (const name in attributes) card.setAttribute(name, attributes[name]);
        const link = document.createElement('a');
        link.href = 'https://paper.example/a/1017.html';
        link.textContent = '西江日报：以抓好一地一域发展为全局全域赋能添彩';
        card.append(link);
        card.article = article;
        document.querySelector('main').append(card);
        return true";
    let arguments = vec![json!(id), attributes.clone(), json!(document)];
    page.js_with(add, arguments).await?;
    page.host(&format!("#{id}")).await
}

/// The host of an origin, as a tag names it.
fn host(origin: &str) -> Result<&str> {
    origin.strip_prefix("http://").context("no origin")
}

/// A key as one word.
fn word(private: &str) -> Result<String> {
    Ok(SigningKey::from_jwk(private)?.public().to_string())
}
