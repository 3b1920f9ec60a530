//! What the paper's page gives beside the code: the QR code as files, the oEmbed address, and the
//! attributes that few tags have.

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use image::ImageFormat;
use serde_json::json;

use crate::{
    desk::at_desk,
    published,
    sight::{has_words, lacks_words},
};

/// The SVG of the code, as a picture of pixels.
const DRAWN: &str = "const [done] = arguments;
    const image = new Image();
    image.onload = () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext('2d').drawImage(image, 0, 0);
        done(canvas.toDataURL());
    };
    image.src = document.getElementById('qr-svg').href;";

#[test]
fn the_code_of_each_article_is_there_as_a_png_and_as_an_svg() -> Result<()> {
    at_desk("zh-Hans", async |desk| {
        let long = format!("https://paper.example/{}.html", "%E9%87%91".repeat(40));
        for (article, url, name) in [
            ("own", "https://paper.example/a/1017.html", "1017-qr.png"),
            (
                "english",
                "https://paper.example/a/en/2011.html",
                "2011-qr.png",
            ),
            ("document", &*long, "-qr.png"),
        ] {
            desk.click(&format!("[name=article][value={article}]"))
                .await?;
            let own = json!({ "@type": "NewsArticle", "headline": "题", "url": long });
            desk.fill("#document", &own.to_string()).await?;
            desk.code_with(&format!("href=\"{url}\"")).await?;
            let link = "const { href, download } = document.getElementById('qr-png');
                return href.startsWith('data:image/png') && download.endsWith(arguments[0]) && href";
            let png = desk
                .0
                .until_with("the code as a PNG", link, vec![json!(name)])
                .await?;
            assert_eq!(decoded(png.as_str())?, url);
            let svg = desk.0.client.execute_async(DRAWN, vec![]).await?;
            assert_eq!(decoded(svg.as_str())?, url);
        }
        // Where there is no article, there is no code of one.
        desk.fill("#document", "").await?;
        let is_gone = "return document.getElementById('files').hidden";
        desk.0.until("no code", is_gone).await?;
        // What no code can hold is not offered as one.
        let endless = format!("https://paper.example/{}", "a".repeat(4000));
        let own = json!({ "@type": "NewsArticle", "headline": "题", "url": endless });
        desk.fill("#document", &own.to_string()).await?;
        let only_oembed = "return !document.getElementById('files').hidden
            && document.getElementById('qr-files').hidden";
        desk.0.until("no QR code", only_oembed).await?;
        Ok(())
    })
}

#[test]
fn the_oembed_address_is_the_one_that_the_article_s_page_names() -> Result<()> {
    at_desk("en", async |desk| {
        let paper = desk.0.server.paper.clone();
        desk.click("[name=article][value=address]").await?;
        for (name, address) in [
            ("with-oembed", format!("{paper}/oembed/1017.json")),
            ("plain", String::new()),
        ] {
            desk.fill("#address", &format!("{paper}/article/{name}"))
                .await?;
            desk.code_with(&format!("/article/{name}\"")).await?;
            desk.click("#find-oembed").await?;
            let words = if address.is_empty() {
                "There is none"
            } else {
                "Here it is"
            };
            desk.says("#oembed-said", words).await?;
            let shown = "const { value, hidden } = document.getElementById('oembed');
                return [value, hidden]";
            assert_eq!(desk.js(shown).await?, json!([address, address.is_empty()]));
        }
        Ok(())
    })
}

#[test]
fn signer_and_count_are_in_every_form_of_the_code() -> Result<()> {
    at_desk("en", async |desk| {
        let paper = desk.0.server.paper.clone();
        desk.click("[name=article][value=address]").await?;
        desk.fill("#address", &format!("{paper}/article/signed"))
            .await?;
        desk.code_with("/article/signed").await?;
        desk.click(".more summary").await?;
        desk.fill("#count", "nowhere").await?;
        desk.says("#count-problem", "not a whole address").await?;
        lacks_words(&desk.code_with("<press-card").await?, &["count="])?;
        desk.fill("#count", &format!("{paper}/count")).await?;
        desk.says("#count-problem", "").await?;
        desk.fill("#signer", &format!("  {}\n ", crate::signatures::PUBLIC))
            .await?;
        let signer = format!("signer=\"{}\"", crate::signatures::PUBLIC);
        let code = desk.code_with(&signer).await?;
        has_words(&code, &[&format!("count=\"{paper}/count\"")])?;
        // The preview is the card that readers have.
        desk.shows("count", "2.3万").await?;
        desk.click("[name=form][value=frame]").await?;
        desk.code_with("&amp;signer=").await?;
        desk.click("[name=form][value=static]").await?;
        let code = desk.code_with("shadowrootmode").await?;
        let written = published::card(
            &format!("count={paper}/count;signer={}", crate::signatures::PUBLIC),
            "",
        )?;
        let head = |card: &str| card.split("<style>").next().map(str::to_owned);
        assert_eq!(head(&code), head(&written));
        let root = |card: &str| -> Option<String> {
            let (_, rest) = card.split_once("<div class=\"root\"")?;
            Some(rest.split_once('>')?.0.to_owned())
        };
        assert_eq!(root(&code), root(&written));
        desk.says("#copied", "signatures and counts need a script")
            .await?;
        ensure!(!code.contains("2.3万"), "a static card that has asked");
        Ok(())
    })
}

/// What a scanner reads in a picture.
fn decoded(address: Option<&str>) -> Result<String> {
    let data = address
        .and_then(|address| address.strip_prefix("data:image/png;base64,"))
        .context("no PNG")?;
    let bytes = BASE64_STANDARD.decode(data)?;
    let picture = image::load_from_memory_with_format(&bytes, ImageFormat::Png)?.to_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        picture.as_raw()[y * width + x]
    });
    let grids = picture.detect_grids();
    let grid = grids.first().context("no code in it")?;
    Ok(grid.decode()?.1)
}
