//! What each event writes, and what is refused.

use super::*;
use crate::domain::catalogue::{OrganisationPeriod, RecordId};
use crate::domain::values::PartialDate;

fn date(iso: &str) -> PartialDate {
    iso.parse().unwrap()
}

fn day(iso: &str) -> chrono::NaiveDate {
    date(iso).earliest()
}

fn id(number: i64) -> Who {
    Who::Known(RecordId(number))
}

/// A period in one line: number, first day or "-", change or "-", name, upper body or 0.
fn period(line: &str) -> OrganisationPeriod {
    let parts: Vec<&str> = line.split(' ').collect();
    let known = |text: &str| (text != "-").then(|| text.to_owned());
    let parent: i64 = parts[4].parse().unwrap();
    OrganisationPeriod {
        id: RecordId(parts[0].parse().unwrap()),
        organisation: None,
        valid_from: known(parts[1]).map(|iso| date(&iso)),
        name: known(parts[3]),
        short_name: known(parts[3])
            .map(|name| format!("{name}."))
            .filter(|_| parts.get(5).is_some()),
        kind: Some("grassroots".to_owned()),
        parent: (parent > 0).then_some(RecordId(parent)),
        employer: None,
        sector: None,
        change: known(parts[2]),
        decision: None,
        note: None,
        source: None,
    }
}

fn course(lines: &[&str]) -> Course {
    let periods: Vec<OrganisationPeriod> = lines.iter().map(|line| period(line)).collect();
    Course::of(&periods)
}

/// 1 with events of its own; 2, 3 and 4 upper bodies, of which 3 ended in 2020 and 4 began in 2024; 5
/// under 1.
fn union() -> Courses {
    Courses::from([
        (id(1), course(&["11 2010-01-01 established A 2", "12 2015-05-05 transferred A 3"])),
        (id(2), course(&["21 - - B 0"])),
        (id(3), course(&["31 2000-01-01 established C 2", "32 2020-06-30 ended C 2"])),
        (id(4), course(&["41 2024-01-01 established D 2"])),
        (id(5), course(&["51 2016-01-01 established E 1"])),
    ])
}

fn of_period(writes: &[Write]) -> Vec<(Who, &'static str, State)> {
    let periods = writes.iter().filter_map(|write| match write {
        Write::Period { of, change, state, .. } => Some((*of, *change, state.clone())),
        _ => None,
    });
    periods.collect()
}

/// After an event: names and upper bodies of an organisation by its periods.
fn after(courses: &Courses, event: &Event, on: &str, of: Who) -> Vec<(String, i64)> {
    let mut courses = courses.clone();
    let writes = plan(&courses, event, date(on)).unwrap();
    simulate(&mut courses, &writes);
    let stages = courses[&of].stages().iter();
    let told = stages.map(|stage| {
        let parent = match stage.state.parent {
            Some(Who::Known(id)) => id.0,
            _ => 0,
        };
        (stage.state.name.clone().unwrap_or_default(), parent)
    });
    told.collect()
}

fn pairs(told: &[(&str, i64)]) -> Vec<(String, i64)> {
    told.iter().map(|(name, parent)| ((*name).to_owned(), *parent)).collect()
}

#[test]
fn an_event_put_in_before_another_loses_nothing_and_takes_nothing() {
    let courses = union();
    let one = RecordId(1);
    for (event, on, told) in [
        // A rename before the transfer goes on through the transfer's period.
        (Event::Renamed(one, Change::to_name("X")), "2012-02-02", [("A", 2), ("X", 2), ("X", 3)]),
        // After the last one it changes nothing before.
        (Event::Renamed(one, Change::to_name("X")), "2016-02-02", [("A", 2), ("A", 3), ("X", 3)]),
        // An earlier transfer keeps the later one, which says its upper body itself.
        (
            Event::Transferred(one, Change::to_parent(RecordId(3))),
            "2012-02-02",
            [("A", 2), ("A", 3), ("A", 3)],
        ),
        // The same decision may change name and upper body.
        (
            Event::Transferred(
                one,
                Change { name: Some("X".into()), ..Change::to_parent(RecordId(3)) },
            ),
            "2012-02-02",
            [("A", 2), ("X", 3), ("X", 3)],
        ),
    ] {
        assert_eq!(after(&courses, &event, on, id(1)), pairs(&told), "{event:?} {on}");
    }
}

