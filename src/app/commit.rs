//! A field was left: its text is read, stored, and the field says so or says why not.

use crate::app::book::Book;
use crate::app::create;
use crate::app::form::{FieldError, FieldKey, RowRef};
use crate::domain::catalogue::{Field, FieldType, Kind, Record, RecordId, Target};
use crate::domain::programme::target_rows;
use crate::domain::text;
use crate::domain::values::{Value, parse_field};
use crate::store::{Plan, StoreError, Verb};

impl Book {
    /// The kind and the declaration of a field on screen.
    pub fn field_of(&self, key: &FieldKey) -> Option<(Kind, &'static Field)> {
        let kind = match key.row {
            RowRef::New { kind, .. } => kind,
            RowRef::Record(id) => self.store.kind_of(id).ok().flatten()?,
            RowRef::Year { .. } => Kind::Target,
        };
        Some((kind, kind.field(key.field)?))
    }

    fn stored(&self, key: &FieldKey) -> Option<Record> {
        match key.row {
            RowRef::Record(id) => self.store.record(id).ok(),
            RowRef::New { .. } | RowRef::Year { .. } => None,
        }
    }

    /// Takes the text of a field. Gives the record that was made, when the row was a new one.
    ///
    /// Fails only where the book itself could not be written; what cannot be read or meant stays in the
    /// field with its sentence.
    pub fn commit(
        &mut self,
        key: FieldKey,
        this_year: i32,
    ) -> Result<Option<RecordId>, StoreError> {
        let Some(draft) = self.drafts.get(&key) else { return Ok(None) };
        if !draft.is_dirty() && draft.error.is_none() {
            self.drafts.drop(&key);
            return Ok(None);
        }
        let typed = draft.text.clone();
        let Some((kind, field)) = self.field_of(&key) else {
            self.drafts.drop(&key);
            return Ok(None);
        };
        let value = match field.ty {
            FieldType::Ref(targets) => match self.named_exactly(targets, &typed, &key)? {
                Ok(value) => value,
                Err(error) => {
                    self.refuse(key, error);
                    return Ok(None);
                }
            },
            _ => match parse_field(kind, field, &typed, this_year) {
                Ok(value) => value,
                Err(error) => {
                    self.refuse(key, FieldError::Input(error));
                    return Ok(None);
                }
            },
        };
        self.set(key, value)
    }

    /// A typed name that is exactly one record's name is taken as that record.
    fn named_exactly(
        &self,
        targets: &[Kind],
        typed: &str,
        key: &FieldKey,
    ) -> Result<Result<Option<Value>, FieldError>, StoreError> {
        if typed.trim().is_empty() {
            return Ok(Ok(None));
        }
        if let Some(id) = self.stored(key).and_then(|record| record.reference(key.field))
            && self.store.title(id)? == typed
        {
            return Ok(Ok(Some(Value::Ref(id))));
        }
        let words = text::search_words(typed);
        let mut same = Vec::new();
        for kind in targets {
            for hit in self.store.search(&words, Some(*kind), 8)? {
                if hit.missing.is_none() && self.store.title(hit.row.id)?.trim() == typed.trim() {
                    same.push(hit.row.id);
                }
            }
        }
        Ok(match same.as_slice() {
            [only] => Ok(Some(Value::Ref(*only))),
            _ => Err(FieldError::NotChosen),
        })
    }

    /// Leaves the text in its field with the reason.
    fn refuse(&mut self, key: FieldKey, error: FieldError) {
        if let Some(draft) = self.drafts.get_mut(&key) {
            draft.error = Some(error);
        }
    }

    /// Stores a value, making the row when it is a new one.
    pub fn set(
        &mut self,
        key: FieldKey,
        value: Option<Value>,
    ) -> Result<Option<RecordId>, StoreError> {
        let outcome = match key.row {
            RowRef::Record(id) => {
                let same = self.same_target(id, key.field)?;
                let plan = Plan::new(Verb::Set).about(id).field(key.field);
                self.store
                    .transact(plan, |tx| {
                        for other in same {
                            tx.set(other, key.field, value.clone())?;
                        }
                        tx.set(id, key.field, value)
                    })
                    .map(|((), changed)| (None, changed))
            }
            RowRef::Year { like, year } => match value {
                None => {
                    self.drafts.drop(&key);
                    return Ok(None);
                }
                Some(value) => self.create_year(like, year, key.field, value),
            },
            RowRef::New { kind, owner, .. } => match value {
                None => {
                    self.drafts.drop(&key);
                    return Ok(None);
                }
                Some(value) => self.create_row(key, kind, owner, value),
            },
        };
        self.settle(key, outcome)
    }

    fn create_row(
        &mut self,
        key: FieldKey,
        kind: Kind,
        owner: RecordId,
        value: Value,
    ) -> Result<(Option<RecordId>, crate::store::Changed), StoreError> {
        let page = self.store.listed_of(owner)?.unwrap_or(owner);
        let dossier = self.store.dossier(page)?.dossier;
        let mut values = create::row_start(&dossier, key.row);
        let of_grid = self.figures.as_ref().and_then(|grid| Some((grid, grid.day_of(key.row)?)));
        if let Some((_, day)) = of_grid {
            values.push(("as_of", Value::Date(day)));
        }
        values.retain(|(name, _)| *name != key.field);
        values.push((key.field, value));
        let label = match of_grid {
            Some((grid, _)) => grid.step(owner),
            None => {
                let kind = crate::i18n::text(&kind.label_key(), None);
                format!("{kind}, {}", self.store.title(page)?)
            }
        };
        let plan = Plan::new(Verb::Create).about(page).label(label);
        let (id, changed) = self.store.transact(plan, |tx| tx.create(kind, &values))?;
        Ok((Some(id), changed))
    }

