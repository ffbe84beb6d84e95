//! The counts under a delegate list.

use super::people::Sent;
use crate::documents::Cell;
use crate::documents::facts::Facts;
use crate::documents::people::{AgeGroup, age_group, padded, part_of};
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Meeting, RecordId};

/// The structure when they were elected and, where somebody was replaced, as it is now.
pub fn counts(
    facts: &Facts<'_>,
    meeting: Option<&Meeting>,
    official: &[Sent<'_>],
    alternates: &[Sent<'_>],
) -> (Vec<String>, Vec<(String, Cell)>) {
    if official.is_empty() && alternates.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let gender = |one: &Sent<'_>| one.person.as_ref().and_then(|person| person.gender.clone());
    let women = |list: &[&Sent<'_>]| {
        list.iter().filter(|one| gender(one).as_deref() == Some("female")).count()
    };
    let all: Vec<&Sent<'_>> = official.iter().collect();
    let day = meeting.and_then(|meeting| meeting.starts_on).or(facts.opened());
    let ages: Vec<Option<AgeGroup>> = official
        .iter()
        .map(|one| age_group(one.person.as_ref().and_then(|person| person.born), day))
        .collect();
    let young = ages.iter().filter(|age| **age == Some(AgeGroup::Under40)).count();
    let gap = |key: &str, count: usize| match count {
        0 => String::new(),
        count => phrase(key, &[("count", &padded(count))]),
    };
    let no_gender = official.iter().filter(|one| gender(one).is_none()).count();
    let unknown = gap("delegates-unknown-gender", no_gender)
        + &gap("delegates-unknown-age", ages.iter().filter(|age| age.is_none()).count());
    let (total, basis) = (official.len(), word("people-officials"));
    let mut sentences = vec![phrase(
        "delegates-structure",
        &[
            ("count", &padded(total)),
            ("female", &part_of(women(&all), total, &basis)),
            ("young", &part_of(young, total, &basis)),
            ("unknown", &unknown),
        ],
    )];
    let statistics = vec![
        (word("choice-office-delegate"), Cell::int(total as i64)),
        (word("doc-col-female"), Cell::int(women(&all) as i64)),
        (word("sheet-col-under-40"), Cell::int(young as i64)),
        (word("choice-office-alternate-delegate"), Cell::int(alternates.len() as i64)),
    ];
    let replaces = |one: &Sent<'_>| one.delegate.as_ref().and_then(|one| one.replaces);
    let replaced: Vec<RecordId> = alternates.iter().filter_map(replaces).collect();
    if !replaced.is_empty() {
        let stays = |one: &&Sent<'_>| {
            one.delegate.as_ref().is_none_or(|delegate| !replaced.contains(&delegate.id))
        };
        let came = alternates.iter().filter(|one| replaces(one).is_some());
        let now: Vec<&Sent<'_>> = official.iter().filter(stays).chain(came).collect();
        let left =
            alternates.len() - alternates.iter().filter(|one| replaces(one).is_some()).count();
        sentences.push(phrase(
            "delegates-after",
            &[
                ("date", &Cell::date(facts.as_of).in_sentence()),
                ("count", &padded(now.len())),
                ("female", &padded(women(&now))),
                ("alternates", &padded(left)),
            ],
        ));
    }
    (sentences, statistics)
}
