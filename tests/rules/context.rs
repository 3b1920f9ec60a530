//! Where the reader is, told from the user agents of real browsers.

use press_card::share::Context;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const PHONE: Context = Context::Phone {
    has_share_sheet: false,
};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36";

#[track_caller]
fn assert_context(user_agent: &str, expected: Context) {
    assert_eq!(
        Context::from_user_agent(user_agent, false, false),
        expected,
        "{user_agent}"
    );
}

#[test]
fn a_phone_is_a_phone_whoever_made_its_browser() {
    for agent in [
        IPHONE,
        ANDROID,
        "Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0",
        "Mozilla/5.0 (Linux; U; Android 13; zh-CN; V2166A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.5.6.1310 Mobile Safari/537.36",
        // An Android tablet does not say Mobile.
        "Mozilla/5.0 (Linux; Android 13; SM-X906C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.13.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0.5.301 Mobile Safari/537.36",
        "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile",
        "Mozilla/5.0 (Tablet; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile",
    ] {
        assert_context(agent, PHONE);
    }
}

#[test]
fn a_phone_with_web_share_has_the_share_sheet() {
    for agent in [IPHONE, ANDROID] {
        let context = Context::from_user_agent(agent, true, true);
        assert_eq!(
            context,
            Context::Phone {
                has_share_sheet: true
            }
        );
        assert!(context.has_share_sheet());
        assert!(!Context::from_user_agent(agent, false, true).has_share_sheet());
    }
}

#[test]
fn a_desktop_browser_is_a_desktop() {
    for agent in [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/124.0.0.0 Safari/537.36",
    ] {
        assert_context(agent, Context::Desktop);
    }
}

/// OpenHarmony's `DeviceType` is Phone, Tablet or PC ("Developing User-Agent", ArkWeb).
#[test]
fn a_computer_with_openharmony_is_a_desktop() {
    assert_context(
        "Mozilla/5.0 (PC; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1",
        Context::Desktop,
    );
}

#[test]
fn wechat_on_a_phone_is_wechat() {
    for agent in [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.43(0x18002b2f) NetType/WIFI Language/zh_CN",
        "Mozilla/5.0 (Linux; Android 13; 2211133C Build/TKQ1.220905.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/2247 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/5G Language/zh_CN ABI/arm64",
        "Mozilla/5.0 (iPad; CPU OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.33(0x1800212f) NetType/WIFI Language/zh_CN",
        "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9 NetType/WIFI Language/zh_CN",
    ] {
        assert_context(agent, Context::Wechat);
    }
}

#[test]
fn wechat_on_a_desktop_is_a_desktop_for_the_phone_is_another_device() {
    for agent in [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090c11) XWEB/11275 Flue",
        "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/39.0.2171.95 Safari/537.36 MicroMessenger/6.5.2.501 NetType/WIFI WindowsWechat",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.7(0x13080712) XWEB/1191 Flue",
    ] {
        assert_context(agent, Context::Desktop);
    }
}

#[test]
fn wecom_is_told_from_wechat_although_it_names_both() {
    for agent in [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.10 MicroMessenger/7.0.1 Language/zh ColorScheme/Light",
        "Mozilla/5.0 (Linux; Android 12; M2102J2SC Build/SKQ1.211006.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/4375 MMWEBSDK/20220204 Mobile Safari/537.36 MicroMessenger/7.0.1 NetType/WIFI Language/zh wxwork/4.0.16",
    ] {
        assert_context(agent, Context::Wecom);
    }
}

#[test]
fn wecom_on_a_desktop_is_a_desktop() {
    assert_context(
        "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 wxwork/4.1.6 (MicroMessenger/6.2) WindowsWechat",
        Context::Desktop,
    );
}

#[test]
fn inside_wechat_there_is_no_share_sheet_even_where_the_browser_claims_one() {
    let wechat = format!("{ANDROID} MicroMessenger/8.0.47");
    assert_eq!(
        Context::from_user_agent(&wechat, true, true),
        Context::Wechat
    );
    assert!(!Context::from_user_agent(&wechat, true, true).has_share_sheet());
}

#[test]
fn a_browser_that_says_nothing_is_a_desktop() {
    assert_context("", Context::Desktop);
}

/// The table that the story in tests/partner/places.rs tries in a browser, too.
#[test]
fn each_of_many_real_browsers_is_told_for_what_it_is() {
    let table = include_str!("../pages/user-agents.txt");
    let mut rows = 0;
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let [way, touch, sheet, agent] = row.splitn(4, '|').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        let has_share_sheet = sheet == "1";
        let expected = match way {
            "wechat" => Context::Wechat,
            "wecom" => Context::Wecom,
            "qq" => Context::Qq,
            "desk" if has_share_sheet && !agent.contains("Wechat") => Context::DesktopWithSheet,
            "desk" => Context::Desktop,
            _ => Context::Phone { has_share_sheet },
        };
        let told = Context::from_user_agent(agent, has_share_sheet, touch == "1");
        assert_eq!(told, expected, "{agent}");
        rows += 1;
    }
    assert!(rows >= 60, "{rows} are in the table");
}
