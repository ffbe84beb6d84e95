//! Papers of one book say the same of the same: who sits in a body, of what a share is taken, which vote
//! made a delegate.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value as Json, json};
use so_cong_doan::documents::committee_list::Board;
use so_cong_doan::documents::report::{Format, Report};
use so_cong_doan::domain::catalogue::{Kind, Record, RecordId};
use so_cong_doan::domain::rules::fingerprint;
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Plan, Store, StoreError, Verb};

use super::reading::{docx_text, folded, xlsx_text};
use super::support::{Desk, file_of};

fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-12-04T14:00:00+07:00").unwrap()
}

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 4).unwrap()
}

/// A grassroots union with a congress of October 2025 and five people; all names are invented.
fn book(more: &[Json]) -> Desk {
    let mut records = vec![
        json!({"kind": "organisation", "uid": "@o"}),
        json!({"kind": "organisation_period", "organisation": "@o", "name": "Công đoàn Cảng Lam",
            "organisation_kind": "grassroots"}),
        json!({"kind": "term", "uid": "@t", "organisation": "@o", "ordinal": "II", "year_from": 2025,
            "year_to": 2030}),
        json!({"kind": "meeting", "uid": "@m", "term": "@t", "meeting_kind": "delegate_congress",
            "starts_on": "2025-10-05"}),
    ];
    for (at, name) in
        ["Lý Văn An", "Mạc Thị Bảo", "Quách Đình Dũng", "Thái Văn Đức", "Kiều Thị Hạnh"]
            .iter()
            .enumerate()
    {
        let mut person = json!({"kind": "person", "uid": format!("@p{at}"), "full_name": name});
        if at < 4 {
            person["gender"] = json!(if at % 2 == 0 { "male" } else { "female" });
        }
        records.push(person);
    }
    records.extend(more.iter().cloned());
    let desk = Desk::new();
    let file = desk.write("in.json", file_of(&Json::Array(records)));
    so_cong_doan::exchange::json::import(&mut desk.open(), &file, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn ballot(uid: &str, office: &str, more: Json) -> Json {
    let mut ballot = json!({"kind": "ballot", "uid": uid, "meeting": "@m", "office": office,
        "issued": 40, "returned": 38, "valid": 37, "invalid": 1});
    for (key, value) in more.as_object().unwrap() {
        ballot[key] = value.clone();
    }
    ballot
}

fn stood(ballot: &str, person: usize, votes: u64, elected: bool) -> Json {
    json!({"kind": "candidate", "ballot": ballot, "person": format!("@p{person}"), "votes": votes,
        "elected": elected})
}

fn mandate(person: usize, office: &str) -> Json {
    json!({"kind": "mandate", "organisation": "@o", "term": "@t", "person": format!("@p{person}"),
        "office": office, "from": "2025-10-05"})
}

fn body(elected: u64) -> Json {
    json!({"kind": "body", "term": "@t", "body": "committee", "elected": elected})
}

fn one(store: &Store, kind: Kind, fits: impl Fn(&Record) -> bool) -> RecordId {
    let mut found = None;
    store
        .each::<StoreError>(kind, |record| {
            found = found.or(fits(&record).then_some(record.id));
            Ok(())
        })
        .unwrap();
    found.unwrap()
}

pub fn word(store: &Store, report: Report) -> String {
    squeezed(&docx_text(&report.write(store, as_of(), stated(), Format::Docx).unwrap()))
}

pub fn squeezed(text: &str) -> String {
    folded(text).replace(' ', "")
}

fn list(store: &Store, board: Board) -> String {
    let term = one(store, Kind::Term, |_| true);
    word(store, Report::CommitteeList { term, board, sensitive: true })
}

fn summary(store: &Store) -> String {
    word(store, Report::TermSummary { term: one(store, Kind::Term, |_| true) })
}

fn assert_says(text: &str, said: &[&str], unsaid: &[&str]) {
    for one in said {
        assert!(text.contains(&squeezed(one)), "lacks {one:?}: {text}");
    }
    for one in unsaid {
        assert!(!text.contains(&squeezed(one)), "has {one:?}: {text}");
    }
}

#[test]
fn the_elected_without_a_mandate_stand_on_the_list_too() {
    let desk = book(&[
        ballot("@b", "committee", json!({"seats": 3})),
        stood("@b", 0, 37, true),
        stood("@b", 1, 30, true),
        stood("@b", 2, 25, true),
        stood("@b", 3, 10, false),
        mandate(0, "committee_member"),
        mandate(0, "chair"),
        body(3),
    ]);
    assert_says(
        &list(&desk.open(), Board::Committee),
        &[
            "Lý Văn An",
            "Mạc Thị Bảo",
            "Quách Đình Dũng",
            "Tổng số: 03 người; nam: 02; nữ: 01 (33,3 %",
        ],
        &["Thái Văn Đức", "Danh sách mới có"],
    );
}

#[test]
fn a_list_of_fewer_than_were_elected_says_so_and_gives_no_percentage() {
    let desk = book(&[mandate(0, "chair"), body(7)]);
    assert_says(
        &list(&desk.open(), Board::Committee),
        &["Danh sách mới có 01 trong 07 ủy viên; nam: 01; nữ: 0.", "dưới 40: …; từ 40 đến 50: …"],
        &["tổng số", "%"],
    );
}

#[test]
fn who_left_is_not_brought_back_by_the_ballot_and_is_not_missing() {
    let mut left = mandate(1, "committee_member");
    left["to"] = json!("2025-12-04");
    let desk = book(&[
        ballot("@b", "committee", json!({"seats": 2})),
        stood("@b", 0, 37, true),
        stood("@b", 1, 30, true),
        left,
        body(2),
    ]);
    assert_says(
        &list(&desk.open(), Board::Committee),
        &["Lý Văn An", "Tổng số: 01 người"],
        &["Mạc Thị Bảo", "Danh sách mới có"],
    );
}

#[test]
fn the_head_of_the_inspection_is_named_by_mandate_or_by_ballot() {
    let elected = [
        ballot("@b", "inspection_committee", json!({"seats": 2})),
        stood("@b", 0, 37, true),
        stood("@b", 1, 30, true),
    ];
    let head = [ballot("@h", "inspection_head", json!({"seats": 1})), stood("@h", 1, 30, true)];
    for more in [vec![mandate(1, "inspection_head")], head.to_vec()] {
        let desk = book(&[elected.to_vec(), more].concat());
        assert_says(
            &list(&desk.open(), Board::Inspection),
            &["Lý Văn An", "Mạc Thị Bảo", "Chủ nhiệm"],
            &["Phó Chủ nhiệm", "Chủ nhiệm UBKT"],
        );
    }
}

#[test]
fn a_chair_who_leaves_today_neither_stands_on_the_list_nor_signs_it() {
    let mut chair = mandate(0, "chair");
    chair["to"] = json!("2025-12-04");
    let desk = book(&[chair, mandate(1, "committee_member")]);
    assert_says(&list(&desk.open(), Board::Committee), &["Mạc Thị Bảo"], &["Lý Văn An"]);
}

#[test]
fn a_minority_is_counted_as_everywhere_else() {
    let named =
        json!({"kind": "person", "uid": "@v", "full_name": "Đồng Văn Út", "ethnicity": "Việt"});
    let mut seat = mandate(0, "committee_member");
    seat["person"] = json!("@v");
    let desk = book(&[named, seat]);
    let text = list(&desk.open(), Board::Committee);
    assert_says(&text, &["Dân tộc thiểu số: 0 (0 % tổng số)."], &[]);
}

#[test]
fn a_ballot_of_delegates_takes_nothing_from_the_results() {
    let desk = book(&[
        ballot("@b", "committee", json!({"basis": "returned"})),
        stood("@b", 0, 30, true),
        ballot("@d", "delegate", json!({"basis": "valid", "upper_congress": "Đại hội tỉnh"})),
        stood("@d", 0, 30, true),
    ]);
    assert_says(
        &summary(&desk.open()),
        &[
            "Tỷ lệ tính trên số phiếu thu về; người trúng cử phải đạt quá một phần hai (1/2)",
            "Ban Chấp hành (thu về 38 phiếu)",
            "thu về 38 phiếu; tỷ lệ tính trên số phiếu hợp lệ: 37",
            "78,9",
            "81,1",
        ],
        &["từng cuộc bầu"],
    );
}

#[test]
fn ballots_of_different_bases_each_name_theirs() {
    let desk = book(&[
        ballot("@b", "committee", json!({"basis": "returned"})),
        stood("@b", 0, 30, true),
        ballot("@c", "chair", json!({"basis": "valid"})),
        stood("@c", 0, 30, true),
    ]);
    assert_says(
        &summary(&desk.open()),
        &[
            "phải đạt quá một phần hai (1/2) số đó.",
            "(thu về 38 phiếu; tỷ lệ tính trên số phiếu thu về: 38)",
            "(thu về 38 phiếu; tỷ lệ tính trên số phiếu hợp lệ: 37)",
        ],
        &[],
    );
}

#[test]
fn a_ballot_without_a_basis_takes_that_of_the_rules_on_every_paper() {
    let desk = book(&[
        json!({"kind": "rule_set", "uid": "@r", "key": "rieng", "name": "Quy chế riêng",
            "enabled": true}),
        json!({"kind": "rule_limit", "rule_set": "@r", "subject": "majority", "basis": "valid"}),
        json!({"kind": "rule_set", "key": "28-hd-tld-2021", "enabled": false}),
        ballot("@b", "committee", json!({"seats": 1})),
        stood("@b", 0, 30, true),
        ballot("@d", "delegate", json!({"seats": 1})),
        stood("@d", 0, 30, true),
    ]);
    let store = desk.open();
    let term = one(&store, Kind::Term, |_| true);
    let ballot = one(&store, Kind::Ballot, |one| one.text("office") == Some("committee"));
    for report in [
        Report::TermSummary { term },
        Report::CountingMinutes { ballot, blank: false },
        Report::DelegateList { term, delegation: None },
    ] {
        assert_says(&word(&store, report), &["số phiếu hợp lệ", "81,1"], &["78,9"]);
    }
}

#[test]
fn only_a_percentage_that_was_accepted_is_printed_as_signed() {
    let mut printed = stood("@b", 0, 34, true);
    printed["printed_percent"] = json!(91.9);
    let desk = book(&[
        ballot("@b", "committee", json!({"seats": 1, "basis": "returned", "invalid": 3})),
        printed,
    ]);
    let mut store = desk.open();
    let ballot = one(&store, Kind::Ballot, |_| true);
    let minutes = Report::CountingMinutes { ballot, blank: false };
    accept(&mut store, ballot, "BC-202");
    for text in [word(&store, minutes), summary(&store)] {
        assert_says(&text, &["89,5"], &["91,9", "Ghi theo biên bản đã ký"]);
    }
    assert_says(&summary(&store), &["Phát hiện đã chấp nhận", "BC-202, Bầu Ban Chấp hành:"], &[]);
    accept(&mut store, ballot, "BC-307");
    assert_says(&word(&store, minutes), &["91,9", "Ghi theo biên bản đã ký"], &["89,5"]);
    assert_says(&summary(&store), &["91,9"], &[]);
}

fn accept(store: &mut Store, page: RecordId, code: &str) {
    let loaded = store.dossier(page).unwrap();
    let found = loaded.findings.iter().find(|(finding, _)| finding.code == code);
    let (finding, _) = found.unwrap_or_else(|| panic!("{code} is not among {:?}", loaded.findings));
    let values = [
        ("record", Value::Ref(finding.subject)),
        ("code", Value::Text(code.to_owned())),
        ("fields", Value::Text(finding.fields.join(","))),
        ("fingerprint", Value::Text(fingerprint(&loaded.dossier, finding))),
        ("reason", Value::Text("Ghi đúng theo biên bản".to_owned())),
    ];
    let made = store.transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Acceptance, &values));
    made.map_or_else(|error: StoreError| panic!("{error}"), |_| ());
}

