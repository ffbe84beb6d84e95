//! Making a book; taking steps back and doing them again.

use std::io::Write;
use std::path::Path;

use super::CliError;
use crate::store::{Access, Store, StoreError};
use crate::tr;

/// `new`.
pub(super) fn new(file: &Path, out: &mut dyn Write) -> Result<(), CliError> {
    Store::create(file)?;
    writeln!(out, "{}", tr!("cli-made", path = file.display().to_string()))?;
    Ok(())
}

/// Which way the history is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Back.
    Undo,
    /// Forward again.
    Redo,
}

/// `undo` and `redo`: so many steps, or as many as there are; refused where there is none.
pub(super) fn turn(
    file: &Path,
    steps: u32,
    turn: Turn,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let mut store = Store::open(file, Access::Write)?;
    store.refuse_damage()?;
    for step in 0..steps {
        let turned = match turn {
            Turn::Undo => store.undo(),
            Turn::Redo => store.redo(),
        };
        let words = match turned {
            Ok((words, _)) => words.sentence(),
            Err(StoreError::NothingToUndo) if step > 0 => break,
            Err(StoreError::NothingToUndo) => return Err(CliError::NothingToTurn(turn)),
            Err(error) => return Err(error.into()),
        };
        let line = match turn {
            Turn::Undo => tr!("cli-undone", step = words),
            Turn::Redo => tr!("cli-redone", step = words),
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}
