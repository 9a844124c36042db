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

-- Texts on their way to a bulletin. `number` is the bulletin's, reserved while in review. A
-- `practice` draft is never published; a `shared` one is open to all who draft. `claimed_by` is the
-- reviewer who is on it, `editor` the member who has it alone until `editing_until`. `reminded` counts
-- the reminders since it came to its state at `changed_at`. `corrects` is the published bulletin that a
-- correction changes, as it was at version `based_on`; it has no number of its own.
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

-- The one message in a member's chat that shows them a draft and its buttons.
CREATE TABLE boards (
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    person  INTEGER NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (draft, person)
) STRICT, WITHOUT ROWID;

-- The immutable contents of drafts. `base` is what an undo goes back to, 0 for nothing. `sealed_at`
-- is when the hash was made of what would be sent.
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

-- Everybody whose work a draft is: none of them may decide on it, however little of what they wrote
-- is still kept.
CREATE TABLE writers (
    draft  INTEGER NOT NULL REFERENCES drafts (id),
    person INTEGER NOT NULL,
    PRIMARY KEY (draft, person)
) STRICT, WITHOUT ROWID;

-- The messages that a draft came in, so that an update handled twice adds nothing and an edited
-- message is known again. `text` is what it said, as JSON; `album` is Telegram's name for what was
-- sent together; `item` is the key of the last item that it brought, 0 for none; `media` is the file
-- that came with it, as JSON.
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

