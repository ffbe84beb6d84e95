//! How fast a book answers: windows of lists, a key stroke in the search, one field to the disk, a whole
//! dossier, undo, the findings of one record and of the whole book. The book is practice data of `SOCD_BENCH_ORGANISATIONS` organisations (2000), made once
//! and kept in the target folder; `SOCD_BENCH_BOOK` names another one to use as it is.
#![expect(clippy::expect_used, reason = "a bench that cannot run must say why and stop")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use divan::Bencher;
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::rules;
use so_cong_doan::domain::text::search_words;
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::exchange::{json, practice};
use so_cong_doan::store::{Access, Filter, ListQuery, Plan, Progress, Store, Verb};

const SEED: u64 = 2026;
/// So many rows fit into the window's list.
const WINDOW: usize = 30;

fn main() {
    divan::main();
}

fn book() -> &'static Path {
    static BOOK: OnceLock<PathBuf> = OnceLock::new();
    BOOK.get_or_init(|| match std::env::var_os("SOCD_BENCH_BOOK") {
        Some(book) => PathBuf::from(book),
        None => made(Path::new(env!("CARGO_TARGET_TMPDIR"))),
    })
}

fn made(folder: &Path) -> PathBuf {
    let size = std::env::var("SOCD_BENCH_ORGANISATIONS").ok();
    let size: u32 = size.and_then(|size| size.parse().ok()).unwrap_or(2_000);
    let book = folder.join(format!("practice-{size}.socd"));
    if book.exists() {
        return book;
    }
    // Filled beside, so that an interrupted run leaves no half book behind.
    let filling = folder.join(format!("practice-{size}-{}.socd", std::process::id()));
    let mut store = Store::create(&filling).expect("a new book");
    practice::fill(&mut store, size, SEED, &mut |_, _| {}).expect("practice data");
    drop(store);
    std::fs::rename(&filling, &book).expect("the book's name");
    book
}

fn reader() -> Store {
    Store::open(book(), Access::Read).expect("the book")
}

fn writer() -> Store {
    Store::open(book(), Access::Write).expect("the book, by nobody else open")
}

fn first(store: &Store, kind: Kind) -> RecordId {
    let rows = store.list_window(kind, &Filter::All, 0, 1).expect("a list");
    rows.first().expect("a record").id
}

#[divan::bench]
fn open() {
    divan::black_box(reader());
}

#[divan::bench(args = [Kind::Organisation, Kind::Term, Kind::Person])]
fn list_window_first(bencher: Bencher, kind: Kind) {
    let store = reader();
    bencher.bench_local(|| store.list_window(kind, &Filter::All, 0, WINDOW));
}

#[divan::bench(args = [Kind::Organisation, Kind::Term, Kind::Person])]
fn list_window_deep(bencher: Bencher, kind: Kind) {
    let store = reader();
    let total = store.list_total(kind, &Filter::All).expect("a count") as usize;
    let offset = total * 9 / 10;
    bencher.bench_local(|| store.list_window(kind, &Filter::All, offset, WINDOW));
}

/// The days a tree is opened on: long ago, before and after the changes of 2025, today.
const DAYS: [&str; 4] = ["1995-01-01", "2025-02-28", "2025-07-02", "2026-01-01"];

fn day(iso: &str) -> chrono::NaiveDate {
    iso.parse().expect("a day")
}

/// Opening the tree of a day: its first rows.
#[divan::bench(args = DAYS)]
fn tree_opened(bencher: Bencher, on: &str) {
    let store = reader();
    bencher.bench_local(|| store.top_on(day(on), false, 300).expect("roots"));
}

/// Unfolding the row with the most under it, of all roots and those under them.
#[divan::bench(args = DAYS)]
fn tree_unfolded(bencher: Bencher, on: &str) {
    let store = reader();
    let mut rows = store.top_on(day(on), false, 300).expect("roots").0;
    for root in rows.clone() {
        rows.extend(store.children_on(root.id, day(on), false).expect("children"));
    }
    let widest = rows.into_iter().max_by_key(|row| row.children).expect("a row").id;
    bencher.bench_local(|| store.children_on(widest, day(on), false).expect("children"));
}

