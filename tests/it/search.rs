//! Everything is found by its words, however they are typed.

use std::path::{Path, PathBuf};

use serde_json::json;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::text::search_words;
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::{Filter, Hit, ListQuery, Store};
use unicode_normalization::UnicodeNormalization as _;

use crate::support::{Desk, file_of};

fn search(store: &Store, query: &str) -> Vec<Hit> {
    store.search(&search_words(query), None, 50).unwrap()
}

/// The kinds and titles of what is found, as a clerk reads them.
fn found(store: &Store, query: &str) -> Vec<String> {
    let line =
        |hit: &Hit| format!("{}: {} · {}", hit.row.kind.name(), hit.row.name, hit.row.detail);
    search(store, query).iter().map(line).collect()
}

fn finds(store: &Store, query: &str, kind: Kind, name: &str) {
    let hits = search(store, query);
    let hit = hits.iter().find(|hit| hit.row.kind == kind && hit.row.name.contains(name));
    assert!(hit.is_some_and(|hit| hit.missing.is_none()), "{query}: {:?}", found(store, query));
}

/// Real cases lie outside the project; where they are not, only the invented book is tried.
fn cases() -> Option<PathBuf> {
    let folder = std::env::var_os("SOCD_CASES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases"),
        PathBuf::from,
    );
    folder.join("000.json").exists().then_some(folder)
}

