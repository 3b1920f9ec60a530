//! Cards that came as HTML: whole without any script, and taken over without a jolt.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    card::Card,
    page::Page,
    sight::{decoded, has_words},
    story::story,
};

const ADDRESS: &str = "https://paper.example/a/1017.html";

/// A page with a static card and a script.
const LIVE: &str = "static-live.html";

/// Whether the first two cards of the page are of the same elements, apart from the mark of a
/// card that came as HTML and its buttons that are not shown, and have the same words.
const SAME: &str = "
    const roots = [...document.querySelectorAll('press-card')].map((card) =>
        card.shadowRoot.querySelector('.root'));
    const [one, two] = roots.map((root) => root.cloneNode(true));
    one.removeAttribute('data-static');
    for (const other of one.querySelectorAll('[commandfor]')) other.remove();
    // The first picture of a card that came as HTML waits until it is near.
    one.querySelector('[part~=picture]')?.removeAttribute('loading');
    // It has the code once more below its image, lines that ICU4X ends, and words for every place.
    for (const root of [one, two]) {
        for (const other of root.querySelectorAll('.code svg, wbr')) other.remove();
        root.querySelector('h2 a').removeAttribute('class');
        root.querySelector('.steps').textContent = '';
        root.normalize();
    }
    return [one.isEqualNode(two), roots[0].innerText === roots[1].innerText]";

/// Which elements of the first two cards are not in the same place, or of another size.
const BOXES: &str = "
    const [one, two] = [...document.querySelectorAll('press-card')].map((card) => {
        const host = card.getBoundingClientRect();
        const all = [...card.shadowRoot.querySelectorAll('.root, .root *')]
            .filter((one) => !one.matches('wbr') && !one.closest('svg:not(.icon)'));
        // Of two buttons one is shown.
        const isOther = (one) => one && one.matches('[commandfor], [commandfor] + [popovertarget]')
            && getComputedStyle(one).display === 'none';
        const shown = all.filter((one) => !isOther(one.closest('button')));
        return shown.map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            // What is not shown is nowhere.
            const box = width || height ? [left - host.left, top - host.top, width, height] : [];
            return { element, box };
        });
    });
    const differ = (box, other) =>
        box.length !== other.length || box.some((value, at) => Math.abs(value - other[at]) > 0.05);
    return one.filter(({ box }, at) => differ(box, two[at].box))
        .map(({ element, box }, at) => `${element.outerHTML.slice(0, 60)} ${box} ${two[at].box}`)";

/// What the reader has before a program takes the card over, and is to have after it.
const BEFORE: &str = "
    const root = arguments[0].shadowRoot;
    // Of two buttons the one stays that is shown; in a dialog that is closed it may be either.
    const twins = '[commandfor], [commandfor] + [popovertarget]';
    const isShown = (one) => !one || !one.matches(twins) || one.getClientRects().length > 0;
    const all = [...root.querySelectorAll('.root, .root *')]
        // What lies below the image of the code is a static card's alone, and is not seen.
        .filter((one) => isShown(one.closest('button')) && !one.closest('svg:not(.icon)'));
    window.before = { all, boxes: all.map(box), text: root.querySelector('.root').innerText };
    function box(one) { return JSON.stringify(one.getBoundingClientRect()) }
    return all.length";

/// What is not as it was.
const AFTER: &str = "
    const root = arguments[0].shadowRoot, { all, boxes, text } = window.before;
    const gone = all.filter((one) => one.getRootNode() !== root);
    const moved = all.filter((one, at) => JSON.stringify(one.getBoundingClientRect()) !== boxes[at]);
    const names = (list) => list.map((one) => one.outerHTML.slice(0, 80));
    const words = root.querySelector('.root').innerText === text ? [] : ['other words'];
    return [...names(gone), ...names(moved), ...words]";

