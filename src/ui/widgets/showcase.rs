//! All parts and states on one sheet, to be looked at beside the part sheet of the UX guide.
//!
//! `WIDGETS_LOOK=<folder> cargo nextest run showcase` writes the pictures there.

use chrono::NaiveDate;
use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use crate::ui::fonts;
use crate::ui::icons::Icon;
use crate::ui::theme::{ThemeChoice, apply, palette};
use crate::ui::widgets::badge::{Tone, badge, badge_with};
use crate::ui::widgets::banner::banner;
use crate::ui::widgets::cell::Cell;
use crate::ui::widgets::chip::chip;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::dialog::{self, Dialog};
use crate::ui::widgets::empty::{Empty, empty};
use crate::ui::widgets::finding::{FindingView, Standing, finding_card, finding_line};
use crate::ui::widgets::keycap::key_hint;
use crate::ui::widgets::list::{List, RowView};
use crate::ui::widgets::month::month;
use crate::ui::widgets::picker::{Picker, PickerRow};
use crate::ui::widgets::rail::rail_item;
use crate::ui::widgets::section::{empty_line, section_head, separator};
use crate::ui::widgets::table::{Column, grid_head, grid_row};
use crate::ui::widgets::toast::{Toast, toast};
use crate::ui::widgets::{Button, Field, FieldState, Message, icon_button, topbar};

#[derive(Default)]
struct Sheet {
    texts: Vec<String>,
    query: String,
}

impl Sheet {
    fn new() -> Self {
        let texts = ["118", "118", "", "98,3", "119", "2015 – 2023", "14", "1994", "84", "47"];
        Self { texts: texts.map(str::to_owned).to_vec(), query: String::new() }
    }
}

fn show(ui: &mut Ui, sheet: &mut Sheet) {
    let p = palette(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, p.sheet);
    let top = all.with_max_y(all.top() + topbar::HEIGHT);
    ui.painter().rect_filled(top, 0.0, p.top_bar);
    part(ui, top, |ui| {
        ui.horizontal_centered(|ui| {
            topbar::mark(ui);
            topbar::bar_button(ui, "Bản ghi");
            ui.add_space(300.0);
            topbar::search_box(ui, "Tìm mọi thứ: tổ chức, người, văn bản…", "Ctrl+K", 420.0);
            ui.add_space(80.0);
            topbar::book_file(ui, "song-lam.socd", Icon::Lock);
            topbar::user(ui, "KN", "Kiều Thị Nhã");
        });
    });
    let rail =
        Rect::from_min_max(pos2(all.left(), top.bottom()), pos2(all.left() + 80.0, all.bottom()));
    ui.painter().rect_filled(rail, 0.0, p.rail);
    part(ui, rail, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rail_item(ui, Icon::LayoutDashboard, "Tổng quan", false, 0, false, 58.0);
        rail_item(ui, Icon::CalendarRange, "Nhiệm kỳ", true, 0, false, 58.0);
        rail_item(ui, Icon::Vote, "Bầu cử", false, 1, false, 58.0);
        rail_item(ui, Icon::Handshake, "Phối hợp", false, 0, false, 58.0);
    });
    let columns: [fn(&mut Ui, &mut Sheet); 4] = [fields, dates, lists, messages];
    for (index, column) in columns.into_iter().enumerate() {
        let left = all.left() + 96.0 + 318.0 * index as f32;
        let min = pos2(left, top.bottom() + 12.0);
        let place = Rect::from_min_max(min, pos2(left + 290.0, all.bottom()));
        part(ui, place, |ui| column(ui, sheet));
    }
    status(ui, all);
}

fn part(ui: &mut Ui, place: Rect, draw: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .id_salt((place.left() as i32, place.top() as i32))
        .max_rect(place)
        .layout(egui::Layout::top_down(egui::Align::Min));
    draw(&mut ui.new_child(builder));
}