    /// The other records of a target of a programme, whose years go by one wording: what is written of
    /// the wording, the unit or the place is written to all of them.
    fn same_target(&self, id: RecordId, field: &str) -> Result<Vec<RecordId>, StoreError> {
        let shared = matches!(field, "text" | "unit" | "position");
        if !shared || self.store.kind_of(id)? != Some(Kind::Target) {
            return Ok(Vec::new());
        }
        let Some(owner) = self.store.record(id)?.reference("owner") else { return Ok(Vec::new()) };
        if self.store.kind_of(owner)? != Some(Kind::Programme) {
            return Ok(Vec::new());
        }
        let targets = self.store.pointing(Kind::Target, "owner", owner)?;
        let rows = target_rows(targets.iter().map(Target::from).collect());
        let row = rows.iter().find(|row| row.records().any(|one| one.id == id));
        let all = row.into_iter().flat_map(|row| row.records().map(|one| one.id));
        Ok(all.filter(|other| *other != id).collect())
    }

    /// Makes the record of a year of a target, or of its whole period.
    fn create_year(
        &mut self,
        like: RecordId,
        year: Option<i32>,
        field: &'static str,
        value: Value,
    ) -> Result<(Option<RecordId>, crate::store::Changed), StoreError> {
        let target = self.store.record(like)?;
        let mut values: Vec<(&str, Value)> = ["owner", "position", "text", "unit"]
            .into_iter()
            .filter_map(|name| Some((name, target.get(name)?.clone())))
            .collect();
        values.extend(year.map(|year| ("year", Value::Int(i64::from(year)))));
        values.push((field, value));
        let page = self.store.listed_of(like)?.unwrap_or(like);
        let name = target.text("text").unwrap_or_default();
        let name = match year {
            Some(year) => format!("{name}, {year}"),
            None => name.to_owned(),
        };
        let plan = Plan::new(Verb::Create).about(page).label(name);
        let (id, changed) = self.store.transact(plan, |tx| tx.create(Kind::Target, &values))?;
        Ok((Some(id), changed))
    }

    fn settle(
        &mut self,
        key: FieldKey,
        outcome: Result<(Option<RecordId>, crate::store::Changed), StoreError>,
    ) -> Result<Option<RecordId>, StoreError> {
        match outcome {
            Ok((made, changed)) => {
                self.drafts.drop(&key);
                self.picker = None;
                self.changed(&changed)?;
                Ok(made)
            }
            Err(
                error @ (StoreError::WrongType(..)
                | StoreError::Required(..)
                | StoreError::BadReference(..)
                | StoreError::Circle(..)
                | StoreError::Final(_)
                | StoreError::NotChecked(_)
                | StoreError::NoRecord(_)),
            ) => {
                self.refuse(key, FieldError::Refused(error.sentence()));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Takes a record into a reference field, making it first when only its name was typed.
    pub fn take_new(&mut self, key: FieldKey, name: &str) -> Result<Option<RecordId>, StoreError> {
        let Some((_, field)) = self.field_of(&key) else { return Ok(None) };
        let Some([target]) = field.targets() else { return Ok(None) };
        let target = *target;
        let name_field = match target {
            Kind::Organisation => (Kind::OrganisationPeriod, "name"),
            Kind::Person => (target, "full_name"),
            Kind::Document => (target, "number"),
            _ => (target, "title"),
        };
        let declared = name_field.0.field(name_field.1);
        let name = match declared.map(|declared| parse_field(name_field.0, declared, name, 2000)) {
            Some(Ok(Some(Value::Text(name)))) => name,
            Some(Err(error)) => {
                self.refuse(key, FieldError::Input(error));
                return Ok(None);
            }
            _ => return Ok(None),
        };
        let start = match key.row {
            RowRef::Record(_) | RowRef::Year { .. } => Vec::new(),
            RowRef::New { owner, .. } => {
                let page = self.store.listed_of(owner)?.unwrap_or(owner);
                create::row_start(&self.store.dossier(page)?.dossier, key.row)
            }
        };
        let plan = match key.row {
            RowRef::Record(id) => Plan::new(Verb::Set).about(id).field(key.field),
            RowRef::New { owner, .. } => Plan::new(Verb::Create).about(owner),
            // No field of a target points anywhere.
            RowRef::Year { .. } => return Ok(None),
        };
        let outcome = self.store.transact(plan, |tx| {
            let made = create::named(tx, target, Some(&name))?;
            match key.row {
                RowRef::Record(id) => {
                    tx.set(id, key.field, Some(Value::Ref(made)))?;
                    Ok(None)
                }
                RowRef::New { kind, .. } => {
                    let mut values = start;
                    values.retain(|(field, _)| *field != key.field);
                    values.push((key.field, Value::Ref(made)));
                    tx.create(kind, &values).map(Some)
                }
                RowRef::Year { .. } => Ok(None),
            }
        });
        self.settle(key, outcome)
    }
}