#[test]
fn what_an_event_changes_stops_where_a_later_period_says_otherwise() {
    let mut courses = union();
    let lines = [
        "11 2010-01-01 established A 2",
        "12 2014-01-01 transferred A 3",
        "13 2015-01-01 renamed Y 3",
        "14 2016-01-01 transferred Y 2",
    ];
    courses.insert(id(1), course(&lines));
    let renamed = Event::Renamed(RecordId(1), Change::to_name("X"));
    let told = after(&courses, &renamed, "2012-02-02", id(1));
    assert_eq!(told, pairs(&[("A", 2), ("X", 2), ("X", 3), ("Y", 3), ("Y", 2)]));
    // A later rename to the old name is a rename back, not an echo of the old one.
    courses.insert(id(1), course(&["11 2010-01-01 established A 2", "12 2015-01-01 renamed A 2"]));
    let told = after(&courses, &renamed, "2012-02-02", id(1));
    assert_eq!(told, pairs(&[("A", 2), ("X", 2), ("A", 2)]));
}

#[test]
fn a_new_full_name_drops_the_short_one_of_the_old() {
    let courses = Courses::from([(id(1), course(&["11 2010-01-01 established A 0 short"]))]);
    let change = Change::to_name("X");
    let writes = plan(&courses, &Event::Renamed(RecordId(1), change), date("2012")).unwrap();
    let [(_, "renamed", state)] = &of_period(&writes)[..] else { panic!("{writes:?}") };
    assert_eq!((state.name.as_deref(), state.short_name.as_deref()), (Some("X"), None));
    let change = Change { short_name: Some("S".to_owned()), ..Change::to_name("X") };
    let writes = plan(&courses, &Event::Renamed(RecordId(1), change), date("2012")).unwrap();
    assert_eq!(of_period(&writes)[0].2.short_name.as_deref(), Some("S"));
}

#[test]
fn what_contradicts_the_book_is_refused() {
    let courses = union();
    let record = RecordId;
    let name = |text: &str| Change::to_name(text);
    let to = |upper: i64| Change::to_parent(record(upper));
    let merged = |from: i64, into: i64| Event::Merged {
        from: record(from),
        into: record(into),
        change: Change::default(),
    };
    let ended =
        |of: i64, heir: Option<i64>| Event::Ended { of: record(of), replaced_by: heir.map(record) };
    let new = |text: &str| State { name: Some(text.to_owned()), ..State::default() };
    let (first, end) = (Some(date("2010-01-01")), Some(date("2020-06-30")));
    for (event, on, refusal) in [
        (Event::Renamed(record(1), name("X")), "2009", Refusal::BeforeFounding(id(1), first)),
        (Event::Renamed(record(3), name("X")), "2021", Refusal::AfterEnd(id(3), end)),
        (Event::Renamed(record(3), name("X")), "2020-06-30", Refusal::AfterEnd(id(3), end)),
        (
            Event::Renamed(record(1), name("X")),
            "2015-05-05",
            Refusal::SameDay(id(1), day("2015-05-05")),
        ),
        (Event::Renamed(record(1), name("A")), "2012", Refusal::NothingNew(id(1))),
        (Event::Transferred(record(1), to(2)), "2012", Refusal::NothingNew(id(1))),
        (Event::Transferred(record(1), to(1)), "2012", Refusal::Itself(id(1))),
        (
            Event::Transferred(record(1), to(4)),
            "2016",
            Refusal::OtherNotYet(id(4), Some(date("2024-01-01"))),
        ),
        (Event::Transferred(record(5), to(3)), "2021", Refusal::OtherEnded(id(3), end)),
        (Event::Transferred(record(7), to(3)), "2019", Refusal::Unknown(id(7))),
        (
            Event::Transferred(record(1), to(5)),
            "2018",
            Refusal::OwnAncestor(id(1), Some(day("2018"))),
        ),
        (merged(1, 3), "2021", Refusal::OtherEnded(id(3), end)),
        (merged(1, 1), "2019", Refusal::Itself(id(1))),
        (merged(3, 1), "2021", Refusal::AfterEnd(id(3), end)),
        (ended(1, None), "2012", Refusal::LaterEvents(id(1), Some(date("2015-05-05")))),
        (ended(1, None), "2015-05-05", Refusal::SameDay(id(1), day("2015-05-05"))),
        (ended(1, Some(3)), "2021", Refusal::OtherEnded(id(3), end)),
        (ended(1, Some(1)), "2021", Refusal::Itself(id(1))),
        (
            Event::Founded { of: Some(record(1)), state: new("X") },
            "2009",
            Refusal::Founded(id(1), first),
        ),
        (Event::Founded { of: None, state: State::default() }, "2009", Refusal::Nameless),
        (Event::Consolidated { from: vec![record(1)], into: new("X") }, "2021", Refusal::TooFew),
        (
            Event::Consolidated { from: vec![record(1), record(1)], into: new("X") },
            "2021",
            Refusal::Twice(id(1)),
        ),
        (
            Event::Split { from: record(1), into: Vec::new(), goes_on: true },
            "2021",
            Refusal::TooFew,
        ),
        (
            Event::MembersTakenOver { from: record(3), to: record(1), members: None },
            "2021",
            Refusal::OtherEnded(id(3), end),
        ),
        (
            Event::MembersTakenOver { from: record(1), to: record(1), members: None },
            "2021",
            Refusal::Itself(id(1)),
        ),
        (
            Event::AllTransferred(vec![(record(5), record(2)), (record(5), record(4))]),
            "2025",
            Refusal::Twice(id(5)),
        ),
    ] {
        assert_eq!(plan(&courses, &event, date(on)), Err(refusal), "{event:?} {on}");
    }
}

