//! The card in every shape, beside the pictures that were committed: a change of looks is seen in
//! review, as a change of those pictures.
//!
//! `PRESS_CARD_GALLERY=write cargo xtask test ENGINE` draws them anew. They are small and grey: what
//! is compared is what stands where, and how dark it is, and not how an engine smooths its letters.

use std::{env, fs, path::PathBuf, process::Command, time::Instant};

use anyhow::{Context as _, Result, ensure};
use image::{GrayImage, imageops};
use serde_json::{Value, json};

use crate::{
    page::{PATIENCE, Page},
    server,
    story::story,
};

/// So many pixels of the card are one of its picture, in each direction.
const SCALE: u32 = 4;

/// By how much a card may be higher, in hundredths, and by how much its picture may be lighter or
/// darker in the mean, of 255: two drawings of one card differ by less than 1, and a share bar that is
/// gone, or a headline of another size, by more than 3.
const MAX_HEIGHT: u32 = 3;
const MAX_DIFFERENCE: f64 = 2.5;

#[test]
fn every_shape_of_the_card_looks_as_it_did() -> Result<()> {
    story("gallery.html", async |page| {
        let ids = drawn(page).await?;
        let folder = server::root().join("gallery");
        let typefaces = typefaces()?;
        let known = folder.join("typefaces.txt");
        let is_writing = env::var("PRESS_CARD_GALLERY").is_ok_and(|word| word == "write");
        if is_writing {
            fs::write(&known, &typefaces)?;
        } else if fs::read_to_string(&known)? != typefaces {
            eprintln!("not compared: this machine's typefaces are {typefaces}");
            return Ok(());
        }
        let mut others = Vec::new();
        for id in ids {
            let is = picture(page, &id).await?;
            let name = format!("{:?}/{id}.png", page.engine).to_lowercase();
            let file = folder.join(&name);
            if is_writing {
                fs::create_dir_all(file.parent().context("no folder")?)?;
                is.save(&file)?;
                continue;
            }
            let was = image::open(&file).with_context(|| name.clone())?.to_luma8();
            if let Err(error) = is_like(&was, &is) {
                let kept = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name.replace('/', "-"));
                is.save(&kept)?;
                others.push(format!("{name}: {error} ({})", kept.display()));
            }
        }
        ensure!(others.is_empty(), "{}", others.join("\n"));
        Ok(())
    })
}

/// At the width of phones and of a column, on the paper's own article.
#[test]
fn the_story_leads_and_the_statement_follows() -> Result<()> {
    story("gallery.html", async |page| {
        drawn(page).await?;
        for (id, wanted) in [
            ("phone", 2.0),
            ("phone-reprint", 1.0),
            ("desktop", 2.0),
            ("desktop-upright", 2.0),
        ] {
            let heights = "const { shadowRoot } = document.getElementById(arguments[0]);
                return ['.story', '.rights'].map((one) => shadowRoot.querySelector(one).offsetHeight)";
            let heights = page.js_with(heights, vec![json!(id)]).await?;
            let (story, statement): (f64, f64) = serde_json::from_value(heights)?;
            ensure!(
                story >= wanted * statement,
                "{id}: the story is {story} px high, the statement {statement}"
            );
        }
        Ok(())
    })
}

/// The clause that applies is cut at two lines by style alone, and is not said twice once the whole
/// statement is open.
#[test]
fn the_clause_is_folded_for_the_eye_and_opened_without_saying_it_twice() -> Result<()> {
    story("gallery.html", async |page| {
        drawn(page).await?;
        let seen = "const { shadowRoot } = document.getElementById('phone');
            const clause = shadowRoot.querySelector('.rights > .clause');
            const text = clause.lastChild;
            return {
                lines: Math.round(text.offsetHeight / parseFloat(getComputedStyle(text).lineHeight)),
                isWhole: text.textContent.endsWith('出处及作者。'),
                times: [...shadowRoot.querySelectorAll('.clause')].filter((one) =>
                    one.checkVisibility && one.checkVisibility() && one.offsetHeight &&
                    one.textContent.startsWith('1.')).length,
            }";
        let folded = page.js(seen).await?;
        ensure!(
            folded["lines"] == 2 && folded["isWhole"] == true,
            "{folded}"
        );
        let card = page.card("#phone").await?;
        card.click("summary").await?;
        let open = page.js(seen).await?;
        ensure!(open["lines"] == 0, "both are in sight: {open}");
        card.click("summary").await?;
        let again = page.js(seen).await?;
        ensure!(again["lines"] == 2, "{again}");
        Ok(())
    })
}

