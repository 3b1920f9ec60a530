//! Browsers, drivers and the other programs that the system's package manager installs.

use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::say::say;
use crate::engine::Engine;
use crate::process;

/// A Debian package, the program that shows that it is there in whatever way it came, and its use.
struct Package {
    name: &'static str,
    program: Option<&'static str>,
    why: &'static str,
}

const CHROMIUM: &[Package] = &[
    package("chromium", "chromium", "the tests run in it"),
    package("chromium-driver", "chromedriver", "drives Chromium"),
];

const FIREFOX: &[Package] = &[package("firefox-esr", "firefox", "the tests run in it")];

const WEBKIT: &[Package] = &[
    package("webkit2gtk-driver", "WebKitWebDriver", "drives WebKit"),
    package("xvfb", "Xvfb", "WebKit has no headless mode"),
];

const EVERY_ENGINE: &[Package] = &[
    package("zbar-tools", "zbarimg", "reads the QR code off the screen"),
    Package {
        name: "fonts-noto-cjk",
        program: None,
        why: "the article is Chinese",
    },
];

const HOST: &[Package] = &[
    package(
        "default-jre-headless",
        "java",
        "the Nu HTML Checker runs in it",
    ),
    package("openssl", "openssl", "a host with TLS wants a certificate"),
];

const PYTHON: &[Package] = &[
    package("python3", "python3", "runs the readers of QR codes"),
    Package {
        name: "python3-venv",
        program: None,
        why: "keeps their packages apart from the system's",
    },
];

const OLD_CHROMIUM: &[Package] = &[Package {
    name: "libnss3",
    program: None,
    why: "a Chromium that comes without Debian's package wants it",
}];

const fn package(name: &'static str, program: &'static str, why: &'static str) -> Package {
    Package {
        name,
        program: Some(program),
        why,
    }
}

/// Installs what these engines need. Where that cannot be done, it says what to install, and
/// goes on: whoever needs an engine then finds it missing.
pub fn browsers(engines: &[Engine]) {
    if engines.is_empty() {
        return;
    }
    let own = engines.iter().flat_map(|engine| match engine {
        Engine::Chromium => CHROMIUM,
        Engine::Firefox => FIREFOX,
        Engine::WebKit => WEBKIT,
    });
    install(own.chain(EVERY_ENGINE));
}

/// Installs what the tests of dist/ on its host need.
pub fn host() {
    install(HOST.iter());
}

/// Installs what the old browsers of tests/engines need, in the same way.
pub fn old_browsers() {
    install(OLD_CHROMIUM.iter());
}

/// Installs what an environment of Python needs, in the same way.
pub fn python() {
    install(PYTHON.iter());
}

/// Renews apt's lists of packages.
pub fn update_lists() -> Result<()> {
    let apt = apt_get().context("apt-get wants an administrator")?;
    process::run_undisturbed(apt().args(["update", "--quiet"]))
}

fn install<'a>(packages: impl Iterator<Item = &'a Package>) {
    let missing: Vec<&Package> = packages.filter(|package| !is_there(package)).collect();
    if missing.is_empty() {
        return;
    }
    for package in &missing {
        say(package.name, package.why);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let by_hand = format!(
        "please install these by hand (the names are Debian's): {}",
        names.join(" ")
    );
    let Some(apt) = apt_get() else {
        say("not installed", &by_hand);
        return;
    };

    say("apt-get", "installs them; takes some minutes");
    // A list that could not be renewed may still be good enough; installing tells.
    let updated = update_lists();
    let installed = process::run_undisturbed(
        apt()
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(&names),
    );
    if let Err(error) = installed.map_err(|error| updated.err().unwrap_or(error)) {
        say("not installed", &format!("{error:#}; {by_hand}"));
    }
}

/// How to call apt-get here as root; `None` where there is no apt-get, or no way to be root
/// without asking for a password.
fn apt_get() -> Option<impl Fn() -> Command> {
    let program = process::find("apt-get")?;
    let root = process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root && !process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return None;
    }
    Some(move || {
        let mut command = if root {
            Command::new(&program)
        } else {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive"])
                .arg(&program);
            sudo
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    })
}

fn is_there(package: &Package) -> bool {
    package
        .program
        .is_some_and(|program| process::find(program).is_some())
        || process::output(
            Command::new("dpkg-query")
                .args(["--show", "--showformat=${db:Status-Status}", package.name])
                .stderr(Stdio::null()),
        )
        .is_ok_and(|status| status == "installed")
}
