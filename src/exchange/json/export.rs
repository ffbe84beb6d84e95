//! A book as exchange file.

use std::io::{self, Write};

use super::{FORMAT, VERSION};
use crate::domain::catalogue::{Field, Kind, Record};
use crate::domain::values::{About, Count, Value};
use crate::store::{Store, StoreError};
use crate::tr;

/// Why a book could not be written out.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The book could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file could not be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ExportError {
    /// One plain sentence for the clerk, in the language in use.
    pub fn sentence(&self) -> String {
        match self {
            Self::Store(error) => error.sentence(),
            Self::Io(error) if error.kind() == io::ErrorKind::StorageFull => {
                tr!("export-disk-full")
            }
            Self::Io(_) => tr!("export-failed"),
        }
    }
}

/// Writes every record of a book, one field a line: kinds in the order of [`Kind::ALL`], within a kind
/// by uid, so that the same records give the same bytes. Unknown fields are left out. Records go out
/// as they are read, all of one state of the book; the book is never held whole.
pub fn export(store: &Store, out: &mut dyn Write) -> Result<(), ExportError> {
    store.at_once(|| write_all(store, out))
}

fn write_all(store: &Store, out: &mut dyn Write) -> Result<(), ExportError> {
    write!(out, "{{\n \"format\": \"{FORMAT}\",\n \"version\": {VERSION},\n \"records\": [")?;
    let mut first = true;
    for kind in Kind::ALL {
        store.each(*kind, |record| {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            write_record(store, &record, out)
        })?;
    }
    out.write_all(if first { b"]\n}\n" } else { b"\n ]\n}\n" })?;
    Ok(())
}

fn write_record(store: &Store, record: &Record, out: &mut dyn Write) -> Result<(), ExportError> {
    write!(out, "  {{\n   \"kind\": \"{}\",\n   \"uid\": \"{}\"", record.kind.name(), record.uid)?;
    for (field, value) in record.known() {
        write_field(store, field, value, out)?;
    }
    out.write_all(b"\n  }")?;
    Ok(())
}

fn write_field(
    store: &Store,
    field: &Field,
    value: &Value,
    out: &mut dyn Write,
) -> Result<(), ExportError> {
    write!(out, ",\n   \"{}\": ", field.exchange)?;
    match value {
        Value::Text(text) => serde_json::to_writer(out, text).map_err(io::Error::from)?,
        Value::Int(number) => write!(out, "{number}")?,
        Value::Count(count) => write_count(*count, out)?,
        Value::Percent(percent) => serde_json::to_writer(out, percent).map_err(io::Error::from)?,
        Value::Date(date) => write!(out, "\"{}\"", date.iso())?,
        Value::Flag(flag) => write!(out, "{flag}")?,
        Value::Ref(id) => write!(out, "\"{}\"", store.uid_of(*id)?)?,
    }
    Ok(())
}

fn write_count(count: Count, out: &mut dyn Write) -> io::Result<()> {
    let about = match count.about {
        About::Exact => return write!(out, "{}", count.value),
        About::About => "about",
        About::Over => "over",
        About::Nearly => "nearly",
    };
    write!(out, "{{\"value\": {}, \"about\": \"{about}\"}}", count.value)
}
