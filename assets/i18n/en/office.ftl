# From election results to office-holders.
command-office-results = Make office-holders from the result
command-office-round = Next round
command-office-recognise = Record the recognition decision
command-office-end = Record the end of offices
command-office-vacancy = Make a by-election
command-office-appoint = Record appointed or provisional holders
office-menu = Offices
office-needs-ballot = This is done on the page of a ballot; open one first
office-needs-term = This is done on the page of a term or a ballot
office-needs-term-or-person = This is done on the page of a term, a ballot or a person

# In common
office-unknown = office not known
office-nothing-ticked = No line is ticked
office-misread = A field cannot be read; see the one with the red edge
office-tick-all = Tick all
office-tick-none = Clear
office-ticked = { $ticked } of { $all } ticked
office-yes = Yes
office-no = No
office-decision = Decision
office-decision-hint = Type a number to search, or of a new document
office-new-document = New document
office-new-document-only = for a new document only
office-will-be-new = new document
office-no-decision = No decision is given yet
office-no-holders = There is no office-holder to choose
office-holders = Office-holders of the term
office-holders-now = In office

# Office-holders from results
office-results-title = Make office-holders from the result
office-results-do = Make the list
office-results-lines = Elected
office-results-done = Office-holders made, { $count }: { $ballot }
office-nameless = Number { $position } on the list
office-votes = { $votes }/{ $base } votes ({ $percent })
office-votes-only = { $votes } votes
office-again = re-elected
office-first-time = new
office-half = elected by the minutes, not more than half of the votes
office-not-said = more than half of the votes, the minutes do not say elected
office-complete = in office, the ballot is added to the line that is there
office-there = there already in this term
office-repeated = the same person as above
office-no-person = not known who; choose the person in the list of candidates
office-tied = level at the last seat, the congress decides
office-nobody-elected = Nobody is elected by the minutes or by the votes yet

# Delegates
office-delegates-title = Make the list of delegates to the upper congress
office-delegates-do = Make the list
office-delegates-lines = Delegates
office-delegates-done = Delegates listed, { $count }: { $ballot }
office-delegation = Delegation
office-alternates-from = Alternates come from
office-alternates-own = A ballot of their own, or none
office-alternates-next = The next with more than half
office-alternate = Alternate no. { $order }
office-delegate-there = in the delegation already
office-level = level with the one above, the congress decides the order

# Next round
office-round-title = Next round, no. { $round }
office-round-do = Make the ballot
office-round-lines = Candidates of this round
office-round-done = Next round made: { $ballot }
office-level-short = level at the last seat
office-all-elected = Everyone on the list is elected
office-no-seat-left = No seat is left to vote for

# Recognition
office-recognise-title = Record the recognition decision
office-recognise-do = Record the decision
office-recognise-done = Recognition decision recorded for { $count }: { $term }
office-of-office = Only this office
office-has-decision = has { $number }

# End of office
office-end-title = Record the end of offices
office-end-do = Record the end
office-end-done = End recorded of { $count } offices: { $subject }
office-end-reason = Reason
office-then-vacancy = Make a by-election afterwards
office-since = since { $day }
office-ends-early = ends before it began
office-ends-early-of = The end lies before the beginning for { $name }
office-end-says-nothing = A date or a reason is needed

# By-election
office-vacancy-title = Make a by-election
office-vacancy-do = Make the ballot
office-vacancy-done = By-election made: { $term }
office-vacancy-of = By-election for
office-vacancy-at = At the meeting
office-vacant = { $office } ({ $count } vacant)
office-new-meeting = New meeting
office-new-meeting-day = Day (of a new meeting)
office-which-office = No office is chosen
office-which-meeting = No meeting is chosen

# Appointed, provisional
office-appoint-title = Record appointed or provisional holders
office-appoint-do = Record the list
office-appoint-done = Appointed or provisional, { $count } people: { $term }
office-appoint-lines = List
office-people = People, one a line
office-people-hint = Full name; office; date of birth (can be pasted from Excel or Word)
office-way = Obtained by
office-for-those-without = Office of lines without one
office-new-person = new person
office-namesakes = { $count } of this name, choose one
office-who = Who is { $name }
office-who-is-meant = For a line it is not known who is meant; choose a namesake or a new person
office-no-people = There is nobody on the list yet

# Figures of bodies
figure = Figure
figure-reported = Reported
figure-counted = Counted
figure-counted-partly = { $yes }, not known { $unknown }
figure-both = { $label }: reported { $reported }, counted { $counted }
figure-take = Take the counted number
figure-differs = differs from the report
figures-of = Figures of { $body }
figures-take = Take counted numbers…
figures-counted-on = Counted from the office-holders known, as of { $day }
office-figures-title = Figures reported and counted
office-figures-do = Take those ticked
office-figures-lead = Counted from the office-holders known, ages as of { $day }
office-figures-done = Counted numbers taken: { $body }

# Pages of people and terms
office-career = Offices over time
office-delegations = Delegate to upper congresses
office-former = Former
office-until-now = now
office-until = until { $day }
office-elected = Elected
office-not-elected = Not elected