fn status(ui: &mut Ui, all: Rect) {
    let p = palette(ui);
    let bar = all.with_min_y(all.bottom() - 28.0);
    ui.painter().rect_filled(bar, 0.0, p.sheet);
    ui.painter().hline(bar.x_range(), bar.top(), egui::Stroke::new(1.0, p.line));
    part(ui, bar.shrink2(vec2(12.0, 0.0)), |ui| {
        ui.horizontal_centered(|ui| {
            key_hint(ui, "Enter", "Ô số phiếu dưới");
            key_hint(ui, "Tab", "Ô bên phải");
            key_hint(ui, "Ctrl+D", "Chép ô trên");
            key_hint(ui, "F8", "Lỗi kế tiếp");
        });
    });
}

fn fields(ui: &mut Ui, sheet: &mut Sheet) {
    section_head(ui, "Ô nhập", Some(("Thêm số liệu", None)));
    let mut texts = sheet.texts.iter_mut();
    let mut next = || texts.next().unwrap();
    let message = |code, text| Message { code, text };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        Field::new("Thường").letter("A").width(140.0).number().show(ui, next());
        Field::new("Đang gõ").letter("B").width(140.0).number().show(ui, next());
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        Field::new("Chưa rõ").width(140.0).number().show(ui, next());
        Field::new("Chỉ xem").width(140.0).number().read_only(true).show(ui, next());
    });
    let error = message("BC-201", "Thu về nhiều hơn phát ra: 119 trên 118");
    Field::new("Thu về").number().state(FieldState::Error(error)).show(ui, next());
    let warning = message("NK-301", "Nhiệm kỳ dài 8 năm, thường là 5 năm");
    Field::new("Từ năm, đến năm").state(FieldState::Warning(warning)).show(ui, next());
    let accepted = message("", "Đã chấp nhận BC-301: “theo biên bản”");
    Field::new("Có mặt").number().state(FieldState::Accepted(accepted)).show(ui, next());
    Field::new("Ngày thành lập").trailing("chỉ năm").show(ui, next());
    let three = ["Thu về", "Hợp lệ", "Triệu tập"];
    Choice::new(Id::unique("basis"), "Tỷ lệ tính trên", &three).show(ui, Some(0), None);
    let kinds = ["Công đoàn cơ sở", "Công đoàn bộ phận", "Nghiệp đoàn", "Tổ công đoàn", "Khác"];
    Choice::new(Id::unique("kind"), "Loại hình tổ chức", &kinds).show(ui, None, None);
    let found = std::array::from_fn::<_, 1, _>(|_| 6..16);
    let row = |title, hint, grey| PickerRow { title, hint, grey, found: &found };
    let rows = [
        row("CĐCS May Bến Gốm", "CĐ phường Bến Gốm", false),
        row("CĐCS May Bến Lau", "CĐ các KCN", false),
        row("CĐCS May Bến Gốm 2", "kết thúc 2019", true),
    ];
    let id = Id::unique("organisation");
    Picker::new(Field::new("Tổ chức").width(290.0), id, &rows)
        .create("Thêm tổ chức")
        .show(ui, &mut sheet.query);
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn dates(ui: &mut Ui, sheet: &mut Sheet) {
    section_head(ui, "Lịch", None);
    let p = palette(ui);
    let frame = dialog::frame(p, ui.visuals().dark_mode).inner_margin(egui::Margin::same(8));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        month(ui, &mut day(2026, 3, 12), day(2026, 3, 18));
    });
    section_head(ui, "Nút", None);
    ui.horizontal(|ui| {
        ui.add(Button::primary("Thêm").icon(Icon::Plus).shortcut("Ctrl+N"));
        ui.add(Button::normal("Xuất Excel").icon(Icon::FileSpreadsheet));
    });
    ui.horizontal(|ui| {
        ui.add(Button::danger("Xóa bản ghi…").icon(Icon::Trash2));
        ui.add(Button::normal("Mờ").disabled_because(Some("Chưa có gì để ghi")));
        icon_button(ui, Icon::Ellipsis, "Thêm lệnh");
    });
    ui.horizontal(|ui| {
        ui.add(Button::normal("Lịch sử").small().icon(Icon::History));
        ui.add(Button::link("Thêm nhiệm kỳ").icon(Icon::Plus).shortcut("Ctrl+I"));
    });
    section_head(ui, "Nhãn và bộ lọc", None);
    ui.horizontal(|ui| {
        badge(ui, "đã kiểm", Tone::Good);
        badge(ui, "còn 3 tháng", Tone::Warning);
        badge(ui, "1 lỗi", Tone::Error);
    });
    ui.horizontal(|ui| {
        badge(ui, "Đang diễn ra", Tone::Accent);
        badge(ui, "Đã kết thúc", Tone::Neutral);
        badge_with(ui, "chắc", Tone::Good, Some(Icon::Check));
    });
    ui.horizontal(|ui| {
        chip(ui, "Tất cả", Some("10"), true);
        chip(ui, "Sắp hết", Some("1"), false);
        chip(ui, "Bổ sung", None, false);
    });
    grid(ui, sheet);
}

