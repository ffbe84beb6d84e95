//! Wording a stored line in the language in use.

use crate::domain::catalogue::Kind;
use crate::domain::values::{PartialDate, roman};
use crate::tr;

fn facts_of(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

fn choice(kind: Kind, field: &str, word: &str) -> String {
    match kind.field(field) {
        Some(field) if !word.is_empty() => {
            let key = kind.choice_key(field, word);
            if crate::i18n::has_key(crate::i18n::lang(), &key) {
                crate::i18n::text(&key, None)
            } else {
                word.to_owned()
            }
        }
        _ => String::new(),
    }
}

fn date(iso: &str) -> String {
    iso.parse::<PartialDate>().map(PartialDate::shown).unwrap_or_default()
}

fn years(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => String::new(),
        (from, "") => tr!("line-years-from", from = from.to_owned()),
        ("", to) => tr!("line-years-to", to = to.to_owned()),
        (from, to) => format!("{from}\u{a0}–\u{a0}{to}"),
    }
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The two lines of a list row: name, then what tells it from its like.
pub fn detail_text(kind: Kind, title: &str, facts: &str) -> (String, String) {
    let facts = facts_of(facts);
    let fact = |at: usize| facts.get(at).map_or("", String::as_str);
    let or = |first: &str, second: &str| {
        if first.is_empty() { second.to_owned() } else { first.to_owned() }
    };
    let (first, second) = match kind {
        Kind::Organisation => {
            let ended = fact(3);
            let ended = if ended.is_empty() {
                String::new()
            } else {
                tr!("line-ended", date = date(ended))
            };
            let kind = choice(Kind::OrganisationPeriod, "kind", fact(1));
            (or(fact(0), title), joined([kind, fact(2).to_owned(), ended]))
        }
        Kind::Term => {
            let years = years(fact(1), fact(2));
            let years =
                if years.is_empty() { String::new() } else { tr!("line-term", years = years) };
            let ordinal = ordinal(fact(3));
            let congress = date(fact(5));
            let congress = if congress.is_empty() {
                String::new()
            } else {
                tr!("line-congress", date = congress)
            };
            (or(fact(0), title), joined([years, ordinal, congress]))
        }
        Kind::Ballot => (ballot_name(&facts), joined([or(fact(3), title), date(fact(4))])),
        Kind::Person => {
            (title.to_owned(), joined([date(fact(0)), fact(1).to_owned(), fact(2).to_owned()]))
        }
        Kind::Programme => {
            let when = years(&date(fact(1)), &date(fact(2)));
            (title.to_owned(), joined([when, fact(3).to_owned()]))
        }
        Kind::Document => (
            title.to_owned(),
            joined([choice(Kind::Document, "kind", fact(0)), date(fact(1)), fact(2).to_owned()]),
        ),
        _ => (title.to_owned(), String::new()),
    };
    (or(&first, &tr!("line-unnamed")), second)
}

/// "khóa IV", with a number written by the clerk as it is printed; free text as it stands.
fn ordinal(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let printed = text.parse::<u32>().ok().and_then(roman).unwrap_or_else(|| text.to_owned());
    let bare = printed.chars().all(|letter| "IVXLC".contains(letter));
    if bare { tr!("line-ordinal", ordinal = printed) } else { printed }
}

fn ballot_name(facts: &[String]) -> String {
    let fact = |at: usize| facts.get(at).map_or("", String::as_str);
    let office = if fact(0) == "other" || fact(0).is_empty() {
        fact(1).to_owned()
    } else {
        choice(Kind::Ballot, "office", fact(0))
    };
    let name = if office.is_empty() {
        tr!("line-ballot-unknown")
    } else {
        tr!("line-ballot", office = office)
    };
    match fact(2) {
        "" | "1" => name,
        round => tr!("line-ballot-round", name = name, round = round.to_owned()),
    }
}

/// A term as a reference shows it: "2017 – 2022, khóa III", with the organisation before it.
pub(super) fn term_name(title: &str, facts: &str) -> String {
    let facts = facts_of(facts);
    let fact = |at: usize| facts.get(at).map_or("", String::as_str);
    let years = years(fact(1), fact(2));
    let parts = [years, ordinal(fact(3))]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let name = if fact(0).is_empty() { title } else { fact(0) };
    if parts.is_empty() { name.to_owned() } else { format!("{parts} ({name})") }
}
