//! Thôi giữ chức: the end of several mandates at once (domain.md section 3.8).

use super::gather;
use super::recognise::sort;
use super::sheet::{Ask, Entry, Line, Mark, Sheet};
use super::{OfficeCommand, Task, Written, words};
use crate::domain::catalogue::{Kind, Mandate, RecordId};
use crate::domain::values::{FromValue as _, PartialDate, Value};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// The mandates in the order of the lines.
#[derive(Clone, Debug)]
pub(crate) struct End {
    mandates: Vec<Mandate>,
    people: Vec<String>,
    /// Of a term; a by-election can follow.
    term: bool,
}

/// The sheet of a term or of a person: the mandates that have not ended. Of a term nobody is ticked, of a
/// person everything is.
pub(super) fn open(store: &Store, subject: RecordId) -> Result<Sheet, StoreError> {
    let of_person = store.kind_of(subject)? == Some(Kind::Person);
    let field = if of_person { "person" } else { "term" };
    let mut mandates: Vec<Mandate> = gather::all(store, field, subject)?;
    mandates.retain(|mandate| mandate.to.is_none() && mandate.person.is_some());
    sort(&mut mandates);
    let people = gather::people(store, mandates.iter().filter_map(|mandate| mandate.person))?;
    let name = |mandate: &Mandate| {
        mandate.person.and_then(|id| people.get(&id)).map(words::person).unwrap_or_default()
    };
    let names: Vec<String> = mandates.iter().map(name).collect();
    let mut lines = Vec::with_capacity(mandates.len());
    for (mandate, name) in mandates.iter().zip(&names) {
        let since = tr!("office-since", day = words::date(mandate.from));
        let line = if of_person {
            let organisation = match mandate.organisation {
                Some(id) => gather::title(store, id)?,
                None => String::new(),
            };
            Line::new(words::office(mandate), words::joined([organisation, since]), true)
        } else {
            Line::new(name.clone(), words::joined([words::office(mandate), since]), false)
        };
        lines.push(line);
    }
    let task = Task::End(End { mandates, people: names, term: !of_person });
    let mut sheet = Sheet::new(task, subject, tr!("office-end-title"), tr!("office-end-do"));
    sheet.lead = gather::title(store, subject)?;
    sheet.entries.push(Entry::of(Kind::Mandate, "to", String::new()));
    sheet.asks.push(Ask {
        label: tr!("office-end-reason"),
        options: words::words(Kind::Mandate, "end_reason")
            .iter()
            .map(|word| words::choice(Kind::Mandate, "end_reason", word))
            .collect(),
        chosen: None,
    });
    if !of_person {
        sheet.asks.push(Ask {
            label: tr!("office-then-vacancy"),
            options: vec![tr!("office-no"), tr!("office-yes")],
            chosen: Some(0),
        });
    }
    sheet.lines_title = tr!("office-holders-now");
    sheet.lines = lines;
    Ok(sheet)
}

/// Says whose office would end before it began, and what is missing.
pub(super) fn settle(sheet: &mut Sheet, task: &End, this_year: i32) {
    let day = sheet.read(0, this_year).as_ref().and_then(PartialDate::from_value);
    let mut early = None;
    for ((line, mandate), name) in sheet.lines.iter_mut().zip(&task.mandates).zip(&task.people) {
        let before = mandate.from.zip(day).is_some_and(|(from, to)| to.latest() < from.earliest());
        let wrong = before && line.ticked;
        line.mark = if wrong { Mark::Open } else { Mark::Plain };
        line.remark = if wrong { tr!("office-ends-early") } else { String::new() };
        if wrong {
            early.get_or_insert_with(|| name.clone());
        }
    }
    sheet.blocked = if sheet.lines.is_empty() {
        Some(tr!("office-no-holders"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else if day.is_none() && sheet.chosen(0).is_none() {
        Some(tr!("office-end-says-nothing"))
    } else if let Some(name) = early {
        Some(tr!("office-ends-early-of", name = name))
    } else {
        (sheet.ticked() == 0).then(|| tr!("office-nothing-ticked"))
    };
}

/// Writes day and reason to the ticked ones.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &End,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("office-end-done", count = sheet.ticked(), subject = sheet.lead.clone());
    let reasons = words::words(Kind::Mandate, "end_reason");
    let reason = sheet.chosen(0).and_then(|at| reasons.get(at));
    let plan = Plan::new(Verb::Batch).about(sheet.subject).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        for mandate in sheet.ticks().filter_map(|at| task.mandates.get(at)) {
            if let Some(day) = sheet.given(0, this_year) {
                tx.set(mandate.id, "to", Some(day))?;
            }
            if let Some(reason) = reason {
                let reason = Value::Text((*reason).to_owned());
                tx.set(mandate.id, "end_reason", Some(reason))?;
            }
        }
        Ok::<(), StoreError>(())
    })?;
    let next = (task.term && sheet.chosen(1) == Some(1)).then_some(OfficeCommand::Vacancy);
    Ok(Written { changed, said, shown: None, next })
}
