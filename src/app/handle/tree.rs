//! The tree of organisations and the day the book is seen on.

use super::{Answer, App, FocusWish};
use crate::app::tab::Tab;
use crate::app::tree::TreeAction;
use crate::domain::catalogue::Kind;
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// The sums of a book with fewer organisations are added up at once.
const SMALL: usize = 3_000;

impl App {
    pub(super) fn tree_action(&mut self, action: TreeAction) -> Result<(), StoreError> {
        let year = self.this_year();
        let Some(book) = &mut self.book else { return Ok(()) };
        let day = book.day();
        match action {
            TreeAction::Show(shown) => {
                book.tree.shown = shown;
                if let Some(open) = book.open.get(&Kind::Organisation).filter(|_| shown) {
                    book.tree.reveal(&book.store, day, open.id)?;
                }
                self.focus = Some(FocusWish::List);
            }
            TreeAction::Ended(with_ended) => {
                book.tree.with_ended = with_ended;
                book.tree.spoil();
            }
            TreeAction::Fold(id, open) => book.tree.fold(&book.store, day, id, open)?,
            TreeAction::Select(at) => {
                let Some(id) = book.tree.rows.get(at).map(|row| row.node.id) else {
                    return Ok(());
                };
                book.tree.cursor = Some(at);
                book.tree.current = Some(id);
                book.open_record(Kind::Organisation, id)?;
            }
            TreeAction::DayTyped(text) => {
                book.tree.day_text = text;
                book.tree.day_refused = false;
            }
            TreeAction::DayLeft => {
                let text = book.tree.day_text.trim();
                if text.is_empty() {
                    return book.see_as_of(None);
                }
                match PartialDate::parse_typed(text, year).ok().and_then(PartialDate::full) {
                    Some(day) => return book.see_as_of(Some(day)),
                    None => book.tree.day_refused = true,
                }
            }
            TreeAction::Day(day) => return book.see_as_of(day),
        }
        Ok(())
    }

    /// The sums of the tree are added up when they are looked at: beside the clerk's work in a long
    /// book.
    pub(super) fn read_sums(&mut self) -> Result<(), StoreError> {
        let shown = self.tab == Tab::Organisations;
        let Some(book) = self.book.as_mut().filter(|book| shown && book.tree.shown) else {
            return Ok(());
        };
        let (change, day) = (book.changes, book.day());
        if !book.tree.wants_sums(change, day) {
            return Ok(());
        }
        book.tree.asked(change, day);
        let organisations = book.lists.get(&Kind::Organisation).map_or(0, |list| list.all);
        if organisations < SMALL {
            let sums = book.store.rollups_on(day)?;
            book.tree.summed(change, sums);
            return Ok(());
        }
        let reader = book.store.reader();
        self.jobs.start("sums", move || {
            Answer::Sums(change, reader.and_then(|store| store.rollups_on(day)))
        });
        Ok(())
    }
}
