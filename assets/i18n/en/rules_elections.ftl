### Findings on elections and limits: sentence, what to do (-do) and short name (-title) of each code.
### No full stop at the end. Numbers and dates come written out.

## Terms and meetings

rule-nk-304 =
    Standing committee of { $number }, more than { $share ->
        [half] half
        [one_third] a third
        [two_thirds] two thirds
       *[other] { $share }
    } of { $committee } members
rule-nk-304-do = Look up both numbers in the resolution, and accept with the reason if they are right
rule-nk-304-title = Standing committee as a share of the committee
rule-nk-307 =
    Committee of { $number } members, { $how ->
        [exactly] the rule is { $most }
        [between] the rule is { $least } to { $most }
        [most] the rule is at most { $most }
       *[least] the rule is at least { $least }
    } ({ $set })
rule-nk-307-do = Look up the number, the kind of the organisation and its members, and accept with the reason if they are right
rule-nk-307-title = Size of the committee
rule-nk-308 = An inspection committee with { $members } union members, the rule is { $least } or more ({ $set })
rule-nk-308-do = Look up the number of union members; below it one member of the committee is in charge of inspection
rule-nk-308-title = Inspection committee of few members
rule-nk-309 = A committee with { $members } union members, the rule is { $least } or more ({ $set })
rule-nk-309-do = Look up the number of union members; below it only a chair is elected
rule-nk-309-title = Committee of few members
rule-nk-310 = A standing committee where the committee has { $committee } members, usually it has { $least } or more
rule-nk-310-do = Look up both numbers in the resolution, and accept with the reason if they are right
rule-nk-310-title = Standing committee of a small committee
rule-nk-311 = { $summoned } delegates summoned, the rule is at most { $most } ({ $set })
rule-nk-311-do = Look up the number summoned and the kind of congress, and accept with the reason if the upper union agreed or the union just above the grassroots has more than 300 grassroots unions
rule-nk-311-title = Number of official delegates
rule-nk-312 = A delegates’ congress with { $members } union members, the rule is { $least } or more ({ $set })
rule-nk-312-do = Look up the kind of congress and the members, and accept with the reason if the upper union agreed because they are scattered
rule-nk-312-title = Delegates’ congress of few members
rule-nk-313 =
    { $part ->
        [delegates_appointed] Appointed delegates
       *[guests] Guests
    } { $number }, more than { $share ->
        [half] half
        [one_third] a third
        [two_thirds] two thirds
       *[other] { $share }
    } of { $summoned } delegates ({ $set })
rule-nk-313-do = Look up both numbers in the report, and accept with the reason if they are right
rule-nk-313-title = Appointed delegates and guests as a share
rule-nk-314 =
    { $part ->
       *[female] Women
        [under_40] Under 40
        [from_40_to_50] From 40 to 50
    }: { $number } of { $elected } members, the guidance is { $share ->
        [half] half
        [one_third] a third
        [two_thirds] two thirds
       *[other] { $share }
    } or more ({ $set })
rule-nk-314-do = Look up the make-up in the report; this is guidance for preparing candidates
rule-nk-314-title = Make-up of the committee

## Elections

rule-bc-102 =
    Entered, but not known: { $part ->
        [office] the office
        [seats] the seats
        [summoned] summoned
        [attending] attending
        [issued] ballots issued
        [returned] ballots returned
        [valid] valid ballots
       *[invalid] invalid ballots
    }
