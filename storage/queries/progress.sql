-- open: Keeps a progress message, in place of another.
INSERT INTO progress (bulletin, chat, message, language)
VALUES (:bulletin, :chat, :message, :language)
ON CONFLICT (bulletin, chat) DO UPDATE SET
    message = excluded.message,
    language = excluded.language,
    shown = -1,
    standing = 'running',
    version = 0;

-- due: Lists the progress messages whose figures moved on, or whose bulletin was held or let go.
WITH now AS (
    SELECT
        progress.bulletin, progress.chat, progress.message, progress.language,
        progress.shown, progress.version, progress.standing AS standing_shown,
        CASE spreading WHEN 1 THEN max(expected, total) ELSE coalesce(total, 0) END AS total,
        coalesce(sent, 0) AS sent,
        coalesce(failed, 0) AS failed,
        coalesce(cancelled, 0) AS cancelled,
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
WHERE shown <> sent + failed + cancelled OR standing <> standing_shown
ORDER BY bulletin, chat;

-- shown: Notes what a progress message shows now.
UPDATE progress SET shown = :done, standing = :standing, version = :version
WHERE bulletin = :bulletin AND chat = :chat;

-- close: Forgets a progress message.
DELETE FROM progress WHERE bulletin = :bulletin AND chat = :chat;

-- leave: Forgets the progress messages of a chat.
DELETE FROM progress WHERE chat = :chat;
