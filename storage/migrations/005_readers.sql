-- For the readers: what a subscription wants when, digests, alerts, questions to the desk.

CREATE TEMPORARY TABLE kept AS SELECT * FROM subscriptions;
DROP TABLE subscriptions;
DROP TABLE readership;
CREATE TABLE subscriptions (
    chat           INTEGER NOT NULL,
    topic          INTEGER NOT NULL DEFAULT 0,
    language       TEXT    NOT NULL,
    choice         TEXT    NOT NULL,
    inactive       TEXT,
    subscribed_at  INTEGER NOT NULL,
    kinds          INTEGER NOT NULL DEFAULT 7,
    at_once        INTEGER NOT NULL DEFAULT 7,
    rhythm         TEXT    NOT NULL DEFAULT 'now' CHECK (rhythm IN ('now', 'daily', 'weekly')),
    hour           INTEGER NOT NULL DEFAULT 8,
    weekday        INTEGER NOT NULL DEFAULT 0,
    zone           TEXT    NOT NULL DEFAULT 'UTC',
    utc_offset     INTEGER NOT NULL DEFAULT 0,
    quiet          TEXT    NOT NULL DEFAULT 'off' CHECK (quiet IN ('off', 'silent', 'held')),
    quiet_from     INTEGER NOT NULL DEFAULT 1320,
    quiet_until    INTEGER NOT NULL DEFAULT 420,
    urgent_passes  INTEGER NOT NULL DEFAULT 0,
    paused_until   INTEGER,
    next_digest_at INTEGER,
    digested_at    INTEGER,
    silences       INTEGER NOT NULL DEFAULT 0,
    settings       INTEGER,
    served_since   INTEGER NOT NULL DEFAULT 0,
    quiet_shift    INTEGER AS ((utc_offset - quiet_from + 4320) % 1440) VIRTUAL,
    quiet_length   INTEGER AS (iif(quiet = 'off', 0, (quiet_until - quiet_from + 1440) % 1440)) VIRTUAL,
    PRIMARY KEY (chat, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscriptions_digests ON subscriptions (next_digest_at)
    WHERE next_digest_at IS NOT NULL;
CREATE INDEX subscriptions_paused ON subscriptions (paused_until) WHERE paused_until IS NOT NULL;
CREATE INDEX subscriptions_zones ON subscriptions (zone) WHERE zone <> 'UTC';

CREATE TABLE readership (
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    at_once  INTEGER NOT NULL,
    chats    INTEGER NOT NULL,
    PRIMARY KEY (language, choice, at_once)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER subscription_comes AFTER INSERT ON subscriptions WHEN NEW.inactive IS NULL
BEGIN
    INSERT INTO readership (language, choice, at_once, chats)
    VALUES (NEW.language, NEW.choice, NEW.at_once, 1)
    ON CONFLICT (language, choice, at_once) DO UPDATE SET chats = chats + 1;
END;
CREATE TRIGGER subscription_goes AFTER DELETE ON subscriptions WHEN OLD.inactive IS NULL
BEGIN
    UPDATE readership SET chats = chats - 1
    WHERE language = OLD.language AND choice = OLD.choice AND at_once = OLD.at_once;
END;
CREATE TRIGGER subscription_changes
AFTER UPDATE OF language, choice, at_once, inactive ON subscriptions
BEGIN
    UPDATE readership SET chats = chats - 1
    WHERE language = OLD.language AND choice = OLD.choice AND at_once = OLD.at_once
        AND OLD.inactive IS NULL;
    INSERT INTO readership (language, choice, at_once, chats)
    SELECT NEW.language, NEW.choice, NEW.at_once, 1 WHERE NEW.inactive IS NULL
    ON CONFLICT (language, choice, at_once) DO UPDATE SET chats = chats + 1;
END;
INSERT INTO subscriptions (chat, topic, language, choice, inactive, subscribed_at)
SELECT chat, topic, language, choice, inactive, subscribed_at
FROM kept
ORDER BY chat, topic;
DROP TABLE kept;

CREATE TABLE alerts (
    first TEXT    NOT NULL,
    words TEXT    NOT NULL,
    chat  INTEGER NOT NULL,
    topic INTEGER NOT NULL DEFAULT 0,
    shown TEXT    NOT NULL,
    PRIMARY KEY (first, words, chat, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX alerts_by_chat ON alerts (chat, topic);

CREATE TABLE alerting (
    bulletin INTEGER PRIMARY KEY REFERENCES bulletins (number),
    chat     INTEGER,
    topic    INTEGER
) STRICT;

CREATE TABLE alerted (
    chat       INTEGER NOT NULL,
    topic      INTEGER NOT NULL,
    bulletin   INTEGER NOT NULL,
    item       INTEGER NOT NULL,
    alerted_at INTEGER NOT NULL,
    PRIMARY KEY (chat, topic, bulletin, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX alerted_by_time ON alerted (alerted_at);

CREATE INDEX bulletins_by_publication ON bulletins (published_at);

CREATE TABLE digests (
    id      INTEGER PRIMARY KEY,
    recipe  TEXT    NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX digests_by_time ON digests (made_at);

CREATE TABLE digest_bulletins (
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    digest   INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    PRIMARY KEY (bulletin, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_bulletins_by_digest ON digest_bulletins (digest);

CREATE TABLE questions (
    id          INTEGER PRIMARY KEY,
    chat        INTEGER,
    topic       INTEGER NOT NULL DEFAULT 0,
    message     INTEGER,
    language    TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
    asked_at    INTEGER NOT NULL,
    answer      TEXT    NOT NULL DEFAULT '',
    answered_by INTEGER,
    answered_at INTEGER,
    draft       INTEGER REFERENCES drafts (id)
) STRICT;
CREATE INDEX questions_open ON questions (id) WHERE state = 'open';

CREATE TABLE askings (
    who      TEXT    NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX askings_by_who ON askings (who, asked_at);

CREATE TABLE question_prompts (
    chat      INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    question  INTEGER NOT NULL REFERENCES questions (id),
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX vocabulary_ends ON vocabulary (substr(word, -3));

CREATE TABLE indexing (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    made_with TEXT    NOT NULL,
    behind    INTEGER
) STRICT;

CREATE TEMPORARY TABLE kept AS SELECT * FROM mailings;
DROP TABLE mailings;
CREATE TABLE mailings (
    id            INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('bulletin', 'review_card', 'verdict', 'progress',
                                                   'notice', 'reminder', 'outcome', 'digest',
                                                   'alert', 'question')),
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
INSERT INTO mailings (id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed, cancelled,
    expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic, swept_chat,
    revised_to, revised_chat, revised_topic, started_at)
SELECT id, kind, subject, version, lane, protected, silent, payable, hold, total, sent, failed, cancelled,
    expected, spreading, spread_chat, spread_topic, claimed_chat, claimed_topic, swept_chat,
    revised_to, revised_chat, revised_topic, started_at
FROM kept;
DROP TABLE kept;

ALTER TABLE deliveries ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN held INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bulletins ADD COLUMN kind INTEGER NOT NULL DEFAULT 1;
UPDATE bulletins SET kind = CASE json_extract(content, '$.kind') WHEN 'flash' THEN 2 ELSE 4 END
WHERE json_extract(content, '$.kind') IN ('flash', 'analysis');

ALTER TABLE statement_fronts ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
UPDATE statement_fronts SET confirmed = 1
WHERE statement IN (SELECT id FROM statements WHERE confidence = 'confirmed');
CREATE INDEX statement_fronts_confirmed ON statement_fronts (front, statement) WHERE confirmed = 1;
