//! One field of a record: what stands in it, what is found about it, what leaving it does.

use egui::{Id, Rect, Ui};

use super::PageCx;
use super::chain::{GridPlace, Step, Stop};
use crate::app::{Action, FieldDraft, FieldKey, RowRef};
use crate::domain::catalogue::{Field as Declared, FieldType, Kind, Record};
use crate::domain::election;
use crate::domain::election::recheck::is_state_field;
use crate::domain::rules::Severity;
use crate::domain::text::match_ranges;
use crate::domain::values::{Value, edit_text, format_field};
use crate::i18n;
use crate::tr;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::date::date_field;
use crate::ui::widgets::month::DatePick;
use crate::ui::widgets::picker::{Picker, PickerAction, PickerRow};
use crate::ui::widgets::tick::Tick;
use crate::ui::widgets::{Field, FieldResponse, FieldState, Message, Tone};

/// Where a field stands.
#[derive(Clone, Copy)]
pub enum Stand {
    /// In a form, so wide.
    Form(f32),
    /// In a cell of a table.
    Cell(Rect, GridPlace),
}

/// A field of a row, ready to be drawn.
pub struct Slot<'a> {
    /// Its key.
    pub key: FieldKey,
    /// The kind of its row.
    pub kind: Kind,
    /// Its declaration.
    pub field: &'static Declared,
    /// The stored row; none for the empty one.
    pub record: Option<&'a Record>,
    /// The id to focus.
    pub id: Id,
    /// Its accessible name where the label is not enough.
    pub name: Option<String>,
    /// Whether its text is semibold (the names of the elected).
    pub strong: bool,
    /// What stands in it while it is empty; `chưa rõ` where none.
    pub hint: Option<&'a str>,
}

impl Slot<'_> {
    fn value(&self) -> Option<&Value> {
        self.record.and_then(|record| record.get(self.field.name))
    }
}

/// What is found about a field, ready for the widget.
struct Remark {
    code: String,
    text: String,
    standing: Standing,
}

#[derive(Clone, Copy, PartialEq)]
enum Standing {
    None,
    Error,
    Warning,
    Accepted,
}

impl Remark {
    fn tone(&self) -> Option<Tone> {
        match self.standing {
            Standing::None => None,
            Standing::Error => Some(Tone::Error),
            Standing::Warning => Some(Tone::Warning),
            Standing::Accepted => Some(Tone::Good),
        }
    }

    fn state(&self) -> FieldState<'_> {
        let message = Message { code: &self.code, text: &self.text };
        match self.standing {
            Standing::None => FieldState::Normal,
            Standing::Error => FieldState::Error(message),
            Standing::Warning => FieldState::Warning(message),
            Standing::Accepted => FieldState::Accepted(message),
        }
    }
}

/// Draws a field and pushes what it asks for.
pub fn slot_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &Slot<'_>, stand: Stand) {
    let place = match stand {
        Stand::Form(_) => None,
        Stand::Cell(_, place) => Some(place),
    };
    let new_row = matches!(slot.key.row, RowRef::New { .. });
    let at = cx.chain.stops.len();
    if is_state_field(slot.kind, slot.field.name) {
        // What the check and the closing of a ballot say is read here and changed by their commands.
        let writable = std::mem::replace(&mut cx.writable, false);
        draw_ui(ui, cx, slot, stand);
        cx.writable = writable;
        return;
    }
    cx.chain.add(Stop {
        id: slot.id,
        key: slot.key,
        kind: slot.kind,
        place,
        new_row,
        filled: false,
    });
    draw_ui(ui, cx, slot, stand);
    let filled = cx.drafts.get(&slot.key).is_some_and(FieldDraft::is_dirty);
    if let Some(stop) = cx.chain.stops.get_mut(at) {
        stop.filled = filled;
    }
}

fn draw_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &Slot<'_>, stand: Stand) {
    match slot.field.ty {
        FieldType::Choice(words) => choice_ui(ui, cx, slot, stand, words),
        FieldType::Flag => match stand {
            Stand::Cell(rect, _) if slot.kind == Kind::Candidate => tick_ui(ui, cx, slot, rect),
            _ => flag_ui(ui, cx, slot, stand),
        },
        _ => typed_ui(ui, cx, slot, stand),
    }
}

