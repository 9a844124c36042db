-- add_text: Keeps a message text.
INSERT INTO texts (html, keyboard) VALUES (:html, :keyboard) RETURNING id;

-- post: Puts one message into the outbox, unless it is there.
INSERT INTO deliveries (kind, subject, version, chat, topic, part, text, state, lane, due_at,
                        edits, follows, protected, silent)
VALUES (:kind, :subject, :version, :chat, :topic, :part, :text, 'queued', :lane, :due_at,
        :edits, :follows, :protected, :silent)
ON CONFLICT (kind, subject, version, chat, topic, part) DO NOTHING;

-- fan_out: Puts a bulletin into the outbox for a number of active subscriptions, part after part.
INSERT INTO deliveries (kind, subject, chat, topic, part, text, state, lane, due_at)
SELECT 'bulletin', :bulletin, wanted.chat, wanted.topic, edition_parts.part, edition_parts.text,
    'queued', :lane, :at
FROM (
    SELECT id, chat, topic, language, choice FROM subscriptions
    WHERE id > :after AND inactive IS NULL
    ORDER BY id
    LIMIT :chunk
) AS wanted
CROSS JOIN editions ON editions.bulletin = :bulletin
    AND editions.language = wanted.language
    AND editions.choice = wanted.choice
CROSS JOIN edition_parts ON edition_parts.edition = editions.id
WHERE true
ON CONFLICT (kind, subject, version, chat, topic, part) DO NOTHING;

-- fan_out_reached: Finds the last subscription of a full step; a step that is not full was the last.
SELECT id FROM subscriptions
WHERE id > :after AND inactive IS NULL
ORDER BY id
LIMIT 1 OFFSET :chunk - 1;

-- due_lanes: Lists the lanes in which something is due, the first to go coming first.
SELECT lanes.value AS lane FROM json_each(:lanes) AS lanes
WHERE EXISTS (
    SELECT 1 FROM deliveries INDEXED BY deliveries_due
    WHERE state = 'queued' AND lane = lanes.value AND due_at <= :now
)
ORDER BY lanes.value;

-- claim: Leases due deliveries of one lane: the first of each chat that has none in flight, where
-- a part that waits for a lower one neither goes nor holds others up, and neither does a subject on
-- hold. `only` is the one lane that a freeze leaves open, NULL without a freeze.
UPDATE deliveries SET
    state = :sending,
    attempts = attempts + 1,
    boot = :boot,
    lease_until = :lease_until
WHERE id IN (
    SELECT due.id
    FROM deliveries AS due INDEXED BY deliveries_due
    WHERE due.state = 'queued' AND due.lane = :lane AND due.due_at <= :now
        AND NOT EXISTS (
            SELECT 1 FROM holds
            WHERE holds.kind = due.kind AND holds.subject = due.subject
                AND holds.state <> 'resuming'
        )
        AND NOT (due.part > 1 AND EXISTS (
            SELECT 1 FROM deliveries AS lower INDEXED BY deliveries_open_by_chat
            WHERE lower.state IN ('queued', 'sending') AND lower.chat = due.chat
                AND lower.kind = due.kind AND lower.subject = due.subject
                AND lower.version = due.version AND lower.topic = due.topic
                AND lower.part < due.part
        ))
        AND NOT EXISTS (
            SELECT 1 FROM deliveries AS other INDEXED BY deliveries_open_by_chat
            WHERE other.state IN ('queued', 'sending') AND other.chat = due.chat
                AND (other.state = 'sending' OR (
                    other.due_at <= :now
                    AND (:only IS NULL OR other.lane = :only)
                    AND NOT EXISTS (
                        SELECT 1 FROM holds
                        WHERE holds.kind = other.kind AND holds.subject = other.subject
                            AND holds.state <> 'resuming'
                    )
                    AND (other.lane, other.due_at, other.id) < (due.lane, due.due_at, due.id)
                    AND NOT (other.part > 1 AND EXISTS (
                        SELECT 1 FROM deliveries AS lower INDEXED BY deliveries_open_by_chat
                        WHERE lower.state IN ('queued', 'sending') AND lower.chat = other.chat
                            AND lower.kind = other.kind AND lower.subject = other.subject
                            AND lower.version = other.version AND lower.topic = other.topic
                            AND lower.part < other.part
                    ))
                ))
        )
    ORDER BY due.due_at, due.id
    LIMIT :limit
)
RETURNING id, kind, subject, chat, topic, part, edits, text, protected, silent, attempts,
    uncertain, due_at,
    (SELECT html FROM texts WHERE texts.id = deliveries.text) AS html,
    (SELECT keyboard FROM texts WHERE texts.id = deliveries.text) AS keyboard;

