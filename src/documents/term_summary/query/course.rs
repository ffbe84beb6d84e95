//! Sections V and VI: targets and awards of the term, changes of office holders.

use crate::documents::facts::Facts;
use crate::documents::stored::{choice, counted, date, exact, joined, short_date, with};
use crate::documents::term_summary::{ChangeRow, Listed, TargetRow};
use crate::documents::words::{phrase, word};
use crate::documents::{Cell, Value};
use crate::domain::catalogue::{Award, Body, Kind, Mandate, Target};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// Section V.
pub fn targets(facts: &Facts<'_>) -> Listed<TargetRow> {
    let mut targets: Vec<Target> = facts
        .dossier
        .all::<Target>()
        .into_iter()
        .filter(|target| target.owner == Some(facts.term.id))
        .collect();
    targets
        .sort_by_key(|target| (target.position.is_none(), target.position, target.year, target.id));
    let rows = targets.iter().map(|target| {
        let year =
            target.year.map(|year| phrase("term-target-year", &[("year", &year.to_string())]));
        let text = joined([target.text.clone().unwrap_or_default(), year.unwrap_or_default()], " ");
        TargetRow {
            text: Cell::text_or_unknown(Some(&text)),
            unit: Cell::text_or_unknown(target.unit.as_deref()),
            planned: amount(target.planned.as_deref()),
            achieved: amount(target.achieved.as_deref()),
            rating: rating(target),
        }
    });
    rows.collect::<Vec<_>>().into()
}

/// A figure of a target: a number where the text is one, printed as entered.
fn amount(text: Option<&str>) -> Cell {
    let cell = Cell::text_or_unknown(text);
    match (cell.known(), text.and_then(number)) {
        (Some(shown), Some(number)) => Cell::new(Value::Number(number), shown),
        _ => cell,
    }
}

/// "1.236", "95,0", "-3" as a number; anything else stays text.
fn number(text: &str) -> Option<f64> {
    let plain = text.trim().replace('.', "").replace(',', ".");
    let digits = plain.trim_start_matches('-');
    let numeric = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let grouped = text
        .split(',')
        .next()
        .is_some_and(|whole| whole.trim().split('.').skip(1).all(|group| group.len() == 3));
    (numeric && grouped).then(|| plain.parse().ok()).flatten()
}

/// Whether the result is known at all. Which way a target points is not in the book, so nothing is
/// judged.
fn rating(target: &Target) -> Cell {
    match (&target.achieved, &target.note) {
        (_, Some(note)) => Cell::text(note.as_str()),
        (Some(_), None) => Cell::text(word("term-target-result")),
        (None, None) => Cell::text(word("term-target-unknown")),
    }
}

/// Awards received in the term, a sentence each.
pub fn awards(facts: &Facts<'_>) -> Result<Vec<String>, StoreError> {
    let mut lines = Vec::new();
    for award in facts.dossier.all::<Award>() {
        let title = award.title.clone().unwrap_or_else(|| word("doc-unknown"));
        lines.push(joined(
            [
                title,
                counted("term-award-count", award.count),
                award.on.map(short_date).unwrap_or_default(),
                facts.paper(award.decision)?.unwrap_or_default(),
            ],
            ", ",
        ));
    }
    Ok(lines)
}