/// The sums of the whole book on a day.
#[divan::bench(args = DAYS, sample_count = 20, sample_size = 1)]
fn tree_sums(bencher: Bencher, on: &str) {
    let store = reader();
    bencher.bench_local(|| store.rollups_on(day(on)).expect("sums"));
}

/// What a key stroke in a list's search costs: the matches and the rows in sight.
fn key_stroke(bencher: Bencher, kind: Kind, typed: &str) {
    let store = reader();
    let query = ListQuery { kind, words: search_words(typed), filter: Filter::All };
    bencher.bench_local(|| {
        let matches = store.list_matches(&query).expect("matches");
        let seen = matches.ids.len().min(WINDOW);
        store.rows(&matches.ids[..seen]).expect("rows")
    });
}

#[divan::bench(args = ["c", "cong doan", "cty may", "dau hoi", "khong co gi"])]
fn key_stroke_organisations(bencher: Bencher, typed: &str) {
    key_stroke(bencher, Kind::Organisation, typed);
}

#[divan::bench(args = ["n", "ng", "nguyen thi", "quach khue", "zzz"])]
fn key_stroke_people(bencher: Bencher, typed: &str) {
    key_stroke(bencher, Kind::Person, typed);
}

#[divan::bench(args = ["2", "2023", "cong doan", "dau hoi"])]
fn key_stroke_terms(bencher: Bencher, typed: &str) {
    key_stroke(bencher, Kind::Term, typed);
}

#[divan::bench(args = ["nguyen", "dau hoi", "song lam"])]
fn search_everything(bencher: Bencher, typed: &str) {
    let store = reader();
    let words = search_words(typed);
    bencher.bench_local(|| store.search(&words, None, 8));
}

#[divan::bench(args = [Kind::Organisation, Kind::Term, Kind::Ballot, Kind::Person])]
fn dossier(bencher: Bencher, kind: Kind) {
    let store = reader();
    let id = first(&store, kind);
    bencher.bench_local(|| store.dossier(id));
}

/// What the rules alone cost, once the records are read.
#[divan::bench(args = [Kind::Organisation, Kind::Term, Kind::Ballot, Kind::Person])]
fn findings_of_one_record(bencher: Bencher, kind: Kind) {
    let store = reader();
    let loaded = store.dossier(first(&store, kind)).expect("a dossier");
    bencher.bench_local(|| rules::check(&loaded.dossier));
}

/// Every finding of the book made anew where nothing changed: reading and judging.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn findings_of_the_book(bencher: Bencher) {
    let store = writer();
    bencher.bench_local(|| rejudge(&store));
}

/// The same after a code was switched off or on, so that its findings go or come.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn findings_after_a_switch(bencher: Bencher) {
    let store = std::cell::RefCell::new(writer());
    let code = rules::Code::find("BC-306").expect("a code");
    bencher
        .with_inputs(|| {
            let mut store = store.borrow_mut();
            let off = store.codes_off().expect("switches").contains(&code.code);
            store.switch_code(code, off).expect("a switch");
        })
        .bench_local_values(|()| rejudge(&store.borrow()));
}

/// Leaving a field while the book is judged: what the clerk waits for both.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn set_one_field_while_the_book_is_judged(bencher: Bencher) {
    let mut store = writer();
    let ballot = first(&store, Kind::Ballot);
    let progress = Progress::default();
    let over = std::sync::atomic::AtomicBool::new(false);
    let work = store.rejudge().expect("a job");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(std::sync::atomic::Ordering::Relaxed) {
                work.run(&progress).expect("findings");
            }
        });
        let mut number = 0;
        bencher.bench_local(|| {
            number += 1;
            set_nominated(&mut store, ballot, number);
        });
        over.store(true, std::sync::atomic::Ordering::Relaxed);
        progress.stop();
    });
}

fn rejudge(store: &Store) {
    let done = store.rejudge().and_then(|work| work.run(&Progress::default())).expect("findings");
    assert!(done.current);
}

