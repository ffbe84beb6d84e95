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
    /// Unions whose newest figures by the day are counted.
    pub told: u64,
    /// Of them those that gave figures for this very day.
    pub fresh: u64,
    /// Of them those that do not say how many members they have.
    pub unknown: u64,
    /// Đoàn viên.
    pub members: u64,
    /// Đoàn viên nữ of the unions that give both numbers, and all members of those.
    pub female: (u64, u64),
}

impl MembersOn {
    fn none(day: NaiveDate) -> Self {
        Self { day, told: 0, fresh: 0, unknown: 0, members: 0, female: (0, 0) }
    }

    fn add(&mut self, members: Option<u64>, female: Option<u64>, fresh: bool) {
        self.told += 1;
        self.fresh += u64::from(fresh);
        match (members, female) {
            (Some(members), Some(female)) => {
                self.members += members;
                self.female.0 += female.min(members);
                self.female.1 += members;
            }
            (Some(members), None) => self.members += members,
            (None, _) => self.unknown += 1,
        }
    }
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
    pub fn members_over_time(
        &self,
        units: &Units,
        days: usize,
    ) -> Result<Vec<MembersOn>, StoreError> {
        let mut wanted = Vec::new();
        let mut at = units.day;
        while wanted.len() < days {
            let Some(day) = last_snapshot_day(at) else { break };
            wanted.push(day);
            let Some(before) = day.pred_opt() else { break };
            at = before;
        }
        wanted.reverse();
        let mut found: Vec<MembersOn> = wanted.into_iter().map(MembersOn::none).collect();
        let (Some(first), Some(last)) = (found.first(), found.last()) else { return Ok(found) };
        let span = [iso(last.day), iso(first.day)];
        let mut statement = self.conn.prepare_cached(
            "SELECT organisation, since, until, members, female FROM snapshot
             WHERE since <= ?1 AND until > ?2",
        )?;
        let mut rows = statement.query(span)?;
        let names: Vec<String> = found.iter().map(|one| iso(one.day)).collect();
        while let Some(row) = rows.next()? {
            if !units.has(row.get(0)?) {
                continue;
            }
            let text = |at: usize| -> Result<&str, StoreError> {
                let text = row.get_ref(at)?.as_str();
                text.map_err(|error| StoreError::Unreadable(error.to_string()))
            };
            let (since, until) = (text(1)?, text(2)?);
            let members = row.get::<_, Option<i64>>(3)?.map(count);
            let female = row.get::<_, Option<i64>>(4)?.map(count);
            for (one, name) in found.iter_mut().zip(&names) {
                if since <= name.as_str() && name.as_str() < until {
                    one.add(members, female, since == name);
                }
            }
        }
        let begin = found.iter().position(|one| one.told > 0).unwrap_or(found.len());
        Ok(found.split_off(begin))
    }

    /// The committees elected or appointed for a round, of the unions looked at, by the day of the units.
    pub fn committees(&self, units: &Units, label: Label) -> Result<Sums, StoreError> {
        let mut sums = Sums::default();
        let mut statement = self.conn.prepare_cached(
            "SELECT f.organisation, coalesce(u.living, 0), f.members, f.female, f.gender_unknown,
                 f.under_40, f.from_40, f.over_50, f.age_unknown, f.re_elected, f.new,
                 f.service_unknown
             FROM term_fact f LEFT JOIN unit u ON u.id = f.organisation
             WHERE f.year_from = ?1 AND f.year_to = ?2 AND f.preparing = 0 AND f.begins <= ?3",
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
