//! The networks, a line each.

use super::shared::Shared;
use crate::article::{
    WebUrl, percent_encode,
    plain::{put, put_str},
};

/// A place to share to. `wechat` and `weibo` are shown unless a partner asks for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Network {
    /// 微信
    Wechat,
    /// 微博
    Weibo,
    /// QQ
    Qq,
    /// QQ空间
    Qzone,
    /// Copy the address.
    Copy,
    /// The system's own share sheet (Web Share).
    System,
    /// 海报: a picture of the card, for where no link can be posted.
    Poster,
}

/// How a network takes what is shared.
pub(super) enum Target {
    /// An address of its own, with these parameters.
    Address(&'static str, &'static [(&'static str, Value)]),
    /// The reader's own app: no address leads there.
    App,
    /// The clipboard.
    Clipboard,
    /// The share sheet.
    Sheet,
    /// A picture that the reader saves.
    Picture,
}

/// What stands behind a parameter.
pub(super) enum Value {
    Url,
    Title,
    Picture,
    Summary,
    WeiboAppKey,
    WeiboUid,
    Fixed(&'static str),
}

/// A network: its name in the `networks` attribute and in events, how it takes an address, and
/// whether its button does nothing without a script.
struct Entry {
    network: Network,
    id: &'static str,
    target: Target,
    needs_script: bool,
}

use Value::{Fixed, Picture, Summary, Title, Url, WeiboAppKey, WeiboUid};

/// All networks. The parameters are those of Weibo's own share button, of QQ's and of QZone's.
#[rustfmt::skip] // a line each
static NETWORKS: [Entry; 7] = [
    Entry { network: Network::Wechat, id: "wechat", target: Target::App, needs_script: false },
    Entry { network: Network::Weibo, id: "weibo", target: Target::Address("https://service.weibo.com/share/share.php", &[("url", Url), ("title", Title), ("pic", Picture), ("appkey", WeiboAppKey), ("ralateUid", WeiboUid), ("searchPic", Fixed("false"))]), needs_script: false },
    Entry { network: Network::Qq, id: "qq", target: Target::Address("https://connect.qq.com/widget/shareqq/index.html", &[("url", Url), ("title", Title), ("summary", Summary), ("pics", Picture)]), needs_script: false },
    Entry { network: Network::Qzone, id: "qzone", target: Target::Address("https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey", &[("url", Url), ("title", Title), ("summary", Summary), ("pics", Picture)]), needs_script: false },
    Entry { network: Network::Copy, id: "copy", target: Target::Clipboard, needs_script: true },
    Entry { network: Network::System, id: "system", target: Target::Sheet, needs_script: true },
    Entry { network: Network::Poster, id: "poster", target: Target::Picture, needs_script: true },
];

impl Network {
    /// All of them, in the order of their table.
    pub const ALL: [Self; NETWORKS.len()] = {
        let mut all = [Self::Wechat; NETWORKS.len()];
        let mut at = 0;
        while at < NETWORKS.len() {
            all[at] = NETWORKS[at].network;
            at += 1;
        }
        all
    };

    /// The networks of a partner who asks for none.
    pub const DEFAULT: [Self; 2] = [Self::Wechat, Self::Weibo];

    /// The name in the `networks` attribute and in events.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The network of this name, in whatever case.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let is_it = |one: &&Entry| one.id.eq_ignore_ascii_case(id);
        NETWORKS.iter().find(is_it).map(|one| one.network)
    }

    /// The networks that an attribute lists by name, separated by whitespace or commas, in its order.
    /// Unknown names are passed over; where none is left, the default.
    ///
    /// ```
    /// use press_card::share::Network;
    ///
    /// assert_eq!(Network::list("weibo, copy"), [Network::Weibo, Network::Copy]);
    /// assert_eq!(Network::list("orkut"), Network::DEFAULT);
    /// ```
    #[must_use]
    pub fn list(attribute: &str) -> Vec<Self> {
        let mut networks = Vec::new();
        for name in attribute.split(|c: char| c.is_whitespace() || c == ',') {
            if let Some(network) = Self::from_id(name)
                && !networks.contains(&network)
            {
                networks.push(network);
            }
        }
        if networks.is_empty() {
            networks.extend(Self::DEFAULT);
        }
        networks
    }

    /// Whether its button does nothing where there is no script.
    #[must_use]
    pub fn needs_script(self) -> bool {
        self.entry().needs_script
    }

    pub(super) fn target(self) -> &'static Target {
        &self.entry().target
    }

    fn entry(self) -> &'static Entry {
        NETWORKS
            .iter()
            .find(|one| one.network == self)
            .unwrap_or(&NETWORKS[0])
    }
}

/// The address with its parameters: only those that are not empty, every value percent-encoded
/// as UTF-8 but for RFC 3986's unreserved characters.
pub(super) fn address(base: &str, parameters: &[(&str, Value)], shared: &Shared) -> WebUrl {
    let mut address = base.to_owned();
    let mut separator = '?';
    for (name, value) in parameters {
        let value = match value {
            Value::Url => shared.url.as_str(),
            Value::Title => &shared.title,
            Value::Picture => shared.picture.as_ref().map_or("", WebUrl::as_str),
            Value::Summary => shared.abstract_text.as_deref().unwrap_or_default(),
            Value::WeiboAppKey => shared.weibo.app_key.as_deref().unwrap_or_default(),
            Value::WeiboUid => shared.weibo.uid.as_deref().unwrap_or_default(),
            Value::Fixed(value) => value,
        };
        if value.is_empty() {
            continue;
        }
        put(&mut address, separator);
        put_str(&mut address, name);
        put(&mut address, '=');
        percent_encode(value, is_unreserved, &mut address);
        separator = '&';
    }
    WebUrl::of_encoded(address)
}

fn is_unreserved(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(byte)
}