/// Leaving a field until it is on the disk, in a ballot with all its candidates.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn set_one_field(bencher: Bencher) {
    let mut store = writer();
    let ballot = open_ballot(&mut store);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        set_nominated(&mut store, ballot, number);
    });
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn undo_one_field(bencher: Bencher) {
    let store = std::cell::RefCell::new(writer());
    let ballot = open_ballot(&mut store.borrow_mut());
    let mut number = 1_000;
    bencher
        .with_inputs(|| {
            number += 1;
            set_nominated(&mut store.borrow_mut(), ballot, number);
        })
        .bench_local_values(|()| store.borrow_mut().undo().map(drop).expect("a step to take back"));
}

/// The first ballot, opened again where it is final: nothing can be set in it before.
fn open_ballot(store: &mut Store) -> RecordId {
    let ballot = first(store, Kind::Ballot);
    let opened: Result<_, so_cong_doan::store::StoreError> =
        store.transact(Plan::new(Verb::Batch), |tx| tx.reopen(ballot, "đo tốc độ"));
    opened.expect("an open ballot");
    ballot
}

fn set_nominated(store: &mut Store, ballot: RecordId, number: u64) {
    let plan = Plan::new(Verb::Set).about(ballot).field("nominated");
    let value = Value::Count(Count::exact(number % 90));
    let done: Result<_, so_cong_doan::store::StoreError> =
        store.transact(plan, |tx| tx.set(ballot, "nominated", Some(value)));
    done.expect("a change");
}

/// A vote of one of 200 candidates in a congress with 40 ballots: a key stroke of the ballot's page.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn set_one_vote_of_forty_ballots(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(&folder.path().join("phieu.socd")).expect("a new book");
    let source = folder.path().join("phieu.json");
    std::fs::write(&source, congress(40, 200)).expect("a file");
    json::import(&mut store, &source, false).expect("an import");
    let ballot = first(&store, Kind::Ballot);
    let candidates = store.pointing(Kind::Candidate, "ballot", ballot).expect("candidates");
    let candidate = candidates[0].id;
    let mut votes = 0;
    bencher.bench_local(|| {
        votes = (votes + 1) % 100;
        let value = Some(Value::Count(Count::exact(votes)));
        let plan = Plan::new(Verb::Set).about(candidate).field("votes");
        let done: Result<_, so_cong_doan::store::StoreError> =
            store.transact(plan, |tx| tx.set(candidate, "votes", value.clone()));
        done.expect("a change");
        store.dossier(ballot).expect("the page read again")
    });
}

/// A congress with so many ballots of so many candidates each, in the exchange format.
fn congress(ballots: usize, candidates: usize) -> String {
    let mut records = vec![
        serde_json::json!({"kind": "organisation", "uid": "@o"}),
        serde_json::json!({"kind": "organisation_period", "organisation": "@o", "name": "Công đoàn phường Neo"}),
        serde_json::json!({"kind": "term", "uid": "@t", "organisation": "@o", "year_from": 2025, "year_to": 2030}),
        serde_json::json!({"kind": "meeting", "uid": "@m", "term": "@t", "meeting_kind": "delegate_congress"}),
    ];
    for at in 0..candidates {
        records.push(serde_json::json!({"kind": "person", "uid": format!("@p{at}"), "full_name": format!("Lò Văn {at}")}));
    }
    for ballot in 0..ballots {
        let uid = format!("@b{ballot}");
        records.push(
            serde_json::json!({"kind": "ballot", "uid": uid, "meeting": "@m", "office": "committee",
            "round": ballot + 1, "seats": 15, "returned": 300, "valid": 300, "invalid": 0}),
        );
        for at in 0..candidates {
            records.push(
                serde_json::json!({"kind": "candidate", "ballot": uid, "person": format!("@p{at}"),
                "position": at + 1, "votes": at % 100}),
            );
        }
    }
    serde_json::json!({"format": "so-cong-doan", "version": 1, "records": records}).to_string()
}
