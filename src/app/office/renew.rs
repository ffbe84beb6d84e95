//! Ký tiếp: the programme that goes on from another, with its parties, contents and targets (domain.md
//! section 5).

use super::gather;
use super::renew_many::heir_of;
use super::sheet::{Ask, Entry, Line, Mark, Sheet};
use super::{Task, Written, words};
use crate::app::programme::latest_of;
use crate::domain::catalogue::{
    Content, Kind, OrganisationPeriod, Party, Programme, Record, RecordId, Target,
};
use crate::domain::organisation::has_ended;
use crate::domain::programme::{Period, renewed_title, target_rows};
use crate::domain::values::{FromValue as _, PartialDate, Value};
use crate::store::{Plan, Store, StoreError, Tx, Verb};
use crate::tr;

/// What a line of the sheet stands for.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A party, with the organisations its line chooses from: its own, then what it passed into.
    Party(Record, Vec<RecordId>),
    /// A content group.
    Content(Record),
    /// The records of a target.
    Target(Vec<Record>),
}

/// What a renewal copies.
#[derive(Clone, Debug)]
pub(crate) struct Renew {
    old: Record,
    parts: Vec<Part>,
    /// The title as it was proposed last: one that the clerk wrote is left alone.
    proposed: String,
    /// Another programme goes on from this one already.
    renewed: bool,
}

/// The fields of the sheet in their order.
const FIELDS: [&str; 6] = ["title", "number", "signed_on", "place", "starts", "ends"];
const TITLE: usize = 0;
const SIGNED: usize = 2;
const STARTS: usize = 4;
const ENDS: usize = 5;

/// What the programme before becomes, in the order of the answers.
pub(super) const BECOMES: [&str; 2] = ["concluded", "expired"];

/// The sheet of a programme.
pub(super) fn open(store: &Store, id: RecordId) -> Result<Sheet, StoreError> {
    let old = store.record(id)?;
    let programme = Programme::from(&old);
    let (parts, lines) = parts(store, id)?;
    let next = Period::of(&programme).map(Period::next);
    let text = |name: &str| old.text(name).unwrap_or_default().to_owned();
    let proposed = renewed_title(&text("title"), Period::of(&programme), next);
    let renewed = latest_of(store, id)? != id;
    let task = Renew { old: old.clone(), parts, proposed: proposed.clone(), renewed };
    let (title, confirm) = (tr!("renew-title"), tr!("renew-do"));
    let mut sheet = Sheet::new(Task::Renew(Box::new(task)), id, title, confirm);
    sheet.lead = tr!("renew-lead", title = gather::title(store, id)?);
    for field in FIELDS {
        let value = match field {
            "title" => proposed.clone(),
            "place" => text(field),
            "starts" => next.map(|next| next.first.shown()).unwrap_or_default(),
            "ends" => next.map(|next| next.last.shown()).unwrap_or_default(),
            _ => String::new(),
        };
        let mut entry = Entry::of(Kind::Programme, field, value);
        entry.long = field == "title";
        sheet.entries.push(entry);
    }
    sheet.asks.push(becomes(has_final(store, id)?));
    sheet.lines_title = tr!("renew-lines");
    sheet.lines = lines;
    Ok(sheet)
}

/// What the programme before becomes: concluded where its final review is recorded.
pub(super) fn becomes(concluded: bool) -> Ask {
    let word = |word: &&str| words::choice(Kind::Programme, "status", word);
    let mut options: Vec<String> = BECOMES.iter().map(word).collect();
    options.push(tr!("renew-leave"));
    Ask { label: tr!("renew-becomes"), options, chosen: Some(usize::from(!concluded)) }
}

/// Whether a final review that was held is recorded.
pub(super) fn has_final(store: &Store, programme: RecordId) -> Result<bool, StoreError> {
    let reviews = store.pointing(Kind::Review, "programme", programme)?;
    Ok(reviews.iter().any(|review| {
        review.text("kind") == Some("final") && review.get("not_held") != Some(&Value::Flag(true))
    }))
}

