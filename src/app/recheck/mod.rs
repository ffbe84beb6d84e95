//! Nhập lại để kiểm: a ballot that is being entered a second time, without sight of the first.
//!
//! What is typed stands in [`Entry`] and nowhere in the book until the two entries were compared. Each
//! entry remembers what its cell rested on, so that a change of the ballot meanwhile is noticed and the
//! cell is asked again.

mod doubt;
mod kept;

use std::collections::{BTreeMap, BTreeSet};

use crate::app::form::{FieldKey, RowRef};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::recheck::{self, Cell};
use crate::domain::values::{InputError, Value, parse_field};
use crate::i18n;
use crate::tr;

pub use doubt::{Doubt, Pick};
pub use kept::Rechecks;

/// The text of a tick that was made.
pub const TICK: &str = "x";

/// What is wrong with the second entry of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// It cannot be read.
    Input(InputError),
    /// Nothing was typed, and the first entry has something.
    Missing,
    /// It was typed, and the ballot changed since.
    Again,
}

impl Trouble {
    /// The code shown in bold before the sentence; empty where there is none.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Input(error) => error.code(),
            Self::Missing | Self::Again => "",
        }
    }

    /// The sentence for the clerk.
    pub fn sentence(&self) -> String {
        match self {
            Self::Input(error) => error.sentence(),
            Self::Missing => tr!("recheck-missing"),
            Self::Again => tr!("recheck-again"),
        }
    }
}

/// The second entry of one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where.
    pub cell: Cell,
    /// What it is called, with row and name: "Số phiếu bầu, dòng 9, Kim Thị Oánh".
    pub name: String,
    /// As typed; [`TICK`] for a tick that was made.
    pub text: String,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
    ground: String,
}

impl Entry {
    fn is_typed(&self) -> bool {
        !self.text.trim().is_empty()
    }

    fn read(&self, this_year: i32) -> Result<Option<Value>, InputError> {
        if self.cell.is_tick() {
            return Ok(Some(Value::Flag(self.is_typed())));
        }
        let kind = self.cell.kind();
        kind.field(self.cell.field)
            .map_or(Ok(None), |field| parse_field(kind, field, &self.text, this_year))
    }
}

/// A candidate as the page names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The candidate.
    pub id: RecordId,
    /// STT.
    pub number: String,
    /// Họ và tên.
    pub name: String,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The figures are typed.
    Typing,
    /// What differs is shown side by side.
    Comparing(Vec<Doubt>),
}

/// What comparing found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Something is wrong in this cell, or it is still empty.
    Wait(Cell),
    /// It is not said yet whether who enters is who entered first.
    WhoIsOpen,
    /// Both entries are the same.
    Same,
    /// They differ; the stage is now [`Stage::Comparing`].
    Differs,
}

/// A ballot that is being entered again.
#[derive(Clone, Debug, PartialEq)]
pub struct Recheck {
    /// The ballot.
    pub ballot: RecordId,
    /// Who enters it again.
    pub by: String,
    /// Who entered it first, as the history knows; empty when it does not.
    pub first_by: String,
    /// Whether they are the same, where the clerk said so.
    pub said_same: Option<bool>,
    /// The candidates, in the order of the list.
    pub people: Vec<Listed>,
    /// The cells: the ten figures, then the votes, then the ticks, both down the list.
    pub entries: Vec<Entry>,
    /// What changed in the ballot meanwhile, one sentence each.
    pub told: Vec<String>,
    /// How far it is.
    pub stage: Stage,
    /// Texts that a kill left behind and whose cells are not looked at yet.
    left: BTreeMap<Cell, (String, String)>,
}

impl Recheck {
    /// Begins with empty cells; [`Recheck::follow`] makes them.
    pub fn new(ballot: RecordId) -> Self {
        Self {
            ballot,
            by: String::new(),
            first_by: String::new(),
            said_same: None,
            people: Vec::new(),
            entries: Vec::new(),
            told: Vec::new(),
            stage: Stage::Typing,
            left: BTreeMap::new(),
        }
    }

