//! In, xuất (mock 06): the term summary as it will be printed.

use std::collections::HashMap;

use egui::{ColorImage, RichText, ScrollArea, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::{Action, App, Queue, ReportFormat};
use crate::domain::catalogue::Kind;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, section};

/// A4 in points.
const PAGE: egui::Vec2 = vec2(595.28, 841.89);

/// The pages as they are on the graphics side.
#[derive(Default)]
pub struct Textures {
    pages: HashMap<usize, (u64, TextureHandle)>,
}

/// Draws the section.
pub fn print_ui(ui: &mut Ui, app: &App, textures: &mut Textures, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let p = palette(ui);
    egui::Panel::right("print-side")
        .exact_size(300.0)
        .resizable(false)
        .frame(egui::Frame::NONE.fill(p.sheet).inner_margin(18.0))
        .show(ui, |ui| side_ui(ui, app, queue));
    let print = &book.print;
    let frame = egui::Frame::NONE.fill(p.window);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        let Some(pages) = print.pages else {
            ui.vertical_centered(|ui| {
                ui.add_space(ui.available_height() * 0.4);
                let text = match (&print.failed, print.term) {
                    (Some(failed), _) => failed.clone(),
                    (None, Some(_)) => tr!("print-making"),
                    (None, None) => tr!("print-choose"),
                };
                ui.label(RichText::new(text).font(fonts::regular(13.0)).color(p.text2));
            });
            return;
        };
        ScrollArea::vertical().id_salt("pages").auto_shrink(false).show(ui, |ui| {
            let width = (ui.available_width() - 48.0).clamp(200.0, PAGE.x * 1.25);
            let size = PAGE * (width / PAGE.x);
            for page in 0..pages {
                ui.vertical_centered(|ui| page_ui(ui, app, textures, page, size, queue));
                ui.add_space(14.0);
            }
        });
    });
}

fn page_ui(
    ui: &mut Ui,
    app: &App,
    textures: &mut Textures,
    page: usize,
    size: egui::Vec2,
    queue: &mut Queue,
) {
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let name = tr!("print-page", page = page + 1);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let p = palette(ui);
    ui.painter().rect_filled(rect, 0.0, egui::Color32::WHITE);
    ui.painter().rect_stroke(rect, 0.0, egui::Stroke::new(1.0, p.line), egui::StrokeKind::Outside);
    let Some(book) = &app.book else { return };
    // As many pixels as the screen has there, so that letters are sharp at every zoom.
    let scale = size.x / PAGE.x * ui.pixels_per_point();
    let Some(picture) = book.print.pictures.get(&page) else {
        queue.push(Action::Preview(page, scale));
        return;
    };
    if (picture.scale - scale).abs() > 0.01 && book.print.asked.get(&page) != Some(&scale) {
        queue.push(Action::Preview(page, scale));
    }
    let stale = textures.pages.get(&page).is_none_or(|(revision, _)| *revision != picture.revision);
    if stale {
        let image =
            ColorImage::from_rgba_unmultiplied([picture.width, picture.height], &picture.pixels);
        let handle = ui.ctx().load_texture(format!("page-{page}"), image, TextureOptions::LINEAR);
        textures.pages.insert(page, (picture.revision, handle));
    }
    if let Some((_, handle)) = textures.pages.get(&page) {
        let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ui.painter().image(handle.id(), rect, whole, egui::Color32::WHITE);
    }
}

fn side_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    ui.spacing_mut().item_spacing.y = 8.0;
    section::section_head(ui, &tr!("print-report"), None);
    ui.label(RichText::new(tr!("print-term-summary")).font(fonts::semibold(13.0)));
    let title =
        if book.print.term.is_some() { book.print.title.clone() } else { tr!("print-no-term") };
    ui.add(egui::Label::new(RichText::new(title).font(fonts::regular(13.0))).wrap());
    if let Some(open) = book.open.get(&Kind::Term)
        && book.print.term != Some(open.id)
    {
        let take = tr!("print-take-open");
        if ui.add(Button::normal(&take)).clicked() {
            queue.push(Action::PrintTerm(open.id));
        }
    }
    ui.add_space(6.0);
    let ready = book.print.pages.is_some();
    let reason = tr!("print-choose");
    let because = (!ready).then_some(reason.as_str());
    let send = tr!("print-send");
    let big = Button::primary(&send)
        .big()
        .icon(Icon::Printer)
        .width(ui.available_width())
        .disabled_because(because);
    if ui.add(big).clicked() {
        queue.push(Action::SendToPrinter);
    }
    for (key, icon, format) in [
        ("print-save-pdf", Icon::FileDown, ReportFormat::Pdf),
        ("print-save-docx", Icon::FileType, ReportFormat::Docx),
        ("print-save-xlsx", Icon::FileSpreadsheet, ReportFormat::Xlsx),
    ] {
        let text = crate::i18n::text(key, None);
        let button =
            Button::normal(&text).icon(icon).width(ui.available_width()).disabled_because(because);
        if ui.add(button).clicked() {
            queue.push(Action::AskReport(format));
        }
    }
    if let Some(pages) = book.print.pages {
        ui.label(
            RichText::new(tr!("print-pages", n = pages))
                .font(fonts::regular(12.0))
                .color(palette(ui).text3),
        );
    }
    ui.add_space(10.0);
    section::section_head(ui, &tr!("print-book"), None);
    let export = crate::app::Command::Export.text();
    if ui.add(Button::normal(&export).width(ui.available_width()).icon(Icon::Upload)).clicked() {
        queue.command(crate::app::Command::Export);
    }
    let import = crate::app::Command::Import.text();
    if book.writable()
        && ui.add(Button::normal(&import).width(ui.available_width()).icon(Icon::Import)).clicked()
    {
        queue.command(crate::app::Command::Import);
    }
}
