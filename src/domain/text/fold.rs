//! Folding: the form in which two texts that a person would call the same are the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What one character of a text gives to the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A letter or digit without marks, lower case.
    Letter(char),
    /// Nothing: a mark of the letter before, or an invisible joiner.
    Nothing,
    /// The end of a word.
    Gap,
}

/// Gives each part of a character to `take`; most characters have one or two.
pub(super) fn fold_char(c: char, mut take: impl FnMut(Part)) {
    if c.is_ascii() {
        return take(if c.is_ascii_alphanumeric() {
            Part::Letter(c.to_ascii_lowercase())
        } else {
            Part::Gap
        });
    }
    for base in std::iter::once(c).nfd().flat_map(char::to_lowercase) {
        take(match base {
            'đ' => Part::Letter('d'),
            // Soft hyphen, zero-width space and joiners, BOM: left behind by web pages inside words; and
            // the colour of a person's skin in an emoji.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}' => Part::Nothing,
            _ if is_picture(base) => return spell(base, &mut take),
            _ if is_combining_mark(base) => Part::Nothing,
            _ if base.is_alphanumeric() => Part::Letter(base),
            _ => Part::Gap,
        });
    }
}

/// Emoji and signs of their kind.
fn is_picture(c: char) -> bool {
    matches!(
        c,
        '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'
    ) && !c.is_alphanumeric()
}

/// A picture as a word of its own, `u1f527`: the word index keeps letters and digits only, and a name
/// that is nothing but pictures must be found too.
fn spell(picture: char, take: &mut impl FnMut(Part)) {
    take(Part::Gap);
    format!("u{:x}", u32::from(picture)).chars().map(Part::Letter).for_each(&mut *take);
    take(Part::Gap);
}

/// The text without marks and in lower case; đ is d, and whatever is neither letter nor digit is one
/// space, with none at the ends; an emoji is a word, `u1f527`. So `uỷ`, `ủy` and `uy` are one, and so are the two Unicode forms and
/// any two dashes (DESIGN.md section 1, promise 7).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        fold_char(c, |part| match part {
            Part::Letter(letter) => {
                if gap && !folded.is_empty() {
                    folded.push(' ');
                }
                gap = false;
                folded.push(letter);
            }
            Part::Gap => gap = true,
            Part::Nothing => {}
        });
    }
    folded
}

/// Whether two names are the same once folded.
pub fn same_name(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The 67 lower-case letters of Vietnamese that carry a mark, by the letter they fold to.
    const MARKED: &[(char, &str)] = &[
        ('a', "àảãáạăằẳẵắặâầẩẫấậ"),
        ('d', "đ"),
        ('e', "èẻẽéẹêềểễếệ"),
        ('i', "ìỉĩíị"),
        ('o', "òỏõóọôồổỗốộơờởỡớợ"),
        ('u', "ùủũúụưừửữứự"),
        ('y', "ỳỷỹýỵ"),
    ];

    #[test]
    fn all_134_marked_letters_fold_to_their_base_in_both_forms() {
        let mut seen = 0;
        for (base, letters) in MARKED {
            for letter in letters.chars().flat_map(|c| c.to_lowercase().chain(c.to_uppercase())) {
                let composed = letter.to_string();
                let decomposed: String = composed.nfd().collect();
                assert_eq!(fold(&composed), base.to_string(), "{letter}");
                assert_eq!(fold(&decomposed), base.to_string(), "{letter} decomposed");
                seen += 1;
            }
        }
        assert_eq!(seen, 134);
    }

    #[test]
    fn texts_a_person_calls_the_same_fold_the_same() {
        for (a, b) in [
            ("Uỷ ban Kiểm tra", "ủy ban kiểm tra"),
            ("hoà", "HÒA"),
            ("Đậu Hối", "dau hoi"),
            ("👩🏽\u{200d}🔧", "👩🔧"),
            ("❤\u{fe0f}", "u2764"),
            ("2023 – 2028", "2023-2028"),
            ("Sở KH&CN", "so kh  cn"),
            ("Công\u{200b} đoàn", "cong doan"),
            ("công\u{ad}đoàn", "congdoan"),
        ] {
            assert!(same_name(a, b), "{a} / {b}");
        }
        assert_eq!(fold(" – "), "");
        assert!(!same_name("Hoa", "Hao"));
    }

    proptest! {
        #[test]
        fn the_unicode_form_does_not_matter(text in "[\\PCàảãáạăằđêơƯỹỵ\u{300}-\u{323} -]{0,40}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
        }

        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }
    }
}
