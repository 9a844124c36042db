-- add_text: Keeps a message text.
INSERT INTO texts (html, keyboard) VALUES (:html, :keyboard) RETURNING id;

-- attach: Keeps the file that a text is the caption of.
INSERT INTO attachments (text, kind, file) VALUES (:text, :kind, :file);

-- open_mailing: Begins a mailing, unless it is there, and finds its number.
INSERT INTO mailings (kind, subject, version, lane, protected, silent, started_at)
VALUES (:kind, :subject, :version, :lane, :protected, :silent, :at)
ON CONFLICT (kind, subject, version) DO UPDATE SET lane = lane
RETURNING id;

-- post: Puts one message into the outbox, unless it is there. A later part whose earlier ones are
-- still open waits for them.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at, edits, replies)
SELECT :mailing, :chat, :topic, :part, :text, 'queued',
    CASE WHEN :part > 1 AND EXISTS (
        SELECT 1 FROM deliveries
        WHERE mailing = :mailing AND chat = :chat AND topic = :topic AND part < :part
            AND state IN ('queued', 'sending')
    ) THEN NULL ELSE :due_at END,
    :edits, :replies
WHERE true
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;

-- follow: Notes that a delivery is to edit the message of one that is in flight.
INSERT INTO followers (mailing, chat, topic, part, leader_mailing, leader_topic, leader_part)
VALUES (:mailing, :chat, :topic, :part, :leader_mailing, :leader_topic, :leader_part);

-- overtake: Cancels the edits of a message that wait, but the newest.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing IN (SELECT id FROM mailings WHERE total > sent + failed + cancelled)
    AND chat = :chat AND edits = :edits AND state = 'queued'
    AND (mailing, topic, part) <> (:mailing, :topic, :part)
RETURNING mailing, state;

-- overtake_in_flight: Lets an edit in flight of a message not be tried again after a newer one.
UPDATE flights SET afterwards = 'cancel'
WHERE chat = :chat AND EXISTS (
    SELECT 1 FROM deliveries
    WHERE deliveries.mailing = flights.mailing AND deliveries.chat = flights.chat
        AND deliveries.topic = flights.topic AND deliveries.part = flights.part
        AND deliveries.edits = :edits
);

-- cancel: Cancels what is queued of a subject.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing IN (SELECT id FROM mailings WHERE kind = :kind AND subject = :subject)
    AND state = 'queued'
RETURNING mailing, state;

-- cancel_in_flight: Lets what is in flight of a subject not be tried again.
UPDATE flights SET afterwards = coalesce(afterwards, 'cancel')
WHERE mailing IN (SELECT id FROM mailings WHERE kind = :kind AND subject = :subject);

-- cancel_mailing: Cancels what is queued of one mailing.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing = :mailing AND state = 'queued'
RETURNING mailing, state;

-- cancel_mailing_in_flight: Lets what is in flight of one mailing not be tried again.
UPDATE flights SET afterwards = coalesce(afterwards, 'cancel') WHERE mailing = :mailing;

-- retry: Queues what failed in a chunk of a mailing, with a clean record; nothing to a chat that
-- cannot be written to, nor what would delete a message that is not there, nor the notice of a
-- retraction for those who have nothing that it could be about.
UPDATE deliveries SET state = :queued, due_at = :now, attempts = 0, crashes = 0, trouble = NULL
WHERE mailing = :mailing AND chat > :after AND chat <= :to AND state = 'failed'
    AND NOT (message IS NULL AND EXISTS (
        SELECT 1 FROM texts WHERE texts.id = deliveries.text AND texts.removes = 1
    ))
    AND NOT (message IS NULL AND NOT (uncertain AND part = 1) AND EXISTS (
        SELECT 1 FROM mailings JOIN bulletins ON bulletins.number = mailings.subject
        WHERE mailings.id = :mailing AND mailings.kind = 'bulletin' AND bulletins.retracted = 1
    ))
    AND NOT EXISTS (
        SELECT 1 FROM subscriptions AS one
        WHERE one.chat = deliveries.chat AND one.topic = deliveries.topic
            AND one.inactive IS NOT NULL
    );

