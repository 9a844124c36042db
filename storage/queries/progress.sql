-- open: Keeps a progress message, in place of another.
INSERT INTO progress (bulletin, chat, message, language)
VALUES (:bulletin, :chat, :message, :language)
ON CONFLICT (bulletin, chat) DO UPDATE SET
    message = excluded.message,
    language = excluded.language,
    shown = -1,
    standing = 'running';

-- held: Counts what of a bulletin waits for the end of quiet hours, up to a limit.
SELECT count(*) FROM (
    SELECT 1 FROM mailings AS m
    CROSS JOIN deliveries AS d INDEXED BY deliveries_due ON d.mailing = m.id
    WHERE m.kind = 'bulletin' AND m.subject = :bulletin AND m.version = 0
        AND d.state = 'queued' AND d.due_at > :now AND d.held
    LIMIT :limit
);

-- due: Lists the progress messages whose figures moved on, or whose bulletin was held or let go. A
-- long one is told by the hundredth, or every so often; by a clock that was set back, at once. Until
-- it is known what a change makes of the copies, all of them are open.
WITH now AS (
    SELECT
        progress.bulletin, progress.chat, progress.message, progress.language,
        progress.shown, progress.shown_at, progress.standing AS standing_shown,
        CASE spreading WHEN 1 THEN max(expected, total) ELSE coalesce(total, 0) END AS total,
        CASE WHEN revised_chat IS NULL THEN coalesce(sent, 0) ELSE 0 END AS sent,
        CASE WHEN revised_chat IS NULL THEN coalesce(failed, 0) ELSE 0 END AS failed,
        CASE WHEN revised_chat IS NULL THEN coalesce(cancelled, 0) ELSE 0 END AS cancelled,
        coalesce(started_at, bulletins.published_at) AS started_at,
        CASE
            WHEN hold = 'cancelled' THEN hold
            WHEN EXISTS (SELECT 1 FROM freezes) THEN 'frozen'
            ELSE coalesce(hold, 'running')
        END AS standing
    FROM progress
    JOIN bulletins ON bulletins.number = progress.bulletin
    LEFT JOIN mailings ON mailings.kind = 'bulletin' AND mailings.subject = progress.bulletin
        AND mailings.version = 0
)
SELECT * FROM now
WHERE standing <> standing_shown
    OR shown <> sent + failed + cancelled AND (
        shown < 0
        OR sent + failed + cancelled = total
        OR 100 * abs(sent + failed + cancelled - shown) >= total
        OR shown_at NOT BETWEEN :since AND :now
    )
ORDER BY bulletin, chat;

-- shown: Notes what a progress message shows now.
UPDATE progress SET shown = :done, standing = :standing, shown_at = :at
WHERE bulletin = :bulletin AND chat = :chat;

-- close: Forgets a progress message.
DELETE FROM progress WHERE bulletin = :bulletin AND chat = :chat;

-- leave: Forgets the progress messages of a chat.
DELETE FROM progress WHERE chat = :chat;

-- edit: Finds the edit of the progress message that a chat was given.
SELECT d.mailing, d.chat, d.topic, d.part, d.text, d.state, d.edits
FROM mailings AS m CROSS JOIN deliveries AS d ON d.mailing = m.id
WHERE m.kind = :kind AND m.subject = :subject AND d.chat = :chat
ORDER BY m.version DESC
LIMIT 1;

-- rewrite: Gives a text that no two deliveries share other words.
UPDATE texts SET html = :html, keyboard = :keyboard WHERE id = :text;

-- readdress: Lets an edit that waits edit another message.
UPDATE deliveries SET edits = :edits
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part AND state = 'queued';

-- drop_ended: Deletes the record of a delivery that has ended.
DELETE FROM deliveries
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part
    AND state NOT IN ('queued', 'sending');
