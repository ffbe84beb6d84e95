//! What an event writes, from the courses of the organisations it names; or why it is refused.
//!
//! A later event that is in the book already stays. An event put in before it copies what it does not
//! change from the period before its day, and what it does change goes on through the later periods up
//! to the one that says otherwise: one whose value differs from the value so far, or whose own event is
//! about it (a later Đổi tên keeps its name, a later Chuyển giao its upper body). So a rename put in
//! before a transfer is not lost by the transfer's period, and a rename of 2025 outlives one of 2015 that
//! is entered after it. An end put in before a later event is refused instead: only the clerk can say
//! which of the two is not so.

use chrono::NaiveDate;

use super::course::{Course, Courses, Stage, Standing, State, Who, own_ancestor};
use super::event::{Change, Event, Refusal, Write};
use super::fields::{FIELDS, differing, is_about};
use crate::domain::catalogue::RecordId;
use crate::domain::values::{PartialDate, Value};

/// What is planned so far.
struct Draft<'a> {
    courses: &'a Courses,
    on: PartialDate,
    writes: Vec<Write>,
}

/// What an event writes on its day (có hiệu lực từ ngày). A day of which only month or year is known
/// counts as the first it can mean, as everywhere in the program.
///
/// `courses` must hold the organisations of [`Event::named`] and all that ever stood above them.
pub fn plan(courses: &Courses, event: &Event, on: PartialDate) -> Result<Vec<Write>, Refusal> {
    if let Event::AllTransferred(rows) = event {
        let mut writes = Vec::new();
        for row in plan_rows(courses, rows, on) {
            writes.extend(row?);
        }
        return Ok(writes);
    }
    let mut draft = Draft { courses, on, writes: Vec::new() };
    draft.event(event)?;
    let mut after = around(courses, &draft.writes);
    simulate(&mut after, &draft.writes);
    no_circle(&after, &draft.writes)?;
    Ok(draft.writes)
}

/// The courses of those that are written of, and of all that ever stood or will stand above them.
fn around(courses: &Courses, writes: &[Write]) -> Courses {
    let mut around = Courses::new();
    let mut waiting = Vec::new();
    for write in writes {
        if let Write::Period { of, state, .. } = write {
            waiting.extend(std::iter::once(*of).chain(state.parent));
        }
    }
    while let Some(who) = waiting.pop() {
        let Some(course) = courses.get(&who).filter(|_| !around.contains_key(&who)) else {
            continue;
        };
        waiting.extend(course.stages().iter().filter_map(|stage| stage.state.parent));
        around.insert(who, course.clone());
    }
    around
}

/// As [`plan`] for [`Event::AllTransferred`], with the answer of each row: a row is held against all the
/// others, which may undo a circle as well as close one, and against a row before it that names the same
/// organisation.
pub fn plan_rows(
    courses: &Courses,
    rows: &[(RecordId, RecordId)],
    on: PartialDate,
) -> Vec<Result<Vec<Write>, Refusal>> {
    let mut seen = std::collections::BTreeSet::new();
    let mut after = courses.clone();
    let mut planned = Vec::with_capacity(rows.len());
    for (of, to) in rows {
        let mut draft = Draft { courses, on, writes: Vec::new() };
        let change = Change::to_parent(*to);
        let done = if seen.insert(*of) {
            draft.change(Who::Known(*of), &change, "transferred")
        } else {
            Err(Refusal::Twice(Who::Known(*of)))
        };
        planned.push(done.map(|()| {
            simulate(&mut after, &draft.writes);
            draft.writes
        }));
    }
    let checked = planned.into_iter().map(|row| {
        let writes = row?;
        no_circle(&after, &writes)?;
        Ok(writes)
    });
    checked.collect()
}

/// Lays what is written over the courses.
pub fn simulate(courses: &mut Courses, writes: &[Write]) {
    for write in writes {
        match write {
            Write::Period { of, begin, change, state } => {
                let change = Some((*change).to_owned());
                let (begin, state) = (Some(*begin), state.clone());
                courses.entry(*of).or_default().insert(Stage { id: None, begin, change, state });
            }
            Write::Set { period, field, value } => {
                for course in courses.values_mut() {
                    let Some(stage) = course.stage_mut(*period) else { continue };
                    super::fields::put(stage, field, value.as_ref());
                    course.settle();
                    break;
                }
            }
            Write::Succession { .. } => {}
        }
    }
}

