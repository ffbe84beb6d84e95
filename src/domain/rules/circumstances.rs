//! What a rule set is asked with: the day, and the organisation's kind and size on it.

use super::certain::{count, known};
use super::sets::{Limit, RuleSet, Subject};
use crate::domain::catalogue::{Kind, Meeting, OrganisationPeriod, Record};
use crate::domain::dossier::Dossier;
use crate::domain::election::Basis;
use crate::domain::organisation::period_on;
use crate::domain::term::opening;
use crate::domain::values::{Count, PartialDate};

/// The circumstances of a meeting or a term.
#[derive(Clone, Debug)]
pub(super) struct Circumstances {
    /// The day; perhaps only its month or year.
    pub date: Option<PartialDate>,
    /// Loại hình tổ chức of the day.
    pub level: Option<String>,
    /// Đoàn viên, by the nearest figure that is not later.
    pub members: Option<Count>,
}

impl Circumstances {
    /// Of the meeting that votes.
    pub(super) fn of_ballot(dossier: &Dossier) -> Self {
        let meeting = dossier.root.reference("meeting").and_then(|id| dossier.find(id));
        Self::on(dossier, meeting.and_then(|meeting| known(meeting, "starts_on")))
    }

    /// Of a term: of its opening congress, else of its beginning.
    pub(super) fn of_term(dossier: &Dossier) -> Self {
        let term = &dossier.root;
        let meetings: Vec<Meeting> = dossier.all();
        let date = opening(&meetings).and_then(|meeting| meeting.starts_on);
        let date = date.or_else(|| known(term, "starts_on"));
        Self::on(dossier, date.or_else(|| first_year(term)))
    }

    /// Of a meeting of the term.
    pub(super) fn of_meeting(dossier: &Dossier, meeting: &Record) -> Self {
        Self::on(dossier, known(meeting, "starts_on"))
    }

    fn on(dossier: &Dossier, date: Option<PartialDate>) -> Self {
        let periods: Vec<OrganisationPeriod> = dossier.nearby();
        let period = period_on(&periods, date.map(PartialDate::earliest));
        Self {
            date,
            level: period.and_then(|period| period.kind.clone()),
            members: date.and_then(|date| members(dossier, date)),
        }
    }

    /// The limit in force in these circumstances.
    pub(super) fn limit<'a>(
        &self,
        dossier: &'a Dossier,
        subject: Subject,
    ) -> Option<(&'a RuleSet, &'a Limit)> {
        dossier.rules.in_force(subject, self.level.as_deref(), self.members, self.date)
    }

    /// The share that is in force on a subject, with the name of its set.
    pub(super) fn share<'a>(
        &self,
        dossier: &'a Dossier,
        subject: Subject,
    ) -> Option<(&'a str, (u64, u64))> {
        let (set, limit) = self.limit(dossier, subject)?;
        Some((set.name.as_str(), limit.share?))
    }
}

fn first_year(term: &Record) -> Option<PartialDate> {
    let year: i64 = known(term, "year_from")?;
    PartialDate::of(i32::try_from(year).ok()?, None, None)
}

/// The members of the figure nearest to a day that does not come after it.
fn members(dossier: &Dossier, date: PartialDate) -> Option<Count> {
    let dated = dossier.compared(Kind::Figure).filter_map(|figure| {
        let as_of: PartialDate = known(figure, "as_of")?;
        (as_of.earliest() <= date.latest()).then_some((as_of.earliest(), count(figure, "members")?))
    });
    dated.max_by_key(|(as_of, _)| *as_of).map(|(_, members)| members)
}

/// What percentages of a ballot are taken of where it does not say: as the rule set in force on the
/// meeting's day has it, else the ballots returned (thu về).
pub fn usual_basis(dossier: &Dossier) -> Basis {
    stated_basis(dossier).map_or(Basis::Returned, |(_, basis)| basis)
}

/// The basis that a rule set in force asks for, with the name of the set.
pub(super) fn stated_basis(dossier: &Dossier) -> Option<(&str, Basis)> {
    let (set, limit) = Circumstances::of_ballot(dossier).limit(dossier, Subject::Majority)?;
    Some((set.name.as_str(), limit.basis?))
}
