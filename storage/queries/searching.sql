-- page: Lists the statements that match, the newest first; the index itself is read backwards.
SELECT statements.*
FROM (
    SELECT rowid AS id FROM statement_words
    WHERE statement_words MATCH :match AND rowid >= :first
    ORDER BY rowid DESC
    LIMIT :limit OFFSET :offset
) AS found
CROSS JOIN statements ON statements.id = found.id
ORDER BY found.id DESC;

-- count: Counts the statements that match, up to a bound.
SELECT count(*) FROM (
    SELECT 1 FROM statement_words
    WHERE statement_words MATCH :match AND rowid >= :first
    LIMIT :bound
);

-- candidates: Lists the newest statements that match, with their words.
SELECT rowid AS id, words FROM statement_words
WHERE statement_words MATCH :match AND rowid >= :first
ORDER BY rowid DESC
LIMIT :limit;

-- statements: Lists statements by their places in time, given as JSON.
SELECT statements.* FROM json_each(:ids) AS wanted
CROSS JOIN statements ON statements.id = wanted.value
ORDER BY wanted.key;

-- beginning: Lists words that begin like one, the shortest first.
SELECT word FROM vocabulary
WHERE word > :word AND word < :word || char(1114111)
ORDER BY length(word), word
LIMIT :limit;

-- alike: Lists words of about the same length that begin or end like one.
SELECT word FROM vocabulary
WHERE word >= :head AND word < :head || char(1114111)
    AND length(word) BETWEEN :shortest AND :longest
UNION
SELECT word FROM vocabulary
WHERE substr(word, -3) = :tail AND length(word) BETWEEN :shortest AND :longest
LIMIT :limit;

-- learn: Keeps a word that was indexed, unless it is a mark or a number.
INSERT OR IGNORE INTO vocabulary (word)
SELECT :word
WHERE length(:word) BETWEEN 3 AND 24 AND substr(:word, 1, 2) NOT IN ('xx', 'yy', 'zz')
    AND :word NOT GLOB '*[0-9]*';

-- progress: Finds what the index was made with, and how far that is.
SELECT made_with, behind FROM indexing;

-- note: Keeps what the index was made with, and how far that is.
INSERT INTO indexing (id, made_with, behind) VALUES (1, :made_with, :behind)
ON CONFLICT (id) DO UPDATE SET made_with = :made_with, behind = :behind;

-- texts: Lists statements that stand, for the index, the oldest first.
SELECT id, json_extract(text, '$.text') AS text, fronts, confidence, places, actors FROM statements
WHERE id > :behind AND gone = 0
ORDER BY id
LIMIT :limit;

-- index: Makes a statement findable by its words as they are indexed now.
INSERT OR REPLACE INTO statement_words (rowid, words) VALUES (:id, :words);
