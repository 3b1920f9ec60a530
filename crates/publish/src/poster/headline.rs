//! Headlines that break by sense, into lines about as long as each other.

use super::{
    lines::{Line, Measure, Setting, may_part, pieces, width},
    tokens::Token,
};
use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use std::collections::{BTreeMap, BTreeSet};

/// What it costs to end a line inside of a word: more than any line that is short.
const IN_WORD: f32 = 1.2;

/// Some lines, and what they cost.
#[derive(Clone)]
struct Cut {
    price: f32,
    ends: Vec<usize>,
}

/// The lines, or nothing where there would be more than `limit` of them. A word is parted only with
/// `anyhow`.
pub(super) fn balanced(
    text: &str,
    setting: &Setting,
    limit: usize,
    anyhow: bool,
    measure: Measure,
) -> Option<Vec<Line>> {
    let all = pieces(text, setting, measure);
    let words = word_starts(text);
    let price_of = |at: usize| price(&all, at, &words);
    let mut before = BTreeMap::from([(
        0,
        Cut {
            price: 0.0,
            ends: Vec::new(),
        },
    )]);
    let mut found: Option<Cut> = None;
    for count in 1..=limit.min(all.len()) {
        // One line more than the fewest may break better, and two more never do.
        if found
            .as_ref()
            .is_some_and(|found| count > found.ends.len() + 1)
        {
            break;
        }
        let mut row: BTreeMap<usize, Cut> = BTreeMap::new();
        for (&from, cut) in &before {
            for to in from + 1..=all.len() {
                let wide = width(&all[from..to], setting.size);
                if wide > setting.most && to > from + 1 {
                    break;
                }
                if to < all.len() && !may_part(&all[to - 1], &all[to]) {
                    continue;
                }
                let price = cut.price + (1.0 - wide / setting.most).powi(2) + price_of(to) + 0.1;
                if row.get(&to).is_none_or(|best| price < best.price) {
                    let mut ends = cut.ends.clone();
                    ends.push(to);
                    row.insert(to, Cut { price, ends });
                }
            }
        }
        if let Some(whole) = row.get(&all.len())
            && found.as_ref().is_none_or(|best| whole.price < best.price)
        {
            found = Some(whole.clone());
        }
        before = row;
    }
    let ends = found?.ends;
    let is_parted = ends
        .iter()
        .any(|end| *end < all.len() && price_of(*end) > 1.0);
    (anyhow || !is_parted).then(|| {
        let starts = [0].into_iter().chain(ends.iter().copied());
        starts
            .zip(&ends)
            .map(|(start, end)| all[start..*end].to_vec())
            .collect()
    })
}

/// What it costs to end a line here.
fn price(all: &[Token], at: usize, words: &BTreeSet<usize>) -> f32 {
    let (Some(before), Some(one)) = (all.get(at - 1), all.get(at)) else {
        return 0.0;
    };
    if before.ends_clause || one.space > 0.0 && one.is_han && before.is_han {
        0.0
    } else if one.space > 0.0 {
        0.02
    } else if words.contains(&one.at) {
        0.1
    } else {
        IN_WORD
    }
}

/// Where words begin: of Chinese by a dictionary, which is the one that browsers have.
fn word_starts(text: &str) -> BTreeSet<usize> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    segmenter.segment_str(text).collect()
}
