//! Two records side by side: what each says, what will be written, what moves.

use super::lines::{differing, equal, head, moves, states};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::{edit_text, parse_field};
use crate::store::{Chosen, Difference, Store, StoreError};

/// One of the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The record that stays.
    Left,
    /// The one that goes.
    Right,
}

/// A field of the two records.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each tells of another manner of the line")]
pub struct FieldLine {
    /// Its label.
    pub label: String,
    /// What the record says that stays; empty is "chưa rõ".
    pub left: String,
    /// What the other says.
    pub right: String,
    /// Whether they say the same.
    pub same: bool,
    /// Which side is taken; `None` when something else was typed, or both are joined.
    pub taken: Option<Side>,
    /// What will be written, as text.
    pub written: String,
    /// Whether it can be chosen: states of different days are both kept.
    pub can: bool,
    /// Whether it can be typed.
    pub typed: bool,
    /// Whether it has several lines.
    pub long: bool,
    /// Why what was typed cannot be read.
    pub error: Option<String>,
    pub(super) difference: Option<Difference>,
}

/// Two records side by side.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The record that stays.
    pub keep: RecordId,
    /// The one that goes to the bin.
    pub lose: RecordId,
    /// Name and facts of the one that stays.
    pub left: (String, String),
    /// Name and facts of the other.
    pub right: (String, String),
    /// The fields known on one side at least; those that differ first.
    pub lines: Vec<FieldLine>,
    /// What is carried over, a line each.
    pub moves: Vec<String>,
    /// Why the two cannot be one.
    pub refused: Option<String>,
}

impl Beside {
    /// Reads two records.
    pub(crate) fn read(store: &Store, keep: RecordId, lose: RecordId) -> Result<Self, StoreError> {
        let plan = store.merge_plan(keep, lose)?;
        let mut lines = Vec::new();
        for difference in &plan.differences {
            lines.push(differing(store, difference)?);
        }
        if plan.keep.kind == Kind::Organisation && plan.refusals.is_empty() {
            lines.extend(states(store, &plan)?);
        }
        lines.extend(equal(store, &plan.keep, &plan.lose)?);
        let refused = plan.refusals.first().map(|refusal| refusal.sentence());
        Ok(Self {
            keep,
            lose,
            left: head(store, keep)?,
            right: head(store, lose)?,
            lines,
            moves: moves(&plan),
            refused,
        })
    }

    /// Takes a side for a field.
    pub(crate) fn take(&mut self, at: usize, side: Side) {
        let Some(line) = self.lines.get_mut(at) else { return };
        let Some(difference) = line.difference.as_ref().filter(|_| line.can) else { return };
        let value = match side {
            Side::Left => &difference.kept,
            Side::Right => &difference.other,
        };
        line.written = match (value, line.typed) {
            (Some(value), true) => edit_text(difference.kind, difference.field, value),
            (None, true) => String::new(),
            (_, false) => match side {
                Side::Left => line.left.clone(),
                Side::Right => line.right.clone(),
            },
        };
        line.taken = Some(side);
        line.error = None;
    }

    /// Types what is to be written for a field.
    pub(crate) fn write(&mut self, at: usize, text: String) {
        let Some(line) = self.lines.get_mut(at).filter(|line| line.typed) else { return };
        line.taken = if text == line.left {
            Some(Side::Left)
        } else {
            (text == line.right).then_some(Side::Right)
        };
        line.error = None;
        line.written = text;
    }

    /// What the clerk chose; `None` when something typed cannot be read, which is then said at its field.
    pub(crate) fn chosen(&mut self, year: i32) -> Option<Vec<Chosen>> {
        let mut chosen = Vec::new();
        let mut readable = true;
        for line in &mut self.lines {
            let Some(difference) = line.difference.as_ref().filter(|_| line.can) else { continue };
            let value = match line.taken {
                Some(Side::Left) => difference.kept.clone(),
                Some(Side::Right) => difference.other.clone(),
                None => match parse_field(difference.kind, difference.field, &line.written, year) {
                    Ok(value) => value,
                    Err(error) => {
                        line.error = Some(error.sentence());
                        readable = false;
                        continue;
                    }
                },
            };
            let field = difference.field.name;
            chosen.push(Chosen { record: difference.record, field, value });
        }
        readable.then_some(chosen)
    }
}
