### Kinds of record, fields and choices.

## Kinds

kind-organisation = Organisation
kinds-organisation = Organisations
kind-person = Person
kinds-person = People
kind-document = Document
kinds-document = Documents
kind-organisation-period = Period of an organisation
kind-succession = Succession
kind-figure = Figures
kind-term = Term
kinds-term = Terms
kind-body = Body of the term
kind-meeting = Congress or meeting
kind-participant = Participant
kind-motion = Motion
kind-ballot = Ballot
kinds-ballot = Ballots
kind-ballot-board = Member of the counting board
kind-candidate = Candidate
kind-mandate = Office holder
kind-delegation = Delegation
kind-delegate = Delegate
kind-programme = Cooperation programme
kinds-programme = Cooperation programmes
kind-party = Party
kind-content = Content group
kind-review = Review
kind-target = Target
kind-award = Award
kind-rule-set = Rule set
kind-rule-limit = Limit
kind-distinct-pair = Two different records
kind-document-link = Document in the dossier
kind-acceptance = Accepted finding

## Fields of every kind

field-note = Note
field-source = Source

## Organisation

field-organisation-code = Code
field-organisation-contact = Contact

## Person

field-person-full-name = Full name
field-person-academic-title = Academic title
field-person-born = Date of birth
field-person-gender = Gender
field-person-ethnicity = Ethnic group
field-person-home-town = Home town
field-person-party-joined = Joined the Party on
field-person-party-member = Party member
field-person-education = Education
field-person-profession = Profession
field-person-political-theory = Political theory
field-person-foreign-language = Foreign language
field-person-post = Post
field-person-workplace = Workplace

choice-gender-male = Male
choice-gender-female = Female

## Document

field-document-number = Number and sign
field-document-kind = Type of document
field-document-issued-on = Issued on
field-document-issuer = Issued by
field-document-subject = Subject
field-document-file = Attached file

choice-document-kind-request = Request
choice-document-kind-resolution = Resolution
choice-document-kind-minutes = Minutes
choice-document-kind-decision = Decision
choice-document-kind-notice = Notice
choice-document-kind-plan = Plan
choice-document-kind-report = Report
choice-document-kind-list = List
choice-document-kind-letter = Official letter
choice-document-kind-other = Other document

## Period of an organisation

field-organisation-period-organisation = Organisation
field-organisation-period-valid-from = Valid from
field-organisation-period-name = Full name
field-organisation-period-short-name = Short name
field-organisation-period-kind = Organisation type
field-organisation-period-parent = Direct upper union
field-organisation-period-employer = Employer
field-organisation-period-sector = Sector
field-organisation-period-change = Change
field-organisation-period-decision = Decision

choice-organisation-kind-confederation = Vietnam General Confederation of Labour
choice-organisation-kind-provincial-federation = Provincial federation of labour
choice-organisation-kind-central-sector-union = Central sector union
choice-organisation-kind-corporation-union = Corporation union
choice-organisation-kind-district-federation = District federation of labour
choice-organisation-kind-civil-servants-union = Civil servants' union
choice-organisation-kind-sector-union = Local sector union
choice-organisation-kind-industrial-zone-union = Industrial-zone union
choice-organisation-kind-party-bodies-union = Union of Party bodies
choice-organisation-kind-commune-union = Ward, commune or special-zone union
choice-organisation-kind-grassroots = Grassroots union
choice-organisation-kind-occupational-grassroots = Grassroots occupational union
choice-organisation-kind-member-grassroots = Member grassroots union
choice-organisation-kind-section = Section union
choice-organisation-kind-occupational-section = Occupational section union
choice-organisation-kind-group = Union group
choice-organisation-kind-outside = Outside body

choice-sector-administrative = Administration and public service
choice-sector-business = Production and business

choice-change-established = Established
choice-change-renamed = Renamed
choice-change-transferred = Transferred
choice-change-kind-changed = Type changed
choice-change-merged-in = Took in another
choice-change-split-off = Split off
choice-change-ended = Ended

