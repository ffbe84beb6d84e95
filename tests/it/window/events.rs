//! Life events of organisations by keyboard.

use std::time::{Duration, Instant};

use serde_json::json;
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::Value;
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::Store;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, export, file_of};

fn organisation(handle: &str, name: &str, upper: Option<&str>) -> [serde_json::Value; 2] {
    let mut period = json!({"kind": "organisation_period", "organisation": handle, "name": name, "organisation_kind": "grassroots", "valid_from": "2010-01-01", "change": "established"});
    if let Some(upper) = upper {
        period["parent"] = json!(upper);
    }
    [json!({"kind": "organisation", "uid": handle}), period]
}

fn desk(organisations: &[(&str, &str, Option<&str>)], more: Vec<serde_json::Value>) -> Desk {
    let desk = Desk::new();
    let mut records: Vec<serde_json::Value> = organisations
        .iter()
        .flat_map(|(handle, name, upper)| organisation(handle, name, *upper))
        .collect();
    records.extend(more);
    let source = desk.write("nguon.json", file_of(&json!(records)));
    import(&mut desk.open(), &source, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn id_of(store: &Store, name: &str) -> RecordId {
    let rows =
        store.list_window(Kind::Organisation, &so_cong_doan::store::Filter::All, 0, 1000).unwrap();
    let found = rows.iter().find(|row| row.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).id
}

/// Opens the page of an organisation through the palette, and there a command.
fn open(keys: &mut Keyboard, words: &str, command: &str) {
    if !words.is_empty() {
        keys.press("Ctrl+K");
        keys.paste(words);
        keys.press("Enter");
    }
    keys.press("Ctrl+K");
    keys.paste(&format!(">{command}"));
    keys.press("Enter");
    assert!(keys.window().app.office.is_some(), "no sheet for {command}");
}

/// Waits until the names of the list were looked up.
fn looked_up(keys: &mut Keyboard) {
    let end = Instant::now() + Duration::from_mins(1);
    while keys.window().app.jobs.is_busy() {
        assert!(Instant::now() < end, "the names are not looked up");
        std::thread::sleep(Duration::from_millis(5));
        keys.settle();
    }
    keys.settle();
}

fn blocked(keys: &Keyboard) -> String {
    keys.window().app.office.as_ref().unwrap().blocked.clone().unwrap_or_default()
}

fn parents(store: &Store, name: &str) -> Vec<(Option<Value>, Option<RecordId>)> {
    let periods =
        store.pointing(Kind::OrganisationPeriod, "organisation", id_of(store, name)).unwrap();
    let told = periods.iter();
    told.map(|period| (period.get("valid_from").cloned(), period.reference("parent"))).collect()
}

#[test]
fn a_merger_with_all_that_hangs_on_it_is_one_step() {
    let desk = desk(
        &[
            ("@tren", "Công đoàn phường Khe Vằn", None),
            ("@a", "Công đoàn cơ sở Trạm Bơm Đồi Sim", Some("@tren")),
            ("@b", "Công đoàn cơ sở Thủy nông Bến Vải", Some("@tren")),
            ("@con", "Công đoàn bộ phận Tổ Máy Gò Mít", Some("@a")),
        ],
        vec![
            json!({"kind": "term", "uid": "@nk", "organisation": "@a", "year_from": 2023, "year_to": 2028, "status": "running"}),
            json!({"kind": "person", "uid": "@p", "full_name": "Chẩu Thị Lụa"}),
            json!({"kind": "mandate", "uid": "@m", "organisation": "@a", "person": "@p", "term": "@nk", "office": "chair", "from": "2023-04-01"}),
        ],
    );
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys, "tram bom doi sim", "sap nhap");
    assert_eq!(keys.focused().0, tr!("event-into"));
    keys.pick("thuy nong ben vai", "Công đoàn cơ sở Thủy nông Bến Vải");
    assert_eq!(blocked(&keys), tr!("event-needs-day"));
    keys.to(&tr!("office-decision"));
    keys.paste("19/QĐ-CĐP");
    keys.to(&tr!("event-day"));
    keys.paste("1/7/2025");
    for words in ["Công đoàn bộ phận Tổ Máy Gò Mít, ", "Chẩu Thị Lụa, ", "2023"] {
        assert!(keys.shows(words), "{words} hangs on it and is not shown");
    }
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none(), "{}", blocked(&keys));
    let store = &keys.book().store;
    let on = "2025-07-01".parse().unwrap();
    let (a, b) = (
        id_of(store, "Công đoàn cơ sở Trạm Bơm Đồi Sim"),
        id_of(store, "Công đoàn cơ sở Thủy nông Bến Vải"),
    );
    assert!(store.node_on(a, on).unwrap().unwrap().ended);
    let below = store.below_on(b, on).unwrap();
    assert_eq!(below.len(), 1, "the section went along");
    assert_eq!(store.count(Kind::Document).unwrap(), 1);
    let mandates = store.pointing(Kind::Mandate, "organisation", a).unwrap();
    assert_eq!(mandates[0].text("end_reason"), Some("organisation_ended"));
    let terms = store.pointing(Kind::Term, "organisation", a).unwrap();
    assert_eq!(terms[0].text("status"), Some("cut_short"));
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn a_refusal_stands_on_the_sheet_and_nothing_is_written() {
    let desk = desk(
        &[
            ("@tren", "Công đoàn phường Khe Vằn", None),
            ("@a", "Công đoàn cơ sở Trạm Bơm Đồi Sim", Some("@tren")),
        ],
        Vec::new(),
    );
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys, "tram bom doi sim", "doi ten");
    keys.to(&tr!("event-name"));
    keys.paste("Công đoàn cơ sở Trạm Bơm Suối Lim");
    keys.to(&tr!("event-day"));
    keys.paste("31/12/2009");
    assert!(blocked(&keys).contains("01/01/2010"), "{}", blocked(&keys));
    keys.press("Enter");
    assert!(keys.window().app.office.is_some());
    assert_eq!(export(&keys.book().store), before);
    keys.press("Ctrl+A");
    keys.paste("2/2/2012");
    keys.press("Enter");
    assert!(keys.window().app.office.is_none());
    assert!(keys.shows("Công đoàn cơ sở Trạm Bơm Suối Lim"));
}

