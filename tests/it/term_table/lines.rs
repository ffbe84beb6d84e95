//! What a line says, of whom, and what its note adds.

use serde_json::json;
use so_cong_doan::documents::term_table::{Reach, Round, TermTable};

use super::{Book, UPPER, line, organisation, shown, table};
use crate::support::Desk;

const DAY: &str = "2025-11-20";

fn direct(desk: &Desk, round: Option<Round>) -> TermTable {
    on(desk, DAY, round)
}

fn on(desk: &Desk, day: &str, round: Option<Round>) -> TermTable {
    let store = desk.open();
    table(&store, organisation(&store, UPPER), day, round, Reach::Direct)
}

fn round(from: i64, to: i64) -> Round {
    Round { from, to: Some(to) }
}

/// A book of one union, "CĐ phường Tân Lam", whose congress was held.
fn one_unit() -> Book {
    let mut book = Book::new();
    book.unit("a", "CĐ phường Tân Lam", "commune_union", "@upper");
    book.congress("a", "delegate_congress", "2023-04-20");
    book
}

#[test]
fn the_report_goes_before_the_list_and_only_a_whole_list_speaks() {
    let people = [
        json!({"gender": "female", "born": "1990-05-01", "party_member": true}),
        json!({"gender": "male", "born": "1980", "party_member": false}),
        json!({"gender": "female"}),
    ];
    let again = [json!({"re_elected": true}), json!({"re_elected": false}), json!({})];
    let list = |report: &[(&str, serde_json::Value)]| {
        let mut book = one_unit();
        if !report.is_empty() {
            book.report("a", report);
        }
        for (at, person) in people.iter().enumerate() {
            book.holder("a", at, person, &again[at]);
        }
        let table = direct(&book.made(), None);
        let line = line(&table, "CĐ phường Tân Lam");
        (shown(&line.counts).join(" "), line.remarks.join(" "))
    };
    for (report, counts, said) in [
        (
            vec![],
            "3 2 … 1 1 0 1 … …",
            "Đảng viên rõ 01, chưa rõ 01; tái cử rõ 01, chưa rõ 01; tham gia lần đầu rõ 01, chưa rõ 01.",
        ),
        (vec![("elected", json!(3)), ("female", json!(1))], "3 1 … 1 1 0 1 … …", "Đảng viên rõ 01"),
        (
            vec![("elected", json!(5))],
            "5 … … … … … … … …",
            "Danh sách Ban Chấp hành trong sổ mới có 03 người.",
        ),
        (
            vec![
                ("elected", json!(15)),
                ("under_40", json!(8)),
                ("from_40_to_50", json!(5)),
                ("over_50", json!(1)),
            ],
            "15 … … 8 5 1 1 … …",
            "Chưa rõ:",
        ),
        (vec![("elected", json!(5)), ("under_40", json!(2))], "5 … … 2 … … … … …", "độ tuổi"),
        (
            vec![
                ("elected", json!(5)),
                ("female", json!(6)),
                ("re_elected", json!(3)),
                ("new", json!(3)),
            ],
            "5 6 … … … … … 3 3",
            "Cột 8 + 9 = 6, khác cột 1 = 5. Cột 2 = 6, lớn hơn cột 1 = 5.",
        ),
        (
            vec![
                ("elected", json!(5)),
                ("under_40", json!(4)),
                ("from_40_to_50", json!(2)),
                ("over_50", json!(0)),
            ],
            "5 … … 4 2 0 0 … …",
            "Cột 4 + 5 + 6 + 7 = 6, khác cột 1 = 5.",
        ),
        (
            vec![("elected", json!({"value": 15, "about": "about"}))],
            "khoảng 15 … … … … … … … …",
            "Chưa rõ: chủ tịch, nữ, đảng viên, độ tuổi, tái cử, tham gia lần đầu.",
        ),
    ] {
        let (shown, remarks) = list(&report);
        assert_eq!(shown, counts, "{report:?}");
        assert!(remarks.contains(said), "{report:?}: {remarks}");
    }
}

