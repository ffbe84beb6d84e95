//! The counts under a committee list: sentences for the paper, rows for Excel. Each percentage names its
//! whole and stands only where nobody is missing from it: neither one of whom the answer is not known,
//! nor a member the list does not have.

use super::members::Member;
use crate::documents::Cell;
use crate::documents::facts::Facts;
use crate::documents::people::{AgeGroup, Tally, age_group, padded};
use crate::documents::stored::joined;
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::Person;
use crate::domain::election::{ethnic_minority, party_member};
use crate::domain::values::PartialDate;

/// What is counted and how many.
type Counted = (String, Cell);

/// The sentences and the rows; those of sensitive data only where they are switched on. `whole` is how many
/// the body has where that is more than the list.
pub fn counts(
    facts: &Facts<'_>,
    members: &[Member],
    whole: Option<u64>,
    sensitive: bool,
) -> (Vec<String>, Vec<Counted>) {
    let roll = Roll { members, whole };
    let mut rows = vec![(word("doc-col-total"), Cell::int(members.len() as i64))];
    let body = whole.and_then(|whole| i64::try_from(whole).ok());
    rows.extend(body.map(|body| (word("roll-whole"), Cell::int(body))));
    let (sentence, more) = roll.gender();
    let mut sentences = vec![sentence];
    rows.extend(more);
    let (sentence, more) = roll.ages(facts);
    sentences.push(sentence);
    rows.extend(more);
    if sensitive {
        let (sentence, more) = roll.sensitive();
        sentences.push(sentence);
        rows.extend(more);
    }
    (sentences, rows)
}

/// Who is counted.
struct Roll<'a> {
    members: &'a [Member],
    whole: Option<u64>,
}

impl Roll<'_> {
    /// "08 (53,3 % tổng số)"; without the percentage where it would be of too few.
    fn shown(&self, tally: Tally) -> String {
        match self.whole {
            Some(_) => tally.number(),
            None => tally.of(self.members.len(), &word("people-total")),
        }
    }

    /// Of whom a question is answered so, and of whom it is not answered.
    fn tally(&self, answer: impl Fn(&Person) -> Option<bool>) -> Tally {
        let answers = self.members.iter().map(|one| one.person.as_ref().and_then(&answer));
        Tally::of_answers(answers)
    }

    /// "Tổng số: 15 người; nam: 07; nữ: 08 (53,3 % tổng số)."
    fn gender(&self) -> (String, Vec<Counted>) {
        let of = |gender: &str| {
            self.tally(|person| {
                let known =
                    person.gender.as_deref().filter(|one| matches!(*one, "male" | "female"));
                known.map(|one| one == gender)
            })
        };
        let (male, female) = (of("male"), of("female"));
        let total = padded(self.members.len());
        let lead = match self.whole {
            Some(whole) => {
                let whole = padded(usize::try_from(whole).unwrap_or(usize::MAX));
                phrase("roll-partial", &[("total", &total), ("whole", &whole)])
            }
            None => phrase("roll-total", &[("total", &total)]),
        };
        let sentence = phrase(
            "roll-counts",
            &[
                ("lead", &lead),
                ("male", &male.number()),
                ("female", &self.shown(female)),
                ("unknown", &male.gap("roll-unknown-gender")),
            ],
        );
        let rows = [("delegates-col-male", male), ("delegates-col-female", female)];
        (sentence, rows.map(|(key, tally)| (word(key), tally.cell())).to_vec())
    }

    /// "Tuổi tại ngày bầu (17/10/2025): dưới 40: …", each at the day of his or her own mandate.
    fn ages(&self, facts: &Facts<'_>) -> (String, Vec<Counted>) {
        let since = |one: &Member| one.since.or(facts.opened());
        let groups: Vec<Option<AgeGroup>> = self
            .members
            .iter()
            .map(|one| age_group(one.person.as_ref().and_then(|person| person.born), since(one)))
            .collect();
        let of = |group: AgeGroup| {
            Tally::of_answers(groups.iter().map(|one| one.map(|one| one == group)))
        };
        let [under, middle, over] =
            [AgeGroup::Under40, AgeGroup::From40To50, AgeGroup::Over50].map(of);
        let days: Vec<_> = self.members.iter().map(since).collect();
        let sentence = phrase(
            "roll-ages",
            &[
                ("day", &day_words(self.members, &days)),
                ("under", &self.shown(under)),
                ("middle", &self.shown(middle)),
                ("over", &self.shown(over)),
                ("unknown", &under.gap("roll-unknown-age")),
            ],
        );
        let rows = [
            ("sheet-col-under-40", under.cell()),
            ("sheet-col-40-to-50", middle.cell()),
            ("sheet-col-over-50", over.cell()),
            ("roll-age-unknown", Cell::int(under.unknown as i64)),
        ];
        (sentence, rows.map(|(key, cell)| (word(key), cell)).to_vec())
    }

    /// "Đảng viên: 09; không: 04; chưa rõ: 02. Dân tộc thiểu số: 03 (20 % tổng số)."
    fn sensitive(&self) -> (String, Vec<Counted>) {
        let party = self.tally(party_member);
        let outside = self.tally(|person| party_member(person).map(|is| !is));
        let minority = self.tally(ethnic_minority);
        let first = phrase(
            "roll-party-counts",
            &[
                ("yes", &party.number()),
                ("no", &outside.number()),
                ("unknown", &padded(party.unknown)),
            ],
        );
        let second = phrase(
            "roll-minority-counts",
            &[("count", &self.shown(minority)), ("unknown", &minority.gap("roll-unknown-age"))],
        );
        let rows = [("sheet-col-party", party), ("sheet-col-minority", minority)];
        let rows = rows.map(|(key, tally)| (word(key), tally.cell())).to_vec();
        (joined([first, second], " "), rows)
    }
}

fn day_words(members: &[Member], days: &[Option<PartialDate>]) -> String {
    let same = days.windows(2).all(|pair| pair[0] == pair[1]);
    let appointed = members.iter().filter(|one| one.appointed).count();
    let key = if appointed == 0 {
        "roll-day-elected"
    } else if appointed == members.len() {
        "roll-day-appointed"
    } else {
        "roll-day-each"
    };
    match days.first().copied().flatten() {
        Some(day) if same && key != "roll-day-each" => {
            phrase("roll-on", &[("day", &word(key)), ("date", &day.shown())])
        }
        _ => word(if same { key } else { "roll-day-each" }),
    }
}
