//! What becomes of a text when its field is left, and which characters no field takes.

use unicode_normalization::UnicodeNormalization;

/// The text of a one-line field: NFC, every run of blanks one space, none at the ends. Tabs and
/// no-break spaces are blanks (domain.md section 7, Unicode forms; UX.md section 7).
pub fn nfc_clean_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.extend(word.nfc());
    }
    clean
}

/// The text of a field of several lines: NFC, line breaks kept as `\n`, no blanks at the end of a
/// line, no empty lines at the ends of the text. Blanks inside a line stay, a tab becomes a space.
pub fn nfc_clean_block(text: &str) -> String {
    let one_break = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut lines: Vec<String> = one_break
        .split('\n')
        .map(|line| line.replace('\t', " ").trim_end().nfc().collect())
        .collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    lines.split_off(first).join("\n").trim_start().to_owned()
}

/// The first character no field may hold: control characters, U+FEFF and the marks that turn the
/// reading direction of what follows. A tab is allowed, a line break where `multiline`. Letters
/// written from right to left, their own marks U+200E and U+200F, and emoji are allowed.
pub fn find_forbidden(text: &str, multiline: bool) -> Option<char> {
    text.chars().find(|&c| match c {
        '\t' => false,
        '\n' | '\r' => !multiline,
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => c.is_control(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_loses_spare_blanks_and_is_composed() {
        for (typed, clean) in [
            ("  Phan   Hạ\u{a0}Giang\t", "Phan Hạ Giang"),
            ("Hoa\u{300}", "Hoà"),
            ("\n Tổ 1 \r\n", "Tổ 1"),
            (" \t ", ""),
        ] {
            assert_eq!(nfc_clean_line(typed), clean);
        }
    }

    #[test]
    fn a_block_keeps_its_lines() {
        for (typed, clean) in [
            ("\n\n 1. Một  \r\n\r\n2.\tHai \n\n", "1. Một\n\n2. Hai"),
            ("a\rb\u{2028}c", "a\nb\nc"),
            ("một  hai", "một  hai"),
            (" \n \n", ""),
        ] {
            assert_eq!(nfc_clean_block(typed), clean);
        }
    }

    #[test]
    fn forbidden_characters_are_found_and_others_are_not() {
        for bad in [
            '\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{85}', '\u{feff}', '\u{202a}', '\u{202e}',
            '\u{2066}', '\u{2069}',
        ] {
            assert_eq!(find_forbidden(&format!("a{bad}b"), true), Some(bad));
        }
        assert_eq!(find_forbidden("a\nb", false), Some('\n'));
        assert_eq!(find_forbidden("a\r\nb\tc", true), None);
        assert_eq!(find_forbidden("a\tשלום\u{200f}\u{200e} 👩\u{200d}🔧", false), None);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let line = nfc_clean_line(&text);
            prop_assert_eq!(nfc_clean_line(&line), line.clone());
            let block = nfc_clean_block(&text);
            prop_assert_eq!(nfc_clean_block(&block), block.clone());
        }
    }
}
