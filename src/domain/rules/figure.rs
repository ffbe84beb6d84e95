//! SL: figures of organisations.

use super::report::Report;
use crate::domain::catalogue::Kind;
use crate::domain::dossier::Dossier;

/// SL-201: more women than there are members (đoàn viên) or workers (lao động).
pub(super) fn more_women_than_all(dossier: &Dossier, report: &mut Report) {
    for figure in dossier.records(Kind::Figure) {
        report.part_of(figure, "members_female", "members");
        report.part_of(figure, "workforce_female", "workforce");
    }
}
