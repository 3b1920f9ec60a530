//! The card in a frame, for a CMS that strips scripts: it is as high as what is in it, and whoever
//! lies gets nowhere.

use std::time::Instant;

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{
    card::Card,
    page::{PATIENCE, Page},
    sight::{TOO_WIDE, has_words},
    story::story,
    untouched::is_untouched,
};

#[test]
fn a_frame_is_as_high_as_its_card() -> Result<()> {
    story(
        "framed.html?sandbox=allow-scripts allow-same-origin",
        async |page| {
            follows(page, "#card").await?;
            follows(page, "#short").await
        },
    )
}

#[test]
fn a_frame_without_an_origin_is_as_high_as_its_card() -> Result<()> {
    story("framed.html?sandbox=allow-scripts", async |page| {
        follows(page, "#card").await?;
        enter(page, "#card").await?;
        assert_eq!(page.js("return origin").await?, "null");
        leave(page).await
    })
}

#[test]
fn on_a_phone_a_frame_is_as_high_as_its_card_and_no_wider_than_the_screen() -> Result<()> {
    let name = "frame.html?width=360&height=640&page=framed.html?sandbox=allow-scripts";
    story(name, async |page| {
        let inside = "return Boolean(frames[0] && frames[0].document.querySelector('iframe'))";
        page.until("the phone", inside).await?;
        page.client.enter_frame(0).await?;
        follows(page, "#card").await?;
        assert_eq!(page.js(TOO_WIDE).await?, json!([]));
        enter(page, "#full").await?;
        is_as_high_as_its_card(page).await?;
        assert_eq!(page.js(TOO_WIDE).await?, json!([]));
        leave(page).await?;
        leave(page).await
    })
}

#[test]
fn a_page_whose_policy_takes_no_style_has_the_whole_card() -> Result<()> {
    story("framed-policy.html?csp=frame", async |page| {
        follows(page, "#card").await
    })
}

#[test]
fn a_frame_that_is_hidden_is_as_high_as_its_card_once_it_is_shown() -> Result<()> {
    story("framed-hidden.html", async |page| {
        page.until(
            "the card's program",
            "return document.readyState === 'complete'",
        )
        .await?;
        assert_eq!(height(page, "#card").await?, 0.0);
        page.js("document.getElementById('fold').hidden = false; return true")
            .await?;
        follows(page, "#card").await?;
        // And once more, now that it has told its height before.
        let hide = "document.getElementById('fold').hidden = true;
            seen.heights = [];
            new MutationObserver(() => seen.heights.push(card.style.height))
                .observe(card, { attributes: true });
            const [done] = [...arguments].slice(-1);
            requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        page.client.execute_async(hide, vec![]).await?;
        page.js("document.getElementById('fold').hidden = false; return true")
            .await?;
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let high = page.js("return `${innerHeight}px`").await?;
        leave(page).await?;
        let others = "return seen.heights.filter((one) => one !== arguments[0])";
        let others = page.js_with(others, vec![high]).await?;
        assert_eq!(others, json!([]), "what is hidden is not 0 high");
        Ok(())
    })
}

#[test]
fn in_a_long_frame_the_dialog_opens_where_the_reader_is() -> Result<()> {
    let name = "framed.html?sandbox=allow-scripts allow-same-origin";
    story(name, async |page| {
        let card = enter(page, "#full").await?;
        is_as_high_as_its_card(page).await?;
        let bar = "return arguments[0].shadowRoot.querySelector('[data-network=wechat]')
            .getBoundingClientRect().top";
        let bar = card.js(bar, ()).await?.as_f64().context("no button")?;
        leave(page).await?;
        let scroll = "const { top } = document.getElementById('full').getBoundingClientRect();
            scrollBy({ top: top + arguments[0] - 200, behavior: 'instant' });
            return innerHeight";
        page.js_with(scroll, vec![json!(bar)]).await?;
        enter(page, "#full").await?;
        let high = page.js("return innerHeight").await?;
        open_dialog(&card).await?;
        assert_eq!(high, page.js("return innerHeight").await?, "there was room");
        leave(page).await?;
        dialog_is_in_view(page).await
    })
}

