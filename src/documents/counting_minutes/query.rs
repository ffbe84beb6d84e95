//! Reading the facts of counting minutes out of the book.

use chrono::{DateTime, FixedOffset};

use super::conclusion::{About, Conclusion};
use super::counts::counts;
use super::sentences::{finish, opening};
use super::stood::Candidates;
use super::{BoardMember, CountingMinutes};
use crate::documents::facts::{Facts, QueryError};
use crate::documents::occasion::{Gathering, day_of, meeting_day, term_words};
use crate::documents::paper::Head;
use crate::documents::stored::{choice, choice_inside, joined};
use crate::documents::votes::basis_words;
use crate::documents::words::{phrase, word};
use crate::documents::{Cell, PaperSettings};
use crate::domain::catalogue::{
    Ballot, BallotBoard, Kind, Meeting, Person, RecordId, Term, Typed as _,
};
use crate::domain::election::outcome;
use crate::domain::rules::usual_basis;
use crate::domain::values::Value;
use crate::store::{Store, StoreError};

/// The facts of a ballot, named as on the day of its meeting. Fails with [`QueryError::NotABallot`] when
/// the record is none, or its meeting belongs to no term.
pub fn load(
    store: &Store,
    id: RecordId,
    stated: DateTime<FixedOffset>,
) -> Result<CountingMinutes, QueryError> {
    let none = || QueryError::NotABallot(id);
    if store.kind_of(id)? != Some(Kind::Ballot) {
        return Err(none());
    }
    let loaded = store.dossier(id)?;
    let dossier = &loaded.dossier;
    let term = dossier.nearby::<Term>().first().map(|term| term.id).ok_or_else(none)?;
    let facts = Facts::load(store, term, stated.date_naive(), stated)?;
    let usual = usual_basis(dossier);
    let mut root = dossier.root.clone();
    if root.text("basis").is_none() {
        // Head, sentences and rule name the basis that the shares are taken of.
        root.put("basis", Some(Value::Text(usual.field().to_owned())));
    }
    let ballot = Ballot::read(&root);
    let meeting =
        dossier.nearby::<Meeting>().into_iter().find(|one| Some(one.id) == ballot.meeting);
    let gathering = Gathering::of(meeting.as_ref());
    let place = gathering.short();
    let office = office(&facts, &ballot);
    let basis = basis_words(&ballot);
    let people = dossier.nearby::<Person>();
    let candidates =
        Candidates::of(dossier.records(Kind::Candidate).collect(), &people, &facts.as_signed);
    let said = outcome(&root, candidates.list.iter().map(|one| one.record), usual);
    let as_signed = candidates.list.iter().any(|one| one.as_signed);
    let about = About { office: &office, basis: &basis, place: &place };
    let seats = candidates.by_name().map(|one| one.seat(&said)).collect();
    let board = board(&facts, &dossier.all::<BallotBoard>())?;
    let named = |role: &str| -> Option<String> {
        let word = choice(Kind::BallotBoard, "role", Some(role))?;
        board.iter().find(|one| one.role == word)?.name.display.clone()
    };
    let organisation = facts.own_name(day_of(&facts, meeting.as_ref()));
    let more = ballot.purpose.as_deref() == Some("supplementary");
    let subject = if more { "minutes-subject-more" } else { "minutes-subject" };
    Ok(CountingMinutes {
        uid: dossier.root.uid.to_string(),
        head: head(&facts, gathering, organisation.as_deref().unwrap_or_default()),
        organisation: organisation.unwrap_or_else(|| word("term-unnamed")),
        subject: phrase(subject, &[("office", &office)]),
        round: ballot.round.and_then(round_words),
        held_on: meeting_day(meeting.as_ref()),
        opening: opening(meeting.as_ref(), ballot.began.as_deref()),
        board_lead: phrase("minutes-board", &[("place", &place)]),
        secretary: named("secretary"),
        head_of_board: named("head"),
        board: if board.is_empty() { empty_board() } else { board },
        counts: counts(&ballot, gathering, candidates.list.len()),
        rules: rules(&ballot, &basis),
        candidates: candidates.list.iter().map(|one| one.row(&said)).collect(),
        basis: basis.clone(),
        conclusion: Conclusion::of(seats, &said, &about),
        as_signed,
        copies: word("minutes-copies"),
        finish: finish(ballot.finished.as_deref(), &place),
        blank: false,
    })
}