#[test]
fn a_chair_alone_is_no_committee() {
    let mut book = one_unit();
    book.holder("a", 0, &json!({}), &json!({"office": "chair", "obtained": "elected_at_meeting"}));
    let table = direct(&book.made(), None);
    let line = line(&table, "CĐ phường Tân Lam");
    assert_eq!(shown(&line.counts).concat(), "…".repeat(9));
    assert_eq!(shown([&line.chair, &line.how]), ["Mạc Thị Số 0", "BCH bầu"]);
    assert!(line.remarks[0].contains("số lượng và cơ cấu Ban Chấp hành"), "{:?}", line.remarks);
    assert_eq!(shown(&table.total.cells()).concat(), "…".repeat(9));
}

#[test]
fn those_elected_without_a_mandate_are_counted() {
    let mut book = one_unit();
    book.add(&[json!({"kind": "ballot", "uid": "@b", "meeting": "@a-m", "office": "committee"})]);
    for (at, elected) in [true, true, false].into_iter().enumerate() {
        let uid = format!("@q{at}");
        book.add(&[
            json!({"kind": "person", "uid": uid, "full_name": "Lý Thị Mơ", "gender": "female",
                "born": "1990"}),
            json!({"kind": "candidate", "ballot": "@b", "person": uid, "elected": elected}),
        ]);
    }
    let table = direct(&book.made(), None);
    let counts = shown(&line(&table, "CĐ phường Tân Lam").counts).join(" ");
    assert_eq!(counts, "2 2 … 2 0 0 0 … …");
}

#[test]
fn the_chair_is_that_of_the_day_and_namesakes_are_told_apart() {
    let mut book = one_unit();
    book.holder(
        "a",
        0,
        &json!({"full_name": "Lý Văn An", "born": "1970"}),
        &json!({"office": "chair",
        "obtained": "elected_at_congress", "to": "2024-06-01"}),
    );
    book.holder(
        "a",
        1,
        &json!({"full_name": "Mạc Văn Bảo", "born": "1980"}),
        &json!({"office": "chair",
        "obtained": "appointed", "from": "2024-07-01"}),
    );
    book.unit("b", "CĐ xã Lam Khê", "commune_union", "@upper");
    book.holder(
        "b",
        0,
        &json!({"full_name": "Mạc Văn Bảo", "born": "1991-03-08"}),
        &json!({"office": "chair",
        "obtained": "by_election"}),
    );
    let desk = book.made();
    for (day, chair, how) in [
        ("2023-05-01", "Lý Văn An", "Bầu tại ĐH"),
        ("2024-06-15", "–", "–"),
        (DAY, "Mạc Văn Bảo (sinh\u{a0}1980)", "Chỉ định"),
    ] {
        let table = on(&desk, day, None);
        let own = line(&table, "CĐ phường Tân Lam");
        assert_eq!(shown([&own.chair, &own.how]), [chair, how], "{day}");
        let vacant = own.remarks.iter().any(|text| text.contains("thôi giữ chức ngày 01/06/2024"));
        assert_eq!(vacant, chair == "–", "{day}");
    }
    let table = direct(&desk, None);
    let other = line(&table, "CĐ xã Lam Khê");
    assert_eq!(
        shown([&other.chair, &other.how]),
        ["Mạc Văn Bảo (sinh\u{a0}08/03/1991)", "BCH bầu"]
    );
}

#[test]
fn who_has_not_met_is_told_with_the_reason_and_not_added() {
    let mut book = one_unit();
    book.report("a", &[("elected", json!(15)), ("female", json!(8))]);
    for (key, name) in [
        ("b", "CĐ xã Kỳ Trà"),
        ("c", "CĐ xã Phú Trà"),
        ("d", "CĐ xã Đại Lam"),
        ("e", "CĐ xã Lam Khê"),
    ] {
        book.unit(key, name, "commune_union", "@upper");
    }
    let last = book.0.len() - 1;
    for (back, field, value) in
        [(9, "not_held", "Đang sắp xếp lại tổ chức."), (6, "status", "preparing")]
    {
        book.0[last - back][field] = json!(value);
    }
    book.congress("d", "delegate_conference", "2025-12-01");
    let desk = book.made();
    let table = direct(&desk, None);
    for (name, note) in [
        ("CĐ xã Kỳ Trà", "Chưa tổ chức đại hội, không cộng: Đang sắp xếp lại tổ chức."),
        ("CĐ xã Phú Trà", "Chưa tổ chức đại hội, không cộng."),
        ("CĐ xã Đại Lam", "Chưa tổ chức đại hội, không cộng."),
    ] {
        let line = line(&table, name);
        assert_eq!(
            shown([&line.day, &line.form, &line.chair]),
            ["chưa tổ chức", "–", "–"],
            "{name}"
        );
        assert_eq!(shown(&line.counts).concat(), "–".repeat(9), "{name}");
        assert_eq!(line.remarks, [note], "{name}");
    }
    // Nothing at all is recorded of the last one: that is unknown, not "not held".
    let silent = line(&table, "CĐ xã Lam Khê");
    assert_eq!(shown([&silent.day, &silent.form]), ["…", "…"]);
    assert_eq!((table.total.organisations, table.total.held, table.total.open), (5, 1, 1));
    assert_eq!(shown(&table.total.cells()[..2]), ["15*", "8*"]);
    let later = on(&desk, "2025-12-02", None);
    assert_eq!(shown([&line(&later, "CĐ xã Đại Lam").form]), ["HNĐB"]);
}

