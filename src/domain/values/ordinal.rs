//! Khóa and lần thứ: the number in an ordinal as printed.

use crate::domain::text::fold;

const ROMAN: &[(u32, &str)] = &[
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// Words before the number, folded.
const LEADING: &[&str] = &["khoa", "lan", "thu", "dai", "hoi", "dot", "ky", "vong"];

/// The number of "IV", "khóa IV", "lần thứ 4", "lần thứ nhất", "thứ hai", "thứ hai mươi mốt"; `None`
/// when none can be read. What follows the number ("khóa IV, nhiệm kỳ 2023 - 2028") is left out, but
/// only after one of the leading words.
pub fn ordinal_number(text: &str) -> Option<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let leading = words.iter().take_while(|word| LEADING.contains(word)).count();
    let rest = words.get(leading..)?;
    let (number, used) = match rest {
        [first, ..]
            if first.len() <= 4
                && first.bytes().all(|byte| byte.is_ascii_digit())
                && !first.is_empty() =>
        {
            (first.parse().ok().filter(|number| *number > 0)?, 1)
        }
        [first, ..] => match from_roman(first) {
            Some(number) => (number, 1),
            None => spelled(rest)?,
        },
        [] => return None,
    };
    (leading > 0 || used == rest.len()).then_some(number)
}

/// The number in Roman figures, 1 to 3999.
pub fn roman(number: u32) -> Option<String> {
    if !(1..=3999).contains(&number) {
        return None;
    }
    let mut left = number;
    let mut figures = String::new();
    for (value, figure) in ROMAN {
        while left >= *value {
            figures.push_str(figure);
            left -= value;
        }
    }
    Some(figures.to_uppercase())
}

/// Lower-case Roman figures in their one spelling.
fn from_roman(figures: &str) -> Option<u32> {
    let mut rest = figures;
    let mut number = 0;
    for (value, figure) in ROMAN {
        while let Some(shorter) = rest.strip_prefix(figure) {
            rest = shorter;
            number += value;
        }
    }
    let one_spelling =
        rest.is_empty() && roman(number).is_some_and(|known| known.eq_ignore_ascii_case(figures));
    one_spelling.then_some(number)
}

/// A folded number word up to 99 at the beginning, and how many words it takes.
fn spelled(words: &[&str]) -> Option<(u32, usize)> {
    let unit = |at: usize| words.get(at).and_then(|word| digit_word(word));
    match (words.first().copied()?, words.get(1).copied()) {
        ("nhat" | "dau", _) => Some((1, 1)),
        ("muoi", _) => Some(unit(1).map_or((10, 1), |unit| (10 + unit, 2))),
        (_, Some("muoi")) => {
            let tens = unit(0).filter(|tens| *tens >= 2)? * 10;
            Some(unit(2).map_or((tens, 2), |unit| (tens + unit, 3)))
        }
        _ => Some((unit(0)?, 1)),
    }
}

fn digit_word(word: &str) -> Option<u32> {
    Some(match word {
        "mot" => 1,
        "hai" | "nhi" => 2,
        "ba" => 3,
        "bon" | "tu" => 4,
        "nam" | "lam" => 5,
        "sau" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_as_offices_write_them() {
        for (text, number) in [
            ("IV", 4),
            ("iv", 4),
            ("khóa IV", 4),
            ("Khoá XIII", 13),
            ("lần thứ 4", 4),
            ("lần thứ nhất", 1),
            ("Lần thứ I", 1),
            ("thứ hai", 2),
            ("thứ tư", 4),
            ("lần thứ mười", 10),
            ("lần thứ mười lăm", 15),
            ("thứ hai mươi mốt", 21),
            ("Đại hội lần thứ V", 5),
            ("khóa IV, nhiệm kỳ 2023 - 2028", 4),
            ("07", 7),
        ] {
            assert_eq!(ordinal_number(text), Some(number), "{text}");
        }
        for text in ["", "khóa", "IIII", "VX", "0", "C Hùng", "nhiệm kỳ 2023", "20232028", "iv a"]
        {
            assert_eq!(ordinal_number(text), None, "{text}");
        }
    }

    #[test]
    fn every_roman_number_reads_back() {
        for number in 1..=3999 {
            let figures = roman(number).unwrap();
            assert_eq!(ordinal_number(&figures), Some(number), "{figures}");
        }
        assert_eq!(roman(0), None);
        assert_eq!(roman(4000), None);
        assert_eq!(roman(1994).as_deref(), Some("MCMXCIV"));
    }
}
