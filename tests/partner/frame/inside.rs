//! What runs in the frame, and what leads out of it.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{enter, leave};
use crate::story::story;

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
fn no_link_of_the_card_knows_the_window_that_it_came_from() -> Result<()> {
    let name = "framed.html?sandbox=allow-scripts allow-same-origin allow-popups";
    story(name, async |page| {
        for frame in ["#card", "#full"] {
            let card = enter(page, frame).await?;
            let parted = "const links = [...arguments[0].shadowRoot.querySelectorAll('a[href]')];
                return links.length > 2 && links.every((one) => one.relList.contains('noopener'))";
            card.until("links that are parted", parted, ()).await?;
            // Also one that is drawn later.
            let later = "const [link] = arguments[0].shadowRoot.querySelectorAll('a[href]');
                const copy = link.cloneNode(true);
                copy.rel = '';
                link.after(copy);
                return true";
            card.js(later, ()).await?;
            card.until("links that are parted", parted, ()).await?;
            leave(page).await?;
        }
        Ok(())
    })
}

/// On a page whose policy has our host, whoever can write markup could run it, with words of his
/// own in the address.
#[test]
fn what_runs_in_the_frame_runs_on_no_other_page() -> Result<()> {
    let name = "policy.html?csp=wasm&headline=%E4%BC%AA";
    story(name, async |page| {
        page.card("press-card").await?.is_usable().await?;
        let state = "const { documentElement: root, body } = document;
            return [root.lang, root.getAttribute('style'), body.getAttribute('style'),
                document.querySelectorAll('meta').length,
                document.querySelectorAll('press-card').length]";
        let before = page.js(state).await?;
        let frame = format!("{}/v1/embed.html", page.server.cdn);
        let run = "const [frame, done] = arguments;
            fetch(frame).then((answer) => answer.text()).then(async (text) => {
                const page = new DOMParser().parseFromString(text, 'text/html');
                for (const { outerHTML, attributes } of page.scripts) {
                    const script = document.createElement('script');
                    for (const { name, value } of attributes) script.setAttribute(name, value);
                    script.className = 'by-the-page';
                    script.dataset.documents = '*';
                    if (!script.getAttribute('src')) continue;
                    script.src = new URL(script.getAttribute('src'), frame);
                    await new Promise((resolve) => {
                        script.onload = script.onerror = resolve;
                        document.head.append(script);
                    });
                }
                document.dispatchEvent(new Event('DOMContentLoaded'));
                done(page.scripts.length);
            })";
        let scripts = page.client.execute_async(run, vec![json!(frame)]).await?;
        ensure!(scripts.as_u64().context("no scripts")? >= 1);
        assert_eq!(page.js(state).await?, before);
        Ok(())
    })
}
