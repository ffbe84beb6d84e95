//! The first and the last sentence of counting minutes: when and where, as far as it is known.

use chrono::Datelike as _;

use crate::documents::paper::{Piece, Pieces};
use crate::documents::words::phrase;
use crate::domain::catalogue::Meeting;
use crate::domain::values::PartialDate;

/// "Hôm nay, vào hồi 09 giờ 45 phút, ngày 17 tháng 10 năm 2025, tại …"; a meeting of several days leaves
/// the day to be written by hand.
pub fn opening(meeting: Option<&Meeting>, began: Option<&str>) -> Pieces {
    let start = meeting.and_then(|meeting| meeting.starts_on);
    let end = meeting.and_then(|meeting| meeting.ends_on);
    let [day, month, year] = day_parts(start.filter(|_| end.is_none() || end == start));
    let (hour, minute, as_written) = clock(began);
    let venue = meeting.and_then(|meeting| meeting.venue.as_deref());
    let end = if venue.is_some() { "." } else { "\n" };
    let mut args = vec![
        ("day", day.as_deref(), 10.0),
        ("month", month.as_deref(), 10.0),
        ("year", year.as_deref(), 14.0),
        ("place", Some(venue.unwrap_or_default()), 0.0),
        ("end", Some(end), 0.0),
    ];
    let key = if as_written.is_some() {
        args.push(("time", as_written.as_deref(), 0.0));
        "minutes-opening-as-written"
    } else {
        args.extend([("hour", hour.as_deref(), 10.0), ("minute", minute.as_deref(), 10.0)]);
        "minutes-opening"
    };
    let pieces = Pieces::of(key, &args);
    if venue.is_some() { pieces } else { pieces.and(Piece::Rest) }
}

/// Day, month and year as far as they are known; the decree pads days and the first two months.
fn day_parts(date: Option<PartialDate>) -> [Option<String>; 3] {
    let Some(date) = date else { return [None, None, None] };
    let first = date.earliest();
    let month = match first.month() {
        month @ 1..=2 => format!("{month:02}"),
        month => month.to_string(),
    };
    let (day, month) = match date {
        PartialDate::Day(_) => (Some(format!("{:02}", first.day())), Some(month)),
        PartialDate::Month(..) => (None, Some(month)),
        PartialDate::Year(_) => (None, None),
    };
    [day, month, Some(first.year().to_string())]
}

/// Hours and minutes of "09 giờ 45", "9h45", "09:45", "10 giờ"; anything else stands as it was written.
fn clock(text: Option<&str>) -> (Option<String>, Option<String>, Option<String>) {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return (None, None, None);
    };
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let words: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let plain =
        ["", "h", "giờ", "hphút", "giờphút", "hp", "hph"].contains(&words.to_lowercase().as_str());
    let two = |text: &str, below: u32| {
        text.parse::<u32>().ok().filter(|number| *number < below).map(|n| format!("{n:02}"))
    };
    match numbers.as_slice() {
        [hour] if plain && !words.is_empty() => match two(hour, 24) {
            Some(hour) => (Some(hour), Some("00".to_owned()), None),
            None => (None, None, Some(text.to_owned())),
        },
        [hour, minute] if plain => match (two(hour, 24), two(minute, 60)) {
            (Some(hour), Some(minute)) => (Some(hour), Some(minute), None),
            _ => (None, None, Some(text.to_owned())),
        },
        _ => (None, None, Some(text.to_owned())),
    }
}

/// "Biên bản kết thúc hồi 10 giờ 40 phút cùng ngày, đã đọc trước đại hội./."
pub fn finish(finished: Option<&str>, place: &str) -> Pieces {
    let end = phrase("minutes-read-out", &[("place", place)]);
    match clock(finished) {
        (_, _, Some(time)) => Pieces::of(
            "minutes-finish-as-written",
            &[("time", Some(&*time), 0.0), ("end", Some(&*end), 0.0)],
        ),
        (hour, minute, None) => Pieces::of(
            "minutes-finish",
            &[
                ("hour", hour.as_deref(), 10.0),
                ("minute", minute.as_deref(), 10.0),
                ("end", Some(&*end), 0.0),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_offices_write_them() {
        let read =
            |hour: &str, minute: &str| (Some(hour.to_owned()), Some(minute.to_owned()), None);
        for (text, clocked) in [
            ("09 giờ 45", read("09", "45")),
            ("9h45", read("09", "45")),
            ("9 giờ 5 phút", read("09", "05")),
            ("14:30", read("14", "30")),
            ("10 giờ", read("10", "00")),
            ("khoảng 9 giờ", (None, None, Some("khoảng 9 giờ".to_owned()))),
            ("25h00", (None, None, Some("25h00".to_owned()))),
            ("9", (None, None, Some("9".to_owned()))),
        ] {
            assert_eq!(clock(Some(text)), clocked, "{text}");
        }
        assert_eq!(clock(None), (None, None, None));
    }

    #[test]
    fn unknown_parts_of_the_day_are_left_to_be_written() {
        let meeting = |iso: &str| Meeting {
            starts_on: iso.parse().ok(),
            venue: Some("Hội trường".to_owned()),
            ..Meeting::read(&Record::empty(RecordId(1), Uuid::nil(), Kind::Meeting))
        };
        let said = |iso: &str| opening(Some(&meeting(iso)), None).dotted();
        assert!(said("2026-01-05").contains("ngày 05 tháng 01 năm 2026, tại Hội trường."));
        assert!(
            said("2025-10").contains("tháng 10 năm 2025") && !said("2025-10").contains("ngày 01")
        );
        assert!(opening(None, None).0.contains(&Piece::Rest));
    }

    use crate::domain::catalogue::{Kind, Record, RecordId, Typed as _};
    use uuid::Uuid;
}
