//! "Ghi đúng theo biên bản": what is accepted is no longer open, is printed, and comes back by itself when
//! a value it rests on changes.

use so_cong_doan::documents::report::{Format, Report};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::rules::fingerprint;
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::{Plan, Store, StoreError, Verb};

use super::anew::{book, id, set};
use super::random::uid;
use crate::report_cases::{as_of, stated, text_of};

const REASON: &str = "Ghi đúng theo biên bản trang 3";

fn count(number: u64) -> Value {
    Value::Count(Count::exact(number))
}

fn create(store: &mut Store, kind: Kind, values: &[(&str, Value)]) -> RecordId {
    let made = store.transact(Plan::new(Verb::Create), |tx| tx.create(kind, values));
    made.map_or_else(|error: StoreError| panic!("{error}"), |(id, _)| id)
}

/// Accepts the finding of a code about a page.
fn accept(store: &mut Store, page: RecordId, code: &str) {
    let loaded = store.dossier(page).unwrap();
    let found = loaded.findings.iter().find(|(finding, _)| finding.code == code);
    let (finding, _) = found.unwrap_or_else(|| panic!("{code} is not among {:?}", loaded.findings));
    let values = [
        ("record", Value::Ref(finding.subject)),
        ("code", Value::Text(code.to_owned())),
        ("fields", Value::Text(finding.fields.join(","))),
        ("fingerprint", Value::Text(fingerprint(&loaded.dossier, finding))),
        ("reason", Value::Text(REASON.to_owned())),
    ];
    create(store, Kind::Acceptance, &values);
}

/// Whether a finding of a page is there and accepted.
fn is_accepted(store: &Store, page: RecordId, code: &str) -> Option<bool> {
    let findings = store.dossier(page).unwrap().findings;
    findings.iter().find(|(finding, _)| finding.code == code).map(|(_, by)| by.is_some())
}

#[test]
fn an_acceptance_ends_with_the_value_it_was_given_for() {
    let (desk, mut store) = book();
    let ballot = id(&store, 5, 1);
    set(&mut store, ballot, "invalid", Some(count(1)));
    assert_eq!(is_accepted(&store, ballot, "BC-202"), Some(false));
    accept(&mut store, ballot, "BC-202");
    assert_eq!(is_accepted(&store, ballot, "BC-202"), Some(true));
    assert_eq!(store.open_findings(9).unwrap().len(), 0);

    set(&mut store, ballot, "note", Some(Value::Text("Đã xem".to_owned())));
    assert_eq!(is_accepted(&store, ballot, "BC-202"), Some(true), "a note changes nothing of it");
    set(&mut store, ballot, "invalid", Some(count(2)));
    assert_eq!(is_accepted(&store, ballot, "BC-202"), Some(false));
    assert_eq!(store.open_findings(9).unwrap().len(), 1);
    store.undo().unwrap();
    assert_eq!(is_accepted(&store, ballot, "BC-202"), Some(true));

    let term = id(&store, 3, 1);
    let pdf = Report::TermSummary { term }.write(&store, as_of(), stated(), Format::Pdf).unwrap();
    if let Some(text) = text_of(&desk, &pdf) {
        for part in ["bc-202", "9 + 1 = 10, thu về 9, lệch 1", "ghi đúng theo biên bản trang 3"]
        {
            assert!(text.contains(part), "{part} is not printed: {text}");
        }
    }
}

#[test]
fn an_acceptance_ends_with_what_other_records_contributed() {
    let (_desk, mut store) = book();
    let (ballot, figure) = (id(&store, 5, 1), id(&store, 8, 1));
    set(&mut store, figure, "members", Some(count(9)));
    accept(&mut store, ballot, "BC-330");
    assert_eq!(is_accepted(&store, ballot, "BC-330"), Some(true));
    assert_eq!(store.open_findings(9).unwrap().len(), 0);
    set(&mut store, figure, "members", Some(count(8)));
    assert_eq!(is_accepted(&store, ballot, "BC-330"), Some(false));
    assert_eq!(store.open_findings(9).unwrap().len(), 1);
}

#[test]
fn an_acceptance_ends_with_the_limit_it_was_given_for() {
    let (_desk, mut store) = book();
    let ballot = id(&store, 5, 1);
    let text = |text: &str| Value::Text(text.to_owned());
    let set_of_office = create(&mut store, Kind::RuleSet, &[("key", text("03-hd-tld-2020"))]);
    assert_eq!(
        is_accepted(&store, ballot, "BC-327"),
        None,
        "without limits it keeps the shipped ones"
    );
    let limit = [
        ("rule_set", Value::Ref(set_of_office)),
        ("subject", text("committee_size")),
        ("level", text("grassroots")),
        ("at_most", Value::Int(2)),
    ];
    let limit = create(&mut store, Kind::RuleLimit, &limit);
    assert_eq!(is_accepted(&store, ballot, "BC-327"), Some(false));
    accept(&mut store, ballot, "BC-327");
    assert_eq!(is_accepted(&store, ballot, "BC-327"), Some(true));
    set(&mut store, limit, "at_most", Some(Value::Int(1)));
    assert_eq!(is_accepted(&store, ballot, "BC-327"), Some(false));
    set(&mut store, set_of_office, "enabled", Some(Value::Flag(false)));
    assert_eq!(is_accepted(&store, ballot, "BC-327"), None);
    assert!(store.by_uid(uid(5, 1).parse().unwrap()).unwrap().is_some());
}
