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
    /// A desktop browser with Web Share (`navigator.share`), as Edge or Safari on a Mac.
    DesktopWithSheet,
    /// A phone's browser.
    Phone {
        /// Whether it has Web Share (`navigator.share`).
        has_share_sheet: bool,
    },
    /// The browser inside WeChat on a phone.
    Wechat,
    /// The browser inside WeCom (企业微信) on a phone.
    Wecom,
    /// The browser inside QQ on a phone. (QQ浏览器 is a phone's browser.)
    Qq,
}

impl Context {
    /// Every place that the card tells apart.
    pub const ALL: [Self; 7] = [
        Self::Desktop,
        Self::DesktopWithSheet,
        Self::Phone {
            has_share_sheet: true,
        },
        Self::Phone {
            has_share_sheet: false,
        },
        Self::Wechat,
        Self::Wecom,
        Self::Qq,
    ];

    /// The context that a browser's user agent string tells, with what else is known of it: whether
    /// it has Web Share, and a touch screen that is its reader's only hand.
    ///
    /// WeCom names `wxwork` beside `MicroMessenger`, so it is asked first; WeChat for the
    /// desktop names `WindowsWechat` or `MacWechat`. An iPad calls itself a Macintosh, and a phone
    /// in its desktop mode Linux: touch with a share sheet is a phone.
    ///
    /// ```
    /// use press_card::share::Context;
    ///
    /// let wecom = "Mozilla/5.0 (iPhone) MicroMessenger/7.0.1 wxwork/4.1.0";
    /// assert_eq!(Context::from_user_agent(wecom, false, true), Context::Wecom);
    /// ```
    #[must_use]
    pub fn from_user_agent(user_agent: &str, has_share_sheet: bool, is_touch: bool) -> Self {
        let agent = user_agent.to_ascii_lowercase();
        let has = |word| contains(&agent, word);
        let is_wechat = has("micromessenger");
        let is_phone = has("mobi")
            || has("android")
            || has("iphone")
            || has("openharmony")
            || is_touch && (has_share_sheet || is_wechat);
        if !is_phone || has("windowswechat") || has("macwechat") || has("(pc;") {
            if has_share_sheet && !is_wechat {
                Self::DesktopWithSheet
            } else {
                Self::Desktop
            }
        } else if has("wxwork") {
            Self::Wecom
        } else if is_wechat {
            Self::Wechat
        } else if has(" qq/") {
            Self::Qq
        } else {
            Self::Phone { has_share_sheet }
        }
    }

    /// Whether the share sheet can be opened here. Inside WeChat, WeCom and QQ it cannot.
    #[must_use]
    pub const fn has_share_sheet(self) -> bool {
        matches!(
            self,
            Self::DesktopWithSheet
                | Self::Phone {
                    has_share_sheet: true
                }
        )
    }
}
