//! What leaves and enters the book: import, export, lists to Excel, the report and its printing.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::books::file_name;
use super::{Answer, App};
use crate::app::action::Action;
use crate::app::files::{PathFor, with_extension};
use crate::app::notice::NoticeKind;
use crate::app::print::{PreviewPage, ReportFormat, report_name, rounds_of};
use crate::app::tab::Tab;
use crate::documents::cell::Cell;
use crate::documents::report::{Format, Report};
use crate::documents::typst_engine::Pages;
use crate::documents::xlsx::{self, FileInfo, SheetColumn};
use crate::domain::catalogue::Kind;
use crate::exchange::{json, write_whole};
use crate::i18n;
use crate::store::{Row, Store, StoreError};
use crate::tr;

/// How many rows of a list are read at a time for Excel.
const WINDOW: usize = 1000;

/// What a print job came back with.
pub enum PrintAnswer {
    /// A paper, set in pages.
    Made(Report, Result<Arc<Pages>, (String, String)>),
    /// A page of a set drawn at a scale.
    Drawn(Arc<Pages>, usize, Result<PreviewPage, String>),
}

impl App {
    pub(super) fn import(&mut self, path: &Path) -> Result<(), StoreError> {
        let Some(book) = &mut self.book else { return Ok(()) };
        let last = book.store.last_record()?;
        match json::import(&mut book.store, path, false) {
            Ok(report) => {
                book.reread()?;
                self.notify_undoable(tr!(
                    "imported",
                    n = report.created.iter().map(|(_, n)| *n).sum::<u64>()
                ));
                self.count_imported(last);
                Ok(())
            }
            Err(error) => {
                self.failed(error.sentence(), error.to_string());
                Ok(())
            }
        }
    }

    pub(super) fn export(&mut self, path: &Path) {
        let Some(book) = &self.book else { return };
        let path = with_extension(path, "json");
        let reader = book.store.reader();
        self.jobs.start("export", move || {
            let written = reader
                .map_err(json::ExportError::from)
                .and_then(|store| write_whole(&path, |out| json::export(&store, out)));
            Answer::Done(match written {
                Ok(()) => Ok(tr!("written", path = path.display().to_string())),
                Err(error) => Err((error.sentence(), error.to_string())),
            })
        });
    }

    pub(super) fn export_list(&mut self, kind: Kind, path: &Path) {
        let Some(book) = &self.book else { return };
        let Some(list) = book.lists.get(&kind) else { return };
        let (list, path) = (list.clone(), with_extension(path, "xlsx"));
        let (reader, stated) = (book.store.reader(), self.stated());
        let day = book.day();
        let title = Self::list_title(kind);
        self.jobs.start("list-to-excel", move || {
            let written =
                reader.map_err(|error| (error.sentence(), error.details())).and_then(|store| {
                    let bytes = list_workbook(&store, list, &title, (day, stated))?;
                    write_bytes(&path, &bytes)
                });
            Answer::Done(written.map(|()| tr!("written", path = path.display().to_string())))
        });
    }

    fn stated(&self) -> DateTime<FixedOffset> {
        self.clock().local().fixed_offset()
    }

    /// The proposed name of the report's file.
    pub(super) fn report_name(&self) -> String {
        let title = self.book.as_ref().map(|book| book.print.title.clone()).unwrap_or_default();
        file_name(&title)
    }

