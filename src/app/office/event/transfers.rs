//! Chuyển giao nhiều tổ chức: a pasted list of organisations and their new upper bodies, rehearsed row by
//! row and written as one step.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::recognise::issued_on;
use super::super::sheet::{Entry, Line, Mark, Paper, Sheet};
use super::super::{Task, Written};
use super::matching::{Matched, Meant, Row};
use super::order::{self, Order};
use super::{decision, known, refusal};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::organisation::{Event, Refusal, Standing, Who, Write, plan_rows};
use crate::domain::values::{FromValue as _, PartialDate, grouped};
use crate::store::{Store, StoreError};
use crate::tr;

/// The places of the fields.
const LIST: usize = 0;
const DAY: usize = 1;
const ISSUED: usize = 2;
/// So many readings of one row are offered.
const READINGS: usize = 12;

/// The list so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Transfers {
    matched: Arc<Matched>,
    /// Whether names are being looked up.
    looking: bool,
    /// The text and day the lines were made for.
    made_for: Option<(String, Option<PartialDate>)>,
    /// What each line can mean.
    readings: Vec<Vec<(RecordId, RecordId)>>,
    /// What would be written; `None` while something is open.
    planned: Option<(Order, Vec<Write>)>,
}

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Good,
    There,
    Unknown,
    Ambiguous,
    Twice,
    Ended,
    Stuck,
}

/// The empty sheet.
pub(super) fn open() -> Sheet {
    let task = Task::Transfers(Box::default());
    let title = tr!("event-many-title");
    let mut sheet = Sheet::new(task, RecordId(0), title, tr!("event-many-do"));
    let mut list = Entry::of(Kind::Term, "tasks", String::new()).called(tr!("event-many-list"));
    list.long = true;
    list.hint = tr!("event-many-hint");
    let day = Entry::of(Kind::OrganisationPeriod, "valid_from", String::new());
    sheet.entries = vec![list, day.called(tr!("event-day")), issued_on()];
    sheet.paper = Some(Paper { label: tr!("office-decision"), ..Paper::default() });
    sheet
}

/// The text whose names are to be looked up now, if the sheet is such a list and they are not; from then
/// on they are being looked up.
pub(crate) fn wanted(sheet: &mut Sheet) -> Option<String> {
    let text = sheet.entries.get(LIST)?.text.clone();
    let Task::Transfers(task) = &mut sheet.task else { return None };
    if task.looking || task.matched.text == text {
        return None;
    }
    task.looking = true;
    Some(text)
}

/// Takes what was looked up; no answer where the book could not be read.
pub(crate) fn take(sheet: &mut Sheet, matched: Option<Matched>) {
    if let Task::Transfers(task) = &mut sheet.task {
        task.looking = false;
        if let Some(matched) = matched {
            task.matched = Arc::new(matched);
            task.made_for = None;
        }
    }
}

