//! The server: the page, and the files that it loads.

use axum::{Router, routing::get};
use leptos::config::get_configuration;
use press_card_leptos_example::shell;
use std::error::Error;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = get_configuration(None)?.leptos_options;
    let listener = TcpListener::bind(options.site_addr).await?;
    let files = ServeDir::new(options.site_root.as_ref());
    let page = leptos_axum::render_app_to_stream(move || shell(options.clone()));
    let router = Router::new().route("/", get(page)).fallback_service(files);
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
