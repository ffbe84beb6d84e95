### Cooperation programmes: findings, page, renewal, reviews.

## Findings

rule-ph-102 = The programme is running and nothing says until when
rule-ph-102-do = Enter the year or the day of its end from the signed text
rule-ph-102-title = Period not known
rule-ph-203 = The programme begins { $from }, before the one it renews ({ $previous })
rule-ph-203-do = Choose the previous programme again, or look up the period
rule-ph-203-title = Order of programmes
rule-ph-301 = The period ended on { $date } and the final review is missing
rule-ph-301-do = Enter the final review, or say that the programme was concluded or stopped
rule-ph-301-title = Ended without a final review
rule-ph-302 =
    { $what ->
        [half] The first half of { $year } has no review, due { $date }
       *[other] { $year } has no review, due { $date }
    }
rule-ph-302-do = Enter the review, or say that none was held
rule-ph-302-title = A year without review
rule-ph-303 =
    { $name ->
        [none] A party
       *[other] { $name }
    } ended within the period{ $date ->
        [none] {""}
       *[other] , on { $date }
    }{ $heir ->
        [none] , its successor is not recorded
       *[other] ; successor: { $heir }
    }
rule-ph-303-do = Add the successor once a text says so, or explain it in the party's note
rule-ph-303-title = A party is no more
rule-ph-304 = The new period begins { $from } while the one before runs to { $end }
rule-ph-304-do = Look up the first day, or say that the previous programme ended early
rule-ph-304-title = Two periods overlap
rule-ph-305 = Signed on { $signed }, more than 6 months after the period began ({ $from })
rule-ph-305-do = Look up the day of signing and the period in the text
rule-ph-305-title = Signed late
rule-ph-306 = The period is over and { $count } targets have no result
rule-ph-306-do = Enter what was achieved of each target
rule-ph-306-title = Targets without result
rule-ph-307 = These parties have another programme of the same title in the years { $years }
rule-ph-307-do = Say that the old one was concluded or stopped, or remove the one entered twice
rule-ph-307-title = One programme entered twice

## The page of a programme

programme-stage-reviewed = Final review { $date }
programme-stage-unknown = State not known
programme-elapsed = { $passed } of { $years } years have passed
programme-next = Next period
programme-next-detail = Copy parties and contents
programme-whole-period = Whole period
programme-target-unit = Target and unit
programme-share = Share
programme-planned = Planned
programme-achieved = Achieved
programme-cell = { $label }, { $year }, { $target }, { $table }
programme-cell-whole = Planned, whole period, { $target }, { $table }
programme-sums-note = Sums with * hold the known years only; an unknown year is not 0
programme-reviews = Reviews
programme-no-reviews = Enter the years of the period to see which reviews are due
programme-review-half = Half-year review
programme-review-interim = Review
programme-review-final = Final review
programme-not-held = No { $what } held
programme-review-missing = No { $what } yet
programme-late = Due { $date }, { $days } days late
programme-due = Due { $date }
programme-record-review = Record { $what } { $year }
programme-results-due = { $count } targets without result, due { $date }
programme-renew-many = Renew many…
programme-badge-expired = ended, no final review
programme-badge-late = review { $year } late
programme-badge-final = final review this year
programme-badge-concluded = concluded
programme-badge-reviewed = reviewed { $year }
part-reviews = Reviews
section-target-years = Targets by year
print-programme = Programme report
short-review-year = Year
short-party-document-number = Number
short-content-partners = With
short-content-lead-unit = Lead

## Renewal

command-renew = Renew the open programme
command-renew-many = Renew many from the list
office-needs-programme = This is done on the page of a programme
office-own = { $label }, { $name }
renew-title = Renew a programme
renew-do = Record the next programme
renew-lead = After: { $title }. Copies the lines ticked below; each party's number and signatory are entered once it is signed
renew-lines = Parties, contents, targets
renew-becomes = The programme before
renew-leave = Leave as it is
renew-by-review = Record as concluded or expired
renew-party-heir = Ended; choose its successor
renew-party-ended = Ended, no successor is recorded
renew-is-renewed = Another programme already follows
renew-no-period = Enter when the new period begins and ends
renew-ends-first = The new period ends before it begins
renew-done = Renewed: { $title }
renew-many-title = Renew many programmes at one conference
renew-many-do = Record the next programmes
renew-many-lead = The programmes of the list at hand. Day, place and period are common; numbers stand in the lines
renew-many-lines = Programmes
renew-many-detail = { $years }: { $parties } parties, { $contents } contents, { $targets } targets
renew-many-heir = One party is now { $heir }
renew-many-ended = Ended: { $name }
renew-many-none = The list at hand has no programme
renew-many-unread = The number of a line cannot be read: { $name }
renew-many-early = The new period begins before the old one: { $name }
renew-many-done = Renewed { $count } programmes for { $years }