/// The label of a field, the short one where there is one and the room is narrow.
pub fn label_of(kind: Kind, field: &Declared, narrow: bool) -> String {
    let key = kind.field_key(field);
    let short = key.replacen("field-", "short-", 1);
    if narrow && i18n::has_key(i18n::lang(), &short) {
        i18n::text(&short, None)
    } else {
        i18n::text(&key, None)
    }
}

fn label(slot: &Slot<'_>, stand: Stand) -> String {
    whole_label(slot, matches!(stand, Stand::Form(width) if width < 150.0))
}

/// The label of a field of this row: the last period of an organisation that has ended begins on the day
/// of its end.
fn whole_label(slot: &Slot<'_>, narrow: bool) -> String {
    let ended = slot.kind == Kind::OrganisationPeriod
        && slot.field.name == "valid_from"
        && slot.record.and_then(|record| record.text("change")) == Some("ended");
    if ended { tr!("ended-on") } else { label_of(slot.kind, slot.field, narrow) }
}

fn remark(cx: &PageCx<'_>, slot: &Slot<'_>) -> Remark {
    if let Some(error) = cx.drafts.get(&slot.key).and_then(|draft| draft.error.as_ref()) {
        return Remark {
            code: error.code().to_owned(),
            text: error.sentence(),
            standing: Standing::Error,
        };
    }
    if cx.drafts.get(&slot.key).is_some_and(|draft| draft.recalled && draft.is_dirty()) {
        return Remark {
            code: String::new(),
            text: tr!("typed-not-stored"),
            standing: Standing::Warning,
        };
    }
    let id = slot.record.map(|record| record.id);
    let found = cx.page.loaded.findings.iter().find(|(finding, _)| {
        Some(finding.subject) == id && finding.fields.contains(&slot.field.name)
    });
    match found {
        None => Remark { code: String::new(), text: String::new(), standing: Standing::None },
        Some((finding, acceptance)) => Remark {
            code: finding.code.to_owned(),
            text: finding.sentence(),
            standing: match (acceptance, finding.severity) {
                (Some(_), _) => Standing::Accepted,
                (None, Severity::Error) => Standing::Error,
                (None, Severity::Warning) => Standing::Warning,
            },
        },
    }
}

fn shown(cx: &PageCx<'_>, slot: &Slot<'_>) -> String {
    match slot.value() {
        None => String::new(),
        Some(Value::Ref(id)) => {
            cx.page.loaded.dossier.title(Some(*id)).unwrap_or_default().to_owned()
        }
        Some(value) => format_field(slot.kind, slot.field, value),
    }
}

fn editable(cx: &PageCx<'_>, slot: &Slot<'_>) -> String {
    match slot.value() {
        Some(Value::Ref(_)) | None => shown(cx, slot),
        Some(value) => edit_text(slot.kind, slot.field, value),
    }
}

