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
