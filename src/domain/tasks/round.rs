//! Tiến độ đại hội: whether a union has held the congress of a term, and whom it elected.

use super::super::catalogue::{Body, Mandate, Meeting, Person, RecordId, Term, Typed as _};
use super::super::dossier::Dossier;
use super::super::election::{counting_day, members, structure};
use super::super::term::opening;
use super::super::values::{Count, PartialDate};

/// How a term came to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Held {
    /// Đại hội.
    Congress,
    /// Hội nghị (đại biểu, toàn thể, Ban Chấp hành mở rộng).
    Conference,
    /// Chỉ định: begun without a congress, by appointment.
    Appointed,
    /// The term has begun; what meeting opened it is not written.
    Unnamed,
    /// Không tổ chức được, with a reason (`not_held`).
    Cannot,
    /// Nothing says that one was held.
    NotYet,
}

impl Held {
    /// Every way.
    pub const ALL: [Self; 6] = [
        Self::Congress,
        Self::Conference,
        Self::Appointed,
        Self::Unnamed,
        Self::Cannot,
        Self::NotYet,
    ];

    /// Its name in the file and in keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Congress => "congress",
            Self::Conference => "conference",
            Self::Appointed => "appointed",
            Self::Unnamed => "unnamed",
            Self::Cannot => "cannot",
            Self::NotYet => "not_yet",
        }
    }

    /// The way of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.name() == name)
    }
}

/// What a term tells about its round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How it was opened, or will be where its day is still to come.
    pub held: Held,
    /// The day of the congress or conference, else the first day of a term that has begun.
    pub day: Option<PartialDate>,
    /// Since when it is the term in force, for finding the last one.
    pub begins: Option<PartialDate>,
    /// Whether it is only in preparation.
    pub preparing: bool,
    /// Ban Chấp hành, on the day it was elected.
    pub makeup: Makeup,
}

/// Of a committee: how many, and of how many of them something is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Makeup {
    /// Ủy viên.
    pub members: u64,
    /// Nữ.
    pub female: u64,
    /// Whether someone is a woman or a man: chưa rõ.
    pub gender_unknown: u64,
    /// Dưới 40 tuổi.
    pub under_40: u64,
    /// Từ 40 đến 50 tuổi.
    pub from_40: u64,
    /// Trên 50 tuổi.
    pub over_50: u64,
    /// Chưa rõ tuổi.
    pub age_unknown: u64,
    /// Tái cử.
    pub re_elected: u64,
    /// Tham gia lần đầu.
    pub new: u64,
    /// Chưa rõ tái cử hay lần đầu.
    pub service_unknown: u64,
}

/// Reads it from a term's dossier.
pub fn standing(dossier: &Dossier) -> Standing {
    let term = Term::read(&dossier.root);
    let meetings: Vec<Meeting> = dossier.all();
    let opened = opening(&meetings);
    let begun = matches!(term.status.as_deref(), Some("running" | "ended" | "cut_short"));
    let held = match opened {
        Some(meeting) => way(meeting),
        None if term.not_held.is_some() => Held::Cannot,
        None if is_appointed(dossier) => Held::Appointed,
        None if begun => Held::Unnamed,
        None => Held::NotYet,
    };
    let year =
        term.year_from.and_then(|year| PartialDate::of(i32::try_from(year).ok()?, None, None));
    let met = opened.and_then(|meeting| meeting.starts_on);
    let first = matches!(held, Held::Appointed | Held::Unnamed).then_some(term.starts_on).flatten();
    let day = met.or(first);
    Standing {
        held,
        day,
        begins: day.or(term.starts_on).or(year),
        preparing: term.status.as_deref() == Some("preparing"),
        makeup: makeup(dossier, &term, meetings),
    }
}

/// Whether the whole committee was appointed (domain.md 0.1, finding 2).
fn is_appointed(dossier: &Dossier) -> bool {
    let appointed = |word: Option<&str>| matches!(word, Some("appointed" | "provisional"));
    let bodies: Vec<Body> = dossier.all();
    let committee = bodies.iter().find(|body| body.body.as_deref() == Some("committee"));
    if let Some(obtained) = committee.and_then(|body| body.obtained.as_deref()) {
        return appointed(Some(obtained));
    }
    let mandates: Vec<Mandate> = dossier.all();
    !mandates.is_empty() && mandates.iter().all(|one| appointed(one.obtained.as_deref()))
}

fn way(meeting: &Meeting) -> Held {
    match meeting.kind.as_deref() {
        Some("delegate_congress" | "full_congress" | "extraordinary_congress") => Held::Congress,
        Some(_) => Held::Conference,
        None => Held::Unnamed,
    }
}

/// The reported figures of the committee, and where one is missing those counted from its members.
fn makeup(dossier: &Dossier, term: &Term, mut meetings: Vec<Meeting>) -> Makeup {
    const COMMITTEE: &str = "committee";
    let bodies: Vec<Body> = dossier.all();
    let reported = bodies.iter().find(|body| body.body.as_deref() == Some(COMMITTEE));
    let mandates: Vec<Mandate> = dossier.all();
    let seated = members(COMMITTEE, &mandates, None);
    meetings.sort_by_key(|meeting| (meeting.starts_on.is_none(), meeting.starts_on, meeting.id));
    let day = counting_day(COMMITTEE, &meetings, &dossier.all(), term);
    let people: Vec<Person> = dossier.nearby();
    let person = |id: RecordId| people.iter().find(|person| person.id == id);
    let counted = structure(&seated, person, day);
    let exact = |count: Option<Count>| count.filter(|count| count.is_exact()).map(|one| one.value);
    let said = |of: fn(&Body) -> Option<Count>| reported.and_then(|body| exact(of(body)));
    let members = said(|body| body.elected).unwrap_or(seated.len() as u64);
    // People who are named one by one and are fewer than reported tell nothing of the others.
    let complete = !seated.is_empty() && seated.len() as u64 == members;
    let either = |reported: Option<u64>, at: usize| {
        reported.or_else(|| complete.then(|| counted[at].yes)).map(|known| known.min(members))
    };
    let female = either(said(|body| body.female), 1);
    let ages = [
        either(said(|body| body.under_40), 4),
        either(said(|body| body.from_40_to_50), 5),
        either(said(|body| body.over_50), 6),
    ];
    let service = [either(said(|body| body.re_elected), 7), either(said(|body| body.new), 8)];
    let [under_40, from_40, over_50] = shares(ages, members);
    let [re_elected, new] = shares(service, members);
    let gender_unknown = match (said(|body| body.female), female) {
        (Some(_), _) => 0,
        (None, Some(_)) => counted[1].unknown,
        (None, None) => members,
    };
    Makeup {
        members,
        female: female.unwrap_or(0),
        gender_unknown: gender_unknown.min(members),
        under_40,
        from_40,
        over_50,
        age_unknown: members - under_40 - from_40 - over_50,
        re_elected,
        new,
        service_unknown: members - re_elected - new,
    }
}

/// The parts of a whole; all of them unknown where they are more than it.
fn shares<const N: usize>(parts: [Option<u64>; N], whole: u64) -> [u64; N] {
    let known = parts.map(|part| part.unwrap_or(0));
    if known.iter().sum::<u64>() > whole { [0; N] } else { known }
}
