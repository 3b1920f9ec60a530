//! Simplified Chinese: why there can be no card, in words of our own where a library or the system
//! has English ones.

use crate::documents::{MAX_LINKS, ReadError};
use press_card::article::{ArticleError, ErrorKind, MAX_DOCUMENT_BYTES, UrlError};
use std::io;

pub(super) fn predicate(error: &ArticleError) -> String {
    match error.kind() {
        ErrorKind::TooLarge { bytes } => {
            format!("有 {bytes} 字节，最多 {MAX_DOCUMENT_BYTES} 字节")
        }
        ErrorKind::NotJson { line, column } => {
            format!("不是能读懂的 JSON，请看第 {line} 行、第 {column} 个字符")
        }
        ErrorKind::NoSuchType { wanted } => format!("里没有 `@type` 为 `{wanted}` 的对象"),
        ErrorKind::Missing => "没有写".into(),
        ErrorKind::NotText => "不是文字".into(),
        ErrorKind::Empty => "是空的".into(),
        ErrorKind::Address(error) => no_address(*error).into(),
        _ => "无法使用".into(),
    }
}

pub(super) fn advice(error: &ArticleError) -> String {
    match (error.kind(), error.field()) {
        (ErrorKind::TooLarge { .. }, _) => format!(
            "请缩小到 {} KiB 以内：图片只写地址，卡片不显示的内容可以去掉。",
            MAX_DOCUMENT_BYTES / 1024
        ),
        (ErrorKind::NoSuchType { .. }, _) => {
            "请在文章的对象里加上 `\"@type\": \"NewsArticle\"`。".into()
        }
        (_, "headline") => "请把文章的标题写进 `headline`，写成文字。".into(),
        (_, "url") => "请把文章自己的完整地址写进 `url`，例如 \
            `https://paper.example/a/1017.html`。"
            .into(),
        _ => "请写入文章的文档，或者去掉这个文件。".into(),
    }
}

pub(super) const fn no_address(error: UrlError) -> &'static str {
    match error {
        UrlError::Scheme => "不是以 `http://` 或 `https://` 开头的地址",
        UrlError::Host => "是没有主机名的地址",
        UrlError::UserInfo => "是主机名前带有用户名或密码的地址",
        UrlError::Character => "是含有空白、引号、尖括号、反斜杠或控制字符的地址",
        UrlError::Length => "是过长的地址",
        _ => "是无法使用的地址",
    }
}

pub(super) const fn no_browser(error: url::ParseError) -> &'static str {
    use url::ParseError;
    match error {
        ParseError::EmptyHost => "没有主机名",
        ParseError::IdnaError | ParseError::InvalidDomainCharacter => "主机名里有不允许的字符",
        ParseError::InvalidPort => "端口号不对",
        ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => "数字的主机地址不对",
        ParseError::Overflow => "太长",
        _ => "写法不对",
    }
}

/// What is wrong there, of what `serde_json` says.
pub(super) fn json(what: &str) -> &'static str {
    const SAID: [(&str, &str); 15] = [
        ("expected value", "这里缺少一个值"),
        ("expected ident", "这里的词不对"),
        ("EOF while parsing", "没有写完，缺少结尾的括号或引号"),
        ("trailing comma", "最后一项后面多了逗号"),
        ("trailing characters", "结尾之后还有多余的内容"),
        ("expected `:`", "缺少冒号"),
        ("expected `,` or", "缺少逗号，或者缺少右括号"),
        ("key must be a string", "名称要放在双引号里"),
        ("control character", "引号里有换行之类的控制字符"),
        ("invalid escape", "反斜杠后面的字符不对"),
        ("invalid unicode", "转义的字符不完整"),
        ("lone leading surrogate", "转义的字符不完整"),
        ("unexpected end of hex", "转义的字符不完整"),
        ("invalid number", "数字的写法不对"),
        (
            "recursion limit exceeded",
            "列表和对象嵌套过深，最多 127 层",
        ),
    ];
    let said = SAID.iter().find(|(english, _)| what.starts_with(english));
    said.map_or("", |(_, words)| words)
}

pub(super) fn advice_on_json(what: &str) -> String {
    match what {
        "" => "请改正那里的写法。".into(),
        what => format!("请改正那里的写法：{what}。"),
    }
}

pub(super) fn file(error: &ReadError) -> String {
    match error {
        ReadError::Io(error) => match error.kind() {
            io::ErrorKind::NotFound => "不存在".into(),
            io::ErrorKind::PermissionDenied => "没有读取的权限".into(),
            _ => match error.raw_os_error() {
                Some(number) => format!("无法读取（系统错误 {number}）"),
                None => "无法读取".into(),
            },
        },
        ReadError::NotAFile => "不是普通文件".into(),
        ReadError::TooLarge { bytes: Some(bytes) } => {
            format!("有 {bytes} 字节，最多 {MAX_DOCUMENT_BYTES} 字节")
        }
        ReadError::TooLarge { bytes: None } => format!("太长，最多 {MAX_DOCUMENT_BYTES} 字节"),
        ReadError::NotUtf8 { byte, line, .. } => {
            format!("从第 {line} 行、第 {byte} 字节起不是 UTF-8")
        }
        ReadError::OutsideFolder => "通到指定的文件夹以外".into(),
        ReadError::Circle => "通回它所在的文件夹".into(),
        ReadError::TooManyLinks => format!("是通往文件夹的链接，最多 {MAX_LINKS} 个"),
        ReadError::NoDocument => "是没有 `.json` 文件的文件夹".into(),
    }
}

pub(super) fn advice_on_file(error: &ReadError) -> String {
    match error {
        ReadError::Io(_) => "请看看文件的名称和权限。",
        ReadError::NotAFile => "请指定写有文档的文件。",
        ReadError::TooLarge { .. } => "图片只写地址，卡片不显示的内容可以去掉。",
        ReadError::NotUtf8 {
            encoding: Some(name),
            ..
        } => return format!("看来是 `{name}` 编码，请另存为 UTF-8。"),
        ReadError::NotUtf8 { encoding: None, .. } => "请另存为 UTF-8。",
        ReadError::OutsideFolder => "请直接指定它所通到的文件，或者把那个文件复制进来。",
        ReadError::Circle => "请去掉这个链接。",
        ReadError::TooManyLinks => "请直接指定它所通到的文件夹。",
        ReadError::NoDocument => "请看看文件夹的名称。",
    }
    .into()
}
