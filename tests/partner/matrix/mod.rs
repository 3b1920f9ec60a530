//! The matrix: what a page, a host or a reader can do to a card, a cell each.
//!
//! A cell says what a person sees, and the page around is untouched in every one of them.

mod checked;
mod csp;
mod document;
mod element;
mod life;
mod page;
mod trusted_types;
mod wasm;

mod heap;
mod tally;

use anyhow::{Result, ensure};

use crate::{browser::Engine, page::Page, story::story, untouched::is_untouched};
use tally::Entry;

/// What an engine may not have, how a page sees whether it has, and the cells that need it.
struct Lack {
    engine: Engine,
    cells: &'static [&'static str],
    is_there: &'static str,
    reason: &'static str,
}

/// All that is not supported everywhere. What is there is tested, whatever the table says.
const LACKS: [Lack; 2] = [
    Lack {
        engine: Engine::Firefox,
        cells: &TRUSTED_TYPES,
        is_there: "return 'trustedTypes' in window",
        reason: "this version has no Trusted Types",
    },
    Lack {
        engine: Engine::WebKit,
        cells: &TRUSTED_TYPES,
        is_there: "return 'trustedTypes' in window",
        reason: "this version has no Trusted Types",
    },
];

const TRUSTED_TYPES: [&str; 7] = [
    "checked::of_a_host_that_turns_nothing_else_runs_under_trusted_types",
    "checked::of_a_host_that_turns_nothing_else_runs_under_a_list_with_our_policy",
    "checked::of_a_host_that_turns_nothing_else_runs_where_no_policy_can_be_made",
    "checked::of_a_host_that_turns_nothing_else_runs_with_nonces_and_no_policy",
    "checked::where_neither_our_policy_nor_a_blob_is_allowed_the_card_is_there",
    "trusted_types::where_no_string_is_markup_the_card_is_there",
    "trusted_types::where_no_policy_can_be_made_either_the_card_is_there",
];

/// A cell of the matrix: its page, what happens there, and that the page is untouched by it.
fn cell(name: &str, tell: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let mut entry = Entry::new();
    story(name, async |page| {
        if let Some(reason) = lack(page, &entry.cell).await? {
            entry.is_not_supported(reason);
            return Ok(());
        }
        tell(page).await?;
        is_untouched(page, name).await
    })?;
    entry.close();
    Ok(())
}

/// Why a cell cannot be told in this engine.
async fn lack(page: &Page, cell: &str) -> Result<Option<&'static str>> {
    for lack in &LACKS {
        if lack.engine == page.engine
            && lack.cells.contains(&cell)
            && page.js(lack.is_there).await? == false
        {
            return Ok(Some(lack.reason));
        }
    }
    Ok(None)
}

/// The card of a page cannot be shown: its link can be read, and the page is told why, once.
async fn fails(page: &Page, selector: &str, code: &str) -> Result<()> {
    let card = page.host(selector).await?;
    let has_failed = "return seen.events.some(
        (one) => one.type === 'press-card-error' && one.id === arguments[0].id)";
    card.until("an error", has_failed, ()).await?;
    let told = "const errors = seen.events.filter((one) => one.type === 'press-card-error');
        const own = errors.filter((one) => one.id === arguments[0].id);
        return [own.map((one) => one.detail.code).join(), errors.length, seen.warnings.length]";
    let told = card.js(told, ()).await?;
    card.fallback_is_in_sight().await?;
    ensure!(told[0] == code, "not {code}, once: {told}");
    ensure!(told[1] == told[2], "a warning for each error: {told}");
    Ok(())
}

/// The card of a page is there, and nothing was said on the way.
async fn works(page: &Page, selector: &str) -> Result<()> {
    page.host(selector).await?.is_usable().await?;
    let warnings = page.seen("warnings").await?;
    ensure!(warnings.is_empty(), "{warnings:?}");
    let errors = page.events("press-card-error").await?;
    ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

/// In WebKit a policy of ours was tried, which the page does not allow; and then what was tried in
/// its place. Nothing else was refused, and elsewhere nothing at all.
async fn our_policy_was_refused(page: &Page, then: &[&str]) -> Result<()> {
    let refused = "return seen.refused.splice(0).map((one) => one.split(' ')[0])";
    let refused: Vec<String> = serde_json::from_value(page.js(refused).await?)?;
    let mut wanted = Vec::new();
    if page.engine == Engine::WebKit {
        wanted.push("trusted-types");
        wanted.extend(then);
    }
    ensure!(refused == wanted, "{refused:?} and not {wanted:?}");
    Ok(())
}

/// The same card, with no WebAssembly at all.
async fn works_as_a_script(page: &Page, selector: &str) -> Result<()> {
    works(page, selector).await?;
    let requests = page.server.requests();
    ensure!(page.server.count(".fallback.js") > 0, "{requests:?}");
    ensure!(page.server.count(".wasm") == 0, "{requests:?}");
    Ok(())
}