rule-bc-102-do = Enter it from the counting minutes, and accept with the reason if they do not have it
rule-bc-102-title = Figures of the counting minutes
rule-bc-103 = Entered, but the votes of somebody on the list are not known
rule-bc-103-do = Enter the votes from the counting minutes
rule-bc-103-title = Votes of each candidate
rule-bc-104 = Entered, but whether somebody on the list was elected is not known
rule-bc-104-do = Enter Elected: Yes or No as the minutes conclude
rule-bc-104-title = Result of each candidate
rule-bc-105 = Entered, but the candidate list is empty
rule-bc-105-do = Enter those on the candidate list from the minutes
rule-bc-105-title = Candidate list
rule-bc-106 = Two people named { $name } are on the list, and a birth date to tell them apart is not known
rule-bc-106-do = Enter the birth date of each, or remove one line if they are one person
rule-bc-106-title = One name, no birth date
rule-bc-209 = More voting than summoned: { $voting } of { $summoned }
rule-bc-209-do = Look up the numbers voting and summoned in the minutes
rule-bc-209-title = Voting and summoned
rule-bc-210 =
    { $how ->
        [itself] The ballot goes on from itself
        [each_other] Two ballots go on from each other
       *[round] Round { $round } goes on from round { $first }
    }
rule-bc-210-do = Choose the earlier ballot again, or correct the round
rule-bc-210-title = Round and earlier round
rule-bc-211 =
    More { $part ->
        [valid] valid
       *[invalid] invalid
    } ballots than issued: { $number } of { $total }
rule-bc-211-do = Look up this number and the ballots issued in the minutes
rule-bc-211-title = Valid or invalid, and issued
rule-bc-212 =
    One candidate has more votes than ballots { $whole ->
        [returned] returned
       *[issued] issued
    }: { $votes } of { $total }
rule-bc-212-do = Look up the votes of this person and the number of ballots in the minutes
rule-bc-212-title = Votes of one candidate and ballots
rule-bc-213 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } was elected to this body in an earlier ballot of the term
rule-bc-213-do = Look up both minutes; if this is a supplement, enter that for the ballot
rule-bc-213-title = One person elected twice to one body
rule-bc-308 = { $people } people level at the last seat with { $votes } votes each, { $seats } left
rule-bc-308-do = Enter what the congress decided: add a further round if it voted again among them, else accept with the reason
rule-bc-308-title = Level votes at the last seat
rule-bc-309 = { $above } people have more than half, { $seats } seats, { $free } stay free
rule-bc-309-do = Enter what the congress decided: add a further round if it voted again, else accept with the reason
rule-bc-309-title = Fewer above half than seats
rule-bc-310 = { $listed } people on the list, { $seats } seats
rule-bc-310-do = Look up the list and the number of seats in the minutes
rule-bc-310-title = List shorter than the seats
rule-bc-311 = Not elected with { $votes } votes, somebody is elected with { $lowest }
rule-bc-311-do = Look up votes and result in the minutes, and accept with the reason if this person withdrew
rule-bc-311-title = More votes and not elected
rule-bc-312 = Entered as alternate without more than half: { $votes } of { $basis }
rule-bc-312-do = Look up the votes and the order of alternates in the minutes
rule-bc-312-title = Alternate without half
rule-bc-313 = Alternates though only { $elected } of { $seats } official delegates are elected
rule-bc-313-do = Look up the result for official delegates; alternates come after all of them
rule-bc-313-title = Alternates before all officials
rule-bc-314 = Stood by themselves and nominated differ from the list: { $self } + { $nominated } = { $sum }, list { $listed }
rule-bc-314-do = Look up both numbers and the list, and accept with the reason if somebody withdrew
rule-bc-314-title = Nominations and list
rule-bc-315 =
    The rate is taken of { $basis ->
        [returned] ballots returned
        [valid] valid ballots
        [issued] ballots issued
        [attending] those attending
        [summoned] those summoned
       *[other] { $basis }
    }, the rule is { $usual ->
        [returned] ballots returned
        [valid] valid ballots
        [issued] ballots issued
        [attending] those attending
       *[summoned] those summoned
    } ({ $set })