#[test]
fn a_pasted_list_is_rehearsed_row_by_row_before_anything_moves() {
    let desk = desk(
        &[
            ("@cu", "Liên đoàn Lao động huyện Vườn Đào", None),
            ("@p1", "Công đoàn phường Ao Sen", None),
            ("@p2", "Công đoàn phường Cầu Đá", None),
            ("@a", "Công đoàn cơ sở Chợ Mới Hạ", Some("@cu")),
            ("@b", "Công đoàn cơ sở Ruộng Bậc", Some("@cu")),
            ("@c", "Công đoàn cơ sở Bờ Tre", Some("@cu")),
        ],
        vec![
            json!({"kind": "organisation_period", "organisation": "@b", "name": "Công đoàn cơ sở Đèo Ngói", "valid_from": "2018-01-01", "change": "renamed", "parent": "@cu"}),
        ],
    );
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys, "", "chuyen giao nhieu");
    keys.paste(
        "Tổ chức\tCông đoàn cấp trên\r\n\
         cong doan co so cho moi ha\tCông đoàn phường Ao Sen\r\n\
         Công đoàn cơ sở Ruộng Bậc\tCông đoàn phường Cầu Đá\r\n\
         Công đoàn cơ sở Không Có\tCông đoàn phường Cầu Đá\r\n\
         Công đoàn cơ sở Chợ Mới Hạ\tCông đoàn phường Cầu Đá\r\n",
    );
    looked_up(&mut keys);
    keys.to(&tr!("event-day"));
    keys.paste("10/10/2025");
    assert!(blocked(&keys).contains('4'), "row 4 is unknown: {}", blocked(&keys));
    keys.press("Enter");
    assert_eq!(export(&keys.book().store), before, "nothing moves while a row is open");
    for row in ["4. ", "5. "] {
        for _ in 0..60 {
            if keys.focused().0.starts_with(row) {
                break;
            }
            keys.press("Tab");
        }
        assert!(keys.focused().0.starts_with(row), "{:?}", keys.focused());
        keys.press("Space");
    }
    assert_eq!(blocked(&keys), "");
    keys.press("Enter");
    assert!(keys.window().app.office.is_none());
    let store = &keys.book().store;
    let (sen, da) =
        (id_of(store, "Công đoàn phường Ao Sen"), id_of(store, "Công đoàn phường Cầu Đá"));
    let on = "2025-10-10".parse().unwrap();
    for (upper, name) in [(sen, "Công đoàn cơ sở Chợ Mới Hạ"), (da, "Công đoàn cơ sở Đèo Ngói")]
    {
        let below = store.below_on(upper, on).unwrap();
        let names: Vec<&str> = below.iter().map(|node| node.name.as_str()).collect();
        assert_eq!(names, [name], "found by its old name, moved under its new one");
    }
    assert_eq!(parents(store, "Công đoàn cơ sở Bờ Tre").len(), 1);
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}

