//! Whatever happens to unions in whatever order, the tree of every day is a forest, and every event can
//! be taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use chrono::{Months, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use rusqlite::Connection;
use so_cong_doan::app::office::event::{Answer, Order};
use so_cong_doan::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use so_cong_doan::domain::organisation::{Change, Event, State, Who};
use so_cong_doan::domain::values::PartialDate;
use so_cong_doan::store::Store;

use super::apply;
use crate::support::{Desk, export};
use crate::tree::is_forest;

/// What may happen, with the organisations, the month and a name as numbers.
#[derive(Clone, Debug)]
struct Step {
    what: u8,
    of: usize,
    other: usize,
    month: u32,
    name: u8,
    moves: bool,
}

/// The book covers so many months from 2010 on.
const MONTHS: u32 = 36;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..12u8, any::<usize>(), any::<usize>(), 0..MONTHS, 0..26u8, any::<bool>());
    let step = step.prop_map(|(what, of, other, month, name, moves)| Step {
        what,
        of,
        other,
        month,
        name,
        moves,
    });
    proptest::collection::vec(step, 6..28)
}

fn first(month: u32) -> NaiveDate {
    let begin = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap();
    begin.checked_add_months(Months::new(month)).unwrap()
}

fn event(step: &Step, known: &[RecordId]) -> Event {
    let pick = |at: usize| known.get(at % known.len().max(1)).copied();
    let name = char::from(b'A' + step.name).to_string();
    let state = State { name: Some(name.clone()), ..State::default() };
    let upper = pick(step.other).filter(|_| step.moves);
    let new = State { parent: upper.map(Who::Known), ..state.clone() };
    let (Some(of), Some(other)) = (pick(step.of), pick(step.other)) else {
        return Event::Founded { of: None, state };
    };
    match step.what {
        0 | 1 => Event::Founded { of: None, state: new },
        2 => Event::Founded { of: Some(of), state },
        3 => Event::Renamed(of, Change::to_name(name)),
        4 | 5 => Event::Transferred(of, Change::to_parent(other)),
        6 => {
            let kind = if step.moves { "grassroots" } else { "section" };
            Event::KindChanged(of, Change { kind: Some(kind.to_owned()), ..Change::default() })
        }
        7 => {
            let change = if step.moves { Change::to_name(name) } else { Change::default() };
            Event::Merged { from: of, into: other, change }
        }
        8 => Event::Consolidated { from: vec![of, other], into: state },
        9 => Event::Split { from: of, into: vec![state], goes_on: step.moves },
        10 => Event::Ended { of, replaced_by: Some(other).filter(|_| step.moves) },
        _ => Event::AllTransferred(vec![(of, other), (other, known[0])]),
    }
}

/// Those under an organisation that ends go to its heir, where there is one of the book.
fn answers(store: &Store, event: &Event, on: NaiveDate) -> Vec<Answer> {
    let (Some(ended), Some(heir)) =
        (event.ended().first().copied(), event.heirs().first().copied())
    else {
        return Vec::new();
    };
    let below = store.children_on(ended, on, false).unwrap();
    let below = below.iter().map(|node| node.id).filter(|id| Who::Known(*id) != heir);
    below.map(|id| Answer::Move(id, heir)).collect()
}

/// Of every day on which something can change: who stood under whom, by what name.
type Trees = BTreeMap<NaiveDate, BTreeMap<RecordId, (Option<RecordId>, String, bool)>>;

/// Reads the trees from the periods, without the program's own idea of a tree.
fn trees(store: &Store, known: &[RecordId]) -> Trees {
    let mut trees = Trees::new();
    for id in known {
        let periods = store.pointing(Kind::OrganisationPeriod, "organisation", *id);
        let Ok(periods) = periods else { continue };
        let mut periods: Vec<OrganisationPeriod> =
            periods.iter().map(OrganisationPeriod::from).collect();
        periods.sort_by_key(|period| period.valid_from);
        for month in 0..=MONTHS {
            let on = first(month);
            let begun = |period: &&OrganisationPeriod| {
                period.valid_from.is_some_and(|from| from.earliest() <= on)
            };
            let Some(period) = periods.iter().rev().find(begun) else { continue };
            let ended = period.change.as_deref() == Some("ended");
            let name = period.name.clone().unwrap_or_default();
            trees.entry(on).or_default().insert(*id, (period.parent, name, ended));
        }
    }
    trees
}

