//! What the paper's terms demand stays in sight, whatever a page makes of what it may style.

use anyhow::{Context as _, Result, ensure};
use image::RgbImage;
use press_card_publish::{self as publish, SigningKey};
use serde_json::{Value, json};
use std::fs;

use crate::{
    browser::Engine,
    page::Page,
    signatures::{PRIVATE, PUBLIC},
    story::story,
};

/// The values that hide, of properties of every kind, or take a place that is not theirs.
const VALUES: &str = include_str!("terms.txt");

/// What covers all that it is not kept from.
const COVER: &str = "content:'' !important;display:block !important;position:fixed !important;\
    inset:0 !important;width:100vw !important;height:100vh !important;\
    z-index:2147483647 !important;background:#000 !important;color:#000 !important";

/// What the card of terms.html has to say, in this order.
const DEMANDED: [(&str, &str); 12] = [
    ("due original-title", "原标题：河堤步道昨日通行"),
    ("due", "图：何苗 摄"),
    ("due credit", "稿件来源：未注明"),
    ("due credit", "记者 林舟"),
    ("due credit", "转自：端江新闻客户端"),
    ("due verified", "自签名以来未被改动"),
    ("due rights", "并不意味着认同"),
    ("due rights", "无法找到版权来源"),
    ("due rights", "全部条款"),
    ("due rights", "转载须注明来源和作者。"),
    ("due rights", "版权部"),
    ("due rights", "010-5550123"),
];

/// How far down the card what is demanded may be moved by parts, in pixels: a story, a picture
/// and the buttons, each as high as its pane may get.
const FAR: u32 = 5 * 300 * 16;

/// How many declarations of a part are drawn at once: more where a driver takes several times as
/// long, for their number is the same everywhere.
const fn at_once(engine: Engine) -> usize {
    match engine {
        Engine::Chromium => 16,
        Engine::Firefox | Engine::WebKit => 64,
    }
}

/// How much of a line may differ from the line as it was, of 1000 pixels, and what is different.
const TOLERANCE: usize = 20;
const DIFFERENT: u8 = 60;

#[test]
fn no_property_of_a_part_hides_what_is_demanded() -> Result<()> {
    story("terms.html", async |page| {
        if page.engine == Engine::WebKit {
            // Without a graphics card it takes minutes to lay out some of what is asked of it.
            return Ok(());
        }
        let terms = Terms::open(page).await?;
        let parts = terms.parts().await?;
        let mut styles = Vec::new();
        for few in terms.declarations().await?.chunks(at_once(page.engine)) {
            let few = few.join(" !important;");
            let on = |pseudo, base| format!("{}{{{base};{few} !important}}", all(&parts, pseudo));
            styles.push(on("", ""));
            styles.push(on("", COVER) + &on("::before", COVER) + &on("::after", COVER));
        }
        let tried = styles.len() * at_once(page.engine);
        ensure!(tried > 8_000, "only {tried} declarations");
        terms.try_all(&styles).await?;
        terms.close().await
    })
}

#[test]
fn what_is_demanded_is_drawn_as_ever_whatever_the_parts_are_made() -> Result<()> {
    story("terms.html", async |page| {
        if page.engine == Engine::WebKit {
            // Without a graphics card it takes minutes to draw some of what is asked of it.
            return Ok(());
        }
        let terms = Terms::open(page).await?;
        let parts = terms.parts().await?;
        let declarations = terms.declarations().await?;
        let few = at_once(page.engine);
        let places = |pseudos: &[&str]| -> Vec<String> {
            let place = |pseudo: &&str| all_of(&parts, pseudo);
            pseudos.iter().flat_map(place).collect()
        };
        // A few on each part; and a few on what would cover all: a part, what stands before it,
        // what stands behind it.
        for (base, places) in [
            ("", places(&[""])),
            (COVER, places(&["", "::before", "::after"])),
        ] {
            for some in declarations.chunks(places.len() * few) {
                let rule = |(place, few): (&String, &[String])| {
                    format!("{place}{{{base};{} !important}}", few.join(" !important;"))
                };
                let css: String = places.iter().zip(some.chunks(few)).map(rule).collect();
                terms.is_as_it_was(&css).await?;
            }
        }
        terms.close().await
    })
}

