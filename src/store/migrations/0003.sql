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
