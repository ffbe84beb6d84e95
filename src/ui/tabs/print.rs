//! In, xuất (mock 06): the paper as it will be printed.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{ColorImage, RichText, ScrollArea, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::{Action, App, Offer, PrintState, Queue, ReportFormat, offers};
use crate::documents::report::Report;
use crate::documents::term_table::{Reach, Round};
use crate::documents::typst_engine::Pages;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::choice::{Choice, ChoiceAction};
use crate::ui::widgets::{Button, chip, section};

/// A4 in points, for pages not yet made.
const PAGE: egui::Vec2 = vec2(595.28, 841.89);

/// The pages as they are on the graphics side.
#[derive(Default)]
pub struct Textures {
    /// The paper they were made of; its pictures' revisions tell nothing of another paper's.
    set: Option<Arc<Pages>>,
    pages: HashMap<usize, (u64, TextureHandle)>,
}

impl Textures {
    /// Forgets the pages of another paper than this one.
    fn follow(&mut self, set: Option<&Arc<Pages>>) {
        let same = match (&self.set, set) {
            (Some(own), Some(set)) => Arc::ptr_eq(own, set),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.pages.clear();
            self.set = set.cloned();
        }
    }
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
    textures.follow(print.set.as_ref());
    let frame = egui::Frame::NONE.fill(p.window);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        let Some(pages) = print.pages else {
            ui.vertical_centered(|ui| {
                ui.add_space(ui.available_height() * 0.4);
                let text = match (&print.failed, print.report) {
                    (Some(failed), _) => failed.clone(),
                    (None, Some(_)) => tr!("print-making"),
                    (None, None) => tr!("print-choose"),
                };
                ui.label(RichText::new(text).font(fonts::regular(13.0)).color(p.text2));
            });
            return;
        };
        ScrollArea::vertical().id_salt("pages").auto_shrink(false).show(ui, |ui| {
            for page in 0..pages {
                let sheet = sheet_size(print, page);
                let width = (ui.available_width() - 48.0).clamp(200.0, sheet.x * 1.25);
                let size = sheet * (width / sheet.x);
                ui.vertical_centered(|ui| page_ui(ui, app, textures, page, size, queue));
                ui.add_space(14.0);
            }
        });
    });
}

/// The size of a page in points: lists are on turned pages.
fn sheet_size(print: &PrintState, page: usize) -> egui::Vec2 {
    let size = print.set.as_ref().and_then(|pages| pages.size(page));
    size.map_or(PAGE, |(width, height)| vec2(width as f32, height as f32))
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
    let scale = size.x / sheet_size(&book.print, page).x * ui.pixels_per_point();
    let picture = book.print.pictures.get(&page);
    let fits = picture.is_some_and(|picture| (picture.scale - scale).abs() <= 0.01);
    // Asked for once: each wish draws another frame.
    if !fits && book.print.asked.get(&page) != Some(&scale) {
        queue.push(Action::Preview(page, scale));
    }
    let Some(picture) = picture else { return };
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
    let offers = offers(book);
    paper_ui(ui, &offers, &book.print, queue);
    let none = tr!("print-no-term");
    let title = if book.print.report.is_some() { book.print.title.as_str() } else { &none };
    ui.add(egui::Label::new(RichText::new(title).font(fonts::regular(13.0))).wrap());
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

/// The choice of the paper, for the keyboard.
pub fn paper_id() -> egui::Id {
    egui::Id::unique("print-paper")
}

/// Mẫu in: which paper, and what it leaves out.
fn paper_ui(ui: &mut Ui, offers: &[Offer], print: &PrintState, queue: &mut Queue) {
    let at_hand = print.report;
    let names: Vec<&str> = offers.iter().map(|offer| offer.name.as_str()).collect();
    let chosen = offers.iter().position(|offer| Some(offer.report) == at_hand);
    if !names.is_empty() {
        let label = tr!("print-paper");
        let choice = Choice::new(paper_id(), &label, &names).dropdown().required();
        let shown = choice.show(ui, chosen, None);
        if let ChoiceAction::Take(at) = shown.action
            && let Some(offer) = offers.get(at)
        {
            queue.push(Action::Print(offer.report));
        }
    }
    if let Some(Report::CommitteeList { term, board, sensitive }) = at_hand
        && chip::chip(ui, &tr!("print-sensitive"), None, sensitive).clicked()
    {
        queue.push(Action::Print(Report::CommitteeList { term, board, sensitive: !sensitive }));
    }
    table_ui(ui, &print.rounds, at_hand, queue);
}

/// Which term and how far below, for a table of subordinate terms.
fn table_ui(ui: &mut Ui, rounds: &[Round], at_hand: Option<Report>, queue: &mut Queue) {
    let Some(Report::TermTable { organisation, round, reach }) = at_hand else { return };
    let in_force = tr!("print-round-in-force");
    let years: Vec<String> = rounds.iter().map(|round| round_text(*round)).collect();
    let names: Vec<&str> =
        std::iter::once(in_force.as_str()).chain(years.iter().map(String::as_str)).collect();
    let chosen = match round {
        None => Some(0),
        Some(own) => rounds.iter().position(|one| *one == own).map(|at| at + 1),
    };
    let label = tr!("print-round");
    let choice = Choice::new(egui::Id::unique("print-round"), &label, &names).dropdown().required();
    if let ChoiceAction::Take(at) = choice.show(ui, chosen, None).action {
        let round = at.checked_sub(1).and_then(|at| rounds.get(at)).copied();
        queue.push(Action::Print(Report::TermTable { organisation, round, reach }));
    }
    let names = [tr!("print-reach-direct"), tr!("print-reach-two-levels"), tr!("print-reach-all")];
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = Reach::ALL.iter().position(|one| *one == reach);
    let label = tr!("print-reach");
    let choice = Choice::new(egui::Id::unique("print-reach"), &label, &names).dropdown().required();
    if let ChoiceAction::Take(at) = choice.show(ui, chosen, None).action
        && let Some(reach) = Reach::ALL.get(at)
    {
        queue.push(Action::Print(Report::TermTable { organisation, round, reach: *reach }));
    }
}

/// "2023 - 2028".
fn round_text(round: Round) -> String {
    match round.to {
        Some(to) => format!("{} - {to}", round.from),
        None => round.from.to_string(),
    }
}
