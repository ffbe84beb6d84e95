//! What a task shows and asks before it is written.

use super::{Tally, Task};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::{Value, parse_field};
use crate::store::{StoreError, Tx};

/// A question with a few answers.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What is asked.
    pub label: String,
    /// The answers.
    pub options: Vec<String>,
    /// The answer so far.
    pub chosen: Option<usize>,
}

/// A field of a sheet; read as a field of a kind of record is.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its label.
    pub label: String,
    /// What stands in it when empty.
    pub hint: String,
    /// The text as typed.
    pub text: String,
    /// A grey remark at the right of what stands in it.
    pub told: String,
    /// Why the text cannot be read.
    pub error: Option<String>,
    /// Whether it takes several lines.
    pub long: bool,
    /// Whether only figures stand in it.
    pub number: bool,
    kind: Kind,
    field: &'static str,
}

impl Entry {
    /// A field read as a field of a kind is, with that field's label.
    pub(super) fn of(kind: Kind, field: &'static str, text: String) -> Self {
        let declared = kind.field(field);
        let label = declared.map_or_else(String::new, |declared| {
            crate::i18n::text(&kind.field_key(declared), None)
        });
        let number = declared.is_some_and(|declared| {
            use crate::domain::catalogue::FieldType;
            matches!(declared.ty, FieldType::Count | FieldType::Int)
        });
        Self {
            label,
            hint: String::new(),
            text,
            told: String::new(),
            error: None,
            long: false,
            number,
            kind,
            field,
        }
    }

    /// Under another label than the field's.
    pub(super) fn called(mut self, label: String) -> Self {
        self.label = label;
        self
    }

    /// The value; none where it is empty or cannot be read, and then why.
    pub(super) fn value(&self, this_year: i32) -> (Option<Value>, Option<String>) {
        let Some(field) = self.kind.field(self.field) else { return (None, None) };
        match parse_field(self.kind, field, &self.text, this_year) {
            Ok(value) => (value, None),
            Err(error) => (None, Some(error.sentence())),
        }
    }
}

/// The document a sheet rests on: one of the book, or a new one by its number.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Its label.
    pub label: String,
    /// What stands in the search.
    pub text: String,
    /// The document taken.
    pub taken: Option<RecordId>,
    /// Loại văn bản of a new one; a decision where none.
    pub(super) sort: Option<&'static str>,
}

impl Paper {
    /// Whether a document is given, of the book or new.
    pub fn is_given(&self) -> bool {
        self.taken.is_some() || !self.text.trim().is_empty()
    }

    /// The document, made as one of a day when it is new.
    pub(super) fn write(
        &self,
        tx: &mut Tx<'_>,
        issued_on: Option<Value>,
    ) -> Result<Option<RecordId>, StoreError> {
        if self.taken.is_some() || !self.is_given() {
            return Ok(self.taken);
        }
        let number = crate::domain::text::nfc_clean_line(&self.text);
        let sort = self.sort.unwrap_or("decision");
        let mut values =
            vec![("number", Value::Text(number)), ("kind", Value::Text(sort.to_owned()))];
        values.extend(issued_on.map(|day| ("issued_on", day)));
        tx.create(Kind::Document, &values).map(Some)
    }
}

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing to say.
    Plain,
    /// There already.
    There,
    /// Open, or unusual.
    Open,
}

/// One thing that can be written, or that is said not to be.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who.
    pub title: String,
    /// What of them.
    pub detail: String,
    /// What is said about it.
    pub remark: String,
    /// How it stands.
    pub mark: Mark,
    /// Whether it will be written.
    pub ticked: bool,
    /// Whether it can be.
    pub can: bool,
    /// Whom it may mean, where there is a choice.
    pub options: Vec<String>,
    /// Whom it means.
    pub chosen: Option<usize>,
    /// What is typed for this line alone.
    pub own: Option<Entry>,
}

impl Line {
    /// A line that can be ticked.
    pub(super) fn new(title: String, detail: String, ticked: bool) -> Self {
        Self {
            title,
            detail,
            remark: String::new(),
            mark: Mark::Plain,
            ticked,
            can: true,
            options: Vec::new(),
            chosen: None,
            own: None,
        }
    }

    /// With a remark.
    pub(super) fn said(mut self, mark: Mark, remark: String) -> Self {
        self.mark = mark;
        self.remark = remark;
        self
    }

    /// That cannot be ticked.
    pub(super) fn fixed(mut self) -> Self {
        self.can = false;
        self.ticked = false;
        self
    }
}

/// A task before it is written.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// What it is about, in one line.
    pub lead: String,
    /// Questions.
    pub asks: Vec<Ask>,
    /// Fields.
    pub entries: Vec<Entry>,
    /// The document.
    pub paper: Option<Paper>,
    /// The other organisation: searched for like a document, but never made here.
    pub target: Option<Paper>,
    /// What stands above the lines.
    pub lines_title: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// Figures, reported and counted.
    pub tally: Option<Tally>,
    /// Why it cannot be written yet.
    pub blocked: Option<String>,
    /// The verb of its button.
    pub confirm: String,
    /// The record it is about.
    pub subject: RecordId,
    pub(crate) task: Task,
}

impl Sheet {
    /// A sheet with nothing in it yet.
    pub(super) fn new(task: Task, subject: RecordId, title: String, confirm: String) -> Self {
        Self {
            title,
            lead: String::new(),
            asks: Vec::new(),
            entries: Vec::new(),
            paper: None,
            target: None,
            lines_title: String::new(),
            lines: Vec::new(),
            tally: None,
            blocked: None,
            confirm,
            subject,
            task,
        }
    }

    /// The answer to a question.
    pub(super) fn chosen(&self, ask: usize) -> Option<usize> {
        self.asks.get(ask).and_then(|ask| ask.chosen)
    }

    /// How many lines will be written.
    pub fn ticked(&self) -> usize {
        self.lines.iter().filter(|line| line.ticked).count()
    }

    /// The places of the lines that will be written.
    pub(super) fn ticks(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().enumerate().filter(|(_, line)| line.ticked).map(|(at, _)| at)
    }

    /// Reads a field anew and keeps why it cannot be read.
    pub(super) fn read(&mut self, entry: usize, this_year: i32) -> Option<Value> {
        let entry = self.entries.get_mut(entry)?;
        let (value, error) = entry.value(this_year);
        entry.error = error;
        value
    }

    /// The value of a field that was read before.
    pub(super) fn given(&self, entry: usize, this_year: i32) -> Option<Value> {
        self.entries.get(entry)?.value(this_year).0
    }

    /// Whether a field cannot be read.
    pub(super) fn misread(&self) -> bool {
        self.entries.iter().any(|entry| entry.error.is_some())
    }
}
