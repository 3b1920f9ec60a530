//! The same documents with a few characters changed, added or taken out, anywhere in them.

use crate::{forms, program::assert_same_card};

/// What makes other forms of names, dates, addresses and JSON.
const WORDS: &str = "& ; # \\u0026 amp; 西 江 日 报 報 网 社 讯 来源 转自 《西江日报》 ： : 、 , / - Z T + 0 9 \
    Ａ a B \\n \\r \\u200b \\u202e 和 · \" { } [ ] @ \\\\ . ? = null";

const DOCUMENTS: usize = 3_000;

#[test]
fn in_documents_that_are_changed_anywhere_the_program_shows_what_the_newspaper_does() {
    let all = forms::all();
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut random = Random(7);
    for _ in 0..DOCUMENTS {
        let (text, named) = random.one_of(&all);
        let mut text: Vec<char> = text.chars().collect();
        for _ in 0..=random.below(3) {
            if text.is_empty() {
                break;
            }
            let at = random.below(text.len());
            let word = random.one_of(&words).chars();
            let end = at + random.below(2);
            text.splice(at..end, word.take(random.below(9)));
        }
        let text: String = text.into_iter().collect();
        assert_same_card(&text, named.as_deref());
    }
}

/// The same numbers in each run: xorshift (Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
