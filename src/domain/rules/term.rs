//! NK: terms, their bodies and who holds office in them.

use super::certain::{NO_NAME, before, count, greater, known, least_sum, written};
use super::chain::is_first_of_successor;
use super::circumstances::Circumstances;
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::{Kind, Record, RecordId};
use crate::domain::dossier::Dossier;
use crate::domain::text::{fold, same_name};
use crate::domain::values::{Count, PartialDate, ordinal_number};

/// The numbers of a body that are each a part of those elected. Dự khuyết are not: they are elected
/// beside the members.
const PARTS: [&str; 9] = [
    "female",
    "ethnic_minority",
    "party_members",
    "under_40",
    "from_40_to_50",
    "over_50",
    "re_elected",
    "new",
    "full_time",
];

/// What may make the numbering of congresses begin anew or jump. A union that was split goes on with its
/// numbers (03/HD-TLĐ 2020, §6.3).
const BREAKS: [&str; 3] = ["renamed", "merged_in", "kind_changed"];

fn year(record: &Record, field: &str) -> Option<i64> {
    known(record, field)
}

/// The previous term, when it is known.
pub(super) fn previous(dossier: &Dossier) -> Option<&Record> {
    let id = dossier.root.reference("previous")?;
    dossier.around.iter().find(|record| record.id == id && record.kind == Kind::Term)
}

/// NK-101: neither the first nor the last year is known.
pub(super) fn without_years(dossier: &Dossier, report: &mut Report) {
    let term = &dossier.root;
    if year(term, "year_from").is_none() && year(term, "year_to").is_none() {
        report.add(term.id, ["year_from", "year_to"], []);
    }
}

/// NK-202: a part of a body is greater than those elected into it.
pub(super) fn part_of_body_above_elected(dossier: &Dossier, report: &mut Report) {
    for body in dossier.records(Kind::Body) {
        for part in PARTS {
            report.part_of(body, part, "elected");
        }
    }
}

/// NK-203: the term ends before it begins, by its years or by its days. A term is also not extended to
/// a day before it begins; but it may be extended to a day before the one it really ended on.
pub(super) fn ends_before_it_begins(dossier: &Dossier, report: &mut Report) {
    let term = &dossier.root;
    if let (Some(from), Some(to)) = (year(term, "year_from"), year(term, "year_to"))
        && to < from
    {
        let years = [("from", from.to_string()), ("to", to.to_string())];
        report.add(term.id, ["year_to", "year_from"], years);
    }
    report.ends_first(term, "starts_on", "ends_on");
    report.ends_first(term, "starts_on", "extended_to");
}

/// NK-204: the same person holds the same office of the term twice at the same time. Who laid it down
/// and took it up again later is in order; what is not known to have ended goes on.
pub(super) fn office_held_twice(dossier: &Dossier, report: &mut Report) {
    let mandates: Vec<&Record> = dossier.records(Kind::Mandate).collect();
    for (at, mandate) in mandates.iter().enumerate() {
        let Some(held) = held(mandate) else { continue };
        let earlier = mandates.iter().take(at);
        let mut same = earlier.filter(|other| self::held(other).as_ref() == Some(&held));
        if same.any(|other| overlap(mandate, other)) {
            let name = dossier.title(Some(held.0)).unwrap_or(NO_NAME);
            report.add(mandate.id, ["office", "person", "from", "to"], [("name", name.to_owned())]);
        }
    }
}

/// Who holds what; `None` while either is unknown.
fn held(mandate: &Record) -> Option<(RecordId, Option<RecordId>, &str, String)> {
    let title = mandate.text("office_title").map(fold).unwrap_or_default();
    let office = match mandate.text("office") {
        Some(office) => office,
        None if !title.is_empty() => "",
        None => return None,
    };
    Some((mandate.reference("person")?, mandate.reference("organisation"), office, title))
}

/// Whether two mandates certainly run at the same time. Who was appointed for the time being and then
/// elected held the office one after the other, whatever the days.
fn overlap(one: &Record, other: &Record) -> bool {
    let obtained = one.text("obtained").zip(other.text("obtained"));
    if obtained.is_some_and(|(one, other)| one != other) {
        return false;
    }
    let begins_within = |late: &Record, early: &Record| {
        let from: Option<PartialDate> = known(late, "from");
        let to: Option<PartialDate> = known(early, "to");
        from.zip(to).is_none_or(|(from, to)| from.latest() < to.earliest())
    };
    begins_within(one, other) && begins_within(other, one)
}

/// NK-206: the age groups together are more than those elected.
pub(super) fn ages_above_elected(dossier: &Dossier, report: &mut Report) {
    for body in dossier.records(Kind::Body) {
        let sum =
            least_sum(["under_40", "from_40_to_50", "over_50"].map(|field| count(body, field)));
        if let Some((sum, elected)) = greater(sum.map(Count::exact), count(body, "elected")) {
            report.add(
                body.id,
                ["under_40", "from_40_to_50", "over_50", "elected"],
                [("sum", written(sum)), ("elected", written(elected))],
            );
        }
    }
}

/// NK-207: re-elected (tái cử) and new members (tham gia lần đầu) together are more than those elected.
pub(super) fn old_and_new_above_elected(dossier: &Dossier, report: &mut Report) {
    for body in dossier.records(Kind::Body) {
        let sum = least_sum(["re_elected", "new"].map(|field| count(body, field)));
        if let Some((sum, elected)) = greater(sum.map(Count::exact), count(body, "elected")) {
            report.add(
                body.id,
                ["re_elected", "new", "elected"],
                [("sum", written(sum)), ("elected", written(elected))],
            );
        }
    }
}

