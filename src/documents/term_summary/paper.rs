//! The facts laid out as the paper: sections I to IX in their fixed order. A section without rows keeps
//! its place and prints a sentence, so that the numbers of the sections never move.

use super::people::{self, accepted, body, delegation, motion, participant};
use super::{Empty, FigureRow, Listed, MeetingSort, TermSummary};
use crate::documents::paper::{
    Block, Column, Group, HeadCell, Labels, Meta, Paper, Row, Section, Table, Title,
};
use crate::documents::words::{phrase, program, word};
use crate::documents::{Cell, PaperSettings};

/// Turns keys into the words of a table head.
fn heads(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| word(key)).collect()
}

/// Puts the running number before the cells of each row.
fn numbered<'a, T: 'a>(
    rows: &'a [T],
    cells: impl Fn(&'a T) -> Vec<Cell>,
) -> impl Iterator<Item = Vec<Cell>> {
    rows.iter().enumerate().map(move |(at, row)| {
        let mut line = vec![Cell::plain(at as i64 + 1)];
        line.extend(cells(row));
        line
    })
}

impl Empty {
    /// The sentence that stands in the place of the rows.
    pub fn sentence(&self) -> String {
        match self {
            Self::NotRecorded => word("doc-no-information"),
            Self::None => word("doc-none"),
            Self::Sentence(sentence) => sentence.clone(),
        }
    }
}

impl TermSummary {
    /// The paper of this summary. `settings` decide where title lines break.
    pub fn paper(&self, settings: &PaperSettings) -> Paper {
        Paper {
            meta: self.meta(),
            head: self.head.clone(),
            title: self.title(settings),
            addressees: self.addressees.clone(),
            sections: vec![
                self.general_section(),
                self.meeting_section(),
                self.results_section(),
                self.delegates_section(),
                self.targets_section(),
                self.changes_section(),
                self.programmes_section(),
                self.figures_section(),
            ]
            .into_iter()
            .chain(self.notes_section())
            .collect(),
            closing: self.closing.clone(),
            labels: Labels::default(),
        }
    }

    /// The title of the file and of its sheets.
    pub fn file_title(&self) -> String {
        phrase("doc-term-title", &[("years", &self.years), ("name", &self.organisation)])
    }

    fn meta(&self) -> Meta {
        Meta {
            form: "01".to_owned(),
            uid: self.uid.clone(),
            title: self.file_title(),
            author: program(),
            description: word("doc-term-description"),
            keywords: vec![word("doc-keyword-union"), word("doc-keyword-term")],
            trace: None,
            landscape: false,
        }
    }

    fn title(&self, settings: &PaperSettings) -> Title {
        let subject =
            phrase("doc-term-subject", &[("years", &self.years), ("name", &self.organisation)]);
        let mut title = Title::of(&word("doc-report"), &subject, settings, false);
        title.aside = Some(phrase("doc-as-of", &[("date", &self.as_of_long)]));
        title
    }

    fn general_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-i"));
        for (at, fact) in self.general.iter().enumerate() {
            section.fact(Some(at + 1), &fact.label, fact.value.clone());
        }
        let mut number = self.general.len() + 1;
        let upper = format!("{number}. {}", word("doc-upper-bodies"));
        match self.upper_bodies.as_slice() {
            [] => section.fact(Some(number), &word("doc-upper-bodies"), Cell::unknown()),
            bodies => {
                section.lead(format!("{upper}:"));
                for body in bodies {
                    section.dash(body.as_str());
                }
            }
        }
        for passage in self.passages.iter().filter(|passage| passage.value.known().is_some()) {
            number += 1;
            section.fact(Some(number), &passage.label, passage.value.clone());
        }
        section
    }

    fn meeting_section(&self) -> Section {
        let mut section = Section::new(word(match self.meeting_sort {
            MeetingSort::Congress => "doc-term-ii-congress",
            MeetingSort::Conference => "doc-term-ii-conference",
            MeetingSort::ExtendedCommittee => "doc-term-ii-extended",
        }));
        for (at, fact) in self.meeting.iter().enumerate() {
            section.fact(Some(at + 1), &fact.label, fact.value.clone());
        }
        let mut number = self.meeting.len();
        let mut list = |key: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                number += 1;
                section.lead(format!("{number}. {}:", word(key)));
                for line in lines {
                    section.dash(line);
                }
            }
        };
        list("doc-participants", self.participants.iter().map(participant).collect());
        list("doc-motions", self.motions.iter().map(motion).collect());
        section
    }

    fn results_section(&self) -> Section {
        let key = if self.appointed_too { "doc-term-iii-appointed" } else { "doc-term-iii" };
        let mut section = Section::new(word(key));
        section.subheading(word("doc-ballots"));
        section.table_or(self.ballot_table(), &self.ballots.empty.sentence());
        section.subheading(word("doc-results"));
        if let Some(basis) = &self.basis {
            section.paragraph(basis.as_str());
        }
        section.table_or(self.result_table(), &word("doc-no-information"));
        if !self.bodies.is_empty() {
            section.subheading(word("doc-bodies"));
            self.bodies.iter().for_each(|row| section.dash(body(row)));
        }
        section
    }

    fn ballot_table(&self) -> Table {
        let mut columns = vec![Column::centred(8.0), Column::share(1.0), Column::left(19.0)];
        columns.extend([12.0, 13.0, 12.0, 12.0, 12.0, 18.0, 13.0].map(Column::centred));
        let head = heads(&[
            "doc-col-no",
            "doc-col-office",
            "doc-col-place",
            "doc-col-seats",
            "doc-col-listed",
            "doc-col-issued",
            "doc-col-returned",
            "doc-col-valid",
            "doc-col-invalid",
            "doc-col-elected",
        ]);
        Table::new(columns, &head).rows(numbered(&self.ballots.rows, |row| {
            [
                &row.office,
                &row.place,
                &row.seats,
                &row.listed,
                &row.issued,
                &row.returned,
                &row.valid,
                &row.invalid,
                &row.elected,
            ]
            .map(Clone::clone)
            .to_vec()
        }))
    }

    fn percent_head(basis: &str) -> String {
        phrase("doc-col-percent", &[("basis", basis)])
    }

    fn result_table(&self) -> Table {
        let columns = vec![
            Column::centred(8.0),
            Column::left(40.0),
            Column::share(1.0),
            Column::centred(14.0),
            Column::centred(24.0),
            Column::left(30.0),
        ];
        let mut head = heads(&["doc-col-no", "doc-col-name", "doc-col-post", "doc-col-votes"]);
        head.extend([Self::percent_head(&self.basis_word), word("doc-col-outcome")]);
        let mut table = Table::new(columns, &head);
        table.groups = self
            .results
            .iter()
            .map(|group| Group {
                name: Some(group.name.clone()),
                empty: group.rows.is_empty().then(|| group.empty.clone()),
                rows: numbered(&group.rows, |row| {
                    [&row.name, &row.post, &row.votes, &row.percent, &row.outcome]
                        .map(Clone::clone)
                        .to_vec()
                })
                .map(Row::new)
                .collect(),
                ..Group::default()
            })
            .collect();
        table
    }

    fn delegates_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-iv"));
        for row in &self.delegations {
            section.paragraph(format!("{}.", delegation(row).trim_end_matches('.')));
        }
        // The sentence on a delegation already says that its names are not known.
        if self.delegates.rows.is_empty() && !self.delegations.is_empty() {
            return section;
        }
        let columns = vec![
            Column::centred(8.0),
            Column::left(39.0),
            Column::share(1.0),
            Column::centred(13.0),
            Column::centred(24.0),
            Column::left(38.0),
        ];
        let mut head = heads(&["doc-col-no", "doc-col-name", "doc-col-post", "doc-col-votes"]);
        head.extend([Self::percent_head(&self.delegates_basis), word("doc-col-status")]);
        let rows = numbered(&self.delegates.rows, |row| {
            [&row.name, &row.post, &row.votes, &row.percent, &row.status].map(Clone::clone).to_vec()
        });
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &self.delegates.empty.sentence());
        section
    }

    fn targets_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-v"));
        let columns = vec![
            Column::centred(8.0),
            Column::share(1.0),
            Column::centred(18.5),
            Column::centred(22.0),
            Column::centred(24.0),
            Column::left(28.5),
        ];
        let mut head = heads(&["doc-col-no", "doc-col-target", "doc-col-unit", "doc-col-planned"]);
        head.extend([
            phrase("doc-col-achieved", &[("date", &self.as_of.in_sentence())]),
            word("doc-col-rating"),
        ]);
        let rows = numbered(&self.targets.rows, |row| {
            [&row.text, &row.unit, &row.planned, &row.achieved, &row.rating]
                .map(Clone::clone)
                .to_vec()
        });
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &self.targets.empty.sentence());
        if !self.awards.is_empty() {
            section.blocks.push(Block::Space);
            section.lead(word("doc-awards"));
            self.awards.iter().for_each(|award| section.dash(award.as_str()));
        }
        section
    }

    fn changes_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-vi"));
        let columns = vec![
            Column::centred(8.0),
            Column::centred(21.5),
            Column::left(31.5),
            Column::share(1.0),
            Column::left(38.5),
            Column::left(29.5),
        ];
        let head = heads(&[
            "doc-col-no",
            "doc-col-date",
            "doc-col-name",
            "doc-col-what",
            "doc-col-why",
            "doc-col-document",
        ]);
        let rows = numbered(&self.changes.rows, |row| {
            [&row.on, &row.name, &row.what, &row.why, &row.document].map(Clone::clone).to_vec()
        });
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &self.changes.empty.sentence());
        if !self.changes_after.is_empty() {
            section.blocks.push(Block::Space);
            self.changes_after.iter().for_each(|sentence| section.paragraph(sentence.as_str()));
        }
        section
    }

    fn programmes_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-vii"));
        let columns = vec![
            Column::centred(8.0),
            Column::share(1.0),
            Column::left(30.0),
            Column::centred(24.0),
            Column::left(30.0),
            Column::left(24.0),
        ];
        let head = heads(&[
            "doc-col-no",
            "doc-col-programme",
            "doc-col-parties",
            "doc-col-period",
            "doc-col-review",
            "doc-col-state",
        ]);
        let rows = numbered(&self.programmes.rows, |row| {
            [&row.title, &row.parties, &row.period, &row.review, &row.status]
                .map(Clone::clone)
                .to_vec()
        });
        let table = Table::new(columns, &head).rows(rows);
        section.table_or(table, &self.programmes.empty.sentence());
        section
    }

    fn figures_section(&self) -> Section {
        let mut section = Section::new(word("doc-term-viii"));
        section.table_or(figure_table(&self.figures), &self.figures.empty.sentence());
        for row in &self.figures.rows {
            if let Some(note) = row.note.known() {
                section.dash(format!("{}: {note}", row.as_of.in_sentence()));
            }
        }
        section
    }

    fn notes_section(&self) -> Option<Section> {
        let mut section = Section::new(word("doc-term-ix"));
        let mut number = 0;
        let mut list = |key: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                number += 1;
                section.subheading(format!("{number}. {}", word(key)));
                for line in lines {
                    section.dash(line);
                }
            }
        };
        list("doc-notes-unknown", self.unknown.clone());
        list("doc-notes-accepted", self.accepted.iter().map(accepted).collect());
        list("doc-notes-sources", self.sources.iter().map(people::remark).collect());
        list("doc-notes-documents", self.documents.clone());
        (number > 0).then_some(section)
    }
}

