//! A program that is killed while it writes loses nothing it has reported.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Access, Plan, Store, StoreError, Verb};

use crate::support::Desk;

const BOOK: &str = "SOCD_CRASH_BOOK";

/// The killed program: this test alone, started again by the one below.
#[test]
fn child() {
    let Some(book) = std::env::var_os(BOOK).map(PathBuf::from) else {
        return;
    };
    let mut store = Store::open(&book, Access::Write).unwrap();
    println!("open");
    for number in 0.. {
        let name = format!("Người thứ {number}");
        let (id, _) = store
            .transact(Plan::new(Verb::Create), |tx| {
                tx.create(Kind::Person, &[("full_name", Value::Text(name))])
            })
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
        let post = Value::Text(format!("Chức vụ {number}"));
        let plan = Plan::new(Verb::Set).about(id).field("post");
        store
            .transact(plan, |tx| tx.set(id, "post", Some(post)))
            .unwrap_or_else(|error: StoreError| panic!("{error}"));
        println!("kept {} {number}", id.0);
        std::io::stdout().flush().unwrap();
    }
}

/// Whole numbers that look random, the same ones for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// Lets the child write for a while and kills it; gives what it reported: number in the book, its own.
fn killed(desk: &Desk, after: Duration) -> Vec<(RecordId, u64)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
        .env(BOOK, desk.book())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The time runs from when it begins to write, or every kill would meet its start.
    let begun = lines.by_ref().map_while(Result::ok).any(|line| line.ends_with("open"));
    assert!(begun, "the book could not be opened again");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let reported = lines.map_while(Result::ok).filter_map(|line| {
        let (id, number) = line.split_once("kept ")?.1.split_once(' ')?;
        Some((RecordId(id.parse().ok()?), number.parse().ok()?))
    });
    reported.collect()
}

#[test]
fn every_reported_change_outlives_a_kill() {
    let rounds: u32 =
        std::env::var("SOCD_CRASH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(200);
    let seed = std::env::var("SOCD_CRASH_SEED")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| {
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos() as u64 | 1
        });
    println!("SOCD_CRASH_SEED={seed}");
    let mut dice = Dice(seed);
    let desk = Desk::new();
    let mut total = 0;
    for round in 0..rounds {
        let reported = killed(&desk, Duration::from_millis(dice.below(151)));
        // Opening for writing also takes over the lock of the dead.
        let store = desk.open();
        for (id, number) in &reported {
            let record = store.record(*id).unwrap();
            assert_eq!(record.text("full_name"), Some(format!("Người thứ {number}").as_str()));
            assert_eq!(record.text("post"), Some(format!("Chức vụ {number}").as_str()));
        }
        total += reported.len();
        // The whole check reads everything, so it is done now and then and in the end.
        if round % 10 == 9 || round + 1 == rounds {
            let report = store.check().unwrap();
            assert!(report.is_whole(), "round {round}, seed {seed}: {:?}", report.damage);
        }
    }
    println!("{total} changes in {rounds} rounds");
    assert!(total > 0, "nothing was ever written");
}

#[test]
fn a_book_left_with_a_journal_opens_for_reading_and_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.socd");
    drop(so_cong_doan::store::Store::create(&path).unwrap());
    // A writer that ends in the middle of a transaction that has reached the disk.
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::leaves_a_journal", "--nocapture"])
        .env("SOCD_LEAVE_JOURNAL", &path)
        .status()
        .unwrap();
    assert!(!child.success());
    let journal = folder.path().join("so.socd-journal");
    assert!(std::fs::metadata(&journal).unwrap().len() > 0);
    let book = so_cong_doan::store::Store::open(&path, so_cong_doan::store::Access::Read).unwrap();
    assert!(book.check().unwrap().is_whole());
    assert_eq!(book.setting("half").unwrap(), None);
}

#[test]
fn leaves_a_journal() {
    let Some(path) = std::env::var_os("SOCD_LEAVE_JOURNAL") else { return };
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute_batch(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
         INSERT INTO setting (key, value) VALUES ('half', 'x');",
    )
    .unwrap();
    for key in 0..2000 {
        conn.execute(
            "INSERT INTO setting (key, value) VALUES (?1, hex(zeroblob(400)))",
            [key.to_string()],
        )
        .unwrap();
    }
    std::process::abort();
}
