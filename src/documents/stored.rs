//! Stored values as papers word them. Always Vietnamese, whatever the window speaks.

use crate::documents::words::{grouped, long_date, phrase, word};
use crate::documents::{Cell, Value};
use crate::domain::catalogue::{Document, FieldType, Kind};
use crate::domain::values::{About, Count, PartialDate, Percent, roman};
use crate::i18n::{Lang, has_key};

/// What a list of parts is joined to; the empty ones are left out.
pub fn joined(parts: impl IntoIterator<Item = String>, separator: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(separator)
}

/// A value with a phrase around it; nothing where it is unknown.
pub fn with(key: &str, name: &'static str, value: Option<&str>) -> String {
    value
        .filter(|value| !value.is_empty())
        .map_or_else(String::new, |value| phrase(key, &[(name, value)]))
}

/// A value, or "chưa rõ".
pub fn or_unknown(value: Option<String>) -> String {
    value.filter(|value| !value.is_empty()).unwrap_or_else(|| word("doc-unknown"))
}

/// The text of a choice; a word of the office's own stands as it was entered.
pub fn choice(kind: Kind, field: &str, value: Option<&str>) -> Option<String> {
    let value = value?;
    let known = kind
        .field(field)
        .filter(|field| matches!(field.ty, FieldType::Choice(words) if words.contains(&value)))
        .map(|field| kind.choice_key(field, value))
        .filter(|key| has_key(Lang::Vi, key));
    Some(known.map_or_else(|| value.to_owned(), |key| word(&key)))
}

/// [`choice`] within a sentence.
pub fn choice_inside(kind: Kind, field: &str, value: Option<&str>) -> Option<String> {
    choice(kind, field, value).map(|text| lower_first(&text))
}

/// [`choice`] in a cell.
pub fn choice_cell(kind: Kind, field: &str, value: Option<&str>) -> Cell {
    Cell::text_or_unknown(choice(kind, field, value).as_deref())
}

/// A text with its first letter made small: the words of choices are no names.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), letters.as_str()))
}

/// A text with its first letter made big.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), letters.as_str()))
}

/// A count; unknown stays unknown.
pub fn count(count: Option<Count>) -> Cell {
    let Some(count) = count else {
        return Cell::unknown();
    };
    let number = i64::try_from(count.value).unwrap_or(i64::MAX);
    let key = match count.about {
        About::Exact => return Cell::int(number),
        About::About => "count-about",
        About::Over => "count-over",
        About::Nearly => "count-nearly",
    };
    let shown = phrase(key, &[("number", &grouped(number))]);
    Cell::new(Value::Text(shown.clone()), shown)
}

/// A count in a sentence with its phrase; nothing where it is unknown.
pub fn counted(key: &str, number: Option<Count>) -> String {
    match number {
        Some(number) => phrase(key, &[("count", &count(Some(number)).in_sentence())]),
        None => String::new(),
    }
}

/// The number when it is known exactly.
pub fn exact(count: Option<Count>) -> Option<u64> {
    count.filter(|count| count.is_exact()).map(|count| count.value)
}

/// A share where both numbers are known exactly.
pub fn share(part: Option<Count>, whole: Option<Count>) -> Cell {
    match (exact(part), exact(whole)) {
        (Some(part), Some(whole)) => Cell::percent_of(part, whole),
        _ => Cell::unknown(),
    }
}

/// A percentage as its source prints it.
pub fn printed(percent: Option<Percent>) -> Cell {
    percent.map_or_else(Cell::unknown, |percent| Cell::printed_percent(i64::from(percent.tenths)))
}

/// A date in a cell, as far as it is known.
pub fn date(date: Option<PartialDate>) -> Cell {
    match date {
        Some(date) => match date.full() {
            Some(day) => Cell::date(day),
            None => Cell::text(date.shown()),
        },
        None => Cell::unknown(),
    }
}

/// "ngày 21/04/2023", "tháng 04/2023", "năm 2023".
pub fn short_date(date: PartialDate) -> String {
    let key = match date {
        PartialDate::Day(_) => "term-on-day",
        PartialDate::Month(..) => "term-on-month",
        PartialDate::Year(_) => "term-on-year",
    };
    phrase(key, &[("date", &date.shown())])
}

/// "ngày 21 tháng 4 năm 2023", "tháng 04/2023", "năm 2023".
pub fn spoken_date(date: PartialDate) -> String {
    date.full().map_or_else(|| short_date(date), long_date)
}

/// "khóa IV" or "lần thứ IV"; an ordinal written out by the clerk stands as it is.
pub fn ordinal(key: &str, text: Option<&str>) -> String {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return String::new();
    };
    let shown = text.parse::<u32>().ok().and_then(roman).unwrap_or_else(|| text.to_owned());
    if shown.chars().all(|letter| "IVXLC".contains(letter)) {
        phrase(key, &[("ordinal", &shown)])
    } else {
        lower_first_word(&shown)
    }
}

/// "Khóa IV" goes on within a sentence; "IV, nhiệm kỳ …" keeps its figures.
fn lower_first_word(text: &str) -> String {
    let second_is_small = text.chars().nth(1).is_some_and(char::is_lowercase);
    if second_is_small { lower_first(text) } else { text.to_owned() }
}

/// Years of a term, "2023 - 2028".
pub fn years(from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => crate::documents::words::years(from, to),
        (Some(from), None) => phrase("term-years-from", &[("year", &from.to_string())]),
        (None, Some(to)) => phrase("term-years-to", &[("year", &to.to_string())]),
        (None, None) => String::new(),
    }
}

/// "số 57/QĐ-LĐLĐ ngày 28/04/2023"; the subject of a paper without a number.
pub fn document(document: &Document) -> String {
    let number = with("term-document-number", "number", document.number.as_deref());
    let name =
        if number.is_empty() { document.subject.clone().unwrap_or_default() } else { number };
    joined([name, document.issued_on.map(short_date).unwrap_or_default()], " ")
}

/// "Quyết định số 57/QĐ-LĐLĐ ngày 28/04/2023 của …: về việc …", for the list of papers.
pub fn whole_document(document: &Document) -> String {
    let kind = choice(Kind::Document, "kind", document.kind.as_deref()).unwrap_or_default();
    let number = with("term-document-number", "number", document.number.as_deref());
    let day = document.issued_on.map(short_date).unwrap_or_default();
    let issuer = with("term-document-issuer", "issuer", document.issuer.as_deref());
    let name = joined([kind, number, day, issuer], " ");
    joined([name, document.subject.clone().unwrap_or_default()], ": ")
}
