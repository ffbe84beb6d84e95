//! What can happen to the file: damaged, foreign, locked, not to be written, a full disk.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Access, Clock, Plan, Store, StoreError, Verb};

use crate::support::{Desk, everything, export, file_of};

/// A user without any rights, where the tests run as one who has all.
const NOBODY: u32 = 65_534;

fn program(desk: &Desk, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_so-cong-doan"))
        .args(arguments)
        .current_dir(desk.folder.path())
        .output()
        .unwrap()
}

/// The one sentence of a refusal.
fn refused(output: &Output, of: &str) -> String {
    let sentence = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{of}: {sentence}");
    assert_eq!(sentence.trim_end().lines().count(), 1, "{of}: {sentence}");
    sentence
}

#[test]
fn what_is_no_book_is_refused_in_one_sentence_and_left_as_it_is() {
    let whole = fs::read(Desk::with(&everything()).book()).unwrap();
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(b"SQLi");
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&9u32.to_be_bytes());
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("one byte", b"S".to_vec()),
        ("noise", (0..5000u32).map(|at| (at * 31 % 251) as u8).collect()),
        ("only the name of the format", b"SQLite format 3\0".to_vec()),
        ("only the header", whole[..100].to_vec()),
        ("the first page", whole[..4096].to_vec()),
        ("half", whole[..whole.len() / 2].to_vec()),
        ("all but the last page", whole[..whole.len() - 4096].to_vec()),
        ("a book of another program", foreign),
        ("a book of a later version", newer),
    ] {
        let desk = Desk::new();
        let book = desk.write("lạ.socd", &bytes);
        fs::copy(everything(), desk.path("in.json")).unwrap();
        for arguments in [
            &["export", "lạ.socd", "out.json"][..],
            &["import", "lạ.socd", "in.json"],
            &["undo", "lạ.socd"],
            &["search", "lạ.socd", "hoi"],
        ] {
            refused(&program(&desk, arguments), what);
        }
        for access in [Access::Read, Access::Write] {
            let error =
                Store::open(&book, access).and_then(|store| store.log(None, 1)).unwrap_err();
            assert!(!error.sentence().is_empty(), "{what}");
        }
        assert_eq!(fs::read(&book).unwrap(), bytes, "{what}");
        assert!(!desk.path("out.json").exists(), "{what}");
    }
}

#[test]
fn the_check_of_a_cut_book_finds_damage_and_names_the_book() {
    let desk = Desk::with(&everything());
    let whole = fs::read(desk.book()).unwrap();
    for length in [20, 100, 4096, whole.len() / 2, whole.len() - 4096] {
        desk.write("cụt.socd", &whole[..length]);
        for json in [false, true] {
            let mut arguments = vec!["check", "cụt.socd"];
            arguments.extend(json.then_some("--json"));
            let output = program(&desk, &arguments);
            let said = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(1), "{length}: {said}");
            let told = if json { "\"damage\":\"file\"" } else { "cụt.socd" };
            assert!(said.contains(told), "{length}: {said}");
        }
        for arguments in [&["undo", "cụt.socd"][..], &["log", "cụt.socd"]] {
            assert!(refused(&program(&desk, arguments), "cut").contains("cụt.socd"));
        }
    }
}

#[test]
fn no_lock_file_stays_when_a_book_is_closed_or_was_not_made() {
    let desk = Desk::new();
    drop(desk.open());
    assert!(!desk.path("so.socd.lock").exists());
    // No file may have a byte: the book cannot be made.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" new mới.socd"])
        .arg(env!("CARGO_BIN_EXE_so-cong-doan"))
        .current_dir(desk.folder.path())
        .env("XDG_DATA_HOME", desk.path("data"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!desk.path("mới.socd").exists() && !desk.path("mới.socd.lock").exists());
}

#[test]
fn many_who_open_and_close_never_write_at_once() {
    let desk = Desk::new();
    let inside = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..150 {
                    let Ok(store) = Store::open(&desk.book(), Access::Write) else { continue };
                    assert_eq!(inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                    inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                    drop(store);
                }
            });
        }
    });
}

