//! The overview: counting it beside the clerk's work, opening its doors, printing it.

use std::path::{Path, PathBuf};

use super::{Answer, App, FocusWish};
use crate::app::action::Action;
use crate::app::files::with_extension;
use crate::app::overview::{Door, Opened, OverviewAction, Question, View};
use crate::app::tab::Tab;
use crate::documents::report::Report;
use crate::exchange::calendar::{self, CalendarError};
use crate::exchange::write_whole;
use crate::store::{Filter, StoreError};
use crate::tr;

impl App {
    /// Counts the overview again where it is shown and something changed, on a thread of its own.
    pub(super) fn ask_overview(&mut self) -> Result<(), StoreError> {
        if self.tab != Tab::Overview {
            return Ok(());
        }
        let today = self.clock.local().date_naive();
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(question) = book.overview.question(&book.store, today)? else { return Ok(()) };
        let reader = book.store.reader();
        self.jobs.start("overview", move || {
            let made = reader.and_then(|store| store.at_once(|| View::make(&store, &question)));
            Answer::Overview(question.number, Box::new(made))
        });
        Ok(())
    }

    pub(super) fn overview_action(&mut self, action: OverviewAction) -> Result<(), StoreError> {
        match action {
            OverviewAction::Look(look) => {
                if let Some(book) = &mut self.book {
                    book.overview.look_at(look);
                }
            }
            OverviewAction::Months(months) => {
                if let Some(book) = &mut self.book {
                    book.overview.set_months(&book.store, months)?;
                }
            }
            OverviewAction::Open(door) => self.open_door(door),
            OverviewAction::Print => {
                let look = self.book.as_ref().map(|book| book.overview.look.clone());
                let look = look.unwrap_or_default();
                let report = Report::TaskList { under: look.under, day: look.day };
                return self.print_action(Action::Print(report));
            }
            OverviewAction::SaveCalendar(path) => self.save_calendar(&path),
        }
        Ok(())
    }

    /// The question the overview stands at, for what is behind its numbers.
    fn overview_question(&self) -> Option<Question> {
        let book = self.book.as_ref()?;
        Some(Question {
            number: 0,
            look: book.overview.look.clone(),
            today: self.clock.local().date_naive(),
            months: book.overview.months(),
        })
    }

    fn open_door(&mut self, door: Door) {
        let Some(question) = self.overview_question() else { return };
        let Some(book) = &self.book else { return };
        let (path, reader) = (book.store.path().to_path_buf(), book.store.reader());
        self.jobs.start("door", move || {
            let opened = reader.and_then(|store| store.at_once(|| door.open(&store, &question)));
            Answer::Door(path, opened)
        });
    }

    /// Shows the list of a door; one of a book that was closed meanwhile is dropped.
    pub(super) fn door_opened(&mut self, path: &Path, opened: Result<Opened, StoreError>) {
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => return self.report(&error),
        };
        let Some(book) = self.book.as_mut().filter(|book| book.store.path() == path) else {
            return;
        };
        let Some(list) = book.lists.get_mut(&opened.kind) else { return };
        list.search_for(String::new());
        list.filter_by(Filter::These(opened.these));
        book.whole_list = true;
        self.tab = Tab::of(opened.kind).unwrap_or(self.tab);
        self.focus = Some(FocusWish::List);
    }

    fn save_calendar(&mut self, path: &Path) {
        let path = with_extension(path, "ics");
        let Some(question) = self.overview_question() else { return };
        let Some(book) = &self.book else { return };
        let (reader, stated) = (book.store.reader(), self.clock.local().fixed_offset());
        self.jobs.start("calendar", move || Answer::Done(written(reader, &question, stated, path)));
    }
}

fn written(
    reader: Result<crate::store::Store, StoreError>,
    question: &Question,
    stated: chrono::DateTime<chrono::FixedOffset>,
    path: PathBuf,
) -> Result<String, (String, String)> {
    let store = reader.map_err(|error| (error.sentence(), error.details()))?;
    let mut events = 0;
    let done = write_whole(&path, |out| {
        events = calendar::write(&store, question.look.under, question.day(), stated, out)?;
        Ok(())
    });
    let shown = path.display().to_string();
    match done {
        Ok(()) => Ok(tr!("calendar-written", path = shown, events = events)),
        Err(CalendarError::Store(error)) => Err((error.sentence(), error.details())),
        Err(CalendarError::Io(error)) => Err((tr!("not-written", path = shown), error.to_string())),
    }
}