/// What a programme consists of, each with its line.
fn parts(store: &Store, id: RecordId) -> Result<(Vec<Part>, Vec<Line>), StoreError> {
    let mut parts = Vec::new();
    let mut lines = Vec::new();
    for record in store.pointing(Kind::Party, "programme", id)? {
        let (part, line) = party(store, record)?;
        parts.push(part);
        lines.push(line);
    }
    let mut contents = store.pointing(Kind::Content, "programme", id)?;
    contents.sort_by_key(|record| (Content::from(record).position, record.id));
    for record in contents {
        let content = Content::from(&record);
        let kind = crate::i18n::text(&Kind::Content.label_key(), None);
        let text = content.text.unwrap_or_else(|| tr!("line-unnamed"));
        lines.push(Line::new(kind, text, true));
        parts.push(Part::Content(record));
    }
    let targets = store.pointing(Kind::Target, "owner", id)?;
    for row in target_rows(targets.iter().map(Target::from).collect()) {
        let kind = crate::i18n::text(&Kind::Target.label_key(), None);
        let text = if row.text.is_empty() { tr!("line-unnamed") } else { row.text.clone() };
        lines.push(Line::new(kind, text, true));
        let of_row = |record: &&Record| row.records().any(|one| one.id == record.id);
        parts.push(Part::Target(targets.iter().filter(of_row).cloned().collect()));
    }
    Ok((parts, lines))
}

/// A party; where its organisation is no more, with what it passed into to choose from.
fn party(store: &Store, record: Record) -> Result<(Part, Line), StoreError> {
    let kind = crate::i18n::text(&Kind::Party.label_key(), None);
    let Some(organisation) = Party::from(&record).organisation else {
        let line = Line::new(kind, tr!("line-unnamed"), true);
        return Ok((Part::Party(record, Vec::new()), line));
    };
    let mut line = Line::new(kind, gather::title(store, organisation)?, true);
    let mut choice = vec![organisation];
    let periods: Vec<OrganisationPeriod> = gather::all(store, "organisation", organisation)?;
    if has_ended(&periods) {
        let heir = heir_of(store, organisation)?;
        line = match heir {
            Some(heir) => {
                let name = gather::title(store, heir)?;
                choice.push(heir);
                line.options = vec![line.detail.clone(), name];
                line.chosen = Some(1);
                line.said(Mark::Open, tr!("renew-party-heir"))
            }
            None => line.said(Mark::Open, tr!("renew-party-ended")),
        };
    }
    Ok((Part::Party(record, choice), line))
}

/// Reads the fields, follows the title with the years, and says what is missing.
pub(super) fn settle(sheet: &mut Sheet, mut task: Renew, this_year: i32) {
    for at in 0..FIELDS.len() {
        sheet.read(at, this_year);
    }
    let new = period(sheet, this_year);
    let old = Programme::from(&task.old);
    let typed = sheet.entries.get(TITLE).map(|entry| entry.text.clone()).unwrap_or_default();
    if typed == task.proposed {
        let title = old.title.clone().unwrap_or_default();
        task.proposed = renewed_title(&title, Period::of(&old), new);
        if let Some(entry) = sheet.entries.get_mut(TITLE) {
            entry.text.clone_from(&task.proposed);
        }
    }
    sheet.blocked = if task.renewed {
        Some(tr!("renew-is-renewed"))
    } else {
        blocked(sheet, new, this_year, STARTS, ENDS)
    };
    sheet.task = Task::Renew(Box::new(task));
}

fn period(sheet: &Sheet, this_year: i32) -> Option<Period> {
    let date = |at| sheet.given(at, this_year).as_ref().and_then(PartialDate::from_value);
    Some(Period { first: date(STARTS)?, last: date(ENDS)? })
}

/// Why a new period cannot be written.
pub(super) fn blocked(
    sheet: &Sheet,
    new: Option<Period>,
    this_year: i32,
    starts: usize,
    ends: usize,
) -> Option<String> {
    let given = |at| sheet.given(at, this_year).is_some();
    if sheet.misread() {
        Some(tr!("office-misread"))
    } else if !given(starts) || !given(ends) {
        Some(tr!("renew-no-period"))
    } else if new.is_none_or(|new| new.last.latest() < new.first.earliest()) {
        Some(tr!("renew-ends-first"))
    } else {
        None
    }
}

