### Help (F1): keys and the table of codes. The table is also printed to docs/codes.md.

codes-title = Codes of findings
codes-about = A code is an area and three digits. First digit: 1 something is missing, 2 it cannot be so (error), 3 it is unusual (warning). A finding never stops writing: it can be accepted with a reason. The sign … stands for a number or name from the book.
codes-area-tc = TC: Organisations
codes-area-sl = SL: Figures
codes-area-nk = NK: Terms, congresses, conferences
codes-area-bc = BC: Elections
codes-area-ph = PH: Cooperation
codes-area-ns = NS: People
codes-severity = Severity
codes-error = Error
codes-warning = Warning
codes-sentence = Sentence
codes-todo = What to do
codes-source = Source
codes-plain-sense = The recorded figures themselves
codes-custom = Usage, no text was found
codes-custom-guests = Usage, no text was found; on guests: { $source }
codes-switch = Can be switched off
codes-switchable = Yes
codes-not-switchable = No

help-search = Find a key or a code, marks are not needed
help-section-codes = Codes of findings
help-section-keys = Keys
help-nothing = No code and no key fits “{ $words }”
help-code-off = Switched off
help-switch-off = Switch this code off
help-switch-on = Switch it on again
help-switch-hint = The office may switch this code off. Then the whole book reports it no more
help-cannot-switch = This code is always checked
help-read-only = The book is open for reading
finding-explain = { $code }: explain
code-switched-off = Switch code { $code } off
code-switched-on = Switch code { $code } on again

judging = Checking the whole book: { $percent } %
judging-stop = Stop
judging-due = Findings do not follow the rules in use
judging-begin = Check again
judged = The whole book was checked, the findings of { $n } entries changed
command-judge-anew = Check the whole book again
