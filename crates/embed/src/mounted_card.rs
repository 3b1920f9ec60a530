//! What is shown of a document, and how it is drawn.

use super::events;
use press_card::{
    article::{Article, Publisher},
    card::{
        CardModel, CardOptions, CountModel,
        browser::{self, CardRoot},
    },
};
use web_sys::{HtmlElement, ShadowRoot};

/// What is there once a document has been drawn.
pub(super) struct MountedCard {
    article: Article,
    publisher: Publisher,
    /// The count endpoint that the element names.
    endpoint: Option<String>,
    /// What it has said.
    count: Count,
    /// Gone where another document has taken it over.
    root: Option<CardRoot>,
}

/// What a count endpoint has said.
enum Count {
    /// Nothing, and nothing was asked: the document's count holds.
    Unasked,
    /// Nothing yet.
    Asked,
    /// This many.
    Is(u64),
    /// It failed: no count is shown.
    Failed,
}

impl MountedCard {
    /// An article for a root, in the place of what was shown there before. It is not drawn yet.
    pub(super) fn new(
        article: Article,
        publisher: Publisher,
        root: ShadowRoot,
        before: Option<Self>,
    ) -> Self {
        let drawn = before.and_then(|mut before| before.root.take());
        Self {
            article,
            publisher,
            endpoint: None,
            count: Count::Unasked,
            root: Some(drawn.unwrap_or_else(|| CardRoot::new(root))),
        }
    }

    /// Draws the card over the one that is there, which may have come as HTML.
    pub(super) fn draw(&mut self, host: &HtmlElement) {
        // Frameworks write the words where there is no value, as in loader/source.js.
        let is_set = |it: &String| !matches!(&**it, "" | "null" | "undefined");
        let endpoint = host.get_attribute("count").filter(is_set);
        if self.endpoint != endpoint {
            self.endpoint = endpoint;
            self.count = Count::Unasked;
        }
        let model = self.model(host);
        let (host, url) = (host.clone(), model.url.clone());
        if let Some(root) = &mut self.root {
            root.draw(&model, move |network| {
                events::tell_share(&host, network.id(), url.as_str())
            });
        }
    }

    /// The endpoint, the first time.
    pub(super) fn endpoint_to_ask(&mut self) -> Option<String> {
        if !matches!(self.count, Count::Unasked) {
            return None;
        }
        self.count = Count::Asked;
        self.endpoint.clone()
    }

    /// Takes what an endpoint has said, unless another one was named meanwhile.
    pub(super) fn counted(&mut self, endpoint: &str, count: Option<u64>) {
        if self.endpoint.as_deref() == Some(endpoint) {
            self.count = count.map_or(Count::Failed, Count::Is);
        }
    }

    fn model(&self, host: &HtmlElement) -> CardModel {
        let options = options(host);
        let mut model =
            CardModel::new(&self.article, &self.publisher, &options, browser::context());
        // What the document says until the endpoint says more.
        match self.count {
            Count::Unasked | Count::Asked => {}
            Count::Failed => model.share.count = None,
            Count::Is(count) => {
                let count = count.max(self.article.shares.unwrap_or(0));
                model.share.count = Some(CountModel::new(count, model.locale));
            }
        }
        model
    }
}

impl Drop for MountedCard {
    fn drop(&mut self) {
        // A root that was taken over lives on, and the fallback has no place beside its card.
        if let Some(root) = self.root.take() {
            browser::show_fallback(root.shadow_root());
        }
    }
}

/// What the partner sets.
fn options(host: &HtmlElement) -> CardOptions {
    CardOptions::from_attributes(|name| host.get_attribute(name))
}
