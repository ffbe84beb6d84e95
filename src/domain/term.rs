//! The meeting that opens a term.

use super::catalogue::Meeting;

/// Whether a meeting can open a term: a congress or conference, the founding, an extended committee
/// meeting (hội nghị Ban Chấp hành mở rộng), one whose kind is not known.
fn opens(meeting: &Meeting) -> bool {
    !matches!(meeting.kind.as_deref(), Some("committee_meeting" | "inspection_meeting"))
}

/// The congress or conference that opened a term, of the meetings of the term: the earliest by its day,
/// one without a day last. An extended committee meeting is it only where no other can be.
pub fn opening<'a>(meetings: impl IntoIterator<Item = &'a Meeting>) -> Option<&'a Meeting> {
    let key = |meeting: &&Meeting| {
        let extended = meeting.kind.as_deref() == Some("extended_committee_meeting");
        (extended, meeting.starts_on.is_none(), meeting.starts_on, meeting.id)
    };
    meetings.into_iter().filter(|meeting| opens(meeting)).min_by_key(key)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::{Kind, Record, RecordId, Typed as _};
    use crate::domain::values::Value;

    fn meeting(id: i64, text: &str) -> Meeting {
        let (kind, day) = text.split_once(' ').unwrap_or((text, ""));
        let mut record = Record::empty(RecordId(id), Uuid::nil(), Kind::Meeting);
        record.put("kind", (kind != "?").then(|| Value::Text(kind.to_owned())));
        record.put("starts_on", day.parse().ok().map(Value::Date));
        Meeting::read(&record)
    }

    #[test]
    fn a_term_is_opened_by_its_first_dated_congress() {
        for (meetings, expected) in [
            (&[][..], None),
            (&["committee_meeting 2025-01-01", "inspection_meeting 2025-01-01"], None),
            (&["full_congress", "full_congress 2025-10-17"], Some(1)),
            (&["full_congress 2025-10-18", "full_congress 2025-10-17"], Some(1)),
            (&["delegate_congress", "delegate_congress"], Some(0)),
            (&["committee_meeting 2025-01-01", "? 2025-10-17"], Some(1)),
            (&["committee_meeting 2025-01-01", "extended_committee_meeting 2025-10-17"], Some(1)),
            (&["extended_committee_meeting 2023-02-01", "founding"], Some(1)),
        ] {
            let meetings: Vec<Meeting> =
                (0..).zip(meetings).map(|(id, text)| meeting(id, text)).collect();
            assert_eq!(opening(&meetings).map(|meeting| meeting.id), expected.map(RecordId));
        }
    }
}
