//! Whatever a clerk does, in whatever order, the book stays whole: no circle, no link into the bin.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use rusqlite::Connection;
use so_cong_doan::domain::catalogue::{FieldType, Kind, RecordId};
use so_cong_doan::domain::values::{PartialDate, Value};
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::{Plan, Store, StoreError, Verb};
use uuid::Uuid;

use crate::support::{Desk, export};
use crate::tree::{day, is_forest};

/// A step as numbers; what they mean depends on what is in the book by then.
#[derive(Clone, Debug)]
enum Step {
    Create(usize, [usize; 3], i32),
    Link(usize, usize, usize),
    Unlink(usize, usize),
    Date(usize, i32),
    Remove(usize),
    Restore(usize),
    Undo,
    Redo,
    Repeat(usize),
}

/// Mostly the kinds whose links can go round or whose parts go along.
const KINDS: &[Kind] = &[
    Kind::Organisation,
    Kind::OrganisationPeriod,
    Kind::OrganisationPeriod,
    Kind::Term,
    Kind::Term,
    Kind::Programme,
    Kind::Person,
    Kind::Document,
    Kind::DocumentLink,
    Kind::Meeting,
    Kind::Ballot,
    Kind::Candidate,
    Kind::Mandate,
    Kind::Succession,
    Kind::Target,
    Kind::Acceptance,
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let number = any::<usize>;
    let year = || 2000..2006i32;
    let step = prop_oneof![
        8 => (number(), any::<[usize; 3]>(), year()).prop_map(|(kind, links, year)| Step::Create(kind, links, year)),
        8 => (number(), number(), number()).prop_map(|(record, field, target)| Step::Link(record, field, target)),
        1 => (number(), number()).prop_map(|(record, field)| Step::Unlink(record, field)),
        2 => (number(), year()).prop_map(|(record, year)| Step::Date(record, year)),
        3 => number().prop_map(Step::Remove),
        3 => number().prop_map(Step::Restore),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => number().prop_map(Step::Repeat),
    ];
    proptest::collection::vec(step, 20..120)
}

struct Game {
    desk: Desk,
    store: Store,
    /// Every record there ever was, with its uid.
    records: Vec<(RecordId, Uuid, Kind)>,
}

fn pick<T: Copy>(from: &[T], at: usize) -> Option<T> {
    from.get(at % from.len().max(1)).copied()
}

impl Game {
    fn new() -> Self {
        let desk = Desk::new();
        let store = desk.open();
        Self { desk, store, records: Vec::new() }
    }

    fn alive(&self, wanted: bool) -> Vec<(RecordId, Kind)> {
        let all = self.records.iter().filter(|(id, ..)| self.store.record(*id).is_ok() == wanted);
        all.map(|(id, _, kind)| (*id, *kind)).collect()
    }

    /// A living record that a field can point to.
    fn target(&self, kind: Kind, field: &str, at: usize) -> Option<RecordId> {
        let field = kind.field(field)?;
        let fit: Vec<RecordId> = self
            .alive(true)
            .into_iter()
            .filter(|(_, kind)| field.takes(*kind))
            .map(|(id, _)| id)
            .collect();
        pick(&fit, at)
    }