#[test]
fn a_file_that_is_not_there_and_a_folder_are_refused() {
    let desk = Desk::new();
    fs::create_dir(desk.path("thư mục.socd")).unwrap();
    for name in ["không có.socd", "thư mục.socd"] {
        for access in [Access::Read, Access::Write] {
            let error = Store::open(&desk.path(name), access).unwrap_err();
            assert!(error.sentence().contains(name), "{}", error.sentence());
        }
        assert!(refused(&program(&desk, &["export", name, "out.json"]), name).contains(name));
    }
    assert!(!desk.path("không có.socd").exists() && !desk.path("không có.socd.lock").exists());
}

/// Runs the program as a user who is bound by the rights of files: this one, or nobody where this one
/// is root.
fn bound_program(desk: &Desk, arguments: &[&str]) -> Output {
    let tool = desk.path("tool");
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    if !is_root {
        return program(desk, arguments);
    }
    if !tool.exists() {
        fs::copy(env!("CARGO_BIN_EXE_so-cong-doan"), &tool).unwrap();
    }
    Command::new(&tool)
        .args(arguments)
        .current_dir(desk.folder.path())
        .env("HOME", desk.folder.path())
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .unwrap()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_book_that_may_not_be_written_is_read_and_not_changed() {
    for (what, folder_mode, file_mode) in
        [("folder", 0o555, 0o666), ("file", 0o777, 0o444), ("both", 0o555, 0o444)]
    {
        let desk = Desk::with(&everything());
        fs::copy(everything(), desk.path("in.json")).unwrap();
        fs::create_dir(desk.path("out")).unwrap();
        set_mode(&desk.path("out"), 0o777);
        // The tool is copied while the folder can still be written.
        bound_program(&desk, &["--version"]);
        set_mode(&desk.book(), file_mode);
        set_mode(desk.folder.path(), folder_mode);
        let before = fs::read(desk.book()).unwrap();
        let undo = bound_program(&desk, &["undo", "so.socd"]);
        let import = bound_program(&desk, &["import", "so.socd", "in.json"]);
        let read = bound_program(&desk, &["export", "so.socd", "out/out.json"]);
        set_mode(desk.folder.path(), 0o755);
        let told = "không cho ghi";
        assert!(refused(&undo, what).contains(told), "{what}");
        assert!(refused(&import, what).contains(told), "{what}");
        assert_eq!(
            read.status.code(),
            Some(0),
            "{what}: {}",
            String::from_utf8_lossy(&read.stderr)
        );
        assert_eq!(fs::read(desk.book()).unwrap(), before, "{what}");
    }
}

#[test]
fn the_second_to_open_is_told_who_has_the_book_and_may_read_it() {
    let desk = Desk::with(&everything());
    let first = desk.open();
    let Err(StoreError::Locked(holder)) = Store::open(&desk.book(), Access::Write) else {
        panic!("opened twice for writing");
    };
    assert_eq!(&holder, first.holder());
    let sentence = StoreError::Locked(holder.clone()).sentence();
    for part in [&holder.who, &holder.computer, &holder.since] {
        assert!(!part.is_empty() && sentence.contains(part.as_str()), "{sentence}");
    }
    assert_eq!(refused(&program(&desk, &["undo", "so.socd"]), "locked").trim_end(), sentence);
    let second = Store::open(&desk.book(), Access::Read).unwrap();
    assert_eq!(export(&second), export(&first));
    drop(first);
    desk.open();
}

#[test]
fn another_name_of_the_same_file_meets_the_same_lock() {
    let desk = Desk::new();
    let link = desk.path("lối tắt.socd");
    std::os::unix::fs::symlink(desk.book(), &link).unwrap();
    let _first = desk.open();
    assert!(matches!(Store::open(&link, Access::Write), Err(StoreError::Locked(_))));
}

#[test]
fn a_killed_program_leaves_no_lock() {
    let desk = Desk::new();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
        .env("SOCD_CRASH_BOOK", desk.book())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.by_ref().map_while(Result::ok).any(|line| line.ends_with("open")));
    assert!(matches!(Store::open(&desk.book(), Access::Write), Err(StoreError::Locked(_))));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(desk.open().check().unwrap().is_whole());
}

