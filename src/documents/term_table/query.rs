//! Reading the table out of the book and putting its lines in order.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, FixedOffset};

use super::chair::{Way, people};
use super::chosen::chosen;
use super::held::Held;
use super::kinds::{UnitKind, is_listed, is_within};
use super::lines::{Draft, Unit, draft, source_words};
use super::notes::Notes;
use super::read::{Chains, Course, of};
use super::sums::Sums;
use super::upper::Upper;
use super::{KindGroup, Line, Reach, TermTable, Wanted};
use crate::documents::Cell;
use crate::documents::facts::QueryError;
use crate::documents::people::Namesakes;
use crate::documents::stored::years;
use crate::documents::words::{long_date, phrase, program, stated_time, word};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::organisation::period_on;
use crate::domain::text::sort_key;
use crate::domain::values::roman;
use crate::store::{Node, Store, StoreError};

/// The terms of the organisations below an upper union. `stated` is the time the paper is made, which
/// gives its year and whoever signs.
///
/// Fails with [`QueryError::NotAnOrganisation`] for any other record.
pub fn load(
    store: &Store,
    organisation: RecordId,
    wanted: Wanted,
    stated: DateTime<FixedOffset>,
) -> Result<TermTable, QueryError> {
    if store.kind_of(organisation)? != Some(Kind::Organisation) {
        return Err(QueryError::NotAnOrganisation(organisation));
    }
    let upper = Upper::read(store, organisation, wanted.day, stated)?;
    let (units, drafts, names) = store.at_once(|| read(store, organisation, &wanted))?;
    let mut notes = Notes::default();
    let mut total = Sums::default();
    let mut groups: Vec<KindGroup> = Vec::new();
    let mut last: Option<&UnitKind> = None;
    for (at, (unit, draft)) in units.iter().zip(&drafts).enumerate() {
        if last != Some(&unit.kind) {
            groups.push(group(groups.len(), &unit.kind));
            last = Some(&unit.kind);
        }
        let Some(group) = groups.last_mut() else { continue };
        total.add(draft.held, &draft.committee.figures);
        group.sums.add(draft.held, &draft.committee.figures);
        group.lines.push(line(at + 1, unit, draft, &names, &mut notes));
    }
    Ok(TermTable {
        uid: store.uid_of(organisation)?.to_string(),
        aside: aside(&wanted),
        as_of: Cell::date(wanted.day),
        legend: legend(&units, &drafts, &total),
        notes: notes.lines(),
        shares: total.shares(),
        trace: trace(&store.uid_of(organisation)?.to_string(), stated),
        groups,
        total,
        organisation: upper.name,
        head: upper.head,
        closing: upper.closing,
    })
}

/// The organisations in the order of the table with their lines, and the names of those who lead them.
type Lines = (Vec<Unit>, Vec<Draft>, Vec<Cell>);

fn read(store: &Store, organisation: RecordId, wanted: &Wanted) -> Result<Lines, StoreError> {
    let nodes = below(store, organisation, wanted)?;
    let ids: Vec<RecordId> = nodes.iter().map(|node| node.id).collect();
    let chains = Chains::read(store, &ids)?;
    let labels: HashMap<RecordId, String> =
        nodes.iter().map(|node| (node.id, node.label().to_owned())).collect();
    let mut units: Vec<Unit> = nodes
        .into_iter()
        .filter(|node| is_listed(node.kind.as_deref(), chains.terms.contains_key(&node.id)))
        .map(|node| unit(&node, &labels, &chains, wanted))
        .collect();
    units.sort_by(|a, b| (&a.kind, &a.sort, a.id).cmp(&(&b.kind, &b.sort, b.id)));
    let terms: Vec<RecordId> =
        units.iter().filter_map(|unit| unit.term.as_ref()).map(|term| term.id).collect();
    let meetings = terms.iter().flat_map(|term| of(&chains.meetings, *term));
    let meetings: Vec<RecordId> = meetings.map(|meeting| meeting.id).collect();
    let course = Course::read(store, &terms, &meetings)?;
    let drafts: Vec<Draft> =
        units.iter().map(|unit| draft(unit, &chains, &course, wanted)).collect();
    let leading = people(drafts.iter().map(|draft| &draft.chair), &course.people);
    let namesakes = Namesakes::among(leading);
    let names = drafts.iter().map(|draft| {
        let person = draft.chair.person.and_then(|id| course.people.get(&id));
        namesakes.cell(person)
    });
    let names = names.collect();
    Ok((units, drafts, names))
}

