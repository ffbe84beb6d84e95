//! Rows pasted into the list of a ballot: what each would do, shown before anything is written.

use crate::app::tally::Tally;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::election::{Pasted, PastedRow, read_pasted};
use crate::domain::text::{nfc_clean_line, same_name, search_words};
use crate::domain::values::{PartialDate, Value, format_field, parse_field};
use crate::store::{Changed, Plan, Store, StoreError, Verb};
use crate::tr;

/// More rows are no list of candidates.
const MOST: usize = 500;
/// So many people of one name are offered.
const NAMESAKES: usize = 12;

/// What a row may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taking {
    /// Its figure goes to someone on the list.
    Candidate(RecordId),
    /// Someone of the book is put on the list.
    Person(RecordId),
    /// A new person is made and put on the list.
    New,
    /// Nothing.
    Skip,
}

/// One way a row may go, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it does.
    pub taking: Taking,
    /// As the clerk reads it.
    pub text: String,
}

/// One pasted row.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteRow {
    /// Its number in what was pasted, from 1.
    pub line: usize,
    /// Name and figure as they were pasted.
    pub text: String,
    /// The name for a new person.
    name: String,
    position: Option<i64>,
    /// The figure; `None` leaves what is there.
    value: Option<Value>,
    /// What will stand in the figure's cell.
    pub figure: String,
    /// What stands there now and would be written over.
    pub before: String,
    /// The ways it may go; none where it is refused.
    pub choices: Vec<Choice>,
    /// The way that is taken; `None` until the clerk has said so.
    pub chosen: Option<usize>,
    /// Why it is not written.
    pub refused: Option<String>,
}

impl PasteRow {
    /// Whether the clerk has to say who is meant.
    pub fn is_open(&self) -> bool {
        self.refused.is_none() && self.chosen.is_none()
    }

    /// What is taken; `None` where it is refused or open.
    fn taking(&self) -> Option<&Taking> {
        if self.refused.is_some() {
            return None;
        }
        self.chosen.and_then(|at| self.choices.get(at)).map(|choice| &choice.taking)
    }

    /// Whether it changes the book.
    pub fn writes(&self) -> bool {
        match self.taking() {
            Some(Taking::Person(_) | Taking::New) => true,
            Some(Taking::Candidate(_)) => self.value.is_some() && self.figure != self.before,
            Some(Taking::Skip) | None => false,
        }
    }
}

/// A pasted table, matched with the list and the book.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The ballot.
    pub ballot: RecordId,
    /// The field of the figures: số phiếu, or the percentage of the minutes.
    pub field: &'static str,
    /// The rows.
    pub rows: Vec<PasteRow>,
}

/// What a pasted table is matched with.
struct List<'a> {
    store: &'a Store,
    dossier: &'a Dossier,
    tally: &'a Tally,
    field: &'static str,
    taken: Vec<RecordId>,
}

impl Paste {
    /// Reads a text pasted into a row and a field of a ballot's list; `None` when it has no rows, or more
    /// than a list can have.
    pub fn read(
        store: &Store,
        dossier: &Dossier,
        tally: &Tally,
        place: (usize, &str),
        text: &str,
    ) -> Result<Option<Self>, StoreError> {
        let (row, into) = place;
        let field = if into == "printed_percent" { "printed_percent" } else { "votes" };
        let Pasted { rows: pasted, has_names, .. } = read_pasted(text, into != "person");
        if pasted.is_empty() || pasted.len() > MOST {
            return Ok(None);
        }
        let mut list = List { store, dossier, tally, field, taken: Vec::new() };
        let mut rows = Vec::with_capacity(pasted.len());
        let mut target = row;
        for one in &pasted {
            if has_names {
                rows.push(list.named(one)?);
            } else {
                rows.push(list.counted(one, target));
                target += usize::from(!one.aside);
            }
        }
        Ok(Some(Self { ballot: dossier.root.id, field, rows }))
    }

    /// How many rows wait for the clerk to say who is meant.
    pub fn open(&self) -> usize {
        self.rows.iter().filter(|row| row.is_open()).count()
    }