#[test]
fn on_paper_no_part_covers_what_is_demanded() -> Result<()> {
    story("terms.html", async |page| {
        if page.engine != Engine::Chromium {
            // Only Chromium shows the page as on paper.
            return Ok(());
        }
        let terms = Terms::open(page).await?;
        page.is_printed().await?;
        let terms = terms.anew().await?;
        let parts = terms.parts().await?;
        for pseudo in ["", "::before", "::after"] {
            let css = format!("{}{{{COVER}}}", all(&parts, pseudo));
            terms.is_as_it_was(&css).await?;
        }
        page.is_read_in("light").await?;
        terms.close().await
    })
}

#[test]
fn no_colour_and_no_typeface_reaches_what_is_demanded() -> Result<()> {
    story("terms.html", async |page| {
        let terms = Terms::open(page).await?;
        for property in properties("--press-card-") {
            let values: &[&str] = match property.rsplit('-').next() {
                Some("serif" | "sans") => &["Blank", "none", "inherit"],
                // Below.
                Some("size" | "space" | "radius" | "width") => &[],
                _ => &["transparent", "#fff", "#000", "rgb(0 0 0 / 0%)", "inherit"],
            };
            for value in values {
                let css = format!("press-card{{{property}:{value} !important}}");
                terms.is_as_it_was(&css).await?;
            }
        }
        // A page may say what a property is that our style uses.
        for (syntax, value) in [
            ("<color>", "transparent"),
            ("<length>", "0px"),
            ("*", "none"),
        ] {
            let register = |name: String| {
                format!(
                    "@property {name}{{syntax:'{syntax}';inherits:false;initial-value:{value}}}"
                )
            };
            let own = properties("--").into_iter();
            let own = own.filter(|name| !name.starts_with("--press-card-") && name != "--space");
            let css: String = own.map(register).collect();
            terms.is_as_it_was(&css).await?;
        }
        // It may give a typeface the name of another; then the headline is as blank as that is.
        let css: String = typefaces()
            .into_iter()
            .map(|name| {
                format!(
                    "@font-face{{font-family:\"{name}\";src:local(x),{}}}",
                    terms.blank
                )
            })
            .collect();
        terms.is_as_it_was(&css).await?;
        let (_, headline) = terms.draw(&css).await?;
        let paper = *headline.get_pixel(0, 0);
        ensure!(
            headline.pixels().all(|one| !is_other(one.0, paper.0)),
            "no typeface was taken"
        );
        // Of the card's first line, which may be one that is demanded.
        let css = format!(
            "{}{{display:none !important}}
            press-card::first-line,press-card::first-letter{{color:transparent !important;\
                font-size:1px !important}}",
            all(&terms.parts().await?, "")
        );
        terms.is_as_it_was(&css).await?;
        terms.close().await
    })
}

#[test]
fn no_size_that_a_partner_sets_brings_what_is_demanded_out_of_sight() -> Result<()> {
    story("terms.html", async |page| {
        let terms = Terms::open(page).await?;
        let values = "0 0px 1px -1px -9999px 9999px 99999px 1e9px 0% 1000% 0em 0.01em 999em 100vw \
            9999vh none auto inherit medium xx-small calc(1px/0) calc(0px*-1) red";
        let mut styles = Vec::new();
        for property in properties("--press-card-") {
            for value in values.split_whitespace() {
                styles.push(format!("press-card{{{property}:{value} !important}}"));
            }
        }
        let all = |value| {
            let one = |property| format!("{property}:{value};");
            let set: String = properties("--press-card-").into_iter().map(one).collect();
            format!("press-card{{{set}}}")
        };
        styles.extend(values.split_whitespace().map(all));
        terms.try_all(&styles).await?;
        terms.close().await
    })
}

/// Left, top, width and height in the window.
type Place = [f64; 4];

/// The card of terms.html, with all that terms can demand in it, and a window that shows it whole.
struct Terms<'a> {
    page: &'a Page,
    /// Each thing that is demanded, as it is drawn where nobody interferes.
    drawn: Vec<(String, RgbImage)>,
    lines: Value,
    /// Where the blank typeface comes from.
    blank: String,
    size: (u64, u64),
}

