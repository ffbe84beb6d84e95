-- Organisations through time: what was taken over, congresses that cannot be held, what only looks alike.
ALTER TABLE succession ADD COLUMN "members" ANY;
ALTER TABLE term ADD COLUMN "not_held" TEXT;

-- Two records that look alike and were said not to be the same.
CREATE TABLE distinct_pair (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "record" INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "other" INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX distinct_pair_record ON distinct_pair ("record");
CREATE INDEX distinct_pair_other ON distinct_pair ("other") WHERE "other" IS NOT NULL;

-- Derived: how each organisation stood from one day to before another, one row a period. Days are
-- counted from 1/1/0001; 0 and 9999999 mean as far as the book goes back and on. Before the day `dated`
-- the oldest period is only taken to have held.
CREATE TABLE organisation_span (
    period INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    dated INTEGER NOT NULL,
    parent INTEGER,
    kind TEXT,
    name TEXT NOT NULL,
    short_name TEXT,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
    sort BLOB NOT NULL
) STRICT;
CREATE INDEX organisation_span_day ON organisation_span (organisation, "begin", "end", dated, parent, ended, kind);
CREATE INDEX organisation_span_upper ON organisation_span (parent, "begin", "end", ended, organisation);
CREATE INDEX figure_series ON figure ("organisation", "as_of", "members", "members_female", "grassroots");

-- Derived (rebuilt by `check --rebuild`): what the overview counts, so that a change costs what it
-- changes and a page reads ranges of an index.
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    -- Its kind now; '' where it is not known. Bodies outside the union are no units.
    kind TEXT NOT NULL,
    living INTEGER NOT NULL CHECK (living IN (0, 1))
) STRICT;
CREATE INDEX unit_kind ON unit (living, kind);
-- By the label of the term, for a round of congresses is asked for by it; 0 where a year is not known.
CREATE TABLE term_fact (
    year_from INTEGER NOT NULL,
    year_to INTEGER NOT NULL,
    term INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    -- ISO day, '' where nothing tells; the day of the congress, '' where it is not known.
    begins TEXT NOT NULL,
    day TEXT NOT NULL,
    held TEXT NOT NULL,
    preparing INTEGER NOT NULL CHECK (preparing IN (0, 1)),
    -- The last term of its organisation that is not in preparation.
    last INTEGER NOT NULL DEFAULT 0 CHECK (last IN (0, 1)),
    members INTEGER NOT NULL,
    female INTEGER NOT NULL,
    gender_unknown INTEGER NOT NULL,
    under_40 INTEGER NOT NULL,
    from_40 INTEGER NOT NULL,
    over_50 INTEGER NOT NULL,
    age_unknown INTEGER NOT NULL,
    re_elected INTEGER NOT NULL,
    new INTEGER NOT NULL,
    service_unknown INTEGER NOT NULL,
    PRIMARY KEY (year_from, year_to, term)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX term_fact_term ON term_fact (term);
-- To count the terms of each label without their facts.
CREATE INDEX term_fact_label ON term_fact (year_from, year_to);
CREATE INDEX term_fact_organisation ON term_fact (organisation, preparing, begins);
-- What is to be done. What is late on a day is asked with the day.
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    listed INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    field TEXT NOT NULL,
    -- ISO day, NULL where it is not known; the date as written that it was reckoned from.
    due TEXT,
    basis TEXT,
    number INTEGER,
    -- NULL for programmes, which belong to their parties.
    organisation INTEGER,
    -- Whether it is told of: its term is the last of a living organisation.
    live INTEGER NOT NULL CHECK (live IN (0, 1))
) STRICT;
CREATE INDEX task_due ON task (kind, due, subject, listed) WHERE live = 1;
CREATE INDEX task_listed ON task (listed);
CREATE INDEX task_organisation ON task (organisation) WHERE organisation IS NOT NULL;
-- Figures and the days of statistics (31/5, 30/11) they count for: since one, until before another.
CREATE TABLE snapshot (
    since TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    until TEXT NOT NULL,
    members INTEGER,
    female INTEGER,
    PRIMARY KEY (since, organisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshot_organisation ON snapshot (organisation);
-- What was merged into a record: the steps by the record that stayed.
CREATE INDEX operation_merge ON operation (field) WHERE verb = 'merge';
-- Programmes followed year by year: who takes part by when, which year a review is of and when it is due.
ALTER TABLE programme ADD COLUMN "review_due" TEXT;
ALTER TABLE party ADD COLUMN "contact_unit" TEXT;
ALTER TABLE content ADD COLUMN "partners" TEXT;
ALTER TABLE content ADD COLUMN "due" TEXT;
ALTER TABLE review ADD COLUMN "year" INTEGER;
ALTER TABLE review ADD COLUMN "not_held" INTEGER CHECK ("not_held" IN (0, 1));
