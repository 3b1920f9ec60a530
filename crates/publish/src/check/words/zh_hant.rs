//! Traditional Chinese.

mod demand;
mod refused;

use super::{super::finding::Finding, say};
use press_card::article::Genre;
use refused::{
    advice, advice_on_file, advice_on_json, file, json, no_address, no_browser, predicate,
};

const TEXT_ALONE: &str = "請只寫文字，段落之間空一行。";
const PICTURE: &str = "請寫成 `ImageObject`，帶上 `url`、`caption` 和 `creditText`。";
const SHORTER: &str = "請寫得短一些。";
const COUNT: &str = "請寫一個不為負的整數。";
const TAG: &str = "請寫語言標籤，例如 `zh-Hans`、`zh-Hant` 或 `en`。";
const DATE: &str = "請寫成 `2025-03-08` 或 `2025-03-08T09:30:00+08:00`。";

pub(super) fn words(finding: &Finding<'_>) -> [String; 2] {
    match finding {
        Finding::Unreadable(error) => [file(error), advice_on_file(error)],
        Finding::Refused(error) => [predicate(error), advice(error)],
        Finding::WebPage(error) => [
            predicate(error),
            "這是一個網頁，可以用 `press-card import` 把它變成文件。".into(),
        ],
        Finding::NotJson(error, what) => [predicate(error), advice_on_json(json(what))],
        Finding::Misnamed {
            before,
            name,
            meant,
        } => [
            format!("不會被讀取，而 `{before}{meant}` 沒有寫"),
            format!("請把 `{name}` 改寫為 `{meant}`。"),
        ],
        Finding::NotText => say("不是文字，已略去", "請寫成一段文字，放在引號裡。"),
        Finding::ListOfTexts => say(
            "是一個清單，只讀取其中第一段文字",
            "請寫成一段文字，段落之間空一行。",
        ),
        Finding::NothingToSee => say("只有看不見的字元", "請重新填寫，或者不寫。"),
        Finding::ControlCharacter(c) => [
            format!("含有字元 `U+{:04X}`，卡片會把它去掉", u32::from(*c)),
            "請去掉控制字元，以及改變閱讀方向的字元。".into(),
        ],
        Finding::Markup(sign) => [
            format!("含有標記 `{sign}`，而卡片只要文字"),
            TEXT_ALONE.into(),
        ],
        Finding::NoDate => say("不是能讀懂的日期，已略去", DATE),
        Finding::DateForm(day) => [
            format!("的寫法不是每個程式都認得，已讀作 `{day}`"),
            DATE.into(),
        ],
        Finding::DayInUtc(day) => [
            format!("是協調世界時，卡片顯示報社當地的日期 `{day}`"),
            "請寫上報社當地的時差，例如 `2025-03-08T09:30:00+08:00`。".into(),
        ],
        Finding::NoOffset => say("不是與協調世界時的時差，已略去", "請寫成 `+08:00`。"),
        Finding::NoLanguage(seen) => [
            format!("不是語言標籤，卡片把文章的語言當作 `{seen}`"),
            TAG.into(),
        ],
        Finding::LanguageMissing(seen) => [
            format!("沒有寫，卡片按正文的文字把語言當作 `{seen}`"),
            TAG.into(),
        ],
        Finding::OtherLanguage(seen) => {
            [format!("與正文的語言不符，正文看來是 `{seen}`"), TAG.into()]
        }
        Finding::TooLongForCode => say(
            "太長，無法產生二維碼",
            "請給文章一個短一些的網址，否則讀者無法掃碼。",
        ),
        Finding::Dangling(id) => [
            format!("引用了 `{id}`，而文件裡沒有它"),
            "請在這裡寫上名稱，或者把帶有這個 `@id` 和名稱的物件放進 `@graph`。".into(),
        ],
        Finding::NoName => say(
            "沒有名稱，已略去",
            "請寫上名稱，可以是文字，也可以是物件的 `name`。",
        ),
        Finding::NoPersonsName => say(
            "沒有姓名，已略去",
            "請寫上姓名，可以是文字，也可以是帶有 `jobTitle` 的 `Person` 的 `name`。",
        ),
        Finding::OriginalIsNoAddress => say(
            "不是以 `http://` 或 `https://` 開頭的網址，已略去",
            "請寫上原文的完整網址。",
        ),
        Finding::NoCounter => say(
            "不是 `InteractionCounter`，已略去",
            "請寫成帶有 `interactionType` 和 `userInteractionCount` 的物件。",
        ),
        Finding::NoCount => say("不是次數，已略去", COUNT),
        Finding::AddressLeftOut(error) => [
            format!("{}，已略去", no_address(*error)),
            "請寫上以 `https://` 開頭的完整網址。".into(),
        ],
        Finding::AddressRefused(error) => [
            format!("是瀏覽器不接受的網址：{}", no_browser(*error)),
            "請在瀏覽器裡開啟它，再照網址列裡的樣子書寫。".into(),
        ],
        Finding::HostReadAs(host) => [
            format!("這個網址的主機名稱，瀏覽器會讀作 `{host}`"),
            "請按瀏覽器的寫法書寫主機名稱。".into(),
        ],
        Finding::AddressForm(url) => [
            format!("不是瀏覽器的寫法，發出去時寫作 `{url}`"),
            "請寫成從瀏覽器網址列裡複製出來的樣子。".into(),
        ],
        Finding::NotFollowed => say(
            "含有循環的或過深的引用，這些引用不會被讀取",
            "請把所指的內容寫在引用 `@id` 的位置，或者只引用一次。",
        ),
        Finding::TooMany { values, most } => [
            format!("有 {values} 個值，第 {most} 個以後的都略去"),
            "請略去最不要緊的幾個。".into(),
        ],
        Finding::TooManyClauses(clauses) => [
            format!("是條款中的第 {clauses} 條或款，從它開始都略去"),
            "請縮短條款。".into(),
        ],
        Finding::TooLong { chars, most } => [
            format!("有 {chars} 個字元，第 {most} 個以後的都截去"),
            SHORTER.into(),
        ],
        Finding::TooManyParagraphs { paragraphs, most } => [
            format!("有 {paragraphs} 段，第 {most} 段以後的都略去"),
            "請分成幾篇文章。".into(),
        ],
        Finding::LongParagraph { chars, most } => [
            format!("有一段長達 {chars} 個字元，第 {most} 個以後的都截去"),
            "請在段落之間空一行。".into(),
        ],
        Finding::NoPicture => say("不是圖片，已略去", PICTURE),
        Finding::AddressAlone => say("只有網址，卡片說不出圖片的內容和出處", PICTURE),
        Finding::PictureLeftOut(error) => [
            format!("{}，這張圖片已略去", no_address(*error)),
            "請寫上圖片以 `https://` 開頭的完整網址。".into(),
        ],
        Finding::PictureMissing => say(
            "沒有寫，這張圖片已略去",
            "請寫上圖片的網址，或者去掉這張圖片。",
        ),
        Finding::NoCaption => say(
            "沒有寫，看不見圖片的人無從知道它的內容",
            "請寫明圖片的內容。",
        ),
        Finding::NoPictureCredit => say(
            "沒有寫，卡片會請圖片的權利人與報社聯絡",
            "請寫上圖片的出處和作者。",
        ),
        Finding::NoPictureCreditOfNobody => {
            say("沒有寫，卡片說不出圖片的出處", "請寫上圖片的出處和作者。")
        }
        Finding::NoSize => say(
            "不是像素數，無法為圖片留出位置",
            "請把 `width` 和 `height` 寫成整數，或者兩個都不寫。",
        ),
        Finding::NoSource(words) => [
            format!("沒有寫，卡片會顯示「{words}」"),
            "請寫明稿件來源；本報的稿件寫本報。".into(),
        ],
        Finding::NameForm(name) => [
            format!("寫的不只是名稱，或不是規範的寫法，卡片當作「{name}」"),
            "請只寫名稱，按對方自己的寫法，不加其他文字。".into(),
        ],
        Finding::SourceShared(name) => [
            format!("除「{name}」以外還寫了別人，因此算作轉載稿"),
            "本報的稿件請只寫本報。".into(),
        ],
        Finding::NoAuthor => say(
            "沒有寫，而報社的條款要求本報稿件註明作者",
            "請寫上作者，各帶 `name` 和 `jobTitle`。",
        ),
        Finding::NoPublisher => say("沒有寫，卡片不顯示任何報社的條款", "請寫明由誰發布。"),
        Finding::NameAlone => say(
            "只有名稱，沒有條款，卡片不顯示條款",
            "請把條款寫進 `publishingPrinciples`，或者在標籤裡指明報社的文件。",
        ),
        Finding::NoBody => say(
            "沒有寫，版式 `full` 因此沒有正文",
            "請寫上文章的正文，段落之間空一行。",
        ),
        Finding::DatelineTwice => say(
            "以 `dateline` 的內容開頭，卡片會在前面再寫一遍",
            "請從正文裡去掉電頭，以及與它寫在一起的姓名。",
        ),
        Finding::AddressElsewhere(url) => [
            format!("裡沒有可用的地址，已改讀 `{url}`"),
            "請把文章自己的完整地址寫進 `url`。".into(),
        ],
        Finding::NameForHeadline(name) => [
            format!("沒有寫，已改讀 `name`：「{name}」"),
            "請把文章的標題寫進 `headline`。".into(),
        ],
        Finding::OtherLineEnds => say(
            "含有 `\\n` 以外的換行符號，卡片在這些地方也會分段",
            "請用空行分段，寫作 `\\n\\n`。",
        ),
        Finding::CountAsText(count) => [format!("是文字，已讀作 {count}"), COUNT.into()],
        Finding::NoNews(genre) => no_news(*genre),
        Finding::PeopleInOneText => say(
            "一個值裡寫了不止一個人，卡片會逐一列出",
            "請把每個人分別寫成 `Person`，帶上 `jobTitle`。",
        ),
        Finding::FilesOfOnePicture => say(
            "有幾個檔案是同一張圖片，卡片只顯示一次",
            "如果不是同一張，請給每張圖片寫上各自的說明。",
        ),
        Finding::ByteOrderMark => say(
            "以位元組順序記號開頭，不是每個程式都會跳過它",
            "請存成不帶記號 `BOM` 的 UTF-8。",
        ),
        Finding::Demand(demand) => demand::words(*demand),
        Finding::HalfCharacter { line } => [
            format!("第 {line} 行有半個字元（單獨的代理項），已讀作 `U+FFFD`"),
            "請寫完整的字元，或者去掉它；截短文字時請按字元截。".into(),
        ],
    }
}

fn no_news(genre: Genre) -> [String; 2] {
    let word = match genre {
        Genre::Satire => "諷刺作品",
        _ => "廣告",
    };
    [
        format!("表示這是{word}，卡片會這樣標明"),
        "如果不是，請換一個類型，例如 `NewsArticle`。".into(),
    ]
}
