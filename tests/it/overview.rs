//! The overview's numbers, the list of what needs doing and the calendar hold what the book holds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde_json::json;
use so_cong_doan::documents::report::{Format, Report};
use so_cong_doan::documents::task_list;
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::tasks::{Band, Held, TaskKind};
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::{calendar, practice};
use so_cong_doan::store::{
    Filter, Plan, RoundCell, Scope, Store, StoreError, TaskSpan, These, Verb,
};

use super::reading::{docx_text, folded, pdf_text, xlsx_text};
use super::support::{Desk, file_of};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-12T07:30:00+07:00").unwrap()
}

/// Practice data of so many organisations.
fn practised(organisations: u32) -> Desk {
    let desk = Desk::new();
    practice::fill(&mut desk.open(), organisations, 5, &mut |_, _| {}).unwrap();
    desk
}

/// Three unions under a federation, with a task of every kind. All names are invented.
fn small() -> Desk {
    let desk = Desk::new();
    let records = json!([
        { "kind": "organisation", "uid": "@top" },
        { "kind": "organisation_period", "organisation": "@top", "name": "Liên đoàn Lao động tỉnh Suối Lạ",
          "organisation_kind": "provincial_federation" },
        { "kind": "organisation", "uid": "@a" },
        { "kind": "organisation_period", "organisation": "@a", "name": "Công đoàn cơ sở May Bến Gốm",
          "short_name": "CĐCS May Bến Gốm", "organisation_kind": "grassroots", "parent": "@top" },
        { "kind": "organisation", "uid": "@b" },
        { "kind": "organisation_period", "organisation": "@b", "name": "Công đoàn cơ sở Gạch Thạch Lâm",
          "organisation_kind": "grassroots", "parent": "@top" },
        { "kind": "organisation", "uid": "@c" },
        { "kind": "organisation_period", "organisation": "@c", "name": "Công đoàn xã Kỳ Trà",
          "organisation_kind": "commune_union" },
        { "kind": "term", "uid": "@ta", "organisation": "@a", "year_from": 2020, "year_to": 2025, "status": "running" },
        { "kind": "term", "uid": "@tb", "organisation": "@b", "year_from": 2025, "year_to": 2030, "status": "running" },
        { "kind": "term", "uid": "@tc", "organisation": "@c", "year_from": 2025, "year_to": 2030,
          "not_held": "Chưa đủ đoàn viên", "status": "running" },
        { "kind": "meeting", "uid": "@mb", "term": "@tb", "meeting_kind": "full_congress", "starts_on": "2025-10-17" },
        { "kind": "body", "term": "@tb", "body": "committee", "obtained": "elected_at_congress", "elected": 5,
          "vacant": 1, "female": 2 },
        { "kind": "ballot", "uid": "@v1", "meeting": "@mb", "office": "committee", "method": "secret" },
        { "kind": "ballot", "uid": "@v2", "meeting": "@mb", "office": "chair", "method": "secret" },
        { "kind": "programme", "uid": "@p", "title": "An toàn; vệ sinh, \"xanh\"\\n=1+1", "starts": "2024-01-01",
          "ends": "2026-12-31", "review_cycle": "yearly", "status": "running" },
        { "kind": "party", "programme": "@p", "organisation": "@a" },
    ]);
    let path = desk.write("in.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &path, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn only(store: &Store, kind: Kind, named: &str) -> RecordId {
    let rows = store.list_window(kind, &Filter::All, 0, 100).unwrap();
    rows.iter().find(|row| row.name.contains(named)).unwrap_or_else(|| panic!("{named}")).id
}

fn counts(store: &Store, scope: &Scope) -> BTreeMap<&'static str, u64> {
    let units = store.units(scope).unwrap();
    let mut found = BTreeMap::new();
    for kind in TaskKind::ALL {
        let spans = [TaskSpan::Due(None, None), TaskSpan::Undated];
        let count = spans.map(|span| store.task_count(&units, kind, span).unwrap());
        let rows = spans.map(|span| store.tasks(&units, kind, span, 1_000).unwrap().len() as u64);
        assert_eq!(count, rows, "{}", kind.name());
        found.insert(kind.name(), count.iter().sum());
    }
    found.retain(|_, count| *count > 0);
    found
}

