//! People on lists: the order they stand in, those who share a name, birth dates by gender, ages.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::stored::{date, joined};
use super::words::{percent_in_sentence, phrase, tenths, word};
use super::{Cell, PaperSettings};
use crate::domain::catalogue::{Person, RecordId};
use crate::domain::text::person_sort_key;
use crate::domain::values::PartialDate;

/// How people who share a full name are told apart on one paper (DOCUMENTS.md section 4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Namesakes {
    shown: HashMap<RecordId, String>,
}

impl Namesakes {
    /// Finds who shares a name: both get their birth date in brackets, and the unit where that is equal
    /// too.
    pub fn among<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        let mut groups: HashMap<Vec<u8>, Vec<&Person>> = HashMap::new();
        for person in people {
            let Some(name) = person.full_name.as_deref() else { continue };
            let group = groups.entry(person_sort_key(name)).or_default();
            if group.iter().all(|known| known.id != person.id) {
                group.push(person);
            }
        }
        let mut shown = HashMap::new();
        for group in groups.values().filter(|group| group.len() > 1) {
            for person in group {
                let same_born = group.iter().filter(|other| other.born == person.born).count() > 1;
                shown.insert(person.id, bracketed(person, same_born));
            }
        }
        Self { shown }
    }

    /// Họ và tên as the paper prints it; `None` when unknown.
    pub fn name(&self, person: &Person) -> Option<String> {
        self.shown.get(&person.id).cloned().or_else(|| person.full_name.clone())
    }

    /// [`Namesakes::name`] in a cell.
    pub fn cell(&self, person: Option<&Person>) -> Cell {
        Cell::text_or_unknown(person.and_then(|person| self.name(person)).as_deref())
    }

    /// The name on a list with a NAM and a NỮ column: where the gender is unknown, neither column can
    /// hold the birth date, so it stands with the name.
    pub fn cell_on_list(&self, person: Option<&Person>) -> Cell {
        let cell = self.cell(person);
        let (Some(person), Some(name)) = (person, cell.known()) else { return cell };
        if person.gender.is_some() {
            return cell;
        }
        let born = match (self.shown.contains_key(&person.id), person.born) {
            (false, Some(born)) => phrase("people-born", &[("date", &born.shown())]),
            _ => String::new(),
        };
        Cell::text(joined([name.to_owned(), born, word("people-no-gender")], " "))
    }
}

/// "Nguyễn Thị Hoa (sinh 08/03/1991)".
fn bracketed(person: &Person, with_unit: bool) -> String {
    let born = match person.born {
        Some(born) => phrase("people-born", &[("date", &born.shown())]),
        None => word("people-no-born"),
    };
    let unit = person.workplace.as_deref().or(person.post.as_deref()).filter(|_| with_unit);
    let unit = unit.map(|unit| format!("({unit})")).unwrap_or_default();
    joined([person.full_name.clone().unwrap_or_default(), born, unit], " ")
}

/// The place of a person on a list.
pub type ListKey = (bool, Vec<u8>, bool, Option<NaiveDate>, i64);

/// What a list of people is sorted by: tên, họ, tên đệm, then the older first; the unknown come last.
pub fn list_key(person: Option<&Person>) -> ListKey {
    let name = person.and_then(|person| person.full_name.as_deref());
    let born = person.and_then(|person| person.born).map(PartialDate::earliest);
    (
        name.is_none(),
        name.map(person_sort_key).unwrap_or_default(),
        born.is_none(),
        born,
        person.map_or(0, |person| person.id.0),
    )
}

/// The birth date in the column NAM or NỮ; the other one is empty on purpose.
pub fn births(person: Option<&Person>) -> [Cell; 2] {
    let born = date(person.and_then(|person| person.born));
    match person.and_then(|person| person.gender.as_deref()) {
        Some("male") => [born, Cell::text("")],
        Some("female") => [Cell::text(""), born],
        _ => [Cell::unknown(), Cell::unknown()],
    }
}

/// The age groups of the union's statistics (56/HD-TLĐ 2022, section 3.6 of domain.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeGroup {
    /// Dưới 40 tuổi.
    Under40,
    /// Từ 40 đến 50 tuổi.
    From40To50,
    /// Trên 50 tuổi.
    Over50,
}

/// The age group on a day, as far as both dates are known: a birth year is enough where every day of it
/// gives the same group.
pub fn age_group(born: Option<PartialDate>, on: Option<PartialDate>) -> Option<AgeGroup> {
    let (born, on) = (born?, on?);
    let group = |born: NaiveDate, on: NaiveDate| match on.years_since(born) {
        Some(0..=39) => Some(AgeGroup::Under40),
        Some(40..=50) => Some(AgeGroup::From40To50),
        Some(_) => Some(AgeGroup::Over50),
        None => None,
    };
    let youngest = group(born.latest(), on.earliest());
    if youngest == group(born.earliest(), on.latest()) { youngest } else { None }
}

/// A number of people within a sentence: 07, 12, 0.
pub fn padded(count: usize) -> String {
    Cell::int(count as i64).in_sentence()
}

/// "08 (53,3 % tổng số)", with the words of the whole.
pub fn part_of(part: usize, whole: usize, basis: &str) -> String {
    match tenths(part as u64, whole as u64) {
        Some(tenths) => {
            let percent = percent_in_sentence(tenths);
            phrase(
                "people-part",
                &[("count", &padded(part)), ("percent", &percent), ("basis", basis)],
            )
        }
        None => padded(part),
    }
}

