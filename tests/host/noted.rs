//! What the partner pages' tests know of requests.

use anyhow::Result;

use crate::client::Host;

#[tokio::test]
async fn what_was_answered_has_been_noted_at_once_and_in_order() -> Result<()> {
    let host = Host::start()?;
    let mut asked = Vec::new();
    for number in 0..100 {
        let name = ["press-card.js", "integrity.json", "sizes.json?again"][number % 3];
        host.get(name, &[]).await?;
        asked.push(format!("/v1/{}", name.trim_end_matches("?again")));
        assert_eq!(host.noted()?, asked);
    }
    Ok(())
}
