//! What runs in the frame, and what leads out of it.

use anyhow::Result;
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
