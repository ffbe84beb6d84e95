//! The tree of any day: who stood under whom, what it was called, how many there were.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use so_cong_doan::domain::catalogue::{Kind, OrganisationPeriod, RecordId};
use so_cong_doan::domain::organisation::spans;
use so_cong_doan::domain::text::search_words;
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::{Filter, KinLink, Node, Plan, Store, StoreError, Verb};
use so_cong_doan::tr;

use crate::support::Desk;

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// Every node of the tree of a day with the upper body it is drawn under.
fn drawn(store: &Store, day: NaiveDate, with_ended: bool) -> Vec<(Option<RecordId>, Node)> {
    let mut found = Vec::new();
    let roots = store.roots_on(day, with_ended).unwrap();
    let mut waiting: Vec<(Option<RecordId>, Node)> =
        roots.into_iter().map(|node| (None, node)).collect();
    while let Some((upper, node)) = waiting.pop() {
        assert!(found.len() < 10_000, "the tree of {day} has no end");
        let below = store.children_on(node.id, day, with_ended).unwrap();
        assert_eq!(below.len(), node.children as usize, "children of {} on {day}", node.id.0);
        waiting.extend(below.into_iter().map(|child| (Some(node.id), child)));
        found.push((upper, node));
    }
    found
}

/// Whether the trees of some days show everything that stood in the book that day once, under the upper
/// body of its period, and nothing else.
pub fn is_forest(store: &Store, days: &[NaiveDate]) {
    let listed = store.list_window(Kind::Organisation, &Filter::All, 0, 10_000).unwrap();
    let ids: Vec<RecordId> = listed.into_iter().map(|row| row.id).collect();
    for day in days {
        for with_ended in [false, true] {
            let mut expected = BTreeSet::new();
            for id in &ids {
                let dossier = store.dossier(*id).unwrap().dossier;
                let periods: Vec<OrganisationPeriod> = dossier.all();
                let Some(span) = spans(&periods).into_iter().find(|span| span.holds_on(*day))
                else {
                    assert_eq!(store.node_on(*id, *day).unwrap(), None);
                    continue;
                };
                let ended = span.period.change.as_deref() == Some("ended");
                let node = store.node_on(*id, *day).unwrap().unwrap();
                assert_eq!((node.id, node.ended), (*id, ended));
                assert!(node.parent.is_none() || node.parent == span.period.parent);
                let outside = node.kind.as_deref() == Some("outside");
                if (with_ended || !ended) && !(outside && node.parent.is_none()) {
                    expected.insert(*id);
                }
            }
            let drawn = drawn(store, *day, with_ended);
            let ids: BTreeSet<RecordId> = drawn.iter().map(|(_, node)| node.id).collect();
            assert_eq!(ids.len(), drawn.len(), "somebody stands twice in the tree of {day}");
            assert_eq!(ids, expected, "the tree of {day} with ended: {with_ended}");
        }
    }
}

/// A period as a line: first day or nothing, short name, kind, change.
type Stood<'a> = (&'a str, &'a str, Option<RecordId>, &'a str, &'a str);

