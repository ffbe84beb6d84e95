//! The book's own rule sets.

use std::sync::Arc;

use super::{Limit, RuleSet, RuleSets, Subject};
use crate::domain::catalogue;
use crate::domain::election::Basis;

impl RuleSets {
    /// With the book's own sets: one with the key of a shipped set takes its place, the others are added.
    ///
    /// An own set that has no limits and takes a shipped one's place keeps the limits of that: it only
    /// switches it, renames it or gives it other dates.
    #[must_use]
    pub fn with_own(
        mut self,
        own: impl IntoIterator<Item = (catalogue::RuleSet, Vec<catalogue::RuleLimit>)>,
    ) -> Self {
        for (set, limits) in own {
            let key = set.key.clone().unwrap_or_default();
            let at = self.sets.iter().position(|known| !key.is_empty() && known.key == key);
            let shipped = at.and_then(|at| self.sets.get(at));
            let set = Arc::new(own_set(set, &limits, shipped.map(AsRef::as_ref)));
            match at.and_then(|at| self.sets.get_mut(at)) {
                Some(place) => *place = set,
                None => self.sets.push(set),
            }
        }
        self
    }
}

fn own_set(
    set: catalogue::RuleSet,
    limits: &[catalogue::RuleLimit],
    shipped: Option<&RuleSet>,
) -> RuleSet {
    let kept = shipped.filter(|_| limits.is_empty());
    RuleSet {
        name: set.name.or_else(|| Some(shipped?.name.clone())).unwrap_or_default(),
        source: set.source.or_else(|| Some(shipped?.source.clone())).unwrap_or_default(),
        valid_from: set.valid_from.or_else(|| kept?.valid_from),
        valid_to: set.valid_to.or_else(|| kept?.valid_to),
        // Who writes a set of limits means it to hold, until it is switched off.
        enabled: set.enabled.unwrap_or(true),
        own: Some(set.id),
        limits: match kept {
            Some(shipped) => shipped.limits.clone(),
            None => limits.iter().filter_map(own_limit).collect(),
        },
        key: set.key.unwrap_or_default(),
    }
}

/// The limit of a record; `None` while its subject is unknown or a word of the office's own, and for
/// one that nothing could keep: from more to less, a share of nothing or of more than the whole. A slip
/// in one line must not hold every term of the book against it.
fn own_limit(limit: &catalogue::RuleLimit) -> Option<Limit> {
    let number = |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok());
    let limit = Limit {
        subject: Subject::named(limit.subject.as_deref()?)?,
        level: limit.level.clone(),
        members_from: number(limit.members_from),
        members_to: number(limit.members_to),
        at_least: number(limit.at_least),
        at_most: number(limit.at_most),
        share: number(limit.numerator).zip(number(limit.denominator)),
        basis: limit.basis.as_deref().and_then(Basis::named),
        verified: limit.verified.unwrap_or(false),
        source: limit.source.clone().unwrap_or_default(),
    };
    Some(limit).filter(can_be_kept)
}

fn can_be_kept(limit: &Limit) -> bool {
    let rising =
        |from: Option<u64>, to: Option<u64>| from.zip(to).is_none_or(|(from, to)| from <= to);
    rising(limit.members_from, limit.members_to)
        && rising(limit.at_least, limit.at_most)
        && limit.share.is_none_or(|(part, whole)| whole > 0 && part <= whole)
}