-- Where an item comes from, for the desk alone; deleted 30 days after the publication.
CREATE TABLE notes (
    id         INTEGER PRIMARY KEY,
    draft      INTEGER NOT NULL REFERENCES drafts (id),
    item       INTEGER NOT NULL,
    person     INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_by_draft ON notes (draft, item, id);

-- Texts that came too late for an item that somebody else had changed meanwhile, until their writer
-- says what is to become of them.
CREATE TABLE kept_texts (
    id      INTEGER PRIMARY KEY,
    draft   INTEGER NOT NULL REFERENCES drafts (id),
    item    INTEGER NOT NULL,
    section TEXT    NOT NULL DEFAULT '',
    person  INTEGER NOT NULL,
    text    TEXT    NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

-- Advice of the proof-reader that somebody has waved aside for a draft.
CREATE TABLE dismissals (
    draft  INTEGER NOT NULL REFERENCES drafts (id),
    advice TEXT    NOT NULL,
    PRIMARY KEY (draft, advice)
) STRICT, WITHOUT ROWID;

-- One verdict of one reviewer on one revision, bound to the hash of what would be sent. `later` says
-- that an approval leaves it open when that is.
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

-- What reviewers remark on single items of a revision, by the item's key; 0 is the whole draft.
-- `chat` and `message` are where it was written, so that an update handled twice adds nothing.
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

-- What of a draft goes out when: `part` 0 is the bulletin itself, the others are its additions, with
-- what has to wait. `due_at` is NULL while nobody has said when, and when it is out; `asked_at` says that
-- it was late and the desk has been asked. `chat` and `message` are where its plan was shown last.
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

-- Questions that the bot put to a person and that their next message answers.
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

-- The messages that answered a question, so that an answer handled twice decides nothing more.
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

-- What was published, as it stands now. `words` is a hash of the words and the day: importing twice adds
-- nothing. `version` counts the changes since the publication; what is `retracted` is news no more; `kind` is a bit
-- of subscriptions.kinds.
CREATE TABLE bulletins (
    number       INTEGER PRIMARY KEY,
    day          TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    hash         TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    draft        INTEGER UNIQUE REFERENCES drafts (id),
    published_at INTEGER NOT NULL,
    version      INTEGER NOT NULL DEFAULT 0,
    retracted    INTEGER NOT NULL DEFAULT 0,
    kind         INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX bulletins_by_day ON bulletins (day, number);
CREATE INDEX bulletins_by_words ON bulletins (words);
CREATE INDEX bulletins_by_publication ON bulletins (published_at);

-- A practice draft has no way out: whatever a mistake of ours might do, this refuses it.
CREATE TRIGGER practice_stays BEFORE INSERT ON bulletins
WHEN (SELECT practice FROM drafts WHERE id = NEW.draft) = 1
BEGIN
    SELECT RAISE(ABORT, 'a practice draft cannot be published');
END;

-- Bulletins that add to an earlier one what had to wait.
CREATE TABLE additions (
    number  INTEGER PRIMARY KEY REFERENCES bulletins (number),
    adds_to INTEGER NOT NULL REFERENCES bulletins (number)
) STRICT;

-- What has changed in bulletins since they were published: what made a version of the one `before`, why,
-- and through which draft or later bulletin. `reason` is for readers. `hash` is that of the approved
-- messages, empty where nobody had to approve them (a retraction).
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

-- What became of published rumours: which item, by its public id, settled which, and how.
CREATE TABLE settlements (
    rumour     TEXT    PRIMARY KEY,
    item       TEXT    NOT NULL,
    confidence TEXT    NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'reported', 'alleged',
                                                      'rumour', 'denied', 'unverifiable')),
    settled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Items and paragraphs as readers find them. `id` sorts by time: day, bulletin, then place in it
-- (see storage.bulletins), so that newest-first is descending order of the row. `key` is the item's in
-- its bulletin's content, 0 for a paragraph and in what an earlier version of the bot published; `gone`
-- is the version of the bulletin that took it out, 0 while it stands.
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
    key        INTEGER NOT NULL DEFAULT 0,
    gone       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (day, letter, number)
) STRICT;
CREATE INDEX statements_by_bulletin ON statements (bulletin, id);
CREATE INDEX statements_rumours ON statements (confidence) WHERE confidence = 'rumour';

-- Which items concern which front; `confirmed` are those that are found when nothing else is wanted.
CREATE TABLE statement_fronts (
    front     TEXT    NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (id),
    confirmed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (front, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_fronts_confirmed ON statement_fronts (front, statement) WHERE confirmed = 1;

-- The normalised words of statements; rowid is statements.id.
CREATE VIRTUAL TABLE statement_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

-- The words that were ever indexed, for those that are misspelt in a question: how many documents have
-- one would take as long to tell as to read them, so it is not kept.
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX vocabulary_ends ON vocabulary (substr(word, -3));

-- What the index was made with (a hash of its format and the theatre's spellings), and the last of the
-- statements that have been indexed so; NULL once that is all of them. One row at most.
CREATE TABLE indexing (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    made_with TEXT    NOT NULL,
    behind    INTEGER
) STRICT;

-- Message texts that deliveries point to. `keyboard` is Telegram's inline keyboard as JSON. One that
-- `removes` asks for the message to be deleted; its words stand where that cannot be.
CREATE TABLE texts (
    id       INTEGER PRIMARY KEY,
    html     TEXT NOT NULL,
    keyboard TEXT,
    removes  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The file that a message carries, by Telegram's id; the text is its caption then.
CREATE TABLE attachments (
    text INTEGER PRIMARY KEY REFERENCES texts (id),
    kind TEXT    NOT NULL CHECK (kind IN ('photo', 'video', 'document')),
    file TEXT    NOT NULL
) STRICT;

-- A version of a bulletin rendered for one language and one choice, packed once. `items` are the keys of
-- the items that a part shows, as JSON.
CREATE TABLE editions (
    id       INTEGER PRIMARY KEY,
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    version  INTEGER NOT NULL DEFAULT 0,
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    UNIQUE (bulletin, version, language, choice)
) STRICT;

CREATE TABLE edition_parts (
    edition INTEGER NOT NULL REFERENCES editions (id),
    part    INTEGER NOT NULL,
    text    INTEGER NOT NULL REFERENCES texts (id),
    items   TEXT    NOT NULL DEFAULT '[]',
    PRIMARY KEY (edition, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_parts_by_text ON edition_parts (text);

-- Who receives bulletins, kept in the order of the fan-out. `inactive` says why a chat cannot be
-- written to at present. `kinds` are the kinds of updates that are wanted, a bit each (1 daily, 2 flash,
-- 4 analysis); `at_once` those of them that come with their publication, 0 while it is `paused_until` a
-- time. The others are told in a digest, daily or weekly (`weekday` 0 is Monday) at an `hour` in the time
-- `zone`; `utc_offset` is the zone's at present, in minutes. `digested_at` says up to when what was
-- published has been told, `silences` how many digests in a row had nothing to tell. Quiet hours are
-- minutes of the local day: they began (minute + `quiet_shift`) % 1440 minutes ago, and have come to their
-- end if that is `quiet_length` or more. `settings` is the message that shows all this, with its buttons.
-- What was published before `served_since` came in another way, if at all, so that no correction brings it.
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

-- How many active subscriptions want each edition, and which kinds at once; kept as they change.
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

-- What a chat wants to hear of at once, whatever else it chose: `words` in normal form (a place's or
-- actor's token, or words that must all stand in an item), found by the first of them, and as they are
-- `shown` to the chat.
CREATE TABLE alerts (
    first TEXT    NOT NULL,
    words TEXT    NOT NULL,
    chat  INTEGER NOT NULL,
    topic INTEGER NOT NULL DEFAULT 0,
    shown TEXT    NOT NULL,
    PRIMARY KEY (first, words, chat, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX alerts_by_chat ON alerts (chat, topic);

-- Bulletins whose alerts are still to be sent, and how far that has come.
CREATE TABLE alerting (
    bulletin INTEGER PRIMARY KEY REFERENCES bulletins (number),
    chat     INTEGER,
    topic    INTEGER
) STRICT;

-- What a chat has been alerted to, by the item's key in its bulletin, so that no digest says it again.
CREATE TABLE alerted (
    chat       INTEGER NOT NULL,
    topic      INTEGER NOT NULL,
    bulletin   INTEGER NOT NULL,
    item       INTEGER NOT NULL,
    alerted_at INTEGER NOT NULL,
    PRIMARY KEY (chat, topic, bulletin, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX alerted_by_time ON alerted (alerted_at);

-- Digests and alerts that were made, one for all chats that read the same: what each was made of, as
-- JSON, so that it is made anew when a bulletin in it changes.
CREATE TABLE digests (
    id      INTEGER PRIMARY KEY,
    recipe  TEXT    NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX digests_by_time ON digests (made_at);

-- Which bulletins stand in which digest, and the version that its words are made of.
CREATE TABLE digest_bulletins (
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    digest   INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    PRIMARY KEY (bulletin, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_bulletins_by_digest ON digest_bulletins (digest);

-- What readers asked the desk. `chat`, `topic` and `message` are where the answer goes, and are
-- forgotten with it; nobody at the desk is shown them. `draft` is what was made of question and answer.
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

-- How often somebody has asked within a day; `who` is a keyed hash of a person's number.
CREATE TABLE askings (
    who      TEXT    NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX askings_by_who ON askings (who, asked_at);

-- Messages of the bot at the desk that a reply answers a reader's question to.
CREATE TABLE question_prompts (
    chat      INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    question  INTEGER NOT NULL REFERENCES questions (id),
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

-- The deliveries of one kind, subject and version: what they have in common, and how far they are.
-- `subject` is a bulletin's number or a draft's id; `hold` stops the claims at once. The counters are
-- kept as rows change, so that asking costs nothing. A mailing that is `spreading` still grows: its
-- fan-out has reached (`spread_chat`, `spread_topic`) and will come to about `expected` deliveries.
-- Claims have taken first parts up to (`claimed_chat`, `claimed_topic`); `swept_chat` says how far
-- the rows of a cancelled one are marked as such, NULL that nothing is left to mark. `payable` is how
-- many deliveries may be paid for: a mailing that comes to more goes on unpaid. A bulletin that was
-- changed brings its copies to the version `revised_to` in a sweep that has reached (`revised_chat`,
-- `revised_topic`), NULL when it is through; until then nothing of it is claimed.
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

-- The outbox: one message to one chat a row, and as few bytes as can be. `due_at` is NULL for what
-- is next in line: a first part of a fan-out, which claims find in the order of the chats, and a
-- later part, which waits for the one before. (What is queued passes the check of `state` at its
-- first comparison, which halves the time of a fan-out.) `edits` is the message to edit in place, `message` the
-- one that Telegram gave, `crashes` how often a process died with it in flight, `replies` the message
-- that this one answers, `silent` that it makes no sound in this chat (a mailing is silent as a whole),
-- `held` that its time is the end of the chat's quiet hours.
CREATE TABLE deliveries (
    mailing   INTEGER NOT NULL REFERENCES mailings (id),
    chat      INTEGER NOT NULL,
    topic     INTEGER NOT NULL DEFAULT 0,
    part      INTEGER NOT NULL,
    text      INTEGER NOT NULL REFERENCES texts (id),
    state     TEXT    NOT NULL
              CHECK (state = 'queued'
                     OR state IN ('queued', 'sending', 'sent', 'failed', 'cancelled')),
    due_at    INTEGER,
    edits     INTEGER,
    message   INTEGER,
    attempts  INTEGER NOT NULL DEFAULT 0,
    crashes   INTEGER NOT NULL DEFAULT 0,
    uncertain INTEGER NOT NULL DEFAULT 0,
    trouble   TEXT,
    replies   INTEGER,
    silent    INTEGER NOT NULL DEFAULT 0,
    held      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (mailing, chat, topic, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (mailing, due_at)
    WHERE state = 'queued' AND due_at IS NOT NULL;

-- What those are told who have a bulletin in a language and choice, and the part that it answers; the
-- mailing is the outcome's.
CREATE TABLE outcomes (
    mailing  INTEGER NOT NULL REFERENCES mailings (id),
    language TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    part     INTEGER NOT NULL,
    text     INTEGER NOT NULL REFERENCES texts (id),
    PRIMARY KEY (mailing, language, choice)
) STRICT, WITHOUT ROWID;

-- What is in flight, one a chat: `boot` is the process that claimed it and holds it until it records
-- the result or gives it back. No claim ends by time: what a process left behind is taken back by the
-- next one's start. `lease_until` is the time of the claim and one lease more, and tells how long
-- something has been in flight: a delivery that goes alone and all others wait two seconds for each
-- other (F26). `afterwards` is what is wanted once it has ended: 'cancel', so that it is not tried
-- again, 'forget', so that the row goes as well, or 'revise', so that what arrived is brought to the
-- text that its row has got meanwhile.
CREATE TABLE flights (
    chat        INTEGER PRIMARY KEY,
    mailing     INTEGER NOT NULL,
    topic       INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    boot        TEXT    NOT NULL,
    lease_until INTEGER NOT NULL,
    afterwards  TEXT    CHECK (afterwards IN ('cancel', 'forget', 'revise'))
) STRICT;

-- Deliveries that are to edit the message of another one to the same chat, which is in flight.
CREATE TABLE followers (
    mailing        INTEGER NOT NULL,
    chat           INTEGER NOT NULL,
    topic          INTEGER NOT NULL,
    part           INTEGER NOT NULL,
    leader_mailing INTEGER NOT NULL,
    leader_topic   INTEGER NOT NULL,
    leader_part    INTEGER NOT NULL,
    PRIMARY KEY (mailing, chat, topic, part)
) STRICT, WITHOUT ROWID;

-- The freeze of everything: a row a cause while it lasts. A member's says who asked last to lift it.
CREATE TABLE freezes (
    cause       TEXT    PRIMARY KEY CHECK (cause IN ('member', 'restored', 'stale')),
    frozen_at   INTEGER NOT NULL,
    thaw_by     INTEGER,
    thaw_asked  INTEGER
) STRICT, WITHOUT ROWID;

-- When the newest /freeze was sent, by Telegram's clock, which tells whole seconds; one row at most.
-- It stays when the freeze is lifted, and is compared with the times of other messages alone, never
-- with `frozen_at`, which is ours. A /thaw that is not later was sent before the freeze, however late
-- it is handled, and lifts nothing. A /freeze that is not later freezes nothing any more: it is that
-- one or older, and whoever lifted that one did so after both. A freeze at the terminal or at the
-- start has no time of Telegram's and leaves this one as it is.
CREATE TABLE last_freeze (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    sent_at INTEGER NOT NULL
) STRICT;

-- The bot that works on this database: a mark that stands in a file beside it as well and is renewed
-- again and again, so that an older copy is known by its older mark; and when that was last done.
CREATE TABLE boots (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    mark    TEXT    NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

-- What Telegram has slowed the running bot to, in messages a second; no row while it has not.
CREATE TABLE pace (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    per_second      REAL    NOT NULL,
    paid_per_second REAL    NOT NULL,
    paused_until    INTEGER,
    noted_at        INTEGER NOT NULL
) STRICT;

-- Messages that show an approver how far a bulletin is, until they show the last figures.
CREATE TABLE progress (
    bulletin INTEGER NOT NULL REFERENCES bulletins (number),
    chat     INTEGER NOT NULL,
    message  INTEGER NOT NULL,
    language TEXT    NOT NULL,
    shown    INTEGER NOT NULL DEFAULT -1,
    standing TEXT    NOT NULL DEFAULT 'running',
    shown_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (bulletin, chat)
) STRICT, WITHOUT ROWID;

-- Updates as they came from Telegram. The raw text and the chat go when the update is done; the id stays
-- for a while, since Telegram may send it again.
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat        INTEGER,
    raw         TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'aside')),
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_waiting ON inbox (received_at, update_id) WHERE state = 'waiting';

-- What came of updates that ask for what others may undo (holds, the freeze, subscriptions): one that
-- is handled again, since its process ended before it was marked as done, changes nothing and is
-- answered the same. `came_to` is the act's own word or, with `refused`, which is its values as JSON,
-- the code of a refusal. A row goes out with its update's row of the inbox.
CREATE TABLE acts (
    update_id INTEGER PRIMARY KEY REFERENCES inbox (update_id) ON DELETE CASCADE,
    came_to   TEXT    NOT NULL,
    refused   TEXT
) STRICT;

-- What members did and what was refused, each entry bound to the one before by a keyed hash. `who` is a
-- member's tag, `operator`, `bot`, or a keyed hash of a stranger's number; `subject` names what it was
-- about, never what anyone wrote; `refused` is the code of a refusal.
CREATE TABLE audit (
    entry   INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT    NOT NULL,
    act     TEXT    NOT NULL,
    subject TEXT    NOT NULL DEFAULT '',
    refused TEXT    NOT NULL DEFAULT '',
    mac     TEXT    NOT NULL
) STRICT;

-- The head of the audit log as it was last posted to the admins; one row at most.
CREATE TABLE audit_posted (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    entry     INTEGER NOT NULL,
    mac       TEXT    NOT NULL,
    posted_at INTEGER NOT NULL
) STRICT;

-- Acts that wait for a word: the dangerous ones for a second person's, a retraction for that of the one
-- who asked, who has seen by then what it does. `details` is what is to be done, as JSON.
CREATE TABLE wishes (
    id       INTEGER PRIMARY KEY,
    act      TEXT    NOT NULL CHECK (act IN ('grant', 'drop_channel', 'export', 'retract')),
    details  TEXT    NOT NULL,
    asked_by INTEGER NOT NULL REFERENCES members (person) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL
) STRICT;

-- Tries to guess an invitation, for an hour; `who` is a keyed hash of a person's number.
CREATE TABLE tries (
    who      TEXT    NOT NULL,
    tried_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tries_by_who ON tries (who, tried_at);
