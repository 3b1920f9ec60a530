//! Asking the host, one request at a time.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use axum::http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Empty};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};

use crate::cdn::Cdn;

/// What a browser of today reads.
pub const ENCODINGS: (&str, &str) = ("accept-encoding", "gzip, deflate, br, zstd");

/// The host, with the files that it serves.
pub struct Host {
    cdn: Cdn,
    dist: PathBuf,
    client: Client<HttpConnector, Empty<axum::body::Bytes>>,
}

impl Host {
    /// Starts it, as `cargo xtask test dist` says.
    pub fn start() -> Result<Self> {
        Self::start_with("")
    }

    /// Starts it with more lines in its server's block.
    pub fn start_with(lines: &str) -> Result<Self> {
        let variable = |name| {
            env::var(name).with_context(|| {
                format!("{name} is not set: `cargo xtask test dist` runs these tests")
            })
        };
        let dist = PathBuf::from(variable("PRESS_CARD_DIST")?);
        let nginx = variable("PRESS_CARD_NGINX")?;
        Ok(Self {
            cdn: Cdn::start(Path::new(&nginx), &dist, None, lines)?,
            dist,
            client: Client::builder(TokioExecutor::new()).build_http(),
        })
    }

    /// Every file that a partner or a person asks for: all but the packed ones beside them, and what
    /// is for nginx.
    pub fn files(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(self.dist.join(&folder))? {
                let entry = entry?;
                let name = entry.file_name().into_string().unwrap_or_default();
                let path = format!("{folder}{name}");
                if entry.file_type()?.is_dir() {
                    folders.push(format!("{path}/"));
                } else if ![".br", ".gz", ".nginx.conf"]
                    .iter()
                    .any(|end| name.ends_with(end))
                {
                    names.push(path);
                }
            }
        }
        ensure!(names.len() > 3, "dist/ is not whole: {names:?}");
        Ok(names)
    }

    /// The files that lie there packed as well.
    pub fn packed_files(&self) -> Result<Vec<String>> {
        let mut names = self.files()?;
        names.retain(|name| self.dist.join(format!("{name}.br")).is_file());
        let own = |name: &&String| name.starts_with("press-card");
        ensure!(names.iter().filter(own).count() > 2, "packed: {names:?}");
        Ok(names)
    }

    /// The files whose names change with their content.
    pub fn immutable_files(&self) -> Result<Vec<String>> {
        let mut names = self.files()?;
        names.retain(|name| name.starts_with("press-card-"));
        Ok(names)
    }

    /// What a file holds.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.dist.join(name)).with_context(|| format!("no {name} in dist/"))
    }

    /// What it has answered so far.
    pub fn noted(&self) -> Result<Vec<String>> {
        let requests = self.cdn.requests()?.into_iter();
        Ok(requests.map(|(_, path)| path).collect())
    }

    /// Asks for a file of dist/.
    pub async fn get(&self, name: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        self.ask(Method::GET, &format!("/v1/{name}"), headers).await
    }

    /// Asks for a path.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
    ) -> Result<Answer> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.cdn.origin));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.client.request(request.body(Empty::new())?).await?;
        let (head, body) = answer.into_parts();
        let body = body.collect().await?.to_bytes().to_vec();
        let answer = Answer(Response::from_parts(head, body));
        answer.may_be_read_by_other_origins()?;
        Ok(answer)
    }
}

/// An answer; whatever it is, it may be read by other origins.
pub struct Answer(Response<Vec<u8>>);

impl Answer {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.0.status()
    }

    /// What came.
    pub fn body(&self) -> &[u8] {
        self.0.body()
    }

    /// A header that is said once or not at all; browsers take some that are said twice for
    /// wrong.
    pub fn header(&self, name: &str) -> Result<&str> {
        let mut values = self.0.headers().get_all(name).iter();
        let value = values.next().map_or(Ok(""), |value| value.to_str())?;
        ensure!(values.next().is_none(), "{name} is said twice");
        Ok(value)
    }

    fn may_be_read_by_other_origins(&self) -> Result<()> {
        for (name, value) in [
            ("access-control-allow-origin", "*"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("timing-allow-origin", "*"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "strict-origin"),
            ("vary", "Accept-Encoding"),
            ("server", "nginx"),
        ] {
            let said = self.header(name)?;
            ensure!(said == value, "{} with {name}: {said}", self.status());
        }
        Ok(())
    }
}
