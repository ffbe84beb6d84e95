//! One record of two: what is joined, what is refused, what the history and the bin tell.

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::{Chosen, MergeRefusal, StoreError};
use so_cong_doan::tr;

use super::{pairs, person, step, text, union};
use crate::support::{Desk, export};

fn refused(outcome: Result<impl std::fmt::Debug, StoreError>) -> MergeRefusal {
    match outcome {
        Err(StoreError::CannotMerge(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_and_itself_one_that_is_gone_and_other_kinds_are_refused() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (a, b, p) = step(&mut store, |tx| {
        Ok((union(tx, &[])?, union(tx, &[])?, person(tx, "Phan Thị Sương")?))
    });
    step(&mut store, |tx| tx.remove(b));
    let before = export(&store);
    assert_eq!(refused(store.merge(a, a, &[])), MergeRefusal::Itself);
    assert_eq!(refused(store.merge(a, b, &[])), MergeRefusal::Gone);
    assert_eq!(refused(store.merge(b, a, &[])), MergeRefusal::Gone);
    assert_eq!(refused(store.merge(a, RecordId(99_999), &[])), MergeRefusal::Gone);
    assert_eq!(refused(store.merge(a, p, &[])), MergeRefusal::Kinds);
    assert_eq!(refused(store.tell_apart(a, a)), MergeRefusal::Itself);
    assert!(matches!(store.tell_apart(a, b), Err(StoreError::NoRecord(_))));
    assert_eq!(export(&store), before);
}

#[test]
fn an_organisation_is_merged_neither_with_its_upper_body_nor_with_its_successor() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (top, below, lowest, heir) = step(&mut store, |tx| {
        let top = union(tx, &[])?;
        let below = union(tx, &[("parent", Value::Ref(top))])?;
        let lowest = union(tx, &[("parent", Value::Ref(below))])?;
        let heir = union(tx, &[])?;
        tx.create(Kind::Succession, &[("from", Value::Ref(top)), ("to", Value::Ref(heir))])?;
        Ok((top, below, lowest, heir))
    });
    let before = export(&store);
    for (a, b) in [(top, below), (below, top)] {
        assert_eq!(refused(store.merge(a, b, &[])), MergeRefusal::Upper);
    }
    for (a, b) in [(top, heir), (heir, top)] {
        assert_eq!(refused(store.merge(a, b, &[])), MergeRefusal::Successor);
    }
    for (a, b) in [(top, lowest), (lowest, top)] {
        assert!(matches!(store.merge(a, b, &[]), Err(StoreError::Circle(..))));
    }
    assert_eq!(export(&store), before);
}

#[test]
fn states_of_one_day_and_equal_rows_become_one_and_the_rest_is_carried_over() {
    let desk = Desk::new();
    let mut store = desk.open();
    let member = |tx: &mut so_cong_doan::store::Tx<'_>, meeting, person| {
        tx.create(
            Kind::Participant,
            &[("meeting", Value::Ref(meeting)), ("person", Value::Ref(person))],
        )
    };
    let (keep, lose, a, b) = step(&mut store, |tx| {
        let name = ("name", text("CĐCS May Suối Lạ"));
        let keep = union(tx, &[name.clone(), ("employer", text("May Suối Lạ"))])?;
        let lose = union(tx, &[name, ("sector", text("business"))])?;
        for (union, count) in [(keep, 90), (lose, 90), (lose, 91)] {
            let members = ("members", Value::Count(Count::exact(count)));
            tx.create(Kind::Figure, &[("organisation", Value::Ref(union)), members])?;
        }
        let term = tx.create(Kind::Term, &[("organisation", Value::Ref(lose))])?;
        let meeting = tx.create(Kind::Meeting, &[("term", Value::Ref(term))])?;
        let (a, b) = (person(tx, "Phan Thị Sương")?, person(tx, "Phan Thị Sương")?);
        member(tx, meeting, a)?;
        member(tx, meeting, b)?;
        Ok((keep, lose, a, b))
    });
    let plan = store.merge_plan(keep, lose).unwrap();
    assert_eq!(plan.joins.len(), 2);
    assert_eq!(plan.moves.iter().map(|moving| moving.records.len()).sum::<usize>(), 2);
    store.merge(keep, lose, &[]).unwrap();
    let periods = store.pointing(Kind::OrganisationPeriod, "organisation", keep).unwrap();
    let [period] = periods.as_slice() else { panic!("{periods:?}") };
    assert_eq!(period.text("employer"), Some("May Suối Lạ"));
    assert_eq!(period.text("sector"), Some("business"));
    assert_eq!(store.pointing(Kind::Figure, "organisation", keep).unwrap().len(), 2);
    assert_eq!(store.pointing(Kind::Term, "organisation", keep).unwrap().len(), 1);
    store.merge(a, b, &[]).unwrap();
    assert_eq!(store.pointing(Kind::Participant, "person", a).unwrap().len(), 1);
    assert!(store.check().unwrap().is_whole());
}

#[test]
fn the_clerk_chooses_field_by_field_and_notes_are_both_kept() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (keep, lose) = step(&mut store, |tx| {
        let one = tx.create(
            Kind::Person,
            &[
                ("full_name", text("Phan Thị Sương")),
                ("post", text("Kế toán")),
                ("note", text("Một")),
            ],
        )?;
        let other = tx.create(
            Kind::Person,
            &[
                ("full_name", text("PHAN THỊ SƯƠNG")),
                ("post", text("Trưởng phòng")),
                ("note", text("Hai")),
                ("home_town", text("Bến Gốm")),
            ],
        )?;
        Ok((one, other))
    });
    let fields: Vec<&str> = store
        .merge_plan(keep, lose)
        .unwrap()
        .differences
        .iter()
        .map(|one| one.field.name)
        .collect();
    assert_eq!(fields, ["full_name", "home_town", "post", "note"]);
    let chosen =
        [Chosen { record: keep, field: "post", value: Some(text("Trưởng phòng, kế toán")) }];
    store.merge(keep, lose, &chosen).unwrap();
    let record = store.record(keep).unwrap();
    assert_eq!(record.text("full_name"), Some("Phan Thị Sương"));
    assert_eq!(record.text("post"), Some("Trưởng phòng, kế toán"));
    assert_eq!(record.text("home_town"), Some("Bến Gốm"));
    assert_eq!(record.text("note"), Some("Một\nHai"));
}

