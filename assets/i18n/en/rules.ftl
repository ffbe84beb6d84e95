### Findings of the rules: sentence, what to do (-do) and short name (-title) of each code.
### No full stop at the end. Numbers and dates come written out.

## Organisations

rule-tc-101 = The organisation has no name yet
rule-tc-101-do = Enter the full name as the decision gives it
rule-tc-101-title = Name of the organisation
rule-tc-201 = Two periods of the organisation begin on { $date }
rule-tc-201-do = Correct the first day of one of them, or make the two one
rule-tc-201-title = Two periods begin on one day

## Figures

rule-sl-201 = More women than the total: { $number } of { $total }
rule-sl-201-do = Look up the number of women and the total in the report
rule-sl-201-title = Women and total

## Terms and meetings

rule-nk-101 = The years of the term are not known
rule-nk-101-do = Enter the first and the last year, or the one that is known
rule-nk-101-title = Years of the term
rule-nk-201 = The meeting has more attending than summoned: { $attending } of { $summoned }
rule-nk-201-do = Look up both numbers in the minutes
rule-nk-201-title = Attending and summoned at a meeting
rule-nk-202 =
    More { $part ->
        [female] women
        [ethnic_minority] members of ethnic minorities
        [party_members] Party members
        [under_40] members under 40
        [from_40_to_50] members from 40 to 50
        [over_50] members over 50
        [re_elected] members re-elected
        [new] new members
       *[full_time] full-time members
    } than elected: { $number } of { $total }
rule-nk-202-do = Look up this number and the number elected in the report
rule-nk-202-title = Parts of a body
rule-nk-203 = The term ends before it begins: from { $from } to { $to }
rule-nk-203-do = Look up when the term begins and ends
rule-nk-203-title = Days and years of the term
rule-nk-204 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } stands twice in the same office of the term
rule-nk-204-do = Remove one line, or enter the day the earlier one ended
rule-nk-204-title = One person twice in one office
rule-nk-205 = The meeting closes before it opens: from { $from } to { $to }
rule-nk-205-do = Look up the opening and the closing day
rule-nk-205-title = Opening and closing day
rule-nk-206 = The age groups together are more than those elected: { $sum } of { $elected }
rule-nk-206-do = Look up the age groups, counted on the day of the congress
rule-nk-206-title = Age groups and elected
rule-nk-207 = Re-elected and new together are more than those elected: { $sum } of { $elected }
rule-nk-207-do = Look up how many were re-elected and how many are new
rule-nk-207-title = Re-elected, new and elected
rule-nk-208 = More delegates found qualified than attending: { $verified } of { $attending }
rule-nk-208-do = Look up the report on the examination of delegates
rule-nk-208-title = Qualified and attending
rule-nk-209 =
    { $part ->
        [delegates_female] More women delegates than summoned
       *[all] Ex officio, elected and appointed delegates together are more than summoned
    }: { $number } of { $total }
rule-nk-209-do = Look up the delegates in the report on their examination
rule-nk-209-title = Delegates and summoned
rule-nk-210 = Official and alternate do not make the total: { $official } + { $alternate } = { $sum }, total { $total }, { $difference } apart
rule-nk-210-do = Look up the three numbers of the delegation in the minutes
rule-nk-210-title = Total of a delegation
rule-nk-301 = The term lasts { $years } years, usual are { $usual }
rule-nk-301-do = Look up both years; if they are right, accept and give the reason
rule-nk-301-title = Length of the term
rule-nk-302 =
    The previous term runs to { $end }, this one from { $from }: { $how ->
        [overlap] { $years } years of overlap
       *[gap] { $years } years between
    }
rule-nk-302-do = Look up the years of both terms, and enter the extension if there was one
rule-nk-302-title = Following the previous term
rule-nk-303 = Number { $this }, the previous term is number { $previous }
rule-nk-303-do = Look up the number; if counting began anew after a merger or renaming, enter that in the periods of the organisation
rule-nk-303-title = Number of the congress
rule-nk-305 = Ex officio, elected and appointed do not make those attending: { $sum } = { $number }, attending { $attending }, { $difference } apart
rule-nk-305-do = Look up the delegates in the report on their examination
rule-nk-305-title = Kinds of delegates and attending
rule-nk-306 = More women delegates than attending: { $delegates_female } of { $attending }
rule-nk-306-do = Look up the number of women; it may be of those summoned
rule-nk-306-title = Women delegates and attending

## Elections

