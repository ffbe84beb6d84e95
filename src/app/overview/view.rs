//! What the overview shows, counted and worded by a job.

use chrono::NaiveDate;

use super::Question;
use super::sections::{TaskSection, sections};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::rules::sets::{RuleSets, Subject};
use crate::domain::tasks::Makeup;
use crate::domain::values::PartialDate;
use crate::i18n;
use crate::store::{Label, MembersOn, RoundProgress, Store, StoreError, Units};
use crate::tr;

/// So many days of statistics are drawn.
const DAYS: usize = 6;
/// So many unions are offered as scopes.
const SCOPES: usize = 80;

/// The overview, ready to be drawn.
#[derive(Clone, Debug)]
pub struct View {
    /// The day it was made.
    pub today: NaiveDate,
    /// The day looked at.
    pub day: NaiveDate,
    /// The unions that can be looked at, with their names; the chosen one is among them.
    pub scopes: Vec<(RecordId, String)>,
    /// How many tasks there are.
    pub tasks: u64,
    /// What needs doing, by its headings.
    pub sections: Vec<TaskSection>,
    /// The rounds that can be looked at, with their names.
    pub labels: Vec<(Label, String)>,
    /// The round looked at; `None` where the book has no terms.
    pub round: Option<RoundView>,
    /// Đoàn viên over time.
    pub members: Vec<MembersBar>,
    /// Tuổi, nữ in the committees of the round.
    pub ages: Option<Ages>,
    /// Tái cử, lần đầu in the committees of the round.
    pub service: Option<Service>,
}

/// The round of congresses.
#[derive(Clone, Debug)]
pub struct RoundView {
    /// Its numbers.
    pub progress: RoundProgress,
    /// The names of its lines, the total last.
    pub names: Vec<String>,
}

/// Đoàn viên at one day of statistics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersBar {
    /// "11/25".
    pub name: String,
    /// The numbers.
    pub on: MembersOn,
    /// The share of women in tenths of a percent, of the unions that give both numbers.
    pub women: Option<i64>,
}

/// The age groups and women of committees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The committees.
    pub makeup: Makeup,
    /// Committees counted, and those of which nothing is known.
    pub terms: (u64, u64),
    /// Dưới 40, 40–50, trên 50 in tenths of a percent of the members whose age is known.
    pub shares: [Option<i64>; 3],
    /// Nữ, of the members of whom that is known.
    pub women: Option<i64>,
    /// The shares the rules ask for: at least of those under 40, from 40 to 50, women.
    pub guide: [Option<i64>; 3],
}

/// New and re-elected members of committees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Tái cử, lần đầu in tenths of a percent of those of whom it is known.
    pub shares: [Option<i64>; 2],
    /// The numbers.
    pub counts: [u64; 3],
}

impl View {
    /// Counts everything for a question.
    pub fn make(store: &Store, question: &Question) -> Result<Self, StoreError> {
        let units = store.units(&question.scope())?;
        let (sections, tasks) = sections(store, &units, question)?;
        let all = store.round_labels()?;
        let label = question.look.label.or_else(|| usual_label(&all, question.day()));
        let round = label.map(|label| round(store, &units, label)).transpose()?;
        let (ages, service) = match label {
            Some(label) => committees(store, &units, question, label)?,
            None => (None, None),
        };
        let members: Vec<MembersBar> =
            store.members_over_time(&units, DAYS)?.into_iter().map(bar).collect();
        Ok(Self {
            today: question.today,
            day: question.day(),
            scopes: scopes(store, question)?,
            tasks,
            sections,
            labels: all.iter().map(|(label, _)| (*label, label_name(*label))).collect(),
            round,
            members,
            ages,
            service,
        })
    }
}

/// The newest round that has begun and concerns more than a few, else the one most terms belong to.
fn usual_label(all: &[(Label, u64)], day: NaiveDate) -> Option<Label> {
    use chrono::Datelike as _;
    let year = i64::from(day.year());
    let known = || all.iter().filter(|(label, _)| label.from > 0 && label.from <= year);
    let most = known().map(|(_, terms)| *terms).max().unwrap_or(0);
    let recent = known().find(|(_, terms)| terms.saturating_mul(20) >= most);
    recent.or(all.iter().max_by_key(|(_, terms)| *terms)).map(|(label, _)| *label)
}

