-- last: Finds the mark of the last bot that worked here.
SELECT mark, seen_at FROM boots;

-- renew: Puts a new mark in place of the last one.
INSERT INTO boots (id, mark, seen_at) VALUES (1, :mark, :at)
ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, seen_at = excluded.seen_at;

-- waiting: Lists the bulletins that still go to somebody.
SELECT subject, total - sent - failed - cancelled AS open, started_at FROM figures
WHERE kind = 'bulletin' AND total > sent + failed + cancelled
    AND (:upto IS NULL OR subject <= :upto)
    AND NOT EXISTS (
        SELECT 1 FROM holds
        WHERE holds.kind = figures.kind AND holds.subject = figures.subject
            AND state = 'cancelled'
    )
ORDER BY subject;
