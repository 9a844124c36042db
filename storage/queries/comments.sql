-- add: Keeps a comment, unless its message brought one already.
INSERT INTO comments (draft, revision, item, reviewer, text, chat, message, given_at)
VALUES (:draft, :revision, :item, :reviewer, :text, :chat, :message, :given_at)
ON CONFLICT (chat, message) DO NOTHING;

-- of: Lists the comments on one revision in the order in which they were written.
SELECT draft, revision, item, reviewer, text, given_at
FROM comments
WHERE draft = :draft AND revision = :revision
ORDER BY id;

-- written_in: Finds the comment that a message brought.
SELECT draft, revision, item, reviewer, text, given_at
FROM comments
WHERE chat = :chat AND message = :message;