#[test]
fn the_real_cases_are_found() {
    let Some(folder) = cases() else {
        println!("no cases at hand");
        return;
    };
    let desk = Desk::new();
    let mut store = desk.open();
    for number in 0..5 {
        let file = folder.join(format!("{number:03}.json"));
        import(&mut store, &file, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    }
    finds(&store, "so cong thuong ben tre", Kind::Organisation, "Sở Công Thương");
    finds(&store, "bui van quang", Kind::Person, "Bùi Văn Quang");
    let decomposed: String = "Tống văn băng".nfd().collect();
    finds(&store, &decomposed, Kind::Programme, "");
    let committee = found(&store, "uỷ ban kiểm tra");
    assert!(committee.iter().any(|line| line.starts_with("term: ")), "{committee:?}");
    assert_eq!(found(&store, "ủy ban kiểm tra"), committee);
    assert_eq!(found(&store, "uy ban kiem tra"), committee);
    finds(&store, "dang uy khoi", Kind::Organisation, "Đảng ủy Khối");
    finds(&store, "khcn", Kind::Organisation, "KH&CN");
    finds(&store, "khcn", Kind::Term, "KH&CN");
    let congresses = search(&store, "dai hoi");
    let terms = congresses.iter().filter(|hit| hit.row.kind == Kind::Term).count();
    assert!(terms >= 3, "{:?}", found(&store, "dai hoi"));
}

/// An invented book with the same traps.
fn invented() -> Desk {
    let desk = Desk::new();
    let records = json!([
        { "kind": "organisation", "uid": "@rs" },
        { "kind": "organisation_period", "organisation": "@rs", "valid_from": "2000",
          "name": "Công đoàn cơ sở Sở Rừng Sâu tỉnh Lâm Hạ", "short_name": "CĐCS Sở Rừng" },
        { "kind": "organisation_period", "organisation": "@rs", "valid_from": "2015",
          "name": "Công đoàn cơ sở Sở Gió và Sương tỉnh Lâm Hạ", "short_name": "CĐCS Sở G&S" },
        { "kind": "term", "uid": "@t", "organisation": "@rs", "year_from": 2023, "year_to": 2028 },
        { "kind": "body", "term": "@t", "body": "inspection_committee" },
        { "kind": "meeting", "term": "@t", "meeting_kind": "delegate_congress", "starts_on": "2023-04-14" },
        { "kind": "organisation", "uid": "@du" },
        { "kind": "organisation_period", "organisation": "@du", "organisation_kind": "outside",
          "name": "Đảng ủy Khối Lâm Hạ" },
        { "kind": "person", "uid": "@p", "full_name": "Đậu Thị Hối", "workplace": "Sở Gió và Sương" },
        { "kind": "person", "full_name": "Đặng Hòa An" },
        { "kind": "person", "full_name": "Ân Văn Ẩn" },
        { "kind": "person", "full_name": "Bạch Ánh" },
        { "kind": "person", "full_name": "Đinh Đa" },
        { "kind": "person", "full_name": "Dương Dạ" },
        { "kind": "programme", "uid": "@c", "title": "Phối hợp trồng rừng 2024 – 2029" },
        { "kind": "party", "programme": "@c", "organisation": "@du", "signatory": "Tống Vằn Bặng" },
        { "kind": "document", "number": "12/QĐ-CĐLH", "subject": "Công nhận kết quả bầu cử" }
    ]);
    let file = desk.write("in.json", file_of(&records));
    import(&mut desk.open(), &file, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

#[test]
fn words_are_found_in_any_spelling_and_order() {
    let desk = invented();
    let store = desk.open();
    let decomposed: String = "Tống vằn bặng".nfd().collect();
    for (query, kind, name) in [
        ("dai hoi", Kind::Term, "Sở G&S"),
        ("ĐẠI HỘI đại biểu", Kind::Term, "Sở G&S"),
        ("so gio va suong lam ha", Kind::Organisation, "Sở G&S"),
        ("lâm hạ gió", Kind::Organisation, "Sở G&S"),
        ("hoi dau thi", Kind::Person, "Đậu Thị Hối"),
        (&decomposed, Kind::Programme, "trồng rừng"),
        ("uỷ ban kiểm tra", Kind::Term, "Sở G&S"),
        ("ủy ban kiểm tra", Kind::Term, "Sở G&S"),
        ("uy ban kiem tra", Kind::Term, "Sở G&S"),
        ("dang uy khoi", Kind::Organisation, "Đảng ủy Khối"),
        ("đảng uỷ khối", Kind::Programme, "trồng rừng"),
        ("gs", Kind::Organisation, "Sở G&S"),
        ("cdcssgvs", Kind::Organisation, "Sở G&S"),
        ("dang hoà", Kind::Person, "Đặng Hòa An"),
        ("12qd", Kind::Document, "12/QĐ"),
        ("2024-2029", Kind::Programme, "trồng rừng"),
        ("14/4/2023", Kind::Term, "Sở G&S"),
    ] {
        finds(&store, query, kind, name);
    }
    assert!(search(&store, "  – ").is_empty());
    assert!(search(&store, "không có gì như vậy").iter().all(|hit| hit.missing.is_some()));
}

#[test]
fn an_organisation_is_found_by_a_name_it_no_longer_has() {
    let desk = invented();
    finds(&desk.open(), "rung sau", Kind::Organisation, "Sở G&S");
    finds(&desk.open(), "so rung", Kind::Term, "Sở G&S");
}

#[test]
fn what_lacks_one_word_is_marked_with_it() {
    let desk = invented();
    let store = desk.open();
    let hits = search(&store, "đậu thị huệ");
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(
        (hits[0].row.name.as_str(), hits[0].missing.as_deref()),
        ("Đậu Thị Hối", Some("hue"))
    );
    // Where something has all the words nothing near is shown.
    assert!(search(&store, "đậu thị hối").iter().all(|hit| hit.missing.is_none()));
    assert!(search(&store, "huệ").is_empty());
}

#[test]
fn people_stand_in_the_order_of_the_vietnamese_alphabet_by_given_name() {
    let desk = invented();
    let store = desk.open();
    let rows = store.list_window(Kind::Person, &Filter::All, 0, 99).unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let order = ["Đặng Hòa An", "Bạch Ánh", "Ân Văn Ẩn", "Dương Dạ", "Đinh Đa", "Đậu Thị Hối"];
    assert_eq!(names, order);
    let query = ListQuery { kind: Kind::Person, words: search_words("d"), filter: Filter::All };
    let matches = store.list_matches(&query).unwrap();
    let rows = store.rows(&matches.ids).unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Đặng Hòa An", "Dương Dạ", "Đinh Đa", "Đậu Thị Hối"]);
    for (at, row) in
        store.list_window(Kind::Person, &Filter::All, 0, 99).unwrap().iter().enumerate()
    {
        assert_eq!(store.list_position(Kind::Person, &Filter::All, row.id).unwrap(), Some(at));
    }
}

#[test]
fn what_goes_to_the_bin_is_no_longer_found() {
    use so_cong_doan::store::{Plan, StoreError, Verb};
    let desk = invented();
    let mut store = desk.open();
    let id = search(&store, "dau thi hoi")[0].row.id;
    store
        .transact(Plan::new(Verb::Remove).about(id), |tx| tx.remove(id))
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    assert!(search(&store, "dau thi hoi").iter().all(|hit| hit.row.id != id));
    store.undo().unwrap();
    finds(&store, "dau thi hoi", Kind::Person, "Đậu Thị Hối");
}

#[test]
fn a_long_list_searched_by_its_places_is_the_list_searched_line_by_line() {
    use std::collections::BTreeSet;

    use so_cong_doan::domain::values::Value;
    use so_cong_doan::store::{Places, Plan, StoreError, Verb};

    let given = ["An", "Ẩn", "Bảo", "Đa", "Dạ", "Hà", "Hoa", "Hòa", "Mai", "Yến"];
    let people: Vec<serde_json::Value> = (0..2_400)
        .map(|at| {
            let name = format!("Lò {} {}", ["Văn", "Thị"][at % 2], given[at * 7 % given.len()]);
            serde_json::json!({"kind": "person", "uid": format!("@p{at}"), "full_name": name})
        })
        .collect();
    let file = serde_json::json!({"format": "so-cong-doan", "version": 1, "records": people});
    let source = Desk::new();
    let desk = Desk::with(&source.write("people.json", file.to_string()));
    let mut store = desk.open();
    let query = |words: &str| ListQuery {
        kind: Kind::Person,
        words: search_words(words),
        filter: Filter::All,
    };
    let places = Places::read(&store, Kind::Person).unwrap();
    let all = store.list_matches(&query("lò")).unwrap().ids;
    let mut moved = BTreeSet::new();
    let failed = |error: StoreError| panic!("{error}");
    for (at, name) in [(0, "Lò Thị Yến"), (1_200, "Lò Văn An"), (2_399, "Ma Văn Mới")] {
        let name = Some(Value::Text(name.to_owned()));
        let plan = Plan::new(Verb::Set).about(all[at]);
        let ((), changed) =
            store.transact(plan, |tx| tx.set(all[at], "full_name", name)).unwrap_or_else(failed);
        moved.extend(changed.listed);
    }
    let ((), changed) = store
        .transact(Plan::new(Verb::Remove).about(all[7]), |tx| tx.remove(all[7]))
        .unwrap_or_else(failed);
    moved.extend(changed.listed);
    assert_eq!(moved.len(), 4);
    for words in ["lò", "l", "lò thị", "ma", "lò văn an"] {
        let straight = store.list_matches(&query(words)).unwrap();
        let placed = store.list_matches_placed(&query(words), &places, &moved).unwrap();
        assert_eq!((placed.ids, placed.complete), (straight.ids, straight.complete), "{words}");
    }
}

#[test]
fn everything_is_found_by_the_title_it_is_shown_with() {
    let desk = Desk::new();
    let mut store = desk.open();
    so_cong_doan::exchange::practice::fill(&mut store, 40, 9, &mut |_, _| {}).unwrap();
    for kind in Kind::ALL.iter().filter(|kind| kind.is_listed()) {
        for row in store.list_window(*kind, &Filter::All, 0, 60).unwrap() {
            let title = store.title(row.id).unwrap();
            let hits = store.search(&search_words(&title), Some(*kind), 2_000).unwrap();
            let hit = hits.iter().find(|hit| hit.row.id == row.id);
            assert!(hit.is_some_and(|hit| hit.missing.is_none()), "{title}: {:?}", row.detail);
        }
    }
}
