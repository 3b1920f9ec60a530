//! The packages' own tests that run in a browser, by wasm-bindgen-test-runner.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::drivers::{self, Prepared};
use crate::engine::Engine;
use crate::process::{self, Background};
use crate::project::{Project, WASM};
use crate::setup::{nginx, tools};

/// Runs them in this engine.
pub fn run(project: &Project, engine: Engine, prepared: &Prepared) -> Result<()> {
    let runner = tools::wasm_bindgen(project)?.join("wasm-bindgen-test-runner");
    let proxy = match engine {
        Engine::Chromium => Some(Proxy::start(project)?),
        Engine::Firefox | Engine::WebKit => None,
    };
    let settings = match &proxy {
        Some(proxy) => proxy.settings.clone(),
        None => project.root.join("webdriver.json"),
    };
    let mut command = project.cargo([
        "test",
        "--package=press-card",
        "--package=press-card-embed",
        "--target",
        WASM,
    ]);
    command
        .args(["--test=rules", "--test=browser", "--no-fail-fast"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        // Tests that do not say where they run would run in Node.js.
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    prepared.for_runner(&mut command);
    process::run(&mut command)
}

/// An nginx between the browser and the runner's server, which it asks by a new connection each
/// time. That server (tiny_http 0.12) has a thread for each connection that is open; two that come
/// at once may get one between them, and the second waits until the first is closed. Chromium
/// keeps those that it has, so that a file may never come: of seven runs on a busy machine two hung.
struct Proxy {
    /// webdriver.json, with the proxy.
    settings: PathBuf,
    _server: Background,
}

impl Proxy {
    fn start(project: &Project) -> Result<Self> {
        let folder = project.target.join("proxy");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let port = drivers::free_port()?;
        let configuration = folder.join("nginx.conf");
        fs::write(&configuration, configuration_for(port))?;
        let mut command = project.command(nginx::program(project)?);
        command.arg("-p").arg(&folder).arg("-c").arg(&configuration);
        command.arg("-e").arg(folder.join("error.log"));
        let mut server = Background::start(&mut command)?;
        drivers::wait_for(port, server.child()).context("nginx as a proxy")?;

        let own = fs::read_to_string(project.root.join("webdriver.json"))?;
        let settings = folder.join("webdriver.json");
        fs::write(&settings, with_proxy(&own, port)?)?;
        Ok(Self {
            settings,
            _server: server,
        })
    }
}

/// Nothing is asked for but what is on this machine.
fn configuration_for(port: u16) -> String {
    format!(
        "daemon off; master_process off; pid nginx.pid; events {{}}
        http {{
            access_log off;
            client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi; scgi_temp_path scgi;
            server {{
                listen 127.0.0.1:{port};
                client_max_body_size 0;
                location / {{
                    if ($http_host !~ ^127[.]0[.]0[.]1:) {{ return 403; }}
                    proxy_http_version 1.0;
                    proxy_pass http://$http_host$request_uri;
                }}
            }}
        }}
        "
    )
}

/// The settings of webdriver.json, with this proxy for what is asked for by HTTP.
fn with_proxy(settings: &str, port: u16) -> Result<String> {
    let mut settings: Value = serde_json::from_str(settings).context("webdriver.json")?;
    settings["goog:chromeOptions"]["args"]
        .as_array_mut()
        .context("webdriver.json has no arguments for Chromium")?
        .extend([
            json!(format!("proxy-server=http=127.0.0.1:{port}")),
            // Without this, what is on this machine would be asked directly.
            json!("proxy-bypass-list=<-loopback>"),
        ]);
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_added_to_what_chromium_is_told() -> Result<()> {
        let settings = with_proxy(include_str!("../../../webdriver.json"), 8080)?;
        assert!(settings.contains("\"proxy-server=http=127.0.0.1:8080\""));
        assert!(settings.contains("\"disable-background-networking\""));
        assert!(settings.contains("moz:firefoxOptions"));
        Ok(())
    }
}
