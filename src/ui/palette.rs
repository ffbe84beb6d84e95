//! Ctrl+K (mock 09).

use egui::{Context, Id, Key, Modal, Modifiers, RichText, ScrollArea, Sense, Ui, vec2};

use super::fonts;
use super::icons::Icon;
use super::shell::tab_icon;
use super::theme::{BACKDROP, palette};
use super::widgets::chip::chip;
use super::widgets::keycap::key_hint;
use super::widgets::{Field, paint};
use crate::app::{Action, App, Palette, PaletteItem, Queue, Tab};
use crate::domain::text::match_ranges;
use crate::i18n;
use crate::tr;

const WIDTH: f32 = 760.0;
const ROW: f32 = 44.0;

/// Draws the palette when it is open.
pub fn palette_ui(ctx: &Context, app: &App, queue: &mut Queue) {
    let Some(state) = &app.palette else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(14.0).corner_radius(8.0);
    let modal = Modal::new(Id::unique("palette")).backdrop_color(BACKDROP).frame(frame);
    modal.show(ctx, |ui| {
        ui.set_width(WIDTH.min(ctx.content_rect().width() - 40.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        let cursor = keys(ui, state, queue);
        search_ui(ui, state, cursor, queue);
        kinds_ui(ui, state, queue);
        rows_ui(ui, state, cursor, queue);
        ui.horizontal(|ui| {
            key_hint(ui, &tr!("key-arrows"), &tr!("hint-move"));
            key_hint(ui, "Enter", &tr!("hint-open"));
            key_hint(ui, "Esc", &tr!("hint-close"));
            ui.label(
                RichText::new(tr!("palette-hint"))
                    .font(fonts::regular(12.0))
                    .color(palette(ui).text3),
            );
        });
    });
}

fn cursor_id() -> Id {
    Id::unique("palette-cursor")
}

/// The row the arrows are at; the question changes it back to the first.
fn keys(ui: &Ui, state: &Palette, queue: &mut Queue) -> usize {
    let (query, mut at): (String, usize) =
        ui.data(|data| data.get_temp(cursor_id())).unwrap_or_default();
    if query != state.query {
        at = 0;
    }
    let last = state.items.len().saturating_sub(1);
    let (mut down, mut up, mut escape) = (0, 0, false);
    ui.input_mut(|input| {
        down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        escape = input.consume_key(Modifiers::NONE, Key::Escape);
    });
    at = (at + down).min(last).saturating_sub(up);
    if escape {
        queue.push(Action::Close);
    }
    ui.data_mut(|data| data.insert_temp(cursor_id(), (state.query.clone(), at)));
    at
}

fn search_ui(ui: &mut Ui, state: &Palette, cursor: usize, queue: &mut Queue) {
    let mut text = state.query.clone();
    let hint = tr!("search-everything");
    let label = tr!("search-label");
    let id = Id::unique("palette-search");
    let response = Field::new(&label).hint(&hint).id(id).bare().show(ui, &mut text);
    if !response.response.has_focus() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if text != state.query {
        queue.push(Action::PaletteSearch(text));
    }
    if response.enter {
        queue.push(Action::PaletteTake(cursor));
    }
}

fn kinds_ui(ui: &mut Ui, state: &Palette, queue: &mut Queue) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if chip(ui, &tr!("chip-all"), None, state.only.is_none()).clicked() {
            queue.push(Action::PaletteKind(None));
        }
        for tab in Tab::ALL {
            let Some(kind) = tab.kind() else { continue };
            if chip(ui, &i18n::text(tab.key(), None), None, state.only == Some(kind)).clicked() {
                queue.push(Action::PaletteKind(Some(kind)));
            }
        }
    });
}

fn rows_ui(ui: &mut Ui, state: &Palette, cursor: usize, queue: &mut Queue) {
    let height = (ui.ctx().content_rect().height() * 0.62).max(120.0);
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if state.items.is_empty() {
                let text = if state.words.is_empty() {
                    tr!("palette-empty")
                } else {
                    tr!("palette-nothing", words = state.query.clone())
                };
                ui.label(RichText::new(text).font(fonts::regular(13.0)).color(palette(ui).text2));
            }
            let mut group = String::new();
            for (at, item) in state.items.iter().enumerate() {
                let here = group_of(item, state.words.is_empty());
                if here != group {
                    ui.add_space(4.0);
                    ui.label(
                        RichText::new(&here).font(fonts::semibold(12.0)).color(palette(ui).text2),
                    );
                    group = here;
                }
                if row_ui(ui, state, item, at == cursor) {
                    queue.push(Action::PaletteTake(at));
                }
            }
        });
}

fn group_of(item: &PaletteItem, recent: bool) -> String {
    match item {
        PaletteItem::Command(_) => tr!("palette-commands"),
        PaletteItem::Record(hit) => match &hit.missing {
            Some(word) => tr!("palette-near", word = word.clone()),
            None if recent => tr!("palette-recent"),
            None => i18n::text(&format!("kinds-{}", hit.row.kind.name()), None),
        },
    }
}

fn icon_of(item: &PaletteItem) -> Icon {
    match item {
        PaletteItem::Command(_) => Icon::Command,
        PaletteItem::Record(hit) => Tab::of(hit.row.kind).map_or(Icon::Circle, tab_icon),
    }
}

fn row_ui(ui: &mut Ui, state: &Palette, item: &PaletteItem, current: bool) -> bool {
    let p = palette(ui);
    let (title, detail) = match item {
        PaletteItem::Record(hit) => (hit.row.name.clone(), hit.row.detail.clone()),
        PaletteItem::Command(command) => {
            (command.text(), command.shortcut().map(crate::app::Shortcut::text).unwrap_or_default())
        }
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, current, &title)
    });
    if current {
        ui.painter().rect_filled(rect, 0.0, p.selected);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + 4.0), 0.0, p.link);
        ui.scroll_to_rect(rect, None);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    paint::icon(
        ui,
        ui.painter(),
        egui::pos2(rect.left() + 22.0, rect.top() + 14.0),
        icon_of(item),
        16.0,
        p.text2,
    );
    let width = rect.width() - 60.0;
    let found = match_ranges(&title, &state.words);
    let title = paint::highlighted(
        ui,
        &title,
        &found,
        fonts::regular(13.5),
        p.text,
        Some(p.found),
        width,
        1,
    );
    paint::put_left(ui.painter(), rect.left() + 44.0, rect.top() + 13.0, title);
    let found = match_ranges(&detail, &state.words);
    let detail = paint::highlighted(
        ui,
        &detail,
        &found,
        fonts::regular(12.0),
        p.text2,
        Some(p.found),
        width,
        1,
    );
    paint::put_left(ui.painter(), rect.left() + 44.0, rect.top() + 32.0, detail);
    response.clicked()
}
