//! Sentences about people: who took part, how many a body has, who goes to the upper congress. Each
//! names only what is known, and never a number that is not.

use super::{Accepted, BodyRow, Delegation, Motion, Participant, Remark};
use crate::documents::Cell;
use crate::documents::words::{phrase, word};

/// The keys of the counts of a body, in the order of [`BodyRow::counts`].
pub const BODY_COUNTS: [&str; 13] = [
    "doc-body-decided",
    "doc-body-elected",
    "doc-body-alternate",
    "doc-body-vacant",
    "doc-body-female",
    "doc-body-minority",
    "doc-body-party",
    "doc-body-under-40",
    "doc-body-40-to-50",
    "doc-body-over-50",
    "doc-body-re-elected",
    "doc-body-new",
    "doc-body-full-time",
];

/// Joins the known ones of some cells.
fn joined(cells: &[&Cell], separator: &str) -> String {
    cells.iter().filter_map(|cell| cell.known()).collect::<Vec<_>>().join(separator)
}

/// "Khách mời: đồng chí Trần Văn A, Phó Giám đốc; phát biểu khai mạc".
pub fn participant(person: &Participant) -> String {
    let comrade = person.name.known().map(|name| phrase("term-comrade", &[("name", name)]));
    let comrade = Cell::text_or_unknown(comrade.as_deref());
    let who = joined(&[&comrade, &person.post], ", ");
    let who = if who.is_empty() { word("doc-unknown") } else { who };
    let line = match person.role.known() {
        Some(role) => format!("{role}: {who}"),
        None => who,
    };
    with_note(line, &person.note)
}

/// "Nghị quyết đại hội: tán thành 100 %, biểu quyết giơ tay".
pub fn motion(motion: &Motion) -> String {
    let approved = motion.percent.known().map(|p| phrase("doc-motion-approved", &[("percent", p)]));
    let rest: Vec<&str> = approved.as_deref().into_iter().chain(motion.method.known()).collect();
    let text = motion.text.in_sentence();
    if rest.is_empty() { text } else { format!("{text}: {}", rest.join("; ")) }
}

/// "Ban Chấp hành (bầu tại đại hội): đại hội quyết định 09; đã bầu 09; nữ 03".
pub fn body(body: &BodyRow) -> String {
    let name = body.body.in_sentence();
    let name = match body.obtained.known() {
        Some(obtained) => format!("{name} ({})", lower_first(obtained)),
        None => name,
    };
    let counts: Vec<String> = BODY_COUNTS
        .iter()
        .zip(&body.counts)
        .filter(|(_, count)| !count.is_unknown())
        .map(|(key, count)| phrase(key, &[("count", &count.in_sentence())]))
        .collect();
    let counts =
        if counts.is_empty() { word("doc-body-counts-unknown") } else { counts.join("; ") };
    with_note(format!("{name}: {counts}"), &body.note)
}

/// "Đại hội … lần thứ IV: 02 đại biểu chính thức và 01 đại biểu dự khuyết".
pub fn delegation(delegation: &Delegation) -> String {
    let numbers = delegate_numbers(&delegation.official, &delegation.alternate, &delegation.total);
    let line = match delegation.congress.known() {
        Some(congress) => format!("{congress}: {numbers}"),
        None => upper_first(&numbers),
    };
    with_note(line, &delegation.note)
}

/// "02 đại biểu chính thức và 01 đại biểu dự khuyết", as far as the numbers are known.
pub fn delegate_numbers(official: &Cell, alternate: &Cell, total: &Cell) -> String {
    let official = known_people(official);
    let alternate = known_people(alternate);
    let total = known_people(total);
    let mut numbers = match (&official, &alternate) {
        (Some(official), Some(alternate)) => phrase(
            "doc-delegates-both",
            &[("official", official.as_str()), ("alternate", alternate.as_str())],
        ),
        (Some(official), None) => {
            phrase("doc-delegates-official", &[("official", official.as_str())])
        }
        (None, Some(alternate)) => {
            phrase("doc-delegates-alternate", &[("alternate", alternate.as_str())])
        }
        (None, None) if total.is_none() => word("doc-delegates-unknown"),
        (None, None) => String::new(),
    };
    if let Some(total) = &total {
        let total = phrase("doc-delegates-total", &[("total", total.as_str())]);
        numbers = if numbers.is_empty() { total } else { format!("{numbers}; {total}") };
    }
    numbers
}

/// "BC-201, Bầu Phó Chủ tịch: what it says; reason (who, when)".
pub fn accepted(finding: &Accepted) -> String {
    let code = match &finding.about {
        Some(about) => format!("{}, {about}", finding.code),
        None => finding.code.clone(),
    };
    phrase(
        "doc-accepted-line",
        &[
            ("code", &code),
            ("text", finding.text.trim_end_matches('.')),
            ("reason", &finding.reason),
            ("by", &finding.by),
            ("on", &finding.on.in_sentence()),
        ],
    )
}

/// "Nhiệm kỳ 2023 - 2028: ghi chú …; nguồn: …".
pub fn remark(remark: &Remark) -> String {
    let source = remark.source.as_deref().map(|source| phrase("doc-source", &[("source", source)]));
    let parts: Vec<&str> = remark
        .note
        .as_deref()
        .into_iter()
        .chain(source.as_deref())
        .map(|part| part.trim_end_matches('.'))
        .collect();
    format!("{}: {}", remark.about, parts.join("; "))
}

fn known_people(cell: &Cell) -> Option<String> {
    (!cell.is_unknown()).then(|| cell.in_sentence())
}

fn with_note(line: String, note: &Cell) -> String {
    match note.known() {
        Some(note) => format!("{line}; {}", lower_first(note)),
        None => line,
    }
}

/// A note goes on within a sentence; a name or a sign in capitals keeps its letters.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            let rest: String = letters.collect();
            let starts_a_name = rest
                .split_once(' ')
                .is_some_and(|(_, after)| after.starts_with(char::is_uppercase));
            if starts_a_name {
                text.to_owned()
            } else {
                format!("{}{second}{rest}", first.to_lowercase())
            }
        }
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delegates(official: Cell, alternate: Cell) -> String {
        delegation(&Delegation {
            congress: Cell::unknown(),
            official,
            alternate,
            total: Cell::unknown(),
            note: Cell::unknown(),
        })
    }

    #[test]
    fn delegates_are_named_as_far_as_known() {
        assert_eq!(
            delegates(Cell::int(2), Cell::int(1)),
            "02 đại biểu chính thức và 01 đại biểu dự khuyết"
        );
        assert_eq!(
            delegates(Cell::int(12), Cell::unknown()),
            "12 đại biểu chính thức; đại biểu dự khuyết: chưa rõ"
        );
        assert_eq!(
            delegates(Cell::unknown(), Cell::unknown()),
            "Có bầu đại biểu; số lượng, danh sách: chưa rõ"
        );
    }

    #[test]
    fn notes_go_on_in_small_letters_unless_they_start_with_a_name() {
        for (text, shown) in [
            ("Phát biểu khai mạc", "phát biểu khai mạc"),
            ("Trần Văn An thay mặt", "Trần Văn An thay mặt"),
            ("BCH dự đủ", "BCH dự đủ"),
            ("", ""),
        ] {
            assert_eq!(lower_first(text), shown);
        }
    }
}
