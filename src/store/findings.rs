//! The open findings of the whole book, for the overview.

use super::list::{Row, Severity};
use super::{Store, StoreError};
use crate::domain::catalogue::RecordId;

/// A finding as the overview lists it.
#[derive(Clone, Debug)]
pub struct OpenFinding {
    /// The line of the record whose page shows it.
    pub row: Row,
    /// The record it is about.
    pub subject: RecordId,
    /// The code.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The fields it touches.
    pub fields: Vec<String>,
    /// The arguments of its sentence.
    pub arguments: Vec<(String, String)>,
}

impl Store {
    /// The open findings, errors first, newest records first.
    pub fn open_findings(&self, limit: usize) -> Result<Vec<OpenFinding>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT listed, subject, code, severity, fields, arguments FROM finding
             WHERE acceptance IS NULL ORDER BY severity DESC, listed DESC LIMIT ?1",
        )?;
        let mut rows = statement.query([limit as i64])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let listed = RecordId(row.get(0)?);
            let Some(line) = self.rows(&[listed])?.into_iter().next() else { continue };
            let fields: String = row.get(4)?;
            let arguments: String = row.get(5)?;
            let arguments: serde_json::Map<String, serde_json::Value> =
                serde_json::from_str(&arguments)
                    .map_err(|error| StoreError::Unreadable(error.to_string()))?;
            found.push(OpenFinding {
                row: line,
                subject: RecordId(row.get(1)?),
                code: row.get(2)?,
                severity: Severity::from_sql(row.get(3)?),
                fields: fields
                    .split(',')
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect(),
                arguments: arguments
                    .into_iter()
                    .map(|(name, value)| (name, value.as_str().unwrap_or_default().to_owned()))
                    .collect(),
            });
        }
        Ok(found)
    }
}
