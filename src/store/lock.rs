//! One writer: a lock file beside the book, held by the operating system as long as the program runs.
//!
//! The text in it says who, on which computer, since when. A program that ends takes the file away; one
//! that was killed leaves the file but not the lock, so the next one takes it over without a question.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::StoreError;
use super::clock::Clock;

/// Who has a book open for writing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name.
    pub who: String,
    /// The computer's name.
    pub computer: String,
    /// Since when, as shown: `13:10 12/03/2026`.
    pub since: String,
}

impl Holder {
    /// This user on this computer, from now on.
    pub fn here(clock: Clock) -> Self {
        Self {
            who: user_name(),
            computer: computer_name(),
            since: clock.local().format("%H:%M %d/%m/%Y").to_string(),
        }
    }
}

/// The lock, freed when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

/// The lock file of a book.
pub(super) fn lock_path(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

impl Lock {
    /// Takes the lock of a book, or says who holds it.
    pub(super) fn take(book: &Path, holder: &Holder) -> Result<Self, StoreError> {
        // Two names of one file (a link, a mounted folder's other path) must meet in one lock file.
        let real = std::fs::canonicalize(book).unwrap_or_else(|_| book.to_path_buf());
        let path = lock_path(&real);
        let text = serde_json::to_string(holder)
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        loop {
            let mut file = open_lock(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let mut text = String::new();
                    // Where the system forbids reading a locked file, the name stays unknown.
                    let _unread = file.read_to_string(&mut text);
                    return Err(StoreError::Locked(
                        serde_json::from_str(&text).unwrap_or_default(),
                    ));
                }
                Err(TryLockError::Error(source)) => return Err(StoreError::io(&path, source)),
            }
            // The one before may have taken the file away between opening and locking; who comes next
            // would then lock another file of this name.
            if !is_at(&file, &path) {
                continue;
            }
            let mut lock = Self { file, path };
            lock.write(&text).map_err(|source| StoreError::io(&lock.path, source))?;
            return Ok(lock);
        }
    }

    fn write(&mut self, text: &str) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(text.as_bytes())
    }
}

fn open_lock(path: &Path) -> Result<File, StoreError> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(
        |source| match source.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly
            }
            _ => StoreError::io(path, source),
        },
    )
}

/// Whether an open file is the one its name leads to.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let named = |file: std::fs::Metadata| (file.dev(), file.ino());
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(open), Ok(there)) => named(open) == named(there),
        _ => false,
    }
}

/// Elsewhere nobody takes the file away.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _left = self.file.set_len(0);
        // Taken away while it is held, and `take` looks again once it has the lock. Where a file's
        // identity cannot be asked for, it stays, empty: deleting would let two programs lock two
        // files of one name.
        #[cfg(unix)]
        let _gone = std::fs::remove_file(&self.path);
        let _freed = self.file.unlock();
        tracing::debug!(path = %self.path.display(), "lock freed");
    }
}

/// The name the operating system knows the user by.
pub(super) fn user_name() -> String {
    let told = ["USERNAME", "USER", "LOGNAME"].iter().find_map(|key| std::env::var(key).ok());
    let home = || {
        let home =
            directories::UserDirs::new()?.home_dir().file_name()?.to_string_lossy().into_owned();
        Some(home)
    };
    told.filter(|name| !name.is_empty()).or_else(home).unwrap_or_else(|| "?".to_owned())
}

/// The computer's name.
pub(super) fn computer_name() -> String {
    std::env::var("COMPUTERNAME")
        .ok()
        .or_else(|| std::env::var("HOSTNAME").ok())
        .or_else(|| {
            std::fs::read_to_string("/proc/sys/kernel/hostname")
                .ok()
                .map(|name| name.trim().to_owned())
        })
        .unwrap_or_else(|| "?".to_owned())
}
