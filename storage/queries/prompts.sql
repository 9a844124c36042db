-- open: Keeps a prompt in place of another on the same message.
INSERT INTO prompts (chat, message, person, purpose, draft, revision, opened_at, target)
VALUES (:chat, :message, :person, :purpose, :draft, :revision, :opened_at, :target)
ON CONFLICT (chat, message) DO UPDATE SET
    person = excluded.person,
    purpose = excluded.purpose,
    draft = excluded.draft,
    revision = excluded.revision,
    opened_at = excluded.opened_at,
    target = excluded.target;

-- take: Removes the prompt that a person answers and gives it back.
DELETE FROM prompts
WHERE chat = :chat AND message = (
    SELECT message FROM prompts
    WHERE chat = :chat AND person = :person AND (:message IS NULL OR message = :message)
    ORDER BY opened_at DESC, message DESC
    LIMIT 1
)
RETURNING chat, message, person, purpose, draft, revision, opened_at, target;

-- peek: Finds the prompt that a person answers.
SELECT chat, message, person, purpose, draft, revision, opened_at, target
FROM prompts
WHERE chat = :chat AND person = :person AND (:message IS NULL OR message = :message)
ORDER BY opened_at DESC, message DESC
LIMIT 1;

-- note_answer: Remembers that a message answered a question.
INSERT INTO answers (chat, message, purpose, draft)
VALUES (:chat, :message, :purpose, :draft)
ON CONFLICT (chat, message) DO NOTHING;

-- answered: Finds what a message answered.
SELECT purpose, draft FROM answers WHERE chat = :chat AND message = :message;

-- close: Removes the prompts about a draft.
DELETE FROM prompts WHERE draft = :draft;

-- close_for: Removes the prompts about a draft that one person was to answer.
DELETE FROM prompts WHERE draft = :draft AND person = :person;

-- is_led: Finds whether the guided way waits for a person's next text in a chat.
SELECT 1 AS led FROM prompts
WHERE chat = :chat AND person = :person AND purpose IN (:add, :section, :day) AND opened_at > 0
LIMIT 1;

-- rest: Lets what the guided way asks a person in a chat be answered by replies alone.
UPDATE prompts SET opened_at = 0
WHERE chat = :chat AND person = :person AND purpose IN (:add, :section, :day);

-- leave: Forgets the prompts of a chat.
DELETE FROM prompts WHERE chat = :chat;
