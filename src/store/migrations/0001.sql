-- Schema 1. Never edited once released; later changes are migrations of their own.
-- Truth: record, the record tables, operation, change, undo_stack, redo_stack, setting.
-- Derived (rebuilt by `check --rebuild`): listing, listing_count, word_index, finding.

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- The operation that put it into the bin; NULL while it is in the book.
    removed_by INTEGER
) STRICT;
CREATE INDEX record_removed ON record (removed_by) WHERE removed_by IS NOT NULL;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT,
    "contact" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "full_name" TEXT,
    "academic_title" TEXT,
    "born" TEXT,
    "gender" TEXT,
    "ethnicity" TEXT,
    "home_town" TEXT,
    "party_joined" TEXT,
    "party_member" INTEGER CHECK ("party_member" IN (0, 1)),
    "education" TEXT,
    "profession" TEXT,
    "political_theory" TEXT,
    "foreign_language" TEXT,
    "post" TEXT,
    "workplace" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT,
    "kind" TEXT,
    "issued_on" TEXT,
    "issuer" TEXT,
    "subject" TEXT,
    "file" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;

CREATE TABLE organisation_period (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "valid_from" TEXT,
    "name" TEXT,
    "short_name" TEXT,
    "kind" TEXT,
    "parent" INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "employer" TEXT,
    "sector" TEXT,
    "change" TEXT,
    "decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX organisation_period_organisation ON organisation_period ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX organisation_period_parent ON organisation_period ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX organisation_period_decision ON organisation_period ("decision") WHERE "decision" IS NOT NULL;

CREATE TABLE succession (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "from" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "to" INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "change" TEXT,
    "on" TEXT,
    "decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX succession_from ON succession ("from") WHERE "from" IS NOT NULL;
CREATE INDEX succession_to ON succession ("to") WHERE "to" IS NOT NULL;
CREATE INDEX succession_decision ON succession ("decision") WHERE "decision" IS NOT NULL;

CREATE TABLE figure (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "as_of" TEXT,
    "workforce" ANY,
    "workforce_female" ANY,
    "members" ANY,
    "members_female" ANY,
    "grassroots" ANY,
    "member_grassroots" ANY,
    "sections" ANY,
    "groups" ANY,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX figure_organisation ON figure ("organisation") WHERE "organisation" IS NOT NULL;

CREATE TABLE term (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" TEXT,
    "year_from" INTEGER,
    "year_to" INTEGER,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "extended_to" TEXT,
    "extension_decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "previous" INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    "motto" TEXT,
    "goal" TEXT,
    "previous_results" TEXT,
    "previous_shortcomings" TEXT,
    "tasks" TEXT,
    "status" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX term_organisation ON term ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX term_extension_decision ON term ("extension_decision") WHERE "extension_decision" IS NOT NULL;
CREATE INDEX term_previous ON term ("previous") WHERE "previous" IS NOT NULL;

CREATE TABLE body (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "term" INTEGER NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    "body" TEXT,
    "obtained" TEXT,
    "decided" ANY,
    "elected" ANY,
    "alternate" ANY,
    "vacant" ANY,
    "female" ANY,
    "ethnic_minority" ANY,
    "party_members" ANY,
    "under_40" ANY,
    "from_40_to_50" ANY,
    "over_50" ANY,
    "re_elected" ANY,
    "new" ANY,
    "full_time" ANY,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX body_term ON body ("term") WHERE "term" IS NOT NULL;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "term" INTEGER NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT,
    "ordinal" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "session" TEXT,
    "venue" TEXT,
    "pilot" INTEGER CHECK ("pilot" IN (0, 1)),
    "summoned" ANY,
    "attending" ANY,
    "verified" ANY,
    "guests" ANY,
    "delegates_ex_officio" ANY,
    "delegates_elected" ANY,
    "delegates_appointed" ANY,
    "delegates_female" ANY,
    "resolution" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "resolution_percent" INTEGER,
    "presided_by" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX meeting_term ON meeting ("term") WHERE "term" IS NOT NULL;
CREATE INDEX meeting_resolution ON meeting ("resolution") WHERE "resolution" IS NOT NULL;

CREATE TABLE participant (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting" INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT,
    "post" TEXT,
    "role" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX participant_meeting ON participant ("meeting") WHERE "meeting" IS NOT NULL;
CREATE INDEX participant_person ON participant ("person") WHERE "person" IS NOT NULL;

CREATE TABLE motion (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting" INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER,
    "text" TEXT,
    "percent" INTEGER,
    "method" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX motion_meeting ON motion ("meeting") WHERE "meeting" IS NOT NULL;

CREATE TABLE ballot (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting" INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    "office" TEXT,
    "office_title" TEXT,
    "round" INTEGER,
    "seats" ANY,
    "nominated" ANY,
    "self_nominated" ANY,
    "summoned" ANY,
    "attending" ANY,
    "voting" ANY,
    "issued" ANY,
    "returned" ANY,
    "valid" ANY,
    "invalid" ANY,
    "basis" TEXT,
    "method" TEXT,
    "upper_congress" TEXT,
    "status" TEXT,
    "minutes" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX ballot_meeting ON ballot ("meeting") WHERE "meeting" IS NOT NULL;
CREATE INDEX ballot_minutes ON ballot ("minutes") WHERE "minutes" IS NOT NULL;

CREATE TABLE ballot_board (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "ballot" INTEGER NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT,
    "role" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX ballot_board_ballot ON ballot_board ("ballot") WHERE "ballot" IS NOT NULL;
CREATE INDEX ballot_board_person ON ballot_board ("person") WHERE "person" IS NOT NULL;

CREATE TABLE candidate (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "ballot" INTEGER NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER,
    "nomination" TEXT,
    "votes" ANY,
    "printed_percent" INTEGER,
    "elected" INTEGER CHECK ("elected" IN (0, 1)),
    "alternate_order" INTEGER,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX candidate_ballot ON candidate ("ballot") WHERE "ballot" IS NOT NULL;
CREATE INDEX candidate_person ON candidate ("person") WHERE "person" IS NOT NULL;

CREATE TABLE mandate (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "term" INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    "office" TEXT,
    "office_title" TEXT,
    "obtained" TEXT,
    "ballot" INTEGER REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT,
    "to" TEXT,
    "end_reason" TEXT,
    "decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "full_time" INTEGER CHECK ("full_time" IN (0, 1)),
    "re_elected" INTEGER CHECK ("re_elected" IN (0, 1)),
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX mandate_organisation ON mandate ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX mandate_person ON mandate ("person") WHERE "person" IS NOT NULL;
CREATE INDEX mandate_term ON mandate ("term") WHERE "term" IS NOT NULL;
CREATE INDEX mandate_ballot ON mandate ("ballot") WHERE "ballot" IS NOT NULL;
CREATE INDEX mandate_decision ON mandate ("decision") WHERE "decision" IS NOT NULL;

CREATE TABLE delegation (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting" INTEGER NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    "upper_congress" TEXT,
    "official" ANY,
    "alternate" ANY,
    "total" ANY,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX delegation_meeting ON delegation ("meeting") WHERE "meeting" IS NOT NULL;

CREATE TABLE delegate (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "delegation" INTEGER NOT NULL REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT,
    "obtained" TEXT,
    "order" INTEGER,
    "changed_on" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX delegate_delegation ON delegate ("delegation") WHERE "delegation" IS NOT NULL;
CREATE INDEX delegate_person ON delegate ("person") WHERE "person" IS NOT NULL;

CREATE TABLE programme (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT,
    "form" TEXT,
    "number" TEXT,
    "signed_on" TEXT,
    "place" TEXT,
    "starts" TEXT,
    "ends" TEXT,
    "status" TEXT,
    "previous" INTEGER REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    "basis" TEXT,
    "purpose" TEXT,
    "review_cycle" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX programme_previous ON programme ("previous") WHERE "previous" IS NOT NULL;

CREATE TABLE party (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "programme" INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT,
    "signatory" TEXT,
    "signatory_title" TEXT,
    "document_number" TEXT,
    "group_size" ANY,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX party_programme ON party ("programme") WHERE "programme" IS NOT NULL;
CREATE INDEX party_organisation ON party ("organisation") WHERE "organisation" IS NOT NULL;

CREATE TABLE content (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "programme" INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER,
    "text" TEXT,
    "lead_unit" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX content_programme ON content ("programme") WHERE "programme" IS NOT NULL;

CREATE TABLE review (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "programme" INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT,
    "period" TEXT,
    "held_on" TEXT,
    "venue" TEXT,
    "host" TEXT,
    "result" TEXT,
    "document" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX review_programme ON review ("programme") WHERE "programme" IS NOT NULL;
CREATE INDEX review_document ON review ("document") WHERE "document" IS NOT NULL;

CREATE TABLE target (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "owner" INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER,
    "text" TEXT,
    "unit" TEXT,
    "planned" TEXT,
    "achieved" TEXT,
    "year" INTEGER,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX target_owner ON target ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE award (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    "term" INTEGER REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT,
    "on" TEXT,
    "decision" INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "count" ANY,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX award_organisation ON award ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX award_term ON award ("term") WHERE "term" IS NOT NULL;
CREATE INDEX award_decision ON award ("decision") WHERE "decision" IS NOT NULL;

CREATE TABLE document_link (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "document" INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    "record" INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT,
    "submitted_on" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX document_link_document ON document_link ("document") WHERE "document" IS NOT NULL;
CREATE INDEX document_link_record ON document_link ("record") WHERE "record" IS NOT NULL;

CREATE TABLE acceptance (
    id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "record" INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT,
    "fields" TEXT,
    "fingerprint" TEXT,
    "reason" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX acceptance_record ON acceptance ("record") WHERE "record" IS NOT NULL;

CREATE TABLE operation (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    computer TEXT NOT NULL,
    -- do, undo, redo or baseline
    mode TEXT NOT NULL,
    -- The operation that an undo or redo turns back.
    target INTEGER REFERENCES operation (id),
    -- What was done, to which record, which field, and the record's title on that day.
    verb TEXT NOT NULL,
    subject INTEGER,
    field TEXT,
    label TEXT,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
    record INTEGER NOT NULL REFERENCES record (id),
    -- NULL: the whole record came (new) or went (old).
    field TEXT,
    old TEXT,
    new TEXT,
    salt BLOB,
    digest BLOB NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1))
) STRICT;
CREATE INDEX change_operation ON change (operation);
CREATE INDEX change_record ON change (record);

CREATE TRIGGER operation_kept BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
CREATE TRIGGER operation_fixed BEFORE UPDATE ON operation
BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
CREATE TRIGGER change_kept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
-- The one change allowed: a lawful erasure empties the values and leaves the digest.
CREATE TRIGGER change_fixed BEFORE UPDATE ON change
WHEN NOT (NEW.erased = 1 AND NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt IS NULL
    AND NEW.id = OLD.id AND NEW.operation = OLD.operation AND NEW.record = OLD.record
    AND NEW.field IS OLD.field AND NEW.digest = OLD.digest)
BEGIN SELECT RAISE(ABORT, 'history is kept'); END;

CREATE TABLE undo_stack (position INTEGER PRIMARY KEY, operation INTEGER NOT NULL REFERENCES operation (id)) STRICT;
CREATE TABLE redo_stack (position INTEGER PRIMARY KEY, operation INTEGER NOT NULL REFERENCES operation (id)) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE listing (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    -- 0 nothing found, 1 warnings, 2 errors (accepted ones left out)
    severity INTEGER NOT NULL,
    sort BLOB NOT NULL,
    title TEXT NOT NULL,
    facts TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX listing_sort ON listing (kind, sort, id);
CREATE INDEX listing_state ON listing (kind, state, sort, id);
CREATE INDEX listing_severity ON listing (kind, sort, id) WHERE severity > 0;
CREATE TABLE listing_count (
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (kind, state)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE word_index USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
    tokenize = "unicode61 remove_diacritics 0"
);
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    -- The listed record whose panel shows it, and the record it is about.
    listed INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity INTEGER NOT NULL,
    fields TEXT NOT NULL,
    arguments TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    acceptance INTEGER
) STRICT;
CREATE INDEX finding_listed ON finding (listed);
CREATE INDEX finding_open ON finding (severity, code) WHERE acceptance IS NULL;
