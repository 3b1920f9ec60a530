//! Traditional Chinese: why there can be no card, in words of our own where a library or the system
//! has English ones.

use crate::documents::{MAX_LINKS, ReadError};
use press_card::article::{ArticleError, ErrorKind, MAX_DOCUMENT_BYTES, UrlError};
use std::io;

pub(super) fn predicate(error: &ArticleError) -> String {
    match error.kind() {
        ErrorKind::TooLarge { bytes } => {
            format!("有 {bytes} 位元組，最多 {MAX_DOCUMENT_BYTES} 位元組")
        }
        ErrorKind::NotJson { line, column } => {
            format!("不是能讀懂的 JSON，請看第 {line} 行、第 {column} 個字元")
        }
        ErrorKind::NoSuchType { wanted } => format!("裡沒有 `@type` 為 `{wanted}` 的物件"),
        ErrorKind::Missing => "沒有寫".into(),
        ErrorKind::NotText => "不是文字".into(),
        ErrorKind::Empty => "是空的".into(),
        ErrorKind::Address(error) => no_address(*error).into(),
        _ => "無法使用".into(),
    }
}

pub(super) fn advice(error: &ArticleError) -> String {
    match (error.kind(), error.field()) {
        (ErrorKind::TooLarge { .. }, _) => format!(
            "請縮小到 {} KiB 以內：圖片只寫網址，卡片不顯示的內容可以去掉。",
            MAX_DOCUMENT_BYTES / 1024
        ),
        (ErrorKind::NoSuchType { .. }, _) => {
            "請在文章的物件裡加上 `\"@type\": \"NewsArticle\"`。".into()
        }
        (_, "headline") => "請把文章的標題寫進 `headline`，寫成文字。".into(),
        (_, "url") => "請把文章自己的完整網址寫進 `url`，例如 \
            `https://paper.example/a/1017.html`。"
            .into(),
        _ => "請寫入文章的文件，或者去掉這個檔案。".into(),
    }
}

pub(super) const fn no_address(error: UrlError) -> &'static str {
    match error {
        UrlError::Scheme => "不是以 `http://` 或 `https://` 開頭的網址",
        UrlError::Host => "是沒有主機名稱的網址",
        UrlError::UserInfo => "是主機名稱前帶有使用者名稱或密碼的網址",
        UrlError::Character => "是含有空白、引號、尖括號、反斜槓或控制字元的網址",
        UrlError::Length => "是過長的網址",
        _ => "是無法使用的網址",
    }
}

pub(super) const fn no_browser(error: url::ParseError) -> &'static str {
    use url::ParseError;
    match error {
        ParseError::EmptyHost => "沒有主機名稱",
        ParseError::IdnaError | ParseError::InvalidDomainCharacter => "主機名稱裡有不允許的字元",
        ParseError::InvalidPort => "埠號不對",
        ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => "數字的主機位址不對",
        ParseError::Overflow => "太長",
        _ => "寫法不對",
    }
}

/// What is wrong there, of what `serde_json` says.
pub(super) fn json(what: &str) -> &'static str {
    const SAID: [(&str, &str); 15] = [
        ("expected value", "這裡缺少一個值"),
        ("expected ident", "這裡的詞不對"),
        ("EOF while parsing", "沒有寫完，缺少結尾的括號或引號"),
        ("trailing comma", "最後一項後面多了逗號"),
        ("trailing characters", "結尾之後還有多餘的內容"),
        ("expected `:`", "缺少冒號"),
        ("expected `,` or", "缺少逗號，或者缺少右括號"),
        ("key must be a string", "名稱要放在雙引號裡"),
        ("control character", "引號裡有換行之類的控制字元"),
        ("invalid escape", "反斜槓後面的字元不對"),
        ("invalid unicode", "轉義的字元不完整"),
        ("lone leading surrogate", "轉義的字元不完整"),
        ("unexpected end of hex", "轉義的字元不完整"),
        ("invalid number", "數字的寫法不對"),
        (
            "recursion limit exceeded",
            "清單和物件巢狀過深，最多 127 層",
        ),
    ];
    let said = SAID.iter().find(|(english, _)| what.starts_with(english));
    said.map_or("", |(_, words)| words)
}

pub(super) fn advice_on_json(what: &str) -> String {
    match what {
        "" => "請改正那裡的寫法。".into(),
        what => format!("請改正那裡的寫法：{what}。"),
    }
}

pub(super) fn file(error: &ReadError) -> String {
    match error {
        ReadError::Io(error) => match error.kind() {
            io::ErrorKind::NotFound => "不存在".into(),
            io::ErrorKind::PermissionDenied => "沒有讀取的權限".into(),
            _ => match error.raw_os_error() {
                Some(number) => format!("無法讀取（系統錯誤 {number}）"),
                None => "無法讀取".into(),
            },
        },
        ReadError::NotAFile => "不是普通檔案".into(),
        ReadError::TooLarge { bytes: Some(bytes) } => {
            format!("有 {bytes} 位元組，最多 {MAX_DOCUMENT_BYTES} 位元組")
        }
        ReadError::TooLarge { bytes: None } => format!("太長，最多 {MAX_DOCUMENT_BYTES} 位元組"),
        ReadError::NotUtf8 { byte, line, .. } => {
            format!("從第 {line} 行、第 {byte} 位元組起不是 UTF-8")
        }
        ReadError::OutsideFolder => "通到指定的資料夾以外".into(),
        ReadError::Circle => "通回它所在的資料夾".into(),
        ReadError::TooManyLinks => format!("是通往資料夾的連結，最多 {MAX_LINKS} 個"),
        ReadError::NoDocument => "是沒有 `.json` 檔案的資料夾".into(),
    }
}

pub(super) fn advice_on_file(error: &ReadError) -> String {
    match error {
        ReadError::Io(_) => "請看看檔案的名稱和權限。",
        ReadError::NotAFile => "請指定寫有文件的檔案。",
        ReadError::TooLarge { .. } => "圖片只寫網址，卡片不顯示的內容可以去掉。",
        ReadError::NotUtf8 {
            encoding: Some(name),
            ..
        } => return format!("看來是 `{name}` 編碼，請另存為 UTF-8。"),
        ReadError::NotUtf8 { encoding: None, .. } => "請另存為 UTF-8。",
        ReadError::OutsideFolder => "請直接指定它所通到的檔案，或者把那個檔案複製進來。",
        ReadError::Circle => "請去掉這個連結。",
        ReadError::TooManyLinks => "請直接指定它所通到的資料夾。",
        ReadError::NoDocument => "請看看資料夾的名稱。",
    }
    .into()
}
