-- Elections: rounds and by-elections, the check by entering again, who took whose place.
ALTER TABLE ballot ADD COLUMN "purpose" TEXT;
ALTER TABLE ballot ADD COLUMN "follows" INTEGER REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ballot ADD COLUMN "began" TEXT;
ALTER TABLE ballot ADD COLUMN "finished" TEXT;
ALTER TABLE ballot ADD COLUMN "checked_by" TEXT;
ALTER TABLE ballot ADD COLUMN "checked_on" TEXT;
ALTER TABLE ballot ADD COLUMN "checked_how" TEXT;
ALTER TABLE ballot ADD COLUMN "reopened" TEXT;
CREATE INDEX ballot_follows ON ballot ("follows") WHERE "follows" IS NOT NULL;

ALTER TABLE delegate ADD COLUMN "replaces" INTEGER REFERENCES delegate (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE delegate ADD COLUMN "decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX delegate_replaces ON delegate ("replaces") WHERE "replaces" IS NOT NULL;
CREATE INDEX delegate_decision ON delegate ("decision") WHERE "decision" IS NOT NULL;

-- Limits that the office sets itself; those the program brings are no records.
CREATE TABLE rule_set (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "key" TEXT,
    "name" TEXT,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "enabled" INTEGER CHECK ("enabled" IN (0, 1)),
    "note" TEXT,
    "source" TEXT
) STRICT;

CREATE TABLE rule_limit (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "rule_set" INTEGER NOT NULL REFERENCES rule_set (id) DEFERRABLE INITIALLY DEFERRED,
    "subject" TEXT,
    "level" TEXT,
    "members_from" INTEGER,
    "members_to" INTEGER,
    "at_least" INTEGER,
    "at_most" INTEGER,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "basis" TEXT,
    "verified" INTEGER CHECK ("verified" IN (0, 1)),
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX rule_limit_rule_set ON rule_limit ("rule_set") WHERE "rule_set" IS NOT NULL;
