//! The left column of an open ballot (mock 04): the ballots of its term by meeting, and how far the
//! entering of each is.

use egui::{Key, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::fonts;
use super::icons::Icon;
use super::list_pane::list_id;
use super::theme::{focus_stroke, palette};
use super::widgets::{Button, keys, paint};
use crate::app::{Action, Command, OpenRecord, Queue};
use crate::domain::catalogue::{Kind, Meeting, Record, Term, Typed};
use crate::domain::values::{Count, PartialDate, Value, format_field};
use crate::i18n;
use crate::store::{BallotLine, BallotState};
use crate::tr;

/// Height of a ballot's line in points.
const ROW: f32 = 30.0;
/// Width of the column in points.
pub const WIDTH: f32 = 222.0;

/// Draws the column. It takes the keyboard as the list does: arrows move and open, Enter goes into the
/// page.
pub fn ballots_ui(ui: &mut Ui, page: &OpenRecord, writable: bool, queue: &mut Queue) {
    let p = palette(ui);
    let edge = ui.max_rect();
    head_ui(ui, page, queue);
    let id = list_id(Kind::Ballot);
    let has_keys = ui.memory(|memory| memory.has_focus(id));
    if has_keys {
        keys_ui(ui, page, queue);
    }
    let body = ui.available_rect_before_wrap();
    let response = ui.interact(body, id, Sense::FOCUSABLE);
    let name = i18n::text("kinds-ballot", None);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, ui.is_enabled(), &name));
    let foot = 30.0;
    let room = ui.available_height() - foot;
    ui.allocate_ui(vec2(ui.available_width(), room), |ui| {
        ScrollArea::vertical().id_salt("ballots-of-term").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            groups_ui(ui, page, has_keys, queue);
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                let add = i18n::text("add-ballot", None);
                if writable && ui.add(Button::link(&add).icon(Icon::Plus)).clicked() {
                    queue.command(Command::New);
                }
            });
        });
    });
    foot_ui(ui, page);
    ui.painter().vline(edge.right() - 0.5, edge.y_range(), egui::Stroke::new(1.0, p.line));
}

fn keys_ui(ui: &Ui, page: &OpenRecord, queue: &mut Queue) {
    keys::keep(ui, list_id(Kind::Ballot), false, false);
    let pressed = keys::take(ui, &[Key::ArrowDown, Key::ArrowUp, Key::Home, Key::End, Key::Enter]);
    let here = page.siblings.iter().position(|line| line.id == page.id);
    let last = page.siblings.len().saturating_sub(1);
    for (key, _) in pressed {
        let to = match (key, here) {
            (Key::ArrowDown, Some(at)) => (at + 1).min(last),
            (Key::ArrowUp, Some(at)) => at.saturating_sub(1),
            (Key::End, _) => last,
            (Key::Enter, _) => {
                queue.push(Action::EnterPage);
                continue;
            }
            _ => 0,
        };
        open(page, to, queue);
    }
}

/// Opens a ballot and leaves the keyboard in the column.
fn open(page: &OpenRecord, at: usize, queue: &mut Queue) {
    if let Some(line) = page.siblings.get(at).filter(|line| line.id != page.id) {
        queue.push(Action::Open(line.id, None));
        queue.push(Action::WholeList(false));
    }
}

fn head_ui(ui: &mut Ui, page: &OpenRecord, queue: &mut Queue) {
    let p = palette(ui);
    let dossier = &page.loaded.dossier;
    let term = dossier.around.iter().find(|record| record.kind == Kind::Term).map(Term::read);
    let name = term.as_ref().and_then(|term| dossier.title(term.organisation)).unwrap_or_default();
    let years = match term.as_ref().map(|term| (term.year_from, term.year_to)) {
        Some((Some(from), Some(to))) => tr!("chain-term", from = from, to = to),
        _ => String::new(),
    };
    egui::Frame::NONE.inner_margin(egui::Margin { left: 12, right: 10, top: 10, bottom: 8 }).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = RichText::new(name).font(fonts::bold(13.0)).color(p.text);
            ui.add(egui::Label::new(name).truncate());
            ui.horizontal(|ui| {
                ui.set_min_height(18.0);
                ui.label(RichText::new(years).font(fonts::regular(12.0)).color(p.text2));
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| {
                    if ui.add(Button::link(&tr!("chain-other"))).clicked() {
                        queue.push(Action::WholeList(true));
                    }
                });
            });
        },
    );
    let (rule, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    paint::rule(ui.painter(), rule, rule.center().y, p.line);
}

fn groups_ui(ui: &mut Ui, page: &OpenRecord, has_keys: bool, queue: &mut Queue) {
    let mut meeting = None;
    for (at, line) in page.siblings.iter().enumerate() {
        if meeting != Some(line.meeting) {
            meeting = Some(line.meeting);
            let record = page.meetings.iter().find(|record| record.id == line.meeting);
            if let Some(record) = record {
                meeting_ui(ui, record);
            }
        }
        if row_ui(ui, line, line.id == page.id, has_keys) {
            open(page, at, queue);
        }
    }
}