#[test]
fn a_circle_that_closes_only_with_a_later_transfer_is_refused() {
    let mut courses = union();
    // 2 will stand under 5 from 2022 on.
    courses.insert(id(2), course(&["21 - - B 0", "22 2022-01-01 transferred B 5"]));
    courses.insert(id(5), course(&["51 2016-01-01 established E 0"]));
    let event = Event::Transferred(RecordId(5), Change::to_parent(RecordId(2)));
    let refused = plan(&courses, &event, date("2018"));
    assert_eq!(refused, Err(Refusal::OwnAncestor(id(5), Some(day("2022-01-01")))));
}

#[test]
fn rows_of_a_list_are_held_against_all_the_others() {
    let flat = |number: i64, parent: i64| {
        (id(number), course(&[&format!("{number}1 2010-01-01 established N{number} {parent}")]))
    };
    let courses = Courses::from([flat(1, 0), flat(2, 1), flat(3, 0)]);
    let rows = [(RecordId(1), RecordId(2)), (RecordId(2), RecordId(3))];
    let planned = plan_rows(&courses, &rows, date("2020"));
    assert!(planned.iter().all(Result::is_ok), "the second row undoes the circle: {planned:?}");
    let alone = plan_rows(&courses, &rows[..1], date("2020"));
    assert!(matches!(alone[0], Err(Refusal::OwnAncestor(..))));
}

#[test]
fn a_merger_ends_one_and_marks_the_other_once_a_day() {
    let mut courses = union();
    let merge =
        |from| Event::Merged { from: RecordId(from), into: RecordId(2), change: Change::default() };
    let on = date("2025-03-01");
    let writes = plan(&courses, &merge(1), on).unwrap();
    let told: Vec<_> = of_period(&writes).into_iter().map(|(of, change, _)| (of, change)).collect();
    assert_eq!(told, [(id(1), "ended"), (id(2), "merged_in")]);
    let passed = writes.iter().any(|write| {
        matches!(write, Write::Succession { from, to, change: "merged", .. }
            if (*from, *to) == (id(1), id(2)))
    });
    assert!(passed);
    simulate(&mut courses, &writes);
    let writes = plan(&courses, &merge(4), on).unwrap();
    let told: Vec<_> = of_period(&writes).into_iter().map(|(of, ..)| of).collect();
    assert_eq!(told, [id(4)], "the receiving one has its period of that day already");
    let renamed =
        Event::Merged { from: RecordId(5), into: RecordId(2), change: Change::to_name("X") };
    assert_eq!(plan(&courses, &renamed, on), Err(Refusal::SameDay(id(2), on.earliest())));
}

#[test]
fn a_consolidation_founds_a_union_where_its_parts_stood() {
    let courses = union();
    let into = State { name: Some("N".to_owned()), ..State::default() };
    let from = vec![RecordId(4), RecordId(3)];
    let refused = plan(&courses, &Event::Consolidated { from, into: into.clone() }, date("2025"));
    assert!(matches!(refused, Err(Refusal::AfterEnd(..))));
    let mut courses = courses;
    courses.insert(id(3), course(&["31 2000-01-01 established C 2"]));
    let from = vec![RecordId(4), RecordId(3)];
    let event = Event::Consolidated { from, into };
    let writes = plan(&courses, &event, date("2025")).unwrap();
    let founded = of_period(&writes).into_iter().find(|(of, ..)| *of == Who::New(0)).unwrap();
    assert_eq!((founded.1, founded.2.parent), ("established", Some(id(2))));
    assert_eq!(founded.2.kind.as_deref(), Some("grassroots"));
    assert_eq!((event.heirs(), event.new_name(0)), (vec![Who::New(0)], Some("N")));
}

#[test]
fn a_split_gives_unions_under_the_same_upper_body() {
    let courses = union();
    let new = |name: &str| State { name: Some(name.to_owned()), ..State::default() };
    for (goes_on, told) in
        [(true, vec!["split_off", "split_off"]), (false, vec!["ended", "split_off", "split_off"])]
    {
        let into = vec![new("N"), new("M")];
        let event = Event::Split { from: RecordId(5), into, goes_on };
        let writes = plan(&courses, &event, date("2017")).unwrap();
        let periods = of_period(&writes);
        assert_eq!(periods.iter().map(|(_, word, _)| *word).collect::<Vec<_>>(), told);
        assert!(periods.iter().all(|(_, _, state)| state.parent == Some(id(1))));
    }
}

