//! Biến động of organisations (domain.md section 1.4), what each one writes, and why it may be refused.

use chrono::NaiveDate;

use super::course::{State, Who};
use crate::domain::catalogue::RecordId;
use crate::domain::values::{Count, PartialDate, Value};

/// What an event says anew; what it does not say stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Tên đầy đủ mới.
    pub name: Option<String>,
    /// Tên ngắn mới. With a new full name and no new short one the old short name is dropped, for it
    /// abbreviates what the organisation is no longer called.
    pub short_name: Option<String>,
    /// Loại hình tổ chức mới.
    pub kind: Option<String>,
    /// Công đoàn cấp trên trực tiếp mới.
    pub parent: Option<Who>,
}

impl Change {
    /// A new upper body and nothing else.
    pub fn to_parent(parent: impl Into<Who>) -> Self {
        Self { parent: Some(parent.into()), ..Self::default() }
    }

    /// A new name and nothing else.
    pub fn to_name(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..Self::default() }
    }
}

/// A life event. Dates and decision stand beside it: they are the same for everything it writes.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Thành lập: of an organisation of the book whose founding is not recorded, or of a new one.
    Founded {
        /// Whose; `None` makes it.
        of: Option<RecordId>,
        /// What it is from that day on. Of one of the book, what is not given is as in its earliest
        /// period.
        state: State,
    },
    /// Đổi tên. The same decision may give it another kind or upper body.
    Renamed(RecordId, Change),
    /// Chuyển giao: another upper body. The same decision may rename it.
    Transferred(RecordId, Change),
    /// Chuyển giao of many organisations by one decision: each with its new upper body.
    AllTransferred(Vec<(RecordId, RecordId)>),
    /// Đổi loại hình, nâng cấp, hạ cấp.
    KindChanged(RecordId, Change),
    /// Sáp nhập into an organisation that goes on, under a new name where one is given.
    Merged {
        /// The one that ends.
        from: RecordId,
        /// The one that goes on.
        into: RecordId,
        /// What becomes of the one that goes on.
        change: Change,
    },
    /// Hợp nhất of several organisations, all of which end, into a new one.
    Consolidated {
        /// Those that end.
        from: Vec<RecordId>,
        /// The new one.
        into: State,
    },
    /// Chia, tách: new organisations come out of one.
    Split {
        /// The one that is split.
        from: RecordId,
        /// The new ones. What is not given is as in the one that is split.
        into: Vec<State>,
        /// Tách: it goes on; chia: it ends.
        goes_on: bool,
    },
    /// Giải thể, kết thúc hoạt động; another may take its place.
    Ended {
        /// The one that ends.
        of: RecordId,
        /// Tổ chức tiếp nhận.
        replaced_by: Option<RecordId>,
    },
    /// Nhận bàn giao đoàn viên: both go on, unless the one that hands over ended that very day.
    MembersTakenOver {
        /// Who hands over.
        from: RecordId,
        /// Who takes over.
        to: RecordId,
        /// Số đoàn viên.
        members: Option<Count>,
    },
}

impl Event {
    /// The organisations that end by it.
    pub fn ended(&self) -> Vec<RecordId> {
        match self {
            Self::Merged { from, .. } | Self::Split { from, goes_on: false, .. } => vec![*from],
            Self::Ended { of, .. } => vec![*of],
            Self::Consolidated { from, .. } => from.clone(),
            _ => Vec::new(),
        }
    }