/// An organisation with its periods.
pub fn founded(store: &mut Store, periods: &[Stood<'_>]) -> RecordId {
    let made = store.transact(Plan::new(Verb::Create), |tx| -> Result<RecordId, StoreError> {
        let id = tx.create(Kind::Organisation, &[])?;
        for (from, name, parent, kind, change) in periods {
            let mut values = vec![("organisation", Value::Ref(id))];
            let texts = [("short_name", name), ("kind", kind), ("change", change)];
            let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
            values.extend(texts.map(|(field, text)| (field, Value::Text((*text).to_owned()))));
            if !from.is_empty() {
                values.push(("valid_from", Value::Date(from.parse().unwrap())));
            }
            values.extend(parent.map(|parent| ("parent", Value::Ref(parent))));
            tx.create(Kind::OrganisationPeriod, &values)?;
        }
        Ok(id)
    });
    made.unwrap().0
}

fn labels(nodes: &[Node]) -> Vec<&str> {
    nodes.iter().map(Node::label).collect()
}

#[test]
fn a_tree_is_that_of_its_day() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = founded(&mut store, &[("", "LĐLĐ Bến Sậy", None, "provincial_federation", "")]);
    let district = founded(
        &mut store,
        &[
            ("", "LĐLĐ huyện Gò Lau", Some(city), "district_federation", ""),
            ("2025-07-01", "", Some(city), "district_federation", "ended"),
        ],
    );
    let ward = founded(
        &mut store,
        &[("2025-07-01", "CĐ phường Bãi Dâu", Some(city), "commune_union", "established")],
    );
    let mill = founded(
        &mut store,
        &[
            ("2019", "CĐCS Xay xát Gò Lau", Some(district), "grassroots", "established"),
            ("2024-05-02", "CĐCS Lương thực Gò Lau", Some(district), "grassroots", "renamed"),
            ("2025-07-01", "CĐCS Lương thực Gò Lau", Some(ward), "grassroots", "transferred"),
        ],
    );
    let late = founded(&mut store, &[("", "CĐCS Trạm bơm", Some(district), "grassroots", "")]);
    founded(&mut store, &[("", "Huyện ủy Gò Lau", None, "outside", "")]);

    for (on, roots, under_city, under_district, under_ward) in [
        (
            "2018-12-31",
            &["LĐLĐ Bến Sậy"][..],
            &["LĐLĐ huyện Gò Lau"][..],
            &["CĐCS Trạm bơm"][..],
            &[][..],
        ),
        (
            "2019-01-01",
            &["LĐLĐ Bến Sậy"],
            &["LĐLĐ huyện Gò Lau"],
            &["CĐCS Trạm bơm", "CĐCS Xay xát Gò Lau"],
            &[],
        ),
        (
            "2025-06-30",
            &["LĐLĐ Bến Sậy"],
            &["LĐLĐ huyện Gò Lau"],
            &["CĐCS Lương thực Gò Lau", "CĐCS Trạm bơm"],
            &[],
        ),
        (
            "2025-07-01",
            &["LĐLĐ Bến Sậy", "CĐCS Trạm bơm"],
            &["CĐ phường Bãi Dâu"],
            &["CĐCS Trạm bơm"],
            &["CĐCS Lương thực Gò Lau"],
        ),
    ] {
        let on = day(on);
        assert_eq!(labels(&store.roots_on(on, false).unwrap()), roots, "{on}");
        for (upper, expected) in
            [(city, under_city), (district, under_district), (ward, under_ward)]
        {
            assert_eq!(labels(&store.children_on(upper, on, false).unwrap()), expected, "{on}");
        }
        is_forest(&store, &[on]);
        let left_alone = roots.len() - 1;
        let (shown, left_out) = store.top_on(on, false, 0).unwrap();
        assert_eq!((shown.len(), left_out), (1, left_alone), "{on}");
    }

    let after = day("2025-07-01");
    let with_ended = store.children_on(city, after, true).unwrap();
    assert_eq!(labels(&with_ended), ["CĐ phường Bãi Dâu", "LĐLĐ huyện Gò Lau"]);
    assert_eq!((with_ended[1].ended, with_ended[1].children), (true, 1));
    assert_eq!(labels(&store.roots_on(after, true).unwrap()), ["LĐLĐ Bến Sậy"]);
    assert_eq!(store.node_on(late, after).unwrap().unwrap().parent, Some(district));
    assert_eq!(store.node_on(ward, day("2025-06-30")).unwrap(), None);
    let below: Vec<RecordId> =
        store.below_on(city, after).unwrap().iter().map(|node| node.id).collect();
    assert_eq!(below, [ward, mill]);
}

#[test]
fn an_assumed_past_closes_no_circle() {
    let desk = Desk::new();
    let mut store = desk.open();
    let second = founded(&mut store, &[]);
    let first = founded(
        &mut store,
        &[
            ("2010", "Công đoàn Sông Lau", Some(second), "sector_union", "transferred"),
            ("2014", "Công đoàn Sông Lau", None, "sector_union", "transferred"),
        ],
    );
    let values = [
        ("organisation", Value::Ref(second)),
        ("short_name", Value::Text("Công đoàn Gò Sậy".to_owned())),
        ("valid_from", Value::Date("2015".parse().unwrap())),
        ("parent", Value::Ref(first)),
    ];
    let made =
        store.transact(Plan::new(Verb::Create), |tx| tx.create(Kind::OrganisationPeriod, &values));
    made.unwrap();
    is_forest(&store, &["2009-12-31", "2012-06-01", "2014-06-01", "2016-01-01"].map(day));
    assert_eq!(labels(&store.roots_on(day("2012-06-01"), false).unwrap()), ["Công đoàn Gò Sậy"]);
    assert_eq!(labels(&store.roots_on(day("2016-01-01"), false).unwrap()), ["Công đoàn Sông Lau"]);
}

