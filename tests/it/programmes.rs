//! Programmes in the book: what is stored of them and what only a day says, and the report of one.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde_json::{Value as Json, json};
use so_cong_doan::documents::programme_report::{ProgrammeReport, load};
use so_cong_doan::documents::report::{Format, Report};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::programme::Slot;
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::practice;
use so_cong_doan::store::{Access, Clock, Filter, Plan, Store, StoreError, Verb};

use super::reading::{docx_text, folded, parts, xlsx_text};
use super::report_cases::text_of;
use super::support::{Desk, file_of};

/// 12/03/2026 in Vietnam.
const NOW: i64 = 1_773_300_720_000;

fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-21T07:30:00+07:00").unwrap()
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A federation, a committee outside the union that passed into another, a department; all invented.
fn book(more: &[Json]) -> Desk {
    let mut records = vec![
        json!({"kind": "organisation", "uid": "@tl"}),
        json!({"kind": "organisation_period", "organisation": "@tl", "name": "Tổng Liên đoàn Sông Lam"}),
        json!({"kind": "organisation", "uid": "@ld"}),
        json!({"kind": "organisation_period", "organisation": "@ld", "parent": "@tl",
            "name": "Liên đoàn Lao động tỉnh Sông Lam", "organisation_kind": "provincial_federation"}),
        json!({"kind": "organisation", "uid": "@du"}),
        json!({"kind": "organisation_period", "organisation": "@du", "valid_from": "2010",
            "name": "Đảng ủy Khối Doanh nghiệp", "organisation_kind": "outside"}),
        json!({"kind": "organisation", "uid": "@ub"}),
        json!({"kind": "organisation_period", "organisation": "@ub",
            "name": "Đảng ủy Ủy ban tỉnh", "organisation_kind": "outside"}),
        json!({"kind": "programme", "uid": "@p", "title": "Chăm lo người lao động", "form": "programme",
            "starts": "2023", "ends": "2025-12-31", "signed_on": "2023-02-25", "status": "running"}),
        json!({"kind": "party", "programme": "@p", "organisation": "@ld", "document_number": "04/CTPH"}),
        json!({"kind": "party", "programme": "@p", "organisation": "@du", "signatory": "Hoàng Khắc Sơn",
            "signatory_title": "Bí thư"}),
    ];
    records.extend(more.iter().cloned());
    let desk = Desk::new();
    let file = desk.write("in.json", file_of(&Json::Array(records)));
    so_cong_doan::exchange::json::import(&mut desk.open(), &file, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn ended() -> [Json; 2] {
    [
        json!({"kind": "organisation_period", "organisation": "@du", "valid_from": "2025-02-28",
            "change": "ended", "name": "Đảng ủy Khối Doanh nghiệp", "organisation_kind": "outside"}),
        json!({"kind": "succession", "from": "@du", "to": "@ub", "change": "replaced"}),
    ]
}

fn programme(store: &Store, title: &str) -> RecordId {
    let mut found = None;
    store
        .each::<StoreError>(Kind::Programme, |record| {
            found = found.or((record.text("title") == Some(title)).then_some(record.id));
            Ok(())
        })
        .unwrap();
    found.unwrap()
}

fn own(store: &Store) -> RecordId {
    programme(store, "Chăm lo người lao động")
}

/// The codes that stand in the file for a programme.
fn stored(desk: &Desk, id: RecordId) -> Vec<String> {
    let conn = Connection::open(desk.book()).unwrap();
    let mut statement =
        conn.prepare("SELECT code FROM finding WHERE listed = ?1 ORDER BY code").unwrap();
    statement.query_map([id.0], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The codes the page of a programme shows.
fn shown(store: &Store, id: RecordId) -> Vec<&'static str> {
    let mut codes: Vec<_> =
        store.dossier(id).unwrap().findings.iter().map(|(finding, _)| finding.code).collect();
    codes.sort_unstable();
    codes
}

fn set(store: &mut Store, id: RecordId, field: &'static str, value: Value) {
    let plan = Plan::new(Verb::Set).about(id).field(field);
    let done: Result<_, StoreError> = store.transact(plan, |tx| tx.set(id, field, Some(value)));
    done.unwrap();
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn what_is_late_is_shown_of_a_day_and_never_written_into_the_file() {
    let desk = book(&[]);
    let id = own(&desk.open());
    for (now, expected) in [
        (NOW, &["PH-301", "PH-302", "PH-302"][..]),
        (NOW - 365 * 86_400_000, &["PH-302", "PH-302"]),
        (NOW - 3 * 365 * 86_400_000, &[]),
    ] {
        let store = Store::open_at(&desk.book(), Access::Write, Clock::Fixed(now)).unwrap();
        assert_eq!(shown(&store, id), expected, "{now}");
        drop(store);
        assert_eq!(stored(&desk, id), [""; 0]);
    }
}

#[test]
fn a_list_line_keeps_the_day_something_is_due_and_not_whether_it_has_passed() {
    let review = json!({"kind": "review", "programme": "@p", "review_kind": "interim", "year": 2023,
        "held_on": "2024-01-18"});
    let desk = book(&[review]);
    let mut store = desk.open();
    let id = own(&store);
    let owed = |store: &Store| store.rows(&[id]).unwrap().remove(0).owed.unwrap();
    assert_eq!(owed(&store).next, Some((Slot::Interim, 2024, day("2025-01-31"))));
    assert_eq!(owed(&store).reviewed, Some(2023));
    set(&mut store, id, "review_due", text("year_end"));
    assert_eq!(owed(&store).next, Some((Slot::Interim, 2024, day("2024-12-31"))));
    set(&mut store, id, "status", text("concluded"));
    assert_eq!(owed(&store).next, None);
    let rows = store.list_window(Kind::Organisation, &Filter::All, 0, 10).unwrap();
    assert!(rows.iter().all(|row| row.owed.is_none()));
}

#[test]
fn a_programme_is_judged_anew_when_a_party_ends_or_its_successor_is_renamed() {
    let desk = book(&ended());
    let mut store = desk.open();
    let id = own(&store);
    assert_eq!(stored(&desk, id), ["PH-303"]);
    let sentence = |store: &Store| {
        let findings = store.dossier(id).unwrap().findings;
        findings.iter().find(|(one, _)| one.code == "PH-303").map(|(one, _)| one.sentence())
    };
    assert!(sentence(&store).unwrap().contains("Đảng ủy Ủy ban tỉnh"));
    let period = store
        .pointing(Kind::OrganisationPeriod, "organisation", heir(&store))
        .unwrap()
        .remove(0)
        .id;
    set(&mut store, period, "name", text("Đảng ủy Chính quyền tỉnh"));
    let open = store.open_findings(50).unwrap();
    let told = open.iter().find(|found| found.code == "PH-303").unwrap();
    assert!(format!("{:?}", told.arguments).contains("Đảng ủy Chính quyền tỉnh"));
    // The successor signs: nothing is left to say.
    let values = [("programme", Value::Ref(id)), ("organisation", Value::Ref(heir(&store)))];
    let plan = Plan::new(Verb::Create).about(id);
    store.transact::<_, StoreError>(plan, |tx| tx.create(Kind::Party, &values)).unwrap();
    assert_eq!(stored(&desk, id), [""; 0]);
}

fn heir(store: &Store) -> RecordId {
    let mut found = None;
    store
        .each::<StoreError>(Kind::Succession, |record| {
            found = record.reference("to");
            Ok(())
        })
        .unwrap();
    found.unwrap()
}

#[test]
fn a_twin_is_found_on_both_and_gone_from_both_when_one_is_concluded() {
    let twin = [
        json!({"kind": "programme", "uid": "@q", "title": "chăm lo  người lao động ", "starts": "2024",
            "ends": "2026", "status": "running"}),
        json!({"kind": "party", "programme": "@q", "organisation": "@du"}),
        json!({"kind": "party", "programme": "@q", "organisation": "@ld"}),
    ];
    let desk = book(&twin);
    let mut store = desk.open();
    let first = own(&store);
    let second = programme(&store, "chăm lo người lao động");
    assert_eq!((stored(&desk, first), stored(&desk, second)), both("PH-307"));
    set(&mut store, second, "status", text("stopped"));
    assert_eq!((stored(&desk, first), stored(&desk, second)), (Vec::new(), Vec::new()));
    set(&mut store, second, "status", text("running"));
    let party = store.pointing(Kind::Party, "programme", second).unwrap()[0].id;
    store
        .transact::<_, StoreError>(Plan::new(Verb::Remove).about(party), |tx| tx.remove(party))
        .unwrap();
    assert_eq!((stored(&desk, first), stored(&desk, second)), (Vec::new(), Vec::new()));
    store.undo().unwrap();
    assert_eq!((stored(&desk, first), stored(&desk, second)), both("PH-307"));
}

fn both(code: &str) -> (Vec<String>, Vec<String>) {
    (vec![code.to_owned()], vec![code.to_owned()])
}

#[test]
fn a_renewal_is_judged_anew_when_the_programme_before_it_changes() {
    let next = [
        json!({"kind": "programme", "uid": "@q", "title": "Chăm lo, tiếp theo", "starts": "2026-01-01",
            "ends": "2030", "previous": "@p", "status": "running"}),
        json!({"kind": "party", "programme": "@q", "organisation": "@ld"}),
    ];
    let desk = book(&next);
    let mut store = desk.open();
    let (old, new) = (own(&store), programme(&store, "Chăm lo, tiếp theo"));
    assert_eq!(stored(&desk, new), [""; 0]);
    set(&mut store, old, "ends", Value::Date("2026-06-30".parse().unwrap()));
    assert_eq!(stored(&desk, new), ["PH-304"]);
}

fn figures() -> Vec<Json> {
    let mut records = Vec::new();
    let rows: [(&str, &str, &str, [Option<&str>; 3]); 3] = [
        ("Phát triển đoàn viên", "người", "9.000", [Some("2.145"), Some("1.890"), Some("2.612")]),
        ("Tổ chức đảng", "tổ chức", "12", [Some("2"), None, Some("3")]),
        ("Lớp học", "lớp", "40", [Some("10"), Some("9"), Some("20")]),
    ];
    for (at, (name, unit, whole, years)) in rows.into_iter().enumerate() {
        records.push(json!({"kind": "target", "owner": "@p", "position": at + 1, "text": name,
            "unit": unit, "planned": whole}));
        for (year, achieved) in (2023..).zip(years) {
            records.push(json!({"kind": "target", "owner": "@p", "position": at + 1, "text": name,
                "year": year, "planned": "10", "achieved": achieved}));
        }
    }
    records
}

fn report(store: &Store, as_of: &str) -> ProgrammeReport {
    load(store, own(store), None, day(as_of), stated()).unwrap()
}

#[test]
fn the_report_names_parties_of_their_day_and_says_what_took_the_place_of_one_that_ended() {
    let renamed = json!({"kind": "organisation_period", "organisation": "@ld", "valid_from": "2025-07-01",
        "name": "Liên đoàn Lao động thành phố Sông Lam", "organisation_kind": "provincial_federation"});
    let mut more = ended().to_vec();
    more.push(renamed);
    let desk = book(&more);
    let store = desk.open();
    let told = |as_of: &str| -> Vec<(String, String)> {
        let cell = |cell: &so_cong_doan::documents::Cell| cell.in_sentence();
        let rows = report(&store, as_of).parties;
        rows.iter().map(|row| (cell(&row.name), cell(&row.state))).collect()
    };
    let names = |as_of: &str| told(as_of).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let signed =
        ["Liên đoàn Lao động tỉnh Sông Lam", "Đảng ủy Khối Doanh nghiệp (ngoài công đoàn)"];
    assert_eq!(names("2025-11-21"), signed);
    assert_eq!(names("2024-11-21"), signed);
    let states = |as_of: &str| told(as_of).into_iter().map(|(_, state)| state).collect::<Vec<_>>();
    assert_eq!(states("2024-11-21"), ["Đang hoạt động", "Đang hoạt động"]);
    assert_eq!(
        states("2025-11-21"),
        [
            "Đang hoạt động, nay là Liên đoàn Lao động thành phố Sông Lam",
            "Kết thúc hoạt động ngày 28/02/2025; kế thừa: Đảng ủy Ủy ban tỉnh"
        ]
    );
    assert_eq!(report(&store, "2025-11-21").organisation, "Liên đoàn Lao động thành phố Sông Lam");
}

#[test]
fn no_share_is_taken_of_a_sum_with_unknown_years() {
    let desk = book(&figures());
    let store = desk.open();
    let told = |as_of: &str| -> Vec<[String; 2]> {
        let rows = report(&store, as_of).targets;
        rows.iter().map(|row| [row.achieved.in_sentence(), row.share.in_sentence()]).collect()
    };
    let unknown = || "chưa rõ".to_owned();
    assert_eq!(
        told("2025-12-31"),
        [
            ["6.647".to_owned(), "73,9".to_owned()],
            ["5*".to_owned(), unknown()],
            ["39".to_owned(), "97,5".to_owned()]
        ]
    );
}

#[test]
fn a_past_year_without_record_is_not_said_to_have_had_no_review() {
    let reviews = [
        json!({"kind": "review", "programme": "@p", "review_kind": "interim", "year": 2023,
            "not_held": true, "result": "Do thiên tai"}),
        json!({"kind": "review", "programme": "@p", "review_kind": "final", "held_on": "2025-12-20"}),
    ];
    let desk = book(&reviews);
    let store = desk.open();
    let told = |as_of: &str| -> Vec<String> {
        report(&store, as_of)
            .reviews
            .iter()
            .map(|row| {
                format!("{} {} {}", row.year, row.held_on.in_sentence(), row.state.in_sentence())
            })
            .collect()
    };
    assert_eq!(
        told("2025-11-21"),
        ["2023 – Không tổ chức", "2024 chưa rõ Chưa có thông tin", "2025 – Đến hạn 31/12/2025"]
    );
    assert_eq!(told("2026-01-05")[2], "2025 20/12/2025 Đã tổng kết");
    let notes = report(&store, "2025-11-21").notes;
    assert!(notes.iter().any(|note| note.contains("2024") && note.contains("không khẳng định")));
    assert!(!notes.iter().any(|note| note.contains("2023")));
}

#[test]
fn every_form_of_the_report_says_the_same_and_carries_its_trace() {
    let mut more = figures();
    more.push(json!({"kind": "content", "programme": "@p", "position": 1,
        "text": "#panic() *a* $x$ =SUM(A1)…", "lead_unit": "Liên đoàn", "partners": "Các bên"}));
    let desk = book(&more);
    let store = desk.open();
    let report = Report::ProgrammeReport { programme: own(&store), issuer: None };
    let write = |format| report.write(&store, day("2025-11-21"), stated(), format).unwrap();
    let words = [
        "BIỂU THEO DÕI CHƯƠNG TRÌNH PHỐI HỢP",
        "giai đoạn 2023 - 2025",
        "04/CTPH",
        "Hoàng Khắc Sơn, Bí thư",
        "#panic() *a* $x$ =SUM(A1)…",
        "Văn bản gốc còn nội dung khác",
        "2.612",
        "5*",
    ];
    // In Word the line at the foot is a part of its own.
    let trace = "mẫu 06 · số liệu lúc 07:30 ngày 21/11/2025";
    let squeezed = |text: &str| folded(text).replace(' ', "");
    let word = squeezed(&docx_text(&write(Format::Docx)));
    for said in words {
        assert!(word.contains(&squeezed(said)), "Word lacks {said:?}: {word}");
    }
    if let Some(pdf) = text_of(&desk, &write(Format::Pdf)) {
        let pdf = squeezed(&pdf);
        for said in words.into_iter().chain([trace]) {
            assert!(pdf.contains(&squeezed(said).to_lowercase()), "the PDF lacks {said:?}: {pdf}");
        }
    }
    let excel = write(Format::Xlsx);
    let named = parts(&excel).iter().any(|(_, xml)| xml.contains("Chỉ tiêu theo năm"));
    assert!(named, "Excel lacks the sheet of targets");
    let excel = squeezed(&xlsx_text(&excel));
    for said in ["#panic() *a* $x$ =SUM(A1)…", "04/CTPH"] {
        assert!(excel.contains(&squeezed(said)), "Excel lacks {said:?}");
    }
    assert_eq!(write(Format::Pdf), write(Format::Pdf), "the same bytes again");
}

#[test]
fn more_than_six_years_stand_in_further_tables() {
    let mut records = Vec::new();
    for year in 2012..=2025 {
        records.push(json!({"kind": "target", "owner": "@p", "text": "Nhà ở", "year": year,
            "achieved": "1"}));
    }
    let desk = book(&records);
    let mut store = desk.open();
    let id = own(&store);
    set(&mut store, id, "starts", Value::Date("2012".parse().unwrap()));
    let paper =
        report(&store, "2025-12-31").paper(&so_cong_doan::documents::PaperSettings::default());
    let spans: Vec<usize> = paper.sections[3]
        .blocks
        .iter()
        .filter_map(|block| match block {
            so_cong_doan::documents::paper::Block::Table(table) => Some(table.span),
            _ => None,
        })
        .collect();
    assert_eq!(spans, [6 + 12, 6 + 12, 6 + 4]);
    assert_eq!(report(&store, "2025-12-31").targets[0].achieved.in_sentence(), "14");
}

/// Sums of a practice book by SQL alone: for each programme what its targets, counted by year, add up to,
/// how many parties, contents and recorded reviews it has.
fn by_sql(desk: &Desk) -> Vec<(i64, i64, i64, i64, i64)> {
    let conn = Connection::open(desk.book()).unwrap();
    let sql = "SELECT p.id,
            (SELECT count(*) FROM party WHERE programme = p.id),
            (SELECT count(*) FROM content WHERE programme = p.id),
            (SELECT count(*) FROM review WHERE programme = p.id),
            (SELECT coalesce(sum(CAST(replace(achieved, '.', '') AS INTEGER)), 0)
               FROM target WHERE owner = p.id)
        FROM programme p ORDER BY p.id";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_reports_of_a_practice_book_add_up_to_what_sql_says() {
    let desk = Desk::new();
    let mut store = desk.open();
    practice::fill(&mut store, 120, 5, &mut |_, _| {}).unwrap();
    let expected = by_sql(&desk);
    assert!(expected.len() > 10 && expected.iter().any(|row| row.4 > 0), "{expected:?}");
    for (id, parties, contents, reviews, achieved) in expected {
        let told = load(&store, RecordId(id), None, day("2026-12-31"), stated()).unwrap();
        assert_eq!(
            (told.parties.len(), told.contents.len()),
            (parties as usize, contents as usize)
        );
        let held =
            told.reviews.iter().filter(|row| row.held_on.known().is_some_and(|day| day != "–"));
        assert_eq!(held.count(), reviews as usize, "{id}");
        let sum: i64 = told
            .targets
            .iter()
            .filter_map(|row| row.achieved.known())
            .map(|shown| shown.trim_end_matches('*').replace('.', "").parse::<i64>().unwrap())
            .sum();
        assert_eq!(sum, achieved, "{id}");
    }
}

#[test]
fn the_programmes_of_the_cases_print_all_that_is_known_of_them() {
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    for (file, count) in [("002.json", 2), ("004.json", 1)] {
        let path = cases.join(file);
        if !path.exists() {
            continue;
        }
        let desk = Desk::with(&path);
        let store = desk.open();
        let mut ids = Vec::new();
        store
            .each::<StoreError>(Kind::Programme, |record| {
                ids.push(record);
                Ok(())
            })
            .unwrap();
        assert_eq!(ids.len(), count);
        for record in ids {
            let report = Report::ProgrammeReport { programme: record.id, issuer: None };
            let bytes = report.write(&store, day("2025-11-21"), stated(), Format::Docx).unwrap();
            let squeezed = |text: &str| folded(text).replace(' ', "");
            let word = squeezed(&docx_text(&bytes));
            for kind in [Kind::Party, Kind::Content, Kind::Review] {
                for part in store.pointing(kind, "programme", record.id).unwrap() {
                    for (field, value) in part.known() {
                        let Value::Text(text) = value else { continue };
                        // A cycle told in words is no review, and the role of a review is its kind.
                        if matches!(field.name, "kind" | "period" | "note" | "source" | "role") {
                            continue;
                        }
                        assert!(word.contains(&squeezed(text)), "{file}: {text:?} of {kind:?}");
                    }
                }
            }
            for name in ["title", "basis"] {
                let Some(text) = record.text(name) else { continue };
                assert!(word.contains(&squeezed(text)), "{file}: {text:?}");
            }
        }
    }
}
