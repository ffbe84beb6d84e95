//! Section I: the organisation, the term, the unions above it.

use chrono::NaiveDate;

use crate::documents::facts::{Facts, pointing};
use crate::documents::stored::{
    choice, choice_inside, joined, or_unknown, ordinal, short_date, upper_first, with, years,
};
use crate::documents::term_summary::Fact;
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Kind, Mandate, OrganisationPeriod, RecordId, Term};
use crate::domain::election::held_on;
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// The numbered facts before the unions above.
pub fn facts(facts: &Facts<'_>) -> Result<Vec<Fact>, StoreError> {
    let mut list = vec![
        Fact::new(word("term-name"), own_names(facts)),
        Fact::new(word("term-kind"), kind(facts)?),
        Fact::new(word("term-term"), term(facts)?),
    ];
    if let Some(previous) = &facts.previous {
        let chairs = chairs_of(facts, previous.id)?;
        if !chairs.is_empty() {
            list.push(Fact::new(word("term-previous-chair"), chairs.join("; ")));
        }
    }
    Ok(list)
}

/// What was entered in long texts; only what is filled.
pub fn passages(term: &Term) -> Vec<Fact> {
    [
        ("term-motto", &term.motto),
        ("term-goal", &term.goal),
        ("term-results", &term.previous_results),
        ("term-shortcomings", &term.previous_shortcomings),
        ("term-tasks", &term.tasks),
    ]
    .into_iter()
    .filter_map(|(key, text)| Some(Fact::new(word(key), text.clone()?)))
    .collect()
}

/// The periods by their first day.
fn ordered<'a>(facts: &'a Facts<'_>) -> Vec<&'a OrganisationPeriod> {
    let mut periods: Vec<_> = facts.periods.iter().collect();
    periods.sort_by_key(|period| (period.valid_from.map(PartialDate::earliest), period.id));
    periods
}

/// "Công đoàn … (gọi tắt: …); trước ngày 12/06/2019: Công đoàn …".
fn own_names(facts: &Facts<'_>) -> String {
    let now = facts.own_period(facts.as_of);
    let name = |period: &OrganisationPeriod| {
        let short =
            period.short_name.as_deref().filter(|short| period.name.as_deref() != Some(short));
        let short = with("term-short-name", "name", short);
        joined([period.name.clone().unwrap_or_default(), short], " ")
    };
    let current = or_unknown(now.map(name));
    let mut names = vec![current.clone()];
    let mut latest = current;
    for pair in ordered(facts).windows(2).rev() {
        let [before, after] = pair else { continue };
        let earlier = name(before);
        if earlier.is_empty() || earlier == latest {
            continue;
        }
        if let Some(from) = after.valid_from {
            names.push(phrase("term-before", &[("date", &short_date(from)), ("name", &earlier)]));
            latest = earlier;
        }
    }
    names.join("; ")
}

/// "Công đoàn cơ sở; khu vực: …; đơn vị sử dụng lao động: …; thành lập: chưa rõ".
fn kind(facts: &Facts<'_>) -> Result<String, StoreError> {
    let period = facts.own_period(facts.as_of);
    let field = |name, value: fn(&OrganisationPeriod) -> Option<&str>| {
        choice(Kind::OrganisationPeriod, name, period.and_then(value))
    };
    let kind = or_unknown(field("kind", |period| period.kind.as_deref()));
    let sector = field("sector", |period| period.sector.as_deref())
        .map(|sector| crate::documents::stored::lower_first(&sector));
    let employer = period.and_then(|period| period.employer.as_deref());
    let founding = facts.periods.iter().find(|one| one.change.as_deref() == Some("established"));
    let founded = match founding {
        Some(founding) => {
            let day = or_unknown(founding.valid_from.map(short_date));
            joined([day, bracketed(facts.paper(founding.decision)?)], " ")
        }
        None => or_unknown(None),
    };
    let ended = facts.periods.iter().find(|one| one.change.as_deref() == Some("ended"));
    let ended = match ended {
        Some(ended) => {
            let day = or_unknown(ended.valid_from.map(short_date));
            let day = joined([day, bracketed(facts.paper(ended.decision)?)], " ");
            phrase("term-ended", &[("date", &day)])
        }
        None => String::new(),
    };
    Ok(joined(
        [
            kind,
            with("term-sector", "sector", sector.as_deref()),
            with("term-employer", "name", employer),
            phrase("term-founded", &[("date", &founded)]),
            ended,
        ],
        "; ",
    ))
}

fn bracketed(text: Option<String>) -> String {
    text.map_or_else(String::new, |text| format!("({text})"))
}

/// "khóa V, 2023 - 2028, từ ngày 21/04/2023. Nhiệm kỳ trước: khóa IV, 2017 - 2023".
fn term(facts: &Facts<'_>) -> Result<String, StoreError> {
    let term = &facts.term;
    let from = term.starts_on.map(short_date);
    let to = term.ends_on.map(short_date);
    let extended = match term.extended_to {
        Some(date) => {
            let day =
                joined([short_date(date), bracketed(facts.paper(term.extension_decision)?)], " ");
            phrase("term-extended", &[("date", &day)])
        }
        None => String::new(),
    };
    let span = joined(
        [
            term_words(term),
            with("term-from", "date", from.as_deref()),
            with("term-to", "date", to.as_deref()),
        ],
        ", ",
    );
    let status = choice_inside(Kind::Term, "status", term.status.as_deref()).unwrap_or_default();
    let own = joined([or_unknown(Some(span)), extended, status], "; ");
    let previous = facts.previous.as_ref().map(term_words);
    let previous = with("term-previous", "term", previous.as_deref());
    Ok(joined([own, previous], ". "))
}