#[test]
fn without_a_script_of_ours_the_frame_keeps_its_height_and_scrolls() -> Result<()> {
    story("framed-alone.html", async |page| {
        let card = enter(page, "iframe").await?;
        card.is_usable().await?;
        let foot = "scrollTo({ top: 1e6, behavior: 'instant' });
            return scrollY > 0 && document.body.getBoundingClientRect().bottom <= innerHeight + 1";
        assert_eq!(page.js(foot).await?, true);
        leave(page).await?;
        assert_eq!(height(page, "iframe").await?, 300.0);
        is_untouched(page, "framed-alone.html").await
    })
}

#[test]
fn a_script_that_comes_after_the_frame_makes_it_as_high_as_its_card() -> Result<()> {
    story("framed-alone.html", async |page| {
        enter(page, "iframe").await?;
        leave(page).await?;
        assert_eq!(height(page, "iframe").await?, 300.0);
        add_script(page).await?;
        follows(page, "iframe").await
    })
}

#[test]
fn twice_is_as_good_as_once_also_where_the_frame_is_moved() -> Result<()> {
    story("framed-twice.html", async |page| {
        follows(page, "#card").await?;
        page.js(
            "document.getElementById('right').append(document.getElementById('card')); return true",
        )
        .await?;
        follows(page, "#card").await?;
        add_script(page).await?;
        follows(page, "#card").await
    })
}

#[test]
fn a_border_takes_no_room_from_the_card() -> Result<()> {
    story("framed-twice.html", async |page| {
        let set = "document.getElementById('card').style.boxSizing = 'border-box'; return true";
        page.js(set).await?;
        add_script(page).await?;
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await
    })
}

#[test]
fn a_page_that_lies_to_the_frame_is_not_heard() -> Result<()> {
    story("framed-lies.html", async |page| {
        let card = enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let words = card.words().await?;
        leave(page).await?;
        let high = height(page, "#card").await?;
        let tell = "const { contentWindow } = document.getElementById('card');
            const evil = 'javascript:document.title = \"ran\"';
            for (const word of ['height', 'src', 'reload', 'close', 'ready'])
                for (const data of [word, { 'press-card': word, height: 9000, src: evil, url: evil }])
                    contentWindow.postMessage(data, '*');
            return true";
        page.js(tell).await?;
        let card = enter(page, "#card").await?;
        // It comes after them.
        let heard = "const [done] = [...arguments].slice(-1);
            addEventListener('message', ({ data }) => data === 'last' && done(document.title));
            postMessage('last', '*')";
        let title = page.client.execute_async(heard, vec![]).await?;
        assert_ne!(title, "ran");
        assert_eq!(card.words().await?, words);
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        Ok(())
    })
}

