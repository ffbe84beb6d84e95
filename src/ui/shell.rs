//! Top bar, rail and page header.

use egui::{Align, Frame, Layout, Panel, RichText, Ui, vec2};

use super::fonts;
use super::icons::Icon;
use super::theme::palette;
use super::widgets::{Button, paint, rail, topbar};
use crate::app::{Action, App, Command, EventKind, OfficeCommand, Queue, Tab};
use crate::domain::catalogue::Kind;
use crate::domain::values::grouped;
use crate::i18n;
use crate::tr;

/// Height of an item of the rail.
const RAIL_ITEM: f32 = 58.0;

/// The icon of a section.
pub fn tab_icon(tab: Tab) -> Icon {
    match tab {
        Tab::Overview => Icon::LayoutDashboard,
        Tab::Organisations => Icon::Network,
        Tab::Terms => Icon::CalendarRange,
        Tab::Ballots => Icon::Vote,
        Tab::Programmes => Icon::Handshake,
        Tab::People => Icon::Users,
        Tab::Documents => Icon::Files,
        Tab::Print => Icon::Printer,
        Tab::Rules => Icon::Scale,
    }
}

/// The top bar: mark, menus, search, book, user.
pub fn top_bar_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let p = palette(ui);
    Panel::top("top")
        .show_separator_line(false)
        .exact_size(topbar::HEIGHT)
        .frame(Frame::NONE.fill(p.top_bar))
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                topbar::mark(ui);
                if ui.available_width() > 900.0 {
                    ui.label(
                        RichText::new(tr!("app-name")).font(fonts::bold(15.0)).color(p.on_bar),
                    );
                    ui.add_space(8.0);
                }
                menus_ui(ui, app, queue);
                let room = ui.available_width();
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add_space(10.0);
                    if room > 560.0 {
                        user_ui(ui, app);
                    }
                    book_ui(ui, app, queue);
                    let width = (ui.available_width() - 12.0).min(420.0);
                    if width > 120.0 {
                        let gap = ((ui.available_width() - width) / 2.0).max(0.0);
                        ui.add_space(gap);
                        let key = Command::Palette
                            .shortcut()
                            .map(crate::app::Shortcut::text)
                            .unwrap_or_default();
                        if topbar::search_box(ui, &tr!("search-everything"), &key, width).clicked()
                        {
                            queue.command(Command::Palette);
                        }
                    }
                });
            });
        });
}

fn user_ui(ui: &mut Ui, app: &App) {
    let name = app.book.as_ref().map(|book| book.store.holder().who.clone()).unwrap_or_default();
    let initials: String = {
        let words: Vec<&str> = name.split_whitespace().collect();
        let last_two = words.len().saturating_sub(2);
        words[last_two..]
            .iter()
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .collect()
    };
    topbar::user(ui, &initials, &name);
}

fn book_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let Some(book) = &app.book else { return };
    let name = book
        .store
        .path()
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let icon = if book.writable() { Icon::Lock } else { Icon::Eye };
    if topbar::book_file(ui, &name, icon)
        .on_hover_text(book.store.path().display().to_string())
        .clicked()
    {
        queue.command(Command::OpenBook);
    }
}

