//! F8: to the next finding, on the page at hand or, where it has none, to the first one elsewhere.

use super::{App, FocusWish};
use crate::app::action::Action;
use crate::app::book::Book;
use crate::app::form::{FieldKey, RowRef};
use crate::app::notice::NoticeKind;
use crate::app::tab::Tab;
use crate::domain::catalogue::RecordId;
use crate::store::{Filter, StoreError};

impl App {
    /// Goes to the next finding of the open page; where nothing is open or nothing is found on it, to the
    /// first finding of the section's list, and else of the book. Says so where the book has none.
    pub(super) fn go_to_finding(&mut self, back: bool) -> Result<(), StoreError> {
        let Some(book) = &self.book else { return Ok(()) };
        let on_page = book.page(self.tab).is_some_and(|page| {
            page.loaded.findings.iter().any(|(_, acceptance)| acceptance.is_none())
        });
        if on_page {
            self.focus = Some(FocusWish::Finding(back));
            return Ok(());
        }
        match first_of_list(book, self.tab)?.or(first_of_book(book)?) {
            Some((id, key)) => self.page_action(Action::Open(id, key)),
            None => {
                self.notify(NoticeKind::Done, crate::tr!("overview-no-findings"));
                Ok(())
            }
        }
    }
}

/// A listed record and the field a finding of it is about.
type Place = (RecordId, Option<FieldKey>);

fn first_of_list(book: &Book, tab: Tab) -> Result<Option<Place>, StoreError> {
    let Some(kind) = tab.kind() else { return Ok(None) };
    let rows = book.store.list_window(kind, &Filter::Findings, 0, 1)?;
    let Some(row) = rows.first() else { return Ok(None) };
    let loaded = book.store.dossier(row.id)?;
    let open = loaded.findings.iter().find(|(_, acceptance)| acceptance.is_none());
    let key = open.and_then(|(finding, _)| {
        let field = finding.fields.first()?;
        Some(FieldKey { row: RowRef::Record(finding.subject), field })
    });
    Ok(Some((row.id, key)))
}

fn first_of_book(book: &Book) -> Result<Option<Place>, StoreError> {
    let found = book.store.open_findings(1)?;
    let Some(found) = found.first() else { return Ok(None) };
    let field = match (book.store.kind_of(found.subject)?, found.fields.first()) {
        (Some(kind), Some(name)) => kind.field(name),
        _ => None,
    };
    let key = field.map(|field| FieldKey { row: RowRef::Record(found.subject), field: field.name });
    Ok(Some((found.row.id, key)))
}
