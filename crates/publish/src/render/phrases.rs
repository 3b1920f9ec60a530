//! Where the lines of a Chinese headline may end.

use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};

/// What belongs to the word before it.
const PARTICLES: &str = "的地得了着过過们們时時后後前中等里裡上下内內外间間个個";

/// The parts of a headline between which a line may end: between words, though not behind a short one
/// that leads to the next, nor in the middle of what is said in twos, as 一地一域 is. Behind a mark a
/// line may always end. `breakBySense` in src/card/browser/browser.js does the same for a live card.
pub(super) fn phrases(headline: &str) -> Vec<String> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut phrases = vec![String::new()];
    let (mut start, mut before) = (0, "");
    for (end, kind) in segmenter.segment_str(headline).iter_with_word_type() {
        let segment = &headline[start..end];
        start = end;
        let is_end = kind.is_word_like()
            && before.ends_with(|c: char| !c.is_ascii())
            && before.chars().next() != segment.chars().next()
            && !PARTICLES.contains(segment);
        if is_end {
            phrases.push(String::new());
        }
        if let Some(last) = phrases.last_mut() {
            last.push_str(segment);
        }
        let leads_on = !kind.is_word_like() || segment.chars().nth(1).is_none();
        before = if leads_on { "" } else { segment };
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::phrases;

    #[test]
    fn lines_end_where_a_part_of_the_sentence_does() {
        for (headline, shown) in [
            (
                "张爱军到高要金利督导重点项目建设时强调，以抓好一地一域发展为全局全域赋能添彩",
                "张爱军到高要金利|督导重点|项目|建设时强调，以抓好一地一域发展|为全局全域|赋能添彩",
            ),
            ("GDP增长5.8%", "GDP增长|5.8%"),
            (
                "Harbour city opens rest stops",
                "Harbour city opens rest stops",
            ),
            ("", ""),
        ] {
            assert_eq!(phrases(headline).join("|"), shown);
        }
    }
}
