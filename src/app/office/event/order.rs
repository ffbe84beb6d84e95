//! Carrying out an event: what it writes and what becomes of what hangs on the organisations that end,
//! in one step.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::known;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::organisation::{
    Change, Courses, Event, Refusal, State, Who, Write, plan, simulate,
};
use crate::domain::values::{PartialDate, Value};
use crate::store::{Changed, Plan, Store, StoreError, Tx, Verb};

/// What becomes of something that hung on an organisation that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A term ends on that day, dở dang (`cut_short`).
    EndTerm(RecordId),
    /// An office is laid down on that day, because the organisation ended.
    EndMandate(RecordId),
    /// A cooperation programme is concluded.
    Conclude(RecordId),
    /// An organisation under it goes to another upper body.
    Move(RecordId, Who),
}

/// An event with its day and the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Biến động.
    pub event: Event,
    /// Có hiệu lực từ ngày.
    pub on: PartialDate,
    /// What becomes of what hangs on those that end; what is not named stays as it is.
    pub answers: Vec<Answer>,
}

/// The decision (quyết định) an event rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// None is known.
    Unknown,
    /// One of the book.
    Known(RecordId),
    /// A new one by its number (số, ký hiệu), and the day it was issued.
    New(String, Option<PartialDate>),
}

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// The event contradicts the book.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was recorded.
#[derive(Debug)]
pub struct Recorded {
    /// What changed in the book.
    pub changed: Changed,
    /// The organisations that came into being, in the order of the event.
    pub founded: Vec<RecordId>,
}

impl Order {
    /// An event without answers.
    pub fn new(event: Event, on: PartialDate) -> Self {
        Self { event, on, answers: Vec::new() }
    }

    /// With what becomes of something.
    #[must_use]
    pub fn with(mut self, answers: impl IntoIterator<Item = Answer>) -> Self {
        self.answers.extend(answers);
        self
    }

    /// Everything it writes of organisations: the event, then those that move under another upper body
    /// because of it. `courses` must hold all of them and gets what is written laid over it.
    pub(super) fn plan(&self, courses: &mut Courses) -> Result<Vec<Write>, Refusal> {
        let mut writes = plan(courses, &self.event, self.on)?;
        simulate(courses, &writes);
        for answer in &self.answers {
            let Answer::Move(child, to) = answer else { continue };
            let moved = Event::Transferred(*child, Change::to_parent(*to));
            let more = plan(courses, &moved, self.on)?;
            simulate(courses, &more);
            writes.extend(more);
        }
        Ok(writes)
    }

    /// The organisations of the book it concerns.
    fn concerned(&self) -> Vec<RecordId> {
        let mut named = self.event.named();
        for answer in &self.answers {
            if let Answer::Move(child, to) = answer {
                named.push(*child);
                if let Who::Known(to) = to {
                    named.push(*to);
                }
            }
        }
        named
    }
}

/// Records an event as one step of the history under a name, which one undo takes back. Nothing is
/// written when it is refused.
pub fn record(
    store: &mut Store,
    order: &Order,
    decision: &Decision,
    label: &str,
) -> Result<Recorded, EventError> {
    let mut courses = Courses::new();
    known::extend(&mut courses, store, order.concerned())?;
    let writes = order.plan(&mut courses)?;
    Ok(carry_out(store, order, &writes, decision, label)?)
}

/// Writes what was planned of an order.
pub(super) fn carry_out(
    store: &mut Store,
    order: &Order,
    writes: &[Write],
    decision: &Decision,
    label: &str,
) -> Result<Recorded, StoreError> {
    let step = Plan::new(Verb::Batch).label(label);
    let step = match order.event.named().first() {
        Some(subject) if !matches!(order.event, Event::AllTransferred(_)) => step.about(*subject),
        _ => step,
    };
    let (founded, changed) = store.transact(step, |tx| {
        let paper = document(tx, decision)?;
        let founded = write(tx, writes, paper)?;
        for answer in &order.answers {
            settle(tx, answer, order.on)?;
        }
        Ok::<_, StoreError>(founded)
    })?;
    Ok(Recorded { changed, founded: founded.into_values().collect() })
}

