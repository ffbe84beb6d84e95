//! Ký tiếp hàng loạt: many programmes signed again at one conference (domain.md section 5: 44 units at
//! Lào Cai), rehearsed as a table, written in one step.

use std::collections::HashSet;

use super::renew::{self, Part};
use super::sheet::{Ask, Entry, Line, Mark, Sheet};
use super::{Task, Written, gather, words};
use crate::app::programme::latest_of;
use crate::domain::catalogue::{Kind, OrganisationPeriod, Programme, Record, RecordId};
use crate::domain::organisation::has_ended;
use crate::domain::programme::{Period, renewed_title};
use crate::domain::values::{FromValue as _, PartialDate, Value, grouped};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// So many programmes at most stand on one sheet.
pub const MOST: usize = 500;

/// One programme that can be signed again.
#[derive(Clone, Debug)]
struct One {
    old: Record,
    parts: Vec<(Part, Line)>,
    concluded: bool,
}

/// The programmes in the order of the lines; those that cannot be signed again have none.
#[derive(Clone, Debug)]
pub(crate) struct RenewMany {
    all: Vec<Option<One>>,
}

/// The fields that hold for all.
const FIELDS: [&str; 4] = ["signed_on", "place", "starts", "ends"];
const SIGNED: usize = 0;
const STARTS: usize = 2;
const ENDS: usize = 3;

/// The sheet of some programmes: those whose period is over are ticked.
pub(super) fn open(store: &Store, programmes: &[RecordId]) -> Result<Sheet, StoreError> {
    let today = store.clock().local().date_naive();
    let mut all = Vec::with_capacity(programmes.len());
    let mut lines = Vec::with_capacity(programmes.len());
    for id in programmes {
        let old = store.record(*id)?;
        let programme = Programme::from(&old);
        let title = gather::title(store, *id)?;
        let years = Period::of(&programme).map(Period::shown).unwrap_or_default();
        let stopped = matches!(programme.status.as_deref(), Some("draft" | "stopped"));
        let said = if latest_of(store, *id)? == *id {
            stopped.then(|| {
                let word = programme.status.as_deref().unwrap_or_default();
                (Mark::Plain, words::choice(Kind::Programme, "status", word))
            })
        } else {
            Some((Mark::There, tr!("renew-is-renewed")))
        };
        if let Some((mark, said)) = said {
            lines.push(Line::new(title, years, false).said(mark, said).fixed());
            all.push(None);
            continue;
        }
        let parts = renew::parts_of(store, *id)?;
        let over = programme.ends.is_some_and(|ends| ends.latest() < today);
        let ended = matches!(programme.status.as_deref(), Some("expired" | "concluded"));
        let count = |wanted: fn(&Part) -> bool| {
            grouped(parts.iter().filter(|(part, _)| wanted(part)).count() as u64)
        };
        let detail = tr!(
            "renew-many-detail",
            years = years,
            parties = count(|part| matches!(part, Part::Party(..))),
            contents = count(|part| matches!(part, Part::Content(_))),
            targets = count(|part| matches!(part, Part::Target(_)))
        );
        let mut line = Line::new(title, detail, over || ended);
        line = remark(line, &parts);
        line.own = Some(Entry::of(Kind::Programme, "number", String::new()));
        lines.push(line);
        all.push(Some(One { old, parts, concluded: renew::has_final(store, *id)? }));
    }
    let task = Task::RenewMany(Box::new(RenewMany { all }));
    let (title, confirm) = (tr!("renew-many-title"), tr!("renew-many-do"));
    let mut sheet = Sheet::new(task, RecordId(0), title, confirm);
    sheet.lead = tr!("renew-many-lead");
    sheet.entries =
        FIELDS.into_iter().map(|field| Entry::of(Kind::Programme, field, String::new())).collect();
    sheet.asks.push(Ask {
        label: tr!("renew-becomes"),
        options: vec![tr!("renew-by-review"), tr!("renew-leave")],
        chosen: Some(0),
    });
    sheet.lines_title = tr!("renew-many-lines");
    sheet.lines = lines;
    Ok(sheet)
}

/// Says of the parties that are no more what will stand in their place.
fn remark(line: Line, parts: &[(Part, Line)]) -> Line {
    let open = parts.iter().find(|(_, line)| line.mark == Mark::Open);
    let Some((_, party)) = open else { return line };
    let heir = party.chosen.and_then(|at| party.options.get(at));
    let said = match heir {
        Some(heir) => tr!("renew-many-heir", heir = heir.clone()),
        None => tr!("renew-many-ended", name = party.detail.clone()),
    };
    line.said(Mark::Open, said)
}