    /// Ctrl+P: the minutes of the ballot or the summary of the term at hand.
    pub(super) fn print_open(&mut self) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        let open = book.page(self.tab).map(|open| (open.loaded.dossier.root.kind, open.id));
        let report = match open {
            Some((Kind::Ballot, ballot)) => Some(Report::CountingMinutes { ballot, blank: false }),
            Some((Kind::Term, term)) => Some(Report::TermSummary { term }),
            Some((Kind::Programme, programme)) => {
                Some(Report::ProgrammeReport { programme, issuer: None })
            }
            Some((Kind::Organisation, id)) => {
                let terms = book.store.pointing(Kind::Term, "organisation", id)?;
                terms.last().map(|term| Report::TermSummary { term: term.id })
            }
            _ => book.print.report.or_else(|| {
                let open = book.open.get(&Kind::Term)?;
                Some(Report::TermSummary { term: open.id })
            }),
        };
        let Some(report) = report else {
            self.go(Tab::Print);
            return Ok(());
        };
        self.print_action(Action::Print(report))
    }

    pub(super) fn print_action(&mut self, action: Action) -> Result<(), StoreError> {
        match action {
            Action::Print(report) => {
                if let Some(book) = &mut self.book {
                    let about = report.about().map(|id| book.store.title(id)).transpose()?;
                    let title = format!("{} {}", report_name(report), about.unwrap_or_default());
                    let title = title.trim_end().to_owned();
                    let rounds =
                        match report {
                            Report::TermTable { organisation, .. } => rounds_of(
                                &book.store.pointing(Kind::Term, "organisation", organisation)?,
                            ),
                            _ => Vec::new(),
                        };
                    let print = &mut book.print;
                    if print.report != Some(report) {
                        *print = crate::app::print::PrintState {
                            report: Some(report),
                            title,
                            rounds,
                            ..Default::default()
                        };
                        print.stale = true;
                    }
                }
                self.go(Tab::Print);
            }
            Action::Preview(page, scale) => self.draw_page(page, scale),
            Action::SaveReport(format, path) => self.save_report(format, &path),
            Action::SendToPrinter => self.send_to_printer(),
            _ => {}
        }
        Ok(())
    }

    /// Makes the report again when the book changed since, on a thread with its own connection.
    pub(super) fn ask_report(&mut self) {
        let stated = self.stated();
        let Some(book) = &mut self.book else { return };
        let Some(report) = book.print.report else { return };
        if !book.print.stale || book.print.making {
            return;
        }
        book.print.stale = false;
        book.print.making = true;
        let (reader, day) = (book.store.reader(), book.day());
        self.jobs.start("report", move || {
            let made =
                reader.map_err(|error| (error.sentence(), error.details())).and_then(|store| {
                    let pages = report.pages(&store, day, stated);
                    pages.map(Arc::new).map_err(|error| (error.sentence(), error.details()))
                });
            Answer::Print(PrintAnswer::Made(report, made))
        });
    }

    fn draw_page(&mut self, page: usize, scale: f32) {
        let Some(book) = &mut self.book else { return };
        let Some(pages) = book.print.set.clone() else { return };
        if book.print.asked.insert(page, scale) == Some(scale) {
            return;
        }
        book.print.revision += 1;
        let revision = book.print.revision;
        self.jobs.start("preview", move || {
            let drawn = pages.picture(page, f64::from(scale)).map(|picture| PreviewPage {
                scale,
                width: picture.width,
                height: picture.height,
                pixels: picture.pixels,
                revision,
            });
            let drawn = drawn.map_err(|error| error.to_string());
            Answer::Print(PrintAnswer::Drawn(pages, page, drawn))
        });
    }

    pub(super) fn print_answered(&mut self, answer: PrintAnswer) {
        let Some(book) = &mut self.book else { return };
        let print = &mut book.print;
        match answer {
            PrintAnswer::Made(report, made) => {
                if print.report != Some(report) {
                    // Another paper was chosen meanwhile; its own answer is still to come.
                    return;
                }
                print.making = false;
                print.asked.clear();
                print.pictures.clear();
                match made {
                    Ok(pages) => {
                        print.pages = Some(pages.count());
                        print.set = Some(pages);
                        print.failed = None;
                    }
                    Err((sentence, details)) => {
                        print.failed = Some(sentence.clone());
                        self.failed(sentence, details);
                    }
                }
            }
            PrintAnswer::Drawn(pages, page, Ok(picture)) => {
                // Asked for before another paper was made, it would stand on that one's page.
                if print.set.as_ref().is_some_and(|set| Arc::ptr_eq(set, &pages)) {
                    print.pictures.insert(page, picture);
                }
            }
            PrintAnswer::Drawn(_, page, Err(error)) => {
                tracing::error!(page, %error, "page not drawn");
            }
        }
    }

    fn save_report(&mut self, format: ReportFormat, path: &Path) {
        let Some(report) = self.book.as_ref().and_then(|book| book.print.report) else { return };
        let Some(book) = &self.book else { return };
        let path = with_extension(path, format.extension());
        let (reader, stated) = (book.store.reader(), (book.day(), self.stated()));
        self.jobs.start("save-report", move || {
            let written = report_bytes(reader, report, stated, format)
                .and_then(|bytes| write_bytes(&path, &bytes));
            Answer::Done(written.map(|()| tr!("written", path = path.display().to_string())))
        });
    }

    /// Hands the PDF to the system's printing: CUPS where there is `lp`, else the PDF's own print verb.
    fn send_to_printer(&mut self) {
        let Some(report) = self.book.as_ref().and_then(|book| book.print.report) else { return };
        let Some(book) = &self.book else { return };
        let (reader, stated) = (book.store.reader(), (book.day(), self.stated()));
        let folder = crate::app::Prefs::folder().unwrap_or_else(std::env::temp_dir);
        let name = self.report_name();
        self.notify(NoticeKind::Done, tr!("print-sending"));
        self.jobs.start("print", move || {
            let path = folder.join(format!("{name}.pdf"));
            let sent = report_bytes(reader, report, stated, ReportFormat::Pdf)
                .and_then(|bytes| write_bytes(&path, &bytes))
                .and_then(|()| hand_to_system(&path));
            Answer::Done(sent.map(|()| tr!("print-sent")))
        });
    }

    /// Asks where the report goes.
    pub(super) fn ask_report_path(&mut self, format: ReportFormat) {
        self.ask_path(PathFor::Report(format));
    }
}

