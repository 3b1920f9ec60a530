//! The card's own host: a real nginx on loopback, with `deploy/nginx.conf` as it ships.

#[path = "../../xtask/src/signature.rs"]
mod signature;

use std::{
    collections::BTreeSet,
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};

/// How long nginx may take until it answers; it takes some milliseconds.
const START: Duration = Duration::from_secs(10);

/// What nobody asks for but [`Cdn::requests`].
const BARRIER: &str = "/barrier";

/// Where embed.html has the hosts whose documents it shows.
const DOCUMENTS: &str = "data-documents=\"";

/// The key of the script that is signed: that of RFC 8032's first test.
const PEM: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
";

/// An nginx that serves a `dist/` under `/v1/`. It ends on drop.
pub struct Cdn {
    /// Its origin, `http://127.0.0.1:PORT`.
    pub origin: String,
    address: String,
    folder: PathBuf,
    process: Child,
}

impl Cdn {
    /// Starts the nginx `program` on a port of its own. To the hosts whose documents the frame
    /// shows, `documents` is added: the paper's, whose port no build can know. `lines` stand in the
    /// block of its server.
    pub fn start(
        program: &Path,
        dist: &Path,
        documents: Option<&str>,
        lines: &str,
    ) -> Result<Self> {
        let begun = Instant::now();
        let spawn = || Self::spawn(program, dist, documents, lines, fresh_port()?);
        let mut cdn = spawn()?;
        while cdn.barrier().is_err() {
            ensure!(begun.elapsed() < START, "nginx does not answer");
            if cdn.process.try_wait()?.is_some() {
                let said = fs::read_to_string(cdn.folder.join("error.log")).unwrap_or_default();
                // Between our look at the port and its own, somebody may have taken it.
                let is_taken = said.contains("Address already in use");
                ensure!(is_taken, "nginx does not start: {said}");
                cdn = spawn()?;
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(cdn)
    }

    fn spawn(
        program: &Path,
        dist: &Path,
        documents: Option<&str>,
        lines: &str,
        port: u16,
    ) -> Result<Self> {
        let address = format!("127.0.0.1:{port}");
        let name = format!("cdn-{}-{port}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder)?;
        // Written without links, of which nginx follows none.
        let folder = folder.canonicalize()?;
        let root = folder.join("root");
        fs::create_dir(&root)?;
        // The newest release, and one by its number.
        for release in ["v1", "v1.2.3"] {
            lay_out(dist, &root.join(release), documents)?;
        }
        clutter(&root, &folder)?;
        sign(dist, &root, &folder)?;
        let settings = folder.join("nginx.conf");
        fs::write(&settings, around(program, &folder, &address, lines)?)?;
        let process = Command::new(program)
            .arg("-p")
            .arg(&folder)
            .arg("-c")
            .arg(&settings)
            .arg("-e")
            .arg(folder.join("error.log"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        Ok(Self {
            origin: format!("http://{address}"),
            address,
            folder,
            process,
        })
    }

    /// The requests that it has answered, each with its time in milliseconds.
    pub fn requests(&self) -> Result<Vec<(u128, String)>> {
        let log = self.noted("access.log")?;
        let requests = log.lines().filter_map(|line| {
            let (time, address) = line.split_once(' ')?;
            let (path, _) = address.split_once('?').unwrap_or((address, ""));
            Some((time.replace('.', "").parse().ok()?, path.to_owned()))
        });
        Ok(requests.filter(|(_, path)| path != BARRIER).collect())
    }

    /// One of its logs, with all that it has answered.
    pub fn noted(&self, log: &str) -> Result<String> {
        self.barrier().context("nginx does not answer")?;
        Ok(fs::read_to_string(self.folder.join(log))?)
    }

    /// One process does one thing after the other, and notes an answer before it looks at the
    /// next question: when it answers this one, whatever was answered before has been noted.
    fn barrier(&self) -> Result<()> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(START))?;
        let request =
            format!("OPTIONS {BARRIER} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        ensure!(answer.starts_with(b"HTTP/1.1 204 "), "not as it should");
        Ok(())
    }
}

impl Drop for Cdn {
    fn drop(&mut self) {
        // What fails here has gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Lays out a release as it is laid out on a host: files, and no links to them.
fn lay_out(dist: &Path, to: &Path, documents: Option<&str>) -> Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(dist).with_context(|| format!("no {}", dist.display()))? {
        let entry = entry?;
        let (from, name) = (entry.path(), entry.file_name());
        let to = to.join(&name);
        if entry.file_type()?.is_dir() {
            lay_out(&from, &to, None)?;
            continue;
        }
        match (documents, name.to_string_lossy().as_ref()) {
            (Some(host), "embed.html") => {
                let page = fs::read_to_string(&from)?;
                fs::write(&to, page.replace(DOCUMENTS, &format!("{DOCUMENTS}{host} ")))?;
            }
            // They hold the page as it was.
            (Some(_), "embed.html.br" | "embed.html.gz") => {}
            // Of another disk there is no second name.
            _ => fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(drop))?,
        }
    }
    Ok(())
}

/// A release as `cargo xtask dist --sign` makes it in `signed/`; and in `changed/` one of which
/// somebody has changed the script since.
fn sign(dist: &Path, root: &Path, folder: &Path) -> Result<()> {
    let key = signature::Key::of_pem(PEM)?;
    let name = "press-card.js";
    let script = fs::read(dist.join(name))?;
    let mut lines = format!("# {}\n", key.integrity());
    for release in ["signed", "changed"] {
        lay_out(dist, &root.join(release), None)?;
        lines += &key.lines(&script, &format!("/{release}/{name}"));
    }
    let mut changed = script;
    changed.extend_from_slice(b";window.isChanged = true");
    for name in [name, "press-card.js.br", "press-card.js.gz"] {
        // Of the build there is but one file, under several names.
        fs::remove_file(root.join("changed").join(name))?;
    }
    fs::write(root.join("changed").join(name), changed)?;
    // Beside the settings of nginx, as on Debian.
    fs::create_dir(folder.join("snippets"))?;
    fs::write(folder.join("snippets/press-card-signature.conf"), lines)?;
    Ok(())
}

/// What is found on real servers, and is nobody's to read: all of it says `secret`.
fn clutter(root: &Path, folder: &Path) -> Result<()> {
    let outside = folder.join("outside");
    fs::create_dir(&outside)?;
    for hidden in [".git", ".well-known"] {
        fs::create_dir(root.join(hidden))?;
        fs::write(root.join(hidden).join("config"), "secret")?;
    }
    fs::write(root.join(".well-known/.htpasswd"), "secret")?;
    fs::write(root.join("v1/.env.js"), "secret")?;
    for name in [
        "nginx.conf",
        "nginx.conf.bak",
        "v1/nginx.conf",
        "signature.nginx.conf",
    ] {
        fs::write(root.join(name), "secret")?;
    }
    for name in ["secret.js", "secret.js.br", "secret.js.gz"] {
        fs::write(outside.join(name), "secret")?;
    }
    symlink(&outside, root.join("linked"))?;
    symlink(outside.join("secret.js"), root.join("v1/linked.js"))?;
    // A file of ours, whose packed forms lead away.
    fs::write(root.join("v1/half-linked.js"), "ours")?;
    for packed in ["br", "gz"] {
        let name = format!("secret.js.{packed}");
        symlink(
            outside.join(name),
            root.join(format!("v1/half-linked.js.{packed}")),
        )?;
    }
    Ok(())
}

/// What a server's owner writes around `deploy/nginx.conf`: ports, folders, logs, and what else
/// was there before.
fn around(program: &Path, folder: &Path, address: &str, lines: &str) -> Result<String> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/nginx.conf");
    // Debian's layout: sbin/nginx, lib/nginx/modules/.
    let module = program
        .ancestors()
        .nth(2)
        .context("the nginx stands in no folder")?
        .join("lib/nginx/modules/ngx_http_brotli_static_module.so");
    let (shipped, module) = (shipped.display(), module.display());
    let folder = folder.display();
    Ok(format!(
        r#"
daemon off;
master_process off;
pid "{folder}/pid";
lock_file "{folder}/lock";
error_log "{folder}/error.log";
load_module "{module}";
events {{
    worker_connections 1024;
}}
http {{
    log_format requests "$msec $request_uri";
    access_log "{folder}/access.log" requests;
    log_format connections "$connection $request_uri";
    access_log "{folder}/connections.log" connections;
    client_body_temp_path "{folder}/body";
    proxy_temp_path "{folder}/proxy";
    fastcgi_temp_path "{folder}/fastcgi";
    uwsgi_temp_path "{folder}/uwsgi";
    scgi_temp_path "{folder}/scgi";
    autoindex on;
    server {{
        listen {address};
        {lines}
        root "{folder}/root";
        include "{shipped}";
    }}
}}
"#
    ))
}

/// A port that no story has had before: they share a browser, which keeps what is immutable
/// by its whole address.
fn fresh_port() -> Result<u16> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?;
        let port = listener.local_addr()?.port();
        if had.insert(port) {
            return Ok(port);
        }
    }
}
