-- create: Starts a draft.
INSERT INTO drafts (author, state, revision, created_at, changed_at, practice, corrects, based_on)
VALUES (:author, :state, 0, :created_at, :created_at, :practice, :corrects, :based_on)
RETURNING id;

-- get: Finds a draft.
SELECT * FROM drafts WHERE id = :id;

-- move_on: Makes a revision the current one, if the draft stands at the one before it.
UPDATE drafts SET revision = :number
WHERE id = :id AND revision = :number - 1 AND state IN (:writing, :in_review);

-- add_revision: Keeps the content of a revision.
INSERT INTO revisions (draft, number, source, content, problems, hash, written_at, written_by,
                       base)
VALUES (:draft, :number, :source, :content, :problems, :hash, :written_at, :written_by, :base);

-- seal: Binds a revision to the hash of the messages as they will be sent.
UPDATE revisions SET hash = :hash, sealed_at = :sealed_at
WHERE draft = :draft AND number = :number;

-- revision: Finds the content of a revision.
SELECT * FROM revisions WHERE draft = :draft AND number = :number;

-- add_writer: Remembers whose work a draft is.
INSERT INTO writers (draft, person) VALUES (:draft, :person) ON CONFLICT (draft, person) DO NOTHING;

-- writers: Lists everybody whose work a draft is.
SELECT person FROM writers WHERE draft = :draft ORDER BY person;

-- step: Takes a step, if the draft is still as its mover saw it.
UPDATE drafts SET state = :becomes, changed_at = :at, claimed_by = NULL, claimed_at = NULL, reminded = 0
WHERE id = :id AND state = :was AND revision = :revision;

-- lock: Lets a member have a draft to themselves for a while.
UPDATE drafts SET editor = :editor, editing_until = :until WHERE id = :id;

-- reserve_number: Reserves the next free bulletin number for a draft that has none.
UPDATE drafts SET number = coalesce(number, 1 + max(
    coalesce((SELECT max(number) FROM bulletins), 0),
    coalesce((SELECT max(number) FROM drafts), 0),
    coalesce((SELECT max(number) FROM releases), 0)
))
WHERE id = :id
RETURNING number;

-- release_number: Gives a reserved number up, but never that of a published draft.
UPDATE drafts SET number = NULL WHERE id = :id AND state <> :published;

-- correcting: Lists the corrections of a bulletin that are under way, the oldest first.
SELECT * FROM drafts
WHERE corrects = :number AND state IN (:writing, :in_review, :approved, :scheduled)
ORDER BY id;

-- rebase: Lets a correction be one of the bulletin as it is at a later version.
UPDATE drafts SET based_on = :version WHERE id = :id;

-- of_author: Lists an author's drafts, the newest first.
SELECT * FROM drafts
WHERE author = :author
ORDER BY id DESC
LIMIT :limit;

-- in_state: Lists the drafts in one state, the oldest first.
SELECT * FROM drafts
WHERE state = :state
ORDER BY id;

-- note_message: Remembers that a message belongs to a draft.
INSERT INTO draft_messages (chat, message, draft, length, sent_at, text, album, item, media)
VALUES (:chat, :message, :draft, :length, :sent_at, :text, :album, :item, :media)
ON CONFLICT (chat, message, draft) DO NOTHING;

-- of_message: Lists the drafts that a message belongs to, the oldest first.
SELECT draft FROM draft_messages
WHERE chat = :chat AND message = :message
ORDER BY draft;

-- rewrite_message: Remembers what an edited message says and brings now.
UPDATE draft_messages SET text = :text, length = :length, item = :item, media = :media
WHERE chat = :chat AND message = :message AND draft = :draft;

-- move_message: Lets a message belong to another draft or item.
UPDATE OR REPLACE draft_messages SET draft = :draft, item = :item
WHERE chat = :chat AND message = :message AND draft = :was;

-- written: Finds what a message brought to each of its drafts.
SELECT * FROM draft_messages
WHERE chat = :chat AND message = :message
ORDER BY draft;

-- album: Lists the messages that were sent together.
SELECT * FROM draft_messages
WHERE chat = :chat AND album = :album
ORDER BY message, draft;

-- last_message: Finds the newest message of a chat that belongs to a draft.
SELECT draft, message, length, sent_at, text, album, item, media FROM draft_messages
WHERE chat = :chat
ORDER BY message DESC, draft DESC
LIMIT 1;

-- worked_on: Finds the draft still written whose present revision a member has made last.
SELECT drafts.id AS draft, revisions.written_at
FROM drafts JOIN revisions
    ON revisions.draft = drafts.id AND revisions.number = drafts.revision
WHERE drafts.state = :writing AND revisions.written_by = :person
ORDER BY revisions.written_at DESC, drafts.id DESC
LIMIT 1;

-- is_followed: Says whether a chat was given a message with the progress of a bulletin, which is
-- forgotten when it shows the last figures.
SELECT
    EXISTS (SELECT 1 FROM progress WHERE bulletin = :bulletin AND chat = :chat)
    OR EXISTS (
        SELECT 1 FROM mailings JOIN deliveries ON deliveries.mailing = mailings.id
        WHERE kind = 'progress' AND subject = :bulletin AND chat = :chat
    );

-- board: Finds the message that shows a draft to a member.
SELECT message FROM boards WHERE draft = :id AND person = :person;

-- set_board: Remembers the message that shows a draft to a member.
INSERT INTO boards (draft, person, message) VALUES (:id, :person, :message)
ON CONFLICT (draft, person) DO UPDATE SET message = excluded.message;
