//! Chỉ định, lâm thời: office-holders without any ballot, from a list of names (domain.md section 3.8).

use std::collections::HashMap;

use super::gather;
use super::people::{Listed, listed};
use super::recognise::issued_on;
use super::sheet::{Ask, Entry, Line, Mark, Paper, Sheet};
use super::{Task, Written, words};
use crate::domain::catalogue::{Kind, Mandate, Person, RecordId, Term};
use crate::domain::election::{is_office, over};
use crate::domain::text::{same_name, search_words};
use crate::domain::values::{FromValue as _, PartialDate, Value};
use crate::store::{Plan, Store, StoreError, Tx, Verb};
use crate::tr;

/// How the offices are given, in the order of the answers.
const WAYS: [&str; 2] = ["appointed", "provisional"];
/// Namesakes offered at most.
const NAMESAKES: usize = 8;

/// Someone of the list with the people of the book the name may mean.
#[derive(Clone, Debug)]
struct Known {
    listed: Listed,
    namesakes: Vec<Person>,
}

/// The list so far; the people stand in the order of the lines.
#[derive(Clone, Debug)]
pub(crate) struct Appoint {
    term: RecordId,
    organisation: RecordId,
    present: Vec<Mandate>,
    text: String,
    known: Vec<Known>,
}

/// The sheet of a term.
pub(super) fn open(store: &Store, term: RecordId) -> Result<Sheet, StoreError> {
    let organisation =
        Term::from(&store.record(term)?).organisation.ok_or(StoreError::NoRecord(term))?;
    let present = gather::present(store, term, None)?;
    let task = Appoint { term, organisation, present, text: String::new(), known: Vec::new() };
    let (title, confirm) = (tr!("office-appoint-title"), tr!("office-appoint-do"));
    let mut sheet = Sheet::new(Task::Appoint(Box::new(task)), term, title, confirm);
    sheet.lead = gather::title(store, term)?;
    let mut people = Entry::of(Kind::Term, "tasks", String::new()).called(tr!("office-people"));
    people.long = true;
    people.hint = tr!("office-people-hint");
    sheet.entries.push(people);
    sheet.entries.push(Entry::of(Kind::Mandate, "from", String::new()));
    sheet.entries.push(issued_on());
    let offices = words::words(Kind::Mandate, "office");
    let choice = |field: &str, words: &[&str]| {
        words.iter().map(|word| words::choice(Kind::Mandate, field, word)).collect()
    };
    sheet.asks.push(Ask {
        label: tr!("office-way"),
        options: choice("obtained", &WAYS),
        chosen: Some(0),
    });
    sheet.asks.push(Ask {
        label: tr!("office-for-those-without"),
        options: choice("office", &offices[..offices.len().saturating_sub(1)]),
        chosen: offices.iter().position(|word| *word == "committee_member"),
    });
    sheet.paper = Some(Paper { label: tr!("office-decision"), ..Paper::default() });
    sheet.lines_title = tr!("office-appoint-lines");
    Ok(sheet)
}

/// Reads the list anew when it was changed, words the lines, and says what is missing.
pub(super) fn settle(
    sheet: &mut Sheet,
    store: &Store,
    mut task: Appoint,
    this_year: i32,
) -> Result<(), StoreError> {
    let text = sheet.entries.first().map(|entry| entry.text.clone()).unwrap_or_default();
    if text != task.text {
        let before = std::mem::take(&mut task.known);
        let old = std::mem::take(&mut sheet.lines);
        for one in listed(&text, this_year) {
            let at = before.iter().position(|known| known.listed == one);
            let (known, line) = match at {
                Some(at) => (before[at].clone(), old.get(at).cloned()),
                None => (look(store, &task, one)?, None),
            };
            sheet.lines.push(line.unwrap_or_else(|| first_line(&task, &known)));
            task.known.push(known);
        }
        task.text = text;
    }
    let from = sheet.read(1, this_year).as_ref().and_then(PartialDate::from_value);
    sheet.read(2, this_year);
    let default = sheet.chosen(1);
    let mut seen: Vec<RecordId> = Vec::new();
    for (line, known) in sheet.lines.iter_mut().zip(&task.known) {
        word(line, known, &task, default, from, &mut seen);
    }
    let unsure = sheet.lines.iter().any(|line| line.chosen.is_none() && line.ticked);
    sheet.blocked = if sheet.ticked() == 0 {
        Some(tr!("office-no-people"))
    } else if unsure {
        Some(tr!("office-who-is-meant"))
    } else if sheet.misread() {
        Some(tr!("office-misread"))
    } else {
        None
    };
    sheet.task = Task::Appoint(Box::new(task));
    Ok(())
}

/// The people of the book a name may mean, marks or not.
fn look(store: &Store, task: &Appoint, listed: Listed) -> Result<Known, StoreError> {
    let words = search_words(&listed.name);
    let mut namesakes = Vec::new();
    for hit in store.search(&words, Some(Kind::Person), NAMESAKES)? {
        if hit.missing.is_none() && same_name(&hit.row.name, &listed.name) {
            namesakes.push(Person::from(&store.record(hit.row.id)?));
        }
    }
    let here = |person: &Person| task.present.iter().any(|held| held.person == Some(person.id));
    namesakes.sort_by_key(|person| !here(person));
    Ok(Known { listed, namesakes })
}

