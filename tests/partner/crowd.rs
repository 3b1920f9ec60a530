//! Many cards on one page: the work grows in a line, and what a reader does on the page is right.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::{browser::Engine, page::Page, report, story::story};

/// Adds so many cards and waits until all are drawn; gives the number of tasks in which they were.
/// The clock of the page goes on by a millisecond with each card, so that it tells how many are to
/// be drawn in one task, whatever the machine has to do.
const ADD: &str = "window.add = (src, count, clock, done) => {
        let drawn = 0, tasks = 0, isCounted = false;
        const { now } = Date, last = now();
        Date.now = () => last + (clock === 'cards' && drawn);
        const note = () => {
            drawn++;
            if (!isCounted) {
                tasks++;
                isCounted = true;
                setTimeout(() => (isCounted = false));
            }
            if (drawn < count) return;
            removeEventListener('press-card-ready', note);
            Date.now = now;
            requestAnimationFrame(() => setTimeout(() => done(tasks)));
        };
        addEventListener('press-card-ready', note);
        fetch(src).then((answer) => answer.text()).then((text) => addCards(text, count));
    }";

/// How many are drawn in a task while the clock goes so.
const BATCH: f64 = 10.0;

#[test]
fn the_work_of_many_cards_grows_in_a_line() -> Result<()> {
    let mut works = Vec::new();
    for count in [100_u32, 400] {
        story("many.html?cards=1", async |page| {
            page.card("#card-1").await?;
            let before = work(page).await?;
            let tasks = add(page, count, "cards").await?;
            let tasks = tasks.as_f64().context("no number")?;
            let wanted = f64::from(count) / BATCH;
            ensure!(
                (tasks - wanted).abs() <= 3.0,
                "{count} cards were drawn in {tasks} tasks"
            );
            let (Some([layouts, time]), Some(before)) = (work(page).await?, before) else {
                return Ok(());
            };
            let (layouts, time) = (layouts - before[0], time - before[1]);
            ensure!(
                layouts <= 2.0 * tasks + 20.0,
                "{count} cards were laid out {layouts} times in {tasks} tasks"
            );
            works.push((count, layouts, time));
            Ok(())
        })?;
    }
    let [(few, _, fast), (many, layouts, slow)] = works[..] else {
        // Only Chromium tells.
        return Ok(());
    };
    let [one, other] = [fast / f64::from(few), slow / f64::from(many)].map(|time| time * 1e3);
    report::note(&format!(
        "a card of {few} takes {one:.1} ms of processor, a card of {many} {other:.1} ms, \
         in {layouts} layouts"
    ));
    ensure!(other < one * 2.0, "{few}: {one} ms a card; {many}: {other}");
    Ok(())
}

#[test]
fn where_a_page_has_stopped_the_clock_the_cards_come_too() -> Result<()> {
    story("many.html?cards=1", async |page| {
        page.card("#card-1").await?;
        assert_eq!(add(page, 20, "stopped").await?, 1);
        assert!(page.seen("warnings").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_reader_finds_in_many_cards_what_stands_there() -> Result<()> {
    story("many.html?cards=1", async |page| {
        page.card("#card-1").await?;
        add(page, 60, "cards").await?;
        // The page's own things stand between the cards and below all.
        page.js("const cards = document.querySelectorAll('press-card');
            cards[40].insertAdjacentHTML('beforebegin', '<h2 id=target>目标</h2>');
            cards[40].id = 'forty';
            return true")
            .await?;
        let at = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        page.js("location.hash = 'target'; return true").await?;
        stays(page, at, "#target", 0.0).await?;
        // A card of its own, in the middle, and back.
        let card = page.host("#forty").await?;
        card.is_usable().await?;
        page.js("scrollTo(0, 0); document.querySelector('#forty').scrollIntoView(); return true")
            .await?;
        stays(page, at, "#forty", 0.0).await?;
        // The focus goes where nothing was drawn yet, and that is in view then.
        let focus = "const cards = document.querySelectorAll('press-card');
            const link = cards[cards.length - 1].shadowRoot.querySelector('.contact a');
            link.focus();
            const { top, bottom } = link.getBoundingClientRect();
            return [cards[cards.length - 1].shadowRoot.activeElement === link,
                top >= 0 && bottom <= innerHeight]";
        page.until("the focus in view", &format!("{focus}.every(Boolean)"))
            .await?;
        // Its words are there for who asks, also where it is far away.
        page.js("scrollTo(0, 0); return true").await?;
        let words = "const cards = document.querySelectorAll('press-card');
            return [...cards].every((card) =>
                card.shadowRoot.querySelector('.card').textContent.includes('来源：西江日报'))";
        assert_eq!(page.js(words).await?, true);
        // What is clipped at the edges of a card is none of its own.
        let cut = "const root = document.querySelector('#forty').shadowRoot;
            const paper = root.querySelector('.card').getBoundingClientRect();
            return [...root.querySelectorAll('.card .due, .card a, .card button')]
                .filter((one) => one.getClientRects().length)
                .filter((one) => {
                    const box = one.getBoundingClientRect();
                    return box.left < paper.left || box.right > paper.right
                        || box.top < paper.top || box.bottom > paper.bottom;
                }).map((one) => one.outerHTML.slice(0, 80))";
        assert_eq!(page.js(cut).await?, json!([]));
        if page.engine == Engine::Chromium {
            page.is_printed().await?;
            let skipped = "return [...document.querySelectorAll('press-card')].filter((card) =>
                getComputedStyle(card.shadowRoot.querySelector('.card')).contentVisibility
                    !== 'visible').length";
            assert_eq!(page.js(skipped).await?, 0, "what is not on paper");
            page.is_read_in("light").await?;
        }
        Ok(())
    })
}

/// Where something is, once all has been laid out that came into view on the way.
async fn stays(page: &Page, at: &str, selector: &str, place: f64) -> Result<()> {
    let script = format!(
        "const at = (...arguments) => {{ {at} }};
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        return frame().then(frame).then(frame).then(() => at({selector:?}))"
    );
    let found = page.js(&script).await?.as_f64().context("nowhere")?;
    ensure!((found - place).abs() < 2.0, "{selector} is at {found}");
    Ok(())
}

async fn add(page: &Page, count: u32, clock: &str) -> Result<Value> {
    let src = format!("{}/documents/xijiang-article.json", page.server.paper);
    page.runs(ADD).await?;
    let arguments = vec![json!(src), json!(count), json!(clock)];
    Ok(page
        .client
        .execute_async("add(...arguments)", arguments)
        .await?)
}

/// How often the page was laid out, and the seconds of processor that it took.
async fn work(page: &Page) -> Result<Option<[f64; 2]>> {
    if page.engine != Engine::Chromium {
        return Ok(None);
    }
    let metrics = page.metrics().await?;
    let number = |name: &str| metrics[name].as_f64().context(name.to_owned());
    Ok(Some([number("LayoutCount")?, number("ProcessTime")?]))
}
