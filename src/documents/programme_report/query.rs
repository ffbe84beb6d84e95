//! Reading the facts of a programme's report out of the book.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use super::{ContentRow, ProgrammeReport, parties, reviews, targets};
use crate::documents::Cell;
use crate::documents::facts::QueryError;
use crate::documents::paper::{Closing, Head, Signer};
use crate::documents::settings::PaperSettings;
use crate::documents::stored::{choice, choice_inside, date, joined, or_unknown, short_date, with};
use crate::documents::words::{phrase, program, stated_time, word, years};
use crate::domain::catalogue::{Content, Kind, Programme, RecordId, Typed as _};
use crate::domain::dossier::Dossier;
use crate::domain::election::list_order;
use crate::domain::programme::{Period, Slot, last_day, slots};
use crate::domain::values::{PartialDate, Value};
use crate::store::Store;

/// The report of a programme with its facts of a day (`as_of`), made by one of its unions; the first
/// union among its parties where none is named. Fails for what is no programme.
pub fn load(
    store: &Store,
    programme: RecordId,
    issuer: Option<RecordId>,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<ProgrammeReport, QueryError> {
    if store.kind_of(programme)? != Some(Kind::Programme) {
        return Err(QueryError::NotAProgramme(programme));
    }
    let mut dossier = store.dossier(programme)?.dossier;
    // What was held after the day is not known on it.
    dossier.parts.retain(|part| {
        part.kind != Kind::Review
            || match part.get("held_on") {
                Some(Value::Date(day)) => day.earliest() <= as_of,
                _ => true,
            }
    });
    let own = Programme::read(&dossier.root);
    let issued = stated.date_naive();
    let unions = parties::unions(&dossier);
    let issuer = issuer.or(unions.first().copied());
    let name = |id, day| parties::name_on(store, id, day);
    let organisation = match issuer {
        Some(id) => name(id, Some(issued))?,
        None => None,
    };
    let upper = match issuer {
        Some(id) => match parties::period(store, id, Some(issued))?.and_then(|one| one.parent) {
            Some(parent) => name(parent, Some(issued))?,
            None => None,
        },
        None => None,
    };
    let organisation = organisation.unwrap_or_else(|| word("term-unnamed"));
    let head = Head::of(
        upper.as_deref().unwrap_or_default(),
        &organisation,
        &PaperSettings::default(),
        true,
    );
    let parties = parties::rows(store, &dossier, as_of)?;
    let uid = dossier.root.uid.to_string();
    let contents = contents(&dossier);
    let reviews = reviews::rows(&dossier, as_of);
    let notes = notes(&own, &parties, &reviews);
    Ok(ProgrammeReport {
        title: title(&own),
        head: head.dated("", None, None, &issued.year().to_string()),
        as_of: Cell::date(as_of),
        general: general(store, &dossier, &own, as_of)?,
        open_ended: dossier.all::<Content>().iter().any(|one| goes_on(one.text.as_deref())),
        contents,
        years: targets::years(&dossier, &own),
        targets: targets::rows(&dossier, &own, as_of),
        unfinished: unfinished(&own, as_of),
        reviews,
        notes,
        trace: phrase(
            "programme-trace",
            &[("program", &program()), ("time", &stated_time(stated)), ("uid", &uid)],
        ),
        closing: closing(),
        organisation,
        parties,
        uid,
    })
}

/// Tên chương trình, with its years where it does not name them.
fn title(own: &Programme) -> String {
    let title = own.title.clone().unwrap_or_else(|| word("programme-untitled"));
    match Period::of(own) {
        Some(period) if !title.contains(&period.first.year().to_string()) => {
            phrase("programme-subject", &[("title", &title), ("years", &span(period))])
        }
        _ => title,
    }
}

fn span(period: Period) -> String {
    years(i64::from(period.first.year()), i64::from(period.last.year()))
}

/// I. Thông tin chung.
fn general(
    store: &Store,
    dossier: &Dossier,
    own: &Programme,
    as_of: NaiveDate,
) -> Result<Vec<(String, Cell)>, QueryError> {
    let form = choice(Kind::Programme, "form", own.form.as_deref());
    let number = with("term-document-number", "number", own.number.as_deref());
    let form = joined([form.unwrap_or_default(), number], ", ");
    let signed = own.signed_on.map(short_date);
    let place = with("programme-at", "place", own.place.as_deref());
    let full = own.starts.and_then(PartialDate::full);
    let since = full.map(|day| PartialDate::Day(day).shown());
    let since = with("programme-since", "date", since.as_deref());
    let place = if place.is_empty() { word("programme-place-unknown") } else { place };
    let signed = joined([or_unknown(signed), place], ", ");
    let previous = match own.previous {
        Some(id) => Some(Programme::read(&store.record(id)?)),
        None => None,
    };
    let next = store.pointing(Kind::Programme, "previous", own.id)?;
    let next = next.iter().map(Programme::read).max_by_key(|one| (one.starts, one.id));
    let told = |one: Option<Programme>| -> Result<String, QueryError> {
        let Some(one) = one else { return Ok(word("doc-unknown")) };
        let years = Period::of(&one).map(span);
        let years = years.map(|years| phrase("programme-period", &[("years", &years)]));
        let held = final_review(&store.dossier(one.id)?.dossier, as_of);
        let held = held.map(short_date);
        let held = with("programme-reviewed-on", "date", held.as_deref());
        Ok(joined([years.unwrap_or_else(|| one.title.unwrap_or_default()), held], ", "))
    };
    let chain =
        phrase("programme-chain", &[("previous", &told(previous)?), ("next", &told(next)?)]);
    let known = |text: String| Cell::text_or_unknown(Some(&text));
    let mut rows = vec![
        (word("programme-form"), known(form)),
        (word("programme-signed"), known(joined([signed, since], "; "))),
        (word("programme-basis"), Cell::text_or_unknown(own.basis.as_deref())),
        (word("programme-previous"), known(chain)),
        (word("programme-state"), known(state(dossier, own, as_of))),
    ];
    if let Some(purpose) = &own.purpose {
        rows.insert(3, (word("programme-purpose"), Cell::text(purpose.as_str())));
    }
    Ok(rows)
}

/// "đang thực hiện; hết giai đoạn ngày 31/12/2025; còn 40 ngày; chưa tổng kết".
fn state(dossier: &Dossier, own: &Programme, as_of: NaiveDate) -> String {
    let status = choice_inside(Kind::Programme, "status", own.status.as_deref());
    let end = own.ends.map(short_date);
    let end = with("programme-ends", "date", end.as_deref());
    let left = last_day(own).map(|last| (last - as_of).num_days());
    let running = !matches!(own.status.as_deref(), Some("concluded" | "stopped"));
    let left = match left.filter(|_| running) {
        Some(days @ 0..) => phrase("programme-days-left", &[("days", &days.to_string())]),
        Some(days) => phrase("programme-days-over", &[("days", &(-days).to_string())]),
        None => String::new(),
    };
    let held = final_review(dossier, as_of).map(short_date);
    let reviewed = match held {
        Some(day) => phrase("programme-reviewed-on", &[("date", &day)]),
        None if own.status.as_deref() == Some("concluded") => String::new(),
        None => word("programme-not-reviewed"),
    };
    joined([or_unknown(status), end, left, reviewed], "; ")
}

/// The day the final review was held.
fn final_review(dossier: &Dossier, as_of: NaiveDate) -> Option<PartialDate> {
    let held = slots(dossier).into_iter().find(|slot| slot.what == Slot::Final && slot.is_held());
    held?.review?.held_on.filter(|day| day.earliest() <= as_of)
}

/// III. Nội dung phối hợp, in the order of the text.
fn contents(dossier: &Dossier) -> Vec<ContentRow> {
    let mut records: Vec<_> = dossier.records(Kind::Content).collect();
    records.sort_by_key(|record| list_order(record));
    records
        .into_iter()
        .map(Content::read)
        .map(|one| ContentRow {
            text: Cell::text_or_unknown(one.text.as_deref()),
            lead: Cell::text_or_unknown(one.lead_unit.as_deref()),
            partners: Cell::text_or_unknown(one.partners.as_deref()),
            due: date(one.due),
        })
        .collect()
}

/// Whether a content ends as a list that was not written out does.
fn goes_on(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.trim_end().ends_with('…') || text.trim_end().ends_with("..."))
}

