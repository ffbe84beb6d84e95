//! Practice data: invented but plausible, the same from the same seed, from a dozen organisations for a
//! clerk to try things on to the size of the whole country for measuring.
//!
//! Nothing here stands for a real organisation or person. The words are in `assets/practice/words.txt`.

mod cooperation;
mod dice;
mod elections;
mod meetings;
mod names;
mod organisations;
mod papers;
mod pen;
mod people;
mod plan;
mod terms;
mod words;

use crate::domain::catalogue::{Kind, RecordId};
use crate::store::{Filter, Mode, Plan, Store, StoreError, Verb};

use dice::Dice;
use pen::Pen;

/// Union organisations of the whole country: no practice book is larger.
pub const MOST: u32 = 125_000;

/// Up to this many organisations every one has all kinds of detail; a larger book has it in one of a
/// hundred.
const RICH: usize = 200;

/// Organisations written in one change of the book.
const BATCH: usize = 400;

/// Fills an empty book with so many invented organisations and all that belongs to them; `progress` is
/// told how many of how many steps are done.
///
/// The records have no history of their own and undo does not take them back. Fails as
/// [`Store::transact`] does, also when the book was filled from the same seed before; what earlier
/// batches wrote then stays.
pub fn fill(
    store: &mut Store,
    organisations: u32,
    seed: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), StoreError> {
    let mut dice = Dice::of_book(seed, organisations);
    let planned = plan::plan(organisations as usize, &mut dice);
    let all_rich = planned.len() <= RICH;
    let partners = cooperation::partners(&planned);
    let programmes =
        if partners.is_empty() { 0 } else { cooperation::wanted(planned.len(), all_rich) };
    let total = (planned.len() + programmes) as u64;
    let label = organisations.to_string();
    let mut written = Vec::with_capacity(planned.len());

    progress(0, total);
    for batch in planned.chunks(BATCH) {
        let plan = Plan::new(Verb::Sample).label(&label);
        store.transact_as(Mode::Baseline, plan, |tx| {
            let mut pen = Pen { tx, dice: &mut dice };
            for one in batch {
                let rich = all_rich || pen.dice.chance(1);
                written.push(organisations::write(&mut pen, one, &written, rich)?);
            }
            Ok::<_, StoreError>(())
        })?;
        progress(written.len() as u64, total);
    }
    let numbers: Vec<usize> = (0..programmes).collect();
    for batch in numbers.chunks(BATCH) {
        let plan = Plan::new(Verb::Sample).label(&label);
        store.transact_as(Mode::Baseline, plan, |tx| {
            let mut pen = Pen { tx, dice: &mut dice };
            for number in batch {
                if let Some(partners) = partners.get(number % partners.len().max(1)) {
                    cooperation::write(&mut pen, partners, &written, all_rich)?;
                }
            }
            Ok::<_, StoreError>(())
        })?;
    }
    if all_rich {
        accept_one(store, &mut dice, &label)?;
    }
    progress(total, total);
    Ok(())
}

/// Accepts the first finding about a ballot, so that a practice book shows what that looks like.
fn accept_one(store: &mut Store, dice: &mut Dice, label: &str) -> Result<(), StoreError> {
    let rows = store.list_window(Kind::Ballot, &Filter::Findings, 0, 1)?;
    let Some(row) = rows.first() else {
        return Ok(());
    };
    let loaded = store.dossier(row.id)?;
    let Some((finding, None)) = loaded.findings.first() else {
        return Ok(());
    };
    let print = crate::domain::rules::fingerprint(&loaded.dossier, finding);
    let (subject, code, fields) = (finding.subject, finding.code, finding.fields.join(","));
    store.transact_as(Mode::Baseline, Plan::new(Verb::Sample).label(label), |tx| {
        accept(&mut Pen { tx, dice }, subject, code, fields, print)
    })?;
    Ok(())
}

fn accept(
    pen: &mut Pen,
    subject: RecordId,
    code: &str,
    fields: String,
    print: String,
) -> Result<(), StoreError> {
    let values = pen::Fields::default()
        .link("record", subject)
        .text("code", code)
        .text("fields", fields)
        .text("fingerprint", print)
        .text("reason", "Ghi đúng theo biên bản đã ký; đơn vị đã được nhắc.");
    pen.put(Kind::Acceptance, values)?;
    Ok(())
}

#[cfg(test)]
mod tests;
