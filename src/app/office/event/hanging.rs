//! What hangs on the organisations an event ends, and what is proposed for each of it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sheet::{Line, Mark};
use super::super::{gather, words};
use super::known;
use super::order::Answer;
use crate::domain::catalogue::{
    Kind, Mandate, OrganisationPeriod, Party, Programme, RecordId, Term,
};
use crate::domain::organisation::{
    Courses, Standing, Who, is_open_mandate, is_open_term, is_running,
};
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};
use crate::tr;

/// Everything that belongs to some organisations and may still hang on them, whatever the day.
#[derive(Clone, Debug, Default)]
pub(super) struct Belongings {
    /// Whose it is.
    pub of: Vec<RecordId>,
    children: BTreeSet<RecordId>,
    terms: Vec<Term>,
    mandates: Vec<Mandate>,
    programmes: Vec<Programme>,
    /// Names of people, titles of terms and programmes.
    titles: BTreeMap<RecordId, String>,
}

/// One thing that hangs on an organisation that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// An organisation under it.
    Child(RecordId),
    /// An open term.
    Term(RecordId),
    /// An office that is held.
    Mandate(RecordId),
    /// A running programme.
    Programme(RecordId),
}

impl Belongings {
    /// Reads what belongs to some organisations; the courses get those of the organisations under them.
    pub fn read(store: &Store, courses: &mut Courses, of: &[RecordId]) -> Result<Self, StoreError> {
        let mut found = Self { of: of.to_vec(), ..Self::default() };
        for id in of {
            let under: Vec<OrganisationPeriod> = gather::all(store, "parent", *id)?;
            found.children.extend(under.iter().filter_map(|period| period.organisation));
            found.terms.extend(gather::all::<Term>(store, "organisation", *id)?);
            found.mandates.extend(gather::all::<Mandate>(store, "organisation", *id)?);
            for party in gather::all::<Party>(store, "organisation", *id)? {
                let Some(programme) = party.programme else { continue };
                if found.programmes.iter().all(|known| known.id != programme) {
                    found.programmes.push(Programme::from(&store.record(programme)?));
                }
            }
        }
        found.mandates.retain(|mandate| mandate.to.is_none());
        let people = found.mandates.iter().filter_map(|mandate| mandate.person);
        let titled = people.chain(found.terms.iter().map(|term| term.id));
        let titled = titled.chain(found.programmes.iter().map(|programme| programme.id));
        for id in titled.collect::<BTreeSet<_>>() {
            found.titles.insert(id, gather::title(store, id)?);
        }
        known::extend(courses, store, found.children.iter().copied())?;
        Ok(found)
    }

    /// What hangs on them on a day, organisations first.
    pub fn on(&self, courses: &Courses, day: PartialDate) -> Vec<Thing> {
        let under = |child: &&RecordId| match courses.get(&Who::Known(**child)) {
            Some(course) => match course.on(day.earliest()) {
                Standing::Living(stage) => self.is_of(stage.state.parent),
                _ => false,
            },
            None => false,
        };
        let ending = |child: &&RecordId| !self.of.contains(child);
        let children = self.children.iter().filter(ending).filter(under);
        let mut things: Vec<Thing> = children.map(|child| Thing::Child(*child)).collect();
        let same = |term: &Term| -> Vec<Term> {
            let own = self.terms.iter().filter(|other| other.organisation == term.organisation);
            own.cloned().collect()
        };
        let open = self.terms.iter().filter(|term| is_open_term(term, &same(term), day));
        things.extend(open.map(|term| Thing::Term(term.id)));
        let term = |mandate: &Mandate| self.terms.iter().find(|one| Some(one.id) == mandate.term);
        let held = self.mandates.iter().filter(|one| is_open_mandate(one, term(one), day));
        things.extend(held.map(|mandate| Thing::Mandate(mandate.id)));
        let running = self.programmes.iter().filter(|programme| is_running(programme, day));
        things.extend(running.map(|programme| Thing::Programme(programme.id)));
        things
    }

