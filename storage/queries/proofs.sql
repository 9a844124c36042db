-- items_since: Lists the items since a day, the newest first.
SELECT * FROM statements
WHERE id >= :first AND letter = 'S' AND gone = 0
ORDER BY id DESC
LIMIT :limit;

-- newest: Finds the newest bulletin and the newest statement, each at the end of its key, and counts the
-- changes.
SELECT coalesce((SELECT max(number) FROM bulletins), 0) AS bulletin,
    coalesce((SELECT max(id) FROM statements), 0) AS statement,
    (SELECT count(*) FROM changes) AS changes;

-- open_rumours: Lists the rumours since a day that nothing has settled, the newest first.
SELECT * FROM statements
WHERE confidence = 'rumour' AND id >= :first AND letter = 'S' AND gone = 0 AND NOT EXISTS (
    SELECT 1 FROM settlements
    WHERE rumour = statements.day || '/' || statements.letter || statements.number
)
ORDER BY id DESC
LIMIT :limit;

-- about: Lists the items since a day that have a word in the index, which is read backwards.
SELECT statements.*
FROM (
    SELECT rowid AS id FROM statement_words
    WHERE statement_words MATCH :match AND rowid >= :first
    ORDER BY rowid DESC
    LIMIT :limit
) AS found
CROSS JOIN statements ON statements.id = found.id
WHERE statements.letter = 'S' AND statements.gone = 0
ORDER BY found.id DESC;

-- settle: Records what became of a rumour.
INSERT INTO settlements (rumour, item, confidence, settled_at)
VALUES (:rumour, :item, :confidence, :settled_at)
ON CONFLICT (rumour) DO UPDATE
SET item = excluded.item, confidence = excluded.confidence, settled_at = excluded.settled_at;

-- reopen: Forgets what became of a rumour.
DELETE FROM settlements WHERE rumour = :rumour;

-- settled: Finds the item that says what became of a rumour.
SELECT item FROM settlements WHERE rumour = :rumour;

-- dismiss: Remembers that an advice was waved aside.
INSERT INTO dismissals (draft, advice) VALUES (:draft, :advice)
ON CONFLICT (draft, advice) DO NOTHING;

-- dismissed: Lists the advice that was waved aside for a draft.
SELECT advice FROM dismissals WHERE draft = :draft;
