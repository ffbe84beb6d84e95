//! The terms of an organisation as bars along time, laid out: places as shares of the picture, words ready
//! to draw. Terms of organisations that passed into it stand before its own.

use chrono::{Datelike as _, Days, NaiveDate};

use crate::domain::catalogue::{Body, Kind, RecordId, Term};
use crate::domain::dossier::Dossier;
use crate::domain::term_chain::{self, Joint, joint};
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};
use crate::tr;

/// Terms shown at most; older ones are left out.
const MOST: usize = 40;
/// Years along the foot at most.
const YEARS: i32 = 12;
/// Days that a term without any end is drawn.
const OPEN: u64 = 5 * 365;

/// One term.
#[derive(Clone, Debug, PartialEq)]
pub struct TermBar {
    /// The term.
    pub term: RecordId,
    /// Its years.
    pub label: String,
    /// Its ordinal; of a predecessor also whose it is.
    pub detail: String,
    /// Everything about it in one sentence.
    pub said: String,
    /// Where it begins and ends, from the left (0) to the right (1).
    pub span: (f32, f32),
    /// From where on it is an extension (kéo dài).
    pub extended_from: Option<f32>,
    /// Where it was to end; it was cut short (kết thúc sớm).
    pub planned_to: Option<f32>,
    /// Whether its committee was appointed (chỉ định, lâm thời).
    pub appointed: bool,
    /// Whether it is running (đang diễn ra).
    pub running: bool,
    /// Whether it is the term of the page.
    pub here: bool,
    /// 0, or 1 below a bar that it overlaps.
    pub lane: usize,
    /// How it follows the term before it, where that is not as usual.
    pub joint: Option<JointMark>,
}

/// A gap or an overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct JointMark {
    /// From where to where.
    pub span: (f32, f32),
    /// Whether the terms overlap; else nothing is between them.
    pub overlap: bool,
    /// Its words.
    pub text: String,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermLine {
    /// The terms, oldest first.
    pub bars: Vec<TermBar>,
    /// Beginnings of years: how far along, and the year.
    pub years: Vec<(f32, String)>,
    /// Today, where it lies in the picture.
    pub today: Option<f32>,
    /// Terms without a place in time.
    pub unplaced: String,
}

/// A term before it has its place.
struct Piece {
    term: Term,
    from: NaiveDate,
    to: NaiveDate,
}

impl TermLine {
    /// The line of an organisation's or a term's page; empty for pages of other kinds.
    pub fn of(store: &Store, dossier: &Dossier) -> Result<Self, StoreError> {
        let root = &dossier.root;
        let organisation = match root.kind {
            Kind::Organisation => Some(root.id),
            Kind::Term => root.reference("organisation"),
            _ => None,
        };
        let Some(organisation) = organisation else { return Ok(Self::default()) };
        let mut terms = chain(store, organisation)?;
        term_chain::put_in_order(&mut terms);
        let unplaced: Vec<Term> =
            terms.iter().filter(|term| term_chain::begin(term).is_none()).cloned().collect();
        terms.retain(|term| term_chain::begin(term).is_some());
        terms.drain(..terms.len().saturating_sub(MOST));
        let pieces = pieces(terms);
        let today = store.clock().local().date_naive();
        let Some(scale) = Scale::of(&pieces) else { return Ok(Self::default()) };
        let mut names = Vec::with_capacity(unplaced.len());
        for term in unplaced {
            names.push(store.title(term.id)?);
        }
        let mut line = Self {
            bars: Vec::with_capacity(pieces.len()),
            years: scale.years(),
            today: scale.holds(today).then(|| scale.along(today)),
            unplaced: names.join("; "),
        };
        for (at, piece) in pieces.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| pieces.get(at));
            let mut bar = scale.bar(store, piece, organisation)?;
            bar.here = root.id == piece.term.id;
            bar.joint = before.and_then(|before| scale.mark(before, piece));
            let covered = line.bars.last().filter(|last| last.span.1 > bar.span.0 + 0.004);
            bar.lane = covered.map_or(0, |last| 1 - last.lane);
            bar.said = said(piece, &bar);
            line.bars.push(bar);
        }
        Ok(line)
    }
}

/// The terms of an organisation, and those before them of other organisations.
fn chain(store: &Store, organisation: RecordId) -> Result<Vec<Term>, StoreError> {
    let own = store.pointing(Kind::Term, "organisation", organisation)?;
    let mut terms: Vec<Term> = own.iter().map(Term::from).collect();
    let mut at = 0;
    while let Some(previous) =
        terms.get(at).filter(|_| terms.len() < MOST).map(|term| term.previous)
    {
        if let Some(id) = previous.filter(|id| terms.iter().all(|term| term.id != *id)) {
            terms.push(Term::from(&store.record(id)?));
        }
        at += 1;
    }
    Ok(terms)
}

/// Gives each term its days in the picture: of a year the middle, so that terms of years meet.
fn pieces(terms: Vec<Term>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(terms.len());
    for term in terms {
        let Some(from) = term_chain::begin(&term).map(middle) else { continue };
        let to = term_chain::end(&term).map_or_else(|| later(from), middle);
        if let Some(last) = pieces.last_mut()
            && joint(&last.term, &term) == Joint::Meets
        {
            last.to = from.max(last.from);
        }
        pieces.push(Piece { to: to.max(from), from, term });
    }
    pieces
}

fn later(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(OPEN)).unwrap_or(day)
}

