//! A newspaper's article in a Leptos app.
//!
//! - On a server, and taken over in the browser: `cargo leptos watch` (features `ssr`, `hydrate`).
//! - In the browser alone: `trunk serve` (feature `csr`).

mod app;

pub use app::App;

/// The page that the server sends.
#[cfg(feature = "ssr")]
pub fn shell(options: leptos::prelude::LeptosOptions) -> impl leptos::IntoView {
    use leptos::prelude::*;

    view! {
        <!DOCTYPE html>
        <html lang="zh-Hans">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>"press-card in a Leptos app"</title>
                <HydrationScripts options />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Takes over in the browser what the server has sent.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(App);
}

/// Draws the app in the browser, as soon as the module is loaded: the start function is the app's.
#[cfg(feature = "csr")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    leptos::mount::mount_to_body(App);
}
