//! What is planted is found, and nothing else.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::Store;

use super::random::{Dice, Object, Sheet, object, people, percent, person, uid};
use crate::exchange::told;
use crate::support::{Desk, file_of};

/// A finding: its code, the uid of the record it is about.
type Found = (String, String);

/// Puts a fault into a sheet and says what must be found; `None` where the sheet has no room for it.
type Plant = fn(&mut Sheet) -> Option<Vec<Found>>;

fn on_ballot(sheet: &Sheet, code: &str) -> Vec<Found> {
    vec![(code.to_owned(), uid(5, sheet.number))]
}

fn on(record: &Object, code: &str) -> Option<Vec<Found>> {
    Some(vec![(code.to_owned(), record["uid"].as_str()?.to_owned())])
}

/// Sets a number of the ballot, then expects a code on it.
fn ballot_with(sheet: &mut Sheet, field: &str, value: impl Into<Json>, code: &str) -> Vec<Found> {
    sheet.ballot.insert(field.to_owned(), value.into());
    on_ballot(sheet, code)
}

/// The last winner, who has the fewest votes that win.
fn last_winner(sheet: &mut Sheet) -> &mut Object {
    let at = sheet.number_of("seats") as usize - 1;
    &mut sheet.candidates[at]
}

/// The first who is not elected.
fn first_loser(sheet: &mut Sheet) -> Option<&mut Object> {
    let at = sheet.number_of("seats") as usize;
    sheet.candidates.get_mut(at)
}

const PLANTS: &[Plant] = &[
    |_| Some(Vec::new()),
    |sheet| Some(ballot_with(sheet, "issued", sheet.number_of("returned") - 1, "BC-201")),
    |sheet| Some(ballot_with(sheet, "invalid", sheet.number_of("invalid") + 1, "BC-202")),
    votes_above_valid,
    |sheet| Some(ballot_with(sheet, "attending", sheet.number_of("summoned") + 1, "BC-204")),
    |sheet| Some(ballot_with(sheet, "voting", sheet.number_of("attending") + 1, "BC-205")),
    listed_twice,
    |sheet| {
        let half = sheet.number_of("returned") / 2;
        let winner = last_winner(sheet);
        winner.insert("votes".to_owned(), half.into());
        on(winner, "BC-302")
    },
    left_out,
    |sheet| Some(ballot_with(sheet, "issued", sheet.number_of("attending") + 1, "BC-305")),
    wrong_percent,
    |sheet| {
        sheet.ballot.remove("returned");
        Some(on_ballot(sheet, "BC-101"))
    },
    |sheet| {
        sheet.ballot.remove("summoned");
        Some(on_ballot(sheet, "BC-102"))
    },
    |sheet| {
        let loser = first_loser(sheet)?;
        loser.remove("votes");
        on(loser, "BC-103")
    },
    |sheet| {
        let loser = first_loser(sheet)?;
        loser.remove("elected");
        on(loser, "BC-104")
    },
    |sheet| {
        sheet.candidates.clear();
        Some(on_ballot(sheet, "BC-105"))
    },
    |sheet| namesakes(sheet, None, "BC-106"),
    |sheet| namesakes(sheet, Some("1990-02-03"), "BC-323"),
    tie,
    passed_over,
    |sheet| Some(ballot_with(sheet, "nominated", sheet.number_of("nominated") + 1, "BC-314")),
    |sheet| Some(ballot_with(sheet, "basis", "valid", "BC-315")),
    |sheet| Some(ballot_with(sheet, "method", "show_of_hands", "BC-316")),
    |sheet| Some(ballot_with(sheet, "round", 2, "BC-317")),
    board_on_the_list,
    |sheet| Some(ballot_with(sheet, "voting", sheet.number_of("returned") - 1, "BC-332")),
    |sheet| {
        let winner = last_winner(sheet);
        winner.insert("alternate_order".to_owned(), 1.into());
        on(winner, "BC-333")
    },
    |sheet| {
        let is_above = sheet.ballot["office"] == "committee" && sheet.number_of("seats") > 7;
        sheet.period.insert("organisation_kind".to_owned(), "section".into());
        Some(if is_above { on_ballot(sheet, "BC-327") } else { Vec::new() })
    },
    |sheet| {
        let is_committee = sheet.ballot["office"] == "committee";
        sheet.figure.insert("members".to_owned(), 9.into());
        Some(if is_committee { on_ballot(sheet, "BC-330") } else { Vec::new() })
    },
];

fn votes_above_valid(sheet: &mut Sheet) -> Option<Vec<Found>> {
    let (seats, valid) = (sheet.number_of("seats"), sheet.number_of("valid"));
    let rest = votes(sheet, 1);
    if seats < 2 || rest + valid + 1 > seats * valid {
        return None;
    }
    sheet.candidates[0].insert("votes".to_owned(), (valid + 1).into());
    on(&sheet.candidates[0], "BC-203")
}

/// The votes of all from one place on.
fn votes(sheet: &Sheet, from: usize) -> u64 {
    sheet.candidates.iter().skip(from).filter_map(|one| one["votes"].as_u64()).sum()
}