-- record: Writes down what became of deliveries in flight; all results come as one JSON array.
UPDATE deliveries SET
    state = result.state,
    message = coalesce(result.message, deliveries.message),
    sent_at = CASE result.state WHEN 'sent' THEN :now ELSE sent_at END,
    due_at = coalesce(result.due_at, deliveries.due_at),
    uncertain = max(deliveries.uncertain, result.uncertain),
    trouble = result.trouble,
    boot = NULL,
    lease_until = NULL
FROM (
    SELECT
        json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS state,
        json_extract(value, '$[2]') AS message, json_extract(value, '$[3]') AS due_at,
        json_extract(value, '$[4]') AS uncertain, json_extract(value, '$[5]') AS trouble
    FROM json_each(:results)
) AS result
WHERE deliveries.id = result.id AND deliveries.state = 'sending'
RETURNING deliveries.id AS id, kind, subject, version, chat, topic, part, afterwards,
    deliveries.state AS state, deliveries.due_at AS due_at, deliveries.message AS message;

-- cancel_later_parts: Cancels the parts that cannot follow a part that failed.
UPDATE deliveries SET state = :cancelled, trouble = :trouble
WHERE kind = :kind AND subject = :subject AND version = :version AND chat = :chat
    AND topic = :topic AND part > :part AND state = 'queued';

-- delay_later_parts: Makes parts wait for a part that must wait, so that a claim need not pass over
-- them again and again.
UPDATE deliveries SET due_at = :due_at
WHERE kind = :kind AND subject = :subject AND version = :version AND chat = :chat
    AND topic = :topic AND part > :part AND state = 'queued' AND due_at < :due_at;

-- requeue_orphans: Takes back what other processes left in flight. It was due when it was claimed,
-- whatever the clock has done since.
UPDATE deliveries SET
    state = CASE WHEN crashes + 1 >= :crashes THEN :failed ELSE :queued END,
    trouble = CASE WHEN crashes + 1 >= :crashes THEN :trouble ELSE trouble END,
    crashes = crashes + 1,
    uncertain = 1,
    due_at = min(due_at, :now),
    boot = NULL,
    lease_until = NULL
WHERE state = 'sending' AND boot IS NOT :boot
RETURNING id, kind, subject, version, chat, topic, part, state, due_at, message, afterwards;

-- expire_leases: Takes back what is in flight beyond its lease.
UPDATE deliveries SET state = :queued, uncertain = 1, boot = NULL, lease_until = NULL
WHERE state = 'sending' AND lease_until <= :now
RETURNING id, kind, subject, version, chat, topic, part, state, due_at, message, afterwards;

-- drop: Cancels a delivery that was queued again although it is not wanted any more.
UPDATE deliveries SET state = :cancelled WHERE id = :id AND state = 'queued';

-- drop_row: Deletes the record of a delivery to a chat that asked to be forgotten.
DELETE FROM deliveries WHERE id = :id;

-- lead: Gives what follows a delivery the message to edit, or cancels it if there is none.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET
    edits = :message,
    follows = NULL,
    state = CASE WHEN :message IS NULL THEN :cancelled ELSE state END
WHERE chat = :chat AND follows = :id AND state = 'queued' AND state IN ('queued', 'sending')
RETURNING kind, subject, state;

-- cancel: Cancels what is queued of a subject.
UPDATE deliveries SET state = :cancelled
WHERE kind = :kind AND subject = :subject AND state = 'queued';

-- cancel_in_flight: Lets what is in flight of a subject not be tried again.
UPDATE deliveries INDEXED BY deliveries_in_flight SET afterwards = coalesce(afterwards, 'cancel')
WHERE kind = :kind AND subject = :subject AND state = 'sending';

-- overtake: Cancels edits of a message that a later edit of it overtakes, or lets them not be tried
-- again.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET
    state = CASE state WHEN 'queued' THEN :cancelled ELSE state END,
    afterwards = CASE state WHEN 'sending' THEN 'cancel' ELSE afterwards END
WHERE chat = :chat AND edits = :edits AND state IN ('queued', 'sending') AND id < (
    SELECT max(id) FROM deliveries INDEXED BY deliveries_open_by_chat
    WHERE chat = :chat AND edits = :edits AND state IN ('queued', 'sending')
)
RETURNING kind, subject, state;

-- retry: Queues what failed of a subject, with a clean record.
UPDATE deliveries SET
    state = :queued, attempts = 0, crashes = 0, trouble = NULL, afterwards = NULL
