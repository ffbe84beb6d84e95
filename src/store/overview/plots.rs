//! Sums for the plots.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::params;

use super::super::{Store, StoreError};
use super::{Label, Units, count, iso};
use crate::domain::tasks::Makeup;

/// Đoàn viên at a day of statistics, of the grassroots unions that told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MembersOn {
    /// 31/5 or 30/11.
    pub day: NaiveDate,
    /// Unions with figures of the year before the day.
    pub told: u64,
    /// Of them those that do not say how many members they have.
    pub unknown: u64,
    /// Đoàn viên.
    pub members: u64,
    /// Đoàn viên nữ of the unions that give both numbers, and all members of those.
    pub female: (u64, u64),
}

/// The committees of a round together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Terms whose committee is known.
    pub terms: u64,
    /// Terms of the round that say nothing of their committee.
    pub silent: u64,
    /// The committees.
    pub makeup: Makeup,
}

impl Store {
    /// The members at the last `days` days of statistics up to the day of the units, oldest first; days
    /// before any figures are left out.
    pub fn members_over_time(&self, units: &Units, days: usize) -> Result<Vec<MembersOn>, StoreError> {
        let mut wanted = Vec::new();
        let mut at = units.day;
        while wanted.len() < days {
            let Some(day) = last_snapshot_day(at) else { break };
            wanted.push(day);
            let Some(before) = day.pred_opt() else { break };
            at = before;
        }
        let mut found = Vec::new();
        for day in wanted.into_iter().rev() {
            let one = self.members_on(units, day)?;
            if one.told > 0 || !found.is_empty() {
                found.push(one);
            }
        }
        Ok(found)
    }

    fn members_on(&self, units: &Units, day: NaiveDate) -> Result<MembersOn, StoreError> {
        let mut sum = MembersOn { day, told: 0, unknown: 0, members: 0, female: (0, 0) };
        let mut statement = self
            .conn
            .prepare_cached("SELECT organisation, members, female FROM snapshot WHERE day = ?1")?;
        let mut rows = statement.query([iso(day)])?;
        while let Some(row) = rows.next()? {
            if !units.has(row.get(0)?) {
                continue;
            }
            let members: Option<i64> = row.get(1)?;
            let female: Option<i64> = row.get(2)?;
            sum.told += 1;
            match members.map(count) {
                Some(members) => {
                    sum.members += members;
                    if let Some(female) = female.map(count) {
                        sum.female.0 += female.min(members);
                        sum.female.1 += members;
                    }
                }
                None => sum.unknown += 1,
            }
        }
        Ok(sum)
    }

    /// The committees elected or appointed for a round, of the unions looked at, by the day of the units.
    pub fn committees(&self, units: &Units, label: Label) -> Result<Sums, StoreError> {
        let mut sums = Sums::default();
        let mut statement = self.conn.prepare_cached(
            "SELECT f.organisation, coalesce(u.living, 0), f.members, f.female, f.gender_unknown,
                 f.under_40, f.from_40, f.over_50, f.age_unknown, f.re_elected, f.new,
                 f.service_unknown
             FROM term_fact f LEFT JOIN unit u ON u.id = f.organisation
             WHERE f.year_from = ?1 AND f.year_to = ?2 AND f.preparing = 0 AND f.day <= ?3",
        )?;
        let mut rows = statement.query(params![label.from, label.to, iso(units.day)])?;
        while let Some(row) = rows.next()? {
            let living: bool = row.get(1)?;
            if !units.has(row.get(0)?) || (units.chosen.is_none() && !living) {
                continue;
            }
            let number = |at: usize| row.get::<_, i64>(at).map(count);
            if number(2)? == 0 {
                sums.silent += 1;
                continue;
            }
            sums.terms += 1;
            let sum = &mut sums.makeup;
            for (at, total) in [
                &mut sum.members,
                &mut sum.female,
                &mut sum.gender_unknown,
                &mut sum.under_40,
                &mut sum.from_40,
                &mut sum.over_50,
                &mut sum.age_unknown,
                &mut sum.re_elected,
                &mut sum.new,
                &mut sum.service_unknown,
            ]
            .into_iter()
            .enumerate()
            {
                *total += number(at + 2)?;
            }
        }
        Ok(sums)
    }
}

/// The last day of statistics on or before a day.
fn last_snapshot_day(day: NaiveDate) -> Option<NaiveDate> {
    let year = day.year();
    [(year, 11, 30), (year, 5, 31), (year - 1, 11, 30)]
        .into_iter()
        .filter_map(|(year, month, last)| NaiveDate::from_ymd_opt(year, month, last))
        .find(|one| *one <= day)
}
