//! The side column: findings, the papers that are missing, who changed what.

use egui::{RichText, Ui};

use super::PageCx;
use crate::app::{Action, FieldKey, RowRef};
use crate::domain::catalogue::{Acceptance, DocumentLink, Kind, Target};
use crate::domain::rules::Severity;
use crate::domain::values::PartialDate;
use crate::i18n;
use crate::store::Mode;
use crate::tr;
use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::palette;
use crate::ui::widgets::finding::{FindingAction, FindingView, Standing, finding_card};
use crate::ui::widgets::{paint, section};

/// The papers of a recognition dossier (domain.md 4.2), in the order they are handed in.
const DOSSIER: [&str; 7] = [
    "request",
    "congress_minutes",
    "resolution",
    "counting_minutes",
    "biographies",
    "committee_minutes",
    "recognition",
];

/// Draws the column.
pub fn side_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    if cx.page.loaded.dossier.root.kind == Kind::Ballot {
        super::arithmetic::arithmetic_ui(ui, cx);
    }
    super::reviews::reviews_ui(ui, cx);
    findings_ui(ui, cx);
    match cx.page.loaded.dossier.root.kind {
        Kind::Term => {
            targets_ui(ui, cx);
            dossier_ui(ui, cx);
        }
        Kind::Ballot => {
            super::arithmetic::board_ui(ui, cx);
            let ballot = crate::domain::catalogue::Ballot::from(&cx.page.loaded.dossier.root);
            crate::ui::recheck::side::check_ui(
                ui,
                &ballot,
                cx.rechecked,
                cx.book_writable,
                cx.queue,
            );
        }
        _ => {}
    }
    history_ui(ui, cx);
}

fn findings_ui(ui: &mut Ui, cx: &mut PageCx<'_>) {
    section::section_head(ui, &tr!("side-findings"), None);
    if cx.page.loaded.findings.is_empty() {
        section::empty_line(ui, &tr!("side-no-findings"));
    }
    let acceptances: Vec<Acceptance> = cx.page.loaded.dossier.all();
    for (at, (finding, acceptance)) in cx.page.loaded.findings.iter().enumerate() {
        let is_error = finding.severity == Severity::Error;
        let standing = match (acceptance, is_error) {
            (Some(_), error) => Standing::Accepted(error),
            (None, true) => Standing::Error,
            (None, false) => Standing::Warning,
        };
        let sentence = format!("{}. {}", finding.sentence(), finding.todo());
        let reason = acceptance
            .and_then(|id| acceptances.iter().find(|accepted| accepted.id == id))
            .and_then(|accepted| accepted.reason.clone());
        let view = FindingView {
            standing,
            code: finding.code,
            sentence: &sentence,
            reason: reason.as_deref(),
            by: None,
        };
        match finding_card(ui, &view) {
            FindingAction::None => {}
            FindingAction::GoTo => {
                if let Some(field) = finding.fields.first() {
                    let key = FieldKey { row: RowRef::Record(finding.subject), field };
                    cx.queue.push(Action::Open(finding.subject, Some(key)));
                }
            }
            FindingAction::Explain => cx.queue.push(Action::Explain(finding.code)),
            FindingAction::Accept => cx.queue.push(Action::AskAccept(at)),
            FindingAction::TakeBack => {
                if let Some(id) = acceptance {
                    cx.queue.push(Action::Withdraw(*id));
                }
            }
        }
        ui.add_space(6.0);
    }
    ui.add_space(6.0);
}

pub(super) fn line(ui: &mut Ui, left: &str, right: &str, icon: Option<(Icon, egui::Color32)>) {
    let p = palette(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(20.0);
        if let Some((icon, color)) = icon {
            ui.spacing_mut().item_spacing.x = 7.0;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
            paint::icon(ui, ui.painter(), rect.center(), icon, 15.0, color);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(right).font(fonts::regular(12.0)).color(p.text2));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(
                    egui::Label::new(RichText::new(left).font(fonts::regular(13.0)).color(p.text))
                        .truncate(),
                );
            });
        });
    });
}

fn targets_ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let mut targets: Vec<Target> = cx.page.loaded.dossier.all();
    if targets.is_empty() {
        return;
    }
    targets.sort_by_key(|target| (target.position, target.id));
    section::section_head(ui, &tr!("side-targets"), None);
    let unknown = tr!("widget-unknown");
    for target in &targets {
        let achieved = target.achieved.clone().unwrap_or_else(|| unknown.clone());
        let planned = target.planned.clone().unwrap_or_else(|| unknown.clone());
        line(
            ui,
            target.text.as_deref().unwrap_or_default(),
            &format!("{achieved} / {planned}"),
            None,
        );
    }
    ui.add_space(8.0);
}

fn dossier_ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let p = palette(ui);
    section::section_head(ui, &tr!("side-dossier"), None);
    let links: Vec<DocumentLink> = cx.page.loaded.dossier.all();
    let Some(field) = Kind::DocumentLink.field("role") else { return };
    for role in DOSSIER {
        let name = i18n::text(&Kind::DocumentLink.choice_key(field, role), None);
        let papers: Vec<&DocumentLink> =
            links.iter().filter(|link| link.role.as_deref() == Some(role)).collect();
        let (icon, color, right) = match papers.as_slice() {
            [] => (Icon::Circle, p.text3, tr!("side-not-handed-in")),
            [link, ..] => {
                let day = link.submitted_on.map(PartialDate::shown);
                (Icon::CircleCheck, p.good, day.unwrap_or_else(|| tr!("side-recorded")))
            }
        };
        line(ui, &name, &right, Some((icon, color)));
    }
    ui.add_space(8.0);
}

fn history_ui(ui: &mut Ui, cx: &PageCx<'_>) {
    section::section_head(ui, &tr!("side-history"), None);
    for entry in &cx.page.history {
        let when = crate::app::stamp_text(entry.at);
        let what = entry.words.sentence();
        let sentence = match entry.mode {
            Mode::Undo(_) => tr!("undone", what = what),
            Mode::Redo(_) => tr!("redone", what = what),
            Mode::Do | Mode::Baseline => what,
        };
        line(ui, &sentence, "", None);
        let p = palette(ui);
        let by = format!("{when} · {}", entry.who);
        ui.label(RichText::new(by).font(fonts::regular(12.0)).color(p.text3));
    }
}
