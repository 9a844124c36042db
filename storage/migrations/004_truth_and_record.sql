-- Truth over time: corrections, retractions and settled rumours; the audit log; acts of two people. SQLite
-- cannot change a CHECK, so the small tables are made anew; the large ones only get columns.

CREATE TEMPORARY TABLE kept AS SELECT * FROM drafts;
DROP TABLE drafts;
CREATE TABLE drafts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    author        INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('writing', 'in_review', 'approved', 'scheduled',
                                                    'published', 'rejected', 'withdrawn')),
    revision      INTEGER NOT NULL,
    number        INTEGER UNIQUE,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    practice      INTEGER NOT NULL DEFAULT 0,
    shared        INTEGER NOT NULL DEFAULT 0,
    claimed_by    INTEGER,
    claimed_at    INTEGER,
    editor        INTEGER,
    editing_until INTEGER,
    reminded      INTEGER NOT NULL DEFAULT 0,
    corrects      INTEGER,
    based_on      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX drafts_by_author ON drafts (author, id);
CREATE INDEX drafts_by_state ON drafts (state, id);
CREATE INDEX drafts_by_corrected ON drafts (corrects, id) WHERE corrects IS NOT NULL;
INSERT INTO drafts (id, author, state, revision, number, created_at, changed_at, practice, shared, claimed_by,
    claimed_at, editor, editing_until, reminded)
SELECT id, author, state, revision, number, created_at, changed_at, practice, shared, claimed_by,
    claimed_at, editor, editing_until, reminded
FROM kept;
DROP TABLE kept;