#[test]
fn namesakes_are_chosen_and_ended_ones_left_out() {
    let desk = desk(
        &[
            ("@cu", "Liên đoàn Lao động huyện Vườn Đào", None),
            ("@p", "Công đoàn phường Ao Sen", None),
            ("@a1", "Công đoàn cơ sở Đình Cổ", Some("@cu")),
            ("@a2", "Công đoàn cơ sở Đình Cổ", Some("@p")),
            ("@b", "Công đoàn cơ sở Bãi Dâu", Some("@cu")),
            ("@c", "Công đoàn cơ sở Hồ Quýt Lớn", Some("@cu")),
        ],
        vec![
            json!({"kind": "organisation_period", "organisation": "@b", "name": "Công đoàn cơ sở Bãi Dâu", "valid_from": "2020-05-05", "change": "ended", "parent": "@cu"}),
        ],
    );
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys, "", "chuyen giao nhieu");
    keys.paste(
        "Công đoàn cơ sở Đình Cổ\tCông đoàn phường Ao Sen\n\
         Công đoàn cơ sở Bãi Dâu\tCông đoàn phường Ao Sen\n\
         Hồ Quýt\tCông đoàn phường Ao Sen\n\
         Công đoàn cơ sở Đình Cổ",
    );
    looked_up(&mut keys);
    keys.to(&tr!("event-day"));
    keys.paste("10/10/2025");
    let lines = |keys: &Keyboard| keys.window().app.office.as_ref().unwrap().lines.clone();
    let remarks: Vec<String> = lines(&keys).iter().map(|line| line.remark.clone()).collect();
    assert_eq!(remarks[0], tr!("event-row-ambiguous", count = 2));
    assert!(remarks[1].contains("05/05/2020"), "{remarks:?}");
    assert_eq!(remarks[2], tr!("event-row-ambiguous", count = 2), "only its words were found");
    assert_eq!(remarks[3], tr!("event-row-short"));
    assert_eq!(lines(&keys)[0].options.len(), 2);
    assert!(blocked(&keys).contains('1'), "{}", blocked(&keys));
}

#[test]
fn a_list_too_long_is_refused_as_a_whole() {
    let desk = desk(&[("@p", "Công đoàn phường Ao Sen", None)], Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    open(&mut keys, "", "chuyen giao nhieu");
    keys.paste(&"Công đoàn\tCông đoàn phường Ao Sen\n".repeat(2_100));
    looked_up(&mut keys);
    assert_eq!(blocked(&keys), tr!("event-many-too-long"));
    assert!(keys.window().app.office.as_ref().unwrap().lines.is_empty());
}

#[test]
fn four_hundred_rows_into_thirty_wards_are_quick() {
    let names: Vec<(String, String)> = (0..400)
        .map(|at| (format!("@u{at}"), format!("Công đoàn cơ sở Đơn vị {at}")))
        .chain((0..30).map(|at| (format!("@w{at}"), format!("Công đoàn phường Số {at}"))))
        .chain([("@cu".to_owned(), "Liên đoàn Lao động huyện Vườn Đào".to_owned())])
        .collect();
    let rows: Vec<(&str, &str, Option<&str>)> = names
        .iter()
        .map(|(handle, name)| {
            let upper = handle.starts_with("@u").then_some("@cu");
            (handle.as_str(), name.as_str(), upper)
        })
        .collect();
    let desk = desk(&rows, Vec::new());
    let mut keys = Keyboard::at(&desk.book());
    let before = export(&keys.book().store);
    open(&mut keys, "", "chuyen giao nhieu");
    let list: Vec<String> = (0..400)
        .map(|at| {
            format!("{}\tCông đoàn cơ sở Đơn vị {at}\tCông đoàn phường Số {}", at + 1, at % 30)
        })
        .collect();
    let begun = Instant::now();
    keys.paste(&list.join("\n"));
    looked_up(&mut keys);
    let matched = begun.elapsed();
    keys.to(&tr!("event-day"));
    keys.paste("10/10/2025");
    assert_eq!(blocked(&keys), "");
    let begun = Instant::now();
    keys.press("Enter");
    let written = begun.elapsed();
    println!("400 rows: matched in {matched:?}, written in {written:?}");
    assert!(keys.window().app.office.is_none());
    let store = &keys.book().store;
    let on = "2025-10-10".parse().unwrap();
    let under = |name: &str| store.below_on(id_of(store, name), on).unwrap().len();
    assert_eq!((under("Công đoàn phường Số 0"), under("Công đoàn phường Số 29")), (14, 13));
    assert_eq!(under("Liên đoàn Lao động huyện Vườn Đào"), 0);
    assert!(matched + written < Duration::from_secs(30), "{matched:?} {written:?}");
    keys.press("Ctrl+Z");
    assert_eq!(export(&keys.book().store), before);
}
