//! Whole numbers: thousands set off by dots, read back without guessing.

use super::InputError;

/// The largest number a field takes (UX.md section 7).
pub const LARGEST: u64 = 999_999_999;

/// The number as an office writes it, a dot before every three digits: `2.596` (domain.md section 7).
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

/// Reads `2596`, `2.596`, `2 596` or `07`. Whatever could be read in two ways is asked back, never
/// guessed: `49.2`, `1,240`.
pub(super) fn parse_whole(text: &str) -> Result<u64, InputError> {
    let text = text.trim();
    let unreadable = || InputError::NotANumber { text: text.to_owned() };
    let mut separators = text.chars().filter(|c| !c.is_ascii_digit());
    let Some(separator) = separators.next() else {
        return bounded(text).ok_or_else(unreadable)?;
    };
    if matches!(separator, '-' | '\u{2212}') && bounded(&text[separator.len_utf8()..]).is_some() {
        return Err(InputError::Negative);
    }
    let known = matches!(separator, '.' | ',') || separator.is_whitespace();
    if !known || !separators.all(|other| other == separator) {
        return Err(unreadable());
    }
    let groups: Vec<&str> = text.split(separator).collect();
    if groups.iter().any(|group| group.is_empty()) {
        return Err(unreadable());
    }
    if separator != ',' && are_thousands(&groups) {
        return bounded(&groups.concat()).ok_or_else(unreadable)?;
    }
    match groups.as_slice() {
        [whole, fraction] if !separator.is_whitespace() => Err(two_readings(whole, fraction)),
        _ => Err(unreadable()),
    }
}

/// Digits as a number within the bound; `None` for anything but digits.
fn bounded(digits: &str) -> Option<Result<u64, InputError>> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = digits.parse().unwrap_or(u64::MAX);
    Some(if number <= LARGEST { Ok(number) } else { Err(InputError::TooLarge { limit: LARGEST }) })
}

fn are_thousands(groups: &[&str]) -> bool {
    match groups {
        [first, rest @ ..] => {
            (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    }
}

fn two_readings(whole: &str, fraction: &str) -> InputError {
    let joined = format!("{whole}{fraction}");
    let whole_reading = match joined.parse::<u64>() {
        Ok(number) => grouped(number),
        Err(_) => joined,
    };
    InputError::Ambiguous { decimal: format!("{whole},{fraction}"), whole: whole_reading }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whole_numbers_are_read_with_dots_and_blanks() {
        for (text, number) in [
            ("0", 0),
            ("07", 7),
            ("2596", 2596),
            ("2.596", 2596),
            ("2 596", 2596),
            ("2\u{a0}596", 2596),
            ("999.999.999", LARGEST),
            (" 12 ", 12),
        ] {
            assert_eq!(parse_whole(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_asked_back() {
        for (text, decimal, whole) in [
            ("49.2", "49,2", "492"),
            ("49,2", "49,2", "492"),
            ("1.24", "1,24", "124"),
            ("1,240", "1,240", "1.240"),
            ("0.123", "0,123", "123"),
        ] {
            let asked =
                InputError::Ambiguous { decimal: decimal.to_owned(), whole: whole.to_owned() };
            assert_eq!(parse_whole(text), Err(asked), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in
            ["", "abc", "12a", "1.2.3", "1..240", ".5", "5.", "1.240,5", "25 96", "1/2", "１２"]
        {
            assert!(matches!(parse_whole(text), Err(InputError::NotANumber { .. })), "{text}");
        }
        assert_eq!(parse_whole("-5"), Err(InputError::Negative));
        for text in ["1000000000", "1.000.000.000", "99999999999999999999999999"] {
            assert_eq!(parse_whole(text), Err(InputError::TooLarge { limit: LARGEST }), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(number in 0..=LARGEST) {
            prop_assert_eq!(parse_whole(&grouped(number)), Ok(number));
            prop_assert_eq!(parse_whole(&number.to_string()), Ok(number));
        }
    }
}
