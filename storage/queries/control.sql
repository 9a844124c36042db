-- hold: Pauses or cancels a subject; what is cancelled stays so.
INSERT INTO holds (kind, subject, state, held_at) VALUES (:kind, :subject, :state, :at)
ON CONFLICT (kind, subject) DO UPDATE SET
    state = excluded.state, swept = 0, version = -1, chat = 0, held_at = excluded.held_at
WHERE holds.state NOT IN ('cancelled', excluded.state);

-- release: Lets a paused subject go on.
UPDATE holds SET state = 'resuming', swept = 0, version = -1, chat = 0
WHERE kind = :kind AND subject = :subject AND state = 'paused';

-- held: Lists the subjects that may not be sent.
SELECT kind, subject, state FROM holds WHERE state <> 'resuming';

-- standing: Finds what stands in the way of a subject; a freeze hides a pause.
SELECT coalesce(
    (SELECT state FROM holds
     WHERE kind = :kind AND subject = :subject AND state = 'cancelled'),
    (SELECT 'frozen' FROM freezes),
    (SELECT state FROM holds WHERE kind = :kind AND subject = :subject AND state = 'paused'),
    'running'
);

-- unswept: Finds a subject whose deliveries have not all been moved yet.
SELECT kind, subject, state, version, chat FROM holds WHERE swept = 0 LIMIT 1;

-- chunk_end: Finds where the next chunk of a subject ends; nothing if it is the last.
SELECT version, chat FROM deliveries
WHERE kind = :kind AND subject = :subject AND (version, chat) > (:version, :chat)
ORDER BY version, chat
LIMIT 1 OFFSET :chunk - 1;

-- cancel_chunk: Cancels what is queued in a chunk.
UPDATE deliveries SET state = :cancelled
WHERE kind = :kind AND subject = :subject AND (version, chat) > (:version, :chat)
    AND (version, chat) <= (:to_version, :to_chat) AND state = 'queued';

-- park_chunk: Moves what is queued in a chunk to a lane that no claim looks into.
UPDATE deliveries SET lane = lane + :parked
WHERE kind = :kind AND subject = :subject AND (version, chat) > (:version, :chat)
    AND (version, chat) <= (:to_version, :to_chat) AND state = 'queued' AND lane < :parked;

-- unpark_chunk: Moves what is queued in a chunk back to its own lane.
UPDATE deliveries SET lane = lane - :parked
WHERE kind = :kind AND subject = :subject AND (version, chat) > (:version, :chat)
    AND (version, chat) <= (:to_version, :to_chat) AND state = 'queued' AND lane >= :parked;

-- reached: Notes how far a sweep is.
UPDATE holds SET version = :to_version, chat = :to_chat
WHERE kind = :kind AND subject = :subject;

-- swept: Notes that a sweep is through.
UPDATE holds SET swept = 1 WHERE kind = :kind AND subject = :subject;

-- forget: Forgets a subject that goes on.
DELETE FROM holds WHERE kind = :kind AND subject = :subject AND state = 'resuming';

-- cancel_returned: Cancels a delivery that came back from its flight.
UPDATE deliveries SET state = :cancelled
WHERE kind = :kind AND subject = :subject AND version = :version AND chat = :chat
    AND topic = :topic AND part = :part AND state = 'queued';

-- park_returned: Parks a delivery that came back from its flight.
UPDATE deliveries SET lane = lane + :parked
WHERE kind = :kind AND subject = :subject AND version = :version AND chat = :chat
    AND topic = :topic AND part = :part AND state = 'queued' AND lane < :parked;

-- freeze: Freezes everything, and forgets who asked to lift an earlier freeze.
-- A member's is the stricter one: two must lift it.
INSERT INTO freezes (id, frozen_at, cause) VALUES (1, :at, :cause)
ON CONFLICT (id) DO UPDATE SET
    thaw_by = NULL, thaw_asked = NULL,
    cause = CASE WHEN excluded.cause = 'member' THEN 'member' ELSE freezes.cause END;

-- frozen: Finds the freeze, with its cause, who asked to lift it and when.
SELECT frozen_at, cause, thaw_by, thaw_asked FROM freezes;

-- ask_thaw: Notes who asks to lift the freeze.
UPDATE freezes SET thaw_by = :person, thaw_asked = :at;

-- thaw: Lifts the freeze.
DELETE FROM freezes;

-- subjects: Lists the subjects of the outbox, open ones first, then the newest.
SELECT figures.kind, figures.subject, total, sent, failed, cancelled, started_at,
    CASE
        WHEN holds.state = 'cancelled' THEN 'cancelled'
        WHEN figures.kind = 'bulletin' AND EXISTS (SELECT 1 FROM freezes) THEN 'frozen'
        WHEN holds.state = 'paused' THEN 'paused'
        ELSE 'running'
    END AS standing
FROM figures
LEFT JOIN holds ON holds.kind = figures.kind AND holds.subject = figures.subject
ORDER BY total > sent + failed + cancelled DESC, started_at DESC, figures.subject DESC
LIMIT :limit;

-- troubles: Counts what went wrong with a subject, by kind of trouble.
SELECT trouble, count(*) AS count FROM deliveries
WHERE kind = :kind AND subject = :subject AND trouble IS NOT NULL
GROUP BY trouble
ORDER BY count DESC, trouble;
