//! The findings of a whole book made anew: the same as those made with each change, with and without a
//! clerk at work, whole or stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::rules::Code;
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::exchange::practice;
use so_cong_doan::store::{Filter, Plan, Progress, Rejudged, Store, StoreError, Verb};

use crate::support::Desk;

/// A code that practice data has findings of and that can be switched off.
const CODE: &str = "BC-306";

fn practised(organisations: u32) -> (Desk, Store) {
    let desk = Desk::new();
    let mut store = desk.open();
    practice::fill(&mut store, organisations, 7, &mut |_, _| {}).unwrap();
    (desk, store)
}

fn rejudge(store: &Store) -> Rejudged {
    store.rejudge().unwrap().run(&Progress::default()).unwrap()
}

fn code() -> &'static Code {
    Code::find(CODE).unwrap()
}

/// The listed records by how bad their findings are, and the open findings with their codes.
fn findings(store: &Store) -> (Vec<(RecordId, String)>, Vec<String>) {
    let kinds = Kind::ALL.iter().filter(|kind| kind.is_listed());
    let rows =
        kinds.flat_map(|kind| store.list_window(*kind, &Filter::Findings, 0, 100_000).unwrap());
    let listed = rows.map(|row| (row.id, format!("{:?}", row.severity))).collect();
    let mut codes: Vec<String> = store
        .open_findings(100_000)
        .unwrap()
        .into_iter()
        .map(|found| format!("{:?} {} {:?}", found.subject, found.code, found.arguments))
        .collect();
    codes.sort();
    (listed, codes)
}

fn nominate(store: &mut Store, ballot: RecordId, number: u64) {
    let plan = Plan::new(Verb::Set).about(ballot).field("nominated");
    let value = Value::Count(Count::exact(number));
    let done: Result<_, StoreError> =
        store.transact(plan, |tx| tx.set(ballot, "nominated", Some(value)));
    done.unwrap();
}

#[test]
fn what_is_made_anew_is_what_the_changes_made() {
    let (_desk, store) = practised(40);
    let before = findings(&store);
    assert!(!before.1.is_empty(), "practice data without findings proves nothing");
    assert_eq!(rejudge(&store), Rejudged { changed: 0, current: true });
    assert_eq!(findings(&store), before);
}

#[test]
fn a_code_switched_off_gives_no_findings_until_it_is_switched_on_again() {
    let (_desk, mut store) = practised(40);
    let before = findings(&store);
    let named = |store: &Store| findings(store).1.iter().any(|found| found.contains(CODE));
    assert!(named(&store));
    assert!(store.findings_are_current().unwrap());

    store.switch_code(code(), false).unwrap();
    assert!(!store.findings_are_current().unwrap());
    let done = rejudge(&store);
    assert!(done.current && done.changed > 0);
    assert!(!named(&store));
    assert!(store.findings_are_current().unwrap());
    let ballot = store.list_window(Kind::Ballot, &Filter::All, 0, 1).unwrap()[0].id;
    let loaded = store.dossier(ballot).unwrap();
    assert!(loaded.findings.iter().all(|(finding, _)| finding.code != CODE));

    // Switching is a step like any other.
    store.undo().unwrap();
    assert!(!store.findings_are_current().unwrap());
    assert!(rejudge(&store).current);
    assert_eq!(findings(&store), before);
}

#[test]
fn a_code_that_is_always_checked_cannot_be_switched_off() {
    let (_desk, mut store) = practised(3);
    let fixed = Code::find("BC-202").unwrap();
    let changed = store.switch_code(fixed, false).unwrap();
    assert_eq!(changed.operation, None);
    // Nor by a rule set that says so.
    let values = [("key", Value::Text("BC-202".to_owned())), ("enabled", Value::Flag(false))];
    let made: Result<_, StoreError> =
        store.transact(Plan::new(Verb::Create), |tx| tx.create(Kind::RuleSet, &values));
    made.unwrap();
    assert_eq!(store.codes_off().unwrap(), Vec::<&str>::new());
}

#[test]
fn a_job_that_is_stopped_leaves_the_book_to_be_judged_again() {
    let (_desk, mut store) = practised(40);
    store.switch_code(code(), false).unwrap();
    let progress = Progress::default();
    progress.stop();
    let done = store.rejudge().unwrap().run(&progress).unwrap();
    assert!(!done.current);
    assert!(!store.findings_are_current().unwrap());
    assert!(rejudge(&store).current);
}

#[test]
fn a_change_of_rules_during_the_job_is_not_taken_for_done() {
    let (_desk, mut store) = practised(40);
    store.switch_code(code(), false).unwrap();
    let work = store.rejudge().unwrap();
    std::thread::scope(|scope| {
        let job = scope.spawn(|| work.run(&Progress::default()).unwrap());
        store.switch_code(code(), true).unwrap();
        job.join().unwrap();
    });
    // However the two fell together, a book that says it is judged is judged by the rules in force.
    if store.findings_are_current().unwrap() {
        let kept = findings(&store);
        rejudge(&store);
        assert_eq!(findings(&store), kept);
    } else {
        assert!(rejudge(&store).current);
    }
}

#[test]
fn the_clerk_goes_on_while_the_book_is_judged_and_nothing_stale_is_written() {
    let (_desk, mut store) = practised(60);
    let ballots: Vec<RecordId> = store
        .list_window(Kind::Ballot, &Filter::All, 0, 1_000)
        .unwrap()
        .into_iter()
        .map(|row| row.id)
        .filter(|id| store.record(*id).unwrap().text("status") != Some("final"))
        .collect();
    store.switch_code(code(), false).unwrap();
    let work = store.rejudge().unwrap();
    let over = Arc::new(AtomicBool::new(false));
    let mut longest = Duration::ZERO;
    std::thread::scope(|scope| {
        let heard = Arc::clone(&over);
        let job = scope.spawn(move || {
            let done = work.run(&Progress::default());
            heard.store(true, Ordering::Relaxed);
            done
        });
        for (at, ballot) in ballots.iter().cycle().enumerate() {
            let begun = Instant::now();
            nominate(&mut store, *ballot, at as u64 % 50);
            longest = longest.max(begun.elapsed());
            if over.load(Ordering::Relaxed) {
                break;
            }
        }
        assert!(job.join().unwrap().unwrap().current);
    });
    // Far above the promise: a shared computer may pause for its own reasons.
    assert!(longest < Duration::from_secs(2), "a change waited {longest:?}");
    let beside = findings(&store);
    store.rebuild().unwrap();
    assert_eq!(findings(&store), beside);
}

#[test]
fn a_rebuild_that_is_stopped_leaves_the_book_as_it_was() {
    let (_desk, mut store) = practised(20);
    let before = findings(&store);
    assert!(!store.rebuild_telling(&mut |_, _| false).unwrap());
    assert_eq!(findings(&store), before);
    assert!(store.check().unwrap().is_whole());
    let mut told = Vec::new();
    assert!(
        store
            .rebuild_telling(&mut |done, total| {
                told.push((done, total));
                true
            })
            .unwrap()
    );
    assert_eq!(findings(&store), before);
    let (done, total) = *told.last().unwrap();
    assert!(done == total && total > 0 && told.is_sorted());
}
