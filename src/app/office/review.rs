//! Ghi sơ kết, tổng kết: a review of a programme from its side column, in one step.

use super::gather;
use super::sheet::{Ask, Entry, Paper, Sheet};
use super::{Task, Written};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::programme::Slot;
use crate::domain::values::Value;
use crate::i18n::{FluentArgs, Lang, text_in};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// Which review is to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewWish {
    /// Of which programme.
    pub programme: RecordId,
    /// Of which year.
    pub year: i32,
    /// What kind.
    pub what: Slot,
}

/// What the sheet was made from.
#[derive(Clone, Debug)]
pub(crate) struct Recording {
    wish: ReviewWish,
}

/// The fields of the sheet in their order.
const FIELDS: [&str; 4] = ["result", "held_on", "venue", "host"];

/// The sheet of a review.
pub(super) fn open(store: &Store, wish: ReviewWish) -> Result<Sheet, StoreError> {
    let year = wish.year;
    let title = match wish.what {
        Slot::HalfYear => tr!("review-title-half", year = year),
        Slot::Interim => tr!("review-title-interim", year = year),
        Slot::Final => tr!("review-title-final"),
    };
    let task = Task::Review(Box::new(Recording { wish }));
    let mut sheet = Sheet::new(task, wish.programme, title, tr!("review-do"));
    sheet.lead = gather::title(store, wish.programme)?;
    for field in FIELDS {
        let mut entry = Entry::of(Kind::Review, field, String::new());
        entry.long = field == "result";
        sheet.entries.push(entry);
    }
    let sort = Some("report");
    sheet.paper = Some(Paper { label: tr!("review-document"), sort, ..Paper::default() });
    sheet.asks.push(Ask {
        label: tr!("review-held"),
        options: vec![tr!("review-was-held"), tr!("review-was-not-held")],
        chosen: Some(0),
    });
    Ok(sheet)
}

/// Says what cannot be read.
pub(super) fn settle(sheet: &mut Sheet, this_year: i32) {
    for at in 0..FIELDS.len() {
        sheet.read(at, this_year);
    }
    sheet.blocked = sheet.misread().then(|| tr!("office-misread"));
}

/// Writes the review; a final one that was held concludes the programme.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Recording,
    this_year: i32,
) -> Result<Written, StoreError> {
    let ReviewWish { programme, year, what } = task.wish;
    let said = format!("{}: {}", sheet.title, sheet.lead);
    let held = sheet.chosen(0) != Some(1);
    let kind = if what == Slot::Final { "final" } else { "interim" };
    let plan = Plan::new(Verb::Batch).about(programme).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        let mut values = vec![
            ("programme", Value::Ref(programme)),
            ("kind", Value::Text(kind.to_owned())),
            ("year", Value::Int(i64::from(year))),
        ];
        if what == Slot::HalfYear {
            // What is written is read again as Vietnamese, whatever the window speaks.
            let mut args = FluentArgs::new();
            args.set("year", year);
            let period = text_in(Lang::Vi, "review-period-half", Some(&args));
            values.push(("period", Value::Text(period)));
        }
        if !held {
            values.push(("not_held", Value::Flag(true)));
        }
        for (at, field) in FIELDS.into_iter().enumerate() {
            values.extend(sheet.given(at, this_year).map(|value| (field, value)));
        }
        if let Some(paper) = &sheet.paper
            && let Some(document) = paper.write(tx, None)?
        {
            values.push(("document", Value::Ref(document)));
        }
        tx.create(Kind::Review, &values)?;
        if held && what == Slot::Final {
            tx.set(programme, "status", Some(Value::Text("concluded".to_owned())))?;
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}
