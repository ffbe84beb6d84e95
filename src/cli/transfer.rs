//! Taking files in and writing the book out.

use std::io::Write;
use std::path::Path;

use super::{CliError, Status, check};
use crate::domain::values::grouped;
use crate::exchange::calendar::{self, CalendarError};
use crate::exchange::json::{self, ExportError};
use crate::exchange::write_whole;
use crate::store::{Access, Store};
use crate::tr;

/// `schema`.
pub(super) fn schema(out: &mut dyn Write) -> Result<(), CliError> {
    serde_json::to_writer_pretty(&mut *out, &json::schema()).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// `import`.
pub(super) fn import(
    file: &Path,
    source: &Path,
    dry_run: bool,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    check_ending(source)?;
    let mut store = Store::open(file, Access::Write)?;
    let report = json::import(&mut store, source, dry_run)?;
    let created: u64 = report.created.iter().map(|(_, count)| count).sum();
    let (records, title) = (grouped(created), report.title);
    if dry_run {
        writeln!(out, "{}", tr!("cli-would-import", records = records, title = title))?;
    } else {
        writeln!(out, "{}", tr!("cli-imported", records = records, title = title))?;
    }
    for (kind, count) in report.created {
        writeln!(out, "  {}: {}", crate::i18n::text(&kind.label_key(), None), grouped(count))?;
    }
    if report.present > 0 {
        writeln!(out, "{}", tr!("cli-present", records = grouped(report.present)))?;
    }
    Ok(())
}

/// `export`: also of a damaged book, as the way to save what can be read; but it says so.
pub(super) fn export(file: &Path, to: &Path, out: &mut dyn Write) -> Result<Status, CliError> {
    if has_ending(to, "ics") {
        return export_calendar(file, to, out);
    }
    check_ending(to)?;
    let store = Store::open(file, Access::Read)?;
    write_whole(to, |bytes| json::export(&store, bytes))
        .map_err(|source: ExportError| CliError::Write { path: to.to_path_buf(), source })?;
    writeln!(out, "{}", tr!("cli-exported", path = to.display().to_string()))?;
    check::warn(file, &store, out)
}

/// The due days of the whole book as they are today.
fn export_calendar(file: &Path, to: &Path, out: &mut dyn Write) -> Result<Status, CliError> {
    let store = Store::open(file, Access::Read)?;
    let stated = store.clock().local().fixed_offset();
    let day = stated.date_naive();
    let mut events = 0;
    let written = write_whole(to, |bytes| {
        events = calendar::write(&store, None, day, stated, bytes)?;
        Ok(())
    });
    written.map_err(|source| {
        let source = match source {
            CalendarError::Store(error) => ExportError::Store(error),
            CalendarError::Io(error) => error.into(),
        };
        CliError::Write { path: to.to_path_buf(), source }
    })?;
    let path = to.display().to_string();
    writeln!(out, "{}", tr!("cli-calendar", path = path, events = events))?;
    check::warn(file, &store, out)
}

fn check_ending(path: &Path) -> Result<(), CliError> {
    if has_ending(path, "json") { Ok(()) } else { Err(CliError::Ending(path.to_path_buf())) }
}

fn has_ending(path: &Path, wanted: &str) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(wanted))
}