fn meeting_ui(ui: &mut Ui, record: &Record) {
    let p = palette(ui);
    let meeting = Meeting::read(record);
    let kind = record.kind.field("kind").zip(record.get("kind"));
    let name = kind.map_or_else(
        || i18n::text(&record.kind.label_key(), None),
        |(field, value): (_, &Value)| format_field(record.kind, field, value),
    );
    let name = match meeting.ordinal.as_deref() {
        Some(ordinal) => tr!("chain-meeting", name = name, ordinal = ordinal),
        None => name,
    };
    let day = meeting.starts_on.map_or_else(|| tr!("chain-no-day"), PartialDate::shown);
    let people = match (meeting.attending, meeting.summoned) {
        (Some(there), Some(called)) => {
            tr!("chain-people", there = Count::shown(there), called = Count::shown(called))
        }
        _ => String::new(),
    };
    ui.add_space(8.0);
    let margin = egui::Margin { left: 12, right: 10, top: 0, bottom: 3 };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let name = RichText::new(name).font(fonts::semibold(12.0)).color(p.text2);
        ui.add(egui::Label::new(name).truncate());
        let detail = RichText::new(format!("{day}{people}")).font(fonts::regular(12.0));
        ui.add(egui::Label::new(detail.color(p.text2)).truncate());
    });
}

/// What a ballot is called in the chain: its office, its title, its round.
fn name_of(line: &BallotLine) -> String {
    let office = match line.office.as_deref() {
        None | Some("other") => line.office_title.clone().unwrap_or_default(),
        Some(word) => {
            let key =
                Kind::Ballot.field("office").map(|field| Kind::Ballot.choice_key(field, word));
            let known = key.filter(|key| i18n::has_key(i18n::lang(), key));
            known.map_or_else(|| word.to_owned(), |key| i18n::text(&key, None))
        }
    };
    let name = if office.is_empty() { tr!("line-ballot-unknown") } else { office };
    match line.round {
        None | Some(1) => name,
        Some(round) => tr!("line-ballot-round", name = name, round = round.to_string()),
    }
}

/// Where a ballot's entering stands: with every vote typed and nobody marked as elected it is done only
/// when somebody checked that nobody is.
fn state_of(line: &BallotLine) -> BallotState {
    match line.state() {
        BallotState::Done if !line.is_checked && line.elected == 0 => BallotState::Entering,
        state => state,
    }
}

fn row_ui(ui: &mut Ui, line: &BallotLine, current: bool, has_keys: bool) -> bool {
    let p = palette(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let (icon, color, right) = match state_of(line) {
        BallotState::Faulty => (Icon::CircleAlert, p.error, tr!("chain-errors", n = line.errors)),
        BallotState::Done => {
            let seats = line.seats.map_or_else(String::new, |seats| seats.to_string());
            (Icon::CircleCheck, p.good, tr!("grid-elected", n = line.elected, seats = seats))
        }
        BallotState::Entering => (Icon::CircleDot, p.link, tr!("chain-entering")),
        BallotState::Empty => (Icon::Circle, p.text3, String::new()),
    };
    let name = name_of(line);
    let said = tr!("chain-said", name = name.as_str(), state = right.as_str());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, current, &said));
    if current {
        ui.painter().rect_filled(rect, 0.0, p.selected);
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(bar, 0.0, p.link);
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let middle = rect.center().y;
    paint::icon(ui, ui.painter(), pos2(rect.left() + 22.0, middle), icon, 16.0, color);
    let weak = if state_of(line) == BallotState::Faulty { p.error } else { p.text2 };
    let right = paint::line(ui, &right, fonts::regular(12.0), weak);
    let right = paint::put_right(ui.painter(), rect.right() - 12.0, middle, right);
    let font = if current { fonts::semibold(13.0) } else { fonts::regular(13.0) };
    let color = if current { p.on_selected } else { p.text };
    let room = right.left() - rect.left() - 46.0;
    let galley = paint::wrapped(ui, &name, font, color, room, 1);
    paint::put_left(ui.painter(), rect.left() + 38.0, middle, galley);
    if current && has_keys {
        let inside = rect.shrink(1.0);
        let stroke = focus_stroke(p);
        ui.painter().rect_stroke(inside, 0.0, stroke, egui::StrokeKind::Inside);
    }
    response.clicked()
}

fn foot_ui(ui: &mut Ui, page: &OpenRecord) {
    let p = palette(ui);
    let size = vec2(ui.available_width(), 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.head);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    let done = page.siblings.iter().filter(|line| state_of(line) == BallotState::Done).count();
    let text = tr!("chain-foot", done = done, all = page.siblings.len());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    let galley = paint::line(ui, &text, fonts::regular(12.0), p.text2);
    paint::put_left(ui.painter(), rect.left() + 12.0, rect.center().y, galley);
}
