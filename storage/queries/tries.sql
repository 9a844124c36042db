-- add: Remembers a try.
INSERT INTO tries (who, tried_at) VALUES (:who, :at);

-- since: Counts the tries of somebody after a time.
SELECT count(*) FROM tries WHERE who = :who AND tried_at > :after;

-- forget: Removes tries that are too old.
DELETE FROM tries WHERE tried_at < :before;
