//! The command line: what it answers, what it refuses, how it ends.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value as Json;

use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Plan, StoreError, Verb};

use crate::support::{Desk, everything, file_of};

fn run(desk: &Desk, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_so-cong-doan"))
        .args(arguments)
        .current_dir(desk.folder.path())
        .env("XDG_DATA_HOME", desk.path("data"))
        .output()
        .unwrap()
}

fn answer(desk: &Desk, arguments: &[&str]) -> String {
    let output = run(desk, arguments);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

fn refusal(desk: &Desk, arguments: &[&str]) -> String {
    let output = run(desk, arguments);
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {sentence}");
    assert_eq!(sentence.trim_end().lines().count(), 1, "{sentence}");
    sentence
}

fn imported() -> Desk {
    let desk = Desk::new();
    std::fs::copy(everything(), desk.path("in.json")).unwrap();
    answer(&desk, &["import", "so.socd", "in.json"]);
    desk
}

fn lines(text: &str) -> Vec<Json> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_book_goes_in_and_out() {
    let desk = imported();
    answer(&desk, &["export", "so.socd", "out.json"]);
    answer(&desk, &["new", "hai.socd"]);
    answer(&desk, &["import", "hai.socd", "out.json"]);
    answer(&desk, &["export", "hai.socd", "again.json"]);
    let read = |name| std::fs::read(desk.path(name)).unwrap();
    assert_eq!(read("out.json"), read("again.json"));
    assert!(names(desk.folder.path()).iter().all(|name| !name.contains(".part")));
}

#[test]
fn a_rehearsal_leaves_the_book_empty() {
    let desk = Desk::new();
    std::fs::copy(everything(), desk.path("in.json")).unwrap();
    answer(&desk, &["import", "--dry-run", "so.socd", "in.json"]);
    assert!(!desk.export().contains("uid"));
}

#[test]
fn steps_go_back_and_forth() {
    let desk = imported();
    let whole = desk.export();
    answer(&desk, &["undo", "so.socd", "--steps", "5"]);
    assert!(!desk.export().contains("uid"));
    refusal(&desk, &["undo", "so.socd"]);
    answer(&desk, &["redo", "so.socd"]);
    assert_eq!(desk.export(), whole);
    let log = lines(&answer(&desk, &["log", "so.socd", "--json"]));
    let modes: Vec<&str> = log.iter().map(|entry| entry["mode"].as_str().unwrap()).collect();
    assert_eq!(modes, ["redo", "undo", "do"]);
    assert_eq!(answer(&desk, &["log", "so.socd"]).lines().count(), 3);
}

#[test]
fn records_are_found_without_marks_and_have_a_history() {
    let desk = imported();
    let hits = lines(&answer(&desk, &["search", "so.socd", "phan", "ha", "giang", "--json"]));
    let uid = hits.iter().find(|hit| hit["kind"] == "person").unwrap()["uid"].as_str().unwrap();
    let log = lines(&answer(&desk, &["log", "so.socd", "--record", uid, "--json"]));
    assert_eq!((log.len(), &log[0]["verb"]), (1, &Json::from("import")));
    assert!(answer(&desk, &["search", "so.socd", "may ben gom"]).contains("May Bến Gốm"));
}

#[test]
fn likely_duplicates_are_listed_in_words_and_as_json() {
    let desk = Desk::new();
    assert_eq!(answer(&desk, &["duplicates", "so.socd", "--json"]), "");
    let born =
        |name: &str| serde_json::json!({"kind": "person", "full_name": name, "born": "1980"});
    let records =
        serde_json::json!([born("Phan Thị Sương"), born("PHAN THỊ SƯƠNG"), born("Lò Văn Bến")]);
    desk.write("in.json", file_of(&records));
    answer(&desk, &["import", "so.socd", "in.json"]);
    let said = answer(&desk, &["duplicates", "so.socd"]);
    assert_eq!(said.lines().count(), 1);
    assert!(
        said.contains("“PHAN THỊ SƯƠNG”") && said.contains("cùng họ tên, cùng năm sinh"),
        "{said}"
    );
    assert!(
        answer(&desk, &["duplicates", "so.socd", "--lang", "en"]).contains("same year of birth")
    );
    let pairs = lines(&answer(&desk, &["duplicates", "so.socd", "--json"]));
    assert_eq!(pairs[0]["reasons"], serde_json::json!(["same_person_name", "same_birth_year"]));
    assert_eq!((&pairs[0]["level"], pairs.len()), (&Json::from("likely"), 1));
    refusal(&desk, &["duplicates"]);
    refusal(&desk, &["duplicates", "nowhere.socd"]);
    refusal(&desk, &["duplicates", "so.socd", "--all", "--lang", "en"]);
}

#[test]
fn a_whole_book_passes_the_check_and_a_damaged_one_does_not() {
    let desk = Desk::new();
    let report = lines(&answer(&desk, &["check", "so.socd", "--json"]));
    assert_eq!((report.len(), &report[0]["whole"]), (1, &Json::from(true)));
    answer(&desk, &["check", "so.socd", "--rebuild"]);

    let desk = imported();
    let mut bytes = std::fs::read(desk.book()).unwrap();
    let page = bytes.len() / 2 / 4096 * 4096;
    bytes[page..page + 2048].fill(0xa5);
    std::fs::write(desk.book(), bytes).unwrap();
    assert_eq!(run(&desk, &["check", "so.socd"]).status.code(), Some(1));
}

#[test]
fn what_cannot_be_done_is_refused_in_one_sentence() {
    let desk = imported();
    desk.write("not.socd", "no book");
    desk.write(
        "bad.json",
        r#"{"format":"so-cong-doan","version":1,"records":[{"kind":"wizard"}]}"#,
    );
    let before = std::fs::read(desk.book()).unwrap();
    for (arguments, named) in [
        (&["export", "missing.socd", "out.json"][..], "missing.socd"),
        (&["export", "not.socd", "out.json"], "not.socd"),
        (&["export", "so.socd", "out.txt"], "out.txt"),
        (&["export", "so.socd", "no/folder/out.json"], "out.json"),
        (&["new", "so.socd"], "so.socd"),
        (&["new", "no/folder/so.socd"], "so.socd"),
        (&["sample", "so.socd"], "so.socd"),
        (&["import", "so.socd", "bad.json"], "wizard"),
        (&["import", "so.socd", "missing.json"], "missing.json"),
        (&["import", "so.socd", "table.ods"], "table.ods"),
        (&["report", "so.socd", "term-summary", "out.odt"], "out.odt"),
        (&["report", "so.socd", "poem", "out.pdf"], "poem"),
        (
            &["report", "so.socd", "term-summary", "--organisation", "khong co ai", "out.pdf"],
            "khong co ai",
        ),
        (
            &[
                "report",
                "so.socd",
                "term-summary",
                "--organisation",
                "thứ hai",
                "--term",
                "1990-1995",
                "out.pdf",
            ],
            "1990-1995",
        ),
        (&["log", "so.socd", "--record", "018f0000-0000-7000-8000-000000000001"], "018f0000"),
        (&["undo", "so.socd", "--steps", "x"], "--steps"),
        (&["frob", "so.socd"], "frob"),
        (&["sample", "new.socd", "--organisations", "125001"], "125.000"),
        (&["redo", "so.socd"], "làm lại"),
        (&["search", "so.socd"], "search"),
        (&["check", "so.socd", "--quiet"], "--quiet"),
    ] {
        let sentence = refusal(&desk, arguments);
        assert!(sentence.contains(named), "{named} is not in: {sentence}");
    }
    assert!(!desk.path("out.json").exists());
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
}

#[test]
fn a_report_of_nobody_in_particular_is_refused_without_empty_quotes() {
    let desk = Desk::new();
    let none = refusal(&desk, &["report", "so.socd", "term-summary", "out.pdf"]);
    let mut store = desk.open();
    for _ in 0..2 {
        store
            .transact(Plan::new(Verb::Create), |tx| {
                let owner = tx.create(Kind::Organisation, &[])?;
                tx.create(Kind::Term, &[("organisation", Value::Ref(owner))])
            })
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
    }
    drop(store);
    let many = refusal(&desk, &["report", "so.socd", "term-summary", "out.pdf"]);
    assert!(!none.contains('“') && !many.contains('“'), "{none}{many}");
    assert!(many.contains("--organisation"), "{many}");
}

#[test]
fn the_start_of_a_practice_book_speaks_of_undo_only() {
    let desk = Desk::new();
    answer(&desk, &["sample", "mau.socd", "--organisations", "12"]);
    let undo = refusal(&desk, &["undo", "mau.socd"]);
    assert!(undo.contains("hoàn tác") && !undo.contains("làm lại"), "{undo}");
}

#[test]
fn practice_books_of_two_sizes_go_into_one() {
    let desk = Desk::new();
    for size in ["12", "13"] {
        answer(&desk, &["sample", &format!("{size}.socd"), "--organisations", size]);
        answer(&desk, &["export", &format!("{size}.socd"), &format!("{size}.json")]);
        answer(&desk, &["import", "so.socd", &format!("{size}.json")]);
    }
}

#[test]
fn the_history_says_what_was_made_also_without_a_name() {
    let desk = Desk::new();
    let mut store = desk.open();
    for values in [&[][..], &[("full_name", Value::Text("Đậu Thị Hối".to_owned()))]] {
        store
            .transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Person, values))
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
    }
    drop(store);
    let log = answer(&desk, &["log", "so.socd"]);
    let made: Vec<&str> = log.lines().filter_map(|line| line.rsplit(" · ").next()).collect();
    assert_eq!(made, ["Thêm: Nhân sự, Đậu Thị Hối", "Thêm: Nhân sự"]);
}

