//! What can go wrong with the file.

use std::path::{Path, PathBuf};

use crate::domain::catalogue::{Field, Kind, RecordId};
use crate::store::Holder;
use crate::tr;

/// A failure of the store. [`StoreError::sentence`] is for the clerk, `Display` for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not there.
    #[error("no such file: {0}")]
    Missing(PathBuf),
    /// A new book would overwrite a file.
    #[error("file exists: {0}")]
    Exists(PathBuf),
    /// Not a book of this program: another format, or cut short.
    #[error("not a book: {0}")]
    Foreign(PathBuf),
    /// Written by a later version of the program.
    #[error("schema {found} of {path}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema number.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Somebody else has it open for writing.
    #[error("locked by {0:?}")]
    Locked(Holder),
    /// The book was opened to be read only.
    #[error("opened read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The content of the file is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A book cut off within its first bytes: how many are left.
    #[error("damaged: {0} bytes long")]
    Short(u64),
    /// A record that is not, or no longer, in the book.
    #[error("no record {0:?}")]
    NoRecord(RecordId),
    /// A value of another type than the field's.
    #[error("wrong type for {}.{}", .0.name(), .1.name)]
    WrongType(Kind, &'static Field),
    /// A link that must be known was left empty.
    #[error("{}.{} is required", .0.name(), .1.name)]
    Required(Kind, &'static Field),
    /// A reference to a record of a kind the field cannot point to, or to none.
    #[error("{}.{} cannot point there", .0.name(), .1.name)]
    BadReference(Kind, &'static Field),
    /// A chain that would come back to its beginning.
    #[error("{}.{} would make a circle", .0.name(), .1.name)]
    Circle(Kind, &'static Field),
    /// A record that belongs to one in the bin cannot come back before it.
    #[error("{}.{} is in the bin", .0.name(), .1.name)]
    OwnerGone(Kind, &'static Field),
    /// A uid that a record of this kind has already, in the book or in the bin.
    #[error("uid of another {}", .0.name())]
    UidTaken(Kind),
    /// A final ballot, or a row of one, that was to be changed without being opened again.
    #[error("ballot {0:?} is final")]
    Final(RecordId),
    /// A ballot that was to be made final without having been checked.
    #[error("ballot {0:?} is not checked")]
    NotChecked(RecordId),
    /// Two records that cannot be made one.
    #[error("cannot merge: {0:?}")]
    CannotMerge(super::MergeRefusal),
    /// Nothing to undo or redo.
    #[error("nothing to turn back")]
    NothingToUndo,
    /// The file system refused.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The disk, stick or share failed while the book was read or written.
    #[error("drive: {0}")]
    Drive(String),
    /// Any other failure of the database.
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    /// A value in the file that the program cannot read.
    #[error("unreadable value: {0}")]
    Unreadable(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{Error, ErrorCode};
        // Every table is strict and every text was written as UTF-8: what is stored otherwise was
        // changed behind the program's back.
        if matches!(
            error,
            Error::FromSqlConversionFailure(..)
                | Error::IntegralValueOutOfRange(..)
                | Error::InvalidColumnType(..)
                | Error::Utf8Error(..)
        ) {
            return Self::Unreadable(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure) => Self::Drive(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    /// One plain sentence for the clerk with what to do, in the language in use.
    pub fn sentence(&self) -> String {
        match self {
            Self::Missing(path) => tr!("store-missing", path = path.display().to_string()),
            Self::Exists(path) => tr!("store-exists", path = path.display().to_string()),
            Self::Foreign(path) => tr!("store-foreign", path = path.display().to_string()),
            Self::Newer { path, found, .. } => {
                tr!("store-newer", path = path.display().to_string(), found = *found)
            }
            Self::Locked(holder) => tr!(
                "store-locked",
                computer = holder.computer.clone(),
                who = holder.who.clone(),
                since = holder.since.clone()
            ),
            Self::ReadOnly => tr!("store-read-only"),
            Self::DiskFull => tr!("store-disk-full"),
            Self::Damaged(_) | Self::Short(_) | Self::Unreadable(_) => tr!("store-damaged"),
            Self::NoRecord(id) => tr!("store-no-record", id = id.0),
            Self::WrongType(kind, field) => tr!("store-wrong-type", field = label(*kind, field)),
            Self::Required(kind, field) => tr!("store-required", field = label(*kind, field)),
            Self::BadReference(kind, field) => {
                tr!("store-bad-reference", field = label(*kind, field))
            }
            Self::Circle(kind, field) => tr!("store-circle", field = label(*kind, field)),
            Self::OwnerGone(kind, field) => tr!("store-owner-gone", field = label(*kind, field)),
            Self::UidTaken(kind) => {
                tr!("store-uid-taken", kind = crate::i18n::text(&kind.label_key(), None))
            }
            Self::Final(_) => tr!("store-final"),
            Self::NotChecked(_) => tr!("store-not-checked"),
            Self::CannotMerge(refusal) => refusal.sentence(),
            Self::NothingToUndo => tr!("store-nothing-to-undo"),
            Self::Io { path, .. } => tr!("store-io", path = path.display().to_string()),
            Self::Drive(_) => tr!("store-drive"),
            Self::Sql(_) => tr!("store-sql"),
        }
    }

    /// As [`StoreError::sentence`], naming the book it happened to where that matters: damage.
    pub fn sentence_of(&self, book: &Path) -> String {
        match self {
            Self::Damaged(_) | Self::Short(_) | Self::Unreadable(_) => {
                tr!("store-damaged-file", path = book.display().to_string())
            }
            _ => self.sentence(),
        }
    }

    /// Whether the failure means that the file itself is not whole.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged(_) | Self::Short(_) | Self::Unreadable(_))
    }

    /// What stands behind the sentence, for the details button and the log.
    pub fn details(&self) -> String {
        self.to_string()
    }

    /// Wraps an error of the file system with the path it is about.
    pub fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull;
        }
        Self::Io { path: path.into(), source }
    }
}

fn label(kind: Kind, field: &Field) -> String {
    crate::i18n::text(&kind.field_key(field), None)
}
