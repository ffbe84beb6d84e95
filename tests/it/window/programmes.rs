//! Programmes by keyboard: the years of targets, renewal, many renewals at once, a late review.

use serde_json::{Value as Json, json};
use so_cong_doan::app::OfficeCommand;
use so_cong_doan::documents::report::Report;
use so_cong_doan::domain::catalogue::{Kind, Record, RecordId};
use so_cong_doan::exchange::json::import;
use so_cong_doan::i18n;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, export, file_of};

/// A programme of 2023–2025 with two parties of which one ended, a content group and a target.
fn records() -> Vec<Json> {
    vec![
        json!({"kind": "organisation", "uid": "@ld"}),
        json!({"kind": "organisation_period", "organisation": "@ld", "name": "Liên đoàn Lao động tỉnh Khe Vằn",
            "organisation_kind": "provincial_federation"}),
        json!({"kind": "organisation", "uid": "@so"}),
        json!({"kind": "organisation_period", "organisation": "@so", "name": "Sở Việc làm tỉnh Khe Vằn",
            "organisation_kind": "outside"}),
        json!({"kind": "organisation_period", "organisation": "@so", "name": "Sở Việc làm tỉnh Khe Vằn",
            "organisation_kind": "outside", "valid_from": "2025-03-01", "change": "ended"}),
        json!({"kind": "organisation", "uid": "@nv"}),
        json!({"kind": "organisation_period", "organisation": "@nv", "name": "Sở Nội vụ tỉnh Khe Vằn",
            "organisation_kind": "outside"}),
        json!({"kind": "succession", "from": "@so", "to": "@nv", "change": "merged"}),
        json!({"kind": "programme", "uid": "@p", "title": "An toàn lao động giai đoạn 2023–2025",
            "form": "regulation", "starts": "2023", "ends": "2025", "status": "running",
            "place": "Khe Vằn", "review_cycle": "yearly"}),
        json!({"kind": "party", "programme": "@p", "organisation": "@ld", "signatory": "Lã Văn Tề",
            "document_number": "04/CTPH"}),
        json!({"kind": "party", "programme": "@p", "organisation": "@so", "role": "Phối hợp"}),
        json!({"kind": "content", "programme": "@p", "position": 1, "text": "Kiểm tra an toàn",
            "lead_unit": "Liên đoàn"}),
        json!({"kind": "target", "owner": "@p", "position": 1, "text": "Cuộc kiểm tra", "unit": "cuộc",
            "planned": "60"}),
        json!({"kind": "target", "owner": "@p", "position": 1, "text": "Cuộc kiểm tra", "unit": "cuộc",
            "planned": "20", "achieved": "18", "year": 2024}),
    ]
}

fn desk(more: Vec<Json>) -> Desk {
    let desk = Desk::new();
    let mut all = records();
    all.extend(more);
    let source = desk.write("nguon.json", file_of(&json!(all)));
    import(&mut desk.open(), &source, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn open_first(keys: &mut Keyboard) {
    keys.press("Ctrl+5");
    keys.press("Down");
    keys.press("Enter");
}

fn open(keys: &Keyboard) -> RecordId {
    keys.book().open[&Kind::Programme].id
}

fn targets(keys: &Keyboard) -> Vec<Record> {
    keys.book().store.pointing(Kind::Target, "owner", open(keys)).unwrap()
}

/// The name of a year's cell.
fn cell(field: &str, year: i32) -> String {
    tr!(
        "programme-cell",
        label = Keyboard::label(Kind::Target, field),
        year = year,
        target = "Cuộc kiểm tra",
        table = i18n::text("section-target-years", None)
    )
}

#[test]
fn a_year_without_record_comes_to_be_when_it_is_typed_and_the_sum_follows() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let before = export(&keys.book().store);
    keys.to(&cell("achieved", 2023));
    keys.paste("25");
    keys.press("Tab");
    let made = targets(&keys);
    let of_2023 = made.iter().find(|one| one.text("achieved") == Some("25")).unwrap();
    assert_eq!(made.len(), 3);
    for (field, value) in [("text", "Cuộc kiểm tra"), ("unit", "cuộc")] {
        assert_eq!(of_2023.text(field), Some(value));
    }
    let view = keys.book().open[&Kind::Programme].programme.as_ref().unwrap();
    let sum = view.targets[0].achieved.amount().unwrap();
    assert_eq!((sum.shown().as_str(), view.targets[0].share), ("43", Some(717)));
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before, "one step takes it back");
}

#[test]
fn the_wording_of_a_target_is_changed_in_all_its_years_at_once() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let name = tr!(
        "cell-name",
        label = Keyboard::label(Kind::Target, "text"),
        row = 1,
        table = i18n::text("section-target-years", None)
    );
    keys.to(&name);
    keys.paste("Lượt kiểm tra");
    keys.press("Tab");
    let texts: Vec<String> =
        targets(&keys).iter().map(|one| one.text("text").unwrap().to_owned()).collect();
    assert_eq!(texts, ["Lượt kiểm tra", "Lượt kiểm tra"]);
    keys.press("Ctrl+Z");
    assert!(targets(&keys).iter().all(|one| one.text("text") == Some("Cuộc kiểm tra")));
}

