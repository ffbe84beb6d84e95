## 02, terms of the organisations below an upper union

table-title = TABLE OF TERMS
table-subject = Congress results and committees of the organisations below
table-description = Table of the terms of the organisations below
table-file = Table of congress results and committees of the organisations below { $name }
table-aside = Terms in force on { $day }; ages on the day of the congress or the appointment
table-aside-round = Term { $years }, as of { $day }; ages on the day of the congress or the appointment
table-sign = BTH
table-maker = MADE BY
table-for-standing = FOR THE STANDING COMMITTEE
table-trace = { $program } · form 02 · as of { $time } · record { $uid }
table-empty = The book has no organisation below that was active on the day of the table.

# Heads of columns
table-col-name = Union organisation
table-col-day = Day of congress or conference
table-col-form = Form
table-col-years = Term
table-col-committee = Committee (people)
table-col-ages = Age
table-col-under-40 = Under 40
table-col-40-to-50 = 40 - 50
table-col-over-50 = Over 50
table-col-no-age = Unknown
table-col-new = New
table-col-chair = Chair
table-col-how = How

# Groups, sums
table-kind-business = Grassroots unions of enterprises
table-kind-administrative = Grassroots unions of offices and public units
table-kind-unknown = Kind unknown
table-sum = Sum { $number }: { $what }
table-total = TOTAL: { $what }
table-organisations = { $count } organisations
table-held = { $count } held
table-appointed-count = { $count } appointed
table-open-count = { $count } unknown
table-shares = Share (% of committee members known)

# Forms, ways
table-not-held = not held
table-appointed = Appointed
table-form-dd = DC
table-form-dt = FC
table-form-db = EC
table-form-hd = DM
table-form-ht = FM
table-form-hl = FO
table-form-hm = CM
table-long-cd = CĐ: union
table-long-cdcs = CĐCS: grassroots union
table-long-dd = DC: delegate congress
table-long-dt = FC: full congress
table-long-db = EC: extraordinary congress
table-long-hd = DM: delegate conference
table-long-ht = FM: full conference
table-long-hl = FO: founding conference
table-long-hm = CM: extended committee meeting
table-long-appointed = Appointed: committee appointed by the upper union, with the day of the appointment
table-way-committee = By committee
table-way-congress = By congress

# Notes
table-legend = “…” unknown, not counted as 0; “–” not applicable.
table-legend-star = “…” unknown, not counted as 0; “–” not applicable; * sum of the known, not complete.
table-legend-sums = Column 1 = columns 4 + 5 + 6 + 7 = columns 8 + 9, but for those with a note. The share of each column is of the members of the organisations that know it.
table-legend-sources = Numbers are those reported for each term; what the report does not say is counted from the list of the committee where that is whole.
table-note = ({ $number }) { $text }
table-note-unknown = Unknown: { $names }.
table-note-part = { $name } known { $yes }, unknown { $unknown }
table-note-listed = The list of the committee has only { $count } people so far.
table-note-sum = Columns { $columns } = { $sum }, unlike column 1 = { $total }.
table-note-above = Column { $column } = { $part }, more than column 1 = { $total }.
table-note-not-held = Congress not held, not counted.
table-note-not-held-because = Congress not held, not counted: { $reason }.
table-note-no-term = No term in the book.
table-note-no-term-of = No term { $years } in the book.
table-note-chair-left = The chair left the office { $date }; the book has nobody in the place.
table-note-over = The term is over and the book has none after it.
table-name-day = day of congress or conference
table-name-form = form
table-name-years = years of the term
table-name-chair = chair
table-name-how = how the chair was chosen
table-name-committee = size and structure of the committee
table-name-total = size of the committee
table-name-female = women
table-name-party = Party members
table-name-ages = age
table-name-again = re-elected
table-name-new = first time

# Excel
table-sheet-lines = Organisations
table-sheet-sums = Sums
table-sheet-kind = Kind
table-sheet-state = Congress
table-sheet-total = Committee members
table-sheet-chair = Chair's name
table-sheet-source = Source of the numbers
table-sheet-organisations = Organisations
table-sheet-held = Held
table-sheet-not-held = Not held
table-sheet-open = Unknown
table-sheet-coverage = Complete: { $column }
table-sheet-all = Total
table-state-held = held
table-state-appointed = appointed, no congress
table-state-not-held = not held
table-state-unknown = unknown
table-state-no-term = no term in the book
table-source-reported = report of the term
table-source-listed = counted from the list
table-source-both = report and list

# Print
report-not-an-organisation = This paper can only be made for a union organisation. Open one and print again
print-table = Table of the terms of the organisations below
print-round = Term
print-round-in-force = In force
print-reach = Reach
print-reach-direct = Directly below
print-reach-two-levels = Two levels below
print-reach-all = All below