## Succession

field-succession-from = Predecessor
field-succession-to = Successor
field-succession-change = How
field-succession-on = Date
field-succession-decision = Decision
field-succession-members = Members taken over

choice-change-merged = Merged
choice-change-consolidated = Consolidated
choice-change-split = Split
choice-change-replaced = Replaced
choice-change-members-taken-over = Members taken over

## Figures

field-figure-organisation = Organisation
field-figure-as-of = As of
field-figure-workforce = Workers
field-figure-workforce-female = Women workers
field-figure-members = Union members
field-figure-members-female = Women members
field-figure-grassroots = Grassroots unions
field-figure-member-grassroots = Member grassroots unions
field-figure-sections = Section unions
field-figure-groups = Union groups

## Term

field-term-organisation = Organisation
field-term-ordinal = Ordinal
field-term-year-from = From year
field-term-year-to = To year
field-term-starts-on = From
field-term-ends-on = To
field-term-extended-to = Extended until
field-term-extension-decision = Decision to extend
field-term-previous = Previous term
field-term-motto = Motto
field-term-goal = Goal
field-term-previous-results = Results of the previous term
field-term-previous-shortcomings = Shortcomings of the previous term
field-term-tasks = Main tasks
field-term-status = State
field-term-not-held = Why the congress could not be held

choice-term-status-preparing = In preparation
choice-term-status-running = Running
choice-term-status-ended = Ended
choice-term-status-cut-short = Cut short

## Body of the term

field-body-term = Term
field-body-body = Body
field-body-obtained = How obtained
field-body-decided = Number decided by the congress
field-body-elected = Number elected
field-body-alternate = Alternates
field-body-vacant = Vacant
field-body-female = Women
field-body-ethnic-minority = Ethnic minority
field-body-party-members = Party members
field-body-under-40 = Under 40
field-body-from-40-to-50 = From 40 to 50
field-body-over-50 = Over 50
field-body-re-elected = Re-elected
field-body-new = New
field-body-full-time = Full-time

choice-body-committee = Executive committee
choice-body-standing-committee = Standing committee
choice-body-presidium = Presidium
choice-body-inspection-committee = Inspection committee
choice-body-women-committee = Women's committee

choice-obtained-elected-at-congress = Elected at the congress
choice-obtained-elected-at-meeting = Elected at a meeting
choice-obtained-by-election = By-election
choice-obtained-appointed = Appointed
choice-obtained-provisional = Provisional

## Congress or meeting

field-meeting-term = Term
field-meeting-kind = Type of meeting
field-meeting-ordinal = Ordinal
field-meeting-starts-on = Opens on
field-meeting-ends-on = Closes on
field-meeting-session = Session
field-meeting-venue = Venue
field-meeting-pilot = Pilot congress
field-meeting-summoned = Summoned
field-meeting-attending = Present
field-meeting-verified = Credentials verified
field-meeting-guests = Guests
field-meeting-delegates-ex-officio = Ex-officio delegates
field-meeting-delegates-elected = Elected delegates
field-meeting-delegates-appointed = Appointed delegates
field-meeting-delegates-female = Women delegates
field-meeting-resolution = Resolution
field-meeting-resolution-percent = Votes for the resolution (%)
field-meeting-presided-by = Presided by

choice-meeting-kind-delegate-congress = Delegates' congress
choice-meeting-kind-full-congress = Full congress
choice-meeting-kind-extraordinary-congress = Extraordinary congress
choice-meeting-kind-delegate-conference = Delegates' conference
choice-meeting-kind-full-conference = Full conference
choice-meeting-kind-founding = Founding conference
choice-meeting-kind-committee-meeting = Committee meeting
choice-meeting-kind-extended-committee-meeting = Extended committee meeting
choice-meeting-kind-inspection-meeting = Inspection committee meeting

