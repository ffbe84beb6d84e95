//! Many records: namesakes do not hang the search and are hardly offered.

use std::time::{Duration, Instant};

use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::duplicates::Reason;
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::practice;
use so_cong_doan::store::{Pair, Progress};

use super::{pairs, person, step, text, union};
use crate::support::Desk;

#[test]
fn two_thousand_people_of_one_name_and_unit_do_not_hang() {
    let desk = Desk::new();
    let mut store = desk.open();
    step(&mut store, |tx| {
        for _ in 0..2_000 {
            tx.create(
                Kind::Person,
                &[("full_name", text("Phan Thị Sương")), ("workplace", text("May Suối Lạ"))],
            )?;
        }
        Ok(())
    });
    let begun = Instant::now();
    let found = pairs(&store);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    assert!(found.crowded > 0 && found.complete);
    let one = found.pairs.first().map(|pair| pair.first);
    if let Some(id) = one {
        assert!(store.duplicates_of(id).unwrap().len() <= 200);
    }
}

#[test]
fn two_thousand_sections_of_one_name_under_one_union_do_not_hang() {
    let desk = Desk::new();
    let mut store = desk.open();
    step(&mut store, |tx| {
        let top = union(tx, &[("name", text("LĐLĐ tỉnh Bến Gốm"))])?;
        for _ in 0..2_000 {
            union(tx, &[("name", text("Tổ công đoàn Một")), ("parent", Value::Ref(top))])?;
        }
        Ok(())
    });
    let begun = Instant::now();
    assert!(pairs(&store).crowded > 0);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_search_that_is_stopped_says_that_it_did_not_see_all() {
    let desk = Desk::new();
    let mut store = desk.open();
    step(&mut store, |tx| {
        person(tx, "Phan Thị Sương")?;
        person(tx, "Phan Thị Sương")
    });
    let progress = Progress::default();
    progress.stop();
    let found = store.duplicates(None, &progress).unwrap();
    assert!(!found.complete && found.pairs.is_empty());
}

#[test]
fn of_a_practice_book_hardly_any_pair_is_offered() {
    let desk = Desk::new();
    let mut store = desk.open();
    practice::fill(&mut store, 600, 3, &mut |_, _| ()).unwrap();
    let found = pairs(&store);
    // Its invented unions often share name and upper body, and then nothing tells them apart but figures.
    let twins = |pair: &Pair| {
        let same = |reason| pair.alike.reasons.contains(&reason);
        same(Reason::SameName) && same(Reason::SameUpper) && pair.alike.against.is_empty()
    };
    let share = |pairs: Vec<&Pair>, kind| {
        let n = pairs.iter().filter(|pair| pair.kind == kind).count() as f64;
        1_000.0 * n / store.count(kind).unwrap() as f64
    };
    let all: Vec<&Pair> = found.pairs.iter().collect();
    let others: Vec<&Pair> = found.pairs.iter().filter(|pair| !twins(pair)).collect();
    for kind in [Kind::Organisation, Kind::Person] {
        let (all, others) = (share(all.clone(), kind), share(others.clone(), kind));
        assert!(all < 15.0 && others < 5.0, "{kind:?}: {all}, {others} of a thousand");
    }
}
