//! Simplified Chinese, for what rules ask and what comes after publication.

use super::super::{super::demand::Demand, say};

pub(super) fn words(demand: Demand) -> [String; 2] {
    match demand {
        Demand::CorrectionText => say(
            "没有文字，已略去",
            "请写明错在哪里、正确的是什么，直接写文字，或写在 `CorrectionComment` 的 `text` 里。",
        ),
        Demand::CorrectionDay => say(
            "没有写日期，读者不知道是何时更正的",
            "请写成 `CorrectionComment`，带上 `text` 和 `datePublished`。",
        ),
        Demand::ExpiresFirst => say(
            "早于 `datePublished`，卡片因此不会显示文章",
            "请写文章可以展示到哪一天，或者不写。",
        ),
        Demand::ModifiedFirst => say("早于 `datePublished`", "请写文章最后修改的时间，或者不写。"),
        Demand::StatusWord => say(
            "不会被读作文章已撤回，卡片仍显示全文",
            "请写 `Withdrawn`、`Retracted`、`Canceled` 或 `Withheld`，或使用 `press-card withdraw`。",
        ),
        Demand::StillThere => say(
            "还在，而文章已撤回：打开文件的人仍能读到",
            "请删去，或使用 `press-card withdraw`。",
        ),
        Demand::WithdrawnWhy => say(
            "没有写，读者不知道文章何时撤回、为何撤回",
            "请写成 `CorrectionComment`，带上 `text` 和 `datePublished`。",
        ),
        Demand::WithdrawnBy => say("没有写，卡片因此说不出是谁撤回了文章", "请写是谁发布的。"),
        Demand::SourceTerm => say(
            "不是国际新闻电信委员会数字来源类型中的词，已略去",
            "请写 `trainedAlgorithmicMedia`、`compositeWithTrainedAlgorithmicMedia`、\
             `digitalCapture` 或 `https://cv.iptc.org/newscodes/digitalsourcetype/` 中的其他词。",
        ),
        Demand::SourceMissing => say(
            "没有写，而文中称这是由程序生成的：人工智能生成合成的内容应当标明",
            "请写 `trainedAlgorithmicMedia`；只有一部分是这样生成的，请写 \
             `compositeWithTrainedAlgorithmicMedia`。",
        ),
        Demand::ReprintAuthor => say(
            "没有写，而转载新闻信息应当注明原作者",
            "请写是谁写的，每人带上 `name` 和 `jobTitle`。",
        ),
        Demand::ReprintEditor => say(
            "没有写，而转载新闻信息应当注明编辑真实姓名",
            "请写责任编辑是谁，写成 `Person`，用真实姓名。",
        ),
        Demand::LicenseAddress => say(
            "不是地址，已略去",
            "请写许可文本的地址，以 `https://` 开头。",
        ),
    }
}