    fn values(&self, kind: Kind, links: [usize; 3], year: i32) -> Vec<(&'static str, Value)> {
        let references = kind.fields().iter().filter(|field| matches!(field.ty, FieldType::Ref(_)));
        let mut values: Vec<(&'static str, Value)> = references
            .zip(links)
            .filter(|(field, at)| field.owner || !at.is_multiple_of(3))
            .filter_map(|(field, at)| {
                Some((field.name, Value::Ref(self.target(kind, field.name, at)?)))
            })
            .collect();
        if let Some(field) = kind.fields().iter().find(|field| field.ty == FieldType::Date) {
            values.push((field.name, Value::Date(PartialDate::Year(year))));
        }
        values
    }

    fn play(&mut self, step: &Step) -> Result<(), StoreError> {
        match *step {
            Step::Create(kind, links, year) => {
                let kind = KINDS[kind % KINDS.len()];
                let values = self.values(kind, links, year);
                let plan = Plan::new(Verb::Create);
                let (id, _) = self.store.transact(plan, |tx| tx.create(kind, &values))?;
                self.records.push((id, self.store.uid_of(id)?, kind));
                Ok(())
            }
            Step::Link(record, field, target) => self.set(record, field, |game, kind, name| {
                Some(Value::Ref(game.target(kind, name, target)?))
            }),
            Step::Unlink(record, field) => self.set(record, field, |_, _, _| None),
            Step::Date(record, year) => {
                let Some((id, kind)) = pick(&self.alive(true), record) else { return Ok(()) };
                let dated = kind.fields().iter().find(|field| field.ty == FieldType::Date);
                let Some(field) = dated else { return Ok(()) };
                let value = Some(Value::Date(PartialDate::Year(year)));
                let plan = Plan::new(Verb::Set).about(id).field(field.name);
                self.store.transact(plan, |tx| tx.set(id, field.name, value)).map(|_| ())
            }
            Step::Remove(record) => {
                let Some((id, _)) = pick(&self.alive(true), record) else { return Ok(()) };
                self.store
                    .transact(Plan::new(Verb::Remove).about(id), |tx| tx.remove(id))
                    .map(|_| ())
            }
            Step::Restore(record) => {
                let Some((id, _)) = pick(&self.alive(false), record) else { return Ok(()) };
                let plan = Plan::new(Verb::Restore).about(id);
                self.store.transact(plan, |tx| tx.restore(id)).map(|_| ())
            }
            Step::Undo => self.store.undo().map(|_| ()),
            Step::Redo => self.store.redo().map(|_| ()),
            Step::Repeat(record) => self.repeat(record),
        }
    }

    fn set(
        &mut self,
        record: usize,
        field: usize,
        value: impl FnOnce(&Self, Kind, &str) -> Option<Value>,
    ) -> Result<(), StoreError> {
        let Some((id, kind)) = pick(&self.alive(true), record) else { return Ok(()) };
        let links: Vec<&str> = kind
            .fields()
            .iter()
            .filter(|field| matches!(field.ty, FieldType::Ref(_)))
            .map(|field| field.name)
            .collect();
        let Some(name) = pick(&links, field) else { return Ok(()) };
        let value = value(self, kind, name);
        let plan = Plan::new(Verb::Set).about(id);
        self.store.transact(plan, |tx| tx.set(id, name, value)).map(|_| ())
    }

    /// Makes a record anew under the uid of one in the bin, as an import does.
    fn repeat(&mut self, record: usize) -> Result<(), StoreError> {
        let Some((id, kind)) = pick(&self.alive(false), record) else { return Ok(()) };
        let values = self.values(kind, [record; 3], 2003);
        let uid = self.store.uid_of(id)?;
        let plan = Plan::new(Verb::Import);
        self.store
            .transact(plan, |tx| {
                let id = tx.reserve(kind, uid)?;
                tx.fill(id, &values)
            })
            .map(|_| ())
    }
}

/// Only refusals with a sentence of their own; anything else is a step that should have been foreseen.
fn is_foreseen(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Circle(..)
            | StoreError::BadReference(..)
            | StoreError::Required(..)
            | StoreError::OwnerGone(..)
            | StoreError::NothingToUndo
    )
}

fn check(game: &mut Game) -> Result<(), TestCaseError> {
    let report = game.store.check().unwrap();
    prop_assert!(report.is_whole(), "{:?}", report.damage);
    let second = Desk::new();
    let mut other = second.open();
    let file = game.desk.write("out.json", export(&game.store));
    if let Err(error) = import(&mut other, &file, false) {
        return Err(TestCaseError::fail(error.sentence()));
    }
    let again = export(&other);
    prop_assert_eq!(again, std::fs::read_to_string(&file).unwrap());
    Ok(())
}

/// Everything that is made from the records, as text.
fn derived(game: &Game) -> String {
    let conn = Connection::open(game.desk.book()).unwrap();
    let mut text = String::new();
    for sql in [
        "SELECT json_array(id, kind, state, severity, hex(sort), title, facts, words) FROM listing ORDER BY id",
        "SELECT json_array(kind, state, n) FROM listing_count WHERE n <> 0 ORDER BY kind, state",
        "SELECT json_array(listed, subject, code, severity, fields, arguments, fingerprint, acceptance)
         FROM finding ORDER BY listed, subject, code, fields, arguments",
        "SELECT json_array(period, organisation, \"begin\", \"end\", dated, parent, kind, name, short_name,
         ended, hex(sort)) FROM organisation_span ORDER BY period",
    ] {
        let mut statement = conn.prepare(sql).unwrap();
        for line in statement.query_map([], |row| row.get::<_, String>(0)).unwrap() {
            text.push_str(&line.unwrap());
            text.push('\n');
        }
    }
    text
}

#[test]
fn the_book_stays_whole_whatever_is_done() {
    let seed: u8 = std::env::var("SOCD_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    println!("SOCD_SEED={seed}");
    let cases = std::env::var("SOCD_CASES_RUN").ok().and_then(|n| n.parse().ok()).unwrap_or(1000);
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 4000, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let end = Instant::now() + Duration::from_secs(20);
    let played = runner.run(&steps(), |steps| {
        if Instant::now() > end {
            return Ok(());
        }
        let mut game = Game::new();
        for step in &steps {
            if let Err(error) = game.play(step) {
                prop_assert!(is_foreseen(&error), "{:?}: {} {:?}", step, error.sentence(), error);
            }
        }
        check(&mut game)?;
        let before = derived(&game);
        game.store.rebuild().unwrap();
        prop_assert_eq!(derived(&game), before, "what is derived differs from what is made anew");
        is_forest(&game.store, &["1999-06-01", "2001-01-01", "2003-07-01", "2010-01-01"].map(day));
        Ok(())
    });
    if let Err(error) = played {
        panic!("{error}");
    }
}
