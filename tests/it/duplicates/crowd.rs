//! Many records: namesakes do not hang the search and are hardly offered.

use std::time::{Duration, Instant};

use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::practice;
use so_cong_doan::store::{Progress, Store};

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
    let of = |kind| found.pairs.iter().filter(|pair| pair.kind == kind).count() as f64;
    let share = |store: &Store, kind| 1_000.0 * of(kind) / store.count(kind).unwrap() as f64;
    for kind in [Kind::Organisation, Kind::Person] {
        let share = share(&store, kind);
        assert!(
            share < 8.0,
            "{share} of a thousand: {:?}",
            found
                .pairs
                .iter()
                .filter(|pair| pair.kind == kind)
                .map(|pair| pair.alike.sentence())
                .collect::<Vec<_>>()
        );
    }
}
