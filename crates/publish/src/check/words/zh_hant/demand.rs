//! Traditional Chinese, for what rules ask and what comes after publication.

use super::super::{super::demand::Demand, say};

pub(super) fn words(demand: Demand) -> [String; 2] {
    match demand {
        Demand::CorrectionText => say(
            "沒有文字，已略去",
            "請寫明錯在哪裡、正確的是什麼，直接寫文字，或寫在 `CorrectionComment` 的 `text` 裡。",
        ),
        Demand::CorrectionDay => say(
            "沒有寫日期，讀者不知道是何時更正的",
            "請寫成 `CorrectionComment`，帶上 `text` 和 `datePublished`。",
        ),
        Demand::ExpiresFirst => say(
            "早於 `datePublished`，卡片因此不會顯示文章",
            "請寫文章可以展示到哪一天，或者不寫。",
        ),
        Demand::ModifiedFirst => say("早於 `datePublished`", "請寫文章最後修改的時間，或者不寫。"),
        Demand::StatusWord => say(
            "不會被讀作文章已撤回，卡片仍顯示全文",
            "請寫 `Withdrawn`、`Retracted`、`Canceled` 或 `Withheld`，或使用 `press-card withdraw`。",
        ),
        Demand::StillThere => say(
            "還在，而文章已撤回：打開檔案的人仍能讀到",
            "請刪去，或使用 `press-card withdraw`。",
        ),
        Demand::WithdrawnWhy => say(
            "沒有寫，讀者不知道文章何時撤回、為何撤回",
            "請寫成 `CorrectionComment`，帶上 `text` 和 `datePublished`。",
        ),
        Demand::WithdrawnBy => say("沒有寫，卡片因此說不出是誰撤回了文章", "請寫是誰發布的。"),
        Demand::SourceTerm => say(
            "不是國際新聞電信委員會數位來源類型中的詞，已略去",
            "請寫 `trainedAlgorithmicMedia`、`compositeWithTrainedAlgorithmicMedia`、\
             `digitalCapture` 或 `https://cv.iptc.org/newscodes/digitalsourcetype/` 中的其他詞。",
        ),
        Demand::SourceMissing => say(
            "沒有寫，而文中稱這是由程式生成的：人工智慧生成合成的內容應當標明",
            "請寫 `trainedAlgorithmicMedia`；只有一部分是這樣生成的，請寫 \
             `compositeWithTrainedAlgorithmicMedia`。",
        ),
        Demand::ReprintAuthor => say(
            "沒有寫，而轉載新聞資訊應當註明原作者",
            "請寫是誰寫的，每人帶上 `name` 和 `jobTitle`。",
        ),
        Demand::ReprintEditor => say(
            "沒有寫，而轉載新聞資訊應當註明編輯真實姓名",
            "請寫責任編輯是誰，寫成 `Person`，用真實姓名。",
        ),
        Demand::LicenseAddress => say(
            "不是地址，已略去",
            "請寫授權文本的地址，以 `https://` 開頭。",
        ),
    }
}
