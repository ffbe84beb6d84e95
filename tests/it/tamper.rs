//! The check finds what was changed behind the program's back, and what is derived can be made anew.

use rusqlite::Connection;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Damage, Filter, Plan, Row, Store, Verb};

use crate::support::{Desk, everything};

/// A book with a file in it and two steps more: operations 1, 2 and 3.
fn book() -> Desk {
    let desk = Desk::with(&everything());
    let mut store = desk.open();
    for name in ["Đậu Thị Hối", "Phan Hạ Giang"] {
        let values = [("full_name", Value::Text(name.to_owned()))];
        store
            .transact(Plan::new(Verb::Create), |tx| tx.create(Kind::Person, &values))
            .unwrap_or_else(|error: so_cong_doan::store::StoreError| panic!("{error}"));
    }
    desk
}

/// Changes the file as somebody with a tool could.
fn tamper(desk: &Desk, sql: &str) {
    let conn = Connection::open(desk.book()).unwrap();
    let off =
        "PRAGMA foreign_keys = off; DROP TRIGGER operation_kept; DROP TRIGGER operation_fixed;
               DROP TRIGGER change_kept; DROP TRIGGER change_fixed;";
    conn.execute_batch(off).unwrap();
    assert!(conn.execute(sql, []).unwrap_or_else(|error| panic!("{sql}: {error}")) > 0, "{sql}");
}

fn damage(desk: &Desk) -> Vec<Damage> {
    desk.open().check().unwrap().damage
}

#[test]
fn a_changed_history_is_found_with_its_operation() {
    for (sql, found) in [
        ("UPDATE operation SET who = 'người khác' WHERE id = 2", Damage::Chain(2)),
        ("UPDATE operation SET at = at + 1 WHERE id = 2", Damage::Chain(2)),
        ("UPDATE operation SET computer = 'máy khác' WHERE id = 2", Damage::Chain(2)),
        ("UPDATE operation SET verb = 'remove' WHERE id = 2", Damage::Chain(2)),
        ("UPDATE operation SET subject = 1 WHERE id = 2", Damage::Chain(2)),
        ("UPDATE operation SET hash = zeroblob(32) WHERE id = 2", Damage::Chain(2)),
        ("DELETE FROM operation WHERE id = 1", Damage::Chain(2)),
        ("UPDATE change SET digest = zeroblob(32) WHERE operation = 2", Damage::Chain(2)),
        ("DELETE FROM change WHERE operation = 2", Damage::Chain(2)),
        ("UPDATE change SET operation = 2 WHERE operation = 3", Damage::Chain(3)),
    ] {
        let desk = book();
        tamper(&desk, sql);
        let damage = damage(&desk);
        let named = damage.contains(&found)
            || damage
                .iter()
                .any(|damage| matches!(damage, Damage::Link(table, _) if table == "change"));
        assert!(named, "{sql}: {damage:?}");
    }
}

#[test]
fn a_changed_value_of_the_history_is_found() {
    for sql in [
        "UPDATE change SET new = '{}' WHERE operation = 3",
        "UPDATE change SET field = 'post' WHERE operation = 3",
        "UPDATE change SET old = '1' WHERE operation = 3",
        "UPDATE change SET salt = zeroblob(16) WHERE operation = 3",
        "UPDATE change SET record = 1 WHERE operation = 3",
    ] {
        let desk = book();
        tamper(&desk, sql);
        let damage = damage(&desk);
        let change = |damage: &&Damage| matches!(damage, Damage::Change(_));
        assert_eq!(damage.iter().filter(change).count(), 1, "{sql}: {damage:?}");
    }
}

#[test]
fn a_value_that_no_step_wrote_is_found() {
    for sql in [
        "UPDATE person SET full_name = 'Người khác' WHERE full_name = 'Đậu Thị Hối'",
        "UPDATE person SET post = 'Chủ tịch' WHERE full_name = 'Đậu Thị Hối'",
        "UPDATE person SET full_name = NULL WHERE full_name = 'Đậu Thị Hối'",
    ] {
        let desk = book();
        tamper(&desk, sql);
        let damage = damage(&desk);
        assert!(
            matches!(&damage[..], [Damage::Value(table, _)] if table == "person"),
            "{damage:?}"
        );
    }
}