choice-session-morning = Morning
choice-session-afternoon = Afternoon
choice-session-evening = Evening
choice-session-day = Whole day

## Participant

field-participant-meeting = Congress or meeting
field-participant-person = Person
field-participant-name = Full name
field-participant-post = Post
field-participant-role = Role

choice-participant-role-guest = Guest
choice-participant-role-director = Directing from above
choice-participant-role-presidium = Presidium
choice-participant-role-secretariat = Secretariat
choice-participant-role-credentials = Credentials board
choice-participant-role-speaker = Speaker

## Motion

field-motion-meeting = Congress or meeting
field-motion-position = Order
field-motion-text = Motion
field-motion-percent = Votes for (%)
field-motion-method = Method

## Ballot

field-ballot-meeting = Congress or meeting
field-ballot-office = Office
field-ballot-office-title = Other title
field-ballot-round = Round
field-ballot-seats = Seats
field-ballot-nominated = Nominated
field-ballot-self-nominated = Self-nominated
field-ballot-summoned = Summoned
field-ballot-attending = Present
field-ballot-voting = Voting
field-ballot-issued = Ballots issued
field-ballot-returned = Ballots collected
field-ballot-valid = Valid ballots
field-ballot-invalid = Invalid ballots
field-ballot-basis = Basis of rates
field-ballot-method = Method
field-ballot-upper-congress = Upper congress
field-ballot-status = Entry state
field-ballot-minutes = Counting minutes
field-ballot-purpose = Purpose
field-ballot-follows = Continues ballot
field-ballot-began = Began at
field-ballot-finished = Finished at
field-ballot-checked-by = Checked by
field-ballot-checked-on = Checked on
field-ballot-checked-how = Checked by whom
field-ballot-reopened = Reason for reopening

choice-office-committee = Executive committee
choice-office-standing-committee = Standing committee
choice-office-chair = Chair
choice-office-vice-chair = Vice-chair
choice-office-inspection-committee = Inspection committee
choice-office-inspection-head = Head of inspection committee
choice-office-inspection-vice-head = Deputy head of inspection committee
choice-office-delegate = Official delegate
choice-office-alternate-delegate = Alternate delegate
choice-office-group-leader = Group leader
choice-office-group-vice-leader = Deputy group leader
choice-office-other = Other office

choice-basis-returned = Ballots collected
choice-basis-valid = Valid ballots
choice-basis-issued = Ballots issued
choice-basis-attending = Number present
choice-basis-summoned = Number summoned

choice-method-secret = Secret ballot
choice-method-show-of-hands = Show of hands

choice-ballot-status-entering = Being entered
choice-ballot-status-checked = Checked
choice-ballot-status-final = Final
choice-purpose-regular = Start of the term
choice-purpose-supplementary = By-election
choice-checked-how-same-person = The same person
choice-checked-how-other-person = Another person

## Counting board

field-ballot-board-ballot = Ballot
field-ballot-board-person = Person
field-ballot-board-name = Full name
field-ballot-board-role = Duty

choice-ballot-board-role-head = Head
choice-ballot-board-role-secretary = Secretary
choice-ballot-board-role-member = Member

## Candidate

field-candidate-ballot = Ballot
field-candidate-person = Full name
field-candidate-position = Number on the ballot
field-candidate-nomination = Nomination
field-candidate-votes = Votes
field-candidate-printed-percent = Rate (%) in the minutes
field-candidate-elected = Elected
field-candidate-alternate-order = Order as alternate

choice-nomination-nominated = Nominated
choice-nomination-self-nominated = Self-nominated

## Office holder

field-mandate-organisation = Organisation
field-mandate-person = Full name
field-mandate-term = Term
field-mandate-office = Office
field-mandate-office-title = Other title
field-mandate-obtained = How obtained
field-mandate-ballot = Ballot
field-mandate-from = From
field-mandate-to = To
field-mandate-end-reason = Reason for leaving office
field-mandate-decision = Recognition or appointment
field-mandate-full-time = Full-time
field-mandate-re-elected = Re-elected

