//! Is the book whole? Damage, the chain of the history, and what is derived.

use rusqlite::{Connection, OptionalExtension as _};

use super::history::{self, OperationRow};
use super::{Store, StoreError, derive, rule_sets, switches, told};
use crate::domain::catalogue::{Kind, RecordId};

/// A file of so many bytes is read whole in about a tenth of a second.
const SMALL: u64 = 32 << 20;
/// After so many records a rebuild tells how far it is.
const TELL: usize = 1_000;

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// SQLite's own words about the file.
    File(String),
    /// A file too short to be a book: its bytes.
    Short(u64),
    /// A stored value that is none the program writes: what the program found.
    Unreadable(String),
    /// A reference to a record that is not there: table, row.
    Link(String, i64),
    /// A record whose row is missing, or a row without record.
    Record(String, i64),
    /// A record whose values are not the last ones the history tells of: table, row.
    Value(String, i64),
    /// The history does not continue its hash at this operation.
    Chain(i64),
    /// A change whose values are not those that were sealed.
    Change(i64),
    /// A list line or search text that does not fit its record.
    Derived(i64),
}

impl Damage {
    /// The damage that a failure of the store tells of.
    pub fn of(error: &StoreError) -> Self {
        match error {
            StoreError::Short(bytes) => Self::Short(*bytes),
            StoreError::Unreadable(words) => Self::Unreadable(words.clone()),
            StoreError::Damaged(words) => Self::File(words.clone()),
            other => Self::File(other.to_string()),
        }
    }
}

/// What the check found.
#[derive(Clone, Debug, Default)]
pub struct CheckReport {
    /// What is damaged.
    pub damage: Vec<Damage>,
    /// Records in the book.
    pub records: u64,
    /// Operations in the history.
    pub operations: u64,
    /// Open findings of severity error.
    pub errors: u64,
    /// Open findings of severity warning.
    pub warnings: u64,
}

impl CheckReport {
    /// Whether file, history and derived tables are all in order. Findings are the clerk's, not damage.
    pub fn is_whole(&self) -> bool {
        self.damage.is_empty()
    }

    /// Damage that stopped a check is found damage too.
    fn take_damage(&mut self, checked: Result<(), StoreError>) -> Result<(), StoreError> {
        match checked {
            Err(error) if error.is_damage() => {
                self.damage.push(Damage::of(&error));
                Ok(())
            }
            done => done,
        }
    }
}