#[test]
fn two_candidates_of_one_ballot_stay_two() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (a, b) = step(&mut store, |tx| {
        let organisation = union(tx, &[("name", text("CĐCS May Suối Lạ"))])?;
        let term = tx.create(Kind::Term, &[("organisation", Value::Ref(organisation))])?;
        let meeting = tx.create(Kind::Meeting, &[("term", Value::Ref(term))])?;
        let ballot = tx.create(Kind::Ballot, &[("meeting", Value::Ref(meeting))])?;
        let (a, b) = (person(tx, "Phan Thị Sương")?, person(tx, "Phan Thị Sương")?);
        for one in [a, b] {
            tx.create(
                Kind::Candidate,
                &[("ballot", Value::Ref(ballot)), ("person", Value::Ref(one))],
            )?;
        }
        Ok((a, b))
    });
    assert!(matches!(refused(store.merge(a, b, &[])), MergeRefusal::Ballot(_)));
    assert!(pairs(&store).pairs.is_empty() && store.duplicates_of(a).unwrap().is_empty());
}

#[test]
fn a_final_ballot_names_the_person_who_stays_and_is_still_final() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (keep, lose, candidate, counter, ballot) = step(&mut store, |tx| {
        let organisation = union(tx, &[("name", text("CĐCS May Suối Lạ"))])?;
        let term = tx.create(Kind::Term, &[("organisation", Value::Ref(organisation))])?;
        let meeting = tx.create(Kind::Meeting, &[("term", Value::Ref(term))])?;
        let final_one = [("meeting", Value::Ref(meeting)), ("status", text("final"))];
        let ballot = tx.create(Kind::Ballot, &final_one)?;
        let (keep, lose) = (person(tx, "Phan Thị Sương")?, person(tx, "Phan Thị Sương")?);
        let row = [("ballot", Value::Ref(ballot)), ("person", Value::Ref(lose))];
        let candidate = tx.create(Kind::Candidate, &row)?;
        let counter = tx.create(Kind::BallotBoard, &row)?;
        Ok((keep, lose, candidate, counter, ballot))
    });
    let before = export(&store);
    store.merge(keep, lose, &[]).unwrap();
    for row in [candidate, counter] {
        assert_eq!(store.record(row).unwrap().reference("person"), Some(keep));
    }
    assert_eq!(store.record(ballot).unwrap().text("status"), Some("final"));
    assert!(store.check().unwrap().is_whole());
    store.undo().unwrap();
    assert_eq!(export(&store), before);
    let set = store
        .transact(so_cong_doan::store::Plan::new(so_cong_doan::store::Verb::Set), |tx| {
            tx.set(candidate, "person", Some(Value::Ref(keep)))
        });
    assert!(matches!(set, Err(StoreError::Final(_))), "the guard stands otherwise");
}

