-- open: Gives a bulletin that nobody wanted so far a mailing; what was imported never has one.
INSERT INTO mailings (kind, subject, lane, started_at, spread_chat, spread_topic)
SELECT 'bulletin', number, :lane, :at, :most, :most FROM bulletins
WHERE number = :bulletin AND hash <> '' AND retracted = 0
ON CONFLICT (kind, subject, version) DO NOTHING;

-- begin: Lets a sweep bring the copies of a bulletin to a version; until it is through, nothing of it
-- is claimed. What was cancelled may go again, as far as it has copies; nothing is paid for any more.
-- A bulletin that was retracted reaches nobody new, and no pause holds the notice back.
UPDATE mailings SET
    revised_to = :version, revised_chat = :least, revised_topic = :least,
    lane = min(lane, :lane),
    payable = 0,
    hold = CASE WHEN hold = 'cancelled'
            OR (SELECT retracted FROM bulletins WHERE number = :bulletin) = 1
        THEN 'running' ELSE hold END,
    spreading = CASE WHEN (SELECT retracted FROM bulletins WHERE number = :bulletin) = 1
        THEN 0 ELSE spreading END
WHERE kind = 'bulletin' AND subject = :bulletin AND version = 0;

-- unrevised: Finds the most urgent sweep that is not through. What is being cancelled comes later:
-- its rows are to be marked as such first.
SELECT m.id, m.subject, m.revised_to, m.revised_chat, m.revised_topic, b.retracted
FROM mailings AS m JOIN bulletins AS b ON b.number = m.subject
WHERE m.revised_chat IS NOT NULL AND m.swept_chat IS NULL
ORDER BY m.lane, m.id
LIMIT 1;

-- under_revision: Lists the mailings whose sweep is not through.
SELECT m.id, m.subject, m.revised_to, b.retracted
FROM mailings AS m JOIN bulletins AS b ON b.number = m.subject
WHERE m.revised_chat IS NOT NULL;

-- revised: Finds what a mailing's copies are to be brought to.
SELECT m.id, m.subject, m.revised_to, b.retracted
FROM mailings AS m JOIN bulletins AS b ON b.number = m.subject
WHERE m.id = :mailing;

-- end_of_rows: Finds where a chunk of a mailing's deliveries ends; nothing if it is the last.
SELECT chat, topic FROM deliveries
WHERE mailing = :mailing AND (chat, topic) > (:chat, :topic)
ORDER BY chat, topic, part
LIMIT 1 OFFSET :chunk - 1;

-- end_of_subscriptions: Finds where a chunk of the subscriptions ends; nothing if it is the last.
SELECT chat, topic FROM subscriptions
WHERE (chat, topic) > (:chat, :topic)
ORDER BY chat, topic
LIMIT 1 OFFSET :chunk - 1;

-- counted: Counts the deliveries of a span by their state.
SELECT state, count(*) AS count FROM deliveries
WHERE mailing = :mailing AND (chat, topic) > (:chat, :topic) AND chat <= :to_chat
    AND (chat, topic) <= (:to_chat, :to_topic) AND (:part IS NULL OR part = :part)
GROUP BY state;

