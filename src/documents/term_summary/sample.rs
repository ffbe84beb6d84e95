//! Two summaries with invented names for the tests: one with every part filled, one nearly empty.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::*;
use crate::documents::PaperSettings;
use crate::documents::paper::Block;
use crate::documents::words::{long_date, phrase, word, years};

/// The stated time of the samples.
pub fn stated() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-05T08:15:00+07:00").unwrap()
}

fn day(year: i32, month: u32, day: u32) -> Cell {
    Cell::date(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

fn t(text: &str) -> Cell {
    Cell::text_or_unknown(Some(text))
}

fn n(number: i64) -> Cell {
    Cell::int(number)
}

/// A ballot: office, place, then seats, listed, issued, returned, valid, invalid, elected; -1 is unknown.
fn ballot(office: &str, place: &str, counts: [i64; 7]) -> BallotRow {
    let [seats, listed, issued, returned, valid, invalid, elected] =
        counts.map(|count| Cell::int_or_unknown((count >= 0).then_some(count)));
    BallotRow {
        office: t(office),
        place: t(place),
        round: Cell::plain(1),
        seats,
        listed,
        issued,
        returned,
        valid,
        invalid,
        elected,
        basis: t("số phiếu thu về"),
    }
}

fn result(name: &str, post: &str, votes: u64, of: u64, elected: bool) -> ResultRow {
    ResultRow {
        name: t(name),
        post: t(post),
        born: day(1980, 5, 19),
        votes: n(votes as i64),
        of: n(of as i64),
        percent: Cell::percent_of(votes, of),
        outcome: t(if elected { "Trúng cử" } else { "Không trúng cử" }),
    }
}

fn group(name: &str, office: &str, rows: Vec<ResultRow>) -> ResultGroup {
    ResultGroup {
        name: name.into(),
        office: office.into(),
        round: Cell::plain(1),
        rows,
        empty: String::new(),
    }
}

fn closing(to: &str, signer: Option<&str>) -> Closing {
    Closing {
        last: vec![Block::Paragraph { text: phrase("doc-term-closing", &[("to", to)]) }],
        recipients: vec![
            word("doc-as-above"),
            "Ủy viên Ban Chấp hành CĐCS;".into(),
            word("doc-archive"),
        ],
        signers: vec![chair_signs(signer.map(Into::into))],
    }
}

/// A grassroots union with every part of its term recorded.
#[expect(clippy::too_many_lines, reason = "one sample with every part of the paper filled")]
pub fn full() -> TermSummary {
    let settings = PaperSettings::default();
    let organisation = "Công đoàn cơ sở Công ty Cổ phần Cơ khí Sông Lam";
    let head = Head::of("Công đoàn phường Tân Lam", organisation, &settings, false)
        .numbered(Some("08"), "BC-CĐCS")
        .dated("Tân Lam", Some("05"), Some("11"), "2025");
    TermSummary {
        uid: "0190f0c8-7e1d-7c3a-9a51-5f2d6d1f0a01".into(),
        organisation: organisation.into(),
        years: years(2023, 2028),
        head,
        as_of_long: long_date(NaiveDate::from_ymd_opt(2025, 10, 31).unwrap()),
        as_of: day(2025, 10, 31),
        addressees: vec!["Công đoàn phường Tân Lam".into()],
        general: vec![
            Fact::new("Tên tổ chức", "Công đoàn cơ sở (CĐCS) Công ty Cổ phần Cơ khí Sông Lam; trước ngày 12/06/2019: Công đoàn cơ sở Công ty Cơ khí Sông Lam"),
            Fact::new("Loại hình", "CĐCS doanh nghiệp ngoài khu vực nhà nước; thành lập: năm 1996"),
            Fact::new("Nhiệm kỳ", "khóa V, 2023\u{a0}-\u{a0}2028, từ ngày 21/04/2023; gia hạn: không. Nhiệm kỳ trước: khóa IV, 2017\u{a0}-\u{a0}2023"),
            Fact::new("Chủ tịch nhiệm kỳ trước", "Lương Đình Khải"),
        ],
        upper_bodies: vec![
            "Đến 30/06/2025: Công đoàn các Khu công nghiệp tỉnh (đã kết thúc hoạt động);".into(),
            "Từ 01/07/2025: Liên đoàn Lao động tỉnh (số 118/QĐ-LĐLĐ ngày 25/06/2025);".into(),
            "Từ 30/09/2025: Công đoàn phường Tân Lam (số 236/QĐ-LĐLĐ ngày 26/09/2025).".into(),
        ],
        passages: vec![
            Fact::new("Mục tiêu nhiệm kỳ", "Xây dựng công đoàn cơ sở vững mạnh, chăm lo tốt đời sống đoàn viên"),
            Fact::new("Hạn chế của nhiệm kỳ trước", "Thi đua chưa thường xuyên; khen thưởng đột xuất còn ít"),
            Fact::new("Nhiệm vụ trọng tâm", "Xây dựng quy chế làm việc; phát động thi đua từ đầu nhiệm kỳ"),
        ],
        meeting_sort: MeetingSort::Congress,
        meeting: vec![
            Fact::new("Hình thức, thời gian, nơi họp", "Đại hội đại biểu lần thứ V, buổi chiều ngày 21 tháng 4 năm 2023, tại Hội trường Công ty, phường Tân Lam"),
            Fact::new("Đại biểu triệu tập", "120; có mặt: 118 (98,3\u{a0}% số triệu tập); khách mời: chưa rõ"),
            Fact::new("Văn bản đồng ý tổ chức", "số 96/CĐKCN ngày 30/03/2023 của công đoàn cấp trên"),
            Fact::new("Nghị quyết", "số 01/NQ-ĐH ngày 21/04/2023; tán thành 118/118 đại biểu (100\u{a0}%)"),
            Fact::new("Hội nghị Ban Chấp hành (BCH) lần thứ nhất", "ngày 21/04/2023; có mặt 09/09"),
            Fact::new("Công nhận kết quả bầu cử", Cell::unknown()),
        ],
        participants: vec![
            Participant { name: t("Mai Quốc Bảo"), post: t("Phó Giám đốc Công ty"), role: t("Dự và chỉ đạo"), note: Cell::unknown() },
            Participant { name: t("Hồ Sỹ Cường"), post: Cell::unknown(), role: t("Phát biểu"), note: t("Phát biểu khai mạc") },
        ],
        motions: vec![Motion { text: t("Thông qua nghị quyết đại hội"), percent: t("100\u{a0}%"), method: t("giơ tay") }],
        appointed_too: false,
        ballots: vec![
            ballot("Ban Chấp hành", "Đại hội", [9, 11, 118, 118, 117, 1, 9]),
            ballot("Ban Thường vụ (BTV)", "HN BCH", [3, 3, 9, 9, 9, 0, 3]),
            ballot("Chủ tịch", "HN BCH", [1, 1, 9, 9, 9, 0, 1]),
            ballot("Ủy ban Kiểm tra (UBKT)", "HN BCH", [3, 3, 9, 9, -1, -1, 3]),
            ballot("Đại biểu đi dự cấp trên", "Đại hội", [3, 5, 118, 118, 118, 0, 3]),
        ].into(),
        basis: Some("Tỷ lệ tính trên số phiếu thu về; trúng cử khi đạt quá một phần hai (1/2) số phiếu thu về.".into()),
        basis_word: "số phiếu thu về".into(),
        delegates_basis: "số phiếu thu về".into(),
        results: vec![
            group("a) Ban Chấp hành (thu về 118 phiếu)", "Ban Chấp hành", vec![
                result("Hồ Sỹ Cường", "Chuyên trách công đoàn", 117, 118, true),
                result("Phan Thị Ngân", "Phó trưởng phòng Kế toán", 116, 118, true),
                result("Đặng Trọng Vinh", "Quản đốc Phân xưởng Đúc", 115, 118, true),
                result("Thái Thị Hiền", "Phân xưởng Lắp ráp", 113, 118, true),
                result("Bùi Khắc Toàn", "Phòng Kỹ thuật", 112, 118, true),
                result("Lê Bá Hiếu", "Phân xưởng Rèn", 110, 118, true),
                result("Cao Thị Duyên", "Phòng Kinh doanh", 108, 118, true),
                result("Ngô Xuân Mạnh", "Phân xưởng Cơ điện", 99, 118, true),
                result("Võ Thị Bích", "Tổ Phục vụ, Nhà ăn ca", 78, 118, true),
                result("Trịnh Văn Thuận", "Đội Vận tải", 59, 118, false),
            ]),
            group("b) Ban Thường vụ (thu về 09 phiếu)", "Ban Thường vụ", vec![
                result("Hồ Sỹ Cường", "Ủy viên BCH", 9, 9, true),
                result("Đặng Trọng Vinh", "Ủy viên BCH", 8, 9, true),
            ]),
            group("c) Chủ tịch (thu về 09 phiếu)", "Chủ tịch", vec![result("Hồ Sỹ Cường", "Chủ tịch", 9, 9, true)]),
        ],
        bodies: vec![BodyRow {
            body: t("Ban Chấp hành"),
            obtained: t("Bầu tại đại hội"),
            counts: [9, 9, -1, 1, 4, 0, 7, -1, -1, -1, 5, 4, 1].map(|c| Cell::int_or_unknown((c >= 0).then_some(c))),
            note: Cell::unknown(),
        }],
        delegations: vec![Delegation {
            congress: t("Đại hội Công đoàn các Khu công nghiệp tỉnh Sông Lam lần thứ IV, nhiệm kỳ 2023\u{a0}-\u{a0}2028"),
            official: n(2), alternate: n(1), total: n(3), note: t("thu về 118 phiếu"),
        }],
        delegates: vec![
            DelegateRow { name: t("Hồ Sỹ Cường"), post: t("Chủ tịch CĐCS"), votes: n(116), percent: Cell::percent_of(116, 118), status: t("Chính thức") },
            DelegateRow { name: t("Thái Thị Hiền"), post: t("Phân xưởng Lắp ráp"), votes: Cell::not_applicable(), percent: Cell::not_applicable(), status: t("Chính thức; chỉ định") },
            DelegateRow { name: t("Cao Thị Duyên"), post: t("Phòng Kinh doanh"), votes: n(74), percent: Cell::percent_of(74, 118), status: t("Dự khuyết 1; thay số 2 từ 12/06/2023") },
        ].into(),
        targets: vec![
            TargetRow { text: t("Kết nạp đoàn viên mới"), unit: t("người"), planned: n(250), achieved: n(163), rating: t("Đang thực hiện") },
            TargetRow { text: t("Đoàn viên so với tổng số lao động"), unit: t("%"), planned: Cell::new(crate::documents::Value::Number(95.0), "95,0"), achieved: Cell::new(crate::documents::Value::Number(96.8), "96,8"), rating: t("Đạt") },
            TargetRow { text: t("Sáng kiến, cải tiến được công nhận"), unit: t("sáng kiến"), planned: n(150), achieved: Cell::unknown(), rating: t("Chưa rõ") },
        ].into(),
        awards: vec!["Bằng khen của Liên đoàn Lao động tỉnh, ngày 20/01/2025, số 12/QĐ-LĐLĐ".into()],
        changes: vec![
            ChangeRow { on: day(2024, 3, 15), name: t("Phan Thị Ngân"), what: t("Thôi Ủy viên BCH, BTV, Phó Chủ tịch"), why: t("Nghỉ hưu"), document: t("12/QĐ-CĐKCN ngày 11/03/2024") },
            ChangeRow { on: day(2025, 9, 1), name: t("Võ Thị Bích"), what: t("Thôi Ủy viên BCH"), why: t("Chuyển công tác"), document: Cell::unknown() },
        ].into(),
        changes_after: vec!["Ban Chấp hành tại ngày 31/10/2025: 08/09 ủy viên, khuyết 01.".into()],
        programmes: vec![ProgrammeRow {
            title: t("Chăm lo việc làm, an toàn lao động cho người lao động"), parties: t("Tổng Giám đốc Công ty"),
            period: t("2023\u{a0}-\u{a0}2028; 19/05/2023"), signed_on: day(2023, 5, 19), review: Cell::unknown(), status: t("Đang thực hiện"),
        }].into(),
        figures: vec![
            figure(Cell::new(day(2023, 4, 21).value, "21/04/2023 (Đại hội)"), [1312, 474, 1236, 452]),
            figure(day(2025, 5, 31), [1298, -1, 1250, -1]),
        ].into(),
        unknown: vec!["Biên bản không ghi: số khách mời (II.2); phiếu hợp lệ khi bầu UBKT (III.1).".into()],
        accepted: vec![Accepted { code: "BC-201".into(), about: Some("Bầu Phó Chủ tịch".into()), text: "Biên bản ghi 84,0\u{a0}%, tính lại 83,9\u{a0}%.".into(), reason: "ghi đúng theo biên bản".into(), by: "Trần Ngọc Mai".into(), on: day(2025, 11, 3) }],
        sources: vec![Remark { about: "Nhiệm kỳ 2023\u{a0}-\u{a0}2028".into(), note: None, source: Some("Tin đại hội ngày 22/04/2023".into()) }],
        documents: vec!["Biên bản đại hội ngày 21/04/2023".into()],
        closing: closing("Công đoàn phường Tân Lam", Some("Hồ Sỹ Cường")),
    }
}

fn figure(as_of: Cell, counts: [i64; 4]) -> FigureRow {
    let known = |at: usize| (counts[at] >= 0).then_some(counts[at]);
    let percent = match (known(3), known(2)) {
        (Some(female), Some(all)) => Cell::percent_of(female as u64, all as u64),
        _ => Cell::unknown(),
    };
    FigureRow {
        as_of,
        workforce: Cell::int_or_unknown(known(0)),
        workforce_female: Cell::int_or_unknown(known(1)),
        members: Cell::int_or_unknown(known(2)),
        members_female: Cell::int_or_unknown(known(3)),
        female_percent: percent,
        grassroots: Cell::unknown(),
        member_grassroots: Cell::unknown(),
        sections: n(9),
        groups: Cell::unknown(),
        note: Cell::unknown(),
    }
}

/// A union of whose term hardly anything is known.
pub fn scant() -> TermSummary {
    let settings = PaperSettings::default();
    let organisation = "Công đoàn cơ sở Văn phòng Hiệp hội Doanh nghiệp Sông Lam";
    TermSummary {
        uid: "0190f0c8-7e1d-7c3a-9a51-5f2d6d1f0a02".into(),
        organisation: organisation.into(),
        head: Head::of("Liên đoàn Lao động tỉnh Sông Lam", organisation, &settings, false)
            .numbered(None, "BC-CĐCS")
            .dated("Tân Lam", None, None, "2025"),
        addressees: vec![
            "Liên đoàn Lao động tỉnh Sông Lam;".into(),
            "Ban Thường vụ Hiệp hội Doanh nghiệp.".into(),
        ],
        general: vec![
            Fact::new("Tên tổ chức", organisation),
            Fact::new("Loại hình", "CĐCS; thành lập: chưa rõ"),
        ],
        upper_bodies: Vec::new(),
        passages: Vec::new(),
        meeting: vec![
            Fact::new(
                "Hình thức, thời gian, nơi họp",
                "hình thức: chưa rõ; ngày 26/04/2023; nơi họp: chưa rõ",
            ),
            Fact::new("Đại biểu triệu tập", Cell::unknown()),
        ],
        participants: Vec::new(),
        motions: Vec::new(),
        ballots: Listed::default(),
        basis: None,
        results: vec![ResultGroup {
            name: "a) Ban Chấp hành: 03 người".into(),
            office: "Ban Chấp hành".into(),
            round: Cell::unknown(),
            rows: Vec::new(),
            empty: "Chưa có danh sách, số phiếu.".into(),
        }],
        bodies: Vec::new(),
        delegations: vec![Delegation {
            congress: Cell::unknown(),
            official: Cell::unknown(),
            alternate: Cell::unknown(),
            total: Cell::unknown(),
            note: Cell::unknown(),
        }],
        delegates: Listed::default(),
        targets: Listed::default(),
        awards: Vec::new(),
        changes: Listed { rows: Vec::new(), empty: Empty::None },
        changes_after: Vec::new(),
        programmes: Listed {
            rows: Vec::new(),
            empty: Empty::Sentence("Chưa ghi nhận chương trình phối hợp.".into()),
        },
        figures: Listed::default(),
        unknown: Vec::new(),
        accepted: Vec::new(),
        sources: Vec::new(),
        documents: Vec::new(),
        closing: closing("Liên đoàn Lao động tỉnh", None),
        ..full()
    }
}

/// The full sample with text made to break out of every format, in a name, a paragraph and a cell.
pub fn hostile() -> TermSummary {
    let mut summary = full();
    summary.general.push(Fact::new("Nghịch", HOSTILE.join(" ")));
    summary.results[0].rows[0].name = t("=1+1");
    summary.results[0].rows[0].post = t("Phó 😀 \u{5d0}\u{5d1} </w:t> & \"x\"");
    summary.changes.rows[0].why = Cell::text("Lý do rất dài. ".repeat(700));
    summary.passages.push(Fact::new("Dài", "dài ".repeat(2500)));
    summary
}

/// Pieces of text that other programs would read as commands.
pub const HOSTILE: [&str; 6] = [
    "#import \"x\"",
    "#panic()",
    "*a* $x$ <d> \\e",
    "=SUM(A1)",
    "'; DROP TABLE person; --",
    "{ $name }",
];
