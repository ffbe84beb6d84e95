//! Weighing two people.

use super::names::PersonName;
use super::{Alike, Crowd, Likeness, Reason, Scale};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;

/// What is known of a person when they are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFacts {
    /// The record.
    pub id: RecordId,
    /// Họ và tên.
    pub name: PersonName,
    /// Ngày, tháng, năm sinh.
    pub born: Option<PartialDate>,
    /// Giới tính.
    pub gender: Option<String>,
    /// Chức vụ, folded.
    pub post: Option<String>,
    /// Quê quán, folded.
    pub home_town: Option<String>,
    /// The names of the units the person works in, holds office in, stood for or was a delegate of, as
    /// [`core`](super::names::core)s.
    pub units: Vec<String>,
    /// The ballots the person stands on.
    pub ballots: Vec<RecordId>,
}

/// How unusual the names of people are that the book does not have.
const USUAL: f64 = 5_000.0;

/// What it weighs to be born in one year, in one month, on one day.
const BORN: (f64, f64, f64) = (5.0, 8.5, 13.0);
/// What the same post and the same home town weigh.
const POST: f64 = 2.0;
const HOME_TOWN: f64 = 4.0;
/// The only ones of a name who work in one unit are likely one when nothing speaks against it.
const RARE: u64 = 3;
/// How many people a unit has in the book, on average.
const PEOPLE_OF_A_UNIT: f64 = 8.0;

impl Likeness for PersonFacts {
    const KIND: Kind = Kind::Person;

    fn id(&self) -> RecordId {
        self.id
    }

    fn shares_name(&self, other: &Self) -> bool {
        self.name.folded == other.name.folded || self.is_short_for(other)
    }

    fn compare(&self, other: &Self, crowd: Crowd) -> Option<Alike> {
        compare(self, other, crowd)
    }
}

impl PersonFacts {
    fn is_short_for(&self, other: &Self) -> bool {
        (self.name.is_short || other.name.is_short) && self.name.fits(&other.name)
    }
}

/// Whether namesakes can be offered at all who share no unit, by how exactly they are known to be born
/// together: not at all, in one year, one month or on one day. Saves comparing those who cannot.
pub fn can_reach(crowd: Crowd, born: Option<PartialDate>) -> bool {
    let birth = match born {
        None => 0.0,
        Some(PartialDate::Year(_)) => BORN.0,
        Some(PartialDate::Month(..)) => BORN.1,
        Some(PartialDate::Day(_)) => BORN.2,
    };
    crowd.name_bits(USUAL) + birth + POST + HOME_TOWN >= crowd.chance()
}

fn compare(a: &PersonFacts, b: &PersonFacts, crowd: Crowd) -> Option<Alike> {
    let mut scale = Scale::default();
    if a.name.folded.is_empty() || b.name.folded.is_empty() {
        return None;
    }
    if a.name.folded == b.name.folded {
        scale.speaks_for(Reason::SamePersonName, crowd.name_bits(USUAL));
    } else if a.is_short_for(b) {
        scale.speaks_for(Reason::SameShortPersonName, (crowd.name_bits(USUAL) - 4.0).max(0.0));
    } else {
        return None;
    }
    weigh_birth(&mut scale, a.born, b.born);
    if let (Some(mine), Some(theirs)) = (&a.gender, &b.gender)
        && mine != theirs
    {
        scale.speaks_against(Reason::OtherGender, 10.0);
    }
    let same_unit = a.units.iter().any(|unit| b.units.contains(unit));
    if same_unit {
        scale.speaks_for(Reason::SameUnit, unit_bits(crowd));
    }
    if a.post.is_some() && a.post == b.post {
        scale.speaks_for(Reason::SamePost, POST);
    }
    scale.same(
        (a.home_town.as_ref(), b.home_town.as_ref()),
        (Reason::SameHomeTown, HOME_TOWN),
        (Reason::OtherHomeTown, 2.0),
    );
    if a.ballots.iter().any(|ballot| b.ballots.contains(ballot)) {
        scale.speaks_against(Reason::SameBallot, 40.0);
    }
    if same_unit && scale.against.is_empty() && crowd.alike <= RARE {
        // A little above, for sums of fractions are not exact.
        scale.bits = scale.bits.max(crowd.chance() + super::LIKELY + 0.01);
    }
    scale.verdict(crowd.chance())
}

/// The more people the more units there are, and the less it is by chance that namesakes share one.
fn unit_bits(crowd: Crowd) -> f64 {
    (crowd.all.max(1) as f64 / PEOPLE_OF_A_UNIT).log2().clamp(5.0, 14.0)
}

fn weigh_birth(scale: &mut Scale, a: Option<PartialDate>, b: Option<PartialDate>) {
    use PartialDate::{Day, Month};
    let (Some(a), Some(b)) = (a, b) else { return };
    if a.year() != b.year() {
        return scale.speaks_against(Reason::OtherBirth, 14.0);
    }
    let month = |date: PartialDate| match date {
        PartialDate::Year(_) => None,
        date => Some(chrono::Datelike::month(&date.earliest())),
    };
    match (a, b) {
        (Day(a), Day(b)) if a == b => scale.speaks_for(Reason::SameBirthDate, BORN.2),
        // A day or a month typed wrong happens.
        (Day(_), Day(_)) => scale.speaks_against(Reason::OtherBirth, 6.0),
        (Day(_) | Month(..), Day(_) | Month(..)) if month(a) == month(b) => {
            scale.speaks_for(Reason::SameBirthMonth, BORN.1);
        }
        (Day(_) | Month(..), Day(_) | Month(..)) => scale.speaks_against(Reason::OtherBirth, 6.0),
        _ => scale.speaks_for(Reason::SameBirthYear, BORN.0),
    }
}