#[test]
fn every_kind_of_task_is_found_and_narrowed_by_union_and_kind() {
    let desk = small();
    let store = desk.open();
    let whole = Scope::whole(day("2026-03-12"));
    let all = BTreeMap::from([
        ("term_end", 3),
        ("recognition", 1),
        ("vacancy", 1),
        ("interim_review", 2),
        ("final_review", 1),
        ("entering", 2),
        ("destroy_ballots", 1),
    ]);
    assert_eq!(counts(&store, &whole), all);
    // The same day through the tree counts the same.
    let tree = Scope { now: false, ..whole.clone() };
    assert_eq!(counts(&store, &tree), all);
    let top = only(&store, Kind::Organisation, "Suối Lạ");
    let below = Scope { under: Some(top), ..whole.clone() };
    let mut fewer = all.clone();
    fewer.insert("term_end", 2);
    assert_eq!(counts(&store, &below), fewer);
    let communes = Scope { kind: Some("commune_union".to_owned()), ..whole };
    assert_eq!(counts(&store, &communes), BTreeMap::from([("term_end", 1)]));
}

#[test]
fn a_change_and_its_undo_bring_the_tasks_up_to_date() {
    let desk = small();
    let mut store = desk.open();
    let whole = Scope::whole(day("2026-03-12"));
    let before = counts(&store, &whole);
    let union = only(&store, Kind::Organisation, "May Bến Gốm");
    let made: Result<_, StoreError> = store.transact(Plan::new(Verb::Create), |tx| {
        let years = [("year_from", Value::Int(2026)), ("year_to", Value::Int(2031))];
        let owner = ("organisation", Value::Ref(union));
        tx.create(Kind::Term, &[owner, years[0].clone(), years[1].clone()])
    });
    let (term, _) = made.unwrap();
    let units = store.units(&whole).unwrap();
    let late = TaskSpan::late(TaskKind::TermEnd, day("2026-03-12"));
    assert_eq!(
        store.task_count(&units, TaskKind::TermEnd, late).unwrap(),
        0,
        "the next term began"
    );
    // One only in preparation leaves the old term the last.
    let set: Result<_, StoreError> = store.transact(Plan::new(Verb::Set).about(term), |tx| {
        tx.set(term, "status", Some(Value::Text("preparing".to_owned())))
    });
    set.unwrap();
    assert_eq!(store.task_count(&units, TaskKind::TermEnd, late).unwrap(), 1);
    store.undo().unwrap();
    store.undo().unwrap();
    assert_eq!(counts(&store, &whole), before);
    // An organisation that ended has nothing left to do.
    let ended: Result<_, StoreError> = store.transact(Plan::new(Verb::Create), |tx| {
        let change = ("change", Value::Text("ended".to_owned()));
        let from = ("valid_from", Value::Date("2026-01-01".parse().unwrap()));
        tx.create(Kind::OrganisationPeriod, &[("organisation", Value::Ref(union)), change, from])
    });
    ended.unwrap();
    assert_eq!(store.task_count(&units, TaskKind::TermEnd, late).unwrap(), 0);
}

/// The due days of the reviews and ends that are wanted, asked of the records alone.
fn by_sql(book: &std::path::Path, sql: &str, day: &str) -> u64 {
    let conn = Connection::open(book).unwrap();
    let number: i64 = conn.query_row(sql, [day], |row| row.get(0)).unwrap();
    u64::try_from(number).unwrap()
}

/// Organisations whose last period does not end them, by SQL of its own.
const LIVING: &str = "WITH own AS (
    SELECT organisation, change, row_number() OVER (
        PARTITION BY organisation ORDER BY coalesce(valid_from, ''), id) AS n,
        count(*) OVER (PARTITION BY organisation) AS all_of
    FROM organisation_period),
  living AS (SELECT organisation FROM own WHERE n = all_of AND change IS NOT 'ended')";

