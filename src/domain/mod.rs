//! What the program is about, free of files, windows and clocks: the catalogue of records, their
//! values, Vietnamese text and order, and the rules that find what does not add up.

pub mod catalogue;
pub mod dossier;
pub mod duplicates;
pub mod election;
pub mod figures;
pub mod next_term;
pub mod organisation;
pub mod programme;
pub mod rules;
pub mod tasks;
pub mod term;
pub mod term_chain;
pub mod text;
pub mod values;
