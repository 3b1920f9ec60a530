//! A log in JSON, an object in a line, with the names of nginx's variables for its members.
//!
//! It is read here and not by serde_json: a Referer may hold bytes that are no UTF-8, which nginx
//! writes as they are; a format without `escape=json` has `\x22` in it; and half a million lines are
//! read in a second.

use super::{
    request::{Request, parts, quoted, unescaped},
    time::Time,
};
use std::borrow::Cow;

/// What was found of each meaning, as it is written.
#[derive(Default)]
struct Members<'a> {
    request: &'a [u8],
    method: &'a [u8],
    /// With its query.
    target: &'a [u8],
    /// Without, and the query by itself.
    path: &'a [u8],
    query: &'a [u8],
    host: &'a [u8],
    status: &'a [u8],
    referer: &'a [u8],
    time: &'a [u8],
}

/// The request of a line.
pub(super) fn request(line: &[u8]) -> Option<Request<'_>> {
    let members = members(line)?;
    let (mut method, mut target) = parts(members.request);
    if !members.target.is_empty() {
        target = members.target;
    }
    if !members.method.is_empty() {
        method = members.method;
    }
    let whole = if target.is_empty() && !members.path.is_empty() {
        let mut whole = unescaped(members.path).into_owned();
        if !members.query.is_empty() && members.query != b"-" {
            whole.push(b'?');
            whole.extend_from_slice(&unescaped(members.query));
        }
        Cow::Owned(whole)
    } else {
        unescaped(target)
    };
    let status = core::str::from_utf8(members.status).ok()?.parse().ok()?;
    // Of a connection that said nothing, nginx logs no request.
    Some(Request {
        method,
        target: whole,
        host: unescaped(members.host),
        status,
        referer: unescaped(members.referer),
        time: Time::read(members.time)?,
    })
}

fn members(line: &[u8]) -> Option<Members<'_>> {
    let mut found = Members::default();
    let mut at = blank(line, 1);
    if line.get(at) == Some(&b'}') {
        return None;
    }
    loop {
        let (name, end) = quoted(line, at)?;
        at = blank(line, end);
        if line.get(at) != Some(&b':') {
            return None;
        }
        let (value, end) = value(line, blank(line, at + 1))?;
        if let Some(slot) = found.slot(name)
            && slot.is_empty()
        {
            *slot = value;
        }
        at = blank(line, end);
        match line.get(at)? {
            b',' => at = blank(line, at + 1),
            b'}' => return (at + 1 == line.len()).then_some(found),
            _ => return None,
        }
    }
}

impl<'a> Members<'a> {
    /// Where the value of a member belongs.
    fn slot(&mut self, name: &[u8]) -> Option<&mut &'a [u8]> {
        Some(match name {
            b"request" => &mut self.request,
            b"request_method" | b"method" => &mut self.method,
            b"request_uri" => &mut self.target,
            b"uri" | b"document_uri" | b"path" | b"url" => &mut self.path,
            b"args" | b"query_string" | b"query" => &mut self.query,
            b"host" | b"http_host" => &mut self.host,
            b"status" => &mut self.status,
            b"http_referer" | b"referer" | b"http_referrer" | b"referrer" => &mut self.referer,
            b"time_iso8601" | b"time_local" | b"msec" | b"time" | b"timestamp" | b"@timestamp"
            | b"ts" => &mut self.time,
            _ => return None,
        })
    }
}

/// The value at `at`, as it is written (a string without its marks), and where it ends. A list or an
/// object in it is passed over.
fn value(line: &[u8], at: usize) -> Option<(&[u8], usize)> {
    match line.get(at)? {
        b'"' => quoted(line, at),
        b'{' | b'[' => {
            let (mut end, mut depth) = (at, 0_usize);
            loop {
                match line.get(end)? {
                    b'"' => end = quoted(line, end)?.1 - 1,
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth -= 1,
                    _ => {}
                }
                end += 1;
                if depth == 0 {
                    return Some((b"", end));
                }
            }
        }
        _ => {
            let rest = line.get(at..)?;
            let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            let length = rest.iter().take_while(is_part).count();
            (length > 0).then_some((rest.get(..length)?, at + length))
        }
    }
}

/// The next byte that is no blank.
fn blank(line: &[u8], at: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_ascii_start().len()
}
