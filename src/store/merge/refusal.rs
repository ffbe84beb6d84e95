//! Why two records cannot be one.

use crate::tr;

/// A reason why two records cannot be made one, with the names it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeRefusal {
    /// A record and itself.
    Itself,
    /// One is not in the book, or no longer.
    Gone,
    /// Not two organisations and not two people.
    Kinds,
    /// One organisation stood directly above the other.
    Upper,
    /// One organisation is the successor of the other.
    Successor,
    /// Both are candidates of a ballot.
    Ballot(String),
    /// Both are delegates of one delegation, with different facts.
    Delegation(String),
    /// Both are parties of a programme, with different facts.
    Programme(String),
}

impl MergeRefusal {
    /// One sentence for the clerk: what is in the way, and what can be done.
    pub fn sentence(&self) -> String {
        match self {
            Self::Itself => tr!("merge-refused-itself"),
            Self::Gone => tr!("merge-refused-gone"),
            Self::Kinds => tr!("merge-refused-kinds"),
            Self::Upper => tr!("merge-refused-upper"),
            Self::Successor => tr!("merge-refused-successor"),
            Self::Ballot(name) => tr!("merge-refused-ballot", name = name.clone()),
            Self::Delegation(name) => tr!("merge-refused-delegation", name = name.clone()),
            Self::Programme(name) => tr!("merge-refused-programme", name = name.clone()),
        }
    }
}
