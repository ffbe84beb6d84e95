//! A text with its gaps open, as a help page or a table of texts shows it: `Thu về … trên …`.

use super::bundle::{Lang, raw};

/// What stands for a number or name that is only known when the text is said.
const GAP: &str = "…";

/// The text of a key in a language with `…` where its arguments stand; where an argument chooses
/// between several wordings, all of them with strokes between. `None` for an unknown key.
pub fn pattern_in(lang: Lang, key: &str) -> Option<String> {
    raw(lang, key).map(opened)
}

/// Puts words for the places of a pattern as it is written in the language files.
fn opened(pattern: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, from)) = rest.split_once('{') {
        text.push_str(before);
        let (inside, after) = closed(from);
        text.push_str(&placed(inside));
        rest = after;
    }
    text.push_str(rest);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The inside of a brace that was opened, and what follows it.
fn closed(text: &str) -> (&str, &str) {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[..at], &text[at + 1..]);
        }
    }
    (text, "")
}

fn placed(inside: &str) -> String {
    let inside = inside.trim();
    if let Some(quoted) = inside.strip_prefix('"') {
        return quoted.trim_end_matches('"').to_owned();
    }
    match inside.split_once("->") {
        None => GAP.to_owned(),
        Some((_, variants)) => {
            let mut wordings: Vec<String> = Vec::new();
            for line in variants.lines() {
                let line = line.trim().trim_start_matches('*');
                match line.strip_prefix('[').and_then(|line| line.split_once(']')) {
                    Some((_, wording)) => wordings.push(wording.trim().to_owned()),
                    None => {
                        if let Some(last) = wordings.last_mut() {
                            last.push(' ');
                            last.push_str(line);
                        }
                    }
                }
            }
            let opened: Vec<String> = wordings.iter().map(|wording| opened(wording)).collect();
            opened.join(" / ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_become_gaps_and_choices_all_their_wordings() {
        for (pattern, shown) in [
            ("Chưa có họ và tên", "Chưa có họ và tên"),
            ("Thu về: { $returned } trên { $issued }", "Thu về: … trên …"),
            ("Tối đa {$n} × { \"%\" }", "Tối đa … × %"),
            (
                "{ $part ->\n    [valid] Hợp lệ\n   *[invalid] Không hợp lệ\n} nhiều hơn { $n }",
                "Hợp lệ / Không hợp lệ nhiều hơn …",
            ),
            (
                "{ $name ->\n  [none] Một người\n *[other] { $name }\n} hai lần",
                "Một người / … hai lần",
            ),
        ] {
            assert_eq!(opened(pattern), shown);
        }
    }
}
