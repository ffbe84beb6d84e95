//! What happened in Hải Phòng in 2025 (domain.md 1.4), step by step, with invented unions.

use chrono::NaiveDate;
use so_cong_doan::app::office::event::{Answer, Decision, Order, record};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::organisation::{Change, Event, Who};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::Store;

use super::{apply, codes, date, day, found, happens, make, named};
use crate::support::{Desk, export};

/// Invented bodies whose unions the civil servants' union had.
const BODIES: [&str; 25] = [
    "Ban Khe Trúc",
    "Ban Đồi Sim",
    "Ban Bến Vải",
    "Ban Gò Mít",
    "Ban Suối Lim",
    "Văn phòng Vườn Đào",
    "Văn phòng Ao Sen",
    "Văn phòng Ruộng Bậc",
    "Văn phòng Cầu Đá",
    "Văn phòng Chợ Mới Hạ",
    "Trường Bờ Tre",
    "Trường Lũng Cả",
    "Trường Đèo Ngói",
    "Trường Nà Phiêng",
    "Trường Thung Mây",
    "Báo Sông Lam",
    "Báo Cửa Vạn",
    "Trung tâm Hồ Quýt",
    "Trung tâm Bãi Dâu",
    "Trung tâm Đình Cổ",
    "Viện Lá Chàm",
    "Viện Rừng Giấy",
    "Quỹ Bếp Lửa",
    "Quỹ Mầm Xanh",
    "Quỹ Thuyền Nan",
];

/// The federation, the civil servants' union and the 25, as on the last day of February 2025.
struct City {
    federation: RecordId,
    servants: RecordId,
    unions: Vec<RecordId>,
    term: RecordId,
}

fn city(store: &mut Store) -> City {
    let name = "Liên đoàn Lao động thành phố Bến Gốm";
    let federation = found(store, named(name, "provincial_federation", None), "1960");
    let name = "Công đoàn Viên chức thành phố Bến Gốm";
    let under = Some(federation);
    let servants = found(store, named(name, "civil_servants_union", under), "1995-05-02");
    let union =
        |body: &&str| named(&format!("Công đoàn cơ sở {body}"), "grassroots", Some(servants));
    let states: Vec<_> = BODIES.iter().map(union).collect();
    let unions = states.into_iter().map(|state| found(store, state, "2001-09-09")).collect();
    let years = [
        ("organisation", Value::Ref(servants)),
        ("year_from", Value::Int(2023)),
        ("year_to", Value::Int(2028)),
        ("status", Value::Text("running".to_owned())),
    ];
    let term = make(store, Kind::Term, &years);
    City { federation, servants, unions, term }
}

/// Step 1: a new union takes over the 25 unchanged, the old one is dissolved.
fn first_of_march(store: &mut Store, city: &City) -> RecordId {
    let state = named(
        "Công đoàn các cơ quan Đảng thành phố Bến Gốm",
        "party_bodies_union",
        Some(city.federation),
    );
    let heir = found(store, state, "2025-03-01");
    let event = Event::Ended { of: city.servants, replaced_by: Some(heir) };
    let moves = city.unions.iter().map(|id| Answer::Move(*id, Who::Known(heir)));
    let order =
        Order::new(event, date("2025-03-01")).with(moves).with([Answer::EndTerm(city.term)]);
    let decision = Decision::New("88/QĐ-LĐLĐ".to_owned(), Some(date("2025-02-24")));
    record(store, &order, &decision, "Kết thúc hoạt động").unwrap();
    let members = Count::from_db("1278");
    let event = Event::MembersTakenOver { from: city.servants, to: heir, members };
    happens(store, event, "2025-03-01");
    heir
}

