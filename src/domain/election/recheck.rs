//! Nhập lại để kiểm: the figures of a ballot entered a second time and held against the first.

use std::collections::BTreeMap;

use super::letters::{LETTERS, letter};
use super::list_order;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::values::Value;

/// Số phiếu and trúng cử, the fields of a candidate that are entered twice.
pub const VOTES: &str = "votes";
/// See [`VOTES`].
pub const ELECTED: &str = "elected";

/// One place of the minutes that is entered twice: a figure of the ballot, or votes or tick of a
/// candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// The ballot or the candidate.
    pub record: RecordId,
    /// Its field.
    pub field: &'static str,
}

impl Cell {
    /// The kind of its record.
    pub fn kind(self) -> Kind {
        if self.is_figure() { Kind::Ballot } else { Kind::Candidate }
    }

    /// Whether it is one of the figures A … L.
    pub fn is_figure(self) -> bool {
        self.letter().is_some()
    }

    /// The letter of a figure on the printed minutes; `None` for a candidate's cell.
    pub fn letter(self) -> Option<&'static str> {
        letter(self.field)
    }

    /// Whether it is a tick.
    pub fn is_tick(self) -> bool {
        self.field == ELECTED
    }
}

/// A cell whose two entries are not the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where.
    pub cell: Cell,
    /// What the book has; `None` is "chưa rõ".
    pub first: Option<Value>,
    /// What was entered the second time; `None` is "chưa rõ".
    pub second: Option<Value>,
}

/// The candidates of a ballot in the order of the list (STT), those without a number last.
pub fn listed(dossier: &Dossier) -> Vec<&Record> {
    let mut candidates: Vec<&Record> =
        dossier.owned(Kind::Candidate, "ballot", dossier.root.id).collect();
    candidates.sort_by_key(|record| list_order(record));
    candidates
}

/// Every cell of a ballot that is entered twice, in the order of typing: the figures, the votes down
/// the list, the ticks down the list.
pub fn cells(dossier: &Dossier) -> Vec<Cell> {
    let candidates = listed(dossier);
    let figures = LETTERS.iter().map(|(field, _)| Cell { record: dossier.root.id, field });
    let column = |field| candidates.iter().map(move |one| Cell { record: one.id, field });
    figures.chain(column(VOTES)).chain(column(ELECTED)).collect()
}

/// What the book has in a cell. A tick is there or not: minutes name those elected and say nothing of
/// the others, so "chưa rõ" counts as not ticked.
pub fn first_entry(dossier: &Dossier, cell: Cell) -> Option<Value> {
    let value = dossier.find(cell.record).and_then(|record| record.get(cell.field));
    if cell.is_tick() { Some(ticked(value)) } else { value.cloned() }
}

fn ticked(value: Option<&Value>) -> Value {
    Value::Flag(value == Some(&Value::Flag(true)))
}

/// What a cell rests on, as one text: its value and, for a candidate, who it is. When it changes while
/// the ballot is entered again, the cell is asked again.
pub fn ground(dossier: &Dossier, cell: Cell) -> String {
    let value = first_entry(dossier, cell).map(|value| value.canonical()).unwrap_or_default();
    if cell.is_figure() {
        return value;
    }
    let person = dossier.find(cell.record).and_then(|record| record.reference("person"));
    format!("{value}/{}", person.map_or(0, |person| person.0))
}

/// The cells whose two entries differ, in the order of [`cells`]. A cell that `second` does not name
/// was left "chưa rõ", a tick that it does not name was not made.
pub fn compare(dossier: &Dossier, second: &BTreeMap<Cell, Value>) -> Vec<Difference> {
    let differs = |cell: Cell| {
        let first = first_entry(dossier, cell);
        let again = second.get(&cell);
        let second = if cell.is_tick() { Some(ticked(again)) } else { again.cloned() };
        (first != second).then_some(Difference { cell, first, second })
    };
    cells(dossier).into_iter().filter_map(differs).collect()
}

/// Whether a check no longer holds once a field of a record changes: what was entered twice, whose votes
/// they are, and what shares of them are taken of (Tỷ lệ tính trên), for that decides who wins.
pub fn is_checked_field(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::Ballot => field == "basis" || letter(field).is_some(),
        Kind::Candidate => [VOTES, ELECTED, "person", "ballot"].contains(&field),
        _ => false,
    }
}