fn typed_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &Slot<'_>, stand: Stand) {
    let label = label(slot, stand);
    let remark = remark(cx, slot);
    let focused = ui.memory(|memory| memory.has_focus(slot.id));
    if focused && cx.drafts.get(&slot.key).is_none() && cx.writable {
        let text = editable(cx, slot);
        cx.drafts.begin(slot.key, &text);
    }
    if focused {
        cx.drafts.visited(&slot.key);
    }
    let before =
        cx.drafts.get(&slot.key).map_or_else(|| shown(cx, slot), |draft| draft.text.clone());
    let mut text = before.clone();
    let empty_row = matches!(slot.key.row, RowRef::New { .. });
    let blank = empty_row.then_some(" ");
    let unknown_hint = slot.hint.or(blank);
    let mut field = Field::new(&label).id(slot.id).state(remark.state()).read_only(!cx.writable);
    cx.note(&remark.code, &remark.text, remark.tone());
    field = field.quiet();
    if let Some(hint) = unknown_hint {
        field = field.hint(hint);
    }
    // The whole label is the field's name, also where the short one stands above it.
    let whole = whole_label(slot, false);
    field = field.name(slot.name.as_deref().unwrap_or(&whole));
    if matches!(slot.field.ty, FieldType::Int | FieldType::Count | FieldType::Percent) {
        field = field.number();
    }
    if slot.kind == Kind::Target
        && matches!(slot.field.name, "planned" | "achieved")
        && matches!(stand, Stand::Cell(..))
    {
        // Free texts that are numbers as a rule.
        field = field.number();
    }
    field = field.strong(slot.strong);
    if slot.field.ty == FieldType::Count && matches!(slot.kind, Kind::Ballot | Kind::Candidate) {
        field = field.digits();
    }
    if slot.kind == Kind::Ballot
        && let Some(letter) = election::letter(slot.field.name)
    {
        field = field.letter(letter);
    }
    field = match stand {
        Stand::Form(width) => {
            let field = field.width(width);
            if slot.field.ty == FieldType::LongText { field.long() } else { field }
        }
        Stand::Cell(rect, _) => field.in_cell(rect),
    };
    let precision = precision_hint(slot);
    if let Some(trailing) = &precision
        && !focused
        && matches!(stand, Stand::Form(width) if width > 120.0)
    {
        field = field.trailing(trailing);
    }
    let response = match slot.field.ty {
        FieldType::Ref(_) => picker_ui(ui, cx, slot, field, &mut text),
        FieldType::Date if matches!(stand, Stand::Form(_)) => {
            let value = match slot.value() {
                Some(Value::Date(date)) => date.full(),
                _ => None,
            };
            let (response, picked) = date_field(ui, field, slot.id, &mut text, value, cx.today);
            if let Some(picked) = picked {
                text = picked_text(picked);
            }
            response
        }
        _ => field.show(ui, &mut text),
    };
    if text != before && cx.writable {
        let original = editable(cx, slot);
        cx.drafts.begin(slot.key, &original).text = text;
        cx.drafts.typed(&slot.key);
    }
    follow(cx, slot, stand, &response);
}

fn picked_text(picked: DatePick) -> String {
    match picked {
        DatePick::Day(day) => day.format("%d/%m/%Y").to_string(),
        DatePick::Year(year) => year.to_string(),
        DatePick::Unknown => String::new(),
    }
}

/// "chỉ năm", "chỉ tháng": a partial date says what it is.
fn precision_hint(slot: &Slot<'_>) -> Option<String> {
    use crate::domain::values::PartialDate;
    match slot.value() {
        Some(Value::Date(PartialDate::Year(_))) => Some(tr!("only-year")),
        Some(Value::Date(PartialDate::Month(..))) => Some(tr!("only-month")),
        _ => None,
    }
}

fn follow(cx: &mut PageCx<'_>, slot: &Slot<'_>, stand: Stand, response: &FieldResponse) {
    if response.gained
        && let (Stand::Cell(..), Some(record)) = (stand, slot.record)
        && cx.page.focus.get(&slot.kind) != Some(&record.id)
    {
        cx.queue.push(Action::Focus(slot.kind, record.id));
    }
    if response.lost {
        cx.queue.push(Action::Commit(slot.key));
    }
    if response.escape {
        cx.queue.push(Action::Revert(slot.key));
    }
    let step = if response.enter || response.ctrl_enter {
        Some(Step::Next)
    } else if response.shift_enter {
        Some(Step::Previous)
    } else if response.down {
        Some(Step::Down)
    } else if response.up {
        Some(Step::Up)
    } else {
        None
    };
    if let Some(step) = step {
        cx.queue.push(Action::Commit(slot.key));
        cx.chain.step = Some((slot.id, step));
    }
}