/// Then four merge into others and three get new names: 21 are left.
fn until_june(store: &mut Store, city: &City) {
    let union = |at: usize| city.unions[at];
    for (from, into, name, on) in [
        (1, 0, Some("Công đoàn cơ sở Ban Khe Trúc và Đồi Sim"), "2025-03-12"),
        (6, 5, None, "2025-03-12"),
        (7, 5, None, "2025-03-12"),
        (24, 23, Some("Công đoàn cơ sở Quỹ Mầm Xanh Thuyền Nan"), "2025-04-02"),
    ] {
        let change = name.map(Change::to_name).unwrap_or_default();
        let event = Event::Merged { from: union(from), into: union(into), change };
        happens(store, event, on);
    }
    for (of, name, on) in [
        (15, "Công đoàn cơ sở Báo và Phát thanh Sông Lam", "2025-03-20"),
        (10, "Công đoàn cơ sở Trường Chính trị Bờ Tre", "2025-05-15"),
        (20, "Công đoàn cơ sở Viện Lá Chàm Bến Gốm", "2025-06-30"),
    ] {
        happens(store, Event::Renamed(union(of), Change::to_name(name)), on);
    }
}

fn names_below(store: &Store, root: RecordId, on: NaiveDate) -> Vec<String> {
    store.below_on(root, on).unwrap().into_iter().map(|node| node.name).collect()
}

#[test]
fn the_tree_of_each_day_is_what_it_was_then() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = city(&mut store);
    let heir = first_of_march(&mut store, &city);
    until_june(&mut store, &city);

    let before = day("2025-02-28");
    assert!(store.node_on(heir, before).unwrap().is_none(), "not founded yet");
    assert_eq!(names_below(&store, city.servants, before).len(), 25);
    assert_eq!(names_below(&store, city.federation, before).len(), 26);

    let after = day("2025-03-02");
    assert!(store.node_on(city.servants, after).unwrap().unwrap().ended);
    let names = names_below(&store, heir, after);
    assert_eq!(names.len(), 25);
    let mut told: Vec<String> =
        BODIES.iter().map(|body| format!("Công đoàn cơ sở {body}")).collect();
    let mut sorted = names.clone();
    told.sort();
    sorted.sort();
    assert_eq!(sorted, told, "taken over unchanged");
    assert_eq!(names_below(&store, city.federation, after).len(), 26);

    for on in ["2025-07-02", "2025-12-21"] {
        let names = names_below(&store, heir, day(on));
        assert_eq!(names.len(), 21, "{on}");
        assert!(names.contains(&"Công đoàn cơ sở Viện Lá Chàm Bến Gốm".to_owned()));
        assert!(!names.iter().any(|name| name.ends_with("Đồi Sim") && !name.contains("và")));
        assert_eq!(names_below(&store, city.federation, day(on)).len(), 22);
    }
    // In between a name is that of its day.
    let names = names_below(&store, heir, day("2025-05-14"));
    assert!(names.contains(&"Công đoàn cơ sở Trường Bờ Tre".to_owned()));
    assert_eq!(
        store.node_on(city.unions[0], before).unwrap().unwrap().name,
        "Công đoàn cơ sở Ban Khe Trúc"
    );

    for id in city.unions.iter().chain([&city.federation, &city.servants, &heir]) {
        assert_eq!(codes(&store, *id), Vec::<&str>::new(), "{}", store.title(*id).unwrap());
    }
    let taken = store.pointing(Kind::Succession, "to", heir).unwrap();
    assert_eq!(taken.len(), 2, "replaced, and its members counted");
    let term = store.record(city.term).unwrap();
    assert_eq!(term.text("status"), Some("cut_short"));
    assert_eq!(term.get("ends_on"), Some(&Value::Date(date("2025-03-01"))));
}