/// The fields of a ballot that only its own commands change: check, chốt, mở lại.
pub fn is_state_field(kind: Kind, field: &str) -> bool {
    let state = ["status", "checked_by", "checked_on", "checked_how", "reopened"];
    kind == Kind::Ballot && state.contains(&field)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::rules::sets::RuleSets;
    use crate::domain::values::{About, Count};

    type Row = (Option<Count>, Option<bool>, i64);

    fn count() -> impl Strategy<Value = Option<Count>> {
        let about = prop_oneof![
            9 => Just(About::Exact),
            1 => Just(About::Over),
        ];
        proptest::option::weighted(
            0.8,
            (0_u64..400, about).prop_map(|(value, about)| Count { value, about }),
        )
    }

    fn ballot(figures: &[Option<Count>], rows: &[Row]) -> Dossier {
        let record = |id, kind| Record::empty(RecordId(id), Uuid::nil(), kind);
        let mut root = record(1, Kind::Ballot);
        for ((field, _), value) in LETTERS.iter().zip(figures) {
            root.put(field, value.map(Value::Count));
        }
        let parts = rows.iter().enumerate().map(|(at, (votes, elected, position))| {
            let mut one = record(at as i64 + 10, Kind::Candidate);
            one.put("ballot", Some(Value::Ref(RecordId(1))));
            one.put("position", Some(Value::Int(*position)));
            one.put(VOTES, votes.map(Value::Count));
            one.put(ELECTED, elected.map(Value::Flag));
            one
        });
        Dossier {
            root,
            parts: parts.collect(),
            around: Vec::new(),
            beside: Vec::new(),
            rules: RuleSets::default(),
            titles: HashMap::new(),
        }
    }

    fn same(dossier: &Dossier) -> BTreeMap<Cell, Value> {
        let known = |cell| Some((cell, first_entry(dossier, cell)?));
        cells(dossier).into_iter().filter_map(known).collect()
    }

    fn ballots() -> impl Strategy<Value = Dossier> {
        let row = (count(), proptest::option::of(any::<bool>()), 0_i64..20);
        (proptest::collection::vec(count(), LETTERS.len()), proptest::collection::vec(row, 0..30))
            .prop_map(|(figures, rows)| ballot(&figures, &rows))
    }

    proptest! {
        #[test]
        fn equal_figures_are_always_clean(dossier in ballots()) {
            prop_assert_eq!(compare(&dossier, &same(&dossier)), vec![]);
        }

        #[test]
        fn one_changed_cell_shows_exactly_that_cell(
            dossier in ballots(),
            at in any::<prop::sample::Index>(),
            other in count(),
        ) {
            let all = cells(&dossier);
            let cell = all[at.index(all.len())];
            let mut second = same(&dossier);
            let first = first_entry(&dossier, cell);
            let changed = match &first {
                Some(Value::Flag(on)) => Some(Value::Flag(!on)),
                _ => other.map(Value::Count),
            };
            prop_assume!(changed != first);
            match changed.clone() {
                Some(value) => second.insert(cell, value),
                None => second.remove(&cell),
            };
            let found = compare(&dossier, &second);
            prop_assert_eq!(found, vec![Difference { cell, first, second: changed }]);
        }

        #[test]
        fn every_cell_is_asked_once(dossier in ballots()) {
            let all = cells(&dossier);
            let once: std::collections::BTreeSet<Cell> = all.iter().copied().collect();
            prop_assert_eq!(once.len(), all.len());
            prop_assert_eq!(all.len(), LETTERS.len() + 2 * dossier.parts.len());
        }
    }

    #[test]
    fn a_tick_left_open_is_a_tick_not_made() {
        let unknown = ballot(&[None; 10], &[(None, None, 1)]);
        assert_eq!(compare(&unknown, &BTreeMap::new()), vec![]);
        let lost = ballot(&[None; 10], &[(None, Some(false), 1)]);
        assert_eq!(compare(&lost, &BTreeMap::new()), vec![]);
        let won = ballot(&[None; 10], &[(None, Some(true), 1)]);
        assert_eq!(compare(&won, &BTreeMap::new()).len(), 1);
    }

    #[test]
    fn who_has_no_number_is_typed_last() {
        let mut dossier = ballot(&[None; 10], &[(None, None, 1), (None, None, 2), (None, None, 3)]);
        dossier.parts[0].put("position", None);
        let order: Vec<i64> = listed(&dossier).iter().map(|record| record.id.0).collect();
        assert_eq!(order, [11, 12, 10]);
    }

    #[test]
    fn a_rough_number_is_not_the_exact_one() {
        let over = Count { value: 90, about: About::Over };
        let mut figures = [None; 10];
        figures[3] = Some(over);
        let dossier = ballot(&figures, &[]);
        let cell = Cell { record: RecordId(1), field: "summoned" };
        let second = BTreeMap::from([(cell, Value::Count(Count::exact(90)))]);
        assert_eq!(compare(&dossier, &second).len(), 1);
    }

    #[test]
    fn the_ground_of_a_cell_names_the_candidate() {
        let mut dossier = ballot(&[None; 10], &[(Some(Count::exact(38)), None, 1)]);
        let cell = Cell { record: dossier.parts[0].id, field: VOTES };
        let before = ground(&dossier, cell);
        dossier.parts[0].put("person", Some(Value::Ref(RecordId(70))));
        assert_ne!(before, ground(&dossier, cell));
    }
}
