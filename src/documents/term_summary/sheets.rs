//! The facts as sheets for work on the numbers (DOCUMENTS section 11).

use super::TermSummary;
use super::people::{accepted, remark};
use crate::documents::Cell;
use crate::documents::words::{phrase, word};
use crate::documents::xlsx::{ExcelTwin, FileInfo, Sheet, SheetColumn};

fn cells<const N: usize>(cells: [&Cell; N]) -> Vec<Cell> {
    cells.map(Clone::clone).to_vec()
}

impl ExcelTwin for TermSummary {
    fn file_info(&self) -> FileInfo {
        FileInfo::of(self.file_title(), &self.organisation, &self.as_of, &self.uid)
    }

    fn sheets(&self) -> Vec<Sheet> {
        vec![
            self.general_sheet(),
            self.ballots_sheet(),
            self.results_sheet(),
            self.bodies_sheet(),
            self.participants_sheet(),
            self.delegates_sheet(),
            self.targets_sheet(),
            self.changes_sheet(),
            self.programmes_sheet(),
            self.figures_sheet(),
            self.notes_sheet(),
        ]
    }
}

impl TermSummary {
    fn sheet(&self, name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Cell>>) -> Sheet {
        let as_of = phrase("sheet-as-of", &[("date", &self.as_of.in_sentence())]);
        let heads = columns.iter().map(|(key, width)| SheetColumn::new(&word(key), *width));
        Sheet {
            landscape: columns.len() > 5,
            ..Sheet::new(word(name), self.file_title(), as_of, heads.collect(), rows)
        }
    }

    fn general_sheet(&self) -> Sheet {
        let mut rows = Vec::new();
        let mut add = |section: &str, label: &str, value: Cell| {
            rows.push(vec![Cell::text(section), Cell::text(label), value]);
        };
        for fact in self.general.iter().chain(&self.passages) {
            add("I", &fact.label, fact.value.clone());
        }
        for body in &self.upper_bodies {
            add("I", &word("doc-upper-bodies"), Cell::text(&**body));
        }
        for fact in &self.meeting {
            add("II", &fact.label, fact.value.clone());
        }
        for motion in &self.motions {
            add("II", &word("doc-motions"), Cell::text(super::people::motion(motion)));
        }
        for row in &self.delegations {
            add("IV", &word("sheet-delegates"), Cell::text(super::people::delegation(row)));
        }
        for award in &self.awards {
            add("V", &word("doc-awards"), Cell::text(&**award));
        }
        for sentence in &self.changes_after {
            add("VI", &word("sheet-changes"), Cell::text(&**sentence));
        }
        let columns =
            [("sheet-col-section", 8.0), ("sheet-col-label", 34.0), ("sheet-col-value", 80.0)];
        self.sheet("sheet-general", &columns, rows)
    }