-- revise: Brings the deliveries of a span to the texts of a version. `brought` pairs each text that
-- a copy may show with the one it should; `steps` says what that takes: to `edit` (or delete) the
-- message that stands in the chat, to send one `anew` where none does, to `drop` what is out of date
-- before it was sent, to give it up as `lost` where the chat is closed. What is in flight, waits or
-- was never sent only gets the text.
WITH brought AS MATERIALIZED (
    SELECT shown.text AS old, fresh.text AS text, texts.removes AS removes
    FROM editions AS wanted
    CROSS JOIN edition_parts AS fresh ON fresh.edition = wanted.id
    CROSS JOIN texts ON texts.id = fresh.text
    CROSS JOIN editions AS known ON known.bulletin = wanted.bulletin
        AND known.language = wanted.language AND known.choice = wanted.choice
    CROSS JOIN edition_parts AS shown ON shown.edition = known.id AND shown.part = fresh.part
    WHERE wanted.bulletin = :bulletin AND wanted.version = :version
),
steps AS MATERIALIZED (
    SELECT one.chat, one.topic, one.part, brought.text, closed.inactive, CASE
        WHEN one.state = 'sending' THEN 'keep'
        WHEN one.message IS NOT NULL AND closed.inactive IS NOT NULL THEN 'lost'
        WHEN one.message IS NOT NULL AND one.state = 'queued' AND NOT (
            one.trouble IS :stays OR one.edits IS NULL AND brought.removes
        ) THEN 'keep'
        WHEN one.message IS NOT NULL THEN 'edit'
        WHEN one.state = 'queued' THEN CASE
            WHEN NOT (brought.removes OR :retracted) THEN 'keep'
            -- It may be out, though nobody knows its number.
            WHEN one.uncertain AND one.part = 1 THEN 'keep'
            ELSE 'drop'
        END
        WHEN brought.removes OR :retracted THEN 'keep'
        WHEN one.state = 'sent' AND closed.inactive IS NOT NULL THEN 'lost'
        WHEN one.state = 'sent' OR one.trouble = :taken_out THEN 'anew'
        ELSE 'keep'
    END AS step
    FROM deliveries AS one
    CROSS JOIN brought ON brought.old = one.text
    LEFT JOIN subscriptions AS closed ON closed.chat = one.chat AND closed.topic = one.topic
        AND closed.inactive IN (SELECT value FROM json_each(:gone))
    WHERE one.mailing = :mailing AND (one.chat, one.topic) > (:chat, :topic)
        AND one.chat <= :to_chat AND (one.chat, one.topic) <= (:to_chat, :to_topic)
        AND (:part IS NULL OR one.part = :part)
)
UPDATE deliveries SET
    text = steps.text,
    state = CASE
        WHEN step IN ('edit', 'anew') THEN :queued
        WHEN step IN ('drop', 'lost') THEN :cancelled
        ELSE state
    END,
    due_at = CASE WHEN step IN ('edit', 'anew') THEN :now WHEN step = 'keep' THEN due_at END,
    edits = CASE WHEN step IN ('edit', 'lost') THEN message WHEN step = 'keep' THEN edits END,
    replies = CASE
        WHEN step = 'keep' THEN replies
        WHEN step = 'anew' THEN (
            SELECT message FROM deliveries AS first
            WHERE first.mailing = deliveries.mailing AND first.chat = deliveries.chat
                AND first.topic = deliveries.topic AND first.part = 1
        )
    END,
    attempts = CASE WHEN step IN ('edit', 'anew') THEN 0 ELSE attempts END,
    crashes = CASE WHEN step IN ('edit', 'anew') THEN 0 ELSE crashes END,
    trouble = CASE step
        WHEN 'keep' THEN trouble WHEN 'lost' THEN inactive WHEN 'drop' THEN :taken_out
    END
FROM steps
WHERE deliveries.mailing = :mailing AND deliveries.chat = steps.chat
    AND deliveries.topic = steps.topic AND deliveries.part = steps.part;

-- release: Lets the parts go, in the chats of a span, that wait for nothing any more: what stood before
-- them has arrived, or was taken out.
UPDATE deliveries SET due_at = :now
WHERE mailing = :mailing AND (chat, topic) > (:chat, :topic) AND chat <= :to_chat
    AND (chat, topic) <= (:to_chat, :to_topic)
    AND part > 1 AND state = 'queued' AND due_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM deliveries AS lower
        WHERE lower.mailing = deliveries.mailing AND lower.chat = deliveries.chat
            AND lower.topic = deliveries.topic AND lower.part < deliveries.part
            AND lower.state IN ('queued', 'sending')
    );

-- flag: Lets what is in flight to a span be brought to its new text when it has landed.
UPDATE flights SET afterwards = 'revise'
WHERE mailing = :mailing AND (chat, topic) > (:chat, :topic) AND chat <= :to_chat
    AND (chat, topic) <= (:to_chat, :to_topic) AND afterwards IS NOT 'forget';

-- lengthen: Adds the parts that a version has beyond those before, for the chats that have the
-- bulletin; they answer its first part.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at, replies)
SELECT first.mailing, first.chat, first.topic, fresh.part, fresh.text, 'queued', :now, first.message
FROM deliveries AS first
CROSS JOIN edition_parts AS shown ON shown.text = first.text
CROSS JOIN editions ON editions.id = shown.edition AND editions.version = :version
CROSS JOIN edition_parts AS fresh ON fresh.edition = editions.id AND fresh.part > 1
CROSS JOIN texts ON texts.id = fresh.text AND texts.removes = 0
WHERE first.mailing = :mailing AND (first.chat, first.topic) > (:chat, :topic)
    AND first.chat <= :to_chat AND (first.chat, first.topic) <= (:to_chat, :to_topic)
    AND first.part = 1 AND first.state IN ('queued', 'sending')
    AND NOT EXISTS (
        SELECT 1 FROM deliveries AS lacking
        WHERE lacking.mailing = first.mailing AND lacking.chat = first.chat
            AND lacking.topic = first.topic AND lacking.message IS NULL
            AND lacking.state IN ('failed', 'cancelled') AND lacking.trouble IS NOT :taken_out
    )
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;

