//! The rows of a delegate list; a row may name a row of the other group.

use super::DelegateRow;
use super::people::Sent;
use crate::documents::Cell;
use crate::documents::facts::{Facts, post_of};
use crate::documents::people::{Namesakes, births};
use crate::documents::stored::{choice, count, date, joined, short_date, with};
use crate::documents::votes::{of_whole, percent, whole};
use crate::documents::words::phrase;
use crate::domain::catalogue::{Ballot, Candidate, Kind, RecordId};
use crate::store::StoreError;

/// Both groups, so that a row can name the row of the other one.
pub struct Rows<'a> {
    /// The term.
    pub facts: &'a Facts<'a>,
    /// Who shares a name.
    pub names: &'a Namesakes,
    /// Group A.
    pub official: &'a [Sent<'a>],
    /// Group B.
    pub alternates: &'a [Sent<'a>],
}

impl Rows<'_> {
    fn mark(&self, at: usize, alternate: bool) -> String {
        if !alternate {
            return (at + 1).to_string();
        }
        let order = self.alternates.get(at).and_then(Sent::order).unwrap_or(at as i64 + 1);
        phrase("delegates-alternate-mark", &[("order", &order.to_string())])
    }

    /// One group, in its order.
    pub fn group(&self, alternate: bool) -> Result<Vec<DelegateRow>, StoreError> {
        let list = if alternate { self.alternates } else { self.official };
        list.iter().enumerate().map(|(at, one)| self.row(at, one, alternate)).collect()
    }

    fn row(&self, at: usize, one: &Sent<'_>, alternate: bool) -> Result<DelegateRow, StoreError> {
        let person = one.person.as_ref();
        let obtained = one.delegate.as_ref().and_then(|one| one.obtained.as_deref());
        let obtained = obtained.or(one.voted.as_ref().map(|_| "elected"));
        let by_office = matches!(obtained, Some("ex_officio" | "appointed"));
        let none = || if by_office { Cell::not_applicable() } else { Cell::unknown() };
        let voted = one.voted.as_ref();
        let vote = |cell: &dyn Fn(&Ballot, &Candidate) -> Cell| {
            voted.map_or_else(none, |(ballot, who)| cell(ballot, who))
        };
        let status = if alternate { "alternate" } else { "official" };
        let delegate = one.delegate.as_ref();
        let taken = delegate.and_then(|one| one.replaces).and_then(|id| self.official_of(id));
        Ok(DelegateRow {
            mark: self.mark(at, alternate),
            name: self.names.cell_on_list(person),
            born: births(person),
            post: Cell::text_or_unknown(person.map(post_of).as_deref()),
            how: Cell::text_or_unknown(choice(Kind::Delegate, "obtained", obtained).as_deref()),
            share: vote(&|ballot, who| of_whole(who.votes, whole(ballot))),
            votes: vote(&|_, who| count(who.votes)),
            of: vote(&|ballot, _| count(whole(ballot))),
            percent: vote(&|ballot, who| percent(self.facts, ballot, who)),
            note: Cell::text(self.note(one, alternate)?),
            status: Cell::text_or_unknown(
                choice(Kind::Delegate, "status", Some(status)).as_deref(),
            ),
            order: one.order().filter(|_| alternate).map_or_else(|| Cell::text(""), Cell::plain),
            replaces: match taken.and_then(|at| self.official.get(at)) {
                Some(other) => self.names.cell(other.person.as_ref()),
                None => Cell::text(""),
            },
            since: match delegate.and_then(|one| one.changed_on) {
                Some(day) => date(Some(day)),
                None => Cell::text(""),
            },
        })
    }

    fn official_of(&self, delegate: RecordId) -> Option<usize> {
        let is = |one: &Sent<'_>| one.delegate.as_ref().is_some_and(|one| one.id == delegate);
        self.official.iter().position(is)
    }

    /// "Thay đại biểu số 4 từ ngày 03/12/2025 (số 517/LĐLĐ)"; the row of the one replaced says so too.
    fn note(&self, one: &Sent<'_>, alternate: bool) -> Result<String, StoreError> {
        let Some(delegate) = &one.delegate else { return Ok(String::new()) };
        let mut parts: Vec<String> = delegate.note.clone().into_iter().collect();
        let replaces = delegate.replaces.and_then(|id| self.official_of(id));
        let replaces = replaces
            .filter(|_| alternate)
            .map(|at| phrase("delegates-replaces", &[("number", &self.mark(at, false))]));
        let since = delegate.changed_on.map(short_date);
        let since = with("delegates-since", "date", since.as_deref());
        let paper = self.facts.paper(delegate.decision)?;
        let paper = match (&paper, replaces.is_some() || !since.is_empty()) {
            (Some(paper), true) => format!("({paper})"),
            (Some(paper), false) => paper.clone(),
            (None, _) => String::new(),
        };
        parts.push(joined([replaces.unwrap_or_default(), since, paper], " "));
        for (at, other) in self.alternates.iter().enumerate() {
            let Some(other) = other.delegate.as_ref() else { continue };
            if other.replaces == Some(delegate.id) {
                let by = phrase("delegates-replaced-by", &[("mark", &self.mark(at, true))]);
                let since = other.changed_on.map(short_date);
                let since = with("delegates-since", "date", since.as_deref());
                parts.push(joined([by, since], " "));
            }
        }
        Ok(joined(parts, "; "))
    }
}
