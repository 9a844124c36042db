-- The editorial desk: drafts that are edited, shared, practised, claimed and scheduled. SQLite cannot
-- change a CHECK, nor add a column where it belongs, so the small tables are made anew.

CREATE TABLE boards (
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    person  INTEGER NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (draft, person)
) STRICT, WITHOUT ROWID;

INSERT INTO boards (draft, person, message)
SELECT id, author, board FROM drafts WHERE board IS NOT NULL;

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
    reminded      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX drafts_by_author ON drafts (author, id);
CREATE INDEX drafts_by_state ON drafts (state, id);
INSERT INTO drafts (id, author, state, revision, number, created_at, changed_at)
SELECT id, author, state, revision, number, created_at, created_at
FROM kept;
DROP TABLE kept;

CREATE TEMPORARY TABLE kept AS SELECT * FROM revisions;
DROP TABLE revisions;
CREATE TABLE revisions (
    draft      INTEGER NOT NULL REFERENCES drafts (id),
    number     INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    problems   TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    written_by INTEGER NOT NULL,
    base       INTEGER NOT NULL DEFAULT 0,
    sealed_at  INTEGER,
    PRIMARY KEY (draft, number)
) STRICT, WITHOUT ROWID;
INSERT INTO revisions (draft, number, source, content, problems, hash, written_at, written_by, base, sealed_at)
SELECT draft, kept.number, source, content, problems, hash, written_at,
    (SELECT author FROM drafts WHERE id = draft), kept.number - 1,
    CASE WHEN hash <> '' THEN written_at END
FROM kept;
DROP TABLE kept;

CREATE TABLE writers (
    draft  INTEGER NOT NULL REFERENCES drafts (id),
    person INTEGER NOT NULL,
    PRIMARY KEY (draft, person)
) STRICT, WITHOUT ROWID;
INSERT INTO writers (draft, person)
SELECT id, author FROM drafts
UNION
SELECT draft, written_by FROM revisions;

CREATE TEMPORARY TABLE kept AS SELECT * FROM draft_messages;
DROP TABLE draft_messages;
CREATE TABLE draft_messages (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    length  INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    text    TEXT    NOT NULL DEFAULT '',
    album   TEXT    NOT NULL DEFAULT '',
    item    INTEGER NOT NULL DEFAULT 0,
    media   TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (chat, message, draft)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_messages (chat, message, draft, length, sent_at)
SELECT chat, message, draft, length, sent_at
FROM kept;
DROP TABLE kept;

CREATE TABLE notes (
    id         INTEGER PRIMARY KEY,
    draft      INTEGER NOT NULL REFERENCES drafts (id),
    item       INTEGER NOT NULL,
    person     INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX notes_by_draft ON notes (draft, item, id);

CREATE TABLE kept_texts (
    id      INTEGER PRIMARY KEY,
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    item    INTEGER NOT NULL,
    section TEXT    NOT NULL DEFAULT '',
    person  INTEGER NOT NULL,
    text    TEXT    NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE dismissals (
    draft  INTEGER NOT NULL REFERENCES drafts (id),
    advice TEXT    NOT NULL,
    PRIMARY KEY (draft, advice)
) STRICT, WITHOUT ROWID;

CREATE TEMPORARY TABLE kept AS SELECT * FROM reviews;
DROP TABLE reviews;
CREATE TABLE reviews (
    draft    INTEGER NOT NULL REFERENCES drafts (id),
    revision INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    verdict  TEXT    NOT NULL CHECK (verdict IN ('approve', 'request_changes', 'reject')),
    reason   TEXT    NOT NULL,
    hash     TEXT    NOT NULL,
    given_at INTEGER NOT NULL,
    later    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (draft, revision, reviewer)
) STRICT, WITHOUT ROWID;
INSERT INTO reviews (draft, revision, reviewer, verdict, reason, hash, given_at)
SELECT draft, revision, reviewer, verdict, reason, hash, given_at
FROM kept;
DROP TABLE kept;

CREATE TABLE comments (
    id       INTEGER PRIMARY KEY,
    draft    INTEGER NOT NULL REFERENCES drafts (id),
    revision INTEGER NOT NULL,
    item     INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    chat     INTEGER NOT NULL,
    message  INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    UNIQUE (chat, message)
) STRICT;

CREATE INDEX comments_by_draft ON comments (draft, revision, id);

CREATE TABLE releases (
    draft      INTEGER NOT NULL REFERENCES drafts (id),
    part       INTEGER NOT NULL,
    number     INTEGER NOT NULL UNIQUE,
    due_at     INTEGER,
    planned_by INTEGER,
    asked_at   INTEGER,
    chat       INTEGER,
    message    INTEGER,
    PRIMARY KEY (draft, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX releases_due ON releases (due_at) WHERE due_at IS NOT NULL;

CREATE TEMPORARY TABLE kept AS SELECT * FROM prompts;
DROP TABLE prompts;
CREATE TABLE prompts (
    chat      INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    purpose   TEXT    NOT NULL
              CHECK (purpose IN ('edit', 'approve', 'request_changes', 'reject', 'item', 'add',
                                 'section', 'source', 'note', 'places', 'not_before', 'day',
                                 'time')),
    draft     INTEGER NOT NULL REFERENCES drafts (id),
    revision  INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    target    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
INSERT INTO prompts (chat, message, person, purpose, draft, revision, opened_at)
SELECT chat, message, person, purpose, draft, revision, opened_at
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
                               'time')),
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
INSERT INTO answers (chat, message, purpose, draft)
SELECT chat, message, purpose, draft
FROM kept;
DROP TABLE kept;

CREATE TRIGGER practice_stays BEFORE INSERT ON bulletins
WHEN (SELECT practice FROM drafts WHERE id = NEW.draft) = 1
BEGIN
    SELECT RAISE(ABORT, 'a practice draft cannot be published');
END;

CREATE TABLE additions (
    number  INTEGER PRIMARY KEY REFERENCES bulletins (number),
    adds_to INTEGER NOT NULL REFERENCES bulletins (number)
) STRICT;

CREATE TABLE settlements (
    rumour     TEXT    PRIMARY KEY,
    item       TEXT    NOT NULL,
    confidence TEXT    NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'reported', 'alleged',
                                                      'rumour', 'denied', 'unverifiable')),
    settled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
    text INTEGER PRIMARY KEY REFERENCES texts (id),
    kind TEXT    NOT NULL CHECK (kind IN ('photo', 'video', 'document')),
    file TEXT    NOT NULL
) STRICT;

CREATE TEMPORARY TABLE kept AS SELECT * FROM mailings;
DROP TABLE mailings;
CREATE TABLE mailings (
    id            INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('bulletin', 'review_card', 'verdict', 'progress',
                                                   'notice', 'reminder')),
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
    started_at    INTEGER NOT NULL,
    UNIQUE (kind, subject, version)
) STRICT;
CREATE INDEX mailings_open ON mailings (lane, id) WHERE total > sent + failed + cancelled;
CREATE INDEX mailings_spreading ON mailings (lane, id) WHERE spreading = 1;
CREATE INDEX mailings_unswept ON mailings (id) WHERE swept_chat IS NOT NULL;
INSERT INTO mailings (id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed, cancelled,
    expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic, swept_chat, started_at)
SELECT id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed, cancelled,
    expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic, swept_chat, started_at
FROM kept;
DROP TABLE kept;

CREATE INDEX statements_rumours ON statements (confidence) WHERE confidence = 'rumour';
