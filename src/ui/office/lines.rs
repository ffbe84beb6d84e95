//! The lines of a sheet: who, what, what is said about it, and a tick.

use egui::{
    Id, Key, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::wish;
use crate::app::office::{Line, Mark, Sheet};
use crate::app::{OfficeAction, Queue};
use crate::domain::values::grouped;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::{Button, Field, FieldState, Message, paint, section};

/// Height of a line.
const ROW: f32 = 30.0;
/// Lines shown before the list scrolls.
const SHOWN: f32 = 11.0;
/// Lines shown where figures follow, so that these are in sight too.
const SHOWN_ABOVE_FIGURES: f32 = 6.5;

/// Draws the lines; only those in sight.
pub(super) fn lines_ui(ui: &mut Ui, sheet: &Sheet, queue: &mut Queue) {
    if sheet.lines.is_empty() {
        return;
    }
    let count = tr!(
        "office-ticked",
        ticked = grouped(sheet.ticked() as u64),
        all = grouped(sheet.lines.len() as u64)
    );
    section::section_head_with(ui, &sheet.lines_title, |ui| {
        if ui.add(Button::link(&tr!("office-tick-none"))).clicked() {
            wish(queue, OfficeAction::TickAll(false));
        }
        if ui.add(Button::link(&tr!("office-tick-all"))).clicked() {
            wish(queue, OfficeAction::TickAll(true));
        }
        ui.label(RichText::new(count).font(fonts::regular(12.0)).color(palette(ui).text3));
    });
    let shown = if sheet.tally.is_some() { SHOWN_ABOVE_FIGURES } else { SHOWN };
    let height = ROW * (sheet.lines.len() as f32).min(shown);
    let scroll = ScrollArea::vertical().id_salt("office_lines").max_height(height);
    scroll.auto_shrink([false, true]).show_rows(ui, ROW, sheet.lines.len(), |ui, places| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for at in places {
            if let Some(line) = sheet.lines.get(at) {
                line_ui(ui, at, line, queue);
            }
        }
    });
}

fn line_ui(ui: &mut Ui, at: usize, line: &Line, queue: &mut Queue) {
    let p = palette(ui);
    let width = ui.available_width();
    let (_, rect) = ui.allocate_space(vec2(width, ROW));
    let several = line.options.len() > 1;
    let own = line.own.is_some();
    let choice = if several {
        210.0
    } else if own {
        150.0
    } else {
        0.0
    };
    let place = rect.with_max_x(rect.right() - choice);
    let sense = if line.can { Sense::click() } else { Sense::hover() };
    let response = ui.interact(place, Id::unique(("office_line", at)), sense);
    response.widget_info(|| {
        let said = format!("{}, {}, {}", line.title, line.detail, line.remark);
        WidgetInfo::selected(Role::CheckBox, line.can, line.ticked, said)
    });
    if response.hovered() && line.can {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    check_ui(ui, pos2(rect.left() + 14.0, rect.center().y), line.can, line.ticked);
    let (color, icon) = match line.mark {
        Mark::Plain => (p.text2, None),
        Mark::There => (p.good, Some(Icon::CircleCheck)),
        Mark::Open => (p.warning, Some(Icon::TriangleAlert)),
    };
    let (left, middle) = (place.left() + 32.0, place.center().y);
    let room = place.right() - left;
    // Where nothing is said about a line, what it is has all the room.
    let detail = if line.remark.is_empty() { 0.71 } else { 0.40 };
    let titled = if line.can { p.text } else { p.text2 };
    let texts = [
        (0.0, 0.28, &line.title, fonts::semibold(13.0), titled),
        (0.29, detail, &line.detail, fonts::regular(12.5), p.text2),
    ];
    for (from, share, text, font, color) in texts {
        let galley = paint::wrapped(ui, text, font, color, room * share, 1);
        paint::put_left(ui.painter(), left + room * from, middle, galley);
    }
    let mut x = left + room * 0.70;
    if let Some(icon) = icon.filter(|_| !line.remark.is_empty()) {
        paint::icon(ui, ui.painter(), pos2(x + 7.0, middle), icon, 14.0, color);
        x += 19.0;
    }
    let remark = fonts::regular(12.0);
    let galley = paint::wrapped(ui, &line.remark, remark, color, place.right() - x - 4.0, 2);
    paint::put_left(ui.painter(), x, middle, galley);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), place.shrink(2.0), p);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if toggled(ui, &response) {
        wish(queue, OfficeAction::Tick(at, !line.ticked));
    }
    if several {
        let cell = Rect::from_min_max(pos2(place.right(), rect.top() + 1.0), rect.right_bottom());
        options_ui(ui, at, line, cell, queue);
    } else if own {
        let cell = Rect::from_min_max(pos2(place.right(), rect.top() + 1.0), rect.right_bottom());
        own_ui(ui, at, line, cell, queue);
    }
}

/// The field of a line, named by what it is of.
fn own_ui(ui: &mut Ui, at: usize, line: &Line, cell: Rect, queue: &mut Queue) {
    let Some(own) = &line.own else { return };
    let mut text = own.text.clone();
    let name = tr!("office-own", label = own.label.clone(), name = line.title.clone());
    let mut child = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(("office-own", at)));
    let mut field = Field::new(&own.label).name(&name).hint(&own.label);
    field = field.id(Id::unique(("office_own", at))).in_cell(cell);
    if let Some(error) = &own.error {
        field = field.state(FieldState::Error(Message { code: "", text: error }));
    }
    field.show(&mut child, &mut text);
    if text != own.text {
        wish(queue, OfficeAction::LineText(at, text));
    }
}

/// Whether a tick was clicked or changed with the space bar; Enter is for the whole sheet.
pub(super) fn toggled(ui: &Ui, response: &egui::Response) -> bool {
    let enter = ui.input(|input| {
        input.key_pressed(Key::Enter) && input.modifiers.matches_exact(Modifiers::NONE)
    });
    response.clicked() && !(enter && response.has_focus())
}

/// A box with a tick.
pub(super) fn check_ui(ui: &Ui, center: egui::Pos2, can: bool, on: bool) {
    let p = palette(ui);
    let place = Rect::from_center_size(center, vec2(15.0, 15.0));
    match (can, on) {
        (_, true) => {
            paint::boxed(ui.painter(), place, 3, p.accent, p.accent);
            paint::icon(ui, ui.painter(), place.center(), Icon::Check, 12.0, p.on_accent);
        }
        (true, false) => paint::boxed(ui.painter(), place, 3, p.sheet, p.border),
        (false, false) => paint::boxed(ui.painter(), place, 3, p.head, p.line),
    }
}

fn options_ui(ui: &mut Ui, at: usize, line: &Line, cell: Rect, queue: &mut Queue) {
    let options: Vec<&str> = line.options.iter().map(String::as_str).collect();
    let mut child = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(("office-who", at)));
    let label = tr!("office-who", name = line.title.clone());
    let id = Id::unique(("office_option", at));
    let shown = Choice::new(id, &label, &options).in_cell(cell).show(&mut child, line.chosen, None);
    match shown.action {
        ChoiceAction::Take(chosen) => wish(queue, OfficeAction::LineOption(at, Some(chosen))),
        ChoiceAction::Unknown => wish(queue, OfficeAction::LineOption(at, None)),
        _ => {}
    }
}