fn document(tx: &mut Tx<'_>, decision: &Decision) -> Result<Option<RecordId>, StoreError> {
    let (number, issued) = match decision {
        Decision::Unknown => return Ok(None),
        Decision::Known(id) => return Ok(Some(*id)),
        Decision::New(number, issued) => (number, issued),
    };
    let mut values =
        vec![("number", Value::Text(number.clone())), ("kind", Value::Text("decision".to_owned()))];
    values.extend(issued.map(|day| ("issued_on", Value::Date(day))));
    tx.create(Kind::Document, &values).map(Some)
}

/// The organisations an event brings into being, by their places in it.
type Founded = BTreeMap<usize, RecordId>;

/// Writes what was planned. Upper bodies are checked for circles when all is there, for half of a list of
/// transfers may look like one where the whole is none.
fn write(
    tx: &mut Tx<'_>,
    writes: &[Write],
    decision: Option<RecordId>,
) -> Result<Founded, StoreError> {
    let mut founded = Founded::new();
    let mut made = Vec::new();
    for one in writes {
        if let Write::Period { of: Who::New(at), .. } = one {
            founded.insert(*at, tx.create(Kind::Organisation, &[])?);
        }
    }
    for one in writes {
        match one {
            Write::Period { of, begin, change, state } => {
                let Some(of) = id_of(*of, &founded) else { continue };
                let mut values = values_of(state, &founded);
                values.push(("organisation", Value::Ref(of)));
                values.push(("valid_from", Value::Date(*begin)));
                values.push(("change", Value::Text((*change).to_owned())));
                values.extend(decision.map(|id| ("decision", Value::Ref(id))));
                let period = tx.reserve(Kind::OrganisationPeriod, Uuid::now_v7())?;
                tx.fill_unchecked(period, &values)?;
                made.push(period);
            }
            Write::Succession { from, to, change, on, members } => {
                let ends = id_of(*from, &founded).zip(id_of(*to, &founded));
                let Some((from, to)) = ends else { continue };
                let mut values = vec![
                    ("from", Value::Ref(from)),
                    ("to", Value::Ref(to)),
                    ("change", Value::Text((*change).to_owned())),
                    ("on", Value::Date(*on)),
                ];
                values.extend(members.map(|members| ("members", Value::Count(members))));
                values.extend(decision.map(|id| ("decision", Value::Ref(id))));
                tx.create(Kind::Succession, &values)?;
            }
            Write::Set { .. } => {}
        }
    }
    for one in writes {
        if let Write::Set { period, field, value } = one {
            tx.set(*period, field, value.clone())?;
        }
    }
    for period in made {
        tx.check_chain(period)?;
    }
    Ok(founded)
}

fn id_of(who: Who, founded: &Founded) -> Option<RecordId> {
    match who {
        Who::Known(id) => Some(id),
        Who::New(at) => founded.get(&at).copied(),
    }
}

fn values_of(state: &State, founded: &Founded) -> Vec<(&'static str, Value)> {
    let texts = [
        ("name", &state.name),
        ("short_name", &state.short_name),
        ("kind", &state.kind),
        ("employer", &state.employer),
        ("sector", &state.sector),
    ];
    let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text.clone()?)));
    let mut values: Vec<_> = texts.map(|(field, text)| (field, Value::Text(text))).collect();
    let parent = state.parent.and_then(|parent| id_of(parent, founded));
    values.extend(parent.map(|parent| ("parent", Value::Ref(parent))));
    values
}

fn settle(tx: &mut Tx<'_>, answer: &Answer, on: PartialDate) -> Result<(), StoreError> {
    let word = |word: &str| Some(Value::Text(word.to_owned()));
    let day = Some(Value::Date(on));
    match answer {
        Answer::EndTerm(term) => {
            tx.set(*term, "ends_on", day)?;
            tx.set(*term, "status", word("cut_short"))
        }
        Answer::EndMandate(mandate) => {
            tx.set(*mandate, "to", day)?;
            tx.set(*mandate, "end_reason", word("organisation_ended"))
        }
        Answer::Conclude(programme) => tx.set(*programme, "status", word("concluded")),
        Answer::Move(..) => Ok(()),
    }
}
