//! A final ballot is closed to everything but being opened again with a reason; a changed one is no
//! longer checked.

use so_cong_doan::domain::catalogue::{Kind, Record, RecordId};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::{Plan, Store, StoreError, Tx, Verb};

use crate::support::{Desk, export, file_of};

/// A book with one ballot of three candidates, one of whom lies in the bin, and a counter.
struct Poll {
    desk: Desk,
    store: Store,
    ballot: RecordId,
    meeting: RecordId,
    candidates: Vec<RecordId>,
    binned: RecordId,
    counter: RecordId,
    person: RecordId,
}

fn count(number: u64) -> Value {
    Value::Count(Count::exact(number))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

impl Poll {
    fn new() -> Self {
        let desk = Desk::new();
        let mut store = desk.open();
        let made = store.transact::<_, StoreError>(Plan::new(Verb::Batch), |tx| {
            let organisation = tx.create(Kind::Organisation, &[])?;
            let term = tx.create(Kind::Term, &[("organisation", Value::Ref(organisation))])?;
            let meeting = tx.create(Kind::Meeting, &[("term", Value::Ref(term))])?;
            let of_meeting = [("meeting", Value::Ref(meeting)), ("valid", count(39))];
            let ballot = tx.create(Kind::Ballot, &of_meeting)?;
            let of_ballot = ("ballot", Value::Ref(ballot));
            let mut candidates = Vec::new();
            let mut people = Vec::new();
            for (name, votes) in [("Cao Thị Bội", 38), ("Lã Minh Cảnh", 30), ("Vi Thị Diễm", 12)]
            {
                let person = tx.create(Kind::Person, &[("full_name", text(name))])?;
                let values =
                    [of_ballot.clone(), ("person", Value::Ref(person)), ("votes", count(votes))];
                candidates.push(tx.create(Kind::Candidate, &values)?);
                people.push(person);
            }
            let name = ("name", text("Giáp Văn Thuyên"));
            let counter = tx.create(Kind::BallotBoard, &[of_ballot, name])?;
            Ok((meeting, ballot, candidates, people[0], counter))
        });
        let ((meeting, ballot, candidates, person, counter), _) = made.unwrap();
        let binned = candidates[2];
        let mut poll = Self {
            desk,
            store,
            ballot,
            meeting,
            candidates: candidates[..2].to_vec(),
            binned,
            counter,
            person,
        };
        poll.run(|tx| tx.remove(binned)).unwrap();
        poll
    }

    fn run<T>(
        &mut self,
        run: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.store.transact(Plan::new(Verb::Batch), run).map(|(made, _)| made)
    }

    fn status(&mut self, status: &str) -> Result<(), StoreError> {
        let ballot = self.ballot;
        self.run(|tx| tx.set(ballot, "status", Some(text(status))))
    }

    fn check(&mut self) {
        let ballot = self.ballot;
        self.run(|tx| tx.set(ballot, "checked_by", Some(text("Lưu Thị Nga")))).unwrap();
        self.status("checked").unwrap();
    }

    fn close(&mut self) {
        self.check();
        self.status("final").unwrap();
    }

    fn ballot(&self) -> Record {
        self.store.record(self.ballot).unwrap()
    }
}

type Attempt = Box<dyn Fn(&mut Tx<'_>, &Poll) -> Result<(), StoreError>>;

fn attempts() -> Vec<(&'static str, Attempt)> {
    let attempt = |run: fn(&mut Tx<'_>, &Poll) -> Result<(), StoreError>| Box::new(run) as Attempt;
    vec![
        ("a figure", attempt(|tx, poll| tx.set(poll.ballot, "valid", Some(count(40))))),
        ("a figure unknown", attempt(|tx, poll| tx.set(poll.ballot, "valid", None))),
        (
            "what shares are taken of",
            attempt(|tx, poll| tx.set(poll.ballot, "basis", Some(text("valid")))),
        ),
        ("its note", attempt(|tx, poll| tx.set(poll.ballot, "note", Some(text("thêm"))))),
        ("its state", attempt(|tx, poll| tx.set(poll.ballot, "status", Some(text("entering"))))),
        ("votes", attempt(|tx, poll| tx.set(poll.candidates[0], "votes", Some(count(37))))),
        (
            "a tick",
            attempt(|tx, poll| tx.set(poll.candidates[0], "elected", Some(Value::Flag(true)))),
        ),
        ("a counter", attempt(|tx, poll| tx.set(poll.counter, "name", Some(text("Ninh Quỳ"))))),
        (
            "a new candidate",
            attempt(|tx, poll| {
                tx.create(Kind::Candidate, &[("ballot", Value::Ref(poll.ballot))]).map(drop)
            }),
        ),
        (
            "a new counter",
            attempt(|tx, poll| {
                tx.create(Kind::BallotBoard, &[("ballot", Value::Ref(poll.ballot))]).map(drop)
            }),
        ),
        (
            "a candidate of another ballot moved in",
            attempt(|tx, poll| {
                let meeting = ("meeting", Value::Ref(poll.meeting));
                let other = tx.create(Kind::Ballot, &[meeting])?;
                let one = tx.create(Kind::Candidate, &[("ballot", Value::Ref(other))])?;
                tx.set(one, "ballot", Some(Value::Ref(poll.ballot)))
            }),
        ),
        ("a candidate away", attempt(|tx, poll| tx.remove(poll.candidates[1]))),
        ("a counter away", attempt(|tx, poll| tx.remove(poll.counter))),
        ("a candidate back", attempt(|tx, poll| tx.restore(poll.binned))),
        ("the ballot away", attempt(|tx, poll| tx.remove(poll.ballot))),
        ("its meeting away", attempt(|tx, poll| tx.remove(poll.meeting))),
        ("a person on its list away", attempt(|tx, poll| tx.remove(poll.person))),
    ]
}

#[test]
fn a_final_ballot_is_closed_to_every_verb_and_an_open_one_to_none() {
    for (what, attempt) in attempts() {
        let mut open = Poll::new();
        let state = Poll::new();
        let ids = (open.ballot, open.candidates.clone(), open.binned, open.counter, open.person);
        let same =
            (state.ballot, state.candidates.clone(), state.binned, state.counter, state.person);
        assert_eq!(ids, same, "two books made alike have the same numbers");
        let result = open.run(|tx| attempt(tx, &state));
        assert!(result.is_ok(), "{what} of an open ballot: {result:?}");

        let mut closed = Poll::new();
        closed.close();
        let before = export(&closed.store);
        let result = closed.run(|tx| attempt(tx, &state));
        assert!(
            matches!(result, Err(StoreError::Final(ballot)) if ballot == state.ballot),
            "{what} of a final ballot: {result:?}"
        );
        assert_eq!(export(&closed.store), before, "{what} left something behind");
    }
}

#[test]
fn a_file_with_a_row_for_a_final_ballot_is_refused_with_its_place() {
    let mut poll = Poll::new();
    poll.close();
    let uid = poll.store.uid_of(poll.ballot).unwrap().to_string();
    let records = serde_json::json!([
        {"kind": "person", "uid": "@moi", "full_name": "Nghiêm Thị Mới"},
        {"kind": "candidate", "uid": "@them", "ballot": &uid, "person": "@moi"},
    ]);
    let file = poll.desk.write("thêm.json", file_of(&records));
    let sentence = import(&mut poll.store, &file, false).unwrap_err().sentence();
    // The ballot has no name: its uid stands for it.
    for part in ["thêm.json", "bản ghi thứ 2", "@them", "ô ballot", uid.as_str()] {
        assert!(sentence.contains(part), "{part}: {sentence}");
    }
}

#[test]
fn only_a_checked_ballot_becomes_final() {
    for before in [None, Some("entering"), Some("tạm ghi")] {
        let mut poll = Poll::new();
        if let Some(before) = before {
            poll.status(before).unwrap();
        }
        let refused = poll.status("final");
        assert!(matches!(refused, Err(StoreError::NotChecked(_))), "{before:?}: {refused:?}");
    }
    let mut poll = Poll::new();
    poll.close();
    assert_eq!(poll.ballot().text("status"), Some("final"));
}

#[test]
fn reopening_needs_a_reason_keeps_it_and_voids_the_check() {
    let mut poll = Poll::new();
    poll.close();
    let ballot = poll.ballot;
    for reason in ["", "  \n"] {
        let refused = poll.run(|tx| tx.reopen(ballot, reason));
        assert!(matches!(refused, Err(StoreError::Required(Kind::Ballot, _))), "{refused:?}");
    }
    poll.run(|tx| tx.reopen(ballot, "Biên bản gốc ghi 38")).unwrap();
    let record = poll.ballot();
    assert_eq!(record.text("status"), Some("entering"));
    assert_eq!(record.text("reopened"), Some("Biên bản gốc ghi 38"));
    assert_eq!(record.text("checked_by"), None);
    poll.run(|tx| tx.set(ballot, "valid", Some(count(38)))).unwrap();
    assert!(matches!(poll.status("final"), Err(StoreError::NotChecked(_))));
}

#[test]
fn reopening_an_open_ballot_does_nothing() {
    let mut poll = Poll::new();
    let before = export(&poll.store);
    let ballot = poll.ballot;
    poll.run(|tx| tx.reopen(ballot, "không cần")).unwrap();
    assert_eq!(export(&poll.store), before);
}

#[test]
fn undo_and_redo_pass_through_final_and_reopened() {
    let mut poll = Poll::new();
    let start = export(&poll.store);
    poll.close();
    let ballot = poll.ballot;
    poll.run(|tx| tx.reopen(ballot, "ghi nhầm")).unwrap();
    poll.run(|tx| tx.set(ballot, "valid", Some(count(38)))).unwrap();
    poll.close();
    let end = export(&poll.store);
    let steps = 8;
    for _ in 0..steps {
        poll.store.undo().unwrap();
    }
    assert_eq!(export(&poll.store), start);
    for _ in 0..steps {
        poll.store.redo().unwrap();
    }
    assert_eq!(export(&poll.store), end);
    let changed = poll.run(|tx| tx.set(ballot, "valid", Some(count(1))));
    assert!(matches!(changed, Err(StoreError::Final(_))), "closed again after redo: {changed:?}");
}

#[test]
fn what_was_checked_is_checked_no_longer_once_it_changes() {
    for (what, attempt) in attempts() {
        let mut poll = Poll::new();
        let state = Poll::new();
        poll.check();
        poll.run(|tx| attempt(tx, &state)).unwrap();
        let holds = ["a counter", "a new counter", "a counter away", "its note"].contains(&what);
        let Ok(record) = poll.store.record(poll.ballot) else { continue };
        let expected = if holds { "checked" } else { "entering" };
        assert_eq!(record.text("status"), Some(expected), "{what}");
        // The clerk's own word about the state leaves the rest as it is.
        let by_hand = what == "its state";
        assert_eq!(record.text("checked_by").is_some(), holds || by_hand, "{what}");
    }
}

#[test]
fn a_checked_ballot_comes_back_from_the_bin_as_it_went() {
    let mut poll = Poll::new();
    poll.check();
    let (before, ballot) = (export(&poll.store), poll.ballot);
    poll.run(|tx| tx.remove(ballot)).unwrap();
    poll.run(|tx| tx.restore(ballot)).unwrap();
    assert_eq!(export(&poll.store), before);
}

#[test]
fn a_file_may_bring_a_final_ballot_but_nothing_into_one() {
    let mut closed = Poll::new();
    closed.close();
    let source = closed.desk.write("final.json", export(&closed.store));
    let other = Desk::with(&source);
    assert_eq!(other.export(), export(&closed.store));
    // Twice is once.
    import(&mut other.open(), &source, false).unwrap();
    let uid = closed.ballot().uid.to_string();
    let more = serde_json::json!([{ "kind": "candidate", "uid": "@more", "ballot": uid }]);
    let source = other.write("more.json", file_of(&more));
    let before = other.export();
    assert!(import(&mut other.open(), &source, false).is_err());
    assert_eq!(other.export(), before);
}
