//! What a click on a network does.

use super::{
    context::Context,
    network::{Network, Target, address},
    shared::Shared,
};
use crate::article::WebUrl;

/// What a click on a network does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShareAction {
    /// Opens this address, which is a real link.
    Open(WebUrl),
    /// Opens the dialog 「分享到-微信」.
    Dialog(DialogKind),
    /// Opens the system's share sheet.
    Sheet,
    /// Copies the address.
    Copy,
    /// Draws a picture of the card, to be posted (海报).
    Poster,
}

/// What the dialog 「分享到-微信」 says, which depends on where the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DialogKind {
    /// Another device: scan the code with WeChat.
    Scan,
    /// A phone's browser without a share sheet: copy the address and paste it in WeChat.
    Paste,
    /// Inside WeChat: its own menu at the upper right shares.
    WechatMenu,
    /// Inside WeCom (企业微信): the same, in its own words.
    WecomMenu,
    /// Inside QQ: the same, for QQ's buttons and WeChat's.
    QqMenu,
}

impl DialogKind {
    /// The form that the dialog has in this context.
    #[must_use]
    pub const fn of(context: Context) -> Self {
        match context {
            Context::Desktop | Context::DesktopWithSheet => Self::Scan,
            Context::Phone { .. } => Self::Paste,
            Context::Wechat => Self::WechatMenu,
            Context::Wecom => Self::WecomMenu,
            Context::Qq => Self::QqMenu,
        }
    }
}

/// What a click on `network` does in this context.
///
/// WeChat has no share address, and its button is never dropped: there is a way in every
/// context.
///
/// ```
/// use press_card::{article::{Article, Publisher}, share::{self, Context, Network, Shared}};
///
/// let article: Article = r#"{
///     "@type": "NewsArticle", "headline": "早 报", "url": "https://paper.example/a?b=1&c=2"
/// }"#.parse()?;
/// let shared = Shared::new(&article, &Publisher::default());
/// assert_eq!(
///     share::action(Network::Weibo, &shared, Context::default()),
///     share::ShareAction::Open(
///         "https://service.weibo.com/share/share.php\
///          ?url=https%3A%2F%2Fpaper.example%2Fa%3Fb%3D1%26c%3D2\
///          &title=%E6%97%A9%20%E6%8A%A5&searchPic=false".parse().unwrap(),
///     ),
/// );
/// # Ok::<(), press_card::article::ArticleError>(())
/// ```
#[must_use]
pub fn action(network: Network, shared: &Shared, context: Context) -> ShareAction {
    match network.target() {
        // QQ's own page for sharing is one for desktops, and does nothing inside QQ.
        Target::Address(..)
            if context == Context::Qq && matches!(network, Network::Qq | Network::Qzone) =>
        {
            ShareAction::Dialog(DialogKind::QqMenu)
        }
        Target::Address(base, parameters) => ShareAction::Open(address(base, parameters, shared)),
        // At a desk the phone is another device, whose WeChat scans the code.
        Target::App if context.has_share_sheet() && context != Context::DesktopWithSheet => {
            ShareAction::Sheet
        }
        Target::App => ShareAction::Dialog(DialogKind::of(context)),
        Target::Sheet if context.has_share_sheet() => ShareAction::Sheet,
        Target::Sheet | Target::Clipboard => ShareAction::Copy,
        Target::Picture => ShareAction::Poster,
    }
}
