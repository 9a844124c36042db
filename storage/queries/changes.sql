-- add: Records a change of a bulletin.
INSERT INTO changes (bulletin, version, kind, reason, before, hash, draft, caused_by, changed_at)
VALUES (:bulletin, :version, :kind, :reason, :before, :hash, :draft, :caused_by, :changed_at);

-- of: Lists the changes of a bulletin, the oldest first.
SELECT * FROM changes WHERE bulletin = :bulletin ORDER BY version;

-- recent: Lists the changes of all bulletins, the newest first.
SELECT * FROM changes
ORDER BY changed_at DESC, bulletin DESC, version DESC
LIMIT :limit OFFSET :offset;

-- settling: Lists the changes that settled rumours of bulletins that were not taken back, the newest first.
SELECT changes.*
FROM changes CROSS JOIN bulletins ON bulletins.number = changes.bulletin
WHERE changes.kind = 'settlement' AND bulletins.retracted = 0
ORDER BY changes.changed_at DESC, changes.bulletin DESC, changes.version DESC
LIMIT :limit OFFSET :offset;

-- count_settling: Counts those.
SELECT count(*)
FROM changes CROSS JOIN bulletins ON bulletins.number = changes.bulletin
WHERE changes.kind = 'settlement' AND bulletins.retracted = 0;

-- count: Counts the changes of all bulletins.
SELECT count(*) FROM changes;

-- of_day: Lists the changes of a day's bulletins.
SELECT changes.*
FROM bulletins CROSS JOIN changes ON changes.bulletin = bulletins.number
WHERE day = :day
ORDER BY changes.bulletin, changes.version;