    /// How many rows change the book.
    pub fn writing(&self) -> usize {
        self.rows.iter().filter(|row| row.writes()).count()
    }

    /// How many rows are refused.
    pub fn refused(&self) -> usize {
        self.rows.iter().filter(|row| row.refused.is_some()).count()
    }

    /// Writes everything as one step.
    pub fn write(&self, store: &mut Store) -> Result<Changed, StoreError> {
        let listed = store.pointing(Kind::Candidate, "ballot", self.ballot)?;
        let mut positions: Vec<i64> = listed
            .iter()
            .filter_map(|record| match record.get("position") {
                Some(Value::Int(position)) => Some(*position),
                _ => None,
            })
            .collect();
        let label = tr!("paste-step", n = self.writing(), what = store.title(self.ballot)?);
        let plan = Plan::new(Verb::Batch).about(self.ballot).label(label);
        let ((), changed) = store.transact(plan, |tx| {
            for row in self.rows.iter().filter(|row| row.writes()) {
                let person = match row.taking() {
                    Some(Taking::Candidate(id)) => {
                        tx.set(*id, self.field, row.value.clone())?;
                        continue;
                    }
                    Some(Taking::Person(id)) => *id,
                    Some(Taking::New) => {
                        let name = Value::Text(row.name.clone());
                        tx.create(Kind::Person, &[("full_name", name)])?
                    }
                    Some(Taking::Skip) | None => continue,
                };
                let next = positions.iter().max().map_or(1, |last| last + 1);
                let position = row.position.filter(|at| !positions.contains(at)).unwrap_or(next);
                positions.push(position);
                let mut values = vec![
                    ("ballot", Value::Ref(self.ballot)),
                    ("person", Value::Ref(person)),
                    ("position", Value::Int(position)),
                ];
                values.extend(row.value.clone().map(|value| (self.field, value)));
                tx.create(Kind::Candidate, &values)?;
            }
            Ok::<(), StoreError>(())
        })?;
        Ok(changed)
    }
}

