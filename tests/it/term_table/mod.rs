//! The table of the terms below an upper union (document 02): its sums against sums of the database's own,
//! its lines against what was recorded, its files against both.

mod files;
mod lines;
mod sums;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value as Json, json};
use so_cong_doan::documents::term_table::{self, Line, Reach, Round, TermTable, Wanted};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::store::{Store, StoreError};

use super::support::{Desk, file_of};

pub fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-21T07:30:00+07:00").unwrap()
}

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// The table on a day.
pub fn table(
    store: &Store,
    upper: RecordId,
    on: &str,
    round: Option<Round>,
    reach: Reach,
) -> TermTable {
    let wanted = Wanted { round, reach, day: day(on) };
    term_table::load(store, upper, wanted, stated()).unwrap()
}

/// The organisation of a name.
pub fn organisation(store: &Store, name: &str) -> RecordId {
    let mut found = None;
    store
        .each::<StoreError>(Kind::OrganisationPeriod, |period| {
            if period.text("name") == Some(name) {
                found = period.reference("organisation");
            }
            Ok(())
        })
        .unwrap();
    found.unwrap_or_else(|| panic!("no {name}"))
}

pub const UPPER: &str = "Liên đoàn Lao động tỉnh Sông Lam";

/// The records of a book under construction; all names are invented.
pub struct Book(pub Vec<Json>);

impl Book {
    /// One with an upper union.
    pub fn new() -> Self {
        Self(vec![
            json!({"kind": "organisation", "uid": "@upper"}),
            json!({"kind": "organisation_period", "organisation": "@upper", "name": UPPER,
                "organisation_kind": "provincial_federation"}),
        ])
    }

    pub fn add(&mut self, records: &[Json]) {
        self.0.extend(records.iter().cloned());
    }

    /// An organisation `@key` directly under another, with a term `@key-t` of 2023 to 2028.
    pub fn unit(&mut self, key: &str, name: &str, kind: &str, parent: &str) {
        self.add(&[
            json!({"kind": "organisation", "uid": format!("@{key}")}),
            json!({"kind": "organisation_period", "organisation": format!("@{key}"), "name": name,
                "organisation_kind": kind, "parent": parent}),
            json!({"kind": "term", "uid": format!("@{key}-t"), "organisation": format!("@{key}"),
                "year_from": 2023, "year_to": 2028}),
        ]);
    }

    /// A congress `@key-m` of the term of a unit.
    pub fn congress(&mut self, key: &str, kind: &str, on: &str) {
        self.add(&[
            json!({"kind": "meeting", "uid": format!("@{key}-m"), "term": format!("@{key}-t"),
            "meeting_kind": kind, "starts_on": on}),
        ]);
    }

    /// The report of the committee of a unit: the given counts.
    pub fn report(&mut self, key: &str, counts: &[(&str, Json)]) {
        let mut body = json!({"kind": "body", "term": format!("@{key}-t"), "body": "committee",
            "obtained": "elected_at_congress"});
        for (field, count) in counts {
            body[*field] = count.clone();
        }
        self.add(&[body]);
    }

    /// A person `@key-pN` with an office in the term of a unit.
    pub fn holder(&mut self, key: &str, at: usize, person: &Json, mandate: &Json) {
        let uid = format!("@{key}-p{at}");
        let mut who =
            json!({"kind": "person", "uid": uid, "full_name": format!("Mạc Thị Số {at}")});
        merge(&mut who, person);
        let mut seat = json!({"kind": "mandate", "organisation": format!("@{key}"), "person": uid,
            "term": format!("@{key}-t"), "office": "committee_member", "from": "2023-04-20",
            "obtained": "elected_at_congress"});
        merge(&mut seat, mandate);
        self.add(&[who, seat]);
    }

    pub fn made(self) -> Desk {
        let desk = Desk::new();
        let file = desk.write("in.json", file_of(&Json::Array(self.0)));
        so_cong_doan::exchange::json::import(&mut desk.open(), &file, false)
            .unwrap_or_else(|error| panic!("{}", error.sentence()));
        desk
    }
}

fn merge(into: &mut Json, more: &Json) {
    for (field, value) in more.as_object().unwrap() {
        into[field] = value.clone();
    }
}

/// The line of an organisation by its printed name.
pub fn line<'a>(table: &'a TermTable, name: &str) -> &'a Line {
    let mut lines = table.groups.iter().flat_map(|group| &group.lines);
    lines.find(|line| line.name == name).unwrap_or_else(|| panic!("no line of {name}"))
}

/// A row of cells as printed, with "…" for what is not known.
pub fn shown<'a>(
    cells: impl IntoIterator<Item = &'a so_cong_doan::documents::Cell>,
) -> Vec<String> {
    cells.into_iter().map(|cell| cell.display.clone().unwrap_or_else(|| "…".to_owned())).collect()
}