#[test]
fn what_was_typed_into_a_year_outlives_a_kill() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    keys.to(&cell("achieved", 2025));
    keys.paste("31");
    let left = std::fs::read_to_string(desk.path("so.socd.draft")).unwrap();
    drop(keys);
    // The window's own end would have taken the text; a kill leaves the file.
    desk.write("so.socd.draft", left);
    let keys = Keyboard::at(&desk.book());
    assert!(
        keys.book().drafts.dirty().any(|(_, draft)| draft.text == "31") || {
            let store = &keys.book().store;
            let mut found = false;
            store
                .each::<so_cong_doan::store::StoreError>(Kind::Target, |one| {
                    found |= one.text("achieved") == Some("31");
                    Ok(())
                })
                .unwrap();
            found
        }
    );
}

#[test]
fn a_programme_is_signed_again_with_what_took_the_place_of_a_party() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let old = open(&keys);
    let before = export(&keys.book().store);
    keys.press("Ctrl+R");
    assert!(keys.shows(&tr!("renew-title")));
    assert!(keys.shows("An toàn lao động giai đoạn 2026–2028"), "the title names the next years");
    keys.to(&Keyboard::label(Kind::Programme, "signed_on"));
    keys.paste("2/2/2026");
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none(), "written by Enter in a field");
    let new = open(&keys);
    assert_ne!(new, old);
    let store = &keys.book().store;
    let record = store.record(new).unwrap();
    assert_eq!(record.reference("previous"), Some(old));
    for (field, value) in [
        ("title", "An toàn lao động giai đoạn 2026–2028"),
        ("form", "regulation"),
        ("status", "running"),
        ("review_cycle", "yearly"),
    ] {
        assert_eq!(record.text(field), Some(value), "{field}");
    }
    assert_eq!(store.record(old).unwrap().text("status"), Some("expired"));
    let parties = store.pointing(Kind::Party, "programme", new).unwrap();
    let names: Vec<String> = parties
        .iter()
        .map(|party| store.title(party.reference("organisation").unwrap()).unwrap())
        .collect();
    assert_eq!(names, ["Liên đoàn Lao động tỉnh Khe Vằn", "Sở Nội vụ tỉnh Khe Vằn"]);
    assert!(
        parties
            .iter()
            .all(|party| party.text("signatory").is_none()
                && party.text("document_number").is_none())
    );
    let targets = targets(&keys);
    assert!(targets.iter().all(|target| target.text("achieved").is_none()));
    let years: Vec<bool> = targets.iter().map(|one| one.get("year").is_some()).collect();
    assert_eq!(years, [false, true]);
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before, "one step takes all of it back");
}

#[test]
fn a_line_that_is_left_out_is_not_copied_and_a_wrong_period_is_not_written() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    keys.press("Ctrl+R");
    keys.to(&Keyboard::label(Kind::Programme, "ends"));
    keys.paste("2020");
    keys.press("Enter");
    assert!(keys.shows(&tr!("renew-ends-first")));
    assert!(keys.window().app.dialog.is_some());
    keys.to(&Keyboard::label(Kind::Programme, "ends"));
    keys.press("Ctrl+A");
    keys.paste("2029");
    for _ in 0..60 {
        if keys.focused().0.contains("Kiểm tra an toàn") {
            break;
        }
        keys.press("Tab");
    }
    keys.press("Space");
    keys.press("Enter");
    let new = open(&keys);
    let store = &keys.book().store;
    assert!(store.pointing(Kind::Content, "programme", new).unwrap().is_empty());
    assert_eq!(store.pointing(Kind::Party, "programme", new).unwrap().len(), 2);
    assert_eq!(store.record(new).unwrap().text("status"), Some("draft"), "not signed yet");
}

#[test]
fn the_chain_is_walked_by_keyboard_and_a_renewed_programme_is_not_renewed_again() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let old = open(&keys);
    keys.press("Ctrl+R");
    keys.to(&Keyboard::label(Kind::Programme, "signed_on"));
    keys.press("Enter");
    let new = open(&keys);
    assert_ne!(new, old);
    for _ in 0..150 {
        if keys.focused().0.starts_with("2023\u{a0}–\u{a0}2025") {
            break;
        }
        keys.press("Shift+Tab");
    }
    assert!(keys.focused().0.starts_with("2023\u{a0}–\u{a0}2025"), "{:?}", keys.focused());
    keys.press("Enter");
    assert_eq!(open(&keys), old);
    keys.press("Ctrl+R");
    assert!(keys.shows(&tr!("renew-is-renewed")));
    keys.press("Escape");
    assert_eq!(keys.book().store.count(Kind::Programme).unwrap(), 2);
}

