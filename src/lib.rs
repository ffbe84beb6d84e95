//! Sổ Công đoàn: an offline record book for Vietnamese trade-union offices.
//!
//! The layers, lowest first; a lower one never sees a higher one (`tests/it/layers.rs` holds this):
//! [`i18n`] · [`domain`] → [`store`] → [`documents`], [`exchange`] → [`app`] → [`ui`]; [`cli`] stands
//! beside the window over the same layers.

pub mod app;
pub mod cli;
pub mod documents;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod store;
pub mod ui;