/// NK-301: the term is not as long as the rule set in force says, five years (Điều lệ khóa XII, Điều
/// 8.2).
pub(super) fn unusual_length(dossier: &Dossier, report: &mut Report) {
    let term = &dossier.root;
    let Some((from, to)) = year(term, "year_from").zip(year(term, "year_to")) else {
        return;
    };
    let Ok(years) = u64::try_from(to.saturating_sub(from)) else { return };
    let on = Circumstances::of_term(dossier);
    let Some((_, limit)) = on.limit(dossier, Subject::TermYears) else { return };
    let (least, most) = (limit.at_least.unwrap_or(0), limit.at_most.unwrap_or(u64::MAX));
    if !(least..=most).contains(&years) {
        let usual = match (limit.at_least, limit.at_most) {
            (Some(least), Some(most)) if least != most => format!("{least} - {most}"),
            (least, most) => least.or(most).map(|years| years.to_string()).unwrap_or_default(),
        };
        report.add(
            term.id,
            ["year_to", "year_from"],
            [("years", years.to_string()), ("usual", usual)],
        );
    }
}

/// NK-302: the term begins before the previous one ends, or years after. The previous term may end with
/// its printed year, the year it was extended to or the year it really ended in: each will do, and
/// what lies between two of them is not held against the term.
pub(super) fn does_not_follow_previous(dossier: &Dossier, report: &mut Report) {
    let Some((how, from, end)) = by_years(dossier) else { return };
    let arguments = [
        ("how", how.to_owned()),
        ("end", end.to_string()),
        ("from", from.to_string()),
        ("years", from.abs_diff(end).to_string()),
    ];
    report.add(dossier.root.id, ["year_from", "previous"], arguments);
}

/// How the years of a term and of its previous one fail to meet: `overlap` or `gap`, the first year of the
/// one and the last of the other.
pub(super) fn by_years(dossier: &Dossier) -> Option<(&'static str, i64, i64)> {
    let (from, previous) = year(&dossier.root, "year_from").zip(previous(dossier))?;
    let day_year = |field| known::<PartialDate>(previous, field).map(|date| i64::from(date.year()));
    let ends = [year(previous, "year_to"), day_year("ends_on"), day_year("extended_to")];
    let (first, last) = ends.iter().flatten().min().zip(ends.iter().flatten().max())?;
    if from < *first {
        Some(("overlap", from, *first))
    } else {
        (from > *last).then_some(("gap", from, *last))
    }
}

/// NK-303: the congress is not numbered one higher than the previous one (03/HD-TLĐ 2020, §6.3). After a
/// merger under a new name it is the first; so it is for an organisation that another one passed into.
/// One that was renamed or changed its kind in between may count anew, and an ordinal that cannot be
/// read is left alone.
pub(super) fn ordinal_does_not_follow(dossier: &Dossier, report: &mut Report) {
    let term = &dossier.root;
    let Some(previous) = previous(dossier) else {
        return;
    };
    let number = |term: &Record| term.text("ordinal").and_then(ordinal_number);
    let Some((this, last)) = number(term).zip(number(previous)) else {
        return;
    };
    let anew = this == 1 && is_first_of_successor(dossier, previous);
    if this != last.saturating_add(1) && !anew && !may_have_changed(dossier, previous) {
        let numbers = [("this", this.to_string()), ("previous", last.to_string())];
        report.add(term.id, ["ordinal", "previous"], numbers);
    }
}

/// Whether the organisation may have become another between the beginnings of the two terms.
fn may_have_changed(dossier: &Dossier, previous: &Record) -> bool {
    let (first, last) = (beginning(previous), beginning(&dossier.root));
    let between = |period: &&Record| {
        let begin = known(period, "valid_from");
        before(begin, first).is_none() && before(last, begin).is_none()
    };
    let mut periods =
        dossier.around.iter().filter(|record| record.kind == Kind::OrganisationPeriod);
    periods.any(|period| {
        let changed = period.text("change").is_some_and(|change| BREAKS.contains(&change));
        changed && between(&period) && !keeps_name(dossier, period)
    })
}

/// Whether a union that others were merged into (sáp nhập) kept its name: then it keeps its numbers.
fn keeps_name(dossier: &Dossier, merged: &Record) -> bool {
    let begin =
        |period: &Record| known::<PartialDate>(period, "valid_from").map(PartialDate::earliest);
    let (Some("merged_in"), Some(name), Some(day)) =
        (merged.text("change"), merged.text("name"), begin(merged))
    else {
        return false;
    };
    let periods = dossier.around.iter().filter(|other| other.kind == Kind::OrganisationPeriod);
    let earlier = periods.filter(|other| begin(other).is_none_or(|begin| begin < day));
    let before = earlier.max_by_key(|other| begin(other));
    before.and_then(|before| before.text("name")).is_some_and(|before| same_name(before, name))
}

/// The first day of a term as far as it is known, else its first year.
fn beginning(term: &Record) -> Option<PartialDate> {
    let year = || year(term, "year_from").and_then(|year| i32::try_from(year).ok());
    known(term, "starts_on").or_else(|| year().and_then(|year| PartialDate::of(year, None, None)))
}
