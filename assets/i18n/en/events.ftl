# Life events of organisations.
command-event-found = Record a founding
command-event-rename = Record a renaming
command-event-transfer = Record a transfer to another upper body
command-event-kind = Record a change of kind
command-event-merge = Record a merger into another organisation
command-event-consolidate = Record a consolidation into a new organisation
command-event-split = Record a split
command-event-end = Record the end of an organisation
command-event-members = Record a handover of members
command-event-many = Transfer many organisations…
event-menu = Record an event…
event-do = Record
event-needs-organisation = This is done on the page of an organisation

# Fields
event-day = In force from
event-name = New full name
event-name-if = New full name (if changed)
event-heir-name-if = New name of the receiving organisation (if changed)
event-kind = Kind of organisation
event-upper = Upper body
event-new-upper = New upper body
event-new-upper-if = New upper body (if changed)
event-into = Merged into
event-heir-if = Taken over by (if any)
event-from = Taken over from
event-with = Consolidated with
event-with-hint = One organisation of the book a line
event-new-ones = The new organisations
event-new-ones-hint = One full name a line
event-whose = Record the founding
event-own-founding = Of this organisation
event-new-organisation = Of a new organisation
event-split-how = After the split
event-split-ends = This organisation ends
event-split-goes-on = This organisation goes on
event-not-taken = choose from the list
event-under = under { $name }

# Missing
event-needs-day = The first day is missing
event-needs-name = The new name is missing
event-needs-kind = The new kind is not chosen
event-needs-upper = The new upper body is not chosen
event-needs-heir = The receiving organisation is not chosen
event-needs-from = The organisation that hands over is not chosen
event-take-from-list = Choose the organisation from those found
event-unknown-name = The book has no organisation called “{ $name }”
event-ambiguous-name = Several organisations are called “{ $name }”, give the full name or the code

# Refused
event-day-unknown = on an unknown day
event-before-founding = The book knows { $name } from { $date } only, and this event is earlier; record its founding first or correct the day
event-after-end = { $name } ended { $date }
event-same-day = { $name } has an event on { $date } already; what one decision changes together is one event
event-later-events = { $name } has an event { $date }, after this end
event-founded = The founding of { $name } is recorded { $date }
event-nothing-known = The book has no name and no period of { $name } yet
event-nothing-new = { $name } is so already, nothing changes
event-other-not-yet = { $name } was founded { $date }, later than this
event-itself = { $name } cannot be its own upper body or successor
event-own-ancestor = From { $date } on { $name } would stand above itself
event-own-ancestor-undated = { $name } would stand above itself
event-twice = { $name } is in the list twice
event-nameless = The new organisation has no name
event-too-few = A consolidation needs two organisations at least, a split one new organisation

# What hangs on those that end
event-hanging = What still belongs to the organisation that ends
event-child = organisation under it
event-goes-to = to { $name }
event-goes-where = choose where to
event-goes-nowhere = not transferred yet
event-term-ends = cut short on { $date }
event-mandate-ends = leaves office on { $date }
event-programme-ends = concluded
event-stays = stays as it is
event-line-open = Choose where { $name } goes
event-line-refused = { $name } cannot be transferred, see its line

# Many transfers
event-many-title = Transfer many organisations
event-many-do = Record transfers
event-many-list = Two columns: organisation, new upper body
event-many-hint = Paste from Excel; old names, short names and names without marks will do
event-many-looking = Looking the names up…
event-many-too-long = More than 2,000 rows, do it in several lists
event-reading = { $name } to { $upper }
event-reading-none = Not this one
event-row-open = Row { $row }: { $reason }. Choose, correct the list or leave the row out
event-row-short = one of the two columns is missing
event-row-unknown = no organisation of this name
event-row-unknown-upper = no upper body of this name
event-row-ambiguous = to be chosen, { $count } readings
event-row-twice = in a row above already
event-row-ended = ended { $date }
event-row-upper-ended = the upper body ended { $date }
event-row-there = under this body already
event-row-from = from { $name }
event-row-from-none = upper body so far unknown
event-counts = { $n } rows: { $parts }
event-count-good = { $n } matched
event-count-there = { $n } so already
event-count-unknown = { $n } unknown
event-count-ambiguous = { $n } to be chosen
event-count-twice = { $n } twice
event-count-ended = { $n } ended
event-count-stuck = { $n } refused

# Done
event-said-found = Founding of { $name }
event-said-rename = Renaming of { $name } to { $new }
event-said-transfer = Transfer of { $name } to { $upper }
event-said-kind = Change of kind of { $name }
event-said-merge = Merger of { $name } into { $into }
event-said-consolidate = Consolidation of { $count } organisations into { $into }
event-said-split = Split of { $name } into { $count } organisations
event-said-end = End of { $name }
event-said-members = { $name } took over members from { $from }
event-said-transfers = Transfer of { $count } organisations to { $uppers } upper bodies

# Findings
rule-tc-202 = A period begins on { $date }, before the founding on { $founded }
rule-tc-202-do = Check both days against the decisions
rule-tc-202-title = Event before the founding
rule-tc-203 = A period begins on { $date }, after the end on { $ended }
rule-tc-203-do = Check both days against the decisions, or remove the period entered by mistake
rule-tc-203-title = Event after the end
rule-tc-204 = The organisation is recorded as its own successor
rule-tc-204-do = Choose the successor again
rule-tc-204-title = Successor of itself
rule-tc-205 = The chain of successors comes back to the organisation
rule-tc-205-do = Check every merger and consolidation of the chain
rule-tc-205-title = Successors in a circle
rule-tc-301 = { $date ->
        [none] The organisation has ended, and { $count } people still hold an office
       *[other] The organisation ended on { $date }, and { $count } people still hold an office
    }
rule-tc-301-do = Record that they left office because the organisation ended
rule-tc-301-title = Ended with office-holders
rule-tc-302 = { $date ->
        [none] The organisation has ended, and { $count } terms are still open
       *[other] The organisation ended on { $date }, and { $count } terms are still open
    }
rule-tc-302-do = Enter the last day of the term and that it was cut short
rule-tc-302-title = Ended with an open term
rule-tc-303 = { $date ->
        [none] The organisation has ended, and { $count } cooperation programmes are still running
       *[other] The organisation ended on { $date }, and { $count } cooperation programmes are still running
    }
rule-tc-303-do = Record that the programme is concluded, or make the successor a party
rule-tc-303-title = Ended with a running programme
rule-tc-304 = { $date ->
        [none] The upper body has ended, and no new one is recorded
       *[other] The upper body ended on { $date }, and no new one is recorded
    }
rule-tc-304-do = Record the transfer to the new upper body
rule-tc-304-title = Upper body ended
rule-tc-305 = { $date ->
        [none] The organisation passed into another, and its end is not recorded
       *[other] The organisation passed into another on { $date }, and its end is not recorded
    }
rule-tc-305-do = Record the end of the organisation, or correct how it was succeeded
rule-tc-305-title = Succession without an end
rule-tc-306 = { $date ->
        [none] Two periods without a first day give two upper bodies
       *[other] Two periods from { $date } give two upper bodies
    }
rule-tc-306-do = Enter the first day of each period
rule-tc-306-title = Two upper bodies at once