rule-bc-315-do = Look up the counting minutes, and accept with the reason if they reckon so
rule-bc-315-title = What the rate is taken of
rule-bc-316 = This office is elected by secret ballot, here it is a show of hands
rule-bc-316-do = Look up the way of voting in the minutes
rule-bc-316-title = Secret ballot
rule-bc-317 = Round { $round } does not say which ballot it goes on from
rule-bc-317-do = Choose the earlier ballot it goes on from
rule-bc-317-title = Further round without the first
rule-bc-318 =
    Goes on from a ballot { $part ->
        [office] for another office
       *[term] of another term
    }
rule-bc-318-do = Choose the earlier ballot again
rule-bc-318-title = Further round of another election
rule-bc-319 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } was not on the list of the earlier round
rule-bc-319-do = Look up both lists, and accept with the reason if the congress added to the list
rule-bc-319-title = New name in a further round
rule-bc-320 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } was elected in the earlier round
rule-bc-320-do = Look up the result of the earlier round, or take this person off the list
rule-bc-320-title = Elected already, and on the list again
rule-bc-321 = { $seats } seats, the earlier round left { $left }
rule-bc-321-do = Look up the seats and the result of the earlier round
rule-bc-321-title = Seats of a further round
rule-bc-322 = { $name } is a teller and on the candidate list
rule-bc-322-do = Look up the tellers and the candidate list in the minutes
rule-bc-322-title = Teller on the candidate list
rule-bc-323 = Two people named { $name } on the list, both born { $born }
rule-bc-323-do = Remove one line if they are one person, and accept with the reason if they are two
rule-bc-323-title = One name and one birth date
rule-bc-324 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } is elected without being in the { $body ->
       *[committee] committee
        [inspection_committee] inspection committee
    } of the term
rule-bc-324-do = Look up the members of the body, and enter the supplement if there was one
rule-bc-324-title = Office from outside the body
rule-bc-325 = { $sum } members by supplement in the term, the rule is at most { $limit } for a committee of { $decided } ({ $set })
rule-bc-325-do = Look up the supplements, and accept with the number of the paper if the upper union agreed
rule-bc-325-title = Supplements in a term
rule-bc-326 =
    { $name ->
        [none] Someone
       *[other] { $name }
    } was elected to this body in the term, and no day of leaving is entered
rule-bc-326-do = Enter the day and reason of leaving, or look up the list
rule-bc-326-title = Supplement of somebody elected before
rule-bc-327 =
    { $number } seats in the committee, { $how ->
        [exactly] the rule is { $most }
        [between] the rule is { $least } to { $most }
        [most] the rule is at most { $most }
       *[least] the rule is at least { $least }
    } ({ $set })
rule-bc-327-do = Look up the number of seats, the kind of the organisation and its members, and accept with the reason if they are right
rule-bc-327-title = Seats of the committee
rule-bc-328 =
    { $number } seats in the standing committee, more than { $share ->
        [half] half
        [one_third] a third
        [two_thirds] two thirds
       *[other] { $share }
    } of { $committee } members
rule-bc-328-do = Look up both numbers in the resolution, and accept with the reason if they are right
rule-bc-328-title = Seats of the standing committee
rule-bc-329 = Electing an inspection committee with { $members } union members, the rule is { $least } or more ({ $set })
rule-bc-329-do = Look up the number of union members; below it one member of the committee is in charge of inspection
rule-bc-329-title = Inspection committee elected by few members
rule-bc-330 = Electing a committee with { $members } union members, the rule is { $least } or more ({ $set })
rule-bc-330-do = Look up the number of union members; below it only a chair is elected
rule-bc-330-title = Committee elected by few members
rule-bc-331 = An office of one person with { $seats } seats
rule-bc-331-do = Look up the seats and the office
rule-bc-331-title = One office, several seats
rule-bc-332 = More returned than voting: { $returned } of { $voting }
rule-bc-332-do = Look up the ballots returned and the number voting in the minutes
rule-bc-332-title = Returned and voting
rule-bc-333 = Entered as elected, and as alternate number { $order }
rule-bc-333-do = Look up the result in the minutes and keep one of the two
rule-bc-333-title = Elected and alternate