choice-office-standing-member = Standing committee member
choice-office-committee-member = Executive committee member
choice-office-inspection-member = Inspection committee member

choice-end-reason-term-ended = Term ended
choice-end-reason-resigned = Resigned
choice-end-reason-transferred = Transferred
choice-end-reason-retired = Retired
choice-end-reason-left-work = Left work
choice-end-reason-dismissed = Dismissed
choice-end-reason-died = Died
choice-end-reason-organisation-ended = Organisation ended
choice-end-reason-other = Other reason

## Delegation

field-delegation-meeting = Elected at
field-delegation-upper-congress = Upper congress
field-delegation-official = Official delegates
field-delegation-alternate = Alternate delegates
field-delegation-total = Total

field-delegate-delegation = Delegation
field-delegate-person = Full name
field-delegate-status = Status
field-delegate-obtained = How obtained
field-delegate-order = Order as alternate
field-delegate-changed-on = Status changed on
field-delegate-replaces = In place of
field-delegate-decision = Document of the replacement

choice-delegate-status-official = Official
choice-delegate-status-alternate = Alternate

choice-obtained-ex-officio = Ex officio
choice-obtained-elected = Elected

## Cooperation programme

field-programme-title = Title
field-programme-form = Form
field-programme-number = Number and sign
field-programme-signed-on = Signed on
field-programme-place = Signed at
field-programme-starts = Period from
field-programme-ends = Period to
field-programme-status = State
field-programme-previous = Previous programme
field-programme-basis = Legal basis
field-programme-purpose = Purpose
field-programme-review-cycle = Review cycle
field-programme-review-due = Review due

choice-form-programme = Cooperation programme
choice-form-regulation = Cooperation regulation
choice-form-joint-programme = Joint programme
choice-form-agreement = Cooperation agreement
choice-form-plan = Cooperation plan

choice-programme-status-draft = Draft
choice-programme-status-running = Running
choice-programme-status-expired = Expired, no final review
choice-programme-status-concluded = Concluded
choice-programme-status-stopped = Stopped

choice-review-cycle-half-yearly = Every six months
choice-review-cycle-yearly = Every year
choice-review-cycle-mid-term = Half way
choice-review-cycle-end-only = Only at the end
choice-review-due-year-end = 31 December of the year
choice-review-due-next-january = 31 January after it
choice-review-due-next-march = 31 March after it

## Party

field-party-programme = Cooperation programme
field-party-organisation = Organisation
field-party-role = Role
field-party-signatory = Signatory
field-party-signatory-title = Title of the signatory
field-party-document-number = This party's document number
field-party-group-size = Units in the group
field-party-contact-unit = Contact unit

## Content group

field-content-programme = Cooperation programme
field-content-position = Order
field-content-text = Content
field-content-lead-unit = Responsible unit
field-content-partners = Taking part
field-content-due = By when

## Review

field-review-programme = Cooperation programme
field-review-kind = Type
field-review-period = Period
field-review-year = Year under review
field-review-not-held = Not held
field-review-held-on = Held on
field-review-venue = Venue
field-review-host = Host
field-review-result = Result
field-review-document = Document

choice-review-kind-interim = Interim review
choice-review-kind-final = Final review

## Target

field-target-owner = Term or programme
field-target-position = Order
field-target-text = Target
field-target-unit = Unit
field-target-planned = Planned
field-target-achieved = Achieved
field-target-year = Year

## Award

field-award-organisation = Organisation
field-award-term = Term
field-award-title = Title
field-award-on = Date
field-award-decision = Decision
field-award-count = Number

## Rule sets

field-rule-set-key = Key
field-rule-set-name = Name
field-rule-set-valid-from = In force from
field-rule-set-valid-to = In force until
field-rule-set-enabled = In use

