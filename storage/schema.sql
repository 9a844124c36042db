-- The schema as it is now. The migrations lead to it (a test compares them).
-- Times are milliseconds since 1970 in UTC. Days are ISO dates. Rich text, content and problems are JSON
-- of the domain's models. Chats, people, messages and topics are Telegram's numbers; topic 0 is "none".

-- Trusted people. Nothing else is known of them than a number, a role and the tag the desk calls them.
CREATE TABLE members (
    person    INTEGER PRIMARY KEY,
    role      TEXT    NOT NULL CHECK (role IN ('admin', 'reviewer', 'author', 'translator')),
    tag       TEXT    NOT NULL UNIQUE,
    joined_at INTEGER NOT NULL
) STRICT;

-- One-time invitations; only a keyed hash of the secret is kept, and the row goes when it is used.
CREATE TABLE invites (
    hash       TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role IN ('admin', 'reviewer', 'author', 'translator')),
    tag        TEXT    NOT NULL,
    invited_by INTEGER NOT NULL REFERENCES members (person) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The language that a person chose with /language; nobody stands here who did not choose.
CREATE TABLE languages (
    person   INTEGER PRIMARY KEY,
    language TEXT    NOT NULL
) STRICT;

-- The group in which review cards appear; one row at most.
CREATE TABLE desk (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    chat INTEGER NOT NULL
) STRICT;

-- Texts on their way to a bulletin. `number` is the bulletin's, reserved while in review.
-- `board` is the message in the author's chat that shows the draft and its buttons.
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

-- The immutable contents of drafts.
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

-- The messages that a draft's text came in, so that an update handled twice adds nothing.
CREATE TABLE draft_messages (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    length  INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message, draft)
) STRICT, WITHOUT ROWID;

-- One verdict of one reviewer on one revision, bound to the hash of what would be sent.
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

-- Questions that the bot put to a person and that their next message answers.
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

-- The messages that answered a question, so that an answer handled twice decides nothing more.
CREATE TABLE answers (
    chat    INTEGER NOT NULL,
    message INTEGER NOT NULL,
    purpose TEXT    NOT NULL CHECK (purpose IN ('edit', 'request_changes', 'reject')),
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

-- What was published. `words` is a hash of the words and the day: importing twice adds nothing.
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

-- Items and paragraphs as readers find them. `id` sorts by time: day, bulletin, then place in it
-- (see storage.bulletins), so that newest-first is descending order of the row.
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

-- Which items concern which front.
CREATE TABLE statement_fronts (
    front     TEXT    NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (front, statement)
) STRICT, WITHOUT ROWID;

-- The normalised words of statements; rowid is statements.id.
CREATE VIRTUAL TABLE statement_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

-- Message texts that deliveries point to. `keyboard` is Telegram's inline keyboard as JSON.
CREATE TABLE texts (
    id       INTEGER PRIMARY KEY,
    html     TEXT NOT NULL,
    keyboard TEXT
) STRICT;

-- A bulletin rendered for one language and one choice, packed once.
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

-- Who receives bulletins. `inactive` says why a chat cannot be written to at present.
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

-- The outbox: one message to one chat a row. `subject` is a bulletin's number or a draft's id,
-- `edits` the message to edit in place, `message` the one that Telegram gave, `boot` the process
-- that holds the claim until `lease_until`, `crashes` how often a process died with it in flight,
-- `afterwards` what is wanted once it is not in flight any more: 'cancel', so that it is not tried
-- again, or 'forget', so that the row goes as well; `follows` the delivery in flight whose message
-- it is to edit.
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

-- How far each subject is; kept as rows change, so that asking costs nothing.
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

-- Subjects that somebody paused or cancelled. The claim looks here, so a hold is in force at once;
-- a sweep then moves the queued deliveries out of the claim's way, chunk by chunk, and `version` and
-- `chat` say how far it is. `resuming` holds nothing any more: its deliveries are on their way back.
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

-- The freeze of everything; a row while it lasts, with its cause and the member who asked first to
-- lift it.
CREATE TABLE freezes (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    frozen_at   INTEGER NOT NULL,
    cause       TEXT    NOT NULL DEFAULT 'member' CHECK (cause IN ('member', 'restored', 'stale')),
    thaw_by     INTEGER,
    thaw_asked  INTEGER
) STRICT;

-- The bot that works on this database: a mark that stands in a file beside it as well and is renewed
-- again and again, so that an older copy is known by its older mark; and when that was last done.
CREATE TABLE boots (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    mark    TEXT    NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

-- Messages that show an approver how far a bulletin is, until they show the last figures.
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

-- Updates as they came from Telegram. The raw text goes when the update is done; the id stays for
-- a while, since Telegram may send it again.
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat        INTEGER,
    raw         TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'aside')),
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_waiting ON inbox (received_at, update_id) WHERE state = 'waiting';