    fn ballots_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-office", 26.0),
            ("doc-col-place", 14.0),
            ("sheet-col-round", 9.0),
            ("doc-col-seats", 9.0),
            ("doc-col-listed", 9.0),
            ("doc-col-issued", 9.0),
            ("doc-col-returned", 9.0),
            ("doc-col-valid", 9.0),
            ("doc-col-invalid", 9.0),
            ("doc-col-elected", 9.0),
            ("sheet-col-basis", 18.0),
        ];
        let rows = self.ballots.rows.iter().map(|row| {
            cells([
                &row.office,
                &row.place,
                &row.round,
                &row.seats,
                &row.listed,
                &row.issued,
                &row.returned,
                &row.valid,
                &row.invalid,
                &row.elected,
                &row.basis,
            ])
        });
        self.sheet("sheet-ballots", &columns, rows.collect())
    }

    fn results_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-name", 26.0),
            ("sheet-col-result-office", 24.0),
            ("sheet-col-round", 9.0),
            ("doc-col-post", 32.0),
            ("sheet-col-born", 12.0),
            ("doc-col-votes", 10.0),
            ("sheet-col-of", 12.0),
            ("sheet-col-percent", 10.0),
            ("doc-col-outcome", 18.0),
        ];
        let rows = self.results.iter().flat_map(|group| {
            let office = Cell::text(&*group.office);
            group.rows.iter().map(move |row| {
                cells([
                    &row.name,
                    &office,
                    &group.round,
                    &row.post,
                    &row.born,
                    &row.votes,
                    &row.of,
                    &row.percent,
                    &row.outcome,
                ])
            })
        });
        self.sheet("sheet-results", &columns, rows.collect())
    }

    fn bodies_sheet(&self) -> Sheet {
        let columns = [
            ("sheet-col-body", 22.0),
            ("sheet-col-obtained", 20.0),
            ("sheet-col-decided", 10.0),
            ("sheet-col-body-elected", 10.0),
            ("sheet-col-alternate", 10.0),
            ("sheet-col-vacant", 10.0),
            ("doc-col-female", 10.0),
            ("sheet-col-minority", 10.0),
            ("sheet-col-party", 10.0),
            ("sheet-col-under-40", 10.0),
            ("sheet-col-40-to-50", 10.0),
            ("sheet-col-over-50", 10.0),
            ("sheet-col-re-elected", 10.0),
            ("sheet-col-new", 10.0),
            ("sheet-col-full-time", 10.0),
            ("sheet-col-note", 30.0),
        ];
        let rows = self.bodies.iter().map(|row| {
            let mut line = cells([&row.body, &row.obtained]);
            line.extend(row.counts.iter().cloned());
            line.push(noted(&row.note));
            line
        });
        self.sheet("sheet-bodies", &columns, rows.collect())
    }

    fn participants_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-name", 26.0),
            ("sheet-col-role", 20.0),
            ("sheet-col-post-that-day", 40.0),
            ("sheet-col-note", 40.0),
        ];
        let rows = self.participants.iter().map(|row| {
            vec![row.name.clone(), row.role.clone(), row.post.clone(), noted(&row.note)]
        });
        self.sheet("sheet-participants", &columns, rows.collect())
    }

    fn delegates_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-name", 26.0),
            ("doc-col-post", 32.0),
            ("doc-col-votes", 10.0),
            ("sheet-col-percent", 10.0),
            ("doc-col-status", 40.0),
        ];
        let rows = self
            .delegates
            .rows
            .iter()
            .map(|row| cells([&row.name, &row.post, &row.votes, &row.percent, &row.status]));
        self.sheet("sheet-delegates", &columns, rows.collect())
    }

    fn targets_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-target", 50.0),
            ("doc-col-unit", 14.0),
            ("doc-col-planned", 16.0),
            ("doc-col-outcome", 16.0),
            ("doc-col-rating", 18.0),
        ];
        let rows = self
            .targets
            .rows
            .iter()
            .map(|row| cells([&row.text, &row.unit, &row.planned, &row.achieved, &row.rating]));
        self.sheet("sheet-targets", &columns, rows.collect())
    }

    fn changes_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-date", 12.0),
            ("doc-col-name", 26.0),
            ("doc-col-what", 36.0),
            ("doc-col-why", 40.0),
            ("doc-col-document", 32.0),
        ];
        let rows = self
            .changes
            .rows
            .iter()
            .map(|row| cells([&row.on, &row.name, &row.what, &row.why, &row.document]));
        self.sheet("sheet-changes", &columns, rows.collect())
    }

    fn programmes_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-programme", 50.0),
            ("doc-col-parties", 36.0),
            ("doc-col-period", 22.0),
            ("sheet-col-signed-on", 12.0),
            ("doc-col-review", 32.0),
            ("doc-col-state", 20.0),
        ];
        let rows = self.programmes.rows.iter().map(|row| {
            cells([&row.title, &row.parties, &row.period, &row.signed_on, &row.review, &row.status])
        });
        self.sheet("sheet-programmes", &columns, rows.collect())
    }

    fn figures_sheet(&self) -> Sheet {
        let columns = [
            ("doc-col-as-of", 22.0),
            ("sheet-col-workforce", 11.0),
            ("sheet-col-workforce-female", 11.0),
            ("sheet-col-members", 11.0),
            ("sheet-col-members-female", 11.0),
            ("doc-col-female-percent", 11.0),
            ("doc-col-grassroots", 11.0),
            ("doc-col-member-grassroots", 11.0),
            ("doc-col-sections", 11.0),
            ("doc-col-groups", 11.0),
            ("sheet-col-note", 30.0),
        ];
        let rows = self.figures.rows.iter().map(|row| {
            let mut line = cells([
                &row.as_of,
                &row.workforce,
                &row.workforce_female,
                &row.members,
                &row.members_female,
                &row.female_percent,
                &row.grassroots,
                &row.member_grassroots,
                &row.sections,
                &row.groups,
            ]);
            line.push(noted(&row.note));
            line
        });
        self.sheet("sheet-figures", &columns, rows.collect())
    }

    fn notes_sheet(&self) -> Sheet {
        let columns = [("sheet-col-section", 26.0), ("sheet-col-value", 100.0)];
        let row = |kind: &str, text: String| vec![Cell::text(word(kind)), Cell::text(text)];
        let unknown = self.unknown.iter().map(|text| row("sheet-kind-unknown", text.clone()));
        let findings = self.accepted.iter().map(|one| row("sheet-kind-accepted", accepted(one)));
        let sources = self.sources.iter().map(|one| row("sheet-kind-source", remark(one)));
        let documents = self.documents.iter().map(|text| row("sheet-kind-document", text.clone()));
        let rows = unknown.chain(findings).chain(sources).chain(documents).collect();
        self.sheet("sheet-notes", &columns, rows)
    }
}

/// A note: none is no gap in the figures.
fn noted(note: &Cell) -> Cell {
    if note.is_unknown() { Cell::text("") } else { note.clone() }
}
