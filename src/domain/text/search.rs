//! The words of a search, and the words a record is found by.

use std::collections::HashSet;

use super::fold::fold;

/// A search looks at this many words; more never narrow it usefully.
const MOST_WORDS: usize = 12;
/// Longer words are cut here.
const LONGEST_WORD: usize = 40;
/// Initials are made of the first words of a name.
const MOST_INITIALS: usize = 16;

/// The folded words of a query: at most 12, each at most 40 letters.
pub fn search_words(query: &str) -> Vec<String> {
    fold(query)
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .collect()
}

/// The folded words of all parts, each once, in the order they come, apart by one space. What is
/// written together with `&`, `.`, `/` or a dash is also there as one word: "KH&CN" gives
/// `kh cn khcn`, "12/QĐ-TLĐ" gives `12 qd tld 12qdtld`.
pub fn index_words(parts: &[&str]) -> String {
    let mut seen = HashSet::new();
    let mut index = String::new();
    let mut add = |word: String| {
        if !word.is_empty() && !seen.contains(&word) {
            if !index.is_empty() {
                index.push(' ');
            }
            index.push_str(&word);
            seen.insert(word);
        }
    };
    for token in parts.iter().flat_map(|part| part.split_whitespace()) {
        let folded = fold(token);
        for word in folded.split(' ') {
            add(word.to_owned());
        }
        if folded.contains(' ') && token.contains(is_joint) {
            add(folded.replace(' ', ""));
        }
    }
    index
}

/// The signs that make one name of several words.
pub(super) fn is_joint(c: char) -> bool {
    matches!(c, '&' | '.' | '/' | '-' | '\u{2010}'..='\u{2014}')
}

/// The initials of a name from each of its words on, two letters at least: "Công đoàn cơ sở Sở Công
/// Thương" gives `cdcssct`, `dcssct` … `sct`, `ct`. At most 16 words are looked at.
pub fn initials(name: &str) -> Vec<String> {
    let firsts: Vec<char> =
        fold(name).split(' ').filter_map(|word| word.chars().next()).take(MOST_INITIALS).collect();
    (0..firsts.len().saturating_sub(1))
        .filter_map(|from| firsts.get(from..))
        .map(|rest| rest.iter().collect())
        .collect()
}

/// Whether every word begins some word of the index, in any order.
pub fn matches(folded_index: &str, words: &[String]) -> bool {
    words.iter().all(|word| folded_index.split(' ').any(|known| known.starts_with(word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_become_at_most_twelve_short_words() {
        assert_eq!(search_words(" Đậu  HỐI, 12/QĐ "), ["dau", "hoi", "12", "qd"]);
        assert!(search_words(" – ").is_empty());
        let long = format!("{} {}", "a".repeat(90), "b ".repeat(30));
        let words = search_words(&long);
        assert_eq!(words.len(), 12);
        assert_eq!(words[0].len(), 40);
    }

    #[test]
    fn an_index_holds_each_word_once_and_joined_names() {
        for (parts, index) in [
            (&["Sở KH&CN"][..], "so kh cn khcn"),
            (&["12/QĐ-TLĐ"], "12 qd tld 12qdtld"),
            (&["Công đoàn", "công ĐOÀN cơ sở"], "cong doan co so"),
            (&["2023 - 2028", "2023–2028"], "2023 2028 20232028"),
            (&["", " . "], ""),
            (&["TP.HCM, A.B."], "tp hcm tphcm a b ab"),
        ] {
            assert_eq!(index_words(parts), index);
        }
    }

    #[test]
    fn initials_start_at_every_word() {
        assert_eq!(
            initials("Công đoàn cơ sở Sở Công Thương"),
            ["cdcssct", "dcssct", "cssct", "ssct", "sct", "ct"]
        );
        assert!(initials("Hoa").is_empty());
        assert!(initials("").is_empty());
        assert_eq!(initials(&"a ".repeat(40)).len(), 15);
    }

    #[test]
    fn every_word_of_a_search_must_begin_a_word_of_the_index() {
        let index = index_words(&["Công đoàn Sở KH&CN", "Đậu Hối"]);
        for (query, found) in [
            ("khcn", true),
            ("kh&cn", true),
            ("hoi dau", true),
            ("dau hoi", true),
            ("Đạ", true),
            ("oan", false),
            ("cong xyz", false),
            ("", true),
        ] {
            assert_eq!(matches(&index, &search_words(query)), found, "{query}");
        }
    }
}
