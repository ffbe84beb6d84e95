//! The text of a Word twin: header block, title, sections, signatures, page number.

use super::package::{W, part};
use super::sums;
use super::xml::{Look, TableCell, paragraph, row, row_of, run, styled, tab, table, twips};
use crate::documents::fonts::PaperFonts;
use crate::documents::paper::{
    Align, Block, Closing, Column, Group, HEAD_COLUMNS, Head, HeadCell, Mark, Meta, Paper, Signer,
    Table, Title, Under,
};
use crate::documents::{Cell, PaperSettings};

const MM_PER_POINT: f64 = 25.4 / 72.0;
/// The length of the rule under the issuer and the subject, as a share of the last line.
const RULE: f64 = 0.4;
/// The size of a line under a cell's text, in points.
const UNDER_SIZE: f64 = 10.0;
/// A box to tick by hand; Word takes it from a font that has it.
const BOX: &str = "\u{2610}";

/// `word/document.xml`.
pub fn document(paper: &Paper, settings: &PaperSettings) -> String {
    let width = settings.text_width(paper.meta.landscape);
    let mut text = head_block(&paper.head, settings, width);
    text.push_str(&title_block(&paper.title, settings, width));
    text.push_str(&addressees(&paper.labels.addressed, &paper.addressees, width));
    for section in &paper.sections {
        if let Some(heading) = &section.heading {
            text.push_str(&styled("Heading1", heading));
        }
        for block in &section.blocks {
            text.push_str(&block_text(block, settings, width));
        }
    }
    text.push_str(&closing(&paper.closing, &paper.labels.recipients, settings, width));
    part(&format!(
        "<w:document {W}><w:body>{text}{}</w:body></w:document>",
        page_setup(settings, paper.meta.landscape)
    ))
}

/// Paper, margins; the page number stands in the header of every page but the first.
fn page_setup(settings: &PaperSettings, landscape: bool) -> String {
    let margins = settings.margins(landscape);
    let (width, height) = if landscape { (297.0, 210.0) } else { (210.0, 297.0) };
    let turned = if landscape { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
         <w:footerReference w:type=\"first\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"{turned}/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" \
         w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
        twips(width),
        twips(height),
        twips(margins.top),
        twips(margins.right),
        twips(margins.bottom),
        twips(margins.left),
        twips(margins.top / 2.0),
        twips(margins.bottom / 2.0),
    )
}

/// `word/header1.xml`.
pub fn page_number_header(settings: &PaperSettings) -> String {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let runs = format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{}{}{}",
        field("begin"),
        field("separate"),
        run("2", Look::sized(settings.sizes.page_number)),
        field("end"),
    );
    part(&format!("<w:hdr {W}>{}</w:hdr>", paragraph("<w:pStyle w:val=\"Header\"/>", &runs)))
}

/// `word/footer1.xml`: the trace line, where the paper has one.
pub fn trace_footer(meta: &Meta) -> String {
    let text = meta.trace.as_deref().unwrap_or_default();
    part(&format!("<w:ftr {W}>{}</w:ftr>", styled("GhiChuBang", text)))
}

/// A file must end with a paragraph; this one takes no room.
const END: &str = "<w:p><w:pPr><w:pStyle w:val=\"Bang\"/><w:spacing w:before=\"0\" w:after=\"0\" \
                   w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// A centred line of the frame.
fn framed(text: &str, look: Look) -> String {
    paragraph("<w:pStyle w:val=\"Khung\"/>", &run(text, look))
}

/// A centred rule of `length` in a cell of `room` millimetres: the upper border of an indented paragraph.
fn rule(length: f64, room: f64) -> String {
    let side = twips(((room - length) / 2.0).max(0.0));
    paragraph(
        &format!(
            "<w:pStyle w:val=\"Khung\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" \
             w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"40\" w:after=\"60\" w:line=\"120\" \
             w:lineRule=\"exact\"/><w:ind w:left=\"{side}\" w:right=\"{side}\" w:firstLine=\"0\"/>"
        ),
        "",
    )
}

