//! Debian's nginx, which serves dist/ in the tests. It is unpacked into the cache and not
//! installed: its package would at once start a server on port 80, for the whole network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::say::say;
use super::system;
use crate::lock;
use crate::process;
use crate::project::Project;

/// Both come from one release, so that they fit each other.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// Where Debian puts them.
const PROGRAM: &str = "usr/sbin/nginx";
const MODULE: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// An nginx with the module that serves Brotli files.
pub fn program(project: &Project) -> Result<PathBuf> {
    let own = project.cache.join("tools/nginx");
    if let Some(program) = [Path::new("/"), &own].into_iter().find_map(ready) {
        return Ok(program);
    }
    let _lock = lock::take(&project.cache, "nginx")?;
    if let Some(program) = ready(&own) {
        return Ok(program);
    }
    let by_hand = "please install nginx with the module brotli_static \
                   (Debian: nginx-light libnginx-mod-http-brotli-static)";
    let Some(apt_get) = process::find("apt-get") else {
        bail!("{by_hand}");
    };
    say(
        "nginx",
        "serves dist/ in the tests; is unpacked beside the other tools",
    );
    unpack(&apt_get, &own).with_context(|| by_hand.to_owned())?;
    ready(&own).with_context(|| format!("what is in {} does not run; {by_hand}", own.display()))
}

fn ready(root: &Path) -> Option<PathBuf> {
    let program = root.join(PROGRAM);
    let runs = root.join(MODULE).is_file() && process::succeeds(Command::new(&program).arg("-v"));
    runs.then_some(program)
}

/// Moved into its place when it is whole.
fn unpack(apt_get: &Path, to: &Path) -> Result<()> {
    let work = to.with_extension("new");
    for folder in [&work, to] {
        if folder.exists() {
            fs::remove_dir_all(folder)
                .with_context(|| format!("cannot remove {}", folder.display()))?;
        }
    }
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;

    let download = || {
        let mut command = Command::new(apt_get);
        command.args(["download", "--quiet"]).args(PACKAGES);
        process::run(command.current_dir(&work))
    };
    if download().is_err() {
        // A machine that is new has no lists of packages, or old ones.
        system::update_lists()?;
        download()?;
    }
    for entry in fs::read_dir(&work)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "deb") {
            let mut command = Command::new("dpkg-deb");
            process::run(command.arg("--extract").arg(&file).arg(&work))?;
        }
    }
    fs::rename(&work, to).with_context(|| format!("cannot make {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_nginx_without_the_module_is_of_no_use() -> Result<()> {
        let name = format!("press-card-nginx-{}", std::process::id());
        let root = std::env::temp_dir().join(name);
        for file in [PROGRAM, MODULE] {
            let folder = root.join(file);
            fs::create_dir_all(folder.parent().unwrap_or(&root))?;
        }
        std::os::unix::fs::symlink("/bin/true", root.join(PROGRAM))?;
        assert_eq!(ready(&root), None);
        fs::write(root.join(MODULE), "")?;
        assert_eq!(ready(&root), Some(root.join(PROGRAM)));
        Ok(fs::remove_dir_all(root)?)
    }
}
