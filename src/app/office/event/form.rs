//! What the sheet of each event asks, and the event it makes of the answers.

use super::super::recognise::issued_on;
use super::super::sheet::{Ask, Entry, Paper, Sheet};
use super::super::words;
use super::EventKind;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::organisation::{Change, Event, State, Who};
use crate::domain::text::nfc_clean_line;
use crate::domain::values::{Count, FromValue as _, PartialDate, Value};
use crate::tr;

/// What a field of the sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Several organisations, one a line.
    List,
    Name,
    ShortName,
    Members,
    /// Có hiệu lực từ ngày.
    Day,
    /// Ngày ban hành of a new decision.
    Issued,
}

/// What a question of the sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Whose founding: that of the open organisation, or of a new one.
    Whose,
    /// Loại hình.
    Kind,
    /// Whether what is split goes on.
    GoesOn,
}

/// The parts of a sheet in the order they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub roles: Vec<Role>,
    pub asked: Vec<Asked>,
}

impl Form {
    /// Lays out the fields of an event. `founded` says that the founding of the open organisation is
    /// recorded already.
    pub fn lay(sheet: &mut Sheet, kind: EventKind, founded: bool) -> Self {
        let mut form = Self::default();
        let list = match kind {
            EventKind::Consolidate => Some((tr!("event-with"), tr!("event-with-hint"))),
            EventKind::Split => Some((tr!("event-new-ones"), tr!("event-new-ones-hint"))),
            _ => None,
        };
        if let Some((label, hint)) = list {
            let mut entry = Entry::of(Kind::Term, "tasks", String::new()).called(label);
            entry.long = true;
            entry.hint = hint;
            form.entry(sheet, Role::List, entry);
        }
        sheet.target = target_label(kind).map(|label| Paper { label, ..Paper::default() });
        if let Some(label) = name_label(kind) {
            let period = Kind::OrganisationPeriod;
            let name = Entry::of(period, "name", String::new()).called(label);
            form.entry(sheet, Role::Name, name);
            form.entry(sheet, Role::ShortName, Entry::of(period, "short_name", String::new()));
        }
        let day = Entry::of(Kind::OrganisationPeriod, "valid_from", String::new());
        form.entry(sheet, Role::Day, day.called(tr!("event-day")));
        form.entry(sheet, Role::Issued, issued_on());
        if kind == EventKind::TakeOver {
            let members = Entry::of(Kind::Succession, "members", String::new());
            form.entry(sheet, Role::Members, members);
        }
        sheet.paper = Some(Paper { label: tr!("office-decision"), ..Paper::default() });
        if kind == EventKind::Found && !founded {
            let options = vec![tr!("event-own-founding"), tr!("event-new-organisation")];
            form.ask(sheet, Asked::Whose, tr!("event-whose"), options, Some(0));
        }
        if matches!(kind, EventKind::Found | EventKind::ChangeKind | EventKind::Consolidate) {
            let (period, field) = (Kind::OrganisationPeriod, "kind");
            let words = words::words(period, field);
            let options = words.iter().map(|word| words::choice(period, field, word)).collect();
            form.ask(sheet, Asked::Kind, tr!("event-kind"), options, None);
        }
        if kind == EventKind::Split {
            let options = vec![tr!("event-split-ends"), tr!("event-split-goes-on")];
            form.ask(sheet, Asked::GoesOn, tr!("event-split-how"), options, Some(0));
        }
        form
    }

    fn entry(&mut self, sheet: &mut Sheet, role: Role, entry: Entry) {
        self.roles.push(role);
        sheet.entries.push(entry);
    }

    fn ask(
        &mut self,
        sheet: &mut Sheet,
        asked: Asked,
        label: String,
        options: Vec<String>,
        chosen: Option<usize>,
    ) {
        self.asked.push(asked);
        sheet.asks.push(Ask { label, options, chosen });
    }