fn length(text: &str, size: f64) -> f64 {
    PaperFonts::get().width(text, size, true) * MM_PER_POINT
}

/// Two columns without lines.
fn two_columns(widths: (f64, f64), rows: &[(String, String)]) -> String {
    let (left, right) = (twips(widths.0), twips(widths.1));
    let rows: String = rows
        .iter()
        .map(|(a, b)| {
            let cell = |content: &String, width| TableCell {
                content: content.clone(),
                width,
                ..TableCell::default()
            };
            row(&[cell(a, left), cell(b, right)], false, false)
        })
        .collect();
    table("KhongKe", &[left, right], &rows)
}

fn head_block(head: &Head, settings: &PaperSettings, width: f64) -> String {
    let sizes = &settings.sizes;
    let widths = (width * HEAD_COLUMNS.0, width * HEAD_COLUMNS.1);
    let mut left: String =
        head.upper.iter().map(|line| framed(line, Look::sized(sizes.upper))).collect();
    left.extend(head.issuer.iter().map(|line| framed(line, Look::sized(sizes.issuer).bold())));
    if let Some(last) = head.issuer.last() {
        left.push_str(&rule(length(last, sizes.issuer) * RULE, widths.0));
    }
    if let Some(circulation) = &head.circulation {
        let look = Look::sized(sizes.issuer).bold();
        let right = paragraph(
            "<w:pStyle w:val=\"Khung\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"2\" \
             w:color=\"000000\"/><w:left w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/>\
             <w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"000000\"/>\
             <w:right w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>\
             <w:ind w:left=\"1600\" w:right=\"100\" w:firstLine=\"0\"/>",
            &run(circulation, look),
        );
        return two_columns(widths, &[(left, right)]);
    }
    let right = framed(&head.nation, Look::sized(sizes.nation).bold())
        + &framed(&head.motto, Look::sized(sizes.motto).bold())
        + &rule(length(&head.motto, sizes.motto), widths.1);
    let mut rows = vec![(if left.is_empty() { framed("", Look::default()) } else { left }, right)];
    if head.number.is_some() || head.place_date.is_some() {
        rows.push((
            framed(head.number.as_deref().unwrap_or_default(), Look::sized(sizes.number)),
            framed(
                head.place_date.as_deref().unwrap_or_default(),
                Look::sized(sizes.place_date).italic(),
            ),
        ));
    }
    two_columns(widths, &rows)
}

fn title_block(title: &Title, settings: &PaperSettings, width: f64) -> String {
    let size = settings.sizes.subject;
    let mut out = styled("Title", &title.kind);
    out.extend(title.subject.iter().map(|line| framed(line, Look::sized(size).bold())));
    if let Some(last) = title.subject.last() {
        out.push_str(&rule(length(last, size) * RULE, width));
    }
    if let Some(aside) = &title.aside {
        out.push_str(&paragraph(
            "<w:pStyle w:val=\"Khung\"/><w:spacing w:before=\"60\" w:after=\"120\"/>",
            &run(aside, Look::default().italic()),
        ));
    }
    out
}

fn addressees(label: &str, names: &[String], width: f64) -> String {
    let at = twips(width * 0.3);
    match names {
        [] => String::new(),
        [one] => paragraph(
            "<w:pStyle w:val=\"Khung\"/><w:spacing w:before=\"60\" w:after=\"160\"/>",
            &run(&format!("{label} {one}"), Look::default()),
        ),
        several => {
            let line = |text: &str, after: u8| {
                paragraph(
                    &format!(
                        "<w:pStyle w:val=\"Khung\"/><w:spacing w:before=\"0\" w:after=\"{after}\"/><w:ind w:left=\"{at}\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/>"
                    ),
                    &run(text, Look::default()),
                )
            };
            let mut out = line(label, 0);
            out.extend(several.iter().enumerate().map(|(at, name)| {
                line(&format!("- {name}"), if at + 1 == several.len() { 160 } else { 0 })
            }));
            out
        }
    }
}