impl List<'_> {
    /// A row of a table with names.
    fn named(&mut self, pasted: &PastedRow) -> Result<PasteRow, StoreError> {
        let mut row = self.begin(pasted);
        let Some(name) = pasted.name.as_deref().filter(|_| row.refused.is_none()) else {
            row.refused.get_or_insert_with(|| tr!("paste-no-name"));
            return Ok(row);
        };
        row.name = match full_name(name) {
            Ok(name) => name,
            Err(sentence) => {
                row.refused = Some(sentence);
                return Ok(row);
            }
        };
        self.offer_listed(&mut row);
        let certain = row.choices.len() == 1;
        if !certain {
            self.offer_people(&mut row)?;
        }
        row.choices.push(Choice { taking: Taking::New, text: tr!("paste-new-person") });
        row.choices.push(Choice { taking: Taking::Skip, text: tr!("paste-skip") });
        self.choose(&mut row, certain);
        if let Some(Taking::Candidate(id)) = row.taking().cloned() {
            self.taken.push(id);
            row.before = self.standing_now(id);
        }
        Ok(row)
    }

    /// A row of a table without names, for someone at a place of the list.
    fn counted(&mut self, pasted: &PastedRow, target: usize) -> PasteRow {
        let mut row = self.begin(pasted);
        let id = self.tally.rows.get(target).map(|row| row.line.candidate);
        match id {
            _ if row.refused.is_some() => {}
            None => row.refused = Some(tr!("paste-nobody")),
            Some(id) => {
                let text = self.words(id);
                row.choices = vec![Choice { taking: Taking::Candidate(id), text }];
                row.chosen = Some(0);
                row.before = self.standing_now(id);
            }
        }
        row
    }

    /// The row with its figure read, or refused.
    fn begin(&self, pasted: &PastedRow) -> PasteRow {
        let parts = [pasted.name.as_deref(), pasted.figure.as_deref()];
        let text: Vec<&str> = parts.into_iter().flatten().collect();
        let mut row = PasteRow {
            line: pasted.line,
            text: text.join(" · "),
            name: String::new(),
            position: pasted.position,
            value: None,
            figure: String::new(),
            before: String::new(),
            choices: Vec::new(),
            chosen: None,
            refused: pasted.aside.then(|| tr!("paste-aside")),
        };
        let Some(field) = Kind::Candidate.field(self.field) else { return row };
        let Some(figure) = pasted.figure.as_deref().filter(|_| !pasted.aside) else { return row };
        match parse_field(Kind::Candidate, field, figure, 2000) {
            Ok(value) => {
                row.figure = value
                    .as_ref()
                    .map_or_else(String::new, |value| format_field(Kind::Candidate, field, value));
                row.value = value;
            }
            Err(error) => row.refused = Some(error.sentence()),
        }
        row
    }

    /// People on the list who bear the name and were not meant by an earlier row.
    fn offer_listed(&self, row: &mut PasteRow) {
        for listed in &self.tally.rows {
            let id = listed.line.candidate;
            let title = self.dossier.title(self.dossier.parts[listed.at].reference("person"));
            let named = title.is_some_and(|title| same_name(title, &row.name));
            if named && !self.taken.contains(&id) {
                row.choices.push(Choice { taking: Taking::Candidate(id), text: self.words(id) });
            }
        }
    }

    /// People of the book who bear the name and are not on the list.
    fn offer_people(&self, row: &mut PasteRow) -> Result<(), StoreError> {
        let listed: Vec<RecordId> = self
            .tally
            .rows
            .iter()
            .filter_map(|listed| self.dossier.parts[listed.at].reference("person"))
            .collect();
        let words = search_words(&row.name);
        for hit in self.store.search(&words, Some(Kind::Person), NAMESAKES)? {
            let found = hit.row;
            if hit.missing.is_none()
                && same_name(&found.name, &row.name)
                && !listed.contains(&found.id)
            {
                let text = tr!("paste-person", name = found.name, detail = found.detail);
                row.choices.push(Choice { taking: Taking::Person(found.id), text });
            }
        }
        Ok(())
    }

    /// Takes the way that leaves no doubt: the one of that name on the list, the only one in the book
    /// written just so, or a new person where the name is unknown. Anything else is for the clerk.
    fn choose(&self, row: &mut PasteRow, certain: bool) {
        let known = row.choices.len() - 2;
        let twice = self.taken.iter().any(|id| {
            let candidate = self.dossier.find(*id);
            let person = candidate.and_then(|candidate| candidate.reference("person"));
            self.dossier.title(person).is_some_and(|title| same_name(title, &row.name))
        });
        let written_so = || match row.choices.first().map(|choice| &choice.taking) {
            Some(Taking::Person(id)) => {
                self.store.title(*id).is_ok_and(|title| nfc_clean_line(&title) == row.name)
            }
            _ => true,
        };
        row.chosen = match known {
            _ if twice => None,
            0 => Some(0),
            1 if certain || written_so() => Some(0),
            _ => None,
        };
    }

    /// Someone on the list, told from namesakes by birth and unit.
    fn words(&self, id: RecordId) -> String {
        let at = self.tally.rows.iter().position(|row| row.line.candidate == id).unwrap_or(0);
        let person = self.tally.rows.get(at).and_then(|row| row.person);
        let person = person.and_then(|at| self.dossier.around.get(at));
        let name = person.and_then(|person| person.text("full_name")).unwrap_or_default();
        let born = match person.and_then(|person| person.get("born")) {
            Some(Value::Date(date)) => PartialDate::shown(*date),
            _ => String::new(),
        };
        tr!("paste-listed", row = at + 1, name = name, born = born)
    }

    fn standing_now(&self, id: RecordId) -> String {
        let Some(field) = Kind::Candidate.field(self.field) else { return String::new() };
        let value = self.dossier.find(id).and_then(|record| record.get(self.field));
        value.map_or_else(String::new, |value| format_field(Kind::Candidate, field, value))
    }
}

fn full_name(text: &str) -> Result<String, String> {
    let Some(field) = Kind::Person.field("full_name") else { return Err(String::new()) };
    match parse_field(Kind::Person, field, text, 2000) {
        Ok(Some(Value::Text(name))) => Ok(name),
        Ok(_) => Err(tr!("paste-no-name")),
        Err(error) => Err(error.sentence()),
    }
}
