//! Refusals in the clerk's words.

use chrono::NaiveDate;

use super::known::name_on;
use crate::domain::organisation::{Courses, Refusal, Who};
use crate::domain::values::PartialDate;
use crate::tr;

/// The sentence of a refusal, with the organisation by its name on the day of the event.
pub(super) fn sentence(refusal: &Refusal, courses: &Courses, on: PartialDate) -> String {
    let name = |who: &Who| name_on(courses, *who, Some(on));
    let day = |day: &Option<PartialDate>| {
        day.map_or_else(|| tr!("event-day-unknown"), PartialDate::shown)
    };
    let exact = |day: NaiveDate| PartialDate::Day(day).shown();
    match refusal {
        Refusal::BeforeFounding(who, from) => {
            tr!("event-before-founding", name = name(who), date = day(from))
        }
        Refusal::AfterEnd(who, end) | Refusal::OtherEnded(who, end) => {
            tr!("event-after-end", name = name(who), date = day(end))
        }
        Refusal::SameDay(who, same) => {
            tr!("event-same-day", name = name(who), date = exact(*same))
        }
        Refusal::LaterEvents(who, later) => {
            tr!("event-later-events", name = name(who), date = day(later))
        }
        Refusal::Founded(who, founded) => {
            tr!("event-founded", name = name(who), date = day(founded))
        }
        Refusal::Unknown(who) => tr!("event-nothing-known", name = name(who)),
        Refusal::NothingNew(who) => tr!("event-nothing-new", name = name(who)),
        Refusal::OtherNotYet(who, from) => {
            tr!("event-other-not-yet", name = name(who), date = day(from))
        }
        Refusal::Itself(who) => tr!("event-itself", name = name(who)),
        Refusal::OwnAncestor(who, Some(from)) => {
            tr!("event-own-ancestor", name = name(who), date = exact(*from))
        }
        Refusal::OwnAncestor(who, None) => tr!("event-own-ancestor-undated", name = name(who)),
        Refusal::Twice(who) => tr!("event-twice", name = name(who)),
        Refusal::Nameless => tr!("event-nameless"),
        Refusal::TooFew => tr!("event-too-few"),
    }
}
