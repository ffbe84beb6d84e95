//! What the pages of people and terms show of offices: held over time, now and before, and the figures
//! of bodies as reported and as counted.

use egui::{Id, Role, Sense, Ui, WidgetInfo, vec2};

use super::tally;
use crate::app::office::{OfficeLine, OfficeView};
use crate::app::{Action, OfficeAction, Queue};
use crate::tr;
use crate::ui::fonts;
use crate::ui::theme::palette;
use crate::ui::widgets::{Button, paint, section};

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
    let (title, lines) = match block {
        OfficeBlock::Figures => return figures_ui(ui, view, writable, queue),
        OfficeBlock::Career => (tr!("office-career"), &view.offices),
        OfficeBlock::Delegations => (tr!("office-delegations"), &view.delegations),
        OfficeBlock::Candidacies => (tr!("section-candidacies"), &view.candidacies),
        OfficeBlock::Holders => (tr!("office-holders-now"), &view.offices),
        OfficeBlock::Former => (tr!("office-former"), &view.former),
    };
    let seldom = matches!(block, OfficeBlock::Delegations | OfficeBlock::Former);
    if lines.is_empty() && seldom {
        return;
    }
    section::section_head(ui, &title, None);
    if lines.is_empty() {
        section::empty_line(ui, &tr!("nothing-yet"));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, line) in lines.iter().enumerate() {
            let id = Id::unique(("office_line_of_page", block as u8, at));
            if line_ui(ui, id, line)
                && let Some(target) = line.target
            {
                queue.push(Action::Open(target, None));
            }
        }
    });
    ui.add_space(8.0);
}

/// Height of a line of two rows.
const ROW: f32 = 42.0;
/// Room for "02/10/2020 – 01/05/2023".
const WHEN: f32 = 166.0;

/// When; who or what over where; how over why. True when it was clicked.
fn line_ui(ui: &mut Ui, id: Id, line: &OfficeLine) -> bool {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let said = [&line.when, &line.what, &line.place, &line.term, &line.how];
        let said: Vec<&str> =
            said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        WidgetInfo::labeled(Role::Link, true, said.join(", "))
    });
    if !ui.is_rect_visible(rect) {
        return false;
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let middle = rect.left() + WHEN;
    let right = middle + (rect.right() - middle) * 0.56;
    let small = || fonts::regular(12.5);
    let put = |x: f32, to: f32, row: f32, text: &str, font, color| {
        let galley = paint::wrapped(ui, text, font, color, to - x - 10.0, 1);
        paint::put_left(ui.painter(), x, rect.top() + row, galley);
    };
    let (first, second) = (13.0, 30.0);
    put(rect.left() + 8.0, middle, first, &line.when, small(), p.text2);
    put(middle, right, first, &line.what, fonts::semibold(13.0), p.text);
    put(middle, right, second, &line.place, small(), p.text2);
    put(right, rect.right(), first, &line.how, small(), p.text);
    put(right, rect.right(), second, &line.term, small(), p.text2);
    paint::rule(ui.painter(), rect, rect.bottom() - 0.5, p.faint_line);
    response.clicked()
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
