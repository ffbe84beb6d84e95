//! The courses an event is judged by, read from the book.

use crate::domain::catalogue::{OrganisationPeriod, RecordId};
use crate::domain::organisation::{Course, Courses, Standing, State, Who};
use crate::domain::values::PartialDate;
use crate::store::{Store, StoreError};

use super::super::gather;

/// Reads the courses of organisations and of all that ever stood above them, but for those that are
/// there already.
pub(super) fn extend(
    courses: &mut Courses,
    store: &Store,
    wanted: impl IntoIterator<Item = RecordId>,
) -> Result<(), StoreError> {
    let mut waiting: Vec<RecordId> = wanted.into_iter().collect();
    while let Some(id) = waiting.pop() {
        if courses.contains_key(&Who::Known(id)) {
            continue;
        }
        let periods: Vec<OrganisationPeriod> = gather::all(store, "organisation", id)?;
        waiting.extend(periods.iter().filter_map(|period| period.parent));
        courses.insert(Who::Known(id), Course::of(&periods));
    }
    Ok(())
}

/// What an organisation is on a day; of its latest period where no day is given, and of its earliest on a
/// day before it.
pub(super) fn state_on(courses: &Courses, who: Who, day: Option<PartialDate>) -> Option<&State> {
    let course = courses.get(&who)?;
    let stage = match day.map(|day| course.on(day.earliest())) {
        Some(Standing::Living(stage) | Standing::Ended(stage) | Standing::NotYet(stage)) => stage,
        Some(Standing::Unknown) | None => course.stages().last()?,
    };
    Some(&stage.state)
}

/// What an organisation is called on a day where there is little room: by its short name if it has one.
pub(super) fn label_on(courses: &Courses, who: Who, day: Option<PartialDate>) -> String {
    let short = state_on(courses, who, day).and_then(|state| state.short_name.clone());
    short.unwrap_or_else(|| name_on(courses, who, day))
}

/// What an organisation is called on a day.
pub(super) fn name_on(courses: &Courses, who: Who, day: Option<PartialDate>) -> String {
    let state = state_on(courses, who, day);
    let name = state.and_then(|state| state.name.clone().or_else(|| state.short_name.clone()));
    name.unwrap_or_else(|| crate::tr!("line-unnamed"))
}