fn menus_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let menus: [(&str, &[Command]); 5] = [
        (
            "menu-file",
            &[
                Command::NewBook,
                Command::OpenBook,
                Command::Practice,
                Command::Import,
                Command::Export,
                Command::ExportList,
                Command::Print,
            ],
        ),
        ("menu-edit", &[Command::Undo, Command::Redo, Command::New, Command::NewChild]),
        (
            "menu-view",
            &[
                Command::Palette,
                Command::ZoomIn,
                Command::ZoomOut,
                Command::ZoomReset,
                Command::ThemeLight,
                Command::ThemeDark,
                Command::Vietnamese,
                Command::English,
            ],
        ),
        (
            "menu-tools",
            &[
                Command::Office(OfficeCommand::Results),
                Command::Office(OfficeCommand::Round),
                Command::Office(OfficeCommand::Recognise),
                Command::Office(OfficeCommand::End),
                Command::Office(OfficeCommand::Vacancy),
                Command::Office(OfficeCommand::Appoint),
                Command::Office(OfficeCommand::Event(EventKind::Rename)),
                Command::Office(OfficeCommand::Event(EventKind::Transfer)),
                Command::Office(OfficeCommand::Event(EventKind::Merge)),
                Command::Office(OfficeCommand::Event(EventKind::End)),
                Command::Office(OfficeCommand::Event(EventKind::TransferMany)),
                Command::Office(OfficeCommand::Renew),
                Command::Office(OfficeCommand::RenewMany),
                Command::Office(OfficeCommand::NewTerm),
                Command::FiguresGrid,
                Command::Go(Tab::Rules),
                Command::JudgeAnew,
            ],
        ),
        ("menu-help", &[Command::Help]),
    ];
    for (key, commands) in menus {
        let response = topbar::bar_button(ui, &i18n::text(key, None));
        egui::Popup::menu(&response).show(|ui| {
            ui.set_min_width(230.0);
            for command in commands {
                if menu_line(ui, app, *command) {
                    queue.command(*command);
                    ui.close();
                }
            }
            if key == "menu-edit"
                && let Some(book) = &app.book
            {
                let what = book.next_undo.as_ref().map(crate::store::OperationWords::sentence);
                if let Some(what) = what {
                    ui.label(
                        RichText::new(what).font(fonts::regular(12.0)).color(palette(ui).text3),
                    );
                }
            }
            if key == "menu-file" && ui.add(egui::Button::new(tr!("menu-bin"))).clicked() {
                queue.push(Action::OpenBin);
                ui.close();
            }
        });
    }
}

fn menu_line(ui: &mut Ui, app: &App, command: Command) -> bool {
    let enabled = match command {
        Command::Undo => app.book.as_ref().is_some_and(|book| book.next_undo.is_some()),
        Command::Redo => app.book.as_ref().is_some_and(|book| book.next_redo.is_some()),
        Command::ExportList => Tab::ALL.contains(&app.tab) && app.tab.kind().is_some(),
        Command::Office(command) => app.office_fits(command),
        _ => true,
    };
    let key = command.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
    ui.add_enabled(enabled, egui::Button::new(command.text()).right_text(key)).clicked()
}

/// The rail of sections.
pub fn rail_ui(ui: &mut Ui, app: &App, queue: &mut Queue) {
    let p = palette(ui);
    let narrow = ui.available_width() < 1000.0 || ui.available_height() < 480.0;
    let width = if narrow { 48.0 } else { 80.0 };
    Panel::left("rail")
        .show_separator_line(false)
        .exact_size(width)
        .resizable(false)
        .frame(Frame::NONE.fill(p.rail))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let height = rail::item_height(ui.available_height(), Tab::ALL.len(), narrow);
            egui::ScrollArea::vertical().id_salt("rail").show(ui, |ui| {
                for tab in Tab::ALL {
                    let errors = match (tab, &app.book) {
                        (Tab::Overview, Some(book)) => book.findings.0 as usize,
                        _ => 0,
                    };
                    let name = i18n::text(tab.key(), None);
                    let here = app.tab == tab;
                    let icon = tab_icon(tab);
                    if rail::rail_item(ui, icon, &name, here, errors, narrow, height).clicked() {
                        queue.push(Action::Go(tab));
                    }
                }
            });
            rules_foot_ui(ui, app, narrow, queue);
        });
}

/// The rule sets stand at the rail's foot where there is room below the sections.
fn rules_foot_ui(ui: &mut Ui, app: &App, narrow: bool, queue: &mut Queue) {
    let room = ui.available_height() - RAIL_ITEM;
    if room < 0.0 {
        return;
    }
    ui.add_space(room);
    let (tab, name) = (Tab::Rules, tr!("tab-rules-short"));
    if rail::rail_item(ui, tab_icon(tab), &name, app.tab == tab, 0, narrow, RAIL_ITEM).clicked() {
        queue.push(Action::Go(tab));
    }
}