fn middle(date: PartialDate) -> NaiveDate {
    let days = (date.latest() - date.earliest()).num_days() / 2;
    date.earliest().checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(date.earliest())
}

struct Scale {
    from: NaiveDate,
    to: NaiveDate,
}

impl Scale {
    fn of(pieces: &[Piece]) -> Option<Self> {
        let from = pieces.iter().map(|piece| piece.from).min()?;
        let ends = pieces.iter().map(|piece| {
            let printed = cut_short(&piece.term).then(|| term_chain::printed_end(&piece.term));
            printed.flatten().unwrap_or(piece.to).max(piece.to)
        });
        Some(Self { from, to: ends.max()? })
    }

    fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    fn along(&self, day: NaiveDate) -> f32 {
        let whole = (self.to - self.from).num_days().max(1);
        ((day - self.from).num_days() as f32 / whole as f32).clamp(0.0, 1.0)
    }

    fn years(&self) -> Vec<(f32, String)> {
        let (first, last) = (self.from.year(), self.to.year());
        let step = ((last - first) / YEARS + 1).max(1);
        let first_days = (first..=last)
            .filter(|year| (year - first) % step == 0)
            .filter_map(|year| Some((year, NaiveDate::from_ymd_opt(year, 1, 1)?)))
            .filter(|(_, day)| self.holds(*day));
        first_days.map(|(year, day)| (self.along(day), year.to_string())).collect()
    }

    fn bar(
        &self,
        store: &Store,
        piece: &Piece,
        organisation: RecordId,
    ) -> Result<TermBar, StoreError> {
        let term = &piece.term;
        let of_another = term.organisation.filter(|own| *own != organisation);
        let owner = of_another.map(|own| store.title(own)).transpose()?;
        let ordinal = term.ordinal.clone().into_iter().chain(owner);
        let planned = term_chain::printed_end(term);
        let extension = term.extended_to.is_some().then_some(planned).flatten();
        Ok(TermBar {
            term: term.id,
            label: years(term),
            detail: ordinal.collect::<Vec<_>>().join(" · "),
            said: String::new(),
            span: (self.along(piece.from), self.along(piece.to)),
            extended_from: extension
                .filter(|day| (piece.from..piece.to).contains(day))
                .map(|day| self.along(day)),
            planned_to: planned
                .filter(|day| cut_short(term) && *day > piece.to)
                .map(|day| self.along(day)),
            appointed: is_appointed(store, term.id)?,
            running: term.status.as_deref() == Some("running"),
            here: false,
            lane: 0,
            joint: None,
        })
    }

    fn mark(&self, before: &Piece, piece: &Piece) -> Option<JointMark> {
        let (overlap, from, to, text) = match joint(&before.term, &piece.term) {
            Joint::Gap(days) => (false, before.to, piece.from, tr!("term-line-gap", days = days)),
            Joint::Overlap(days) => {
                (true, piece.from, before.to, tr!("term-line-overlap", days = days))
            }
            Joint::Meets | Joint::Unknown => return None,
        };
        Some(JointMark { span: (self.along(from), self.along(to)), overlap, text })
    }
}

fn cut_short(term: &Term) -> bool {
    term.status.as_deref() == Some("cut_short")
}

/// "2023 – 2028"; what is not known is left out.
fn years(term: &Term) -> String {
    let year = |year: Option<i64>| year.map_or_else(|| "…".to_owned(), |year| year.to_string());
    if term.year_from.is_none() && term.year_to.is_none() {
        return term.starts_on.map(PartialDate::shown).unwrap_or_default();
    }
    format!("{} – {}", year(term.year_from), year(term.year_to))
}

/// Whether the committee was appointed: as its body says, else as all its members' mandates say.
fn is_appointed(store: &Store, term: RecordId) -> Result<bool, StoreError> {
    let is = |way: Option<&str>| matches!(way, Some("appointed" | "provisional"));
    let bodies: Vec<Body> =
        store.pointing(Kind::Body, "term", term)?.iter().map(Body::from).collect();
    let committee = bodies.iter().find(|body| body.body.as_deref() == Some("committee"));
    if let Some(way) = committee.and_then(|body| body.obtained.as_deref()) {
        return Ok(is(Some(way)));
    }
    let mandates = store.pointing(Kind::Mandate, "term", term)?;
    let mut ways = mandates.iter().filter_map(|mandate| mandate.text("obtained")).peekable();
    Ok(ways.peek().is_some() && ways.all(|way| is(Some(way))))
}

fn said(piece: &Piece, bar: &TermBar) -> String {
    let term = &piece.term;
    let from = term_chain::begin(term).map(PartialDate::shown).unwrap_or_default();
    let span = match term_chain::end(term).map(PartialDate::shown) {
        Some(to) => tr!("term-line-to", from = from, to = to),
        None => tr!("term-line-from", from = from),
    };
    let extended = term.extended_to.map(|to| tr!("term-line-extended", to = to.shown()));
    let status = match term.status.as_deref() {
        Some("cut_short") => Some(tr!("term-line-cut-short")),
        Some("running") => Some(tr!("term-line-running")),
        Some("preparing") => Some(tr!("term-line-preparing")),
        _ => None,
    };
    let appointed = bar.appointed.then(|| tr!("term-line-appointed"));
    let joint = bar.joint.as_ref().map(|joint| joint.text.clone());
    let here = bar.here.then(|| tr!("term-line-here"));
    let parts = [Some(bar.label.clone()), Some(bar.detail.clone()), Some(span), extended, status];
    let parts = parts.into_iter().chain([appointed, joint, here]).flatten();
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
