//! axe-core, which looks for what keeps people from using a page.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::page::Page;

/// What it is asked: all of WCAG 2.2 A and AA, and its own good practice; but for one rule of
/// that: cards of one article have landmarks of one name, and a preview is several such cards.
const RUN: &str = "const [place, done] = arguments;
    const told = (found) => ({ id: found.id, help: found.help,
        at: found.nodes.slice(0, 5).map((node) => `${node.target}: ${node.failureSummary}`) });
    axe.run(place || document, { resultTypes: ['violations'], rules: {
        'target-size': { enabled: true }, 'landmark-unique': { enabled: false } } })
        .then(({ violations, passes }) => done({ found: violations.map(told), passed: passes.length }))
        .catch((error) => done({ found: [String(error)], passed: 0 }));";

impl Page {
    /// axe-core finds nothing on the page as it stands; or, where a selector is given, in what
    /// that finds, and in the shadow roots there.
    pub async fn satisfies_axe(&self, place: Option<&str>) -> Result<()> {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&file)
            .with_context(|| format!("no {}: see `cargo xtask setup`", file.display()))?;
        let answer = self
            .client
            .execute_async(&format!("{axe}\n{RUN}"), vec![json!(place)])
            .await?;
        // A page that it could not read has passed nothing.
        let passed = answer["passed"].as_u64().unwrap_or_default();
        let found: &Value = &answer["found"];
        ensure!(found == &json!([]), "axe has found {found:#}");
        ensure!(passed > 10, "axe has looked at {passed} rules only");
        Ok(())
    }
}
