//! The counting minutes of domain.md section 11 from an empty book to the papers, by keyboard only: typed
//! in, entered again with one wrong digit, settled, made final, turned into offices, printed.

use serde_json::json;
use so_cong_doan::app::recheck::Stage;
use so_cong_doan::app::{Dialog, Proposal};
use so_cong_doan::documents::committee_list::Board;
use so_cong_doan::documents::report::Report;
use so_cong_doan::domain::catalogue::{Candidate, Kind, Mandate, Typed as _};
use so_cong_doan::domain::election::Standing;
use so_cong_doan::domain::values::Count;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use super::print::wait_for_pages;
use super::script::Script;
use crate::support::{Desk, file_of};
use crate::whole_papers::{squeezed, word};

/// On 38 returned ballots 20 votes are more than half and 19 are not; on 37 valid ones 19 are.
const LIST: [(&str, u64); 8] = [
    ("Cao Thị Ngọc Bội", 36),
    ("Lã Minh Cảnh", 35),
    ("Vi Thị Diễm", 30),
    ("Đinh Quang Đãng", 28),
    ("Mai Thị Hoài Hân", 25),
    ("Phùng Văn Khoan", 20),
    ("Lương Thị Hải Miên", 19),
    ("Mai Đăng Nhuận", 12),
];

/// What stands in the minutes above and below the list.
fn minutes() -> Desk {
    let records = json!([
        { "kind": "organisation", "uid": "@o" },
        { "kind": "organisation_period", "organisation": "@o", "name": "Công đoàn cơ sở May Bến Gốm",
          "organisation_kind": "grassroots" },
        { "kind": "term", "uid": "@t", "organisation": "@o", "ordinal": "VI", "year_from": 2025, "year_to": 2030 },
        { "kind": "meeting", "uid": "@m", "term": "@t", "meeting_kind": "full_congress",
          "starts_on": "2025-10-18", "venue": "Hội trường Công ty May Bến Gốm", "summoned": 40, "attending": 38 },
        { "kind": "ballot", "uid": "@b", "meeting": "@m", "office": "committee", "seats": 7,
          "self_nominated": 0, "nominated": 8, "summoned": 40, "attending": 38, "voting": 38,
          "issued": 38, "returned": 38, "valid": 37, "invalid": 1, "method": "secret" },
        { "kind": "ballot_board", "ballot": "@b", "name": "Tô Thị Lành", "role": "head" },
        { "kind": "ballot_board", "ballot": "@b", "name": "Chu Văn Quế", "role": "secretary" }
    ]);
    let desk = Desk::new();
    let source = desk.write("bien-ban.json", file_of(&records));
    so_cong_doan::exchange::json::import(&mut desk.open(), &source, false)
        .unwrap_or_else(|error| panic!("{}", error.sentence()));
    desk
}

fn cell(field: &str, row: usize) -> String {
    let label = Keyboard::label(Kind::Candidate, field);
    tr!("cell-name", label = label, row = row, table = tr!("section-candidates"))
}

fn candidates(keys: &Keyboard) -> Vec<Candidate> {
    let dossier = &keys.book().open[&Kind::Ballot].loaded.dossier;
    let mut found: Vec<Candidate> = dossier.records(Kind::Candidate).map(Candidate::read).collect();
    found.sort_by_key(|candidate| candidate.position);
    found
}

fn command(keys: &mut Keyboard, words: &str) {
    keys.press("Ctrl+K");
    keys.paste(&format!("> {words}"));
    keys.wait();
    keys.press("Enter");
}

fn status(keys: &Keyboard) -> Option<String> {
    keys.book().open[&Kind::Ballot].loaded.dossier.root.text("status").map(str::to_owned)
}

/// The names with Ctrl+Enter, for nobody is in the book yet; then the votes down their column.
fn type_the_list(keys: &mut Keyboard) {
    keys.press("Ctrl+PageUp");
    keys.press("Ctrl+Home");
    keys.press("Ctrl+I");
    for (at, (name, _)) in LIST.iter().enumerate() {
        assert_eq!(keys.focused().0, cell("person", at + 1));
        keys.paste(name);
        keys.wait();
        keys.press("Ctrl+Enter");
        keys.wait();
    }
    keys.press("Up");
    keys.to(&cell("votes", 8));
    for _ in 1..8 {
        keys.press("Up");
    }
    assert_eq!(keys.focused().0, cell("votes", 1));
    for (_, votes) in LIST {
        keys.write(&votes.to_string());
        keys.press("Enter");
    }
    let votes: Vec<_> = candidates(keys).iter().map(|one| one.votes).collect();
    assert_eq!(votes, LIST.map(|(_, votes)| Some(Count::exact(votes))));
    keys.shot("1-danh-sach");
}

fn proposed(keys: &mut Keyboard) -> Proposal {
    command(keys, &tr!("command-propose-elected"));
    match &keys.window().app.dialog {
        Some(Dialog::Propose(proposal)) => proposal.clone(),
        other => panic!("no proposal but {other:?}"),
    }
}

fn winners(proposal: &Proposal) -> Vec<u64> {
    let rows = proposal.rows.iter().filter(|row| row.standing == Standing::Wins);
    rows.filter_map(|row| row.votes).collect()
}

