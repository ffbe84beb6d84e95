//! Documents and their place in the dossiers of terms.

use super::organisations::Unit;
use super::pen::{Fields, Pen, day};
use super::terms::Years;
use crate::domain::catalogue::{Kind, RecordId};
use crate::domain::values::PartialDate;
use crate::store::StoreError;

/// What a paper is, for [`paper`].
struct Paper<'a> {
    kind: &'static str,
    /// The letters after the number: `12/QĐ-LĐLĐ`.
    sign: &'static str,
    issuer: &'a str,
    subject: String,
    issued_on: PartialDate,
}

fn paper(pen: &mut Pen, paper: Paper) -> Result<RecordId, StoreError> {
    let number = format!("{:02}/{}", pen.dice.range(1, 380), paper.sign);
    let fields = Fields::default()
        .text("number", pen.dice.known(93, number))
        .text("kind", paper.kind)
        .date("issued_on", paper.issued_on)
        .text("issuer", paper.issuer)
        .text("subject", paper.subject);
    pen.put(Kind::Document, fields)
}

fn link(
    pen: &mut Pen,
    document: RecordId,
    record: RecordId,
    role: &'static str,
    submitted_on: Option<PartialDate>,
) -> Result<(), StoreError> {
    let fields = Fields::default()
        .link("document", document)
        .link("record", record)
        .text("role", role)
        .date("submitted_on", submitted_on);
    pen.put(Kind::DocumentLink, fields)?;
    Ok(())
}

fn term_words(years: &Years) -> String {
    format!("nhiệm kỳ {} - {}", years.from, years.to)
}

/// The decision by which the union above recognised or appointed a body; often it is not at hand.
pub(super) fn decision(
    pen: &mut Pen,
    unit: &Unit,
    years: &Years,
    congress: PartialDate,
) -> Result<Option<RecordId>, StoreError> {
    let share = match (unit.rich, years.last) {
        (true, true) => 80,
        (false, true) => 12,
        _ => 0,
    };
    if !pen.dice.chance(share) {
        return Ok(None);
    }
    let verb = if unit.appointed { "chỉ định" } else { "công nhận" };
    let issuer =
        if unit.upper_short.is_empty() { "Tổng Liên đoàn" } else { unit.upper_short.as_str() };
    let subject = format!("V/v {verb} Ban Chấp hành {} {}", unit.short, term_words(years));
    let issued_on = later(congress, pen.dice.range(12, 30));
    let decision = Paper { kind: "decision", sign: "QĐ-LĐLĐ", issuer, subject, issued_on };
    paper(pen, decision).map(Some)
}

/// So many days after a date; the date itself when its day is not known.
pub(super) fn later(date: PartialDate, days: u64) -> PartialDate {
    date.full()
        .and_then(|full| full.checked_add_days(chrono::Days::new(days)))
        .map_or(date, PartialDate::Day)
}

/// The papers of a congress with the dossier list of its term; some offices never sent all. Gives the
/// resolution and the minutes of counting.
pub(super) fn dossier(
    pen: &mut Pen,
    unit: &Unit,
    term: RecordId,
    years: &Years,
    congress: PartialDate,
    decision: Option<RecordId>,
) -> Result<(Option<RecordId>, Option<RecordId>), StoreError> {
    let words = term_words(years);
    let mut made = [None, None];
    let papers = [
        (
            "request",
            "request",
            "TTr-CĐ",
            format!("Tờ trình đề nghị công nhận Ban Chấp hành {words}"),
        ),
        (
            "congress_minutes",
            "minutes",
            "BB-ĐH",
            format!("Biên bản đại hội {} {words}", unit.short),
        ),
        ("resolution", "resolution", "NQ-ĐH", format!("Nghị quyết đại hội {} {words}", unit.short)),
        (
            "counting_minutes",
            "minutes",
            "BB-KP",
            format!("Biên bản kiểm phiếu bầu Ban Chấp hành {words}"),
        ),
        ("biographies", "list", "DS-CĐ", format!("Danh sách trích ngang Ban Chấp hành {words}")),
        ("delegate_list", "list", "DS-ĐB", "Danh sách đại biểu dự đại hội cấp trên".to_owned()),
    ];
    for (role, kind, sign, subject) in papers {
        if !pen.dice.chance(82) {
            continue;
        }
        let id =
            paper(pen, Paper { kind, sign, issuer: &unit.short, subject, issued_on: congress })?;
        let submitted = later(congress, pen.dice.range(3, 10));
        let submitted = pen.dice.known(75, submitted);
        link(pen, id, term, role, submitted)?;
        match role {
            "resolution" => made[0] = Some(id),
            "counting_minutes" => made[1] = Some(id),
            _ => {}
        }
    }
    if let Some(decision) = decision {
        let role = if unit.appointed { "appointment" } else { "recognition" };
        link(pen, decision, term, role, None)?;
    }
    Ok((made[0], made[1]))
}

/// The signed text of a programme.
pub(super) fn signed_text(
    pen: &mut Pen,
    programme: RecordId,
    issuer: &str,
    title: &str,
    signed_on: PartialDate,
) -> Result<(), StoreError> {
    let subject = title.to_owned();
    let signed = Paper { kind: "plan", sign: "CTPH", issuer, subject, issued_on: signed_on };
    let id = paper(pen, signed)?;
    link(pen, id, programme, "signed_text", Some(later(signed_on, 5)))
}

/// A report on a programme's year.
pub(super) fn report(pen: &mut Pen, issuer: &str, year: i32) -> Result<RecordId, StoreError> {
    let subject = format!("Báo cáo kết quả thực hiện chương trình phối hợp năm {year}");
    paper(
        pen,
        Paper { kind: "report", sign: "BC-LĐLĐ", issuer, subject, issued_on: day(year, 12, 24) },
    )
}
