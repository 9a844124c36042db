-- candidates: Lists, for each running mailing that no freeze holds and whose texts are up to date, what
-- may be claimed: what is due, by time, and what is next in line. A chat that has something in flight
-- is left alone; a part waits for the lower ones. In a freeze nothing goes to `readers`.
SELECT m.id, m.kind, m.subject, m.lane, m.protected, m.silent, m.revised_to,
    m.total <= m.payable AS paid,
    (
        SELECT json_group_array(json_array(due_at, chat, topic, part, crashes))
        FROM (
            SELECT due.due_at, due.chat, due.topic, due.part, due.crashes
            FROM deliveries AS due INDEXED BY deliveries_due
            WHERE due.mailing = m.id AND due.state = 'queued' AND due.due_at <= :now
                AND NOT EXISTS (SELECT 1 FROM flights WHERE flights.chat = due.chat)
                AND NOT (due.part > 1 AND EXISTS (
                    SELECT 1 FROM deliveries AS lower
                    WHERE lower.mailing = due.mailing AND lower.chat = due.chat
                        AND lower.topic = due.topic AND lower.part < due.part
                        AND lower.state IN ('queued', 'sending')
                ))
            ORDER BY due.due_at
            LIMIT :limit
        )
    ) AS due,
    (
        SELECT json_group_array(json_array(chat, topic, busy))
        FROM (
            SELECT next.chat, next.topic,
                EXISTS (SELECT 1 FROM flights WHERE flights.chat = next.chat) AS busy
            FROM deliveries AS next
            WHERE next.mailing = m.id
                AND (next.chat, next.topic) > (m.claimed_chat, m.claimed_topic)
                AND next.part = 1 AND next.state = 'queued' AND next.due_at IS NULL
            ORDER BY next.chat, next.topic
            LIMIT :limit
        )
    ) AS next
FROM mailings AS m
WHERE m.total > m.sent + m.failed + m.cancelled AND m.hold = 'running'
    AND m.revised_chat IS NULL
    AND (:readers OR m.kind NOT IN ('bulletin', 'outcome', 'digest', 'alert'))
ORDER BY m.lane, m.id;

-- claim: Leases deliveries; all come as one JSON array.
UPDATE deliveries SET state = :sending, attempts = attempts + 1, held = 0
FROM (
    SELECT
        json_extract(value, '$[0]') AS mailing, json_extract(value, '$[1]') AS chat,
        json_extract(value, '$[2]') AS topic, json_extract(value, '$[3]') AS part
    FROM json_each(:picked)
) AS picked
WHERE deliveries.mailing = picked.mailing AND deliveries.chat = picked.chat
    AND deliveries.topic = picked.topic AND deliveries.part = picked.part
    AND deliveries.state = 'queued'
RETURNING deliveries.mailing AS mailing, deliveries.chat AS chat, deliveries.topic AS topic,
    deliveries.part AS part, text, edits, replies, attempts, uncertain, trouble, silent;

-- quiet: Finds which of the picked messages to readers come in the quiet hours of their chats, or in a
-- pause, and when those end. An edit makes no sound; a later part goes with the first. What is urgent
-- may pass.
WITH found AS (
    SELECT d.mailing, d.chat, d.topic, d.part, one.quiet,
        one.paused_until > :minute * 60000 AS paused,
        (:minute + one.quiet_shift) % 1440 < one.quiet_length AND NOT (
            one.urgent_passes AND (bulletins.kind IS 2 OR m.kind = 'alert' AND m.lane = :urgent)
        ) AS hushed,
        (:minute + one.quiet_length - (:minute + one.quiet_shift) % 1440) * 60000 AS ends
    FROM json_each(:picked)
    CROSS JOIN subscriptions AS one
        ON one.chat = json_extract(json_each.value, '$[1]') AND one.topic = json_extract(json_each.value, '$[2]')
    CROSS JOIN deliveries AS d
        ON d.mailing = json_extract(json_each.value, '$[0]') AND d.chat = one.chat AND d.topic = one.topic
        AND d.part = json_extract(json_each.value, '$[3]')
    CROSS JOIN mailings AS m ON m.id = d.mailing
    LEFT JOIN bulletins ON bulletins.number = m.subject AND m.kind IN ('bulletin', 'outcome')
    WHERE m.kind IN ('bulletin', 'outcome', 'digest', 'alert') AND d.edits IS NULL
)
SELECT mailing, chat, topic, part, quiet = 'held' AND part = 1 AND hushed AS held, ends
FROM found
WHERE hushed OR paused;

