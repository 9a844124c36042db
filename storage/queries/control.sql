-- hold: Pauses or cancels a subject, a bulletin with its outcomes; what is cancelled stays so, grows
-- no more, and is brought to no newer text.
UPDATE mailings SET
    hold = :state,
    spreading = CASE :state WHEN 'cancelled' THEN 0 ELSE spreading END,
    swept_chat = CASE :state WHEN 'cancelled' THEN :least ELSE swept_chat END,
    revised_chat = CASE WHEN :state <> 'cancelled' THEN revised_chat END
WHERE kind IN (:kind, CASE :kind WHEN 'bulletin' THEN 'outcome' END) AND subject = :subject AND hold NOT IN ('cancelled', :state);

-- release: Lets a paused subject go on.
UPDATE mailings SET hold = 'running'
WHERE kind IN (:kind, CASE :kind WHEN 'bulletin' THEN 'outcome' END) AND subject = :subject AND hold = 'paused';

-- standing: Finds what stands in the way of a subject; a freeze hides a pause.
SELECT CASE
    WHEN hold = 'cancelled' THEN hold
    WHEN EXISTS (SELECT 1 FROM freezes) THEN 'frozen'
    ELSE hold
END
FROM mailings
WHERE kind = :kind AND subject = :subject
ORDER BY version DESC
LIMIT 1;

-- stop_paying: Lets everything go on unpaid.
UPDATE mailings SET payable = 0 WHERE payable > 0;

-- unswept: Finds a cancelled mailing whose deliveries have not all been cancelled yet.
SELECT id, swept_chat FROM mailings WHERE swept_chat IS NOT NULL ORDER BY id LIMIT 1;

-- chunk_end: Finds where the next chunk of a mailing ends; nothing if it is the last.
SELECT chat FROM deliveries
WHERE mailing = :mailing AND chat > :after
ORDER BY chat
LIMIT 1 OFFSET :chunk - 1;

-- cancel_chunk: Cancels what is queued in a chunk.
UPDATE deliveries SET state = :cancelled, due_at = NULL
WHERE mailing = :mailing AND chat > :after AND chat <= :to AND state = 'queued';

-- swept: Notes how far a sweep is; NULL that it is through.
UPDATE mailings SET swept_chat = :to, cancelled = cancelled + :count WHERE id = :mailing;

-- freeze: Freezes everything for one cause more.
INSERT INTO freezes (cause, frozen_at) VALUES (:cause, :at) ON CONFLICT (cause) DO NOTHING;

-- last_freeze: Finds when the newest /freeze was sent.
SELECT sent_at FROM last_freeze;

-- note_freeze: Notes when the newest /freeze was sent.
INSERT INTO last_freeze (id, sent_at) VALUES (1, :sent_at)
ON CONFLICT (id) DO UPDATE SET sent_at = excluded.sent_at;

-- void_thaw: Forgets who asked to lift the freeze.
UPDATE freezes SET thaw_by = NULL, thaw_asked = NULL;

-- frozen: Finds the causes of the freeze, since when each holds, who asked to lift it and when.
SELECT cause, frozen_at, thaw_by, thaw_asked FROM freezes ORDER BY cause;

-- ask_thaw: Notes who asks to lift a member's freeze.
UPDATE freezes SET thaw_by = :person, thaw_asked = :at WHERE cause = 'member';

-- thaw: Lifts the freeze.
DELETE FROM freezes;

-- settle_old: Takes away what the start froze for; a member's freeze stays.
DELETE FROM freezes WHERE cause <> 'member';

-- subjects: Lists the subjects of the outbox, open ones first, then the newest. The newest version
-- says how a subject stands.
SELECT kind, subject,
    sum(CASE spreading WHEN 1 THEN max(expected, mailings.total) ELSE mailings.total END) AS total,
    sum(sent) AS sent, sum(failed) AS failed, sum(cancelled) AS cancelled,
    min(started_at) AS started_at, max(version),
    CASE
        WHEN hold = 'cancelled' THEN hold
        WHEN kind IN ('bulletin', 'outcome', 'digest', 'alert') AND EXISTS (SELECT 1 FROM freezes) THEN 'frozen'
        ELSE hold
    END AS standing
FROM mailings
WHERE :kind IS NULL OR kind = :kind
GROUP BY kind, subject
ORDER BY sum(mailings.total) > sum(sent + failed + cancelled) DESC, min(started_at) DESC,
    subject DESC
LIMIT :limit;

-- doubtful: Counts what was sent of a subject and may have arrived twice.
SELECT count(*)
FROM mailings CROSS JOIN deliveries ON deliveries.mailing = mailings.id
WHERE kind = :kind AND subject = :subject AND uncertain = 1 AND state = 'sent';

-- troubles: Counts what went wrong with a subject, by kind of trouble, and what is uncertain.
SELECT trouble, count(*) AS count, sum(state = 'failed') AS failed, sum(uncertain) AS uncertain
FROM mailings CROSS JOIN deliveries ON deliveries.mailing = mailings.id
WHERE kind = :kind AND subject = :subject AND (trouble IS NOT NULL OR uncertain = 1)
GROUP BY trouble
ORDER BY count DESC, trouble;