#[test]
fn a_founding_goes_before_everything_or_begins_what_has_no_beginning() {
    let new = || State { name: Some("N".to_owned()), ..State::default() };
    let founded = || Event::Founded { of: Some(RecordId(1)), state: new() };
    for (lines, on, told) in [
        (&["11 2015-01-01 - A 0"][..], "2010", vec!["N", "A"]),
        (&["11 2015-01-01 - A 0"], "2015-01-01", vec!["N"]),
        (&["11 - - A 0"], "2010", vec!["N"]),
        (&["11 - - A 0", "12 2012 renamed B 0"], "2010", vec!["N", "B"]),
        (&[], "2010", vec!["N"]),
    ] {
        let courses = Courses::from([(id(1), course(lines))]);
        let after = after(&courses, &founded(), on, id(1));
        let names: Vec<&str> = after.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, told, "{lines:?} {on}");
    }
    for (lines, on) in [
        (&["11 2015-01-01 - A 0"][..], "2016"),
        (&["11 2015-01-01 renamed A 0"], "2015-01-01"),
        (&["11 2015-01-01 split_off A 0"], "2010"),
        (&["11 - - A 0", "12 2012 renamed B 0"], "2012"),
        (&["11 - - A 0", "12 2012 renamed B 0"], "2013"),
    ] {
        let courses = Courses::from([(id(1), course(lines))]);
        let refused = plan(&courses, &founded(), date(on));
        assert!(matches!(refused, Err(Refusal::Founded(..))), "{lines:?} {on} {refused:?}");
    }
}

#[test]
fn what_hangs_on_an_organisation_is_what_is_open_on_the_day() {
    use crate::domain::catalogue::{Kind, Mandate, Programme, Record, Term};
    use crate::domain::values::Value;
    let record = |number: i64, kind: Kind, values: &[(&str, Value)]| {
        let mut record = Record::empty(RecordId(number), uuid::Uuid::nil(), kind);
        for (field, value) in values {
            record.put(field, Some(value.clone()));
        }
        record
    };
    let word = |text: &str| Value::Text(text.to_owned());
    let day = |iso: &str| Value::Date(date(iso));
    let on = date("2025-06-14");
    let years =
        |from: i64, to: i64| vec![("year_from", Value::Int(from)), ("year_to", Value::Int(to))];
    let later = Term::from(&record(9, Kind::Term, &years(2023, 2028)));
    for (values, others, open) in [
        (years(2023, 2028), vec![], true),
        (years(2017, 2022), vec![], false),
        (years(2022, 2027), vec![later.clone()], false),
        (vec![("status", word("running")), ("year_to", Value::Int(2022))], vec![], true),
        (vec![("status", word("ended"))], vec![], false),
        (vec![("status", word("cut_short"))], vec![], false),
        (vec![("ends_on", day("2025-06-14"))], vec![], false),
        (vec![("ends_on", day("2025-06-15"))], vec![], true),
        (vec![("ends_on", day("2025-01-01")), ("extended_to", day("2030"))], vec![], true),
        (vec![("starts_on", day("2025-06-15"))], vec![], false),
    ] {
        let term = Term::from(&record(1, Kind::Term, &values));
        assert_eq!(is_open_term(&term, &others, on), open, "{values:?}");
    }
    let ended = Term::from(&record(8, Kind::Term, &[("status", word("ended"))]));
    for (values, term, open) in [
        (vec![], None, true),
        (vec![], Some(&later), true),
        (vec![], Some(&ended), false),
        (vec![("to", day("2025-06-14"))], None, false),
        (vec![("to", day("2025-06-15"))], None, true),
        (vec![("end_reason", word("retired"))], None, false),
        (vec![("from", day("2025-06-15"))], None, false),
    ] {
        let mandate = Mandate::from(&record(2, Kind::Mandate, &values));
        assert_eq!(is_open_mandate(&mandate, term, on), open, "{values:?}");
    }
    for (values, running) in [
        (vec![("status", word("running"))], true),
        (vec![("status", word("concluded"))], false),
        (vec![("starts", day("2023")), ("ends", day("2028"))], true),
        (vec![("starts", day("2026")), ("ends", day("2028"))], false),
        (vec![("ends", day("2024"))], false),
        (vec![], false),
    ] {
        let programme = Programme::from(&record(3, Kind::Programme, &values));
        assert_eq!(is_running(&programme, on), running, "{values:?}");
    }
}
