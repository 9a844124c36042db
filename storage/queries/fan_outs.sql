-- begin: Lets a mailing be fanned out, from the first subscription on.
UPDATE mailings SET
    spreading = 1, expected = :expected, payable = :payable,
    spread_chat = :least, spread_topic = :least, claimed_chat = :least, claimed_topic = :least
WHERE id = :mailing;

-- under_way: Finds a fan-out that has not reached everyone yet.
SELECT id, subject, revised_to, spread_chat, spread_topic FROM mailings
WHERE spreading = 1 AND kind = 'bulletin'
ORDER BY lane, id
LIMIT 1;

-- step: Puts a bulletin into the outbox for a number of active subscriptions, part after part.
INSERT INTO deliveries (mailing, chat, topic, part, text, state)
SELECT :mailing, wanted.chat, wanted.topic, edition_parts.part, edition_parts.text, 'queued'
FROM (
    SELECT chat, topic, language, choice FROM subscriptions
    WHERE (chat, topic) > (:chat, :topic) AND inactive IS NULL
    ORDER BY chat, topic
    LIMIT :chunk
) AS wanted
CROSS JOIN editions ON editions.bulletin = :bulletin AND editions.version = :version
    AND editions.language = wanted.language
    AND editions.choice = wanted.choice
CROSS JOIN edition_parts ON edition_parts.edition = editions.id
CROSS JOIN texts ON texts.id = edition_parts.text AND texts.removes = 0
WHERE true
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;

-- end_of_step: Finds the last subscription of a full step; a step that is not full was the last.
SELECT chat, topic FROM subscriptions
WHERE (chat, topic) > (:chat, :topic) AND inactive IS NULL
ORDER BY chat, topic
LIMIT 1 OFFSET :chunk - 1;

-- reached: Notes how far a fan-out is.
UPDATE mailings SET
    spread_chat = :chat, spread_topic = :topic, spreading = :spreading, total = total + :added
WHERE id = :mailing;

-- passed: Lists the fan-outs that have passed the one chat and not yet reached the other.
SELECT id, subject, revised_to FROM mailings
WHERE spreading = 1 AND kind = 'bulletin' AND spread_chat >= :passed AND spread_chat < :ahead;

-- of_chat: Puts a bulletin into the outbox for the active subscriptions of one chat.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at)
SELECT :mailing, wanted.chat, wanted.topic, edition_parts.part, edition_parts.text, 'queued',
    CASE edition_parts.part WHEN 1 THEN :now END
FROM subscriptions AS wanted
CROSS JOIN editions ON editions.bulletin = :bulletin AND editions.version = :version
    AND editions.language = wanted.language
    AND editions.choice = wanted.choice
CROSS JOIN edition_parts ON edition_parts.edition = editions.id
CROSS JOIN texts ON texts.id = edition_parts.text AND texts.removes = 0
WHERE wanted.chat = :chat AND wanted.inactive IS NULL
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;
