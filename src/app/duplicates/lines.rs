//! The lines of two records side by side.

use super::beside::{FieldLine, Side};
use crate::domain::catalogue::{Field, FieldType, Kind, OrganisationPeriod, Record, RecordId};
use crate::domain::organisation::period_on;
use crate::domain::values::{Value, format_field, grouped};
use crate::i18n;
use crate::store::{Difference, MergePlan, Store, StoreError};
use crate::tr;

pub(super) fn head(store: &Store, id: RecordId) -> Result<(String, String), StoreError> {
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

pub(super) fn differing(store: &Store, difference: &Difference) -> Result<FieldLine, StoreError> {
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
pub(super) fn equal(
    store: &Store,
    keep: &Record,
    lose: &Record,
) -> Result<Vec<FieldLine>, StoreError> {
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
pub(super) fn states(store: &Store, plan: &MergePlan) -> Result<Vec<FieldLine>, StoreError> {
    let state = |id| -> Result<Option<Record>, StoreError> {
        let records = store.pointing(Kind::OrganisationPeriod, "organisation", id)?;
        let periods: Vec<OrganisationPeriod> = records.iter().map(Into::into).collect();
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

pub(super) fn moves(plan: &MergePlan) -> Vec<String> {
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
