//! `cargo xtask serve`: the paper's own page, built again after each change.

mod files;
mod reload;
mod site;
mod watch;

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Request, Server};

use crate::process;
use crate::project::Project;
use crate::setup;
use reload::Builds;
use site::Site;
use watch::Changes;

/// The port that the README names.
const FIRST_PORT: u16 = 8080;

/// Builds and serves until Ctrl-C. A build that fails says so, and the page stays what it was.
pub fn run(project: &Project) -> Result<()> {
    setup::rust(project)?;
    let port = free_port_from(FIRST_PORT, |port| {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
    })
    .context("no port from 8080 upwards is free")?;
    let server = Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("cannot listen on port {port}: {error}"))?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("serve: building; the page will be at {address}");

    let changes = Changes::of(project)?;
    let site = Site::of(project);
    let builds = Arc::new(Builds::default());
    serve(server, &site, &builds);
    loop {
        match site.build() {
            Ok(()) => {
                builds.add();
                println!("\nserve: {address} is ready; Ctrl-C ends it\n");
            }
            Err(_) if process::interrupted() => return Ok(()),
            Err(error) => println!("\nserve: {error:#}; waiting for a change\n"),
        }
        let changed = changes.wait()?;
        println!("serve: {} has changed; building", changed.display());
    }
}

/// Answers each request on a thread of its own, for one of them waits for the next build.
fn serve(server: Server, site: &Site, builds: &Arc<Builds>) {
    let (folder, builds) = (site.folder.clone(), Arc::clone(builds));
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let (folder, builds) = (folder.clone(), Arc::clone(&builds));
            thread::spawn(move || {
                let answer = if is_for(&request, reload::NEXT) {
                    builds.next()
                } else {
                    files::answer(&folder, request.url())
                };
                // It fails where the browser has gone, which is nobody's loss.
                let _ = request.respond(answer);
            });
        }
    });
}

fn is_for(request: &Request, path: &str) -> bool {
    request.url() == format!("/{path}")
}

fn free_port_from(first: u16, is_free: impl Fn(u16) -> bool) -> Option<u16> {
    (first..=u16::MAX).find(|port| is_free(*port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readmes_port_is_taken_where_it_is_free() {
        assert_eq!(free_port_from(8080, |_| true), Some(8080));
    }

    #[test]
    fn a_port_in_use_is_passed_over() {
        assert_eq!(free_port_from(8080, |port| port > 8081), Some(8082));
    }

    #[test]
    fn no_free_port_is_no_port() {
        assert_eq!(free_port_from(8080, |_| false), None);
    }
}