fn block_text(block: &Block, settings: &PaperSettings, width: f64) -> String {
    match block {
        Block::Subheading { text } => styled("Heading2", text),
        Block::Paragraph { text } => styled("Normal", text),
        Block::Lead { text } => {
            paragraph("<w:pStyle w:val=\"Normal\"/><w:keepNext/>", &run(text, Look::default()))
        }
        Block::Line { pieces, leads: false } => styled("Normal", &pieces.dotted()),
        Block::Line { pieces, leads: true } => paragraph(
            "<w:pStyle w:val=\"Normal\"/><w:keepNext/>",
            &run(&pieces.dotted(), Look::default()),
        ),
        Block::Dash { text } => styled("Normal", &format!("- {text}")),
        Block::Fact { number, label, value } => {
            let number = number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
            let value = value.display.as_deref().unwrap_or(&settings.unknown_in_text);
            styled("Normal", &format!("{number}{label}: {value}"))
        }
        Block::Space => String::new(),
        Block::Notes { lines } => lines.iter().map(|line| styled("GhiChuBang", line)).collect(),
        Block::Table(table) => grid(table, settings, width),
    }
}

/// A table with lines, and the small paragraph Word wants between a table and what follows.
fn grid(content: &Table, settings: &PaperSettings, width: f64) -> String {
    let widths: Vec<i64> = content.widths(width).into_iter().map(twips).collect();
    let mut rows = head_rows(content, &widths, settings);
    for group in &content.groups {
        rows.push_str(&group_rows(group, content, &widths, settings));
    }
    rows.extend(content.sums.iter().map(|sum| sums::sum_row(sum, content, &widths, settings)));
    table("KeO", &widths, &rows)
        + &paragraph(
            "<w:pStyle w:val=\"Bang\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
            "",
        )
}

pub(super) fn fill(colour: &str) -> String {
    colour.trim_start_matches('#').to_owned()
}

/// The head; cells that span rows are joined downwards with empty ones.
fn head_rows(content: &Table, widths: &[i64], settings: &PaperSettings) -> String {
    let mut out = String::new();
    let look =
        if content.dense { Look::sized(settings.sizes.table_dense) } else { Look::default() };
    // How many more rows each column is taken by a cell from above.
    let mut taken = vec![0_usize; widths.len()];
    for line in &content.head {
        let mut cells = Vec::new();
        let mut given = line.iter();
        let mut at = 0;
        while at < widths.len() {
            if taken[at] > 0 {
                taken[at] -= 1;
                cells.push(head_cell("", look, &widths[at..=at], Some("continue"), settings));
                at += 1;
                continue;
            }
            let Some(HeadCell { text, columns, rows }) = given.next() else {
                break;
            };
            let end = (at + columns.max(&1)).min(widths.len());
            let joined = (*rows > 1).then_some("restart");
            cells.push(head_cell(text, look, &widths[at..end], joined, settings));
            taken[at..end].fill(rows.saturating_sub(1));
            at = end;
        }
        out.push_str(&row(&cells, true, false));
    }
    if !content.marks.is_empty() {
        out.push_str(&sums::marks_row(&content.marks, widths));
    }
    out
}

fn head_cell(
    text: &str,
    look: Look,
    widths: &[i64],
    joined: Option<&'static str>,
    settings: &PaperSettings,
) -> TableCell {
    TableCell {
        content: paragraph("<w:pStyle w:val=\"DauBang\"/>", &run(text, look)),
        width: widths.iter().sum(),
        columns: widths.len(),
        joined,
        fill: Some(fill(&settings.fill_head)),
        middle: true,
    }
}

