//! Reading an exchange file: record by record, within bounds, refused at the first fault.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::error::{Expected, Fault, ImportError, Place};
use super::plan::FilePlan;
use super::raw::Raw;
use super::{FORMAT, LARGEST_FILE, LONGEST_TEXT, VERSION};
use crate::domain::text::{find_forbidden, nfc_clean_line};
use crate::domain::values::InputError;

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its records.
    pub plan: FilePlan,
}

/// Reads a whole file into a plan.
pub(super) fn read(path: &Path) -> Result<Source, ImportError> {
    let unreadable = |source| ImportError::Io { path: path.to_path_buf(), source };
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > LARGEST_FILE {
        return Err(ImportError::refused(path, Place::default(), Fault::FileTooLarge));
    }
    let mut bytes = BufReader::with_capacity(1 << 16, file);
    // Windows editors put a byte order mark before the text.
    if bytes.fill_buf().map_err(unreadable)?.starts_with(b"\xef\xbb\xbf") {
        bytes.consume(3);
    }
    let guarded =
        Guard { inner: bytes.take(LARGEST_FILE), in_text: false, escaped: false, length: 0 };

    let mut reading = Reading::default();
    let mut json = serde_json::Deserializer::from_reader(guarded);
    let done = json.deserialize_map(&mut reading).and_then(|()| json.end());
    if let Some(refusal) = reading.refusal.take() {
        let (place, fault) = *refusal;
        return Err(ImportError::refused(path, place, fault));
    }
    match done {
        Ok(()) => Ok(reading.source),
        Err(error) => Err(broken(path, &reading, error)),
    }
}

/// What stopped the JSON reader itself, and at which record.
fn broken(path: &Path, reading: &Reading, error: serde_json::Error) -> ImportError {
    let record = reading.in_records.then(|| reading.source.plan.records.len() + 1);
    let place = Place { record, ..Place::default() };
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Io
            if error.io_error_kind() == Some(io::ErrorKind::InvalidData) =>
        {
            ImportError::refused(path, place, Fault::TextTooLong)
        }
        serde_json::error::Category::Io => {
            ImportError::Io { path: path.to_path_buf(), source: io::Error::from(error) }
        }
        serde_json::error::Category::Data => ImportError::refused(path, place, Fault::NotExchange),
        serde_json::error::Category::Syntax | serde_json::error::Category::Eof => {
            ImportError::refused(path, place, Fault::Syntax { line, column })
        }
    }
}

/// Stops at a text that has no end, before it fills the memory.
struct Guard<R> {
    inner: R,
    in_text: bool,
    escaped: bool,
    length: usize,
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        for byte in buffer.iter().take(count) {
            match (self.in_text, self.escaped, byte) {
                (true, true, _) => self.escaped = false,
                (true, false, b'\\') => self.escaped = true,
                (_, _, b'"') => {
                    self.in_text = !self.in_text;
                    self.length = 0;
                }
                _ => {}
            }
            self.length += 1;
            if self.in_text && self.length > LONGEST_TEXT {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(count)
    }
}

/// The state of reading; a refusal of our own is kept here while the JSON reader unwinds.
#[derive(Default)]
struct Reading {
    source: Source,
    refusal: Option<Box<(Place, Fault)>>,
    in_records: bool,
}

impl Reading {
    fn refuse<E: serde::de::Error>(&mut self, field: Option<&str>, fault: Fault) -> E {
        let place = Place { field: field.map(str::to_owned), ..Place::default() };
        self.refusal = Some(Box::new((place, fault)));
        E::custom("refused")
    }

    /// Takes one of the small entries beside the records.
    fn head(&mut self, key: &str, raw: Raw) -> Result<(), Fault> {
        match (key, raw) {
            ("format", Raw::Text(text)) if text == FORMAT => Ok(()),
            ("version", Raw::Whole(VERSION)) | ("title" | "source", Raw::Null) => Ok(()),
            ("version", Raw::Whole(found)) => Err(Fault::Version(found.to_string())),
            ("format" | "version", _) => Err(Fault::NotExchange),
            ("title", Raw::Text(text)) => {
                self.source.title = words(&text)?;
                Ok(())
            }
            // Where the file comes from; of the file, not of the book.
            ("source", Raw::Text(text)) => words(&text).map(drop),
            ("title" | "source", _) => Err(Fault::WrongType(Expected::Text)),
            _ => Err(Fault::UnknownTop),
        }
    }
}

fn words(text: &str) -> Result<Option<String>, Fault> {
    const LIMIT: usize = 500;
    if let Some(character) = find_forbidden(text, false) {
        return Err(Fault::Text(InputError::ControlCharacter { character }));
    }
    let clean = nfc_clean_line(text);
    if clean.chars().count() > LIMIT {
        return Err(Fault::Text(InputError::TooLong { limit: LIMIT }));
    }
    Ok(Some(clean).filter(|clean| !clean.is_empty()))
}

impl<'de> Visitor<'de> for &mut Reading {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an exchange file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen: Vec<String> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if seen.contains(&key) {
                return Err(self.refuse(Some(&key), Fault::Twice));
            }
            if key == "records" {
                map.next_value_seed(Records(self))?;
            } else {
                // An unknown name is refused before its value, which may be anything, is read.
                let known = matches!(key.as_str(), "format" | "version" | "title" | "source");
                let raw = if known { map.next_value()? } else { Raw::Null };
                if let Err(fault) = self.head(&key, raw) {
                    return Err(self.refuse(Some(&key), fault));
                }
            }
            seen.push(key);
        }
        for (needed, fault) in [
            ("format", Fault::NotExchange),
            ("version", Fault::NotExchange),
            ("records", Fault::NoRecords),
        ] {
            if !seen.iter().any(|key| key == needed) {
                return Err(self.refuse(None, fault));
            }
        }
        Ok(())
    }
}

struct Records<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.0.in_records = true;
        while let Some(raw) = list.next_element::<Raw>()? {
            if let Err(refusal) = self.0.source.plan.add(raw) {
                self.0.refusal = Some(refusal);
                return Err(A::Error::custom("refused"));
            }
        }
        self.0.in_records = false;
        Ok(())
    }
}
