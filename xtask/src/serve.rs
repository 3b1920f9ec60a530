//! `cargo xtask serve`: the paper's own page, built again after each change.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::process::{self, Background, POLL};
use crate::project::{Project, WASM};
use crate::setup::{self, tools};

/// The port that the README names.
const FIRST_PORT: u16 = 8080;

/// Runs Trunk until it ends or Ctrl-C ends both.
pub fn run(project: &Project) -> Result<()> {
    setup::rust(project)?;
    let wasm_bindgen = tools::wasm_bindgen(project)?;
    let trunk = tools::trunk(project)?;
    setup::npm(project)?;
    // Trunk may not go to the network (below), so all of the crates must be here.
    process::run(&mut project.cargo(["fetch", "--quiet", "--target", WASM]))?;

    let port = free_port_from(FIRST_PORT, |port| {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
    })
    .context("no port from 8080 upwards is free")?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("serve: building; the page will be at {address}");

    let mut command = project.command(trunk.join("trunk"));
    command
        .args(["serve", "--address=127.0.0.1"])
        .arg(format!("--port={port}"))
        // Trunk takes the wasm-bindgen of Cargo.lock from PATH, and would download another.
        .env("PATH", process::path_with(&[&wasm_bindgen])?)
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk refuses to start with NO_COLOR=1: it wants the word `true`.
        .env_remove("NO_COLOR");
    let mut trunk = Background::start(&mut command)?;

    let mut announced = false;
    loop {
        if let Some(status) = trunk.child().try_wait()? {
            bail!("Trunk ended ({status})");
        }
        if !announced && listens(port) {
            println!("\nserve: {address} is ready; Ctrl-C ends it\n");
            announced = true;
        }
        thread::sleep(POLL);
    }
}

fn free_port_from(first: u16, is_free: impl Fn(u16) -> bool) -> Option<u16> {
    (first..=u16::MAX).find(|port| is_free(*port))
}

fn listens(port: u16) -> bool {
    TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_ok()
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