/// A name nobody bears is someone new; else the clerk says who is meant, but where the birth tells.
fn first_line(task: &Appoint, known: &Known) -> Line {
    let mut line = Line::new(known.listed.name.clone(), String::new(), true);
    line.options = vec![tr!("office-new-person")];
    line.options.extend(known.namesakes.iter().map(words::person));
    let certain = |person: &Person| {
        let exact = person.full_name.as_deref() == Some(known.listed.name.as_str());
        let held = task.present.iter().any(|held| held.person == Some(person.id));
        let birth = known.listed.born.is_some() && known.listed.born == person.born;
        exact && (birth || (held && known.listed.born.is_none()))
    };
    let mut sure = known.namesakes.iter().enumerate().filter(|(_, person)| certain(person));
    line.chosen = match (known.namesakes.is_empty(), sure.next(), sure.next()) {
        (true, ..) => Some(0),
        (false, Some((at, _)), None) => Some(at + 1),
        _ => None,
    };
    line
}

/// The offices of a line: those it names, else the one for those without.
fn offices(known: &Known, default: Option<usize>) -> Vec<(&'static str, Option<String>)> {
    if !known.listed.offices.is_empty() {
        return known.listed.offices.clone();
    }
    let words = words::words(Kind::Mandate, "office");
    default.and_then(|at| words.get(at)).map(|word| (*word, None)).into_iter().collect()
}

fn person_of<'a>(line: &Line, known: &'a Known) -> Option<&'a Person> {
    known.namesakes.get(line.chosen?.checked_sub(1)?)
}

/// Whether a person holds an office of the term already.
fn holds(
    task: &Appoint,
    person: Option<&Person>,
    office: &(&'static str, Option<String>),
    from: Option<PartialDate>,
) -> bool {
    person.is_some_and(|person| {
        task.present.iter().any(|held| {
            held.person == Some(person.id)
                && is_office(held, office.0, office.1.as_deref())
                && !over(held, from)
        })
    })
}

fn word(
    line: &mut Line,
    known: &Known,
    task: &Appoint,
    default: Option<usize>,
    from: Option<PartialDate>,
    seen: &mut Vec<RecordId>,
) {
    let person = person_of(line, known);
    let offices = offices(known, default);
    let name = |office: &(&'static str, Option<String>)| {
        let word = words::choice(Kind::Mandate, "office", office.0);
        office.1.clone().unwrap_or(word)
    };
    line.detail = words::joined(offices.iter().map(name));
    let open = offices.iter().any(|office| !holds(task, person, office, from));
    let twice = person.is_some_and(|person| seen.contains(&person.id));
    seen.extend(person.map(|person| person.id));
    let could = line.can;
    (line.mark, line.remark, line.can) = if line.chosen.is_none() {
        (Mark::Open, tr!("office-namesakes", count = known.namesakes.len()), true)
    } else if twice {
        (Mark::Open, tr!("office-repeated"), false)
    } else if !open {
        (Mark::There, tr!("office-there"), false)
    } else if person.is_none() {
        (Mark::Plain, tr!("office-new-person"), true)
    } else {
        (Mark::Plain, String::new(), true)
    };
    line.ticked = line.can && (line.ticked || !could);
}

/// Writes people, decision and offices.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &Appoint,
    this_year: i32,
) -> Result<Written, StoreError> {
    let said = tr!("office-appoint-done", count = sheet.ticked(), term = sheet.lead.clone());
    let from = sheet.given(1, this_year);
    let day = from.as_ref().and_then(PartialDate::from_value);
    let plan = Plan::new(Verb::Batch).about(task.term).label(said.clone());
    let ((), changed) = store.transact(plan, |tx| {
        let decision = match &sheet.paper {
            Some(paper) => paper.write(tx, sheet.given(2, this_year))?,
            None => None,
        };
        let mut common = HashMap::from([
            ("organisation", Value::Ref(task.organisation)),
            ("term", Value::Ref(task.term)),
        ]);
        let way = sheet.chosen(0).and_then(|at| WAYS.get(at));
        common.extend(way.map(|way| ("obtained", Value::Text((*way).to_owned()))));
        common.extend(from.map(|from| ("from", from)));
        common.extend(decision.map(|id| ("decision", Value::Ref(id))));
        for at in sheet.ticks() {
            let Some((line, known)) = sheet.lines.get(at).zip(task.known.get(at)) else { continue };
            let person = person_of(line, known);
            let id = match person {
                Some(person) => person.id,
                None => new_person(tx, &known.listed)?,
            };
            for office in offices(known, sheet.chosen(1)) {
                if holds(task, person, &office, day) {
                    continue;
                }
                let mut values: Vec<(&str, Value)> =
                    common.iter().map(|(field, value)| (*field, value.clone())).collect();
                values.push(("person", Value::Ref(id)));
                values.push(("office", Value::Text(office.0.to_owned())));
                values.extend(office.1.map(|title| ("office_title", Value::Text(title))));
                tx.create(Kind::Mandate, &values)?;
            }
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Written { changed, said, shown: None, next: None })
}

fn new_person(tx: &mut Tx<'_>, listed: &Listed) -> Result<RecordId, StoreError> {
    let mut values = vec![("full_name", Value::Text(listed.name.clone()))];
    values.extend(listed.born.map(|born| ("born", Value::Date(born))));
    tx.create(Kind::Person, &values)
}