/// The table of figures; columns of union units stand only where some figure is known, so that the paper
/// of a grassroots union has none for units it cannot have.
fn figure_table(figures: &Listed<FigureRow>) -> Table {
    type Unit<'a> = (&'a str, fn(&FigureRow) -> &Cell);
    let units: [Unit<'_>; 4] = [
        ("doc-col-grassroots", |row| &row.grassroots),
        ("doc-col-member-grassroots", |row| &row.member_grassroots),
        ("doc-col-sections", |row| &row.sections),
        ("doc-col-groups", |row| &row.groups),
    ];
    let units: Vec<_> = units
        .into_iter()
        .filter(|(_, cell)| figures.rows.iter().any(|row| !cell(row).is_unknown()))
        .collect();
    let mut columns = vec![Column::share(1.0)];
    columns.extend([17.0, 14.0, 17.0, 14.0, 22.0].map(Column::centred));
    columns
        .extend(units.iter().map(|_| Column::centred(if units.len() > 2 { 17.0 } else { 22.0 })));
    let mut first = vec![
        HeadCell::tall(&word("doc-col-as-of"), 2),
        HeadCell::wide(&word("doc-col-workforce"), 2),
        HeadCell::wide(&word("doc-col-members"), 3),
    ];
    first.extend(units.iter().map(|(key, _)| HeadCell::tall(&word(key), 2)));
    let second = [
        "doc-col-total",
        "doc-col-female",
        "doc-col-total",
        "doc-col-female",
        "doc-col-female-percent",
    ]
    .map(|key| HeadCell::new(&word(key)))
    .to_vec();
    Table::with_head(columns, vec![first, second]).rows(figures.rows.iter().map(|row| {
        let mut cells = [
            &row.as_of,
            &row.workforce,
            &row.workforce_female,
            &row.members,
            &row.members_female,
            &row.female_percent,
        ]
        .map(Clone::clone)
        .to_vec();
        cells.extend(units.iter().map(|(_, cell)| cell(row).clone()));
        cells
    }))
}
