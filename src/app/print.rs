//! The report chosen for printing and its pages.

use std::collections::HashMap;

use crate::app::book::Book;
use crate::documents::committee_list::Board;
use crate::documents::report::Report;
use crate::documents::term_table::{Reach, Round};
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::i18n;
use crate::tr;

/// The kinds of file a report is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// PDF/A.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
}

impl ReportFormat {
    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A page as a picture.
#[derive(Clone, Debug)]
pub struct PreviewPage {
    /// Pixels to the point it was drawn at.
    pub scale: f32,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Red, green, blue, opacity, row by row.
    pub pixels: Vec<u8>,
    /// Raised when the page was drawn anew.
    pub revision: u64,
}

/// What the print section shows.
#[derive(Clone, Default)]
pub struct PrintState {
    /// The paper shown.
    pub report: Option<Report>,
    /// Its name with that of its record.
    pub title: String,
    /// The pages of the report; `None` until it is made.
    pub pages: Option<usize>,
    /// The pages drawn so far.
    pub pictures: HashMap<usize, PreviewPage>,
    /// Pages asked for and not drawn yet, with their scale.
    pub asked: HashMap<usize, f32>,
    /// The sentence of a failure.
    pub failed: Option<String>,
    /// Whether the book changed since the report was made.
    pub stale: bool,
    /// Whether the report is being made.
    pub making: bool,
    /// The report set in pages, for drawing.
    pub set: Option<std::sync::Arc<crate::documents::typst_engine::Pages>>,
    /// Counts the pictures, so that the window knows a new one.
    pub revision: u64,
    /// The terms a table of subordinate terms can be asked of, the latest first.
    pub rounds: Vec<Round>,
}

/// The name of a paper in the language in use.
pub fn report_name(report: Report) -> String {
    match report {
        Report::TermSummary { .. } => tr!("print-term-summary"),
        Report::CountingMinutes { blank: false, .. } => tr!("print-minutes"),
        Report::CountingMinutes { blank: true, .. } => tr!("print-minutes-blank"),
        Report::CommitteeList { board, .. } => {
            tr!("print-members", body = i18n::text(board.key(), None))
        }
        Report::DelegateList { .. } => tr!("print-delegates"),
        Report::TermTable { .. } => tr!("print-table"),
        Report::TaskList { .. } => tr!("print-tasks"),
        Report::ProgrammeReport { .. } => tr!("print-programme-report"),
    }
}

/// A paper that can be chosen.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The paper.
    pub report: Report,
    /// Its name, with what tells it from another of its kind.
    pub name: String,
}

/// The papers of the open ballot and of its term or the open one; the paper at hand is always among them.
pub fn offers(book: &Book) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let mut add = |report| offers.push(Offer { report, name: report_name(report) });
    if let Some(open) = book.open.get(&Kind::Ballot) {
        add(Report::CountingMinutes { ballot: open.id, blank: false });
        add(Report::CountingMinutes { ballot: open.id, blank: true });
    }
    let at_hand = book.print.report;
    let sensitive = matches!(at_hand, Some(Report::CommitteeList { sensitive: true, .. }));
    if let Some(open) = book.open.get(&Kind::Programme) {
        add(Report::ProgrammeReport { programme: open.id, issuer: None });
    }
    if let Some(term) = term_at_hand(book) {
        add(Report::TermSummary { term });
        for board in Board::ALL {
            add(Report::CommitteeList { term, board, sensitive });
        }
        offers.extend(delegate_offers(book, term));
    }
    offers.extend(upper_at_hand(book).map(|organisation| {
        let report = match at_hand {
            Some(table @ Report::TermTable { organisation: own, .. }) if own == organisation => {
                table
            }
            _ => Report::TermTable { organisation, round: None, reach: Reach::default() },
        };
        Offer { report, name: report_name(report) }
    }));
    if let Some(report) = at_hand.filter(|report| offers.iter().all(|one| one.report != *report)) {
        offers.insert(0, Offer { report, name: report_name(report) });
    }
    offers
}

/// A list for each delegation of the term, where its page is open.
fn delegate_offers(book: &Book, term: RecordId) -> Vec<Offer> {
    let Some(open) = book.open.get(&Kind::Term).filter(|open| open.id == term) else {
        return Vec::new();
    };
    let mut offers: Vec<Offer> = open
        .loaded
        .dossier
        .records(Kind::Delegation)
        .map(|one| {
            let report = Report::DelegateList { term, delegation: Some(one.id) };
            let name = match one.text("upper_congress") {
                Some(congress) => format!("{}: {congress}", report_name(report)),
                None => report_name(report),
            };
            Offer { report, name }
        })
        .collect();
    if offers.is_empty() {
        let report = Report::DelegateList { term, delegation: None };
        offers.push(Offer { report, name: report_name(report) });
    }
    offers
}

/// The term whose page is open; that of the open ballot where its minutes are at hand or no term is open.
fn term_at_hand(book: &Book) -> Option<RecordId> {
    let of_ballot = || {
        let ballot = book.open.get(&Kind::Ballot)?;
        let dossier = &ballot.loaded.dossier;
        dossier.around.iter().find(|one| one.kind == Kind::Term).map(|term| term.id)
    };
    let open = || book.open.get(&Kind::Term).map(|open| open.id);
    match book.print.report {
        Some(Report::CountingMinutes { .. }) => of_ballot().or_else(open),
        _ => open().or_else(of_ballot),
    }
}

/// Kinds of organisations below which nobody holds a congress.
const LOWEST: [&str; 5] =
    ["outside", "group", "section", "occupational_section", "member_grassroots"];

/// The organisation whose page is open, or whose term's is; that of the term where a paper of it is at
/// hand. `None` where nothing below it holds a congress.
fn upper_at_hand(book: &Book) -> Option<RecordId> {
    let stands_above = |periods: &mut dyn Iterator<Item = &Record>| {
        let kinds = periods.filter_map(|period| period.text("kind"));
        kinds.last().is_none_or(|kind| !LOWEST.contains(&kind))
    };
    let own = || {
        let open = book.open.get(&Kind::Organisation)?;
        let mut periods = open.loaded.dossier.records(Kind::OrganisationPeriod);
        stands_above(&mut periods).then_some(open.id)
    };
    let of_term = || {
        let dossier = &book.open.get(&Kind::Term)?.loaded.dossier;
        let around = dossier.around.iter();
        let mut periods = around.filter(|one| one.kind == Kind::OrganisationPeriod);
        let organisation = dossier.root.reference("organisation")?;
        stands_above(&mut periods).then_some(organisation)
    };
    let about = book.print.report.and_then(Report::about);
    let term_first = about.is_some() && about == book.open.get(&Kind::Term).map(|open| open.id);
    if term_first { of_term().or_else(own) } else { own().or_else(of_term) }
}

/// The terms of an organisation as rounds for the table of those below it, the latest first: their
/// congresses follow its own.
pub(super) fn rounds_of(terms: &[Record]) -> Vec<Round> {
    /// More than these are history.
    const MOST: usize = 8;
    let year = |term: &Record, field: &str| match term.get(field) {
        Some(crate::domain::values::Value::Int(year)) => Some(*year),
        _ => None,
    };
    let mut rounds: Vec<Round> = terms
        .iter()
        .filter_map(|term| {
            Some(Round { from: year(term, "year_from")?, to: year(term, "year_to") })
        })
        .collect();
    rounds.sort_by_key(|round| std::cmp::Reverse((round.from, round.to)));
    rounds.dedup();
    rounds.truncate(MOST);
    rounds
}