fn report_bytes(
    reader: Result<Store, StoreError>,
    report: Report,
    (day, stated): (NaiveDate, DateTime<FixedOffset>),
    format: ReportFormat,
) -> Result<Vec<u8>, (String, String)> {
    let format = match format {
        ReportFormat::Pdf => Format::Pdf,
        ReportFormat::Docx => Format::Docx,
        ReportFormat::Xlsx => Format::Xlsx,
    };
    let store = reader.map_err(|error| (error.sentence(), error.details()))?;
    report.write(&store, day, stated, format).map_err(|error| (error.sentence(), error.details()))
}

fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), (String, String)> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder
        .and_then(|()| write_whole(path, |out| out.write_all(bytes)))
        .map_err(|error| (tr!("not-written", path = path.display().to_string()), error.to_string()))
}

#[cfg(not(windows))]
fn hand_to_system(path: &Path) -> Result<(), (String, String)> {
    let sent = std::process::Command::new("lp").arg("--").arg(path).output();
    match sent {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            Err((tr!("print-refused"), String::from_utf8_lossy(&output.stderr).into_owned()))
        }
        Err(error) => Err((tr!("print-no-system"), error.to_string())),
    }
}

#[cfg(windows)]
fn hand_to_system(path: &Path) -> Result<(), (String, String)> {
    let sent = std::process::Command::new("powershell")
        .args(["-NoProfile", "-Command", "Start-Process -Verb Print -FilePath $args[0]"])
        .arg(path)
        .output();
    match sent {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            Err((tr!("print-refused"), String::from_utf8_lossy(&output.stderr).into_owned()))
        }
        Err(error) => Err((tr!("print-no-system"), error.to_string())),
    }
}

fn list_workbook(
    store: &Store,
    mut list: crate::app::ListState,
    title: &str,
    (day, stated): (NaiveDate, DateTime<FixedOffset>),
) -> Result<Vec<u8>, (String, String)> {
    let kind = list.kind;
    let columns = ["column-name", "column-detail", "column-state", "column-findings"];
    let widths = [48.0, 60.0, 18.0, 14.0];
    let heads: Vec<SheetColumn> = columns
        .iter()
        .zip(widths)
        .map(|(key, width)| SheetColumn::new(&i18n::text(key, None), width))
        .collect();
    let mut rows = Vec::with_capacity(list.total);
    for start in (0..list.total).step_by(WINDOW) {
        let end = (start + WINDOW).min(list.total);
        for at in start..end {
            if list.row(at).is_none() {
                list.fetch(store, at..at + 1)
                    .map_err(|error| (error.sentence(), error.details()))?;
            }
            if let Some(row) = list.row(at) {
                rows.push(row_cells(kind, row));
            }
        }
    }
    let info = FileInfo {
        title: title.to_owned(),
        organisation: Cell::unknown(),
        as_of: Cell::date(day),
        uid: Cell::unknown(),
        more: Vec::new(),
    };
    xlsx::list(title, None, heads, rows, &info, stated)
        .map_err(|error| (tr!("list-not-made"), error.to_string()))
}

fn row_cells(kind: Kind, row: &Row) -> Vec<Cell> {
    let key = format!("state-{}-{}", kind.name(), row.state);
    let state =
        if i18n::has_key(i18n::lang(), &key) { i18n::text(&key, None) } else { String::new() };
    let findings = match row.severity {
        crate::store::Severity::None => String::new(),
        crate::store::Severity::Warning => tr!("badge-warning"),
        crate::store::Severity::Error => tr!("badge-error"),
    };
    [row.name.clone(), row.detail.clone(), state, findings].into_iter().map(Cell::text).collect()
}
