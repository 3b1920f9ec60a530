//! The share bar and the dialog, in words and links.

use super::super::options::CardOptions;
use crate::{
    article::WebUrl,
    share::{self, Context, DialogKind, Network, ShareAction, Shared, qr},
    text::{self, Locale, Phrases},
};

/// The share bar.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ShareModel {
    /// The title that is shared: the article's own, also under a partner's headline.
    pub title: String,
    /// The controls, in order.
    pub controls: Vec<Control>,
    /// The count of shares, where there is one.
    pub count: Option<CountModel>,
}

/// One control of the share bar.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Control {
    /// The network.
    pub network: Network,
    /// Its name.
    pub label: &'static str,
    /// What it does.
    pub action: ShareAction,
}

/// A count of share intents.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountModel {
    /// The count itself.
    pub value: u64,
    /// In short, with what it counts: `1.2万次分享`.
    pub text: String,
}

/// The dialog 「分享到-微信」.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DialogModel {
    /// Which of its forms it has.
    pub kind: DialogKind,
    /// What to do.
    pub steps: &'static str,
    /// The QR code; `None` where the address is too long for one. Where it would not help on
    /// the screen, the style hides it there and paper has it.
    pub qr: Option<qr::Symbol>,
    /// Said instead of a code, when the address is too long for one.
    pub qr_note: Option<&'static str>,
    /// The address as text.
    pub address: WebUrl,
}

impl CountModel {
    /// A count for readers of this language.
    #[must_use]
    pub fn new(value: u64, locale: Locale) -> Self {
        let mut text = text::insert_name(locale.phrases().share_count, &text::count(value, locale));
        if locale == Locale::En && value == 1 {
            // One share.
            text.pop();
        }
        Self { value, text }
    }
}

pub(super) fn bar(
    shared: &Shared,
    options: &CardOptions,
    context: Context,
    locale: Locale,
    shares: Option<u64>,
) -> ShareModel {
    ShareModel {
        title: shared.title.clone(),
        controls: options
            .networks
            .iter()
            .map(|network| Control {
                network: *network,
                label: label(*network, locale.phrases()),
                action: share::action(*network, shared, context),
            })
            .collect(),
        count: shares.map(|value| CountModel::new(value, locale)),
    }
}

pub(super) fn dialog(url: &WebUrl, context: Context, own_words: &'static Phrases) -> DialogModel {
    let kind = DialogKind::of(context);
    let steps = match kind {
        DialogKind::Scan => own_words.steps_scan,
        DialogKind::Paste => own_words.steps_paste,
        DialogKind::WechatMenu => own_words.steps_wechat_menu,
        DialogKind::WecomMenu => own_words.steps_wecom_menu,
        DialogKind::QqMenu => own_words.steps_qq_menu,
    };
    let qr = qr::encode(url.as_str());
    DialogModel {
        kind,
        steps,
        qr_note: (qr.is_none() && kind != DialogKind::Paste).then_some(own_words.qr_too_long),
        qr,
        address: url.clone(),
    }
}

const fn label(network: Network, own_words: &Phrases) -> &'static str {
    match network {
        Network::Wechat => own_words.wechat,
        Network::Weibo => own_words.weibo,
        Network::Qq => own_words.qq,
        Network::Qzone => own_words.qzone,
        Network::Copy => own_words.copy,
        Network::System => own_words.system,
        Network::Poster => own_words.poster,
    }
}