    fn is_of(&self, parent: Option<Who>) -> bool {
        self.of.iter().any(|id| parent == Some(Who::Known(*id)))
    }

    fn title(&self, id: Option<RecordId>) -> String {
        id.and_then(|id| self.titles.get(&id)).cloned().unwrap_or_default()
    }

    /// The upper bodies an organisation under one that ends can go to, with their names: what takes the
    /// place of the one that ends, and what stands above it.
    pub fn homes(
        &self,
        thing: Thing,
        courses: &Courses,
        day: PartialDate,
        heirs: &[(Who, String)],
    ) -> Vec<(Who, String)> {
        let Thing::Child(child) = thing else { return Vec::new() };
        let parent = |who: Who| known::state_on(courses, who, Some(day))?.parent;
        let above = parent(Who::Known(child)).and_then(parent);
        let above = above.map(|who| (who, known::label_on(courses, who, Some(day))));
        let homes = heirs.iter().cloned().chain(above);
        let mut homes: Vec<_> =
            homes.filter(|(who, _)| *who != Who::Known(child) && !self.is_of(Some(*who))).collect();
        homes.dedup();
        homes
    }

    /// The line of a thing. An organisation is proposed to go to the heir, or up where there is none; of
    /// several heirs the clerk says which. A programme may go on with an heir.
    pub fn line(
        &self,
        thing: Thing,
        courses: &Courses,
        day: PartialDate,
        homes: &[(Who, String)],
        heirs: usize,
    ) -> Line {
        match thing {
            Thing::Child(id) => {
                let name = known::label_on(courses, Who::Known(id), Some(day));
                let mut line = Line::new(name, tr!("event-child"), !homes.is_empty());
                line.options = homes.iter().map(|(_, name)| name.clone()).collect();
                line.chosen = (!homes.is_empty() && heirs < 2).then_some(0);
                if homes.is_empty() { line.fixed() } else { line }
            }
            Thing::Term(id) => Line::new(self.title(Some(id)), kind_name(Kind::Term), true),
            Thing::Mandate(id) => {
                let mandate = self.mandates.iter().find(|mandate| mandate.id == id);
                let office = mandate.map(words::office).unwrap_or_default();
                let person = mandate.and_then(|mandate| mandate.person);
                Line::new(self.title(person), office, true)
            }
            Thing::Programme(id) => {
                Line::new(self.title(Some(id)), kind_name(Kind::Programme), heirs == 0)
            }
        }
    }
}

fn kind_name(kind: Kind) -> String {
    crate::i18n::text(&kind.label_key(), None)
}

/// Says at a line what will be written, or that nothing will.
pub(super) fn say(line: &mut Line, thing: Thing, day: PartialDate) {
    if !line.can {
        return;
    }
    let date = day.shown();
    line.mark = Mark::Plain;
    line.remark = match (thing, line.ticked) {
        (Thing::Child(_), true) => match line.options.as_slice() {
            [home] => tr!("event-goes-to", name = home.clone()),
            _ if line.chosen.is_none() => {
                line.mark = Mark::Open;
                tr!("event-goes-where")
            }
            // The answer stands beside the line.
            _ => String::new(),
        },
        (Thing::Child(_), false) => tr!("event-goes-nowhere"),
        (Thing::Term(_), true) => tr!("event-term-ends", date = date),
        (Thing::Mandate(_), true) => tr!("event-mandate-ends", date = date),
        (Thing::Programme(_), true) => tr!("event-programme-ends"),
        (_, false) => tr!("event-stays"),
    };
}

/// What the clerk answered at a line.
pub(super) fn answer(line: &Line, thing: Thing, homes: &[(Who, String)]) -> Option<Answer> {
    if !line.ticked {
        return None;
    }
    match thing {
        Thing::Child(id) => {
            let (home, _) = homes.get(line.chosen?)?;
            Some(Answer::Move(id, *home))
        }
        Thing::Term(id) => Some(Answer::EndTerm(id)),
        Thing::Mandate(id) => Some(Answer::EndMandate(id)),
        Thing::Programme(id) => Some(Answer::Conclude(id)),
    }
}