/// The year of the period that the day lies in, where it is not its last day.
fn unfinished(own: &Programme, as_of: NaiveDate) -> Option<(i32, Cell)> {
    let inside = crate::domain::programme::years(own)?.contains(&as_of.year());
    let last = (as_of.month(), as_of.day()) == (12, 31);
    (inside && !last).then(|| (as_of.year(), Cell::date(as_of)))
}

/// VI. Ghi chú: what a reader must not take for more than it is.
fn notes(
    own: &Programme,
    parties: &[super::PartyRow],
    reviews: &[super::ReviewRow],
) -> Vec<String> {
    let mut notes: Vec<String> = parties::notes(parties);
    let mut missing: Vec<String> =
        reviews.iter().filter(|row| row.missing).map(|row| row.year.to_string()).collect();
    missing.dedup();
    if !missing.is_empty() {
        notes.push(phrase("programme-note-missing", &[("years", &missing.join(", "))]));
    }
    notes.extend(own.note.clone());
    notes
}

fn closing() -> Closing {
    let signer = |keys: &[&str]| Signer {
        title: keys.iter().map(|key| word(key)).collect(),
        note: None,
        name: None,
    };
    Closing {
        recipients: vec![word("programme-recipients"), word("doc-archive")],
        signers: vec![
            signer(&["programme-maker"]),
            signer(&["programme-for-standing", "programme-head-signs"]),
        ],
        ..Closing::default()
    }
}