#[test]
fn the_totals_of_the_paper_are_those_of_sql_over_the_records() {
    let desk = practised(400);
    let store = desk.open();
    for today in ["2026-03-12", "2027-11-21", "2029-06-30"] {
        let list = task_list::load(&store, None, day(today), stated()).unwrap();
        for group in &list.groups {
            assert_eq!(group.count, group.rows.len() as u64);
            let mut dues: Vec<_> = group.rows.iter().map(|row| row.due.display.clone()).collect();
            assert_eq!(dues.len() as u64, group.count);
            dues.dedup();
            let band = group.rows.iter().map(|row| match &row.due.value {
                so_cong_doan::documents::Value::Date(due) => Band::of(Some(*due), day(today)),
                _ => Band::Undated,
            });
            assert!(band.into_iter().all(|band| band == group.band));
        }
        let said = |what: &str| {
            let lines = list.groups.iter().flat_map(|group| &group.rows);
            lines.filter(|line| line.what == what).count() as u64
        };
        // Practice terms have their years alone; the last of a union is the one that began last.
        let late_terms = format!(
            "{LIVING}, last AS (
                SELECT t.id, t.year_to, t.status, row_number() OVER (PARTITION BY t.organisation ORDER BY
                    coalesce((SELECT min(m.starts_on) FROM meeting m WHERE m.term = t.id AND coalesce(m.kind, '')
                        NOT IN ('committee_meeting', 'inspection_meeting')),
                        t.starts_on, CAST(t.year_from AS TEXT)) DESC,
                    t.year_from DESC, t.id DESC) AS n
                FROM term t JOIN living USING (organisation) WHERE t.status IS NOT 'preparing')
             SELECT count(*) FROM last WHERE n = 1 AND status <> 'cut_short' AND year_to || '-12-31' < ?1"
        );
        let expected = by_sql(&desk.book(), &late_terms, today);
        assert_eq!(said("Hết nhiệm kỳ, chưa có đại hội"), expected, "{today}");
        let late_final = "SELECT count(*) FROM programme p
            WHERE p.status NOT IN ('draft', 'concluded', 'stopped') AND p.ends IS NOT NULL
              AND CASE length(p.ends) WHEN 4 THEN p.ends || '-12-31' ELSE p.ends END < ?1
              AND NOT EXISTS (SELECT 1 FROM review r WHERE r.programme = p.id AND r.kind = 'final')";
        let expected = by_sql(&desk.book(), late_final, today);
        assert_eq!(said("Tổng kết chương trình phối hợp"), expected, "{today}");
        let entering = format!(
            "{LIVING} SELECT count(*) FROM ballot b JOIN meeting m ON m.id = b.meeting
             JOIN term t ON t.id = m.term JOIN living USING (organisation)
             WHERE b.status IS NOT 'checked' AND b.status IS NOT 'final' AND ?1 <> ''"
        );
        let expected = by_sql(&desk.book(), &entering, today);
        assert_eq!(said("Nhập nốt số liệu cuộc bầu"), expected, "{today}");
    }
}

#[test]
fn the_round_adds_up_and_every_number_opens_exactly_its_records() {
    let desk = practised(400);
    let store = desk.open();
    let today = day("2025-10-20");
    let labels = store.round_labels().unwrap();
    assert!(labels.windows(2).all(|pair| pair[0].0 > pair[1].0), "newest first, each once");
    let terms: u64 = labels.iter().map(|(_, terms)| terms).sum();
    assert_eq!(terms, store.count(Kind::Term).unwrap());
    for (label, _) in labels.iter().take(4) {
        for now in [true, false] {
            let scope = Scope { now, ..Scope::whole(today) };
            let units = store.units(&scope).unwrap();
            let round = store.round(&units, *label).unwrap();
            assert!(round.total.units > 0);
            for line in round.lines.iter().chain([&round.total]) {
                let kind = Some(line.kind.as_str()).filter(|kind| !kind.is_empty());
                let mut sum = 0;
                for held in Held::ALL {
                    let cell = RoundCell::Held(held);
                    let behind = store.round_records(&units, *label, kind, cell).unwrap();
                    assert_eq!(behind.len() as u64, line.of(cell), "{label:?} {kind:?} {cell:?}");
                    sum += line.of(cell);
                }
                let dated = store.round_records(&units, *label, kind, RoundCell::Dated).unwrap();
                assert_eq!(dated.len() as u64, line.dated);
                assert_eq!(sum + line.dated, line.units, "{label:?} {kind:?}");
                let all = store.round_records(&units, *label, kind, RoundCell::All).unwrap();
                assert_eq!(all.len() as u64, line.units);
            }
        }
    }
}

#[test]
fn the_round_tells_what_was_held_by_the_day_and_why_one_cannot_be() {
    let desk = small();
    let store = desk.open();
    let label = store.round_labels().unwrap()[0].0;
    assert_eq!((label.from, label.to), (2025, 2030));
    for (today, congress, dated) in [("2025-10-16", 0, 1), ("2025-10-17", 1, 0)] {
        let units = store.units(&Scope::whole(day(today))).unwrap();
        let total = store.round(&units, label).unwrap().total;
        assert_eq!(
            (total.units, total.congress, total.dated, total.cannot),
            (4, congress, dated, 1)
        );
        assert_eq!(total.not_yet(), 2);
    }
}

