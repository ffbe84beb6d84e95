//! NK: meetings of a term and the delegates they send up.

use super::certain::{count, exact, greater, least_sum, written};
use super::report::Report;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::{Count, grouped};

/// How delegates came to their seat: đương nhiên, được bầu, chỉ định.
const DELEGATES: [&str; 3] = ["delegates_ex_officio", "delegates_elected", "delegates_appointed"];

/// NK-201: more attending (có mặt) than summoned (được triệu tập).
pub(super) fn more_attending_than_summoned(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        report.greater(meeting, "attending", "summoned");
    }
}

/// NK-205: the meeting closes before it opens.
pub(super) fn ends_before_it_begins(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        report.ends_first(meeting, "starts_on", "ends_on");
    }
}

/// NK-208: more found qualified (đủ tư cách) than attending.
pub(super) fn more_verified_than_attending(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        report.greater(meeting, "verified", "attending");
    }
}

/// NK-209: more delegates by their kinds together, or more women, than summoned. Summoned and not
/// attending, because papers count the kinds of either.
pub(super) fn delegates_above_summoned(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        report.part_of(meeting, "delegates_female", "summoned");
        let sum = least_sum(DELEGATES.map(|field| count(meeting, field)));
        let sum = sum.map(Count::exact);
        if let Some((sum, summoned)) = greater(sum, count(meeting, "summoned")) {
            report.add(
                meeting.id,
                ["delegates_elected", "delegates_ex_officio", "delegates_appointed", "summoned"],
                [
                    ("part", "all".to_owned()),
                    ("number", written(sum)),
                    ("total", written(summoned)),
                ],
            );
        }
    }
}

/// NK-305: the kinds of delegates, all known, add up neither to those attending nor to those summoned.
pub(super) fn delegates_differ_from_attending(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        let [Some(ex_officio), Some(elected), Some(appointed)] =
            DELEGATES.map(|field| exact(meeting, field))
        else {
            continue;
        };
        let Some(attending) = exact(meeting, "attending") else {
            continue;
        };
        let sum = ex_officio.saturating_add(elected).saturating_add(appointed);
        let above_all = sum_is_impossible(meeting, sum);
        if sum == attending || above_all || exact(meeting, "summoned") == Some(sum) {
            continue;
        }
        report.add(
            meeting.id,
            ["delegates_elected", "delegates_ex_officio", "delegates_appointed", "attending"],
            [
                (
                    "sum",
                    format!(
                        "{} + {} + {}",
                        grouped(ex_officio),
                        grouped(elected),
                        grouped(appointed)
                    ),
                ),
                ("number", grouped(sum)),
                ("attending", grouped(attending)),
                ("difference", grouped(sum.abs_diff(attending))),
            ],
        );
    }
}

/// Whether NK-209 already speaks of the sum.
fn sum_is_impossible(meeting: &Record, sum: u64) -> bool {
    count(meeting, "summoned").and_then(Count::most).is_some_and(|summoned| sum > summoned)
}

/// NK-306: more women among the delegates than attending, though not more than summoned.
pub(super) fn more_women_than_attending(dossier: &Dossier, report: &mut Report) {
    for meeting in dossier.records(Kind::Meeting) {
        let women = count(meeting, "delegates_female");
        if greater(women, count(meeting, "summoned")).is_none() {
            report.greater(meeting, "delegates_female", "attending");
        }
    }
}

/// NK-210: official (chính thức) and alternate (dự khuyết) delegates do not add up to the total.
pub(super) fn delegation_does_not_add_up(dossier: &Dossier, report: &mut Report) {
    for delegation in dossier.records(Kind::Delegation) {
        let number = |field| exact(delegation, field);
        let (Some(official), Some(alternate), Some(total)) =
            (number("official"), number("alternate"), number("total"))
        else {
            continue;
        };
        let sum = official.saturating_add(alternate);
        if sum != total {
            report.add(
                delegation.id,
                ["total", "official", "alternate"],
                [
                    ("official", grouped(official)),
                    ("alternate", grouped(alternate)),
                    ("sum", grouped(sum)),
                    ("total", grouped(total)),
                    ("difference", grouped(sum.abs_diff(total))),
                ],
            );
        }
    }
}