#[test]
fn without_any_script_the_whole_card_is_there() -> Result<()> {
    story(
        "static.html?csp=no-script&static=layout=full",
        async |page| {
            let card = page.card("press-card").await?;
            card.fallback_is_out_of_sight().await?;
            has_words(
                &card.words().await?,
                &[
                    "以抓好一地一域发展为全局全域赋能添彩",
                    "核心提示",
                    "西江日报讯（记者 谢江涛 特约记者 梁爱玲 通讯员 廖通）",
                    "市领导谢桂坤参加活动。",
                    "来源：西江日报",
                    "联系人：罗小姐、陈先生",
                    "粤ICP备09102757号",
                ],
            )?;
            let weibo =
                "return arguments[0].shadowRoot.querySelector('a[data-network=weibo]').href";
            let weibo = card.js(weibo, ()).await?;
            let weibo = weibo.as_str().unwrap_or_default();
            ensure!(
                weibo.starts_with("https://service.weibo.com/share/share.php?url=https%3A%2F%2F")
            );
            card.click(".statement summary").await?;
            card.shows("statement", "名誉权").await
        },
    )
}

#[test]
fn without_any_script_the_dialog_opens_and_its_code_is_read() -> Result<()> {
    story(
        "static.html?csp=no-script&static=theme=dark",
        async |page| {
            let card = page.card("press-card").await?;
            for close in ["x", "esc", "beside"] {
                card.click_wechat().await?;
                is_open(&card).await?;
                assert_eq!(decoded(page, "static").await?, ADDRESS);
                assert_eq!(card.text("[part~=address]").await?, ADDRESS);
                let copy = "return getComputedStyle(arguments[0].shadowRoot.querySelector(
                '[part~=copy]')).visibility";
                assert_eq!(
                    card.js(copy, ()).await?,
                    "hidden",
                    "a button that does nothing"
                );
                match close {
                    "x" => card.click("[part~=close]").await?,
                    "esc" => page.press(&[Key::Escape]).await?,
                    _ => page.click_at(8.0, 8.0, 1).await?,
                }
                card.dialog_is_closed().await.context(close)?;
            }
            Ok(())
        },
    )
}

#[test]
fn without_any_script_the_keyboard_opens_and_closes_the_dialog() -> Result<()> {
    story("static.html?csp=no-script", async |page| {
        let card = page.card("press-card").await?;
        page.js("document.querySelector('header nav a:last-child').focus(); return true")
            .await?;
        for control in ["[part~=headline] a", ".more", "[data-network=wechat]"] {
            page.press(&[Key::Tab]).await?;
            card.has_focus_at(control).await?;
        }
        for close in [Key::Escape, Key::Enter] {
            page.press(&[Key::Enter]).await?;
            is_open(&card).await?;
            card.has_focus_at("[part~=close]").await?;
            page.press(&[close]).await?;
            card.dialog_is_closed().await?;
            card.has_focus_at("[data-network=wechat]").await?;
        }
        // The other button, which is not shown, is none to the keyboard.
        page.press(&[Key::Tab]).await?;
        card.has_focus_at("[data-network=weibo]").await
    })
}

#[test]
fn what_only_a_program_can_do_is_not_offered_without_one() -> Result<()> {
    let page = "static.html?csp=no-script&static=networks=wechat+copy+system";
    story(page, async |page| {
        let card = page.card("press-card").await?;
        let seen = "return [...arguments[0].shadowRoot.querySelectorAll('[part~=button]')]
            .filter((one) => getComputedStyle(one).visibility === 'visible'
                && one.getClientRects().length > 0)
            .map((one) => one.dataset.network)";
        assert_eq!(card.js(seen, ()).await?, json!(["wechat"]));
        Ok(())
    })
}