#[test]
fn a_list_of_chosen_records_has_these_in_list_order_and_searches_among_them() {
    let desk = practised(200);
    let store = desk.open();
    let all = store.list_window(Kind::Organisation, &Filter::All, 0, 1_000).unwrap();
    let some: Vec<RecordId> = all.iter().rev().step_by(3).map(|row| row.id).collect();
    let ids = store.in_list_order(Kind::Organisation, &some).unwrap();
    let expected: Vec<RecordId> =
        all.iter().map(|row| row.id).filter(|id| some.contains(id)).collect();
    assert_eq!(ids, expected);
    let these =
        Filter::These(std::sync::Arc::new(These { title: "x".to_owned(), ids: ids.clone() }));
    assert_eq!(store.list_total(Kind::Organisation, &these).unwrap(), ids.len() as u64);
    let window = store.list_window(Kind::Organisation, &these, 2, 5).unwrap();
    assert_eq!(window.iter().map(|row| row.id).collect::<Vec<_>>(), ids[2..7]);
    assert_eq!(store.list_window(Kind::Organisation, &these, 100_000, 5).unwrap(), []);
    let at = store.list_position(Kind::Organisation, &these, ids[4]).unwrap();
    assert_eq!(at, Some(4));
    let words = so_cong_doan::domain::text::search_words("công đoàn");
    let query = |filter| so_cong_doan::store::ListQuery {
        kind: Kind::Organisation,
        words: words.clone(),
        filter,
    };
    let found = store.list_matches(&query(these)).unwrap();
    let everywhere = store.list_matches(&query(Filter::All)).unwrap();
    let expected: Vec<RecordId> =
        ids.iter().copied().filter(|id| everywhere.ids.contains(id)).collect();
    assert!(found.complete && !expected.is_empty());
    assert_eq!(found.ids, expected);
}

#[test]
fn members_over_time_are_the_newest_figures_and_tell_what_is_missing() {
    let desk = Desk::new();
    let union = |uid: &str, kind: &str| {
        vec![
            json!({ "kind": "organisation", "uid": uid }),
            json!({ "kind": "organisation_period", "organisation": uid, "organisation_kind": kind }),
        ]
    };
    let mut records =
        [union("@a", "grassroots"), union("@b", "grassroots"), union("@up", "commune_union")]
            .concat();
    for (uid, as_of, members, female) in [
        ("@a", "2024-11-30", json!(100), json!(40)),
        ("@a", "2025-11-30", json!(110), json!(50)),
        ("@b", "2025-05-31", json!(30), json!(null)),
        ("@up", "2025-05-31", json!(140), json!(60)),
    ] {
        records.push(json!({ "kind": "figure", "organisation": uid, "as_of": as_of,
            "members": members, "members_female": female }));
    }
    records.push(json!({ "kind": "figure", "organisation": "@b", "as_of": "2025-11-30" }));
    let path = desk.write("in.json", file_of(&json!(records)));
    so_cong_doan::exchange::json::import(&mut desk.open(), &path, false).unwrap();
    let store = desk.open();
    let units = store.units(&Scope::whole(day("2026-03-12"))).unwrap();
    let found = store.members_over_time(&units, 6).unwrap();
    let shown: Vec<_> = found
        .iter()
        .map(|one| (one.day.to_string(), one.members, one.female, one.told, one.fresh, one.unknown))
        .collect();
    assert_eq!(
        shown,
        [
            ("2024-11-30".to_owned(), 100, (40, 100), 1, 1, 0),
            ("2025-05-31".to_owned(), 130, (40, 100), 2, 1, 0),
            ("2025-11-30".to_owned(), 110, (50, 110), 2, 2, 1),
        ]
    );
}

#[test]
fn the_paper_says_the_same_in_all_three_files() {
    let desk = small();
    let store = desk.open();
    let report = Report::TaskList { under: None, day: Some(day("2026-03-12")) };
    let made = |format| report.write(&store, day("2026-03-12"), stated(), format).unwrap();
    let mut texts =
        vec![("docx", docx_text(&made(Format::Docx))), ("xlsx", xlsx_text(&made(Format::Xlsx)))];
    texts.extend(pdf_text(&made(Format::Pdf)).map(|text| ("pdf", text)));
    for (file, text) in texts {
        let text = folded(&text);
        for wanted in [
            "Hết nhiệm kỳ, chưa có đại hội",
            "CĐCS May Bến Gốm",
            "Kiện toàn Ban Chấp hành (khuyết 01)",
            "Chưa rõ hạn",
        ] {
            assert!(text.contains(&folded(wanted)), "{file} lacks {wanted}");
        }
        // Excel has the date and the number themselves.
        if file != "xlsx" {
            for wanted in ["17/04/2026", "quá 71"] {
                assert!(text.contains(wanted), "{file} lacks {wanted}");
            }
            let summary = "Tổng số 09 việc: quá hạn 04; đến hạn trong 31 đến 90 ngày 01; \
                           đến hạn sau 90 ngày 01; chưa rõ hạn 03.";
            assert!(text.contains(&folded(summary)), "{file}: {text}");
            assert!(text.contains(&folded("LƯU HÀNH NỘI BỘ")), "{file}");
        }
    }
    assert_eq!(made(Format::Pdf), made(Format::Pdf), "the same book gives the same bytes");
}

