//! Duties of a ballot: to be entered to the end, and its sealed papers to be kept and then destroyed.

use super::{Duty, KEEP_BALLOTS_MONTHS, TaskKind, months_after};
use crate::domain::catalogue::{Ballot, Meeting, Typed as _};
use crate::domain::dossier::Dossier;

/// Votes by show of hands leave no papers; a day not known leaves no day to reckon from.
pub(super) fn duties(dossier: &Dossier) -> Vec<Duty> {
    let ballot = Ballot::read(&dossier.root);
    let meeting = dossier.nearby::<Meeting>().into_iter().next();
    let day = meeting.as_ref().and_then(|meeting| meeting.ends_on.or(meeting.starts_on));
    let mut duties = Vec::new();
    if !matches!(ballot.status.as_deref(), Some("checked" | "final")) {
        duties.push(Duty {
            kind: TaskKind::Entering,
            subject: ballot.id,
            field: "returned",
            due: None,
            basis: day,
            number: None,
        });
    }
    if let (Some(meeting), Some(day)) = (&meeting, day)
        && ballot.method.as_deref() != Some("show_of_hands")
    {
        duties.push(Duty {
            kind: TaskKind::DestroyBallots,
            subject: meeting.id,
            field: "starts_on",
            due: Some(months_after(day.latest(), KEEP_BALLOTS_MONTHS)),
            basis: Some(day),
            number: None,
        });
    }
    duties
}
