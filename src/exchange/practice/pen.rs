//! Writing one record after another.

use super::dice::Dice;
use super::words::list;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::{About, Count, PartialDate, Percent, Value};
use crate::store::{StoreError, Tx};

/// The values of a record in the making; what is not given stays "chưa rõ".
#[derive(Default)]
pub(super) struct Fields(Vec<(&'static str, Value)>);

impl Fields {
    fn put(mut self, name: &'static str, value: Option<Value>) -> Self {
        self.0.extend(value.map(|value| (name, value)));
        self
    }

    pub fn text(self, name: &'static str, text: impl Words) -> Self {
        self.put(name, text.words().map(Value::Text))
    }

    pub fn int(self, name: &'static str, number: impl Into<Option<i64>>) -> Self {
        self.put(name, number.into().map(Value::Int))
    }

    pub fn count(self, name: &'static str, number: impl Into<Option<u64>>) -> Self {
        self.put(name, number.into().map(|number| Value::Count(Count::exact(number))))
    }

    pub fn rough(self, name: &'static str, count: Option<Count>) -> Self {
        self.put(name, count.map(Value::Count))
    }

    pub fn percent(self, name: &'static str, percent: Option<Percent>) -> Self {
        self.put(name, percent.map(Value::Percent))
    }

    pub fn date(self, name: &'static str, date: impl Into<Option<PartialDate>>) -> Self {
        self.put(name, date.into().map(Value::Date))
    }

    pub fn flag(self, name: &'static str, flag: impl Into<Option<bool>>) -> Self {
        self.put(name, flag.into().map(Value::Flag))
    }

    pub fn link(self, name: &'static str, to: impl Into<Option<RecordId>>) -> Self {
        self.put(name, to.into().map(Value::Ref))
    }
}

/// A text that may be unknown, owned or not.
pub(super) trait Words {
    fn words(self) -> Option<String>;
}

impl Words for &str {
    fn words(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Words for String {
    fn words(self) -> Option<String> {
        Some(self)
    }
}

impl Words for Option<&str> {
    fn words(self) -> Option<String> {
        self.map(str::to_owned)
    }
}

impl Words for Option<String> {
    fn words(self) -> Option<String> {
        self
    }
}

/// Chance and a change of the book at hand.
pub(super) struct Pen<'a, 'b> {
    pub tx: &'a mut Tx<'b>,
    pub dice: &'a mut Dice,
}

impl Pen<'_, '_> {
    /// Writes a record under the next uid.
    pub fn put(&mut self, kind: Kind, fields: Fields) -> Result<RecordId, StoreError> {
        let id = self.tx.reserve(kind, self.dice.uid())?;
        let Fields(values) = fields;
        self.tx.fill(id, &values)?;
        Ok(id)
    }

    /// Words of a list.
    pub fn word(&mut self, name: &str) -> &'static str {
        self.dice.pick(list(name))
    }

    /// A remark in a few cases.
    pub fn note(&mut self, percent: u64) -> Option<&'static str> {
        self.dice.chance(percent).then(|| self.dice.pick(list("notes")))
    }

    /// Where it was read, in some cases.
    pub fn source(&mut self, percent: u64) -> Option<&'static str> {
        self.dice.chance(percent).then(|| self.dice.pick(list("sources")))
    }

    /// A number as a report gives it: mostly exact, at times rounded with "hơn", "gần" or "khoảng", at
    /// times unknown.
    pub fn reported(&mut self, number: u64) -> Option<Count> {
        let rounded = if number >= 1_000 { number / 100 * 100 } else { number / 10 * 10 };
        match self.dice.below(40) {
            0 => None,
            1 if number > 60 => Some(Count { value: rounded, about: About::Over }),
            2 if number > 60 => Some(Count { value: rounded + 10, about: About::Nearly }),
            3 if number > 60 => Some(Count { value: rounded, about: About::About }),
            _ => Some(Count::exact(number)),
        }
    }
}

/// A day that is known wholly.
pub(super) fn day(year: i32, month: u32, day: u32) -> PartialDate {
    PartialDate::of(year, Some(month), Some(day)).unwrap_or(PartialDate::Year(year))
}

/// A date as an old book knows it: now and then only its month or its year.
pub(super) fn faded(dice: &mut Dice, date: PartialDate) -> PartialDate {
    let first = date.earliest();
    let (year, month) = (chrono::Datelike::year(&first), chrono::Datelike::month(&first));
    match dice.below(20) {
        0 => PartialDate::Year(year),
        1 => PartialDate::of(year, Some(month), None).unwrap_or(date),
        _ => date,
    }
}