#[test]
fn sums_count_what_is_below_and_never_a_report_twice() {
    let desk = Desk::new();
    let mut store = desk.open();
    let city = founded(&mut store, &[("", "LĐLĐ Bến Sậy", None, "provincial_federation", "")]);
    let ward = founded(&mut store, &[("", "CĐ phường Bãi Dâu", Some(city), "commune_union", "")]);
    let silent = founded(&mut store, &[("", "CĐ phường Gò Lau", Some(city), "commune_union", "")]);
    let mill = founded(
        &mut store,
        &[
            ("", "CĐCS Xay xát", Some(ward), "grassroots", ""),
            ("2025-07-01", "CĐCS Xay xát", Some(ward), "grassroots", "ended"),
        ],
    );
    let section = founded(&mut store, &[("", "CĐBP Kho", Some(mill), "section", "")]);
    let taxis = founded(
        &mut store,
        &[("2024", "NĐCS Xe ôm", Some(ward), "occupational_grassroots", "established")],
    );
    let figures: &[(RecordId, &str, &str, Option<u64>)] = &[
        (city, "2024-05-31", "9000", Some(5000)),
        (mill, "2023-11-30", "100", Some(70)),
        (mill, "2024-05-31", "120", None),
        (mill, "2024-11", "~130", Some(90)),
        (section, "2023", "40", Some(20)),
        (silent, "2024-05-31", "600", Some(250)),
    ];
    for (of, on, members, women) in figures {
        let mut values = vec![
            ("organisation", Value::Ref(*of)),
            ("as_of", Value::Date(on.parse().unwrap())),
            ("members", Value::Count(Count::from_db(members).unwrap())),
        ];
        values.extend(women.map(|women| ("members_female", Value::Count(Count::exact(women)))));
        let plan = Plan::new(Verb::Create);
        store.transact(plan, |tx| tx.create(Kind::Figure, &values)).unwrap();
    }

    // CĐCS, unknown; members, unknown, rough; women, unknown.
    let sums = |on: &str, id: RecordId| {
        let rollups = store.rollups_on(day(on)).unwrap();
        let found = rollups.of(id)?;
        Some([
            (found.grassroots.known, found.grassroots.unknown, found.grassroots.rough),
            (found.members.known, found.members.unknown, found.members.rough),
            (found.women.known, found.women.unknown, found.women.rough),
        ])
    };
    let exact = |known, unknown| (known, unknown, false);
    for (on, id, expected) in [
        ("2022-01-01", ward, [exact(1, 0), exact(0, 1), exact(0, 1)]),
        ("2023-12-31", ward, [exact(1, 0), exact(100, 0), exact(70, 0)]),
        ("2023-12-31", section, [exact(0, 0), exact(40, 0), exact(20, 0)]),
        ("2024-05-31", ward, [exact(2, 0), exact(120, 1), exact(0, 2)]),
        ("2024-05-31", city, [exact(2, 1), exact(720, 1), exact(250, 2)]),
        ("2024-11-01", ward, [exact(2, 0), (130, 1, true), exact(90, 1)]),
        ("2025-07-01", ward, [exact(1, 0), exact(0, 1), exact(0, 1)]),
    ] {
        assert_eq!(sums(on, id), Some(expected), "{on}");
    }
    assert_eq!(sums("2025-07-01", mill), None);
    assert_eq!(sums("2023-12-31", taxis), None);
    let total = store.rollups_on(day("2024-05-31")).unwrap().total();
    assert_eq!((total.grassroots.known, total.members.known), (2, 720));
}

