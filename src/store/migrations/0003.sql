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

-- What was merged into a record: the steps by the record that stayed.
CREATE INDEX operation_merge ON operation (field) WHERE verb = 'merge';
