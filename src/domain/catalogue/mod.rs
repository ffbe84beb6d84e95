//! The catalogue: every kind of record and every field, declared once in `kinds.rs`.
//!
//! From it come the typed structs, the database columns (a test holds the migrations against it), the
//! forms, the list columns, the words of the history, the search text and the exchange formats.

mod declare;
mod field;
mod kinds;
mod record;

pub use field::{Field, FieldType};
pub use kinds::*;
pub use record::{Record, RecordId, Typed};

impl Kind {
    /// The kind of a name in the database or an exchange file.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Where a field stands in [`Kind::fields`] and [`Record::values`].
    pub fn position(self, field: &str) -> Option<usize> {
        self.fields().iter().position(|known| known.name == field)
    }

    /// The field of a name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// The field of a name in JSON and Excel.
    pub fn field_by_exchange(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.exchange == name)
    }

    /// The links along which the record goes to the bin with another; the first is required.
    pub fn owners(self) -> impl Iterator<Item = &'static Field> {
        self.fields().iter().filter(|field| field.owner)
    }

    /// The link that must be known; `None` for kinds that stand alone.
    pub fn required(self) -> Option<&'static Field> {
        self.owners().next()
    }

    /// Whether the kind has a tab, a list and a line of its own in the search.
    pub fn is_listed(self) -> bool {
        matches!(
            self,
            Self::Organisation
                | Self::Term
                | Self::Ballot
                | Self::Programme
                | Self::Person
                | Self::Document
        )
    }

    /// The key of its name in the language files.
    pub fn label_key(self) -> String {
        format!("kind-{}", self.name().replace('_', "-"))
    }

    /// The key of a field's label in the language files.
    pub fn field_key(self, field: &Field) -> String {
        match field.name {
            "note" | "source" => format!("field-{}", field.name),
            name => format!("field-{}-{}", self.name().replace('_', "-"), name.replace('_', "-")),
        }
    }
}

impl Kind {
    /// The key of the text of a choice's word. A word means the same under every kind that has the
    /// field (`choice-office-chair`), but for states and roles, which are each kind's own
    /// (`choice-term-status-running`).
    pub fn choice_key(self, field: &Field, word: &str) -> String {
        let word = word.replace('_', "-");
        match field.name {
            "status" | "role" => {
                format!("choice-{}-{}-{word}", self.name().replace('_', "-"), field.name)
            }
            _ => format!("choice-{}-{word}", field.exchange.replace('_', "-")),
        }
    }
}
