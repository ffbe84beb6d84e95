//! Settings that belong to the book and travel with it.

use rusqlite::OptionalExtension as _;

use super::{Store, StoreError};

impl Store {
    /// A setting of the book; `None` when it was never set.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Changes a setting of the book. Settings are no records: they are not in the history.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let _mine = self.turn.clerk();
        self.conn.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )?;
        Ok(())
    }
}
