//! Where in a text the words of a search stand.

use std::ops::Range;

use super::fold::{Part, fold_char};
use super::search::is_joint;

/// One letter of the folded text and the bytes of the original it stands for, its marks included.
struct Letter {
    folded: char,
    bytes: Range<usize>,
}

/// Letters that follow each other without a gap.
#[derive(Default)]
struct Word {
    letters: Vec<Letter>,
    /// Whether a joining sign ("KH&CN") ties it to the word before.
    tied: bool,
}

/// The bytes of `original` to mark for the folded words of a search: only beginnings of words, whole
/// letters with their marks, in order and without overlap. `original` may be in either Unicode form.
pub fn match_ranges(original: &str, words: &[String]) -> Vec<Range<usize>> {
    let text_words = split(original);
    let mut found = Vec::new();
    for (at, word) in text_words.iter().enumerate() {
        let rest = text_words.get(at + 1..).unwrap_or_default();
        let name_start = !word.tied && rest.first().is_some_and(|next| next.tied);
        for wanted in words.iter().filter(|wanted| !wanted.is_empty()) {
            found.extend(begins(&mut word.letters.iter(), wanted));
            if name_start {
                let tied =
                    rest.iter().take_while(|next| next.tied).flat_map(|next| next.letters.iter());
                found.extend(begins(&mut word.letters.iter().chain(tied), wanted));
            }
        }
    }
    merge(found)
}

/// The bytes of the letters that spell `wanted`, when the text begins with it.
fn begins<'a>(
    letters: &mut impl Iterator<Item = &'a Letter>,
    wanted: &str,
) -> Option<Range<usize>> {
    let mut range: Option<Range<usize>> = None;
    for letter_wanted in wanted.chars() {
        let letter = letters.next().filter(|letter| letter.folded == letter_wanted)?;
        let start = range.map_or(letter.bytes.start, |range| range.start);
        range = Some(start..letter.bytes.end);
    }
    range
}

fn split(original: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut current = Word::default();
    let mut only_joints = false;
    for (start, c) in original.char_indices() {
        let end = start + c.len_utf8();
        fold_char(c, |part| match part {
            Part::Letter(folded) => {
                if current.letters.is_empty() {
                    current.tied = only_joints && !words.is_empty();
                }
                current.letters.push(Letter { folded, bytes: start..end });
            }
            Part::Nothing => {
                if let Some(last) = current.letters.last_mut() {
                    last.bytes.end = end;
                }
            }
            Part::Gap => {
                if current.letters.is_empty() {
                    only_joints &= is_joint(c);
                } else {
                    words.push(std::mem::take(&mut current));
                    only_joints = is_joint(c);
                }
            }
        });
    }
    if !current.letters.is_empty() {
        words.push(current);
    }
    words
}

fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::super::search::search_words;
    use super::*;

    fn marked(text: &str, query: &str) -> Vec<String> {
        match_ranges(text, &search_words(query))
            .into_iter()
            .map(|range| text[range].nfc().collect())
            .collect()
    }

    #[test]
    fn beginnings_of_words_are_marked_in_both_forms() {
        for (text, query, parts) in [
            ("Đậu Thị Hối", "dau hoi", &["Đậu", "Hối"][..]),
            ("Đậu Thị Hối", "da h", &["Đậ", "H"]),
            ("Công đoàn Sở KH&CN", "khcn", &["KH&CN"]),
            ("Công đoàn Sở KH&CN", "khc", &["KH&C"]),
            ("Số 12/QĐ-TLĐ", "12qd", &["12/QĐ"]),
            ("Hoàng Hoa", "oa", &[]),
            ("Ủy ban, Uỷ ban", "uy", &["Ủy", "Uỷ"]),
            ("toàn to", "to toa", &["toà", "to"]),
        ] {
            let decomposed: String = text.nfd().collect();
            assert_eq!(marked(text, query), parts, "{text} / {query}");
            assert_eq!(marked(&decomposed, query), parts, "{text} / {query}, decomposed");
        }
    }

    proptest! {
        #[test]
        fn ranges_are_whole_letters_in_order(text in any::<String>(), query in "\\PC{0,12}") {
            let mut end = 0;
            for range in match_ranges(&text, &search_words(&query)) {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
