//! Wishes at the grid of figures.

use super::{App, FocusWish};
use crate::app::dialog::Dialog;
use crate::app::figures::{FiguresAction, FiguresGrid, FiguresPaste};
use crate::app::notice::NoticeKind;
use crate::app::tab::Tab;
use crate::domain::catalogue::{FieldType, Kind};
use crate::domain::values::{PartialDate, Value, parse_field};
use crate::store::StoreError;
use crate::tr;

impl App {
    /// Carries out a wish at the grid of figures.
    pub(super) fn figures_action(&mut self, action: FiguresAction) -> Result<(), StoreError> {
        match action {
            FiguresAction::Open => self.open_figures(),
            FiguresAction::DayTyped => self.figures_day_typed(),
            FiguresAction::Day(day) => self.figures_turn_to(day),
            FiguresAction::Close => {
                self.close_figures();
                Ok(())
            }
            FiguresAction::Paste(row, column, text) => {
                self.paste_figures((row, column), &text);
                Ok(())
            }
            FiguresAction::PasteWrite => self.write_figures(),
        }
    }

    fn open_figures(&mut self) -> Result<(), StoreError> {
        let today = self.clock().local().date_naive();
        let open = self.book.as_ref().and_then(|book| book.page(Tab::Organisations));
        let union = open.filter(|_| self.tab == Tab::Organisations).map(|page| page.id);
        let Some((book, union)) = self.book.as_mut().zip(union) else {
            self.notify(NoticeKind::Done, tr!("figures-needs-organisation"));
            return Ok(());
        };
        book.figures = Some(FiguresGrid::open(&book.store, union, today)?);
        self.palette = None;
        self.go_to_first_cell();
        Ok(())
    }

    fn go_to_first_cell(&mut self) {
        let Some(grid) = self.book.as_ref().and_then(|book| book.figures.as_ref()) else { return };
        let cell = grid.rows.first().zip(grid.columns.first());
        self.focus = Some(match cell {
            Some((row, column)) => FocusWish::Field(grid.key(row, column)),
            None => FocusWish::FirstField,
        });
    }

    fn close_figures(&mut self) {
        if let Some(book) = &mut self.book
            && book.figures.take().is_some()
        {
            self.focus = Some(FocusWish::FirstField);
        }
    }

    /// The typed text is a full day, or the field says that it is not.
    fn figures_day_typed(&mut self) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some(grid) = self.book.as_mut().and_then(|book| book.figures.as_mut()) else {
            return Ok(());
        };
        let field = Kind::Figure.field("as_of").filter(|field| field.ty == FieldType::Date);
        let Some(field) = field else { return Ok(()) };
        let read = parse_field(Kind::Figure, field, &grid.day_text, year);
        match read.map(|value| match value {
            Some(Value::Date(date)) => date.full(),
            _ => None,
        }) {
            Ok(Some(day)) if day == grid.day => {
                grid.day_text = PartialDate::Day(day).shown();
                grid.day_error = None;
                Ok(())
            }
            Ok(Some(day)) => self.figures_turn_to(day),
            Ok(None) => {
                grid.day_error = Some(tr!("figures-day-needed"));
                Ok(())
            }
            Err(error) => {
                grid.day_error = Some(error.sentence());
                Ok(())
            }
        }
    }

    /// Another day has other snapshots: what is typed goes to its own day first, and what cannot be
    /// read keeps the day.
    fn figures_turn_to(&mut self, day: chrono::NaiveDate) -> Result<(), StoreError> {
        self.flush();
        let today = self.clock().local().date_naive();
        let Some(book) = &mut self.book else { return Ok(()) };
        let Some(grid) = &mut book.figures else { return Ok(()) };
        let waits = book
            .drafts
            .dirty()
            .any(|(key, _)| grid.rows.iter().any(|row| grid.key(row, key.field).row == key.row));
        if waits {
            grid.day_text = PartialDate::Day(grid.day).shown();
            self.notify(NoticeKind::Warning, tr!("figures-day-blocked"));
            return Ok(());
        }
        grid.turn_to(&book.store, day, today)?;
        self.go_to_first_cell();
        Ok(())
    }

    fn paste_figures(&mut self, place: (usize, usize), text: &str) {
        let Some(grid) = self.book.as_ref().and_then(|book| book.figures.as_ref()) else { return };
        match FiguresPaste::read(grid, place, text) {
            Some(paste) => self.dialog = Some(Dialog::Figures(paste)),
            None => self.notify(NoticeKind::Warning, tr!("figures-paste-too-large")),
        }
    }

    fn write_figures(&mut self) -> Result<(), StoreError> {
        let Some(Dialog::Figures(paste)) = self.dialog.take() else { return Ok(()) };
        let Some(book) = &mut self.book else { return Ok(()) };
        if paste.writing() == 0 {
            return Ok(());
        }
        let changed = paste.write(&mut book.store)?;
        let written = changed.records.keys().copied().collect::<std::collections::HashSet<_>>();
        book.drafts.drop_clean(
            |row| matches!(row, crate::app::RowRef::Record(id) if written.contains(id)),
        );
        book.changed(&changed)?;
        let day = PartialDate::Day(paste.day).shown();
        let name = book.figures.as_ref().map(|grid| grid.name.clone()).unwrap_or_default();
        self.notify_undoable(tr!(
            "figures-paste-step",
            day = day,
            n = paste.writing(),
            name = name
        ));
        Ok(())
    }

    /// Whether the grid of figures covers the page that is shown.
    pub fn shows_figures(&self) -> bool {
        let book = self.book.as_ref().filter(|_| self.tab == Tab::Organisations);
        book.is_some_and(|book| {
            let page = book.page(Tab::Organisations).map(|page| page.id);
            book.figures.as_ref().is_some_and(|grid| Some(grid.union) == page)
        })
    }
}