fn grid(ui: &mut Ui, sheet: &mut Sheet) {
    let column = |title, width, right| Column { title, width, right };
    let columns = [
        column("STT", 40.0, true),
        column("Họ và tên", 140.0, false),
        column("Số phiếu", 70.0, true),
        column("Tỷ lệ %", 40.0, true),
    ];
    ui.spacing_mut().item_spacing.y = 0.0;
    grid_head(ui, &columns);
    for (index, name) in ["Kim Thị Oánh", "Tạ Hữu Quế"].into_iter().enumerate() {
        let id = Id::unique("ballot").with(index);
        let text = &mut sheet.texts[8 + index];
        grid_row(ui, id, &columns, index == 0, |ui, column| match column {
            0 => drop(ui.label((9 + index).to_string())),
            1 => drop(ui.label(egui::RichText::new(name).font(fonts::semibold(13.0)))),
            2 => {
                let message = Message { code: "BC-203", text: "Phiếu nhiều hơn hợp lệ" };
                let state =
                    if index == 1 { FieldState::Error(message) } else { FieldState::Normal };
                let place = ui.max_rect().expand2(vec2(8.0, 0.0));
                let label = format!("Số phiếu, {name}");
                Cell::new(id.with("votes"), &label, 70.0)
                    .number()
                    .state(state)
                    .show_in(ui, place, text);
            }
            _ => drop(ui.label("71,2")),
        });
    }
}

fn lists(ui: &mut Ui, _: &mut Sheet) {
    section_head(ui, "Dòng danh sách", None);
    let (_, place) = ui.allocate_space(vec2(290.0, 48.0 * 5.0));
    part(ui, place, |ui| {
        List::new(Id::unique("terms"), "Nhiệm kỳ", 5, Some(1)).show(ui, |index| match index {
            0 => Some(RowView {
                title: "CĐ phường Bến Gốm",
                found: &[],
                badge: Some(("thiếu 2 giấy tờ", Tone::Warning)),
                subtitle: "NK 2025 – 2030 · khóa I · ĐH 24/10/2025",
            }),
            1 => Some(RowView {
                title: "CĐCS May Bến Gốm",
                found: &[],
                badge: Some(("1 lỗi", Tone::Error)),
                subtitle: "NK 2025 – 2030 · lần VIII · ĐH 14/11/2025",
            }),
            2 => Some(RowView {
                title: "NĐCS Xe ôm công nghệ Bến Gốm, phường Thạch Lâm",
                found: &[],
                badge: Some(("lâm thời", Tone::Neutral)),
                subtitle: "Lâm thời từ 02/12/2025 · chưa đại hội",
            }),
            3 => None,
            _ => {
                Some(RowView {
                    title: "CĐCS Bệnh viện", subtitle: "NK 2023", ..RowView::default()
                })
            }
        });
    });
    ui.add_space(6.0);
    let view = FindingView {
        standing: Standing::Error,
        code: "BC-202",
        sentence: "Hợp lệ cộng không hợp lệ chưa bằng thu về. Xem lại hai số K, L trên biên bản.",
        reason: None,
        by: None,
    };
    finding_card(ui, &view);
    let accepted = FindingView {
        standing: Standing::Accepted(false),
        code: "BC-304",
        sentence: "Trúng cử 10, cần bầu 11.",
        reason: Some("Đại hội biểu quyết không bầu lần hai, sẽ bổ sung trong nhiệm kỳ"),
        by: Some("Kiều Thị Nhã, 12/03 14:21"),
    };
    finding_card(ui, &accepted);
    let warning = FindingView { standing: Standing::Warning, ..view };
    ui.push_id("warning", |ui| finding_card(ui, &warning));
    ui.push_id("line", |ui| finding_line(ui, &warning));
    separator(ui);
    empty_line(ui, "Chưa có văn bản nào");
}