/// Makes the next programme and closes the one before.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Renew,
    this_year: i32,
) -> Result<Written, StoreError> {
    let title = sheet.entries.get(TITLE).map(|entry| entry.text.trim().to_owned());
    let said = tr!("renew-done", title = title.unwrap_or_default());
    let new = period(sheet, this_year);
    let signed = sheet.given(SIGNED, this_year).is_some();
    let plan = Plan::new(Verb::Batch).about(task.old.id).label(said.clone());
    let (made, changed) = store.transact(plan, |tx| {
        let mut values: Vec<(&str, Value)> = FIELDS
            .into_iter()
            .enumerate()
            .filter_map(|(at, field)| Some((field, sheet.given(at, this_year)?)))
            .collect();
        values.extend(carried(&task.old, signed));
        let made = tx.create(Kind::Programme, &values)?;
        for (part, line) in task.parts.iter().zip(&sheet.lines).filter(|(_, line)| line.ticked) {
            copy(tx, part, line.chosen, made, Period::of(&Programme::from(&task.old)), new)?;
        }
        if let Some(word) = sheet.chosen(0).and_then(|at| BECOMES.get(at)) {
            tx.set(task.old.id, "status", Some(Value::Text((*word).to_owned())))?;
        }
        Ok::<RecordId, StoreError>(made)
    })?;
    Ok(Written { changed, said, shown: Some(made), next: None })
}

/// What a renewal takes over from the programme itself; in force once it is signed.
pub(super) fn carried(old: &Record, signed: bool) -> Vec<(&'static str, Value)> {
    let kept = ["form", "purpose", "review_cycle", "review_due"];
    let mut values: Vec<(&str, Value)> =
        kept.into_iter().filter_map(|name| Some((name, old.get(name)?.clone()))).collect();
    values.push(("previous", Value::Ref(old.id)));
    let status = if signed { "running" } else { "draft" };
    values.push(("status", Value::Text(status.to_owned())));
    values
}

/// Copies a party without its signature, a content group without its day, a target without its results;
/// what was planned by year moves to the years of the new period.
pub(super) fn copy(
    tx: &mut Tx<'_>,
    part: &Part,
    chosen: Option<usize>,
    to: RecordId,
    old: Option<Period>,
    new: Option<Period>,
) -> Result<(), StoreError> {
    let taken = |record: &Record, names: &[&'static str]| -> Vec<(&'static str, Value)> {
        names.iter().filter_map(|name| Some((*name, record.get(name)?.clone()))).collect()
    };
    match part {
        Part::Party(record, choice) => {
            let mut values = taken(record, &["role", "group_size", "contact_unit"]);
            values.push(("programme", Value::Ref(to)));
            let organisation = choice.get(chosen.unwrap_or(0));
            values.extend(organisation.map(|id| ("organisation", Value::Ref(*id))));
            tx.create(Kind::Party, &values)?;
        }
        Part::Content(record) => {
            let mut values = taken(record, &["position", "text", "lead_unit", "partners"]);
            values.push(("programme", Value::Ref(to)));
            tx.create(Kind::Content, &values)?;
        }
        Part::Target(records) => {
            for record in records {
                let mut values = taken(record, &["position", "text", "unit", "planned"]);
                if let Some(Value::Int(year)) = record.get("year") {
                    match moved(*year, old, new) {
                        Some(year) => values.push(("year", Value::Int(year))),
                        None => continue,
                    }
                }
                values.push(("owner", Value::Ref(to)));
                tx.create(Kind::Target, &values)?;
            }
        }
    }
    Ok(())
}

/// The year of the new period that stands where a year stood in the old one.
fn moved(year: i64, old: Option<Period>, new: Option<Period>) -> Option<i64> {
    let (old, new) = old.zip(new)?;
    let by = i64::from(new.first.year()) - i64::from(old.first.year());
    year.checked_add(by).filter(|moved| *moved <= i64::from(new.last.year()))
}

/// The parts of a programme for a renewal among many: parties with what took the place of those that
/// ended.
pub(super) fn parts_of(store: &Store, id: RecordId) -> Result<Vec<(Part, Line)>, StoreError> {
    let (parts, lines) = parts(store, id)?;
    Ok(parts.into_iter().zip(lines).collect())
}
