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
        coalesce(figures.total, 0) AS total,
        coalesce(figures.sent, 0) AS sent,
        coalesce(figures.failed, 0) AS failed,
        coalesce(figures.cancelled, 0) AS cancelled,
        coalesce(figures.started_at, bulletins.published_at) AS started_at,
        CASE
            WHEN holds.state = 'cancelled' THEN 'cancelled'
            WHEN EXISTS (SELECT 1 FROM freezes) THEN 'frozen'
            WHEN holds.state = 'paused' THEN 'paused'
            ELSE 'running'
        END AS standing
    FROM progress
    JOIN bulletins ON bulletins.number = progress.bulletin
    LEFT JOIN figures ON figures.kind = 'bulletin' AND figures.subject = progress.bulletin
    LEFT JOIN holds ON holds.kind = 'bulletin' AND holds.subject = progress.bulletin
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
