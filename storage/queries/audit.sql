-- changes: Counts the rows that this connection has changed.
SELECT total_changes();

-- head: Finds the newest entry.
SELECT entry, mac FROM audit ORDER BY entry DESC LIMIT 1;

-- append: Adds an entry.
INSERT INTO audit (entry, at, who, act, subject, refused, mac)
VALUES (:entry, :at, :who, :act, :subject, :refused, :mac);

-- all: Lists all entries, the oldest first.
SELECT * FROM audit ORDER BY entry;

-- latest: Lists entries, the newest first.
SELECT * FROM audit ORDER BY entry DESC LIMIT :limit OFFSET :offset;

-- names: Lists who acted.
SELECT DISTINCT who FROM audit;

-- posted: Finds the head that was posted last.
SELECT entry, mac, posted_at FROM audit_posted WHERE id = 1;

-- note_posted: Remembers the head that was posted last.
INSERT INTO audit_posted (id, entry, mac, posted_at) VALUES (1, :entry, :mac, :at)
ON CONFLICT (id) DO UPDATE
SET entry = excluded.entry, mac = excluded.mac, posted_at = excluded.posted_at;
