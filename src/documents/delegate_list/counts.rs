//! The counts under a delegate list.

use super::people::Sent;
use crate::documents::Cell;
use crate::documents::facts::Facts;
use crate::documents::people::{AgeGroup, Tally, age_group, padded};
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
    let women = |list: &[&Sent<'_>]| {
        let gender = |one: &&Sent<'_>| one.person.as_ref().and_then(|person| person.gender.clone());
        Tally::of_answers(list.iter().map(|one| gender(one).map(|gender| gender == "female")))
    };
    let all: Vec<&Sent<'_>> = official.iter().collect();
    let day = meeting.and_then(|meeting| meeting.starts_on).or(facts.opened());
    let young = Tally::of_answers(official.iter().map(|one| {
        let age = age_group(one.person.as_ref().and_then(|person| person.born), day);
        age.map(|age| age == AgeGroup::Under40)
    }));
    let female = women(&all);
    let unknown = female.gap("delegates-unknown-gender") + &young.gap("delegates-unknown-age");
    let (total, basis) = (official.len(), word("people-officials"));
    let mut sentences = vec![phrase(
        "delegates-structure",
        &[
            ("count", &padded(total)),
            ("female", &female.of(total, &basis)),
            ("young", &young.of(total, &basis)),
            ("unknown", &unknown),
        ],
    )];
    let then = |key: &str, cell: Cell| (phrase("delegates-then", &[("what", &word(key))]), cell);
    let statistics = vec![
        then("choice-office-delegate", Cell::int(total as i64)),
        then("doc-col-female", female.cell()),
        then("sheet-col-under-40", young.cell()),
        then("roll-age-unknown", Cell::int(young.unknown as i64)),
        then("choice-office-alternate-delegate", Cell::int(alternates.len() as i64)),
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
                ("female", &women(&now).number()),
                ("alternates", &padded(left)),
            ],
        ));
    }
    (sentences, statistics)
}