CREATE TEMPORARY TABLE kept AS SELECT * FROM prompts;
DROP TABLE prompts;
CREATE TABLE prompts (
    chat      INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    purpose   TEXT    NOT NULL
              CHECK (purpose IN ('edit', 'approve', 'request_changes', 'reject', 'item', 'add',
                                 'section', 'source', 'note', 'places', 'not_before', 'day',
                                 'time', 'correct', 'settle')),
    draft     INTEGER NOT NULL REFERENCES drafts (id),
    revision  INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    target    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
INSERT INTO prompts (chat, message, person, purpose, draft, revision, opened_at, target)
SELECT chat, message, person, purpose, draft, revision, opened_at, target
FROM kept;
DROP TABLE kept;

CREATE TEMPORARY TABLE kept AS SELECT * FROM answers;
DROP TABLE answers;
CREATE TABLE answers (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    purpose TEXT    NOT NULL
            CHECK (purpose IN ('edit', 'approve', 'request_changes', 'reject', 'item', 'add',
                               'section', 'source', 'note', 'places', 'not_before', 'day',
                               'time', 'correct', 'settle')),
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
INSERT INTO answers (chat, message, purpose, draft)
SELECT chat, message, purpose, draft
FROM kept;
DROP TABLE kept;

ALTER TABLE bulletins ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bulletins ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0;

CREATE TABLE changes (
    bulletin   INTEGER NOT NULL REFERENCES bulletins (number),
    version    INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('correction', 'settlement', 'retraction')),
    reason     TEXT    NOT NULL,
    before     TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    draft      INTEGER REFERENCES drafts (id),
    caused_by  INTEGER REFERENCES bulletins (number),
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (bulletin, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_by_time ON changes (changed_at, bulletin);

ALTER TABLE statements ADD COLUMN key INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

ALTER TABLE texts ADD COLUMN removes INTEGER NOT NULL DEFAULT 0;

CREATE TEMPORARY TABLE kept AS SELECT * FROM editions;
DROP TABLE editions;
CREATE TABLE editions (
    id       INTEGER PRIMARY KEY,
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    version  INTEGER NOT NULL DEFAULT 0,
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    UNIQUE (bulletin, version, language, choice)
) STRICT;
INSERT INTO editions (id, bulletin, language, choice)
SELECT id, bulletin, language, choice
FROM kept;
DROP TABLE kept;

CREATE TEMPORARY TABLE kept AS SELECT * FROM edition_parts;
DROP TABLE edition_parts;
CREATE TABLE edition_parts (
    edition INTEGER NOT NULL REFERENCES editions (id),
    part    INTEGER NOT NULL,
    text    INTEGER NOT NULL REFERENCES texts (id),
    items   TEXT    NOT NULL DEFAULT '[]',
    PRIMARY KEY (edition, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_parts_by_text ON edition_parts (text);
INSERT INTO edition_parts (edition, part, text)
SELECT edition, part, text
FROM kept;
DROP TABLE kept;

CREATE TEMPORARY TABLE kept AS SELECT * FROM mailings;
DROP TABLE mailings;
CREATE TABLE mailings (
    id            INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('bulletin', 'review_card', 'verdict', 'progress',
                                                   'notice', 'reminder', 'outcome')),
    subject       INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 0,
    lane          INTEGER NOT NULL,
    protected     INTEGER NOT NULL DEFAULT 0,
    silent        INTEGER NOT NULL DEFAULT 0,
    payable       INTEGER NOT NULL DEFAULT 0,
    hold          TEXT    NOT NULL DEFAULT 'running'
                  CHECK (hold IN ('running', 'paused', 'cancelled')),
    total         INTEGER NOT NULL DEFAULT 0,
    sent          INTEGER NOT NULL DEFAULT 0,
    failed        INTEGER NOT NULL DEFAULT 0,
    cancelled     INTEGER NOT NULL DEFAULT 0,
    expected      INTEGER NOT NULL DEFAULT 0,
    spreading     INTEGER NOT NULL DEFAULT 0,
    spread_chat   INTEGER,
    spread_topic  INTEGER,
    claimed_chat  INTEGER,
    claimed_topic INTEGER,
    swept_chat    INTEGER,
    revised_to    INTEGER NOT NULL DEFAULT 0,
    revised_chat  INTEGER,
    revised_topic INTEGER,
    started_at    INTEGER NOT NULL,
    UNIQUE (kind, subject, version)
) STRICT;
CREATE INDEX mailings_open ON mailings (lane, id) WHERE total > sent + failed + cancelled;
CREATE INDEX mailings_spreading ON mailings (lane, id) WHERE spreading = 1;
CREATE INDEX mailings_unswept ON mailings (id) WHERE swept_chat IS NOT NULL;
CREATE INDEX mailings_unrevised ON mailings (id) WHERE revised_chat IS NOT NULL;
INSERT INTO mailings (id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed,
    cancelled, expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic,
    swept_chat, started_at)
SELECT id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed,
    cancelled, expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic,
    swept_chat, started_at
FROM kept;
DROP TABLE kept;

ALTER TABLE deliveries ADD COLUMN replies INTEGER;

CREATE TEMPORARY TABLE kept AS SELECT * FROM flights;
DROP TABLE flights;
CREATE TABLE flights (
    chat        INTEGER PRIMARY KEY,
    mailing     INTEGER NOT NULL,
    topic       INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    boot        TEXT    NOT NULL,
    lease_until INTEGER NOT NULL,
    afterwards  TEXT    CHECK (afterwards IN ('cancel', 'forget', 'revise'))
) STRICT;
INSERT INTO flights (chat, mailing, topic, part, boot, lease_until, afterwards)
SELECT chat, mailing, topic, part, boot, lease_until, afterwards
FROM kept;
DROP TABLE kept;

CREATE TABLE outcomes (
    mailing  INTEGER NOT NULL REFERENCES mailings (id),
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    part     INTEGER NOT NULL,
    text     INTEGER NOT NULL REFERENCES texts (id),
    PRIMARY KEY (mailing, language, choice)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    entry   INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT    NOT NULL,
    act     TEXT    NOT NULL,
    subject TEXT    NOT NULL DEFAULT '',
    refused TEXT    NOT NULL DEFAULT '',
    mac     TEXT    NOT NULL
) STRICT;

CREATE TABLE audit_posted (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    entry     INTEGER NOT NULL,
    mac       TEXT    NOT NULL,
    posted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE wishes (
    id       INTEGER PRIMARY KEY,
    act      TEXT    NOT NULL CHECK (act IN ('grant', 'drop_channel', 'export', 'retract')),
    details  TEXT    NOT NULL,
    asked_by INTEGER NOT NULL REFERENCES members (person) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tries (
    who      TEXT    NOT NULL,
    tried_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tries_by_who ON tries (who, tried_at);
