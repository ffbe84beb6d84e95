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