#[test]
fn the_terms_of_the_federation_go_on_through_it_all() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = city(&mut store);
    first_of_march(&mut store, &city);
    until_june(&mut store, &city);
    let of = ("organisation", Value::Ref(city.federation));
    let word = |text: &str| Value::Text(text.to_owned());
    let appointed = make(
        &mut store,
        Kind::Term,
        &[
            of.clone(),
            ("year_from", Value::Int(2023)),
            ("year_to", Value::Int(2028)),
            ("starts_on", Value::Date(date("2025-07-01"))),
            ("status", word("cut_short")),
            ("ends_on", Value::Date(date("2025-12-20"))),
        ],
    );
    let body = [
        ("term", Value::Ref(appointed)),
        ("body", word("committee")),
        ("obtained", word("appointed")),
        ("elected", Value::Count(Count::exact(40))),
    ];
    make(&mut store, Kind::Body, &body);
    let elected = make(
        &mut store,
        Kind::Term,
        &[
            of,
            ("ordinal", word("1")),
            ("year_from", Value::Int(2025)),
            ("year_to", Value::Int(2030)),
            ("previous", Value::Ref(appointed)),
            ("status", word("running")),
        ],
    );
    let congress = [
        ("term", Value::Ref(elected)),
        ("kind", word("delegate_congress")),
        ("ordinal", word("1")),
        ("starts_on", Value::Date(date("2025-12-20"))),
    ];
    make(&mut store, Kind::Meeting, &congress);
    // The name of the federation changes later: its terms and trees keep that of their day.
    let event = Event::Renamed(city.federation, Change::to_name("Công đoàn thành phố Bến Gốm Mới"));
    happens(&mut store, event, "2026-02-01");
    let title = |id| store.title(id).unwrap();
    assert!(title(elected).contains("Liên đoàn Lao động thành phố Bến Gốm"), "{}", title(elected));
    let then = store.node_on(city.federation, day("2025-12-21")).unwrap().unwrap();
    assert_eq!(then.name, "Liên đoàn Lao động thành phố Bến Gốm");
}

#[test]
fn every_step_is_taken_back_one_by_one() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = city(&mut store);
    let days = ["2025-02-28", "2025-03-02", "2025-07-02", "2025-12-21"].map(day);
    let trees = |store: &Store| days.map(|on| names_below(store, city.federation, on));
    let (file, forest) = (export(&store), trees(&store));
    first_of_march(&mut store, &city);
    until_june(&mut store, &city);
    let (done_file, done) = (export(&store), trees(&store));
    assert_ne!(done, forest);
    // The founding, the end with all its moves, the members, four mergers and three names.
    for _ in 0..10 {
        store.undo().unwrap();
    }
    assert_eq!((export(&store), trees(&store)), (file, forest));
    for _ in 0..10 {
        store.redo().unwrap();
    }
    assert_eq!((export(&store), trees(&store)), (done_file, done));
}

#[test]
fn what_was_left_behind_is_found_until_it_is_settled() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = city(&mut store);
    let of = ("organisation", Value::Ref(city.servants));
    let name = [("full_name", Value::Text("Bế Thị Hòe".to_owned()))];
    let person = make(&mut store, Kind::Person, &name);
    let office =
        [of.clone(), ("person", Value::Ref(person)), ("office", Value::Text("chair".into()))];
    let mandate = make(&mut store, Kind::Mandate, &office);
    let title = [
        ("title", Value::Text("Chương trình Khe Trúc".to_owned())),
        ("status", Value::Text("running".to_owned())),
    ];
    let programme = make(&mut store, Kind::Programme, &title);
    make(&mut store, Kind::Party, &[("programme", Value::Ref(programme)), of]);
    assert_eq!(codes(&store, city.servants), Vec::<&str>::new());
    let ended = Event::Ended { of: city.servants, replaced_by: None };
    apply(&mut store, &Order::new(ended.clone(), date("2025-06-14"))).unwrap();
    assert_eq!(codes(&store, city.servants), ["TC-301", "TC-302", "TC-303"]);
    assert_eq!(codes(&store, city.unions[3]), ["TC-304"]);
    store.undo().unwrap();
    assert_eq!(codes(&store, city.unions[3]), Vec::<&str>::new());
    let answers =
        [Answer::EndTerm(city.term), Answer::EndMandate(mandate), Answer::Conclude(programme)];
    let moves = city.unions.iter().map(|id| Answer::Move(*id, Who::Known(city.federation)));
    let order = Order::new(ended, date("2025-06-14")).with(answers).with(moves);
    apply(&mut store, &order).unwrap();
    assert_eq!(codes(&store, city.servants), Vec::<&str>::new());
    assert_eq!(codes(&store, city.unions[3]), Vec::<&str>::new());
    let left = store.record(mandate).unwrap();
    assert_eq!(left.text("end_reason"), Some("organisation_ended"));
    assert_eq!(left.get("to"), Some(&Value::Date(date("2025-06-14"))));
}
