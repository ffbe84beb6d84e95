//! The tree of organisations and the day the book is seen on, by keyboard.

use serde_json::json;
use so_cong_doan::app::Tab;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::values::PartialDate;
use so_cong_doan::exchange::json;
use so_cong_doan::store::Node;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::{Desk, file_of};
use crate::tree::day;

/// A district that ended when its grassroots unions went to a ward.
fn desk() -> Desk {
    let desk = Desk::new();
    let period = |of: &str, from: &str, name: &str, kind: &str, parent: &str, change: &str| {
        let mut period = json!({ "kind": "organisation_period", "organisation": of,
            "short_name": name, "organisation_kind": kind });
        for (field, value) in [("valid_from", from), ("parent", parent), ("change", change)] {
            if !value.is_empty() {
                period[field] = json!(value);
            }
        }
        period
    };
    let organisation = |uid: &str| json!({ "kind": "organisation", "uid": uid });
    let records = json!([
        organisation("@city"),
        period("@city", "", "LĐLĐ Bến Sậy", "provincial_federation", "", ""),
        organisation("@district"),
        period("@district", "", "LĐLĐ huyện Gò Lau", "district_federation", "@city", ""),
        period("@district", "2025-07-01", "LĐLĐ huyện Gò Lau", "district_federation", "@city", "ended"),
        organisation("@ward"),
        period("@ward", "2025-07-01", "CĐ phường Bãi Dâu", "commune_union", "@city", "established"),
        organisation("@mill"),
        period("@mill", "", "CĐCS Xay xát Sông Lau", "grassroots", "@district", ""),
        period("@mill", "2025-07-01", "CĐCS Lương thực Sông Lau", "grassroots", "@ward", "renamed"),
        organisation("@pump"),
        period("@pump", "", "CĐCS Trạm bơm Sông Lau", "grassroots", "@district", ""),
        period("@pump", "2025-07-01", "CĐCS Trạm bơm Sông Lau", "grassroots", "@ward", "transferred"),
        { "kind": "succession", "from": "@district", "to": "@ward", "on": "2025-07-01" },
        { "kind": "figure", "organisation": "@mill", "as_of": "2024-05-31", "members": 120 },
        { "kind": "figure", "organisation": "@pump", "as_of": "2025-11-30", "members": 30 },
    ]);
    let path = desk.write("in.json", file_of(&records));
    json::import(&mut desk.open(), &path, false).unwrap();
    desk
}

/// The rows of the tree with their depth and whether they are unfolded.
fn rows(keys: &Keyboard) -> Vec<(usize, bool, String)> {
    let row =
        |row: &so_cong_doan::app::TreeRow| (row.depth, row.open, Node::label(&row.node).to_owned());
    keys.book().tree.rows.iter().map(row).collect()
}

fn names(keys: &Keyboard) -> Vec<String> {
    rows(keys).into_iter().map(|(_, _, name)| name).collect()
}

fn tree_of(desk: &Desk) -> Keyboard {
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+2");
    keys.to(&tr!("tree-show-tree"));
    keys.press("Space");
    keys
}

/// Types a day into the field above the list.
fn see(keys: &mut Keyboard, text: &str) {
    keys.to(&tr!("tree-day"));
    keys.press("Ctrl+A");
    match text {
        "" => keys.press("Delete"),
        text => keys.write(text),
    }
    keys.press("Enter");
}

