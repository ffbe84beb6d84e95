### The page of the rule sets.

tab-rules = Rule sets
tab-rules-short = Rules
ruleset-add = Add a rule set
section-rule-set = Rule set
section-rule-limits = Limits

ruleset-from-to = from { $from } to { $to }
ruleset-from = from { $from }
ruleset-to = until { $to }
ruleset-in-use = In use
ruleset-not-in-use = Not in use
ruleset-shipped = As shipped with the program
ruleset-edited = Edited by the office
ruleset-own = The office's own
ruleset-edit-hint = What is shipped can only be looked at. Edited for the office, the book keeps a copy
ruleset-edit = Edit for the office
ruleset-take = Use this set
ruleset-leave = Stop using it
ruleset-go-back = Go back to the original
ruleset-remove = Remove this set
ruleset-new-name = The office's rules

ruleset-made = Add a rule set: { $name }
ruleset-copied = Edit for the office: { $name }
ruleset-gone-back = Go back to the original: { $name }
ruleset-removed = Remove a rule set: { $name }
ruleset-taken = Use a rule set: { $name }
ruleset-left = Stop using a rule set: { $name }

short-rule-limit-members-from = Members from
short-rule-limit-members-to = Members to
short-rule-limit-basis = Basis
short-rule-limit-verified = Checked
