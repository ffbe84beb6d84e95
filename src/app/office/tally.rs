//! Figures of a report beside the same figures counted from the people known. What is reported is
//! changed only where the clerk ticks it.

use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::election::Counted;
use crate::domain::values::{Count, FromValue as _, Value, grouped};
use crate::store::{StoreError, Tx};

/// One figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its label.
    pub label: String,
    /// As the report has it; `None` is chưa rõ.
    pub reported: Option<Count>,
    /// As counted.
    pub counted: Counted,
    /// Whether the counted number will be written.
    pub ticked: bool,
    /// The field of the record.
    pub(super) field: &'static str,
}

impl Figure {
    /// Whether both are known and another.
    pub fn differs(&self) -> bool {
        let counted = self.counted.certain();
        self.reported.zip(counted).is_some_and(|(said, counted)| said != Count::exact(counted))
    }

    /// Whether the counted number can be written: everyone is known, and it would change something.
    pub fn can(&self) -> bool {
        self.counted.certain().is_some_and(|counted| self.reported != Some(Count::exact(counted)))
    }

    /// The counted number in words: "12, chưa rõ 3".
    pub fn counted_text(&self) -> String {
        let yes = grouped(self.counted.yes);
        match self.counted.unknown {
            0 => yes,
            unknown => crate::tr!("figure-counted-partly", yes = yes, unknown = grouped(unknown)),
        }
    }
}

/// The figures of a record.
#[derive(Clone, Debug)]
pub struct Tally {
    /// What they are of.
    pub title: String,
    /// The figures.
    pub figures: Vec<Figure>,
    /// The record that has them; one is made when something is ticked and there is none.
    record: Option<RecordId>,
    reported: Option<Record>,
    kind: Kind,
    start: Vec<(&'static str, Value)>,
}

impl Tally {
    /// The figures of a record as reported, nothing counted yet. `start` are the values of a new one.
    pub(super) fn new(
        title: String,
        kind: Kind,
        reported: Option<Record>,
        start: Vec<(&'static str, Value)>,
    ) -> Self {
        let record = reported.as_ref().map(|record| record.id);
        Self { title, figures: Vec::new(), record, reported, kind, start }
    }

    /// Counts anew. What the clerk ticked or cleared stays; where nothing is reported what is counted is
    /// proposed.
    pub(super) fn count(&mut self, counted: impl IntoIterator<Item = (&'static str, Counted)>) {
        let before = std::mem::take(&mut self.figures);
        for (field, counted) in counted {
            let label = self.kind.field(field).map_or_else(String::new, |declared| {
                crate::i18n::text(&self.kind.field_key(declared), None)
            });
            let value = self.reported.as_ref().and_then(|record| record.get(field));
            let reported = value.and_then(Count::from_value);
            let mut figure = Figure { label, reported, counted, ticked: false, field };
            let wished = match before.iter().find(|known| known.field == field) {
                Some(known) if known.can() => known.ticked,
                _ => reported.is_none(),
            };
            figure.ticked = figure.can() && wished;
            self.figures.push(figure);
        }
    }

    /// Whether anything of it will be written.
    pub(super) fn any(&self) -> bool {
        self.figures.iter().any(|figure| figure.ticked)
    }

    /// Writes the ticked figures.
    pub(super) fn write(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        if self.any() {
            self.write_or_make(tx)?;
        }
        Ok(())
    }

    /// Writes the ticked figures into the record, which is made when there is none, and gives it.
    pub(super) fn write_or_make(&self, tx: &mut Tx<'_>) -> Result<RecordId, StoreError> {
        let ticked = self.figures.iter().filter(|figure| figure.ticked).filter_map(|figure| {
            Some((figure.field, Value::Count(Count::exact(figure.counted.certain()?))))
        });
        if let Some(record) = self.record {
            for (field, value) in ticked {
                tx.set(record, field, Some(value))?;
            }
            return Ok(record);
        }
        let values: Vec<(&'static str, Value)> = self.start.iter().cloned().chain(ticked).collect();
        tx.create(self.kind, &values)
    }
}