#[test]
fn the_tree_is_walked_folded_and_opened_by_keyboard() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    assert_eq!(names(&keys), ["LĐLĐ Bến Sậy", "CĐ phường Bãi Dâu"]);
    keys.press("Down");
    keys.press("Down");
    assert!(keys.value().contains("CĐ phường Bãi Dâu"), "{}", keys.value());
    assert!(keys.value().contains(&tr!("widget-folded")), "{}", keys.value());
    let page = keys.book().page(Tab::Organisations).and_then(|page| page.row.clone());
    assert_eq!(page.map(|row| row.name).as_deref(), Some("CĐ phường Bãi Dâu"));

    keys.press("Right");
    let unfolded = [
        (0, true, "LĐLĐ Bến Sậy".to_owned()),
        (1, true, "CĐ phường Bãi Dâu".to_owned()),
        (2, false, "CĐCS Lương thực Sông Lau".to_owned()),
        (2, false, "CĐCS Trạm bơm Sông Lau".to_owned()),
    ];
    assert_eq!(rows(&keys), unfolded);
    keys.press("Right");
    keys.press("Down");
    assert!(keys.value().contains("CĐCS Trạm bơm Sông Lau"), "{}", keys.value());
    keys.press("Left");
    assert!(keys.value().contains("CĐ phường Bãi Dâu"), "{}", keys.value());
    keys.press("Left");
    keys.press("Left");
    assert!(keys.value().contains("LĐLĐ Bến Sậy"), "{}", keys.value());
    keys.press("Left");
    assert_eq!(names(&keys), ["LĐLĐ Bến Sậy"]);
    keys.press("Right");
    keys.press("Down");
    keys.press("Right");
    keys.press("Down");
    keys.press("Enter");
    assert_ne!(keys.focused().0, tr!("tree-name"), "Enter goes into the page");
    let short = Keyboard::label(Kind::OrganisationPeriod, "short_name");
    keys.to(&short);
    assert_eq!(keys.value(), "CĐCS Lương thực Sông Lau");

    // What is unfolded stays so beside the list and on other days.
    keys.press("Ctrl+3");
    keys.press("Ctrl+2");
    assert_eq!(rows(&keys), unfolded);
}

#[test]
fn the_sums_are_those_of_the_day_and_say_what_is_unknown() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    let ward = |keys: &Keyboard| {
        let tree = &keys.book().tree;
        let row = tree.rows.iter().find(|row| row.depth == 1).map(|row| row.node.id).unwrap();
        let sums = *tree.sums.of(row).unwrap();
        (sums.grassroots.known, sums.members.known, sums.members.unknown)
    };
    assert_eq!(ward(&keys), (2, 150, 0));
    assert_eq!(keys.book().tree.sums.day(), Some(keys.book().day()));
    see(&mut keys, "2/7/2025");
    assert_eq!(ward(&keys), (2, 120, 1));
    see(&mut keys, "1/1/2024");
    assert_eq!(ward(&keys), (2, 0, 2));
}

