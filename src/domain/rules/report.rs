//! Where a rule puts what it found.

use super::certain::{before, count, greater, known, written};
use super::{Code, Finding};
use crate::domain::catalogue::{Record, RecordId};

/// Collects the findings of one code after the other.
pub(super) struct Report {
    code: &'static Code,
    findings: Vec<Finding>,
}

impl Report {
    /// An empty report, for the findings of a code.
    pub(super) fn of(code: &'static Code) -> Self {
        Self { code, findings: Vec::new() }
    }

    /// A finding about a record: its fields, the one to go to first, and the arguments of the sentence.
    pub(super) fn add<const FIELDS: usize, const ARGUMENTS: usize>(
        &mut self,
        subject: RecordId,
        fields: [&'static str; FIELDS],
        arguments: [(&'static str, String); ARGUMENTS],
    ) {
        self.findings.push(Finding {
            code: self.code.code,
            severity: self.code.severity,
            subject,
            fields: Vec::from(fields),
            arguments: Vec::from(arguments),
        });
    }

    /// A finding when one number of a record is certainly greater than another; both are arguments
    /// under the names of their fields.
    pub(super) fn greater(&mut self, record: &Record, part: &'static str, whole: &'static str) {
        if let Some((first, second)) = greater(count(record, part), count(record, whole)) {
            self.add(record.id, [part, whole], [(part, written(first)), (whole, written(second))]);
        }
    }

    /// A finding when one number of a record is certainly greater than the total it is a part of. The
    /// sentence chooses its words by `part`, the name of the field.
    pub(super) fn part_of(&mut self, record: &Record, part: &'static str, whole: &'static str) {
        if let Some((first, second)) = greater(count(record, part), count(record, whole)) {
            self.add(
                record.id,
                [part, whole],
                [("part", part.to_owned()), ("number", written(first)), ("total", written(second))],
            );
        }
    }

    /// A finding when a pair of dates ends certainly before it begins; the sentence has `from` and `to`.
    pub(super) fn ends_first(&mut self, record: &Record, from: &'static str, to: &'static str) {
        if let Some((last, first)) = before(known(record, to), known(record, from)) {
            let arguments = [("from", first.shown()), ("to", last.shown())];
            self.add(record.id, [to, from], arguments);
        }
    }

    /// What was found.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