    /// The place of a field.
    pub fn at(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|known| *known == role)
    }

    fn value(&self, sheet: &Sheet, role: Role, year: i32) -> Option<Value> {
        sheet.given(self.at(role)?, year)
    }

    fn text(&self, sheet: &Sheet, role: Role, year: i32) -> Option<String> {
        self.value(sheet, role, year).and_then(|value| String::from_value(&value))
    }

    /// A day, as it was typed.
    pub fn date(&self, sheet: &Sheet, role: Role, year: i32) -> Option<PartialDate> {
        self.value(sheet, role, year).and_then(|value| PartialDate::from_value(&value))
    }

    /// The answer to a question.
    pub fn chosen(&self, sheet: &Sheet, asked: Asked) -> Option<usize> {
        let at = self.asked.iter().position(|known| *known == asked)?;
        sheet.asks.get(at)?.chosen
    }

    /// The lines of the list that are not empty.
    pub fn list(&self, sheet: &Sheet) -> Vec<String> {
        let text = self.at(Role::List).and_then(|at| sheet.entries.get(at));
        let lines = text.map(|entry| entry.text.lines().map(nfc_clean_line)).into_iter().flatten();
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// The event; or what is missing, as a sentence. `others` are the organisations the list names.
    pub fn event(
        &self,
        sheet: &Sheet,
        kind: EventKind,
        others: &[RecordId],
        year: i32,
    ) -> Result<Event, String> {
        let subject = sheet.subject;
        let target = sheet.target.as_ref().and_then(|target| target.taken);
        let untaken = sheet
            .target
            .as_ref()
            .is_some_and(|target| target.taken.is_none() && !target.text.trim().is_empty());
        if untaken {
            return Err(tr!("event-take-from-list"));
        }
        let words = words::words(Kind::OrganisationPeriod, "kind");
        let chosen_kind = self.chosen(sheet, Asked::Kind).and_then(|at| words.get(at));
        let kind_word = chosen_kind.map(|word| (*word).to_owned());
        let change = Change {
            name: self.text(sheet, Role::Name, year),
            short_name: self.text(sheet, Role::ShortName, year),
            kind: kind_word.clone(),
            parent: target.map(Who::Known),
        };
        let state = State {
            name: change.name.clone(),
            short_name: change.short_name.clone(),
            kind: kind_word,
            parent: change.parent,
            ..State::default()
        };
        let needed = |missing: &str| target.ok_or_else(|| missing.to_owned());
        Ok(match kind {
            EventKind::Found => {
                let own = self.chosen(sheet, Asked::Whose) == Some(0);
                Event::Founded { of: own.then_some(subject), state }
            }
            EventKind::Rename if change.name.is_none() && change.short_name.is_none() => {
                return Err(tr!("event-needs-name"));
            }
            EventKind::Rename => Event::Renamed(subject, change),
            EventKind::Transfer => {
                needed(&tr!("event-needs-upper"))?;
                Event::Transferred(subject, change)
            }
            EventKind::ChangeKind if change.kind.is_none() => {
                return Err(tr!("event-needs-kind"));
            }
            EventKind::ChangeKind => Event::KindChanged(subject, change),
            EventKind::Merge => {
                let into = needed(&tr!("event-needs-heir"))?;
                let change = Change { parent: None, ..change };
                Event::Merged { from: subject, into, change }
            }
            EventKind::Consolidate => {
                let from = std::iter::once(subject).chain(others.iter().copied()).collect();
                Event::Consolidated { from, into: state }
            }
            EventKind::Split => {
                let new = |name| State { name: Some(name), ..State::default() };
                let into = self.list(sheet).into_iter().map(new).collect();
                let goes_on = self.chosen(sheet, Asked::GoesOn) == Some(1);
                Event::Split { from: subject, into, goes_on }
            }
            EventKind::End => Event::Ended { of: subject, replaced_by: target },
            EventKind::TakeOver => {
                let from = needed(&tr!("event-needs-from"))?;
                let members = self.value(sheet, Role::Members, year);
                let members = members.and_then(|value| Count::from_value(&value));
                Event::MembersTakenOver { from, to: subject, members }
            }
            EventKind::TransferMany => Event::AllTransferred(Vec::new()),
        })
    }
}

fn target_label(kind: EventKind) -> Option<String> {
    match kind {
        EventKind::Found | EventKind::Consolidate => Some(tr!("event-upper")),
        EventKind::Transfer => Some(tr!("event-new-upper")),
        EventKind::ChangeKind => Some(tr!("event-new-upper-if")),
        EventKind::Merge => Some(tr!("event-into")),
        EventKind::End => Some(tr!("event-heir-if")),
        EventKind::TakeOver => Some(tr!("event-from")),
        EventKind::Rename | EventKind::Split | EventKind::TransferMany => None,
    }
}

fn name_label(kind: EventKind) -> Option<String> {
    match kind {
        EventKind::Found | EventKind::Rename | EventKind::Consolidate => Some(tr!("event-name")),
        EventKind::Transfer | EventKind::ChangeKind => Some(tr!("event-name-if")),
        EventKind::Merge => Some(tr!("event-heir-name-if")),
        _ => None,
    }
}