/// The page header: title, count, actions.
pub fn page_header_ui(
    ui: &mut Ui,
    app: &App,
    narrow: bool,
    list_shown: &mut bool,
    queue: &mut Queue,
) {
    let p = palette(ui);
    let frame = Frame::NONE.fill(p.sheet).inner_margin(egui::Margin {
        left: 16,
        right: 16,
        top: 0,
        bottom: 0,
    });
    Panel::top("header").show_separator_line(false).exact_size(46.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                actions_ui(ui, app, narrow, list_shown, queue);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.label(
                        RichText::new(i18n::text(app.tab.key(), None))
                            .font(fonts::bold(19.0))
                            .color(p.text),
                    );
                    ui.add_space(4.0);
                    let count =
                        RichText::new(count_text(app)).font(fonts::regular(13.0)).color(p.text2);
                    ui.add(egui::Label::new(count).truncate());
                });
            });
        });
        let rect = ui.max_rect();
        paint::rule(ui.painter(), rect.expand2(vec2(16.0, 0.0)), rect.bottom() - 0.5, p.line);
    });
}

fn count_text(app: &App) -> String {
    let Some(kind) = app.tab.kind() else { return String::new() };
    let Some(book) = app.book.as_ref() else { return String::new() };
    // Where the ballots of one term stand at the left, the page is about its organisation.
    if let Some(page) = book.page(app.tab).filter(|_| kind == Kind::Ballot && !book.whole_list) {
        let dossier = &page.loaded.dossier;
        let term = dossier.around.iter().find(|record| record.kind == Kind::Term);
        let owner = term.and_then(|term| term.reference("organisation"));
        return dossier.title(owner).unwrap_or_default().to_owned();
    }
    let Some(list) = book.lists.get(&kind) else { return String::new() };
    tr!(&format!("count-of-{}", kind.name()), n = grouped(list.all as u64))
}

fn actions_ui(ui: &mut Ui, app: &App, narrow: bool, list_shown: &mut bool, queue: &mut Queue) {
    let Some(kind) = app.tab.kind() else { return };
    let writable = app.book.as_ref().is_some_and(crate::app::Book::writable);
    if writable {
        let add = match app.tab {
            Tab::Rules => tr!("ruleset-add"),
            _ => i18n::text(&format!("add-{}", kind.name()), None),
        };
        let key = Command::New.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
        if ui.add(Button::primary(&add).icon(Icon::Plus).shortcut(&key)).clicked() {
            queue.command(Command::New);
        }
    }
    if app.tab == Tab::Ballots && app.book.as_ref().is_some_and(|book| book.page(app.tab).is_some())
    {
        // Right to left: the later one first.
        for (key, icon, command) in [
            ("chain-next", Icon::ChevronRight, Command::NextRecord),
            ("chain-previous", Icon::ChevronLeft, Command::PreviousRecord),
        ] {
            let keys = command.shortcut().map(crate::app::Shortcut::text).unwrap_or_default();
            let text = i18n::text(key, None);
            if ui.available_width() > 300.0
                && ui.add(Button::normal(&text).icon(icon)).on_hover_text(keys).clicked()
            {
                queue.command(command);
            }
        }
    } else if ui.available_width() > 420.0 && kind.is_listed() {
        let export = tr!("export-excel");
        if ui.add(Button::normal(&export).icon(Icon::FileSpreadsheet)).clicked() {
            queue.command(Command::ExportList);
        }
        let many = Command::Office(OfficeCommand::Event(EventKind::TransferMany));
        let shown = app.tab == Tab::Organisations && writable && ui.available_width() > 460.0;
        if shown && ui.add(Button::normal(&many.text()).icon(Icon::GitBranch)).clicked() {
            queue.command(many);
        }
        let many = tr!("programme-renew-many");
        if kind == Kind::Programme
            && writable
            && ui.add(Button::normal(&many).icon(Icon::Copy)).clicked()
        {
            queue.command(Command::Office(OfficeCommand::RenewMany));
        }
    }
    if narrow {
        let toggle = if *list_shown { tr!("show-page") } else { tr!("show-list") };
        if ui.add(Button::normal(&toggle).icon(Icon::List)).clicked() {
            *list_shown = !*list_shown;
        }
    }
}
