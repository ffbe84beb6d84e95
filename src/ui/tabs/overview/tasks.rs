//! Việc cần làm: the headings with their first tasks, each a door to its field.

use egui::{Color32, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::overview::{Look, Overview, OverviewAction, TaskItem, TaskSection, Urgency};
use crate::app::{Action, App, FieldKey, Queue, RowRef, Tab};
use crate::domain::catalogue::Kind;
use crate::domain::rules;
use crate::domain::values::grouped;
use crate::store::{Filter, Severity};
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::chip::chip;
use crate::ui::widgets::{paint, section};

/// Height of a task.
const ROW: f32 = 33.0;
/// So many findings are shown; the others are behind their lists.
const FINDINGS: usize = 5;

/// Draws the card's content.
pub(super) fn tasks_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let overview = &book.overview;
    head_ui(ui, overview, queue);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(6.0);
    findings_ui(ui, app, queue);
    let Some(view) = &overview.view else {
        let text = overview.failed.clone().unwrap_or_else(|| tr!("overview-counting"));
        ui.add_space(8.0);
        section::empty_line(ui, &text);
        return;
    };
    for section in &view.sections {
        section_ui(ui, section, queue);
    }
    if view.sections.is_empty() {
        ui.add_space(8.0);
        section::empty_line(ui, &tr!("overview-no-tasks"));
    }
}

fn head_ui(ui: &mut Ui, overview: &Overview, queue: &mut Queue) {
    let tasks = overview.view.as_ref().map_or(0, |view| view.tasks);
    let title = tr!("overview-tasks", n = grouped(tasks));
    section::section_head_with(ui, &title, |ui| {
        // Laid out from the right.
        for (name, soon) in [(tr!("overview-soon"), true), (tr!("overview-all"), false)] {
            if chip(ui, &name, None, overview.look.soon == soon).clicked() {
                let look = Look { soon, ..overview.look.clone() };
                queue.push(Action::Overview(OverviewAction::Look(look)));
            }
        }
    });
}

fn heading_ui(ui: &mut Ui, title: &str, aside: &str) {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 29.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{title}, {aside}")));
    let rect = rect.expand2(vec2(14.0, 0.0));
    ui.painter().rect_filled(rect, 0.0, p.head);
    paint::rule(ui.painter(), rect, rect.top() + 0.5, p.line);
    let galley = paint::line(ui, title, fonts::semibold(12.0), p.text2);
    let placed = paint::put_left(ui.painter(), rect.left() + 14.0, rect.center().y, galley);
    let width = rect.right() - placed.right() - 20.0;
    let galley = paint::wrapped(ui, aside, fonts::regular(12.0), p.text3, width, 1);
    paint::put_left(ui.painter(), placed.right() + 6.0, rect.center().y, galley);
}

fn section_ui(ui: &mut Ui, section: &TaskSection, queue: &mut Queue) {
    let p = palette(ui);
    heading_ui(ui, &section.title, &section.aside);
    for item in &section.items {
        let (icon, color, when) = match item.urgency {
            Urgency::Late => (Icon::TriangleAlert, p.warning, p.warning),
            Urgency::Soon => (Icon::CalendarRange, p.text2, p.warning),
            Urgency::Calm => (Icon::CalendarRange, p.text2, p.text3),
        };
        if row_ui(ui, icon, color, &item.text, (&item.when, when)) {
            open(item, queue);
        }
    }
    if let Some((text, door)) = &section.more
        && row_ui(ui, Icon::Ellipsis, p.link, text, ("", p.text3))
    {
        queue.push(Action::Overview(OverviewAction::Open(door.clone())));
    }
}

fn open(item: &TaskItem, queue: &mut Queue) {
    queue.push(Action::Open(item.page, item.key));
}

fn findings_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let p = palette(ui);
    let (errors, warnings) = book.findings;
    let aside = tr!("overview-findings-aside", errors = errors, warnings = warnings);
    heading_ui(ui, &tr!("overview-findings-title"), &aside);
    if book.open_findings.is_empty() {
        ui.add_space(6.0);
        section::empty_line(ui, &tr!("overview-no-findings"));
        ui.add_space(6.0);
    }
    for found in book.open_findings.iter().take(FINDINGS) {
        let arguments = found.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let sentence = rules::sentence(&found.code, arguments);
        let (icon, color) = match found.severity {
            Severity::Error => (Icon::CircleAlert, p.error),
            _ => (Icon::TriangleAlert, p.warning),
        };
        // A ballot is called by its office; whose it is stands first in its second line.
        let whose = match found.row.kind {
            Kind::Ballot => found.row.detail.split(" · ").next().unwrap_or_default(),
            _ => found.row.name.as_str(),
        };
        let text = format!("{whose}: {sentence}");
        if row_ui(ui, icon, color, &text, (&found.code, p.text3)) {
            let field = found.fields.first().and_then(|name| {
                let kind = book.store.kind_of(found.subject).ok().flatten()?;
                kind.field(name)
            });
            let key = field
                .map(|field| FieldKey { row: RowRef::Record(found.subject), field: field.name });
            queue.push(Action::Open(found.row.id, key));
        }
    }
    if book.open_findings.len() > FINDINGS {
        more_findings_ui(ui, book, queue);
    }
}

/// The lists that have findings, each with their number.
fn more_findings_ui(ui: &mut Ui, book: &crate::app::Book, queue: &mut Queue) {
    let p = palette(ui);
    for tab in Tab::ALL {
        let Some(list) = tab.kind().and_then(|kind| book.lists.get(&kind)) else { continue };
        let found = list.chips.iter().find(|(filter, _)| *filter == Filter::Findings);
        let Some((_, count)) = found.filter(|(_, count)| *count > 0) else { continue };
        let kind: Kind = list.kind;
        let of = crate::i18n::text(&format!("unit-{}", kind.name()), None);
        let text = tr!("overview-more-findings", n = grouped(*count), of = of);
        if row_ui(ui, Icon::Ellipsis, p.link, &text, ("", p.text3)) {
            queue.push(Action::Filter(kind, Filter::Findings));
            queue.push(Action::Go(tab));
        }
    }
}

/// A line that opens what it names: icon, text, and something short at the right.
pub(super) fn row_ui(
    ui: &mut Ui,
    icon: Icon,
    color: Color32,
    text: &str,
    (when, when_color): (&str, Color32),
) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let spoken = if when.is_empty() { text.to_owned() } else { format!("{text}, {when}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(4.0), None);
    }
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let wide = rect.expand2(vec2(14.0, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(wide, 0.0, p.hover);
    }
    paint::rule(ui.painter(), wide, rect.top() + 0.5, p.faint_line);
    let middle = rect.center().y;
    paint::icon(ui, ui.painter(), egui::pos2(rect.left() + 8.0, middle), icon, 15.0, color);
    let chevron = egui::pos2(rect.right() - 4.0, middle);
    paint::icon(ui, ui.painter(), chevron, Icon::ChevronRight, 14.0, p.text3);
    let galley = paint::line(ui, when, fonts::regular(12.0), when_color);
    let room = galley.size().x;
    paint::put_right(ui.painter(), rect.right() - 18.0, middle, galley);
    let width = rect.width() - 24.0 - 26.0 - room - if room > 0.0 { 10.0 } else { 0.0 };
    let galley = paint::wrapped(ui, text, fonts::regular(13.0), p.text, width, 1);
    let cut = galley.elided;
    paint::put_left(ui.painter(), rect.left() + 24.0, middle, galley);
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect.shrink(2.0), p);
    }
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(text);
    }
    clicked
}
