## term_summary
# Papers are always printed in Vietnamese; these stand for readers of the program's texts.

term-unnamed = Trade-union organisation (name unknown)
term-committee-members = Members of the executive committee;
term-comrade = Comrade { $name }

# I
term-name = Name
term-short-name = (short: { $name })
term-before = before { $date }: { $name }
term-kind = Kind
term-sector = sector: { $sector }
term-employer = employer: { $name }
term-founded = founded: { $date }
term-ended = ended: { $date }
term-term = Term
term-ordinal = term { $ordinal }
term-nth = no. { $ordinal }
term-from = from { $date }
term-to = to { $date }
term-days = from { $from } to { $to }
term-years-from = from { $year }
term-years-to = to { $year }
term-extended = extended to { $date }
term-previous = Previous term: { $term }
term-previous-chair = Chair of the previous term
term-upper-from = From { $date }: { $name }
term-belongs-to = under { $name }
term-upper-chair = Chair of { $name } at the time of the congress: { $who }
term-motto = Motto
term-goal = Goal of the term
term-results = Results of the previous term
term-shortcomings = Shortcomings of the previous term
term-tasks = Main tasks

# Dates, documents
term-on-day = { $date }
term-on-month = { $date }
term-on-year = { $date }
term-number = (no. { $number })
term-document-number = no. { $number }
term-document-issuer = of { $issuer }
term-number-unknown = number and date: unknown

# II
term-meeting = Form, time and place
term-form-unknown = form: unknown
term-pilot = (pilot congress)
term-session = { $session }
term-venue = at { $venue }
term-venue-unknown = place: unknown
term-attendance = Summoned
term-attendance-inside = summoned { $text }
term-attending = attending: { $count }
term-of-summoned = ({ $percent } of those summoned)
term-verified = verified: { $count }
term-guests = guests: { $count }
term-delegates-kinds = Delegates
term-ex-officio = ex officio { $count }
term-elected = elected { $count }
term-appointed = appointed { $count }
term-female = women { $count }
term-presided = Presided by
term-presided-inside = presided by { $name }
term-resolution = Resolution
term-resolution-inside = resolution { $text }
term-approved = approved by { $percent }
term-first-committee = First meeting of the executive committee
term-other-meeting = Another meeting
term-recognition = Recognition of the results

# III
term-at-congress = Congress
term-at-conference = Conference
term-at-committee = Committee
term-at-extended = Extended committee
term-at-inspection = Inspection committee
term-basis = Percentages are of { $basis }; to be elected takes more than half (1/2) of { $basis }.
term-basis-each = basis of each ballot
term-basis-own = Percentages are of the number given with each ballot; to be elected takes more than half (1/2) of it.
term-round = round { $round }
term-returned = ({ $count } ballots returned)
term-returned-of = ({ $count } ballots collected; percentages are of { $basis }: { $of })
term-replaces = in the place of { $name }
term-returned-plain = { $count } ballots returned
term-share-of = percentages are of { $basis }: { $of }
term-body-number = { $name }: { $count } people
term-no-list = No names or votes yet.
term-no-number = Number and names unknown.
term-not-known = Unknown.
term-won = Elected
term-lost = Not elected
term-alternate = alternate { $order }
term-alternate-big = Alternate { $order }
term-re-elected = re-elected
term-full-time = full time

# V, VI
term-target-year = (year { $year })
term-target-result = Result recorded
term-target-unknown = Unknown
term-award-count = number { $count }
term-took = Took office: { $office }
term-left = Left office: { $office }
term-committee-now = Executive committee on { $date }: { $now }/{ $decided } members
term-committee-vacant = { $count } vacant

# VII, VIII
term-no-programmes = No cooperation programme recorded.
term-congress-day = { $date } (congress)

# IX
term-unknown-in = Section { $section }: { $names }.
term-ballot-gaps = ballot for { $office } ({ $names })
term-gap-delegates = number of official and alternate delegates
term-gap-planned = content and aim of { $count } targets
term-about-ballot = Ballot for { $office }
term-submitted = handed in { $date }

# A report that could not be made
report-not-a-term = A summary can only be made of a term. Open a term and print again
report-not-made = The report could not be made. Nothing in the book was changed; try again, and if it fails again send the details to whoever supports you