/// What an organisation that ended passed into, and that into what, as far as one that lives; `None`
/// where the book does not say, or says two.
pub(super) fn heir_of(
    store: &Store,
    organisation: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    let mut seen = HashSet::from([organisation]);
    let mut at = organisation;
    loop {
        let passed = store.pointing(Kind::Succession, "from", at)?;
        let mut heirs: Vec<RecordId> =
            passed.iter().filter_map(|one| one.reference("to")).collect();
        heirs.dedup();
        let [heir] = heirs.as_slice() else { return Ok(None) };
        if !seen.insert(*heir) {
            return Ok(None);
        }
        let periods: Vec<OrganisationPeriod> = gather::all(store, "organisation", *heir)?;
        if !has_ended(&periods) {
            return Ok(Some(*heir));
        }
        at = *heir;
    }
}

fn period(sheet: &Sheet, this_year: i32) -> Option<Period> {
    let date = |at| sheet.given(at, this_year).as_ref().and_then(PartialDate::from_value);
    Some(Period { first: date(STARTS)?, last: date(ENDS)? })
}

/// Reads the fields and says what is missing, or which line keeps the step from being written.
pub(super) fn settle(sheet: &mut Sheet, task: &RenewMany, this_year: i32) {
    for at in 0..FIELDS.len() {
        sheet.read(at, this_year);
    }
    let new = period(sheet, this_year);
    let mut early = None;
    let mut unread = None;
    for (line, one) in sheet.lines.iter_mut().zip(&task.all) {
        if let Some(own) = &mut line.own {
            own.error = own.value(this_year).1;
            if own.error.is_some() && line.ticked {
                unread.get_or_insert_with(|| line.title.clone());
            }
        }
        let old = one.as_ref().and_then(|one| Period::of(&Programme::from(&one.old)));
        let before =
            old.zip(new).is_some_and(|(old, new)| new.first.latest() < old.first.earliest());
        if before && line.ticked {
            early.get_or_insert_with(|| line.title.clone());
        }
    }
    sheet.blocked = if sheet.lines.is_empty() {
        Some(tr!("renew-many-none"))
    } else if let Some(reason) = renew::blocked(sheet, new, this_year, STARTS, ENDS) {
        Some(reason)
    } else if let Some(name) = unread {
        Some(tr!("renew-many-unread", name = name))
    } else if let Some(name) = early {
        Some(tr!("renew-many-early", name = name))
    } else {
        (sheet.ticked() == 0).then(|| tr!("office-nothing-ticked"))
    };
}

/// Writes every ticked programme's next one.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &RenewMany,
    this_year: i32,
) -> Result<Written, StoreError> {
    let new = period(sheet, this_year);
    let years = new.map(Period::shown).unwrap_or_default();
    let said = tr!("renew-many-done", count = grouped(sheet.ticked() as u64), years = years);
    let signed = sheet.given(SIGNED, this_year).is_some();
    let plan = Plan::new(Verb::Batch).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        for at in sheet.ticks() {
            let (Some(Some(one)), Some(line)) = (task.all.get(at), sheet.lines.get(at)) else {
                continue;
            };
            let old = Period::of(&Programme::from(&one.old));
            let title = one.old.text("title").unwrap_or_default();
            let mut values: Vec<(&str, Value)> = FIELDS
                .into_iter()
                .enumerate()
                .filter_map(|(at, field)| Some((field, sheet.given(at, this_year)?)))
                .collect();
            if !title.is_empty() {
                values.push(("title", Value::Text(renewed_title(title, old, new))));
            }
            let number = line.own.as_ref().and_then(|own| own.value(this_year).0);
            values.extend(number.map(|number| ("number", number)));
            values.extend(renew::carried(&one.old, signed));
            let made = tx.create(Kind::Programme, &values)?;
            for (part, line) in &one.parts {
                renew::copy(tx, part, line.chosen, made, old, new)?;
            }
            if sheet.chosen(0) != Some(1) {
                let word = if one.concluded { "concluded" } else { "expired" };
                let keeps = one.old.text("status") == Some("concluded");
                if !keeps {
                    tx.set(one.old.id, "status", Some(Value::Text(word.to_owned())))?;
                }
            }
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}
