//! Opening and making a book.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::clock::Clock;
use super::lock::{Holder, Lock};
use super::turn::Turn;
use super::{StoreError, schema, switches};

/// What a book is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reading and writing; one window at a time.
    Write,
    /// Reading only.
    Read,
}

/// An open book.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    pub(super) clock: Clock,
    pub(super) holder: Holder,
    pub(super) turn: Turn,
    path: PathBuf,
    access: Access,
    /// Freed with the store and the jobs that write under it.
    pub(super) lock: Option<Arc<Lock>>,
}

/// How long a statement waits for a job that reads at the same time.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits before it tries to copy a book again that is being written.
const RETRY: Duration = Duration::from_millis(20);

impl Store {
    /// Makes a new, empty book. Fails when the file is there already or the folder cannot be written.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        Self::create_at(path, Clock::System)
    }

    /// As [`Store::create`], with a clock of the caller's.
    pub fn create_at(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        match File::create_new(path) {
            Ok(file) => drop(file),
            Err(source) if source.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists(path.to_path_buf()));
            }
            Err(source) => return Err(StoreError::io(path, source)),
        }
        let made = Self::open_checked(path, Access::Write, clock).and_then(|store| {
            switches::mark_current(&store.conn)?;
            Ok(store)
        });
        if made.is_err() {
            // The empty file is ours; nothing of the clerk's is lost with it.
            let _gone = std::fs::remove_file(path);
        }
        made
    }

    /// Opens a book. For writing it takes the lock, and a book of an older schema is copied beside
    /// itself before it is brought to the newest. For reading such a book is left alone: what is read
    /// is a private copy of the newest schema, as the book was when it was opened.
    ///
    /// Fails with [`StoreError::Missing`], [`StoreError::Foreign`], [`StoreError::Newer`],
    /// [`StoreError::Locked`], [`StoreError::ReadOnly`] or [`StoreError::Damaged`].
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        Self::open_at(path, access, Clock::System)
    }

    /// As [`Store::open`], with a clock of the caller's.
    pub fn open_at(path: &Path, access: Access, clock: Clock) -> Result<Self, StoreError> {
        check_header(path)?;
        if access == Access::Read {
            finish_interrupted(path);
        }
        Self::open_checked(path, access, clock)
    }

    fn open_checked(path: &Path, access: Access, clock: Clock) -> Result<Self, StoreError> {
        let holder = Holder::here(clock);
        let lock = match access {
            Access::Write => Some(Arc::new(Lock::take(path, &holder)?)),
            Access::Read => None,
        };
        let mut conn = connect(path, access)?;
        if access == Access::Write {
            // SQLite opens a file that may not be written to be read; the clerk must learn it before
            // the first field is left.
            if conn.is_readonly("main")? {
                return Err(StoreError::ReadOnly);
            }
            prepare_schema(&mut conn, path, clock)?;
        } else if schema::version(&conn)? < schema::NEWEST {
            conn = newest_copy(&conn)?;
        }
        Ok(Self {
            conn,
            clock,
            holder,
            turn: Turn::default(),
            path: path.to_path_buf(),
            access,
            lock,
        })
    }

    /// A second, read-only connection for a job on another thread.
    pub fn reader(&self) -> Result<Self, StoreError> {
        Self::open_at(&self.path, Access::Read, self.clock)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it was opened for.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The clock the book is written by.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Who writes, on which computer, since when.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    /// Sets the name that the history shows for this user.
    pub fn set_user(&mut self, who: &str) {
        who.clone_into(&mut self.holder.who);
    }
}

/// A program that was killed while it wrote leaves a journal beside the book. A reader may not roll it
/// back, so a writer that writes nothing does it first; where that is forbidden the reader says so.
fn finish_interrupted(path: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    if !std::fs::metadata(&journal).is_ok_and(|journal| journal.len() > 0) {
        return;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let rolled_back = Connection::open_with_flags(path, flags).and_then(|conn| {
        conn.busy_timeout(PATIENCE)?;
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
    });
    if let Err(error) = rolled_back {
        tracing::warn!(%error, "journal left as it is");
    }
}

fn check_header(path: &Path) -> Result<(), StoreError> {
    let file = File::open(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.to_path_buf()),
        _ => StoreError::io(path, source),
    })?;
    let mut header = Vec::new();
    let read = file.take(100).read_to_end(&mut header);
    if read.is_err() || !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    if header.len() < 100 {
        return Err(StoreError::Short(header.len() as u64));
    }
    let number = |at: usize| {
        i64::from(u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]))
    };
    if number(68) != schema::APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    // Negative numbers are nobody's; 0 is a file that was never finished.
    let found = i64::from(u32::try_from(number(60)).unwrap_or(0).cast_signed());
    if found < 1 {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    if found > schema::NEWEST {
        return Err(StoreError::Newer { path: path.to_path_buf(), found, known: schema::NEWEST });
    }
    Ok(())
}

/// A connection to a book, set up as the program writes and reads it; takes no lock.
pub(super) fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    configure(&conn, access)?;
    Ok(conn)
}

fn configure(conn: &Connection, access: Access) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(400);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Otherwise each new value bound to a cached statement has it parsed and planned again.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -12_000)?;
    if access == Access::Write {
        // One file at rest, and a commit that is on the disk when it returns.
        conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        conn.pragma_update(None, "synchronous", "EXTRA")?;
    }
    Ok(())
}

fn prepare_schema(conn: &mut Connection, path: &Path, clock: Clock) -> Result<(), StoreError> {
    let found = schema::version(conn)?;
    if found == schema::NEWEST {
        return Ok(());
    }
    if found > 0 {
        copy_before_upgrade(conn, path, found, clock)?;
    }
    schema::migrate(conn)
}

/// A copy of an older book in the newest schema, which no other program sees and which goes with its
/// connection: a book that is only read stays as it is, wherever it lies.
fn newest_copy(book: &Connection) -> Result<Connection, StoreError> {
    // Without a name SQLite keeps it in memory, and a large one in a file that it takes away itself.
    let mut copy = Connection::open("")?;
    {
        let backup = Backup::new(book, &mut copy)?;
        let started = Instant::now();
        loop {
            match backup.step(-1)? {
                StepResult::Done => break,
                _ if started.elapsed() > PATIENCE => return Err(busy()),
                _ => std::thread::sleep(RETRY),
            }
        }
    }
    configure(&copy, Access::Read)?;
    schema::migrate(&mut copy)?;
    copy.pragma_update(None, "query_only", true)?;
    Ok(copy)
}

fn busy() -> StoreError {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None)
        .into()
}

/// Leaves a whole copy of the book as it was beside it: `ten-so.v1-20260312-143200.socd`.
fn copy_before_upgrade(
    conn: &Connection,
    path: &Path,
    version: i64,
    clock: Clock,
) -> Result<(), StoreError> {
    let stamp = clock.local().format("%Y%m%d-%H%M%S");
    let copy = path.with_extension(format!("v{version}-{stamp}.socd"));
    conn.backup("main", &copy, None::<fn(rusqlite::backup::Progress)>)?;
    let copied = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = copied.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged(verdict)) }
}
