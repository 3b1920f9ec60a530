//! What is shown of a document, and how it is drawn.

use super::events;
use press_card::{
    article::{Article, Publisher},
    card::{
        CardModel, CardOptions, CountModel,
        browser::{self, CardRoot},
    },
    text::Locale,
};
use web_sys::{HtmlElement, ShadowRoot};

/// What is there once a document has been drawn.
pub(super) struct MountedCard {
    article: Article,
    publisher: Publisher,
    /// The count endpoint that the element names.
    pub(super) endpoint: Option<String>,
    /// What it has said.
    pub(super) count: Count,
    /// Gone where another document has taken it over.
    root: Option<CardRoot>,
    /// The language of what was drawn last.
    locale: Locale,
}

/// What a count endpoint has said.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Count {
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
            locale: Locale::default(),
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
        self.locale = model.locale;
        let (host, url) = (host.clone(), model.url.clone());
        if let Some(root) = &mut self.root {
            root.draw(model, move |network| {
                events::tell_share(&host, network.id(), url.as_str())
            });
        }
    }

    /// Draws the count alone: it comes after the card, when the reader is reading.
    pub(super) fn draw_count(&mut self, host: &HtmlElement) {
        let Some(root) = &self.root else { return };
        let place = browser::find(root.shadow_root(), "[part=count]");
        match (place, self.count_in(self.locale)) {
            (Some(place), Some(count)) => {
                if let Some(number) = place.last_child() {
                    number.set_text_content(Some(&count.text));
                }
            }
            (Some(place), None) => place.remove(),
            (None, Some(_)) => self.draw(host),
            (None, None) => {}
        }
    }

    fn model(&self, host: &HtmlElement) -> CardModel {
        let options = options(host);
        let mut model =
            CardModel::new(&self.article, &self.publisher, &options, browser::context());
        model.share.count = self.count_in(model.locale);
        model
    }

    /// What the document says until the endpoint says more.
    fn count_in(&self, locale: Locale) -> Option<CountModel> {
        let count = match (self.count, self.article.shares) {
            (Count::Failed, _) => None,
            (Count::Unasked | Count::Asked, said) => said,
            (Count::Is(count), said) => Some(count.max(said.unwrap_or(0))),
        };
        count.map(|count| CountModel::new(count, locale))
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