#[test]
fn an_appointed_committee_stands_with_its_day_and_is_added() {
    let mut book = Book::new();
    book.unit("a", "CĐ phường Tân Lam", "commune_union", "@upper");
    for at in 0..2 {
        book.holder(
            "a",
            at,
            &json!({"gender": "female"}),
            &json!({"obtained": "appointed", "from": "2025-03-01"}),
        );
    }
    let desk = book.made();
    let table = direct(&desk, None);
    let line = line(&table, "CĐ phường Tân Lam");
    assert_eq!(shown([&line.day, &line.form]), ["01/03/2025", "Chỉ định"]);
    assert_eq!((table.total.held, table.total.appointed), (0, 1));
    assert_eq!(shown(&table.total.cells()[..2]), ["2", "2"]);
}

#[test]
fn a_round_takes_its_own_term_else_the_one_that_shares_most_with_it() {
    let mut book = Book::new();
    for (key, name, terms) in [
        ("a", "CĐ xã A", &[(2018, Some(2023)), (2023, Some(2028))][..]),
        ("b", "CĐ xã B", &[(2020, Some(2025)), (2025, Some(2030))]),
        ("c", "CĐ xã C", &[(2013, Some(2018))]),
        ("d", "CĐ xã D", &[(2022, None)]),
        ("e", "CĐ xã E", &[]),
    ] {
        book.add(&[
            json!({"kind": "organisation", "uid": format!("@{key}")}),
            json!({"kind": "organisation_period", "organisation": format!("@{key}"), "name": name,
                "organisation_kind": "commune_union", "parent": "@upper"}),
        ]);
        for (from, to) in terms {
            let mut term =
                json!({"kind": "term", "organisation": format!("@{key}"), "year_from": from});
            if let Some(to) = to {
                term["year_to"] = json!(to);
            }
            book.add(&[term]);
        }
    }
    let desk = book.made();
    let years = |round| {
        let table = direct(&desk, round);
        let names = ["A", "B", "C", "D", "E"].map(|name| format!("CĐ xã {name}"));
        names.map(|name| shown([&line(&table, &name).years]).concat().replace('\u{a0}', " "))
    };
    assert_eq!(
        years(Some(round(2023, 2028))),
        ["2023 - 2028", "2025 - 2030", "…", "từ năm 2022", "…"]
    );
    assert_eq!(
        years(Some(round(2018, 2023))),
        ["2018 - 2023", "2020 - 2025", "…", "từ năm 2022", "…"]
    );
    assert_eq!(years(None), ["2023 - 2028", "2025 - 2030", "2013 - 2018", "từ năm 2022", "…"]);
    let table = direct(&desk, Some(round(2023, 2028)));
    let said = "Chưa có nhiệm kỳ 2023\u{a0}-\u{a0}2028 trong sổ.";
    assert_eq!(line(&table, "CĐ xã E").remarks, [said]);
    let over = direct(&desk, None);
    assert!(line(&over, "CĐ xã C").remarks.concat().contains("đã quá hạn"));
    assert!(!line(&over, "CĐ xã A").remarks.concat().contains("đã quá hạn"));
}

