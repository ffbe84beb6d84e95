//! Biến động of organisations: the sheet of each event, and the list of transfers (domain.md 1.4).

mod form;
mod hanging;
mod known;
mod matching;
mod order;
mod refusal;
mod transfers;

use super::sheet::{Mark, Paper, Sheet};
use super::{Task, Written, gather};
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::organisation::{Change, Courses, Event, Stage, Who, Write, plan, simulate};
use crate::domain::text::{same_name, search_words};
use crate::domain::values::{FromValue as _, PartialDate};
use crate::store::{Store, StoreError};
use crate::tr;
use form::{Asked, Form, Role};
use hanging::{Belongings, Thing};

pub use matching::Matched;
pub use order::{Answer, Decision, EventError, Order, Recorded, record};
pub(crate) use transfers::{Transfers, take, wanted};
pub(super) use transfers::{settle as settle_transfers, write as write_transfers};

/// A biến động, as the menus and the palette name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Thành lập.
    Found,
    /// Đổi tên.
    Rename,
    /// Chuyển giao.
    Transfer,
    /// Đổi loại hình.
    ChangeKind,
    /// Sáp nhập.
    Merge,
    /// Hợp nhất.
    Consolidate,
    /// Chia tách.
    Split,
    /// Kết thúc hoạt động.
    End,
    /// Nhận bàn giao đoàn viên.
    TakeOver,
    /// Chuyển giao nhiều tổ chức.
    TransferMany,
}

/// Hits looked at for one name of a list.
const NAMESAKES: usize = 8;

/// One event in the making.
#[derive(Clone, Debug)]
pub(crate) struct EventTask {
    kind: EventKind,
    form: Form,
    /// Of a founding: what the open organisation is called, while its own founding is asked for.
    own_name: Option<String>,
    /// What was read of the book so far.
    courses: Courses,
    belongings: Belongings,
    /// What hangs on those that end, in the order of the lines, each with the upper bodies it can go to.
    things: Vec<(Thing, Vec<(Who, String)>)>,
    /// What made the lines.
    made_for: Option<MadeFor>,
    /// What would be written; `None` while it cannot be.
    planned: Option<(Order, Vec<Write>)>,
}

/// Those that end, the day, and what they pass into.
type MadeFor = (Vec<RecordId>, PartialDate, Vec<(Who, String)>);

/// The sheet of an event of an organisation.
pub(super) fn open(store: &Store, kind: EventKind, subject: RecordId) -> Result<Sheet, StoreError> {
    if kind == EventKind::TransferMany {
        return Ok(transfers::open());
    }
    let mut courses = Courses::new();
    known::extend(&mut courses, store, [subject])?;
    let course = courses.get(&Who::Known(subject)).cloned().unwrap_or_default();
    let founded = course.stages().iter().any(Stage::is_founding);
    let task = EventTask {
        kind,
        form: Form::default(),
        own_name: None,
        courses,
        belongings: Belongings::default(),
        things: Vec::new(),
        made_for: None,
        planned: None,
    };
    let command = super::OfficeCommand::Event(kind);
    let title = crate::app::Command::Office(command).text();
    let held = Task::Event(Box::new(task.clone()));
    let mut sheet = Sheet::new(held, subject, title, tr!("event-do"));
    let form = Form::lay(&mut sheet, kind, founded);
    let mut own_name = None;
    if kind == EventKind::Found {
        let first = course.first().filter(|_| !founded);
        own_name = first.and_then(|stage| stage.state.name.clone());
        if let (Some(name), Some(at)) = (&own_name, form.at(Role::Name)) {
            sheet.entries[at].text.clone_from(name);
        }
        // The upper body of the open organisation's earliest period follows by itself, where it was there.
        if let Some(target) = sheet.target.as_mut().filter(|_| first.is_none()) {
            target.text = gather::title(store, subject)?;
            target.taken = Some(subject);
        }
    }
    sheet.lines_title = tr!("event-hanging");
    sheet.task = Task::Event(Box::new(EventTask { form, own_name, ..task }));
    Ok(sheet)
}