#[test]
fn a_frame_of_somebody_else_moves_none_of_ours() -> Result<()> {
    story("framed-lies.html", async |page| {
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        let high = height(page, "#card").await?;
        let again = "const liar = document.getElementById('liar');
            seen.told.length = 0; liar.src = liar.src; return true";
        page.js(again).await?;
        all_is_told(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        assert_eq!(height(page, "#liar").await?, 100.0);

        // Another document in a frame that had ours.
        page.js(
            "seen.told.length = 0;
            document.getElementById('card').removeAttribute('sandbox');
            document.getElementById('card').contentWindow.location = new URL('liar.html', location).href;
            return true",
        )
        .await?;
        all_is_told(page).await?;
        assert_eq!(height(page, "#card").await?, high);
        Ok(())
    })
}

#[test]
fn a_height_that_is_none_is_passed_over() -> Result<()> {
    tells("NaN, Infinity, '7000', [7000], null, {}", None)
}

#[test]
fn a_frame_is_never_lower_than_a_hundred_pixels() -> Result<()> {
    tells("-5", Some("100px"))
}

#[test]
fn a_frame_is_never_higher_than_twenty_thousand_pixels() -> Result<()> {
    tells("1e9", Some("20000px"))
}

#[test]
fn an_address_that_is_none_is_said_in_the_frame_and_nothing_runs() -> Result<()> {
    story("framed-bad.html", async |page| {
        for id in [
            "missing",
            "empty",
            "script",
            "data",
            "relative",
            "schemeless",
        ] {
            enter_frame(page, &format!("#{id}")).await?;
            says(page, &["没有可用的 src", "has no usable src"])
                .await
                .context(id)?;
            let quiet = "return document.links.length === 0 && document.title !== 'ran'
                && !document.querySelector('press-card').shadowRoot";
            assert_eq!(page.js(quiet).await?, true, "{id}");
            is_as_high_as_its_card(page).await?;
            leave(page).await?;
        }
        let requests = page.server.requests();
        let asked = requests.iter().filter(|one| one.contains(".wasm")).count();
        assert!(asked <= 2, "{requests:?}");
        Ok(())
    })
}

#[test]
fn where_there_is_no_card_the_frame_has_the_link_or_says_so() -> Result<()> {
    story("framed-bad.html", async |page| {
        enter_frame(page, "#broken").await?;
        says(page, &["文章暂时无法显示", "cannot be shown"]).await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        enter_frame(page, "#broken-linked").await?;
        says(page, &["Read the article"]).await?;
        let link = "return document.links[0].href";
        assert_eq!(page.js(link).await?, "https://paper.example/a/1017.html");
        is_as_high_as_its_card(page).await?;
        leave(page).await?;
        enter_frame(page, "#loaderless").await?;
        says(page, &["文章暂时无法显示", "cannot be shown"]).await?;
        leave(page).await?;
        enter_frame(page, "#unscripted").await?;
        says(page, &["请允许脚本运行", "please allow scripts"]).await?;
        leave(page).await
    })
}

#[test]
fn no_script_but_ours_runs_in_the_frame() -> Result<()> {
    for name in [
        "framed.html?sandbox=allow-scripts allow-same-origin",
        "framed.html?sandbox=allow-scripts",
    ] {
        story(name, async |page| {
            enter(page, "#card").await?;
            let inline = "const script = document.createElement('script');
                try { script.text = 'window.ran = true' } catch {}
                document.head.append(script);
                return window.ran === true";
            assert_eq!(page.js(inline).await?, false);
            let of = "const [address, done] = arguments;
                import(address).then(() => done('runs'), () => done('refused'))";
            for (address, wanted) in [
                ("data:text/javascript,1".to_owned(), "refused"),
                (
                    format!("{}/lonely/press-card.js", page.server.paper),
                    "refused",
                ),
                (format!("{}/v1/press-card.js", page.server.cdn), "runs"),
            ] {
                let seen = page.client.execute_async(of, vec![json!(address)]);
                assert_eq!(seen.await?, wanted, "{address}");
            }
            leave(page).await
        })?;
    }
    Ok(())
}

#[test]
fn a_link_leads_out_of_the_frame() -> Result<()> {
    story(
        "framed.html?sandbox=allow-scripts allow-same-origin allow-popups",
        async |page| {
            let card = enter(page, "#card").await?;
            let there =
                "const [link] = [arguments[0].shadowRoot.querySelector('[part~=headline] a')];
            addEventListener('click', (event) => {
                window.clicked = event.defaultPrevented;
                event.preventDefault();
            });
            link.click();
            return [link.target || document.querySelector('base').target, window.clicked]";
            let there = card.js(there, ()).await?;
            assert_eq!(there, json!(["_blank", false]));
            leave(page).await
        },
    )
}

#[test]
fn around_the_card_the_page_is_seen_also_while_the_article_is_on_its_way() -> Result<()> {
    for name in [
        "framed-ground.html?scheme=dark&theme=dark&ground=navy",
        "framed-ground.html?scheme=light&theme=dark&ground=navy",
        "framed-ground.html?scheme=light&theme=light&ground=navy",
        "framed-ground.html?scheme=light dark&theme=auto&ground=navy",
        "framed-ground.html?scheme=light&theme=auto&ground=navy",
    ] {
        story(name, async |page| {
            enter_frame(page, "#card").await?;
            says(page, &["阅读原文"]).await?;
            leave(page).await?;
            is_navy(&page.client.screenshot().await?).context("the link")?;
            // It keeps its room until there is a card. (One pixel is our script's question.)
            ensure!(
                height(page, "#card").await? >= 500.0,
                "the frame has shrunk"
            );
            page.server.let_the_slow_document_come();
            enter(page, "#card").await?;
            is_as_high_as_its_card(page).await?;
            leave(page).await?;
            page.js("scrollTo(0, 0); return true").await?;
            is_navy(&page.client.screenshot().await?).context("the card")
        })
        .context(name)?;
    }
    Ok(())
}

/// The frame of the card's own host tells these heights, and gets that one or none.
#[track_caller]
fn tells(heights: &str, wanted: Option<&str>) -> Result<()> {
    story("framed-lies.html", async |page| {
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        let tell = format!(
            "for (const height of [{heights}, 'last'])
                parent.postMessage({{ 'press-card': 'height', height }}, '*');
            return `${{innerHeight}}px`"
        );
        let own = page.js(&tell).await?;
        leave(page).await?;
        let all = "return seen.told.filter((one) => one === 'last').length === 2";
        page.until("all that is told", all).await?;
        // The true one comes again as soon as the frame has another; and for one pixel more than
        // the attribute has, our script has asked.
        let others = "return seen.heights.filter((one) => ![arguments[0], '641px'].includes(one))";
        let others = page.js_with(others, vec![own]).await?;
        let wanted: Vec<&str> = wanted.into_iter().collect();
        assert_eq!(others, json!(wanted));
        enter(page, "#card").await?;
        is_as_high_as_its_card(page).await?;
        leave(page).await
    })
}

/// The card in a frame is usable, and whatever a reader does there, the frame is as high as it.
async fn follows(page: &Page, frame: &str) -> Result<()> {
    let card = enter(page, frame).await?;
    is_as_high_as_its_card(page).await?;
    let closed = page.js("return innerHeight").await?.as_f64();
    let statement = "arguments[0].shadowRoot.querySelector('.statement summary').click();
        return true";
    card.js(statement, ()).await?;
    page.until_with(
        "a higher frame",
        "return innerHeight > arguments[0]",
        vec![json!(closed)],
    )
    .await?;
    is_as_high_as_its_card(page).await?;
    card.js(statement, ()).await?;
    let as_before = "return innerHeight === arguments[0]";
    page.until_with("the height from before", as_before, vec![json!(closed)])
        .await?;

    open_dialog(&card).await?;
    let whole = "const dialog = arguments[0].shadowRoot.querySelector('dialog');
        const { top, bottom } = dialog.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && dialog.scrollHeight <= dialog.clientHeight";
    card.until("the whole dialog", whole, ()).await?;
    page.press(&[Key::Escape]).await?;
    card.dialog_is_closed().await?;
    page.until_with("the height from before", as_before, vec![json!(closed)])
        .await?;
    card.fallback_is_out_of_sight().await?;
    leave(page).await
}

/// By a script: drivers miss what is in a frame, or in one in a frame.
async fn open_dialog(card: &Card) -> Result<()> {
    let click = "arguments[0].shadowRoot.querySelector('[data-network=wechat]').click();
        return true";
    card.js(click, ()).await?;
    card.dialog_is_open().await
}

/// Seen from inside: neither does it scroll nor is there anything below.
async fn is_as_high_as_its_card(page: &Page) -> Result<()> {
    let same = "const { height } = document.body.getBoundingClientRect();
        return innerHeight >= 100 && innerHeight === Math.max(Math.ceil(height), 100)
            && document.documentElement.scrollHeight <= innerHeight";
    let seen = page.until("a frame as high as its card", same).await;
    if seen.is_err() {
        let heights = "return [innerHeight, document.body.getBoundingClientRect().height]";
        bail!("height and that of the body: {}", page.js(heights).await?);
    }
    Ok(())
}

/// Goes into the frame, where a card is.
async fn enter(page: &Page, frame: &str) -> Result<Card> {
    enter_frame(page, frame).await?;
    page.card("press-card").await
}

async fn enter_frame(page: &Page, frame: &str) -> Result<()> {
    let find = "const frame = document.querySelector(arguments[0]);
        if (frame) frame.scrollIntoView({ block: 'center', behavior: 'instant' });
        return frame";
    let found = page.until_with(frame, find, vec![json!(frame)]).await?;
    let element = page.to_element(&found).context("no element")?;
    element.enter_frame().await?;
    page.until(
        "what is in the frame",
        "return location.href !== 'about:blank' && document.readyState === 'complete'",
    )
    .await?;
    Ok(())
}

async fn leave(page: &Page) -> Result<()> {
    Ok(page.client.clone().enter_parent_frame().await?)
}

/// What is to be read in the frame, where there is no card.
async fn says(page: &Page, words: &[&str]) -> Result<()> {
    let begun = Instant::now();
    loop {
        let text = page.js("return document.body.innerText").await?;
        let text = text.as_str().unwrap_or_default();
        match has_words(text, words) {
            Err(error) if begun.elapsed() > PATIENCE => return Err(error),
            Err(_) => tokio::task::yield_now().await,
            Ok(()) => return Ok(()),
        }
    }
}

/// How high a frame is, without its border.
async fn height(page: &Page, frame: &str) -> Result<f64> {
    let height = "return document.querySelector(arguments[0]).clientHeight";
    let height = page.js_with(height, vec![json!(frame)]).await?;
    height.as_f64().context("no height")
}

async fn all_is_told(page: &Page) -> Result<()> {
    // What was told before has been heard by then, by whoever listens.
    page.until("all that is told", "return seen.told.includes('last')")
        .await?;
    Ok(())
}

async fn add_script(page: &Page) -> Result<()> {
    let add = "const [src, done] = arguments;
        const script = document.createElement('script');
        script.className = 'by-the-page';
        script.onload = () => done();
        script.src = src;
        document.head.append(script)";
    let src = format!("{}/v1/frame.js", page.server.cdn);
    page.client.execute_async(add, vec![json!(src)]).await?;
    Ok(())
}

/// The dialog of the frame `#full` is on the screen.
async fn dialog_is_in_view(page: &Page) -> Result<()> {
    let begun = Instant::now();
    loop {
        let frame = "return document.getElementById('full').getBoundingClientRect().top";
        let frame = page.js(frame).await?.as_f64().context("no frame")?;
        let screen = page.js("return innerHeight").await?;
        let screen = screen.as_f64().context("no screen")?;
        enter_as_it_is(page, "#full").await?;
        let edges = "const dialog = document.querySelector('press-card').shadowRoot
            .querySelector('dialog').getBoundingClientRect();
            return [dialog.top, dialog.bottom]";
        let [top, bottom]: [f64; 2] = serde_json::from_value(page.js(edges).await?)?;
        leave(page).await?;
        // On a low screen its head is in sight.
        let is_whole = frame + bottom <= screen || frame + top < 1.0;
        if frame + top >= 0.0 && is_whole {
            return Ok(());
        }
        ensure!(
            begun.elapsed() < PATIENCE,
            "the dialog stands at {} to {} of {screen}",
            frame + top,
            frame + bottom
        );
    }
}

async fn enter_as_it_is(page: &Page, frame: &str) -> Result<()> {
    let find = "return document.querySelector(arguments[0])";
    let found = page.js_with(find, vec![json!(frame)]).await?;
    let element = page.to_element(&found).context("no element")?;
    Ok(element.enter_frame().await?)
}

/// The page's own colour is at the right edge of the picture, where the frame is and no card.
fn is_navy(png: &[u8]) -> Result<()> {
    let picture = image::load_from_memory(png)?.into_rgb8();
    let edge = picture.get_pixel(picture.width() - 24, 60);
    ensure!(edge.0 == [0, 0, 128], "it is {edge:?}");
    Ok(())
}
