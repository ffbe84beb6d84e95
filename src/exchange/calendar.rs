//! The due days as a calendar file (RFC 5545, iCalendar), for the office's own calendar.
//!
//! One all-day event for each task with a day. The uid is made of the record's uid, the kind of task and
//! the day it follows from, so that a file read again changes the events it knows instead of doubling them.

use std::fmt::Write as _;
use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::catalogue::RecordId;
use crate::domain::tasks::{TaskFacts, TaskKind, days_left, months_after};
use crate::i18n;
use crate::store::{Scope, Store, StoreError, TaskRow, TaskSpan};
use crate::tr;

/// Lines are folded after so many octets, the line break not counted (RFC 5545, section 3.1).
const LINE: usize = 75;
/// What is due within so many months stands in the file.
pub const MONTHS: u32 = 24;
/// So many events at most; calendars choke on more, and what is most urgent comes first.
pub const MOST: usize = 10_000;

/// Why the calendar was not written.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The book could not be read.
    #[error("book: {0}")]
    Store(#[from] StoreError),
    /// The file could not be written.
    #[error("writing: {0}")]
    Io(#[from] io::Error),
}

/// Writes the due days of a union and of all below it, or of the whole book, as they are on a day; gives
/// the number of events. The same book, day and stated time give the same bytes.
pub fn write(
    store: &Store,
    under: Option<RecordId>,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
    out: &mut dyn Write,
) -> Result<usize, CalendarError> {
    let now = as_of == stated.date_naive();
    let units = store.units(&Scope { under, kind: None, day: as_of, now })?;
    let mut rows: Vec<TaskRow> = Vec::new();
    for kind in TaskKind::ALL {
        let span = TaskSpan::Due(kind.told_from(as_of), Some(months_after(as_of, MONTHS)));
        rows.extend(store.tasks(&units, kind, span, MOST)?);
    }
    rows.sort_by_cached_key(|row| (row.due, row.sort.clone(), row.kind, row.subject));
    rows.truncate(MOST);
    let name = match under {
        Some(id) => tr!("calendar-name", name = store.title(id)?),
        None => tr!("calendar-name-book"),
    };
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0"] {
        put(out, line)?;
    }
    let program =
        concat!("PRODID:-//So Cong doan//so-cong-doan ", env!("CARGO_PKG_VERSION"), "//VI");
    for line in [program, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        put(out, line)?;
    }
    put(out, &format!("X-WR-CALNAME:{}", escaped(&name)))?;
    let stamp = stated.naive_utc().format("%Y%m%dT%H%M%SZ").to_string();
    for row in &rows {
        event(store, row, as_of, &stamp, out)?;
    }
    put(out, "END:VCALENDAR")?;
    Ok(rows.len())
}

/// One event. A day past the end of the calendar is left out, for it has no day after it.
fn event(
    store: &Store,
    row: &TaskRow,
    as_of: NaiveDate,
    stamp: &str,
    out: &mut dyn Write,
) -> Result<(), CalendarError> {
    let Some((due, after)) = row.due.and_then(|due| Some((due, due.succ_opt()?))) else {
        return Ok(());
    };
    let facts = TaskFacts {
        kind: row.kind,
        field: &row.field,
        due: row.due,
        basis: row.basis,
        number: row.number,
    };
    let late = days_left(due, as_of) < 0;
    let lang = i18n::lang();
    let uid = store.uid_of(row.subject)?;
    // Reviews of one programme differ by the day alone; another's day may move and stays the same event.
    let day = match row.kind {
        TaskKind::InterimReview => format!("-{}", compact(due)),
        _ => String::new(),
    };
    put(out, "BEGIN:VEVENT")?;
    put(out, &format!("UID:{uid}-{}{day}@so-cong-doan", row.kind.name()))?;
    put(out, &format!("DTSTAMP:{stamp}"))?;
    put(out, &format!("DTSTART;VALUE=DATE:{}", compact(due)))?;
    put(out, &format!("DTEND;VALUE=DATE:{}", compact(after)))?;
    let summary = [facts.what(lang, late), whose(row)].join(": ");
    put(out, &format!("SUMMARY:{}", escaped(&summary)))?;
    let why = facts.why(lang);
    let description =
        if row.whose.parties.is_empty() { why } else { format!("{why}\n{}", row.whose.parties) };
    put(out, &format!("DESCRIPTION:{}", escaped(&description)))?;
    put(out, "TRANSP:TRANSPARENT")?;
    put(out, "END:VEVENT")?;
    Ok(())
}

fn whose(row: &TaskRow) -> String {
    let (from, to) = &row.whose.years;
    match (from.as_str(), to.as_str()) {
        ("", "") => row.whose.name.clone(),
        ("", year) | (year, "") => format!("{}, {year}", row.whose.name),
        (from, to) => format!("{}, {from} – {to}", row.whose.name),
    }
}

fn compact(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A text value (RFC 5545, section 3.3.11): backslash, semicolon and comma are escaped, a line break is
/// written `\n`; other control characters may not stand in the file and are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Writes a content line, folded: a line goes on after CRLF and a space, never within a letter.
fn put(out: &mut dyn Write, line: &str) -> io::Result<()> {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    // A string takes every text.
    let _written = folded.write_str("\r\n");
    out.write_all(folded.as_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader makes of a folded line again.
    fn unfolded(line: &str) -> String {
        let mut bytes = Vec::new();
        put(&mut bytes, line).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        for part in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(part.len() <= LINE, "{} octets: {part}", part.len());
        }
        text.strip_suffix("\r\n").unwrap().replace("\r\n ", "")
    }

    /// What a reader makes of an escaped text.
    fn unescaped(text: &str) -> String {
        let mut out = String::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => match letters.next().unwrap() {
                    'n' | 'N' => out.push('\n'),
                    other => out.push(other),
                },
                (letter, false) => {
                    assert!(letter != ';' && letter != ',', "bare {letter}");
                    out.push(letter);
                }
            }
        }
        out
    }

    #[test]
    fn a_title_cannot_make_a_line_of_its_own() {
        let hostile = "Đại hội\r\nEND:VEVENT\nBEGIN:VEVENT\r\nSUMMARY:gì đó; a,b\\n\u{0}\u{7}";
        let line = escaped(hostile);
        assert!(!line.contains(['\r', '\n', '\u{0}', '\u{7}']), "{line:?}");
        let read = unescaped(&line);
        assert_eq!(read, "Đại hội\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:gì đó; a,b\\n");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_a_folded_line(text in "[ -~ạảãầẩẫậđƯỡỹ🔧\u{300}]{0,400}") {
            prop_assert_eq!(unescaped(&unfolded(&escaped(&text))), text);
        }
    }
}
