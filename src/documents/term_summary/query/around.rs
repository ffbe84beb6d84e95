//! Sections VII and VIII: what the organisation agreed with others, and its figures by date.

use chrono::NaiveDate;

use crate::documents::Cell;
use crate::documents::facts::{Facts, pointing};
use crate::documents::stored::{
    choice, choice_cell, count, date, joined, share, short_date, with, years,
};
use crate::documents::term_summary::{Empty, FigureRow, Listed, ProgrammeRow};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Figure, Kind, Party, Programme, RecordId, Review, Typed as _};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// Section VII: programmes in force while the term ran.
pub fn programmes(facts: &Facts<'_>) -> Result<Listed<ProgrammeRow>, StoreError> {
    let Some(organisation) = facts.term.organisation else {
        return Ok(Listed::default());
    };
    let mut seen: Vec<RecordId> = Vec::new();
    let mut found = Vec::new();
    for party in pointing::<Party>(facts.store, "organisation", organisation)? {
        let Some(id) = party.programme.filter(|id| !seen.contains(id)) else { continue };
        seen.push(id);
        let programme = Programme::read(&facts.store.record(id)?);
        if overlaps(facts, &programme) {
            found.push(programme);
        }
    }
    found.sort_by_key(|one| (one.signed_on.or(one.starts), one.id));
    let mut rows = Vec::new();
    for programme in &found {
        rows.push(programme_row(facts, programme, organisation)?);
    }
    let empty = Empty::Sentence(word("term-no-programmes"));
    Ok(Listed { rows, empty })
}

fn overlaps(facts: &Facts<'_>, programme: &Programme) -> bool {
    let first = programme.starts.or(programme.signed_on).map(PartialDate::earliest);
    let last = programme.ends.map(PartialDate::latest);
    first.is_none_or(|first| first <= facts.last_day().min(facts.as_of))
        && last.is_none_or(|last| last >= facts.first_day())
}

fn programme_row(
    facts: &Facts<'_>,
    programme: &Programme,
    own: RecordId,
) -> Result<ProgrammeRow, StoreError> {
    let signed = programme.signed_on.or(programme.starts).map(PartialDate::earliest);
    let number = with("term-number", "number", programme.number.as_deref());
    let title = joined([programme.title.clone().unwrap_or_default(), number], " ");
    let mut others = Vec::new();
    for party in pointing::<Party>(facts.store, "programme", programme.id)? {
        if party.organisation == Some(own) {
            continue;
        }
        let name = match party.organisation {
            Some(id) => facts.name(id, signed)?,
            None => party.role.clone(),
        };
        others.extend(name);
    }
    let period = years(year(programme.starts), year(programme.ends));
    let signed_on = programme.signed_on.map(short_date).unwrap_or_default();
    Ok(ProgrammeRow {
        title: Cell::text_or_unknown(Some(&title)),
        parties: Cell::text_or_unknown(Some(&others.join("; "))),
        period: Cell::text_or_unknown(Some(&joined([period, signed_on], "; "))),
        signed_on: date(programme.signed_on),
        review: latest_review(facts, programme.id)?,
        status: choice_cell(Kind::Programme, "status", programme.status.as_deref()),
    })
}

fn year(date: Option<PartialDate>) -> Option<i64> {
    date.map(|date| i64::from(date.year()))
}

fn latest_review(facts: &Facts<'_>, programme: RecordId) -> Result<Cell, StoreError> {
    let mut reviews: Vec<Review> = pointing(facts.store, "programme", programme)?;
    reviews.retain(|one| one.held_on.is_none_or(|date| date.earliest() <= facts.as_of));
    reviews.sort_by_key(|one| (one.held_on, one.id));
    let said = reviews.last().map(|one| {
        let kind = choice(Kind::Review, "kind", one.kind.as_deref()).unwrap_or_default();
        let period = one.period.clone().unwrap_or_default();
        joined([joined([kind, period], " "), one.held_on.map(short_date).unwrap_or_default()], ", ")
    });
    Ok(Cell::text_or_unknown(said.as_deref()))
}

/// Section VIII: the figures of the term; the last ones before it where it has none.
pub fn figures(facts: &Facts<'_>) -> Result<Listed<FigureRow>, StoreError> {
    let Some(organisation) = facts.term.organisation else {
        return Ok(Listed::default());
    };
    let mut all: Vec<Figure> = pointing(facts.store, "organisation", organisation)?;
    all.retain(|one| {
        one.as_of.is_none_or(|date| date.earliest() <= facts.as_of.min(facts.last_day()))
    });
    all.sort_by_key(|one| (one.as_of.is_none(), one.as_of, one.id));
    let in_term = |one: &&Figure| one.as_of.is_none_or(|day| day.latest() >= first(facts));
    let mut chosen: Vec<&Figure> = all.iter().filter(in_term).collect();
    if chosen.is_empty() {
        chosen.extend(all.last());
    }
    Ok(chosen.into_iter().map(|figure| figure_row(facts, figure)).collect::<Vec<_>>().into())
}

/// Figures of a congress are of its year, often of the days before it.
fn first(facts: &Facts<'_>) -> NaiveDate {
    use chrono::Datelike as _;
    let first = facts.first_day();
    NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first)
}

fn figure_row(facts: &Facts<'_>, figure: &Figure) -> FigureRow {
    let of_congress =
        figure.as_of.is_some() && figure.as_of == facts.opened() && facts.opening.is_some();
    let mut as_of = date(figure.as_of);
    if let (true, Some(day)) = (of_congress, as_of.known()) {
        let shown = phrase("term-congress-day", &[("date", day)]);
        as_of = Cell::new(as_of.value.clone(), shown);
    }
    FigureRow {
        as_of,
        workforce: count(figure.workforce),
        workforce_female: count(figure.workforce_female),
        members: count(figure.members),
        members_female: count(figure.members_female),
        female_percent: share(figure.members_female, figure.members),
        grassroots: count(figure.grassroots),
        member_grassroots: count(figure.member_grassroots),
        sections: count(figure.sections),
        groups: count(figure.groups),
        note: Cell::text_or_unknown(figure.note.as_deref()),
    }
}
