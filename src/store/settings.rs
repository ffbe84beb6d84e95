//! Settings that belong to the book and travel with it.

use rusqlite::OptionalExtension as _;
use uuid::Uuid;

use super::{Store, StoreError};

/// The setting that tells one book from another of the same name.
const IDENTITY: &str = "identity";

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

    /// What tells this book from another that may bear its file name; `None` where nothing asked for it
    /// yet. A copy of the book has the same one, and its records the same uids.
    pub fn identity(&self) -> Result<Option<Uuid>, StoreError> {
        Ok(self.setting(IDENTITY)?.and_then(|text| Uuid::try_parse(&text).ok()))
    }

    /// The identity, given now where the book has none. Fails where the book cannot be written.
    pub fn ensure_identity(&self) -> Result<Uuid, StoreError> {
        if let Some(identity) = self.identity()? {
            return Ok(identity);
        }
        let identity = Uuid::new_v4();
        self.set_setting(IDENTITY, &identity.to_string())?;
        Ok(identity)
    }
}
