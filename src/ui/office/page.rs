//! What the pages of people and terms show of offices: held over time, now and before, and the figures
//! of bodies as reported and as counted.

use egui::{Id, Label, RichText, Ui};

use super::tally;
use crate::app::office::{OfficeLine, OfficeView};
use crate::app::{Action, OfficeAction, Queue};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::table::{Column, grid_head, grid_row};
use crate::ui::widgets::{Button, section};

/// A block of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeBlock {
    /// Of a person: every office over time.
    Career,
    /// Of a person: delegations to upper congresses.
    Delegations,
    /// Of a person: ballots with the name.
    Candidacies,
    /// Of a term: who holds an office now.
    Holders,
    /// Of a term: who held one before.
    Former,
    /// Of a term: bodies as reported and as counted.
    Figures,
}

/// Draws a block.
pub fn block_ui(
    ui: &mut Ui,
    view: &OfficeView,
    block: OfficeBlock,
    writable: bool,
    queue: &mut Queue,
) {
    let when = tr!("office-column-when");
    let how = tr!("office-column-how");
    match block {
        OfficeBlock::Figures => return figures_ui(ui, view, writable, queue),
        OfficeBlock::Career => {
            let columns = [
                when,
                tr!("office-column-office"),
                tr!("office-column-organisation"),
                tr!("office-column-term"),
                how,
            ];
            table_ui(ui, "office-career", &tr!("office-career"), &columns, &view.offices, queue);
        }
        OfficeBlock::Delegations => {
            if view.delegations.is_empty() {
                return;
            }
            let columns = [
                tr!("office-column-day"),
                tr!("office-column-congress"),
                tr!("office-column-status"),
                String::new(),
                how,
            ];
            table_ui(
                ui,
                "office-delegations",
                &tr!("office-delegations"),
                &columns,
                &view.delegations,
                queue,
            );
        }
        OfficeBlock::Candidacies => {
            let columns = [
                tr!("office-column-day"),
                tr!("office-column-ballot"),
                tr!("office-column-organisation"),
                tr!("office-column-term"),
                tr!("office-column-result"),
            ];
            table_ui(
                ui,
                "office_candidacies",
                &tr!("section-candidacies"),
                &columns,
                &view.candidacies,
                queue,
            );
        }
        OfficeBlock::Holders => {
            let columns = [
                when,
                tr!("office-column-person"),
                tr!("office-column-office"),
                String::new(),
                how,
            ];
            table_ui(
                ui,
                "office-holders-now",
                &tr!("office-holders-now"),
                &columns,
                &view.offices,
                queue,
            );
        }
        OfficeBlock::Former => {
            if view.former.is_empty() {
                return;
            }
            let columns = [
                when,
                tr!("office-column-person"),
                tr!("office-column-office"),
                tr!("office-column-reason"),
                how,
            ];
            table_ui(ui, "office-former", &tr!("office-former"), &columns, &view.former, queue);
        }
    }
    ui.add_space(8.0);
}

/// Least widths of the columns in points; they grow in proportion.
const WIDTHS: [f32; 5] = [150.0, 160.0, 170.0, 90.0, 190.0];

fn table_ui(
    ui: &mut Ui,
    name: &str,
    title: &str,
    titles: &[String; 5],
    lines: &[OfficeLine],
    queue: &mut Queue,
) {
    section::section_head(ui, title, None);
    if lines.is_empty() {
        section::empty_line(ui, &tr!("nothing-yet"));
        return;
    }
    // A column nobody has anything in makes room for the others.
    let used: Vec<usize> = (0..5).filter(|at| !titles[*at].is_empty()).collect();
    let least: f32 = used.iter().map(|at| WIDTHS[*at]).sum();
    let stretch = (ui.available_width() / least).max(1.0);
    let columns: Vec<Column<'_>> = used
        .iter()
        .map(|at| Column {
            title: &titles[*at],
            width: (WIDTHS[*at] * stretch).floor(),
            right: false,
        })
        .collect();
    egui::ScrollArea::horizontal().id_salt(name).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        grid_head(ui, &columns);
        for (row, line) in lines.iter().enumerate() {
            let response = grid_row(ui, Id::unique((name, row)), &columns, false, |ui, column| {
                cell_ui(ui, line, used[column]);
            });
            if response.clicked()
                && let Some(target) = line.target
            {
                queue.push(Action::Open(target, None));
            }
        }
    });
}

fn cell_ui(ui: &mut Ui, line: &OfficeLine, column: usize) {
    let p = palette(ui);
    let (text, font, color) = match column {
        0 => (&line.when, fonts::regular(12.5), p.text2),
        1 => (&line.what, fonts::semibold(13.0), p.text),
        2 => (&line.place, fonts::regular(13.0), p.text),
        3 => (&line.term, fonts::regular(12.5), p.text2),
        _ => (&line.how, fonts::regular(12.5), p.text2),
    };
    ui.add(Label::new(RichText::new(text).font(font).color(color)).truncate());
}

fn figures_ui(ui: &mut Ui, view: &OfficeView, writable: bool, queue: &mut Queue) {
    for line in &view.tallies {
        let title = tr!("figures-of", body = line.tally.title.clone());
        let take = tr!("figures-take");
        let can = writable && line.tally.figures.iter().any(crate::app::office::Figure::can);
        let clicked = section::section_head_with(ui, &title, |ui| {
            can && ui.add(Button::link(&take)).clicked()
        });
        if clicked {
            queue.push(Action::Office(OfficeAction::Figures(line.body)));
        }
        ui.push_id(("office_tally", line.body.0), |ui| tally::read_ui(ui, &line.tally));
        tally::day_ui(ui, &line.day);
        ui.add_space(8.0);
    }
}
