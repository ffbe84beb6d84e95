//! A change of one record has the ballots judged anew that are held against it.

use serde_json::json;
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::{Plan, Store, StoreError, Verb};

use super::random::uid;
use crate::support::{Desk, file_of};

/// A union of 500 members whose congress elected a committee, and then its chair.
pub fn book() -> (Desk, Store) {
    let desk = Desk::new();
    let person =
        |n: u64, name: &str| json!({ "kind": "person", "uid": uid(1, n), "full_name": name });
    let candidate = |n: u64, ballot: u64, person: u64| {
        json!({ "kind": "candidate", "uid": uid(6, n), "ballot": uid(5, ballot),
            "person": uid(1, person), "elected": true, "votes": 9 })
    };
    let ballot = |n: u64, meeting: u64, office: &str, seats: u64| {
        json!({ "kind": "ballot", "uid": uid(5, n), "meeting": uid(4, meeting), "office": office,
            "seats": seats, "round": 1, "issued": 9, "returned": 9, "valid": 9, "invalid": 0 })
    };
    let records = json!([
        person(1, "Lã Minh Cảnh"),
        person(2, "Vi Thị Diễm"),
        person(3, "Kim Thị Oánh"),
        { "kind": "organisation", "uid": uid(2, 1) },
        { "kind": "organisation_period", "organisation": uid(2, 1), "name": "Công đoàn cơ sở Bến Gốm",
            "organisation_kind": "grassroots" },
        { "kind": "figure", "uid": uid(8, 1), "organisation": uid(2, 1), "as_of": "2022-12-31", "members": 500 },
        { "kind": "term", "uid": uid(3, 1), "organisation": uid(2, 1), "year_from": 2023, "year_to": 2028 },
        { "kind": "meeting", "uid": uid(4, 1), "term": uid(3, 1), "meeting_kind": "full_congress",
            "starts_on": "2023-04-14" },
        { "kind": "meeting", "uid": uid(4, 2), "term": uid(3, 1), "meeting_kind": "committee_meeting",
            "starts_on": "2023-04-15" },
        ballot(1, 1, "committee", 3),
        candidate(1, 1, 1),
        candidate(2, 1, 2),
        candidate(3, 1, 3),
        ballot(2, 2, "chair", 1),
        candidate(4, 2, 1),
    ]);
    let file = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &file, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    let store = desk.open();
    (desk, store)
}

pub fn id(store: &Store, kind: u64, n: u64) -> RecordId {
    store.by_uid(uid(kind, n).parse().unwrap()).unwrap().unwrap()
}

pub fn set(store: &mut Store, record: RecordId, field: &str, value: Option<Value>) {
    let plan = Plan::new(Verb::Set).about(record);
    let done = store.transact(plan, |tx| tx.set(record, field, value));
    done.unwrap_or_else(|error: StoreError| panic!("{error}"));
}

/// The stored codes, as the overview shows them.
fn codes(store: &Store) -> Vec<String> {
    let mut codes: Vec<String> =
        store.open_findings(100).unwrap().into_iter().map(|one| one.code).collect();
    codes.sort();
    codes
}

#[test]
fn another_ballot_a_mandate_and_a_figure_change_what_is_found() {
    let (_desk, mut store) = book();
    assert_eq!(codes(&store), [""; 0]);

    // The chair is somebody else than the committee member of that line.
    let (first, other) = (id(&store, 6, 1), id(&store, 6, 2));
    let [own, second] = [1, 2].map(|n| Some(Value::Ref(id(&store, 1, n))));
    set(&mut store, first, "person", second);
    assert_eq!(codes(&store), ["BC-207"], "two lines of one name: not all members are known");
    set(&mut store, other, "elected", Some(Value::Flag(false)));
    set(&mut store, first, "person", own);
    assert_eq!(codes(&store), ["BC-303", "BC-304"]);
    for _ in 0..3 {
        store.undo().unwrap();
    }
    assert_eq!(codes(&store), [""; 0]);

    let figure = id(&store, 8, 1);
    set(&mut store, figure, "members", Some(Value::Count(Count::exact(9))));
    assert_eq!(codes(&store), ["BC-330"]);
    set(&mut store, figure, "as_of", Some(Value::Date("2024".parse().unwrap())));
    assert_eq!(codes(&store), [""; 0]);
}

#[test]
fn who_left_the_committee_is_no_longer_its_chair_by_right() {
    let (_desk, mut store) = book();
    let chair = id(&store, 6, 4);
    let stranger = store
        .transact(Plan::new(Verb::Create), |tx| {
            tx.create(Kind::Person, &[("full_name", Value::Text("Âu Thị Mộc".to_owned()))])
        })
        .map_or_else(|error: StoreError| panic!("{error}"), |(id, _)| id);
    set(&mut store, chair, "person", Some(Value::Ref(stranger)));
    assert_eq!(codes(&store), ["BC-324"]);
    let values = [
        ("organisation", Value::Ref(id(&store, 2, 1))),
        ("term", Value::Ref(id(&store, 3, 1))),
        ("person", Value::Ref(stranger)),
        ("office", Value::Text("committee_member".to_owned())),
    ];
    let made = store.transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Mandate, &values));
    let (mandate, _) = made.unwrap_or_else(|error: StoreError| panic!("{error}"));
    assert_eq!(codes(&store), [""; 0]);
    let another = Some(Value::Ref(id(&store, 1, 3)));
    set(&mut store, mandate, "person", another);
    assert_eq!(codes(&store), ["BC-324"]);
}
