//! What was typed and is not in the book: kept beside it, brought back after a kill, and told of.

use crate::app::book::Book;
use crate::app::form::{FieldKey, RowRef};
use crate::domain::catalogue::{Field, Kind, RecordId};
use crate::domain::values::{Value, edit_text};
use crate::i18n;
use crate::store::{Access, DraftText, StoreError};

/// A text that waits in a field, as the overview tells of it.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// The listed record whose page shows the field.
    pub page: RecordId,
    /// The field.
    pub key: FieldKey,
    /// The field's label and the record it belongs to.
    pub place: String,
    /// The text as typed; empty where a value was taken out.
    pub text: String,
}

/// Stands before the year of a target that has no record yet, in the file of unfinished texts.
const YEAR: &str = "year";

fn row_of_year(year: Option<i32>) -> String {
    year.map_or_else(|| YEAR.to_owned(), |year| format!("{YEAR} {year}"))
}

/// Whether a row of that file is the year of a target, or its whole period.
fn is_year_row(row: &str) -> bool {
    row.split(' ').next() == Some(YEAR)
}

/// The year of such a row; `None` is the whole period.
fn year_of_row(row: &str) -> Option<i32> {
    row.split_once(' ').and_then(|(_, year)| year.parse().ok())
}

impl Book {
    /// Puts texts left behind by a kill into their fields again.
    pub(super) fn recall_drafts(&mut self) -> Result<(), StoreError> {
        // One who only reads leaves the texts to the one who writes.
        if self.store.access() == Access::Read {
            return Ok(());
        }
        for mut left in self.drafts_file.load(self.store.identity()?) {
            let Some(id) = self.store.by_uid(left.record)? else { continue };
            if let Some(second) = left.second.take() {
                if let Some(ballot) = self.store.by_uid(second.ballot)? {
                    self.rechecks.recall(ballot, id, left, second.ground);
                }
                continue;
            }
            if let Some(row) = left.new_row.as_deref().filter(|row| is_year_row(row)) {
                let year = year_of_row(row);
                if let Some(field) = Kind::Target.field(&left.field)
                    && self.store.kind_of(id)? == Some(Kind::Target)
                {
                    let key = FieldKey { row: RowRef::Year { like: id, year }, field: field.name };
                    self.drafts.put(key, left.text, String::new());
                }
                continue;
            }
            let row_kind = left.new_row.as_deref().and_then(Kind::from_name);
            let Some(kind) = row_kind.or(self.store.kind_of(id)?) else { continue };
            let Some(field) = kind.field(&left.field) else { continue };
            let row = match row_kind {
                Some(kind) => match crate::app::create::link_of(kind, self.store.kind_of(id)?) {
                    Some(link) => RowRef::New { kind, owner: id, link },
                    None => continue,
                },
                None => RowRef::Record(id),
            };
            let stored = self.stored_text(row, kind, field)?;
            if left.text != stored {
                self.drafts.put(FieldKey { row, field: field.name }, left.text, stored);
            }
        }
        self.drafts_written = self.typing();
        Ok(())
    }

    /// Raised by whatever is typed and not taken yet.
    fn typing(&self) -> u64 {
        self.drafts.revision.wrapping_add(self.rechecks.revision)
    }

    /// The text that a field begins with on arrival.
    fn stored_text(
        &self,
        row: RowRef,
        kind: Kind,
        field: &'static Field,
    ) -> Result<String, StoreError> {
        let RowRef::Record(id) = row else { return Ok(String::new()) };
        match self.store.record(id)?.get(field.name) {
            None => Ok(String::new()),
            Some(Value::Ref(target)) => self.store.title(*target),
            Some(value) => Ok(edit_text(kind, field, value)),
        }
    }

    /// Writes the unfinished texts beside the book when they changed.
    pub fn keep_drafts(&mut self) -> Result<(), StoreError> {
        if self.drafts_written == self.typing() || self.store.access() == Access::Read {
            return Ok(());
        }
        self.drafts_written = self.typing();
        let mut texts: Vec<DraftText> = Vec::new();
        for (key, draft) in self.drafts.dirty() {
            let (record, new_row) = match key.row {
                RowRef::Record(id) => (id, None),
                RowRef::New { kind, owner, .. } => (owner, Some(kind.name().to_owned())),
                RowRef::Year { like, year } => (like, Some(row_of_year(year))),
            };
            texts.push(DraftText {
                record: self.store.uid_of(record)?,
                new_row,
                field: key.field.to_owned(),
                text: draft.text.clone(),
                second: None,
            });
        }
        texts.extend(self.rechecks.texts(&self.store)?);
        self.drafts_file.save(self.store.ensure_identity()?, texts)
    }

    /// Makes the overview's lines of texts that wait in their fields.
    pub(super) fn read_unsaved(&mut self) -> Result<(), StoreError> {
        if self.unsaved_read == self.drafts.revision {
            return Ok(());
        }
        self.unsaved_read = self.drafts.revision;
        self.unsaved.clear();
        for (key, draft) in self.drafts.dirty() {
            let (RowRef::Record(owner)
            | RowRef::New { owner, .. }
            | RowRef::Year { like: owner, .. }) = key.row;
            let Some((kind, field)) = self.field_of(key) else { continue };
            let Some(page) = self.store.listed_of(owner)? else { continue };
            let label = i18n::text(&kind.field_key(field), None);
            let place = format!("{label} · {}", self.store.title(page)?);
            self.unsaved.push(Unsaved { page, key: *key, place, text: draft.text.clone() });
        }
        self.unsaved.sort_by(|a, b| (a.page, &a.place).cmp(&(b.page, &b.place)));
        Ok(())
    }
}
