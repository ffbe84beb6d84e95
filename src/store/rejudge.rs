//! Judging the whole book anew when rules or switches changed, beside the clerk's work.
//!
//! Several threads read and judge, one writes what came out different. They hold the file for some
//! milliseconds at a time, and the clerk's own changes go first.

use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::derive::{self, FindingRow};
use super::lock::Lock;
use super::open::connect;
use super::source::Source;
use super::turn::Turn;
use super::{Access, Store, StoreError, dossier, rule_sets, switches};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::rules::CODES;

/// So long the file is held for reading or writing; the clerk waits for at most one of each.
const HELD: Duration = Duration::from_millis(8);
/// How many records are read together: at first, at least, at most.
const TOGETHER: (usize, usize, usize) = (64, 16, 512);
/// More reading threads than this only wait for the disk.
const MOST_READERS: usize = 4;

/// How far a job is; it can be told to stop. Shared by the job and those who show it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    stopped: AtomicBool,
}

impl Progress {
    /// How many of how many records are done; no total yet at the very beginning.
    pub fn so_far(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// Tells the job to stop. What it has written stays.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was told to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// There is so much to do.
    pub(super) fn set_total(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// So much more is done.
    pub(super) fn advance(&self, done: u64) {
        self.done.fetch_add(done, Ordering::Relaxed);
    }
}

/// How judging the whole book ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejudged {
    /// Listed records whose findings changed.
    pub changed: u64,
    /// Whether all findings are those of the rules in force now: false when it was stopped or rules
    /// changed meanwhile.
    pub current: bool,
}

/// The work of judging a whole book, for a thread of its own.
#[derive(Debug)]
pub struct Rejudge {
    path: PathBuf,
    turn: Turn,
    // The book stays locked until the job has ended, also when the store is closed before.
    _lock: Arc<Lock>,
}

impl Store {
    /// The work of judging the whole book anew, for a job; this store stays free to read and write.
    /// Fails where the book cannot be written.
    pub fn rejudge(&self) -> Result<Rejudge, StoreError> {
        let lock = self.lock.clone().ok_or(StoreError::ReadOnly)?;
        Ok(Rejudge { path: self.path().to_path_buf(), turn: self.turn.clone(), _lock: lock })
    }
}

/// Records whose findings came out different, and the last operation the reader knew of.
struct Differing {
    operation: i64,
    records: Vec<(RecordId, Vec<FindingRow>)>,
}

type Sent = Result<Differing, StoreError>;

impl Rejudge {
    /// Does it. Fails where the book cannot be read or written; what was written until then stays.
    pub fn run(&self, progress: &Progress) -> Result<Rejudged, StoreError> {
        let begun = Instant::now();
        let mut writer = connect(&self.path, Access::Write)?;
        let job = Uuid::new_v4().to_string();
        {
            let _mine = self.turn.job();
            switches::mark_begun(&writer, &job)?;
        }
        let walk = Mutex::new(Walk::new());
        progress.total.store(total(&writer)?, Ordering::Relaxed);
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let changed = std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(MOST_READERS);
            for _ in 0..threads.min(MOST_READERS) {
                let (sender, walk) = (sender.clone(), &walk);
                let reader = move || self.read(walk, progress, &sender);
                std::thread::Builder::new()
                    .name("rejudge-reader".to_owned())
                    .spawn_scoped(scope, reader)
                    .map_err(|error| StoreError::io(&self.path, error))?;
            }
            drop(sender);
            let written = self.write_all(&mut writer, receiver, progress);
            if written.is_err() {
                progress.stop();
            }
            written
        })?;
        if progress.is_stopped() {
            return Ok(Rejudged { changed, current: false });
        }
        let _mine = self.turn.job();
        let current = switches::mark_done(&writer, &job)?;
        let (judged, seconds) = (progress.so_far().0, begun.elapsed().as_secs_f32());
        tracing::info!(judged, changed, seconds, "book judged");
        Ok(Rejudged { changed, current })
    }

    fn read(&self, walk: &Mutex<Walk>, progress: &Progress, sender: &SyncSender<Sent>) {
        if let Err(error) = self.read_all(walk, progress, sender) {
            // When nobody receives, the writer has failed and says so itself.
            let _unheard = sender.send(Err(error));
        }
    }

    fn read_all(
        &self,
        walk: &Mutex<Walk>,
        progress: &Progress,
        sender: &SyncSender<Sent>,
    ) -> Result<(), StoreError> {
        let conn = connect(&self.path, Access::Read)?;
        let mut together = TOGETHER.0;
        while !progress.is_stopped() {
            let next = walk.lock().unwrap_or_else(PoisonError::into_inner).next(&conn, together)?;
            let Some((kind, ids)) = next else { break };
            let (differing, held) = judge(&conn, kind, &ids)?;
            together = match held {
                held if held > HELD => (together / 2).max(TOGETHER.1),
                held if held < HELD / 3 => (together * 2).min(TOGETHER.2),
                _ => together,
            };
            progress.done.fetch_add(ids.len() as u64, Ordering::Relaxed);
            if !differing.records.is_empty() && sender.send(Ok(differing)).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn write_all(
        &self,
        writer: &mut Connection,
        receiver: Receiver<Sent>,
        progress: &Progress,
    ) -> Result<u64, StoreError> {
        let mut changed = 0;
        for sent in receiver {
            let Differing { operation, mut records } = sent?;
            while !records.is_empty() && !progress.is_stopped() {
                let _mine = self.turn.job();
                changed += self.write_some(writer, operation, &mut records)?;
            }
        }
        Ok(changed)
    }

    /// Writes as many as there is time for.
    fn write_some(
        &self,
        writer: &mut Connection,
        seen: i64,
        records: &mut Vec<(RecordId, Vec<FindingRow>)>,
    ) -> Result<u64, StoreError> {
        let begun = Instant::now();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let untouched = last_operation(&transaction)? == seen;
        let mut changed = 0;
        while let Some((id, found)) = records.pop() {
            // What was read before the clerk's last change may no longer be so.
            let found = if untouched { Some(found) } else { judge_one(&transaction, id)? };
            if let Some(found) = found {
                derive::replace(&transaction, id, &found)?;
                changed += 1;
            }
            if begun.elapsed() > HELD || self.turn.is_wanted() {
                break;
            }
        }
        transaction.commit()?;
        Ok(changed)
    }
}

/// The records of a kind whose findings differ from those in the book, and how long the file was held.
fn judge(
    conn: &Connection,
    kind: Kind,
    ids: &[RecordId],
) -> Result<(Differing, Duration), StoreError> {
    let begun = Instant::now();
    let transaction = conn.unchecked_transaction()?;
    let operation = last_operation(conn)?;
    let rules = rule_sets::load(conn)?;
    let source = Source::ahead(conn, kind, ids)?;
    let mut stored = derive::stored(conn, ids)?;
    transaction.finish()?;
    let held = begun.elapsed();
    let mut records = Vec::new();
    for id in ids {
        let Some(dossier) = dossier::load_from(&source, *id, &rules)? else { continue };
        let found = derive::rows(&dossier);
        if found != stored.remove(id).unwrap_or_default() {
            records.push((*id, found));
        }
    }
    Ok((Differing { operation, records }, held))
}

fn judge_one(conn: &Connection, id: RecordId) -> Result<Option<Vec<FindingRow>>, StoreError> {
    let rules = rule_sets::load(conn)?;
    Ok(dossier::load(conn, id, &rules)?.map(|dossier| derive::rows(&dossier)))
}

fn last_operation(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(id), 0) FROM operation")?
        .query_row([], |row| row.get(0))?)
}

