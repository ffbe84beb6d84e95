//! The rule sets that the program brings.

use std::sync::{Arc, LazyLock};

use serde::Deserialize;

use super::{Limit, RuleSet, Subject};
use crate::domain::election::Basis;
use crate::domain::values::PartialDate;

/// The files, in the order sets are listed.
pub(super) const FILES: &[&str] = &[
    include_str!("../../../../assets/rules/03-hd-tld-2020.json"),
    include_str!("../../../../assets/rules/03-hd-tld-2020-thanh-pho.json"),
    include_str!("../../../../assets/rules/28-hd-tld-2021.json"),
    include_str!("../../../../assets/rules/dieu-le-nhiem-ky.json"),
    include_str!("../../../../assets/rules/dieu-le-bau-bo-sung.json"),
    include_str!("../../../../assets/rules/dieu-le-kiem-tra.json"),
    include_str!("../../../../assets/rules/56-hd-tld-2022.json"),
    include_str!("../../../../assets/rules/ke-hoach-tp-ho-chi-minh-2025.json"),
    include_str!("../../../../assets/rules/thong-le-co-mat.json"),
    include_str!("../../../../assets/rules/thong-le-ban-thuong-vu.json"),
    include_str!("../../../../assets/rules/thong-le-dai-bieu-chi-dinh.json"),
    include_str!("../../../../assets/rules/238-hd-tld-2014.json"),
    include_str!("../../../../assets/rules/thong-le-so-lieu.json"),
];

/// The sets, read once. A file that cannot be read is left out; a test holds that each can.
pub(super) static SETS: LazyLock<Vec<Arc<RuleSet>>> =
    LazyLock::new(|| FILES.iter().filter_map(|text| read(text).ok()).map(Arc::new).collect());

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetFile {
    key: String,
    name: String,
    source: String,
    valid_from: Option<String>,
    valid_to: Option<String>,
    enabled: bool,
    limits: Vec<LimitFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitFile {
    subject: Subject,
    /// One limit is written once for all the levels it holds for; none stands for every level.
    #[serde(default)]
    levels: Vec<String>,
    members_from: Option<u64>,
    members_to: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
    numerator: Option<u64>,
    denominator: Option<u64>,
    basis: Option<String>,
    verified: bool,
    source: String,
}

/// Reads one file; says in English what cannot be read, for the test.
pub(super) fn read(text: &str) -> Result<RuleSet, String> {
    let file: SetFile = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(RuleSet {
        valid_from: date(file.valid_from.as_deref())?,
        valid_to: date(file.valid_to.as_deref())?,
        key: file.key,
        name: file.name,
        source: file.source,
        enabled: file.enabled,
        own: None,
        limits: file.limits.iter().flat_map(limits).collect(),
    })
}

fn date(text: Option<&str>) -> Result<Option<PartialDate>, String> {
    let read = |text: &str| text.parse().map_err(|_| format!("{text} is no date"));
    text.map(read).transpose()
}

fn limits(file: &LimitFile) -> Vec<Limit> {
    let limit = |level: Option<String>| Limit {
        subject: file.subject,
        level,
        members_from: file.members_from,
        members_to: file.members_to,
        at_least: file.at_least,
        at_most: file.at_most,
        share: file.numerator.zip(file.denominator).filter(|(_, whole)| *whole > 0),
        basis: file.basis.as_deref().and_then(Basis::named),
        verified: file.verified,
        source: file.source.clone(),
    };
    if file.levels.is_empty() {
        return vec![limit(None)];
    }
    file.levels.iter().map(|level| limit(Some(level.clone()))).collect()
}
