//! nginx's format `combined`, which Apache has too:
//! `ADDRESS - USER [TIME] "REQUEST" STATUS BYTES "REFERER" "AGENT"`, and whatever stands behind.

use super::{
    request::{Request, parts, quoted, unescaped},
    time::Time,
};
use memchr::memchr;
use std::borrow::Cow;

/// The length of `26/Oct/2026:11:12:13 +0800`.
const TIME: usize = 26;

/// The request of a line.
pub(super) fn request(line: &[u8]) -> Option<Request<'_>> {
    // The user's name is whatever was sent, but for a quotation mark: the first one is the request's.
    let open = memchr(b'"', line)?;
    let before = line.get(..open)?.strip_suffix(b"] ")?;
    let (user, time) = before.split_at_checked(before.len().checked_sub(TIME)?)?;
    user.strip_suffix(b" [")?;
    let time = Time::of_log(time)?;
    let (asked, end) = quoted(line, open)?;
    let (status, end) = number(line, end)?;
    let (_bytes, end) = number(line, end)?;
    let (referer, end) = quoted(line, end + 1)?;
    // The agent is not read; but without it somebody has cut the line.
    quoted(line, end + 1)?;
    let (method, target) = parts(asked);
    Some(Request {
        method,
        target: unescaped(target),
        host: Cow::Borrowed(b""),
        status: u16::try_from(status).ok()?,
        referer: unescaped(referer),
        time,
    })
}

/// The number behind a blank at `at`, and where it ends; `-` is nothing.
fn number(line: &[u8], at: usize) -> Option<(u64, usize)> {
    let rest = line.get(at..)?.strip_prefix(b" ")?;
    if rest.starts_with(b"- ") {
        return Some((0, at + 2));
    }
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut number = 0_u64;
    for digit in rest.get(..digits)? {
        number = number
            .saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'));
    }
    (digits > 0 && rest.get(digits) == Some(&b' ')).then_some((number, at + 1 + digits))
}
