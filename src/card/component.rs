//! `<ArticleCard/>`: the card in a Leptos app.

use super::{
    model::CardModel, options::CardOptions, shadow_card::ShadowCard, share_event::ShareEvent,
};
use crate::{
    article::{Article, Publisher},
    share::Context,
};
use leptos::prelude::*;

/// An article with its rights and its share bar, whose dialog, copying and messages work by
/// themselves.
///
/// It is one `div`, which takes the attributes that the app sets (`attr:class` and the like). The
/// card stands in its shadow root, with its stylesheet: neither can the app's style reach into it
/// by accident, nor the card's out of it. Parts and custom properties are what README.md lists.
///
/// - On a server (`ssr`) it is HTML that shows before any script runs: the shadow root is a
///   declarative one.
/// - In the browser (`hydrate`) that HTML is taken over in place: no node of it that shows is
///   replaced.
/// - Without a server (`csr`) it is drawn where it is mounted.
///
/// A signal that changes redraws what has changed.
///
/// ```
/// use leptos::prelude::*;
/// use press_card::{article::Article, card::{ArticleCard, CardOptions, ShareEvent}};
///
/// #[component]
/// fn Page(article: Article) -> impl IntoView {
///     let options = RwSignal::new(CardOptions::default());
///     let on_share = |event: ShareEvent| leptos::logging::log!("shared on {}", event.network.id());
///     view! { <main><ArticleCard article options on_share attr:class="story" /></main> }
/// }
/// ```
#[component]
pub fn ArticleCard(
    /// What is said.
    #[prop(into)]
    article: Signal<Article>,
    /// The newspaper, where the article's own document does not describe it: see
    /// [`Publisher::of`].
    #[prop(into, optional)]
    publisher: MaybeProp<Publisher>,
    /// What is shown, and how.
    #[prop(into, optional)]
    options: Signal<CardOptions>,
    /// Called when a reader shares, before anything follows from it.
    #[prop(into, optional)]
    on_share: Option<Callback<ShareEvent>>,
) -> impl IntoView {
    let card = move || {
        let model = article.with(|article| {
            let publisher = Publisher::of(article, publisher.get());
            options.with(|options| CardModel::new(article, &publisher, options, context()))
        });
        ShadowCard { model, on_share }
    };
    view! { <div>{card}</div> }
}

/// Where the reader is; on a server nobody knows.
fn context() -> Context {
    #[cfg(feature = "browser")]
    if cfg!(target_arch = "wasm32") {
        return super::browser::context();
    }
    Context::default()
}
