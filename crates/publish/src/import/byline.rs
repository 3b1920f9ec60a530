//! What stands before the first sentence in print: 「西江日报讯(记者 谢江涛 通讯员 廖通)」.

use serde_json::{Value, json};

/// Titles as papers write them, each longer one before those that it ends with. The people of
/// the paper itself are authors, the others contributors.
const TITLES: [(&str, bool); 22] = [
    ("特约记者", false),
    ("特約記者", false),
    ("特约通讯员", false),
    ("特約通訊員", false),
    ("全媒体记者", true),
    ("融媒体记者", true),
    ("融媒记者", true),
    ("首席记者", true),
    ("摄影记者", true),
    ("实习记者", true),
    ("见习记者", true),
    ("驻站记者", true),
    ("記者", true),
    ("记者", true),
    ("通讯员", false),
    ("通訊員", false),
    ("实习生", false),
    ("評論員", true),
    ("评论员", true),
    ("撰文", true),
    ("整理", true),
    ("撰稿", true),
];

/// What a dateline ends with.
const DATELINE_ENDS: [char; 4] = ['讯', '电', '訊', '電'];

/// A longer dateline is a sentence.
const MAX_DATELINE: usize = 30;

/// A longer list of names is one of what happened.
const MAX_PEOPLE: usize = 120;

/// What was found before the first sentence.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) dateline: Option<String>,
    pub(super) authors: Vec<Value>,
    pub(super) contributors: Vec<Value>,
}

