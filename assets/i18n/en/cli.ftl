cli-help =
    Sổ Công đoàn: a record book of trade-union organisations, congresses, elections and cooperation

    so-cong-doan [FILE] [--renderer wgpu|glow]        opens the window
    so-cong-doan new FILE                             makes an empty book
    so-cong-doan sample FILE [--organisations N] [--seed S]
                                                      makes a practice book of invented data
    so-cong-doan import FILE SOURCE [--dry-run]       takes a .json file in; --dry-run only tries
    so-cong-doan export FILE OUT                      writes the book out as .json; OUT.ics: the due days
    so-cong-doan report FILE term-summary [--organisation UID|NAME] [--term 2023-2028] [--as-of DATE] OUT
    so-cong-doan report FILE counting-minutes [--organisation …] [--term …] [--ballot UID|WORDS] [--blank] OUT
    so-cong-doan report FILE committee-list [--organisation …] [--term …] [--body BCH|BTV|UBKT] [--sensitive] OUT
    so-cong-doan report FILE delegate-list [--organisation …] [--term …] [--congress WORDS] OUT
    so-cong-doan report FILE term-table [--organisation …] [--term 2023-2028] [--as-of DATE] [--levels 1|2|all] OUT
    so-cong-doan report FILE programme-report [--organisation …] [--programme WORDS] [--as-of …] OUT
                                                      prints the term summary, the counting minutes (--blank:
                                                      the form to fill by hand), the list of a body's members
                                                      (--sensitive: with ethnicity and Party columns) or of
                                                      delegates, the table of the terms of those below a
                                                      union (--levels: how far) as .pdf, .docx or .xlsx
    so-cong-doan report FILE task-list [--organisation …] [--as-of DATE] OUT
                                                      print what needs doing to .pdf, .docx or .xlsx
    so-cong-doan search FILE WORDS… [--json]          finds records, marks do not matter
    so-cong-doan tree FILE [--as-of DATE] [--ended] [--json]
                                                      the tree of organisations of a day with its sums
    so-cong-doan check FILE [--json] [--rebuild]      checks the book; --rebuild makes the search anew
    so-cong-doan log FILE [--record UID] [--json]     the history, newest first
    so-cong-doan duplicates FILE [--json]             lists records that are likely the same
    so-cong-doan undo FILE [--steps N]                takes steps back
    so-cong-doan redo FILE [--steps N]                does them again
    so-cong-doan schema                               JSON Schema of the exchange format
    so-cong-doan codes                                the table of codes (Markdown)
    so-cong-doan --help · --version

    --lang vi|en changes the language. --json: one JSON value a line.
    Exit status: 0 done; 1 damage (check, log) or open errors (check); 2 refused, the reason on standard error.

## Refused
cli-no-command = Nothing to do is named. See so-cong-doan --help
cli-unknown-command = There is no command “{ $word }” and no file of that name. See so-cong-doan --help
cli-too-large = Option { $option } takes { $most } at most
cli-unknown-option = There is no option { $option } here. See so-cong-doan --help
cli-no-value = The option { $option } lacks its value
cli-bad-value = Cannot read the value “{ $value }” of the option { $option }
cli-too-few = An argument is missing. Called as: so-cong-doan { $usage }
cli-too-many = One argument too many: “{ $extra }”. See so-cong-doan --help
cli-unknown-report = There is no report “{ $report }”. There are: term-summary, counting-minutes, committee-list, delegate-list, term-table, task-list, programme-report
cli-no-output = Cannot write the answer to standard output
cli-write = Cannot write { $path }: { $reason }
cli-disk-full = The disk is full, { $path } could not be written. Free some space and run the command again
cli-drive = The disk, USB stick or network drive failed while { $path } was read or written. Check the connection and the free space and run the command again
cli-ending = This command does not use files like { $path }. See so-cong-doan --help
cli-no-organisation = No organisation “{ $words }” in the book
cli-no-term-at-all = The book has no term to print
cli-which-organisation = Several organisations in the book have terms: { $names }. Choose one with --organisation
cli-many-organisations = Several organisations fit “{ $words }”: { $names }. Give the full name or the uid with --organisation
cli-no-term = { $organisation } has no term { $wanted }. Its terms in the book: { $terms }
cli-no-terms = { $organisation } has no term in the book yet
cli-no-record = No record { $uid } in the book
cli-ambiguous = { $option } “{ $words }” fits several: { $names }. Be more exact with { $option }
cli-nothing-fits = Nothing fits { $option } “{ $words }”. The book has: { $names }
cli-nothing-to-print = This term has nothing yet to choose with { $option }

## Done
cli-made = Made the book { $path }
cli-sampled = Made the practice book { $path } with { $records } invented records
cli-imported = Imported { $records } records: { $title }
cli-would-import = Tried, the book is unchanged. Would import { $records } records: { $title }
cli-present = Passed over { $records } records the book has already, with the same values
cli-exported = Wrote { $path }
cli-undone = Undone: { $step }
cli-redone = Redone: { $step }
cli-nothing-found = Nothing found
cli-missing-word = without “{ $word }”
cli-log-undo = Undo: { $step }
cli-log-redo = Redo: { $step }

## Check
cli-rebuilding = Rebuilding: { $done } of { $total }
cli-damage-file = Damaged file, SQLite says: { $words }
cli-damage-short = Damaged file: only { $bytes } bytes are left
cli-damage-unreadable = Damaged file: a value cannot be read ({ $words })
cli-damage-link = Row { $row } of { $table } points to a record that is gone
cli-damage-record = Record { $row } of { $table } is not whole
cli-damage-value = The values of record { $row } of { $table } are not those of the history
cli-damage-chain = The history breaks at step { $operation }
cli-damage-change = The sealed values of change { $change } are not those that were written
cli-damage-derived = The search text of record { $record } does not fit; run check --rebuild
cli-whole = The book is whole: { $records } records, { $operations } steps in the history, { $errors } errors, { $warnings } warnings
cli-error = Error
cli-warning = Warning