#[test]
fn a_card_for_a_strict_page_has_its_style_from_the_card_s_host() -> Result<()> {
    story("static.html?csp=static&static=linked", async |page| {
        let card = page.card("press-card").await?;
        let looks = "const root = arguments[0].shadowRoot;
            return getComputedStyle(root.querySelector('.card')).borderTopWidth";
        card.until(
            "its style",
            &format!("return (() => {{ {looks} }})() === '3px'"),
            (),
        )
        .await?;
        card.click_wechat().await?;
        is_open(&card).await
    })
}

#[test]
fn it_stays_as_it_is_until_a_reader_turns_to_it() -> Result<()> {
    story(&live("layout=full"), async |page| {
        let card = page.card("press-card").await?;
        let loaded = "return performance.getEntriesByType('resource')
            .some((one) => one.name.endsWith('/press-card.js') && one.responseEnd > 0)";
        page.until("the script", loaded).await?;
        // By now it would be on its way: a card near the view is looked at in the next frame.
        let frames = "return new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true))))";
        page.js(frames).await?;
        assert_eq!(page.server.count(".wasm"), 0, "a program that nobody needs");
        assert!(page.events("press-card-ready").await?.is_empty());

        card.js(BEFORE, ()).await?;
        is_touched(&card).await?;
        assert_eq!(card.js(AFTER, ()).await?, json!([]));
        assert_eq!(page.events("press-card-ready").await?.len(), 1);
        assert_eq!(
            page.server.count(".json"),
            0,
            "a document that it holds already"
        );
        card.click_wechat().await?;
        card.dialog_is_open().await
    })
}

#[test]
fn what_is_selected_open_and_in_focus_outlives_the_change() -> Result<()> {
    story(&live("layout=full"), async |page| {
        let card = page.card("press-card").await?;
        card.js(
            "const root = arguments[0].shadowRoot;
            root.querySelector('details').open = true;
            root.querySelector('.contact a').focus({ preventScroll: true });
            const text = root.querySelector('[part~=body] p:nth-child(2)').firstChild;
            getSelection().setBaseAndExtent(text, 2, text, 9);
            return true",
            (),
        )
        .await?;
        card.js(BEFORE, ()).await?;
        card.js(
            "arguments[0].dispatchEvent(new Event('pointerdown')); return true",
            (),
        )
        .await?;
        is_taken_over(&card).await?;
        assert_eq!(card.js(AFTER, ()).await?, json!([]));
        card.has_focus_at(".contact a").await?;
        let selected = "const root = arguments[0].shadowRoot;
            const own = root.getSelection ? root.getSelection() : getSelection();
            if (root.getSelection || !getSelection().getComposedRanges) return String(own);
            const [range] = getSelection().getComposedRanges({ shadowRoots: [root] });
            return range.startContainer.data.slice(range.startOffset, range.endOffset)";
        assert_eq!(card.js(selected, ()).await?, "镇素有“中国小");
        Ok(())
    })
}

#[test]
fn the_button_that_the_reader_has_is_the_one_that_stays() -> Result<()> {
    for button in ["[data-network=wechat]", "[part~=close]"] {
        story("static.html", async |page| {
            let card = page.card("press-card").await?;
            let focus = "[...arguments[0].shadowRoot.querySelectorAll('[data-network=wechat]')]
                .find((one) => one.getClientRects().length > 0).focus({ preventScroll: true });
                return true";
            card.js(focus, ()).await?;
            if button == "[part~=close]" {
                page.press(&[Key::Enter]).await?;
                is_open(&card).await?;
            }
            card.has_focus_at(button).await?;
            let add = "window.had = arguments[0].shadowRoot.activeElement;
                const script = document.createElement('script');
                script.src = arguments[1];
                document.head.append(script);
                return true";
            card.js(add, format!("{}/v1/press-card.js", page.server.cdn))
                .await?;
            is_touched(&card).await?;
            let stays = "const root = arguments[0].shadowRoot;
                const buttons = root.querySelectorAll(arguments[1]);
                return [buttons.length, buttons[0] === had, root.activeElement === had]";
            assert_eq!(card.js(stays, button).await?, json!([1, true, true]));
            if button == "[part~=close]" {
                is_open(&card).await?;
                page.press(&[Key::Enter]).await?;
                card.dialog_is_closed().await?;
            }
            card.has_focus_at("[data-network=wechat]").await?;
            page.press(&[Key::Enter]).await?;
            card.dialog_is_open().await?;
            page.press(&[Key::Escape]).await?;
            card.dialog_is_closed().await?;
            card.has_focus_at("[data-network=wechat]").await
        })?;
    }
    Ok(())
}

