//! The order of a ballot's list, the same on the screen and on paper.

use crate::domain::catalogue::{Record, RecordId};
use crate::domain::values::Value;

/// The key that rows with a number (STT) are sorted by: those without one come last, by age of record.
pub fn list_order(record: &Record) -> (bool, i64, RecordId) {
    match record.get("position") {
        Some(Value::Int(position)) => (false, *position, record.id),
        _ => (true, 0, record.id),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::Kind;

    #[test]
    fn rows_without_a_number_come_last_by_age() {
        let rows = [(11, None), (12, Some(2)), (13, None), (14, Some(0)), (15, Some(2))];
        let mut records: Vec<Record> = rows
            .iter()
            .map(|(id, position)| {
                let mut record = Record::empty(RecordId(*id), Uuid::nil(), Kind::Candidate);
                record.put("position", position.map(Value::Int));
                record
            })
            .collect();
        records.reverse();
        records.sort_by_key(list_order);
        let order: Vec<i64> = records.iter().map(|record| record.id.0).collect();
        assert_eq!(order, [14, 12, 15, 11, 13]);
    }
}