fn below(store: &Store, upper: RecordId, wanted: &Wanted) -> Result<Vec<Node>, StoreError> {
    let day = wanted.day;
    let mut nodes = match wanted.reach {
        Reach::All => store.below_on(upper, day)?,
        Reach::Direct => store.children_on(upper, day, false)?,
        Reach::TwoLevels => {
            let mut nodes = Vec::new();
            for node in store.children_on(upper, day, false)? {
                let (id, children) = (node.id, node.children);
                nodes.push(node);
                if children > 0 {
                    nodes.extend(store.children_on(id, day, false)?);
                }
            }
            nodes
        }
    };
    // Damaged chains may lead back to the upper union or to one organisation by two ways.
    let mut seen = BTreeSet::from([upper]);
    nodes.retain(|node| seen.insert(node.id));
    Ok(nodes)
}

fn unit(node: &Node, labels: &HashMap<RecordId, String>, chains: &Chains, wanted: &Wanted) -> Unit {
    let period = period_on(of(&chains.periods, node.id), Some(wanted.day));
    let sector = period.and_then(|period| period.sector.as_deref());
    Unit {
        id: node.id,
        name: name_of(node, labels),
        sort: sort_key(&node.name),
        kind: UnitKind::of(node.kind.as_deref(), sector),
        term: chosen(of(&chains.terms, node.id), &chains.meetings, wanted).cloned(),
    }
}

/// The short name of the day; of a part of a grassroots union with that of the union, for many have a
/// "Tổ Kho vận".
fn name_of(node: &Node, labels: &HashMap<RecordId, String>) -> String {
    let own = node.label();
    let own = if own.trim().is_empty() { word("term-unnamed") } else { own.to_owned() };
    match node.parent.and_then(|parent| labels.get(&parent)) {
        Some(union) if is_within(node.kind.as_deref()) && !union.is_empty() => {
            format!("{own} ({union})")
        }
        _ => own,
    }
}

fn group(before: usize, kind: &UnitKind) -> KindGroup {
    let number = u32::try_from(before + 1).ok().and_then(roman);
    KindGroup {
        number: number.unwrap_or_else(|| (before + 1).to_string()),
        kind: kind.name(),
        lines: Vec::new(),
        sums: Sums::default(),
    }
}

fn line(number: usize, unit: &Unit, draft: &Draft, names: &[Cell], notes: &mut Notes) -> Line {
    let name = names.get(number - 1).cloned().unwrap_or_default();
    let (chair, how) = match (draft.held, draft.chair.person) {
        (Held::No, _) => (Cell::not_applicable(), Cell::not_applicable()),
        (_, None) if draft.chair.left.is_some() => (Cell::not_applicable(), Cell::not_applicable()),
        (_, None) => (Cell::unknown(), Cell::unknown()),
        _ => (name, draft.chair.obtained.map_or_else(Cell::unknown, Way::cell)),
    };
    Line {
        number,
        name: unit.name.clone(),
        marks: notes.numbers(&draft.remarks),
        day: draft.day.clone(),
        form: draft.form.clone(),
        years: draft.years.clone(),
        counts: draft.committee.figures.clone().map(|figure| figure.shown),
        chair,
        how,
        state: draft.held.words(),
        source: source_words(draft.committee.source),
        remarks: draft.remarks.clone(),
    }
}

/// "Nhiệm kỳ đang thực hiện tại ngày …; tuổi tính tại …".
fn aside(wanted: &Wanted) -> String {
    let day = long_date(wanted.day);
    match wanted.round {
        Some(round) => {
            let years = years(Some(round.from), round.to);
            phrase("table-aside-round", &[("years", &years), ("day", &day)])
        }
        None => phrase("table-aside", &[("day", &day)]),
    }
}

/// "Sổ Công đoàn 1.0 · mẫu 02 · số liệu lúc … · bản ghi …".
fn trace(uid: &str, stated: DateTime<FixedOffset>) -> String {
    let (program, time) = (program(), stated_time(stated));
    phrase("table-trace", &[("program", &program), ("time", &time), ("uid", uid)])
}

/// What the signs and short words mean; short words only where they stand in the table.
fn legend(units: &[Unit], drafts: &[Draft], total: &Sums) -> Vec<String> {
    let says = |short: &str| {
        units.iter().any(|unit| unit.name.split_whitespace().any(|word| word == short))
    };
    let mut words: Vec<String> = [("CĐ", "table-long-cd"), ("CĐCS", "table-long-cdcs")]
        .into_iter()
        .filter(|(short, _)| says(short))
        .map(|(_, key)| word(key))
        .collect();
    let forms: BTreeMap<&str, String> =
        drafts.iter().filter_map(|draft| draft.long_form).map(|key| (key, word(key))).collect();
    words.extend(forms.into_values());
    let signs = word(if total.is_partial() { "table-legend-star" } else { "table-legend" });
    let words = words.join("; ");
    let first = if words.is_empty() { signs } else { format!("{signs} {words}.") };
    vec![first, word("table-legend-sums"), word("table-legend-sources")]
}