/// Section VI: who took or left an office while the term ran.
pub fn changes(facts: &Facts<'_>) -> Result<Listed<ChangeRow>, StoreError> {
    let mut rows: Vec<(Option<chrono::NaiveDate>, ChangeRow)> = Vec::new();
    let within = |day: chrono::NaiveDate| day <= facts.as_of;
    for mandate in &facts.mandates {
        let office = office(mandate);
        if came_later(facts, mandate) && mandate.from.is_none_or(|from| within(from.earliest())) {
            let how = choice(Kind::Mandate, "obtained", mandate.obtained.as_deref());
            let what = phrase("term-took", &[("office", &office)]);
            rows.push((
                mandate.from.map(PartialDate::earliest),
                ChangeRow {
                    on: date(mandate.from),
                    name: Cell::text_or_unknown(facts.who(mandate.person, None)?.as_deref()),
                    what: Cell::text(what),
                    why: Cell::text_or_unknown(how.as_deref()),
                    document: Cell::text_or_unknown(facts.paper(mandate.decision)?.as_deref()),
                },
            ));
        }
        if left_early(mandate) && mandate.to.is_none_or(|to| within(to.earliest())) {
            let why = choice(Kind::Mandate, "end_reason", mandate.end_reason.as_deref());
            let what = phrase("term-left", &[("office", &office)]);
            rows.push((
                mandate.to.map(PartialDate::earliest),
                ChangeRow {
                    on: date(mandate.to),
                    name: Cell::text_or_unknown(facts.who(mandate.person, None)?.as_deref()),
                    what: Cell::text(what),
                    why: Cell::text_or_unknown(why.as_deref()),
                    document: Cell::unknown(),
                },
            ));
        }
    }
    rows.sort_by_key(|(day, _)| (day.is_none(), *day));
    Ok(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>().into())
}

fn office(mandate: &Mandate) -> String {
    let title = mandate.office_title.clone();
    title
        .or_else(|| choice(Kind::Mandate, "office", mandate.office.as_deref()))
        .unwrap_or_else(|| word("doc-unknown"))
}

/// By-elected, or with a first day well after the congress: the first committee meeting may be days
/// later.
fn came_later(facts: &Facts<'_>, mandate: &Mandate) -> bool {
    let late = match (mandate.from, facts.opened()) {
        (Some(from), Some(opened)) => from.earliest() > opened.latest() + chrono::Days::new(60),
        _ => false,
    };
    mandate.obtained.as_deref() == Some("by_election") || late
}

fn left_early(mandate: &Mandate) -> bool {
    mandate.end_reason.as_deref().is_some_and(|reason| reason != "term_ended")
}

/// "Ban Chấp hành tại ngày …: 08/09 ủy viên, khuyết 01", only where the names of the whole committee are
/// in the book.
pub fn changes_after(facts: &Facts<'_>) -> Vec<String> {
    let bodies: Vec<Body> = facts.dossier.all();
    let Some(body) = bodies.iter().find(|one| one.body.as_deref() == Some("committee")) else {
        return Vec::new();
    };
    let members: Vec<&Mandate> = facts
        .mandates
        .iter()
        .filter(|one| one.office.as_deref() == Some("committee_member"))
        .collect();
    let first: Vec<_> = members.iter().filter(|one| !came_later(facts, one)).collect();
    let decided = exact(body.decided.or(body.elected));
    let (Some(decided), Some(elected)) = (decided, exact(body.elected)) else {
        return Vec::new();
    };
    if first.len() as u64 != elected || facts.as_of > facts.last_day() {
        return Vec::new();
    }
    let now = members.iter().filter(|one| {
        one.from.is_none_or(|date| date.earliest() <= facts.as_of)
            && one.to.is_none_or(|to| to.latest() > facts.as_of)
    });
    let now = now.count() as u64;
    let (there, all) = (format!("{now:02}"), format!("{decided:02}"));
    let day = Cell::date(facts.as_of).in_sentence();
    let line = phrase("term-committee-now", &[("date", &day), ("now", &there), ("decided", &all)]);
    let vacant = decided.saturating_sub(now);
    let vacant = (vacant > 0).then(|| format!("{vacant:02}"));
    let vacant = with("term-committee-vacant", "count", vacant.as_deref());
    vec![format!("{}.", joined([line, vacant], ", "))]
}

/// An office and who holds it, "Chủ tịch Bùi Văn Quang".
pub fn described(mandate: &Mandate, who: Option<&str>) -> String {
    joined([office(mandate), who.unwrap_or_default().to_owned()], " ")
}