field-rule-limit-rule-set = Rule set
field-rule-limit-subject = Limit on
field-rule-limit-level = Kind of organisation
field-rule-limit-members-from = From members
field-rule-limit-members-to = Up to members
field-rule-limit-at-least = At least
field-rule-limit-at-most = At most
field-rule-limit-numerator = Numerator
field-rule-limit-denominator = Denominator
field-rule-limit-basis = Rate taken of
field-rule-limit-verified = Checked against the text

choice-subject-committee-size = Members of the committee
choice-subject-committee-from = Members needed for a committee
choice-subject-standing-share = Standing committee as a share of the committee
choice-subject-standing-from = Committee members needed for a standing committee
choice-subject-inspection-from = Members needed for an inspection committee
choice-subject-majority = Votes needed to be elected
choice-subject-quorum = Share that must attend
choice-subject-supplement-share = Supplements in a term as a share
choice-subject-term-years = Years of a term
choice-subject-congress-delegates = Official delegates to a congress
choice-subject-delegate-congress-from = Members needed for a delegates’ congress
choice-subject-appointed-share = Appointed delegates as a share
choice-subject-guest-share = Guests as a share
choice-subject-women-share = Women as a share of the committee
choice-subject-under-40-share = Under 40 as a share of the committee
choice-subject-from-40-to-50-share = From 40 to 50 as a share of the committee

## Document in the dossier

field-document-link-document = Document
field-document-link-record = Belongs to
field-document-link-role = Paper
field-document-link-submitted-on = Submitted on

choice-document-link-role-request = Request
choice-document-link-role-congress-minutes = Congress minutes
choice-document-link-role-resolution = Congress resolution
choice-document-link-role-counting-minutes = Counting minutes
choice-document-link-role-biographies = Short CV list
choice-document-link-role-committee-minutes = Minutes of the committee meeting
choice-document-link-role-delegate-list = List of delegates
choice-document-link-role-recognition = Recognition decision
choice-document-link-role-appointment = Appointment decision
choice-document-link-role-plan = Plan
choice-document-link-role-signed-text = Signed text
choice-document-link-role-other = Other paper

## Accepted finding

field-acceptance-record = Belongs to
field-acceptance-code = Code
field-acceptance-fields = Fields
field-acceptance-fingerprint = Fingerprint of the values
field-acceptance-reason = Reason
field-distinct-pair-record = Record
field-distinct-pair-other = Other record

## Values

count-over = over { $number }
count-nearly = nearly { $number }
count-about = about { $number }
flag-yes = Yes
flag-no = No
date-long-day = { $day } { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-long-month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-long-year = { $year }

## Typed text that is no value yet

input-ambiguous = { $decimal } or { $whole }? This field takes whole numbers, with a dot before every three digits, such as 2.596
input-not-a-number = “{ $text }” is not a number: this field takes digits, such as 2.596, and stays empty when unknown
input-negative = This field takes numbers from 0 up
input-too-large = This field takes numbers up to { $limit }
input-not-a-percent = “{ $text }” is not a rate: this field takes a percentage such as 49,2
input-percent-decimals = A rate has one digit after the comma, such as 49,2
input-not-a-date = “{ $text }” is not a date: write 14/4/2023, or 4/2023, or 2023
input-year-missing = “{ $text }” has no year: write it in full, such as 14/4/2023 or 4/2023
input-no-such-day = There is no { $day }/{ $month }/{ $year }: month { $month } of { $year } has { $days } days
input-no-such-month = There is no month { $month }: the day comes first, then the month, such as 14/4/2023
input-year-out-of-range = The year { $year } is not between 1800 and 2200
input-not-a-flag = “{ $text }” is neither yes nor no: write Yes or No, and leave it empty when unknown
input-too-long = The text is too long, this field takes up to { $limit } characters
input-control-character = The text holds the hidden character { $code }: delete it or type the text again
input-not-text = This field is chosen from the lists of the book