fn hold(store: &Store, known: &[RecordId], trees: &Trees) -> Result<(), TestCaseError> {
    for id in known {
        let periods = store.pointing(Kind::OrganisationPeriod, "organisation", *id).unwrap();
        let days: Vec<_> = periods.iter().map(|one| one.get("valid_from").cloned()).collect();
        for (at, begin) in days.iter().enumerate() {
            prop_assert!(!days[..at].contains(begin), "{id:?} has two periods from {begin:?} on");
        }
    }
    for (on, tree) in trees {
        for id in tree.keys() {
            let mut seen = BTreeSet::new();
            let mut at = Some(*id);
            while let Some(one) = at {
                prop_assert!(seen.insert(one), "{on}: {id:?} stands above itself");
                at = tree.get(&one).and_then(|(parent, ..)| *parent);
            }
        }
    }
    Ok(())
}

/// What is found in the whole book.
fn findings(desk: &Desk) -> Vec<String> {
    let conn = Connection::open(desk.book()).unwrap();
    let sql = "SELECT json_array(listed, subject, code, arguments) FROM finding
               ORDER BY listed, subject, code, arguments";
    let mut statement = conn.prepare(sql).unwrap();
    let found = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    found.map(Result::unwrap).collect()
}

fn play(steps: &[Step], happened: &mut usize) -> Result<(), TestCaseError> {
    let desk = Desk::new();
    let mut store = desk.open();
    let mut known: Vec<RecordId> = Vec::new();
    for step in steps {
        let on = first(step.month);
        let event = event(step, &known);
        let order = Order::new(event.clone(), PartialDate::Day(on));
        let order = order.with(answers(&store, &event, on));
        let (before, file) = (trees(&store, &known), export(&store));
        match apply(&mut store, &order) {
            Err(_) => {
                prop_assert_eq!(export(&store), file, "something was written: {:?}", event);
                continue;
            }
            Ok(recorded) => {
                known.extend(recorded.founded);
                *happened += 1;
            }
        }
        let after = trees(&store, &known);
        hold(&store, &known, &after)?;
        let done = export(&store);
        store.undo().unwrap();
        prop_assert_eq!(trees(&store, &known), before, "undo of {:?}", event);
        prop_assert_eq!(export(&store), file, "undo of {:?}", event);
        store.redo().unwrap();
        prop_assert_eq!(trees(&store, &known), after, "redo of {:?}", event);
        prop_assert_eq!(export(&store), done, "redo of {:?}", event);
    }
    is_forest(&store, &[0, 7, 19, MONTHS].map(first));
    let found = findings(&desk);
    store.rebuild().unwrap();
    prop_assert_eq!(findings(&desk), found, "findings differ from those made anew");
    Ok(())
}

#[test]
fn the_tree_of_every_day_is_a_forest_and_every_event_can_be_taken_back() {
    let seed: u8 = std::env::var("SOCD_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(11);
    println!("SOCD_SEED={seed}");
    let cases = std::env::var("SOCD_CASES_RUN").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 2000, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let end = Instant::now() + Duration::from_secs(10);
    let (mut played, mut happened) = (0, 0);
    let counts = std::cell::RefCell::new((&mut played, &mut happened));
    let result = runner.run(&steps(), |steps| {
        if Instant::now() > end {
            return Ok(());
        }
        let mut counts = counts.borrow_mut();
        *counts.0 += 1;
        play(&steps, counts.1)
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    println!("{played} sequences, {happened} events");
    assert!(played > 3 && happened > played * 2, "{happened} events in {played} sequences");
}
