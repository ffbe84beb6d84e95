## The tree of organisations, as of a date
tree-show-list = Show as a list
tree-show-tree = Show as a tree
tree-name = Tree of organisations
tree-with-ended = With those that ended
tree-day = As of
tree-day-hint = today
tree-day-not-read = Day, month and year are needed, for example 01/07/2025
tree-banner = The book is shown as of { $day }
tree-banner-hint = Tree, lists, names, figures and papers are those of this day; what you change is still written to the book.
tree-banner-back = Back to today
tree-empty = No organisation was in the book on this day
tree-empty-hint = Choose another day, or clear it to see today.
tree-no-hit = No organisation of this day matches
tree-ended = ended
tree-unions = { $n } unions
tree-members = { $n } mbrs
tree-foot = { $grassroots } grassroots unions · { $members } members
tree-foot-hits = { $n } organisations match
tree-foot-hits-cut = the first { $n } organisations that match
tree-foot-left-out = { $n } more without an upper body, search by name
tree-foot-counting = adding up…
tree-under = under { $upper }
tree-not-founded = not there yet on { $day }
tree-ended-on = ended by { $day }

## Former names
former-name = formerly { $name }; now called { $then }
former-name-until = formerly { $name }; called { $then } since { $day }

## Predecessors and successors
section-lineage = Predecessors and successors
lineage-name = Graph of predecessors and successors
lineage-none = No predecessor or successor has been recorded.
lineage-hint = Arrows to move, Enter to open
lineage-before = predecessor
lineage-after = successor
lineage-here = this organisation
lineage-years = { $from } – { $to }
lineage-from = since { $from }
lineage-to = until { $to }
lineage-unknown = Organisation not recorded

## Command line
cli-tree-empty = No organisation was in the book on { $day }

## Hàng của cây
widget-unfolded = unfolded
widget-folded = folded

## Số cộng
sum-unions = { $number } grassroots unions
sum-members = members { $number }
sum-women = women { $number }
sum-some-unknown = { $number } (unknown of { $n })