/// The byline at the head of a paragraph, and the paragraph without it.
pub(super) fn split(paragraph: &str) -> Option<(Byline, &str)> {
    let (dateline, rest) = dateline(paragraph);
    let unbracketed = || dateline.and_then(|_| reporting(rest));
    let (people, rest) = match bracketed(rest).or_else(unbracketed) {
        Some((inside, behind)) => match people(inside) {
            list if list.is_empty() => (list, rest),
            list => (list, behind),
        },
        None => (Vec::new(), rest),
    };
    if dateline.is_none() && people.is_empty() {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    let byline = Byline::new(dateline.map(str::to_owned), people);
    Some((byline, rest))
}

/// A line of nothing but names: 「本报记者 谢江涛 通讯员 廖通」.
pub(super) fn of_names(line: &str) -> Option<Byline> {
    if line.chars().count() > 40 || line.contains(['。', '，', '！', '？', '“']) {
        return None;
    }
    let line = line.trim_matches(['(', '（', ')', '）', '□', '■', '◎', '●', '○', ' ']);
    // A sentence may speak of reporters too, and does not begin with the word.
    let is_list = TITLES
        .iter()
        .any(|(title, _)| line.find(title).is_some_and(|at| is_outlet(&line[..at])));
    let people = if is_list { people(line) } else { Vec::new() };
    (!people.is_empty()).then(|| Byline::new(None, people))
}

/// People as a label names them: 「作者：谢江涛 梁爱玲」.
pub(super) fn of_label(names: &str) -> Byline {
    Byline::new(None, people(names))
}

impl Byline {
    fn new(dateline: Option<String>, people: Vec<(String, Option<&'static str>)>) -> Self {
        let is_staff = |title: &Option<&str>| {
            title.is_none_or(|title| TITLES.iter().any(|(own, staff)| *own == title && *staff))
        };
        // Where none of the paper's own people wrote, those who sent it in did.
        let has_staff = people.iter().any(|(_, title)| is_staff(title));
        let mut byline = Self {
            dateline,
            ..Self::default()
        };
        for (name, title) in people {
            let mut person = json!({"@type": "Person", "name": name});
            if let Some(title) = title {
                person["jobTitle"] = title.into();
            }
            if is_staff(&title) || !has_staff {
                byline.authors.push(person);
            } else {
                byline.contributors.push(person);
            }
        }
        byline
    }
}

/// 「西江日报讯」, 「新华社北京10月16日电」: what a paragraph begins with, up to a bracket or a space.
fn dateline(paragraph: &str) -> (Option<&str>, &str) {
    let text = paragraph.trim_start();
    let end = text
        .char_indices()
        .take(MAX_DATELINE + 1)
        .find(|(_, c)| c.is_whitespace() || matches!(c, '(' | '（' | ':' | '：'));
    let Some((end, _)) = end else {
        return (None, text);
    };
    let head = &text[..end];
    let is_sentence = head.contains(['，', '。', '、', ',', '“', '《', '！', '？']);
    if !is_sentence && head.ends_with(DATELINE_ENDS) && head.chars().count() >= 3 {
        return (Some(head), text[end..].trim_start());
    }
    (None, text)
}

/// What stands in the brackets that a text begins with, and what stands behind them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start().strip_prefix(['(', '（'])?;
    let (end, close) = rest.char_indices().find(|(_, c)| matches!(c, ')' | '）'))?;
    Some((&rest[..end], &rest[end + close.len_utf8()..]))
}

/// The names before 「报道」, as in 「本报讯 记者谢江涛报道：」, and what stands behind it.
fn reporting(text: &str) -> Option<(&str, &str)> {
    titled(text).0?;
    let ends = ["报道", "報道"];
    let end = ends.iter().filter_map(|end| text.find(end)).min()?;
    let behind = text[end..].trim_start_matches(['报', '道', '報']);
    let is_ended = behind.starts_with([':', '：']);
    is_ended.then(|| (&text[..end], behind))
}

/// The names of a list, each with the title that stands before it; empty if it is a list of
/// anything else.
fn people(list: &str) -> Vec<(String, Option<&'static str>)> {
    let mut people = Vec::new();
    if list.chars().count() > MAX_PEOPLE {
        return people;
    }
    let mut title = None;
    let mut single: Option<&str> = None;
    let separators = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '、' | ',' | '，' | '/' | ';' | '；' | '|' | ':' | '：' | '·' | '&'
            )
    };
    for word in list.split(separators).filter(|word| !word.is_empty()) {
        let (own, name) = titled(word);
        if own.is_some() {
            title = own;
            single = None;
        }
        if name.is_empty() || is_credit_word(name) {
            continue;
        }
        if !is_name(name) {
            return Vec::new();
        }
        // 「李 明」: two characters, spaced to stand under three.
        if name.chars().count() == 1 {
            match single.take() {
                Some(first) => people.push((format!("{first}{name}"), title)),
                None => single = Some(name),
            }
        } else {
            single = None;
            people.push((name.to_owned(), title));
        }
    }
    people
}

/// The title that a word begins with, behind the name of a paper: 「西江日报记者谢江涛」.
fn titled(word: &str) -> (Option<&'static str>, &str) {
    for (title, _) in TITLES {
        if let Some(at) = word.find(title).filter(|at| is_outlet(&word[..*at])) {
            return (Some(title), &word[at + title.len()..]);
        }
    }
    (None, word)
}

fn is_outlet(text: &str) -> bool {
    let ends = [
        "",
        "报",
        "報",
        "网",
        "網",
        "社",
        "台",
        "臺",
        "媒体",
        "传媒",
        "客户端",
        "本报",
        "本刊",
    ];
    text.chars().count() <= 10 && ends.iter().skip(1).any(|end| text.ends_with(end))
        || text.is_empty()
}

fn is_credit_word(word: &str) -> bool {
    matches!(
        word,
        "文" | "图"
            | "圖"
            | "摄"
            | "攝"
            | "摄影"
            | "摄影报道"
            | "报道"
            | "報道"
            | "文图"
            | "图文"
            | "综合报道"
            | "综合"
            | "整理"
            | "编辑"
    )
}

/// Whether a word can be somebody's name: a few letters, and no figure or mark.
fn is_name(word: &str) -> bool {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
    let most = if word.chars().all(is_han) { 4 } else { 20 };
    word.chars().count() <= most
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''))
}
