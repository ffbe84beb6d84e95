//! One organisation's numbers over time, as a picture needs them.

use chrono::NaiveDate;

use crate::domain::catalogue::Figure;
use crate::domain::values::{Count, PartialDate, Percent};

/// The numbers of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day; the last one that the date can mean.
    pub day: NaiveDate,
    /// The date as it is known.
    pub date: PartialDate,
    /// Lao động, đoàn viên, đoàn viên nữ.
    pub counts: [Option<Count>; 3],
    /// Nữ among the members, where both are known exactly.
    pub share: Option<Percent>,
}

/// The snapshots with a date, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// The days.
    pub moments: Vec<Moment>,
    /// The greatest number.
    pub most: u64,
}

/// Makes the series of some snapshots. Of two of one day the one made later counts.
pub fn series(figures: &[Figure]) -> Series {
    let mut dated: Vec<(PartialDate, &Figure)> =
        figures.iter().filter_map(|figure| Some((figure.as_of?, figure))).collect();
    dated.sort_by_key(|(date, figure)| (date.latest(), figure.id));
    let mut moments: Vec<Moment> = Vec::with_capacity(dated.len());
    for (date, figure) in dated {
        let moment = moment(date, figure);
        match moments.last_mut().filter(|last| last.day == moment.day) {
            Some(last) => *last = moment,
            None => moments.push(moment),
        }
    }
    let counts = moments.iter().flat_map(|moment| moment.counts).flatten();
    let most = counts.map(|count| count.value).max().unwrap_or(0);
    Series { moments, most }
}

fn moment(date: PartialDate, figure: &Figure) -> Moment {
    let exact =
        |count: Option<Count>| count.filter(|count| count.is_exact()).map(|count| count.value);
    let share = exact(figure.members_female).zip(exact(figure.members));
    let share = share.filter(|(women, all)| women <= all);
    Moment {
        day: date.latest(),
        date,
        counts: [figure.workforce, figure.members, figure.members_female],
        share: share.and_then(|(women, all)| Percent::of(women, all)),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::catalogue::{Kind, Record, RecordId, Typed as _};
    use crate::domain::values::Value;

    fn figure(id: i64, date: &str, members: &str, women: &str) -> Figure {
        let mut record = Record::empty(RecordId(id), Uuid::nil(), Kind::Figure);
        record.put("as_of", date.parse().ok().map(Value::Date));
        record.put("members", Count::from_db(members).map(Value::Count));
        record.put("members_female", Count::from_db(women).map(Value::Count));
        Figure::read(&record)
    }

    #[test]
    fn days_stand_in_order_and_unknown_numbers_stay_unknown() {
        let figures = [
            figure(1, "2025-11-30", "348", "124"),
            figure(2, "2024-11-30", "", "119"),
            figure(3, "", "999", ""),
            figure(4, "2024", ">300", "100"),
            figure(5, "2025-11-30", "350", "400"),
        ];
        let found = series(&figures);
        let seen: Vec<(String, Option<u64>, Option<String>)> = found
            .moments
            .iter()
            .map(|moment| {
                let members = moment.counts[1].map(|count| count.value);
                (moment.date.iso(), members, moment.share.map(Percent::shown))
            })
            .collect();
        let row = |date: &str, members| (date.to_owned(), members, None);
        // The second snapshot of a day takes the place of the first; 400 women of 350 are no share.
        assert_eq!(
            seen,
            [row("2024-11-30", None), row("2024", Some(300)), row("2025-11-30", Some(350))]
        );
        assert_eq!(found.most, 400);
        let one = series(&figures[..1]);
        assert_eq!(one.moments[0].share.map(Percent::shown).as_deref(), Some("35,6"));
        assert_eq!(series(&[]), Series::default());
    }
}