/// Whatever a row has no room for, these three it has.
#[test]
fn a_row_has_the_headline_the_credit_and_a_way_to_the_statement() -> Result<()> {
    story("gallery.html", async |page| {
        drawn(page).await?;
        for id in ["row-narrow", "row", "row-dark"] {
            let seen = "const { shadowRoot } = document.getElementById(arguments[0]);
                const box = shadowRoot.querySelector('.root').getBoundingClientRect();
                const isIn = (name) => {
                    const one = shadowRoot.querySelector(name);
                    const { left, right, width, height } = one.getBoundingClientRect();
                    return width > 0 && height > 0 && left >= box.left && right <= box.right;
                };
                const buttons = [...shadowRoot.querySelectorAll('[part=button]')];
                return ['[part=headline]', '.credit', 'summary', '[part=share]'].filter((one) => !isIn(one))
                    .concat(new Set(buttons.map((one) => one.offsetTop)).size === 1 ? [] : 'one line')";
            let missing = page.js_with(seen, vec![json!(id)]).await?;
            ensure!(missing == json!([]), "{id} lacks {missing}");
        }
        let card = page.card("#row").await?;
        ensure!(!card.has("contact").await?, "it is in the way");
        card.click("summary").await?;
        for part in ["clause", "contact"] {
            ensure!(card.has(part).await?, "no {part} in an open statement");
        }
        Ok(())
    })
}

/// The ids of the cards, once each is there with its picture.
async fn drawn(page: &Page) -> Result<Vec<String>> {
    let there = "const cards = [...document.querySelectorAll('press-card')];
        const isThere = ({ shadowRoot }) => shadowRoot && shadowRoot.querySelector('.card') &&
            [...shadowRoot.querySelectorAll('img')].every((one) => one.complete);
        return cards.every(isThere) && document.fonts.status === 'loaded' && cards.map((one) => one.id)";
    let ids: Value = page.until("every card", there).await?;
    Ok(serde_json::from_value(ids)?)
}

/// A card, small and grey, as far as it is in the window.
async fn picture(page: &Page, id: &str) -> Result<GrayImage> {
    // Alone at the head of the page: Firefox and WebKit paint nothing that is out of the window.
    let alone = "const [id, done] = arguments;
        for (const card of document.querySelectorAll('press-card')) card.hidden = card.id !== id;
        scrollTo(0, 0);
        const { left, top, width, height } = document.getElementById(id).getBoundingClientRect();
        requestAnimationFrame(() => requestAnimationFrame(() => done(
            [left, top, width, Math.min(height, innerHeight - top)].map(Math.floor))))";
    let place = page.client.execute_async(alone, vec![json!(id)]).await?;
    let [left, top, width, height]: [u32; 4] = serde_json::from_value(place)?;
    let begun = Instant::now();
    let mut before = Vec::new();
    loop {
        // WebKit gives what it has painted last.
        let png = page.client.screenshot().await?;
        ensure!(begun.elapsed() < PATIENCE, "{id} is not still");
        if png == before {
            break;
        }
        before = png;
    }
    let window = image::load_from_memory(&before)?.to_luma8();
    let card = imageops::crop_imm(&window, left, top, width, height);
    let filter = imageops::FilterType::Triangle;
    Ok(imageops::resize(
        &card.to_image(),
        width / SCALE,
        height / SCALE,
        filter,
    ))
}

fn is_like(was: &GrayImage, is: &GrayImage) -> Result<()> {
    let higher = was.height().abs_diff(is.height()) * 100;
    ensure!(
        was.width() == is.width() && higher <= was.height() * MAX_HEIGHT,
        "it is {:?} and was {:?}",
        is.dimensions(),
        was.dimensions()
    );
    let pixels = was.enumerate_pixels();
    let both = pixels.filter_map(|(x, y, was)| Some((was.0[0], is.get_pixel_checked(x, y)?.0[0])));
    let (mut sum, mut count) = (0.0, 0.0);
    for (was, is) in both {
        sum += f64::from(was.abs_diff(is));
        count += 1.0;
    }
    ensure!(
        sum <= MAX_DIFFERENCE * count,
        "it is another by {:.1} of 255",
        sum / count
    );
    Ok(())
}

/// What the two stacks of typefaces come to on this machine.
fn typefaces() -> Result<String> {
    let mut found = String::new();
    for name in [
        "Noto Serif SC:lang=zh-cn",
        "sans-serif:lang=zh-cn",
        "system-ui",
    ] {
        let out = Command::new("fc-match")
            .args(["--format", "%{family[0]}\n", name])
            .output()
            .context("fc-match is not installed: it comes with fontconfig")?;
        found += &String::from_utf8(out.stdout)?;
    }
    Ok(found)
}