fn label_name(label: Label) -> String {
    match (label.from, label.to) {
        (0, 0) => tr!("overview-label-unknown"),
        (from, 0) => from.to_string(),
        (0, to) => to.to_string(),
        (from, to) => format!("{from}\u{a0}–\u{a0}{to}"),
    }
}

fn round(store: &Store, units: &Units, label: Label) -> Result<RoundView, StoreError> {
    let progress = store.round(units, label)?;
    let mut names: Vec<String> = progress.lines.iter().map(|line| kind_name(&line.kind)).collect();
    names.push(tr!("overview-total"));
    Ok(RoundView { progress, names })
}

/// The name of a kind of organisation.
pub(super) fn kind_name(kind: &str) -> String {
    let field = Kind::OrganisationPeriod.field("kind");
    match field.filter(|_| !kind.is_empty()) {
        Some(field) => i18n::text(&Kind::OrganisationPeriod.choice_key(field, kind), None),
        None => tr!("overview-kind-unknown"),
    }
}

fn bar(on: MembersOn) -> MembersBar {
    let women = tenths(on.female.0, on.female.1);
    MembersBar { name: on.day.format("%m/%y").to_string(), on, women }
}

fn committees(
    store: &Store,
    units: &Units,
    question: &Question,
    label: Label,
) -> Result<(Option<Ages>, Option<Service>), StoreError> {
    let sums = store.committees(units, label)?;
    let makeup = sums.makeup;
    if makeup.members == 0 {
        return Ok((None, None));
    }
    let aged = makeup.members - makeup.age_unknown.min(makeup.members);
    let told = makeup.members - makeup.gender_unknown.min(makeup.members);
    let served = makeup.re_elected + makeup.new;
    let ages = Ages {
        makeup,
        terms: (sums.terms, sums.silent),
        shares: [makeup.under_40, makeup.from_40, makeup.over_50].map(|part| tenths(part, aged)),
        women: tenths(makeup.female, told),
        guide: guide(&store.rule_sets()?, question.look.kind, units.day),
    };
    let service = Service {
        shares: [tenths(makeup.re_elected, served), tenths(makeup.new, served)],
        counts: [makeup.re_elected, makeup.new, makeup.service_unknown],
    };
    Ok((Some(ages), Some(service)))
}

/// The least shares the rules in force ask for, of the kind of union looked at or of every kind.
fn guide(rules: &RuleSets, kind: Option<&str>, day: NaiveDate) -> [Option<i64>; 3] {
    [Subject::Under40Share, Subject::From40To50Share, Subject::WomenShare].map(|subject| {
        let (_, limit) = rules.in_force(subject, kind, None, Some(PartialDate::Day(day)))?;
        limit.share.and_then(|(part, whole)| tenths(part, whole))
    })
}

fn tenths(part: u64, whole: u64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    i64::try_from((part * 2000 + whole) / (2 * whole)).ok()
}

/// The unions to choose from: those without one above them, and what stands directly below the chosen one,
/// or below the only one, where it has unions below itself.
fn scopes(store: &Store, question: &Question) -> Result<Vec<(RecordId, String)>, StoreError> {
    let day = question.day();
    let roots = store.roots_on(day, false)?;
    let mut found: Vec<(RecordId, String)> = Vec::new();
    let top = question
        .look
        .under
        .or((roots.len() == 1).then(|| roots.first().map(|one| one.id)).flatten());
    let add = |id: RecordId, name: String, found: &mut Vec<(RecordId, String)>| {
        if found.len() < SCOPES && found.iter().all(|(known, _)| *known != id) {
            found.push((id, name));
        }
    };
    if let Some(under) = question.look.under {
        add(under, store.title(under)?, &mut found);
    }
    for root in roots.iter().filter(|root| root.children > 0) {
        add(root.id, root.label().to_owned(), &mut found);
    }
    if let Some(top) = top {
        for child in store.children_on(top, day, false)?.iter().filter(|child| child.children > 0) {
            add(child.id, child.label().to_owned(), &mut found);
        }
    }
    Ok(found)
}