/// On the valid ballots 19 votes win the seventh seat, on the returned ones they do not.
fn propose_on_both_bases(keys: &mut Keyboard) {
    keys.press("Ctrl+Home");
    keys.to(&Keyboard::label(Kind::Ballot, "basis"));
    keys.choose(1);
    assert_eq!(winners(&proposed(keys)), [36, 35, 30, 28, 25, 20, 19]);
    keys.shot("2-tren-phieu-hop-le");
    keys.press("Escape");
    keys.press("Ctrl+Home");
    keys.to(&Keyboard::label(Kind::Ballot, "basis"));
    keys.press("Left");
    let on_returned = proposed(keys);
    assert_eq!(winners(&on_returned), [36, 35, 30, 28, 25, 20]);
    let shares: Vec<String> = on_returned.rows[5..7]
        .iter()
        .filter_map(|row| row.percent.map(|one| one.shown()))
        .collect();
    assert_eq!(shares, ["52,6", "50,0"]);
    keys.shot("3-tren-phieu-thu-ve");
    keys.press("Enter");
    let elected: Vec<Option<bool>> = candidates(keys).iter().map(|one| one.elected).collect();
    assert_eq!(elected, LIST.map(|(_, votes)| Some(votes >= 20)));
}

/// All figures again with 39 for 30; the comparison shows that cell and no other.
fn enter_again(keys: &mut Keyboard) {
    keys.press("F9");
    for number in ["7", "0", "8", "40", "38", "38", "38", "38", "37", "1"] {
        keys.write(number);
        keys.press("Enter");
    }
    for (_, votes) in LIST {
        let typed = if votes == 30 { 39 } else { votes };
        keys.write(&typed.to_string());
        keys.press("Enter");
    }
    for (_, votes) in LIST {
        if votes >= 20 {
            keys.press("Space");
        }
        keys.press("Enter");
    }
    keys.shot("4-nhap-lai");
    keys.press("Enter");
    let recheck = keys.book().recheck(keys.window().app.tab).unwrap();
    let Stage::Comparing(doubts) = &recheck.stage else { panic!("{:?}", recheck.entries) };
    let said: Vec<_> =
        doubts.iter().map(|doubt| (doubt.first.as_str(), doubt.second.as_str())).collect();
    assert_eq!(said, [("30", "39")]);
    keys.shot("5-o-khac-nhau");
    keys.press("Right");
    keys.press("Ctrl+Enter");
    assert_eq!(status(keys).as_deref(), Some("checked"));
    assert_eq!(candidates(keys)[2].votes, Some(Count::exact(30)));
}

fn make_final_and_give_offices(keys: &mut Keyboard) {
    command(keys, &tr!("command-finalise"));
    assert_eq!(status(keys).as_deref(), Some("final"));
    keys.shot("6-da-chot");
    keys.press("Ctrl+M");
    keys.shot("7-thanh-chuc-danh");
    keys.press("Enter");
    let store = &keys.book().store;
    let term = keys.book().open[&Kind::Ballot].loaded.dossier.around.iter();
    let term = term.filter(|record| record.kind == Kind::Term).map(|record| record.id).next();
    let mandates: Vec<Mandate> = store
        .pointing(Kind::Mandate, "term", term.unwrap())
        .unwrap()
        .iter()
        .map(Mandate::read)
        .collect();
    let mut holders: Vec<String> =
        mandates.iter().map(|one| store.title(one.person.unwrap()).unwrap()).collect();
    holders.sort();
    let mut elected: Vec<String> =
        LIST.iter().filter(|(_, votes)| *votes >= 20).map(|(name, _)| (*name).to_owned()).collect();
    elected.sort();
    assert_eq!(holders, elected);
    assert!(mandates.iter().all(|one| one.office.as_deref() == Some("committee_member")));
}

fn papers(keys: &mut Keyboard) {
    let ballot = keys.book().open[&Kind::Ballot].id;
    keys.press("Ctrl+P");
    assert_eq!(keys.book().print.report, Some(Report::CountingMinutes { ballot, blank: false }));
    wait_for_pages(keys);
    keys.shot("8-bien-ban");
    let store = &keys.book().store;
    let text = word(store, Report::CountingMinutes { ballot, blank: false });
    for (name, votes) in LIST {
        let row = squeezed(&format!("{name}{votes}/38"));
        assert!(text.contains(&row), "{row}: {text}");
    }
    for said in ["Tô Thị Lành", "52,6", "50,0", "Còn thiếu 01 người"] {
        assert!(text.contains(&squeezed(said)), "{said}: {text}");
    }
    let meeting = keys.book().open[&Kind::Ballot].loaded.dossier.root.reference("meeting");
    let term = store.record(meeting.unwrap()).unwrap().reference("term").unwrap();
    let list =
        word(store, Report::CommitteeList { term, board: Board::Committee, sensitive: false });
    for (name, votes) in LIST {
        assert_eq!(list.contains(&squeezed(name)), votes >= 20, "{name}: {list}");
    }
}

#[test]
fn the_worked_example_goes_from_the_keys_to_the_papers() {
    let source = minutes();
    let reference = source.open();
    let desk = Desk::new();
    let mut keys = Keyboard::at(&desk.book());
    Script::of(&reference).play(&mut keys);
    type_the_list(&mut keys);
    propose_on_both_bases(&mut keys);
    enter_again(&mut keys);
    make_final_and_give_offices(&mut keys);
    papers(&mut keys);
    keys.keep_steps("worked-example");
    println!("{} keys", keys.presses);
}
