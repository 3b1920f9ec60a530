//! The card's own host: a real nginx on loopback, with `deploy/nginx.conf` as it ships.

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

/// An nginx that serves a `dist/` under `/v1/`. It ends on drop.
pub struct Cdn {
    /// Its origin, `http://127.0.0.1:PORT`.
    pub origin: String,
    address: String,
    folder: PathBuf,
    process: Child,
}

impl Cdn {
    /// Starts the nginx `program` on a port of its own.
    pub fn start(program: &Path, dist: &Path) -> Result<Self> {
        let begun = Instant::now();
        let mut cdn = Self::spawn(program, dist, fresh_port()?)?;
        while cdn.barrier().is_err() {
            ensure!(begun.elapsed() < START, "nginx does not answer");
            if cdn.process.try_wait()?.is_some() {
                let said = fs::read_to_string(cdn.folder.join("error.log")).unwrap_or_default();
                // Between our look at the port and its own, somebody may have taken it.
                let is_taken = said.contains("Address already in use");
                ensure!(is_taken, "nginx does not start: {said}");
                cdn = Self::spawn(program, dist, fresh_port()?)?;
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(cdn)
    }

    fn spawn(program: &Path, dist: &Path, port: u16) -> Result<Self> {
        let address = format!("127.0.0.1:{port}");
        let name = format!("cdn-{}-{port}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let root = folder.join("root");
        fs::create_dir_all(&root)?;
        // The newest release, and one by its number.
        symlink(dist, root.join("v1"))?;
        symlink(dist, root.join("v1.2.3"))?;
        // What is found on real servers.
        for hidden in [".git", ".well-known"] {
            fs::create_dir(root.join(hidden))?;
            fs::write(root.join(hidden).join("config"), "")?;
        }
        let settings = folder.join("nginx.conf");
        fs::write(&settings, around(program, &folder, &address)?)?;
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
        self.barrier().context("nginx does not answer")?;
        let log = fs::read_to_string(self.folder.join("access.log"))?;
        let requests = log.lines().filter_map(|line| {
            let (time, address) = line.split_once(' ')?;
            let (path, _) = address.split_once('?').unwrap_or((address, ""));
            Some((time.replace('.', "").parse().ok()?, path.to_owned()))
        });
        Ok(requests.filter(|(_, path)| path != BARRIER).collect())
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

/// What a server's owner writes around `deploy/nginx.conf`: ports, folders, logs, and what else
/// was there before.
fn around(program: &Path, folder: &Path, address: &str) -> Result<String> {
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
    client_body_temp_path "{folder}/body";
    proxy_temp_path "{folder}/proxy";
    fastcgi_temp_path "{folder}/fastcgi";
    uwsgi_temp_path "{folder}/uwsgi";
    scgi_temp_path "{folder}/scgi";
    autoindex on;
    server {{
        listen {address};
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