    /// Whether who enters is who entered first: as the clerk said, or by the names; `None` while it is
    /// open.
    pub fn same_person(&self) -> Option<bool> {
        let by_name = !self.first_by.is_empty() && !self.by.trim().is_empty();
        self.said_same.or_else(|| by_name.then(|| self.by.trim() == self.first_by.trim()))
    }

    /// How many cells were typed: figures and votes; of how many.
    pub fn progress(&self) -> (usize, usize) {
        let numbers = || self.entries.iter().filter(|entry| !entry.cell.is_tick());
        (numbers().filter(|entry| entry.is_typed()).count(), numbers().count())
    }

    /// The field that stands for a cell in the order of the keys.
    pub fn key(cell: Cell) -> FieldKey {
        FieldKey { row: RowRef::Record(cell.record), field: cell.field }
    }

    /// The entry of a cell.
    pub fn entry_mut(&mut self, cell: Cell) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.cell == cell)
    }

    /// Follows the ballot: cells of candidates that came or went, and those whose first entry changed.
    /// What was typed into such a cell is asked again, and `told` says so; a comparison that rested on
    /// it ends.
    pub fn follow(&mut self, dossier: &Dossier) {
        let people = listed(dossier);
        let mut old: BTreeMap<Cell, Entry> = std::mem::take(&mut self.entries)
            .into_iter()
            .map(|entry| (entry.cell, entry))
            .collect();
        let begins = old.is_empty();
        let mut stale = false;
        for cell in recheck::cells(dossier) {
            let ground = recheck::ground(dossier, cell);
            let name = name_of(cell, &people);
            let known = old.remove(&cell).or_else(|| self.left_entry(cell));
            let mut entry = known.unwrap_or_else(|| Entry {
                cell,
                name: String::new(),
                text: String::new(),
                trouble: None,
                ground: ground.clone(),
            });
            if entry.ground != ground {
                stale = true;
                if entry.is_typed() {
                    entry.text.clear();
                    entry.trouble = Some(Trouble::Again);
                    self.tell(tr!("recheck-value-changed", cell = name.clone()));
                }
            }
            self.entries.push(Entry { name, ground, ..entry });
        }
        stale |= self.tell_of_people(&people, begins);
        self.people = people;
        if stale {
            self.stage = Stage::Typing;
        }
    }

    fn left_entry(&mut self, cell: Cell) -> Option<Entry> {
        let (text, ground) = self.left.remove(&cell)?;
        Some(Entry { cell, name: String::new(), text, trouble: None, ground })
    }

    /// Says who came and who went; true when somebody did.
    fn tell_of_people(&mut self, people: &[Listed], begins: bool) -> bool {
        let gone: Vec<String> = self
            .people
            .iter()
            .filter(|one| people.iter().all(|now| now.id != one.id))
            .map(|one| one.name.clone())
            .collect();
        // Of those typed before a kill only the number is known.
        let left: BTreeSet<RecordId> =
            std::mem::take(&mut self.left).into_keys().map(|cell| cell.record).collect();
        let come: Vec<String> = people
            .iter()
            .filter(|now| !begins && self.people.iter().all(|one| one.id != now.id))
            .map(|one| one.name.clone())
            .collect();
        let any = !gone.is_empty() || !come.is_empty() || !left.is_empty();
        for name in gone {
            self.tell(tr!("recheck-person-gone", name = name));
        }
        for name in come {
            self.tell(tr!("recheck-person-come", name = name));
        }
        if !left.is_empty() {
            self.tell(tr!("recheck-people-gone", n = left.len()));
        }
        any
    }

    fn tell(&mut self, sentence: String) {
        if !self.told.contains(&sentence) {
            self.told.push(sentence);
        }
    }

    /// Says that a cell was typed in: what was wrong no longer stands.
    pub fn typed(&mut self, cell: Cell) {
        if let Some(entry) = self.entry_mut(cell) {
            entry.trouble = None;
        }
    }

    /// Reads a cell that was left; what cannot be read stays with its sentence.
    pub fn left(&mut self, cell: Cell, this_year: i32) {
        if let Some(entry) = self.entry_mut(cell)
            && let Err(error) = entry.read(this_year)
        {
            entry.trouble = Some(Trouble::Input(error));
        }
    }

    /// Makes a tick or takes it back.
    pub fn tick(&mut self, cell: Cell) {
        if let Some(entry) = self.entry_mut(cell) {
            entry.trouble = None;
            entry.text = if entry.is_typed() { String::new() } else { TICK.to_owned() };
        }
    }

    /// Holds the second entry against the first. Nothing of the first is shown while a cell waits: an
    /// empty one must be typed, or said to be unknown with `?`.
    pub fn compare(&mut self, dossier: &Dossier, this_year: i32) -> Compared {
        self.follow(dossier);
        let mut second: BTreeMap<Cell, Value> = BTreeMap::new();
        let mut waits = None;
        for entry in &mut self.entries {
            let cell = entry.cell;
            match entry.read(this_year) {
                Err(error) => entry.trouble = Some(Trouble::Input(error)),
                Ok(_) if !cell.is_tick() && !entry.is_typed() => {
                    if recheck::first_entry(dossier, cell).is_none() {
                        continue;
                    }
                    entry.trouble.get_or_insert(Trouble::Missing);
                }
                Ok(value) => {
                    entry.trouble = None;
                    second.extend(value.map(|value| (cell, value)));
                    continue;
                }
            }
            waits = waits.or(Some(cell));
        }
        if let Some(cell) = waits {
            return Compared::Wait(cell);
        }
        if self.same_person().is_none() || self.by.trim().is_empty() {
            return Compared::WhoIsOpen;
        }
        let differences = recheck::compare(dossier, &second);
        if differences.is_empty() {
            return Compared::Same;
        }
        let doubts = differences.into_iter().map(|one| {
            let name = name_of(one.cell, &self.people);
            Doubt::new(one, name)
        });
        self.stage = Stage::Comparing(doubts.collect());
        self.told.clear();
        Compared::Differs
    }

    /// The values to be set, one for each cell that differed; `None` while one of them is open.
    pub fn resolved(&self, this_year: i32) -> Option<Vec<(Cell, Option<Value>)>> {
        match &self.stage {
            Stage::Typing => Some(Vec::new()),
            Stage::Comparing(doubts) => doubts
                .iter()
                .map(|doubt| Some((doubt.difference.cell, doubt.value(this_year)?)))
                .collect(),
        }
    }
}

