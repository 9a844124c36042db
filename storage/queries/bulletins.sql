-- add: Adds a bulletin.
INSERT INTO bulletins (number, day, content, hash, words, draft, published_at, kind)
VALUES (:number, :day, :content, :hash, :words, :draft, :published_at, :kind);

-- add_statement: Adds a statement at its place in time.
INSERT INTO statements (id, bulletin, day, letter, number, kind, heading, front, fronts,
                        confidence, text, places, actors, key)
VALUES (:id, :bulletin, :day, :letter, :number, :kind, :heading, :front, :fronts,
        :confidence, :text, :places, :actors, :key);

-- add_words: Makes a statement findable by its words.
INSERT INTO statement_words (rowid, words) VALUES (:id, :words);

-- add_front: Makes an item findable by a front.
INSERT INTO statement_fronts (front, statement, confirmed) VALUES (:front, :statement, :confirmed);

-- get: Finds a bulletin.
SELECT number, day, content, hash, published_at, version, retracted FROM bulletins WHERE number = :number;

-- has: Finds a bulletin by the hash of its words and day.
SELECT number FROM bulletins WHERE words = :words ORDER BY number LIMIT 1;

-- replace: Lets a bulletin say what its next version says, if nobody was quicker.
UPDATE bulletins SET
    content = :content, hash = :hash, words = :words, version = :version, retracted = :retracted
WHERE number = :number AND version = :version - 1 AND retracted = 0;

-- kept: Lists what stands in a bulletin, in written order, then what no longer does.
SELECT * FROM statements WHERE bulletin = :number ORDER BY id DESC;

-- drop_words: Lets a statement be found by its words no more.
DELETE FROM statement_words WHERE rowid = :id;

-- drop_fronts: Lets a statement be found by its fronts no more.
DELETE FROM statement_fronts WHERE statement = :id;

-- drop_statement: Makes room for a statement as it stands in the next version.
DELETE FROM statements WHERE id = :id;

-- retire: Keeps a statement that no longer stands, behind all that does.
UPDATE statements SET id = :place, gone = :version WHERE id = :id;

-- item: Finds a statement by its public name, whether it stands or not.
SELECT * FROM statements WHERE day = :day AND letter = :letter AND number = :number;

-- draft_of: Finds the draft that a bulletin, or what adds to one, came of.
SELECT draft FROM bulletins WHERE number = :number AND draft IS NOT NULL
UNION ALL
SELECT draft FROM releases WHERE number = :number
LIMIT 1;

-- last: Finds the newest bulletin of the newest day that was not taken back.
SELECT number, day, content, hash, published_at, version, retracted FROM bulletins
WHERE retracted = 0
ORDER BY day DESC, number DESC
LIMIT 1;

-- next_number: Finds the number after all that are taken or reserved.
SELECT 1 + max(
    coalesce((SELECT max(number) FROM bulletins), 0),
    coalesce((SELECT max(number) FROM drafts), 0),
    coalesce((SELECT max(number) FROM releases), 0)
);

-- next_statement: Finds the number of a day's next item or paragraph.
SELECT 1 + coalesce(max(number), 0) FROM statements WHERE day = :day AND letter = :letter;

-- of_day: Lists a day's bulletins, the newest first.
SELECT number, day, content, hash, published_at, version, retracted FROM bulletins
WHERE day = :day
ORDER BY number DESC;

-- days: Lists the days that have bulletins, the newest first.
SELECT DISTINCT day FROM bulletins ORDER BY day DESC LIMIT :limit;

-- front: Lists the items that concern a front, the newest first, with how many there are up to a bound.
SELECT statements.*,
    (SELECT count(*) FROM (SELECT 1 FROM statement_fronts WHERE front = :front LIMIT :bound))
        AS total
FROM statement_fronts
JOIN statements ON statements.id = statement_fronts.statement
WHERE statement_fronts.front = :front
ORDER BY statement_fronts.statement DESC
LIMIT :limit OFFSET :offset;

-- count_front: Counts the items that concern a front, up to a bound.
SELECT count(*) FROM (SELECT 1 FROM statement_fronts WHERE front = :front LIMIT :bound);

-- all_items: Lists the items of all bulletins, the newest first.
SELECT * FROM statements
WHERE letter = 'S' AND gone = 0
ORDER BY id DESC
LIMIT :limit OFFSET :offset;

-- count_all_items: Counts the items of all bulletins, up to a bound.
SELECT count(*) FROM (SELECT 1 FROM statements WHERE letter = 'S' AND gone = 0 LIMIT :bound);

-- statements: Lists a bulletin's statements in written order.
SELECT * FROM statements
WHERE bulletin = :number AND gone = 0
ORDER BY id DESC
LIMIT :limit OFFSET :offset;

-- count_statements: Counts a bulletin's statements.
SELECT count(*) FROM statements WHERE bulletin = :number AND gone = 0;

-- day_statements: Lists a day's statements, the newest bulletin first, in written order inside.
SELECT * FROM statements
WHERE id >= :first AND id < :after AND gone = 0
ORDER BY id DESC
LIMIT :limit OFFSET :offset;

-- count_day_statements: Counts a day's statements.
SELECT count(*) FROM statements WHERE id >= :first AND id < :after AND gone = 0;