-- retry_cancelled: Queues again what was cancelled for a reason of its chat: parts because an earlier
-- one had failed, which wait for it, and what waited for a chat that was given up and is back.
UPDATE deliveries SET
    state = :queued,
    due_at = CASE WHEN trouble <> :earlier_part THEN :now END,
    attempts = 0, crashes = 0, trouble = NULL
WHERE mailing = :mailing AND chat > :after AND chat <= :to AND state = 'cancelled'
    AND trouble IN (SELECT value FROM json_each(:troubles))
    AND NOT (message IS NULL AND EXISTS (
        SELECT 1 FROM texts WHERE texts.id = deliveries.text AND texts.removes = 1
    ))
    AND NOT (message IS NULL AND NOT (uncertain AND part = 1) AND EXISTS (
        SELECT 1 FROM mailings JOIN bulletins ON bulletins.number = mailings.subject
        WHERE mailings.id = :mailing AND mailings.kind = 'bulletin' AND bulletins.retracted = 1
    ))
    AND NOT EXISTS (
        SELECT 1 FROM subscriptions AS one
        WHERE one.chat = deliveries.chat AND one.topic = deliveries.topic
            AND one.inactive IS NOT NULL
    );

-- next_version: Finds the version that the next mailing of a kind about a subject has. The index
-- of the names has the highest one at hand.
SELECT max(:least, 1 + coalesce(max(version), 0)) FROM mailings
WHERE kind = :kind AND subject = :subject;

-- mailings: Lists the mailings of a subject.
SELECT id, version FROM mailings WHERE kind = :kind AND subject = :subject ORDER BY id;

-- move: Gives what is queued for a chat to another, except where that one has the same. Numbers of
-- messages are a chat's own, so that an edit becomes a message; but progress is not told twice, what
-- takes an outcome back has nothing to take back there, and what is to be deleted stays behind (of what
-- was retracted the notice goes).
-- What follows a delivery in flight stays with it, and so do the later parts of one: they move when
-- Telegram refuses them. All have a time then: claims may have passed the new chat's place, and know
-- of lower parts themselves. What is cancelled as a whole does not move: its sweep may have passed.
UPDATE OR IGNORE deliveries SET
    chat = :new,
    edits = NULL, message = NULL, replies = NULL,
    due_at = coalesce(due_at, :now)
WHERE mailing IN (
        SELECT id FROM mailings
        WHERE total > sent + failed + cancelled AND hold <> 'cancelled'
    )
    AND chat = :old AND state = 'queued'
    AND NOT EXISTS (
        SELECT 1 FROM texts WHERE texts.id = deliveries.text AND texts.removes = 1
            AND NOT (part = 1 AND EXISTS (
                SELECT 1 FROM mailings JOIN bulletins ON bulletins.number = mailings.subject
                WHERE mailings.id = deliveries.mailing AND bulletins.retracted = 1
            ))
    )
    AND NOT (edits IS NOT NULL
        AND mailing IN (SELECT id FROM mailings WHERE kind IN ('progress', 'outcome')))
    AND NOT EXISTS (
        SELECT 1 FROM followers
        WHERE followers.mailing = deliveries.mailing AND followers.chat = deliveries.chat
            AND followers.topic = deliveries.topic AND followers.part = deliveries.part
    )
    AND NOT EXISTS (
        SELECT 1 FROM flights
        WHERE flights.chat = deliveries.chat AND flights.mailing = deliveries.mailing
            AND flights.topic = deliveries.topic AND flights.part < deliveries.part
    );

-- cancel_chat: Cancels what is queued for a chat that moved, but what follows a delivery in flight,
-- and the later parts of one; no later change can reach the messages that it would have edited.
UPDATE deliveries SET state = :cancelled, due_at = NULL, edits = NULL, message = NULL, replies = NULL
WHERE mailing IN (SELECT id FROM mailings WHERE total > sent + failed + cancelled)
    AND chat = :chat AND state = 'queued'
    AND NOT EXISTS (
        SELECT 1 FROM followers
        WHERE followers.mailing = deliveries.mailing AND followers.chat = deliveries.chat
            AND followers.topic = deliveries.topic AND followers.part = deliveries.part
    )
    AND NOT EXISTS (
        SELECT 1 FROM flights
        WHERE flights.chat = deliveries.chat AND flights.mailing = deliveries.mailing
            AND flights.topic = deliveries.topic AND flights.part < deliveries.part
    )
