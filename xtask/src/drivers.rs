//! The WebDriver server of each browser engine, and the screen that WebKit draws on.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::Engine;
use crate::process::{self, Background, POLL};
use crate::project::Project;
use crate::setup::tools;

/// How long a driver, or another server, may take until it answers.
const START: Duration = Duration::from_secs(30);

/// An engine that is there, with the screen it draws on where it needs one.
pub struct Prepared {
    engine: Engine,
    driver: PathBuf,
    screen: Option<Screen>,
}

impl Prepared {
    /// Finds the engine's driver and all else that it needs, and says what is missing.
    pub fn find(engine: Engine, project: &Project) -> Result<Self> {
        let (driver, screen) = match engine {
            Engine::Chromium => {
                need(&["chromium", "chromium-browser", "google-chrome"])?;
                (need(&["chromedriver"])?, None)
            }
            Engine::Firefox => {
                need(&["firefox", "firefox-esr"])?;
                let driver = tools::geckodriver(project)?.join("geckodriver");
                (driver, None)
            }
            Engine::WebKit => (need(&["WebKitWebDriver"])?, Some(Screen::open()?)),
        };
        Ok(Self {
            engine,
            driver,
            screen,
        })
    }

    /// Lets wasm-bindgen-test-runner, somewhere below this command, run in this engine only.
    pub fn for_runner(&self, command: &mut Command) {
        for other in Engine::ALL {
            command.env_remove(other.variable());
            command.env_remove(format!("{}_REMOTE", other.variable()));
        }
        command.env(self.engine.variable(), &self.driver);
        self.surroundings(command);
    }

    /// Starts the driver on a free port and waits until it answers. What it prints goes to `log`.
    pub fn drive(&self, log: &File) -> Result<Driver> {
        let port = free_port()?;
        let mut command = Command::new(&self.driver);
        command
            .arg(format!("--port={port}"))
            .stdout(log.try_clone()?)
            .stderr(log.try_clone()?);
        if self.engine == Engine::Firefox {
            // Else it takes a fixed port for a protocol that we do not use.
            command.arg("--websocket-port=0");
        }
        self.surroundings(&mut command);

        let mut process = Background::start(&mut command)?;
        until(process.child(), || answers(port))
            .with_context(|| format!("the driver of {}", self.engine))?;
        Ok(Driver {
            address: format!("http://127.0.0.1:{port}"),
            _process: process,
        })
    }

    /// What a browser would otherwise take from the machine: its language, its time zone, a proxy,
    /// and the folder of its sockets, whose paths may have 107 bytes and no more.
    fn surroundings(&self, command: &mut Command) {
        command
            .env("LC_ALL", "C.UTF-8")
            .env_remove("LANGUAGE")
            .env("TZ", "UTC")
            .env("TMPDIR", "/tmp");
        for proxy in ["http_proxy", "https_proxy", "all_proxy"] {
            command.env_remove(proxy).env_remove(proxy.to_uppercase());
        }
        let Some(screen) = &self.screen else {
            return;
        };
        command
            .env("DISPLAY", &screen.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // There is no assistive technology to talk to, and looking for it takes seconds.
            .env("NO_AT_BRIDGE", "1")
            // Its sandbox wants name spaces that containers refuse. The pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
}

/// A driver that runs until this is dropped, and the browsers that it has started with it.
#[must_use]
pub struct Driver {
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub address: String,
    _process: Background,
}

/// An X server without a monitor, on a display number that nobody else has.
struct Screen {
    display: String,
    _server: Background,
}

impl Screen {
    fn open() -> Result<Self> {
        let program = need(&["Xvfb"])?;
        let mut server = Background::start(
            Command::new(program)
                .args(["-displayfd", "1", "-screen", "0", "1280x1024x24"])
                .args(["-nolisten", "tcp"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let answer = server.child().stdout.take();
        let mut number = String::new();
        // It writes its number when it is ready, and closes the pipe when it fails.
        BufReader::new(answer.context("Xvfb has no output")?).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start");
        }
        Ok(Self {
            display: format!(":{}", number.trim()),
            _server: server,
        })
    }
}

fn need(programs: &[&str]) -> Result<PathBuf> {
    programs
        .iter()
        .find_map(|program| process::find(program))
        .with_context(|| format!("{} is not installed", programs.join(" or ")))
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Waits until a server that was just started takes connections.
pub fn wait_for(port: u16, server: &mut Child) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    until(server, || TcpStream::connect(address).is_ok())
}

fn until(server: &mut Child, is_there: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !is_there() {
        if let Some(status) = server.try_wait()? {
            bail!("ended at once ({status})");
        }
        if begun.elapsed() > START {
            bail!("does not answer");
        }
        thread::sleep(POLL);
    }
    Ok(())
}

fn answers(port: u16) -> bool {
    status(port).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

fn status(port: u16) -> std::io::Result<String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    let request =
        format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut head = [0; 12];
    stream.read_exact(&mut head)?;
    Ok(String::from_utf8_lossy(&head).into_owned())
}