impl<'a> Terms<'a> {
    async fn open(page: &'a Page) -> Result<Self> {
        let size = page.client.get_window_size().await?;
        page.client.set_window_size(680, 1000).await?;
        let host = page.host("press-card").await?;
        let document = page
            .js("return document.getElementById('document').textContent")
            .await?;
        let document = document.as_str().unwrap_or_default();
        let document = publish::sign(document, &SigningKey::from_jwk(PRIVATE)?)?;
        let set = "const [element, [key, article]] = arguments;
            element.setAttribute('key', key);
            element.article = article;
            return true";
        host.js(set, json!([PUBLIC, document])).await?;
        host.is_complete().await?;
        let whole = "const root = arguments[0].shadowRoot;
            for (const one of root.querySelectorAll('details')) one.open = true;
            const picture = root.querySelector('img');
            return document.fonts.status === 'loaded' && picture.complete
                && picture.naturalWidth > 0";
        host.until("the picture", whole, ()).await?;
        let blank = "return document.getElementById('blank').textContent.match(/url\\(\\S*\\)/)[0]";
        let blank = page
            .js(blank)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let mut terms = Self {
            page,
            drawn: Vec::new(),
            lines: Value::Null,
            blank,
            size,
        };
        terms = terms.anew().await?;
        let mut lines = terms.drawn.iter();
        for (class, words) in DEMANDED {
            let is_it =
                |name: &str| name.starts_with(&format!("{class}, ")) && name.contains(words);
            ensure!(
                lines.any(|(name, _)| is_it(name)),
                "no {class} with {words}"
            );
        }
        Ok(terms)
    }

    /// From here on it is to stay as it is drawn now.
    async fn anew(mut self) -> Result<Self> {
        self.drawn = self.draw("").await?.0;
        self.lines = self.page.js("return terms.lines().length").await?;
        for (name, picture) in &self.drawn {
            let paper = picture.get_pixel(0, 0);
            let ink = picture
                .pixels()
                .filter(|one| is_other(one.0, paper.0))
                .count();
            ensure!(ink > 9, "{name} has {ink} pixels of ink");
        }
        Ok(self)
    }

    async fn close(self) -> Result<()> {
        let (width, height) = self.size;
        let size = (u32::try_from(width)?, u32::try_from(height)?);
        Ok(self.page.client.set_window_size(size.0, size.1).await?)
    }

    async fn parts(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.page.js("return terms.parts()").await?,
        )?)
    }

    /// Every property that this browser knows, with each value that it takes for it: first each
    /// property with one, then each with a second, so that those that stand together are others.
    async fn declarations(&self) -> Result<Vec<String>> {
        let values: Vec<&str> = VALUES.lines().collect();
        let ask = "return terms.properties(arguments[0])";
        let found = self.page.js_with(ask, vec![json!(values)]).await?;
        let properties: Vec<(String, Vec<String>)> = serde_json::from_value(found)?;
        let most = properties.iter().map(|(_, values)| values.len()).max();
        let nth = |nth: usize| {
            let one = move |(name, values): &(String, Vec<String>)| {
                Some(format!("{name}:{}", values.get(nth)?))
            };
            properties.iter().filter_map(one)
        };
        Ok((0..most.unwrap_or_default()).flat_map(nth).collect())
    }

    /// With each of these styles, all that is demanded has a place, a size, and nothing before it.
    async fn try_all(&self, styles: &[String]) -> Result<()> {
        let wanted = json!({ "lines": self.lines, "far": FAR });
        for some in styles.chunks(400) {
            let found = self
                .page
                .js_with(
                    "return terms.tryAll(...arguments)",
                    vec![json!(some), wanted.clone()],
                )
                .await?;
            ensure!(found == json!([]), "{found:#}");
        }
        Ok(())
    }

    /// With this style, all that is demanded is drawn as it was, wherever it now stands.
    async fn is_as_it_was(&self, css: &str) -> Result<()> {
        let (now, _) = self.draw(css).await.with_context(|| css.to_owned())?;
        for ((name, was), (_, is)) in self.drawn.iter().zip(&now) {
            if let Err(error) = is_like(was, is) {
                let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
                fs::write(folder.join("terms.css"), css)?;
                is.save(folder.join("terms.png"))?;
                was.save(folder.join("terms-was.png"))?;
                let css = css.chars().take(600).collect::<String>();
                return Err(error).with_context(|| {
                    format!(
                        "{name} by {css} … (whole in {}/terms.css)",
                        folder.display()
                    )
                });
            }
        }
        Ok(())
    }

    /// Each line of what is demanded, cut out of pictures of the window, with this style; and the
    /// headline.
    async fn draw(&self, css: &str) -> Result<(Vec<(String, RgbImage)>, RgbImage)> {
        let mut found: Vec<(String, RgbImage)> = Vec::new();
        let mut title = None;
        loop {
            let ask = "const [css, nth, done] = arguments; terms.draw(css, nth).then(done)";
            let ask = (self.page.client).execute_async(ask, vec![json!(css), json!(found.len())]);
            let (places, height, headline): (Vec<(String, Place)>, f64, Place) =
                serde_json::from_value(ask.await?)?;
            let png = self.page.client.screenshot().await?;
            let window = image::load_from_memory(&png)?.to_rgb8();
            let is_in = |place: &Place| place[1] >= 0.0 && place[1] + place[3] <= height;
            // It is in sight with the first line, and may not be with the last.
            let title = title.get_or_insert_with(|| cut(&window, headline));
            let begun = found.len();
            let whole = places.iter().skip(begun);
            let whole = whole.take_while(|(_, place)| is_in(place));
            found.extend(whole.map(|(name, place)| (name.clone(), cut(&window, *place))));
            if found.len() == places.len() {
                return Ok((found, title.clone()));
            }
            ensure!(
                found.len() > begun,
                "{:?} does not come into sight",
                places[begun]
            );
        }
    }
}