fn messages(ui: &mut Ui, _: &mut Sheet) {
    section_head(ui, "Lời báo", None);
    let message = |text: &str, icon, action: Option<&str>| Toast {
        text: text.to_owned(),
        icon,
        action: action.map(str::to_owned),
    };
    toast(ui, &message("Đã xóa “Tạ Hữu Quế”", Icon::CircleCheck, Some("Hoàn tác")), 290.0);
    toast(ui, &message("Đã lưu tệp PDF", Icon::FileDown, Some("Mở thư mục")), 290.0);
    banner(
        ui,
        Tone::Warning,
        "Tệp sổ đang nằm trong thư mục OneDrive.",
        "Hai máy cùng ghi có thể mất dữ liệu.",
        Some("Chuyển sổ về máy này…"),
    );
    let text = "Chữ anh/chị gõ vẫn còn ở ô. Dọn bớt chỗ rồi nhấn Ghi lại";
    banner(ui, Tone::Error, "Ổ đĩa đầy, lần sửa cuối chưa ghi được.", text, None);
    section_head(ui, "Hộp hỏi", None);
    let p = palette(ui);
    let dialog = Dialog::new(
        Id::unique("erase"),
        "Xóa hẳn thông tin của một người?",
        "Xóa thông tin",
        "Không xóa",
    )
    .danger();
    dialog::frame(p, ui.visuals().dark_mode).show(ui, |ui| {
        ui.set_width(258.0);
        dialog.content(ui, p, |ui| {
            ui.label("Tên và ngày sinh của Kim Thị Oánh sẽ mất ở 4 bản ghi và trong lịch sử.");
        });
    });
    ui.add_space(8.0);
    section_head(ui, "Danh sách rỗng", None);
    let nothing = Empty {
        icon: Icon::CalendarDays,
        title: "Không có nhiệm kỳ nào khớp “ben gon”",
        text: "Thử bớt chữ, hoặc bỏ bộ lọc “Sắp hết”.",
        out: Some("Bỏ bộ lọc"),
        on: Some("Thêm nhiệm kỳ"),
    };
    empty(ui, &nothing);
}

fn look(theme: egui::Theme, name: &str) {
    let mut harness = Harness::builder()
        .with_size([1366.0, 900.0])
        .with_theme(theme)
        .wgpu()
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            apply(ctx, ThemeChoice::Light);
        })
        .build_ui_state(show, Sheet::new());
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Tổ chức").focus();
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Tổ chức").type_text("may ben");
    harness.run();
    let picture = harness.render().unwrap();
    if let Some(folder) = std::env::var_os("WIDGETS_LOOK") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).unwrap();
        picture.save(folder.join(name)).unwrap();
    }
}

#[test]
fn the_sheet_of_all_parts_draws_in_light() {
    look(egui::Theme::Light, "light.png");
}

#[test]
fn the_sheet_of_all_parts_draws_in_dark() {
    look(egui::Theme::Dark, "dark.png");
}