-- hold: Lets a message wait until its chat's quiet hours are over.
UPDATE deliveries SET due_at = :ends, held = 1
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part AND state = 'queued';

-- newest: Counts what is in flight, and finds the last of their leases.
SELECT count(*) AS flights, max(lease_until) AS lease_until FROM flights;

-- crashes: Finds with how many crashes behind it a single delivery is in flight.
SELECT crashes FROM flights CROSS JOIN deliveries
    ON deliveries.mailing = flights.mailing AND deliveries.chat = flights.chat
    AND deliveries.topic = flights.topic AND deliveries.part = flights.part
LIMIT 1;

-- begin: Notes what is in flight.
INSERT INTO flights (mailing, chat, topic, part, boot, lease_until)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]'), :boot, :lease_until
FROM json_each(:picked)
WHERE true;

-- step_aside: Lets what is next in line to a busy chat be found by its time instead.
UPDATE deliveries SET due_at = :again
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = 1 AND state = 'queued';

-- advance: Notes how far claims have come along the line of a mailing.
UPDATE mailings SET claimed_chat = :chat, claimed_topic = :topic WHERE id = :mailing;

-- texts: Finds the texts of claimed deliveries, and the files that they are captions of.
SELECT id, html, keyboard, removes, kind, file
FROM texts LEFT JOIN attachments ON attachments.text = texts.id
WHERE id IN (SELECT value FROM json_each(:texts));

-- record: Writes down what became of deliveries in flight; all results come as one JSON array. Why a
-- copy could not be edited or deleted is kept with what stands in its place. An edit that is done
-- twice is done once.
UPDATE deliveries SET
    state = result.state,
    message = CASE WHEN NOT result.removed THEN coalesce(result.message, deliveries.message) END,
    edits = CASE WHEN NOT result.removed AND NOT result.answers THEN edits END,
    replies = CASE WHEN result.answers THEN edits ELSE replies END,
    due_at = CASE result.state
        WHEN 'queued' THEN coalesce(result.due_at, deliveries.due_at, :now)
    END,
    uncertain = max(deliveries.uncertain, result.uncertain AND edits IS NULL),
    trouble = CASE
        WHEN result.state = 'failed' OR result.trouble IN ('message_gone', 'not_deleted')
            OR deliveries.trouble NOT IN ('message_gone', 'not_deleted')
        THEN result.trouble
        ELSE coalesce(deliveries.trouble, result.trouble)
    END,
    attempts = CASE WHEN result.begun THEN attempts ELSE max(0, attempts - 1) END
FROM (
    SELECT
        json_extract(value, '$[0]') AS mailing, json_extract(value, '$[1]') AS chat,
        json_extract(value, '$[2]') AS topic, json_extract(value, '$[3]') AS part,
        json_extract(value, '$[4]') AS state, json_extract(value, '$[5]') AS message,
        json_extract(value, '$[6]') AS due_at, json_extract(value, '$[7]') AS uncertain,
        json_extract(value, '$[8]') AS trouble, json_extract(value, '$[9]') AS begun,
        json_extract(value, '$[10]') AS removed, json_extract(value, '$[11]') AS answers
    FROM json_each(:results)
) AS result
WHERE deliveries.mailing = result.mailing AND deliveries.chat = result.chat
    AND deliveries.topic = result.topic AND deliveries.part = result.part
    AND deliveries.state = 'sending'
RETURNING deliveries.mailing AS mailing, deliveries.chat AS chat, deliveries.topic AS topic,
    deliveries.part AS part, deliveries.state AS state, deliveries.message AS message;

-- requeue_orphans: Takes back what other processes left in flight. It was due when it was claimed,
-- whatever the clock has done since.
UPDATE deliveries SET
    state = CASE WHEN crashes + 1 >= :crashes THEN :failed ELSE :queued END,
    trouble = CASE WHEN crashes + 1 >= :crashes THEN :trouble ELSE trouble END,
    due_at = CASE WHEN crashes + 1 < :crashes THEN min(coalesce(due_at, 0), :now) END,
    crashes = crashes + 1,
    uncertain = max(uncertain, edits IS NULL)
WHERE (mailing, chat, topic, part) IN (
        SELECT mailing, chat, topic, part FROM flights WHERE boot <> :boot
    )
    AND state = 'sending'
RETURNING mailing, chat, topic, part, state, message;

-- give_back: Takes back what a process has in flight without knowing of it.
UPDATE deliveries SET state = :queued, due_at = coalesce(due_at, 0), attempts = attempts - 1
WHERE (mailing, chat, topic, part) IN (
        SELECT mailing, chat, topic, part FROM flights
        WHERE boot = :boot AND chat NOT IN (SELECT value FROM json_each(:held))
    )
    AND state = 'sending'