fn group_rows(group: &Group, content: &Table, widths: &[i64], settings: &PaperSettings) -> String {
    let wide = |text: &str, look: Look, fill: Option<String>| TableCell {
        content: paragraph("<w:pStyle w:val=\"Bang\"/><w:keepNext/>", &run(text, look)),
        width: widths.iter().sum(),
        columns: widths.len(),
        fill,
        middle: true,
        joined: None,
    };
    let look =
        if content.dense { Look::sized(settings.sizes.table_dense) } else { Look::default() };
    let mut out = String::new();
    if let Some(name) = &group.name {
        let cell = wide(name, Look::default().bold(), Some(fill(&settings.fill_group)));
        out.push_str(&row(&[cell], false, false));
    }
    if let (true, Some(empty)) = (group.rows.is_empty(), &group.empty) {
        let mut cell = wide("", Look::default(), None);
        cell.content = styled("Bang", empty);
        out.push_str(&row(&[cell], false, false));
    }
    for line in &group.rows {
        let cells: Vec<TableCell> = line
            .cells
            .iter()
            .zip(&content.columns)
            .zip(widths)
            .enumerate()
            .map(|(at, ((cell, column), width))| TableCell {
                content: cell_text(
                    cell,
                    *column,
                    line.indent * f64::from(u8::from(at == 0)),
                    line.mark.as_ref().filter(|mark| mark.column == at),
                    look,
                    settings,
                ) + &under(line.under.as_ref(), at),
                width: *width,
                middle: true,
                ..TableCell::default()
            })
            .collect();
        out.push_str(&row_of(&cells, false, line.splits, line.height));
    }
    out.extend(group.sums.iter().map(|sum| sums::sum_row(sum, content, widths, settings)));
    out
}

fn cell_text(
    cell: &Cell,
    column: Column,
    indent: f64,
    mark: Option<&Mark>,
    look: Look,
    settings: &PaperSettings,
) -> String {
    let text = cell.display.as_deref().unwrap_or(&settings.unknown_in_table);
    let text = if column.tick { BOX } else { text };
    let indent = match twips(indent) {
        0 => String::new(),
        left => format!("<w:ind w:left=\"{left}\" w:firstLine=\"0\"/>"),
    };
    let align = if column.align == Align::Center { "<w:jc w:val=\"center\"/>" } else { "" };
    let look = if column.bold { look.bold() } else { look };
    let mut runs = run(text, look);
    if let Some(mark) = mark {
        runs.push_str(&run(&format!(" {}", mark.text), look.raised()));
    }
    paragraph(&format!("<w:pStyle w:val=\"Bang\"/>{indent}{align}"), &runs)
}

/// The small line under a cell's text, where this cell has one.
fn under(line: Option<&Under>, column: usize) -> String {
    let line = line.filter(|line| line.column == column);
    line.map(|line| {
        let look = Look::sized(UNDER_SIZE).italic();
        paragraph("<w:pStyle w:val=\"Bang\"/>", &run(&line.text, look))
    })
    .unwrap_or_default()
}

/// The last sentence, nơi nhận and signatures, kept together.
fn closing(closing: &Closing, label: &str, settings: &PaperSettings, width: f64) -> String {
    let mut out: String = closing.last.iter().map(|block| kept(block, settings, width)).collect();
    if !closing.recipients.is_empty() && closing.signers.len() > 1 {
        out.push_str(&three_columns(closing, label, settings, width));
        out.push_str(END);
        return out;
    }
    let shares = if closing.recipients.is_empty() { (0.5, 0.5) } else { HEAD_COLUMNS };
    let widths = (width * shares.0, width * shares.1);
    let mut sides: Vec<String> =
        closing.signers.iter().map(|signer| signature(signer, settings, widths.1)).collect();
    if !closing.recipients.is_empty() && sides.len() == 2 {
        // Two who sign stand beside each other; who gets the paper stands below.
        sides.push(recipients(label, &closing.recipients, settings));
    } else if !closing.recipients.is_empty() || sides.len() < 2 {
        sides.insert(0, recipients(label, &closing.recipients, settings));
    }
    while sides.len() < 2 {
        sides.push(framed("", Look::default()));
    }
    let pairs: Vec<(String, String)> = sides
        .chunks(2)
        .map(|pair| {
            (pair[0].clone(), pair.get(1).cloned().unwrap_or_else(|| framed("", Look::default())))
        })
        .collect();
    out.push_str(&two_columns(widths, &pairs));
    out.push_str(END);
    out
}

