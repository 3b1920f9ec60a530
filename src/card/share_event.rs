//! What an app is told when a reader shares.

use crate::{article::WebUrl, share::Network};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// A click on a network, before anything follows from it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ShareEvent {
    /// Where to.
    pub network: Network,
    /// The article's canonical address.
    pub url: WebUrl,
    /// Shared with the card, which looks once the app has been told.
    is_default_prevented: Arc<AtomicBool>,
}

impl ShareEvent {
    /// A click on this network of the card of this article.
    #[must_use]
    pub fn new(network: Network, url: WebUrl) -> Self {
        Self {
            network,
            url,
            is_default_prevented: Arc::default(),
        }
    }

    /// Keeps the card from what it would do now: the dialog, the copying, the way to the network.
    pub fn prevent_default(&self) {
        self.is_default_prevented.store(true, Ordering::Relaxed);
    }

    /// Whether [`ShareEvent::prevent_default`] was called.
    #[must_use]
    pub fn is_default_prevented(&self) -> bool {
        self.is_default_prevented.load(Ordering::Relaxed)
    }
}
