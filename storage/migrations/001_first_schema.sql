-- The first schema; what each table is for stands in schema.sql.

CREATE TABLE members (
    person    INTEGER PRIMARY KEY,
    role      TEXT    NOT NULL CHECK (role IN ('admin', 'reviewer', 'author', 'translator')),
    tag       TEXT    NOT NULL UNIQUE,
    joined_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invites (
    hash       TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role IN ('admin', 'reviewer', 'author', 'translator')),
    tag        TEXT    NOT NULL,
    invited_by INTEGER NOT NULL REFERENCES members (person) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE languages (
    person   INTEGER PRIMARY KEY,
    language TEXT    NOT NULL
) STRICT;

CREATE TABLE desk (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    chat INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    author     INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('writing', 'in_review', 'approved', 'scheduled',
                                                 'published', 'rejected', 'withdrawn')),
    revision   INTEGER NOT NULL,
    number     INTEGER UNIQUE,
    board      INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafts_by_author ON drafts (author, id);
CREATE INDEX drafts_by_state ON drafts (state, id);

CREATE TABLE revisions (
    draft      INTEGER NOT NULL REFERENCES drafts (id),
    number     INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    problems   TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (draft, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_messages (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    length  INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message, draft)
) STRICT, WITHOUT ROWID;

CREATE TABLE reviews (
    draft    INTEGER NOT NULL REFERENCES drafts (id),
    revision INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    verdict  TEXT    NOT NULL CHECK (verdict IN ('approve', 'request_changes', 'reject')),
    reason   TEXT    NOT NULL,
    hash     TEXT    NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (draft, revision, reviewer)
) STRICT, WITHOUT ROWID;

CREATE TABLE prompts (
    chat      INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    purpose   TEXT    NOT NULL CHECK (purpose IN ('edit', 'request_changes', 'reject')),
    draft     INTEGER NOT NULL REFERENCES drafts (id),
    revision  INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    purpose TEXT    NOT NULL CHECK (purpose IN ('edit', 'request_changes', 'reject')),
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletins (
    number       INTEGER PRIMARY KEY,
    day          TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    hash         TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    draft        INTEGER UNIQUE REFERENCES drafts (id),
    published_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bulletins_by_day ON bulletins (day, number);
CREATE INDEX bulletins_by_words ON bulletins (words);

CREATE TABLE statements (
    id         INTEGER PRIMARY KEY,
    bulletin   INTEGER NOT NULL REFERENCES bulletins (number),
    day        TEXT    NOT NULL,
    letter     TEXT    NOT NULL CHECK (letter IN ('S', 'P')),
    number     INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('front', 'topic', 'rumours', 'analysis')),
    heading    TEXT,
    front      TEXT,
    fronts     TEXT    NOT NULL,
    confidence TEXT    CHECK (confidence IN ('confirmed', 'stated', 'reported', 'alleged', 'rumour',
                                             'denied', 'unverifiable')),
    text       TEXT    NOT NULL,
    places     TEXT    NOT NULL,
    actors     TEXT    NOT NULL,
    UNIQUE (day, letter, number)
) STRICT;
CREATE INDEX statements_by_bulletin ON statements (bulletin, id);

CREATE TABLE statement_fronts (
    front     TEXT    NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (front, statement)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE statement_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE texts (
    id       INTEGER PRIMARY KEY,
    html     TEXT NOT NULL,
    keyboard TEXT
) STRICT;

CREATE TABLE editions (
    id       INTEGER PRIMARY KEY,
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    UNIQUE (bulletin, language, choice)
) STRICT;

CREATE TABLE edition_parts (
    edition INTEGER NOT NULL REFERENCES editions (id),
    part    INTEGER NOT NULL,
    text    INTEGER NOT NULL REFERENCES texts (id),
    PRIMARY KEY (edition, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscriptions (
    id            INTEGER PRIMARY KEY,
    chat          INTEGER NOT NULL,
    topic         INTEGER NOT NULL DEFAULT 0,
    language      TEXT    NOT NULL,
    choice        TEXT    NOT NULL,
    inactive      TEXT,
    subscribed_at INTEGER NOT NULL,
    UNIQUE (chat, topic)
) STRICT;
CREATE INDEX subscriptions_wanted ON subscriptions (language, choice) WHERE inactive IS NULL;

CREATE TABLE deliveries (
    id          INTEGER PRIMARY KEY,
    kind        TEXT    NOT NULL CHECK (kind IN ('bulletin', 'review_card', 'verdict', 'progress',
                                                 'notice')),
    subject     INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 0,
    chat        INTEGER NOT NULL,
    topic       INTEGER NOT NULL DEFAULT 0,
    part        INTEGER NOT NULL,
    text        INTEGER NOT NULL REFERENCES texts (id),
    state       TEXT    NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed',
                                                  'cancelled')),
    lane        INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    edits       INTEGER,
    follows     INTEGER,
    protected   INTEGER NOT NULL DEFAULT 0,
    silent      INTEGER NOT NULL DEFAULT 0,
    attempts    INTEGER NOT NULL DEFAULT 0,
    crashes     INTEGER NOT NULL DEFAULT 0,
    uncertain   INTEGER NOT NULL DEFAULT 0,
    boot        TEXT,
    lease_until INTEGER,
    message     INTEGER,
    sent_at     INTEGER,
    trouble     TEXT,
    afterwards  TEXT    CHECK (afterwards IN ('cancel', 'forget')),
    UNIQUE (kind, subject, version, chat, topic, part)
) STRICT;
CREATE INDEX deliveries_due ON deliveries (lane, due_at, id) WHERE state = 'queued';
CREATE INDEX deliveries_in_flight ON deliveries (boot) WHERE state = 'sending';
CREATE INDEX deliveries_open_by_chat ON deliveries (chat, id) WHERE state IN ('queued', 'sending');

CREATE TABLE figures (
    kind       TEXT    NOT NULL,
    subject    INTEGER NOT NULL,
    total      INTEGER NOT NULL DEFAULT 0,
    sent       INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    cancelled  INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (
    kind    TEXT    NOT NULL,
    subject INTEGER NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('paused', 'resuming', 'cancelled')),
    swept   INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT -1,
    chat    INTEGER NOT NULL DEFAULT 0,
    held_at INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE freezes (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    frozen_at   INTEGER NOT NULL,
    cause       TEXT    NOT NULL DEFAULT 'member' CHECK (cause IN ('member', 'restored', 'stale')),
    thaw_by     INTEGER,
    thaw_asked  INTEGER
) STRICT;

CREATE TABLE boots (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    mark    TEXT    NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE progress (
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    chat     INTEGER NOT NULL,
    message  INTEGER NOT NULL,
    language TEXT    NOT NULL,
    shown    INTEGER NOT NULL DEFAULT -1,
    standing TEXT    NOT NULL DEFAULT 'running',
    version  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (bulletin, chat)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat        INTEGER,
    raw         TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'aside')),
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_waiting ON inbox (received_at, update_id) WHERE state = 'waiting';