/// How many are of a sort, and of how many that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Who certainly is.
    pub yes: usize,
    /// Who may be.
    pub unknown: usize,
}

impl Tally {
    /// Counts the answers to one question.
    pub fn of_answers(answers: impl IntoIterator<Item = Option<bool>>) -> Self {
        let mut tally = Self { yes: 0, unknown: 0 };
        for answer in answers {
            tally.yes += usize::from(answer == Some(true));
            tally.unknown += usize::from(answer.is_none());
        }
        tally
    }

    /// Whether nobody is known to be of the sort and somebody may be: no zero then.
    fn is_open(self) -> bool {
        self.yes == 0 && self.unknown > 0
    }

    /// "08"; "…" where not one is known.
    pub fn number(self) -> String {
        if self.is_open() { PaperSettings::default().unknown_in_table } else { padded(self.yes) }
    }

    /// "08 (53,3 % tổng số)"; without the percentage while some are unknown.
    pub fn of(self, whole: usize, basis: &str) -> String {
        if self.unknown > 0 { self.number() } else { part_of(self.yes, whole, basis) }
    }

    /// How many are unknown, as a phrase goes on; nothing where none is.
    pub fn gap(self, key: &str) -> String {
        match self.unknown {
            0 => String::new(),
            unknown => phrase(key, &[("count", &padded(unknown))]),
        }
    }

    /// The number for Excel; unknown where not one is known.
    pub fn cell(self) -> Cell {
        if self.is_open() { Cell::unknown() } else { Cell::int(self.yes as i64) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::{Kind, Record, Typed as _};

    #[test]
    fn no_percentage_is_taken_while_somebody_is_unknown() {
        for (answers, number, share, cell) in [
            (vec![Some(true), Some(false)], "01", "01 (50\u{a0}% tổng số)", Cell::int(1)),
            (vec![Some(false), Some(false)], "0", "0 (0\u{a0}% tổng số)", Cell::int(0)),
            (vec![Some(true), None], "01", "01", Cell::int(1)),
            (vec![Some(false), None], "…", "…", Cell::unknown()),
            (vec![None, None], "…", "…", Cell::unknown()),
        ] {
            let tally = Tally::of_answers(answers.clone());
            let said = (tally.number(), tally.of(2, "tổng số"), tally.cell());
            assert_eq!(said, (number.to_owned(), share.to_owned(), cell), "{answers:?}");
        }
    }

    fn person(id: i64, name: &str, born: Option<&str>) -> Person {
        let record = Record::empty(RecordId(id), Uuid::nil(), Kind::Person);
        Person {
            full_name: Some(name.to_owned()),
            born: born.and_then(|born| born.parse().ok()),
            ..Person::read(&record)
        }
    }

    #[test]
    fn only_those_who_share_a_name_get_brackets() {
        let unit = |mut one: Person, unit: &str| {
            one.workplace = Some(unit.to_owned());
            one
        };
        let people = [
            person(1, "Nguyễn Thị Hoa", Some("1991-03-08")),
            person(2, "NGUYỄN THỊ HOA", Some("1996")),
            person(3, "Nguyễn Thị Hòa", Some("1990")),
            person(4, "Lê Văn Tám", None),
            unit(person(5, "Lê Văn Tám", None), "Phòng Kế toán"),
        ];
        let names = Namesakes::among(&people);
        let shown: Vec<String> = people.iter().filter_map(|one| names.name(one)).collect();
        assert_eq!(
            shown,
            [
                "Nguyễn Thị Hoa (sinh\u{a0}08/03/1991)",
                "NGUYỄN THỊ HOA (sinh\u{a0}1996)",
                "Nguyễn Thị Hòa",
                "Lê Văn Tám (chưa rõ ngày sinh)",
                "Lê Văn Tám (chưa rõ ngày sinh) (Phòng Kế toán)",
            ]
        );
    }

    #[test]
    fn lists_go_by_given_name_family_name_middle_name_and_birth() {
        let rising = [
            person(9, "Lê Hải An", None),
            person(8, "Phan Thị Ân", None),
            person(7, "Đặng Văn Dũng", None),
            person(6, "Bùi Minh Đức", None),
            person(5, "Nguyễn Thị Hoa", Some("1985")),
            person(4, "Nguyễn Thị Hoa", Some("1990")),
            person(3, "Nguyễn Thị Hoa", None),
            person(2, "Quách Đình Hòa", None),
        ];
        for pair in rising.windows(2) {
            assert!(list_key(Some(&pair[0])) < list_key(Some(&pair[1])), "{pair:?}");
        }
        assert!(list_key(Some(&rising[7])) < list_key(None));
    }

    #[test]
    fn ages_are_grouped_on_both_sides_of_each_limit() {
        let on = "2025-10-17".parse().ok();
        for (born, group) in [
            ("1985-10-18", Some(AgeGroup::Under40)),
            ("1985-10-17", Some(AgeGroup::From40To50)),
            ("1974-10-18", Some(AgeGroup::From40To50)),
            ("1974-10-17", Some(AgeGroup::Over50)),
            ("1990", Some(AgeGroup::Under40)),
            ("1985", None),
        ] {
            assert_eq!(age_group(born.parse().ok(), on), group, "{born}");
        }
        assert_eq!(age_group(None, on), None);
    }
}