RETURNING mailing, chat, topic, part, state, message;

-- clear_orphans: Forgets what else other processes left in flight.
DELETE FROM flights WHERE boot <> :boot;

-- land: Forgets flights that have ended, and says what is wanted now.
DELETE FROM flights
WHERE chat IN (SELECT value FROM json_each(:chats))
RETURNING mailing, chat, topic, part, afterwards;

-- release_parts: Lets the parts go that waited for parts which have arrived: the next one that is left,
-- since a change may have taken out those between.
UPDATE deliveries SET due_at = :now
FROM json_each(:arrived) AS arrived
WHERE deliveries.mailing = json_extract(arrived.value, '$[0]')
    AND deliveries.chat = json_extract(arrived.value, '$[1]')
    AND deliveries.topic = json_extract(arrived.value, '$[2]')
    AND deliveries.part = (
        SELECT min(next.part) FROM deliveries AS next
        WHERE next.mailing = json_extract(arrived.value, '$[0]')
            AND next.chat = json_extract(arrived.value, '$[1]')
            AND next.topic = json_extract(arrived.value, '$[2]')
            AND next.part > json_extract(arrived.value, '$[3]')
            AND next.state = 'queued'
    )
    AND deliveries.due_at IS NULL;

-- cancel_later_parts: Cancels the parts that cannot follow a part that failed; what stands in the
-- chat already is changed all the same.
UPDATE deliveries SET state = :cancelled, due_at = NULL, trouble = :trouble
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part > :part AND state = 'queued'
    AND edits IS NULL
RETURNING mailing, state;

-- drop: Cancels a delivery that was queued again although it is not wanted any more.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part AND state = 'queued'
RETURNING mailing, state;

-- drop_row: Deletes the record of a delivery to a chat that asked to be forgotten.
DELETE FROM deliveries
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part;

-- followers: Lists what is to edit the message of a delivery that is in flight no more.
DELETE FROM followers
WHERE leader_mailing = :mailing AND chat = :chat AND leader_topic = :topic AND leader_part = :part
RETURNING mailing, chat, topic, part;

-- lead: Gives a delivery the message to edit, or cancels it if there is none.
UPDATE deliveries SET
    edits = :message,
    state = CASE WHEN :message IS NULL THEN :cancelled ELSE state END,
    due_at = CASE WHEN :message IS NULL THEN NULL ELSE due_at END
WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part = :part AND state = 'queued'
RETURNING mailing, state;

-- cancelled: Lists which of some mailings are cancelled.
SELECT id FROM mailings
WHERE id IN (SELECT value FROM json_each(:mailings)) AND hold = 'cancelled';

-- next_due: Finds when the earliest queued delivery is due; 0 if something is next in line.
SELECT min(CASE
    WHEN EXISTS (
        SELECT 1 FROM deliveries AS next
        WHERE next.mailing = m.id AND (next.chat, next.topic) > (m.claimed_chat, m.claimed_topic)
            AND next.part = 1 AND next.state = 'queued' AND next.due_at IS NULL
    ) THEN 0
    ELSE (
        SELECT min(due.due_at) FROM deliveries AS due INDEXED BY deliveries_due
        WHERE due.mailing = m.id AND due.state = 'queued' AND due.due_at IS NOT NULL
    )
END)
FROM mailings AS m
WHERE m.total > m.sent + m.failed + m.cancelled AND m.hold = 'running'
    AND m.revised_chat IS NULL
    AND (:readers OR m.kind NOT IN ('bulletin', 'outcome', 'digest', 'alert'));

-- shift_due: Moves the times of what waits along with a wall clock that was set. Quiet hours go by the
-- wall clock: those that it went past are over, and those that it went back into are looked at again.
UPDATE deliveries INDEXED BY deliveries_due SET due_at = due_at + :by
WHERE mailing IN (SELECT id FROM mailings WHERE total > sent + failed + cancelled)
    AND state = 'queued' AND due_at > :after AND due_at < :before AND NOT (held AND :by > 0);

-- bring_forward: Lets go what would wait until after a given time.
UPDATE deliveries INDEXED BY deliveries_due SET due_at = :now
WHERE mailing IN (SELECT id FROM mailings WHERE total > sent + failed + cancelled)
    AND state = 'queued' AND due_at > :latest;

-- shift_leases: Moves the ends of leases along with a wall clock that was set.
UPDATE flights SET lease_until = lease_until + :by;
