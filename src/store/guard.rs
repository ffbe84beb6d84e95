//! What a ballot's state allows: a final one (đã chốt) is closed, a changed one is no longer checked. Only
//! making one person of two ([`merge`](super::merge)) passes by: it changes a number, not who stood.

use super::{StoreError, Tx, read};
use crate::domain::catalogue::{Field, Kind, Record, RecordId};
use crate::domain::election::recheck::is_checked_field;
use crate::domain::values::Value;

/// The fields that say who checked, when and how.
const CHECK: [&str; 3] = ["checked_by", "checked_on", "checked_how"];

impl Tx<'_> {
    /// Opens a final ballot (mở lại): it is being entered again, its check is void, and the reason
    /// stands in `reopened`. A ballot that is not final stays as it is.
    ///
    /// Fails with [`StoreError::Required`] without a reason.
    pub fn reopen(&mut self, ballot: RecordId, reason: &str) -> Result<(), StoreError> {
        if !self.is_final(ballot)? {
            return Ok(());
        }
        if let Some(field) = Kind::Ballot.field("reopened") {
            if reason.trim().is_empty() {
                return Err(StoreError::Required(Kind::Ballot, field));
            }
            let reason = Some(Value::Text(reason.trim().to_owned()));
            self.write_field(ballot, Kind::Ballot, field, reason)?;
        }
        self.withdraw_check(ballot)
    }

    /// Whether a record is a ballot of the book that is final and was not made by this very change: a
    /// file may bring a final ballot with all that belongs to it.
    fn is_final(&self, id: RecordId) -> Result<bool, StoreError> {
        Ok(!self.born.contains(&id) && self.status_of(id)?.as_deref() == Some("final"))
    }

    fn status_of(&self, ballot: RecordId) -> Result<Option<String>, StoreError> {
        let record = match self.live_kind(ballot) {
            Ok(Kind::Ballot) => read::record(self.conn, Kind::Ballot, ballot)?,
            Ok(_) | Err(StoreError::NoRecord(_)) => None,
            Err(error) => return Err(error),
        };
        Ok(record.and_then(|record| record.text("status").map(str::to_owned)))
    }

    /// Fails with [`StoreError::Final`] when a record is a final ballot, or a candidate or counter of
    /// one.
    pub(super) fn check_open(&self, record: &Record) -> Result<(), StoreError> {
        match ballot_of(record) {
            Some(ballot) if self.is_final(ballot)? => Err(StoreError::Final(ballot)),
            _ => Ok(()),
        }
    }

    /// As [`Tx::check_open`], also for where a row would be moved to, and for the step to final, which
    /// only a checked ballot can take ([`StoreError::NotChecked`]).
    pub(super) fn check_change(
        &self,
        record: &Record,
        field: &Field,
        value: Option<&Value>,
    ) -> Result<(), StoreError> {
        self.check_open(record)?;
        let mut after = record.clone();
        after.put(field.name, value.cloned());
        self.check_open_unless_same(record, &after)?;
        let closes = record.kind == Kind::Ballot
            && field.name == "status"
            && after.text("status") == Some("final");
        let checked = record.text("status") == Some("checked");
        if closes && !checked && !self.born.contains(&record.id) {
            return Err(StoreError::NotChecked(record.id));
        }
        Ok(())
    }

    fn check_open_unless_same(&self, before: &Record, after: &Record) -> Result<(), StoreError> {
        if ballot_of(before) == ballot_of(after) { Ok(()) } else { self.check_open(after) }
    }

    /// What follows from a change of a field: a checked ballot is being entered again.
    pub(super) fn follow_change(
        &mut self,
        before: &Record,
        field: &Field,
    ) -> Result<(), StoreError> {
        if !is_checked_field(before.kind, field.name) {
            return Ok(());
        }
        let after = read::record(self.conn, before.kind, before.id)?;
        if after.as_ref().is_none_or(|after| after.get(field.name) == before.get(field.name)) {
            return Ok(());
        }
        self.uncheck(before)?;
        after.map_or(Ok(()), |after| self.uncheck(&after))
    }

    /// What follows when a row comes or goes: a checked ballot with another list is being entered
    /// again.
    pub(super) fn uncheck(&mut self, row: &Record) -> Result<(), StoreError> {
        let Some(ballot) = ballot_of(row).filter(|_| row.kind != Kind::BallotBoard) else {
            return Ok(());
        };
        if self.born.contains(&ballot) || self.status_of(ballot)?.as_deref() != Some("checked") {
            return Ok(());
        }
        self.withdraw_check(ballot)
    }

    fn withdraw_check(&mut self, ballot: RecordId) -> Result<(), StoreError> {
        for name in CHECK {
            if let Some(field) = Kind::Ballot.field(name) {
                self.write_field(ballot, Kind::Ballot, field, None)?;
            }
        }
        match Kind::Ballot.field("status") {
            Some(field) => {
                let entering = Some(Value::Text("entering".to_owned()));
                self.write_field(ballot, Kind::Ballot, field, entering)
            }
            None => Ok(()),
        }
    }
}

/// The ballot that a record is or is a row of.
fn ballot_of(record: &Record) -> Option<RecordId> {
    match record.kind {
        Kind::Ballot => Some(record.id),
        Kind::Candidate | Kind::BallotBoard => record.reference("ballot"),
        _ => None,
    }
}