#[test]
fn summary_and_list_give_a_delegate_the_vote_that_was_won() {
    let desk = book(&[
        ballot("@d", "delegate", json!({"round": 1})),
        stood("@d", 0, 30, true),
        ballot("@e", "alternate_delegate", json!({"round": 2})),
        stood("@e", 0, 11, false),
        json!({"kind": "delegation", "uid": "@g", "meeting": "@m", "official": 1}),
        json!({"kind": "delegate", "delegation": "@g", "person": "@p0", "status": "official",
            "obtained": "elected"}),
    ]);
    let store = desk.open();
    let term = one(&store, Kind::Term, |_| true);
    let delegation = Some(one(&store, Kind::Delegation, |_| true));
    for report in [Report::TermSummary { term }, Report::DelegateList { term, delegation }] {
        assert_says(&word(&store, report), &["78,9"], &["28,9"]);
    }
}

#[test]
fn an_unknown_birth_date_is_called_that_in_excel() {
    let desk = book(&[mandate(1, "committee_member")]);
    let store = desk.open();
    let term = one(&store, Kind::Term, |_| true);
    let report = Report::CommitteeList { term, board: Board::Committee, sensitive: false };
    let text = xlsx_text(&report.write(&store, as_of(), stated(), Format::Xlsx).unwrap());
    assert!(folded(&text).contains("Ngày, tháng, năm sinh; Năm sinh"), "{text}");
    assert!(!folded(&text).contains("NỮ;"), "{text}");
}

#[test]
fn an_unknown_place_of_issue_leaves_a_dotted_blank() {
    let desk = book(&[mandate(0, "committee_member")]);
    let store = desk.open();
    for text in [list(&store, Board::Committee), summary(&store)] {
        assert_says(&text, &["................, ngày"], &[]);
    }
}

#[test]
fn one_winner_stands_in_no_order() {
    let desk = book(&[ballot("@b", "chair", json!({"seats": 1})), stood("@b", 0, 30, true)]);
    let store = desk.open();
    let ballot = one(&store, Kind::Ballot, |_| true);
    let text = word(&store, Report::CountingMinutes { ballot, blank: false });
    assert_says(
        &text,
        &["và trúng cử Chủ tịch khóa II, nhiệm kỳ 2025 - 2030:"],
        &["cao xuống thấp"],
    );
}