fn listed_twice(sheet: &mut Sheet) -> Option<Vec<Found>> {
    let mut again = sheet.candidates[0].clone();
    let number = sheet.number * 256 + sheet.candidates.len() as u64;
    again.insert("uid".to_owned(), uid(6, number).into());
    again.insert("votes".to_owned(), 0.into());
    again.insert("elected".to_owned(), false.into());
    sheet.candidates.push(again);
    sheet.ballot.insert("nominated".to_owned(), sheet.candidates.len().into());
    on(sheet.candidates.last()?, "BC-207")
}

fn left_out(sheet: &mut Sheet) -> Option<Vec<Found>> {
    let number = sheet.number;
    let winner = last_winner(sheet);
    winner.insert("elected".to_owned(), false.into());
    let mut found = on(winner, "BC-303")?;
    found.push(("BC-304".to_owned(), uid(5, number)));
    Some(found)
}

fn wrong_percent(sheet: &mut Sheet) -> Option<Vec<Found>> {
    sheet.print_percents();
    let winner = last_winner(sheet);
    let printed = winner["printed_percent"].as_f64()?;
    winner.insert("printed_percent".to_owned(), percent((printed * 10.0).round() as u64 + 2));
    on(winner, "BC-307")
}

/// Two who stand have one name.
fn namesakes(sheet: &mut Sheet, born: Option<&str>, code: &str) -> Option<Vec<Found>> {
    for at in 0..2 {
        let number = 1_000_000 + sheet.number * 2 + at;
        let mut own = person(0);
        own.insert("uid".to_owned(), uid(1, number).into());
        own.insert("full_name".to_owned(), "Hồ Sỹ Trực".into());
        own.insert("born".to_owned(), born.into());
        sheet.more.push(own);
        let candidate = sheet.candidates.get_mut(at as usize)?;
        candidate.insert("person".to_owned(), uid(1, number).into());
    }
    on(&sheet.candidates[1], code)
}

/// The first who is not elected gets so many votes, if the ballots can carry them.
fn raise_loser(sheet: &mut Sheet, own: u64) -> Option<Vec<Found>> {
    let (seats, valid) = (sheet.number_of("seats"), sheet.number_of("valid"));
    let loser = first_loser(sheet)?;
    let before = loser["votes"].as_u64()?;
    loser.insert("votes".to_owned(), own.into());
    let found = on(loser, "BC-311");
    if votes(sheet, 0) > seats * valid {
        first_loser(sheet)?.insert("votes".to_owned(), before.into());
        return None;
    }
    found
}

fn tie(sheet: &mut Sheet) -> Option<Vec<Found>> {
    raise_loser(sheet, sheet.number_of("returned") / 2 + 1)?;
    Some(on_ballot(sheet, "BC-308"))
}

fn passed_over(sheet: &mut Sheet) -> Option<Vec<Found>> {
    raise_loser(sheet, sheet.number_of("returned") / 2 + 2)
}

fn board_on_the_list(sheet: &mut Sheet) -> Option<Vec<Found>> {
    let member = object(json!({ "kind": "ballot_board", "uid": uid(9, sheet.number),
        "ballot": uid(5, sheet.number), "person": sheet.candidates[0]["person"], "role": "head" }));
    sheet.more.push(member);
    on(sheet.more.last()?, "BC-322")
}

/// So many sheets, each with one fault or none, and what must be found.
fn generate(sheets: u64) -> (Vec<Object>, BTreeSet<Found>) {
    let mut dice = Dice::new(20_261_121);
    let (mut records, mut planted) = (people(), BTreeSet::new());
    for number in 0..sheets {
        let mut sheet = Sheet::random(number, &mut dice);
        let plant = PLANTS[number as usize % PLANTS.len()];
        planted.extend(plant(&mut sheet).unwrap_or_default());
        sheet.print_percents();
        records.extend(sheet.records());
    }
    (records, planted)
}

fn found(store: &Store) -> BTreeSet<Found> {
    let open = store.open_findings(100_000).unwrap();
    open.iter()
        .map(|one| (one.code.clone(), store.uid_of(one.subject).unwrap().to_string()))
        .collect()
}

#[test]
fn a_thousand_random_ballots_keep_their_values_and_show_what_was_planted() {
    let (records, planted) = generate(1_000);
    let desk = Desk::new();
    let source = desk.write("in.json", file_of(&json!(records)));
    let mut store = desk.open();
    import(&mut store, &source, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    let seen = found(&store);
    let missed: Vec<_> = planted.difference(&seen).collect();
    let too_many: Vec<_> = seen.difference(&planted).collect();
    assert!(missed.is_empty() && too_many.is_empty(), "missed {missed:?}, too many {too_many:?}");
    let codes: BTreeSet<&str> = planted.iter().map(|(code, _)| code.as_str()).collect();
    assert!(codes.len() >= PLANTS.len() - 2, "{codes:?}");
    drop(store);

    let exported = desk.export();
    let mine: Json = serde_json::from_str(&file_of(&json!(records))).unwrap();
    let (out, mine) = (told(&serde_json::from_str(&exported).unwrap()), told(&mine));
    let lost = mine.iter().zip(&out).find(|(mine, out)| mine != out);
    assert!(lost.is_none() && mine.len() == out.len(), "values were lost: {lost:?}");
    let copy = Desk::with(&desk.write("out.json", &exported));
    assert!(copy.export() == exported, "the second export differs");
    assert_eq!(found(&copy.open()), planted);
}