#[test]
fn a_name_of_pictures_is_found_and_one_with_hidden_signs_too() {
    let desk = Desk::new();
    let records = serde_json::json!([
        { "kind": "person", "full_name": "🔧🌾" },
        { "kind": "person", "full_name": "Đậu\u{200b} Thị H\u{200b}ối\u{feff}" },
    ]);
    desk.write("in.json", file_of(&records));
    answer(&desk, &["import", "so.socd", "in.json"]);
    assert!(answer(&desk, &["search", "so.socd", "🌾"]).contains("🔧🌾"));
    assert!(answer(&desk, &["search", "so.socd", "dau hoi"]).contains("Đậu Thị Hối"));
    desk.write(
        "in.json",
        file_of(&serde_json::json!([{ "kind": "person", "full_name": "A\u{fffe}n" }])),
    );
    assert!(refusal(&desk, &["import", "so.socd", "in.json"]).contains("FFFE"));
}

#[test]
fn a_book_that_is_open_elsewhere_is_read_but_not_written() {
    let desk = imported();
    let _open = desk.open();
    refusal(&desk, &["undo", "so.socd"]);
    answer(&desk, &["export", "so.socd", "out.json"]);
}

#[test]
fn help_version_and_schema_are_answered_in_both_languages() {
    let desk = Desk::new();
    let vietnamese = answer(&desk, &["--help"]);
    let english = answer(&desk, &["--help", "--lang", "en"]);
    assert!(vietnamese.contains("mở cửa sổ") && english.contains("opens the window"));
    for command in [
        "new",
        "sample",
        "import",
        "export",
        "report",
        "search",
        "check",
        "log",
        "undo",
        "redo",
        "schema",
        "duplicates",
    ] {
        let line = format!("so-cong-doan {command}");
        assert!(vietnamese.contains(&line) && english.contains(&line), "{command}");
    }
    assert!(answer(&desk, &["--version"]).contains(env!("CARGO_PKG_VERSION")));
    let schema: Json = serde_json::from_str(&answer(&desk, &["schema"])).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn a_paper_that_fits_several_is_refused_with_the_choices_named() {
    let desk = Desk::new();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/papers.json");
    std::fs::copy(file, desk.path("in.json")).unwrap();
    answer(&desk, &["import", "so.socd", "in.json"]);
    let ward = ["--organisation", "phường Tân Lam"];
    let report = |paper: &'static str, more: &[&'static str]| -> Vec<&'static str> {
        [&["report", "so.socd", paper][..], &ward, more, &["out.pdf"]].concat()
    };
    for (arguments, named) in [
        (report("committee-list", &[]), &["BCH", "BTV"][..]),
        (report("counting-minutes", &["--ballot", "UBKT"]), &["UBKT", "Đại biểu"]),
        (report("delegate-list", &["--congress", "trung ương"]), &["tỉnh Sông Lam"]),
        (report("committee-list", &["--body", "BCHX"]), &["BCHX"]),
    ] {
        let sentence = refusal(&desk, &arguments);
        assert!(named.iter().all(|one| sentence.contains(one)), "{sentence}");
    }
    assert!(!desk.path("out.pdf").exists());
    for arguments in [
        report("committee-list", &["--body", "BCH"]),
        report("counting-minutes", &["--ballot", "dai bieu"]),
        report("counting-minutes", &["--blank"]),
        report("delegate-list", &["--congress", "song lam"]),
    ] {
        answer(&desk, &arguments);
        assert!(std::fs::read(desk.path("out.pdf")).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn a_book_of_the_first_schema_is_checked_exported_and_printed_where_it_lies() {
    let desk = Desk::new();
    let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema-1.socd");
    std::fs::copy(&stored, desk.path("cũ.socd")).unwrap();
    let checked = run(&desk, &["check", "cũ.socd", "--json"]);
    let said = String::from_utf8(checked.stdout).unwrap();
    assert_eq!(lines(&said).last().unwrap()["whole"], true, "{said}");
    answer(&desk, &["export", "cũ.socd", "ra.json"]);
    let exported: Json =
        serde_json::from_slice(&std::fs::read(desk.path("ra.json")).unwrap()).unwrap();
    let records = exported["records"].as_array().unwrap();
    let term = records.iter().find(|record| record["kind"] == "term").unwrap();
    let organisation = term["organisation"].as_str().unwrap();
    answer(
        &desk,
        &["report", "cũ.socd", "term-summary", "--organisation", organisation, "ra.docx"],
    );
    assert_eq!(std::fs::read(desk.path("cũ.socd")).unwrap(), std::fs::read(&stored).unwrap());
}

#[test]
fn the_tree_of_a_day_is_told_indented_and_as_json() {
    let desk = Desk::new();
    let period = |of: &str, from: &str, name: &str, kind: &str, parent: &str| {
        let mut period = serde_json::json!({ "kind": "organisation_period", "organisation": of,
            "valid_from": from, "name": name, "organisation_kind": kind });
        if !parent.is_empty() {
            period["parent"] = serde_json::json!(parent);
        }
        period
    };
    let mut ended = period("@d", "2025-07-01", "LĐLĐ huyện Gò Lau", "district_federation", "@c");
    ended["change"] = "ended".into();
    let records = serde_json::json!([
        { "kind": "organisation", "uid": "@c" },
        period("@c", "1990", "LĐLĐ Bến Sậy", "provincial_federation", ""),
        { "kind": "organisation", "uid": "@d" },
        period("@d", "1990", "LĐLĐ huyện Gò Lau", "district_federation", "@c"),
        ended,
        { "kind": "organisation", "uid": "@m" },
        period("@m", "1990", "CĐCS Xay xát", "grassroots", "@d"),
        period("@m", "2025-07-01", "CĐCS Lương thực", "grassroots", "@c"),
        { "kind": "figure", "organisation": "@m", "as_of": "2024-05-31", "members": 1200 },
    ]);
    let path = desk.write("in.json", file_of(&records));
    answer(&desk, &["import", "so.socd", path.to_str().unwrap()]);

    let tree = answer(&desk, &["tree", "so.socd", "--as-of", "2025-06-30"]);
    let lines_of = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let told = lines_of(&tree);
    assert_eq!(told.len(), 3, "{tree}");
    assert!(told[0].starts_with("LĐLĐ Bến Sậy · 1 CĐCS, đoàn viên 1.200, nữ chưa rõ"), "{tree}");
    assert!(told[1].starts_with("  LĐLĐ huyện Gò Lau · "), "{tree}");
    assert!(told[2].starts_with("    CĐCS Xay xát · "), "{tree}");
    let after = answer(&desk, &["tree", "so.socd", "--as-of", "2025-07"]);
    assert!(lines_of(&after)[1].starts_with("  CĐCS Lương thực"), "{after}");
    assert_eq!(after.lines().count(), 2);
    let whole = answer(&desk, &["tree", "so.socd", "--as-of", "2025-07", "--ended"]);
    assert!(whole.contains("LĐLĐ huyện Gò Lau · đã kết thúc"), "{whole}");
    let english = answer(&desk, &["--lang", "en", "tree", "so.socd", "--ended"]);
    assert!(english.contains("LĐLĐ huyện Gò Lau · ended"), "{english}");

    let json = lines(&answer(&desk, &["tree", "so.socd", "--as-of", "2024-05-31", "--json"]));
    assert_eq!(json.len(), 3);
    for pair in json.windows(2) {
        assert_eq!(pair[1]["parent"], pair[0]["uid"]);
    }
    assert_eq!(json[0]["parent"], Json::Null);
    assert_eq!(
        (&json[2]["name"], &json[2]["as_of"]),
        (&"CĐCS Xay xát".into(), &"2024-05-31".into())
    );
    assert_eq!(json[0]["members"]["known"], 1200);
    assert_eq!(json[0]["members_female"]["unknown"], 1);

    for arguments in [
        &["tree", "so.socd", "--as-of", "31/12/2025"][..],
        &["tree", "khong.socd"],
        &["tree", "so.socd", "--sum"],
        &["tree"],
    ] {
        let vietnamese = refusal(&desk, arguments);
        let english = refusal(&desk, &[&["--lang", "en"], arguments].concat());
        assert_ne!(vietnamese, english);
    }
    answer(&desk, &["new", "trong.socd"]);
    assert_eq!(answer(&desk, &["tree", "trong.socd"]).lines().count(), 1);
    assert_eq!(answer(&desk, &["tree", "trong.socd", "--json"]), "");
}