fn no_circle(after: &Courses, writes: &[Write]) -> Result<(), Refusal> {
    for write in writes {
        let Write::Period { of, state, .. } = write else { continue };
        let circle = state.parent.and_then(|_| own_ancestor(after, *of));
        if let Some(day) = circle {
            return Err(Refusal::OwnAncestor(*of, day));
        }
    }
    Ok(())
}

impl Draft<'_> {
    fn event(&mut self, event: &Event) -> Result<(), Refusal> {
        match event {
            Event::Founded { of: Some(of), state } => self.founded(*of, state),
            Event::Founded { of: None, state } => self.new_one(0, "established", state.clone()),
            Event::Renamed(of, change) => self.change((*of).into(), change, "renamed"),
            Event::Transferred(of, change) => self.change((*of).into(), change, "transferred"),
            Event::KindChanged(of, change) => self.change((*of).into(), change, "kind_changed"),
            Event::AllTransferred(_) => Ok(()),
            Event::Merged { from, into, change } => self.merged(*from, *into, change),
            Event::Consolidated { from, into } => self.consolidated(from, into),
            Event::Split { from, into, goes_on } => self.split(*from, into, *goes_on),
            Event::Ended { of, replaced_by } => {
                self.end((*of).into())?;
                match replaced_by {
                    Some(heir) => self.passes((*of).into(), (*heir).into(), "replaced"),
                    None => Ok(()),
                }
            }
            Event::MembersTakenOver { from, to, members } => {
                self.taken_over((*from).into(), (*to).into())?;
                self.writes.push(Write::Succession {
                    from: (*from).into(),
                    to: (*to).into(),
                    change: "members_taken_over",
                    on: self.on,
                    members: *members,
                });
                Ok(())
            }
        }
    }

    fn day(&self) -> NaiveDate {
        self.on.earliest()
    }

    fn course(&self, of: Who) -> Result<&Course, Refusal> {
        self.courses.get(&of).ok_or(Refusal::Unknown(of))
    }

    /// The period an event of an organisation changes.
    fn living(&self, of: Who) -> Result<&Stage, Refusal> {
        match self.course(of)?.on(self.day()) {
            Standing::Living(stage) => Ok(stage),
            Standing::NotYet(first) => Err(Refusal::BeforeFounding(of, first.begin)),
            Standing::Ended(end) => Err(Refusal::AfterEnd(of, end.begin)),
            Standing::Unknown => Err(Refusal::Unknown(of)),
        }
    }

    /// Whether another organisation can take something up on the day.
    fn other(&self, other: Who) -> Result<(), Refusal> {
        match self.courses.get(&other).map(|course| course.on(self.day())) {
            Some(Standing::Living(_)) => Ok(()),
            // That the book knows nothing older does not mean that it was not there.
            Some(Standing::NotYet(first)) if !first.is_founding() => Ok(()),
            Some(Standing::NotYet(first)) => Err(Refusal::OtherNotYet(other, first.begin)),
            Some(Standing::Ended(end)) => Err(Refusal::OtherEnded(other, end.begin)),
            Some(Standing::Unknown) | None => Err(Refusal::Unknown(other)),
        }
    }

    /// A new period of a living organisation, with what goes on through the later ones.
    fn change(&mut self, of: Who, said: &Change, word: &'static str) -> Result<(), Refusal> {
        let before = self.living(of)?.state.clone();
        if said.parent == Some(of) {
            return Err(Refusal::Itself(of));
        }
        let state = changed(&before, said);
        if word != "merged_in" && state == before {
            return Err(Refusal::NothingNew(of));
        }
        if self.course(of)?.begun_on(self.day()).is_some() {
            return Err(Refusal::SameDay(of, self.day()));
        }
        if let Some(parent) = said.parent {
            self.other(parent)?;
        }
        self.carry_on(of, &before, &state)?;
        self.writes.push(Write::Period { of, begin: self.on, change: word, state });
        Ok(())
    }

    /// Writes what is new into the later periods that still say what was before.
    fn carry_on(&mut self, of: Who, before: &State, state: &State) -> Result<(), Refusal> {
        let mut sets = Vec::new();
        for field in differing(before, state) {
            let later = self.course(of)?.stages().iter();
            let later = later.filter(|stage| stage.first_day().is_some_and(|day| day > self.day()));
            for stage in later {
                if (field.get)(&stage.state) != (field.get)(before)
                    || is_about(stage.change.as_deref(), field.name)
                {
                    break;
                }
                if let Some(period) = stage.id {
                    let value = (field.get)(state);
                    sets.push(Write::Set { period, field: field.name, value });
                }
            }
        }
        self.writes.extend(sets);
        Ok(())
    }

    /// The last period of an organisation: it says what the one before said.
    fn end(&mut self, of: Who) -> Result<(), Refusal> {
        let state = self.living(of)?.state.clone();
        let course = self.course(of)?;
        if let Some(later) = course.after(self.day()) {
            return Err(Refusal::LaterEvents(of, later.begin));
        }
        if course.begun_on(self.day()).is_some() {
            return Err(Refusal::SameDay(of, self.day()));
        }
        self.writes.push(Write::Period { of, begin: self.on, change: "ended", state });
        Ok(())
    }

    /// The link to what an organisation passes into, which must be alive.
    fn passes(&mut self, from: Who, to: Who, change: &'static str) -> Result<(), Refusal> {
        if from == to {
            return Err(Refusal::Itself(from));
        }
        if matches!(to, Who::Known(_)) {
            self.other(to)?;
        }
        self.writes.push(Write::Succession { from, to, change, on: self.on, members: None });
        Ok(())
    }

    fn merged(&mut self, from: RecordId, into: RecordId, change: &Change) -> Result<(), Refusal> {
        let (from, into) = (Who::Known(from), Who::Known(into));
        if from == into {
            return Err(Refusal::Itself(from));
        }
        self.end(from)?;
        self.passes(from, into, "merged")?;
        // Several may merge into one on one day: the first of them begins the period.
        let begun = self.course(into)?.begun_on(self.day()).is_some();
        if begun && *change == Change::default() {
            return Ok(());
        }
        self.change(into, change, "merged_in")
    }

    fn consolidated(&mut self, from: &[RecordId], into: &State) -> Result<(), Refusal> {
        if from.len() < 2 {
            return Err(Refusal::TooFew);
        }
        let mut states = Vec::new();
        for (at, id) in from.iter().enumerate() {
            if from.iter().take(at).any(|other| other == id) {
                return Err(Refusal::Twice((*id).into()));
            }
            states.push(self.living((*id).into())?.state.clone());
            self.end((*id).into())?;
            self.passes((*id).into(), Who::New(0), "consolidated")?;
        }
        let parent = states.first().and_then(|state| state.parent);
        let common = parent.filter(|_| states.iter().all(|state| state.parent == parent));
        let first = states.into_iter().next().unwrap_or_default();
        let rest = State { parent: common, employer: None, ..first };
        let state = self.filled(into, &rest);
        self.new_one(0, "established", state)
    }

    fn split(&mut self, from: RecordId, into: &[State], goes_on: bool) -> Result<(), Refusal> {
        if into.is_empty() {
            return Err(Refusal::TooFew);
        }
        let before = self.living(from.into())?.state.clone();
        if !goes_on {
            self.end(from.into())?;
        }
        for (at, one) in into.iter().enumerate() {
            let state = self.filled(one, &before);
            self.new_one(at, "split_off", state)?;
            self.passes(from.into(), Who::New(at), "split")?;
        }
        Ok(())
    }

    /// What a new organisation is where only a part is said: the rest as in the one it comes from. An
    /// upper body taken over so must be alive, else it stays unknown.
    fn filled(&self, said: &State, rest: &State) -> State {
        let parent = rest.parent.filter(|parent| self.other(*parent).is_ok());
        State {
            name: said.name.clone(),
            short_name: said.short_name.clone(),
            kind: said.kind.clone().or_else(|| rest.kind.clone()),
            parent: said.parent.or(parent),
            employer: said.employer.clone().or_else(|| rest.employer.clone()),
            sector: said.sector.clone().or_else(|| rest.sector.clone()),
        }
    }

    fn new_one(&mut self, at: usize, word: &'static str, state: State) -> Result<(), Refusal> {
        if state.name.is_none() && state.short_name.is_none() {
            return Err(Refusal::Nameless);
        }
        if let Some(parent) = state.parent {
            self.other(parent)?;
        }
        let (of, begin) = (Who::New(at), self.on);
        self.writes.push(Write::Period { of, begin, change: word, state });
        Ok(())
    }

    /// Thành lập of an organisation of the book: a period before all others, or the beginning of the
    /// earliest where it has none yet.
    fn founded(&mut self, id: RecordId, said: &State) -> Result<(), Refusal> {
        let of = Who::Known(id);
        if said.parent == Some(of) {
            return Err(Refusal::Itself(of));
        }
        if let Some(parent) = said.parent {
            self.other(parent)?;
        }
        let empty = Course::default();
        let course = self.courses.get(&of).unwrap_or(&empty);
        if let Some(founding) = course.stages().iter().find(|stage| stage.is_founding()) {
            return Err(Refusal::Founded(of, founding.begin));
        }
        let Some(first) = course.first() else {
            return self.first_period(of, said.clone());
        };
        let dated = course.stages().iter().find(|stage| stage.begin.is_some());
        let earlier = dated.filter(|stage| {
            let same = stage.id == first.id && stage.first_day() == Some(self.day());
            stage.first_day() < Some(self.day()) || (!same && stage.first_day() == Some(self.day()))
        });
        if let Some(earlier) = earlier {
            return Err(Refusal::Founded(of, earlier.begin));
        }
        let state = self.filled(said, &first.state);
        let named = State {
            name: state.name.clone().or_else(|| first.state.name.clone()),
            short_name: state.short_name.clone().or_else(|| first.state.short_name.clone()),
            ..state
        };
        let begins_here = first.begin.is_none() || first.first_day() == Some(self.day());
        match first.id.filter(|_| begins_here) {
            Some(period) if first.change.is_none() => {
                let first = first.state.clone();
                self.begin_with(period, &first, &named);
                Ok(())
            }
            Some(_) => Err(Refusal::Founded(of, first.begin)),
            None => self.first_period(of, named),
        }
    }

    fn first_period(&mut self, of: Who, state: State) -> Result<(), Refusal> {
        if state.name.is_none() && state.short_name.is_none() {
            return Err(Refusal::Nameless);
        }
        self.writes.push(Write::Period { of, begin: self.on, change: "established", state });
        Ok(())
    }

    fn begin_with(&mut self, period: RecordId, first: &State, state: &State) {
        let mut set = |field: &'static str, value: Option<Value>| {
            self.writes.push(Write::Set { period, field, value });
        };
        set("valid_from", Some(Value::Date(self.on)));
        set("change", Some(Value::Text("established".to_owned())));
        for field in FIELDS {
            let (before, value) = ((field.get)(first), (field.get)(state));
            // An upper body that is not there yet on the day stays where the clerk entered it.
            if value.is_some() && value != before {
                set(field.name, value);
            }
        }
    }

    fn taken_over(&self, from: Who, to: Who) -> Result<(), Refusal> {
        if from == to {
            return Err(Refusal::Itself(from));
        }
        self.other(to)?;
        match self.course(from)?.on(self.day()) {
            Standing::Living(_) => Ok(()),
            Standing::Ended(end) if end.first_day() == Some(self.day()) => Ok(()),
            Standing::Ended(end) => Err(Refusal::OtherEnded(from, end.begin)),
            Standing::NotYet(first) => Err(Refusal::OtherNotYet(from, first.begin)),
            Standing::Unknown => Err(Refusal::Unknown(from)),
        }
    }
}

/// What a period says after a change.
fn changed(before: &State, said: &Change) -> State {
    let mut state = before.clone();
    if let Some(name) = &said.name
        && before.name.as_ref() != Some(name)
    {
        state.name = Some(name.clone());
        state.short_name = None;
    }
    if said.short_name.is_some() {
        state.short_name.clone_from(&said.short_name);
    }
    if said.kind.is_some() {
        state.kind.clone_from(&said.kind);
    }
    if said.parent.is_some() {
        state.parent = said.parent;
    }
    state
}
