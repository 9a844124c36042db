-- put: Keeps an update that is not known yet, later than all that wait.
-- The clock may be set back (fault F24) and the numbers start anew; the order must stay.
INSERT INTO inbox (update_id, chat, raw, state, received_at)
VALUES (
    :update_id, :chat, :raw, 'waiting',
    max(:received_at, coalesce(
        (SELECT max(received_at) + 1 FROM inbox WHERE state = 'waiting'), :received_at))
)
ON CONFLICT (update_id) DO NOTHING;

-- waiting: Lists what is not handled, by arrival.
SELECT update_id, chat, raw FROM inbox
WHERE state = 'waiting'
ORDER BY received_at, update_id;

-- done: Drops the text of an update that is handled, and where it came from.
UPDATE inbox SET state = 'done', chat = NULL, raw = NULL WHERE update_id = :update_id AND state = 'waiting';

-- aside: Drops the text of an update that cannot be handled, and where it came from.
UPDATE inbox SET state = 'aside', chat = NULL, raw = NULL WHERE update_id = :update_id AND state = 'waiting';

-- prune: Forgets old updates that do not wait.
DELETE FROM inbox WHERE received_at < :before AND state <> 'waiting';
