//! The picture that a reader saves and posts: what is in it, and the dialog in which it stands.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{card::Card, page::Page, story::story};

/// The cards of `poster.html`, and the article that the code of each leads to.
const CARDS: [(&str, &str); 8] = [
    ("seed", "https://paper.example/a/1017.html"),
    ("renamed", "https://paper.example/a/1017.html"),
    ("reprint", "https://paper.example/a/2012.html"),
    ("traditional", "https://paper.example/a/2019.html"),
    ("english", "https://paper.example/a/en/2011.html"),
    ("long", "https://paper.example/a/2014.html"),
    ("far", ""),
    ("chinese", ""),
];

/// The width of every picture, and the least height.
const SIZE: (u32, u32) = (1080, 1440);

#[test]
fn the_code_of_every_picture_leads_to_its_article() -> Result<()> {
    story("poster.html", async |page| {
        let mut wrong = Vec::new();
        for (name, address) in CARDS {
            let card = page.card(&format!("#{name}")).await?;
            // Long addresses are those that the card has a code for itself.
            let shown = card.js(ADDRESS, ()).await?;
            let address = match address {
                "" => shown.as_str().unwrap_or_default(),
                known => known,
            };
            let png = picture(page, name).await?;
            let (width, height) = size(&png)?;
            ensure!(
                width == SIZE.0 && height >= SIZE.1,
                "{name}: {width} x {height}"
            );
            let read = decoded(page, &png, name)?;
            if read != address {
                wrong.push(format!("{name}: {read}, not {address}"));
            }
            page.press(&[Key::Escape]).await?;
            no_dialog(&card).await?;
        }
        ensure!(wrong.is_empty(), "{wrong:?}");
        Ok(())
    })
}

#[test]
fn a_hostile_text_is_text_in_the_picture_too() -> Result<()> {
    story("poster.html", async |page| {
        let card = page.card("#hostile").await?;
        let png = picture(page, "hostile").await?;
        ensure!(decoded(page, &png, "hostile")?.starts_with("https://paper.example/"));
        is_open(&card).await?;
        let name = "return arguments[0].shadowRoot.querySelector('.poster [download]').download";
        let name = card.js(name, ()).await?;
        let name = name.as_str().context("no name of the file")?;
        ensure!(!name.contains(['/', '\\', '<', ':']), "{name}");
        Ok(())
    })
}

#[test]
fn its_dialog_is_labelled_closes_in_every_way_and_gives_the_focus_back() -> Result<()> {
    story("poster.html", async |page| {
        let card = page.card("#seed").await?;
        for way in ["escape", "x", "backdrop"] {
            let focus =
                "arguments[0].shadowRoot.querySelector('[data-network=weibo]').focus(); return 1";
            card.js(focus, ()).await?;
            picture(page, "seed").await?;
            is_open(&card).await?;
            let label = "const root = arguments[0].shadowRoot;
                const dialog = root.querySelector('.poster');
                const title = root.getElementById(dialog.getAttribute('aria-labelledby'));
                return [title.textContent, dialog.lang, dialog.querySelector('img').alt]";
            let label = card.js(label, ()).await?;
            let [title, lang, alt]: [String; 3] = serde_json::from_value(label)?;
            assert_eq!((title.as_str(), lang.as_str()), ("海报", "zh-Hans"));
            ensure!(alt.contains("以抓好一地一域发展"), "{alt}");
            card.has_focus_at(".poster *").await?;
            match way {
                "escape" => page.press(&[Key::Escape]).await?,
                "x" => card.click(".poster-bar button").await?,
                _ => page.click_at(4.0, 4.0, 1).await?,
            }
            no_dialog(&card).await.with_context(|| way)?;
            card.has_focus_at("[data-network=weibo]")
                .await
                .with_context(|| way)?;
        }
        Ok(())
    })
}

#[test]
fn a_card_that_is_drawn_anew_keeps_the_picture_open() -> Result<()> {
    story("poster.html", async |page| {
        let card = page.card("#seed").await?;
        picture(page, "seed").await?;
        card.js("arguments[0].setAttribute('lang', 'en'); return 1", ())
            .await?;
        let drawn = "return arguments[0].shadowRoot.querySelector('.root').lang === 'en'";
        card.until("the card in English", drawn, ()).await?;
        is_open(&card).await?;
        page.press(&[Key::Escape]).await?;
        no_dialog(&card).await
    })
}

#[test]
fn a_page_whose_policy_takes_no_such_picture_has_it_on_a_canvas() -> Result<()> {
    story("poster.html?csp=images-styles", async |page| {
        let card = page.card("#seed").await?;
        let png = picture(page, "seed").await?;
        assert_eq!(decoded(page, &png, "policy")?, CARDS[0].1);
        is_open(&card).await?;
        let canvas = "const canvas = arguments[0].shadowRoot.querySelector('.poster canvas');
            return Boolean(canvas) && canvas.getClientRects().length > 0
                && canvas.getAttribute('aria-label')";
        let label = card.js(canvas, ()).await?;
        ensure!(label.as_str().is_some_and(|label| label.contains("海报")));
        page.has_refused("img-src").await
    })
}

/// The address of a card's article, as its sharing has it.
const ADDRESS: &str = "return arguments[0].shadowRoot.querySelector('[part~=headline] a').href";

/// The PNG that the page has made of a card.
async fn picture(page: &Page, name: &str) -> Result<Vec<u8>> {
    let ask = "const [name, done] = arguments;
        const script = document.createElement('script');
        window.made = null;
        script.textContent = `picture(\"#${name}\").catch(String).then((made) => {
            document.documentElement.dataset.made = made;
        })`;
        document.documentElement.removeAttribute('data-made');
        document.head.append(script);
        const look = () => {
            const { made } = document.documentElement.dataset;
            if (made === undefined) setTimeout(look, 20);
            else done(made);
        };
        look()";
    let made = page.client.execute_async(ask, vec![json!(name)]).await?;
    let text = made.as_str().unwrap_or_default();
    let data = text
        .strip_prefix("data:image/png;base64,")
        .with_context(|| format!("{name}: no picture but “{text}”"))?;
    Ok(BASE64.decode(data)?)
}

/// Width and height, as the header of a PNG has them.
fn size(png: &[u8]) -> Result<(u32, u32)> {
    let number = |at: usize| -> Result<u32> {
        let bytes = png.get(at..at + 4).context("no PNG")?;
        Ok(u32::from_be_bytes(bytes.try_into()?))
    };
    Ok((number(16)?, number(20)?))
}

/// What zbarimg reads from a picture.
fn decoded(page: &Page, png: &[u8], name: &str) -> Result<String> {
    let file = format!("{:?}-{name}-poster.png", page.engine).to_lowercase();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
    fs::write(&file, png)?;
    let read = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(&file)
        .output()
        .context("zbarimg is not installed: it comes with zbar-tools")?;
    Ok(String::from_utf8(read.stdout)?.trim_end().to_owned())
}

async fn is_open(card: &Card) -> Result<()> {
    let script = "const dialog = arguments[0].shadowRoot.querySelector('.poster');
        return Boolean(dialog) && dialog.matches(':modal')
            && dialog.querySelector('img, canvas').getBoundingClientRect().height > 300";
    card.until("the open picture", script, Value::Null).await
}

async fn no_dialog(card: &Card) -> Result<()> {
    let script = "return !arguments[0].shadowRoot.querySelector('.poster')";
    card.until("the closed picture", script, Value::Null).await
}
