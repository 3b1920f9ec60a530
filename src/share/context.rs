//! Where the reader is: at a desk, on a phone, or inside WeChat.

use crate::article::plain::contains;

/// Where the reader is, as far as sharing depends on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Context {
    /// A desktop browser, also the one inside WeChat for the desktop: the phone is another
    /// device.
    #[default]
    Desktop,
    /// A phone's browser.
    Phone {
        /// Whether it has Web Share (`navigator.share`).
        has_share_sheet: bool,
    },
    /// The browser inside WeChat on a phone.
    Wechat,
    /// The browser inside WeCom (企业微信) on a phone.
    Wecom,
}

impl Context {
    /// Every place that the card tells apart.
    pub const ALL: [Self; 5] = [
        Self::Desktop,
        Self::Phone {
            has_share_sheet: true,
        },
        Self::Phone {
            has_share_sheet: false,
        },
        Self::Wechat,
        Self::Wecom,
    ];

    /// The context that a browser's user agent string tells.
    ///
    /// WeCom names `wxwork` beside `MicroMessenger`, so it is asked first; WeChat for the
    /// desktop names `WindowsWechat` or `MacWechat`.
    ///
    /// ```
    /// use press_card::share::Context;
    ///
    /// let wecom = "Mozilla/5.0 (iPhone) MicroMessenger/7.0.1 wxwork/4.1.0";
    /// assert_eq!(Context::from_user_agent(wecom, false), Context::Wecom);
    /// ```
    #[must_use]
    pub fn from_user_agent(user_agent: &str, has_share_sheet: bool) -> Self {
        let agent = user_agent.to_ascii_lowercase();
        let has = |word| contains(&agent, word);
        let is_phone =
            has("mobi") || has("android") || has("iphone") || (has("openharmony") && !has("(pc;"));
        if !is_phone || has("windowswechat") || has("macwechat") {
            Self::Desktop
        } else if has("wxwork") {
            Self::Wecom
        } else if has("micromessenger") {
            Self::Wechat
        } else {
            Self::Phone { has_share_sheet }
        }
    }

    /// Whether the share sheet can be opened here. Inside WeChat it cannot.
    #[must_use]
    pub const fn has_share_sheet(self) -> bool {
        matches!(
            self,
            Self::Phone {
                has_share_sheet: true
            }
        )
    }
}
