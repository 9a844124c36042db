-- begin: Lets a mailing be fanned out, from the first subscription on.
UPDATE mailings SET
    spreading = 1, expected = :expected, payable = :payable,
    spread_chat = :least, spread_topic = :least, claimed_chat = :least, claimed_topic = :least
WHERE id = :mailing;

-- kind: Finds what kind of update a bulletin is, as a bit.
SELECT coalesce((SELECT kind FROM bulletins WHERE number = :bulletin), 1);

-- under_way: Finds a fan-out that has not reached everyone yet.
SELECT m.id, m.subject, m.revised_to, m.spread_chat, m.spread_topic,
    coalesce(bulletins.kind, 1) AS kind
FROM mailings AS m LEFT JOIN bulletins ON bulletins.number = m.subject
WHERE m.spreading = 1 AND m.kind = 'bulletin'
ORDER BY m.lane, m.id
LIMIT 1;

-- step: Puts a bulletin into the outbox for those of a number of active subscriptions that want its
-- kind at once, part after part. Where messages are held in quiet hours, the first waits for their end.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at, held)
SELECT :mailing, wanted.chat, wanted.topic, edition_parts.part, edition_parts.text, 'queued',
    iif(edition_parts.part = 1, wanted.quiet_until, NULL),
    edition_parts.part = 1 AND wanted.quiet_until IS NOT NULL
FROM (
    SELECT chat, topic, language, choice, at_once,
        CASE
            WHEN quiet = 'held' AND (:minute + quiet_shift) % 1440 < quiet_length
                AND NOT (urgent_passes AND :kind = 2)
            THEN (:minute + quiet_length - (:minute + quiet_shift) % 1440) * 60000
        END AS quiet_until
    FROM subscriptions
    WHERE (chat, topic) > (:chat, :topic) AND inactive IS NULL
    ORDER BY chat, topic
    LIMIT :chunk
) AS wanted
CROSS JOIN editions ON editions.bulletin = :bulletin AND editions.version = :version
    AND editions.language = wanted.language
    AND editions.choice = wanted.choice
CROSS JOIN edition_parts ON edition_parts.edition = editions.id
CROSS JOIN texts ON texts.id = edition_parts.text AND texts.removes = 0
WHERE wanted.at_once & :kind
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
SELECT m.id, m.subject, m.revised_to, bulletins.kind
FROM mailings AS m JOIN bulletins ON bulletins.number = m.subject
WHERE m.spreading = 1 AND m.kind = 'bulletin' AND m.spread_chat >= :passed AND m.spread_chat < :ahead;

-- of_chat: Puts a bulletin into the outbox for the active subscriptions of one chat that want its kind
-- at once.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at)
SELECT :mailing, wanted.chat, wanted.topic, edition_parts.part, edition_parts.text, 'queued',
    CASE edition_parts.part WHEN 1 THEN :now END
FROM subscriptions AS wanted
CROSS JOIN editions ON editions.bulletin = :bulletin AND editions.version = :version
    AND editions.language = wanted.language
    AND editions.choice = wanted.choice
CROSS JOIN edition_parts ON edition_parts.edition = editions.id
CROSS JOIN texts ON texts.id = edition_parts.text AND texts.removes = 0
WHERE wanted.chat = :chat AND wanted.inactive IS NULL AND wanted.at_once & :kind
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;