fn picker_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    slot: &Slot<'_>,
    field: Field<'_>,
    text: &mut String,
) -> FieldResponse {
    let open = cx.picker.filter(|picker| picker.key == slot.key);
    let ranges: Vec<Vec<std::ops::Range<usize>>> = open
        .map(|picker| {
            picker.rows.iter().map(|row| match_ranges(&row.name, &picker.words)).collect()
        })
        .unwrap_or_default();
    let rows: Vec<PickerRow<'_>> = open.map_or_else(Vec::new, |picker| {
        let rows = picker.rows.iter().zip(&ranges);
        rows.map(|(row, found)| PickerRow {
            title: &row.name,
            hint: &row.detail,
            grey: row.state == "ended",
            found,
        })
        .collect()
    });
    let creates = open.and_then(|picker| picker.creates);
    let add = creates.map(|kind| i18n::text(&format!("add-{}", kind.name()), None));
    let answered = open.map_or("", |picker| picker.query.as_str());
    let mut picker = Picker::new(field, slot.id, &rows).answered(answered);
    if let Some(add) = &add {
        picker = picker.create(add);
    }
    let (mut response, action) = picker.show(ui, text);
    match action {
        PickerAction::None => {}
        PickerAction::QueryChanged => cx.queue.push(Action::Pick(slot.key, text.clone())),
        PickerAction::Cleared => cx.queue.push(Action::Pick(slot.key, String::new())),
        PickerAction::Take(at) => {
            if let Some(row) = open.and_then(|picker| picker.rows.get(at)) {
                cx.queue.push(Action::Take(slot.key, row.id));
                cx.taken = true;
            }
        }
        PickerAction::Create => {
            cx.queue.push(Action::TakeNew(slot.key, text.trim().to_owned()));
            cx.taken = true;
        }
        PickerAction::Left => cx.queue.push(Action::PickDone),
    }
    if response.gained && open.is_none() {
        cx.queue.push(Action::Pick(slot.key, String::new()));
    }
    if cx.taken {
        // The row was taken with Enter: the field is done, and the text in it is no longer a question.
        response.lost = false;
        cx.taken = false;
        if response.enter || response.ctrl_enter {
            cx.chain.step = Some((slot.id, Step::Next));
            response.enter = false;
            response.ctrl_enter = false;
        }
    }
    response
}

fn choice_ui(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    slot: &Slot<'_>,
    stand: Stand,
    words: &'static [&'static str],
) {
    let texts: Vec<String> =
        words.iter().map(|word| i18n::text(&word_key(slot, word), None)).collect();
    let options: Vec<&str> = texts.iter().map(String::as_str).collect();
    let current = match slot.value() {
        Some(Value::Text(word)) => Some(word.as_str()),
        _ => None,
    };
    let chosen = current.and_then(|current| words.iter().position(|word| *word == current));
    let own = current.filter(|_| chosen.is_none());
    let room = match stand {
        Stand::Form(width) => width,
        Stand::Cell(rect, _) => rect.width(),
    };
    let wide =
        texts.iter().map(|text| text.chars().count() as f32 * 8.0 + 20.0).sum::<f32>() > room;
    show_choice(ui, cx, slot, stand, &options, chosen, own, true, wide, |action| match action {
        ChoiceAction::None => None,
        ChoiceAction::Unknown => Some(None),
        ChoiceAction::Take(at) => words.get(at).map(|word| Some(Value::Text((*word).to_owned()))),
        ChoiceAction::Own(text) => {
            let text = crate::domain::text::nfc_clean_line(&text);
            Some((!text.is_empty()).then_some(Value::Text(text)))
        }
    });
}

/// The key of a choice's word; the basis of a ballot stands in joined buttons and has short words.
fn word_key(slot: &Slot<'_>, word: &str) -> String {
    if is_basis(slot) {
        return slot.kind.choice_key(slot.field, word).replacen("choice-", "short-choice-", 1);
    }
    slot.kind.choice_key(slot.field, word)
}

fn is_basis(slot: &Slot<'_>) -> bool {
    slot.kind == Kind::Ballot && slot.field.name == "basis"
}

