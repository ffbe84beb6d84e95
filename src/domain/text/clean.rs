//! What becomes of a text when its field is left, and which characters no field takes.

use unicode_normalization::UnicodeNormalization;

/// What web pages, Word and the beginning of a file leave in copied text and nobody sees: soft hyphen,
/// zero-width space, word joiner, BOM. Left in a name it would keep the name from being found.
fn is_left_behind(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The text of a one-line field: NFC, every run of blanks one space, none at the ends. Tabs and
/// no-break spaces are blanks, soft hyphens and zero-width spaces go (domain.md section 7, Unicode forms;
/// UX.md section 7).
pub fn nfc_clean_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let text: String = text.chars().filter(|c| !is_left_behind(*c)).collect();
    for word in text.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.extend(word.nfc());
    }
    clean
}

/// The text of a field of several lines: NFC, line breaks kept as `\n`, no blanks at the end of a
/// line, no empty lines at the ends of the text. Blanks inside a line stay, a tab becomes a space; soft
/// hyphens and zero-width spaces go.
pub fn nfc_clean_block(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_left_behind(*c)).collect();
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

/// The first character no field may hold: control characters, the marks that turn the reading direction
/// of what follows, characters that Unicode keeps for no text at all, and those that are drawn as nothing
/// (fillers, invisible signs, tags). A tab is allowed, a line break where `multiline`. Letters written
/// from right to left, their own marks U+200E and U+200F, and emoji with their joiners are allowed.
pub fn find_forbidden(text: &str, multiline: bool) -> Option<char> {
    text.chars().find(|&c| match c {
        '\t' => false,
        '\n' | '\r' => !multiline,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => c.is_control() || is_no_character(c) || is_invisible(c),
    })
}

/// U+FDD0 to U+FDEF and the last two of each plane.
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Drawn as nothing and part of no letter or emoji: two names with and without one look the same.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2061}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e001f}'
            | '\u{e0080}'..='\u{e0fff}'
    )
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
            ("Phan\u{200b} Hạ \u{200b} Gi\u{ad}ang\u{2060}", "Phan Hạ Giang"),
            ("\u{feff}Hoa\u{200b}\u{300}", "Hoà"),
            ("\u{200b}", ""),
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
            ("\u{feff}một\u{200b}\nhai", "một\nhai"),
        ] {
            assert_eq!(nfc_clean_block(typed), clean);
        }
    }

    #[test]
    fn forbidden_characters_are_found_and_others_are_not() {
        for bad in [
            '\0',
            '\u{7}',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{202a}',
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{fdd0}',
            '\u{fffe}',
            '\u{ffff}',
            '\u{1fffe}',
            '\u{10ffff}',
            '\u{34f}',
            '\u{3164}',
            '\u{2063}',
            '\u{e0001}',
        ] {
            assert_eq!(find_forbidden(&format!("a{bad}b"), true), Some(bad));
        }
        assert_eq!(find_forbidden("a\nb", false), Some('\n'));
        assert_eq!(find_forbidden("a\r\nb\tc", true), None);
        assert_eq!(find_forbidden("\u{fffd} ❤\u{fe0f} \u{200b}\u{feff}", false), None);
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
