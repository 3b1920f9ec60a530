//! Where a card is read, as each of many real browsers names itself: the right thing in each.

use anyhow::{Context as _, Result, ensure};

use crate::{page::Page, story::story};

/// See the first line of the table. tests/rules/context.rs has the same.
const TABLE: &str = include_str!("../pages/user-agents.txt");

#[test]
fn in_each_of_many_real_browsers_the_card_does_what_is_right_there() -> Result<()> {
    story("plain.html", async |page| {
        page.card("press-card").await?;
        page.js("window.put = (thing, name, value) =>
                Object.defineProperty(thing, name, { configurable: true, writable: true, value });
            const own = matchMedia;
            window.matchMedia = (query) => query === '(pointer: fine)'
                ? { matches: navigator.maxTouchPoints === 0 } : own.call(window, query);
            return true")
            .await?;
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            tried(page, row).await.with_context(|| row.to_owned())?;
        }
        Ok(())
    })
}

/// Clicks on WeChat, 「更多」 and QQ in a browser that says all this of itself.
async fn tried(page: &Page, row: &str) -> Result<()> {
    let cells: Vec<_> = row.splitn(4, '|').collect();
    let (way, touch, sheet, agent) = (cells[0], cells[1] == "1", cells[2] == "1", cells[3]);
    let asked = page
        .js_with(
            "const [agent, touch, sheet] = arguments;
            put(navigator, 'userAgent', agent);
            put(navigator, 'maxTouchPoints', touch ? 5 : 0);
            window.shared = 0;
            put(navigator, 'share', sheet ? async () => { shared++ } : undefined);
            const card = document.querySelector('press-card');
            card.setAttribute('networks', 'wechat system qq');
            const root = card.shadowRoot;
            const turn = () => new Promise((done) => setTimeout(done));
            const seen = async () => {
                // A redraw is a microtask away.
                card.setAttribute('theme', card.theme === 'dark' ? 'light' : 'dark');
                await turn();
                root.querySelector('[data-network=wechat]').click();
                await turn();
                const dialog = root.querySelector('dialog');
                const isOpen = dialog.hasAttribute('open');
                const said = isOpen ? dialog.dataset.kind : shared ? 'sheet' : 'nothing';
                if (isOpen) root.querySelector('[part=close]').click();
                const more = root.querySelector('[data-network=system]').dataset.does;
                const qq = root.querySelector('[data-network=qq]').localName;
                return [said, more, qq, root.querySelector('.steps').textContent].join('|');
            };
            window.seen = seen();
            return true",
            vec![agent.into(), touch.into(), sheet.into()],
        )
        .await?;
    ensure!(asked == true);
    let seen = page
        .client
        .execute_async("window.seen.then(arguments[0])", vec![])
        .await?;
    let seen = seen.as_str().context("nothing was seen")?;
    let [said, more, qq, steps] = seen.splitn(4, '|').collect::<Vec<_>>()[..] else {
        anyhow::bail!("{seen}");
    };
    let is_inside = matches!(way, "wechat" | "wecom" | "qq");
    let expected = match way {
        "desk" => "scan",
        "sheet" | "paste" => way,
        _ => "menu",
    };
    ensure!(said == expected, "{said}");
    let sheet = sheet && !is_inside && !agent.contains("Wechat");
    ensure!(more == if sheet { "sheet" } else { "copy" }, "更多: {more}");
    ensure!(qq == if way == "qq" { "button" } else { "a" }, "QQ: {qq}");
    // The long press on the article's code first, the menu of this page second.
    let press = steps.find("长按二维码").unwrap_or(usize::MAX);
    let menu = steps.find("右上角").unwrap_or(0);
    ensure!(!is_inside || press < menu, "{steps}");
    Ok(())
}
