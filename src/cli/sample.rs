//! Practice data.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::CliError;
use crate::domain::values::grouped;
use crate::exchange::practice;
use crate::store::{Store, StoreError};
use crate::tr;

/// `sample`: made beside its place and renamed there when it is whole.
pub(super) fn sample(
    file: &Path,
    organisations: u32,
    seed: u64,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    if file.try_exists().map_err(|source| StoreError::io(file, source))? {
        return Err(StoreError::Exists(file.to_path_buf()).into());
    }
    let beside = Beside::of(file);
    let mut store = Store::create(&beside.path).map_err(|error| match error {
        // The clerk asked for the file, and knows nothing of the one beside it.
        StoreError::Io { source, .. } => StoreError::io(file, source),
        other => other,
    })?;
    practice::fill(&mut store, organisations, seed, &mut |_, _| {})?;
    let mut records = 0;
    for kind in crate::domain::catalogue::Kind::ALL {
        records += store.count(*kind)?;
    }
    drop(store);
    std::fs::rename(&beside.path, file).map_err(|source| StoreError::io(file, source))?;
    let path = file.display().to_string();
    writeln!(out, "{}", tr!("cli-sampled", path = path, records = grouped(records)))?;
    Ok(())
}

/// A book in the making; what is left of it is taken away in the end.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn of(file: &Path) -> Self {
        let mut name = OsString::from(".");
        name.push(file.file_name().unwrap_or_default());
        name.push(format!(".{}.part", uuid::Uuid::new_v4().simple()));
        Self { path: file.with_file_name(name) }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        for ending in ["", ".lock", "-journal"] {
            let mut path = self.path.clone().into_os_string();
            path.push(ending);
            // Most of them are not there.
            let _gone = std::fs::remove_file(path);
        }
    }
}