rule-bc-101 = Candidates have votes, but the number of ballots returned is missing
rule-bc-101-do = Enter the ballots returned as the counting minutes give them; percentages need them
rule-bc-101-title = Ballots returned
rule-bc-201 = More ballots returned than issued: { $returned } of { $issued }
rule-bc-201-do = Look up the ballots returned and issued in the minutes
rule-bc-201-title = Returned and issued
rule-bc-202 = Valid and invalid do not make the returned: { $valid } + { $invalid } = { $sum }, returned { $returned }, { $difference } apart
rule-bc-202-do = Look up the valid and the invalid ballots in the minutes
rule-bc-202-title = Valid, invalid and returned
rule-bc-203 = One person has more votes than there are valid ballots: { $votes } of { $valid }
rule-bc-203-do = Look up the votes of this person and the valid ballots in the minutes
rule-bc-203-title = Votes of one person and valid ballots
rule-bc-204 = More attending than summoned: { $attending } of { $summoned }
rule-bc-204-do = Look up both numbers in the minutes
rule-bc-204-title = Attending and summoned
rule-bc-205 = More voting than attending: { $voting } of { $attending }
rule-bc-205-do = Look up both numbers in the minutes
rule-bc-205-title = Voting and attending
rule-bc-206 = More votes than the ballots can carry: { $sum }, at most { $seats } × { $valid } = { $limit }
rule-bc-206-do = Look up the column of votes, the valid ballots and the seats
rule-bc-206-title = All votes together
rule-bc-207 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } stands twice on the list of candidates
rule-bc-207-do = Remove one line, or choose the right person if two have the same name
rule-bc-207-title = One person twice on the list
rule-bc-208 =
    More { $part ->
        [valid] valid
       *[invalid] invalid
    } ballots than returned: { $number } of { $total }
rule-bc-208-do = Look up this number and the ballots returned in the minutes
rule-bc-208-title = Valid or invalid and returned
rule-bc-301 =
    Fewer than { $share ->
        [half] half
        [one_third] a third
        [two_thirds] two thirds
       *[other] { $share }
    } of those summoned attend: { $attending } of { $summoned }
rule-bc-301-do = Look up both numbers; if they are right, accept and give the reason
rule-bc-301-title = Fewer attending than must
rule-bc-302 = Elected, but without more than half of the votes: { $votes } of { $basis }
rule-bc-302-do = Look up the votes, the result and what percentages are taken of in the minutes
rule-bc-302-title = Elected without more than half
rule-bc-303 = More than half of the votes, not elected, { $free } seats free: { $votes } of { $basis }
rule-bc-303-do = Look up the result in the minutes; if an alternate, enter the order
rule-bc-303-title = More than half, not elected
rule-bc-304 = { $elected } elected, { $seats } seats
rule-bc-304-do = Look up the result; if it is right, accept and give what the meeting decided
rule-bc-304-title = Elected and seats
rule-bc-305 = More ballots issued than people attending: { $issued } of { $attending }
rule-bc-305-do = Look up both numbers in the minutes
rule-bc-305-title = Issued and attending
rule-bc-306 =
    The ballot says { $number } { $part ->
        [summoned] summoned
       *[attending] attending
    }, the meeting says { $meeting }
rule-bc-306-do = Look up both minutes; if people left in between, accept and give the reason
rule-bc-306-title = Numbers of the ballot and of the meeting
rule-bc-307 = The minutes say { $printed } %, computed are { $computed } %
rule-bc-307-do = Look up the votes and what percentages are taken of
rule-bc-307-title = Percentage in the minutes

## Cooperation

rule-ph-101 = The programme has no parties yet
rule-ph-101-do = Add the parties as the signed text names them
rule-ph-101-title = Parties
rule-ph-201 = The programme ends before it begins: from { $from } to { $to }
rule-ph-201-do = Look up both days in the signed text
rule-ph-201-title = Days of the programme
rule-ph-202 =
    { $name ->
        [none] An organisation
       *[other] { $name }
    } is entered as a party twice
rule-ph-202-do = Remove one line, or choose the right organisation
rule-ph-202-title = One party twice

## People

rule-ns-101 = The full name is missing
rule-ns-101-do = Enter the name as the person's papers give it
rule-ns-101-title = Full name
rule-ns-201 = Joined the Party { $joined }, before the birth { $born }
rule-ns-201-do = Look up both days in the person's papers
rule-ns-201-title = Birth and joining the Party
rule-ns-202 = The office ends before it begins: from { $from } to { $to }
rule-ns-202-do = Look up both days in the decision
rule-ns-202-title = Taking up and laying down an office
rule-ns-203 = In office from { $from }, before the birth { $born }
rule-ns-203-do = Look up the first day in office and the birth
rule-ns-203-title = Office and birth
