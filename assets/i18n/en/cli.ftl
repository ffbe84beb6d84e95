cli-help =
    Sổ Công đoàn: a record book of trade-union organisations, congresses, elections and cooperation

    so-cong-doan [FILE] [--renderer wgpu|glow]        opens the window
    so-cong-doan new FILE                             makes an empty book
    so-cong-doan sample FILE [--organisations N] [--seed S]
                                                      makes a practice book of invented data
    so-cong-doan import FILE SOURCE [--dry-run]       takes a .json file in; --dry-run only tries
    so-cong-doan export FILE OUT                      writes the book out as .json
    so-cong-doan report FILE term-summary [--organisation UID|NAME] [--term 2023-2028] [--as-of DATE] OUT
                                                      prints a term summary as .pdf, .docx or .xlsx
    so-cong-doan search FILE WORDS… [--json]          finds records, marks do not matter
    so-cong-doan check FILE [--json] [--rebuild]      checks the book; --rebuild makes the search anew
    so-cong-doan log FILE [--record UID] [--json]     the history, newest first
    so-cong-doan undo FILE [--steps N]                takes steps back
    so-cong-doan redo FILE [--steps N]                does them again
    so-cong-doan schema                               JSON Schema of the exchange format
    so-cong-doan codes                                the table of codes (Markdown)
    so-cong-doan --help · --version

    --lang vi|en changes the language. --json: one JSON value a line.
    Exit status: 0 done; 1 damage or open errors (check); 2 refused, the reason on standard error.

## Refused
cli-no-command = Nothing to do is named. See so-cong-doan --help
cli-unknown-option = There is no option { $option } here. See so-cong-doan --help
cli-no-value = The option { $option } lacks its value
cli-bad-value = Cannot read the value “{ $value }” of the option { $option }
cli-too-few = An argument is missing. Called as: so-cong-doan { $usage }
cli-too-many = One argument too many: “{ $extra }”. See so-cong-doan --help
cli-unknown-report = There is no report “{ $report }”. There is: term-summary
cli-no-output = Cannot write the answer to standard output
cli-write = Cannot write { $path }: { $reason }
cli-ending = This command does not use files like { $path }. See so-cong-doan --help
cli-no-organisation = No organisation “{ $words }” in the book
cli-many-organisations = Several organisations fit “{ $words }”: { $names }. Give the full name or the uid with --organisation
cli-no-term = { $organisation } has no term { $wanted }. Its terms in the book: { $terms }
cli-no-terms = { $organisation } has no term in the book yet
cli-no-record = No record { $uid } in the book

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
cli-damage-file = Damaged file: { $words }
cli-damage-link = Row { $row } of { $table } points to a record that is gone
cli-damage-record = Record { $row } of { $table } is not whole
cli-damage-value = The values of record { $row } of { $table } are not those of the history
cli-damage-chain = The history breaks at step { $operation }
cli-damage-change = The sealed values of change { $change } are not those that were written
cli-damage-derived = The search text of record { $record } does not fit; run check --rebuild
cli-damaged = The book is damaged. Keep this file as it is and open the latest copy
cli-whole = The book is whole: { $records } records, { $operations } steps in the history, { $errors } errors, { $warnings } warnings
cli-error = Error
cli-warning = Warning
