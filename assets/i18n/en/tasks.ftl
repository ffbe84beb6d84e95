## tasks: what needs doing, form 07, the calendar file

# Tasks
task-term_end = Prepare the congress, the term ends
task-term_end-late = Term over, no congress yet
task-term_end-basis = { $field ->
    [extended_to] Day the term is extended to
    [year_to] Last day of the term's last year
   *[other] Day the term ends; not extended
  }
task-term_without_end = Add the day the term ends
task-term_without_end-basis = Neither the last day nor the last year is known
task-provisional = Replace the provisional committee by a congress
task-provisional-basis = { $limit } months after the appointment { $date }
task-recognition = Hand in the congress result for recognition
task-recognition-basis = { $limit } days after the congress or conference { $date }; no decision yet
task-vacancy = Complete the committee ({ $number } vacant)
task-vacancy-basis = Day the last member left: { $date }
task-interim_review = { $half ->
    [first] Review of the first half of { $number }
   *[none] Review of { $number }
  }
task-interim_review-basis = By the review cycle; none recorded
task-final_review = Final review; sign the next programme
task-final_review-late = Final review of the programme
task-final_review-basis = Day the period ends; no final review
task-entering = Finish entering the ballot
task-entering-basis = Ballot { $date } still being entered
task-destroy_ballots = Destroy the sealed ballot papers (if nobody complained)
task-destroy_ballots-basis = { $limit } months after the vote { $date } (238/HD-TLĐ 2014)
task-unknown-day = day unknown

# Form 07
tasklist-circulation = FOR INTERNAL USE
tasklist-issuer-blank = ..................................
tasklist-title = WHAT NEEDS DOING
tasklist-subject = Terms, reviews and dossiers that are due
tasklist-aside = (As of { $date }; late, and due within { $months } months)
tasklist-summary = { $total } tasks: { $groups }.
tasklist-count-late = late { $count }
tasklist-count-month = due within 30 days { $count }
tasklist-count-quarter = due in 31 to 90 days { $count }
tasklist-count-later = due after 90 days { $count }
tasklist-count-undated = day unknown { $count }
tasklist-group-late = { $letter }. Late ({ $count })
tasklist-group-month = { $letter }. Due within 30 days ({ $count })
tasklist-group-quarter = { $letter }. Due in 31 to 90 days ({ $count })
tasklist-group-later = { $letter }. Due after 90 days ({ $count })
tasklist-group-undated = { $letter }. Day unknown ({ $count })
tasklist-col-what = Task; what its day follows from
tasklist-col-task = Task
tasklist-col-basis = What its day follows from
tasklist-col-whose = Organisation, programme
tasklist-col-due = Due
tasklist-col-left = Days left
tasklist-col-done = Done
tasklist-col-group = Group
tasklist-late = { $days } late
tasklist-none = Nothing is late or due in this time.
tasklist-cut = Only the { $shown } most urgent of { $all } tasks are printed; the Excel file has more.
tasklist-legend = “…” unknown. Days are counted from { $date }. The column “Done” is for ticking by hand. The list is made from the book and does not replace the rules in force.
tasklist-sign-note = (Signature, full name)
tasklist-signer-author = MADE BY
tasklist-signer-head = HEAD
tasklist-file = What needs doing as of { $date }
tasklist-description = What needs doing: terms, reviews, dossiers
tasklist-trace = { $program } · form 07 · data of { $stated } · record { $uid }
tasklist-sheet = Tasks
tasklist-sheet-counts = Numbers of tasks
tasklist-total = Total
print-tasks = What needs doing

# Calendar file
calendar-name = What needs doing, { $name }
calendar-name-book = What needs doing, Sổ Công đoàn
cli-calendar = Written { $path }: { $events } tasks with a day
calendar-written = Written { $path }: { $events } tasks with a day
path-calendar = Save the calendar file
path-calendar-do = Save

# Overview
overview-tasks = What needs doing ({ $n })
overview-all = All
overview-soon = Within 30 days
overview-counting = Counting…
overview-no-tasks = Nothing is late or due soon
overview-findings-title = Findings
overview-findings-aside = { $errors } errors, { $warnings } warnings
overview-more-findings = Show { $n } { $of } with findings
overview-more = Show { $n } more
overview-group-late = Terms past their end
overview-group-terms = Terms ending
overview-group-dossiers = Dossiers, vacancies
overview-group-programmes = Programmes due
overview-group-ballots = Ballots
overview-group-count = { $n } tasks
overview-within = within { $n } months
overview-within-days = within { $n } days
overview-late = { $n } days late
overview-left = { $n } days left, { $date }
overview-due = due { $date }
overview-scope = Scope
overview-whole = The whole book
overview-kind = Kind
overview-all-kinds = Every kind
overview-round-label = Term
overview-months-label = Terms ending in
overview-months = { $n } months
overview-day = As of
overview-print = Print the tasks
overview-calendar = Calendar file…
overview-label-unknown = years unknown
overview-kind-unknown = Kind unknown
overview-total = Total
overview-unknown = unknown
overview-round = Congresses of the term { $years }
overview-round-empty-title = Congresses
overview-round-empty = No organisations and terms to count yet
overview-round-congress = Congress
overview-round-conference = Conference
overview-round-appointed = Appointed
overview-round-unnamed = Unclear
overview-round-dated = Date set
overview-round-cannot = Not held
overview-round-not-yet = Not yet
overview-round-all = All
overview-round-share = Share
overview-legend-held = held, begun
overview-legend-dated = date set
overview-legend-cannot = cannot be held
overview-legend-unknown = unknown
overview-members = Members and share of women
overview-members-aside = Grassroots unions together, at 31/5 and 30/11
overview-members-empty = No figures of members before this day. Enter them under Organisations, Figures
overview-members-spoken = { $day }: { $number } members, women { $women }
overview-members-told = { $day } adds the newest figures of { $told } unions: { $fresh } gave figures for that day, { $unknown } do not say how many members
overview-legend-women = women, share printed
overview-legend-others = men, unknown
overview-ages = Age and women in the committees
overview-ages-aside = On the day of the congress, { $members } members in { $terms } terms
overview-committees-empty = No committee of this term in the book yet
overview-under-40 = Under 40
overview-from-40 = 40 – 50
overview-over-50 = Over 50
overview-women = Women
overview-guide = Thick stroke: the share the rules in use ask for
overview-ages-unknown = Left out of the shares: { $ages } members of unknown age, { $women } of unknown gender; { $silent } terms without a committee
overview-service = Re-elected and new
overview-service-empty = No member is marked as re-elected or new yet
overview-service-spoken = Re-elected { $again }, new { $new }
overview-again = re-elected
overview-new = new