#[test]
fn a_dialog_that_is_open_stays_open_when_a_program_comes() -> Result<()> {
    story(&live(""), async |page| {
        let card = page.card("press-card").await?;
        card.click_wechat().await?;
        is_open(&card).await?;
        is_touched(&card).await?;
        is_open(&card).await?;
        card.js(BEFORE, ()).await?;
        page.press(&[Key::Escape]).await?;
        card.dialog_is_closed().await?;
        card.click_wechat().await?;
        card.dialog_is_open().await?;
        assert!(card.has("copy").await?);
        Ok(())
    })
}

#[test]
fn a_card_of_an_older_version_becomes_one_of_today_s() -> Result<()> {
    story(&live("older"), async |page| {
        let old = page.card("press-card").await?;
        has_words(&old.words().await?, &["旧版的一行"])?;
        old.js(
            "window.headline = arguments[0].shadowRoot.querySelector('[part~=headline]');
            return true",
            (),
        )
        .await?;
        is_touched(&old).await?;
        let add = "const card = document.createElement('press-card');
            card.id = 'new';
            card.setAttribute('loading', 'eager');
            card.article = arguments[0].querySelector('script').textContent;
            arguments[0].after(card);
            return true";
        old.js(add, ()).await?;
        let new = page.card("#new").await?;
        new.is_complete().await?;
        assert_eq!(page.js(SAME).await?, json!([true, true]));
        let same = "return window.headline.isConnected";
        assert_eq!(page.js(same).await?, true, "what is the same was made anew");
        Ok(())
    })
}

