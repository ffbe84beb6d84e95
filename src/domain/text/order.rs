//! The order of the Vietnamese alphabet, and of people in it.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold::fold;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default())
        .inspect_err(|error| tracing::error!(%error, "Vietnamese order"))
        .ok()
});

/// The key whose bytes compare as the texts do: a ă â b c d đ …, then the tones (none, huyền, hỏi, ngã,
/// sắc, nặng), then case; numbers by value; both places of a tone mark (oà, òa) are equal (domain.md
/// section 7). Never holds a zero byte. Keys of one build of the program compare, not keys of two.
pub fn sort_key(text: &str) -> Vec<u8> {
    let text = settle_tones(text);
    let mut key = Vec::with_capacity(text.len() * 3);
    match COLLATOR.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(&text, &mut key);
        }
        // The data is part of the program; should it ever be missing, lists still stand in some order.
        None => key.extend_from_slice(fold(&text).as_bytes()),
    }
    key
}

/// The key of a person in a list: tên, then họ, then tên đệm (domain.md section 7, state election
/// rule). Case does not matter. Whoever is still equal is told apart by birth date.
pub fn person_sort_key(full_name: &str) -> Vec<u8> {
    let lower = full_name.to_lowercase();
    let mut words = lower.split_whitespace();
    let given = words.next_back().unwrap_or_default();
    let family = words.next().unwrap_or_default();
    let middle = words.collect::<Vec<_>>().join(" ");
    let mut key = sort_key(given);
    for part in [family, middle.as_str()] {
        key.push(0);
        key.extend(sort_key(part));
    }
    key
}

/// Decomposed text with the tone of `oa`, `oe` and `uy` on the second vowel, wherever it was written.
fn settle_tones(text: &str) -> String {
    let mut letters: Vec<char> = text.nfd().collect();
    for at in 0..letters.len().saturating_sub(2) {
        let (first, tone, second) = (letters[at], letters[at + 1], letters[at + 2]);
        let pair = matches!(
            (first.to_ascii_lowercase(), second.to_ascii_lowercase()),
            ('o', 'a' | 'e') | ('u', 'y')
        );
        let bare = !letters.get(at + 3).copied().is_some_and(is_combining_mark);
        if pair && bare && matches!(tone, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
        {
            letters.swap(at + 1, at + 2);
        }
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_rising(texts: &[&str], key: fn(&str) -> Vec<u8>) {
        for pair in texts.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn given_names_stand_in_the_order_of_the_checklist() {
        // DOCUMENTS.md section 14, item 6.
        assert_rising(
            &["An", "Ân", "Bảo", "Cúc", "Dũng", "Đức", "Hà", "Hạnh", "Hoa", "Hòa"],
            sort_key,
        );
    }

    #[test]
    fn the_alphabet_and_the_tones_are_in_order() {
        assert_rising(
            &[
                "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "o", "ô", "ơ", "p",
                "u", "ư", "v", "y",
            ],
            sort_key,
        );
        assert_rising(&["ma", "mà", "mả", "mã", "má", "mạ"], sort_key);
        assert_rising(&["a", "A"], sort_key);
    }

    #[test]
    fn the_place_of_the_tone_mark_and_the_unicode_form_do_not_matter() {
        for (a, b) in [
            ("Hòa", "Hoà"),
            ("thúy", "thuý"),
            ("khỏe", "khoẻ"),
            ("qúy", "quý"),
            ("HÒA", "HOÀ"),
            ("Hoa\u{300}", "Hoà"),
        ] {
            assert_eq!(sort_key(a), sort_key(b), "{a} / {b}");
        }
        assert_ne!(sort_key("lúa"), sort_key("luá"));
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        assert_rising(&["Tổ công đoàn 2", "Tổ công đoàn 10", "Tổ công đoàn 100"], sort_key);
    }

    #[test]
    fn people_stand_by_given_name_then_family_name_then_middle_name() {
        assert_rising(
            &[
                "Trần An",
                "Bùi Thị Ân",
                "Đỗ Ân",
                "Đỗ Bá Ân",
                "Đỗ Văn Ân",
                "Lê Văn Hoa",
                "Ngô Hoà",
                "Phạm Hòa",
            ],
            person_sort_key,
        );
        assert_eq!(person_sort_key("NGUYỄN VĂN HÒA"), person_sort_key("Nguyễn  Văn Hoà "));
        assert_rising(&["", "An"], person_sort_key);
    }

    proptest! {
        #[test]
        fn keys_hold_no_zero_byte(text in any::<String>()) {
            prop_assert!(!sort_key(&text).contains(&0));
        }
    }
}
