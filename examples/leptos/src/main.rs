//! The server: the page, and the files that it loads.

use axum::Router;
use leptos::config::get_configuration;
use leptos_axum::{LeptosRoutes as _, file_and_error_handler, generate_route_list};
use press_card_leptos_example::{App, shell};
use std::error::Error;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = get_configuration(None)?.leptos_options;
    let listener = TcpListener::bind(options.site_addr).await?;
    let page = {
        let options = options.clone();
        move || shell(options.clone())
    };
    let router = Router::new()
        .leptos_routes(&options, generate_route_list(App), page)
        .fallback(file_and_error_handler(shell))
        .with_state(options);
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