/// Whole numbers that look random, the same ones for the same seed.
fn dice(mut state: u64) -> impl FnMut(usize) -> usize {
    move |bound| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % bound as u64) as usize
    }
}

/// The export of a book that says it is whole; `None` where damage was told.
fn believed(book: &Path) -> Option<String> {
    let store = Store::open(book, Access::Read).ok()?;
    store.check().ok().filter(so_cong_doan::store::CheckReport::is_whole)?;
    let mut bytes = Vec::new();
    so_cong_doan::exchange::json::export(&store, &mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

#[test]
fn a_changed_byte_is_found_or_does_no_harm() {
    let seed =
        std::env::var("SOCD_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_260_312);
    println!("SOCD_SEED={seed}");
    let mut dice = dice(seed);
    let desk = Desk::with(&everything());
    let whole = fs::read(desk.book()).unwrap();
    let right = desk.export();
    let (mut found, begun) = (0, Instant::now());
    for _ in 0..300 {
        let (at, bit) = (dice(whole.len()), dice(8));
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        let book = desk.write("sứt.socd", bytes);
        let one = Instant::now();
        match believed(&book) {
            None => found += 1,
            Some(export) => assert!(export == right, "byte {at}, bit {bit} is not found"),
        }
        assert!(
            one.elapsed() < Duration::from_secs(5),
            "byte {at}, bit {bit}: {:?}",
            one.elapsed()
        );
        // For writing it is opened or refused, never more.
        let _opened = Store::open(&book, Access::Write);
    }
    println!("{found} of 300 found in {:?}", begun.elapsed());
}

/// An exchange file that needs more room than the book has.
fn many_people(desk: &Desk) {
    let records: Vec<Json> = (0..4000)
        .map(|number| json!({ "kind": "person", "full_name": format!("Người thứ {number}"), "note": "x".repeat(300) }))
        .collect();
    desk.write("in.json", file_of(&Json::from(records)));
}

#[test]
fn a_full_disk_is_told_and_keeps_what_was_there() {
    let desk = Desk::with(&everything());
    many_people(&desk);
    let before = desk.export();
    let blocks = fs::metadata(desk.book()).unwrap().len() / 512 + 64;
    // Where the signal is not caught the program ends in the middle of writing, as in a power cut.
    for (what, script) in [("told", "trap '' XFSZ; "), ("killed", "")] {
        let script = format!("{script}ulimit -f {blocks}; exec \"$0\" import so.socd in.json");
        let output = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_so-cong-doan")])
            .current_dir(desk.folder.path())
            .output()
            .unwrap();
        if what == "told" {
            let sentence = refused(&output, what);
            assert!(sentence.contains("Ổ đĩa") || sentence.contains("ổ đĩa"), "{sentence}");
            assert!(sentence.contains("so.socd") && !sentence.contains("ô."), "{sentence}");
        } else {
            assert!(!output.status.success());
        }
        let store = desk.open();
        assert!(store.check().unwrap().is_whole(), "{what}");
        assert_eq!(export(&store), before, "{what}");
    }
}

#[test]
fn a_clock_set_back_does_not_turn_the_history_round() {
    let desk = Desk::new();
    let mut name = 0;
    for now in [2_000_000_000_000, 1_000_000_000_000, 1_500_000_000_000] {
        let mut store = Store::open_at(&desk.book(), Access::Write, Clock::Fixed(now)).unwrap();
        name += 1;
        let values = [("full_name", Value::Text(format!("Người {name}")))];
        store
            .transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Person, &values))
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
    }
    let mut store = desk.open();
    let log: Vec<(i64, i64)> =
        store.log(None, 9).unwrap().iter().map(|entry| (entry.id, entry.at)).collect();
    assert_eq!(log, [(3, 1_500_000_000_000), (2, 1_000_000_000_000), (1, 2_000_000_000_000)]);
    assert!(store.check().unwrap().is_whole());
    store.undo().unwrap();
    assert!(!export(&store).contains("Người 3") && export(&store).contains("Người 2"));
}
