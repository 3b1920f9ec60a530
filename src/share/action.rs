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
}

impl DialogKind {
    /// The form that the dialog has in this context.
    #[must_use]
    pub const fn of(context: Context) -> Self {
        match context {
            Context::Desktop => Self::Scan,
            Context::Phone { .. } => Self::Paste,
            Context::Wechat => Self::WechatMenu,
            Context::Wecom => Self::WecomMenu,
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
        Target::Address(base, parameters) => ShareAction::Open(address(base, parameters, shared)),
        Target::App | Target::Sheet if context.has_share_sheet() => ShareAction::Sheet,
        Target::App => ShareAction::Dialog(DialogKind::of(context)),
        // The share sheet is not known on every desktop: there the address is copied.
        Target::Sheet | Target::Clipboard => ShareAction::Copy,
    }
}
