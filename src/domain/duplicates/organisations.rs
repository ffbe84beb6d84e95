//! Weighing two organisations.

use chrono::NaiveDate;

use super::names::{acronym, core, initials, opened, place_word};
use super::{Alike, Crowd, Likeness, Reason, Scale};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;

/// One name an organisation has or had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationName {
    /// Folded, abbreviations opened.
    pub opened: String,
    /// Without the words that many leave out.
    pub core: String,
    /// The initials it is, when it is nothing else.
    pub acronym: Option<String>,
    /// Whether the full name is written so, letter by letter, apart from marks and case.
    pub folded: String,
    /// Tên ngắn; says little beside another short name.
    pub short: bool,
    /// Whether it is in force, not an old one.
    pub current: bool,
}

impl OrganisationName {
    /// Reads a name.
    pub fn of(name: &str, short: bool, current: bool) -> Self {
        let folded = crate::domain::text::fold(name);
        let opened = opened(name);
        Self { core: core(&opened), acronym: acronym(name), folded, opened, short, current }
    }
}

/// What is known of an organisation when it is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationFacts {
    /// The record.
    pub id: RecordId,
    /// Every name it has or had.
    pub names: Vec<OrganisationName>,
    /// Loại hình in force.
    pub kind: Option<String>,
    /// The [`core`] of the name of the upper body in force.
    pub upper: Option<String>,
    /// Đơn vị sử dụng lao động, opened.
    pub employer: Option<String>,
    /// Mã, folded.
    pub code: Option<String>,
    /// Liên hệ, folded.
    pub contact: Option<String>,
    /// The first day known.
    pub began: Option<NaiveDate>,
    /// When it ended.
    pub ended: Option<NaiveDate>,
    /// Predecessors and successors.
    pub relatives: Vec<RecordId>,
    /// Every body it ever stood under.
    pub uppers: Vec<RecordId>,
    /// The programmes it is a party of.
    pub programmes: Vec<RecordId>,
    /// Đoàn viên by the day of the figures, where both are known exactly.
    pub members: Vec<(PartialDate, u64)>,
}

impl OrganisationFacts {
    /// Whether it has short names only.
    fn is_short(&self) -> bool {
        self.names.iter().all(|name| name.short)
    }
}

/// How unusual the names of organisations are that the book does not have.
const USUAL: f64 = 2_000.0;
/// A full name that so few bear is as good as a likeness can be when nothing speaks against it.
const RARE: u64 = 3;
/// What excludes that two are one.
const EXCLUDED: f64 = 40.0;

impl Likeness for OrganisationFacts {
    const KIND: Kind = Kind::Organisation;

    fn id(&self) -> RecordId {
        self.id
    }

    fn shares_name(&self, other: &Self) -> bool {
        common_name(self, other).is_some()
    }

    fn compare(&self, other: &Self, crowd: Crowd) -> Option<Alike> {
        compare(self, other, crowd)
    }
}

fn compare(a: &OrganisationFacts, b: &OrganisationFacts, crowd: Crowd) -> Option<Alike> {
    let mut scale = Scale::default();
    let (reason, less) = common_name(a, b)?;
    let bits = (crowd.name_bits(USUAL) - less).max(0.0);
    scale.speaks_for(reason, if reason == Reason::SameInitials { bits.min(6.0) } else { bits });
    scale.same(
        (a.kind.as_ref(), b.kind.as_ref()),
        (Reason::SameKind, 1.0),
        (Reason::OtherKind, if outside(a) == outside(b) { 5.0 } else { 9.0 }),
    );
    if a.code.is_none() || a.code != b.code {
        scale.same(
            (a.upper.as_ref(), b.upper.as_ref()),
            (Reason::SameUpper, 4.0),
            (Reason::OtherUpper, 4.0),
        );
    }
    scale.same(
        (a.employer.as_ref(), b.employer.as_ref()),
        (Reason::SameEmployer, 2.0),
        (Reason::OtherEmployer, 3.0),
    );
    scale.same(
        (a.code.as_ref(), b.code.as_ref()),
        (Reason::SameCode, 12.0),
        (Reason::OtherCode, 9.0),
    );
    if a.contact.is_some() && a.contact == b.contact {
        scale.speaks_for(Reason::SameContact, 6.0);
    }
    weigh_against(&mut scale, a, b);
    let least = match reason {
        Reason::SameName | Reason::SameOpenedName => super::LIKELY,
        _ => super::OFFERED,
    };
    let whole = reason != Reason::SameInitials;
    if whole && scale.against.is_empty() && crowd.alike <= RARE {
        // A little above, for sums of fractions are not exact.
        scale.bits = scale.bits.max(crowd.chance() + least + 0.01);
    }
    scale.verdict(crowd.chance())
}

