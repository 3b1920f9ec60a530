//! `<ArticleCard/>`: the card in a Leptos app.

use super::{
    model::{CardModel, Control},
    options::CardOptions,
    shadow_card::ShadowCard,
    share_event::ShareEvent,
};
use crate::{
    article::{Article, Publisher},
    share::{Context, Network},
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
        let mut model = article.with(|article| {
            let publisher = Publisher::of(article, publisher.get());
            options.with(|options| CardModel::new(article, &publisher, options, context()))
        });
        // What draws it comes with the element's loader: here the button would do nothing.
        let is_there = |one: &Control| one.network != Network::Poster;
        model.share.controls.retain(is_there);
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

#[cfg(all(test, feature = "ssr", not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn an_app_s_card_has_no_button_that_does_nothing() -> Result<(), crate::article::ArticleError> {
        let article: Article =
            r#"{ "headline": "早报", "url": "https://paper.example/a/1" }"#.parse()?;
        let networks = [Network::Wechat, Network::Poster, Network::Copy];
        let html = Owner::new().with(|| {
            let options = CardOptions {
                networks: networks.to_vec(),
                ..CardOptions::default()
            };
            view! { <ArticleCard article options /> }.to_html()
        });
        let (_, card) = html.split_once("</style>").unwrap_or_default();
        let has = |network: Network| card.contains(&format!("data-network=\"{}\"", network.id()));
        assert_eq!(networks.map(has), [true, false, true]);
        Ok(())
    }
}
