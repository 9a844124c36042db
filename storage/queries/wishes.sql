-- add: Keeps a wish; its number is drawn, so that an old button never names a newer wish.
INSERT INTO wishes (id, act, details, asked_by, asked_at)
VALUES (1 + (random() & 9007199254740991), :act, :details, :person, :at)
RETURNING id;

-- get: Finds a wish.
SELECT * FROM wishes WHERE id = :id;

-- take: Removes a wish and gives it back.
DELETE FROM wishes WHERE id = :id
RETURNING *;

-- of: Lists the wishes for one kind of act, the oldest first.
SELECT * FROM wishes WHERE act = :act ORDER BY asked_at, id;

-- forget: Removes wishes that are too old.
DELETE FROM wishes WHERE asked_at < :before;
