//! Chinese punctuation as it is printed.

use crate::support::{SEED, article, texts};
use press_card::{article::Publisher, text::typeset};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// As a content system stores it, and as the paper prints it.
const PRINTED: [(&str, &str); 24] = [
    ("时强调,以抓好", "时强调，以抓好"),
    ("10月16日,市委书记", "10月16日，市委书记"),
    ("来源:西江日报", "来源：西江日报"),
    ("好;更好!最好?", "好；更好！最好？"),
    (
        "“来源:西江网”或“来源:西江日报”",
        "“来源：西江网”或“来源：西江日报”",
    ),
    ("“牛鼻子”,在", "“牛鼻子”，在"),
    ("“牛鼻子”,10月", "“牛鼻子”，10月"),
    ("比分3:2,主队胜", "比分3:2，主队胜"),
    ("时间:10:30", "时间：10:30"),
    (
        "融媒集团有限公司(西江网版权所有),未经",
        "融媒集团有限公司（西江网版权所有），未经",
    ),
    (
        "讯(记者 谢江涛 通讯员 廖通)10月",
        "讯（记者 谢江涛 通讯员 廖通）10月",
    ),
    ("电话:0758—2722284", "电话：0758—2722284"),
    ("罗小姐(0758)", "罗小姐（0758）"),
    ("(0758)罗小姐", "（0758）罗小姐"),
    ("Windows(视窗)11", "Windows（视窗）11"),
    ("肇庆(高要(金利)镇)五金", "肇庆（高要（金利）镇）五金"),
    ("中文, 中文: 中文", "中文，中文：中文"),
    ("讯 (记者 甲) 昨日", "讯（记者 甲）昨日"),
    ("下雨了☔,带伞", "下雨了☔，带伞"),
    (
        "一家👨\u{200d}👩\u{200d}👧,三口",
        "一家👨\u{200d}👩\u{200d}👧，三口",
    ),
    ("《西江夜话》,副刊", "《西江夜话》，副刊"),
    ("𠮷野家,开业", "𠮷野家，开业"),
    ("已经，是（全角）的。", "已经，是（全角）的。"),
    ("中文,English words", "中文，English words"),
];

/// Marks that follow one another belong to the same Chinese text.
const RUNS: [(&str, &str); 5] = [
    ("真的?!", "真的？！"),
    ("好!!!", "好！！！"),
    ("主任(张三),10月到任", "主任（张三），10月到任"),
    ("主任(张三):\"到任\"", "主任（张三）：\"到任\""),
    ("为什么(不)?A说", "为什么（不）？A说"),
];

#[test]
fn marks_and_brackets_in_chinese_text_are_full_width() {
    for (stored, printed) in PRINTED {
        assert_eq!(typeset(stored), printed);
    }
}

#[test]
fn a_mark_behind_a_full_width_mark_is_full_width_too() {
    for (stored, printed) in RUNS {
        assert_eq!(typeset(stored), printed);
    }
}

#[test]
fn numbers_times_and_words_of_other_languages_stay_as_they_are() {
    for text in [
        "",
        "共1,310个",
        "10:30开会",
        "比分3:2",
        "Rivers (and harbours), 2025: why not?",
        "省委“1310”部署",
        "使用 GIF, PNG 等",
        "https://paper.example/a?b=1:2;c!(d)",
        "f(x), g(y)",
        "🌊, 🌊",
        "a\u{300}, b",
    ] {
        assert_eq!(typeset(text), text);
    }
}

#[test]
fn brackets_change_in_pairs_or_not_at_all() {
    for text in ["第一)", "(第一", "1)第一", ")第一(", "第(一"] {
        assert_eq!(typeset(text), text);
    }
    assert_eq!(typeset("(中)甲)"), "（中）甲)");
}

#[test]
fn nothing_but_the_marks_and_the_blanks_beside_them_is_touched() {
    let article = article(SEED);
    for text in texts(&article) {
        let narrow: String = typeset(text)
            .chars()
            .map(|c| match c {
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap(),
                other => other,
            })
            .collect();
        assert_eq!(narrow, text);
    }
}

#[test]
fn no_narrow_mark_is_left_beside_chinese_in_the_seed() {
    let article = article(SEED);
    let paper = Publisher::xijiang();
    let clauses = paper.clauses.iter().map(|clause| clause.text.as_str());
    for text in texts(&article).into_iter().chain(clauses) {
        let set = typeset(text);
        assert!(!set.contains([',', ':', ';', '(', ')']), "{set}");
    }
}

/// What is set once may be set again, as when a paper stores what a card gave it.
#[test]
fn setting_text_twice_is_the_same_as_setting_it_once() {
    let nasty = [
        "(a(中))",
        "a,,中",
        "中,,a",
        "((中)a)",
        "中 ( a ) , b",
        "a:(中)",
        "!?中?!",
        "，,(",
        "(())中(())",
    ];
    let article = article(SEED);
    for text in PRINTED
        .iter()
        .chain(&RUNS)
        .map(|(stored, _)| *stored)
        .chain(nasty)
        .chain(texts(&article))
    {
        let once = typeset(text);
        assert_eq!(typeset(&once), once, "from {text:?}");
    }
}

/// Every text of up to six characters of these: those that decide, and a word's letter.
#[test]
fn setting_any_short_text_twice_is_the_same_as_setting_it_once() {
    const CHARACTERS: [char; 6] = ['中', 'a', ',', '(', ')', ' '];
    let mut texts = vec![String::new()];
    for _ in 0..6 {
        texts = texts
            .iter()
            .flat_map(|text| CHARACTERS.map(|c| format!("{text}{c}")))
            .collect();
        for text in &texts {
            let once = typeset(text);
            assert_eq!(typeset(&once), once, "from {text:?}");
            let opened = once.matches('（').count();
            assert_eq!(opened, once.matches('）').count(), "{once:?} from {text:?}");
        }
    }
}
