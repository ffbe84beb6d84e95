//! The card of a finding in the side column: what, the numbers, what to do.

use egui::text::LayoutJob;
use egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, RichText, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{CARD_RADIUS, palette};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::paint;

/// How a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Lỗi: cannot be true.
    Error,
    /// Cảnh báo: unusual.
    Warning,
    /// Accepted with a reason; was an error when `true`.
    Accepted(bool),
}

/// A finding as its card shows it.
#[derive(Clone, Copy, Debug)]
pub struct FindingView<'a> {
    /// How it stands.
    pub standing: Standing,
    /// Code, for example `BC-202`.
    pub code: &'a str,
    /// The sentence with its numbers and what to do.
    pub sentence: &'a str,
    /// The reason it was accepted for.
    pub reason: Option<&'a str>,
    /// Who accepted it and when.
    pub by: Option<&'a str>,
}

/// What the clerk did on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingAction {
    /// Nothing.
    None,
    /// The code was pressed: what it is about.
    Explain,
    /// Đi tới: the field it is about.
    GoTo,
    /// Accept it with a reason.
    Accept,
    /// Bỏ chấp nhận.
    TakeBack,
}

/// Draws the card over the whole width.
pub fn finding_card(ui: &mut Ui, finding: &FindingView<'_>) -> FindingAction {
    let p = palette(ui);
    let (icon, color, line, bar, title) = match finding.standing {
        Standing::Error => {
            (Icon::CircleAlert, p.error, p.error_line, p.error, tr!("widget-finding-error"))
        }
        Standing::Warning => (
            Icon::TriangleAlert,
            p.warning,
            p.warning_line,
            p.warning_stroke,
            tr!("widget-finding-warning"),
        ),
        Standing::Accepted(error) => {
            let title = if error {
                tr!("widget-finding-error-accepted")
            } else {
                tr!("widget-finding-warning-accepted")
            };
            (Icon::BadgeCheck, p.good, p.warning_line, p.warning_stroke, title)
        }
    };
    let frame = Frame::NONE
        .fill(p.sheet)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin { left: 14, right: 10, top: 8, bottom: 8 });
    let mut explain = false;
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.spacing_mut().interact_size.y = 18.0;
        ui.horizontal(|ui| {
            ui.set_height(18.0);
            let (place, _) = ui.allocate_exact_size(vec2(15.0, 18.0), Sense::hover());
            paint::icon(ui, ui.painter(), place.center(), icon, 15.0, color);
            let title = RichText::new(title).font(fonts::semibold(12.0)).color(color);
            ui.add(Label::new(title).truncate());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                explain = code_ui(ui, finding.code);
            });
        });
        let sentence = RichText::new(finding.sentence).font(fonts::regular(12.5)).color(p.text);
        ui.add(Label::new(sentence).wrap());
        foot(ui, finding)
    });
    // The bar follows the round corners of the card at the left.
    let rect = shown.response.rect;
    let corners = CornerRadius { nw: CARD_RADIUS, sw: CARD_RADIUS, ne: 0, se: 0 };
    ui.painter().rect_filled(rect.with_max_x(rect.left() + 4.0), corners, bar);
    if explain { FindingAction::Explain } else { shown.inner }
}

/// The code at the right of a card's head; pressed, it opens its entry in the help.
fn code_ui(ui: &mut Ui, code: &str) -> bool {
    let p = palette(ui);
    let galley = paint::line(ui, code, fonts::semibold(12.0), p.text2);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let name = tr!("finding-explain", code = code);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    paint::put_left(ui.painter(), rect.left(), rect.center().y, galley);
    if response.hovered() {
        paint::rule(ui.painter(), rect, rect.bottom() - 1.0, p.text2);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), rect.expand(1.0), p);
    }
    response.on_hover_text(name).clicked()
}

fn foot(ui: &mut Ui, finding: &FindingView<'_>) -> FindingAction {
    let p = palette(ui);
    let mut action = FindingAction::None;
    if let Some(reason) = finding.reason {
        let reason = tr!("widget-quoted", text = reason);
        let text = RichText::new(reason).font(fonts::regular(12.5)).color(p.text2);
        ui.add(Label::new(text).wrap());
    }
    if matches!(finding.standing, Standing::Accepted(_)) {
        ui.horizontal(|ui| {
            let by = RichText::new(finding.by.unwrap_or_default())
                .font(fonts::regular(12.0))
                .color(p.text3);
            ui.label(by);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::link(&tr!("widget-finding-take-back"))).clicked() {
                    action = FindingAction::TakeBack;
                }
            });
        });
        return action;
    }
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        let accept = if finding.standing == Standing::Error {
            tr!("widget-finding-as-recorded")
        } else {
            tr!("widget-finding-accept")
        };
        if ui.add(Button::primary(&tr!("widget-finding-go")).small().shortcut("F8")).clicked() {
            action = FindingAction::GoTo;
        }
        if ui.add(Button::normal(&accept).small()).clicked() {
            action = FindingAction::Accept;
        }
    });
    action
}

/// One line of a list of findings: icon, code bold, sentence; gives the response of “Đi tới”.
pub fn finding_line(ui: &mut Ui, finding: &FindingView<'_>) -> egui::Response {
    let p = palette(ui);
    let (icon, color) = match finding.standing {
        Standing::Error => (Icon::CircleAlert, p.error),
        Standing::Warning => (Icon::TriangleAlert, p.warning),
        Standing::Accepted(_) => (Icon::CircleCheck, p.good),
    };
    let go = tr!("widget-finding-go");
    let top = ui.cursor().min;
    let width = ui.available_width();
    let mut job = LayoutJob::default();
    let format = |font| egui::text::TextFormat::simple(font, p.text);
    job.append(finding.code, 0.0, format(fonts::bold(12.0)));
    job.append(finding.sentence, 5.0, format(fonts::regular(12.0)));
    paint::icon(ui, ui.painter(), pos2(top.x + 8.0, top.y + 9.0), icon, 15.0, color);
    ui.horizontal_top(|ui| {
        ui.add_space(22.0);
        ui.allocate_ui(vec2(width - 90.0, 18.0), |ui| ui.add(Label::new(job).wrap()));
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| ui.add(Button::link(&go))).inner
    })
    .inner
}