-- reach: Puts a version into the outbox for the active subscriptions that wanted its kind at once when
-- the bulletin was published, and do now, and have nothing of it. Whom a fan-out still has to reach is left to it, and
-- so is everyone beyond the place where one was stopped.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at)
SELECT m.id, one.chat, one.topic, fresh.part, fresh.text, 'queued', :now
FROM mailings AS m
CROSS JOIN bulletins ON bulletins.number = m.subject AND bulletins.retracted = 0
CROSS JOIN subscriptions AS one
CROSS JOIN editions ON editions.bulletin = m.subject AND editions.version = :version
    AND editions.language = one.language AND editions.choice = one.choice
CROSS JOIN edition_parts AS fresh ON fresh.edition = editions.id
CROSS JOIN texts ON texts.id = fresh.text AND texts.removes = 0
WHERE m.id = :mailing AND (one.chat, one.topic) > (:chat, :topic)
    AND one.chat <= :to_chat AND (one.chat, one.topic) <= (:to_chat, :to_topic)
    AND (one.chat, one.topic) <= (m.spread_chat, m.spread_topic)
    AND one.inactive IS NULL AND one.subscribed_at <= bulletins.published_at
    AND one.at_once & bulletins.kind AND one.served_since <= bulletins.published_at
    AND NOT EXISTS (
        SELECT 1 FROM deliveries
        WHERE deliveries.mailing = m.id AND deliveries.chat = one.chat
            AND deliveries.topic = one.topic
    );

-- reached: Notes how far a sweep is; NULL that it is through.
UPDATE mailings SET revised_chat = :to_chat, revised_topic = :to_topic WHERE id = :mailing;

-- figures: Counts what became of the copies of a bulletin that was changed. What a sweep has still to
-- come to waits.
WITH found AS (
    SELECT d.state, d.message, d.edits, d.trouble,
        coalesce((d.chat, d.topic) > (m.revised_chat, m.revised_topic), 0) AS ahead
    FROM mailings AS m CROSS JOIN deliveries AS d ON d.mailing = m.id
    WHERE m.kind = 'bulletin' AND m.subject = :bulletin AND m.version = 0 AND m.revised_to > 0
)
SELECT
    count(*) AS rows,
    sum(state IN ('queued', 'sending') OR ahead AND message IS NOT NULL) AS waiting,
    sum(NOT ahead AND state = 'sent' AND message IS NULL) AS removed,
    sum(NOT ahead AND state = 'sent' AND edits IS NOT NULL) AS edited,
    sum(NOT ahead AND state = 'sent' AND message IS NOT NULL AND edits IS NULL
        AND trouble IS :gone) AS replied,
    sum(NOT ahead AND state = 'sent' AND message IS NOT NULL AND edits IS NULL
        AND trouble IS NOT :gone) AS sent,
    sum(NOT ahead AND state IN ('failed', 'cancelled') AND message IS NOT NULL) AS unreachable
FROM found;

-- tell: Lets an outcome be spread to those who have the bulletin; it waits if the bulletin is paused.
UPDATE mailings SET
    spreading = 1, spread_chat = :least, spread_topic = :least,
    hold = CASE WHEN EXISTS (
        SELECT 1 FROM mailings AS told
        WHERE told.kind = 'bulletin' AND told.subject = :bulletin AND told.hold = 'paused'
    ) THEN 'paused' ELSE hold END
WHERE id = :outcome;

-- tell_these: Keeps what those are told who have a bulletin in a language and choice.
INSERT INTO outcomes (mailing, language, choice, part, text)
VALUES (:outcome, :language, :choice, :part, :text)
ON CONFLICT (mailing, language, choice) DO NOTHING;

-- untold: Finds an outcome that has not been spread to everyone, of a bulletin whose sweep is through.
SELECT o.id, o.subject, o.spread_chat, o.spread_topic, b.id AS bulletin, bulletins.retracted
FROM mailings AS o
JOIN mailings AS b ON b.kind = 'bulletin' AND b.subject = o.subject AND b.version = 0
JOIN bulletins ON bulletins.number = o.subject
WHERE o.spreading = 1 AND o.kind = 'outcome' AND b.revised_chat IS NULL
ORDER BY o.lane, o.id
LIMIT 1;

