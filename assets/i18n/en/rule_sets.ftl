### The page of the rule sets.

tab-rules = Rule sets
tab-rules-short = Rules
add-rule_set = Add a rule set
section-rule-set = Rule set
section-rule-limits = Limits

rule-sets-from-to = from { $from } to { $to }
rule-sets-from = from { $from }
rule-sets-to = until { $to }
rule-sets-in-use = In use
rule-sets-not-in-use = Not in use
rule-sets-shipped = As shipped with the program
rule-sets-edited = Edited by the office
rule-sets-own = The office's own
rule-sets-edit-hint = What is shipped can only be looked at. Edited for the office, the book keeps a copy
rule-sets-edit = Edit for the office
rule-sets-take = Use this set
rule-sets-leave = Stop using it
rule-sets-go-back = Go back to the original
rule-sets-remove = Remove this set
rule-sets-new-name = The office's rules

rule-sets-made = Add a rule set: { $name }
rule-sets-copied = Edit for the office: { $name }
rule-sets-gone-back = Go back to the original: { $name }
rule-sets-removed = Remove a rule set: { $name }
rule-sets-taken = Use a rule set: { $name }
rule-sets-left = Stop using a rule set: { $name }

short-rule-limit-members-from = Members from
short-rule-limit-members-to = Members to
short-rule-limit-basis = Basis
short-rule-limit-verified = Checked