#[test]
fn a_torn_record_is_found() {
    for (sql, table) in [
        ("DELETE FROM person WHERE id = (SELECT max(id) FROM person)", "person"),
        ("UPDATE record SET removed_by = 1 WHERE id = (SELECT max(id) FROM person)", "person"),
        ("UPDATE record SET kind = 'document' WHERE id = (SELECT max(id) FROM person)", "person"),
    ] {
        let desk = book();
        tamper(&desk, sql);
        let damage = damage(&desk);
        let named = |damage: &Damage| matches!(damage, Damage::Record(name, _) | Damage::Link(name, _) if name == table);
        assert!(damage.iter().any(named), "{sql}: {damage:?}");
    }
    let desk = book();
    tamper(&desk, "DELETE FROM person WHERE id IN (SELECT person FROM candidate)");
    let damage = damage(&desk);
    assert!(damage.iter().any(|damage| matches!(damage, Damage::Link(..))), "{damage:?}");
}

/// All list lines of all kinds, in their order.
fn lists(store: &Store) -> Vec<Row> {
    let listed = Kind::ALL.iter().filter(|kind| kind.is_listed());
    listed.flat_map(|kind| store.list_window(*kind, &Filter::All, 0, 10_000).unwrap()).collect()
}

#[test]
fn what_is_derived_is_made_anew_as_it_was() {
    let desk = book();
    let before = lists(&desk.open());
    let found = |store: &Store| {
        let words = ["hoi".to_owned()];
        let ids: Vec<i64> =
            store.search(&words, None, 20).unwrap().iter().map(|hit| hit.row.id.0).collect();
        (
            ids,
            store.finding_counts().unwrap(),
            store.list_total(Kind::Person, &Filter::All).unwrap(),
        )
    };
    let told = found(&desk.open());
    assert!(!before.is_empty() && !told.0.is_empty());
    for sql in [
        "DELETE FROM listing",
        "DELETE FROM listing WHERE id % 2 = 0",
        "INSERT INTO listing VALUES (999999, 'person', '', 0, x'', '', '[]', '')",
    ] {
        tamper_derived(&desk, sql);
        let damage = damage(&desk);
        assert!(matches!(damage[..], [Damage::Derived(_), ..]), "{sql}: {damage:?}");
        let mut store = desk.open();
        store.rebuild().unwrap();
        assert!(store.check().unwrap().is_whole(), "{sql}");
        assert_eq!(lists(&store), before, "{sql}");
        assert_eq!(found(&store), told, "{sql}");
    }
}

fn tamper_derived(desk: &Desk, sql: &str) {
    let conn = Connection::open(desk.book()).unwrap();
    assert!(conn.execute(sql, []).unwrap() > 0);
}

#[test]
fn what_was_changed_behind_the_back_is_neither_undone_nor_listed_without_a_word() {
    for sql in [
        "UPDATE operation SET who = 'người khác' WHERE id = 3",
        "UPDATE change SET old = '1' WHERE operation = 3",
        "UPDATE person SET full_name = 'Người Khác' WHERE full_name = 'Phan Hạ Giang'",
    ] {
        let desk = book();
        tamper(&desk, sql);
        let before = desk.export();
        let error = desk.open().undo().unwrap_err();
        assert!(error.is_damage(), "{sql}: {error}");
        assert_eq!(desk.export(), before, "{sql}");
        let history = !sql.contains("person");
        assert_eq!(!desk.open().check_step(3).unwrap().is_empty(), history, "{sql}");
        assert!(desk.open().check_step(1).unwrap().is_empty(), "{sql}");
    }
    let desk = book();
    desk.open().undo().unwrap();
}
