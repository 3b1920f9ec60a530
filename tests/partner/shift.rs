//! No shift, no block: what stands around a card stays where it is, and goes on.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{browser::Engine, page::Page, report, story::story};

/// Where everything around the cards stands.
const PLACES: &str = "
    return [...document.querySelectorAll('.around')].map((one) => {
        const box = one.getBoundingClientRect();
        return [box.left, box.top + scrollY, box.width, box.height];
    })";

#[test]
fn nothing_moves_when_a_card_comes_into_the_room_that_it_has() -> Result<()> {
    story("room.html?room=48rem", async |page| {
        let (before, after) = places(page).await?;
        assert_eq!(before, after);
        if page.engine == Engine::Chromium {
            assert_eq!(shift(page).await?, 0.0);
        }
        Ok(())
    })
}

#[test]
fn without_room_what_stands_below_a_card_moves_and_we_would_see_it() -> Result<()> {
    story("room.html?room=0", async |page| {
        let (before, after) = places(page).await?;
        assert_ne!(before, after);
        if page.engine == Engine::Chromium {
            ensure!(shift(page).await? > 0.0, "no shift was told");
        }
        Ok(())
    })
}

#[test]
fn many_cards_that_come_at_once_are_drawn_one_after_the_other() -> Result<()> {
    story("many.html?cards=1", async |page| {
        page.card("#card-1").await?;
        let add = "const [src, count, done] = arguments;
            fetch(src).then((answer) => answer.text()).then((text) => {
                addCards(text, count);
                let left = count;
                const begun = performance.now();
                seen.longest = 0;
                addEventListener('press-card-ready', () => {
                    if (--left) return;
                    const time = performance.now() - begun;
                    // The gap that this card itself has made is known a task later.
                    setTimeout(() => done([seen.longest, time]));
                });
            })";
        let src = format!("{}/documents/xijiang-article.json", page.server.paper);
        let times = page.client.execute_async(add, vec![json!(src), json!(200)]);
        let [longest, time]: [f64; 2] = serde_json::from_value(times.await?)?;
        ensure!(longest * 2.0 < time, "{longest} ms of {time} in one task");
        Ok(())
    })
}

#[test]
fn a_page_goes_on_while_its_cards_come() -> Result<()> {
    let mut longest = Vec::new();
    for count in [1, 10, 200] {
        let name = format!("many.html?cards={count}");
        story(&name, async |page| {
            if page.engine == Engine::Chromium {
                // A phone of some years ago.
                page.is_slower(4).await?;
                page.open(&name).await?;
            }
            // As long as a script of WebDriver's may take: this is no race.
            let ready = "const [count, done] = arguments;
                const look = () => {
                    const ready = seen.events.filter((one) => one.type === 'press-card-ready');
                    if (ready.length >= count) done();
                    else setTimeout(look, 50);
                };
                look()";
            page.client.execute_async(ready, vec![json!(count)]).await?;
            let stop = "seen.isAtRest = true; return [seen.longest, seen.task]";
            let [gap, task]: [Option<f64>; 2] = serde_json::from_value(page.js(stop).await?)?;
            longest.push(match (gap, task) {
                (_, Some(0.0)) => format!("{count} under 50 ms"),
                (Some(time), None) | (_, Some(time)) => format!("{count} {time:.0} ms"),
                (None, None) => format!("{count} unknown"),
            });
            if page.engine == Engine::Chromium {
                page.is_slower(1).await?;
            }
            Ok(())
        })?;
    }
    report::note(&format!(
        "the longest task with so many cards: {}",
        longest.join(", ")
    ));
    Ok(())
}

/// Where the page's own things stand while the links show, and when the cards are complete.
async fn places(page: &Page) -> Result<(Value, Value)> {
    let asked = "return performance.getEntriesByType('resource')
        .some((one) => one.name.endsWith('.wasm') && one.responseEnd > 0)";
    page.until("the program of the card", asked).await?;
    for number in [1, 2] {
        page.host(&format!("press-card:nth-of-type({number})"))
            .await?
            .fallback_is_in_sight()
            .await?;
    }
    page.js("scrollTo(0, 0); return true").await?;
    let before = page.js(PLACES).await?;
    page.server.let_the_slow_document_come();
    for number in [1, 2] {
        page.card(&format!("press-card:nth-of-type({number})"))
            .await?;
    }
    let whole = "const root = document.querySelectorAll('press-card')[1].shadowRoot;
        return root.querySelector('img').complete
            && root.querySelector('[part~=count]').innerText.includes('万')";
    page.until("the picture and the count", whole).await?;
    Ok((before, page.js(PLACES).await?))
}

/// All that has moved without a reader's doing, as https://web.dev/cls counts it.
pub async fn shift(page: &Page) -> Result<f64> {
    // What was painted before now has been told when the observer is called.
    let script = "const [done] = [...arguments].slice(-1);
        requestAnimationFrame(() => setTimeout(() => {
            const shifts = [];
            const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
                shifts.push(...observer.takeRecords());
                done(shifts.reduce((sum, one) => sum + one.value, 0));
            });
        }))";
    let shift = page.client.execute_async(script, vec![]).await?;
    Ok(shift.as_f64().unwrap_or(f64::NAN))
}