/// The content lines of a calendar file, unfolded, each event by its lines.
fn events(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut found = Vec::new();
    let mut open: Option<BTreeMap<String, String>> = None;
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        match (name, value) {
            ("BEGIN", "VEVENT") => assert!(open.replace(BTreeMap::new()).is_none(), "nested"),
            ("END", "VEVENT") => found.push(open.take().unwrap()),
            _ => {
                if let Some(event) = &mut open {
                    let known = event.insert(name.to_owned(), value.to_owned());
                    assert!(known.is_none(), "{name} stands twice");
                }
            }
        }
    }
    assert!(open.is_none());
    found
}

fn calendar_of(store: &Store, today: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    calendar::write(store, None, day(today), stated(), &mut bytes).unwrap();
    bytes
}

#[test]
fn the_calendar_has_one_whole_day_for_each_task_with_a_day_and_names_it_the_same_again() {
    for desk in [small(), practised(200)] {
        let mut store = desk.open();
        let bytes = calendar_of(&store, "2026-03-12");
        assert_eq!(bytes, calendar_of(&store, "2026-03-12"));
        let found = events(&bytes);
        let units = store.units(&Scope::whole(day("2026-03-12"))).unwrap();
        let expected: u64 = TaskKind::ALL
            .into_iter()
            .map(|kind| {
                let from = kind.told_from(day("2026-03-12"));
                let span = TaskSpan::Due(from, Some(day("2028-03-12")));
                store.task_count(&units, kind, span).unwrap()
            })
            .sum();
        assert_eq!(found.len() as u64, expected);
        let uids: BTreeSet<&str> = found.iter().map(|event| event["UID"].as_str()).collect();
        assert_eq!(uids.len(), found.len(), "no two events share a name");
        for event in &found {
            let date = |name: &str| {
                NaiveDate::parse_from_str(&event[&format!("{name};VALUE=DATE")], "%Y%m%d").unwrap()
            };
            assert_eq!(date("DTEND") - date("DTSTART"), chrono::TimeDelta::days(1));
            assert!(!event["SUMMARY"].is_empty() && !event.contains_key("BEGIN"));
        }
        // A term that is extended is the same event on another day.
        let term = store.list_window(Kind::Term, &Filter::All, 0, 1).unwrap()[0].id;
        let set: Result<_, StoreError> = store.transact(Plan::new(Verb::Set).about(term), |tx| {
            tx.set(term, "extended_to", Some(Value::Date("2027-12-01".parse().unwrap())))
        });
        set.unwrap();
        let again = events(&calendar_of(&store, "2026-03-12"));
        let uid = format!("{}-term_end@so-cong-doan", store.uid_of(term).unwrap());
        if let Some(event) = again.iter().find(|event| event["UID"] == uid) {
            assert_eq!(event["DTSTART;VALUE=DATE"], "20271201");
            assert!(found.iter().filter(|event| event["UID"] == uid).count() <= 1);
        }
    }
}

#[test]
fn a_hostile_title_stays_a_title_in_the_calendar() {
    let desk = small();
    let mut store = desk.open();
    let programme = store.list_window(Kind::Programme, &Filter::All, 0, 1).unwrap()[0].id;
    let hostile = "Đ\r\nEND:VEVENT\r\nBEGIN:VALARM;,\\n ".repeat(20) + &"ữ".repeat(300);
    let set: Result<_, StoreError> = store.transact(Plan::new(Verb::Set).about(programme), |tx| {
        tx.set(programme, "title", Some(Value::Text(hostile)))
    });
    set.unwrap();
    let found = events(&calendar_of(&store, "2026-03-12"));
    let titled = found.iter().filter(|event| event["SUMMARY"].contains("BEGIN:VALARM\\;\\,"));
    assert_eq!(titled.count(), 3, "two reviews and the final one");
}
