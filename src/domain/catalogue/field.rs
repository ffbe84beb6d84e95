//! What a field is: its names, its type, and what the program may do with it.

use super::Kind;

/// The type of a field, which decides how it is typed, stored, shown and exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A whole number without qualifier: a year, a position, a round.
    Int,
    /// A number of people, ballots, units…, which may be "hơn 9.000".
    Count,
    /// A percentage as printed, one decimal.
    Percent,
    /// A date of which perhaps only the month or the year is known.
    Date,
    /// Yes, no or unknown.
    Flag,
    /// One of the listed words, or a word of the office's own.
    Choice(&'static [&'static str]),
    /// Another record of one of these kinds; of any kind where the list is empty.
    Ref(&'static [Kind]),
}

/// One field of a kind of record.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The name in the database, the history and the language files (`field-<kind>-<name>`).
    pub name: &'static str,
    /// The name in JSON, Excel and on the command line; differs where a field is called `kind`.
    pub exchange: &'static str,
    /// Its type.
    pub ty: FieldType,
    /// Whether the search looks into it.
    pub search: bool,
    /// Whether it is sensitive personal data (Nghị định 356/2025/NĐ-CP, Điều 4): off in prints and
    /// exports unless asked for.
    pub sensitive: bool,
    /// Whether it links the record to the one it belongs to and goes to the bin with. The first such
    /// field of a kind is required.
    pub owner: bool,
}

impl Field {
    /// The kinds this field can point to; `None` when it is no reference.
    pub fn targets(&self) -> Option<&'static [Kind]> {
        match self.ty {
            FieldType::Ref(kinds) => Some(kinds),
            _ => None,
        }
    }

    /// Whether this field can point to a record of a kind. A link to any kind takes none that has such
    /// a link itself: what belongs to what must never go round.
    pub fn takes(&self, kind: Kind) -> bool {
        let any = |field: &Self| field.targets().is_some_and(<[Kind]>::is_empty);
        match self.targets() {
            None => false,
            Some([]) => !kind.fields().iter().any(any),
            Some(kinds) => kinds.contains(&kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_kind_belongs_to_itself_by_any_way() {
        for start in Kind::ALL {
            let mut above = HashSet::new();
            let mut waiting = vec![*start];
            while let Some(kind) = waiting.pop() {
                for owner in Kind::ALL {
                    if kind.owners().any(|field| field.takes(*owner)) && above.insert(*owner) {
                        waiting.push(*owner);
                    }
                }
            }
            assert!(!above.contains(start), "{}", start.name());
        }
    }
}
