-- add: Keeps a note.
INSERT INTO notes (draft, item, person, text, written_at)
VALUES (:draft, :item, :person, :text, :written_at)
RETURNING id;

-- of: Lists the notes on a draft's items; who left the desk has no tag any more.
SELECT notes.id, draft, item, notes.person, coalesce(tag, '?') AS tag, text, written_at
FROM notes LEFT JOIN members ON members.person = notes.person
WHERE draft = :draft
ORDER BY item, notes.id;

-- drop: Deletes a note.
DELETE FROM notes WHERE draft = :draft AND id = :id;
