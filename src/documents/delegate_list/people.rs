//! The delegates of a list: those of the delegation, and those its ballots elected while they are not in
//! it yet; who was elected in which place, and who took whose place since.

use crate::documents::facts::Facts;
use crate::documents::people::list_key;
use crate::documents::votes::decisive;
use crate::domain::catalogue::{Ballot, Candidate, Delegate, Kind, Person, RecordId};
use crate::store::StoreError;

/// One who was sent.
pub struct Sent<'a> {
    /// The record of the delegate; `None` for one only the ballot names.
    pub delegate: Option<Delegate>,
    /// Who.
    pub person: Option<Person>,
    /// The ballot and the candidacy, where there was a vote.
    pub voted: Option<(&'a Ballot, Candidate)>,
}

impl Sent<'_> {
    /// Whether elected as an alternate (dự khuyết); one who took a place since was.
    pub fn is_alternate(&self) -> bool {
        match &self.delegate {
            Some(one) => {
                one.status.as_deref() == Some("alternate")
                    || one.replaces.is_some()
                    || one.order.is_some()
            }
            None => self.voted.as_ref().is_some_and(|(ballot, one)| {
                one.alternate_order.is_some()
                    || ballot.office.as_deref() == Some("alternate_delegate")
            }),
        }
    }

    /// Thứ tự dự khuyết, where it is recorded.
    pub fn order(&self) -> Option<i64> {
        let own = self.delegate.as_ref().and_then(|one| one.order);
        own.or(self.voted.as_ref().and_then(|(_, one)| one.alternate_order))
    }

    fn votes(&self) -> u64 {
        let votes = self.voted.as_ref().and_then(|(_, one)| one.votes);
        votes.map_or(0, |votes| votes.value)
    }
}

/// The official delegates by name and the alternates in their order; `delegation` is `None` where the
/// book only has the ballots.
pub fn sent<'a>(
    facts: &Facts<'_>,
    delegation: Option<RecordId>,
    ballots: &'a [Ballot],
) -> Result<(Vec<Sent<'a>>, Vec<Sent<'a>>), StoreError> {
    let stood: Vec<(&Ballot, Candidate)> = ballots
        .iter()
        .flat_map(|ballot| {
            let people = facts.dossier.owned(Kind::Candidate, "ballot", ballot.id);
            people.map(move |one| (ballot, Candidate::from(one)))
        })
        .collect();
    let mut all = Vec::new();
    let delegates = facts.dossier.all::<Delegate>().into_iter();
    for one in delegates.filter(|one| delegation.is_some() && one.delegation == delegation) {
        let voted = decisive(&stood, one.person).map(|(ballot, who)| (*ballot, who.clone()));
        let person = facts.person(one.person)?;
        all.push(Sent { delegate: Some(one), person, voted });
    }
    for (ballot, who) in stood {
        let known = |one: &Sent<'_>| {
            let person = one.delegate.as_ref().map_or_else(
                || one.voted.as_ref().and_then(|(_, who)| who.person),
                |delegate| delegate.person,
            );
            who.person.is_some() && person == who.person
        };
        let went = who.elected == Some(true) || who.alternate_order.is_some();
        if went && !all.iter().any(known) {
            let person = facts.person(who.person)?;
            all.push(Sent { delegate: None, person, voted: Some((ballot, who)) });
        }
    }
    let (mut alternates, mut official): (Vec<_>, Vec<_>) =
        all.into_iter().partition(Sent::is_alternate);
    official.sort_by_cached_key(|one| list_key(one.person.as_ref()));
    alternates.sort_by_cached_key(|one| {
        let order = one.order();
        (order.is_none(), order, std::cmp::Reverse(one.votes()), list_key(one.person.as_ref()))
    });
    Ok((official, alternates))
}