-- outcomes_of: Finds the outcome that belongs to the version to which a mailing was brought.
SELECT o.id FROM mailings AS b
JOIN mailings AS o ON o.kind = 'outcome' AND o.subject = b.subject AND o.version = b.revised_to
JOIN bulletins ON bulletins.number = b.subject AND bulletins.retracted = 0
WHERE b.id = :mailing AND o.hold <> 'cancelled';

-- tell_span: Answers, in a span of a bulletin's copies, the part that had the item. Who got the
-- bulletin when it was changed already has nothing to be told: that one neither edits nor answers.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at, replies)
SELECT :outcome, copy.chat, copy.topic, 1, outcomes.text, 'queued', :now,
    coalesce(copy.message, copy.replies)
FROM deliveries AS copy
CROSS JOIN edition_parts AS shown ON shown.text = copy.text
CROSS JOIN editions ON editions.id = shown.edition
CROSS JOIN outcomes ON outcomes.mailing = :outcome AND outcomes.language = editions.language
    AND outcomes.choice = editions.choice AND outcomes.part = copy.part
WHERE copy.mailing = :mailing AND (copy.chat, copy.topic) > (:chat, :topic)
    AND copy.chat <= :to_chat AND (copy.chat, copy.topic) <= (:to_chat, :to_topic)
    AND copy.state IN ('queued', 'sending', 'sent')
    AND (copy.edits IS NOT NULL OR copy.replies IS NOT NULL)
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;

-- take_back_span: Lets what the chats of a span were told of a bulletin that was retracted come to
-- the words of `outcome`, or be deleted; a closed chat costs no request. The part names the outcome
-- that is taken back, so that each is once.
INSERT INTO deliveries (mailing, chat, topic, part, text, state, due_at, edits)
SELECT :outcome, told.chat, told.topic, earlier.version, outcomes.text, 'queued', :now, told.message
FROM mailings AS own
CROSS JOIN mailings AS earlier ON earlier.kind = 'outcome' AND earlier.subject = own.subject
    AND earlier.id <> own.id
CROSS JOIN deliveries AS told ON told.mailing = earlier.id
    AND (told.chat, told.topic) > (:chat, :topic)
    AND told.chat <= :to_chat AND (told.chat, told.topic) <= (:to_chat, :to_topic)
CROSS JOIN deliveries AS copy ON copy.mailing = :mailing AND copy.chat = told.chat
    AND copy.topic = told.topic AND copy.part = 1
CROSS JOIN edition_parts AS shown ON shown.text = copy.text
CROSS JOIN editions ON editions.id = shown.edition
CROSS JOIN outcomes ON outcomes.mailing = own.id AND outcomes.language = editions.language
    AND outcomes.choice = editions.choice
WHERE own.id = :outcome AND told.state = 'sent' AND told.message IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM subscriptions AS closed
        WHERE closed.chat = told.chat AND closed.topic = told.topic
            AND closed.inactive IN (SELECT value FROM json_each(:gone))
    )
ON CONFLICT (mailing, chat, topic, part) DO NOTHING;

-- taking_back: Finds, for an outcome that has landed, what takes those of its retracted bulletin back.
SELECT own.id, told.subject, b.id AS bulletin
FROM mailings AS told
JOIN bulletins ON bulletins.number = told.subject AND bulletins.retracted = 1
JOIN mailings AS own ON own.kind = 'outcome' AND own.subject = told.subject
    AND own.id <> told.id AND own.hold <> 'cancelled'
JOIN mailings AS b ON b.kind = 'bulletin' AND b.subject = told.subject AND b.version = 0
WHERE told.id = :mailing AND told.kind = 'outcome';

-- told: Notes how far an outcome is.
UPDATE mailings SET spread_chat = :to_chat, spread_topic = :to_topic, spreading = :spreading
WHERE id = :outcome;

-- silence: Cancels the outcomes of a bulletin that was retracted, for good.
UPDATE mailings SET hold = 'cancelled', spreading = 0, swept_chat = :least
WHERE kind = 'outcome' AND subject = :bulletin AND hold <> 'cancelled'
    AND (SELECT retracted FROM bulletins WHERE number = :bulletin) = 1;

-- silence_in_flight: Lets an outcome in flight of a bulletin that was retracted be taken back when it
-- has landed.
UPDATE flights SET afterwards = 'revise'
WHERE mailing IN (SELECT id FROM mailings WHERE kind = 'outcome' AND subject = :bulletin)
    AND afterwards IS NOT 'forget'
    AND (SELECT retracted FROM bulletins WHERE number = :bulletin) = 1;
