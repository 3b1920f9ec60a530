//! Reader views, which look for the article of a page.

use anyhow::{Result, ensure};

use super::{has_cards, page};
use crate::story::story;

/// The document inside a static card is none of the page's, and of no type that is taken for it.
#[test]
fn a_reader_view_has_the_page_s_own_article_and_not_that_of_its_card() -> Result<()> {
    story(&page("readers.html", &[("static", "")]), async |page| {
        has_cards(page, 1, "张爱军").await?;
        let read = "const { title, byline, siteName, textContent } =
                new Readability(document.cloneNode(true)).parse();
            return [title, byline, siteName, textContent]";
        let found = page.js(read).await?;
        assert_eq!(found[0], "周末去哪儿：江边的五家小馆");
        assert_eq!(found[1], "文/周小满");
        assert!(found[2].is_null(), "{found}");
        let text = found[3].as_str().unwrap_or_default();
        ensure!(
            text.contains("门面不大") && !text.contains("谢江涛"),
            "{text}"
        );
        Ok(())
    })
}
