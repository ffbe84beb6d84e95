//! Short messages at the foot of the window.

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done.
    Done,
    /// Something needs attention or was refused; stays until dismissed, until the book changed or until
    /// another page is shown.
    Warning,
    /// Something failed; stays until dismissed, with details.
    Error,
}

/// Where a message leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To the likely duplicates of what was made after a record of this number.
    Duplicates(crate::domain::catalogue::RecordId),
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its number, to dismiss it by.
    pub id: u64,
    /// What it is about.
    pub kind: NoticeKind,
    /// One sentence.
    pub text: String,
    /// What stands behind "Chi tiết".
    pub details: Option<String>,
    /// Whether "Hoàn tác" is offered.
    pub undo: bool,
    /// Where it leads.
    pub door: Option<Door>,
}
