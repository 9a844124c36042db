-- last: Finds the mark of the last bot that worked here.
SELECT mark, seen_at FROM boots;

-- renew: Puts a new mark in place of the last one.
INSERT INTO boots (id, mark, seen_at) VALUES (1, :mark, :at)
ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, seen_at = excluded.seen_at;

-- waiting: Lists the bulletins that still go to somebody, with what a fan-out under way will come to.
SELECT subject, started_at,
    CASE spreading WHEN 1 THEN max(expected, total) ELSE total END - sent - failed - cancelled AS open
FROM mailings
WHERE kind = 'bulletin' AND (total > sent + failed + cancelled OR spreading = 1)
    AND (:upto IS NULL OR subject <= :upto)
    AND hold <> 'cancelled'
ORDER BY subject;