/// Nơi nhận, who made the paper, who signs it.
fn three_columns(closing: &Closing, label: &str, settings: &PaperSettings, width: f64) -> String {
    let widths = [0.32, 0.28, 0.40].map(|share| width * share);
    let mut parts = vec![recipients(label, &closing.recipients, settings)];
    let signers = closing.signers.iter().zip(&widths[1..]);
    parts.extend(signers.map(|(signer, room)| signature(signer, settings, *room)));
    let cells: Vec<TableCell> = parts
        .into_iter()
        .zip(widths)
        .map(|(content, width)| TableCell { content, width: twips(width), ..TableCell::default() })
        .collect();
    table("KhongKe", &widths.map(twips), &row(&cells, false, false))
}

/// A part that stays with what follows it.
fn kept(block: &Block, settings: &PaperSettings, width: f64) -> String {
    let line = |style: &str, text: &str| {
        let properties = format!("<w:pStyle w:val=\"{style}\"/><w:keepNext/><w:keepLines/>");
        paragraph(&properties, &run(text, Look::default()))
    };
    match block {
        Block::Paragraph { text } | Block::Lead { text } => line("Normal", text),
        Block::Line { pieces, .. } => line("Normal", &pieces.dotted()),
        Block::Notes { lines } => lines.iter().map(|text| line("GhiChuBang", text)).collect(),
        other => block_text(other, settings, width),
    }
}

fn recipients(label: &str, names: &[String], settings: &PaperSettings) -> String {
    let line = |text: &str, look: Look| {
        paragraph("<w:pStyle w:val=\"Khung\"/><w:jc w:val=\"left\"/>", &run(text, look))
    };
    if names.is_empty() {
        return framed("", Look::default());
    }
    let sizes = &settings.sizes;
    let mut out = line(label, Look::sized(sizes.recipients_label).bold().italic());
    out.extend(names.iter().map(|name| line(&format!("- {name}"), Look::sized(sizes.recipients))));
    out
}

/// Titles, room to sign, and the name or a blank of dots to fill in by hand.
fn signature(signer: &Signer, settings: &PaperSettings, room: f64) -> String {
    let look = Look::sized(settings.sizes.signature).bold();
    let mut out: String = signer.title.iter().map(|line| framed(line, look)).collect();
    if let Some(note) = &signer.note {
        out.push_str(&framed(note, Look::sized(settings.sizes.recipients).italic()));
    }
    let space = twips(settings.signature_space);
    let (stops, runs) = match &signer.name {
        Some(name) => (String::new(), run(name, look)),
        None => {
            let (start, end) = (twips(room / 2.0 - 22.5), twips(room / 2.0 + 22.5));
            let stops = format!(
                "<w:tabs><w:tab w:val=\"left\" w:pos=\"{start}\"/>\
                 <w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"{end}\"/></w:tabs>"
            );
            (stops, format!("{}{}", tab(), tab()))
        }
    };
    let align = if signer.name.is_none() { "<w:jc w:val=\"left\"/>" } else { "" };
    out.push_str(&paragraph(
        &format!(
            "<w:pStyle w:val=\"Khung\"/>{stops}<w:spacing w:before=\"{space}\" w:after=\"0\"/>{align}"
        ),
        &runs,
    ));
    out
}
