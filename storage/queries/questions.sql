-- add: Keeps a question.
INSERT INTO questions (chat, topic, message, language, text, state, asked_at)
VALUES (:chat, :topic, :message, :language, :text, :state, :asked_at)
RETURNING id;

-- get: Finds a question.
SELECT * FROM questions WHERE id = :id;

-- open: Lists the questions that wait, the oldest first.
SELECT * FROM questions WHERE state = 'open' ORDER BY id LIMIT :limit OFFSET :offset;

-- count_open: Counts the questions that wait.
SELECT count(*) FROM questions WHERE state = 'open';

-- open_of: Lists the questions of a chat that wait, the oldest first.
SELECT * FROM questions WHERE state = 'open' AND chat = :chat ORDER BY id;

-- forget_of: Forgets where the questions of a chat or topic came from.
UPDATE questions SET chat = NULL, topic = 0, message = NULL
WHERE state = 'open' AND chat = :chat AND topic = :topic;

-- settle: Ends a question that waits, and forgets where it came from.
UPDATE questions SET
    state = :state, answer = :answer, answered_by = :by, answered_at = :at,
    chat = NULL, topic = 0, message = NULL
WHERE id = :id AND state = 'open';

-- drafted: Notes what was made of a question and its answer.
UPDATE questions SET draft = :draft WHERE id = :id;

-- move: Follows a group that became a supergroup, whose messages have other numbers.
UPDATE questions SET chat = :new, message = NULL WHERE state = 'open' AND chat = :old;

-- lapsed: Lists the questions that have waited since before a time.
SELECT * FROM questions WHERE state = 'open' AND asked_at < :before ORDER BY id LIMIT :limit;

-- settled: Lists the questions that ended before a time and still have their words.
SELECT * FROM questions
WHERE state <> 'open' AND answered_at < :before AND text <> ''
ORDER BY id
LIMIT :limit;

-- empty: Deletes the words of a question; its number stays taken.
UPDATE questions SET text = '', answer = '', answered_by = NULL WHERE id = :id;

-- clear_told: Deletes the words of the messages about a question that have ended.
UPDATE texts SET html = '', keyboard = NULL WHERE id IN (
    SELECT text FROM mailings JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE kind = :kind AND subject = :id AND deliveries.state NOT IN (:queued, :sending)
);

-- drop_told: Forgets the messages about a question that have ended.
DELETE FROM deliveries
WHERE mailing IN (SELECT id FROM mailings WHERE kind = :kind AND subject = :id)
    AND state NOT IN (:queued, :sending);

-- clear_answers: Deletes the words of the messages to readers that arrived, were stopped, or went to
-- a chat that is closed.
UPDATE texts SET html = '', keyboard = NULL WHERE id IN (
    SELECT text FROM mailings JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE kind = :kind AND version = :version AND (
        deliveries.state IN (:sent, :cancelled)
        OR (deliveries.state = :failed AND trouble IN (SELECT value FROM json_each(:closed)))
    )
);

-- drop_answers: Forgets to whom those messages went.
DELETE FROM deliveries
WHERE mailing IN (SELECT id FROM mailings WHERE kind = :kind AND version = :version) AND (
    state IN (:sent, :cancelled)
    OR (state = :failed AND trouble IN (SELECT value FROM json_each(:closed)))
);

-- note_asking: Remembers that somebody asked.
INSERT INTO askings (who, asked_at) VALUES (:who, :at);

-- asked_since: Counts how often somebody asked after a time.
SELECT count(*) FROM askings WHERE who = :who AND asked_at > :after;

-- forget_askings: Removes what is too old to count.
DELETE FROM askings WHERE asked_at < :before;

-- open_prompt: Remembers a message whose reply answers a question.
INSERT INTO question_prompts (chat, message, person, question, opened_at)
VALUES (:chat, :message, :person, :question, :at)
ON CONFLICT (chat, message) DO NOTHING;

-- prompt: Finds the question that a person's reply to a message answers.
SELECT question FROM question_prompts
WHERE chat = :chat AND message = :message AND person = :person;

-- close_prompts: Forgets the messages that ask for the answer to a question.
DELETE FROM question_prompts WHERE question = :id;
