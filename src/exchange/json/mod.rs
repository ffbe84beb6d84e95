//! The exchange format: JSON that holds a whole book, or a piece of one, and is read back without loss.
//!
//! ```json
//! {"format": "so-cong-doan", "version": 1, "title": "…", "source": "…",
//!  "records": [{"kind": "organisation", "uid": "@so-ct"},
//!              {"kind": "organisation_period", "organisation": "@so-ct", "name": "Công đoàn cơ sở …"}]}
//! ```
//!
//! `uid` is a UUID, or a handle beginning with `@` that lives in one file, or absent; the latter two get
//! fresh UUIDs in the order of the file. References are uids of the file or UUIDs of the book. Absent
//! and `null` both mean "chưa rõ". Nothing is guessed: what the format does not know is refused.

mod error;
mod export;
mod import;
mod plan;
mod raw;
mod schema;
mod source;
mod value;

pub use error::{Fault, ImportError, Place};
pub use export::{ExportError, export};
pub use import::{ImportReport, import};
pub use schema::schema;

/// The word in `format`.
const FORMAT: &str = "so-cong-doan";
/// The newest `version` this program writes and reads.
const VERSION: u64 = 1;
/// The largest file that is read, in bytes.
const LARGEST_FILE: u64 = 2 << 30;
/// The most records that are read from one file.
const MOST_RECORDS: usize = 5_000_000;
/// The longest single text of a file, in bytes; far above every field's own limit.
const LONGEST_TEXT: usize = 1 << 20;
/// The longest handle, in letters, with its `@`.
const LONGEST_HANDLE: usize = 100;