/// Reads the sheet anew: the event, what hangs on those that end, and what keeps it from being written.
pub(super) fn settle(
    sheet: &mut Sheet,
    store: &Store,
    mut task: EventTask,
    year: i32,
) -> Result<(), StoreError> {
    if task.form.chosen(sheet, Asked::Whose) == Some(1)
        && let (Some(own), Some(at)) = (task.own_name.take(), task.form.at(Role::Name))
        && sheet.entries[at].text == own
    {
        // A new organisation does not bear the name of the open one.
        sheet.entries[at].text.clear();
    }
    for at in 0..sheet.entries.len() {
        sheet.read(at, year);
    }
    let on = task.form.date(sheet, Role::Day, year);
    let blocked = match task.others(sheet, store)? {
        Err(sentence) => Some(sentence),
        Ok(others) => match task.form.event(sheet, task.kind, &others, year) {
            Err(sentence) => Some(sentence),
            Ok(event) => task.weigh(sheet, store, event, on)?,
        },
    };
    let subject = Who::Known(sheet.subject);
    sheet.lead = task.lead(subject, on);
    sheet.blocked = if sheet.misread() {
        Some(tr!("office-misread"))
    } else if on.is_none() {
        Some(tr!("event-needs-day"))
    } else {
        blocked
    };
    sheet.task = Task::Event(Box::new(task));
    Ok(())
}

impl EventTask {
    /// The organisation by its name of the day, with what it is and what stands above it.
    fn lead(&self, subject: Who, on: Option<PartialDate>) -> String {
        let name = known::name_on(&self.courses, subject, on);
        let state = known::state_on(&self.courses, subject, on);
        let kind = state.and_then(|state| state.kind.as_deref());
        let kind = kind.map(|word| super::words::choice(Kind::OrganisationPeriod, "kind", word));
        let upper = state.and_then(|state| state.parent);
        let upper =
            upper.map(|upper| tr!("event-under", name = known::name_on(&self.courses, upper, on)));
        super::words::joined([name, kind.unwrap_or_default(), upper.unwrap_or_default()])
    }

    /// The organisations a list names; or the line that names none, or several.
    fn others(
        &self,
        sheet: &Sheet,
        store: &Store,
    ) -> Result<Result<Vec<RecordId>, String>, StoreError> {
        let mut others = Vec::new();
        if self.kind != EventKind::Consolidate {
            return Ok(Ok(others));
        }
        for line in self.form.list(sheet) {
            let hits = store.search(&search_words(&line), Some(Kind::Organisation), NAMESAKES)?;
            let hits: Vec<_> = hits.into_iter().filter(|hit| hit.missing.is_none()).collect();
            let named = |title: &str| same_name(title, &line);
            let mut exact = Vec::new();
            for hit in &hits {
                if named(&hit.row.name) || named(&store.title(hit.row.id)?) {
                    exact.push(hit.row.id);
                }
            }
            match (exact.as_slice(), hits.as_slice()) {
                ([only], _) => others.push(*only),
                ([], [only]) => others.push(only.row.id),
                ([], []) => return Ok(Err(tr!("event-unknown-name", name = line))),
                _ => return Ok(Err(tr!("event-ambiguous-name", name = line))),
            }
        }
        Ok(Ok(others))
    }

    /// Lays out what hangs on those that end, and plans what would be written; gives why it cannot be.
    fn weigh(
        &mut self,
        sheet: &mut Sheet,
        store: &Store,
        event: Event,
        on: Option<PartialDate>,
    ) -> Result<Option<String>, StoreError> {
        self.planned = None;
        known::extend(&mut self.courses, store, event.named())?;
        let Some(on) = on else { return Ok(None) };
        self.hang(sheet, store, &event, on)?;
        let mut after = self.courses.clone();
        let mut writes = match plan(&after, &event, on) {
            Ok(writes) => writes,
            Err(refusal) => {
                return Ok(Some(refusal::sentence(&refusal, &self.courses, on)));
            }
        };
        simulate(&mut after, &writes);
        let mut order = Order::new(event, on);
        let mut stuck = None;
        for (line, (thing, homes)) in sheet.lines.iter_mut().zip(&self.things) {
            hanging::say(line, *thing, on);
            let Some(answer) = hanging::answer(line, *thing, homes) else {
                if line.ticked {
                    stuck.get_or_insert_with(|| tr!("event-line-open", name = line.title.clone()));
                }
                continue;
            };
            if let Answer::Move(child, to) = answer {
                let moved = Event::Transferred(child, Change::to_parent(to));
                match plan(&after, &moved, on) {
                    Ok(more) => {
                        simulate(&mut after, &more);
                        writes.extend(more);
                    }
                    Err(refusal) => {
                        line.mark = Mark::Open;
                        line.remark = refusal::sentence(&refusal, &self.courses, on);
                        let name = line.title.clone();
                        stuck.get_or_insert_with(|| tr!("event-line-refused", name = name));
                    }
                }
            }
            order.answers.push(answer);
        }
        if stuck.is_none() {
            self.planned = Some((order, writes));
        }
        Ok(stuck)
    }