fn listed(dossier: &Dossier) -> Vec<Listed> {
    let of = |(at, record): (usize, &&crate::domain::catalogue::Record)| {
        let number = match record.get("position") {
            Some(Value::Int(position)) => position.to_string(),
            _ => (at + 1).to_string(),
        };
        let name = dossier
            .title(record.reference("person"))
            .map_or_else(|| tr!("recheck-unnamed"), str::to_owned);
        Listed { id: record.id, number, name }
    };
    recheck::listed(dossier).iter().enumerate().map(of).collect()
}

/// What a cell is called.
fn name_of(cell: Cell, people: &[Listed]) -> String {
    let label = label(cell);
    match people.iter().position(|one| one.id == cell.record) {
        Some(at) => {
            tr!("recheck-cell", label = label, row = at + 1, name = people[at].name.clone())
        }
        None => label,
    }
}

/// The label of a cell's field, the short one where there is one.
pub fn label(cell: Cell) -> String {
    let kind: Kind = cell.kind();
    let Some(field) = kind.field(cell.field) else { return String::new() };
    let key = kind.field_key(field);
    let short = key.replacen("field-", "short-", 1);
    if i18n::has_key(i18n::lang(), &short) {
        i18n::text(&short, None)
    } else {
        i18n::text(&key, None)
    }
}
