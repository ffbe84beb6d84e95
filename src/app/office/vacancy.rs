//! Bầu bổ sung: the ballot that finds successors, on a meeting of the term (domain.md section 3.8).

use super::gather;
use super::sheet::{Ask, Entry, Sheet};
use super::{Task, Written, words};
use crate::domain::catalogue::{Body, Kind, RecordId};
use crate::domain::election::{mandate_office, member_office, vacancies};
use crate::domain::values::{Count, FromValue as _, Value};
use crate::store::{Plan, Store, StoreError, Verb};
use crate::tr;

/// The offices and meetings in the order of the questions' answers.
#[derive(Clone, Debug)]
pub(crate) struct Vacancy {
    term: RecordId,
    offices: Vec<(&'static str, Option<u64>)>,
    meetings: Vec<RecordId>,
    /// The office whose number of seats was filled in.
    filled: Option<usize>,
}

/// The sheet of a term: the first office with vacant seats, on a new meeting of the committee.
pub(super) fn open(store: &Store, term: RecordId) -> Result<Sheet, StoreError> {
    let mandates = gather::present(store, term, None)?;
    let bodies: Vec<Body> = gather::all(store, "term", term)?;
    let decided = |office: &str| {
        let of = |body: &&Body| body.body.as_deref().and_then(member_office) == Some(office);
        let counts = bodies.iter().filter(of).filter_map(|body| body.decided);
        counts.filter(|count| count.is_exact()).map(|count| count.value).max()
    };
    let offices: Vec<(&'static str, Option<u64>)> = words::words(Kind::Ballot, "office")
        .iter()
        .filter_map(|word| Some((*word, mandate_office(word)?)))
        .filter(|(word, _)| *word != "other")
        .map(|(word, office)| (word, vacancies(office, decided(office), &mandates, None)))
        .collect();
    let first = offices.iter().position(|(_, vacant)| vacant.is_some_and(|vacant| vacant > 0));
    let options = offices.iter().map(|(word, vacant)| {
        let office = words::choice(Kind::Ballot, "office", word);
        match vacant {
            Some(vacant) if *vacant > 0 => {
                tr!("office-vacant", office = office, count = *vacant)
            }
            _ => office,
        }
    });
    let options: Vec<String> = options.collect();
    let meetings = gather::meetings(store, term)?;
    let mut places = vec![tr!("office-new-meeting")];
    for meeting in &meetings {
        let kind = meeting.text("kind").map(|word| words::choice(Kind::Meeting, "kind", word));
        let day = crate::domain::catalogue::Meeting::from(meeting).starts_on;
        places.push(words::joined([kind.unwrap_or_default(), words::date(day)]));
    }
    let meetings = meetings.iter().map(|meeting| meeting.id).collect();
    let task = Vacancy { term, offices, meetings, filled: None };
    let (title, confirm) = (tr!("office-vacancy-title"), tr!("office-vacancy-do"));
    let mut sheet = Sheet::new(Task::Vacancy(Box::new(task)), term, title, confirm);
    sheet.lead = gather::title(store, term)?;
    sheet.asks.push(Ask { label: tr!("office-vacancy-of"), options, chosen: first });
    sheet.asks.push(Ask { label: tr!("office-vacancy-at"), options: places, chosen: Some(0) });
    sheet.entries.push(Entry::of(Kind::Ballot, "seats", String::new()));
    sheet.entries.push(
        Entry::of(Kind::Meeting, "starts_on", String::new()).called(tr!("office-new-meeting-day")),
    );
    Ok(sheet)
}

/// Fills in the vacant seats when the office was changed, and says what is missing.
pub(super) fn settle(sheet: &mut Sheet, task: &Vacancy, this_year: i32) {
    let chosen = sheet.chosen(0);
    if chosen != task.filled {
        let vacant = chosen.and_then(|at| task.offices.get(at)).and_then(|(_, vacant)| *vacant);
        if let Some(entry) = sheet.entries.first_mut() {
            let vacant = vacant.filter(|vacant| *vacant > 0);
            entry.text = vacant.map(|seats| Count::exact(seats).shown()).unwrap_or_default();
        }
        sheet.task = Task::Vacancy(Box::new(Vacancy { filled: chosen, ..task.clone() }));
    }
    let seats = sheet.read(0, this_year).as_ref().and_then(Count::from_value);
    sheet.read(1, this_year);
    sheet.blocked = if chosen.is_none() {
        Some(tr!("office-which-office"))
    } else if sheet.chosen(1).is_none() {
        Some(tr!("office-which-meeting"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else {
        (seats == Some(Count::exact(0))).then(|| tr!("office-no-seat-left"))
    };
}

/// Makes the ballot, and the meeting where it is a new one, and opens it.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Vacancy,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("office-vacancy-done", term = sheet.lead.clone());
    let office = sheet.chosen(0).and_then(|at| task.offices.get(at)).map(|(office, _)| *office);
    let known = sheet.chosen(1).and_then(|at| task.meetings.get(at.checked_sub(1)?)).copied();
    let plan = Plan::new(Verb::Batch).about(task.term).label(said.clone());
    let (made, changed) = store.transact(plan, |tx| {
        let meeting = match known {
            Some(meeting) => meeting,
            None => {
                let kind = match office {
                    Some("inspection_vice_head") => "inspection_meeting",
                    _ => "committee_meeting",
                };
                let mut values =
                    vec![("term", Value::Ref(task.term)), ("kind", Value::Text(kind.to_owned()))];
                values.extend(sheet.given(1, this_year).map(|day| ("starts_on", day)));
                tx.create(Kind::Meeting, &values)?
            }
        };
        let mut values = vec![
            ("meeting", Value::Ref(meeting)),
            ("purpose", Value::Text("supplementary".to_owned())),
            ("round", Value::Int(1)),
            ("status", Value::Text("entering".to_owned())),
        ];
        values.extend(office.map(|office| ("office", Value::Text(office.to_owned()))));
        values.extend(sheet.given(0, this_year).map(|seats| ("seats", seats)));
        tx.create(Kind::Ballot, &values)
    })?;
    Ok(Written { changed, said, shown: Some(made), next: None })
}
