//! Two records side by side: what each says, what will be written, what moves.

use crate::domain::catalogue::{Field, FieldType, Kind, Record, RecordId};
use crate::domain::organisation::period_on;
use crate::domain::values::{Value, edit_text, format_field, grouped, parse_field};
use crate::i18n;
use crate::store::{Chosen, Difference, MergePlan, Store, StoreError};
use crate::tr;

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
    difference: Option<Difference>,
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

fn head(store: &Store, id: RecordId) -> Result<(String, String), StoreError> {
    let row = store.rows(&[id])?.into_iter().next();
    Ok(row.map_or_else(Default::default, |row| (row.name, row.detail)))
}

fn shown(
    store: &Store,
    kind: Kind,
    field: &Field,
    value: Option<&Value>,
) -> Result<String, StoreError> {
    Ok(match value {
        None => String::new(),
        Some(Value::Ref(id)) => store.title(*id)?,
        Some(value) => format_field(kind, field, value),
    })
}

fn differing(store: &Store, difference: &Difference) -> Result<FieldLine, StoreError> {
    let (kind, field) = (difference.kind, difference.field);
    let left = shown(store, kind, field, difference.kept.as_ref())?;
    let right = shown(store, kind, field, difference.other.as_ref())?;
    let typed = matches!(field.ty, FieldType::Text | FieldType::LongText);
    let usual = difference.usual();
    let taken = if usual == difference.kept {
        Some(Side::Left)
    } else {
        (usual == difference.other).then_some(Side::Right)
    };
    Ok(FieldLine {
        label: i18n::text(&kind.field_key(field), None),
        written: shown(store, kind, field, usual.as_ref())?,
        left,
        right,
        same: false,
        taken,
        can: true,
        typed,
        long: field.ty == FieldType::LongText,
        error: None,
        difference: Some(difference.clone()),
    })
}

/// Of a value that nothing is chosen for.
fn plain(label: String, left: String, right: String, written: String) -> FieldLine {
    FieldLine {
        same: left == right,
        label,
        left,
        right,
        taken: None,
        written,
        can: false,
        typed: false,
        long: false,
        error: None,
        difference: None,
    }
}

/// The fields of the two that are the same.
fn equal(store: &Store, keep: &Record, lose: &Record) -> Result<Vec<FieldLine>, StoreError> {
    let mut lines = Vec::new();
    for (field, value) in keep.known() {
        if keep.kind == lose.kind && lose.get(field.name) == Some(value) {
            let text = shown(store, keep.kind, field, Some(value))?;
            let label = i18n::text(&keep.kind.field_key(field), None);
            lines.push(plain(label, text.clone(), text.clone(), text));
        }
    }
    Ok(lines)
}

/// The states in force of two organisations: what is the same, and what stands in states of different
/// days, which are both kept.
fn states(store: &Store, plan: &MergePlan) -> Result<Vec<FieldLine>, StoreError> {
    let state = |id| -> Result<Option<Record>, StoreError> {
        let records = store.pointing(Kind::OrganisationPeriod, "organisation", id)?;
        let periods: Vec<crate::domain::catalogue::OrganisationPeriod> =
            records.iter().map(Into::into).collect();
        let now = period_on(&periods, None).map(|period| period.id);
        Ok(records.into_iter().find(|record| Some(record.id) == now))
    };
    let (left, right) = (state(plan.keep.id)?, state(plan.lose.id)?);
    let mut lines = Vec::new();
    for field in Kind::OrganisationPeriod.fields().iter().filter(|field| !field.owner) {
        let mine = left.as_ref().and_then(|record| record.get(field.name));
        let theirs = right.as_ref().and_then(|record| record.get(field.name));
        let chosen = plan.differences.iter().any(|one| {
            one.kind == Kind::OrganisationPeriod
                && one.field.name == field.name
                && Some(one.record) == left.as_ref().map(|record| record.id)
        });
        if chosen || (mine.is_none() && theirs.is_none()) {
            continue;
        }
        let kind = Kind::OrganisationPeriod;
        let (mine, theirs) = (shown(store, kind, field, mine)?, shown(store, kind, field, theirs)?);
        let written = if mine == theirs { mine.clone() } else { tr!("duplicates-both") };
        lines.push(plain(i18n::text(&kind.field_key(field), None), mine, theirs, written));
    }
    lines.sort_by_key(|line| line.same);
    Ok(lines)
}

fn moves(plan: &MergePlan) -> Vec<String> {
    let kind_name = |kind: Kind| i18n::text(&kind.label_key(), None);
    let mut lines: Vec<String> = plan
        .moves
        .iter()
        .map(|moving| {
            tr!(
                "duplicates-move",
                kind = kind_name(moving.kind),
                field = i18n::text(&moving.kind.field_key(moving.field), None),
                n = grouped(moving.records.len() as u64)
            )
        })
        .collect();
    let mut joined: std::collections::BTreeMap<Kind, u64> = std::collections::BTreeMap::new();
    for join in &plan.joins {
        *joined.entry(join.kind).or_default() += 1;
    }
    lines.extend(
        joined
            .into_iter()
            .map(|(kind, n)| tr!("duplicates-join", kind = kind_name(kind), n = grouped(n))),
    );
    lines
}