fn outside(facts: &OrganisationFacts) -> bool {
    facts.kind.as_deref() == Some("outside")
}

fn weigh_against(scale: &mut Scale, a: &OrganisationFacts, b: &OrganisationFacts) {
    let place = |facts: &OrganisationFacts| {
        facts.names.iter().filter(|name| name.current).find_map(|name| place_word(&name.opened))
    };
    if let (Some(here), Some(there)) = (place(a), place(b))
        && here != there
    {
        scale.speaks_against(Reason::OtherPlace, 10.0);
    }
    if a.relatives.contains(&b.id) || b.relatives.contains(&a.id) {
        scale.speaks_against(Reason::Successor, EXCLUDED);
    }
    if a.uppers.contains(&b.id) || b.uppers.contains(&a.id) {
        scale.speaks_against(Reason::UpperOfOther, EXCLUDED);
    }
    if a.programmes.iter().any(|programme| b.programmes.contains(programme)) {
        scale.speaks_against(Reason::SameProgramme, 8.0);
    }
    let far = |mine: u64, theirs: u64| mine.abs_diff(theirs) * 10 > mine.max(theirs);
    let differ = |(day, mine): &(PartialDate, u64)| {
        b.members.iter().any(|(other, theirs)| other == day && far(*mine, *theirs))
    };
    if a.members.iter().any(differ) {
        scale.speaks_against(Reason::OtherFigures, 10.0);
    }
    let after = |first: &OrganisationFacts, then: &OrganisationFacts| {
        first.ended.zip(then.began).is_some_and(|(ended, began)| ended <= began)
    };
    if after(a, b) || after(b, a) {
        scale.speaks_against(Reason::OneAfterOther, 6.0);
    }
}

/// The closest likeness of the names of two organisations, and what it weighs less than the same name.
fn common_name(a: &OrganisationFacts, b: &OrganisationFacts) -> Option<(Reason, f64)> {
    let shorts_count = a.is_short() || b.is_short();
    let mut best: Option<(Reason, f64)> = None;
    for mine in &a.names {
        for theirs in b.names.iter().filter(|theirs| shorts_count || !(mine.short && theirs.short))
        {
            let Some(found) = likeness(mine, theirs) else { continue };
            if best.is_none_or(|best| found.1 < best.1) {
                best = Some(found);
            }
        }
    }
    best
}

fn likeness(a: &OrganisationName, b: &OrganisationName) -> Option<(Reason, f64)> {
    let spells = |short: &OrganisationName, long: &OrganisationName| {
        short.acronym.as_ref().is_some_and(|letters| *letters == initials(&long.core))
    };
    if a.core.is_empty() || b.core.is_empty() {
        return None;
    }
    if a.core == b.core {
        return Some(match (a.current && b.current, a.folded == b.folded, a.opened == b.opened) {
            (false, _, _) => (Reason::SameOldName, 1.0),
            (true, true, _) => (Reason::SameName, 0.0),
            (true, false, true) => (Reason::SameOpenedName, 0.1),
            (true, false, false) => (Reason::SameOpenedName, 0.5),
        });
    }
    (spells(a, b) || spells(b, a)).then_some((Reason::SameInitials, 4.0))
}
