//! Simplified Chinese.

mod demand;
mod refused;

use super::{super::finding::Finding, say};
use press_card::article::Genre;
use refused::{
    advice, advice_on_file, advice_on_json, file, json, no_address, no_browser, predicate,
};

const TEXT_ALONE: &str = "请只写文字，段落之间空一行。";
const PICTURE: &str = "请写成 `ImageObject`，带上 `url`、`caption` 和 `creditText`。";
const SHORTER: &str = "请写得短一些。";
const COUNT: &str = "请写一个不为负的整数。";
const TAG: &str = "请写语言标签，例如 `zh-Hans`、`zh-Hant` 或 `en`。";
const DATE: &str = "请写成 `2025-03-08` 或 `2025-03-08T09:30:00+08:00`。";

pub(super) fn words(finding: &Finding<'_>) -> [String; 2] {
    match finding {
        Finding::Unreadable(error) => [file(error), advice_on_file(error)],
        Finding::Refused(error) => [predicate(error), advice(error)],
        Finding::WebPage(error) => [
            predicate(error),
            "这是一个网页，可以用 `press-card import` 把它变成文档。".into(),
        ],
        Finding::NotJson(error, what) => [predicate(error), advice_on_json(json(what))],
        Finding::Misnamed {
            before,
            name,
            meant,
        } => [
            format!("不会被读取，而 `{before}{meant}` 没有写"),
            format!("请把 `{name}` 改写为 `{meant}`。"),
        ],
        Finding::NotText => say("不是文字，已略去", "请写成一段文字，放在引号里。"),
        Finding::ListOfTexts => say(
            "是一个列表，只读取其中第一段文字",
            "请写成一段文字，段落之间空一行。",
        ),
        Finding::NothingToSee => say("只有看不见的字符", "请重新填写，或者不写。"),
        Finding::ControlCharacter(c) => [
            format!("含有字符 `U+{:04X}`，卡片会把它去掉", u32::from(*c)),
            "请去掉控制字符，以及改变阅读方向的字符。".into(),
        ],
        Finding::Markup(sign) => [
            format!("含有标记 `{sign}`，而卡片只要文字"),
            TEXT_ALONE.into(),
        ],
        Finding::NoDate => say("不是能读懂的日期，已略去", DATE),
        Finding::DateForm(day) => [
            format!("的写法不是每个程序都认得，已读作 `{day}`"),
            DATE.into(),
        ],
        Finding::DayInUtc(day) => [
            format!("是协调世界时，卡片显示报社当地的日期 `{day}`"),
            "请写上报社当地的时差，例如 `2025-03-08T09:30:00+08:00`。".into(),
        ],
        Finding::NoOffset => say("不是与协调世界时的时差，已略去", "请写成 `+08:00`。"),
        Finding::NoLanguage(seen) => [
            format!("不是语言标签，卡片把文章的语言当作 `{seen}`"),
            TAG.into(),
        ],
        Finding::LanguageMissing(seen) => [
            format!("没有写，卡片按正文的文字把语言当作 `{seen}`"),
            TAG.into(),
        ],
        Finding::OtherLanguage(seen) => {
            [format!("与正文的语言不符，正文看来是 `{seen}`"), TAG.into()]
        }
        Finding::TooLongForCode => say(
            "太长，无法生成二维码",
            "请给文章一个短一些的地址，否则读者无法扫码。",
        ),
        Finding::Dangling(id) => [
            format!("引用了 `{id}`，而文档里没有它"),
            "请在这里写上名称，或者把带有这个 `@id` 和名称的对象放进 `@graph`。".into(),
        ],
        Finding::NoName => say(
            "没有名称，已略去",
            "请写上名称，可以是文字，也可以是对象的 `name`。",
        ),
        Finding::NoPersonsName => say(
            "没有姓名，已略去",
            "请写上姓名，可以是文字，也可以是带有 `jobTitle` 的 `Person` 的 `name`。",
        ),
        Finding::OriginalIsNoAddress => say(
            "不是以 `http://` 或 `https://` 开头的地址，已略去",
            "请写上原文的完整地址。",
        ),
        Finding::NoCounter => say(
            "不是 `InteractionCounter`，已略去",
            "请写成带有 `interactionType` 和 `userInteractionCount` 的对象。",
        ),
        Finding::NoCount => say("不是次数，已略去", COUNT),
        Finding::AddressLeftOut(error) => [
            format!("{}，已略去", no_address(*error)),
            "请写上以 `https://` 开头的完整地址。".into(),
        ],
        Finding::AddressRefused(error) => [
            format!("是浏览器不接受的地址：{}", no_browser(*error)),
            "请在浏览器里打开它，再照地址栏里的样子书写。".into(),
        ],
        Finding::HostReadAs(host) => [
            format!("这个地址的主机名，浏览器会读作 `{host}`"),
            "请按浏览器的写法书写主机名。".into(),
        ],
        Finding::AddressForm(url) => [
            format!("不是浏览器的写法，发出去时写作 `{url}`"),
            "请写成从浏览器地址栏里复制出来的样子。".into(),
        ],
        Finding::NotFollowed => say(
            "含有循环的或过深的引用，这些引用不会被读取",
            "请把所指的内容写在引用 `@id` 的位置，或者只引用一次。",
        ),
        Finding::TooMany { values, most } => [
            format!("有 {values} 个值，第 {most} 个以后的都略去"),
            "请略去最不要紧的几个。".into(),
        ],
        Finding::TooManyClauses(clauses) => [
            format!("是条款中的第 {clauses} 条或款，从它开始都略去"),
            "请缩短条款。".into(),
        ],
        Finding::TooLong { chars, most } => [
            format!("有 {chars} 个字符，第 {most} 个以后的都截去"),
            SHORTER.into(),
        ],
        Finding::TooManyParagraphs { paragraphs, most } => [
            format!("有 {paragraphs} 段，第 {most} 段以后的都略去"),
            "请分成几篇文章。".into(),
        ],
        Finding::LongParagraph { chars, most } => [
            format!("有一段长达 {chars} 个字符，第 {most} 个以后的都截去"),
            "请在段落之间空一行。".into(),
        ],
        Finding::NoPicture => say("不是图片，已略去", PICTURE),
        Finding::AddressAlone => say("只有地址，卡片说不出图片的内容和出处", PICTURE),
        Finding::PictureLeftOut(error) => [
            format!("{}，这张图片已略去", no_address(*error)),
            "请写上图片以 `https://` 开头的完整地址。".into(),
        ],
        Finding::PictureMissing => say(
            "没有写，这张图片已略去",
            "请写上图片的地址，或者去掉这张图片。",
        ),
        Finding::NoCaption => say(
            "没有写，看不见图片的人无从知道它的内容",
            "请写明图片的内容。",
        ),
        Finding::NoPictureCredit => say(
            "没有写，卡片会请图片的权利人与报社联系",
            "请写上图片的出处和作者。",
        ),
        Finding::NoPictureCreditOfNobody => {
            say("没有写，卡片说不出图片的出处", "请写上图片的出处和作者。")
        }
        Finding::NoSize => say(
            "不是像素数，无法为图片留出位置",
            "请把 `width` 和 `height` 写成整数，或者两个都不写。",
        ),
        Finding::NoSource(words) => [
            format!("没有写，卡片会显示「{words}」"),
            "请写明稿件来源；本报的稿件写本报。".into(),
        ],
        Finding::NameForm(name) => [
            format!("写的不只是名称，或不是规范的写法，卡片当作「{name}」"),
            "请只写名称，按对方自己的写法，不加其他文字。".into(),
        ],
        Finding::SourceShared(name) => [
            format!("除「{name}」以外还写了别人，因此算作转载稿"),
            "本报的稿件请只写本报。".into(),
        ],
        Finding::NoAuthor => say(
            "没有写，而报社的条款要求本报稿件注明作者",
            "请写上作者，各带 `name` 和 `jobTitle`。",
        ),
        Finding::NoPublisher => say("没有写，卡片不显示任何报社的条款", "请写明由谁发布。"),
        Finding::NameAlone => say(
            "只有名称，没有条款，卡片不显示条款",
            "请把条款写进 `publishingPrinciples`，或者在标签里指明报社的文档。",
        ),
        Finding::NoBody => say(
            "没有写，版式 `full` 因此没有正文",
            "请写上文章的正文，段落之间空一行。",
        ),
        Finding::DatelineTwice => say(
            "以 `dateline` 的内容开头，卡片会在前面再写一遍",
            "请从正文里去掉电头，以及与它写在一起的姓名。",
        ),
        Finding::AddressElsewhere(url) => [
            format!("里没有可用的地址，已改读 `{url}`"),
            "请把文章自己的完整地址写进 `url`。".into(),
        ],
        Finding::NameForHeadline(name) => [
            format!("没有写，已改读 `name`：「{name}」"),
            "请把文章的标题写进 `headline`。".into(),
        ],
        Finding::OtherLineEnds => say(
            "含有 `\\n` 以外的换行符，卡片在这些地方也会分段",
            "请用空行分段，写作 `\\n\\n`。",
        ),
        Finding::CountAsText(count) => [format!("是文字，已读作 {count}"), COUNT.into()],
        Finding::NoNews(genre) => no_news(*genre),
        Finding::PeopleInOneText => say(
            "一个值里写了不止一个人，卡片会逐一列出",
            "请把每个人分别写成 `Person`，带上 `jobTitle`。",
        ),
        Finding::FilesOfOnePicture => say(
            "有几个文件是同一张图片，卡片只显示一次",
            "如果不是同一张，请给每张图片写上各自的说明。",
        ),
        Finding::ByteOrderMark => say(
            "以字节顺序标记开头，不是每个程序都会跳过它",
            "请存成不带标记 `BOM` 的 UTF-8。",
        ),
        Finding::Demand(demand) => demand::words(*demand),
        Finding::HalfCharacter { line } => [
            format!("第 {line} 行有半个字符（单独的代理项），已读作 `U+FFFD`"),
            "请写完整的字符，或者去掉它；截短文字时请按字符截。".into(),
        ],
    }
}

fn no_news(genre: Genre) -> [String; 2] {
    let word = match genre {
        Genre::Satire => "讽刺作品",
        _ => "广告",
    };
    [
        format!("表示这是{word}，卡片会这样标明"),
        "如果不是，请换一个类型，例如 `NewsArticle`。".into(),
    ]
}
