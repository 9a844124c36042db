-- front: Lists the items of a front that stand before a place in time, the newest first.
SELECT statements.*
FROM statement_fronts
JOIN statements ON statements.id = statement_fronts.statement
WHERE statement_fronts.front = :front AND statement_fronts.statement < :before
ORDER BY statement_fronts.statement DESC
LIMIT :limit OFFSET :offset;

-- count_front: Counts them, up to a bound.
SELECT count(*) FROM (
    SELECT 1 FROM statement_fronts WHERE front = :front AND statement < :before LIMIT :bound
);

-- confirmed: Lists those of them that are confirmed; the planner would take the primary key, and read all.
SELECT statements.*
FROM statement_fronts INDEXED BY statement_fronts_confirmed
CROSS JOIN statements ON statements.id = statement_fronts.statement
WHERE statement_fronts.front = :front AND statement_fronts.statement < :before
    AND statement_fronts.confirmed = 1
ORDER BY statement_fronts.statement DESC
LIMIT :limit OFFSET :offset;

-- count_confirmed: Counts those, up to a bound.
SELECT count(*) FROM (
    SELECT 1 FROM statement_fronts INDEXED BY statement_fronts_confirmed
    WHERE front = :front AND statement < :before AND confirmed = 1
    LIMIT :bound
);

-- place: Lists the statements that name a place, by its token, and stand before a place in time, the
-- newest first; the index itself is read backwards.
SELECT statements.*
FROM (
    SELECT rowid AS id FROM statement_words
    WHERE statement_words MATCH :match AND rowid < :before
    ORDER BY rowid DESC
    LIMIT :limit OFFSET :offset
) AS found
CROSS JOIN statements ON statements.id = found.id
ORDER BY found.id DESC;

-- count_place: Counts them, up to a bound.
SELECT count(*) FROM (
    SELECT 1 FROM statement_words
    WHERE statement_words MATCH :match AND rowid < :before
    LIMIT :bound
);

-- places: Lists which places the newest items are about.
SELECT places FROM statements
WHERE letter = 'S' AND gone = 0
ORDER BY id DESC
LIMIT :limit;

-- day_before: Finds the last day before one that has a bulletin.
SELECT max(day) AS day FROM bulletins WHERE day < :day AND retracted = 0;

-- day_after: Finds the first day after one that has a bulletin.
SELECT min(day) AS day FROM bulletins WHERE day > :day AND retracted = 0;
