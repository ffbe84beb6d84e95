//! The groups of the table: kinds of organisations in the order of the catalogue, grassroots unions apart
//! by sector (khu vực).

use crate::documents::stored::choice;
use crate::documents::words::word;
use crate::domain::catalogue::{FieldType, Kind};

/// The kind of an organisation on the day, with its sector.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitKind {
    place: (usize, u8),
    kind: Option<String>,
}

/// Kinds that have no congress of their own or stand outside the unions.
const LEFT_OUT: [&str; 2] = ["outside", "group"];
/// Kinds within a grassroots union, which are listed only where the book has terms of them.
const WITHIN: [&str; 3] = ["section", "occupational_section", "member_grassroots"];

/// Whether an organisation of a kind stands in the table; `has_terms` where the book has a term of it.
pub fn is_listed(kind: Option<&str>, has_terms: bool) -> bool {
    kind.is_none_or(|kind| !LEFT_OUT.contains(&kind) && (has_terms || !WITHIN.contains(&kind)))
}

/// Whether a kind stands within a grassroots union, whose name its own does not tell.
pub fn is_within(kind: Option<&str>) -> bool {
    kind.is_some_and(|kind| WITHIN.contains(&kind))
}

impl UnitKind {
    /// A kind; the sector tells grassroots unions apart only.
    pub fn of(kind: Option<&str>, sector: Option<&str>) -> Self {
        let field = Kind::OrganisationPeriod.field("kind");
        let words: &[&str] = match field.map(|field| field.ty) {
            Some(FieldType::Choice(words)) => words,
            _ => &[],
        };
        let known = kind.and_then(|kind| words.iter().position(|word| *word == kind));
        let last = if kind.is_some() { words.len() } else { words.len() + 1 };
        let sector = match (kind, sector) {
            (Some("grassroots"), Some("business")) => 0,
            (Some("grassroots"), Some("administrative")) => 1,
            _ => 2,
        };
        Self { place: (known.unwrap_or(last), sector), kind: kind.map(str::to_owned) }
    }

    /// "Công đoàn cơ sở khu vực doanh nghiệp".
    pub fn name(&self) -> String {
        match self.place.1 {
            0 => word("table-kind-business"),
            1 => word("table-kind-administrative"),
            _ => choice(Kind::OrganisationPeriod, "kind", self.kind.as_deref())
                .unwrap_or_else(|| word("table-kind-unknown")),
        }
    }
}
