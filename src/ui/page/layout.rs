//! How a page is laid out: parts, sections of fields, tables of child rows. Each section of the rail
//! writes its own in `ui::tabs`; the fields themselves come from the catalogue.

use crate::domain::catalogue::Kind;
use crate::ui::office::OfficeBlock;

/// A field of a row and its share of the row's width.
pub type Share = (&'static str, f32);

/// Whose fields a section shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The record of the page.
    Root,
    /// The organisation's period in force.
    CurrentPeriod,
    /// The child row of a kind that has the focus.
    Focused(Kind),
}

/// A table of child rows, edited in place.
#[derive(Clone, Copy, Debug)]
pub struct TableSpec {
    /// The key of its title.
    pub title: &'static str,
    /// What its rows are.
    pub kind: Kind,
    /// The field by which a row belongs to its owner.
    pub link: &'static str,
    /// The kind whose focused row is the owner; the page's record where none.
    pub under: Option<Kind>,
    /// Fields and their least widths in points; they grow in proportion.
    pub columns: &'static [Share],
}

/// A block of a page.
#[derive(Clone, Copy, Debug)]
pub enum Block {
    /// Rows of fields under a title.
    Fields {
        /// The key of the title.
        title: &'static str,
        /// Whose fields.
        of: Of,
        /// The rows.
        rows: &'static [&'static [Share]],
    },
    /// A table.
    Table(TableSpec),
    /// The list of a ballot: a table with computed columns and totals. Its columns are the fields that
    /// are typed into.
    Grid(TableSpec),
    /// The targets of a programme by year; the table says how its empty row becomes a record.
    Years(TableSpec),
    /// Buttons that choose the child row whose own rows the following tables show.
    Chooser(Kind),
    /// What an organisation came out of and passed into, as a graph.
    Lineage,
    /// Offices held, figures counted.
    Office(OfficeBlock),
    /// Of an organisation: its figures over time.
    Plot,
    /// Of an organisation or a term: the terms over time.
    TermLine,
    /// Other records that point here, each a door to its page.
    Related {
        /// The key of the title.
        title: &'static str,
        /// The kind listed.
        kind: Kind,
        /// The key of the words of a button that makes one.
        add: Option<&'static str>,
    },
}

/// One part of a page, behind a tab of the record's head.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The key of its name.
    pub title: &'static str,
    /// Its blocks.
    pub blocks: &'static [Block],
}