#[test]
fn the_history_of_the_one_that_stays_tells_the_past_of_both() {
    let desk = Desk::new();
    let mut store = desk.open();
    let a = step(&mut store, |tx| person(tx, "Phan Thị Sương"));
    let b = step(&mut store, |tx| person(tx, "Phan Thị Sương"));
    let c = step(&mut store, |tx| person(tx, "Phan Thị Sương"));
    step(&mut store, |tx| tx.set(c, "post", Some(text("Kế toán"))));
    let steps = |store: &so_cong_doan::store::Store, id| -> Vec<i64> {
        store.log(Some(id), 100).unwrap().iter().map(|entry| entry.id).collect()
    };
    assert_eq!(steps(&store, a), [1]);
    store.merge(b, c, &[]).unwrap();
    store.merge(a, b, &[]).unwrap();
    assert_eq!(steps(&store, a), [6, 5, 4, 3, 2, 1]);
    let sentence = store.log(Some(a), 1).unwrap()[0].words.sentence();
    assert!(sentence.contains(&tr!("merge-label", from = "Phan Thị Sương", to = "Phan Thị Sương")));
    let bin = store.bin(10).unwrap();
    assert_eq!(bin.iter().map(|one| one.id).collect::<Vec<_>>(), [b, c]);
    assert!(bin[0].label.as_ref().unwrap().contains("vào"), "{bin:?}");
    store.undo().unwrap();
    assert_eq!(steps(&store, a), [7, 6, 1], "taken back, it is its own past again");
    store.redo().unwrap();
    assert_eq!(steps(&store, a), [8, 7, 6, 5, 4, 3, 2, 1]);
}

#[test]
fn the_one_that_went_comes_back_out_of_the_bin_without_breaking_anything() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (keep, lose) = step(&mut store, |tx| {
        let keep = union(tx, &[("name", text("CĐCS May Suối Lạ"))])?;
        let lose = union(tx, &[("name", text("CĐCS May Suối Lạ"))])?;
        tx.create(Kind::Term, &[("organisation", Value::Ref(lose))])?;
        Ok((keep, lose))
    });
    store.merge(keep, lose, &[]).unwrap();
    step(&mut store, |tx| tx.restore(lose));
    assert_eq!(store.pointing(Kind::OrganisationPeriod, "organisation", lose).unwrap().len(), 1);
    assert_eq!(store.pointing(Kind::Term, "organisation", keep).unwrap().len(), 1, "stays moved");
    assert!(store.check().unwrap().is_whole());
    assert_eq!(pairs(&store).pairs.len(), 1);
    store.merge(lose, keep, &[]).unwrap();
    assert!(store.check().unwrap().is_whole());
}

#[test]
fn told_apart_they_are_never_offered_again_and_undo_forgets_it() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (a, b) =
        step(&mut store, |tx| Ok((person(tx, "Phan Thị Sương")?, person(tx, "Phan Thị Sương")?)));
    assert_eq!(pairs(&store).pairs.len(), 1);
    store.tell_apart(b, a).unwrap();
    store.tell_apart(a, b).unwrap();
    assert_eq!(store.count(Kind::DistinctPair).unwrap(), 1);
    assert!(pairs(&store).pairs.is_empty() && store.duplicates_of(b).unwrap().is_empty());
    store.undo().unwrap();
    assert_eq!(pairs(&store).pairs.len(), 1);
    store.redo().unwrap();
    // The clerk thinks better of it: what was said of the two goes with the one.
    store.merge(a, b, &[]).unwrap();
    assert_eq!(store.count(Kind::DistinctPair).unwrap(), 0);
}
