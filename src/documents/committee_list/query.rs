//! Reading the facts of a committee list out of the book.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::counts::counts;
use super::members::{Member, members, whole};
use super::{Board, CommitteeList, MemberRow};
use crate::documents::Cell;
use crate::documents::facts::{Facts, QueryError, post_of};
use crate::documents::occasion::{list_head, recipients, term_words};
use crate::documents::paper::Closing;
use crate::documents::people::{Namesakes, births};
use crate::documents::stored::{date, joined};
use crate::documents::term_summary::chair_signs;
use crate::documents::words::{phrase, word};
use crate::domain::catalogue::{Person, RecordId};
use crate::store::Store;

/// The members of a body of a term on a day.
pub fn load(
    store: &Store,
    term: RecordId,
    board: Board,
    sensitive: bool,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<CommitteeList, QueryError> {
    let facts = Facts::load(store, term, as_of, stated)?;
    let members = members(&facts, board)?;
    let organisation =
        facts.own_name(as_of.min(facts.last_day())).unwrap_or_else(|| word("term-unnamed"));
    let issued = stated.date_naive();
    let upper = match facts.parent(issued) {
        Some(parent) => facts.name(parent, Some(issued))?,
        None => None,
    };
    let names = Namesakes::among(members.iter().filter_map(|one| one.person.as_ref()));
    let body = word(board.key());
    let term_words = term_words(&facts);
    let args = [("body", &*body), ("name", &*organisation), ("term", &*term_words)];
    let whole = whole(&facts, board, &members);
    let (counts, statistics) = counts(&facts, &members, whole, sensitive);
    Ok(CommitteeList {
        uid: facts.dossier.root.uid.to_string(),
        board,
        head: list_head(&facts, upper.as_deref(), true),
        subject: phrase("roll-subject", &args).trim().to_owned(),
        organisation,
        as_of: Cell::date(as_of),
        sensitive,
        rows: members.iter().map(|one| row(one, &names, sensitive)).collect(),
        counts: if members.is_empty() { Vec::new() } else { counts },
        statistics,
        closing: Closing {
            recipients: recipients(upper),
            signers: vec![chair_signs(facts.chair_on(issued)?)],
            ..Closing::default()
        },
    })
}

/// The bodies of a term whose members are in the book.
pub fn bodies_with_members(
    store: &Store,
    term: RecordId,
    as_of: NaiveDate,
    stated: DateTime<FixedOffset>,
) -> Result<Vec<Board>, QueryError> {
    let facts = Facts::load(store, term, as_of, stated)?;
    let mut found = Vec::new();
    for board in Board::ALL {
        if !members(&facts, board)?.is_empty() {
            found.push(board);
        }
    }
    Ok(found)
}

fn row(member: &Member, names: &Namesakes, sensitive: bool) -> MemberRow {
    let person = member.person.as_ref();
    let text = |field: fn(&Person) -> &Option<String>| {
        Cell::text_or_unknown(person.and_then(|person| field(person).as_deref()))
    };
    let own = person.map(post_of).unwrap_or_default();
    let post = joined([member.posts.join(", "), own], "; ");
    let year = person.and_then(|person| person.born).map(|born| i64::from(born.year()));
    // What is switched off is not even in the model, so that it cannot reach any file.
    let kept = |cell: Cell| if sensitive { cell } else { Cell::text("") };
    MemberRow {
        name: names.cell_on_list(person),
        post: Cell::text_or_unknown(Some(&post)),
        born: births(person),
        year: year.map_or_else(Cell::unknown, Cell::plain),
        ethnicity: kept(text(|person| &person.ethnicity)),
        home_town: text(|person| &person.home_town),
        party: kept(party(person)),
        education: text(|person| &person.education),
        profession: text(|person| &person.profession),
        theory: text(|person| &person.political_theory),
        language: text(|person| &person.foreign_language),
    }
}

/// The day of admission; "không" only where that is recorded.
fn party(person: Option<&Person>) -> Cell {
    let Some(person) = person else { return Cell::unknown() };
    match (person.party_joined, person.party_member) {
        (Some(joined), _) => date(Some(joined)),
        (None, Some(true)) => Cell::text(word("roll-party-yes")),
        (None, Some(false)) => Cell::text(word("roll-party-no")),
        (None, None) => Cell::unknown(),
    }
}