RETURNING mailing, state;

-- cancel_desk: Cancels all but what readers get that is queued for a chat.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing IN (
        SELECT id FROM mailings WHERE total > sent + failed + cancelled AND kind NOT IN ('bulletin', 'outcome', 'digest', 'alert')
    )
    AND chat = :chat AND state = 'queued'
RETURNING mailing, state;

-- cancel_desk_in_flight: Lets what is in flight to a chat not be tried again, but what readers get.
UPDATE flights SET afterwards = 'cancel'
WHERE chat = :chat AND mailing NOT IN (SELECT id FROM mailings WHERE kind IN ('bulletin', 'outcome', 'digest', 'alert'));

-- cancel_bulletins: Cancels the bulletins that are queued for a chat or topic.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing IN (
        SELECT id FROM mailings WHERE total > sent + failed + cancelled AND kind IN ('bulletin', 'outcome', 'digest', 'alert')
    )
    AND chat = :chat AND topic = :topic AND state = 'queued'
RETURNING mailing, state;

-- give_up: Cancels the bulletins that are queued for a chat and its topics, with the reason.
UPDATE deliveries SET state = :cancelled, due_at = NULL, trouble = :trouble
WHERE mailing IN (
        SELECT id FROM mailings WHERE total > sent + failed + cancelled AND kind IN ('bulletin', 'outcome', 'digest', 'alert')
    )
    AND chat = :chat AND state = 'queued'
RETURNING mailing, state;

-- forget_in_flight: Lets a bulletin in flight to a chat or topic be forgotten when it is not.
UPDATE flights SET afterwards = 'forget'
WHERE chat = :chat AND topic = :topic
    AND mailing IN (SELECT id FROM mailings WHERE kind IN ('bulletin', 'outcome', 'digest', 'alert'));

-- forget_bulletins: Deletes the record of bulletins for a chat or topic, but what is in flight.
DELETE FROM deliveries
WHERE mailing IN (SELECT id FROM mailings WHERE kind IN ('bulletin', 'outcome', 'digest', 'alert'))
    AND chat = :chat AND topic = :topic AND state <> 'sending';

-- figures: Finds how far a subject is. A fan-out under way counts what it will come to.
SELECT
    sum(CASE spreading WHEN 1 THEN max(expected, total) ELSE total END) AS total,
    sum(sent) AS sent, sum(failed) AS failed, sum(cancelled) AS cancelled,
    min(started_at) AS started_at
FROM mailings
WHERE kind = :kind AND subject = :subject
GROUP BY kind, subject;

-- grow: Counts deliveries that were added.
UPDATE mailings SET total = total + :added WHERE id = :mailing;

-- count: Counts deliveries that came to a state; those that are open are not counted.
UPDATE mailings SET
    sent = sent + CASE :state WHEN 'sent' THEN :count ELSE 0 END,
    failed = failed + CASE :state WHEN 'failed' THEN :count ELSE 0 END,
    cancelled = cancelled + CASE :state WHEN 'cancelled' THEN :count ELSE 0 END
WHERE id = :mailing;

-- sent: Lists the copies of a subject that stand in chats.
SELECT d.mailing, d.chat, d.topic, d.part, m.version, d.message, t.html
FROM mailings AS m
CROSS JOIN deliveries AS d ON d.mailing = m.id
JOIN texts AS t ON t.id = d.text
WHERE m.kind = :kind AND m.subject = :subject AND d.state = 'sent' AND d.message IS NOT NULL
ORDER BY d.chat, d.topic, m.version, d.part;

-- in_flight: Lists the copies of a subject that may reach their chats any moment.
SELECT f.mailing, f.chat, f.topic, f.part, m.version, NULL AS message, t.html
FROM flights AS f
CROSS JOIN mailings AS m ON m.id = f.mailing
CROSS JOIN deliveries AS d
    ON d.mailing = f.mailing AND d.chat = f.chat AND d.topic = f.topic AND d.part = f.part
CROSS JOIN texts AS t ON t.id = d.text
WHERE m.kind = :kind AND m.subject = :subject
ORDER BY f.chat, f.topic, m.version, f.part;
