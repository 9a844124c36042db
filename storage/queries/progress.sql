-- open: Keeps a progress message, in place of another.
INSERT INTO progress (bulletin, chat, message, language)
VALUES (:bulletin, :chat, :message, :language)
ON CONFLICT (bulletin, chat) DO UPDATE SET
    message = excluded.message,
    language = excluded.language,
    shown = -1,
    version = 0;

-- due: Lists the progress messages whose figures moved on.
SELECT
    progress.bulletin, progress.chat, progress.message, progress.language,
    progress.shown, progress.version,
    coalesce(figures.total, 0) AS total,
    coalesce(figures.sent, 0) AS sent,
    coalesce(figures.failed, 0) AS failed,
    coalesce(figures.cancelled, 0) AS cancelled,
    coalesce(figures.started_at, bulletins.published_at) AS started_at
FROM progress
JOIN bulletins ON bulletins.number = progress.bulletin
LEFT JOIN figures ON figures.kind = 'bulletin' AND figures.subject = progress.bulletin
WHERE progress.shown <> coalesce(figures.sent + figures.failed + figures.cancelled, 0)
ORDER BY progress.bulletin, progress.chat;

-- shown: Notes what a progress message shows now.
UPDATE progress SET shown = :done, version = :version
WHERE bulletin = :bulletin AND chat = :chat;

-- close: Forgets a progress message.
DELETE FROM progress WHERE bulletin = :bulletin AND chat = :chat;

-- leave: Forgets the progress messages of a chat.
DELETE FROM progress WHERE chat = :chat;