#[test]
fn another_day_gives_tree_list_page_and_picker_the_names_of_then() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    assert!(!keys.shows(&tr!("tree-banner-back")));
    see(&mut keys, "30/6/25");
    assert_eq!(keys.book().as_of, Some(day("2025-06-30")));
    assert_eq!(keys.book().tree.day_text, "30/06/2025");
    let shown = PartialDate::Day(day("2025-06-30")).shown();
    assert!(keys.shows(&tr!("tree-banner", day = shown.clone())));
    assert_eq!(names(&keys), ["LĐLĐ Bến Sậy", "LĐLĐ huyện Gò Lau"]);

    keys.press("Down");
    keys.press("Down");
    keys.press("Right");
    keys.press("Down");
    keys.press("Down");
    keys.press("Up");
    keys.press("Down");
    let page = keys.book().page(Tab::Organisations).unwrap();
    assert_eq!(page.row.as_ref().unwrap().name, "CĐCS Xay xát Sông Lau");
    assert!(page.row.as_ref().unwrap().detail.contains("LĐLĐ huyện Gò Lau"));
    keys.press("Enter");
    keys.to(&Keyboard::label(Kind::OrganisationPeriod, "short_name"));
    assert_eq!(keys.value(), "CĐCS Xay xát Sông Lau");
    keys.to(&Keyboard::label(Kind::OrganisationPeriod, "parent"));
    assert_eq!(keys.value(), "LĐLĐ huyện Gò Lau");
    keys.press("Ctrl+A");
    keys.paste("song lau");
    let picked = |keys: &Keyboard| -> Vec<String> {
        let picker = keys.book().picker.as_ref().unwrap();
        picker.rows.iter().map(|row| row.name.clone()).collect()
    };
    assert!(picked(&keys).contains(&"CĐCS Xay xát Sông Lau".to_owned()), "{:?}", picked(&keys));
    keys.press("Escape");

    // The list says the same, and of the ward that it was not there yet.
    keys.to(&tr!("tree-show-list"));
    keys.press("Space");
    let list = &keys.book().lists[&Kind::Organisation];
    let lines: Vec<_> = (0..list.total).filter_map(|at| list.row(at)).collect();
    assert!(lines.iter().any(|row| row.name == "CĐCS Xay xát Sông Lau"));
    let ward = lines.iter().find(|row| row.name == "CĐ phường Bãi Dâu").unwrap();
    assert_eq!(ward.detail, tr!("tree-not-founded", day = shown));

    see(&mut keys, "");
    assert_eq!(keys.book().as_of, None);
    assert!(!keys.shows(&tr!("tree-banner-back")));
    let list = &keys.book().lists[&Kind::Organisation];
    assert!((0..list.total).filter_map(|at| list.row(at)).all(|row| !row.name.contains("Xay xát")));
}

#[test]
fn a_day_that_is_none_is_refused_and_the_day_before_stays() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    see(&mut keys, "1/7/2025");
    for typed in ["31/2/2025", "2025", "7/2025", "hom qua", "1/1/99999"] {
        see(&mut keys, typed);
        assert!(keys.book().tree.day_refused, "{typed}");
        assert!(keys.shows(&tr!("tree-day-not-read")), "{typed}");
        assert_eq!(keys.book().as_of, Some(day("2025-07-01")), "{typed}");
    }
    see(&mut keys, "1/7/2025");
    assert!(!keys.book().tree.day_refused);
}

#[test]
fn a_search_in_the_tree_shows_hits_under_those_above_them() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    keys.press("Ctrl+F");
    keys.write("luong thuc");
    let hits: Vec<(String, bool)> =
        keys.book().tree.rows.iter().map(|row| (row.node.label().to_owned(), row.hit)).collect();
    let expected =
        [("LĐLĐ Bến Sậy", false), ("CĐ phường Bãi Dâu", false), ("CĐCS Lương thực Sông Lau", true)];
    assert_eq!(hits, expected.map(|(name, hit)| (name.to_owned(), hit)));
    assert_eq!(keys.book().tree.hits, 1);
    keys.press("Escape");
    assert_eq!(names(&keys), ["LĐLĐ Bến Sậy", "CĐ phường Bãi Dâu"]);
}

#[test]
fn those_that_ended_are_shown_on_demand() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    keys.to(&tr!("tree-with-ended"));
    keys.press("Space");
    assert_eq!(names(&keys), ["LĐLĐ Bến Sậy", "CĐ phường Bãi Dâu", "LĐLĐ huyện Gò Lau"]);
    assert!(keys.book().tree.rows[2].node.ended);
}

#[test]
fn kin_are_walked_by_arrows_and_opened() {
    let desk = desk();
    let mut keys = tree_of(&desk);
    keys.press("Down");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+PageDown");
    keys.to(&tr!("lineage-name"));
    assert!(keys.value().contains("CĐ phường Bãi Dâu"), "{}", keys.value());
    keys.press("Left");
    assert!(keys.value().contains("LĐLĐ huyện Gò Lau"), "{}", keys.value());
    keys.press("Enter");
    let page = keys.book().page(Tab::Organisations).unwrap();
    assert_eq!(page.row.as_ref().unwrap().name, "LĐLĐ huyện Gò Lau");
}