/// What is elected: "Ủy viên Ban Chấp hành khóa III, nhiệm kỳ 2025 - 2030".
fn office(facts: &Facts<'_>, ballot: &Ballot) -> String {
    let key = match ballot.office.as_deref() {
        Some("committee") => "minutes-office-committee",
        Some("standing_committee") => "minutes-office-standing",
        Some("chair") => "minutes-office-chair",
        Some("vice_chair") => "minutes-office-vice-chair",
        Some("inspection_committee") => "minutes-office-inspection",
        Some("inspection_head") => "minutes-office-inspection-head",
        Some("inspection_vice_head") => "minutes-office-inspection-vice-head",
        Some("group_leader") => "minutes-office-group-leader",
        Some("group_vice_leader") => "minutes-office-group-vice-leader",
        Some(delegate @ ("delegate" | "alternate_delegate")) => {
            let congress = ballot.upper_congress.clone();
            let congress = congress.unwrap_or_else(|| word("minutes-upper-congress"));
            let key = if delegate == "delegate" {
                "minutes-delegate"
            } else {
                "minutes-alternate-delegate"
            };
            return phrase(key, &[("congress", &congress)]);
        }
        _ => {
            let title =
                ballot.office_title.clone().unwrap_or_else(|| word("minutes-office-unknown"));
            return joined([title, term_words(facts)], " ");
        }
    };
    joined([word(key), term_words(facts)], " ")
}

/// "(Lần bầu thứ nhất)".
fn round_words(round: i64) -> Option<String> {
    let nth = match round {
        1 => word("minutes-first"),
        2 => word("minutes-second"),
        3 => word("minutes-third"),
        more if more > 3 => more.to_string(),
        _ => return None,
    };
    Some(phrase("minutes-round", &[("nth", &nth)]))
}

/// The meeting over the unit and its term (domain.md 3.9): "ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ / CÔNG TY … / KHÓA
/// III, NHIỆM KỲ …".
fn head(facts: &Facts<'_>, gathering: Gathering, name: &str) -> Head {
    let meeting = word(match gathering {
        Gathering::DelegateCongress | Gathering::FullCongress | Gathering::Other => {
            "minutes-head-congress"
        }
        Gathering::Conference => "minutes-head-conference",
        Gathering::Committee => "minutes-head-committee",
        Gathering::Inspection => "minutes-head-inspection",
    });
    let kind = word("minutes-grassroots");
    // The kind of union goes on the first line, so that the name of the unit stays whole.
    let unit = name
        .get(..kind.len())
        .filter(|start| start.to_lowercase() == kind.to_lowercase())
        .and_then(|_| name.get(kind.len()..))
        .map(str::trim)
        .filter(|unit| !unit.is_empty());
    let settings = PaperSettings::default();
    let mut head = match unit {
        Some(unit) => Head::of(&joined([meeting, kind], " "), unit, &settings, false),
        None => Head::of(&meeting, name, &settings, false),
    };
    let term = term_words(facts).to_uppercase();
    if !term.is_empty() {
        head.issuer.push(term);
    }
    head
}

fn board(facts: &Facts<'_>, members: &[BallotBoard]) -> Result<Vec<BoardMember>, StoreError> {
    let place = |one: &&BallotBoard| match one.role.as_deref() {
        Some("head") => 0,
        Some("secretary") => 1,
        _ => 2,
    };
    let mut ordered: Vec<&BallotBoard> = members.iter().collect();
    ordered.sort_by_key(|one| (place(one), one.id));
    let member = choice(Kind::BallotBoard, "role", Some("member")).unwrap_or_default();
    ordered
        .into_iter()
        .map(|one| {
            let name = facts.who(one.person, one.name.as_deref())?;
            Ok(BoardMember {
                name: Cell::text_or_unknown(name.as_deref()),
                role: choice(Kind::BallotBoard, "role", one.role.as_deref())
                    .unwrap_or_else(|| member.clone()),
            })
        })
        .collect()
}

/// Three lines for a board not yet known.
pub fn empty_board() -> Vec<BoardMember> {
    ["head", "secretary", "member"]
        .into_iter()
        .map(|role| BoardMember {
            name: Cell::unknown(),
            role: choice(Kind::BallotBoard, "role", Some(role)).unwrap_or_default(),
        })
        .collect()
}

fn rules(ballot: &Ballot, basis: &str) -> Vec<String> {
    let mut rules = vec![phrase("minutes-rule", &[("basis", basis)])];
    if let Some(method) = ballot.method.as_deref().filter(|method| *method != "secret") {
        let method = choice_inside(Kind::Ballot, "method", Some(method)).unwrap_or_default();
        rules.push(phrase("minutes-method", &[("method", &method)]));
    }
    rules
}