/// The kinds that some code looks into: elections first, for their rules change most.
fn judged_kinds() -> Vec<Kind> {
    let mut kinds: Vec<Kind> = vec![Kind::Ballot, Kind::Term];
    for kind in Kind::ALL.iter().filter(|kind| kind.is_listed()) {
        if !kinds.contains(kind) {
            kinds.push(*kind);
        }
    }
    kinds.retain(|kind| CODES.iter().any(|code| code.kinds.contains(kind)));
    kinds
}

fn total(conn: &Connection) -> Result<u64, StoreError> {
    let mut total = 0;
    for kind in judged_kinds() {
        let sql = format!("SELECT count(*) FROM {}", kind.name());
        let records: i64 = conn.query_row(&sql, [], |row| row.get(0))?;
        total += records.cast_unsigned();
    }
    Ok(total)
}

/// The way through the book, kind after kind.
struct Walk {
    kinds: std::vec::IntoIter<Kind>,
    at: Option<(Kind, RecordId)>,
}

impl Walk {
    fn new() -> Self {
        let mut kinds = judged_kinds().into_iter();
        let at = kinds.next().map(|kind| (kind, RecordId(0)));
        Self { kinds, at }
    }

    /// The next records; `None` at the end of the book.
    fn next(
        &mut self,
        conn: &Connection,
        together: usize,
    ) -> Result<Option<(Kind, Vec<RecordId>)>, StoreError> {
        while let Some((kind, after)) = self.at {
            let sql = format!("SELECT id FROM {} WHERE id > ?1 ORDER BY id LIMIT ?2", kind.name());
            let mut statement = conn.prepare_cached(&sql)?;
            let rows = statement.query_map((after.0, together as i64), |row| row.get(0))?;
            let ids = rows.map(|id| id.map(RecordId)).collect::<Result<Vec<_>, _>>()?;
            match ids.last() {
                Some(last) => {
                    self.at = Some((kind, *last));
                    return Ok(Some((kind, ids)));
                }
                None => self.at = self.kinds.next().map(|kind| (kind, RecordId(0))),
            }
        }
        Ok(None)
    }
}
