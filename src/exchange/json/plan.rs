//! What a file would put into the book: every record checked on its own, links still by name.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use uuid::Uuid;

use super::error::{Expected, Fault, Place};
use super::raw::Raw;
use super::value::value;
use super::{LONGEST_HANDLE, MOST_RECORDS};
use crate::domain::catalogue::{Field, Kind};
use crate::domain::text::find_forbidden;
use crate::domain::values::Value;

/// How records are named in a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Name {
    /// A name in every book.
    Uid(Uuid),
    /// A name in this file, with its `@`.
    Handle(Box<str>),
}

/// A name's number in the plan; links are given before what they point to is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot(pub u32);

/// One value of a planned record.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Value(Value),
    Link(Slot),
}

/// A record of the file.
#[derive(Debug)]
pub(super) struct Planned {
    pub kind: Kind,
    pub uid: Uuid,
    /// Its own name, where the file gives one.
    pub name: Option<Slot>,
    /// The known values, in the order of the file.
    pub values: Vec<(&'static Field, Item)>,
}

/// All records of a file, and the names in it with the record each one stands for.
#[derive(Debug, Default)]
pub(super) struct FilePlan {
    pub records: Vec<Planned>,
    pub names: HashMap<Name, Slot>,
    pub named: Vec<Option<u32>>,
}

impl FilePlan {
    /// Takes the next record of the file. Fails with the place and what is wrong there.
    pub fn add(&mut self, raw: Raw) -> Result<(), Box<(Place, Fault)>> {
        let mut place = Place { record: Some(self.records.len() + 1), ..Place::default() };
        if self.records.len() >= MOST_RECORDS {
            return Err(Box::new((place, Fault::TooManyRecords)));
        }
        let Raw::Object(entries) = raw else {
            return Err(Box::new((place, Fault::NotARecord)));
        };
        describe(&mut place, &entries);
        let planned = self.planned(entries, &mut place);
        match planned {
            Ok(planned) => {
                self.records.push(planned);
                Ok(())
            }
            Err(fault) => Err(Box::new((place, fault))),
        }
    }

    /// Checks a record; on failure the place names the field.
    fn planned(
        &mut self,
        entries: Vec<(String, Raw)>,
        place: &mut Place,
    ) -> Result<Planned, Fault> {
        let kind = kind_of(&entries, place)?;
        let mut record = Planned { kind, uid: Uuid::nil(), name: None, values: Vec::new() };
        let mut seen: Vec<String> = Vec::with_capacity(entries.len());
        for (name, raw) in entries {
            place.field = Some(name.clone());
            if seen.contains(&name) {
                return Err(Fault::Twice);
            }
            match name.as_str() {
                "kind" => {}
                "uid" => record.name = self.own_name(raw)?,
                _ => {
                    let field = kind.field_by_exchange(&name).ok_or(Fault::UnknownField)?;
                    record.values.extend(self.item(kind, field, raw)?.map(|item| (field, item)));
                }
            }
            seen.push(name);
        }
        if let Some(field) = kind.required()
            && record.values.iter().all(|(known, _)| *known != field)
        {
            place.field = Some(field.exchange.to_owned());
            return Err(Fault::Required);
        }
        record.uid = match self.uid_of(record.name) {
            Some(uid) => uid,
            None => Uuid::now_v7(),
        };
        place.field = None;
        Ok(record)
    }

    fn item(&mut self, kind: Kind, field: &'static Field, raw: Raw) -> Result<Option<Item>, Fault> {
        if field.targets().is_none() {
            return Ok(value(kind, field, raw)?.map(Item::Value));
        }
        match raw {
            Raw::Null => Ok(None),
            Raw::Text(text) => Ok(Some(Item::Link(self.slot(name_of(&text)?)?))),
            _ => Err(Fault::WrongType(Expected::Reference)),
        }
    }

    fn own_name(&mut self, raw: Raw) -> Result<Option<Slot>, Fault> {
        let text = match raw {
            Raw::Null => return Ok(None),
            Raw::Text(text) => text,
            _ => return Err(Fault::WrongType(Expected::Reference)),
        };
        let slot = self.slot(name_of(&text)?)?;
        let index = self.records.len() as u32;
        match self.named.get_mut(slot.0 as usize) {
            Some(Some(first)) => Err(Fault::Duplicate { first: *first as usize + 1 }),
            Some(free) => {
                *free = Some(index);
                Ok(Some(slot))
            }
            None => Err(Fault::BadUid(text)),
        }
    }

    fn slot(&mut self, name: Name) -> Result<Slot, Fault> {
        let next = u32::try_from(self.named.len()).map_err(|_| Fault::TooManyRecords)?;
        match self.names.entry(name) {
            Entry::Occupied(known) => Ok(*known.get()),
            Entry::Vacant(free) => {
                self.named.push(None);
                Ok(*free.insert(Slot(next)))
            }
        }
    }

    fn uid_of(&self, slot: Option<Slot>) -> Option<Uuid> {
        match self.name(slot?)? {
            Name::Uid(uid) => Some(*uid),
            Name::Handle(_) => None,
        }
    }

    /// The name of a slot, found by looking through all: for sentences only.
    pub fn name(&self, slot: Slot) -> Option<&Name> {
        self.names.iter().find(|(_, known)| **known == slot).map(|(name, _)| name)
    }

    /// The place of a record in the file, for sentences.
    pub fn place(&self, index: usize, field: Option<&Field>) -> Place {
        let record = self.records.get(index);
        Place {
            record: Some(index + 1),
            kind: record.map(|record| record.kind.name().to_owned()),
            uid: record.and_then(|record| self.name(record.name?)).map(Name::written),
            field: field.map(|field| field.exchange.to_owned()),
        }
    }
}

impl Name {
    /// As it stands in the file.
    pub fn written(&self) -> String {
        match self {
            Self::Uid(uid) => uid.to_string(),
            Self::Handle(handle) => handle.to_string(),
        }
    }
}

/// Notes what the file calls the record, before anything of it is checked.
fn describe(place: &mut Place, entries: &[(String, Raw)]) {
    let text = |wanted: &str| {
        entries.iter().find_map(|(name, raw)| match raw {
            Raw::Text(text) if name == wanted => Some(text.clone()),
            _ => None,
        })
    };
    place.kind = text("kind");
    place.uid = text("uid");
}

fn kind_of(entries: &[(String, Raw)], place: &mut Place) -> Result<Kind, Fault> {
    place.field = Some("kind".to_owned());
    match entries.iter().find(|(name, _)| name == "kind") {
        None | Some((_, Raw::Null)) => Err(Fault::NoKind),
        Some((_, Raw::Text(text))) => Kind::from_name(text).ok_or(Fault::UnknownKind),
        Some(_) => Err(Fault::WrongType(Expected::Text)),
    }
}

fn name_of(text: &str) -> Result<Name, Fault> {
    let bad = || Fault::BadUid(text.to_owned());
    if text.starts_with('@') {
        let letters = text.chars().count();
        if !(2..=LONGEST_HANDLE).contains(&letters) || find_forbidden(text, false).is_some() {
            return Err(bad());
        }
        return Ok(Name::Handle(text.into()));
    }
    // Only the usual notation: a UUID must stand in every file in the same way.
    if text.len() != uuid::fmt::Hyphenated::LENGTH {
        return Err(bad());
    }
    Uuid::try_parse(text).map(Name::Uid).map_err(|_| bad())
}
