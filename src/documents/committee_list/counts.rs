//! The counts under a committee list: sentences for the paper, rows for Excel. Each percentage names its
//! whole, and what is unknown is counted as such.

use super::members::Member;
use crate::documents::Cell;
use crate::documents::facts::Facts;
use crate::documents::people::{AgeGroup, age_group, padded, part_of};
use crate::documents::stored::joined;
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::Person;
use crate::domain::text::same_name;
use crate::domain::values::PartialDate;

/// The ethnic group that is no minority.
const MAJORITY: &str = "Kinh";

/// What is counted and how many.
type Counted = (String, Cell);

/// The sentences and the rows; those of sensitive data only where they are switched on.
pub fn counts(
    facts: &Facts<'_>,
    members: &[Member],
    sensitive: bool,
) -> (Vec<String>, Vec<Counted>) {
    let mut sentences = vec![gender_sentence(members)];
    let mut rows = vec![(word("doc-col-total"), Cell::int(members.len() as i64))];
    rows.extend(gender_rows(members));
    let (sentence, more) = ages(facts, members);
    sentences.push(sentence);
    rows.extend(more);
    if sensitive {
        let (sentence, more) = sensitive_counts(members);
        sentences.push(sentence);
        rows.extend(more);
    }
    (sentences, rows)
}

fn of_gender(members: &[Member], gender: Option<&str>) -> usize {
    let is =
        |one: &&Member| one.person.as_ref().and_then(|person| person.gender.as_deref()) == gender;
    members.iter().filter(is).count()
}

/// "Tổng số: 15 người; nam: 07; nữ: 08 (53,3 % tổng số)."
fn gender_sentence(members: &[Member]) -> String {
    let total = members.len();
    let (male, female) = (of_gender(members, Some("male")), of_gender(members, Some("female")));
    let unknown = total - male - female;
    let unknown = if unknown == 0 {
        String::new()
    } else {
        phrase("roll-unknown-gender", &[("count", &padded(unknown))])
    };
    phrase(
        "roll-counts",
        &[
            ("total", &padded(total)),
            ("male", &padded(male)),
            ("female", &part_of(female, total, &word("people-total"))),
            ("unknown", &unknown),
        ],
    )
}

fn gender_rows(members: &[Member]) -> [Counted; 2] {
    [("delegates-col-male", "male"), ("delegates-col-female", "female")]
        .map(|(key, gender)| (word(key), Cell::int(of_gender(members, Some(gender)) as i64)))
}

/// "Tuổi tại ngày bầu (17/10/2025): dưới 40: …", each at the day of his or her own mandate.
fn ages(facts: &Facts<'_>, members: &[Member]) -> (String, Vec<Counted>) {
    let since = |one: &Member| one.since.or(facts.opened());
    let groups: Vec<Option<AgeGroup>> = members
        .iter()
        .map(|one| age_group(one.person.as_ref().and_then(|person| person.born), since(one)))
        .collect();
    let number = |group: Option<AgeGroup>| groups.iter().filter(|one| **one == group).count();
    let shown =
        |group: AgeGroup| part_of(number(Some(group)), members.len(), &word("people-total"));
    let unknown = match number(None) {
        0 => String::new(),
        count => phrase("roll-unknown-age", &[("count", &padded(count))]),
    };
    let day = day_words(members, &members.iter().map(since).collect::<Vec<_>>());
    let sentence = phrase(
        "roll-ages",
        &[
            ("day", &day),
            ("under", &shown(AgeGroup::Under40)),
            ("middle", &shown(AgeGroup::From40To50)),
            ("over", &shown(AgeGroup::Over50)),
            ("unknown", &unknown),
        ],
    );
    let rows = [
        ("sheet-col-under-40", Some(AgeGroup::Under40)),
        ("sheet-col-40-to-50", Some(AgeGroup::From40To50)),
        ("sheet-col-over-50", Some(AgeGroup::Over50)),
        ("roll-age-unknown", None),
    ];
    let rows = rows.map(|(key, group)| (word(key), Cell::int(number(group) as i64)));
    (sentence, rows.to_vec())
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

/// "Đảng viên: 09; không: 04; chưa rõ: 02. Dân tộc thiểu số: 03 (20 % tổng số)."
fn sensitive_counts(members: &[Member]) -> (String, Vec<Counted>) {
    let people = || members.iter().map(|one| one.person.as_ref());
    let member = |person: Option<&Person>| {
        person.and_then(|person| person.party_member.or(person.party_joined.map(|_| true)))
    };
    let party = |wanted: Option<bool>| people().filter(|one| member(*one) == wanted).count();
    let group = |person: Option<&Person>| {
        let ethnicity = person.and_then(|person| person.ethnicity.as_deref())?;
        Some(!same_name(ethnicity, MAJORITY))
    };
    let minority = people().filter(|one| group(*one) == Some(true)).count();
    let unknown = match people().filter(|one| group(*one).is_none()).count() {
        0 => String::new(),
        count => phrase("roll-unknown-age", &[("count", &padded(count))]),
    };
    let (yes, no) = (party(Some(true)), party(Some(false)));
    let first = phrase(
        "roll-party-counts",
        &[("yes", &padded(yes)), ("no", &padded(no)), ("unknown", &padded(party(None)))],
    );
    let second = phrase(
        "roll-minority-counts",
        &[
            ("count", &part_of(minority, members.len(), &word("people-total"))),
            ("unknown", &unknown),
        ],
    );
    let rows = vec![
        (word("sheet-col-party"), Cell::int(yes as i64)),
        (word("sheet-col-minority"), Cell::int(minority as i64)),
    ];
    (joined([first, second], " "), rows)
}
