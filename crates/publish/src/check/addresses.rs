//! Addresses that a browser does not take, or takes for another's. The card holds each as text and
//! leaves it to the browser, for a reader of addresses would be a third of the program.

use super::{
    finding::Finding,
    report::{Report, path},
};
use percent_encoding::percent_decode_str;
use press_card::article::{
    UrlError, WebUrl,
    fields::{ARTICLE, Field, Kind},
    json::{Item, Node},
};
use url::{Host, Url};

/// How deep the objects of the table of fields stand in each other.
const MAX_DEPTH: usize = 4;

/// Each address of the document, by the rules of browsers: <https://url.spec.whatwg.org/>.
pub(super) fn check(node: Node<'_>, report: &mut Report) {
    check_fields(node, ARTICLE, "", MAX_DEPTH, report);
}

fn check_fields(node: Node<'_>, fields: &[Field], before: &str, depth: usize, report: &mut Report) {
    for field in fields {
        if field.kind == Kind::Address {
            check_field(node, field, before, report);
            continue;
        }
        for (place, item) in node.entries(field.name) {
            let way = format!("{before}{}", path(field.name, place));
            match item {
                Some(Item::Text(text)) if matches!(field.kind, Kind::Pictures | Kind::Work) => {
                    // What is no address at all is told with the field.
                    if let Ok(url) = text.parse() {
                        check_form(text, &url, &way, report);
                        check_address(&url, &way, report);
                    }
                }
                Some(Item::Node(one)) if depth > 0 => {
                    check_fields(one, field.members, &format!("{way}."), depth - 1, report);
                }
                _ => {}
            }
        }
    }
}

fn check_field(node: Node<'_>, field: &Field, before: &str, report: &mut Report) {
    let names = [&[field.name], field.else_read].concat();
    let used = names.iter().find_map(|name| Some((*name, node.url(name)?)));
    if let Some((name, url)) = used {
        let way = format!("{before}{name}");
        if let Some(text) = node.raw_text(name) {
            check_form(text, &url, &way, report);
        }
        return check_address(&url, &way, report);
    }
    // Those of the article and its pictures are told where they are missed.
    if field.is_required {
        return;
    }
    let given = node.raw_text(field.name).map(str::parse::<WebUrl>);
    if let Some(Err(error)) = given {
        leave_out(error, &format!("{before}{}", field.name), report);
    }
}

fn leave_out(error: UrlError, way: &str, report: &mut Report) {
    report.warn(way, &Finding::AddressLeftOut(error));
}

/// An address that is not written as it goes out.
fn check_form(text: &str, url: &WebUrl, way: &str, report: &mut Report) {
    let text = text.trim();
    let host = text.split('/').nth(2).unwrap_or_default();
    let has_references =
        text.contains("&amp;") || text.contains("&#") && !url.as_str().contains("&#");
    if has_references || text.starts_with("//") || !host.is_ascii() && url.host().is_ascii() {
        report.warn(way, &Finding::AddressForm(url.to_string()));
    }
}

fn check_address(url: &WebUrl, way: &str, report: &mut Report) {
    let read = match Url::parse(url.as_str()) {
        Ok(read) => read,
        Err(error) => return report.warn(way, &Finding::AddressRefused(error)),
    };
    let host = shown_host(&read);
    if as_written(url) != (host.clone(), read.port_or_known_default()) {
        let port = read
            .port()
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        report.warn(way, &Finding::HostReadAs(format!("{host}{port}")));
    }
}

/// Host and port as they stand in an address; its host may be percent-encoded.
fn as_written(url: &WebUrl) -> (String, Option<u16>) {
    let host = url.host();
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    let default = if url.as_str().starts_with("https:") {
        443
    } else {
        80
    };
    let port = if port.is_empty() {
        Some(default)
    } else {
        port.parse().ok()
    };
    // Of an address of IPv6 there are several ways to write the same.
    let name = match name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
    {
        Some(ip) => ip
            .parse::<core::net::Ipv6Addr>()
            .map_or_else(|_| name.into(), |ip| format!("[{ip}]")),
        None => in_letters(&percent_decode_str(name).decode_utf8_lossy().to_lowercase()),
    };
    (name, port)
}

/// The host that a browser goes to, in letters and not in Punycode.
fn shown_host(url: &Url) -> String {
    match url.host() {
        Some(Host::Domain(name)) => in_letters(name),
        Some(Host::Ipv6(ip)) => format!("[{ip}]"),
        Some(Host::Ipv4(ip)) => ip.to_string(),
        None => String::new(),
    }
}

fn in_letters(name: &str) -> String {
    if name.contains("xn--") {
        idna::domain_to_unicode(name).0
    } else {
        name.to_owned()
    }
}