/// "khóa IV, 2017 - 2022".
pub fn term_words(term: &Term) -> String {
    let ordinal = ordinal("term-ordinal", term.ordinal.as_deref());
    joined([ordinal, years(term.year_from, term.year_to)], ", ")
}

/// Whoever led a term, with a note where one says since when.
fn chairs_of(facts: &Facts<'_>, term: RecordId) -> Result<Vec<String>, StoreError> {
    let mandates: Vec<Mandate> = pointing(facts.store, "term", term)?;
    let mut chairs = Vec::new();
    for mandate in mandates.iter().filter(|one| one.office.as_deref() == Some("chair")) {
        if let Some(line) = named(facts, mandate)?
            && !chairs.contains(&line)
        {
            chairs.push(line);
        }
    }
    Ok(chairs)
}

/// "đồng chí Phạm Thị Thơ (giữ chức tại ngày 26/4/2023)".
fn named(facts: &Facts<'_>, mandate: &Mandate) -> Result<Option<String>, StoreError> {
    let Some(name) = facts.who(mandate.person, None)? else {
        return Ok(None);
    };
    let from = mandate.from.map(short_date);
    let to = mandate.to.map(short_date);
    let details = joined(
        [
            with("term-from", "date", from.as_deref()),
            with("term-to", "date", to.as_deref()),
            mandate.note.as_deref().map(crate::documents::stored::lower_first).unwrap_or_default(),
        ],
        "; ",
    );
    let details = bracketed(Some(details).filter(|details| !details.is_empty()));
    Ok(Some(joined([phrase("term-comrade", &[("name", &name)]), details], " ")))
}

/// The unions above the organisation through the term, each a sentence, and who led the one above on the
/// day of the congress.
pub fn upper_bodies(facts: &Facts<'_>) -> Result<Vec<String>, StoreError> {
    let (first, last) = (facts.first_day(), facts.last_day().min(facts.as_of));
    let mut lines: Vec<(Option<RecordId>, String)> = Vec::new();
    let periods = ordered(facts);
    for (at, period) in periods.iter().enumerate() {
        let from = period.valid_from;
        let until = periods.get(at + 1).and_then(|next| next.valid_from);
        let outside = until.is_some_and(|date| date.earliest() <= first)
            || (from.is_some_and(|date| date.earliest() > last) && at > 0);
        let same = lines.last().is_some_and(|(parent, _)| *parent == period.parent);
        if outside || same || period.parent.is_none() {
            continue;
        }
        let day = from.map_or(first, PartialDate::earliest).max(first);
        let name = parent_words(facts, period.parent, day)?;
        let decision = bracketed(facts.paper(period.decision)?);
        let line = joined([name, decision], " ");
        let line = match from.filter(|date| date.earliest() > first) {
            Some(from) => {
                phrase("term-upper-from", &[("date", &short_date(from)), ("name", &line)])
            }
            None => line,
        };
        lines.push((period.parent, upper_first(&line)));
    }
    let mut lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    lines.extend(upper_chairs(facts)?);
    let end = lines.len();
    Ok(lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| format!("{line}{}", if at + 1 == end { "." } else { ";" }))
        .collect())
}

/// "Công đoàn Viên chức … (gọi tắt: …), trực thuộc Liên đoàn Lao động …".
fn parent_words(
    facts: &Facts<'_>,
    parent: Option<RecordId>,
    day: NaiveDate,
) -> Result<String, StoreError> {
    let Some(parent) = parent else {
        return Ok(or_unknown(None));
    };
    let Some(period) = facts.period(parent, Some(day))? else {
        return Ok(or_unknown(None));
    };
    let own = with_short_name(&period);
    let above = match period.parent {
        Some(above) => facts.period(above, Some(day))?.map(|above| with_short_name(&above)),
        None => None,
    };
    Ok(joined([or_unknown(Some(own)), with("term-belongs-to", "name", above.as_deref())], ", "))
}

fn with_short_name(period: &OrganisationPeriod) -> String {
    match (&period.name, &period.short_name) {
        (Some(name), Some(short)) if name != short => {
            format!("{name} {}", with("term-short-name", "name", Some(short)))
        }
        (Some(name), _) | (None, Some(name)) => name.clone(),
        (None, None) => String::new(),
    }
}

fn upper_chairs(facts: &Facts<'_>) -> Result<Vec<String>, StoreError> {
    let day = facts.opened().map_or(facts.as_of, PartialDate::earliest);
    let Some(parent) = facts.parent(day) else {
        return Ok(Vec::new());
    };
    let mandates: Vec<Mandate> = pointing(facts.store, "organisation", parent)?;
    let name = facts.name(parent, Some(day))?.unwrap_or_default();
    let mut lines = Vec::new();
    for mandate in &mandates {
        if mandate.office.as_deref() != Some("chair") || !held_on(mandate, PartialDate::Day(day)) {
            continue;
        }
        if let Some(who) = named(facts, mandate)? {
            let line = phrase("term-upper-chair", &[("name", &name), ("who", &who)]);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    Ok(lines)
}