#[test]
fn names_kinds_and_upper_bodies_are_those_of_the_day() {
    let mut book = Book::new();
    book.add(&[json!({"kind": "organisation", "uid": "@a"})]);
    for (from, name, kind, more) in [
        ("2010-01-01", "CĐ Viên chức", "civil_servants_union", json!({})),
        ("2025-03-01", "CĐ các cơ quan Đảng", "party_bodies_union", json!({})),
        ("2025-10-01", "CĐ các cơ quan Đảng", "party_bodies_union", json!({"change": "ended"})),
    ] {
        let mut period = json!({"kind": "organisation_period", "organisation": "@a", "valid_from": from,
            "name": name, "organisation_kind": kind, "parent": "@upper"});
        super::merge(&mut period, &more);
        book.add(&[period]);
    }
    let desk = book.made();
    let names = |day| -> Vec<(String, String)> {
        let table = on(&desk, day, None);
        let lines =
            table.groups.iter().map(|group| (group.kind.clone(), group.lines[0].name.clone()));
        lines.collect()
    };
    let pair = |kind: &str, name: &str| vec![(kind.to_owned(), name.to_owned())];
    assert_eq!(names("2025-02-28"), pair("Công đoàn Viên chức", "CĐ Viên chức"));
    assert_eq!(names("2025-03-02"), pair("Công đoàn các cơ quan Đảng", "CĐ các cơ quan Đảng"));
    assert_eq!(names(DAY), []);
}

#[test]
fn kinds_stand_in_their_order_and_grassroots_unions_by_sector() {
    let mut book = Book::new();
    for (key, name, kind, sector) in [
        ("a", "NĐ Nghề cá", "occupational_grassroots", None),
        ("b", "CĐCS Bệnh viện", "grassroots", Some("administrative")),
        ("c", "CĐCS Cảng", "grassroots", Some("business")),
        ("d", "CĐCS Gỗ", "grassroots", None),
        ("e", "CĐ xã Đại Lam", "commune_union", None),
        ("f", "CĐ xã Ân Lam", "commune_union", None),
        ("g", "Tổ công đoàn 1", "group", None),
        ("h", "Đảng ủy khối", "outside", None),
        ("i", "Ban liên lạc", "liên chi hội", None),
    ] {
        book.unit(key, name, kind, "@upper");
        if let Some(sector) = sector {
            let at = book.0.len() - 2;
            book.0[at]["sector"] = json!(sector);
        }
    }
    let table = direct(&book.made(), None);
    let groups: Vec<String> = table
        .groups
        .iter()
        .map(|group| {
            let names: Vec<&str> = group.lines.iter().map(|line| line.name.as_str()).collect();
            format!("{}. {}: {}", group.number, group.kind, names.join(", "))
        })
        .collect();
    assert_eq!(
        groups,
        [
            "I. Công đoàn xã, phường, đặc khu: CĐ xã Ân Lam, CĐ xã Đại Lam",
            "II. Công đoàn cơ sở khu vực doanh nghiệp: CĐCS Cảng",
            "III. Công đoàn cơ sở khu vực hành chính sự nghiệp: CĐCS Bệnh viện",
            "IV. Công đoàn cơ sở: CĐCS Gỗ",
            "V. Nghiệp đoàn cơ sở: NĐ Nghề cá",
            "VI. liên chi hội: Ban liên lạc",
        ]
    );
    let numbers: Vec<usize> =
        table.groups.iter().flat_map(|group| group.lines.iter().map(|line| line.number)).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn parts_of_a_grassroots_union_bear_its_name_and_stand_only_with_a_term() {
    let mut book = Book::new();
    book.unit("a", "CĐCS Cảng Lam", "grassroots", "@upper");
    book.unit("s", "CĐBP Kho vận", "section", "@a");
    book.add(&[
        json!({"kind": "organisation", "uid": "@n"}),
        json!({"kind": "organisation_period", "organisation": "@n", "name": "CĐBP Đội xe",
            "organisation_kind": "section", "parent": "@a"}),
    ]);
    let desk = book.made();
    let store = desk.open();
    let names = |upper: &str, reach| -> Vec<String> {
        let table = table(&store, organisation(&store, upper), DAY, None, reach);
        let lines = table.groups.iter().flat_map(|group| &group.lines);
        lines.map(|line| line.name.clone()).collect()
    };
    assert_eq!(names(UPPER, Reach::Direct), ["CĐCS Cảng Lam"]);
    assert_eq!(names(UPPER, Reach::TwoLevels), ["CĐCS Cảng Lam", "CĐBP Kho vận (CĐCS Cảng Lam)"]);
    assert_eq!(names("CĐCS Cảng Lam", Reach::All), ["CĐBP Kho vận"]);
}