#[test]
fn an_organisation_found_by_a_former_name_says_so_and_since_when() {
    let desk = Desk::new();
    let mut store = desk.open();
    let mill = founded(
        &mut store,
        &[
            ("", "CĐCS Xay xát Gò Lau", None, "grassroots", ""),
            ("2024-05", "CĐCS Lúa gạo Gò Lau", None, "grassroots", "renamed"),
            ("2025-01-01", "CĐCS Lúa gạo Gò Lau", None, "grassroots", "transferred"),
            ("2025-07-01", "CĐCS Lương thực Gò Lau", None, "grassroots", "renamed"),
        ],
    );
    let detail = |query: &str| {
        let hits = store.search(&search_words(query), Some(Kind::Organisation), 5).unwrap();
        assert_eq!(hits.iter().map(|hit| hit.row.id).collect::<Vec<_>>(), [mill], "{query}");
        hits[0].row.detail.clone()
    };
    for (query, name, until, then) in [
        ("xay xat", "CĐCS Xay xát Gò Lau", "05/2024", "CĐCS Lúa gạo Gò Lau"),
        ("go lau xay", "CĐCS Xay xát Gò Lau", "05/2024", "CĐCS Lúa gạo Gò Lau"),
        ("lua gao", "CĐCS Lúa gạo Gò Lau", "01/07/2025", "CĐCS Lương thực Gò Lau"),
    ] {
        let sentence = tr!("former-name-until", name = name, day = until, then = then);
        assert!(detail(query).starts_with(&sentence), "{query}: {}", detail(query));
    }
    let plain = detail("luong thuc");
    assert_eq!(detail("go lau"), plain);
    assert!(!plain.contains("Xay xát") && !plain.contains("Lúa gạo"), "{plain}");
}

#[test]
fn kin_have_the_names_of_the_days_they_passed_on() {
    let desk = Desk::new();
    let mut store = desk.open();
    let period = |name: &'static str, from: &'static str, change: &'static str| {
        (from, name, None, "sector_union", change)
    };
    let roads = founded(
        &mut store,
        &[period("CĐ ngành Đường sá", "1995", "established"), period("", "2011-03-01", "ended")],
    );
    let water = founded(
        &mut store,
        &[
            period("CĐ ngành Thủy lợi", "", ""),
            period("CĐ ngành Thủy lợi, Đường sá", "2011-03-01", "renamed"),
            period("CĐ ngành Thủy lợi, Đường sá", "2025-03-01", "ended"),
        ],
    );
    let servants = founded(
        &mut store,
        &[
            period("CĐ Xây lắp", "2025-03-01", "established"),
            period("CĐ Xây dựng", "2026", "renamed"),
        ],
    );
    for (from, to, on) in [(roads, water, "2011-03-01"), (water, servants, "2025-03-01")] {
        let values = [
            ("from", Value::Ref(from)),
            ("to", Value::Ref(to)),
            ("on", Value::Date(on.parse().unwrap())),
        ];
        let plan = Plan::new(Verb::Create);
        store.transact(plan, |tx| tx.create(Kind::Succession, &values)).unwrap();
    }
    let told = |of: RecordId| {
        let lineage = store.lineage(of, day("2026-06-01")).unwrap();
        assert!(!lineage.cut);
        let mut kin: Vec<_> = lineage
            .kin
            .iter()
            .map(|kin| (kin.step, kin.name.clone(), kin.begins, kin.ended))
            .collect();
        kin.sort();
        let of_steps = |link: &KinLink| lineage.kin[link.to].step - lineage.kin[link.from].step;
        assert!(lineage.links.iter().all(|link| of_steps(link) == 1));
        kin
    };
    let kin = |step, name: &str, begins, ended| (step, name.to_owned(), begins, ended);
    assert_eq!(
        told(servants),
        [
            kin(-2, "CĐ ngành Đường sá", Some(1995), Some(2011)),
            kin(-1, "CĐ ngành Thủy lợi, Đường sá", None, Some(2025)),
            kin(0, "CĐ Xây dựng", Some(2025), None),
        ]
    );
    assert_eq!(
        told(roads),
        [
            kin(0, "CĐ ngành Đường sá", Some(1995), Some(2011)),
            kin(1, "CĐ ngành Thủy lợi, Đường sá", None, Some(2025)),
            kin(2, "CĐ Xây lắp", Some(2025), None),
        ]
    );
}
