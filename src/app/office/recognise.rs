//! Ghi quyết định công nhận: one decision for many office-holders at once (domain.md section 3.8).

use super::gather;
use super::sheet::{Ask, Entry, Line, Mark, Paper, Sheet};
use super::{Task, Written, words};
use crate::domain::catalogue::{Kind, Mandate, RecordId};
use crate::domain::values::Value;
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// The mandates in the order of the lines, and the offices one can narrow them to.
#[derive(Clone, Debug)]
pub(crate) struct Recognise {
    term: RecordId,
    mandates: Vec<Mandate>,
    offices: Vec<String>,
    /// The office the ticks were made for last.
    narrowed: Option<usize>,
}

/// The sheet of a term; from a ballot those it elected are ticked.
pub(super) fn open(store: &Store, subject: RecordId, term: RecordId) -> Result<Sheet, StoreError> {
    let mut mandates = gather::present(store, term, None)?;
    mandates.retain(|mandate| mandate.person.is_some());
    sort(&mut mandates);
    let people = gather::people(store, mandates.iter().filter_map(|mandate| mandate.person))?;
    let mut lines = Vec::with_capacity(mandates.len());
    for mandate in &mandates {
        let name = mandate.person.and_then(|id| people.get(&id)).map(words::person);
        let detail = words::joined([words::office(mandate), words::date(mandate.from)]);
        let wanted = subject == term || mandate.ballot == Some(subject);
        let line = Line::new(name.unwrap_or_default(), detail, wanted);
        lines.push(match mandate.decision {
            None => line,
            Some(decision) => {
                let title = gather::title(store, decision)?;
                let mut line = line.said(Mark::There, tr!("office-has-decision", number = title));
                line.ticked = false;
                line
            }
        });
    }
    let mut offices: Vec<String> = Vec::new();
    for mandate in &mandates {
        let office = words::office(mandate);
        if !offices.contains(&office) {
            offices.push(office);
        }
    }
    let ask = Ask { label: tr!("office-of-office"), options: offices.clone(), chosen: None };
    let task = Recognise { term, mandates, offices, narrowed: None };
    let (title, confirm) = (tr!("office-recognise-title"), tr!("office-recognise-do"));
    let mut sheet = Sheet::new(Task::Recognise(task), subject, title, confirm);
    sheet.lead = gather::title(store, term)?;
    if ask.options.len() > 1 {
        sheet.asks.push(ask);
    }
    sheet.paper = Some(Paper { label: tr!("office-decision"), ..Paper::default() });
    sheet.entries.push(issued_on());
    sheet.lines_title = tr!("office-holders");
    sheet.lines = lines;
    Ok(sheet)
}

/// The day of a new decision.
pub(super) fn issued_on() -> Entry {
    let mut entry = Entry::of(Kind::Document, "issued_on", String::new());
    entry.hint = tr!("office-new-document-only");
    entry
}

/// By office, then by the day they began.
pub(super) fn sort(mandates: &mut [Mandate]) {
    let words = words::words(Kind::Mandate, "office");
    mandates.sort_by_key(|mandate| {
        let office = mandate.office.as_deref();
        let rank = words.iter().position(|word| Some(*word) == office);
        (rank.unwrap_or(words.len()), mandate.from, mandate.id)
    });
}

/// Ticks those of the chosen office when it was changed, and says what is missing.
pub(super) fn settle(sheet: &mut Sheet, task: &Recognise, this_year: i32) {
    let wished = sheet.chosen(0);
    if wished != task.narrowed {
        let office = wished.and_then(|at| task.offices.get(at));
        for (line, mandate) in sheet.lines.iter_mut().zip(&task.mandates) {
            let meant = office.is_none_or(|office| words::office(mandate) == *office);
            line.ticked = meant && mandate.decision.is_none();
        }
        sheet.task = Task::Recognise(Recognise { narrowed: wished, ..task.clone() });
    }
    sheet.read(0, this_year);
    let given = sheet.paper.as_ref().is_some_and(Paper::is_given);
    sheet.blocked = if sheet.lines.is_empty() {
        Some(tr!("office-no-holders"))
    } else if !given {
        Some(tr!("office-no-decision"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else {
        (sheet.ticked() == 0).then(|| tr!("office-nothing-ticked"))
    };
}

/// Writes the decision to the ticked ones and into the dossier of the term.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Recognise,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("office-recognise-done", count = sheet.ticked(), term = sheet.lead.clone());
    let linked = store.pointing(Kind::DocumentLink, "record", task.term)?;
    let plan = Plan::new(Verb::Batch).about(task.term).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        let Some(paper) = &sheet.paper else { return Ok(()) };
        let Some(decision) = paper.write(tx, sheet.given(0, this_year))? else { return Ok(()) };
        for at in sheet.ticks() {
            if let Some(mandate) = task.mandates.get(at) {
                tx.set(mandate.id, "decision", Some(Value::Ref(decision)))?;
            }
        }
        if linked.iter().all(|link| link.reference("document") != Some(decision)) {
            let values = [
                ("document", Value::Ref(decision)),
                ("record", Value::Ref(task.term)),
                ("role", Value::Text("recognition".to_owned())),
            ];
            tx.create(Kind::DocumentLink, &values)?;
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}
