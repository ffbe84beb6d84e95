//! The snapshots of figures (số liệu) of many organisations at once.

use std::collections::HashMap;

use super::list::Severity;
use super::{Store, StoreError, read};
use crate::domain::catalogue::{Kind, Record, RecordId};

/// What is found about a snapshot, as it stands in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureFinding {
    /// The snapshot.
    pub figure: RecordId,
    /// The code, `SL-201`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// Whether it was accepted with a reason.
    pub accepted: bool,
    /// The fields it touches.
    pub fields: Vec<String>,
    /// Its sentence.
    pub sentence: String,
}

impl Store {
    /// The snapshots of some organisations, by organisation, each in the order they were made.
    pub fn figures_of(
        &self,
        organisations: &[RecordId],
    ) -> Result<HashMap<RecordId, Vec<Record>>, StoreError> {
        let mut found: HashMap<RecordId, Vec<Record>> = HashMap::new();
        for figure in read::many(&self.conn, Kind::Figure, "organisation", organisations)? {
            if let Some(owner) = figure.reference("organisation") {
                found.entry(owner).or_default().push(figure);
            }
        }
        Ok(found)
    }

    /// What is found about the snapshots of some organisations, worst first.
    pub fn figure_findings(
        &self,
        organisations: &[RecordId],
    ) -> Result<Vec<FigureFinding>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT subject, code, severity, acceptance IS NOT NULL, fields, arguments FROM finding
             WHERE listed IN (SELECT value FROM json_each(?1)) AND code LIKE 'SL-%'
             ORDER BY severity DESC, id",
        )?;
        let mut rows = statement.query([read::number_list(organisations)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (code, fields): (String, String) = (row.get(1)?, row.get(4)?);
            let arguments: String = row.get(5)?;
            let arguments: HashMap<String, String> = serde_json::from_str(&arguments)
                .map_err(|error| StoreError::Unreadable(error.to_string()))?;
            let shown = arguments.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            found.push(FigureFinding {
                figure: RecordId(row.get(0)?),
                severity: Severity::from_sql(row.get(2)?),
                accepted: row.get(3)?,
                fields: fields.split(',').map(str::to_owned).collect(),
                sentence: crate::domain::rules::sentence(&code, shown),
                code,
            });
        }
        Ok(found)
    }
}
