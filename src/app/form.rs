//! What stands in the fields while they are typed in.

use std::collections::HashMap;

use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::InputError;

/// The row a field stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowRef {
    /// A record of the book.
    Record(RecordId),
    /// The empty row at the end of a table: a record that comes to be when something is typed.
    New {
        /// What it will be.
        kind: Kind,
        /// The record its link points to.
        owner: RecordId,
        /// The link's field.
        link: &'static str,
    },
    /// A year of a target that has no record yet, or its whole period: the record that comes to be is of
    /// the same target as `like`.
    Year {
        /// A record of the target.
        like: RecordId,
        /// The year; `None` is the whole period.
        year: Option<i32>,
    },
}

/// One field on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldKey {
    /// Its row.
    pub row: RowRef,
    /// The field's name.
    pub field: &'static str,
}

impl FieldKey {
    /// Whether the field belongs to the book; a dialog's search field does not.
    pub fn is_of_book(&self) -> bool {
        !matches!(self.row, RowRef::New { owner: RecordId(0), .. })
    }
}

/// The text of one field while it differs from what is stored.
#[derive(Clone, Debug, Default)]
pub struct FieldDraft {
    /// The text as typed.
    pub text: String,
    /// The text that stood there on arrival.
    pub original: String,
    /// Why the text could not be taken, once the field was left.
    pub error: Option<FieldError>,
    /// Left behind by a kill and not seen by the clerk since: nothing but a visit to its field takes it.
    pub recalled: bool,
}

impl FieldDraft {
    /// Whether something was typed.
    pub fn is_dirty(&self) -> bool {
        self.text != self.original
    }

    /// Whether leaving the field would take the text: nothing is known against it, and it was seen.
    fn waits(&self) -> bool {
        self.error.is_none() && !self.recalled
    }
}

/// Why a field's text was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldError {
    /// It cannot be read as the field's type.
    Input(InputError),
    /// The store refused it; the sentence is ready.
    Refused(String),
    /// No row of a picker was taken.
    NotChosen,
}

impl FieldError {
    /// The code shown in bold before the sentence; empty where there is none.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Input(error) => error.code(),
            Self::Refused(_) | Self::NotChosen => "",
        }
    }

    /// One plain sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Input(error) => error.sentence(),
            Self::Refused(sentence) => sentence.clone(),
            Self::NotChosen => crate::tr!("picker-not-chosen"),
        }
    }
}

/// All texts that were typed and not taken yet.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    texts: HashMap<FieldKey, FieldDraft>,
    /// Raised by each change, so that the file beside the book is written only then.
    pub revision: u64,
}

impl Drafts {
    /// The draft of a field.
    pub fn get(&self, key: &FieldKey) -> Option<&FieldDraft> {
        self.texts.get(key)
    }

    /// The draft of a field, to type into.
    pub fn get_mut(&mut self, key: &FieldKey) -> Option<&mut FieldDraft> {
        self.texts.get_mut(key)
    }

    /// Begins a draft with the text that stands in the field; an unfinished one is kept.
    pub fn begin(&mut self, key: FieldKey, text: &str) -> &mut FieldDraft {
        self.texts.entry(key).or_insert_with(|| FieldDraft {
            text: text.to_owned(),
            original: text.to_owned(),
            error: None,
            recalled: false,
        })
    }

    /// Puts a text into a field, as when it was left behind by a kill.
    pub fn put(&mut self, key: FieldKey, text: String, original: String) {
        self.texts.insert(key, FieldDraft { text, original, error: None, recalled: true });
        self.revision += 1;
    }

    /// Ends a draft.
    pub fn drop(&mut self, key: &FieldKey) {
        if self.texts.remove(key).is_some_and(|draft| draft.is_dirty()) {
            self.revision += 1;
        }
    }

    /// Every unfinished text in a field of the book.
    pub fn dirty(&self) -> impl Iterator<Item = (&FieldKey, &FieldDraft)> {
        self.texts.iter().filter(|(key, draft)| draft.is_dirty() && key.is_of_book())
    }

    /// How many texts are being typed, and how many were left or recalled without being in the book.
    pub fn unsaved(&self) -> (usize, usize) {
        self.dirty().fold((0, 0), |(typing, left), (_, draft)| {
            if draft.waits() { (typing + 1, left) } else { (typing, left + 1) }
        })
    }

    /// Forgets the drafts of rows whose stored value may have changed; what was typed is kept.
    pub fn drop_clean(&mut self, changed: impl Fn(&RowRef) -> bool) {
        self.texts.retain(|key, draft| draft.is_dirty() || !changed(&key.row));
    }

    /// Forgets the drafts of rows that are no longer in the book.
    pub fn retain(&mut self, mut keep: impl FnMut(&RowRef) -> bool) {
        self.texts.retain(|key, _| keep(&key.row));
    }
}

impl Drafts {
    /// Says that a field was typed in: its old error no longer stands.
    pub fn typed(&mut self, key: &FieldKey) {
        if let Some(draft) = self.texts.get_mut(key) {
            draft.error = None;
        }
        self.revision += 1;
    }

    /// Says that the clerk came to a field: what a kill left in it is in sight now.
    pub fn visited(&mut self, key: &FieldKey) {
        if let Some(draft) = self.texts.get_mut(key) {
            draft.recalled = false;
        }
    }

    /// The fields whose text is typed and not taken yet.
    pub fn waiting(&self) -> Vec<FieldKey> {
        self.dirty().filter(|(_, draft)| draft.waits()).map(|(key, _)| *key).collect()
    }
}
