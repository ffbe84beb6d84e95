//! The sections of the rail.

use crate::domain::catalogue::Kind;

/// A section of the rail, in its order (Ctrl+1 … Ctrl+8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Tổng quan.
    Overview,
    /// Tổ chức.
    Organisations,
    /// Nhiệm kỳ.
    Terms,
    /// Bầu cử.
    Ballots,
    /// Phối hợp.
    Programmes,
    /// Nhân sự.
    People,
    /// Văn bản.
    Documents,
    /// In, xuất.
    Print,
    /// Bộ quy định: no section of the rail's list, opened from the menu and the rail's foot.
    Rules,
}

impl Tab {
    /// The sections of the rail.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Organisations,
        Self::Terms,
        Self::Ballots,
        Self::Programmes,
        Self::People,
        Self::Documents,
        Self::Print,
    ];

    /// The kind its list shows; `None` for sections without list.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Organisations => Some(Kind::Organisation),
            Self::Terms => Some(Kind::Term),
            Self::Ballots => Some(Kind::Ballot),
            Self::Programmes => Some(Kind::Programme),
            Self::People => Some(Kind::Person),
            Self::Documents => Some(Kind::Document),
            Self::Rules => Some(Kind::RuleSet),
            Self::Overview | Self::Print => None,
        }
    }

    /// The section that lists a kind.
    pub fn of(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.kind() == Some(kind))
    }

    /// The key of its name in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Organisations => "tab-organisations",
            Self::Terms => "tab-terms",
            Self::Ballots => "tab-ballots",
            Self::Programmes => "tab-programmes",
            Self::People => "tab-people",
            Self::Documents => "tab-documents",
            Self::Print => "tab-print",
            Self::Rules => "tab-rules",
        }
    }

    /// The filter chips of its list besides "all" and "findings": state and key of its words.
    pub fn states(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Organisations => {
                &[("active", "chip-active"), ("ended", "chip-ended"), ("outside", "chip-outside")]
            }
            Self::Terms => &[("running", "chip-running"), ("ended", "chip-term-ended")],
            Self::Ballots => &[
                ("entering", "chip-entering"),
                ("checked", "chip-checked"),
                ("final", "chip-final"),
            ],
            Self::Programmes => {
                &[("running", "chip-programme-running"), ("concluded", "chip-concluded")]
            }
            Self::People => &[("holding", "chip-holding")],
            Self::Documents | Self::Overview | Self::Print | Self::Rules => &[],
        }
    }
}