## Recording a review

review-title-half = Record the half-year review { $year }
review-title-interim = Record the review of { $year }
review-title-final = Record the final review
review-do = Record
review-document = Document (report, notice)
review-held = Held or not
review-was-held = Held
review-was-not-held = Not held
review-period-half = First half of { $year }

## Programme report (form 06)

report-not-a-programme = This report is made of a cooperation programme
print-programme-report = Programme report
programme-title = REPORT ON A COOPERATION PROGRAMME
programme-file = Report on { $title }
programme-description = How a cooperation programme is carried out
programme-keyword = cooperation
programme-untitled = Cooperation programme (title not known)
programme-subject = { $title }, { $years }
programme-as-of = (Facts as of { $date })
programme-trace = { $program } · form 06 · data at { $time } · record { $uid }
programme-section-general = I. GENERAL
programme-section-parties = II. PARTIES
programme-section-contents = III. CONTENTS
programme-section-targets = IV. TARGETS AND RESULTS BY YEAR
programme-section-reviews = V. REVIEWS
programme-section-notes = VI. NOTES
programme-form = Kind of text
programme-signed = Signed when and where
programme-at = at { $place }
programme-place-unknown = place of signing not known
programme-since = in force since { $date }
programme-basis = Basis
programme-purpose = Purpose
programme-previous = Programme before
programme-chain = { $previous }; programme after: { $next }
programme-period = { $years }
programme-reviewed-on = final review { $date }
programme-state = State
programme-ends = period ends { $date }
programme-days-left = { $days } days left
programme-days-over = { $days } days ago
programme-not-reviewed = no final review known
programme-outside = (outside the union)
programme-group = (group of { $count })
programme-active = Active
programme-renamed = Active, now called { $name }
programme-ended = Ended { $date }
programme-heirs = successor: { $names }
programme-note-ended = Party { $number } has ended; record the text that adjusts the parties, if there is one.
programme-note-missing = No review is known for { $years }: that does not mean that none was held.
programme-half-year = Half-year review
programme-interim = Review of the year
programme-final = Final review
programme-due-on = Due { $date }
programme-no-information = Not known
programme-review-not-held = Not held
programme-was-interim = Reviewed
programme-was-final = Concluded
programme-col-party = Party
programme-col-number = Its number
programme-col-signatory = Signatory and post
programme-col-contact = Contact unit
programme-col-state = State now
programme-col-role = Role
programme-col-group = Units in the group
programme-col-content = Content group
programme-col-lead = Leads
programme-col-with = Takes part
programme-col-due = By when
programme-col-target = Target
programme-col-unit = Unit
programme-col-whole = Whole period
programme-col-year = { $year }
programme-col-planned = Planned
programme-col-achieved = Achieved
programme-col-sum = Achieved so far
programme-col-share = Share (% of the period’s target)
programme-col-of-year = Year
programme-col-kind = Kind
programme-col-day = Day
programme-col-venue = Venue
programme-col-document = Document
programme-col-result = Results and gaps
programme-col-standing = State
programme-open-ended = The signed text has further contents that were not entered.
programme-legend = “…” unknown (not counted as 0); “–” not due yet or not applicable; a sum with * holds the known years only, so no share is taken of it.
programme-unfinished = { $year } as of { $date }.
programme-recipients = The parties;
programme-maker = MADE BY
programme-for-standing = FOR THE STANDING COMMITTEE
programme-head-signs = CHAIR
programme-sheet-title = Title
programme-sheet-note = Note
programme-sheet-general = General
programme-sheet-parties = Parties
programme-sheet-contents = Contents
programme-sheet-targets = Targets by year
programme-sheet-reviews = Reviews