/// Words the rows, and says what is open.
pub(in crate::app::office) fn settle(sheet: &mut Sheet, mut task: Transfers, year: i32) {
    let on = sheet.read(DAY, year).as_ref().and_then(PartialDate::from_value);
    sheet.read(ISSUED, year);
    task.planned = None;
    let matched = Arc::clone(&task.matched);
    let waiting = sheet.entries.get(LIST).is_some_and(|entry| entry.text != matched.text);
    let made_for = (matched.text.clone(), on);
    if task.made_for.as_ref() != Some(&made_for) {
        make_lines(sheet, &mut task, on);
        task.made_for = Some(made_for);
    }
    let states = judge(sheet, &mut task, on);
    sheet.lines_title = counts(&states);
    let open = sheet
        .lines
        .iter()
        .zip(&states)
        .zip(&matched.rows)
        .find(|((line, state), _)| line.ticked && **state > State::There);
    sheet.blocked = if waiting {
        Some(tr!("event-many-looking"))
    } else if matched.too_long {
        Some(tr!("event-many-too-long"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else if on.is_none() {
        Some(tr!("event-needs-day"))
    } else if let Some(((line, _), row)) = open {
        Some(tr!("event-row-open", row = row.line, reason = line.remark.clone()))
    } else {
        (sheet.ticked() == 0).then(|| tr!("office-nothing-ticked"))
    };
    if sheet.blocked.is_some() {
        task.planned = None;
    }
    sheet.task = Task::Transfers(Box::new(task));
}

/// One line a row, all ticked; the answers of before stay where the row can mean the same.
fn make_lines(sheet: &mut Sheet, task: &mut Transfers, on: Option<PartialDate>) {
    let matched = Arc::clone(&task.matched);
    let old_lines = std::mem::take(&mut sheet.lines);
    let old = std::mem::take(&mut task.readings);
    let name = |id: RecordId| known::label_on(&matched.courses, Who::Known(id), on);
    for (at, row) in matched.rows.iter().enumerate() {
        let readings = readings(&matched, row, on);
        let mut line =
            Line::new(format!("{}. {}", row.line, row.of.text), row.to.text.clone(), true);
        let exact = row.of.exact && row.to.exact;
        line.chosen = (readings.len() == 1 && exact).then_some(0);
        if line.chosen.is_none() {
            let told = |(of, to): &(RecordId, RecordId)| {
                tr!("event-reading", name = name(*of), upper = name(*to))
            };
            line.options = readings.iter().map(told).collect();
            // A choice needs two options to be one.
            if line.options.len() == 1 {
                line.options.push(tr!("event-reading-none"));
            }
        }
        if let Some(before) = old_lines.get(at).filter(|_| old.get(at) == Some(&readings)) {
            line.ticked = before.ticked;
            line.chosen = line.chosen.or(before.chosen);
        }
        task.readings.push(readings);
        sheet.lines.push(line);
    }
}

/// The readings of a row. Where several bear the name, those that are alive on the day are meant.
fn readings(matched: &Matched, row: &Row, on: Option<PartialDate>) -> Vec<(RecordId, RecordId)> {
    let alive = |meant: &Meant| -> Vec<RecordId> {
        let is_alive = |id: &&RecordId| {
            let course = matched.courses.get(&Who::Known(**id));
            let standing = course.zip(on).map(|(course, day)| course.on(day.earliest()));
            standing.is_none_or(|standing| matches!(standing, Standing::Living(_)))
        };
        let alive: Vec<RecordId> = meant.who.iter().filter(is_alive).copied().collect();
        if alive.is_empty() { meant.who.clone() } else { alive }
    };
    let (of, to) = (alive(&row.of), alive(&row.to));
    let pairs = of.iter().flat_map(|of| to.iter().map(|to| (*of, *to)));
    pairs.take(READINGS).collect()
}

/// How each row stands; what can be written is planned.
fn judge(sheet: &mut Sheet, task: &mut Transfers, on: Option<PartialDate>) -> Vec<State> {
    let matched = Arc::clone(&task.matched);
    let chosen: Vec<Option<(RecordId, RecordId)>> = sheet
        .lines
        .iter()
        .zip(&task.readings)
        .map(|(line, readings)| readings.get(line.chosen?).copied())
        .collect();
    let wanted: Vec<(RecordId, RecordId)> = sheet
        .lines
        .iter()
        .zip(&chosen)
        .filter_map(|(line, pair)| pair.filter(|_| line.ticked))
        .collect();
    let planned = on.map(|on| plan_rows(&matched.courses, &wanted, on)).unwrap_or_default();
    let mut planned = planned.into_iter();
    let mut states = Vec::with_capacity(chosen.len());
    let (mut rows, mut writes) = (Vec::new(), Vec::new());
    for ((line, row), pair) in sheet.lines.iter_mut().zip(&matched.rows).zip(&chosen) {
        let answer = match pair {
            Some(_) if line.ticked => planned.next(),
            _ => None,
        };
        let (state, mark, remark) = match (pair, answer) {
            (None, _) => unread(row, line),
            (Some((of, _)), None) => (State::Good, Mark::Plain, from(&matched, *of, on)),
            (Some(pair), Some(Ok(more))) => {
                rows.push(*pair);
                writes.extend(more);
                (State::Good, Mark::Plain, from(&matched, pair.0, on))
            }
            (Some(_), Some(Err(refusal))) => {
                let day = on.unwrap_or(PartialDate::Year(0));
                let sentence = refusal::sentence(&refusal, &matched.courses, day);
                match refusal {
                    Refusal::NothingNew(_) => (State::There, Mark::There, tr!("event-row-there")),
                    Refusal::Twice(_) => (State::Twice, Mark::Open, tr!("event-row-twice")),
                    Refusal::AfterEnd(_, end) => {
                        (State::Ended, Mark::Open, tr!("event-row-ended", date = shown(end)))
                    }
                    Refusal::OtherEnded(_, end) => {
                        (State::Ended, Mark::Open, tr!("event-row-upper-ended", date = shown(end)))
                    }
                    _ => (State::Stuck, Mark::Open, sentence),
                }
            }
        };
        (line.mark, line.remark) = (mark, remark);
        states.push(state);
    }
    task.planned = on
        .filter(|_| !rows.is_empty())
        .map(|on| (Order::new(Event::AllTransferred(rows), on), writes));
    states
}

/// Why it is not known what a row means.
fn unread(row: &Row, line: &Line) -> (State, Mark, String) {
    let (state, remark) = if row.to.text.is_empty() || row.of.text.is_empty() {
        (State::Unknown, tr!("event-row-short"))
    } else if row.of.who.is_empty() {
        (State::Unknown, tr!("event-row-unknown"))
    } else if row.to.who.is_empty() {
        (State::Unknown, tr!("event-row-unknown-upper"))
    } else {
        (State::Ambiguous, tr!("event-row-ambiguous", count = line.options.len()))
    };
    (state, Mark::Open, remark)
}

fn shown(end: Option<PartialDate>) -> String {
    end.map_or_else(|| tr!("event-day-unknown"), PartialDate::shown)
}

/// Where an organisation comes from.
fn from(matched: &Matched, of: RecordId, on: Option<PartialDate>) -> String {
    let state = known::state_on(&matched.courses, Who::Known(of), on);
    match state.and_then(|state| state.parent) {
        Some(upper) => {
            tr!("event-row-from", name = known::label_on(&matched.courses, upper, on))
        }
        None => tr!("event-row-from-none"),
    }
}

/// "400 dòng: 396 khớp, 2 chưa rõ tên…"
fn counts(states: &[State]) -> String {
    let of = |state: State| states.iter().filter(|one| **one == state).count();
    let parts = [
        (of(State::Good), tr!("event-count-good", n = of(State::Good))),
        (of(State::There), tr!("event-count-there", n = of(State::There))),
        (of(State::Unknown), tr!("event-count-unknown", n = of(State::Unknown))),
        (of(State::Ambiguous), tr!("event-count-ambiguous", n = of(State::Ambiguous))),
        (of(State::Twice), tr!("event-count-twice", n = of(State::Twice))),
        (of(State::Ended), tr!("event-count-ended", n = of(State::Ended))),
        (of(State::Stuck), tr!("event-count-stuck", n = of(State::Stuck))),
    ];
    let said: Vec<String> =
        parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    tr!("event-counts", n = grouped(states.len() as u64), parts = said.join(", "))
}

/// What was done, in words.
pub(super) fn said(rows: &[(RecordId, RecordId)]) -> String {
    let uppers: BTreeSet<RecordId> = rows.iter().map(|(_, to)| *to).collect();
    tr!("event-said-transfers", count = rows.len(), uppers = uppers.len())
}

/// Writes all rows that are ticked.
pub(in crate::app::office) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Transfers,
    year: i32,
) -> Result<Written, StoreError> {
    let Some((order, writes)) = &task.planned else {
        return Err(StoreError::NoRecord(sheet.subject));
    };
    let issued = sheet.given(ISSUED, year).as_ref().and_then(PartialDate::from_value);
    let Event::AllTransferred(rows) = &order.event else {
        return Err(StoreError::NoRecord(sheet.subject));
    };
    let said = said(rows);
    let recorded = order::carry_out(store, order, writes, &decision(sheet, issued), &said)?;
    Ok(Written { changed: recorded.changed, said, shown: None, next: None })
}