#[test]
fn a_count_or_a_button_for_a_program_lets_it_come_at_once() -> Result<()> {
    for words in ["count=/count", "networks=wechat+copy"] {
        story(&live(words), async |page| {
            let card = page.card("press-card").await?;
            is_taken_over(&card).await?;
            if words.starts_with("networks") {
                assert_eq!(page.js("return seen.errors.length").await?, 0);
                card.click("[data-network=copy]").await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn an_attribute_that_changes_is_something_to_add() -> Result<()> {
    story(&live(""), async |page| {
        let card = page.card("press-card").await?;
        card.js(
            "arguments[0].setAttribute('layout', 'full'); return true",
            (),
        )
        .await?;
        card.shows("body", "市领导谢桂坤参加活动。").await
    })
}

#[test]
fn where_no_program_comes_the_card_stays() -> Result<()> {
    for from in ["half", "changed/wasm"] {
        let name = format!("{LIVE}?script=%7B%7Bpaper%7D%7D/{from}/press-card.js&static=");
        story(&name, async |page| {
            let card = page.card("press-card").await?;
            let click =
                "arguments[0].click(); return customElements.get('press-card') !== undefined";
            card.until("a click that is heard", click, ()).await?;
            let failed = "return seen.events.some((one) => one.type === 'press-card-error')";
            page.until("the failure", failed).await?;
            card.is_complete().await?;
            card.click_wechat().await?;
            is_open(&card).await?;
            page.press(&[Key::Escape]).await?;
            page.js("seen.errors.length = 0; return true").await?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_page_hears_of_the_first_click_and_can_cancel_it() -> Result<()> {
    story(&live(""), async |page| {
        let card = page.card("press-card").await?;
        let defined = "return customElements.get('press-card') !== undefined";
        page.until("the element", defined).await?;
        page.js(
            "addEventListener('press-card-share', (event) => event.preventDefault()); return true",
        )
        .await?;
        // As soon as the element attends to it, which it says by the event.
        let click = "arguments[0].shadowRoot.querySelector('[data-network=weibo]')
                .addEventListener('click', (event) => window.last = event);
            arguments[0].shadowRoot.querySelector('[data-network=weibo]').click();
            return seen.events.some((one) => one.type === 'press-card-share')";
        card.until("the event", click, ()).await?;
        let events = page.events("press-card-share").await?;
        let detail = json!({ "network": "weibo", "url": ADDRESS });
        assert_eq!(events[0]["detail"], detail);
        assert_eq!(page.js("return window.last.defaultPrevented").await?, true);
        Ok(())
    })
}

#[test]
fn it_is_the_card_that_a_program_draws() -> Result<()> {
    for words in [
        "",
        "layout=full",
        "layout=full;lang=en;theme=dark",
        "headline=金利镇：工业强镇再出发;via=南江新闻",
        "document=english",
        "document=reprint;lang=zh-Hant",
        "document=share-count;networks=wechat weibo qq qzone",
    ] {
        story(&format!("static-pair.html?static={words}"), async |page| {
            let one = page.host("#static press-card").await?;
            let two = page.card("#live press-card").await?;
            let signs = "return !arguments[0].shadowRoot.querySelector('path:not([d])')";
            two.until("the signs of rare networks", signs, ()).await?;
            assert_eq!(page.js(SAME).await?, json!([true, true]), "{words}");
            assert_eq!(page.js(BOXES).await?, json!([]), "{words}");
            // Chromium has a blank in a name where a line may end.
            let plain = |all: Vec<[Value; 2]>| -> Vec<String> {
                all.iter()
                    .map(|one| json!(one).to_string().replace(' ', ""))
                    .collect()
            };
            let (one, two) = (spoken(page, &one).await?, spoken(page, &two).await?);
            let (one, two) = (plain(one), plain(two));
            let differ = one.iter().zip(&two).find(|(one, two)| one != two);
            assert!(
                one.len() == two.len() && differ.is_none(),
                "{words}: {differ:?}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

/// The role and the name that each element of the card has for a screen reader.
async fn spoken(page: &Page, card: &Card) -> Result<Vec<[Value; 2]>> {
    // A place where a line may end is nothing to hear, and is another by another dictionary.
    let all = "return [...arguments[0].shadowRoot.querySelectorAll('.root, .root :not(wbr)')]
        .filter((one) => one.getClientRects().length > 0)";
    let all = card.js(all, ()).await?;
    let mut spoken = Vec::new();
    for element in all.as_array().into_iter().flatten() {
        spoken.push(page.spoken(element).await?);
    }
    Ok(spoken)
}

/// A static card on a page with the script that can take it over.
fn live(words: &str) -> String {
    format!("{LIVE}?script=%7B%7Bcdn%7D%7D/v1/press-card.js&static={words}")
}

/// The dialog is open, as a modal or as a popover.
async fn is_open(card: &Card) -> Result<()> {
    let script = "const dialog = arguments[0].shadowRoot.querySelector('dialog');
        return dialog.matches(':popover-open, :modal') && dialog.getBoundingClientRect().height > 0";
    card.until("the open dialog", script, ()).await
}

/// A reader touches the card, until somebody has heard of it and a program has taken it over.
async fn is_touched(card: &Card) -> Result<()> {
    let script = "arguments[0].dispatchEvent(new Event('pointerdown'));
        return !arguments[0].shadowRoot.querySelector('[data-static]')";
    card.until("a program's card", script, ()).await
}

/// A program has drawn the card.
async fn is_taken_over(card: &Card) -> Result<()> {
    let script = "return !arguments[0].shadowRoot.querySelector('[data-static]')";
    card.until("a program's card", script, ()).await
}
