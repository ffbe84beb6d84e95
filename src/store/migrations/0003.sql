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

-- Programmes followed year by year: who takes part by when, which year a review is of and when it is due.
ALTER TABLE programme ADD COLUMN "review_due" TEXT;
ALTER TABLE party ADD COLUMN "contact_unit" TEXT;
ALTER TABLE content ADD COLUMN "partners" TEXT;
ALTER TABLE content ADD COLUMN "due" TEXT;
ALTER TABLE review ADD COLUMN "year" INTEGER;
ALTER TABLE review ADD COLUMN "not_held" INTEGER;
