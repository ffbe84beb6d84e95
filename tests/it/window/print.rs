//! Papers from the window: what Ctrl+P prints, what the print section offers.

use std::path::Path;

use so_cong_doan::app::{Dialog, offers};
use so_cong_doan::documents::committee_list::Board;
use so_cong_doan::documents::report::Report;
use so_cong_doan::documents::term_table::Reach;
use so_cong_doan::domain::catalogue::Kind;
use so_cong_doan::tr;

use super::keyboard::Keyboard;
use crate::support::Desk;

fn samples() -> Desk {
    Desk::with(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/papers.json"))
}

/// Waits for the pages, which another thread makes.
pub fn wait_for_pages(keys: &mut Keyboard) {
    for _ in 0..600 {
        keys.frame(Vec::new());
        if keys.book().print.pages.is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no pages: {:?}", keys.book().print.failed);
}

#[test]
fn a_ballot_page_prints_its_minutes_and_offers_the_papers_of_its_term() {
    let desk = samples();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    let ballot = keys.book().open[&Kind::Ballot].id;
    keys.press("Ctrl+P");
    let minutes = Report::CountingMinutes { ballot, blank: false };
    assert_eq!(keys.book().print.report, Some(minutes));
    wait_for_pages(&mut keys);
    let offered: Vec<Report> = offers(keys.book()).iter().map(|offer| offer.report).collect();
    assert!(offered.contains(&minutes));
    assert!(offered.contains(&Report::CountingMinutes { ballot, blank: true }));
    let lists = offered.iter().filter(|one| matches!(one, Report::CommitteeList { .. }));
    assert_eq!(lists.count(), Board::ALL.len());
}

#[test]
fn lists_are_set_on_turned_pages() {
    let desk = samples();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+3");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+P");
    wait_for_pages(&mut keys);
    let set = keys.book().print.set.clone().unwrap();
    assert!(set.size(0).is_some_and(|(width, height)| width < height));
    let offered = offers(keys.book());
    assert!(offered.iter().any(|one| matches!(one.report, Report::DelegateList { .. })));
}

#[test]
fn ctrl_s_at_a_paper_asks_where_its_pdf_goes_and_a_paper_is_never_unknown() {
    let desk = samples();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+P");
    wait_for_pages(&mut keys);
    keys.to(&tr!("print-paper"));
    let paper = keys.book().print.report;
    keys.press("Delete");
    keys.press("F4");
    keys.press("Home");
    keys.press("Enter");
    assert_eq!(keys.book().print.report, paper, "the first row is the first paper");
    keys.press("Ctrl+S");
    let app = &keys.window().app;
    assert!(app.notices.is_empty(), "{:?}", app.notices);
    assert!(matches!(app.dialog, Some(Dialog::Path { .. })), "a path is asked for");
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_its_path_is_given_twice() {
    let desk = samples();
    let there = desk.write("Biên bản.pdf", "của người khác");
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+4");
    keys.press("Down");
    keys.press("Enter");
    keys.press("Ctrl+P");
    wait_for_pages(&mut keys);
    keys.press("Ctrl+S");
    keys.press("Ctrl+A");
    // The ending is left out, as people do.
    keys.paste(&desk.path("Biên bản").display().to_string());
    assert_eq!(keys.value(), desk.path("Biên bản").display().to_string(), "{:?}", keys.focused());
    keys.press("Enter");
    let asked = keys.shows(&tr!("path-taken")) && keys.shows(&tr!("path-write-over"));
    assert!(asked, "{:?} {:?}", keys.window().app.dialog, keys.window().app.notices);
    assert_eq!(std::fs::read(&there).unwrap(), "của người khác".as_bytes());
    keys.press("Enter");
    assert!(keys.window().app.dialog.is_none());
    for _ in 0..200 {
        keys.frame(Vec::new());
        if std::fs::read(&there).unwrap().starts_with(b"%PDF") {
            // The next paper of that name is offered another one.
            keys.press("Ctrl+S");
            let Some(Dialog::Path { path, taken, .. }) = &keys.window().app.dialog else {
                panic!("no path is asked for");
            };
            assert!(taken.is_none() && !Path::new(path).exists(), "{path}");
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("the file was not written: {:?}", keys.window().app.notices);
}

#[test]
fn an_organisation_offers_the_table_of_those_below_it_and_how_far() {
    let desk = samples();
    let mut keys = Keyboard::at(&desk.book());
    keys.press("Ctrl+2");
    keys.press("Down");
    keys.press("Enter");
    let organisation = keys.book().open[&Kind::Organisation].id;
    keys.press("Ctrl+P");
    let table = |reach| Report::TermTable { organisation, round: None, reach };
    let last = offers(keys.book()).last().map(|offer| offer.report);
    assert_eq!(last, Some(table(Reach::TwoLevels)));
    keys.to(&tr!("print-paper"));
    keys.press("F4");
    keys.press("End");
    keys.press("Enter");
    assert_eq!(keys.book().print.report, last);
    wait_for_pages(&mut keys);
    let set = keys.book().print.set.clone().unwrap();
    assert!(set.size(0).is_some_and(|(width, height)| width > height), "on turned pages");
    keys.to(&tr!("print-reach"));
    keys.press("F4");
    keys.press("Home");
    keys.press("Enter");
    assert_eq!(keys.book().print.report, Some(table(Reach::Direct)));
    wait_for_pages(&mut keys);
}