    /// Makes the lines anew where something else ends, on another day, or into another organisation; what
    /// the clerk answered to a thing stays.
    fn hang(
        &mut self,
        sheet: &mut Sheet,
        store: &Store,
        event: &Event,
        on: PartialDate,
    ) -> Result<(), StoreError> {
        let ended = event.ended();
        if self.belongings.of != ended {
            self.belongings = Belongings::read(store, &mut self.courses, &ended)?;
        }
        let named = |heir: Who| {
            let new = match heir {
                Who::New(at) => event.new_name(at).map(str::to_owned),
                Who::Known(_) => None,
            };
            (heir, new.unwrap_or_else(|| known::label_on(&self.courses, heir, Some(on))))
        };
        let heirs: Vec<(Who, String)> = event.heirs().into_iter().map(named).collect();
        let made_for = (ended, on, heirs.clone());
        if self.made_for.as_ref() == Some(&made_for) {
            return Ok(());
        }
        self.made_for = Some(made_for);
        let before = std::mem::take(&mut self.things);
        let lines = std::mem::take(&mut sheet.lines);
        let answered = |thing: Thing| {
            let at = before.iter().position(|(known, _)| *known == thing)?;
            lines.get(at)
        };
        for thing in self.belongings.on(&self.courses, on) {
            let homes = self.belongings.homes(thing, &self.courses, on, &heirs);
            let mut line = self.belongings.line(thing, &self.courses, on, &homes, heirs.len());
            if let Some(old) = answered(thing).filter(|old| old.can && line.can) {
                line.ticked = old.ticked;
                if old.options.len() == line.options.len() {
                    line.chosen = old.chosen;
                }
            }
            self.things.push((thing, homes));
            sheet.lines.push(line);
        }
        Ok(())
    }

    /// What was done, as the history and the message tell it.
    fn said(&self, event: &Event, on: PartialDate) -> String {
        let name = |id: &RecordId| known::name_on(&self.courses, Who::Known(*id), Some(on));
        let upper = |who: Option<Who>| match who {
            Some(who) => known::name_on(&self.courses, who, Some(on)),
            None => tr!("line-unnamed"),
        };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        match event {
            Event::Founded { of: Some(of), .. } => tr!("event-said-found", name = name(of)),
            Event::Founded { of: None, state } => {
                tr!("event-said-found", name = text(&state.name))
            }
            Event::Renamed(of, change) => {
                let new = change.name.clone().or_else(|| change.short_name.clone());
                tr!("event-said-rename", name = name(of), new = text(&new))
            }
            Event::Transferred(of, change) => {
                tr!("event-said-transfer", name = name(of), upper = upper(change.parent))
            }
            Event::KindChanged(of, _) => tr!("event-said-kind", name = name(of)),
            Event::Merged { from, into, .. } => {
                tr!("event-said-merge", name = name(from), into = name(into))
            }
            Event::Consolidated { from, into } => {
                tr!("event-said-consolidate", count = from.len(), into = text(&into.name))
            }
            Event::Split { from, into, .. } => {
                tr!("event-said-split", name = name(from), count = into.len())
            }
            Event::Ended { of, .. } => tr!("event-said-end", name = name(of)),
            Event::MembersTakenOver { from, to, .. } => {
                tr!("event-said-members", name = name(to), from = name(from))
            }
            Event::AllTransferred(rows) => transfers::said(rows),
        }
    }
}

/// The decision of a sheet.
fn decision(sheet: &Sheet, issued: Option<PartialDate>) -> Decision {
    match &sheet.paper {
        Some(Paper { taken: Some(id), .. }) => Decision::Known(*id),
        Some(paper) if paper.is_given() => {
            Decision::New(crate::domain::text::nfc_clean_line(&paper.text), issued)
        }
        _ => Decision::Unknown,
    }
}

/// Writes the event.
pub(super) fn write(
    sheet: &Sheet,
    store: &mut Store,
    task: &EventTask,
    year: i32,
) -> Result<Written, StoreError> {
    let Some((order, writes)) = &task.planned else {
        return Err(StoreError::NoRecord(sheet.subject));
    };
    let issued = task.form.at(Role::Issued).and_then(|at| sheet.given(at, year));
    let issued = issued.as_ref().and_then(PartialDate::from_value);
    let said = task.said(&order.event, order.on);
    let recorded = order::carry_out(store, order, writes, &decision(sheet, issued), &said)?;
    let shown = recorded.founded.first().copied();
    Ok(Written { changed: recorded.changed, said, shown, next: None })
}
