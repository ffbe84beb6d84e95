//! Two files that name the same union, the same federation and the same chair, imported one after the other.

use std::path::Path;

use serde_json::{Value as Json, json};
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::domain::duplicates::Level;
use so_cong_doan::exchange::json::import;
use so_cong_doan::store::Store;

use super::pairs;
use crate::support::{Desk, export, file_of};

fn mandate(person: &str, union: &str, note: &str) -> Json {
    json!({ "kind": "mandate", "person": person, "organisation": union, "office": "chair", "note": note })
}

fn organisation(uid: &str, period: Json) -> [Json; 2] {
    let mut period = period;
    period["kind"] = json!("organisation_period");
    period["organisation"] = json!(uid);
    [json!({ "kind": "organisation", "uid": uid }), period]
}

/// Invented: a federation, the civil servants' union below it and its chair.
fn first() -> String {
    let mut records = Vec::new();
    records.extend(organisation("@ldld", json!({
        "name": "Liên đoàn Lao động thành phố Bến Gốm", "organisation_kind": "provincial_federation",
        "short_name": "LĐLĐ TP Bến Gốm" })));
    records.extend(organisation("@cdvc", json!({
        "name": "Công đoàn Viên chức thành phố Bến Gốm", "organisation_kind": "civil_servants_union",
        "short_name": "CĐVC TP Bến Gốm", "parent": "@ldld" })));
    records.push(json!({ "kind": "person", "uid": "@suong", "full_name": "Phan Thị Sương",
        "gender": "female", "post": "Ủy viên Ban Thường vụ" }));
    records.push(mandate("@suong", "@cdvc", "Giữ chức tại ngày 26/4/2023"));
    file_of(&Json::from(records))
}

/// Invented: the civil servants' union again, without its upper body.
fn second() -> String {
    let mut records = Vec::new();
    records.extend(organisation("@cdvc", json!({
        "name": "Công đoàn Viên chức thành phố Bến Gốm", "organisation_kind": "civil_servants_union",
        "short_name": "CĐVC TP Bến Gốm" })));
    records.push(json!({ "kind": "person", "uid": "@suong", "full_name": "Phan Thị Sương", "gender": "female" }));
    records.push(mandate("@suong", "@cdvc", "Giữ chức tại ngày 23/12/2017"));
    file_of(&Json::from(records))
}

/// Invented: a programme of the federation with a body outside the union.
fn third() -> String {
    let mut records = Vec::new();
    records.extend(organisation(
        "@so",
        json!({
        "name": "Sở Gốm sứ thành phố Bến Gốm", "organisation_kind": "outside" }),
    ));
    records.extend(organisation("@ldld", json!({
        "name": "Liên đoàn Lao động thành phố Bến Gốm", "organisation_kind": "provincial_federation",
        "short_name": "LĐLĐ TP Bến Gốm" })));
    records.push(
        json!({ "kind": "programme", "uid": "@p", "title": "Chương trình phối hợp 2021-2023" }),
    );
    for party in ["@so", "@ldld"] {
        records.push(json!({ "kind": "party", "programme": "@p", "organisation": party }));
    }
    file_of(&Json::from(records))
}

/// Merges every likely pair, one after the other, as a clerk who agrees to each.
fn agree(store: &mut Store) -> usize {
    let mut merged = 0;
    loop {
        let found = pairs(store).pairs;
        let Some(pair) = found.iter().find(|pair| pair.alike.level == Level::Likely) else {
            return merged;
        };
        store.merge(pair.first, pair.second, &[]).unwrap();
        merged += 1;
    }
}

fn named(store: &Store, kind: Kind, name: &str) -> usize {
    let field = if kind == Kind::Person { "full_name" } else { "name" };
    let of = if kind == Kind::Person { kind } else { Kind::OrganisationPeriod };
    let mut found = 0;
    store
        .each::<so_cong_doan::store::StoreError>(of, |record| {
            found += usize::from(record.text(field) == Some(name));
            Ok(())
        })
        .unwrap();
    found
}

fn imported(files: &[&Path]) -> (Desk, Store) {
    let desk = Desk::new();
    let mut store = desk.open();
    for file in files {
        import(&mut store, file, false).unwrap_or_else(|error| panic!("{}", error.sentence()));
    }
    (desk, store)
}

/// The book holds each once, is whole, and undo gives back every byte.
fn ends_with_one_each(files: &[&Path], merges: usize, once: &[(Kind, &str)]) {
    let (_desk, mut store) = imported(files);
    let before = export(&store);
    assert_eq!(agree(&mut store), merges);
    for (kind, name) in once {
        assert_eq!(named(&store, *kind, name), 1, "{name}");
    }
    assert!(store.check().unwrap().is_whole());
    for _ in 0..merges {
        store.undo().unwrap();
    }
    assert_eq!(export(&store), before);
}

#[test]
fn invented_files_imported_one_after_the_other_end_with_one_of_each() {
    let desk = Desk::new();
    let (a, b, c) = (
        desk.write("a.json", first()),
        desk.write("b.json", second()),
        desk.write("c.json", third()),
    );
    let federation = (Kind::Organisation, "Liên đoàn Lao động thành phố Bến Gốm");
    let servants = (Kind::Organisation, "Công đoàn Viên chức thành phố Bến Gốm");
    let chair = (Kind::Person, "Phan Thị Sương");
    ends_with_one_each(&[&a, &b], 2, &[servants, chair, federation]);
    ends_with_one_each(&[&a, &c], 1, &[federation]);
    ends_with_one_each(&[&b, &a, &c], 3, &[federation, servants, chair]);
}

#[test]
fn the_real_cases_end_with_one_federation_one_union_and_one_chair() {
    let folder = Path::new("/work/shared/cases");
    let case = |number: &str| folder.join(format!("{number}.json"));
    if !case("000").exists() {
        return;
    }
    let names = |number: &str| -> Vec<String> {
        let file = crate::support::read_json(&case(number));
        let records = file["records"].as_array().unwrap().iter();
        records
            .filter_map(|one| one["name"].as_str().or(one["full_name"].as_str()))
            .map(str::to_owned)
            .collect()
    };
    for (other, merges) in [("003", 2), ("004", 1)] {
        let both: Vec<String> =
            names("000").into_iter().filter(|name| names(other).contains(name)).collect();
        assert_eq!(both.len(), merges);
        let once: Vec<(Kind, &str)> = both
            .iter()
            .map(|name| {
                let union = name.starts_with("Công") || name.starts_with("Liên");
                (if union { Kind::Organisation } else { Kind::Person }, name.as_str())
            })
            .collect();
        ends_with_one_each(&[&case("000"), &case(other)], merges, &once);
    }
}

#[test]
fn an_import_alone_merges_nothing_and_only_its_own_pairs_are_counted() {
    let desk = Desk::new();
    let (a, b) = (desk.write("a.json", first()), desk.write("b.json", second()));
    let (_desk, mut store) = imported(&[&a]);
    let last = store.last_record().unwrap();
    import(&mut store, &b, false).unwrap();
    assert_eq!(named(&store, Kind::Person, "Phan Thị Sương"), 2);
    let since = |store: &Store, last| {
        store.duplicates(Some(last), &so_cong_doan::store::Progress::default()).unwrap()
    };
    assert_eq!(since(&store, last).pairs.len(), 2);
    let now = store.last_record().unwrap();
    assert_eq!(since(&store, now).pairs, []);
}
