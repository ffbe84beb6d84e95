//! What a rule says.

use crate::domain::catalogue::RecordId;
use crate::domain::dossier::Dossier;
use crate::domain::values::Value;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Unusual or missing; may well be so.
    Warning,
    /// Cannot be true as it stands.
    Error,
}

/// One finding: a code, what it touches, and the numbers for its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code, `BC-201`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The record it is about.
    pub subject: RecordId,
    /// The fields of that record that it touches, the one to go to first.
    pub fields: Vec<&'static str>,
    /// The arguments of its sentence.
    pub arguments: Vec<(&'static str, String)>,
}

/// The values a finding rests on, as one text: when one of them changes, an acceptance is withdrawn.
/// The numbers of its sentence count too, for they carry what other records contribute.
pub fn fingerprint(dossier: &Dossier, finding: &Finding) -> String {
    let record = dossier.find(finding.subject);
    let values = finding.fields.iter().map(|name| {
        let value = record.and_then(|record| record.get(name)).map(Value::canonical);
        format!("{name}={};", value.unwrap_or_default())
    });
    let numbers = finding.arguments.iter().map(|(name, value)| format!("{name}={value};"));
    values.chain(numbers).collect()
}
