//! The app: an article, and around it what an app has.

use leptos::prelude::*;
use press_card::{
    article::Article,
    card::{ArticleCard, CardOptions, Layout, ShareEvent},
};

/// The article's document; an app of yours would fetch it.
const DOCUMENT: &str = include_str!("../../../tests/documents/xijiang-article.json");

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    match DOCUMENT.parse::<Article>() {
        Ok(article) => view! { <Page article /> }.into_any(),
        Err(error) => view! { <p>{error.to_string()}</p> }.into_any(),
    }
}

/// The card with a button behind it, in the same parent: both are alive once the page is.
#[component]
fn Page(article: Article) -> impl IntoView {
    let options = RwSignal::new(CardOptions::default());
    let (shared, set_shared) = signal(String::new());
    let (likes, set_likes) = signal(0);
    let is_full = move || options.with(|options| options.layout == Layout::Full);
    let unfold = move |_| {
        let layout = if is_full() {
            Layout::Card
        } else {
            Layout::Full
        };
        options.update(|options| options.layout = layout);
    };
    let on_share = move |event: ShareEvent| set_shared.set(event.network.id().to_owned());
    view! {
        <main>
            <ArticleCard article options on_share attr:class="story" attr:id="story" />
            <button id="like" on:click=move |_| set_likes.update(|likes| *likes += 1)>
                "Like " {likes}
            </button>
            <button id="unfold" on:click=unfold>
                {move || if is_full() { "Less" } else { "Read it here" }}
            </button>
            <p id="shared">{shared}</p>
        </main>
    }
}