/// The text's own pixels: at the edge of a line there may be something of what is around it.
fn cut(window: &RgbImage, [left, top, width, height]: Place) -> RgbImage {
    let px = |value: f64| value.max(0.0).round() as u32;
    let (x, y) = (px(left + 1.0), px(top + 1.0));
    image::imageops::crop_imm(window, x, y, px(width - 2.0), px(height - 2.0)).to_image()
}

/// A line that has moved may stand a pixel higher or lower in its box.
fn is_like(was: &RgbImage, is: &RgbImage) -> Result<()> {
    if was == is {
        // Most are, and to look at each pixel takes longer.
        return Ok(());
    }
    let (width, height) = was.dimensions();
    ensure!(
        width.abs_diff(is.width()) <= 1 && height.abs_diff(is.height()) <= 1,
        "it is {:?} in size and was {:?}",
        is.dimensions(),
        was.dimensions()
    );
    let differs = |dx: i64, dy: i64| {
        let other = |x: u32, y: u32| {
            let at = (i64::from(x) + dx, i64::from(y) + dy);
            let there =
                is.get_pixel_checked(u32::try_from(at.0).ok()?, u32::try_from(at.1).ok()?)?;
            Some(is_other(was.get_pixel(x, y).0, there.0))
        };
        let all = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        all.filter(|(x, y)| other(*x, *y) == Some(true)).count()
    };
    let moves = [(0, 0), (0, 1), (0, -1), (1, 0), (-1, 0)];
    let least = moves.iter().map(|(dx, dy)| differs(*dx, *dy)).min();
    let least = least.unwrap_or(usize::MAX);
    let pixels = usize::try_from(width * height)?;
    ensure!(
        least * 1000 <= pixels * TOLERANCE,
        "{least} of {pixels} pixels are others"
    );
    Ok(())
}

fn is_other(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter()
        .zip(other)
        .any(|(one, other)| one.abs_diff(other) > DIFFERENT)
}

/// A selector for all of these parts.
fn all(parts: &[String], pseudo: &str) -> String {
    all_of(parts, pseudo).join(",")
}

/// A selector for each.
fn all_of(parts: &[String], pseudo: &str) -> Vec<String> {
    let one = |part: &String| format!("press-card::part({part}){pseudo}");
    parts.iter().map(one).collect()
}

/// The properties that the stylesheet knows, whose names begin so.
fn properties(start: &str) -> Vec<String> {
    let style = press_card::card::STYLE;
    let name = |(at, _)| {
        let end = |c: char| c != '-' && !c.is_ascii_lowercase();
        let name: &str = &style[at..];
        name.split(end).next().unwrap_or_default().to_owned()
    };
    let mut names: Vec<String> = style.match_indices(start).map(name).collect();
    names.retain(|name| name.len() > 3);
    names.sort();
    names.dedup();
    names
}

/// Every typeface that the stylesheet names, and the keywords.
fn typefaces() -> Vec<String> {
    let style = press_card::card::STYLE;
    let mut names: Vec<String> = style
        .split("font-family:")
        .chain(style.split("--serif:"))
        .chain(style.split("--sans:"))
        .skip(1)
        .filter_map(|rest| rest.split([';', '}']).next())
        .flat_map(|list| list.split(','))
        .map(|name| name.trim().trim_matches(['"', ')']).to_owned())
        .filter(|name| !name.is_empty() && !name.contains(['(', '{']))
        .collect();
    names.extend(["ui-sans-serif", "-apple-system", "BlinkMacSystemFont"].map(String::from));
    names.sort();
    names.dedup();
    names
}
