-- untouched: Finds drafts in writing that nobody has touched since a time.
SELECT drafts.id FROM drafts
LEFT JOIN revisions ON revisions.draft = drafts.id AND revisions.number = drafts.revision
WHERE state = :writing AND max(changed_at, coalesce(written_at, 0)) < :before
ORDER BY drafts.id
LIMIT :limit;

-- put_aside: Finds drafts that were put aside before a time and still have contents.
SELECT id FROM drafts
WHERE state IN (:rejected, :withdrawn) AND changed_at < :before
    AND EXISTS (SELECT 1 FROM revisions WHERE draft = drafts.id)
ORDER BY id
LIMIT :limit;

-- published: Finds drafts that were published before a time, as a bulletin or as what corrects one,
-- and still have more than what was approved.
SELECT drafts.id FROM (
    SELECT draft FROM bulletins WHERE published_at < :before
    UNION ALL
    SELECT draft FROM changes WHERE changed_at < :before
) AS approved JOIN drafts ON drafts.id = approved.draft
WHERE (
    EXISTS (SELECT 1 FROM revisions
            WHERE revisions.draft = drafts.id AND revisions.number <> drafts.revision)
    OR drafts.id IN (SELECT draft FROM notes)
    OR drafts.id IN (SELECT draft FROM kept_texts)
    OR drafts.id IN (SELECT draft FROM comments)
    OR drafts.id IN (SELECT draft FROM draft_messages)
    OR drafts.id IN (SELECT draft FROM boards)
)
ORDER BY drafts.id
LIMIT :limit;

-- drop_notes: Deletes the private notes of a draft.
DELETE FROM notes WHERE draft = :draft;

-- drop_kept_texts: Deletes the texts that came too late for a draft.
DELETE FROM kept_texts WHERE draft = :draft;

-- drop_comments: Deletes what reviewers remarked on a draft.
DELETE FROM comments WHERE draft = :draft;

-- drop_messages: Forgets the messages that a draft came in.
DELETE FROM draft_messages WHERE draft = :draft;

-- drop_prompts: Forgets the questions about a draft.
DELETE FROM prompts WHERE draft = :draft;

-- drop_answers: Forgets which messages answered a question about a draft.
DELETE FROM answers WHERE draft = :draft;

-- drop_dismissals: Forgets which advice was waved aside for a draft.
DELETE FROM dismissals WHERE draft = :draft;

-- drop_boards: Forgets the messages that show a draft.
DELETE FROM boards WHERE draft = :draft;

-- clear_reasons: Deletes the words of the verdicts on a draft; who decided what stays.
UPDATE reviews SET reason = '' WHERE draft = :draft AND reason <> '';

-- drop_shown: Forgets the files of the cards about a draft; what is on its way keeps them.
DELETE FROM attachments WHERE text IN (
    SELECT text FROM mailings JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE kind IN (:card, :verdict, :reminder, :notice) AND subject = :draft
        AND deliveries.state NOT IN (:queued, :sending)
);

-- clear_told: Deletes the words of the cards, verdicts, reminders and notices about a draft that the
-- desk was sent; what is on its way keeps them. (A notice may be about the bulletin of that number;
-- it has arrived, and nobody reads it here again.)
UPDATE texts SET html = '', keyboard = NULL WHERE id IN (
    SELECT text FROM mailings JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE kind IN (:card, :verdict, :reminder, :notice) AND subject = :draft
        AND deliveries.state NOT IN (:queued, :sending)
) AND id NOT IN (SELECT text FROM edition_parts);

-- drop_releases: Forgets what was planned for a draft.
DELETE FROM releases WHERE draft = :draft;

-- drop_revisions: Deletes the contents of a draft.
DELETE FROM revisions WHERE draft = :draft;

-- drop_earlier_revisions: Deletes the contents of a draft but those that it has now.
DELETE FROM revisions
WHERE draft = :draft AND number <> (SELECT revision FROM drafts WHERE id = :draft);
