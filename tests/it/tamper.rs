//! The check finds what was changed behind the program's back, and what is derived can be made anew.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use so_cong_doan::app::{App, Prefs, Queue};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::Value;
use so_cong_doan::store::{Clock, Damage, Filter, Plan, Row, Store, Verb};

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

/// Changes a link behind the back of its index, as a flipped bit in either would.
fn tear_index(desk: &Desk) {
    let conn = Connection::open(desk.book()).unwrap();
    let keep =
        "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'candidate_ballot';";
    conn.execute_batch("PRAGMA writable_schema = on; PRAGMA foreign_keys = off;").unwrap();
    conn.execute_batch(keep).unwrap();
    assert_eq!(
        conn.execute("DELETE FROM sqlite_schema WHERE name = 'candidate_ballot'", []),
        Ok(1)
    );
    let kept: (String, i64, String) = conn
        .query_row("SELECT tbl_name, rootpage, sql FROM kept", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    drop(conn);
    let conn = Connection::open(desk.book()).unwrap();
    conn.execute_batch("PRAGMA writable_schema = on; PRAGMA foreign_keys = off;").unwrap();
    let moved = "UPDATE candidate SET ballot = (SELECT max(id) FROM ballot)
                 WHERE ballot = (SELECT min(id) FROM ballot)";
    assert!(conn.execute(moved, []).unwrap() > 0);
    let back = "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
                VALUES ('index', 'candidate_ballot', ?1, ?2, ?3)";
    conn.execute(back, rusqlite::params![kept.0, kept.1, kept.2]).unwrap();
}

fn program(desk: &Desk, arguments: &[&str]) -> (Option<i32>, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_so-cong-doan"))
        .args(arguments)
        .current_dir(desk.folder.path())
        .env("XDG_DATA_HOME", desk.path("data"))
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

const DAMAGED: &str = "bị hỏng một phần";

#[test]
fn a_book_whose_index_is_torn_takes_nothing_in_and_is_not_written_out_in_silence() {
    let desk = book();
    std::fs::copy(everything(), desk.path("in.json")).unwrap();
    tear_index(&desk);
    let before = std::fs::read(desk.book()).unwrap();
    for (arguments, status) in [
        (&["import", "so.socd", "in.json"][..], 2),
        (&["import", "so.socd", "in.json", "--dry-run"], 2),
        (&["undo", "so.socd"], 2),
        (&["export", "so.socd", "out.json"], 1),
        (&["log", "so.socd"], 1),
        (&["check", "so.socd"], 1),
    ] {
        let (code, said) = program(&desk, arguments);
        assert_eq!(code, Some(status), "{arguments:?}: {said}");
        assert!(said.contains(DAMAGED) || said.contains("SQLite"), "{arguments:?}: {said}");
    }
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
    assert!(desk.path("out.json").exists(), "what can be saved is saved");
}

#[test]
fn the_window_says_that_the_book_it_opens_is_damaged() {
    for torn in [false, true] {
        let desk = book();
        if torn {
            tear_index(&desk);
        }
        let mut app = App::new(Prefs::default(), Clock::System, Arc::new(|| {}));
        app.start(Some(desk.book()));
        let until = Instant::now() + Duration::from_secs(20);
        while app.jobs.is_busy() && Instant::now() < until {
            app.run(&mut Queue::default());
            std::thread::sleep(Duration::from_millis(5));
        }
        let path = desk.book().display().to_string();
        let said =
            app.notices.iter().any(|one| one.text.contains(&path) && one.text.contains(DAMAGED));
        assert_eq!(said, torn);
    }
}

#[test]
fn a_paper_of_a_book_with_a_changed_name_says_so() {
    let desk = book();
    let ballot = {
        let store = desk.open();
        let rows = store.list_window(Kind::Ballot, &Filter::All, 0, 1).unwrap();
        store.uid_of(rows[0].id).unwrap().to_string()
    };
    let print = ["report", "so.socd", "counting-minutes", "--ballot", &ballot, "ra.docx"];
    assert_eq!(program(&desk, &print).0, Some(0));
    tamper(&desk, "UPDATE person SET full_name = 'Người khác' WHERE full_name = 'Đậu Thị Hối'");
    let (code, said) = program(&desk, &print);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(DAMAGED), "{said}");
}

#[test]
fn a_text_that_is_no_text_is_damage_wherever_it_is_read() {
    for sql in [
        "UPDATE person SET note = CAST(x'ff41' AS TEXT) WHERE id = (SELECT min(id) FROM person)",
        "UPDATE operation SET who = CAST(x'ff41' AS TEXT) WHERE id = 2",
    ] {
        let desk = book();
        tamper(&desk, sql);
        let (code, said) = program(&desk, &["check", "so.socd"]);
        assert_eq!(code, Some(1), "{sql}: {said}");
        assert!(said.contains(DAMAGED), "{sql}: {said}");
        for arguments in [&["log", "so.socd"][..], &["search", "so.socd", "hoi"]] {
            let (code, said) = program(&desk, arguments);
            assert!(code == Some(0) || said.contains(DAMAGED), "{sql} {arguments:?}: {said}");
        }
    }
}
