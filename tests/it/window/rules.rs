//! The help with its codes and their switches, and the page of the rule sets, by keyboard only.

use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::domain::values::{Count, Value};
use so_cong_doan::store::{Plan, Store, StoreError, Verb};
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::Desk;

/// A ballot with more returned than issued (BC-201) and more issued than present (BC-305).
fn odd_ballot(store: &mut Store) -> RecordId {
    let count = |n| Value::Count(Count::exact(n));
    let made: Result<_, StoreError> = store.transact(Plan::new(Verb::Create), |tx| {
        let organisation = tx.create(Kind::Organisation, &[])?;
        let name = Value::Text("CĐCS May Suối Lạ".to_owned());
        let owner = ("organisation", Value::Ref(organisation));
        tx.create(Kind::OrganisationPeriod, &[owner.clone(), ("name", name)])?;
        let term = tx.create(Kind::Term, &[owner])?;
        let meeting = tx.create(Kind::Meeting, &[("term", Value::Ref(term))])?;
        tx.create(
            Kind::Ballot,
            &[
                ("meeting", Value::Ref(meeting)),
                ("attending", count(90)),
                ("issued", count(100)),
                ("returned", count(110)),
            ],
        )
    });
    made.unwrap().0
}

fn codes(store: &Store, ballot: RecordId) -> Vec<&'static str> {
    store.dossier(ballot).unwrap().findings.iter().map(|(finding, _)| finding.code).collect()
}

/// Frames until the book is judged.
fn judged(keys: &mut Keyboard) {
    for _ in 0..2_000 {
        keys.frame(Vec::new());
        let idle = keys.window().app.judging.running.is_none();
        if idle && keys.book().findings_current {
            keys.settle();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the book is still being judged");
}

#[test]
fn the_help_finds_a_code_without_marks() {
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("F1");
    assert!(keys.shows(&tr!("help-title")) && keys.shows("Ctrl+K"));
    keys.write("thu ve phat ra");
    assert!(keys.shows("BC-201") && !keys.shows("NS-201"));
    let before = keys.window().app.help.as_ref().unwrap().current;
    keys.press("Down");
    assert_eq!(keys.window().app.help.as_ref().unwrap().current, before + 1);
    keys.press("Escape");
    assert!(!keys.shows(&tr!("help-title")));
}

#[test]
fn the_help_opens_at_the_code_of_the_field_and_switches_it_off() {
    let desk = Desk::new();
    let ballot = odd_ballot(&mut desk.open());
    let mut keys = Keyboard::at(&desk.book());
    let before = codes(&keys.book().store, ballot);
    assert!(before.contains(&"BC-201") && before.contains(&"BC-305"), "{before:?}");
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    keys.to(&Keyboard::label(Kind::Ballot, "attending"));
    keys.press("F1");
    let help = keys.window().app.help.as_ref().unwrap();
    assert_eq!(help.chosen().map(|entry| entry.code.code), Some("BC-305"));
    let with = keys.book().findings;
    keys.to(&tr!("help-switch-off"));
    keys.press("Enter");
    judged(&mut keys);
    assert_eq!(keys.book().store.codes_off().unwrap(), ["BC-305"]);
    assert_eq!(keys.book().findings, (with.0, with.1 - 1));
    assert!(keys.shows(&tr!("help-code-off")));
    keys.press("Escape");
    let shown = |keys: &Keyboard| codes(&keys.book().store, ballot);
    assert!(!shown(&keys).contains(&"BC-305") && shown(&keys).contains(&"BC-201"));
    keys.press("Ctrl+Z");
    judged(&mut keys);
    assert_eq!(shown(&keys), before);
    assert_eq!(keys.book().findings, with);
}

#[test]
fn a_shipped_rule_set_is_copied_edited_and_given_back_by_keyboard() {
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+K");
    keys.write("> bo quy dinh");
    keys.press("Enter");
    let line = |keys: &Keyboard| keys.book().rule_sets.chosen().cloned().unwrap();
    assert!(line(&keys).shipped && !line(&keys).edited);
    assert_eq!(keys.book().store.count(Kind::RuleSet).unwrap(), 0);

    keys.to(&tr!("ruleset-edit"));
    keys.press("Enter");
    assert!(line(&keys).edited);
    let set = line(&keys).own.unwrap();
    let limits = keys.book().store.pointing(Kind::RuleLimit, "rule_set", set).unwrap();
    let shipped = so_cong_doan::domain::rules::sets::RuleSets::shipped();
    assert_eq!(limits.len(), shipped.find(&line(&keys).key).unwrap().limits.len());

    let label = Keyboard::label(Kind::RuleLimit, "at_most");
    let table = tr!("section-rule-limits");
    keys.to(&tr!("cell-name", label = label, row = 1, table = table));
    keys.paste("17");
    keys.press("Enter");
    let limit = keys.book().store.record(limits[0].id).unwrap();
    assert_eq!(limit.get("at_most"), Some(&Value::Int(17)));
    let rules = keys.book().store.rule_sets().unwrap();
    assert_eq!(rules.find(&line(&keys).key).unwrap().limits[0].at_most, Some(17));

    keys.press("F6");
    keys.to(&tr!("ruleset-go-back"));
    keys.press("Enter");
    assert!(line(&keys).own.is_none() && !line(&keys).edited);
    assert_eq!(keys.book().store.count(Kind::RuleLimit).unwrap(), 0);
    keys.press("Ctrl+Z");
    assert!(line(&keys).edited);
    judged(&mut keys);
}

#[test]
fn a_shipped_rule_set_is_taken_out_of_use_and_a_new_one_made() {
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+K");
    keys.write("> bo quy dinh");
    keys.press("Enter");
    let line = |keys: &Keyboard| keys.book().rule_sets.chosen().cloned().unwrap();
    let first = line(&keys);
    keys.to(&tr!("ruleset-leave"));
    keys.press("Enter");
    assert!(!line(&keys).enabled && !line(&keys).edited);
    let rules = keys.book().store.rule_sets().unwrap();
    let set = rules.find(&first.key).unwrap();
    assert!(!set.enabled && !set.limits.is_empty(), "switching a set does not empty it");
    keys.press("Ctrl+N");
    assert!(!line(&keys).shipped && line(&keys).edited);
    assert_eq!(keys.focused().0, Keyboard::label(Kind::RuleSet, "name"));
    keys.paste("Quy định riêng");
    keys.press("Enter");
    assert_eq!(line(&keys).name, "Quy định riêng");
    judged(&mut keys);
}
