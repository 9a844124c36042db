-- same: Finds the very text, if it is kept already.
SELECT id FROM kept_texts
WHERE draft = :draft AND item = :item AND section = :section AND person = :person
    AND text = :text;

-- add: Keeps a text.
INSERT INTO kept_texts (draft, item, section, person, text, kept_at)
VALUES (:draft, :item, :section, :person, :text, :kept_at)
RETURNING id;

-- get: Finds a kept text.
SELECT id, draft, item, section, person, text, kept_at FROM kept_texts WHERE id = :id;

-- of: Lists what was kept for a member, the oldest first.
SELECT id, draft, item, section, person, text, kept_at FROM kept_texts
WHERE person = :person
ORDER BY kept_at, id;

-- drop: Lets a text go.
DELETE FROM kept_texts WHERE id = :id;