    /// What the organisations that end pass into.
    pub fn heirs(&self) -> Vec<Who> {
        match self {
            Self::Merged { into, .. } => vec![Who::Known(*into)],
            Self::Consolidated { .. } => vec![Who::New(0)],
            Self::Split { into, goes_on: false, .. } => (0..into.len()).map(Who::New).collect(),
            Self::Ended { replaced_by, .. } => {
                replaced_by.iter().map(|id| Who::Known(*id)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What an organisation that comes into being by it is called.
    pub fn new_name(&self, at: usize) -> Option<&str> {
        let state = match self {
            Self::Founded { state, .. } | Self::Consolidated { into: state, .. } => Some(state),
            Self::Split { into, .. } => into.get(at),
            _ => None,
        };
        state.and_then(|state| state.name.as_deref().or(state.short_name.as_deref()))
    }

    /// The organisations of the book it names; their courses, and those of all that ever stood above
    /// them, are what it is judged by.
    pub fn named(&self) -> Vec<RecordId> {
        let known = |who: Option<Who>| match who {
            Some(Who::Known(id)) => Some(id),
            _ => None,
        };
        let mut named = match self {
            Self::Founded { of, .. } => of.iter().copied().collect(),
            Self::Renamed(of, _) | Self::Transferred(of, _) | Self::KindChanged(of, _) => vec![*of],
            Self::AllTransferred(rows) => rows.iter().flat_map(|(of, to)| [*of, *to]).collect(),
            Self::Merged { from, into, .. } => vec![*from, *into],
            Self::Consolidated { from, .. } => from.clone(),
            Self::Split { from, .. } => vec![*from],
            Self::Ended { of, replaced_by } => std::iter::once(*of).chain(*replaced_by).collect(),
            Self::MembersTakenOver { from, to, .. } => vec![*from, *to],
        };
        let parents: Vec<Option<Who>> = match self {
            Self::Founded { state, .. } | Self::Consolidated { into: state, .. } => {
                vec![state.parent]
            }
            Self::Renamed(_, change)
            | Self::Transferred(_, change)
            | Self::KindChanged(_, change)
            | Self::Merged { change, .. } => vec![change.parent],
            Self::Split { into, .. } => into.iter().map(|state| state.parent).collect(),
            _ => Vec::new(),
        };
        named.extend(parents.into_iter().filter_map(known));
        named
    }
}

/// One thing an event writes.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// A period that begins on the day of the event.
    Period {
        /// Whose.
        of: Who,
        /// From when.
        begin: PartialDate,
        /// Biến động, a word of the catalogue.
        change: &'static str,
        /// What it says.
        state: State,
    },
    /// One field of a period that is there.
    Set {
        /// The period.
        period: RecordId,
        /// The field.
        field: &'static str,
        /// Its value from now on.
        value: Option<Value>,
    },
    /// A link from an organisation to what it passed into, or whose members it took over.
    Succession {
        /// From.
        from: Who,
        /// To.
        to: Who,
        /// How, a word of the catalogue.
        change: &'static str,
        /// When.
        on: PartialDate,
        /// Số đoàn viên nhận bàn giao.
        members: Option<Count>,
    },
}

/// Why an event cannot be recorded. Each names the organisation and the day that stands against it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Before the first thing the book knows of the organisation.
    #[error("{0:?} is not there before {1:?}")]
    BeforeFounding(Who, Option<PartialDate>),
    /// On or after the day it ended.
    #[error("{0:?} ended on {1:?}")]
    AfterEnd(Who, Option<PartialDate>),
    /// It has another event on the same day. What one decision changes together is one event.
    #[error("{0:?} has an event on {1:?} already")]
    SameDay(Who, NaiveDate),
    /// It would end although the book has later events of it.
    #[error("{0:?} has an event on {1:?}, after its end")]
    LaterEvents(Who, Option<PartialDate>),
    /// Its founding is recorded.
    #[error("{0:?} was founded on {1:?}")]
    Founded(Who, Option<PartialDate>),
    /// It has no period yet, so nothing can change.
    #[error("nothing is known of {0:?}")]
    Unknown(Who),
    /// Nothing would be different from before.
    #[error("{0:?} is so already")]
    NothingNew(Who),
    /// The other organisation (upper body, heir) is not there yet on that day.
    #[error("{0:?} is not there before {1:?}")]
    OtherNotYet(Who, Option<PartialDate>),
    /// The other organisation has ended by that day.
    #[error("{0:?} ended on {1:?}")]
    OtherEnded(Who, Option<PartialDate>),
    /// An organisation cannot pass into itself or stand above itself.
    #[error("{0:?} and the other are the same")]
    Itself(Who),
    /// It would stand above itself from this day on.
    #[error("{0:?} stands above itself from {1:?} on")]
    OwnAncestor(Who, Option<NaiveDate>),
    /// It is named twice.
    #[error("{0:?} is named twice")]
    Twice(Who),
    /// A new organisation has no name.
    #[error("a new organisation has no name")]
    Nameless,
    /// Hợp nhất takes two organisations at least, chia tách gives one at least.
    #[error("too few organisations")]
    TooFew,
}