/// Trúng cử as a tick in the list of a ballot.
fn tick_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &Slot<'_>, rect: Rect) {
    let remark = remark(cx, slot);
    cx.note(&remark.code, &remark.text, remark.tone());
    let label = label_of(slot.kind, slot.field, false);
    let value = match slot.value() {
        Some(Value::Flag(flag)) => Some(*flag),
        _ => None,
    };
    let words = [tr!("tick-elected"), tr!("tick-not-elected")];
    let tick = Tick::new(slot.id, slot.name.as_deref().unwrap_or(&label), [&words[0], &words[1]])
        .state(remark.state());
    let response = tick.show(ui, rect, value);
    if cx.writable
        && let Some(value) = response.changed
    {
        cx.queue.push(Action::Set(slot.key, value.map(Value::Flag)));
    }
    if response.gained
        && let Some(record) = slot.record
        && cx.page.focus.get(&slot.kind) != Some(&record.id)
    {
        cx.queue.push(Action::Focus(slot.kind, record.id));
    }
    if response.next {
        cx.chain.step = Some((slot.id, Step::Next));
    } else if response.previous {
        cx.chain.step = Some((slot.id, Step::Previous));
    }
}

fn flag_ui(ui: &mut Ui, cx: &mut PageCx<'_>, slot: &Slot<'_>, stand: Stand) {
    let yes = tr!("flag-yes");
    let no = tr!("flag-no");
    let chosen = match slot.value() {
        Some(Value::Flag(flag)) => Some(usize::from(!flag)),
        _ => None,
    };
    show_choice(
        ui,
        cx,
        slot,
        stand,
        &[&yes, &no],
        chosen,
        None,
        false,
        false,
        |action| match action {
            ChoiceAction::Unknown => Some(None),
            ChoiceAction::Take(at) => Some(Some(Value::Flag(at == 0))),
            ChoiceAction::None | ChoiceAction::Own(_) => None,
        },
    );
}

#[expect(clippy::too_many_arguments, reason = "choices and flags share everything but these")]
fn show_choice(
    ui: &mut Ui,
    cx: &mut PageCx<'_>,
    slot: &Slot<'_>,
    stand: Stand,
    options: &[&str],
    chosen: Option<usize>,
    own: Option<&str>,
    open: bool,
    drop_down: bool,
    read: impl Fn(ChoiceAction) -> Option<Option<Value>>,
) {
    let label = label_of(slot.kind, slot.field, false);
    let remark = remark(cx, slot);
    let name = slot.name.clone().unwrap_or_else(|| label.clone());
    let is_cell = matches!(stand, Stand::Cell(..));
    let mut choice =
        Choice::new(slot.id, if is_cell { &name } else { &label }, options).state(remark.state());
    choice = match stand {
        Stand::Form(width) => choice.width(width),
        Stand::Cell(rect, _) => choice.in_cell(rect),
    };
    cx.note(&remark.code, &remark.text, remark.tone());
    if matches!(slot.key.row, RowRef::New { .. }) {
        choice = choice.blank();
    }
    if is_basis(slot) && own.is_none() {
        let basis = cx.page.tally.as_ref().and_then(|tally| tally.outcome.basis);
        let words = match slot.field.ty {
            FieldType::Choice(words) => words,
            _ => &[],
        };
        let usual = basis.and_then(|basis| words.iter().position(|word| *word == basis.field()));
        choice = choice.joined_buttons().usual(usual);
    } else if open && (is_cell || drop_down || options.len() > 4) {
        choice = choice.open_list();
    } else if drop_down {
        choice = choice.dropdown();
    }
    let response = choice.read_only(!cx.writable).show(ui, chosen, own);
    if cx.writable
        && let Some(value) = read(response.action)
    {
        cx.queue.push(Action::Set(slot.key, value));
    }
    if response.gained
        && let (Stand::Cell(..), Some(record)) = (stand, slot.record)
        && cx.page.focus.get(&slot.kind) != Some(&record.id)
    {
        cx.queue.push(Action::Focus(slot.kind, record.id));
    }
    if response.enter {
        cx.chain.step = Some((slot.id, Step::Next));
    } else if response.shift_enter {
        cx.chain.step = Some((slot.id, Step::Previous));
    }
}
