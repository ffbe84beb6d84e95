//! Making records: what a new one starts with.

use crate::app::form::RowRef;
use crate::domain::catalogue::{FieldType, Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::Value;
use crate::store::{Plan, Store, StoreError, Tx, Verb};

/// The field by which a kind of row belongs to a kind of record.
pub(super) fn link_of(kind: Kind, owner: Option<Kind>) -> Option<&'static str> {
    let owner = owner?;
    let field = kind.fields().iter().find(|field| match field.ty {
        FieldType::Ref(kinds) => kinds.contains(&owner) || (kinds.is_empty() && field.owner),
        _ => false,
    })?;
    Some(field.name)
}

/// What a new row of a table knows besides what was typed: its link, its position, its organisation.
pub(super) fn row_start(dossier: &Dossier, row: RowRef) -> Vec<(&'static str, Value)> {
    let RowRef::New { kind, owner, link } = row else { return Vec::new() };
    let mut values = vec![(link, Value::Ref(owner))];
    if kind.field("position").is_some() {
        let last =
            dossier.owned(kind, link, owner).filter_map(|record| match record.get("position") {
                Some(Value::Int(position)) => Some(*position),
                _ => None,
            });
        values.push(("position", Value::Int(last.max().unwrap_or(0) + 1)));
    }
    if matches!(kind, Kind::Mandate | Kind::Award)
        && link == "term"
        && let Some(organisation) = dossier.root.reference("organisation")
    {
        values.push(("organisation", Value::Ref(organisation)));
    }
    values
}

/// Makes a listed record that stands alone, with its name where one is given.
pub(super) fn named(
    tx: &mut Tx<'_>,
    kind: Kind,
    name: Option<&str>,
) -> Result<RecordId, StoreError> {
    let text = |field: &'static str| -> Vec<(&'static str, Value)> {
        name.map(|name| (field, Value::Text(name.to_owned()))).into_iter().collect()
    };
    match kind {
        Kind::Organisation => {
            let id = tx.create(kind, &[])?;
            let mut values = text("name");
            values.push(("organisation", Value::Ref(id)));
            tx.create(Kind::OrganisationPeriod, &values)?;
            Ok(id)
        }
        Kind::Person => tx.create(kind, &text("full_name")),
        Kind::Document => tx.create(kind, &text("number")),
        _ => tx.create(kind, &text("title")),
    }
}

/// Makes a record that belongs to another: a term of an organisation (with the last one as previous), a
/// ballot of a term's first meeting.
pub(super) fn owned(
    store: &mut Store,
    kind: Kind,
    owner: RecordId,
) -> Result<(RecordId, crate::store::Changed), StoreError> {
    let previous = match kind {
        Kind::Term => latest_term(store, owner)?,
        _ => None,
    };
    let meeting = match kind {
        Kind::Ballot if store.kind_of(owner)? == Some(Kind::Term) => {
            store.pointing(Kind::Meeting, "term", owner)?.first().map(|meeting| meeting.id)
        }
        _ => None,
    };
    let owner_kind = store.kind_of(owner)?;
    store.transact(Plan::new(Verb::Create), |tx| match kind {
        Kind::Term => {
            let mut values = vec![("organisation", Value::Ref(owner))];
            values.extend(previous.map(|id| ("previous", Value::Ref(id))));
            tx.create(kind, &values)
        }
        Kind::Ballot => {
            let meeting = match (owner_kind, meeting) {
                (Some(Kind::Meeting), _) => owner,
                (_, Some(meeting)) => meeting,
                _ => tx.create(Kind::Meeting, &[("term", Value::Ref(owner))])?,
            };
            // Đang nhập until it is checked: without it a list of one name would count as whole.
            let status = Value::Text("entering".to_owned());
            tx.create(kind, &[("meeting", Value::Ref(meeting)), ("status", status)])
        }
        _ => named(tx, kind, None),
    })
}

fn latest_term(store: &Store, organisation: RecordId) -> Result<Option<RecordId>, StoreError> {
    let terms = store.pointing(Kind::Term, "organisation", organisation)?;
    let latest = terms.iter().max_by_key(|term| match term.get("year_from") {
        Some(Value::Int(year)) => *year,
        _ => i64::MIN,
    });
    Ok(latest.map(|term| term.id))
}
