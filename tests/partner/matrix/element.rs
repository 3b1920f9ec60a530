//! How the element of a card comes onto a page, and where it goes from there.

use anyhow::Result;
use serde_json::{Value, json};

use crate::card::Card;

use super::{cell, works};

/// What its stylesheet makes of a card, which is `host`.
const LOOK: &str = "
    const style = (selector) => getComputedStyle(host.shadowRoot.querySelector(selector));
    return [getComputedStyle(host).display, style('[part~=headline]').fontFamily,
        style('[part~=button]').color, style('.card').borderTopWidth]";

#[test]
fn an_element_that_a_script_creates_is_a_card() -> Result<()> {
    comes_later(
        "const made = document.createElement('press-card');
        made.className = 'by-the-page';
        stream.append(made);
        made.setAttribute('src', template.content.firstElementChild.getAttribute('src'))",
    )
}

#[test]
fn an_element_that_comes_as_markup_is_a_card() -> Result<()> {
    comes_later(
        "stream.insertAdjacentHTML('beforeend',
        template.innerHTML.replace('<press-card', '<press-card class=by-the-page'))",
    )
}

#[test]
fn an_element_that_comes_out_of_a_template_is_a_card() -> Result<()> {
    comes_later(
        "const card = document.importNode(template.content, true).firstElementChild;
        card.className = 'by-the-page';
        stream.append(card)",
    )
}

#[test]
fn a_clone_of_a_card_is_a_card_of_its_own() -> Result<()> {
    cell("moves.html", async |page| {
        works(page, "#card").await?;
        page.js(
            "const copy = document.getElementById('card').cloneNode(true);
            copy.id = 'copy';
            copy.className = 'by-the-page';
            document.getElementById('left').prepend(copy);
            return true",
        )
        .await?;
        works(page, "#copy").await?;
        works(page, "#card").await
    })
}

#[test]
fn a_card_goes_into_a_frame_and_comes_back() -> Result<()> {
    cell("documents.html", async |page| {
        works(page, "#card").await?;
        let wanted = look(&page.host("#card").await?).await?;
        for _ in 0..2 {
            // From outside: not every driver knows an element in there that was made out here.
            let there = format!(
                "const inner = document.querySelector('iframe').contentDocument;
                inner.body.append(document.getElementById('card') ?? inner.getElementById('card'));
                const host = inner.getElementById('card'), root = host.shadowRoot;
                const button = root.querySelector('[data-network=wechat]');
                if (getComputedStyle(host).display !== 'block' || !button) return false;
                button.click();
                const dialog = root.querySelector('dialog');
                const isOpen = dialog.matches(':modal') && dialog.clientHeight > 0;
                root.querySelector('[part~=close]').click();
                return {{ isOpen, isClosed: !dialog.open, look: (() => {{ {LOOK} }})() }}"
            );
            let there = page.until("the card in the frame", &there).await?;
            assert_eq!(
                there,
                json!({ "isOpen": true, "isClosed": true, "look": wanted })
            );

            page.js(
                "const inner = document.querySelector('iframe').contentDocument;
                document.getElementById('place').append(inner.getElementById('card'));
                return true",
            )
            .await?;
            works(page, "#card").await?;
            assert_eq!(
                look(&page.host("#card").await?).await?,
                wanted,
                "back again"
            );
        }
        Ok(())
    })
}

#[test]
fn an_element_of_a_frame_that_knows_no_cards_is_one_on_the_page() -> Result<()> {
    cell("documents.html", async |page| {
        works(page, "#card").await?;
        page.js("const inner = document.querySelector('iframe').contentDocument;
            inner.body.innerHTML = document.getElementById('place').innerHTML.replace('card\"', 'other\"');
            const other = inner.body.firstElementChild;
            other.className = 'by-the-page';
            document.getElementById('place').append(other);
            return true").await?;
        works(page, "#other").await
    })
}

#[track_caller]
fn comes_later(script: &str) -> Result<()> {
    cell("late.html", async |page| {
        let defined = "return Boolean(customElements.get('press-card'))";
        page.until("the definition", defined).await?;
        let add = format!(
            "const stream = document.getElementById('stream');
            const template = document.getElementById('card');
            {script};
            return true"
        );
        page.js(&add).await?;
        works(page, "#stream press-card").await
    })
}

async fn look(card: &Card) -> Result<Value> {
    card.js(&format!("const [host] = arguments; {LOOK}"), ())
        .await
}
