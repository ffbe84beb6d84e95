### Figures by date and terms over time.

## Findings: figures

rule-sl-301 =
    { $part ->
        [workforce] Workers
       *[members] Members
    } on { $day }: { $number }, on { $before_day }: { $before }; a change of more than { $share } a year
rule-sl-301-do = Look up both reports, a digit may be missing or too many; if it is right, accept it and say why
rule-sl-301-title = Figures far from those before
rule-sl-302 = There are two sets of figures of { $day }
rule-sl-302-do = Keep the right one and remove the other
rule-sl-302-title = Two sets of figures of one day
rule-sl-303 = More members than workers: { $members } of { $workforce }
rule-sl-303-do = Look up both numbers in the report; if some members work elsewhere, accept it and say why
rule-sl-303-title = Members and workers

## Findings: terms one after the other

rule-nk-315 = The term before runs to { $end }, this one from { $from }: { $days } days of overlap
rule-nk-315-do = Look up the first day of this term and the last of the one before
rule-nk-315-title = Two terms share days
rule-nk-316 = The term before runs to { $end }, this one from { $from }: more than { $months } months between
rule-nk-316-do = Look up the days of both terms, and enter the extension if there was one
rule-nk-316-title = Time between two terms
rule-nk-317 = Extended to { $to }, more than { $months } months after { $year }
rule-nk-317-do = Look up the decision on the extension and the last year of the term
rule-nk-317-title = Extension of a term
rule-nk-318 = The previous term is of another organisation that is not entered as a predecessor
rule-nk-318-do = Choose the previous term again, or enter what that organisation passed into
rule-nk-318-title = Previous term of another organisation
rule-nk-319 = The term { $years } of this organisation is running, too
rule-nk-319-do = Enter that the older term has ended
rule-nk-319-title = Two terms running at once

## Rule limits

choice-subject-term-extension = Months by which a term is extended, at most
choice-subject-term-gap = Months between two terms, at most
choice-subject-figure-change = Change of figures in a year, share and people

## Plot of figures

section-series = Figures over time
series-empty = No figures with a date yet
series-workforce = Workers
series-members = Members
series-women = Women members
series-share = Women, %
series-unknown = unknown
series-said =
    Plot of figures from { $from } to { $to }, { $n } dates: members first { $first }, last { $last }
series-said-one = Figures of { $from }: members { $last }

## Line of terms

section-term-line = Terms one after the other
term-line-empty = No term with a year or a day yet
term-line-to = { $from } to { $to }
term-line-from = from { $from }
term-line-extended = extended to { $to }
term-line-cut-short = ended early
term-line-running = running
term-line-preparing = in preparation
term-line-appointed = appointed
term-line-gap = { $days } days without a term
term-line-overlap = { $days } days of overlap
term-line-here = the open term
term-line-unplaced = years unknown: { $names }

## Figures of the organisations below

command-figures-grid = Enter figures of the organisations below…
figures-needs-organisation = Open the page of an upper union and choose this again
figures-no-children = No organisation stands directly below on { $day }. Choose another day or enter the upper unions
figures-title = Figures of the organisations below { $name }
figures-hint = Each cell is saved when it is left. The grey number is the one before. A column or a block from Excel can be pasted
figures-day = Figures as of
figures-day-needed = Day, month and year are needed
figures-day-statistic = { $day }
figures-day-congress = Congress { $day }
figures-day-known = { $day } (entered)
figures-close = Back to the page
figures-before = before
figures-organisation = Organisation
figures-progress = { $done } of { $all } organisations have figures of this day
figures-cell = { $label }, row { $row }, { $name }
figures-cell-before = { $label }, row { $row }, { $name }, before { $before }
figures-totals = Total of { $n } organisations
figures-totals-unknown = { $n } unknown
figures-totals-left = { $n } open
figures-totals-said = Total of { $n } organisations: { $sums }
figures-total-of = { $label } { $sum }, { $unknown } unknown
figures-made = Figures of { $day }, { $name }
figures-day-blocked = Some cells could not be read; put them right before changing the day
short-figure-grassroots = Unions
short-figure-member-grassroots = Member u.

figures-paste-title = Pasted figures
figures-paste-summary = { $rows } pasted rows: { $writing } organisations to write, { $refused } rows left out
figures-paste-confirm = Write { $n } organisations
figures-paste-nothing = No number differs from what is there
figures-paste-too-large = What was pasted is empty or too large, at most 5,000 rows at a time
figures-paste-line = Row
figures-paste-unknown = No organisation called { $name } stands below on this day
figures-paste-unnamed = The row has numbers and no name
figures-paste-ambiguous = { $n } organisations are called { $name }; enter these cell by cell
figures-paste-twice = The same as row { $line }
figures-paste-nobody = More rows than organisations
figures-paste-wide = More columns than the table
figures-paste-aside = Head or total
figures-paste-cell = { $label }: { $error }
figures-paste-over = { $before } to { $now }
figures-paste-step = Figures of { $day } pasted for { $n } organisations, { $name }

## New term

command-office-new-term = New term…
new-term-title = New term
new-term-do = Make the term
new-term-lead = After { $term }
new-term-needs = Open the page of a term and choose this again
new-term-ordinal-anew = counted anew after a merger under a new name
new-term-year-upper = as the upper union’s term
new-term-year-length = a term of { $years } years
new-term-end-old = The term that is running
new-term-end-yes = End it
new-term-end-no = Leave it
new-term-decided = { $body }, size
new-term-decided-hint = left empty: not made
new-term-follows-there = There is a term after it: { $term }
new-term-years-turned = The last year is before the first
new-term-done = New term of { $organisation }