impl Store {
    /// Checks everything; reads the whole file.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        let checked = self.check_all(&mut report);
        report.take_damage(checked)?;
        Ok(report)
    }

    fn check_all(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        self.check_file(report)?;
        if report.damage.is_empty() {
            self.check_records(report)?;
            self.check_history(report)?;
            self.check_derived(report)?;
            (report.errors, report.warnings) = self.finding_counts()?;
        }
        Ok(())
    }

    fn check_file(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            match line {
                Ok(line) if line == "ok" => {}
                Ok(line) => report.damage.push(Damage::File(line)),
                Err(error) => report.damage.push(Damage::File(error.to_string())),
            }
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            report
                .damage
                .push(Damage::Link(row.get(0)?, row.get::<_, Option<i64>>(1)?.unwrap_or_default()));
        }
        Ok(())
    }

    fn check_records(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for kind in Kind::ALL {
            let name = kind.name();
            let sql = format!(
                "SELECT r.id FROM record r LEFT JOIN {name} t ON t.id = r.id
                 WHERE r.kind = ?1 AND (t.id IS NULL) = (r.removed_by IS NULL)
                 UNION ALL
                 SELECT t.id FROM {name} t LEFT JOIN record r ON r.id = t.id WHERE r.id IS NULL OR r.kind <> ?1"
            );
            let mut statement = self.conn.prepare(&sql)?;
            for id in statement.query_map([name], |row| row.get::<_, i64>(0))? {
                report.damage.push(Damage::Record(name.to_owned(), id?));
            }
            report.records += self.count(*kind)?;
            self.each(*kind, |record| {
                match told::agrees(&self.conn, &record) {
                    Ok(true) => {}
                    Ok(false) | Err(StoreError::Unreadable(_)) => {
                        report.damage.push(Damage::Value(name.to_owned(), record.id.0));
                    }
                    Err(error) => return Err(error),
                }
                Ok::<_, StoreError>(())
            })?;
        }
        Ok(())
    }

    fn check_history(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut operations = self.conn.prepare("SELECT id FROM operation ORDER BY id")?;
        let mut previous: Vec<u8> = Vec::new();
        let mut rows = operations.query([])?;
        while let Some(row) = rows.next()? {
            report.operations += 1;
            previous = self.check_operation(row.get(0)?, &previous, report)?;
        }
        Ok(())
    }

    /// Holds an operation against its seal; gives its hash, which the next one continues.
    fn check_operation(
        &self,
        id: i64,
        previous: &[u8],
        report: &mut CheckReport,
    ) -> Result<Vec<u8>, StoreError> {
        let (field, hash): (Option<String>, Vec<u8>) = self
            .conn
            .prepare_cached("SELECT field, hash FROM operation WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let entry = history::entry(&self.conn, id)?;
        let digests = self.digests(id, report)?;
        let operation = OperationRow {
            id,
            at: entry.at,
            who: entry.who,
            computer: entry.computer,
            mode: entry.mode,
            verb: entry.words.verb,
            subject: entry.subject,
            field,
            label: None,
        };
        if history::operation_hash(&operation, previous, &digests).as_slice() != hash.as_slice() {
            report.damage.push(Damage::Chain(id));
        }
        Ok(hash)
    }

    /// What does not fit the seal of one operation; empty when it is as it was written.
    pub fn check_step(&self, operation: i64) -> Result<Vec<Damage>, StoreError> {
        let previous: Option<Vec<u8>> = self
            .conn
            .prepare_cached("SELECT hash FROM operation WHERE id < ?1 ORDER BY id DESC LIMIT 1")?
            .query_row([operation], |row| row.get(0))
            .optional()?;
        let mut report = CheckReport::default();
        self.check_operation(operation, &previous.unwrap_or_default(), &mut report)?;
        Ok(report.damage)
    }

    /// SQLite's words about a file that is not whole, of a book small enough to be read in a moment;
    /// `None` where nothing is wrong or the book is larger.
    pub fn check_small_file(&self) -> Result<Option<String>, StoreError> {
        if !self.is_small() {
            return Ok(None);
        }
        // A quick check passes over the indexes, and with them over records that no list would show.
        let words =
            self.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0));
        match words.map_err(StoreError::from) {
            Ok(words) => Ok((words != "ok").then_some(words)),
            Err(error) if error.is_damage() => Ok(Some(error.to_string())),
            Err(error) => Err(error),
        }
    }

    /// Fails with [`StoreError::Damaged`] where [`Store::check_small_file`] finds something: what is
    /// written on top of damage cannot be taken back.
    pub fn refuse_damage(&self) -> Result<(), StoreError> {
        self.check_small_file()?.map_or(Ok(()), |words| Err(StoreError::Damaged(words)))
    }

    /// What is wrong with the file and the records of a book small enough to be read in a moment; empty
    /// where nothing is, or the book is larger. The history is left to [`Store::check`].
    pub fn check_small_book(&self) -> Result<Vec<Damage>, StoreError> {
        let mut report = CheckReport::default();
        if self.is_small() {
            let checked = self.check_file(&mut report).and_then(|()| {
                if report.is_whole() { self.check_records(&mut report) } else { Ok(()) }
            });
            report.take_damage(checked)?;
        }
        Ok(report.damage)
    }

    fn is_small(&self) -> bool {
        std::fs::metadata(self.path()).is_ok_and(|file| file.len() <= SMALL)
    }

    fn digests(
        &self,
        operation: i64,
        report: &mut CheckReport,
    ) -> Result<Vec<[u8; 32]>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, record, field, old, new, salt, digest, erased FROM change WHERE operation = ?1 ORDER BY id",
        )?;
        let mut rows = statement.query([operation])?;
        let mut digests = Vec::new();
        while let Some(row) = rows.next()? {
            let digest: [u8; 32] = row.get(6)?;
            let erased: bool = row.get(7)?;
            if !erased {
                let field: Option<String> = row.get(2)?;
                let old: Option<String> = row.get(3)?;
                let new: Option<String> = row.get(4)?;
                let salt: Vec<u8> = row.get(5)?;
                let made = history::change_digest(
                    &salt,
                    RecordId(row.get(1)?),
                    field.as_deref(),
                    old.as_deref(),
                    new.as_deref(),
                );
                if made != digest {
                    report.damage.push(Damage::Change(row.get(0)?));
                }
            }
            digests.push(digest);
        }
        Ok(digests)
    }

    fn check_derived(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare(
            "SELECT r.id FROM record r LEFT JOIN listing l ON l.id = r.id
             WHERE r.removed_by IS NULL AND l.id IS NULL
               AND r.kind IN ('organisation', 'term', 'ballot', 'programme', 'person', 'document')
             UNION ALL
             SELECT l.id FROM listing l LEFT JOIN record r ON r.id = l.id
             WHERE r.id IS NULL OR r.removed_by IS NOT NULL",
        )?;
        for id in statement.query_map([], |row| row.get::<_, i64>(0))? {
            report.damage.push(Damage::Derived(id?));
        }
        Ok(())
    }

    /// Makes every list line, search text and finding anew from the records.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        self.rebuild_telling(&mut |_, _| true).map(drop)
    }

    /// As [`Store::rebuild`], telling how many of how many listed records are done; where `tell` says
    /// no, the book is left as it was. Whether it was done to the end.
    pub fn rebuild_telling(
        &mut self,
        tell: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<bool, StoreError> {
        let turn = self.turn.clone();
        let _mine = turn.clerk();
        let transaction = self.conn.transaction()?;
        transaction.execute_batch(
            "DELETE FROM listing; DELETE FROM listing_count; DELETE FROM finding;
             DELETE FROM organisation_span;
             INSERT INTO word_index (word_index) VALUES ('delete-all');",
        )?;
        let rules = rule_sets::load(&transaction)?;
        let listed = listed_in_order(&transaction)?;
        let total = listed.len() as u64;
        for (at, id) in listed.into_iter().enumerate() {
            if at % TELL == 0 && !tell(at as u64, total) {
                return Ok(false);
            }
            derive::refresh_one(&transaction, id, &rules)?;
        }
        switches::mark_current(&transaction)?;
        transaction.commit()?;
        tell(total, total);
        Ok(true)
    }
}

/// Every listed record; organisations first, for the lines of the others show their names.
fn listed_in_order(conn: &Connection) -> Result<Vec<RecordId>, StoreError> {
    let mut ids = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| kind.is_listed()) {
        let mut statement = conn.prepare(&format!("SELECT id FROM {} ORDER BY id", kind.name()))?;
        for id in statement.query_map([], |row| row.get(0))? {
            ids.push(RecordId(id?));
        }
    }
    Ok(ids)
}