WHERE kind = :kind AND subject = :subject AND state = 'failed';

-- retry_later_parts: Queues the parts again that were cancelled because an earlier one had failed.
UPDATE deliveries SET
    state = :queued, attempts = 0, crashes = 0, trouble = NULL, afterwards = NULL
WHERE kind = :kind AND subject = :subject AND state = 'cancelled' AND trouble = :trouble;

-- move: Gives what is queued for a chat to another, except where that one has the same. Numbers of
-- messages are a chat's own, so that an edit becomes a message; but progress is not told twice.
-- What follows a delivery in flight stays with it.
-- (The index holds what is open, which SQLite does not see in `queued` alone.)
UPDATE OR IGNORE deliveries INDEXED BY deliveries_open_by_chat SET chat = :new, edits = NULL
WHERE chat = :old AND state = 'queued' AND state IN ('queued', 'sending') AND follows IS NULL
    AND NOT (kind = 'progress' AND edits IS NOT NULL);

-- cancel_chat: Cancels what is queued for a chat, but what follows a delivery in flight.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET state = :cancelled
WHERE chat = :chat AND state = 'queued' AND state IN ('queued', 'sending') AND follows IS NULL
RETURNING kind, subject, state;

-- cancel_desk: Cancels all but bulletins that is queued for a chat, and lets what is in flight not
-- be tried again.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET
    state = CASE state WHEN 'queued' THEN :cancelled ELSE state END,
    afterwards = CASE state WHEN 'sending' THEN 'cancel' ELSE afterwards END
WHERE chat = :chat AND kind <> 'bulletin' AND state IN ('queued', 'sending')
RETURNING kind, subject, state;

-- cancel_bulletins: Cancels the bulletins that are queued for a chat or topic.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET state = :cancelled
WHERE chat = :chat AND topic = :topic AND kind = 'bulletin'
    AND state = 'queued' AND state IN ('queued', 'sending')
RETURNING kind, subject, state;

-- forget_in_flight: Lets bulletins in flight to a chat or topic be forgotten when they are not.
UPDATE deliveries INDEXED BY deliveries_open_by_chat SET afterwards = 'forget'
WHERE chat = :chat AND topic = :topic AND kind = 'bulletin'
    AND state = 'sending' AND state IN ('queued', 'sending');

-- forget_bulletins: Deletes the record of bulletins for a chat or topic, but what is in flight.
-- (Naming the subjects lets the unique index find the rows.)
DELETE FROM deliveries
WHERE kind = 'bulletin' AND subject IN (SELECT number FROM bulletins) AND version = 0
    AND chat = :chat AND topic = :topic AND state <> 'sending';

-- next_due: Finds when the earliest queued delivery is due, with one look into each lane.
SELECT min((
    SELECT min(due_at) FROM deliveries INDEXED BY deliveries_due
    WHERE state = 'queued' AND lane = lanes.value
))
FROM json_each(:lanes) AS lanes;

-- figures: Finds how far a subject is.
SELECT total, sent, failed, cancelled, started_at FROM figures
WHERE kind = :kind AND subject = :subject;

-- grow_figures: Counts deliveries that were added.
INSERT INTO figures (kind, subject, total, started_at) VALUES (:kind, :subject, :added, :at)
ON CONFLICT (kind, subject) DO UPDATE SET total = total + excluded.total;

-- count_figures: Counts deliveries that came to a state; those that are open are not counted.
UPDATE figures SET
    sent = sent + CASE :state WHEN 'sent' THEN :count ELSE 0 END,
    failed = failed + CASE :state WHEN 'failed' THEN :count ELSE 0 END,
    cancelled = cancelled + CASE :state WHEN 'cancelled' THEN :count ELSE 0 END
WHERE kind = :kind AND subject = :subject;

-- sent: Lists the copies of a subject that stand in chats.
SELECT d.id, d.chat, d.topic, d.part, d.version, d.message, t.html
FROM deliveries AS d JOIN texts AS t ON t.id = d.text
WHERE d.kind = :kind AND d.subject = :subject AND d.state = 'sent' AND d.message IS NOT NULL
ORDER BY d.chat, d.topic, d.version, d.part;

-- in_flight: Lists the copies of a subject that may reach their chats any moment.
SELECT deliveries.id, chat, topic, part, version, NULL AS message, html
FROM deliveries INDEXED BY deliveries_in_flight JOIN texts ON texts.id = deliveries.text
WHERE kind = :kind AND subject = :subject AND state = 'sending'
ORDER BY chat, topic, version, part;
