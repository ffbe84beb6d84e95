## The parts of the window

widget-unknown = not known
widget-unknown-pick = Not known
widget-today = Today
widget-year-only = Only { $year }
widget-month = Month { $month } of { $year }
# Seven days from Monday, separated by spaces.
widget-weekdays = Mo Tu We Th Fr Sa Su
widget-month-before = Month before
widget-month-after = Month after
widget-open-calendar = Open calendar
widget-search = Search
widget-create = { $what } “{ $text }”
widget-own-words = Other words…
widget-row-place = row { $row } of { $total }
widget-loading = Reading…
widget-quoted = “{ $text }”
widget-finding-error = Error
widget-finding-warning = Warning
widget-finding-error-accepted = Error, recorded as in the minutes
widget-finding-warning-accepted = Accepted warning
widget-finding-go = Go to
widget-finding-as-recorded = Record as in the minutes…
widget-finding-accept = Accept…
widget-finding-take-back = Take back