#[test]
fn many_are_signed_again_in_one_step_each_with_its_number() {
    let mut more = Vec::new();
    for (at, status) in ["expired", "running", "stopped"].into_iter().enumerate() {
        let uid = format!("@m{at}");
        let ends = if status == "running" { 2030 } else { 2025 };
        more.push(
            json!({"kind": "programme", "uid": uid, "title": format!("Quy chế {at} 2021-{ends}"),
            "starts": "2021", "ends": ends.to_string(), "status": status}),
        );
        more.push(json!({"kind": "party", "programme": uid, "organisation": "@ld"}));
    }
    let desk = desk(more);
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let before = export(&keys.book().store);
    keys.press("Ctrl+K");
    keys.paste(&so_cong_doan::app::Command::Office(OfficeCommand::RenewMany).text());
    keys.press("Enter");
    assert!(keys.shows(&tr!("renew-many-title")));
    let sheet = keys.window().app.office.as_ref().unwrap();
    let ticked: Vec<(&str, bool, bool)> =
        sheet.lines.iter().map(|line| (line.title.as_str(), line.ticked, line.can)).collect();
    assert_eq!(
        ticked,
        [
            ("An toàn lao động giai đoạn 2023–2025", true, true),
            ("Quy chế 0 2021-2025", true, true),
            ("Quy chế 1 2021-2030", false, true),
            ("Quy chế 2 2021-2025", false, false),
        ]
    );
    for (field, text) in [("signed_on", "15/1/2026"), ("starts", "2026"), ("ends", "2030")] {
        keys.to(&Keyboard::label(Kind::Programme, field));
        keys.paste(text);
    }
    let own = tr!(
        "office-own",
        label = Keyboard::label(Kind::Programme, "number"),
        name = "Quy chế 0 2021-2025"
    );
    keys.to(&own);
    keys.paste("12/QCPH");
    keys.to(&Keyboard::label(Kind::Programme, "ends"));
    keys.press("Enter");
    assert!(
        keys.window().app.dialog.is_none(),
        "{:?}",
        keys.window().app.office.as_ref().map(|one| one.blocked.clone())
    );
    let store = &keys.book().store;
    let mut made = Vec::new();
    store
        .each::<so_cong_doan::store::StoreError>(Kind::Programme, |record| {
            if record.reference("previous").is_some() {
                made.push((
                    record.text("title").unwrap().to_owned(),
                    record.text("number").map(str::to_owned),
                ));
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(
        made,
        [
            ("An toàn lao động giai đoạn 2026–2030".to_owned(), None),
            ("Quy chế 0 2026-2030".to_owned(), Some("12/QCPH".to_owned())),
        ]
    );
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before, "one step for all");
}

#[test]
fn a_late_year_carries_the_button_that_records_its_review() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let codes = |keys: &Keyboard| -> Vec<&'static str> {
        let page = &keys.book().open[&Kind::Programme];
        page.loaded.findings.iter().map(|(finding, _)| finding.code).collect()
    };
    assert_eq!(codes(&keys).iter().filter(|code| **code == "PH-302").count(), 2);
    let interim = tr!("programme-review-interim").to_lowercase();
    keys.to(&tr!("programme-record-review", what = interim, year = 2024));
    keys.press("Enter");
    assert!(keys.shows(&tr!("review-title-interim", year = 2024)));
    keys.to(&Keyboard::label(Kind::Review, "held_on"));
    keys.paste("18/1/2025");
    keys.press("Enter");
    let review = keys.book().store.pointing(Kind::Review, "programme", open(&keys)).unwrap();
    let [review] = review.as_slice() else { panic!("{review:?}") };
    assert_eq!((review.text("kind"), review.text("period")), (Some("interim"), None));
    assert_eq!(codes(&keys).iter().filter(|code| **code == "PH-302").count(), 1);
    let last = tr!("programme-review-final").to_lowercase();
    keys.to(&tr!("programme-record-review", what = last, year = 2025));
    keys.press("Enter");
    keys.to(&Keyboard::label(Kind::Review, "held_on"));
    keys.paste("20/12/2025");
    keys.press("Enter");
    let status = keys.book().store.record(open(&keys)).unwrap();
    assert_eq!(status.text("status"), Some("concluded"));
    assert!(!codes(&keys).contains(&"PH-301"));
}

#[test]
fn ctrl_p_on_a_programme_prints_its_report() {
    let desk = desk(Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open_first(&mut keys);
    let programme = open(&keys);
    keys.press("Ctrl+P");
    let report = Report::ProgrammeReport { programme, issuer: None };
    assert_eq!(keys.book().print.report, Some(report));
    for _ in 0..600 {
        keys.frame(Vec::new());
        if keys.book().print.pages.is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no pages: {:?}", keys.book().print.failed);
}
